package model

import "leadsim/sim/param"

// supportive lists the acts that a worn-out leader has less to give of.
var supportive = [...]param.Act{param.Reward, param.Consult, param.Delegate, param.Explain, param.Recognise, param.Protect, param.Listen, param.Repair, param.Sponsor}

// passedOn lists the acts that trickle down: what a leader lives through with
// the own boss, apart from reward and the means of sanction.
var passedOn = [...]param.Act{param.Threaten, param.Monitor, param.Sanction, param.Arbitrary, param.Blame,
	param.Consult, param.Delegate, param.Explain, param.Recognise, param.Protect, param.Listen, param.Sponsor, param.Suppress, param.Favour, param.Divert}

// leaderActs is step 2: what the leader of team k does this week, from the own
// style, bent by the boss above, by wounds and exhaustion, by an emergency, by
// what was scripted, and by the hours of a week.
func (w *World) leaderActs(k int, b *block) {
	l := &w.leaders[k]
	l.now, l.command, l.leads, l.load, l.waits = [param.NumActs]float32{}, false, false, 0, 0
	if k == w.Board() || !w.people.Present[w.Leader(k)] {
		return
	}
	l.leads = true
	b.sum[sumLeading]++
	if !w.p.Mechanisms.Acts {
		return
	}
	acts := l.style.Acts
	l.tactics = l.style.Tactics
	w.trickleDown(k, &acts)
	w.wearOut(k, &acts)
	if w.commands(k) {
		l.command = true
		b.sum[sumCommanding]++
		w.command(&acts, &l.tactics)
	} else if l.style.CrisisPolicy == "share" && w.teams[k].hot > 0 {
		acts[param.Consult] = max(acts[param.Consult], w.p.Crisis.ShareConsult)
	}
	w.bend(k, &acts)
	w.budget(k, &acts)
	w.holdBases(k)
	for a, x := range acts {
		l.now[a] = float32(x)
	}
	b.sum[sumLoad] += float64(l.load)
}

// trickleDown moves a leader's acts towards those of the own boss last week.
func (w *World) trickleDown(k int, acts *[param.NumActs]float64) {
	boss := &w.leaders[w.Parent(k)]
	if !w.p.Mechanisms.TrickleDown || !boss.led {
		return
	}
	for _, a := range passedOn {
		acts[a] += float64(w.p.Learning.TrickleDown * (float64(boss.was[a]) - acts[a]))
	}
}

// wearOut takes from the supportive acts of a leader who is hurt or exhausted.
func (w *World) wearOut(k int, acts *[param.NumActs]float64) {
	seat := w.Leader(k)
	worn := float64(w.p.Leaders.Worn * min(1, float64(w.people.Wounds[seat])+w.people.PastTipping(&w.rules, seat)))
	for _, a := range supportive {
		acts[a] *= 1 - worn
	}
}

// commands reports whether the leader of team k commands this week: in a
// crisis by policy, after it if command was kept, by order of the board, or
// because command seemed to work.
func (w *World) commands(k int) bool {
	l := &w.leaders[k]
	return l.kept || l.trying || w.week < w.commandUntil || w.reach(w.scripted.command, k) > 0 ||
		(w.teams[k].hot > 0 && l.style.CrisisPolicy == "command")
}

// command bends acts into the bundle crisis.command: direction and checks up,
// asking, delegating and explaining down, requests by pressure and by office.
func (w *World) command(acts *[param.NumActs]float64, tactics *[param.NumTactics]float64) {
	c := &w.p.Crisis.Command
	acts[param.Direct] = max(acts[param.Direct], c.Direct)
	acts[param.Monitor] = max(acts[param.Monitor], c.Monitor)
	acts[param.Consult] *= c.Share
	acts[param.Delegate] *= c.Share
	acts[param.Explain] *= c.Share
	if !w.p.Mechanisms.CrisisPressure {
		return
	}
	acts[param.Threaten] = max(acts[param.Threaten], c.Threaten)
	sum, hard := 0.0, tactics[param.Pressure]+tactics[param.Legitimating]
	for _, x := range tactics {
		sum += x
	}
	if hard >= c.Pressure*sum {
		return
	}
	soft := sum - hard
	for t := range tactics { // the four others shrink to what is left
		tactics[t] *= (1 - c.Pressure) / soft
	}
	tactics[param.Pressure], tactics[param.Legitimating] = c.Pressure/2, c.Pressure/2
}

// budget shrinks all acts that take time if together they take more than the
// leader's week. Costs hold for leaders.cost.team reports; a wider span thins
// every act. Central decisions share the fate: what finds no time waits.
func (w *World) budget(k int, acts *[param.NumActs]float64) {
	c := &w.p.Leaders.Cost
	from, to := w.Reports(k)
	central := w.p.Organization.Decide * (1 - acts[param.Delegate])
	load := float64(c.Consult*acts[param.Consult]) + float64(c.Decide*central) + float64(c.Listen*acts[param.Listen]) +
		float64(c.Monitor*acts[param.Monitor]) + float64(c.Direct*acts[param.Direct]) + float64(c.Explain*acts[param.Explain]) +
		float64(c.Recognise*acts[param.Recognise]) + float64(c.Protect*acts[param.Protect]) +
		float64(c.Repair*acts[param.Repair]) + float64(c.Sanction*acts[param.Sanction]) + float64(c.Sponsor*acts[param.Sponsor])
	load = load * float64(to-from) / float64(w.p.Leaders.CostTeam)
	l := &w.leaders[k]
	l.load = float32(load)
	if load <= 1 || !w.p.Mechanisms.TimeBudget {
		return
	}
	for _, a := range [...]param.Act{param.Consult, param.Listen, param.Monitor, param.Direct, param.Explain, param.Recognise, param.Protect, param.Repair, param.Sanction, param.Sponsor} {
		acts[a] /= load
	}
	l.waits = float32(1 - 1/load)
}
