package plots

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"leadsim/words"
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
	ch := v.chart("sweep-line", v.Finding, upper(v.About)+comma(v.unit())+v.lessIsBetter()+"; "+v.setup())
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
	f.Key, f.Unit, f.Meaning, f.Kind = say("sweep_line.together", "keys", strings.Join(keys, say("sweep_line.joint"))), "", "", textKind
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
	parts := []string{say("sweep_line.lines")}
	if l.xs.named {
		parts[0] = say("sweep_line.bars")
	}
	if never := l.never(); never != "" {
		parts = append(parts, never)
	}
	if most := l.mostRuns(); l.dots > 0 && most > 1 {
		if l.dots < most {
			parts = append(parts, say("sweep_line.dots_first", "n", l.dots))
		} else {
			parts = append(parts, say("sweep_line.dots"))
		}
	} else if most > 1 {
		parts = append(parts, say("sweep_line.bands"))
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
		return say("sweep_line.never_many", "k", len(at), "n", len(l.Points))
	}
	return say("sweep_line.never", "values", list(at))
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
		out = append(out, event{at: (l.xs.at[f[0]] + l.xs.at[f[1]]) / 2, words: say("sweep_line.flips", "from", minus(l.xs.labels[f[0]]), "to", minus(l.xs.labels[f[1]])), strong: true})
	}
	return out
}

func (l *lineChart) describe(ch *Chart) {
	f := l.lineFactor()
	n := len(l.xs.at)
	ch.alt.drawn = joined(say("sweep_line.drawn", "setting", f.short(), "from", minus(l.xs.labels[0]), "to", minus(l.xs.labels[n-1]),
		"values", words.Count("value", n), "outcome", lower(l.Outcome.Label), "subtitle", strings.TrimSuffix(ch.Subtitle, ".")), ch.Note)
	for a := range l.Arms {
		mid := l.middles(a)
		var parts []string
		for i, x := range mid {
			if n > 24 && i%(n/12) != 0 && i != n-1 {
				continue
			}
			parts = append(parts, say("sweep_line.at", "x", threeDigits(x), "value", minus(l.xs.labels[i])))
		}
		ch.alt.numbers = append(ch.alt.numbers, say("sweep_line.numbers", "arm", l.armName(a), "values", strings.Join(parts, ", ")))
	}
	for k, o := range l.Others {
		var parts []string
		for i := range l.Points {
			if k < len(l.Points[i].Pairs) && (n <= 24 || i%(n/12) == 0 || i == n-1) {
				p := l.Points[i].Pairs[k]
				parts = append(parts, say("sweep_line.ahead_at", "k", p.Ahead, "n", p.Runs, "value", minus(l.xs.labels[i])))
			}
		}
		ch.alt.numbers = append(ch.alt.numbers, upper(say("sweep_line.ahead", "a", l.armName(l.Base), "b", l.armName(o), "values", strings.Join(parts, ", "))))
	}
	l.words(ch)
	l.tabulate(ch)
}
