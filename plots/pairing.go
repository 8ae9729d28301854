package plots

// paired tells whether run k of every arm shown met the same people and
// shocks: the arms share one luck.
func (v *view) paired() bool {
	for _, a := range v.arms {
		if v.r.Arms[a].Luck != v.r.Arms[v.arms[0]].Luck {
			return false
		}
	}
	return true
}

// pairs is what runs of one number in several arms are called.
func (v *view) pairs() string {
	if v.paired() {
		return say("ahead.pairs")
	}
	return say("ahead.comparisons")
}

// compare counts in how many pairs of runs b is above a, and below.
func (v *view) compare(a, b []float64) score {
	s := compare(a, b)
	if s.noun = v.pairs(); s.pairs < len(a) && v.closings() != "" {
		s.noun = say("ahead.still_open", "pairs", s.noun)
	}
	return s
}
