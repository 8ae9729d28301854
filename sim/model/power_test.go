package model

import (
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// A request draws on an office only as far as the place is held rightful.
func TestADoubtedOfficeMovesFewer(t *testing.T) {
	says(t, "of somebody whom a leader asks times how rightful the leader's place is held (7.22);")
	asked := func(rightful float64) (resisting int) {
		w := midweek(t, func(p *param.Params) {
			p.Leaders.Style.Tactics = [param.NumTactics]float64{param.Legitimating: 1}
			p.Organization.HierarchyAccepted, p.Mechanisms.Bases = 1, false // through acceptance alone
			p.Members.Response.Zone, p.Organization.People = 5, 600
		})
		for k := range w.Teams() {
			w.leaders[k].rightful = rightful
			w.membersRespond(k, w.blockOf(k))
		}
		for i := range w.Members {
			if w.people.Response[i] == agent.Resist {
				resisting++
			}
		}
		return resisting
	}
	if held, doubted := asked(1), asked(0); doubted < held+20 {
		t.Errorf("%d resist a rightful office, %d one that nobody holds rightful", held, doubted)
	}

	w := world(t, nil)
	w.leaders[0].rightful = 0.5
	near(t, "legitimate power", w.basesOf(w.Leader(0))[param.Legitimate], 0.5*w.p.Organization.HierarchyAccepted)
}

// What bears a request is taken apart to the last ground.
func TestEachGroundBearsItsPart(t *testing.T) {
	w := world(t, nil)
	p, r := w.people, &w.rules
	borne := func(q agent.Request, fear float64) (office, person float64) {
		q.Hard = true
		return p.Borne(r, 0, q, agent.Ties{}, fear)
	}
	p.Ability[0], p.Benevolence[0], p.Integrity[0], p.Fair[0], p.Watch[0] = 0, 0, 0, 0, 0
	if office, person := borne(agent.Request{Plain: true}, 0); office <= 0 || person != 0 {
		t.Errorf("where hierarchy alone is accepted office bears %v, person %v", office, person)
	}
	doubted := agent.Request{Plain: true, Doubted: 1}
	if office, _ := borne(doubted, 0); office != 0 {
		t.Errorf("an office without any ground bears %v", office)
	}
	p.Fair[0] = 1
	if office, _ := borne(doubted, 0); office <= 0 {
		t.Error("expected reward bears nothing")
	}
	p.Fair[0], p.Watch[0] = 0, 1
	if office, _ := borne(doubted, 1); office <= 0 {
		t.Error("fear bears nothing")
	}
	p.Watch[0] = 0
	inspired := agent.Request{Tactic: param.Inspirational, Doubted: 1, Base: 0.5}
	if office, person := borne(inspired, 0); office != 0 || person <= 0 {
		t.Errorf("where fair words alone move, office bears %v, person %v", office, person)
	}
	exchange := agent.Request{Tactic: param.Exchange, Doubted: 1, Base: 0.5}
	if office, person := borne(exchange, 0); office <= 0 || person != 0 {
		t.Errorf("where a bargain alone moves, office bears %v, person %v", office, person)
	}
}

func TestOnlyHardRequestsAreTakenApart(t *testing.T) {
	says(t, "both are means over the week's hard requests.")
	for hard, want := range map[float64]bool{0: false, 1: true} {
		w := midweek(t, func(p *param.Params) { p.Members.Response.HardShare = hard })
		b := w.blockOf(0)
		w.membersRespond(0, b)
		if asked, taken := b.sum[sumAsked], b.sum[sumHard]; (taken == asked) != want || (taken == 0) == want {
			t.Errorf("hard_share %v: %v of %v requests are taken apart", hard, taken, asked)
		}
	}
}

func TestBeingInformedIsCountedOnceAQuarter(t *testing.T) {
	says(t, "before that move in every week with (week + seat) mod 13 = 0, informed")
	w := midweek(t, nil)
	const seat = 5
	for week := range 26 {
		w.week, w.people.Informed[seat] = week, 0
		w.regard(0, seat, w.view(0, seat), true)
		if counted := w.people.Informed[seat] > 0; counted != ((week+seat)%13 == 0) {
			t.Errorf("week %d: counted %v", week, counted)
		}
	}
}

// Fame goes before whoever comes from the team, by the rule of promotion too.
func TestFameGoesBeforeThePromoted(t *testing.T) {
	seen := func(known float64) (sum float64) {
		w := world(t, func(p *param.Params) {
			p.Trust.Known, p.Market.Unavoidable, p.Mechanisms.Quits = known, 0, false
			p.Events = []param.Event{{Name: "up", Week: 1, Kind: "promote", Scope: "team", Unit: 0, Weeks: 1}}
		})
		from, to := w.Reports(0)
		w.people.Recognised[from], w.people.Respect[from], w.people.Informed[from] = 1, 1, 1
		for range 4 {
			w.Tick()
		}
		for i := from + 1; i < to; i++ {
			sum += w.people.Trust(&w.rules, i)
		}
		return sum
	}
	if plain, famous := seen(0), seen(1); famous < plain+0.5 {
		t.Errorf("trust in somebody of full standing starts at %v with fame, %v without", famous, plain)
	}
}

func TestWhoHoldsAnOfficeIsNoInformalLeader(t *testing.T) {
	w := world(t, nil)
	k := w.Parent(0) // a team of leaders
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		w.people.Respect[i] = 0.1
	}
	w.people.Respect[from] = 1
	w.gatherTeam(k)
	if w.teams[k].informal != -1 {
		t.Errorf("the leader in seat %d leads informally", w.teams[k].informal)
	}
}

func TestBackingTakesTime(t *testing.T) {
	load := func(sponsor float64) float64 {
		return float64(midweek(t, func(p *param.Params) { p.Leaders.Style.Acts[param.Sponsor], p.Mechanisms.TrickleDown = sponsor, false }).leaders[0].load)
	}
	w := world(t, nil)
	from, to := w.Reports(0)
	near(t, "time for backing", load(1)-load(0), w.p.Leaders.Cost.Sponsor*float64(to-from)/float64(w.p.Leaders.CostTeam))
}

func TestHowInformalLeadersAreMetTricklesDown(t *testing.T) {
	says(t, "protect, listen, sponsor, suppress, favour, divert moves to the boss's act of last week")
	w := world(t, func(p *param.Params) { p.Mechanisms.TimeBudget = false })
	w.openWeek()
	boss := &w.leaders[w.Parent(0)]
	boss.led, boss.was[param.Sponsor], boss.was[param.Suppress] = true, 1, 1
	w.leaderActs(0, w.blockOf(0))
	for _, a := range []param.Act{param.Sponsor, param.Suppress} {
		own := w.p.Leaders.Style.Acts[a]
		near(t, "act passed on", float64(w.leaders[0].now[a]), own+w.p.Learning.TrickleDown*(1-own))
	}
}

// Whom people hear on a platform counts in reach, and shows who does a change.
func TestAPlatformCarriesReachAndChange(t *testing.T) {
	says(t, "On a platform whom one hears there counts with the ties (7.23).")
	w := world(t, func(p *param.Params) {
		p.Events = []param.Event{openAt(1), {Name: "new way", Week: 1, Kind: "change_launch", Scope: "organization"}}
		p.Platform.Uptake, p.Platform.Weight, p.Network.Within, p.Network.Across = 1, 1, 0, 0 // nobody is tied but there
		p.Mechanisms.TieChange = false
	})
	w.sumUpReach()
	for i, x := range w.spheres.Of() {
		if x != 0 {
			t.Fatalf("without any tie seat %d reaches %v", i, x)
		}
	}
	for range 12 {
		w.Tick()
	}
	w.sumUpReach()
	sum, seeing := 0.0, -1
	for i, x := range w.spheres.Of() {
		sum += x
		if from, weight := w.wideTies(i); seeing < 0 && len(from) > 0 && weight[0] > 0 {
			seeing = i
			w.signalWas[from[0]].flags |= flagDoes | flagPresent
		}
	}
	if sum == 0 || seeing < 0 {
		t.Fatalf("on the platform all reach %v together", sum)
	}
	if a := w.lookAround(seeing); a.Doing == 0 || a.Ties == 0 {
		t.Error("nobody sees there who does the change")
	}

	says(t, "a tie of weight 0 counts nowhere")
	from, _ := w.wideTies(seeing)
	for _, j := range from { // who does not use it shows nothing there
		w.platform.was[j] = false
		w.signalWas[j].flags |= flagDoes | flagChampion | flagPresent
	}
	for k := range w.teams {
		w.connect(k, nil)
	}
	if a := w.lookAround(seeing); a.Ties != 0 || a.Led {
		t.Errorf("of people who do not use it %d are seen to do the change, a champion among them: %v", a.Ties, a.Led)
	}
}

func TestMeritCountsAgainstWhoComesToTheSeat(t *testing.T) {
	w := world(t, nil)
	for _, seat := range []int{0, w.Leader(0)} {
		c := w.newcomer(seat)
		w.people.Skill[seat], w.people.Capability[seat] = float32(c.Skill), float32(c.Capability)
		if e := w.edge(seat); e > 1e-6 || e < -1e-6 {
			t.Errorf("seat %d: somebody like those who come has an edge of %v", seat, e)
		}
	}
}

func TestAnEmptySeatUsesNoPlatform(t *testing.T) {
	says(t, "Use, and what is believed of a rumour, go with who moves seat, and end with leaving the organization; an empty seat uses nothing and has no standing.")
	w := world(t, func(p *param.Params) {
		p.Events = []param.Event{openAt(1)}
		p.Platform.Uptake = 1
	})
	for range 6 {
		w.Tick()
	}
	const goes, rises = 3, 12
	w.people.Online[goes], w.people.Online[rises] = true, true
	w.exit[goes] = exitQuit
	w.leave(0, goes, w.blockOf(0))
	k := int(w.TeamOf[rises])
	w.people.Present[w.Leader(k)] = false
	w.promote(k, rises)
	for _, seat := range []int{goes, rises} {
		if w.people.Online[seat] || w.show(seat).standing != 0 {
			t.Errorf("seat %d is empty: online %v, standing %v", seat, w.people.Online[seat], w.show(seat).standing)
		}
	}
	if !w.people.Online[w.Leader(k)] {
		t.Error("who rises stops using the platform")
	}
}

func TestWithoutAZoneEveryRequestIsTakenApart(t *testing.T) {
	says(t, "`zone_of_indifference`: every request is hard.")
	w := midweek(t, func(p *param.Params) { p.Members.Response.HardShare, p.Mechanisms.Zone = 0, false })
	b := w.blockOf(0)
	w.membersRespond(0, b)
	if b.sum[sumHard] != b.sum[sumAsked] || b.sum[sumAsked] == 0 {
		t.Errorf("%v of %v requests are taken apart", b.sum[sumHard], b.sum[sumAsked])
	}
}

func TestANewLeaderWipesOutWhoWasFavoured(t *testing.T) {
	says(t, "A new leader, or a week without one, wipes out what the team has not looked at;")
	w := world(t, nil)
	w.turns[2].flags |= turnFavoured
	w.seatLeader(0, param.DefaultStyle(), false, agent.Fame{})
	if !w.bystander(2) {
		t.Error("somebody stays favoured by a leader who is gone")
	}
}

func TestTheFirstFollowerIsStillHere(t *testing.T) {
	w := world(t, func(p *param.Params) {
		p.Events = []param.Event{{Name: "new way", Week: 0, Kind: "change_launch", Scope: "organization"}}
	})
	w.Tick()
	b := w.blockOf(0)
	b.followers = append(b.followers[:0], 4, 6)
	w.people.Present[4] = false
	w.noteFollower()
	if !w.change.followed || w.change.follower != w.people.Who[6] {
		t.Errorf("followed %v by %v, want %v", w.change.followed, w.change.follower, w.people.Who[6])
	}
}
