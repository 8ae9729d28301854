package record

import (
	"math"

	"leadsim/sim/model"
)

// weeksToContain returns how many weeks the crisis of the first scripted shock
// lasted, counted from the shock; NaN if it was never contained.
func (r *Run) weeksToContain() float64 {
	if r.Shock == nil {
		return math.NaN()
	}
	name, team := r.Shock.Name, -1
	if !r.shockBegan() {
		name, team = "", r.grownCrisis()
	}
	for i := range r.Happenings {
		h := &r.Happenings[i]
		if h.Kind == model.CrisisContained && h.Week >= r.Shock.Week && (h.Name == r.Shock.Name || h.Name == name && h.Team == team) {
			return float64(h.Week - r.Shock.Week + 1)
		}
	}
	return math.NaN()
}

// shockBegan reports whether the shock began a crisis of its own.
func (r *Run) shockBegan() bool {
	for i := range r.Happenings {
		h := &r.Happenings[i]
		if h.Kind == model.CrisisBegan && h.Week == r.Shock.Week && h.Name == r.Shock.Name {
			return true
		}
	}
	return false
}

// grownCrisis returns the team of the crisis that the shock made grow instead
// of beginning one of its own: of those open when it came that of the widest scope, whose
// team has the greatest number. It returns -2 if none was open.
func (r *Run) grownCrisis() int {
	open := map[int]bool{}
	for i := range r.Happenings {
		h := &r.Happenings[i]
		if h.Week > r.Shock.Week {
			break
		}
		switch {
		case h.Kind == model.CrisisBegan:
			open[h.Team] = true
		case h.Kind == model.CrisisContained && h.Week < r.Shock.Week:
			delete(open, h.Team)
		}
	}
	widest := -2
	for team := range open {
		widest = max(widest, team)
	}
	return widest
}

// netAfterShock averages net output over the span of weeks that begins with
// the first scripted shock; NaN if a study of so many weeks does not hold it.
func (r *Run) netAfterShock(span, weeks int) float64 {
	if r.Shock == nil || r.Shock.Week+span > weeks {
		return math.NaN()
	}
	return r.mean(mNet, r.Shock.Week, r.Shock.Week+span)
}

// before returns mean net output over the up to 12 weeks before the first
// scripted shock, NaN if there are none.
func (r *Run) before() float64 {
	if r.Shock == nil {
		return math.NaN()
	}
	return r.mean(mNet, r.Shock.Week-12, r.Shock.Week)
}

const (
	recovered = 0.95 // share of the level before that counts as back
	steady    = 4    // weeks over which it must hold
)

// dip returns how far four-week means of net output fell below the level
// before the first scripted shock within 52 weeks, as a share of that level,
// and the first week of the deepest four. It returns NaN and -1 if there was no
// shock or no level to compare with.
func (r *Run) dip() (depth float64, week int) {
	level := r.before()
	if !(level > 0) {
		return math.NaN(), -1
	}
	week = r.Shock.Week
	for w := week; w+steady <= min(r.Shock.Week+52, r.Weeks()); w++ {
		if d := 1 - r.mean(mNet, w, w+steady)/level; d > depth {
			depth, week = d, w
		}
	}
	return depth, week
}

// weeksToRecover returns the weeks from the first scripted shock until net
// output, after the bottom of the dip, has stayed at 95 % of its level before
// for four weeks; they are counted to the first of the four. A dip of less than
// 5 % is recovered at once.
func (r *Run) weeksToRecover() float64 {
	depth, bottom := r.dip()
	switch {
	case bottom < 0:
		return math.NaN()
	case depth <= 1-recovered:
		return 0
	}
	level := r.before()
	in := 0
	for w := bottom; w < r.Weeks(); w++ {
		if r.At(mNet, w) < recovered*level {
			in = 0
			continue
		}
		if in++; in == steady {
			return float64(w - steady + 1 - r.Shock.Week)
		}
	}
	return math.NaN()
}
