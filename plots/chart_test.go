package plots

import (
	"bytes"
	"encoding/xml"
	"errors"
	pngformat "image/png"
	"io"
	"regexp"
	"strings"
	"testing"

	"leadsim/internal/golden"
)

// small is for goldens: few runs and weeks, so that a change can be read.
func small() shape {
	s := standard()
	s.weeks, s.runs = 24, 5
	s.scripts = s.scripts[:1]
	s.scripts[0].Week = 10
	return s
}

func TestGoldenPictures(t *testing.T) {
	r := synthetic(small())
	for _, kind := range []string{"same-crisis", "crises", "first-follower"} {
		c, err := Draw(kind, r, Options{})
		if err != nil {
			t.Fatal(err)
		}
		svg, err := c.SVG(Document)
		if err != nil {
			t.Fatal(err)
		}
		golden.Equal(t, "testdata/"+kind+"_golden.svg", svg)
	}
}

func TestEveryKindIsCompleteAndSaysTheSameAgain(t *testing.T) {
	r, again := synthetic(standard()), synthetic(standard())
	digit := regexp.MustCompile(`\d`)
	for _, k := range Kinds {
		c, err := k.Draw(r, Options{})
		if err != nil {
			t.Fatalf("%s: %v", k.Name, err)
		}
		if c.Kind != k.Name || k.About == "" || c.Title == "" || c.Footer == "" || !strings.Contains(c.Subtitle, "40 runs") || !strings.Contains(c.Subtitle, "seed 1") {
			t.Errorf("%s: kind %q, title %q, subtitle %q, footer %q", k.Name, c.Kind, c.Title, c.Subtitle, c.Footer)
		}
		layers := strings.Split(c.Alt(), "\n\n")
		if len(layers) != 3 || !digit.MatchString(layers[1]) || !digit.MatchString(layers[2]) {
			t.Errorf("%s: alt text wants three layers, the last two with numbers:\n%s", k.Name, c.Alt())
		}
		checkTable(t, c)
		one := mustSVG(t, c)
		d, err := k.Draw(again, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one, mustSVG(t, d)) {
			t.Errorf("%s: the same results gave another picture", k.Name)
		}
		checkXML(t, k.Name, one)
	}
}

func mustSVG(t *testing.T, c *Chart) []byte {
	t.Helper()
	b, err := c.SVG(Slide)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func checkTable(t *testing.T, c *Chart) {
	t.Helper()
	header, rows := c.Table()
	if len(rows) == 0 {
		t.Errorf("%s: empty table", c.Kind)
	}
	for _, row := range rows {
		if len(row) != len(header) {
			t.Fatalf("%s: row %q under header %q", c.Kind, row, header)
		}
		for _, cell := range row {
			if strings.Contains(cell, "NaN") || strings.Contains(cell, "Inf") {
				t.Fatalf("%s: row %q", c.Kind, row)
			}
		}
	}
}

func checkXML(t *testing.T, kind string, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
	}
	for _, want := range []string{`role="img"`, `aria-label=`, "Arial, Helvetica, sans-serif", `viewBox="0 0 1920 1080"`} {
		if !bytes.Contains(svg, []byte(want)) {
			t.Errorf("%s: no %s in the SVG document", kind, want)
		}
	}
	if bytes.Contains(svg, []byte("NaN")) || len(svg) > 200_000 {
		t.Errorf("%s: SVG document of %d bytes, or NaN in it", kind, len(svg))
	}
}

func TestPicturesHaveTheirSize(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts, one after the other: nothing for the race detector")
	}
	c, err := Draw("lines", synthetic(small()), Options{Metric: "voice"})
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range Sizes {
		b, err := c.PNG(size)
		if err != nil {
			t.Fatal(err)
		}
		img, err := pngformat.DecodeConfig(bytes.NewReader(b))
		if err != nil || img.Width != size.Width || img.Height != size.Height {
			t.Errorf("%s: %d x %d, %v", size.Name, img.Width, img.Height, err)
		}
	}
}

func TestOptionsAreChecked(t *testing.T) {
	r := synthetic(small())
	for _, c := range []struct {
		kind string
		o    Options
		want string
	}{
		{"pie", Options{}, `no chart "pie"; want one of lines, `},
		{"lines", Options{Arms: []string{"boss"}}, `no arm "boss"; want one of domineering, power-with`},
		{"lines", Options{Metric: "trus"}, `no metric "trus"; see metrics in columns.csv; did you mean "trust"?`},
		{"lines", Options{From: 9, To: 3}, "from week 9 to week 3"},
		{"belief", Options{}, "scripts no bluff_called"},
		{"same-crisis", Options{Event: 99}, "event in week 99: want a week below 24"},
		{"difference", Options{Arms: []string{"power-with"}}, "takes two arms"},
		{"ledger", Options{Metrics: []string{"joy"}}, "the ledger has no [joy]"},
	} {
		if _, err := Draw(c.kind, r, c.o); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s with %+v: got %v, want %q", c.kind, c.o, err, c.want)
		}
	}
}

func TestOptionsAreFollowed(t *testing.T) {
	r := synthetic(standard())
	c, err := Draw("lines", r, Options{Title: "Who is heard?", Metric: "voice", Arms: []string{"power-with"}, From: 10, To: 20})
	if err != nil {
		t.Fatal(err)
	}
	_, rows := c.Table()
	if c.Title != "Who is heard?" || len(rows) != 11 || rows[0][3] != "10" || rows[10][3] != "20" || rows[0][2] != "power-with" {
		t.Errorf("title %q, %d rows, first %q", c.Title, len(rows), rows[0])
	}
}

func TestTheCrossingIsFound(t *testing.T) {
	a, b := make([]float64, 60), make([]float64, 60)
	for w := range a {
		a[w], b[w] = 50, float64(w)
	}
	if week, sign := passes(a, b, 5); week != 51 || sign != 1 {
		t.Errorf("got week %d, sign %d, want 51 and 1: b equals a in week 50", week, sign)
	}
	if week, sign := passes(a, a, 5); week != -1 || sign != 0 {
		t.Errorf("equal courses cross in week %d, sign %d", week, sign)
	}
	for w := range b {
		b[w] = 60
	}
	if week, sign := passes(a, b, 5); week != -1 || sign != 0 {
		t.Errorf("parallel courses cross in week %d, sign %d", week, sign)
	}
}

func TestACoinIsTooCloseToCall(t *testing.T) {
	for _, c := range []struct {
		above, below int
		close        bool
	}{{20, 20, true}, {26, 14, true}, {27, 13, false}, {33, 7, false}, {1, 0, true}, {0, 0, true}} {
		if got := (score{c.above, c.below, c.above + c.below, "pairs"}).close(); got != c.close {
			t.Errorf("%d to %d: close %v, want %v", c.above, c.below, got, c.close)
		}
	}
}
