package model

import (
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// scripted is what [[event]]s have set going and has not ended yet.
type scripted struct {
	repair, watching, sanctions, command []spell
	vacancies                            []vacancy
}

// spell is a stretch of weeks in a scope, with an intensity.
type spell struct {
	until int
	where scope
	size  float64
}

// reach returns the highest intensity of the spells that meet team k this week,
// 0 where none does.
func (w *World) reach(spells []spell, k int) float64 {
	most := 0.0
	for _, s := range spells {
		if w.week < s.until && w.holds(s.where, k) {
			most = max(most, s.size)
		}
	}
	return most
}

// vacancy is a leader's seat that an event emptied.
type vacancy struct {
	team, weeks int
	style       *param.Style
	informal    bool // whoever has the highest standing follows, ready or not
}

// playScript lets the events of this week happen, in the order of the study.
func (w *World) playScript() {
	for n := range w.p.Events {
		e := &w.p.Events[n]
		if e.Week == w.week {
			w.log(Happening{Kind: Scripted, Team: -1, Seat: -1, Name: e.Name})
			w.play(e)
		}
	}
}

// play lets one event happen.
func (w *World) play(e *param.Event) {
	s := &w.scripted
	where := w.scopeOf(e)
	until := w.week + e.Weeks
	if e.Weeks == 0 {
		until = w.p.Run.Weeks
	}
	here := spell{until, where, 1}
	switch e.Kind {
	case "shock":
		deadline := e.Deadline
		if deadline == 0 {
			deadline = w.p.Crisis.Deadline
		}
		w.beginCrisis(where.top, e.Severity, e.Complexity, deadline, e.Name)
	case "layoff":
		w.layOff(e.Share, false, where)
	case "leader_exit", "promote":
		w.scriptExit(e, where.top)
	case "leaders_exit":
		w.forTeams(where, func(k int) {
			if w.draws[rng.Scope].Float64(w.people.Who[w.Leader(k)]) < e.Share {
				w.scriptExit(e, k)
			}
		})
	case "broken_promise":
		w.forTeams(where, func(k int) { w.breakPromise(e.Share, 0, k) })
	case "deception_exposed":
		w.forTeams(where, func(k int) { w.breakPromise(e.Share, e.Share, k) })
	case "bluff_called":
		w.forTeams(where, func(k int) { w.callBluff(k, e.Share) })
	case "watching_off":
		s.watching = append(s.watching, here)
	case "sanctions_off":
		s.sanctions = append(s.sanctions, here)
	case "imposed_change":
		w.forTeams(where, func(k int) { w.changeWork(k, e.Share, true) })
	case "joint_change":
		w.forTeams(where, func(k int) { w.changeWork(k, e.Share, false) })
	case "style":
		if style := w.named(e.Style); style != nil {
			w.forTeams(where, func(k int) { w.changeStyle(k, style) })
		}
	case "repair":
		s.repair = append(s.repair, spell{until, where, e.Share})
	case "market":
		w.offers, w.marketUntil = e.Index, until
	case "command":
		s.command = append(s.command, here)
	case "platform_open":
		w.openPlatform()
	case "platform_close":
		w.closePlatform(e.Share)
	case "favour":
		w.forTeams(where, func(k int) { w.scriptFavour(k, e.Share) })

	case "change_launch":
		w.launchChange(e.Name)
	case "lever":
		w.useLever(e)
	case "champion", "invite", "mute":
		w.playPerson(e, until)
	}
}

// scope is whom an event meets: the team below one leader, and with below all
// teams further down as well.
type scope struct {
	top   int
	below bool
}

// everywhere is the scope of the whole organization.
func (w *World) everywhere() scope { return scope{w.Teams() - 1, true} }

// scopeOf returns the scope of an event. A unit is everybody below a leader of
// level 2 or higher; units are counted from the first leader of level 2.
func (w *World) scopeOf(e *param.Event) scope {
	switch e.Scope {
	case "team":
		return scope{e.Unit, false}
	case "unit":
		return scope{e.Unit + w.frontTeams, true}
	}
	return w.everywhere()
}

// holds reports whether team k lies in a scope.
func (w *World) holds(s scope, k int) bool {
	for s.below && k < s.top {
		k = w.Parent(k)
	}
	return k == s.top
}

// forTeams does something in every team of a scope, in order.
func (w *World) forTeams(s scope, do func(k int)) {
	for k := range s.top + 1 {
		if w.holds(s, k) {
			do(k)
		}
	}
}

// scriptExit takes the leader of team k away in step 9 and notes when and by
// whom the seat is filled. Of a seat that is empty already it only says that.
func (w *World) scriptExit(e *param.Event, k int) {
	seat := w.Leader(k)
	if w.people.Present[seat] {
		w.exit[seat] = exitScripted
	}
	weeks := e.Weeks
	if weeks == 0 {
		weeks = w.p.Organization.LeaderHiringDelay
	}
	w.scripted.successor(k) // the last word counts
	w.scripted.vacancies = append(w.scripted.vacancies, vacancy{k, weeks, w.named(e.Style), e.Kind == "promote"})
}

// vacancy returns how long an event wants team k's leader's seat to be vacant.
func (s *scripted) vacancy(k int) (weeks int, ok bool) {
	for _, v := range s.vacancies {
		if v.team == k {
			return v.weeks, true
		}
	}
	return 0, false
}

// successor returns what an event says of the next leader of team k, and
// forgets the event.
func (s *scripted) successor(k int) vacancy {
	for n, v := range s.vacancies {
		if v.team == k {
			s.vacancies = append(s.vacancies[:n], s.vacancies[n+1:]...)
			return v
		}
	}
	return vacancy{}
}

func (w *World) named(name string) *param.Style {
	for n := range w.p.Styles {
		if w.p.Styles[n].Name == name {
			return &w.p.Styles[n].Style
		}
	}
	return nil
}

// changeStyle lets the leader of team k lead differently from now on. People
// keep their picture of the leader, and what was learned is gone.
func (w *World) changeStyle(k int, style *param.Style) {
	w.teams[k].house = style
	if w.people.Present[w.Leader(k)] {
		l := &w.leaders[k]
		before := *l
		l.start(w, k, *style)
		l.leads, l.was, l.led, l.view, l.decided, l.rightful = true, before.was, before.led, before.view, before.decided, before.rightful
	}
}

// bend lets what was scripted change a leader's acts.
func (w *World) bend(k int, acts *[param.NumActs]float64) {
	s := &w.scripted
	if w.reach(s.watching, k) > 0 {
		acts[param.Monitor] = 0
	}
	if w.reach(s.sanctions, k) > 0 {
		acts[param.Sanction], acts[param.Arbitrary], acts[param.Blame] = 0, 0, 0
	}
	repair := w.reach(s.repair, k)
	acts[param.Repair] = max(acts[param.Repair], repair)
	acts[param.Listen] = max(acts[param.Listen], repair)
}

// callBluff lets a share of team k see that a threat was defied and nothing
// happened: they believe in punishment by share less, and in threats no more.
func (w *World) callBluff(k int, share float64) {
	w.teams[k].credibility *= 1 - share
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if w.people.Present[i] {
			w.people.Unpunished(&w.rules, i, share)
		}
	}
}

// changeWork gives everybody in team k a new way of working: skill is lost with
// the size of the change. Imposed, it costs benevolence and hurts by how little
// it is accepted; worked out together, it aligns.
func (w *World) changeWork(k int, size float64, imposed bool) {
	p, r, b := w.people, &w.rules, w.blockOf(k)
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		p.Relearn(r, i, size, !imposed)
		if imposed {
			harm := size * (1 - float64(p.Acceptance[i]))
			b.book(TrustBooked, ByImposing, w.week, p.LoseBenevolence(r, i, w.p.Trust.Loss.Imposed*harm))
			w.hurt(i, b, ByImposing, w.p.Strain.Wound.Imposed*harm)
		}
	}
}
