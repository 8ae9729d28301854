package survey

import "leadsim/sim/rng"

// Calendar of a visit, in weeks from the start. The start has faded by the
// survey; docs/evidence.md shows by how much.
const (
	SurveyWeek = 156 // weeks lived when people are asked
	SecondWave = 182 // weeks lived when they are asked again
	Weeks      = 208 // weeks lived in all: the year after the survey counts for performance and exits

	year    = 52
	quarter = 13
	half    = 26
)

// Memory is the mean age, in weeks, of what people go by when they are asked
// what they have lived through lately: each week counts 1 - 1/Memory times the
// one after it.
const Memory = 12

// Acquainted is how many weeks somebody must have been in a seat to be asked.
const Acquainted = 12

// memory is what somebody in a seat remembers.
type memory struct {
	who    rng.Who
	weeks  int // in this seat, while observed
	lately []float64
	weight float64 // that the remembered weeks have together

	able       float64 // skill and capability by the end of last week
	wounds     float64 // by the end of last week
	leaderHarm float64 // part of them that the own leader has dealt

	output float64 // sum over the weeks of the year before the survey
	worked int     // number of them
}

// meet begins the memory of somebody who is new in the seat.
func (m *memory) meet(who rng.Who) {
	clear(m.lately)
	*m = memory{who: who, lately: m.lately}
}

// forgotten is how many weeks before the survey nothing is noted of what is
// remembered lately: it would count less than 1 in 100.
const forgotten = 5 * Memory

// live takes in a week; noted says whether it can still matter for what is
// remembered lately.
func (m *memory) live(e *Experience, noted bool) {
	if m.weeks == 0 || m.who != e.Who {
		m.meet(e.Who)
		m.able = e.Skill + e.Capability
	}
	e.Gain = quarter * (e.Skill + e.Capability - m.able)
	m.able = e.Skill + e.Capability
	m.heal(e)
	m.weeks++
	if !noted {
		return
	}
	const fresh = 1.0 / Memory
	m.weight += float64(fresh * (1 - m.weight))
	n := 0
	for i := range Items {
		if Items[i].Lately {
			m.lately[n] += float64(fresh * (Items[i].of(e) - m.lately[n]))
			n++
		}
	}
}

// heal keeps the part of the open wounds that the leader has dealt: what heals
// is shared in proportion.
func (m *memory) heal(e *Experience) {
	before := m.wounds + e.Wounded
	m.leaderHarm += e.WoundedByLeader
	if before > 0 {
		m.leaderHarm *= min(1, e.Wounds/before)
	}
	m.wounds = e.Wounds
	e.LeaderHarm = m.leaderHarm
}

// numLately is the number of items that are remembered.
var numLately = func() (n int) {
	for i := range Items {
		if Items[i].Lately {
			n++
		}
	}
	return n
}()

// latelyAt holds, for each item, its place among those that are remembered.
var latelyAt = func() []int {
	at, n := make([]int, len(Items)), 0
	for i := range Items {
		at[i] = n
		if Items[i].Lately {
			n++
		}
	}
	return at
}()

// value returns what an item gives for somebody whose week was e: the state, or
// what is remembered, the first weeks counting in full. It is not defined, ok
// false, for a share of what never came up.
func (m *memory) value(item int, e *Experience) (v float64, ok bool) {
	it := &Items[item]
	switch {
	case !it.Lately:
		return it.of(e), true
	case it.Over != "":
		over := m.lately[latelyAt[itemAt(it.Over)]]
		return m.lately[latelyAt[item]] / over, over > 0
	}
	return m.lately[latelyAt[item]] / m.weight, true
}
