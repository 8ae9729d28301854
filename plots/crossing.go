package plots

import (
	"cmp"
	"math"
	"slices"
)

// crossing is where one of two arms passes the other.
type crossing struct {
	week          int       // place in the courses, in the middle pair; -1 if no more than half of the pairs cross
	ahead, behind int       // who is ahead from then on, and who was before
	of            int       // pairs in all
	runs          []int     // replications that cross this way
	weeks         []float64 // and when
	names         [2]string
	noun          string // what the pairs are called
}

// crossing looks for the week after place zero in which the arm that is ahead
// in the first weeks after it is passed for good. Courses are smoothed over five
// weeks: noise is no crossing.
func (v *view) crossing(data courses, zero int) crossing {
	none := crossing{week: -1}
	if len(v.arms) != 2 {
		return none
	}
	up, down := crossing{ahead: 1, of: v.n}, crossing{behind: 1, of: v.n}
	for k := range v.n {
		w, sign := passes(data[0][k], data[1][k], zero)
		switch sign {
		case 1:
			up.add(k, w)
		case -1:
			down.add(k, w)
		}
	}
	c := up
	if len(down.runs) > len(up.runs) {
		c = down
	}
	if 2*len(c.runs) <= v.n {
		return none
	}
	c.noun = v.pairs()
	c.names = [2]string{v.name(c.ahead), v.name(c.behind)}
	c.week = int(quantile(c.weeks, 0.5) + 0.5)
	return c
}

func (c *crossing) add(run, week int) {
	c.runs = append(c.runs, run)
	c.weeks = append(c.weeks, float64(week))
}

// near returns the runs that cross nearest the middle week, a third of all, so
// that a typical one of them shows the crossing where the words say it is.
func (c crossing) near() []int {
	order := make([]int, len(c.runs))
	for n := range order {
		order[n] = n
	}
	far := func(n int) float64 { return math.Abs(c.weeks[n] - float64(c.week)) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(far(a), far(b)) })
	var out []int
	for _, n := range order[:(len(order)+2)/3] {
		out = append(out, c.runs[n])
	}
	return out
}

// words tells how many pairs cross and when; shift turns places into weeks.
func (c crossing) words(shift int) string {
	if c.week < 0 {
		return ""
	}
	ahead, behind := c.names[0], c.names[1]
	switch {
	case c.of == 1:
		return upper(say("crossing.one_run", "ahead", ahead, "behind", behind))
	case len(c.runs) <= 3:
		return upper(say("crossing.some", "ahead", ahead, "behind", behind, "k", len(c.runs), "n", c.of, "pairs", c.noun))
	}
	lo, hi := int(quantile(c.weeks, 0.25))+shift, int(quantile(c.weeks, 0.75))+shift
	return upper(say("crossing.many", "ahead", ahead, "behind", behind, "k", len(c.runs), "n", c.of, "pairs", c.noun, "from", signed(lo), "to", signed(hi)))
}

// passes returns the week from which b - a has, to the end, the other sign than
// in the eight weeks after zero, and that sign; -1 if there is none.
func passes(a, b []float64, zero int) (week, sign int) {
	d := make([]float64, len(a))
	for w := range d {
		d[w] = mean(differences(a, b, w-2, w+2))
	}
	early := mean(differences(a, b, zero, zero+8))
	if math.IsNaN(early) || early == 0 {
		return -1, 0
	}
	sign = 1
	if early > 0 {
		sign = -1
	}
	week = -1
	for w := len(d) - 1; w > zero; w-- {
		if math.IsNaN(d[w]) {
			continue
		}
		if d[w]*float64(sign) <= 0 {
			break
		}
		week = w
	}
	if week < 0 || week > len(d)-4 {
		return -1, 0
	}
	return week, sign
}

func differences(a, b []float64, from, to int) []float64 {
	var out []float64
	for w := max(0, from); w <= min(to, len(a)-1); w++ {
		out = append(out, b[w]-a[w])
	}
	return out
}
