package model

import "leadsim/sim/param"

// crisis is an open crisis, or an empty slot where severity is 0. Its scope
// is everybody who works below the leader of its team.
type crisis struct {
	severity   float64 // what is left of it
	began      int     // week
	complexity float64
	deadline   int     // weeks
	wait       float64 // weeks until a way out is decided; below 0 = not yet known
	name       string  // of the scripted event
	advice     float64 // part of what the organization does not know that people outside have told so far
}

// beginCrisis opens a crisis with the scope of team k's leader. One that is
// open there already grows instead.
func (w *World) beginCrisis(k int, severity, complexity float64, deadline int, name string) {
	if severity <= 0 {
		return
	}
	c := &w.crises[k]
	if c.severity > 0 {
		c.severity = min(w.p.Crisis.Most, c.severity+severity)
		if name != "" { // a scripted shock keeps its name, to be found again in the log
			c.name = name
			w.log(Happening{Kind: CrisisBegan, Team: k, Seat: -1, Value: severity, Name: name})
		}
		return
	}
	*c = crisis{severity: severity, began: w.week, complexity: complexity, deadline: deadline, wait: -1, name: name}
	w.open++
	w.snap.NewCrises++
	w.log(Happening{Kind: CrisisBegan, Team: k, Seat: -1, Value: severity, Name: name})
	if k == w.Teams()-1 {
		w.history.shockBegins()
	}
}

// spreadHeat tells every team the open severity that meets it, its own and
// that of every scope it lies in, and what share of its output that costs.
func (w *World) spreadHeat() {
	c := &w.p.Crisis
	for k := w.Teams() - 1; k >= 0; k-- {
		t := &w.teams[k]
		t.hot, t.loss = 0, 0
		if w.open == 0 {
			continue
		}
		if up := w.Parent(k); up < w.Teams() {
			t.hot, t.loss = w.teams[up].hot, w.teams[up].loss
		}
		if own := &w.crises[k]; own.severity > 0 {
			t.hot += own.severity
			cost := c.Loss * own.severity
			if w.week-own.began >= own.deadline {
				cost *= c.Overdue
			}
			t.loss = min(c.LossCap, t.loss+cost)
		}
	}
	board := &w.teams[w.Board()]
	top := &w.teams[w.Teams()-1]
	board.hot, board.loss = top.hot, top.loss
}

// runCrises is step 7: each open crisis waits until a way out is decided, then
// is worked off at
//
//	crisis.work x quality x execution   a week,
//
// quality being what is known against its complexity and execution the mean of
// effort x competence in its scope. No term knows a style.
func (w *World) runCrises() {
	w.useTiesOutside()
	if w.open == 0 {
		return
	}
	w.gatherForce()
	p := &w.p.Crisis
	for k := range w.Teams() {
		c := &w.crises[k]
		if c.severity <= 0 {
			continue
		}
		if c.wait < 0 {
			c.wait = p.OrderTime + w.teams[k].asking
		}
		quality := 1 - float64(c.complexity*w.unknown(k))
		acting := max(0, min(1, float64(w.week-c.began+1)-c.wait)) // part of this week after the decision
		progress := float64(p.Work*quality*w.pace(k)*acting) + w.helpOn(k)
		if w.week-c.began >= c.deadline {
			w.blameLeader(k)
		}
		c.severity = min(p.Most, c.severity+(float64(p.Grow*c.severity)-progress))
		if c.severity <= p.ContainedAt {
			w.contain(k)
		}
	}
}

// ask works out what the leader of team k knows of a way out after asking
// (known) and how long the asking takes (asking): those asked x the time of
// each, less what practice in deciding together saves, and behind each who
// leads others the asking below. A vacant seat has everybody asked. Teams
// below come first.
func (w *World) ask(k int) {
	c, t := &w.p.Crisis, &w.teams[k]
	asked, unknown := 1.0, 1.0
	if seat := w.Leader(k); w.people.Present[seat] {
		asked = float64(w.leaders[k].now[param.Consult])
		unknown = 1 - float64(w.people.Skill[seat])
	}
	n, below := 0.0, 0.0
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if !w.people.Present[i] {
			continue
		}
		n++
		knows := float64(w.people.Skill[i])
		if led := w.Led(i); led >= 0 {
			knows = w.teams[led].known
			below += w.teams[led].asking
		}
		unknown *= 1 - float64(asked*w.people.Tells(&w.rules, i, knows))
	}
	t.known, t.asking = 1-unknown, 0
	if w.rules.Forms.Containment == param.BestExpert {
		t.known = w.best(k, asked)
	}
	if n > 0 && w.p.Mechanisms.AskingTime {
		practice := 0.0
		if w.p.Mechanisms.Practice {
			practice = c.Practice * t.practice
		}
		t.asking = asked * (float64(n*c.AskTime*(1-practice)) + below/n)
	}
}

// gatherForce sums effort x competence over everybody below each leader, and
// lets each leader pool what is known.
func (w *World) gatherForce() {
	clear(w.force)
	w.clearLeast()
	for k := range w.Teams() {
		w.ask(k)
		w.noteLeast(k)
		w.force[k].sum += w.teams[k].force
		w.force[k].n += float64(w.teams[k].heads)
		if up := w.Parent(k); up < w.Teams() {
			w.force[up].sum += w.force[k].sum
			w.force[up].n += w.force[k].n
		}
	}
}

// contain closes a crisis.
func (w *World) contain(k int) {
	c := &w.crises[k]
	w.log(Happening{Kind: CrisisContained, Team: k, Seat: -1, Value: float64(w.week - c.began + 1), Name: c.name})
	*c = crisis{}
	w.open--
	if k == w.Teams()-1 {
		w.history.shockEnds(w.week + w.p.Health.Aftermath)
	}
	if l := &w.leaders[k]; l.command && !l.style.HandBack && w.p.Mechanisms.Acts {
		w.keepCommand(k)
	}
}

// keepCommand leaves the leader of team k in command after a crisis, and below
// it, in the crisis's scope, each leader who commanded because of it and does
// not hand back either, as far down as every leader between keeps too.
func (w *World) keepCommand(k int) {
	clear(w.keeps)
	w.keeps[k], w.leaders[k].kept = true, true
	for below := k - 1; below >= 0; below-- {
		l := &w.leaders[below]
		if w.keeps[w.Parent(below)] && l.command && l.style.CrisisPolicy == "command" && !l.style.HandBack {
			w.keeps[below], l.kept = true, true
		}
	}
}

// blameLeader takes from the ability seen in the leader of an overdue crisis.
func (w *World) blameLeader(k int) {
	if !w.leaders[k].leads {
		return
	}
	from, to := w.Reports(k)
	b := w.blockOf(k)
	for i := from; i < to; i++ {
		if w.people.Present[i] {
			b.book(TrustBooked, ByFailure, w.week, w.people.LoseAbility(&w.rules, i, w.p.Trust.Loss.Crisis))
		}
	}
}

// competence returns what guides the hands of member i in a crisis: the
// leader's skill as far as there is direction, the own capability beyond it.
func (w *World) competence(k, i int) float64 {
	l := &w.leaders[k]
	direct := float64(l.now[param.Direct])
	own := float64(w.people.Capability[i])
	if !l.leads {
		return own
	}
	return own + float64(direct*(float64(w.people.Skill[w.Leader(k)])-own))
}

// emergency returns how far member i accepts that there is an emergency: its
// severity, up to 1, as far as what is asked is accepted in private.
func (w *World) emergency(k, i int) float64 {
	if !w.p.Mechanisms.EmergencyWidens {
		return 0
	}
	unaccepted := w.p.Crisis.Unaccepted
	return min(1, w.teams[k].hot) * (unaccepted + float64((1-unaccepted)*float64(w.people.Acceptance[i])))
}

// log adds a line to the event log.
func (w *World) log(h Happening) {
	h.Week = w.week
	if h.Seat >= 0 {
		h.Who = w.people.Who[h.Seat]
	}
	w.happenings = append(w.happenings, h)
}
