package plots

import (
	"fmt"
	"image/color"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"leadsim/internal/golden"
)

var someForms = []RobustnessColumn{{}, {"trust", "linear"}, {"trust", "bayesian"}, {"ties", "majority"}, {"ties", "similar"}, {"hazard", "convex"}, {"hazard", "constant"},
	{"crisis", "weakest"}, {"crisis", "expert"}, {"quitting", "threshold"}, {"quitting", "pull"}}

// inventedRobustness is what no runs have shown: n claims, of which every seventh
// fails somewhere.
func inventedRobustness(n int) *Robustness {
	v := &Robustness{What: "other forms of contested rules", Columns: someForms, Pairs: 24, Seed: "seed 1", Counted: "fits", Shared: "ranges",
		Footer: "sim claims --over variants", Version: "0.1.0", Hash: "9f3ac21b77"}
	for k := range n {
		r := RobustnessRow{ID: fmt.Sprintf("P%d-invented", k%21+1), Study: fmt.Sprintf("study-%d", k/21), Held: 20 - k%3, Of: 20, Share: 1 - float64(k%10)/20}
		for i := range someForms {
			word := "holds"
			if k%7 == 3 && i > 6 {
				word = robustWords[1+(i+k)%3]
			}
			if k%11 == 5 && i == 9 {
				word = ""
			}
			r.Cells = append(r.Cells, word)
		}
		v.Rows = append(v.Rows, r)
	}
	v.Rows[0].Share = math.NaN()
	return v
}

func TestGoldenRobustness(t *testing.T) {
	charts, err := RobustnessCharts(inventedRobustness(12))
	if err != nil {
		t.Fatal(err)
	}
	c := charts[0]
	svg, err := c.SVG(Document)
	if err != nil {
		t.Fatal(err)
	}
	golden.Equal(t, "testdata/robustness_golden.svg", svg)
	checkTable(t, c)
	checkXML(t, "robustness", mustSVG(t, c))
}

func TestRobustnessSaysItInWordsAndShapes(t *testing.T) {
	charts, err := RobustnessCharts(inventedRobustness(12))
	if err != nil {
		t.Fatal(err)
	}
	c := charts[0]
	if want := "10 of 12 claims hold throughout: as they are and under other forms of contested rules; 2 fail somewhere"; c.Title != want {
		t.Errorf("%s, want %s", c.Title, want)
	}
	layers := strings.Split(c.Alt(), "\n\n")
	if want := "P4-invented (study-0): holds in 7 of 11; cannot tell: quitting threshold; falls short: crisis weakest and quitting pull; reverses: crisis expert; fits: 20 of 20; ranges: 85 %."; !strings.Contains(layers[1], want) {
		t.Errorf("alt text lacks %q:\n%s", want, layers[1])
	}
	if !strings.Contains(layers[2], "Fall short or reverse somewhere: P4-invented and P11-invented.") {
		t.Error(layers[2])
	}
	shapes := map[string]int{}
	p := &pen{canvas: counting{blank{t}, shapes}, size: Slide}
	for _, word := range robustWords { // each word has a shape of its own
		clear(shapes)
		p.robust(point{100, 100}, 10, word)
		shapes[fmt.Sprint(shapes)] = 1
		for _, other := range robustWords {
			if other == word {
				break
			}
			before := map[string]int{}
			q := &pen{canvas: counting{blank{t}, before}, size: Slide}
			q.robust(point{100, 100}, 10, other)
			if shapes[fmt.Sprint(before)] == 1 {
				t.Errorf("%s looks like %s", word, other)
			}
		}
	}
}

// counting counts what is drawn, without colours.
type counting struct {
	blank
	n map[string]int
}

func (c counting) line(path []point, closed bool, s stroke)         { c.n["line"]++ }
func (c counting) fill(path []point, col color.NRGBA)               { c.n["fill"]++ }
func (c counting) circle(at point, radius float64, col color.NRGBA) { c.n["circle"]++ }

func TestRobustnessOfManyClaimsIsSplit(t *testing.T) {
	charts, err := RobustnessCharts(inventedRobustness(72))
	if err != nil {
		t.Fatal(err)
	}
	if len(charts) != 2 || !strings.Contains(charts[1].Subtitle, "part 2 of 2") || charts[0].Title != charts[1].Title {
		t.Fatalf("%d charts", len(charts))
	}
	_, a := charts[0].Table()
	_, b := charts[1].Table()
	if len(a)+len(b) != 72 || len(a) > mostRobustRows || len(b) > mostRobustRows {
		t.Errorf("%d and %d rows", len(a), len(b))
	}
	for _, bad := range []*Robustness{{}, {Columns: someForms, Rows: []RobustnessRow{{ID: "x"}}}} {
		if _, err := RobustnessCharts(bad); err == nil {
			t.Error("drawn without what is drawn")
		}
	}
}

func TestWordsOfRobustnessKeepApart(t *testing.T) {
	fits := inventedRobustness(9)
	fits.What, fits.Counted, fits.Shared = "20 sets of parameters that fit about as well", "", ""
	fits.Columns = []RobustnessColumn{{}}
	for i := range 20 {
		fits.Columns = append(fits.Columns, RobustnessColumn{"first-block-2", fmt.Sprintf("all targets %d", 90+i)})
	}
	for i := range fits.Rows {
		fits.Rows[i].Cells = append(fits.Rows[i].Cells, fits.Rows[i].Cells[:10]...)
	}
	for name, v := range map[string]*Robustness{"few": inventedRobustness(4), "twelve": inventedRobustness(12), "many": inventedRobustness(72), "fits": fits} {
		charts, err := RobustnessCharts(v)
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range charts {
			for _, size := range Sizes {
				p := &pen{canvas: blank{t}, size: size}
				c.draw(p)
				for _, fault := range faults(p) {
					t.Errorf("%s, %s: %s", name, size.Name, fault)
				}
				if *gallery != "" {
					b, err := c.PNG(size)
					if err != nil {
						t.Fatal(err)
					}
					file := filepath.Join(*gallery, fmt.Sprintf("robustness-%s-%d-%s", name, i+1, size.Name))
					os.WriteFile(file+".png", b, 0o666)
					os.WriteFile(file+"-grey.png", greyed(t, b), 0o666)
				}
			}
		}
	}
}
