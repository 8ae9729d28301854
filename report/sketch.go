package report

import (
	"cmp"
	"fmt"
	"html"
	"html/template"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/words"
)

// sketch is a pair of empty axes to draw a prediction on: one measure over
// time, one line an arm.
type sketch struct {
	Measure, Unit string
	X             string // what the x axis counts
	From, To      float64
	Low, High     float64
	step          float64
	Lines         []sketchLine
}

// sketchLine is an arm: its look, and the middle of its runs, week by week.
type sketchLine struct {
	Arm   string
	look  plots.Look
	weeks []float64
	mid   []float64
}

// The drawing, in units of its own: the plot's area on the canvas, at how many
// weeks somebody sets a line, and how long a line of an arm's name may be: as many
// characters as find room to the right of the plot in the type of a phone, which is
// larger than that of a laptop (page.css); and how far apart lines of type are there.
const (
	sketchWidth, sketchHeight = 800, 400
	plotLeft, plotRight       = 70.0, 610.0
	plotTop, plotBottom       = 20.0, 340.0
	knots                     = 13
	nameLength                = 16
	nameLine                  = 20.0
)

// sketch returns the axes for what the first chart over time shows first. Where no
// chart is over time they are for people who have adopted the change or, where
// nobody has one to adopt, for net output.
func (r *Report) sketch() *sketch {
	charts, _ := r.split()
	for _, c := range charts {
		if s := r.sketchOf(c.Plot); s != nil {
			return s
		}
	}
	if s := r.sketchOfMetric("adopted"); s != nil {
		return s
	}
	return r.sketchOfMetric("net_output")
}

// sketchOf reads a chart's table, and returns nil if it is not over time or has no
// middle of all runs for each arm.
func (r *Report) sketchOf(c *plots.Chart) *sketch {
	header, rows := c.Table()
	at := func(name string) int { return slices.Index(header, name) }
	measure, unit, arm, week, mid := at("measure"), at("unit"), at("arm"), at("week"), at("median")
	if measure < 0 || unit < 0 || arm < 0 || week < 0 || mid < 0 || len(rows) == 0 {
		return nil
	}
	s := &sketch{Measure: rows[0][measure], Unit: rows[0][unit]}
	for _, row := range rows {
		if row[measure] != s.Measure || row[unit] != s.Unit {
			continue
		}
		w, err1 := strconv.ParseFloat(row[week], 64)
		v, err2 := strconv.ParseFloat(row[mid], 64)
		if err1 != nil || err2 != nil {
			continue
		}
		s.add(row[arm], w, v)
	}
	return s.finished(r.Results.Arms)
}

// percentOfPeople is the unit of shares of people, as charts write it.
func percentOfPeople() string { return words.Say("chart.unit.percent_of", "what", "people") }

// sketchOfMetric takes a measure as it was recorded, and returns nil if it was not,
// or stays at 0 throughout.
func (r *Report) sketchOfMetric(name string) *sketch {
	m, ok := record.MetricIndex(name)
	if !ok {
		return nil
	}
	s, per := &sketch{Measure: record.Metrics[m].Label, Unit: record.Metrics[m].Unit}, 1.0
	if s.Unit == "share of people" {
		s.Unit, per = percentOfPeople(), 100
	}
	for a := range r.Results.Arms {
		for w := 0; w < r.Results.Weeks; w++ {
			var values []float64
			for k := range r.Results.Replications() {
				if v := r.Results.Run(a, k).At(m, w); !math.IsNaN(v) {
					values = append(values, per*v)
				}
			}
			if len(values) > 0 {
				slices.Sort(values)
				n := len(values)
				s.add(r.Results.Arms[a].Name, float64(w), (values[(n-1)/2]+values[n/2])/2)
			}
		}
	}
	return s.finished(r.Results.Arms)
}

func (s *sketch) add(arm string, week, value float64) {
	i := slices.IndexFunc(s.Lines, func(l sketchLine) bool { return l.Arm == arm })
	if i < 0 {
		i = len(s.Lines)
		s.Lines = append(s.Lines, sketchLine{Arm: arm})
	}
	s.Lines[i].weeks = append(s.Lines[i].weeks, week)
	s.Lines[i].mid = append(s.Lines[i].mid, value)
}

// finished sets looks and ends; nil if there is nothing to draw.
func (s *sketch) finished(arms []record.Arm) *sketch {
	if len(s.Lines) == 0 {
		return nil
	}
	looks := plots.Looks(arms)
	low, high := 0.0, 0.0
	s.From, s.To = math.Inf(1), math.Inf(-1)
	for i := range s.Lines {
		l := &s.Lines[i]
		if a := slices.IndexFunc(arms, func(a record.Arm) bool { return a.Name == l.Arm }); a >= 0 {
			l.look = looks[a]
		}
		low, high = min(low, slices.Min(l.mid)), max(high, slices.Max(l.mid))
		s.From, s.To = min(s.From, slices.Min(l.weeks)), max(s.To, slices.Max(l.weeks))
	}
	if s.To <= s.From || high <= low {
		return nil
	}
	// The axis leaves room above, lest its end tell the answer.
	s.step = niceStep((high - low) * 1.35 / 5)
	s.Low, s.High = s.step*math.Floor(low*1.2/s.step), s.step*math.Ceil(high*1.35/s.step)
	switch { // no axis beyond what can be
	case s.Unit == words.Say("chart.unit.index") && s.Low >= 0:
		s.Low, s.High, s.step = 0, 1, 0.2
	case s.Unit == percentOfPeople() && s.Low >= 0:
		s.Low, s.High, s.step = 0, 100, 20
	}
	s.X = say("predict.x_weeks")
	if s.From < 0 {
		s.X = say("predict.x_event")
	}
	return s
}

// niceStep returns 1, 2 or 5 times a power of ten, at least x.
func niceStep(x float64) float64 {
	p := math.Pow(10, math.Floor(math.Log10(x)))
	for _, f := range []float64{1, 2, 5} {
		if f*p >= x*(1-1e-9) {
			return f * p
		}
	}
	return 10 * p
}

// weekStep returns a step for an axis of so many weeks: round numbers, or quarters
// and years where there are many.
func weekStep(span float64) float64 {
	for _, step := range []float64{1, 2, 5, 10, 13, 26, 52, 104, 260, 520} {
		if span/step <= 10 {
			return step
		}
	}
	return 1040
}

func (s *sketch) x(week float64) float64 {
	return plotLeft + (plotRight-plotLeft)*(week-s.From)/(s.To-s.From)
}

func (s *sketch) y(v float64) float64 {
	return plotBottom - (plotBottom-plotTop)*(v-s.Low)/(s.High-s.Low)
}

// Knots are the weeks at which a line is set.
func (s *sketch) Knots() []int {
	var weeks []int
	for k := range knots {
		weeks = append(weeks, int(math.Round(s.From+(s.To-s.From)*float64(k)/(knots-1))))
	}
	return weeks
}

// Steps is the step of a number box.
func (s *sketch) Steps() string { return strconv.FormatFloat(s.step/20, 'g', 3, 64) }

// Alt names the empty axes.
func (s *sketch) Alt() string {
	return say("predict.sketch_alt", "measure", s.Measure, "unit", s.Unit, "low", short(plainNumber(s.Low)), "high", short(plainNumber(s.High)),
		"from", short(plainNumber(s.From)), "to", short(plainNumber(s.To)))
}

func plainNumber(v float64) string { return strconv.FormatFloat(v, 'g', 6, 64) }

// SVG draws the axes; with lines also where somebody's lines will go and what
// happened, which the page keeps hidden.
func (s *sketch) svg(colours palette, lines bool) template.HTML {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="axes" viewBox="0 0 %d %d" role="img" aria-label="%s" data-left="%g" data-right="%g" data-top="%g" data-bottom="%g" data-low="%g" data-high="%g">`,
		sketchWidth, sketchHeight, html.EscapeString(s.Alt()), plotLeft, plotRight, plotTop, plotBottom, s.Low, s.High)
	b.WriteString(`<g aria-hidden="true" font-family="&quot;Liberation Sans&quot;, Arial, Helvetica, sans-serif" font-size="15">`)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="%s"/>`, sketchWidth, sketchHeight, colours.use("FFFFFF"))
	ink, grid, axis := colours.use("595959"), colours.use("E4E4E4"), colours.use("1A1A1A")
	for v := s.Low; v <= s.High+s.step/2; v += s.step {
		colour := grid
		if math.Abs(v) < s.step/1e6 {
			colour = axis
		}
		fmt.Fprintf(&b, `<path d="M%g %.1fH%g" stroke="%s"/><text x="%g" y="%.1f" text-anchor="end" fill="%s">%s</text>`, plotLeft, s.y(v), plotRight, colour, plotLeft-8, s.y(v)+5, ink,
			short(strconv.FormatFloat(math.Round(v/s.step)*s.step, 'f', 6, 64)))
	}
	weeks := weekStep(s.To - s.From)
	for w := weeks * math.Ceil(s.From/weeks); w <= s.To; w += weeks {
		fmt.Fprintf(&b, `<path d="M%.1f %gv6" stroke="%s"/><text x="%.1f" y="%g" text-anchor="middle" fill="%s">%s</text>`, s.x(w), plotBottom, axis, s.x(w), plotBottom+24, ink, short(plainNumber(w)))
	}
	if s.From < 0 && s.To > 0 {
		fmt.Fprintf(&b, `<path d="M%.1f %gV%g" stroke="%s" stroke-dasharray="4 3"/>`, s.x(0), plotTop, plotBottom, axis)
	}
	fmt.Fprintf(&b, `<text x="%g" y="%g" text-anchor="middle" fill="%s">%s</text>`, (plotLeft+plotRight)/2, plotBottom+48, ink, html.EscapeString(s.X))
	if lines {
		b.WriteString(`<g class="truth" fill="none">`)
		for i := range s.Lines {
			s.Lines[i].truth(&b, s, colours)
		}
		b.WriteString(`</g>`)
		for i := range s.Lines {
			fmt.Fprintf(&b, `<path class="mine" data-arm="%d" fill="none" stroke="%s" stroke-width="3.5" stroke-dasharray="3 6" stroke-linecap="round" d=""/>`, i, colours.use(hexOf(s.Lines[i].look)))
		}
	}
	b.WriteString("</g></svg>")
	return template.HTML(b.String())
}

// truth draws what happened, with the arm's name at the end.
func (l *sketchLine) truth(b *strings.Builder, s *sketch, colours palette) {
	var d strings.Builder
	for i := range l.weeks {
		fmt.Fprintf(&d, "%s%.1f %.1f", map[bool]string{true: "M", false: "L"}[i == 0], s.x(l.weeks[i]), s.y(l.mid[i]))
	}
	dash := ""
	if len(l.look.Dash) > 0 {
		var parts []string
		for _, x := range l.look.Dash {
			parts = append(parts, fmt.Sprintf("%.1f", 2.8*x))
		}
		dash = ` stroke-dasharray="` + strings.Join(parts, " ") + `"`
	}
	colour := colours.use(hexOf(l.look))
	fmt.Fprintf(b, `<path d="%s" stroke="%s" stroke-width="2.8"%s/>`, d.String(), colour, dash)
	fmt.Fprintf(b, `<text x="%g" y="%.1f" fill="%s" font-weight="bold">`, plotRight+8, s.label(l), colours.use("1A1A1A"))
	for i, line := range l.name() {
		dy := ""
		if i > 0 {
			dy = ` dy="1.1em"`
		}
		fmt.Fprintf(b, `<tspan x="%g"%s>%s</tspan>`, plotRight+8, dy, html.EscapeString(line))
	}
	b.WriteString("</text>")
}

// name returns the arm's name in lines for which there is room, broken after
// spaces and hyphens; a word too long for a line ends in dots.
func (l *sketchLine) name() []string {
	var lines []string
	for _, word := range strings.Fields(strings.ReplaceAll(l.Arm, "-", "-\x00 ")) {
		word, tight := strings.CutSuffix(word, "\x00")
		if r := []rune(word); len(r) > nameLength {
			word = string(r[:nameLength-1]) + "…"
		}
		if n := len(lines); n > 0 && utf8.RuneCountInString(lines[n-1]+word) <= nameLength {
			lines[n-1] += word
		} else {
			lines = append(lines, word)
		}
		if !tight {
			lines[len(lines)-1] += " "
		}
	}
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines
}

// label returns where the first line of an arm's name stands: at the line's end,
// nudged away from the names of the others.
func (s *sketch) label(l *sketchLine) float64 {
	type end struct {
		line    *sketchLine
		y, high float64 // of the first line of type; of all of them
	}
	var ends []end
	for i := range s.Lines {
		x := &s.Lines[i]
		high := nameLine * float64(len(x.name()))
		ends = append(ends, end{x, s.y(x.mid[len(x.mid)-1]) + 5 - (high-nameLine)/2, high})
	}
	slices.SortStableFunc(ends, func(a, b end) int { return cmp.Compare(a.y+a.high/2, b.y+b.high/2) })
	for i := range ends {
		top := plotTop
		if i > 0 {
			top = ends[i-1].y + ends[i-1].high
		}
		ends[i].y = max(ends[i].y, top)
	}
	below := plotBottom + 8 + nameLine
	for i := len(ends) - 1; i >= 0; i-- {
		ends[i].y = min(ends[i].y, below-ends[i].high)
		below = ends[i].y
	}
	for _, e := range ends {
		if e.line == l {
			return e.y
		}
	}
	return 0
}

// hexOf returns the colour of a look as D55E00.
func hexOf(l plots.Look) string { return fmt.Sprintf("%02X%02X%02X", l.Color.R, l.Color.G, l.Color.B) }
