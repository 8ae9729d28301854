package main

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/plots"
)

// regions tells where on a map which arm is ahead: rows of the map with the
// same answer are told together.
type regions struct {
	c      *course
	along  *plots.Factor // what each row runs along
	with   *plots.Factor // what tells the rows apart
	lead   func(row, place int) plots.Lead
	groups []region
}

// region is neighbouring rows with the same answer.
type region struct {
	first, last int
	answer      string // "a", "b", "ab", "ba" in the order along the row, "" if all is too close to call, "?" if it flips more often
	whole       bool   // in every place somebody is ahead
	before      [2]int // least and greatest place before the flip, and after it
	after       [2]int
}

// over says where on a map the answer flips. Of the two directions in which it
// can be told it takes the one with fewer words.
func (c *course) over() string {
	_, _, rest := plots.Axes(c.layout.factors)
	if len(rest) > 0 {
		return c.overPanels(rest)
	}
	if c.points[c.names[0]]+c.points[c.names[1]] == 0 {
		return fmt.Sprintf("%s is too close to call between %s and %s at all %s.", c.topic.about, c.names[0], c.names[1], count(c.total(), "point"))
	}
	best := c.clearest()
	if best == nil || c.points[c.names[0]] == c.total() || c.points[c.names[1]] == c.total() {
		return c.counted()
	}
	return c.topic.about + ": " + best.sentence() + "." + best.none()
}

// clearest returns the regions in the direction in which they can be told in
// fewer words, nil if they cannot in few.
func (c *course) clearest() *regions {
	best := c.regions(false)
	if other := c.regions(true); other.words() < best.words() {
		best = other
	}
	if len(best.groups) > mostStretches || best.unclear() {
		return nil
	}
	return best
}

// words is how much a reader has to take in: regions, and twice as much where
// they leave something open.
func (r *regions) words() (n int) {
	for _, g := range r.groups {
		if n++; !g.whole && (g.answer == "a" || g.answer == "b") {
			n += 2
		}
		if g.answer == "?" || len(g.answer) > 1 && r.along.Named() {
			n += 100
		}
	}
	return n
}

// total returns how many points have a verdict.
func (c *course) total() (n int) {
	for _, k := range c.points {
		n += k
	}
	return n
}

// regions groups the rows, or the columns if turned.
func (c *course) regions(turned bool) *regions {
	x, y, _ := plots.Axes(c.layout.factors)
	nx, _ := c.layout.size()
	r := &regions{c: c, along: &c.layout.factors[x], with: &c.layout.factors[y], lead: func(row, place int) plots.Lead { return c.leads[row*nx+place] }}
	if turned {
		r.along, r.with = r.with, r.along
		r.lead = func(row, place int) plots.Lead { return c.leads[place*nx+row] }
	}
	for row := range r.with.Values {
		now := r.row(row)
		if n := len(r.groups); n > 0 && r.groups[n-1].answer == now.answer {
			g := &r.groups[n-1]
			g.last, g.whole = row, g.whole && now.whole
			g.before = [2]int{min(g.before[0], now.before[0]), max(g.before[1], now.before[1])}
			g.after = [2]int{min(g.after[0], now.after[0]), max(g.after[1], now.after[1])}
			continue
		}
		r.groups = append(r.groups, now)
	}
	return r
}

// row reads the answer of one row.
func (r *regions) row(row int) region {
	g := region{first: row, last: row, whole: true}
	at := -1
	for place := range r.along.Values {
		letter := ""
		switch r.lead(row, place) {
		case plots.BaseAhead:
			letter = "a"
		case plots.OtherAhead:
			letter = "b"
		default:
			g.whole = false
			continue
		}
		if !strings.HasSuffix(g.answer, letter) {
			g.answer += letter
			if len(g.answer) == 2 {
				g.before, g.after = [2]int{at, at}, [2]int{place, place}
			}
		}
		at = place
	}
	if len(g.answer) > 2 {
		g.answer = "?"
	}
	return g
}

// unclear reports whether a row flips more than once: chance, or more than a
// sentence can tell.
func (r *regions) unclear() bool {
	return slices.ContainsFunc(r.groups, func(g region) bool { return g.answer == "?" || len(g.answer) > 1 && r.along.Named() })
}

func (r *regions) sentence() string {
	var parts []string
	for i := range r.groups {
		parts = append(parts, r.part(&r.groups[i]))
	}
	return strings.Join(parts, "; ")
}

// briefly tells the regions from where the first arm stands.
func (r *regions) briefly() string {
	var parts []string
	for i, g := range r.groups {
		where := " everywhere"
		switch {
		case len(r.groups) > 1 && i == 0:
			where = " with " + r.with.Valued(valuesTo(r.with, g.first, g.last))
		case len(r.groups) > 1:
			where = " with " + valuesTo(r.with, g.first, g.last)
		}
		words := map[string]string{"": "too close to call", "a": "ahead", "b": "behind"}
		first, then := "ahead", "behind"
		switch g.answer {
		case "ba":
			first, then = then, first
			fallthrough
		case "ab":
			where = strings.TrimPrefix(where+" ", " everywhere ")
			parts = append(parts, strings.TrimPrefix(fmt.Sprintf("%s%s up to %s = %s, then %s", where, first, r.along.Key, valuesTo(r.along, g.before[0], g.before[1]), then), " "))
		default:
			text := words[g.answer]
			if !g.whole && g.answer != "" {
				text += " or too close to call"
			}
			if where != " everywhere" {
				text, where = strings.TrimPrefix(where, " "), " "+text
			}
			parts = append(parts, text+where)
		}
	}
	return strings.Join(parts, ", ")
}

// mainly tells what holds in more than half of the rows, if it flips there,
// else "".
func (r *regions) mainly() string {
	rows := len(r.with.Values)
	for _, g := range r.groups {
		n := g.last - g.first + 1
		if 2*n <= rows || n == rows || len(g.answer) != 2 {
			continue
		}
		first, then := "ahead", "behind"
		if g.answer == "ba" {
			first, then = then, first
		}
		return fmt.Sprintf("with %d of %d values of %s %s up to %s = %s, then %s", n, rows, r.with.Key, first, r.along.Key, valuesTo(r.along, g.before[0], g.before[1]), then)
	}
	return ""
}

// part tells one region.
func (r *regions) part(g *region) string {
	a, b := r.c.names[0], r.c.names[1]
	where := ""
	if len(r.groups) > 1 {
		where = "with " + r.with.Valued(valuesTo(r.with, g.first, g.last)) + " "
	} else {
		where = fmt.Sprintf("at every %s ", r.with.Key)
	}
	one := func(name string) string {
		if g.whole {
			return fmt.Sprintf("%s is ahead at every %s", name, r.along.Key)
		}
		return fmt.Sprintf("%s is ahead, or too close to call", name)
	}
	switch g.answer {
	case "":
		return where + "too close to call"
	case "a":
		return where + one(a)
	case "b":
		return where + one(b)
	case "ba":
		a, b = b, a
	}
	return fmt.Sprintf("%s%s is ahead up to %s = %s, %s from %s on", where, a, r.along.Key, valuesTo(r.along, g.before[0], g.before[1]), b, valuesTo(r.along, g.after[0], g.after[1]))
}

// none says that the answer flips nowhere, where it does not.
func (r *regions) none() string {
	var all string
	for _, g := range r.groups {
		all += g.answer
	}
	switch {
	case strings.Contains(all, "a") && strings.Contains(all, "b"):
		return ""
	case strings.Contains(all, "a"):
		return fmt.Sprintf(" Nowhere on this map is %s clearly ahead.", r.c.names[1])
	}
	return fmt.Sprintf(" Nowhere on this map is %s clearly ahead.", r.c.names[0])
}

// valuesTo writes values of a factor from one to another.
func valuesTo(f *plots.Factor, from, to int) string {
	if f.Named() || from == to {
		return list(f.Labels[from : to+1])
	}
	return f.Labels[from] + " to " + f.Labels[to]
}

// overPanels counts, panel by panel, at how many points the first arm is ahead.
func (c *course) overPanels(rest []int) string {
	nx, ny := c.layout.size()
	panels := c.layout.combined()
	if panels > mostStretches {
		return c.counted()
	}
	var parts, texts []string
	where := map[string][]string{} // by text, as panels may say the same
	for p := range panels {
		var base, other int
		for _, lead := range c.leads[p*nx*ny : (p+1)*nx*ny] {
			switch lead {
			case plots.BaseAhead:
				base++
			case plots.OtherAhead:
				other++
			}
		}
		var at []string
		combo := p
		for k := len(rest) - 1; k >= 0; k-- {
			f := &c.layout.factors[rest[k]]
			at = append([]string{f.Valued(f.Labels[combo%len(f.Values)])}, at...)
			combo /= len(f.Values)
		}
		text := fmt.Sprintf("%s is ahead at %s, %s at %s", c.names[0], outOf(base, nx*ny, "point"), c.names[1], outOf(other, 0, ""))
		if where[text] == nil {
			texts = append(texts, text)
		}
		where[text] = append(where[text], "with "+strings.Join(at, ", "))
	}
	if len(texts) == 1 {
		return c.counted()
	}
	for _, text := range texts {
		parts = append(parts, list(where[text])+" "+text)
	}
	return c.topic.about + ": " + strings.Join(parts, "; ") + "."
}

// mainly is briefly, but where a map has several regions it tells the largest.
func (c *course) mainly() string {
	if c.leads != nil && c.layout.combined() == 1 {
		if best := c.clearest(); best != nil && best.mainly() != "" {
			return "against " + quoted(c.names[1]) + ": " + best.mainly()
		}
	}
	return c.briefly()
}

// briefly tells what a course shows from where the first arm stands.
func (c *course) briefly() string {
	against := "against " + quoted(c.names[1]) + ": "
	switch {
	case c.b < 0 || len(c.points) == 0:
		return ""
	case c.line() && len(c.stretches) <= mostStretches:
		var parts []string
		for i := range c.stretches {
			s := &c.stretches[i]
			word := map[string]string{c.names[0]: "ahead", c.names[1]: "behind"}[s.verdict]
			if word == "" {
				word = s.verdict
			}
			if len(c.stretches) > 1 {
				word += " " + c.at(s, i == 0)
			} else {
				word += " everywhere"
			}
			parts = append(parts, word)
		}
		return against + strings.Join(parts, ", ")
	case c.leads != nil && c.layout.combined() == 1:
		if best := c.clearest(); best != nil {
			return against + best.briefly()
		}
	}
	return c.inNumbers()
}
