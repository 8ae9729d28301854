package plots

import (
	"bytes"
	"maps"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"leadsim/internal/golden"
)

func drawSweep(t *testing.T, shape sweepShape) *Chart {
	t.Helper()
	c, err := DrawSweep(syntheticSweep(shape), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestGoldenSweeps(t *testing.T) {
	small := sweepShapes()["map-two"]
	small.factors = []Factor{rising("crisis.deadline", 1, 2, 5), rising("crisis.rate", 1, 1, 4)}
	line := sweepShapes()["line-two"]
	line.runs = 8
	for name, shape := range map[string]sweepShape{"sweep-map": small, "sweep-line": line} {
		svg, err := drawSweep(t, shape).SVG(Document)
		if err != nil {
			t.Fatal(err)
		}
		golden.Equal(t, "testdata/"+name+"_golden.svg", svg)
	}
}

// TestChartsOfSweepsAreComplete draws every shape at both sizes: words keep apart
// and on the canvas, the description has three layers, the table its columns,
// and the same numbers give the same picture.
func TestChartsOfSweepsAreComplete(t *testing.T) {
	digit := regexp.MustCompile(`\d`)
	for name, shape := range sweepShapes() {
		c := drawSweep(t, shape)
		for _, size := range Sizes {
			p := &pen{canvas: blank{t}, size: size}
			c.draw(p)
			for _, fault := range faults(p) {
				t.Errorf("%s, %s: %s", name, size.Name, fault)
			}
		}
		layers := strings.Split(c.Alt(), "\n\n")
		if len(layers) != 3 || !digit.MatchString(layers[1]) || !digit.MatchString(layers[2]) {
			t.Errorf("%s: alt text wants three layers, the last two with numbers:\n%s", name, c.Alt())
		}
		if !strings.Contains(c.Subtitle, "seed 1") || !strings.Contains(c.Footer, "no-time-to-ask") {
			t.Errorf("%s: subtitle %q, footer %q", name, c.Subtitle, c.Footer)
		}
		checkTable(t, c)
		one := mustSVG(t, c)
		if !bytes.Equal(one, mustSVG(t, drawSweep(t, shape))) {
			t.Errorf("%s: the same sweep gave another picture", name)
		}
		checkXML(t, name, one)
	}
}

func TestManyCellsStayLegible(t *testing.T) {
	for name, want := range map[string]int{"map-two": 200, "map-five": 160} {
		numbers, least := inCellsOf(t, name)
		if len(numbers) != want || least < 20 {
			t.Errorf("%s: %d numbers, the least %.1f px high; want %d of 20 px or more on a slide", name, len(numbers), least, want)
		}
	}
}

func TestNumbersThatCannotBeReadAreLeftOut(t *testing.T) {
	for name, want := range map[string]bool{"map-tiny": true, "line-long": true, "map-two": false, "line-two": false} {
		if got := strings.Contains(string(mustSVG(t, drawSweep(t, sweepShapes()[name]))), noNumbers()); got != want {
			t.Errorf("%s: says that there are no numbers: %v", name, got)
		}
	}
}

// inCellsOf returns the numbers in the cells of a chart, and their least height.
func inCellsOf(t *testing.T, name string) ([]string, float64) {
	number := regexp.MustCompile(`^\d+$`)
	p := &pen{canvas: blank{t}, size: Slide}
	drawSweep(t, sweepShapes()[name]).draw(p)
	var numbers []string
	least := math.Inf(1)
	for _, w := range p.words {
		if number.MatchString(w.text) && math.Abs(w.height()-Slide.Small) > 0.01 { // those of axes are small text

			numbers, least = append(numbers, w.text), min(least, w.height())
		}
	}
	return numbers, least
}

func TestCellsSayInHowManyPairs(t *testing.T) {
	s := syntheticSweep(sweepShape{design: Map, factors: []Factor{rising("crisis.deadline", 1, 1, 2), rising("crisis.rate", 1, 1, 2)}, styles: twoStyles, runs: 10})
	for i, ahead := range []int{10, 0, 5, 7} {
		s.Points[i].Pairs[0] = SweepPair{Runs: 10, Ahead: ahead, Behind: 10 - ahead, Lead: []Lead{BaseAhead, OtherAhead, TooClose, TooClose}[i]}
	}
	c, err := DrawSweep(s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(c.Subtitle, "In how many of 10 pairs of runs power-with is ahead of power-over on net output") {
		t.Errorf("subtitle %q", c.Subtitle)
	}
	if !strings.Contains(c.Alt(), "crisis.rate = 1: 10, 5; crisis.rate = 2: 0, 7") {
		t.Errorf("points are numbered across the second factor first, rows of the map by it:\n%s", c.Alt())
	}
	svg := string(mustSVG(t, c))
	for _, want := range []string{"too close to call", "break-even", "power-with ahead", "power-over ahead"} {
		if !strings.Contains(svg, want) {
			t.Errorf("the key lacks %q", want)
		}
	}
	for _, never := range []string{"no runs yet", "too few"} {
		if strings.Contains(svg, never) {
			t.Errorf("the key explains %q, which there is not", never)
		}
	}
}

// slants counts the slanting lines that are drawn on a canvas.
type slants struct {
	blank
	n *int
}

func (s slants) line(path []point, closed bool, _ stroke) {
	if len(path) == 2 && path[0].x != path[1].x && path[0].y != path[1].y {
		*s.n++
	}
}

func TestOnlyWhatIsTooCloseIsHatched(t *testing.T) {
	for lead, want := range map[Lead]bool{BaseAhead: false, OtherAhead: false, TooClose: true, TooFew: true} {
		s := syntheticSweep(sweepShapes()["map-five"])
		for i := range s.Points {
			for k := range s.Points[i].Pairs {
				s.Points[i].Pairs[k].Lead = lead
			}
		}
		for _, design := range []Design{Map, Line} {
			if s.Design = design; design == Line {
				s.Factors = s.Factors[:1]
			}
			c, err := DrawSweep(s, Options{})
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			c.body(&pen{canvas: slants{blank{t}, &n}, size: Slide}, box{0, 0, 1900, 1000})
			if lines := len(s.Arms) - 1; (n > 20*lines) != want && design == Map || want && n == 0 {
				t.Errorf("verdict %d: %d slanting lines", lead, n)
			}
		}
	}
}

func TestStoppedSweepsSaySo(t *testing.T) {
	for name, want := range map[string][]string{
		"map-stopped":  {"stopped at 40 of 960 runs", "no runs yet", "too few runs to tell"},
		"map-uneven":   {"stopped at ", "In what share (%) of 7 to 8 pairs", ">100<"},
		"line-stopped": {"stopped at 8 of 216 runs"},
	} {
		c := drawSweep(t, sweepShapes()[name])
		all := c.Subtitle + string(mustSVG(t, c))
		for _, w := range want {
			if !strings.Contains(all, w) {
				t.Errorf("%s lacks %q: %s", name, w, c.Subtitle)
			}
		}
	}
	s := syntheticSweep(sweepShapes()["map-two"])
	s.Failed = 3
	c, _ := DrawSweep(s, Options{})
	if !strings.Contains(c.Subtitle, "3 runs failed and left out") {
		t.Errorf("failed runs are not counted: %s", c.Subtitle)
	}
}

func TestColoursGetLighterAllTheWay(t *testing.T) {
	for _, pair := range [][2]identity{{powerWith, powerOver}, {powerWith, hybrid}, {powerOver, kindPower}, {powerWith, powerWith}, {noStyle, nameless[1]}, {kindPower, noStyle}} {
		d, last := divided(pair[0], pair[1]), -1.0
		for balance := 1.0; balance >= -1; balance -= 0.1 {
			if l := luminance(d.at(balance)); l < last-0.004 {
				t.Errorf("%v against %v: luminance %.3f at %.1f, %.3f before", pair[0].color, pair[1].color, l, balance, last)
			} else {
				last = l
			}
		}
		if dark, light := luminance(d.at(1)), luminance(d.at(-1)); (light+0.05)/(dark+0.05) < 3 {
			t.Errorf("%v against %v: the ends can hardly be told apart in grey", pair[0].color, pair[1].color)
		}
	}
}

func TestScalesOfFactors(t *testing.T) {
	for _, c := range []struct {
		values     string
		named, log bool
	}{{"1 2 3 4 5", false, false}, {"1 10 100", false, true}, {"0.1 0.32 1 3.2 10", false, true}, {"0 1 10", false, false}, {"1 2 4", false, false},
		{"low high", true, false}, {"13 26 52 104 208 520", false, true}} {
		values := strings.Fields(c.values)
		s := scaleOf(Factor{}, values)
		if s.named != c.named || s.log != c.log {
			t.Errorf("%s: named %v, equal ratios %v", c.values, s.named, s.log)
		}
	}
	many := rising("x", 0, 1, 97)
	if a := scaleOf(many, many.Values).axis(mostLabels); len(a.ticks) > mostLabels {
		t.Errorf("%d labels", len(a.ticks))
	}
	if got := Labels([]string{"0.1", "0.193069772888", "10"}); !slices.Equal(got, []string{"0.1", "0.193", "10"}) {
		t.Errorf("labels %q", got)
	}
	if got := Labels([]string{"0.1930697", "0.1930698"}); got[0] != "0.1930697" {
		t.Errorf("labels that cannot be told apart: %q", got)
	}
}

func TestSweepsThatCannotBeDrawn(t *testing.T) {
	empty := syntheticSweep(sweepShapes()["map-two"])
	for i := range empty.Points {
		empty.Points[i].Arms, empty.Points[i].Pairs = nil, nil
	}
	flat := syntheticSweep(sweepShapes()["line-two"])
	flat.Design = Map
	for want, s := range map[string]*Sweep{"no run of the sweep": empty, "takes two factors": flat, "nothing varied": {Name: "x"}} {
		if _, err := DrawSweep(s, Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

// TestGalleryOfSweeps draws every shape for looking at. It does nothing without
// -gallery.
func TestGalleryOfSweeps(t *testing.T) {
	if *gallery == "" {
		t.Skip("no -gallery folder")
	}
	shapes := sweepShapes()
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		c := drawSweep(t, shapes[name])
		for _, size := range Sizes {
			b, err := c.PNG(size)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(*gallery, "sweep-"+name+"-"+size.Name)
			os.WriteFile(file+".png", b, 0o666)
			if size == Slide {
				os.WriteFile(file+"-grey.png", greyed(t, b), 0o666)
				os.WriteFile(file+".alt.txt", []byte(c.Alt()), 0o666)
			}
		}
	}
}
