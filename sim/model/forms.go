package model

import (
	"math"

	"leadsim/sim/param"
)

// What is here are the other forms of contested rules; see docs/odd.md, 7.25.

// prepareForms makes what the chosen forms need.
func (w *World) prepareForms() {
	if w.rules.Forms.Trust == param.Bayesian {
		w.people.KeepRecords()
	}
	if w.rules.Forms.Containment == param.WeakestLink {
		w.least = make([]float64, w.Teams())
	}
}

// weighOtherwise turns what person i heard of ties into what counts, where that
// is not their mean.
func (w *World) weighOtherwise(i int, o *word) {
	if w.rules.Forms.Contagion == param.SimilarTies {
		w.hearSimilar(i, o)
		return
	}
	o.commit, o.resist = mostly(o.commit), mostly(o.resist)
}

// mostly returns 1 for more than half, else 0.
func mostly(share float32) float32 {
	if share > 0.5 {
		return 1
	}
	return 0
}

// hearSimilar weighs ties by likeness too: by 1 - d/network.alike_within for a
// mean difference d in alignment and standing, as both showed last week, and not
// at all from there on (bounded confidence: Deffuant et al. 2000).
func (w *World) hearSimilar(i int, o *word) {
	from, weight := w.hears(i)
	me := &w.signalWas[i]
	var total, alignment, commit, resist float64
	for n, j := range from {
		s := &w.signalWas[j]
		if s.flags&flagPresent == 0 {
			continue
		}
		differ := math.Abs(float64(me.alignment)-float64(s.alignment)) + math.Abs(float64(me.standing)-float64(s.standing))
		like := 1 - differ/float64(2*w.p.Network.AlikeWithin)
		if like <= 0 {
			continue
		}
		v := float64(float64(weight[n]) * float64(s.standing) * like)
		total += v
		alignment += float64(v * float64(s.alignment))
		commit += float64(v * bit[s.flags&flagCommit])
		resist += float64(v * bit[s.flags&flagResist])
	}
	o.known = total > 0
	if o.known {
		o.alignment, o.commit, o.resist = float32(alignment/total), float32(commit/total), float32(resist/total)
	}
}

// bred returns the hazard of a crisis from inside: of problems at each a problem,
// by the square of them, or whatever they are.
func (w *World) bred(each, problems float64) float64 {
	usual := w.p.Variants.UsualProblems
	switch w.rules.Forms.Hazard {
	case param.ConvexHazard:
		return each * problems * problems / usual
	case param.ConstantHazard:
		return each * usual
	}
	return each * problems
}

// pace returns the execution of what was decided in the scope of team k's leader:
// the mean of effort x competence, or that of the weakest team, in parts of what
// the weakest of several usually is.
func (w *World) pace(k int) float64 {
	if w.least == nil {
		return w.force[k].of()
	}
	if w.Level[k] > 1 {
		return w.least[k] / w.p.Variants.Weakest
	}
	return w.least[k]
}

// clearLeast begins the search for the weakest team of each scope.
func (w *World) clearLeast() {
	for k := range w.least {
		w.least[k] = math.Inf(1)
	}
}

// noteLeast tells the scopes that team k lies in how strong it is; teams below
// come first. A team with nobody at work is left out.
func (w *World) noteLeast(k int) {
	if w.least == nil {
		return
	}
	if t := &w.teams[k]; t.heads > 0 {
		w.least[k] = min(w.least[k], t.force/float64(t.heads))
	}
	if up := w.Parent(k); up < w.Teams() {
		w.least[up] = min(w.least[up], w.least[k])
	}
	if math.IsInf(w.least[k], 1) {
		w.least[k] = 0
	}
}

// best returns the most that anybody brings to the leader of team k: the own
// skill, or what one report knows and tells, if asked with the given intensity.
func (w *World) best(k int, asked float64) float64 {
	most := 0.0
	if seat := w.Leader(k); w.people.Present[seat] {
		most = float64(w.people.Skill[seat])
	}
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if !w.people.Present[i] {
			continue
		}
		knows := float64(w.people.Skill[i])
		if led := w.Led(i); led >= 0 {
			knows = w.teams[led].known
		}
		most = max(most, asked*w.people.Tells(&w.rules, i, knows))
	}
	return most
}
