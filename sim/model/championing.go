package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// mute hides what a person does and says about the change.
type mute struct {
	who   rng.Who
	until int
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
