package survey

import (
	"math"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// numCells is the number of cells of the vignette: tactics by responses.
const numCells = 3 * int(param.NumTactics)

// survey asks everybody who has been in a seat for long enough and has somebody
// above, whether the seat above is vacant now or not.
func (v *visit) survey() {
	w := v.world
	v.index = map[rng.Who]int{}
	for seat := range v.seats {
		m := &v.seats[seat]
		if m.weeks < Acquainted || int(w.TeamOf[seat]) == w.Board() {
			continue
		}
		v.world.Lived(seat, &v.now.Lived)
		v.index[m.who] = len(v.people)
		v.people = append(v.people, respondent{who: m.who, seat: seat, team: v.now.Team, leads: v.now.Leads >= 0})
		v.putTo(seat)
	}
	v.truth, v.raw = make([][]float64, len(Scales)), make([][]float64, len(Scales))
	v.wave(Asked)
	v.recordBefore()
}

// wave takes the answers to all scales of a source.
func (v *visit) wave(source Source) {
	items := v.items()
	for s := range Scales {
		if Scales[s].Source == source {
			v.truth[s], v.raw[s] = composite(Scales[s].Made, items)
		}
	}
}

// items returns what each item gives for everybody who was asked at the survey;
// NaN for those who are no longer in the same seat, and where an item is not
// defined.
func (v *visit) items() [][]float64 {
	spirit := v.spirits()
	all := make([][]float64, len(Items))
	for i := range all {
		all[i] = make([]float64, len(v.people))
	}
	for n := range v.people {
		r := &v.people[n]
		m := &v.seats[r.seat]
		here := m.weeks > 0 && m.who == r.who && v.world.Lived(r.seat, &v.now.Lived)
		v.now.LeaderHarm, v.now.TeamSpirit = m.leaderHarm, spirit[v.world.TeamOf[r.seat]]
		for i := range Items {
			x, ok := 0.0, false
			if here {
				x, ok = m.value(i, &v.now)
			}
			if !ok {
				x = math.NaN()
			}
			all[i][n] = x
		}
	}
	return all
}

// composite returns the means of some items, item by item standardized within
// the organization, and the plain means. An item in which nobody differs says
// nothing and is left out, unless all are such.
//
// They are standardized since the units of the model's states are its own: one
// that moves more would otherwise be most of the scale. On a questionnaire all
// items use the same few boxes.
func composite(made []string, items [][]float64) (z, raw []float64) {
	n := len(items[0])
	z, raw = make([]float64, n), make([]float64, n)
	used := 0
	for _, name := range made {
		item := items[itemAt(name)]
		for i := range raw {
			raw[i] += item[i] / float64(len(made))
		}
		if s, differ := standardized(item); differ {
			used++
			for i := range z {
				z[i] += s[i]
			}
		}
	}
	for i := range z {
		z[i] /= float64(used) // NaN without any
	}
	return z, raw
}

// spirits returns the mean belonging of each team, the board's included.
func (v *visit) spirits() []float64 {
	all := make([]meanOf, v.world.Teams()+1)
	var l model.Lived
	for seat := range v.seats {
		if v.world.Lived(seat, &l) {
			all[l.Team].add(l.Belonging)
		}
	}
	out := make([]float64, len(all))
	for k := range all {
		out[k] = all[k].of(1)
	}
	return out
}

// putTo asks the person in a seat what would come of a hard request by each of
// the tactics, made by the own leader.
func (v *visit) putTo(seat int) {
	asked := false
	for t := range param.NumTactics {
		commit, comply, resist, ok := v.world.WouldRespond(seat, t)
		if ok {
			asked = true
			at := 3 * int(t)
			v.would[at] += resist
			v.would[at+1] += comply
			v.would[at+2] += commit
		}
	}
	if asked {
		v.asked++
	}
}
