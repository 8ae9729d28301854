package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// watch is step 4: requests are checked, deeds that are seen are punished or
// let pass, people are punished without a deed, good work is rewarded, and the
// team witnesses all of it.
func (w *World) watch(k int, b *block) {
	t := &w.teams[k]
	t.punished, t.arbitrary, t.dismissed = 0, 0, 0
	from, to := w.Reports(k)
	acting := w.leaders[k].leads && w.p.Mechanisms.Acts
	for i := from; i < to; i++ {
		if !w.people.Present[i] {
			continue
		}
		w.signal[i].flags = 0
		if !acting {
			w.people.Unchecked(&w.rules, i)
			w.unchecked(i, b)
			continue
		}
		v := w.view(k, i)
		w.check(k, i, b, v)
		w.punishWithoutDeed(k, i, b, v)
		w.reward(i, b, v)
	}
	if acting {
		w.witness(k, b, from, to)
	}
}

func (w *World) unchecked(i int, b *block) {
	b.sum[sumUnchecked]++
	b.sum[sumUncheckedEffort] += float64(w.people.Effort[i])
}

// check looks at what member i did about the request, with the chance that
// monitoring gives. Refusal shows in every check, slack work beyond what is tolerated the more surely the slacker it is.
func (w *World) check(k, i int, b *block, v view) {
	p, r := w.people, &w.rules
	looks, shows := w.draws[rng.Check].Pair(p.Who[i])
	stood := w.turns[i].flags&turnStood != 0 // in vain: the refusal shows without a check
	if looks >= w.readsAlong(i, v.hard(param.Monitor)) {
		p.Unchecked(r, i)
		w.unchecked(i, b)
		if stood {
			w.answer(k, i, b, v)
		}
		return
	}
	p.Checked(r, i)
	b.book(TrustBooked, ByWatching, w.week, p.LoseBenevolence(r, i, w.p.Trust.Loss.Watched))
	b.sum[sumChecks]++
	deed := (p.Response[i] == agent.Resist && w.turns[i].flags&turnWithdrawn == 0) ||
		(p.Response[i] == agent.Comply && shows < agent.Detection(w.p.Members.Belief.Detection, max(0, 1-float64(p.Effort[i])-w.p.Members.Belief.Tolerance)))
	if !deed {
		b.sum[sumChecksClean]++
		return
	}
	w.answer(k, i, b, v)
}

// answer punishes member i for a deed that was seen, or lets it pass.
func (w *World) answer(k, i int, b *block, v view) {
	p, r, t := w.people, &w.rules, &w.teams[k]
	punish, kind := w.draws[rng.Penalise].Pair(p.Who[i])
	learn := w.p.Members.Belief.CredibilityLearn
	if punish < v.hard(param.Sanction)*w.p.Organization.Discipline*(1-v.even(param.Bind)) {
		t.credibility += float64(learn * (1 - t.credibility))
		w.penalise(k, i, b, v, kind)
	} else {
		t.credibility -= float64(learn * t.credibility)
		p.Unpunished(r, i, w.p.Members.Belief.Bluff)
	}
}

// penalise punishes member i for a deed that was seen, by the kind that the
// uniform draw picks among those that the office may use.
func (w *World) penalise(k, i int, b *block, v view, u float64) {
	p, r := w.people, &w.rules
	loss, wound := &w.p.Trust.Loss, &w.p.Strain.Wound
	mix, any := w.penalties(v)
	if !any {
		return
	}
	penalty := param.Penalty(rng.Choose(u, mix[:]))
	severity := w.p.Members.Belief.Severity[penalty]
	floor := w.p.Members.Belief.PunishFloor
	w.teams[k].punished += severity
	w.signal[i].flags |= flagPunished
	p.ExpectPunishment(r, i, w.p.Members.Belief.PunishSelf*(floor+float64((1-floor)*severity)))
	trust, hurt, account := loss.Sanction*severity, 0.0, ByReprimand
	switch penalty {
	case param.Reprimand:
		hurt = wound.Reprimand
	case param.Humiliation:
		trust, hurt, account = loss.Humiliation, wound.Humiliation, ByHumiliation
	case param.Withhold:
		hurt, account = wound.Withhold, ByWithholding
	case param.Exclusion:
		trust, hurt, account = loss.Humiliation, wound.Exclusion, ByExclusion
	case param.Dismissal:
		w.exit[i] = exitDismissed
		w.teams[k].dismissed++
		return
	}
	b.book(TrustBooked, account, w.week, p.LoseBenevolence(r, i, trust))
	w.hurt(i, b, account, hurt)
}

// penalties returns the leader's mix of sanctions as far as the office may use
// them, and whether it may use any.
func (w *World) penalties(v view) (mix [param.NumPenalties]float64, any bool) {
	o := &w.p.Organization
	mix = v.l.style.Penalties
	mix[param.Reprimand] *= o.Discipline
	mix[param.Humiliation] *= o.Discipline
	mix[param.Withhold] *= o.RewardRight
	mix[param.Exclusion] *= o.Exclude
	mix[param.Dismissal] *= o.Dismiss
	for _, x := range mix {
		any = any || x > 0
	}
	return mix, any
}

// punishWithoutDeed is intimidation: a sanction that fits nothing that was
// done. It costs benevolence and integrity, hurts, and is noticed.
func (w *World) punishWithoutDeed(k, i int, b *block, v view) {
	p, r := w.people, &w.rules
	chance := v.hard(param.Arbitrary) * w.p.Members.Belief.ArbitraryRate * w.p.Organization.Discipline * (1 - v.even(param.Bind))
	if chance == 0 {
		return
	}
	if _, u := w.draws[rng.Notice].Pair(p.Who[i]); u >= chance {
		return
	}
	loss := w.p.Trust.Loss.Arbitrary
	w.teams[k].arbitrary++
	w.teams[k].punished += w.p.Members.Belief.ArbitrarySeverity
	w.signal[i].flags |= flagPunished
	p.ExpectPunishment(r, i, w.p.Members.Belief.PunishSelf)
	b.book(TrustBooked, ByArbitrary, w.week, p.LoseBenevolence(r, i, loss)+p.LoseIntegrity(r, i, loss))
	w.hurt(i, b, ByArbitrary, w.p.Strain.Wound.Arbitrary)
	p.Wronged(r, i)
}

// reward gives credit for good work that was seen, by a check or by listening.
func (w *World) reward(i int, b *block, v view) {
	p, r := w.people, &w.rules
	p.Expect(r, i, v.softly(param.Recognise))
	if p.Response[i] == agent.Resist || float64(p.Effort[i]) < r.Members.Effort.Good {
		return
	}
	seen := 1 - float64((1-v.hard(param.Monitor))*(1-v.soft(param.Listen)))
	u, _ := w.draws[rng.Notice].Pair(p.Who[i])
	if u >= v.soft(param.Reward)*seen*w.p.Organization.RewardRight {
		return
	}
	g := w.p.Trust.Gain.Reward
	b.ledger.gain(TrustBooked, p.GainAbility(r, i, g)+p.GainIntegrity(r, i, g))
	p.Rewarded(r, i)
}

// witness lets those of the team who were not punished learn from what they saw: what
// to expect, and what kind of leader this is.
func (w *World) witness(k int, b *block, from, to int) {
	t, m := &w.teams[k], &w.p.Mechanisms
	if !m.Witnesses || (t.punished == 0 && t.dismissed == 0) {
		return
	}
	p, r, be := w.people, &w.rules, &w.p.Members.Belief
	for i := from; i < to; i++ {
		if !p.Present[i] || w.signal[i].flags&flagPunished != 0 || w.exit[i] == exitDismissed {
			continue // who was punished has learned already, from the own case
		}
		p.ExpectPunishment(r, i, min(1, float64(be.PunishSeen*t.punished)+float64(be.DismissalSeen*float64(t.dismissed))))
		if t.arbitrary > 0 {
			loss := w.p.Trust.Loss.Arbitrary * w.p.Trust.ArbitrarySeen * float64(t.arbitrary)
			b.book(TrustBooked, ByArbitrary, w.week, p.LoseIntegrity(r, i, loss))
			w.hurt(i, b, ByArbitrary, w.p.Strain.Wound.ArbitrarySeen*float64(t.arbitrary))
		}
		if t.dismissed > 0 {
			w.hurt(i, b, ByDismissal, w.p.Strain.Wound.DismissalSeen*float64(t.dismissed))
		}
	}
}
