package model

import (
	"math"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// afterwards is a week of an organization up to the moment at which people
// have responded; nobody passes anything on, and time is no matter.
func afterwards(t *testing.T, change func(*param.Params)) *World {
	t.Helper()
	w := midweek(t, func(p *param.Params) {
		p.Mechanisms.TimeBudget, p.Learning.TrickleDown = false, 0
		if change != nil {
			change(p)
		}
	})
	w.each((*World).membersRespond)
	return w
}

func TestODDWays(t *testing.T) {
	says(t, "persuade rate × persuade × voice × alignment × knows")
	says(t, "coalition rate × coalition × voice × share of ties that resisted (7.3)")
	says(t, "ingratiate rate × ingratiate × dependence × (1 − skill)")
	says(t, "favour rate × favour × dyad/dyads_most × trust")
	says(t, "help rate × belonging × (1 − skill)")
	w := world(t, nil)
	p, up, side := w.people, &w.p.Members.Upward, &w.p.Members.Sideways
	p.Voice[0], p.Alignment[0], p.Recognised[0], p.Informed[0] = 0.5, 0.6, 0.4, 0.2
	p.Skill[0], p.Dyad[0], p.Belonging[0] = 0.3, 1.5, 0.4
	const refused, dependence = 0.2, 0.8
	want := []float64{
		up.Rate * up.Persuade * 0.5 * 0.6 * 0.3, up.Rate * up.Coalition * 0.5 * refused, up.Rate * up.Ingratiate * dependence * 0.7,
		up.Rate * up.Favour * 1.5 / w.p.Members.DyadsMost * p.Trust(&w.rules, 0), side.Rate * 0.4 * 0.7,
	}
	says(t, "the first of these ways at which the cumulative chance exceeds the draw.")
	shares, n := [agent.NumWays]float64{}, 20000
	for k := range n {
		shares[p.Turn(&w.rules, 0, refused, dependence, (float64(k)+0.5)/float64(n))] += 1 / float64(n)
	}
	for k, x := range want {
		if got := shares[k+1]; math.Abs(got-x) > 2e-4 {
			t.Errorf("way %d has the chance %v, want %v", k+1, got, x)
		}
	}
}

func TestODDWaysFollowFromThePersonWhoeverLeads(t *testing.T) {
	says(t, "The chances follow from the person, whoever leads")
	a, b := world(t, nil), world(t, func(p *param.Params) { p.Leaders.Style = harsh() })
	for i := range a.Members {
		u := (float64(i) + 0.5) / float64(a.MemberSeats())
		if x, y := a.people.Turn(&a.rules, i, 0.3, 0.5, u), b.people.Turn(&b.rules, i, 0.3, 0.5, u); x != y {
			t.Fatalf("person %d tries %d under one style and %d under the other", i, x, y)
		}
	}
}

// withDecision returns a member whose decision of the week the leader takes
// without asking, or the other way round.
func withDecision(t *testing.T, w *World, alone bool) int {
	t.Helper()
	for i := range w.Members {
		arises, whose := w.draws[rng.Decide].Pair(w.people.Who[i])
		v := w.view(int(w.TeamOf[i]), i)
		left := w.leftTo(i, v)
		if is := arises < w.p.Organization.Decisions && whose >= left && !w.isAsked(v, whose, left); is == alone {
			return i
		}
	}
	t.Fatal("no such member")
	return -1
}

func TestODDPersuading(t *testing.T) {
	says(t, "it works with the chance listens × (u + (1 − u) knows), u = `unknown`.")
	listening := func(p *param.Params) { p.Leaders.Style.Acts[param.Listen] = 0.5 }
	w := afterwards(t, listening)
	i := withDecision(t, w, true)
	k, p, up := int(w.TeamOf[i]), w.people, &w.p.Members.Upward
	p.Recognised[i], p.Informed[i], p.Skill[i], p.Heard[i] = 0.2, 0.6, 0.6, 0.3
	chance := 0.5 * (up.Unknown + (1-up.Unknown)*0.4)
	near(t, "chance", p.Persuades(&w.rules, i, 0.5), chance)

	says(t, "Then the leader decides as if the person had been asked; *raise(heard, 1, `heard`)*, *raise(recognised, skill, `recognised`)*.")
	w.persuade(k, i, w.blockOf(k), chance-0.001)
	near(t, "heard", float64(p.Heard[i]), 0.3+up.Heard*0.7)
	near(t, "recognised", float64(p.Recognised[i]), 0.2+up.Recognised*0.4)
	b := &block{ledger: newLedger(104)}
	w.decide(k, i, b, w.view(k, i))
	if b.sum[sumShared] != 1 {
		t.Error("the leader decides without what the member had to say")
	}

	says(t, "If the draw lies above listens: wound `strain.wound.ignored`, *lower(voice, `members.voice.ignored`)*.")
	for u, hurt := range map[float64]bool{0.499: false, 0.501: true} {
		w := afterwards(t, listening)
		before, hurtBefore := float64(w.people.Voice[i]), float64(w.people.Wounds[i])
		w.persuade(k, i, w.blockOf(k), u)
		wound, voice := 0.0, before
		if hurt {
			wound, voice = w.p.Strain.Wound.Ignored, before*(1-w.p.Members.Voice.Ignored)
		}
		near(t, "voice", float64(w.people.Voice[i]), voice)
		near(t, "wounds", float64(w.people.Wounds[i]), hurtBefore+wound*(1-hurtBefore))
		if w.turns[i].flags&turnHeard != 0 {
			t.Errorf("a draw of %v persuades", u)
		}
	}

	says(t, "if the leader is to take a decision of this person this week without asking")
	w = afterwards(t, listening)
	i = withDecision(t, w, false)
	b = &block{ledger: newLedger(104)}
	w.persuade(int(w.TeamOf[i]), i, b, 0)
	if b.sum[sumUpwardTries] != 0 {
		t.Error("somebody persuades who has nothing to gain")
	}
}

// refusing lets the first n of team 0 resist, the others comply.
func refusing(w *World, n int) {
	from, to := w.Reports(0)
	for i := from; i < to; i++ {
		w.people.Response[i] = agent.Comply
		w.people.Effort[i] = 1
		if i < from+n {
			w.people.Response[i] = agent.Resist
		}
	}
}

func TestODDCoalitions(t *testing.T) {
	says(t, "behind is their share in the sum of standing of those present. It prevails with the chance 1 − (1 − listens)(1 − `numbers` × behind).")
	style := func(p *param.Params) {
		p.Leaders.Style.Acts[param.Monitor], p.Leaders.Style.Acts[param.Sanction], p.Leaders.Style.Acts[param.Arbitrary] = 0, 1, 0
		p.Leaders.Style.Penalties = [param.NumPenalties]float64{param.Reprimand: 1}
	}
	w := afterwards(t, style)
	refusing(w, 3)
	p, up := w.people, &w.p.Members.Upward
	behind, all := 0.0, 0.0
	for i := range 8 {
		all += p.Standing(&w.rules, i)
		if i < 3 {
			behind += p.Standing(&w.rules, i)
		}
	}
	listens := w.view(0, 1).soft(param.Listen)
	chance := 1 - (1-listens)*(1-up.Numbers*behind/all)
	before := append([]float32(nil), p.Voice[:8]...)

	says(t, "Then what they refused is withdrawn and refusing it is no deed; for each of them *raise(voice, 1, `emboldened`)*.")
	if !w.standTogether(0, 1, w.blockOf(0), chance-1e-6) {
		t.Fatal("three who refuse do not stand together")
	}
	for i := range 8 {
		want := float64(before[i])
		if i < 3 {
			want += up.Emboldened * (1 - want)
		}
		near(t, "voice", float64(p.Voice[i]), want)
	}
	w.leaders[0].now[param.Monitor] = 1
	w.watch(0, w.blockOf(0))
	if w.teams[0].punished != 0 {
		t.Error("what was withdrawn is punished")
	}

	says(t, "Else each of them is seen to refuse, checked or not, and *lower(voice, `members.voice.ignored`)*; rightful loses the share `trust.rightful_refused` × behind.")
	w = afterwards(t, style)
	refusing(w, 3)
	w.standTogether(0, 1, w.blockOf(0), chance+1e-6)
	near(t, "voice", float64(w.people.Voice[0]), float64(before[0])*(1-w.p.Members.Voice.Ignored))
	near(t, "rightful", w.leaders[0].rightful, 1-w.p.Trust.Abuse.RightfulRefused*behind/all)
	w.watch(0, w.blockOf(0))
	for i := range 8 { // nobody is checked
		if got := w.signal[i].flags&flagPunished != 0; got != (i < 3) {
			t.Errorf("person %d is punished: %v", i, got)
		}
	}

	says(t, "if this person and somebody else of the team resist this week.")
	w = afterwards(t, style)
	for n, from := range map[int]int{1: 0, 3: 5} {
		refusing(w, n)
		if w.standTogether(0, from, w.blockOf(0), 0) {
			t.Errorf("%d refuse, and person %d stands up with them", n, from)
		}
	}
}

func TestODDIngratiation(t *testing.T) {
	says(t, "respect loses the share `respect`, in any case. It works with the chance 1 − (1 − listens)(1 − `flattered`)")
	says(t, "the dyads of the others present lose as much in all, in equal parts")
	w := afterwards(t, nil)
	p, up, m := w.people, &w.p.Members.Upward, &w.p.Members
	respect, listens := float64(p.Respect[2]), w.view(0, 2).soft(param.Listen)
	chance := 1 - (1-listens)*(1-up.Flattered)
	w.ingratiate(0, 2, w.blockOf(0), chance+1e-6)
	near(t, "respect", float64(p.Respect[2]), respect*(1-up.Respect))
	near(t, "dyad", float64(p.Dyad[2]), 1)
	w.ingratiate(0, 2, w.blockOf(0), chance-1e-6)
	gained := up.Dyad * (m.DyadsMost - 1)
	near(t, "dyad", float64(p.Dyad[2]), 1+gained)
	near(t, "dyad of another", float64(p.Dyad[5]), 1-gained/7)
	says(t, "none falling below `members.dyads_least`")
	p.Dyad[5] = float32(m.DyadsLeast)
	w.ingratiate(0, 2, w.blockOf(0), 0)
	near(t, "dyad of the least liked", float64(p.Dyad[5]), m.DyadsLeast)
}

func TestODDHelpAmongColleagues(t *testing.T) {
	says(t, "of the present tie in the own team with the highest recognised expertise, the first of equals: it comes with the chance (belonging of the one asked + respect for the one who asks)/2.")
	says(t, "The output of the one helped is times 1 + `gain` × max(0, skill of the other − own) this week; the other gives the share `time` of the week to each, and *raise(respect, 1, `respect`)*.")
	w := afterwards(t, func(p *param.Params) { p.Mechanisms.LatentProblems = false })
	p, side := w.people, &w.p.Members.Sideways
	from, _ := w.ties.In(0)
	other := -1
	for _, j := range from {
		p.Recognised[j] = 0.3
		if int(w.TeamOf[j]) == 0 {
			other = int(j)
		} else {
			p.Recognised[j] = 1 // elsewhere, and not asked
		}
	}
	p.Recognised[other], p.Belonging[other], p.Respect[0] = 0.9, 0.6, 0.2
	p.Skill[0], p.Skill[other], p.Respect[other] = 0.3, 0.8, 0.5
	w.askColleague(0, 0, w.blockOf(0), 0.401)
	if w.turns[0] != (turn{}) || w.turns[other] != (turn{}) {
		t.Fatal("help comes above its chance")
	}
	w.askColleague(0, 0, w.blockOf(0), 0.399)
	near(t, "gain", float64(w.turns[0].helped), side.Gain*0.5)
	near(t, "time", float64(w.turns[other].gives), side.Time)
	near(t, "respect", float64(p.Respect[other]), 0.5+side.Respect*0.5)
	w.askColleague(0, 0, w.blockOf(0), 0.399)
	near(t, "time for two", float64(w.turns[other].gives), 2*side.Time)
	v := w.view(0, other)
	free := w.timeForWork(other, v)
	w.turns[other].gives = 0
	near(t, "time for work", free, w.timeForWork(other, v)-2*side.Time)
	output := func(helped float32) float64 {
		w.turns[0].helped = helped
		w.work(0, w.blockOf(0))
		return w.teams[0].output
	}
	w.p.Organization.Decisions = 0
	for i := 1; i < 8; i++ {
		p.Effort[i] = 0
	}
	near(t, "output of the one helped", output(0.25), 1.25*output(0))
}

func TestODDOneCoalitionAWeek(t *testing.T) {
	says(t, "*Coalition*, the first of the week in the team")
	w := afterwards(t, func(p *param.Params) {
		p.Members.Upward.Coalition, p.Members.Upward.Persuade = 100, 0
		p.Members.Upward.Rate = 10
	})
	refusing(w, 6)
	for i := range 8 {
		w.word[i].resist = 1
	}
	b := &block{ledger: newLedger(104)}
	w.takeTurns(0, b, 0, 8)
	if n := b.sum[sumUpwardTries]; n != 1 {
		t.Errorf("%v coalitions in a team and week", n)
	}
}
