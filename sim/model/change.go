package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// programme is a change that the organization attempts. It does nothing until
// it is launched.
type programme struct {
	running     bool
	launched    int // week
	credibility float64
	budget      float64 // left for levers, in weeks of work
	vision      float64 // clarity, which working out values raises

	share [agent.NumStages]float64 // of people at each stage, at the end of last week
	doing float64                  // share of people seen to do it

	spells []leverSpell
	ready  [param.NumLevers]int // week from which a lever can be used again
	aimed  int                  // spells that meet one person
	mutes  []mute

	follower     rng.Who // the first follower, once followed
	followed     bool
	muteFollower int // weeks for which the first follower will not be seen
	tipped       bool
	reach        []float64 // scratch: influence of each seat
}

// mute hides what a person does and says about the change.
type mute struct {
	who   rng.Who
	until int
}

// prepareChange makes room for a change if the study scripts one.
func (w *World) prepareChange() {
	n := 0
	for i := range w.p.Events {
		switch w.p.Events[i].Kind {
		case "change_launch", "lever", "champion", "invite", "mute":
			n++
		}
	}
	if n == 0 {
		return
	}
	w.people.OpenChange()
	w.change.reach = make([]float64, len(w.people.Who))
	w.change.spells, w.change.mutes = make([]leverSpell, 0, n), make([]mute, 0, n)
	w.change.credibility = w.p.Change.Credibility
}

// launchChange begins the change of [change]. One that runs already ends:
// everybody stands before the new one as if there had been none, but
// credibility stays what it has become.
func (w *World) launchChange(name string) {
	c := &w.change
	c.running, c.launched, c.budget, c.vision = true, w.week, w.p.Change.Budget, w.p.Change.Vision
	c.spells, c.mutes, c.aimed, c.ready = c.spells[:0], c.mutes[:0], 0, [param.NumLevers]int{}
	c.followed, c.tipped, c.muteFollower = false, false, 0
	for i := range w.Seats {
		if w.people.Present[i] {
			w.people.FaceChange(&w.rules, w.key, i, w.week, true)
		}
	}
	for b := range w.blocks {
		w.blocks[b].follower = -1
	}
	c.share, c.doing = [agent.NumStages]float64{agent.Unaware: 1}, 0
	w.log(Happening{Kind: ChangeBegan, Team: -1, Seat: -1, Name: name})
}

// faceChange puts somebody who comes before the change that runs.
func (w *World) faceChange(i int) {
	if w.change.running {
		w.people.FaceChange(&w.rules, w.key, i, w.change.launched, false)
	}
}

// driveChange ends levers whose time is over and lets credibility follow the
// integrity that people see in their leaders.
func (w *World) driveChange() {
	c := &w.change
	if !c.running {
		return
	}
	kept := c.spells[:0]
	c.aimed = 0
	for _, s := range c.spells {
		if w.week < s.until {
			kept = append(kept, s)
			if s.aimed {
				c.aimed++
			}
		}
	}
	c.spells = kept
	if n := w.total[sumHeads]; n > 0 {
		c.credibility += float64(w.p.Change.CredibilityRate * (w.total[sumIntegrity]/n - c.credibility))
	}
}

// playPerson lets a scripted event of the change meet one person, if there is
// a change.
func (w *World) playPerson(e *param.Event, until int) {
	switch {
	case !w.change.running:
	case e.Kind == "champion":
		w.nameChampion(e)
	case e.Kind == "invite":
		w.invite(e)
	case e.Kind == "mute":
		w.hush(e, until)
	}
}

func (w *World) nameChampion(e *param.Event) {
	if i := w.pick(e.Person, "most-influential", func(i int) bool { return !w.people.Is(i, agent.Champion) }); i >= 0 {
		w.people.Recruit(&w.rules, i, w.week)
		w.log(Happening{Kind: ChampionNamed, Team: -1, Seat: i, Name: e.Name})
	}
}

func (w *World) invite(e *param.Event) {
	if i := w.pick(e.Person, "champion-tie", func(i int) bool { return !w.people.DoesIt(i) }); i >= 0 {
		w.people.Invite(i)
		w.log(Happening{Kind: Invited, Team: -1, Seat: i, Name: e.Name})
	}
}

func (w *World) hush(e *param.Event, until int) {
	if (e.Person == "" || e.Person == "first-follower") && !w.change.followed {
		w.change.muteFollower = until - w.week
		return
	}
	if i := w.pick(e.Person, "first-follower", func(int) bool { return true }); i >= 0 {
		w.change.mutes = append(w.change.mutes, mute{w.people.Who[i], until})
	}
}

// muted reports whether nobody sees what person i does about the change.
func (w *World) muted(i int) bool {
	for _, m := range w.change.mutes {
		if w.week < m.until && m.who == w.people.Who[i] {
			return true
		}
	}
	return false
}

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

// noteFollower logs the first follower: of those of the first week the one
// with the lowest seat.
func (w *World) noteFollower() {
	c := &w.change
	for b := range w.blocks {
		i := w.blocks[b].follower
		w.blocks[b].follower = -1
		if i < 0 || c.followed || !w.people.Present[i] {
			continue
		}
		c.followed, c.follower = true, w.people.Who[i]
		w.log(Happening{Kind: FirstFollower, Team: -1, Seat: int(i), Value: float64(w.week - c.launched + 1)})
		if c.muteFollower > 0 {
			c.mutes = append(c.mutes, mute{c.follower, w.week + c.muteFollower})
			w.signal[i].flags &^= flagKnows | flagDoes | flagGains | flagChampion | flagOpposes
		}
	}
}
