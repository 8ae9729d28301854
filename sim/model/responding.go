package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// membersRespond is step 3: everybody in team k takes in what the leader does,
// hears what ties did last week, is asked for something and responds.
func (w *World) membersRespond(k int, b *block) {
	p, r := w.people, &w.rules
	l, t := &w.leaders[k], &w.teams[k]
	ask, respond := w.draws[rng.Ask], w.draws[rng.Respond]
	from, to := w.Reports(k)
	effort, heads := 0.0, 0
	for i := from; i < to; i++ {
		if !p.Present[i] {
			continue
		}
		who := p.Who[i]
		w.listenToTies(i)
		w.tend(k, i, b)
		w.hearNews(i)
		w.meetOnline(k, i, b)
		emergency := w.emergency(k, i)
		which, hard := ask.Pair(who)
		request := agent.Request{Plain: true, Hard: hard < r.Members.Response.HardShare || !r.Mechanisms.Zone, Emergency: emergency}
		if l.leads && w.p.Mechanisms.Acts {
			request.Plain = false
			request.Tactic = param.Tactic(rng.Choose(which, l.tactics[:]))
			request.Doubted = 1 - l.rightful
			request.Base = float64(l.behind[request.Tactic])
			w.perceive(k, i, b, request, emergency)
		}
		o := &w.word[i]
		ties := agent.Ties{Commit: float64(o.commit), Resist: float64(o.resist), Known: o.known}
		fear := p.Fear(r, i, w.week, w.offers)
		response := p.Respond(r, i, request, ties, fear, respond.Float64(who))
		w.bear(i, b, request, ties, fear)
		p.Response[i] = response
		e := p.SetEffort(r, i)
		heads++
		effort += e
		b.responded(response, e)
	}
	t.heads = heads
	if heads > 0 {
		t.effort = effort / float64(heads)
	}
}

// responded counts a response and the effort behind it.
func (b *block) responded(response agent.Response, effort float64) {
	b.sum[sumAsked]++
	b.sum[sumEffort] += effort
	switch response {
	case agent.Commit:
		b.sum[sumCommit]++
		b.sum[sumDone]++
	case agent.Comply:
		b.sum[sumComply]++
		b.sum[sumDone] += min(1, effort)
	case agent.Resist:
		b.sum[sumResist]++
	}
}

// hearNews lets a sanction among somebody's ties raise the belief in
// punishment, and exits among them unsettle.
func (w *World) hearNews(i int) {
	o, m := &w.word[i], &w.p.Mechanisms
	if o.news > 0 && m.News {
		be := &w.p.Members.Belief
		w.people.ExpectPunishment(&w.rules, i, be.News*be.PunishSeen*float64(o.news))
	}
	if o.left > 0 && m.ExitContagion {
		w.people.Unsettle(&w.rules, i, float64(o.left))
	}
}

// perceive is what the leader's week does to member i by itself: to the trust
// that follows from acts, to what is believed, and what hurts.
func (w *World) perceive(k, i int, b *block, q agent.Request, emergency float64) {
	v := w.view(k, i)
	w.perceiveSupport(i, b, v)
	w.perceiveForce(k, i, b, v, q, emergency)
	w.perceiveWords(i, b, v)
}

// perceiveSupport books what supportive acts add to trust. Acts that rise
// together act one after the other on what is missing.
func (w *World) perceiveSupport(i int, b *block, v view) {
	p, r, g := w.people, &w.rules, &w.p.Trust.Gain
	repair := v.softly(param.Repair)
	kindness := float64(g.Consult*v.softly(param.Consult)) + float64(g.Listen*v.softly(param.Listen)) +
		float64(g.Recognise*v.softly(param.Recognise)) + float64(g.Protect*v.softly(param.Protect)) + float64(g.Repair*repair)
	gained := p.GainAbility(r, i, g.Clarity*v.evenly(param.Direct)) + p.GainBenevolence(r, i, kindness) +
		p.GainIntegrity(r, i, float64(g.Explain*v.softly(param.Explain))+float64(g.Repair*repair))
	b.ledger.gain(TrustBooked, gained)
}

// perceiveForce books what threats, pressure and command do. An emergency that
// is accepted as one takes the sting out of it; direction hurts nobody.
func (w *World) perceiveForce(k, i int, b *block, v view, q agent.Request, emergency float64) {
	p, r := w.people, &w.rules
	loss, wound := &w.p.Trust.Loss, &w.p.Strain.Wound
	sting := 1 - float64(w.p.Crisis.Widen*emergency)
	crisis := w.teams[k].hot > 0 && v.l.command
	on := func(a Account) Account {
		if crisis {
			return ByCommand
		}
		return a
	}
	if threat := v.harshly(param.Threaten); threat > 0 {
		p.ExpectPunishment(r, i, w.p.Members.Belief.Threat*w.teams[k].credibility*threat)
		b.book(TrustBooked, on(ByThreat), w.week, p.LoseBenevolence(r, i, loss.Threat*threat*sting))
		w.hurt(i, b, on(ByThreat), wound.Threat*threat*sting)
	}
	if q.Tactic == param.Pressure {
		b.book(TrustBooked, on(ByPressure), w.week, p.LoseBenevolence(r, i, loss.Pressure*sting))
		w.hurt(i, b, on(ByPressure), wound.Pressure*sting)
	}
	if w.teams[k].hot > 0 && w.p.Mechanisms.CrisisPressure {
		unheard := wound.Unheard * min(1, w.teams[k].hot) * float64(p.Voice[i]) * (1 - v.softly(param.Consult))
		w.hurt(i, b, on(ByIgnoring), unheard)
	}
	unbound := w.p.Members.Belief.DisclaimUnbound
	believed := float64(p.Integrity[i]) * (unbound + float64((1-unbound)*v.even(param.Bind)))
	if d := v.even(param.Disclaim); d > 0 {
		p.Unpunished(r, i, w.p.Members.Belief.Disclaim*d*believed)
	}
}

// perceiveWords compares what the leader says of sharing power with what the
// member has lived through. Fair words earn credit until the gap shows; a
// broken word costs integrity and hurts, less where the leader believed it;
// saying more than one believes, found out, lowers the ceiling for good.
func (w *World) perceiveWords(i int, b *block, v view) {
	p, r, t := w.people, &w.rules, &w.p.Trust
	lived := min(1, v.softly(param.Consult)+v.softly(param.Delegate))
	p.Shared[i] += float32(t.Memory * (lived - float64(p.Shared[i])))
	said, believed := v.l.style.Espoused, v.l.style.SelfSeen
	gap := max(0, said-float64(p.Shared[i])-t.Gap)
	if gap == 0 {
		b.ledger.gain(TrustBooked, p.GainIntegrity(r, i, t.Gain.Kept))
		return
	}
	if !p.Disabused[i] {
		b.ledger.gain(TrustBooked, p.GainIntegrity(r, i, t.Credit*said)+p.GainBenevolence(r, i, t.Credit*said))
	}
	if !w.p.Mechanisms.SeeThrough || w.draws[rng.ShowGap].Float64(p.Who[i]) >= t.SeeThrough*gap {
		return
	}
	w.breakWord(i, b, gap, max(0, said-believed))
}

// breakWord lets member i find out that a word was broken: gap is how far, and
// lie how much more was said than believed, both in [0,1].
func (w *World) breakWord(i int, b *block, gap, lie float64) {
	p, r, t := w.people, &w.rules, &w.p.Trust
	harm := gap * (t.Sincere + float64((1-t.Sincere)*min(1, t.LieScale*lie)))
	b.book(TrustBooked, ByBrokenWord, w.week, p.LoseIntegrity(r, i, t.Loss.BrokenWord*harm))
	w.hurt(i, b, ByBrokenWord, w.p.Strain.Wound.BrokenWord*harm)
	p.Disabused[i] = true
	if w.diary != nil {
		w.diary.broken[i] = true
	}
	p.Deceived(r, i, lie)
}
