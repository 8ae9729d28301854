package plots

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// lineChart is the outcome along one factor: runs as dots, the middle run as a
// line, and a strip that says in how many pairs the base is ahead.
type lineChart struct {
	*sweepView
	xs   scale
	dots int // runs drawn as dots at each point and in each arm
}

// mostDots is how many runs a chart draws one by one.
const mostDots = 1500

// DotsFor returns how many runs of each arm a chart of so many points draws as
// dots, so that whoever reads the runs need keep no more.
func DotsFor(points, arms int) int {
	if n := mostDots / max(1, points*arms); n >= 4 {
		return min(40, n)
	}
	return 0
}

// lines draws the chart of one factor, or of several that change together.
func (v *sweepView) lines() *Chart {
	v.sort()
	l := &lineChart{sweepView: v, xs: scaleOf(v.lineFactor(), v.lineValues()), dots: DotsFor(len(v.Points), len(v.Arms))}
	if v.o.Runs != 0 {
		l.dots = max(0, v.o.Runs)
	}
	ch := v.chart("sweep-line", v.Finding, fmt.Sprintf("%s%s%s; %s", upper(v.About), comma(v.unit()), v.lessIsBetter(), v.setup()))
	ch.Note = l.note()
	ch.body = l.body
	l.describe(ch)
	return ch
}

// sort puts the points in the order of their numbers, if they are numbers.
func (v *sweepView) sort() {
	number := func(p SweepPoint) float64 {
		x, err := strconv.ParseFloat(p.Values[0], 64)
		if err != nil {
			return math.NaN()
		}
		return x
	}
	if len(v.Factors) > 1 || slices.ContainsFunc(v.Points, func(p SweepPoint) bool { return math.IsNaN(number(p)) }) {
		return
	}
	sorted := *v.Sweep
	sorted.Points = slices.Clone(v.Points)
	slices.SortStableFunc(sorted.Points, func(a, b SweepPoint) int { return cmp.Compare(number(a), number(b)) })
	v.Sweep = &sorted
}

// lineFactor returns the factor that the axis shows; of several that change
// together all at once.
func (v *sweepView) lineFactor() Factor {
	if len(v.Factors) == 1 {
		return v.Factors[0]
	}
	var keys []string
	for _, f := range v.Factors {
		keys = append(keys, f.Key)
	}
	f := v.Factors[0]
	f.Key, f.Unit, f.Meaning, f.Kind = strings.Join(keys, " and ")+", together", "", "", textKind
	return f
}

func (v *sweepView) lineValues() []string {
	var out []string
	for i := range v.Points {
		var parts []string
		for k, f := range v.Factors {
			parts = append(parts, f.labels(v.Points[i].Values[k : k+1])[0])
		}
		out = append(out, strings.Join(parts, ", "))
	}
	return out
}

func (l *lineChart) note() string {
	parts := []string{"Lines: the middle run."}
	if l.xs.named {
		parts[0] = "Bars: the middle run."
	}
	if never := l.never(); never != "" {
		parts = append(parts, never)
	}
	if most := l.mostRuns(); l.dots > 0 && most > 1 {
		if l.dots < most {
			parts = append(parts, fmt.Sprintf("Dots: the first %d runs at each point.", l.dots))
		} else {
			parts = append(parts, "Dots: single runs.")
		}
	} else if most > 1 {
		parts = append(parts, "Bands: the middle half of the runs.")
	}
	if len(l.Factors) > 1 || !l.Factors[0].axisSays() {
		parts = append(parts, meanings(l.Factors))
	}
	return joined(append(parts, l.left())...)
}

// never says where an arm has no middle run because most of its runs never get
// there, as with a crisis that is not contained.
func (l *lineChart) never() string {
	var at []string
	for i := range l.Points {
		for _, s := range l.Points[i].Arms {
			if s.Runs > 0 && math.IsInf(s.Middle, 0) {
				at = append(at, minus(l.xs.labels[i]))
				break
			}
		}
	}
	switch {
	case len(at) == 0:
		return ""
	case len(at) > 4:
		return fmt.Sprintf("At %d of %d values an arm has none, as half its runs or more never get there.", len(at), len(l.Points))
	}
	return "At " + list(at) + " an arm has none, as half its runs or more never get there."
}

func (l *lineChart) mostRuns() int {
	most := 0
	for i := range l.Points {
		for _, s := range l.Points[i].Arms {
			most = max(most, s.Runs)
		}
	}
	return most
}

// of returns a number of an arm at all points.
func (l *lineChart) of(arm int, number func(Spread) float64) []float64 {
	out := make([]float64, len(l.Points))
	for i := range l.Points {
		out[i] = math.NaN()
		if arm < len(l.Points[i].Arms) && l.Points[i].Arms[arm].Runs > 0 {
			out[i] = finite(number(l.Points[i].Arms[arm]))
		}
	}
	return out
}

func (l *lineChart) middles(arm int) []float64 {
	return l.of(arm, func(s Spread) float64 { return s.Middle })
}

// values returns the axis of the outcome: from zero, unless all lies far above.
func (l *lineChart) values() axis {
	r := nothing
	for i := range l.Points {
		for _, s := range l.Points[i].Arms {
			if s.Runs == 0 {
				continue
			}
			r.add(finite(s.Middle))
			r.add(s.Dots[:min(l.dots, len(s.Dots))]...)
			if l.dots == 0 {
				r.add(finite(s.Low), finite(s.High))
			}
		}
	}
	if r.lo > 0 && r.hi-r.lo > 0.35*r.hi || l.Outcome.Unit == "people" || l.Outcome.Unit == "crises" {
		r.add(0)
	}
	return valued(r, 5)
}

// flips returns between which points the answer turns around against an arm.
func (l *lineChart) flips(pair int) (out [][2]int) {
	before := -1
	for i := range l.Points {
		if pair >= len(l.Points[i].Pairs) || !l.Points[i].Pairs[pair].Lead.decided() {
			continue
		}
		if before >= 0 && l.Points[before].Pairs[pair].Lead != l.Points[i].Pairs[pair].Lead {
			out = append(out, [2]int{before, i})
		}
		before = i
	}
	return out
}

// mostFlipsMarked is how many flips a chart marks; more are noise.
const mostFlipsMarked = 3

// events marks where the answer flips, if there is one pair of arms; the strip
// shows the others.
func (l *lineChart) events() (out []event) {
	if len(l.Others) != 1 || l.xs.named {
		return nil
	}
	flips := l.flips(0)
	if len(flips) > mostFlipsMarked {
		return nil
	}
	for _, f := range flips {
		out = append(out, event{at: (l.xs.at[f[0]] + l.xs.at[f[1]]) / 2, words: fmt.Sprintf("the answer flips between %s and %s", minus(l.xs.labels[f[0]]), minus(l.xs.labels[f[1]])), strong: true})
	}
	return out
}

func (l *lineChart) describe(ch *Chart) {
	f := l.lineFactor()
	n := len(l.xs.at)
	ch.alt.drawn = joined(fmt.Sprintf("Chart along one setting: across, %s, from %s to %s (%s); up, %s. %s.", f.short(), minus(l.xs.labels[0]), minus(l.xs.labels[n-1]),
		plural(n, "value", "values"), lower(l.Outcome.Label), strings.TrimSuffix(ch.Subtitle, ".")), ch.Note)
	for a := range l.Arms {
		mid := l.middles(a)
		var parts []string
		for i, x := range mid {
			if n > 24 && i%(n/12) != 0 && i != n-1 {
				continue
			}
			parts = append(parts, fmt.Sprintf("%s at %s", threeDigits(x), minus(l.xs.labels[i])))
		}
		ch.alt.numbers = append(ch.alt.numbers, fmt.Sprintf("Middle run of %s: %s.", l.armName(a), strings.Join(parts, ", ")))
	}
	for k, o := range l.Others {
		var parts []string
		for i := range l.Points {
			if k < len(l.Points[i].Pairs) && (n <= 24 || i%(n/12) == 0 || i == n-1) {
				p := l.Points[i].Pairs[k]
				parts = append(parts, fmt.Sprintf("%d of %d at %s", p.Ahead, p.Runs, minus(l.xs.labels[i])))
			}
		}
		ch.alt.numbers = append(ch.alt.numbers, fmt.Sprintf("%s is ahead of %s in %s.", upper(l.armName(l.Base)), l.armName(o), strings.Join(parts, ", ")))
	}
	l.words(ch)
	l.tabulate(ch)
}
