package model

import "leadsim/sim/rng"

// openWeek clears what belongs to a week and computes its draws.
func (w *World) openWeek() {
	for p := rng.Shock; p <= rng.Last; p++ {
		w.draws[p] = w.key.At(p, w.week)
	}
	w.signal, w.signalWas = w.signalWas, w.signal
	for b := range w.blocks {
		w.blocks[b].sum = tally{}
	}
	w.snap = Snapshot{Week: w.week}
	if w.platform != nil {
		w.platform.remember(w)
	}
	if w.diary != nil {
		w.diary.open(w)
	}
}

// meetWorld is step 1: what the labour market offers, what was scripted for
// this week, crises from outside and crises that breed inside.
func (w *World) meetWorld() {
	if w.week == w.marketUntil {
		w.offers = w.p.Market.Offers
	}
	w.driveChange()
	w.playScript()
	w.meetPlatform()
	c := &w.p.Crisis
	head := w.Teams() - 1
	outside := w.draws[rng.Shock].Float64(boardSeat)
	if outside < rng.Probability(c.Rate) {
		w.beginCrisis(head, c.Severity*w.severityFactor(boardSeat), c.Complexity, c.Deadline, "")
	}
	w.meetStakeholders()
	if w.p.Mechanisms.LatentProblems {
		w.breed()
	}
	w.spreadHeat()
}

// boardSeat stands for the organization as a whole in a key.
const boardSeat = rng.Who(1) << 63

// breed draws crises from latent problems. A team's hazard goes by its own
// problems; that of a unit or of the organization by the mean over those of its
// teams in which somebody leads nobody, so that an organization is not in crisis
// more often for being large.
func (w *World) breed() {
	c := &w.p.Crisis
	teams := w.Teams()
	for k := range teams {
		if w.works[k] {
			w.subtree[k] = mean{w.teams[k].visible + w.teams[k].hidden, 1}
		}
	}
	for k := range teams {
		m := w.subtree[k]
		hazard := w.bred(c.BreedTeam, m.sum)
		if w.Level[k] > 1 {
			hazard = w.bred(c.BreedUp, m.of())
		}
		who := rng.NewWho(uint32(w.Leader(k)), 0)
		if w.draws[rng.Shock].Float64(who) < 1-rng.Exp(-hazard) {
			grown := 1 + float64(c.PerProblem*min(c.PerProblemMost, m.of()))
			w.beginCrisis(k, c.Severity*c.BreedSeverity*grown*w.severityFactor(who), c.Complexity, c.Deadline, "")
		}
		if up := w.Parent(k); up < teams {
			w.subtree[up].sum += m.sum
			w.subtree[up].n += m.n
		}
		w.subtree[k] = mean{}
	}
}

// mean is a sum and a count.
type mean struct{ sum, n float64 }

func (m *mean) add(x float64) {
	m.sum += x
	m.n++
}

func (m mean) of() float64 {
	if m.n == 0 {
		return 0
	}
	return m.sum / m.n
}

// severityFactor draws how severe a crisis is, around 1 (log-normal).
func (w *World) severityFactor(who rng.Who) float64 {
	return w.varied(w.draws[rng.Severity].Float64(who))
}

// varied turns a uniform draw into how severe a crisis is, around 1.
func (w *World) varied(u float64) float64 {
	s := w.p.Crisis.Spread
	z := rng.Normal(u)
	return rng.Exp(float64(s*z) - float64(s*s/2))
}
