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
		w.blocks[b].followers = w.blocks[b].followers[:0]
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
