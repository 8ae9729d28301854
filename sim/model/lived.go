package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// Lived is what a person has lived through in the week just over, and how the
// week leaves the person: all that a questionnaire could ask for. Intensities
// and states lie in [0,1].
type Lived struct {
	Who   rng.Who
	Team  int  // in which the person reports
	Leads int  // the team led, -1 for a member
	Since int  // week of joining; negative for those who are there at the start
	Led   bool // somebody led the person this week, even if no longer; else Acts, Tactics and Shamed are 0

	Acts    [param.NumActs]float64    // of the own leader, as this person reads them
	Tactics [param.NumTactics]float64 // shares of the leader's requests
	Shamed  float64                   // share of deeds seen that are answered by a humiliation or an exclusion
	Heard   float64                   // share of what the person brings up that is acted on

	Trust, Ability, Benevolence, Integrity         float64
	Belonging, Attachment, Responsibility          float64
	FeltHeard, Fair, Pay                           float64 // heard and fairness as felt; pay against the market
	Skill, Capability, Strain, Wounds, Voice, Quit float64
	Fear                                           float64
	Output                                         float64 // made, before crises take their part
	Decision                                       Decision
	WordBroken                                     bool
	Wounded, WoundedByLeader                       float64 // wounds dealt this week
}

// Lived tells what the person in a seat has lived through in the week just
// over; false for an empty seat. Output, Decision, WordBroken and wounds need
// KeepDiary. It allocates nothing and changes nothing.
func (w *World) Lived(seat int, l *Lived) bool {
	p := w.people
	if !p.Present[seat] {
		return false
	}
	k := int(w.TeamOf[seat])
	*l = Lived{Who: p.Who[seat], Team: k, Leads: w.Led(seat), Since: int(p.Since[seat])}
	w.tellActs(k, seat, l)
	w.tellStates(seat, l)
	if d := w.diary; d != nil {
		l.Output, l.Decision, l.WordBroken = d.output[seat], d.decision[seat], d.broken[seat]
		l.Wounded, l.WoundedByLeader = d.wounded[seat], d.byLeader[seat]
	}
	return true
}

// harshActs and evenActs say how an act meets one person; all others are supportive
// (docs/odd.md, 7.2).
var harshActs = [param.NumActs]bool{param.Threaten: true, param.Monitor: true, param.Sanction: true, param.Arbitrary: true,
	param.Blame: true, param.Suppress: true}
var evenActs = [param.NumActs]bool{param.Direct: true, param.Disclaim: true, param.Bind: true, param.Divert: true}

func (w *World) tellActs(k, seat int, l *Lived) {
	v := w.view(k, seat)
	capability := float64(w.people.Capability[seat])
	if !v.l.led || k == w.Board() {
		l.Heard = capability // who is free to act does, as far as able (7.6)
		return
	}
	l.Led = true
	for a := range param.NumActs {
		switch {
		case evenActs[a]:
			l.Acts[a] = v.evenly(a)
		case harshActs[a]:
			l.Acts[a] = v.harshly(a)
		default:
			l.Acts[a] = v.softly(a)
		}
	}
	listen := v.soft(param.Listen) // what is done about it, however it is read
	l.Heard = listen + float64((1-listen)*v.soft(param.Delegate)*capability)
	share(v.l.tactics[:], l.Tactics[:])
	if mix, any := w.penalties(v); any {
		share(mix[:], mix[:])
		shaming := mix[param.Humiliation] + mix[param.Exclusion]
		l.Shamed = v.hard(param.Sanction) * w.p.Organization.Discipline * (1 - v.even(param.Bind)) * shaming
	}
}

// share turns weights into shares; weights that are all 0 stay as they are.
func share(weights, shares []float64) {
	sum := 0.0
	for _, x := range weights {
		sum += x
	}
	for n, x := range weights {
		shares[n] = x
		if sum > 0 {
			shares[n] = x / sum
		}
	}
}

func (w *World) tellStates(i int, l *Lived) {
	p, r := w.people, &w.rules
	l.Trust, l.Ability = p.Trust(r, i), float64(p.Ability[i])
	l.Benevolence, l.Integrity = float64(p.Benevolence[i]), float64(p.Integrity[i])
	l.Belonging, l.Attachment, l.Responsibility = float64(p.Belonging[i]), float64(p.Attachment[i]), float64(p.Responsibility[i])
	l.FeltHeard, l.Fair, l.Pay = float64(p.Heard[i]), float64(p.Fair[i]), r.PayFelt(w.offers)
	l.Skill, l.Capability = float64(p.Skill[i]), float64(p.Capability[i])
	l.Strain, l.Wounds, l.Voice, l.Quit = float64(p.Strain[i]), float64(p.Wounds[i]), float64(p.Voice[i]), float64(p.Quit[i])
	l.Fear = p.Fear(r, i, max(0, w.week-1), w.offers)
}

// WouldRespond returns the chances that the person in a seat, as the week
// leaves the person, would commit to, comply with or resist a hard request that
// the own leader makes by the tactic; false for an empty seat and where nobody
// leads.
func (w *World) WouldRespond(seat int, t param.Tactic) (commit, comply, resist float64, ok bool) {
	p, r := w.people, &w.rules
	k := int(w.TeamOf[seat])
	l := &w.leaders[k]
	if !p.Present[seat] || k == w.Board() || !l.led || !w.p.Mechanisms.Acts {
		return 0, 0, 0, false
	}
	q := agent.Request{Tactic: t, Hard: true, Emergency: w.emergency(k, seat), Doubted: 1 - l.rightful, Base: float64(l.behind[t])}
	o := &w.word[seat]
	ties := agent.Ties{Commit: float64(o.commit), Resist: float64(o.resist), Known: o.known}
	commit, comply, resist = p.Chances(r, seat, q, ties, p.Fear(r, seat, max(0, w.week-1), w.offers))
	return commit, comply, resist, true
}

// TeamWeek is the week just over of a team.
type TeamWeek struct {
	Led      bool
	Heads    int                    // people asked
	Net      float64                // output a head, less what crises and the leader took
	Evenness float64                // of deciding over leader and reports, as 7.11 counts it; 0 if nobody decides
	Acts     [param.NumActs]float64 // the leader's own
}

// TeamWeek tells how the week just over was in team k.
func (w *World) TeamWeek(k int) TeamWeek {
	l, t := &w.leaders[k], &w.teams[k]
	week := TeamWeek{Led: l.led, Heads: t.heads}
	if t.heads > 0 {
		week.Net = t.net() / float64(t.heads)
	}
	if !l.led {
		return week
	}
	for a := range week.Acts {
		week.Acts[a] = float64(l.now[a])
	}
	sum, squares, n := l.decided, float64(l.decided*l.decided), 1.0
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if w.people.Present[i] {
			d := float64(w.people.Deciding[i])
			sum += d
			squares += float64(d * d)
			n++
		}
	}
	if squares > 0 {
		week.Evenness = sum * sum / squares / n
	}
	return week
}
