package model

import (
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// favours is what there is to know of the favours that the leader of a team
// granted, or was granted, since the team last looked.
type favours struct {
	n           int
	conspicuous float64 // chance that somebody as well informed as can be sees them
	size        float64 // of the largest, 1 = a seat filled by favour
	merit       float64 // of the least deserving who was lifted over others of the team; nobody above 1
}

// add takes in one more favour.
func (f *favours) add(conspicuous, size, merit float64) {
	if f.n == 0 {
		*f = favours{merit: nobody}
	}
	f.n++
	f.conspicuous = 1 - float64((1-f.conspicuous)*(1-conspicuous))
	f.size, f.merit = max(f.size, size), min(f.merit, merit)
}

// nobody is the merit of a favoured person over whom nobody was passed.
const nobody = 2

// askFavour lets member i ask for a reward without a deed.
func (w *World) askFavour(k, i int, b *block, u float64) {
	granted := u < w.view(k, i).soft(param.Favour)
	b.tried(granted)
	if !granted {
		return
	}
	a := &w.p.Trust.Abuse
	w.people.Rewarded(&w.rules, i)
	w.favoured(i, b)
	w.teams[k].favours.add(a.FavourSeen, a.Reward, w.people.Merit(i))
}

// favoured notes that person i owes the leader a favour.
func (w *World) favoured(i int, b *block) {
	b.sum[sumFavours]++
	b.ledger.gain(TrustBooked, w.people.Grateful(&w.rules, i))
	w.turns[i].flags |= turnFavoured
}

// fillsByFavour reports whether the leader of team k fills a seat of the team
// by favour, by the draw of the one who would come from outside.
func (w *World) fillsByFavour(k int, who rng.Who) bool {
	l := &w.leaders[k]
	if !w.p.Mechanisms.Favours || !l.leads || l.now[param.Favour] == 0 {
		return false
	}
	u, _ := w.draws[rng.Favour].Pair(who)
	return u < float64(l.now[param.Favour])
}

// bringIn makes the newcomer in seat i of team k somebody whom its leader
// brought in by connection.
func (w *World) bringIn(k, i int, b *block) {
	w.people.Closest(&w.rules, i)
	w.favoured(i, b)
	w.teams[k].favours.add(w.p.Trust.Abuse.FavourSeen, 1, nobody)
}

// favourite returns the seat in team k of the one whom the boss above will
// treat best, able or not, or -1 if nobody is there or all come from outside.
func (w *World) favourite(k int) int {
	if w.p.Organization.Promotion == "outside" {
		return -1
	}
	p, best, most := w.people, -1, 0.0
	boss := p.Who[w.Leader(w.Parent(k))]
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		if liked := w.rules.Liking(w.key, p.Who[i], boss); best < 0 || liked > most {
			best, most = i, liked
		}
	}
	return best
}

// bossFavours reports whether the boss of the vacant leader's seat of team k
// fills it by favour. The board has no favourites.
func (w *World) bossFavours(k int) bool {
	up, seat := w.Parent(k), w.Leader(k)
	return up != w.Board() && w.people.Present[w.Leader(up)] && w.fillsByFavour(up, rng.NewWho(uint32(seat), w.occupants[seat]))
}

// liftUp makes the person just promoted to lead team k one whom the boss
// lifted by favour: the peers look on.
func (w *World) liftUp(k int) {
	up, seat := w.Parent(k), w.Leader(k)
	w.favoured(seat, w.blockOf(up))
	w.teams[up].favours.add(w.p.Trust.Abuse.FavourSeen, 1, nobody)
}

// owesTheSeat makes the new leader of team k one who came by favour: the team
// was passed over.
func (w *World) owesTheSeat(k int) {
	a := &w.p.Trust.Abuse
	w.leaders[k].rightful = a.RightfulFavoured
	w.teams[k].favours.add(a.FavourSeen, 1, w.people.Merit(w.Leader(k)))
}

// scriptFavour lets the leader of team k lift the one treated best over the
// others, before all eyes.
func (w *World) scriptFavour(k int, size float64) {
	if m := &w.p.Mechanisms; !m.Favours || !m.Acts || size == 0 || !w.people.Present[w.Leader(k)] {
		return
	}
	p, best := w.people, -1
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if p.Present[i] && (best < 0 || p.Dyad[i] > p.Dyad[best]) {
			best = i
		}
	}
	if best < 0 {
		return
	}
	p.Rewarded(&w.rules, best)
	w.favoured(best, w.blockOf(k))
	w.teams[k].favours.add(1, size, p.Merit(best))
}
