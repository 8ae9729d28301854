package plots

import (
	"math"
)

// curves is a chart of panels that share a time axis, with a line for each arm:
// some runs drawn thinly and the most typical one boldly.
type curves struct {
	*view
	zero        int // the week that time is told from
	first, last int // weeks
	xTitle      string
	columns     int
	panels      []curvePanel
	bold        int // the most typical replication
	noThin      bool
	heading     string // of a single panel, which else has none
}

// curvePanel is one panel of curves.
type curvePanel struct {
	measure
	data    courses
	weight  float64 // height against others, 0 = 1
	arms    []int   // places in view.arms; nil = all
	events  []event
	level   float64 // a level to compare with, drawn as a thin line; 0 = none
	above   bool    // the y axis may start above zero, and says so
	shared  bool    // one y axis with the other shared panels
	noNames bool    // names stand in another panel
	noThin  bool
	full    bool                 // the y axis reaches to 1 or 100 %
	looks   []identity           // instead of the view's
	dots    func(i, k int) []int // weeks, from first, to mark on a run's line
}

// gather computes the courses of all panels and picks the typical run.
func (c *curves) gather() {
	var all []courses
	for i := range c.panels {
		p := &c.panels[i]
		if p.data == nil {
			p.data = c.courses(p.measure)
		}
		all = append(all, p.data)
		if p.looks == nil {
			p.looks = c.ids
		}
		if p.arms == nil {
			for a := range c.arms {
				p.arms = append(p.arms, a)
			}
		}
	}
	c.bold = typical(c.replications(), all...)
	if c.columns == 0 {
		c.columns = 1
	}
}

// replications returns the numbers of all runs of an arm.
func (v *view) replications() []int {
	var out []int
	for k := range v.n {
		out = append(out, k)
	}
	return out
}

// xs returns the chart's weeks as told on its axis.
func (c *curves) xs() []float64 {
	out := make([]float64, c.last-c.first+1)
	for w := range out {
		out[w] = float64(c.first + w - c.zero)
	}
	return out
}

// thin returns the replications that are drawn thinly: the first ones, so
// that nobody has picked them.
func (c *curves) thin() []int {
	n := 16
	if len(c.arms) > 2 {
		n = 12
	}
	if len(c.arms) > 6 {
		n = 0
	}
	if c.o.Runs > 0 {
		n = c.o.Runs
	}
	if c.o.Runs < 0 || c.noThin || c.n == 1 {
		n = 0
	}
	var out []int
	for k := range min(n, c.n) {
		out = append(out, k)
	}
	return out
}

// note says in words what thin and bold lines are.
func (c *curves) note() string {
	if c.n == 1 {
		return say("curves.one_run")
	}
	bold := say("curves.bold", "k", c.bold+1, "n", c.n)
	if len(c.arms) > 1 && c.paired() {
		bold = say("curves.bold_paired", "k", c.bold+1, "n", c.n)
	}
	switch n := len(c.thin()); n {
	case c.n:
		return joined(bold, say("curves.thin_all", "n", n))
	case 0:
		return bold
	default:
		return joined(bold, say("curves.thin_first", "n", n))
	}
}

// body draws the panels.
func (c *curves) body(p *pen, area box) {
	x := weekAxis(float64(c.first-c.zero), float64(c.last-c.zero))
	title := c.xTitle
	if title == "" {
		title = x.timeWord()
	}
	var frames []frame
	for _, pn := range c.panels {
		f := frame{heading: pn.heading(), x: x, y: c.values(pn, p.size), xTitle: title, weight: pn.weight, events: pn.events}
		if len(c.panels) == 1 && c.heading == "" {
			f.heading = "" // the subtitle says it
		} else if c.heading != "" {
			f.heading = c.heading
		}
		if f.y.lo > 0 {
			from := say("axis.from", "x", inUnit(f.y.label(f.y.lo), pn.short()))
			if f.heading != "" {
				from = f.heading + "; " + from
			}
			f.heading = upper(from)
		}
		if !pn.noNames {
			f.right = nameRoom(p.size, area.width()/float64(c.columns), c.namesOf(pn))
		}
		frames = append(frames, f)
	}
	for i, pl := range p.grid(area, c.columns, frames) {
		c.drawPanel(p, pl, c.panels[i])
	}
}

func (c *curves) namesOf(pn curvePanel) []string {
	var out []string
	for _, i := range pn.arms {
		out = append(out, c.name(i))
	}
	return out
}

// values returns the y axis of a panel, common to all shared panels. It
// starts at zero unless the panel may start above.
func (c *curves) values(pn curvePanel, s Size) axis {
	r := span{0, 0}
	if pn.above {
		r = nothing
	}
	for _, q := range c.panels {
		if !pn.shared && q.name != pn.name || pn.shared != q.shared {
			continue
		}
		c.reach(q, &r)
	}
	steps := 5
	if len(c.panels) > 2*c.columns || len(c.panels) > 4 {
		steps = 4
	}
	return valued(r, steps)
}

// reach adds what a panel draws to a range.
func (c *curves) reach(pn curvePanel, r *span) {
	for _, i := range pn.arms {
		r.add(pn.data[i][c.bold]...)
		if !pn.noThin {
			for _, k := range c.thin() {
				r.add(pn.data[i][k]...)
			}
		}
	}
	if pn.level != 0 {
		r.add(pn.level)
	}
	if pn.full {
		switch pn.scale {
		case indexScale:
			r.add(1)
		case percentScale:
			r.add(100)
		}
	}
}

func (c *curves) drawPanel(p *pen, pl panel, pn curvePanel) {
	xs, s := c.xs(), p.size
	if pn.level != 0 {
		p.seg(pl.area.x0, pl.py(pn.level), pl.area.x1, pl.py(pn.level), stroke{color: lightGrey, width: 0.4 * s.Line})
	}
	if !pn.noThin {
		for _, k := range c.thin() {
			for _, i := range pn.arms {
				p.curve(pl, xs, pn.data[i][k], stroke{color: faint(pn.looks[i].color, c.alpha()), width: 0.36 * s.Line})
			}
		}
	}
	var ends []ending
	for _, i := range pn.arms {
		bold := pn.data[i][c.bold]
		p.curve(pl, xs, bold, stroke{color: faint(white, 0.7), width: pn.looks[i].line(s).width + 0.5*s.Line})
		p.curve(pl, xs, bold, pn.looks[i].line(s))
	}
	for _, i := range pn.arms {
		bold := pn.data[i][c.bold]
		p.dots(pl, pn, i, c)
		if at, ok := p.endMark(pl, xs, bold, pn.looks[i]); ok {
			if c.closed(i, c.bold) <= c.last && pl.area.x1-at.x > 2*s.Text && !pn.noNames {
				p.put(point{at.x, at.y - s.Small}, middle, s.Small, false, readable(pn.looks[i].color), say("closing.closed"))
			}
			ends = append(ends, ending{c.name(i), at, pn.looks[i].color, pn.looks[i].mark})
		}
	}
	if !pn.noNames {
		p.nameEnds(pl, ends)
	}
}

func (c *curves) alpha() float64 {
	return math.Max(0.2, math.Min(0.45, 8/float64(len(c.thin())*len(c.arms)+1)))
}

// dots marks weeks on a run's bold line.
func (p *pen) dots(pl panel, pn curvePanel, i int, c *curves) {
	if pn.dots == nil {
		return
	}
	for _, w := range pn.dots(i, c.bold) {
		if w < 0 || w >= len(pn.data[i][c.bold]) || math.IsNaN(pn.data[i][c.bold][w]) {
			continue
		}
		at := pl.at(c.xs()[w], pn.data[i][c.bold][w])
		p.circle(at, 2.4*p.size.Line, white)
		p.circle(at, 1.9*p.size.Line, pn.looks[i].color)
		p.circle(at, 0.9*p.size.Line, white)
	}
}
