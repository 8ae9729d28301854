package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// showChange returns what ties see of person i's part in a change that runs.
func (w *World) showChange(i int) (flags uint16) {
	c, p := &w.change, w.people
	if !p.Present[i] || len(c.mutes) > 0 && w.muted(i) {
		return 0
	}
	if p.Stage[i] >= agent.Aware {
		flags |= flagKnows
	}
	if p.DoesIt(i) {
		flags |= flagDoes
	}
	if p.Truly(i) {
		flags |= flagGains
	}
	if p.Is(i, agent.Champion) || c.aimed > 0 && p.Truly(i) && w.aimedAt(param.RecogniseAdopter, p.Who[i]) > 0 {
		flags |= flagChampion
	}
	if p.Is(i, agent.Opposes) && (c.aimed == 0 || w.aimedAt(param.ConfrontResister, p.Who[i]) == 0) {
		flags |= flagOpposes
	}
	return flags
}

// countChange adds a person's part in the change.
func (w *World) countChange(i int, s *tally) {
	p := w.people
	s[sumStages+int(p.Stage[i])]++
	s[sumConviction] += float64(p.Conviction[i])
	if p.Is(i, agent.PublicOnly) {
		s[sumPublicOnly]++
	}
	if p.Is(i, agent.Champion) {
		s[sumChampions]++
	}
	if p.Is(i, agent.Opposes) {
		s[sumOpposed]++
	}
}

// observeChange is the change as the record shows it, and notes the first
// follower and the week in which half of the people have adopted.
func (w *World) observeChange(t *tally, s *Snapshot) {
	c := &w.change
	if !c.running {
		return
	}
	n := t[sumHeads]
	for stage := range c.share {
		c.share[stage] = ratio(t[sumStages+stage], n)
	}
	c.doing = c.share[agent.Trying] + c.share[agent.Adopted]
	s.Aware, s.Interested = c.share[agent.Aware], c.share[agent.Interested]
	s.Trying, s.Adopted = c.share[agent.Trying], c.share[agent.Adopted]
	s.PublicOnly, s.Conviction = ratio(t[sumPublicOnly], n), ratio(t[sumConviction], n)
	s.Champions, s.Opposed = ratio(t[sumChampions], n), ratio(t[sumOpposed], n)
	s.Credibility, s.ChangeBudget = c.credibility, c.budget
	w.noteFollower()
	if !c.tipped && s.Adopted >= 0.5 {
		c.tipped = true
		w.log(Happening{Kind: ChangeTipped, Team: -1, Seat: -1, Value: float64(w.week - c.launched + 1)})
	}
}

// noteFollower logs the first follower: of those of the first week who are
// still here the one with the lowest seat.
func (w *World) noteFollower() {
	for b := range w.blocks {
		for _, i := range w.blocks[b].followers {
			if !w.change.followed && w.people.Present[i] {
				w.firstFollower(int(i))
			}
		}
		w.blocks[b].followers = w.blocks[b].followers[:0]
	}
}

func (w *World) firstFollower(i int) {
	c := &w.change
	c.followed, c.follower = true, w.people.Who[i]
	w.log(Happening{Kind: FirstFollower, Team: -1, Seat: i, Value: float64(w.week - c.launched + 1)})
	if c.muteFollower > 0 {
		c.mutes = append(c.mutes, mute{c.follower, w.week + c.muteFollower})
		w.signal[i].flags &^= flagKnows | flagDoes | flagGains | flagChampion | flagOpposes
	}
}
