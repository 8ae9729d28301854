package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// campaign is what the programme and its levers do to a team this week.
type campaign struct {
	agent.Campaign          // the same for all in the team
	clarity         float64 // of the vision
	integrity       float64 // leaders live it
	values          float64 // what it serves is worked out
	town, story     float64 // told to everybody
	deadline, wages float64 // who does not do it is pressed; who does is rewarded
}

// adopt is the part of step 5 in which everybody in team k looks at ties,
// weighs the change, and moves on to the next stage or falls back.
func (w *World) adopt(k int, b *block) {
	if !w.change.running {
		return
	}
	p, r := w.people, &w.rules
	team := w.campaignIn(k)
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		around := w.lookAround(i)
		mine := w.campaignFor(k, i, &team)
		w.feelLevers(i, b, &team, &mine)
		p.Weigh(r, i, around, mine)
		hears, wakes := w.draws[rng.Awareness].Pair(p.Who[i])
		moves, gives := w.draws[rng.Adoption].Pair(p.Who[i])
		switch p.Advance(r, i, w.week, around, mine, agent.ChangeDraws{Hears: hears, Wakes: wakes, Moves: moves, Gives: gives}) {
		case agent.Took:
			if around.Led && !p.Is(i, agent.Named) && !w.change.followed {
				b.followers = append(b.followers, int32(i))
			}
		case agent.Yielded:
			w.impose(i, b, mine.Sting)
		}
		p.TakeSides(r, i)
	}
}

// impose books what it does to be forced into a change without conviction, as
// an imposed change does.
func (w *World) impose(i int, b *block, sting float64) {
	p := w.people
	harm := float64(w.p.Change.Size * (1 - float64(p.Conviction[i])) * sting)
	b.book(TrustBooked, ByImposing, w.week, p.LoseBenevolence(&w.rules, i, w.p.Trust.Loss.Imposed*harm))
	w.hurt(i, b, ByImposing, w.p.Strain.Wound.Imposed*harm)
}

// lookAround gathers what person i sees of ties as they were last week.
func (w *World) lookAround(i int) agent.Around {
	from, weight := w.hears(i)
	a, total := agent.Around{}, 0.0
	louder := 0.0
	if w.p.Mechanisms.Champions {
		louder = w.p.Change.Champions.Weight
	}
	for n, j := range from {
		s := &w.signalWas[j]
		if s.flags&flagPresent == 0 || weight[n] == 0 { // followed on a platform that the other does not use
			continue
		}
		v := float64(float64(weight[n]) * float64(s.standing))
		if s.flags&flagChampion != 0 {
			v = float64(v * (1 + louder))
			a.Champions += v
			a.Led = true
		}
		total += v
		if s.flags&flagKnows != 0 {
			a.Knowing += v
		}
		if s.flags&flagDoes != 0 {
			a.Doing += v
			a.Ties++
		}
		if s.flags&flagGains != 0 {
			a.Gaining += v
		}
		if s.flags&flagOpposes != 0 {
			a.Opposing += v
		}
	}
	if total > 0 {
		a.Knowing, a.Doing, a.Gaining = a.Knowing/total, a.Doing/total, a.Gaining/total
		a.Champions, a.Opposing = a.Champions/total, a.Opposing/total
	}
	return a
}

// campaignIn gathers what the programme does to team k: of one lever the
// strongest spell counts, different levers add up.
func (w *World) campaignIn(k int) campaign {
	c, ch, h := &w.change, &w.p.Change, &w.p.Change.Hearing
	var at [param.NumLevers]float64
	for _, s := range c.spells {
		if !s.aimed && w.week < s.until && w.holds(s.where, k) {
			at[s.lever] = max(at[s.lever], s.size)
		}
	}
	t := campaign{integrity: at[param.WalkTheTalk], values: at[param.ClarifyValues], town: at[param.TownHall],
		story: at[param.SuccessStory], deadline: at[param.Deadlines], wages: at[param.Rewards]}
	t.clarity = either(c.vision, at[param.ExecutiveSupport])
	if k != w.Board() { // nobody orders the head
		t.Demand = either(either(ch.Order/w.uncovered(), t.deadline), either(at[param.Restructure], w.pressing(k)))
	}
	unheard := float64((1 - at[param.Notice]) * (1 - t.town) * (1 - at[param.Consultant]) * (1 - at[param.ExecutiveSupport]))
	unheard = float64(unheard * (1 - float64(h.Announce*t.Demand)))
	if w.week-c.launched < h.AnnounceWeeks {
		unheard = float64(unheard * (1 - float64(h.Announce*c.vision)))
	}
	t.Aware = 1 - unheard
	t.Ease = at[param.Consultant] + at[param.InternalTraining] + at[param.ExternalTraining] + at[param.Pilot] + at[param.Restructure]
	t.Invited, t.Reported, t.Reward = at[param.Pilot], at[param.ProgressReport], t.wages
	t.Sting, t.All = w.sting(), c.doing
	return t
}

// either returns the part of a whole that one or the other of two takes.
func either(a, b float64) float64 { return 1 - float64((1-a)*(1-b)) }

// pressing returns how far the leader of team k passes the change on as an
// order: by making requests by pressure.
func (w *World) pressing(k int) float64 {
	l, sum := &w.leaders[k], 0.0
	for _, x := range l.tactics {
		sum += x
	}
	if !l.leads || !w.p.Mechanisms.Acts || sum == 0 {
		return 0
	}
	return w.p.Change.Forced.Tactics * l.tactics[param.Pressure] / sum
}

// campaignFor returns what the programme does to person i of team k.
func (w *World) campaignFor(k, i int, team *campaign) agent.Campaign {
	c, p, v := team.Campaign, w.people, w.view(k, i)
	explain := 1.0
	if k != w.Board() {
		explain = v.soft(param.Explain)
	}
	passed := w.p.Change.Hearing.PassedOn
	c.Vision = team.clarity * (passed + float64((1-passed)*explain))
	c.Trust = w.trustIn(i)
	c.Support = float64((v.soft(param.Explain) + v.soft(param.Listen)) / 2)
	c.Force = p.Fear(&w.rules, i, w.week, w.offers) * float64(p.Watch[i])
	if w.change.aimed > 0 {
		c.Demand = either(c.Demand, w.aimedAt(param.ConfrontResister, p.Who[i]))
	}
	return c
}

// feelLevers is what levers at work do to person i besides the change.
func (w *World) feelLevers(i int, b *block, team *campaign, mine *agent.Campaign) {
	p, r := w.people, &w.rules
	if team.integrity > 0 {
		b.ledger.gain(TrustBooked, p.GainIntegrity(r, i, w.p.Trust.Gain.Kept*team.integrity))
	}
	if team.values > 0 {
		p.Value(i, w.p.Members.Bonds.AlignRate*team.values*mine.Trust)
	}
	if team.town > 0 {
		p.Convince(i, team.town*mine.Vision*mine.Trust)
	}
	if team.story > 0 && p.Stage[i] >= agent.Aware {
		p.Convince(i, team.story*max(0, r.Gain())*mine.Trust)
	}
	switch {
	case p.DoesIt(i):
		p.Paid(r, i, team.wages)
	case team.deadline > 0:
		force := float64(team.deadline * mine.Sting)
		b.book(TrustBooked, ByPressure, w.week, p.LoseBenevolence(r, i, w.p.Trust.Loss.Pressure*force))
		w.hurt(i, b, ByPressure, w.p.Strain.Wound.Pressure*force)
	}
}
