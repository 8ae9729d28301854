package model

import (
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
)

func TestODDBases(t *testing.T) {
	says(t, "*expert* = recognised, *referent* = respect, *informational* = informed, of everybody;")
	says(t, "*coercive* = mean of the reports' punish × severity of the worst that the office may do (7.3); *reward* = mean of their fair × authority.reward; *legitimate* = hierarchy_accepted × how rightful the place is held (7.22). Of all others 0.")
	w := world(t, func(p *param.Params) { p.Organization.RewardRight, p.Organization.Dismiss = 0.5, 0.8 })
	leader := w.Leader(0)
	w.people.Recognised[leader], w.people.Respect[leader], w.people.Informed[leader] = 0.25, 0.5, 0.75
	w.teams[0].feared, w.teams[0].fair = 0.6, 0.4
	severity := max(0.8*w.p.Members.Belief.Severity[param.Dismissal], w.p.Members.Belief.Severity[param.Exclusion])
	want := [param.NumBases]float64{0.6 * severity, 0.2, w.p.Organization.HierarchyAccepted, 0.25, 0.5, 0.75}
	for b, got := range w.basesOf(leader) {
		near(t, param.Base(b).String(), got, want[b])
	}
	for b, got := range w.basesOf(0) {
		if param.Base(b) <= param.Legitimate && got != 0 {
			t.Errorf("a member without an office has %v of the base %s", got, param.Base(b))
		}
	}
}

func TestODDTacticsDrawOnBases(t *testing.T) {
	says(t, "inspirational and consultation on referent; rational on the mean of expert and informational; exchange on reward; legitimating on legitimate; pressure on coercive.")
	says(t, "With `mechanisms.bases` and B the base of power that the tactic draws on (7.19) less c.base: U(resist) − weight × `base_resist` × B and, for a soft tactic, U(commit) + weight × `base_commit` × B.")
	w := world(t, nil)
	leader := w.Leader(0)
	w.people.Recognised[leader], w.people.Respect[leader], w.people.Informed[leader] = 0.2, 0.9, 0.4
	w.holdBases(0)
	near(t, "rational", float64(w.leaders[0].behind[param.Rational]), 0.3)
	near(t, "consultation", float64(w.leaders[0].behind[param.Consultation]), 0.9)
	for tactic := range param.NumTactics {
		sum := 0.0
		for _, part := range param.Draws[tactic] {
			sum += part
		}
		near(t, "parts of the bases", sum, 1)
		ask := func(base float64, r agent.Response) (n int) {
			q := agent.Request{Tactic: tactic, Hard: true, Base: base}
			for u := range 1000 {
				if w.people.Respond(&w.rules, 0, q, agent.Ties{}, 0.3, (float64(u)+0.5)/1000) == r {
					n++
				}
			}
			return n
		}
		if ask(0.9, agent.Resist) >= ask(0.1, agent.Resist) {
			t.Errorf("tactic %d: more behind it does not lower resistance", tactic)
		}
		if more, less := ask(0.9, agent.Commit), ask(0.1, agent.Commit); !tactic.Hard() && more <= less {
			t.Errorf("tactic %d: %d commit with more behind it, %d with less", tactic, more, less)
		}
	}
}

func TestODDStanding(t *testing.T) {
	says(t, "recognised follows skill × (s + (1 − s) min(1, deciding + consult + recognise)), s = `members.standing.seen`")
	w := midweek(t, nil)
	s := &w.p.Members.Standing
	p := w.people
	p.Skill[0], p.Recognised[0], p.Deciding[0], p.Respect[0], p.Voice[0], p.Belonging[0] = 0.8, 0.1, 0.3, 0.2, 0.5, 0.6
	p.Response[0] = agent.Comply
	l := &w.leaders[0]
	l.now[param.Consult], l.now[param.Recognise] = 0.2, 0.1
	w.week = 1 // not this person's week of counting ties
	w.regard(0, 0, w.view(0, 0), true)
	near(t, "recognised", float64(p.Recognised[0]), 0.1+s.ExpertRate*(0.8*(s.Seen+(1-s.Seen)*0.6)-0.1))
	near(t, "respect", float64(p.Respect[0]), 0.2+s.RespectRate*(s.RespectBase+s.RespectVoice*0.5+s.RespectBelong*0.6-0.2))

	says(t, "*follow(recognised, mean ability that the reports saw in 7.6 of last week, `members.standing.expert_rate`)*, *follow(respect, mean of the benevolence and integrity that they saw, `members.standing.respect_rate`)*.")
	seat := w.Leader(0)
	w.teams[0].able, w.teams[0].kindness, w.teams[0].honesty = 0.9, 0.2, 0.6
	p.Recognised[seat], p.Respect[seat] = 0.5, 0.8
	w.week = (13-seat%13)%13 + 1
	w.regard(w.Parent(0), seat, w.view(w.Parent(0), seat), true)
	near(t, "recognised of a leader", float64(p.Recognised[seat]), 0.5+s.ExpertRate*0.4)
	near(t, "respect of a leader", float64(p.Respect[seat]), 0.8+s.RespectRate*(0.4-0.8))
}

func TestODDInformed(t *testing.T) {
	says(t, "informed = S/(S + `members.standing.informed_half`), S the sum of the strengths of ties to people who were present last week, times `members.standing.bridge` for those of another team.")
	w := world(t, nil)
	s := &w.p.Members.Standing
	from, weight := w.ties.In(5)
	sum := 0.0
	for n, j := range from {
		x := float64(weight[n])
		if w.TeamOf[j] != w.TeamOf[5] {
			x *= s.Bridge
		}
		sum += x
	}
	near(t, "informed", float64(w.people.Informed[5]), sum/(sum+s.InformedHalf))
}

func TestODDInformalLeaders(t *testing.T) {
	says(t, "A team's informal leader is the report without a leader's seat whose standing is the highest and at least `members.standing.informal_at` times the mean of the team;")
	w := midweek(t, nil)
	from, to := w.Reports(0)
	for i := from; i < to; i++ {
		w.people.Recognised[i], w.people.Respect[i], w.people.Informed[i] = 0.1, 0.1, 0.1
	}
	w.gatherTeam(0)
	if w.teams[0].informal != -1 {
		t.Error("somebody like all others leads informally")
	}
	w.people.Respect[3] = 0.9
	w.gatherTeam(0)
	if w.teams[0].informal != 3 {
		t.Errorf("%d leads informally, want 3", w.teams[0].informal)
	}

	says(t, "*raise(recognised, skill, m b)*, *raise(respect, 1, m b)*, *lower(recognised, m d)*, *lower(respect, m d)*, *lower(voice, `members.voice.suppressed` × d)*, wound `strain.wound.suppressed` × d.")
	p, m := w.people, w.p.Members.Standing.Moved
	p.Skill[3], p.Recognised[3], p.Respect[3], p.Voice[3], p.Wounds[3] = 0.9, 0.5, 0.5, 0.5, 0
	p.Benevolence[4], p.Voice[4] = 0.5, 0.5
	w.leaders[0].now[param.Sponsor], w.leaders[0].now[param.Suppress] = 0.8, 0.5
	standing := p.Standing(&w.rules, 3)
	w.meetInformalLeader(0, w.blockOf(0))
	near(t, "recognised", float64(p.Recognised[3]), (0.5+m*0.8*0.4)*(1-m*0.5))
	near(t, "respect", float64(p.Respect[3]), (0.5+m*0.8*0.5)*(1-m*0.5))
	near(t, "voice", float64(p.Voice[3]), 0.5*(1-w.p.Members.Voice.Suppressed*0.5))
	near(t, "wound", float64(p.Wounds[3]), w.p.Strain.Wound.Suppressed*0.5)
	near(t, "voice of a team mate", float64(p.Voice[4]), 0.5*(1-w.p.Members.Voice.Suppressed*0.5*standing))
	gained := 0.5 + w.p.Trust.Gain.Sponsor*0.8*standing*0.5
	near(t, "benevolence seen by a team mate", float64(p.Benevolence[4]), gained*(1-w.p.Trust.Loss.Suppressed*0.5*standing*w.p.Trust.SuppressedSeen))
}

func TestODDWhatBearsARequest(t *testing.T) {
	says(t, "Borne by the office is max(0, D − D without the office), likewise by the person;")
	w := world(t, nil)
	p := w.people
	ask := func(tactic param.Tactic) (office, person float64) {
		return p.Borne(&w.rules, 0, agent.Request{Tactic: tactic, Hard: true, Base: 0.5}, agent.Ties{}, 0.4)
	}
	p.Watch[0], p.Ability[0], p.Benevolence[0], p.Integrity[0] = 0.9, 0.1, 0.1, 0.1
	if office, person := ask(param.Legitimating); office < 2*person {
		t.Errorf("watched and without trust: office bears %v, person %v", office, person)
	}
	p.Watch[0], p.Ability[0], p.Benevolence[0], p.Integrity[0] = 0.1, 0.9, 0.9, 0.9
	if office, person := ask(param.Inspirational); person < 2*office {
		t.Errorf("unwatched and trusted: office bears %v, person %v", office, person)
	}
}

func TestODDFameGoesBeforeALeaderFromInside(t *testing.T) {
	says(t, "instead of disposition d, ability follows d + κ (recognised − d), benevolence and integrity d + κ (respect − d), κ = `trust.known`.")
	w := world(t, nil)
	p := w.people
	d := float64(p.Ability[0])
	p.Ability[0], p.Integrity[0] = 0.2, 0.2
	w.seatLeader(0, param.DefaultStyle(), false, agent.Fame{Known: true, Recognised: 0.9, Respect: 0.7})
	fresh, known := w.p.Trust.NewLeader, w.p.Trust.Known
	near(t, "ability", float64(p.Ability[0]), 0.2+fresh*(d+known*(0.9-d)-0.2))
	near(t, "integrity", float64(p.Integrity[0]), 0.2+fresh*(d+known*(0.7-d)-0.2))
}

func TestODDPromotedByStanding(t *testing.T) {
	says(t, "as leader_exit, but whoever of the reports has the highest standing follows, ready or not.")
	w := world(t, func(p *param.Params) {
		p.Events = []param.Event{{Name: "up", Week: 2, Kind: "promote", Scope: "team", Unit: 0, Weeks: 1}}
		p.Organization.ReadyAt, p.Market.Unavoidable, p.Mechanisms.Quits = 1, 0, false
	})
	w.Tick()
	w.Tick()
	from, _ := w.Reports(0)
	w.people.Recognised[from+2], w.people.Respect[from+2], w.people.Informed[from+2] = 1, 1, 1
	who := w.people.Who[from+2]
	w.Tick()
	w.Tick()
	if got := w.people.Who[w.Leader(0)]; got != who {
		t.Errorf("%v leads team 0, want %v, who has the highest standing", got, who)
	}
}
