package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// turn is what came of somebody's attempts to move others this week.
type turn struct {
	helped float32 // share by which help makes the work grow
	gives  float32 // share of the week given to colleagues
	flags  uint8
}

const (
	turnHeard     = 1 << iota // persuaded the leader: decided as if asked
	turnWithdrawn             // refused what was withdrawn: no deed
	turnStood                 // stood up in vain, for all to see
	turnFavoured              // was favoured, and complains of nothing
)

// moveOthers is the last part of step 3: people of team k try to move their
// leader, or ask a colleague, and get to know of favours and of gain.
func (w *World) moveOthers(k int, b *block) {
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		w.turns[i] = turn{flags: w.turns[i].flags & turnFavoured}
	}
	if m := &w.p.Mechanisms; m.Upward || m.Sideways {
		w.takeTurns(k, b, from, to)
	}
	w.witnessAbuse(k, b, from, to)
}

// takeTurns lets people try, in the order of seats.
func (w *World) takeTurns(k int, b *block, from, to int) {
	p, r := w.people, &w.rules
	draws := w.draws[rng.Upward]
	acting := w.leaders[k].leads && w.p.Mechanisms.Acts
	stood := false
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		which, works := draws.Pair(p.Who[i])
		way := p.Turn(r, i, float64(w.word[i].resist), p.Dependence(r, i, w.week, w.offers), which)
		switch {
		case way == agent.AskHelp:
			w.askColleague(k, i, b, works)
		case !acting:
		case way == agent.Persuade:
			w.persuade(k, i, b, works)
		case way == agent.Coalition && !stood:
			stood = w.standTogether(k, i, b, works)
		case way == agent.Ingratiate:
			w.ingratiate(k, i, b, works)
		case way == agent.AskFavour:
			w.askFavour(k, i, b, works)
		}
	}
}

// tried counts an attempt to move the leader.
func (b *block) tried(works bool) {
	b.sum[sumUpwardTries]++
	if works {
		b.sum[sumUpwardWorks]++
	}
}

// persuade lets member i bring up what the leader is about to decide without
// asking. Who persuades is as good as asked; who is not even listened to is
// hurt and grows silent.
func (w *World) persuade(k, i int, b *block, u float64) {
	v := w.view(k, i)
	arises, whose := w.draws[rng.Decide].Pair(w.people.Who[i])
	if arises >= w.p.Organization.Decisions {
		return
	}
	if left := w.leftTo(i, v); whose < left || w.isAsked(v, whose, left) {
		return // nothing is to be gained
	}
	listens := v.soft(param.Listen)
	persuades := u < w.people.Persuades(&w.rules, i, listens)
	b.tried(persuades)
	switch {
	case persuades:
		w.turns[i].flags |= turnHeard
		w.people.Convinced(&w.rules, i)
	case u >= listens:
		w.hurt(i, b, ByIgnoring, w.p.Strain.Wound.Ignored)
		w.people.Silence(i, w.p.Members.Voice.Ignored)
	}
}

// standTogether lets all of the team who refused this week stand behind member
// i, if i is one of them and not alone, and reports whether they do. If the
// leader gives way, the request is withdrawn. Else all see who stood up, and
// the leader's place is held the less rightful the more they are.
func (w *World) standTogether(k, i int, b *block, u float64) bool {
	p, r := w.people, &w.rules
	from, to := w.Reports(k)
	n, behind, all := 0, 0.0, 0.0
	for j := from; j < to; j++ {
		if !p.Present[j] {
			continue
		}
		s := p.Standing(r, j)
		all += s
		if p.Response[j] == agent.Resist {
			n++
			behind += s
		}
	}
	if n < 2 || p.Response[i] != agent.Resist || all == 0 {
		return false
	}
	behind /= all
	gives := u < r.Prevails(w.view(k, i).soft(param.Listen), behind)
	b.tried(gives)
	for j := from; j < to; j++ {
		switch {
		case !p.Present[j] || p.Response[j] != agent.Resist:
		case gives:
			w.turns[j].flags |= turnWithdrawn
			p.Emboldened(r, j)
		default:
			w.turns[j].flags |= turnStood
			p.Silence(j, w.p.Members.Voice.Ignored)
		}
	}
	if !gives {
		w.leaders[k].lessRightful(w.p.Trust.Abuse.RightfulRefused * behind)
	}
	return true
}

// ingratiate lets member i gain on the others in how the leader treats them;
// they see it.
func (w *World) ingratiate(k, i int, b *block, u float64) {
	p, r := w.people, &w.rules
	p.Flattering(r, i)
	works := u < r.Pleases(w.view(k, i).soft(param.Listen))
	b.tried(works)
	if !works {
		return
	}
	from, to := w.Reports(k)
	others := 0.0
	for j := from; j < to; j++ {
		if p.Present[j] && j != i {
			others++
		}
	}
	if gained := p.Endeared(r, i); gained > 0 && others > 0 {
		for j := from; j < to; j++ {
			if p.Present[j] && j != i {
				p.Neglected(r, j, gained/others)
			}
		}
	}
}

// askColleague lets member i ask the one among the ties in the own team whose
// expertise is most recognised.
func (w *World) askColleague(k, i int, b *block, u float64) {
	p, r := w.people, &w.rules
	asked := -1
	from, _ := w.ties.In(i)
	for _, j := range from {
		if int(w.TeamOf[j]) == k && p.Present[j] && (asked < 0 || p.Recognised[j] > p.Recognised[asked]) {
			asked = int(j)
		}
	}
	if asked < 0 || u >= p.Assists(asked, i) {
		return
	}
	b.sum[sumHelps]++
	w.turns[i].helped = float32(p.Helped(r, i, asked))
	w.turns[asked].gives += float32(w.p.Members.Sideways.Time)
}
