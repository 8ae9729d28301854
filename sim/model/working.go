package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// work is step 6: decisions are taken by the member, by the leader after
// asking, or by the leader alone, or wait; they succeed or fail, and teach;
// everybody produces; problems arise and are found.
func (w *World) work(k int, b *block) {
	p, t, l := w.people, &w.teams[k], &w.leaders[k]
	from, to := w.Reports(k)
	w.gatherTeam(k)
	t.output, t.force, t.blamed = 0, 0, 0
	coordination := w.coordination(k)
	w.divert(k)
	own, all, unguided := 0.0, 0.0, w.p.Crisis.Unguided
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		v := w.view(k, i)
		gain, mine, any := w.decide(k, i, b, v)
		own += mine
		all += any
		out := p.Work(&w.rules, i, w.week, w.timeForWork(i, v)) * coordination * (1 + float64(w.turns[i].helped))
		if w.change.running {
			out *= p.Use(&w.rules, i)
		}
		clarity := 1 + float64(w.p.Members.Decide.Clarity*v.even(param.Direct))
		made := float64(out*clarity) + float64(gain*w.p.Organization.Technology)
		t.output += made
		w.made[i] = float32(made)
		if w.diary != nil {
			w.diary.output[i] = made
		}
		t.force += float64(float64(p.Effort[i]) * (unguided + float64((1-unguided)*w.competence(k, i))))
	}
	l.decided += float64(w.p.Members.Decide.Memory * (all - own - l.decided))
	if l.command || !l.leads {
		l.keepPractice(t, w.p, 0)
	} else {
		l.keepPractice(t, w.p, min(1, float64(l.now[param.Consult])+float64(l.now[param.Delegate])))
	}
	w.compare(k)
	b.sum[sumOutput] += t.output
	b.sum[sumNet] += t.net()
	b.sum[sumDiverted] += t.diverted()
	w.findProblems(k, b)
	w.shareOfTalk(k, b)
}

// net returns the team's output less what crises take of it. A week that lost
// more by wrong decisions than it made is not lost again.
func (t *team) net() float64 {
	if t.output <= 0 {
		return t.output
	}
	return float64(t.output * (1 - t.loss) * (1 - t.taken))
}

// diverted returns what the leader takes of the output that crises leave.
func (t *team) diverted() float64 {
	if t.output <= 0 {
		return 0
	}
	return float64(t.output * (1 - t.loss) * t.taken)
}

// keepPractice moves a team's practice in deciding together.
func (l *leader) keepPractice(t *team, p *param.Params, together float64) {
	t.practice += float64(p.Crisis.PracticeLearn*together*(1-t.practice)) - float64(p.Crisis.PracticeFade*t.practice)
}

// coordination returns the share of output that survives how far tasks hang
// together, where people neither belong nor speak.
func (w *World) coordination(k int) float64 {
	t := &w.teams[k]
	together := float64((t.voice + t.belonging) / 2)
	return 1 - float64(w.p.Organization.Interdependence*w.p.Members.Decide.Coordination*(1-together))
}

// timeForWork returns the share of member i's week that consulting and
// speaking up leave.
func (w *World) timeForWork(i int, v view) float64 {
	time := 1.0
	if w.p.Mechanisms.AskingTime {
		time -= float64(w.p.Members.Decide.ConsultTime * v.soft(param.Consult))
	}
	if w.p.Mechanisms.Voice {
		time -= float64(w.p.Crisis.Problems.VoiceTime * float64(w.people.Voice[i]))
	}
	return max(0, time-float64(w.turns[i].gives))
}

// decide settles member i's open decision of the week, if there is one, and
// returns the output it gains or loses, and whether it was the member's own and
// whether there was any.
func (w *World) decide(k, i int, b *block, v view) (gain, own, any float64) {
	p, o := w.people, &w.p.Organization
	arises, whose := w.draws[rng.Decide].Pair(p.Who[i])
	if arises >= o.Decisions {
		p.NoteDecision(&w.rules, i, 0)
		return 0, 0, 0
	}
	b.sum[sumDecisions]++
	first, second := w.draws[rng.Succeed].Pair(p.Who[i])
	left := w.leftTo(i, v)
	how := OwnDecision
	switch {
	case whose < left:
		gain = w.decideAlone(k, i, b, v, first, second)
		own = 1
	case !v.l.leads || second < float64(v.l.waits):
		b.sum[sumWaiting]++
		gain, how = -o.DelayCost, WaitedDecision
	default:
		asked := w.isAsked(v, whose, left) || w.turns[i].flags&turnHeard != 0
		gain, how = w.decideAbove(k, i, b, asked, first), AboveDecision
		if asked {
			how = AskedDecision
		}
	}
	if w.diary != nil {
		w.diary.decision[i] = how
	}
	p.NoteDecision(&w.rules, i, own)
	return gain, own, 1
}

// leftTo returns the chance that a decision is left to member i.
func (w *World) leftTo(i int, v view) float64 {
	switch {
	case !v.l.leads: // a vacant seat: who dares decides, the rest waits
		return w.people.Dares(i)
	case w.p.Mechanisms.Acts:
		return 1 - float64((1-v.soft(param.Delegate))*w.p.Organization.Decide)
	}
	return 1
}

// isAsked reports whether a leader who decides asks the member first; whose is
// the draw that did not leave the decision to the member.
func (w *World) isAsked(v view, whose, left float64) bool {
	return (float64(whose)-left)/(1-left) < v.soft(param.Consult)
}

// decideAlone lets the member decide, learn from it, and be punished for a
// mistake by a leader who blames.
func (w *World) decideAlone(k, i int, b *block, v view, first, second float64) float64 {
	p, r, o := w.people, &w.rules, &w.p.Organization
	b.sum[sumOwn]++
	b.sum[sumShared]++
	support := (v.soft(param.Explain) + v.soft(param.Listen)) / 2
	success := first < p.OwnDecision(r, i, support)
	punished := !success && second < v.hard(param.Blame)*o.Discipline*(1-v.even(param.Bind))
	b.ledger.gain(CapabilityBooked, p.Decided(r, i, success, punished))
	if success {
		b.sum[sumSuccess]++
		return o.DecisionValue
	}
	if punished {
		w.teams[k].blamed++
		b.book(TrustBooked, ByBlame, w.week, p.LoseBenevolence(r, i, w.p.Trust.Loss.Blame))
		w.hurt(i, b, ByBlame, w.p.Strain.Wound.Blame)
		if w.p.Mechanisms.SilenceAfterBlame {
			p.Silence(i, w.p.Members.Voice.PunishedSelf)
		}
	}
	return -o.DecisionValue
}

// decideAbove lets the leader decide, with what the member tells if asked.
func (w *World) decideAbove(k, i int, b *block, asked bool, u float64) float64 {
	p, r, o := w.people, &w.rules, &w.p.Organization
	information := 0.0
	if asked {
		b.sum[sumShared]++
		d := &w.p.Members.Decide
		information = d.Pool * float64(p.Voice[i]) * (d.Unskilled + float64((1-d.Unskilled)*float64(p.Skill[i])))
	}
	if u < agent.LeaderDecision(r, float64(p.Skill[w.Leader(k)]), information) {
		b.sum[sumSuccess]++
		b.ledger.gain(TrustBooked, p.GainAbility(r, i, w.p.Trust.Gain.Success))
		return o.DecisionValue
	}
	b.book(TrustBooked, ByFailure, w.week, p.LoseAbility(r, i, w.p.Trust.Loss.Failure))
	return -o.DecisionValue
}
