package plots

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// blank is a canvas that only looks for places that cannot be drawn.
type blank struct{ t *testing.T }

func (b blank) check(path ...point) {
	for _, p := range path {
		if math.IsNaN(p.x+p.y) || math.IsInf(p.x+p.y, 0) {
			b.t.Helper()
			b.t.Fatalf("drew at %v", p)
		}
	}
}
func (b blank) line(path []point, _ bool, _ stroke)                                 { b.check(path...) }
func (b blank) fill(path []point, _ color.NRGBA)                                    { b.check(path...) }
func (b blank) circle(at point, r float64, _ color.NRGBA)                           { b.check(at, point{r, r}) }
func (b blank) text(at point, _ anchor, _ float64, _ bool, _ color.NRGBA, _ string) { b.check(at) }

// phone is the size in which package report draws for phones.
var phone = Size{Name: "phone", Width: 520, Height: 700, Title: 20, Text: 15.5, Small: 14.5, Line: 2.4}

// TestWordsKeepApart draws every kind of many results at all sizes: no words
// touch others or leave the canvas.
func TestWordsKeepApart(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts, one after the other: nothing for the race detector")
	}
	for name, s := range galleryShapes() {
		r := synthetic(s)
		for _, k := range Kinds {
			c, err := k.Draw(r, Options{})
			if err != nil {
				if k.Name == "difference" && len(s.arms) == 1 {
					continue
				}
				t.Fatalf("%s of %s: %v", k.Name, name, err)
			}
			for _, size := range append(slices.Clone(Sizes[:]), phone) {
				p := &pen{canvas: blank{t}, size: size}
				c.draw(p)
				for _, fault := range faults(p) {
					t.Errorf("%s of %s, %s: %s", k.Name, name, size.Name, fault)
				}
			}
		}
	}
}

func faults(p *pen) []string {
	var out []string
	canvas := box{0, 0, float64(p.size.Width), float64(p.size.Height)}
	for i, w := range p.words {
		if w.x0 < canvas.x0 || w.y0 < canvas.y0 || w.x1 > canvas.x1 || w.y1 > canvas.y1 {
			out = append(out, fmt.Sprintf("%q leaves the canvas at %.0f", w.text, w.box))
		}
		for _, o := range p.words[:i] {
			if w.overlaps(o.box) {
				out = append(out, fmt.Sprintf("%q touches %q", w.text, o.text))
			}
		}
	}
	return out
}

func TestNudgedNamesKeepApartAndInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lo := rapid.Float64Range(0, 500).Draw(t, "lo")
		n := rapid.IntRange(1, 12).Draw(t, "n")
		var blocks []block
		var sum float64
		for range n {
			b := block{height: rapid.Float64Range(5, 60).Draw(t, "height")}
			b.at.y = rapid.Float64Range(-100, 1200).Draw(t, "y")
			sum += b.height
			blocks = append(blocks, b)
		}
		slices.SortFunc(blocks, func(a, b block) int {
			if a.at.y < b.at.y {
				return -1
			}
			return 1
		})
		hi := lo + sum + rapid.Float64Range(0, 400).Draw(t, "slack")
		last := lo
		for i, y := range nudge(blocks, lo, hi) {
			if y-blocks[i].height/2 < last-1e-6 {
				t.Fatalf("block %d begins at %v, above %v", i, y-blocks[i].height/2, last)
			}
			last = y + blocks[i].height/2
		}
		if last > hi+1e-6 {
			t.Fatalf("blocks end at %v, below %v", last, hi)
		}
	})
}

func TestNamesStayAtTheirLinesIfTheyCan(t *testing.T) {
	blocks := []block{{ending: ending{at: point{0, 20}}, height: 10}, {ending: ending{at: point{0, 60}}, height: 10}}
	if got := nudge(blocks, 0, 100); got[0] != 20 || got[1] != 60 {
		t.Errorf("moved to %v, want [20 60]", got)
	}
}

func TestComparedFiguresHaveDigitsAlike(t *testing.T) {
	for _, c := range []struct {
		x, y float64
		a, b string
	}{{0.69, 0.6, "0.69", "0.60"}, {0.5, -0.64, "0.50", "−0.64"}, {0, 0.44, "0", "0.44"}, {2, 3.1, "2.0", "3.1"}, {56, 3, "56", "3"},
		{0.6, 0.6, "0.6", "0.6"}, {1, 0.6, "1", "0.6"}, {0.5, math.NaN(), "0.5", figure(math.NaN())}} {
		a, b := bothFigures(c.x, c.y)
		if a != c.a || b != c.b {
			t.Errorf("%g and %g read %s and %s, not %s and %s", c.x, c.y, a, b, c.a, c.b)
		}
	}
}

func TestWrapKeepsWordsWhole(t *testing.T) {
	got := wrap("domineering and compassionate-power-over", 20, false, 300, 2)
	if want := []string{"domineering and", "compassionate-power-over"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	got = wrap("compassionate-power-over", 20, false, 150, 2)
	if want := []string{"compassionate-", "power-over"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := shorten(strings.Repeat("long ", 50), 20, true, 200); textWidth(got, 20, true) > 200 || !strings.HasSuffix(got, "…") {
		t.Errorf("shortened to %q", got)
	}
}

func TestTicksAreRoundAndFew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lo := rapid.Float64Range(-1e4, 1e4).Draw(t, "lo")
		a := valued(span{lo, lo + rapid.Float64Range(1e-3, 1e5).Draw(t, "width")}, 5)
		if a.lo > lo+1e-6*(a.hi-a.lo) || len(a.ticks) < 4 || len(a.ticks) > 10 {
			t.Fatalf("from %v: axis %v to %v with ticks %v", lo, a.lo, a.hi, a.ticks)
		}
	})
	if got := strings.Join(valued(span{0, 155}, 5).labels(), " "); got != "0 25 50 75 100 125 150 175" {
		t.Errorf("ticks to 155: %s", got)
	}
}
