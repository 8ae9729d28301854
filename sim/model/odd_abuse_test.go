package model

import (
	"math"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

func TestODDAFavourAskedFor(t *testing.T) {
	says(t, "A reward without a deed, when asked: *raise(fair, 1, `members.bonds.fair_reward`)*, size `trust.abuse.reward`.")
	w := afterwards(t, func(p *param.Params) { p.Leaders.Style.Acts[param.Favour] = 0.4 })
	p, a := w.people, &w.p.Trust.Abuse
	fair, kindness := float64(p.Fair[3]), float64(p.Benevolence[3])
	w.askFavour(0, 3, w.blockOf(0), 0.41)
	if w.teams[0].favours.n != 0 || float64(p.Fair[3]) != fair {
		t.Fatal("granted above the chance of the act")
	}
	w.askFavour(0, 3, w.blockOf(0), 0.39)
	near(t, "fair", float64(p.Fair[3]), fair+w.p.Members.Bonds.FairReward*(1-fair))
	says(t, "Who is favoured gains `trust.abuse.grateful` of benevolence")
	near(t, "benevolence", float64(p.Benevolence[3]), kindness+a.Grateful*(1-kindness))
	f := w.teams[0].favours
	near(t, "size", f.size, a.Reward)
	near(t, "conspicuous", f.conspicuous, a.FavourSeen)
	near(t, "merit", f.merit, float64(p.Capability[3]+p.Skill[3])/2)
	says(t, "c ← 1 − (1 − c)(1 − `trust.abuse.favour_seen`), the largest size, and the least merit, (capability + skill)/2, of those lifted over others of the team.")
	p.Skill[4], p.Capability[4] = 0.1, 0.1
	w.askFavour(0, 4, w.blockOf(0), 0)
	w.teams[0].favours.add(a.FavourSeen, 1, nobody)
	f = w.teams[0].favours
	near(t, "conspicuous", f.conspicuous, 1-math.Pow(1-a.FavourSeen, 3))
	near(t, "merit", f.merit, 0.1)
	near(t, "size", f.size, 1)
}

// everybodyKnows makes what there is to know plain to all.
func everybodyKnows(p *param.Params) {
	p.Trust.Abuse.FavourSeen, p.Trust.Abuse.GainSeen, p.Trust.Abuse.Uninformed = 1, 1, 1
}

func TestODDHarmOfAFavour(t *testing.T) {
	says(t, "harm h = size × min(1, f + `trust.abuse.better` × max(0, own merit − least merit)), f = `trust.abuse.floor`")
	says(t, "Loss in integrity `trust.abuse.favour` × h, in ability that × `trust.abuse.ability`; *lower(fair, `trust.abuse.fair` × h)*; wound `trust.abuse.wound` × (h − size × f).")
	w := afterwards(t, everybodyKnows)
	p, a := w.people, &w.p.Trust.Abuse
	merits := []float32{0.5, 0.2, 0.6, 0.4, 0.4, 0.4, 0.45, 0.9}
	for i, m := range merits {
		p.Skill[i], p.Capability[i], p.Wounds[i] = m, m, 0
	}
	w.favoured(3, w.blockOf(0))
	w.teams[0].favours.add(a.FavourSeen, 0.8, p.Merit(3))
	type picture struct{ ability, integrity, fair float64 }
	var before []picture
	for i := range merits {
		before = append(before, picture{float64(p.Ability[i]), float64(p.Integrity[i]), float64(p.Fair[i])})
	}
	w.witnessAbuse(0, w.blockOf(0), 0, 8)
	for i, m := range merits {
		h := 0.8 * min(1, a.Floor+a.Better*max(0, float64(m)-float64(float32(0.4))))
		wound := a.Wound * (h - 0.8*a.Floor)
		if i == 3 { // the favoured one complains of nothing
			h, wound = 0, 0
		}
		near(t, "integrity", float64(p.Integrity[i]), before[i].integrity*(1-a.Favour*h))
		near(t, "ability", float64(p.Ability[i]), before[i].ability*(1-a.Favour*a.Ability*h))
		near(t, "fair", float64(p.Fair[i]), before[i].fair*(1-a.Fair*h))
		near(t, "wounds", float64(p.Wounds[i]), wound)
	}
	says(t, "Rightful loses the share `trust.rightful_favour` × size × share of those who know among those who could.")
	near(t, "rightful", w.leaders[0].rightful, 1-a.RightfulFavour*0.8)
	if w.turns[3].flags != 0 || w.teams[0].favours.n != 0 {
		t.Error("the favour is looked at twice")
	}
	harm := 0.0
	for _, e := range w.Ledger() {
		if e.Account == ByFavour && e.Measure == TrustBooked {
			harm += e.Incurred
		}
	}
	if harm <= 0 {
		t.Error("nothing is booked on the account of favours")
	}
}

func TestODDGain(t *testing.T) {
	says(t, "a leader with the act divert takes the share `organization.divert_most` × divert of the team's net output where that is above 0;")
	w := afterwards(t, func(p *param.Params) {
		p.Leaders.Style.Acts[param.Divert], p.Organization.Decisions = 0.5, 0
	})
	w.teams[0].loss = 0.2
	w.work(0, w.blockOf(0))
	tm := &w.teams[0]
	near(t, "net", tm.net(), tm.output*0.8*(1-0.5*w.p.Organization.DivertMost))
	near(t, "diverted", tm.diverted(), tm.output*0.8*0.5*w.p.Organization.DivertMost)
	tm.output = -1
	near(t, "net below 0", tm.net(), -1)
	near(t, "diverted below 0", tm.diverted(), 0)

	says(t, "Loss in integrity `trust.abuse.gain`, in ability that × `trust.abuse.ability`; *lower(attachment, `trust.abuse.attachment`)*. Rightful loses the share `trust.rightful_gain` × share of those who know.")
	w = afterwards(t, func(p *param.Params) {
		everybodyKnows(p)
		p.Leaders.Style.Acts[param.Divert] = 1
	})
	p, a := w.people, &w.p.Trust.Abuse
	ability, integrity, attachment := float64(p.Ability[1]), float64(p.Integrity[1]), float64(p.Attachment[1])
	w.witnessAbuse(0, w.blockOf(0), 0, 8)
	near(t, "integrity", float64(p.Integrity[1]), integrity*(1-a.Gain))
	near(t, "ability", float64(p.Ability[1]), ability*(1-a.Gain*a.Ability))
	near(t, "attachment", float64(p.Attachment[1]), attachment*(1-a.Attachment))
	near(t, "rightful", w.leaders[0].rightful, 1-a.RightfulGain)
}

func TestODDGettingToKnow(t *testing.T) {
	says(t, "Everybody present but the favoured sees with the chance c × (n + (1 − n) informed), n = `trust.abuse.uninformed`; who does not is told with the chance 1 − Π (1 − `trust.abuse.told` × voice) over those who see.")
	w := afterwards(t, func(p *param.Params) { p.Organization.People, p.Trust.Abuse.Told = 4000, 0.5 })
	p, a := w.people, &w.p.Trust.Abuse
	const c = 0.4
	var saw, want, told, wantTold float64
	for k := range w.frontTeams {
		from, to := w.Reports(k)
		quiet := 1.0
		for i := from; i < to; i++ {
			chance := c * (a.Uninformed + (1-a.Uninformed)*float64(p.Informed[i]))
			want += chance
			if sees, _ := w.draws[rng.Divert].Pair(p.Who[i]); sees < chance {
				saw++
				quiet *= 1 - 0.5*float64(p.Voice[i])
			}
		}
		near(t, "quiet", w.quiet(rng.Divert, c, from, to), quiet)
		for i := from; i < to; i++ {
			if sees, _ := w.draws[rng.Divert].Pair(p.Who[i]); sees >= p.Sees(&w.rules, i, c) {
				wantTold += 1 - quiet
				if w.getsToKnow(rng.Divert, i, c, quiet) {
					told++
				}
			}
		}
	}
	if math.Abs(saw-want) > 3*math.Sqrt(want) || math.Abs(told-wantTold) > 3*math.Sqrt(wantTold) || told == 0 {
		t.Errorf("%v see, want about %.0f; %v are told, want about %.0f", saw, want, told, wantTold)
	}
}

func TestODDRightfulReturns(t *testing.T) {
	says(t, "First *raise(rightful, 1, `trust.rightful_rate`)*.")
	w := afterwards(t, nil)
	w.leaders[0].rightful = 0.5
	w.witnessAbuse(0, w.blockOf(0), 0, 8)
	near(t, "rightful", w.leaders[0].rightful, 0.5+w.p.Trust.Abuse.RightfulRate*0.5)
	says(t, "how rightful the reports hold the place (*rightful*, 1 on taking office; 7.22)")
	w.seatLeader(0, param.DefaultStyle(), false, agent.Fame{})
	near(t, "rightful of the next", w.leaders[0].rightful, 1)
	w.leaders[0].rightful = 0.5
	style := harsh()
	w.changeStyle(0, &style)
	near(t, "rightful of the same who leads differently", w.leaders[0].rightful, 0.5)
}

func TestODDAMembersSeatByFavour(t *testing.T) {
	says(t, "the newcomer's mean of skill is lower by `organization.favour_skill` (not below 0), the dyad is `members.dyads_most` (`mechanisms.dyads`), size 1.")
	come := func(favour float64) *World {
		w := afterwards(t, func(p *param.Params) {
			p.Leaders.Style.Acts[param.Favour], p.Organization.HiringDelay, p.Members.Dyads = favour, 0, 0.45
			p.Members.Spread = 0
		})
		w.people.Present[5] = false
		w.vacant[5] = -3
		w.hire(0, 5, w.blockOf(0))
		return w
	}
	plain, friend := come(0), come(1)
	if !friend.people.Present[5] {
		t.Fatal("nobody came")
	}
	near(t, "skill by merit", float64(plain.people.Skill[5]), plain.p.Members.Skill)
	near(t, "skill by favour", float64(friend.people.Skill[5]), friend.p.Members.Skill-friend.p.Organization.FavourSkill)
	near(t, "dyad", float64(friend.people.Dyad[5]), friend.p.Members.DyadsMost)
	f := friend.teams[0].favours
	if plain.teams[0].favours.n != 0 || f.n != 1 || f.size != 1 || f.merit != nobody {
		t.Errorf("what there is to know: %+v by merit, %+v by favour", plain.teams[0].favours, f)
	}
}

func TestODDALeadersSeatByFavour(t *testing.T) {
	says(t, "by the report, ready or not, whose dyad with that boss will be the highest, the first of equals;")
	w := afterwards(t, func(p *param.Params) {
		p.Leaders.Style.Acts[param.Favour], p.Members.Dyads, p.Organization.LeaderHiringDelay = 1, 0.45, 0
		p.Organization.ReadyAt = 1
	})
	p, seat, up := w.people, w.Leader(0), w.Parent(0)
	boss := p.Who[w.Leader(up)]
	best, most := -1, 0.0
	for i := range 8 {
		if liked := w.rules.Liking(w.key, p.Who[i], boss); liked > most {
			best, most = i, liked
		}
	}
	p.Skill[best], p.Capability[best] = 0.05, 0.05 // as unfit as can be
	who := p.Who[best]
	p.Present[seat] = false
	w.vacant[seat] = int32(w.week)
	w.succeed()
	if p.Who[seat] != who {
		t.Fatalf("%x follows, want the favourite %x", p.Who[seat], who)
	}
	near(t, "dyad with the boss", float64(p.Dyad[seat]), most)
	says(t, "which was passed over: there rightful starts at `trust.rightful_favoured`.")
	near(t, "rightful", w.leaders[0].rightful, w.p.Trust.Abuse.RightfulFavoured)
	if below, above := w.teams[0].favours, w.teams[up].favours; below.n != 1 || math.Abs(below.merit-0.05) > 1e-6 || above.n != 1 || above.merit != nobody {
		t.Errorf("to know below: %+v; beside: %+v", below, above)
	}

	says(t, "with `organization.promotion` = outside, or nobody there, by such a newcomer;")
	w = afterwards(t, func(p *param.Params) {
		p.Leaders.Style.Acts[param.Favour], p.Organization.Promotion, p.Organization.LeaderHiringDelay, p.Members.Spread = 1, "outside", 0, 0
	})
	w.people.Present[seat] = false
	w.vacant[seat] = int32(w.week)
	w.succeed()
	near(t, "skill", float64(w.people.Skill[seat]), w.p.Members.LeaderSkill-w.p.Organization.FavourSkill)
	if n := w.blockOf(up).sum[sumFavours]; n != 1 {
		t.Errorf("%v favours", n)
	}

	says(t, "(so never the head's)")
	head := w.Teams() - 1
	if w.bossFavours(head) {
		t.Error("the board has favourites")
	}
}

func TestODDANewLeaderStartsAfresh(t *testing.T) {
	says(t, "A new leader, or a week without one, wipes out what the team has not looked at;")
	w := afterwards(t, nil)
	w.teams[0].favours.add(1, 1, nobody)
	w.seatLeader(0, param.DefaultStyle(), false, agent.Fame{})
	if w.teams[0].favours.n != 0 {
		t.Error("the new leader pays for the old one's favours")
	}
	w.teams[1].favours.add(1, 1, nobody)
	w.leaders[1].leads = false
	from, to := w.Reports(1)
	before := w.people.Integrity[from]
	w.witnessAbuse(1, w.blockOf(1), from, to)
	if w.teams[1].favours.n != 0 || w.people.Integrity[from] != before {
		t.Error("nobody leads, and somebody is blamed")
	}
}

func TestODDTheScriptedFavour(t *testing.T) {
	says(t, "*favour*: each leader in scope lifts the report with the highest dyad, the first of equals, over the others, in the open")
	w := world(t, func(p *param.Params) {
		p.Members.Dyads = 0.45
		p.Leaders.Style.Acts[param.Favour] = 0
		p.Trust.Abuse.Uninformed, p.Mechanisms.Upward = 1, false
		p.Events = []param.Event{{Name: "friend", Week: 1, Kind: "favour", Scope: "team", Unit: 2, Share: 0.7}}
	})
	w.Tick()
	before := w.snap
	w.Tick()
	if before.Favours != 0 || w.snap.Favours != 1 {
		t.Fatalf("%v favours before, %v in the week", before.Favours, w.snap.Favours)
	}
	from, to := w.Reports(2)
	if want := float64(to-from-1) / w.total[sumAsked]; math.Abs(w.snap.AbuseKnown-want) > 1e-9 {
		t.Errorf("%v know, want all others of the team, %v", w.snap.AbuseKnown, want)
	}
	if r := w.leaders[2].rightful; math.Abs(r-(1-0.7*w.p.Trust.Abuse.RightfulFavour)) > 1e-9 {
		t.Errorf("rightful is %v", r)
	}
	if w.leaders[3].rightful != 1 {
		t.Error("another leader pays")
	}
}

func TestODDAbuseTricklesDown(t *testing.T) {
	says(t, "protect, listen, sponsor, suppress, favour, divert moves to the boss's act of last week")
	w := world(t, func(p *param.Params) { p.Leaders.Style.Acts[param.Favour] = 0.2 })
	w.openWeek()
	boss := &w.leaders[w.Parent(0)]
	boss.led, boss.was[param.Favour], boss.was[param.Divert] = true, 0.8, 0.6
	w.leaderActs(0, w.blockOf(0))
	down := w.p.Learning.TrickleDown
	near(t, "favour", float64(w.leaders[0].now[param.Favour]), 0.2+down*0.6)
	near(t, "divert", float64(w.leaders[0].now[param.Divert]), down*0.6)
}

func TestODDDivertedIsNoLossToCrises(t *testing.T) {
	says(t, "Diverted is a share of output, and no part of the loss to crises.")
	w := world(t, func(p *param.Params) {
		p.Leaders.Style.Acts[param.Divert], p.Learning.TrickleDown, p.Organization.Decisions = 1, 0, 0
		p.Crisis.Rate, p.Mechanisms.LatentProblems = 0, false
	})
	w.Tick()
	near(t, "loss to crises", w.snap.CrisisLoss, 0)
	near(t, "diverted", w.snap.Diverted, (w.snap.Output-w.snap.Net)/w.snap.Output)
	if w.snap.Diverted < 0.9*w.p.Organization.DivertMost {
		t.Errorf("%v is diverted", w.snap.Diverted)
	}
}
