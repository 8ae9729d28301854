package model

import (
	"math"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// These tests go through section 7.21 of docs/odd.md.

// launch scripts a change in week week, followed by other events.
func launch(p *param.Params, week int, others ...param.Event) {
	p.Events = append(p.Events, param.Event{Name: "launch", Week: week, Kind: "change_launch", Scope: "organization"})
	p.Events = append(p.Events, others...)
}

// lever is an event that uses a lever.
func lever(week int, name, person string) param.Event {
	return param.Event{Name: name, Week: week, Kind: "lever", Scope: "organization", Lever: name, Person: person}
}

// changing returns an organization in the second week of a change, before step
// 5, in which nobody is a champion or a resister.
func changing(t *testing.T, change func(*param.Params)) *World {
	t.Helper()
	w := midweek(t, func(p *param.Params) {
		p.Change.Champions.Share, p.Change.Resisters.Share = 0, 0
		p.Events = nil
		if change != nil {
			change(p)
		}
		launch(p, 0)
	})
	w.launchChange("launch")
	return w
}

func TestODDFacingAChange(t *testing.T) {
	says(t, "The threshold is `threshold` + `threshold_spread` × z, z normal (trait 8), kept `members.edge` away from 0 and 1; it is for life.")
	says(t, "u < `change.champions.share`: named, leaning `change.champions.strength`, and, if there at the launch, trying with a conviction of as much; u ≥ 1 − `change.resisters.share`: leaning −`change.resisters.strength`.")
	w := changing(t, func(p *param.Params) { p.Change.Champions.Share, p.Change.Resisters.Share = 0.3, 0.3 })
	p, c := w.people, &w.p.Change
	seen := map[float32]int{}
	for i := range w.Seats {
		z := rng.Normal(w.key.At(rng.Trait, 8).Float64(p.Who[i]))
		edge := w.p.Members.Edge
		near(t, "threshold", float64(p.Threshold[i]), max(edge, min(1-edge, c.Follow.Threshold+c.Follow.Spread*z)))
		_, u := w.key.At(rng.Lever, w.week).Pair(p.Who[i])
		want := float32(0)
		switch {
		case u < 0.3:
			want = float32(c.Champions.Strength)
			if p.Stage[i] != agent.Trying || p.Conviction[i] != want {
				t.Fatal("a champion from the start does not try with conviction")
			}
		case u >= 0.7:
			want = -float32(c.Resisters.Strength)
		}
		if p.Leaning[i] != want {
			t.Fatalf("leaning %v, want %v", p.Leaning[i], want)
		}
		seen[want]++
	}
	if len(seen) != 3 {
		t.Errorf("leanings %v", seen)
	}
}

func TestODDASecondLaunchKeepsCredibility(t *testing.T) {
	says(t, "a second launch ends the first change, renews V and B, and keeps C")
	w := changing(t, nil)
	w.change.credibility, w.change.budget, w.change.vision = 0.123, 0, 1
	w.people.Stage[3] = agent.Adopted
	w.launchChange("again")
	if w.change.credibility != 0.123 || w.change.budget != w.p.Change.Budget || w.change.vision != w.p.Change.Vision || w.people.Stage[3] != agent.Unaware {
		t.Errorf("%+v, stage %v", w.change, w.people.Stage[3])
	}
}

func TestODDLookingAround(t *testing.T) {
	says(t, "weighted by strength × standing × (1 + `change.champions.weight` for champions): shares K who know of it, D who do it, G who gain, H champions, O who oppose; N = number of those who do it.")
	w := changing(t, nil)
	from, weight := w.ties.In(0)
	marks := []uint16{flagKnows, flagKnows | flagDoes, flagKnows | flagDoes | flagGains, flagKnows | flagDoes | flagGains | flagChampion, flagKnows | flagOpposes, 0}
	var total, doing, gaining, champions, opposing, knowing float64
	n := 0
	for k, j := range from {
		m := marks[k%len(marks)]
		w.signalWas[j].flags = flagPresent | m
		v := float64(weight[k]) * float64(w.signalWas[j].standing)
		if m&flagChampion != 0 {
			v *= 1 + w.p.Change.Champions.Weight
			champions += v
		}
		total += v
		if m&flagKnows != 0 {
			knowing += v
		}
		if m&flagDoes != 0 {
			doing += v
			n++
		}
		if m&flagGains != 0 {
			gaining += v
		}
		if m&flagOpposes != 0 {
			opposing += v
		}
	}
	a := w.lookAround(0)
	near(t, "knowing", a.Knowing, knowing/total)
	near(t, "doing", a.Doing, doing/total)
	near(t, "gaining", a.Gaining, gaining/total)
	near(t, "champions", a.Champions, champions/total)
	near(t, "opposing", a.Opposing, opposing/total)
	if a.Ties != n || !a.Led {
		t.Errorf("%d do it, want %d; led %v", a.Ties, n, a.Led)
	}
}

func TestODDReachingThePerson(t *testing.T) {
	says(t, "Clarity v = (1 − (1 − V)(1 − executive_support)) × (p + (1 − p) × explain), p = `change.hearing.passed_on`; T = trust; for the head T = 1 and explain counts as 1 in the clarity. Support s = (explain + listen)/2, 0 for the head and under a vacant seat.")
	says(t, "Sting = 1 − `crisis.widen` × `urgency`. Force f = fear × watch.")
	w := changing(t, func(p *param.Params) { p.Change.Order = 0.3 })
	w.change.spells = append(w.change.spells,
		leverSpell{lever: param.ExecutiveSupport, until: 9, where: w.everywhere(), size: 0.4},
		leverSpell{lever: param.Deadlines, until: 9, where: w.everywhere(), size: 0.5},
		leverSpell{lever: param.Deadlines, until: 9, where: scope{1, false}, size: 0.6})
	ch := &w.p.Change
	for k, deadlines := range map[int]float64{0: 0.5, 1: 0.6} {
		i, _ := w.Reports(k)
		team := w.campaignIn(k)
		c := w.campaignFor(k, i, &team)
		explain, passed := float64(w.leaders[k].now[param.Explain]), ch.Hearing.PassedOn
		near(t, "clarity", c.Vision, (1-(1-ch.Vision)*(1-0.4))*(passed+(1-passed)*explain))
		near(t, "trust", c.Trust, w.people.Trust(&w.rules, i))
		pressed := ch.Forced.Tactics * w.p.Leaders.Style.Tactics[param.Pressure]
		near(t, "demand", c.Demand, 1-(1-0.3)*(1-deadlines)*(1-pressed))
		near(t, "sting", c.Sting, 1-w.p.Crisis.Widen*ch.Urgency)
		near(t, "force", c.Force, w.people.Fear(&w.rules, i, w.week, w.offers)*float64(w.people.Watch[i]))
		near(t, "support", c.Support, float64(w.leaders[k].now[param.Explain]+w.leaders[k].now[param.Listen])/2)
		h := &ch.Hearing
		near(t, "chance to hear", c.Aware, 1-(1-0.4)*(1-h.Announce*c.Demand)*(1-h.Announce*ch.Vision))
	}
	head := w.Seats - 1
	team := w.campaignIn(w.Board())
	c := w.campaignFor(w.Board(), head, &team)
	near(t, "clarity for the head, whom no lever meets", c.Vision, ch.Vision)
	if c.Trust != 1 || c.Demand != 0 {
		t.Errorf("the head trusts %v, is ordered %v", c.Trust, c.Demand)
	}
}

func TestODDWeighing(t *testing.T) {
	says(t, "Then *follow(conviction, [leaning + v × alignment × T + `change.conviction.seen` × G × g + `change.champions.advocacy` × H − `change.resisters.doubt` × O − `change.conviction.reactance` × d × sting × (1 − T)], `change.conviction.rate`)*.")
	says(t, "Who gains: *follow(leaning, g, `change.conviction.experience`)*.")
	w := changing(t, nil)
	p, c := w.people, &w.p.Change
	p.Stage[0], p.Conviction[0], p.Leaning[0] = agent.Adopted, 0.5, 0.1
	a := agent.Around{Doing: 0.4, Gaining: 0.3, Champions: 0.2, Opposing: 0.1}
	in := agent.Campaign{Vision: 0.6, Trust: 0.7, Demand: 0.4, Sting: 0.8}
	gain := c.Benefit / c.Conviction.BenefitFull
	leaning := 0.1 + c.Conviction.Experience*(gain-0.1)
	target := leaning + 0.6*float64(p.Alignment[0])*0.7 + c.Conviction.Seen*0.3*gain + c.Champions.Advocacy*0.2 -
		c.Resisters.Doubt*0.1 - c.Conviction.Reactance*0.4*0.8*0.3
	p.Weigh(&w.rules, 0, a, in)
	near(t, "leaning", float64(p.Leaning[0]), leaning)
	near(t, "conviction", float64(p.Conviction[0]), 0.5+c.Conviction.Rate*(target-0.5))
	says(t, "Who adopted in public alone loses that mark with a conviction of `change.conviction.convinced` or more.")
	p.Stance[0], p.Conviction[0], p.Leaning[0] = agent.PublicOnly, 0.8, 0.8
	p.Weigh(&w.rules, 0, a, in)
	if p.Is(0, agent.PublicOnly) {
		t.Error("somebody convinced does it in public alone")
	}
}

// chance returns how often of 4000 even numbers a step of person 0 gives passage.
func chance(w *World, at agent.Stage, stance agent.Stance, a agent.Around, c agent.Campaign, ends func(agent.Passage, agent.Stage) bool, draws func(u float64) agent.ChangeDraws) float64 {
	const n = 4000
	p, hits := w.people, 0
	leaning := p.Leaning[0]
	for k := range n {
		p.Stage[0], p.Stance[0], p.Leaning[0] = at, stance, leaning
		if got := p.Advance(&w.rules, 0, w.week, a, c, draws((float64(k)+.5)/n)); ends(got, p.Stage[0]) {
			hits++
		}
	}
	return float64(hits) / n
}

func TestODDStages(t *testing.T) {
	w := changing(t, func(p *param.Params) { p.Change.Follow.External, p.Change.Follow.Mass = 2, 3 })
	p, c := w.people, &w.p.Change
	close := func(what string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 0.0006 {
			t.Errorf("%s: chance %.4f, want %.4f", what, got, want)
		}
	}
	becomes := func(s agent.Stage) func(agent.Passage, agent.Stage) bool {
		return func(_ agent.Passage, at agent.Stage) bool { return at == s }
	}
	moves := func(u float64) agent.ChangeDraws { return agent.ChangeDraws{Hears: 1, Wakes: 1, Moves: u, Gives: 1} }
	wakes := func(u float64) agent.ChangeDraws { return agent.ChangeDraws{Hears: 1, Wakes: u, Moves: 1, Gives: 1} }
	hears := func(u float64) agent.ChangeDraws { return agent.ChangeDraws{Hears: u, Wakes: 1, Moves: 1, Gives: 1} }
	gives := func(u float64) agent.ChangeDraws { return agent.ChangeDraws{Hears: 1, Wakes: 1, Moves: 1, Gives: u} }
	p.Conviction[0], p.Threshold[0], p.Fair[0], p.Skill[0] = 0.7, 0.35, 0.5, 0.5

	says(t, "(1 − `change.hearing.talk` × K), a = `change.hearing.announce`.")
	close("hearing", chance(w, agent.Unaware, 0, agent.Around{Knowing: 0.5}, agent.Campaign{Aware: 0.2}, becomes(agent.Aware), hears), 1-0.8*(1-c.Hearing.Talk*0.5))

	says(t, "mass exposure, hazard (`external` + `mass` × A)/52; pilot; and, if interested, `change.follow.rate` if the pull reaches the threshold; `change.follow.own` × (conviction − o)/(1 − o) above o = `change.follow.own_at`; `change.follow.reward` × rewards × fair.")
	says(t, "Pull = max(0, max(D × min(1, N/`reinforcement`), progress_report × A) − `change.resisters.weight` × O).")
	in := agent.Campaign{All: 0.4, Invited: 0.1, Reward: 0.5}
	exposed := math.Exp(-(2+3*0.4)/52) * 0.9
	close("trying unmoved", chance(w, agent.Aware, 0, agent.Around{Doing: 1, Ties: 9}, in, becomes(agent.Trying), moves), 1-exposed)
	own := c.Follow.OwnRate * (0.7 - c.Follow.OwnAt) / (1 - c.Follow.OwnAt)
	alone := exposed * (1 - own) * (1 - c.Follow.Reward*0.5*0.5)
	close("trying alone", chance(w, agent.Interested, 0, agent.Around{Doing: 0.6, Ties: 1}, in, becomes(agent.Trying), moves), 1-alone)
	close("following", chance(w, agent.Interested, 0, agent.Around{Doing: 0.6, Ties: 2, Opposing: 0.4}, in, becomes(agent.Trying), moves), 1-alone*(1-c.Follow.Rate))
	close("held back by opposition", chance(w, agent.Interested, 0, agent.Around{Doing: 0.6, Ties: 2, Opposing: 0.6}, in, becomes(agent.Trying), moves), 1-alone)

	says(t, "an aware person becomes interested with the chance `change.hearing.interest` × conviction, an interested one merely aware with the chance `change.hearing.fade` × (1 − conviction).")
	close("interest", chance(w, agent.Aware, 0, agent.Around{}, agent.Campaign{}, becomes(agent.Interested), wakes), c.Hearing.Interest*0.7)
	close("interest lost", chance(w, agent.Interested, 0, agent.Around{}, agent.Campaign{}, becomes(agent.Aware), wakes), c.Hearing.Fade*0.3)

	says(t, "With the chance `change.forced.push` × d × f somebody gives in: tries, if convinced by `change.conviction.convinced` or more, else has adopted in public alone,")
	pressed := agent.Campaign{Demand: 0.8, Force: 0.5}
	close("giving in, convinced", chance(w, agent.Aware, 0, agent.Around{}, pressed, becomes(agent.Trying), gives), c.Forced.Push*0.4)
	p.Conviction[0] = 0.2
	yields := func(got agent.Passage, _ agent.Stage) bool { return got == agent.Yielded }
	close("giving in", chance(w, agent.Interested, 0, agent.Around{}, pressed, yields, gives), c.Forced.Push*0.4)

	says(t, "With the chance `change.trial.rate` × q it ends in adoption; with `change.trial.fail` × (1 − q) besides it is given up: interested again, leaning − `change.trial.setback`, at least −1.")
	q := c.Trial.Base + c.Trial.Skill*0.5 + c.Trial.Support*0.3 + 0.1
	trial := agent.Campaign{Support: 0.3, Ease: 0.1}
	close("adopting", chance(w, agent.Trying, 0, agent.Around{}, trial, becomes(agent.Adopted), moves), c.Trial.Rate*q)
	close("giving up", chance(w, agent.Trying, 0, agent.Around{}, trial, becomes(agent.Interested), moves), c.Trial.Fail*(1-q))

	says(t, "In public alone: falls back to aware with the chance `change.forced.relapse` × (1 − min(1, f/`change.forced.held`)). Others: to interested with the chance `change.follow.drift` × (1 − D) × (1 − conviction).")
	close("falling back unwatched", chance(w, agent.Adopted, agent.PublicOnly, agent.Around{}, agent.Campaign{Force: c.Forced.Held / 4}, becomes(agent.Aware), moves), c.Forced.Relapse*0.75)
	close("drifting back", chance(w, agent.Adopted, 0, agent.Around{Doing: 0.3}, agent.Campaign{}, becomes(agent.Interested), moves), c.Follow.Drift*0.7*0.8)
}

func TestODDGivingInHurtsAsAnImposedChange(t *testing.T) {
	says(t, "with h = `size` × (1 − conviction) × sting at a loss in benevolence of `trust.loss.imposed` × h and a wound of `strain.wound.imposed` × h.")
	w := changing(t, nil)
	b, p := w.blockOf(0), w.people
	p.Conviction[0], p.Benevolence[0] = 0.25, 0.8
	w.impose(0, b, 0.5)
	h := w.p.Change.Size * 0.75 * 0.5
	near(t, "benevolence", float64(p.Benevolence[0]), 0.8*(1-w.p.Trust.Loss.Imposed*h))
	near(t, "wounds", float64(p.Wounds[0]), w.p.Strain.Wound.Imposed*h)
	for _, e := range w.Ledger() {
		if e.Account != ByImposing {
			t.Errorf("booked on %v", e.Account)
		}
	}
}

func TestODDWhatAChangeYields(t *testing.T) {
	says(t, "Output is multiplied by 1 − `size` × `effort` for who tries, 1 + `benefit` × conviction for who gains, 1 + `benefit` × `change.forced.use` for who adopted in public alone.")
	output := func(stage agent.Stage, stance agent.Stance) float64 {
		w := changing(t, func(p *param.Params) { p.Organization.Decisions = 0 })
		for i := range w.Seats {
			w.people.Effort[i], w.people.Stage[i], w.people.Stance[i], w.people.Conviction[i] = 1, stage, stance, 0.6
		}
		w.work(0, w.blockOf(0))
		return w.teams[0].output
	}
	c, plain := param.Default().Change, output(agent.Aware, 0)
	near(t, "trying", output(agent.Trying, 0)/plain, 1-c.Size*c.Effort)
	near(t, "gaining", output(agent.Adopted, 0)/plain, 1+c.Benefit*0.6)
	near(t, "in public alone", output(agent.Adopted, agent.PublicOnly)/plain, 1+c.Benefit*c.Forced.Use)
}

func TestODDLeversCostAndWait(t *testing.T) {
	says(t, "Without a change, or with B < cost, it is refused.")
	says(t, "Its strength at work is strength × min(1, C/needs), C as before it.")
	w := changing(t, nil)
	c := &w.change
	c.credibility = 0.15
	use := &w.p.Change.Levers[param.TownHall]
	e := lever(0, "town_hall", "")
	w.useLever(&e)
	near(t, "budget", c.budget, w.p.Change.Budget-use.Cost)
	near(t, "strength", c.spells[0].size, use.Strength*0.15/use.Needs)
	earned := 0.15 + use.Credibility*(1-0.15)
	near(t, "credibility", c.credibility, earned)
	says(t, "It is mistimed before its wait is over (weeks + wait after its last use);")
	w.week += use.Weeks + use.Wait - 1
	w.useLever(&e)
	near(t, "credibility after a repetition", c.credibility, earned*(1-w.p.Change.Mistimed.Cost))
	c.budget = use.Cost - 0.1
	w.useLever(&e)
	kinds := []HappeningKind{ChangeBegan, LeverUsed, LeverMistimed, LeverRefused}
	for n, h := range w.Happenings() {
		if h.Kind != kinds[n] {
			t.Errorf("line %d: %v, want %v", n, h.Kind, kinds[n])
		}
	}
}

func TestODDMistimedLevers(t *testing.T) {
	says(t, "with less than `change.mistimed.below` of the people, at the end of last week, at the stages that it acts on; if nobody fits whom it is aimed at; success_story also with g ≤ 0.")
	for name, x := range map[string]struct {
		share [agent.NumStages]float64
		gain  float64
		want  bool
	}{
		"notice":            {[agent.NumStages]float64{1}, 0.1, false},
		"town_hall":         {[agent.NumStages]float64{agent.Adopted: 0.97, agent.Aware: 0.03}, 0.1, true},
		"deadlines":         {[agent.NumStages]float64{1}, 0.1, true},
		"success_story":     {[agent.NumStages]float64{agent.Adopted: 0.1, agent.Aware: 0.9}, 0.1, false},
		"progress_report":   {[agent.NumStages]float64{agent.Trying: 0.1, agent.Aware: 0.9}, 0.1, false},
		"recognise_adopter": {[agent.NumStages]float64{agent.Adopted: 0.5, agent.Aware: 0.5}, 0.1, true}, // in truth there is none
	} {
		w := changing(t, func(p *param.Params) { p.Change.Benefit = x.gain })
		w.change.share = x.share
		e := lever(0, name, "")
		w.useLever(&e)
		log := w.Happenings()
		if got := log[len(log)-1].Kind == LeverMistimed; got != x.want {
			t.Errorf("%s: mistimed %v, want %v", name, got, x.want)
		}
	}
	w := changing(t, func(p *param.Params) { p.Change.Benefit = -0.1 })
	w.change.share = [agent.NumStages]float64{agent.Adopted: 1}
	if !w.mistimed(param.SuccessStory) {
		t.Error("a success story of a failure is well timed")
	}
}

func TestODDForceCostsCredibility(t *testing.T) {
	says(t, "m = 1, but for levers of force the sting × M, M being `manager` if `position` is middle_manager and no executive_support is at work, else 1; force has 1/M of its strength.")
	after := func(position string, urgency float64, covered bool) (credibility, strength, order float64) {
		w := changing(t, func(p *param.Params) { p.Change.Position, p.Change.Urgency, p.Change.Order = position, urgency, 0.6 })
		w.change.share = [agent.NumStages]float64{agent.Aware: 1}
		if covered {
			w.change.spells = append(w.change.spells, leverSpell{lever: param.ExecutiveSupport, until: 9, where: w.everywhere()})
		}
		order = w.campaignIn(0).Demand
		e := lever(0, "deadlines", "")
		w.useLever(&e)
		return w.change.credibility, w.change.spells[len(w.change.spells)-1].size, order
	}
	p := param.Default()
	start, use, pressed := p.Change.Credibility, p.Change.Levers[param.Deadlines], p.Change.Forced.Tactics*p.Leaders.Style.Tactics[param.Pressure]
	for name, x := range map[string]struct {
		position string
		urgency  float64
		covered  bool
		m, less  float64
	}{
		"the chief executive":             {"chief_executive", 0, false, 1, 1},
		"in an emergency":                 {"chief_executive", 1, false, 1 - p.Crisis.Widen, 1},
		"a middle manager":                {"middle_manager", 0, false, p.Change.Manager, p.Change.Manager},
		"a middle manager who is covered": {"middle_manager", 0, true, 1, 1},
	} {
		credibility, strength, order := after(x.position, x.urgency, x.covered)
		near(t, name+", credibility", credibility, start*(1+use.Credibility*x.m))
		near(t, name+", strength", strength, use.Strength/x.less)
		near(t, name+", order", order, either(0.6/x.less, pressed))
	}
}

// scopeReaching puts everybody at a stage and uses a lever on seat 2.
func scopeReaching(t *testing.T, name string, at agent.Stage) *World {
	t.Helper()
	w := changing(t, nil)
	w.change.credibility = 1
	for i := range w.Seats {
		w.people.Stage[i] = at
	}
	w.people.Stance[2] = agent.Opposes
	e := lever(0, name, "seat-2")
	w.useLever(&e)
	return w
}

func TestODDLeversAtOnce(t *testing.T) {
	says(t, "who does not do it: is aware at least; *raise(heard, 1, x)*, *raise(conviction, 1, x T)*")
	fresh := changing(t, nil).people
	w := scopeReaching(t, "private_interview", agent.Unaware)
	p, x := w.people, w.p.Change.Levers[param.PrivateInterview].Strength
	trust := p.Trust(&w.rules, 2)
	near(t, "heard", float64(p.Heard[2]), float64(fresh.Heard[2])+x*(1-float64(fresh.Heard[2])))
	near(t, "conviction", float64(p.Conviction[2]), x*trust)
	if p.Stage[2] != agent.Aware || p.Stage[3] != agent.Unaware {
		t.Error("the wrong person is told")
	}

	says(t, "*raise(respect, 1, x)*, *raise(recognised, skill, x)*; while it lasts shown as a champion if gaining")
	w = scopeReaching(t, "recognise_adopter", agent.Adopted)
	x = w.p.Change.Levers[param.RecogniseAdopter].Strength
	near(t, "respect", float64(w.people.Respect[2]), float64(fresh.Respect[2])+x*(1-float64(fresh.Respect[2])))
	if w.show(2).flags&flagChampion == 0 || w.show(3).flags&flagChampion != 0 {
		t.Error("an adopter with credit in public does not show, or others do")
	}

	says(t, "*raise(punish, 1, `members.belief.threat` × credibility of threats × x)*, loss in benevolence `trust.loss.threat` × x × sting, wound `strain.wound.threat` × x × sting; while it lasts not seen to oppose")
	w = scopeReaching(t, "confront_resister", agent.Aware)
	x = w.p.Change.Levers[param.ConfrontResister].Strength
	near(t, "benevolence", float64(w.people.Benevolence[2]), float64(fresh.Benevolence[2])*(1-w.p.Trust.Loss.Threat*x*w.sting()))
	near(t, "wounds", float64(w.people.Wounds[2]), w.p.Strain.Wound.Threat*x*w.sting())
	near(t, "punish", float64(w.people.Punish[2]), float64(fresh.Punish[2])+w.p.Members.Belief.Threat*w.teams[0].credibility*x*(1-float64(fresh.Punish[2])))
	if w.show(2).flags&flagOpposes != 0 {
		t.Error("somebody who was threatened opposes in public")
	}
	team := w.campaignIn(0)
	if c, other := w.campaignFor(0, 2, &team), w.campaignFor(0, 3, &team); c.Demand <= other.Demand {
		t.Error("nothing more is asked of the one who was confronted")
	}

	says(t, "V + x (1 − V), for good")
	w = scopeReaching(t, "clarify_values", agent.Aware)
	near(t, "clarity", w.change.vision, either(w.p.Change.Vision, w.p.Change.Levers[param.ClarifyValues].Strength))

	says(t, "with c = `size` × x an imposed change (section 6) of size c, and *lower(belonging, c)*")
	w = scopeReaching(t, "restructure", agent.Interested)
	cut := w.p.Change.Size * w.p.Change.Levers[param.Restructure].Strength
	near(t, "belonging", float64(w.people.Belonging[2]), float64(fresh.Belonging[2])*(1-cut))
	near(t, "wounds", float64(w.people.Wounds[2]), w.p.Strain.Wound.Imposed*cut*(1-float64(fresh.Acceptance[2])))
}

func TestODDCoalition(t *testing.T) {
	says(t, "the `coalition` of the people in scope (rounded, one at least) with the most influence: named, aware at least; *raise(leaning, 1, x T)*, *raise(conviction, 1, x T)*")
	w := scopeReaching(t, "coalition", agent.Unaware)
	w.gatherInfluence()
	won, least := 0, math.Inf(1)
	for i := range w.Seats {
		if w.people.Is(i, agent.Named) {
			won++
			least = min(least, w.change.reach[i])
			near(t, "leaning", float64(w.people.Leaning[i]), w.p.Change.Levers[param.Coalition].Strength*w.trustIn(i))
		}
	}
	for i := range w.Seats {
		if !w.people.Is(i, agent.Named) && w.change.reach[i] > least {
			t.Fatalf("seat %d has more influence than one of the coalition", i)
		}
	}
	if want := int(w.p.Change.Coalition*float64(w.Seats) + 0.5); won != want {
		t.Errorf("%d won over, want %d", won, want)
	}
}

func TestODDPilotMeetsOneTeam(t *testing.T) {
	says(t, "meets the team that the person leads, else that in which the person reports")
	w := scopeReaching(t, "pilot", agent.Aware)
	if w.campaignIn(int(w.TeamOf[2])).Invited == 0 || w.campaignIn(int(w.TeamOf[2])+1).Invited != 0 {
		t.Error("the wrong team tries first")
	}
	w = changing(t, nil)
	e := lever(0, "pilot", "seat-"+param.Format(float64(w.Leader(3))))
	w.useLever(&e)
	if w.campaignIn(3).Invited == 0 {
		t.Error("a leader's own team does not try")
	}
}

func TestODDPersons(t *testing.T) {
	says(t, "else, of those who fit the word too, the one with the most influence = standing × sum of the weights that others' ties give, of equals the lowest seat.")
	w := changing(t, nil)
	anybody := func(int) bool { return true }
	w.gatherInfluence()
	sum := 0.0
	for i := range w.Seats {
		from, weight := w.ties.In(i)
		for n, j := range from {
			if j == 7 {
				sum += float64(weight[n])
			}
		}
	}
	near(t, "influence", w.change.reach[7], sum*w.people.Standing(&w.rules, 7))
	best := w.pick("", "most-influential", anybody)
	for i := range w.Seats {
		if w.change.reach[i] > w.change.reach[best] {
			t.Fatal("somebody has more influence than the most influential")
		}
	}
	p := w.people
	p.Stage[4], p.Stage[9], p.Stance[9], p.Stance[11] = agent.Adopted, agent.Adopted, agent.Champion, agent.Opposes
	for word, want := range map[string]func(i int) bool{
		"champion":       func(i int) bool { return i == 9 },
		"adopter":        func(i int) bool { return i == 4 || i == 9 },
		"resister":       func(i int) bool { return i == 11 },
		"champion-tie":   func(i int) bool { return p.Stage[i] == agent.Unaware && w.tiedToAChampion(i) },
		"seat-12":        func(i int) bool { return i == 12 },
		"seat-999":       func(i int) bool { return i == -1 },
		"first-follower": func(i int) bool { return i == -1 },
		"random":         func(i int) bool { return i >= 0 },
	} {
		if got := w.pick(word, "", anybody); !want(got) {
			t.Errorf("%s picks %d", word, got)
		}
	}
}

func TestODDChampionInviteMute(t *testing.T) {
	says(t, "*champion* (most-influential) makes somebody named and adopted, with leaning and conviction at least `change.champions.strength`; *invite* (champion-tie) lets somebody try; *mute* (first-follower) hides for *weeks* from ties what somebody does and says about the change,")
	w := changing(t, nil)
	p := w.people
	for _, e := range []param.Event{{Name: "c", Kind: "champion", Person: "seat-5"}, {Name: "i", Kind: "invite", Person: "seat-6"}, {Name: "m", Kind: "mute", Person: "seat-5"}} {
		w.playPerson(&e, w.week+3)
	}
	if p.Stage[5] != agent.Adopted || !p.Is(5, agent.Named) || p.Leaning[5] != float32(w.p.Change.Champions.Strength) || p.AdoptedWeek[5] != 0 {
		t.Errorf("the champion: stage %v, leaning %v", p.Stage[5], p.Leaning[5])
	}
	if p.Stage[6] != agent.Trying || p.Leaning[6] != 0 {
		t.Errorf("who was invited: stage %v", p.Stage[6])
	}
	const marks = flagKnows | flagDoes | flagGains | flagChampion | flagOpposes
	for week := range 4 {
		if seen := w.show(5).flags&marks != 0; seen != (week == 3) {
			t.Errorf("week %d of 3: seen %v", week, seen)
		}
		w.week++
	}
	if w.show(6).flags&marks != flagKnows|flagDoes {
		t.Error("nobody sees who tries")
	}
}

func TestODDFirstFollower(t *testing.T) {
	says(t, "*First follower* is the first who adopts after a trial with a champion among the ties and is not named (of several in one week who are still here at its end the lowest seat).")
	for _, hushed := range []bool{false, true} {
		w := world(t, func(p *param.Params) {
			p.Change.Trial.Rate, p.Change.Trial.Base, p.Change.Champions.Share, p.Market.Unavoidable = 1, 1, 0, 0
			p.Mechanisms.Quits, p.Mechanisms.Board = false, false
			launch(p, 0, param.Event{Name: "c", Kind: "champion", Person: "seat-5"}, param.Event{Name: "i", Week: 1, Kind: "invite"})
			if hushed {
				p.Events = append(p.Events, param.Event{Name: "m", Week: 1, Kind: "mute"})
			}
		})
		var log []Happening
		for range 4 {
			w.Tick()
			log = w.Happenings()
		}
		at := -1
		for _, h := range log {
			switch h.Kind {
			case Invited:
				at = h.Seat
			case FirstFollower:
				if h.Seat != at || h.Week != 1 || h.Value != 2 {
					t.Errorf("the first follower is seat %d in week %d, invited was %d", h.Seat, h.Week, at)
				}
				at = -2
				if seen := w.signal[h.Seat].flags&flagDoes != 0; seen == hushed {
					t.Errorf("hushed %v, seen %v", hushed, seen)
				}
			}
		}
		if at != -2 {
			t.Errorf("nobody followed: %v", log)
		}
	}
}

func TestODDLeversAtWork(t *testing.T) {
	says(t, "integrity gains `trust.gain.kept` × walk_the_talk; *raise(alignment, 1, `members.bonds.align_rate` × clarify_values × T)*; *raise(conviction, 1, town_hall × v × T)*; if aware or further *raise(conviction, 1, success_story × max(0, g) × T)*; who does it: *raise(fair, 1, `members.bonds.fair_reward` × rewards)*; who does not, under deadlines: loss in benevolence `trust.loss.pressure` × deadlines × sting, wound `strain.wound.pressure` × deadlines × sting.")
	w := changing(t, nil)
	p, b := w.people, w.blockOf(0)
	p.Stage[1], p.Stage[2] = agent.Aware, agent.Adopted
	at := campaign{integrity: 0.5, values: 0.6, town: 0.2, story: 0.3, deadline: 0.4, wages: 0.7}
	mine := agent.Campaign{Vision: 0.5, Trust: 0.8, Sting: 0.9}
	for i, x := range []struct{ told, fair, force float64 }{
		{1 - 0.2*0.5*0.8, 0, 0.36},
		{(1 - 0.2*0.5*0.8) * (1 - 0.3*w.rules.Gain()*0.8), 0, 0.36},
		{(1 - 0.2*0.5*0.8) * (1 - 0.3*w.rules.Gain()*0.8), 0.7, 0},
	} {
		integrity, alignment, fair := float64(p.Integrity[i]), float64(p.Alignment[i]), float64(p.Fair[i])
		kind := float64(p.Benevolence[i])
		w.feelLevers(i, b, &at, &mine)
		near(t, "integrity", float64(p.Integrity[i]), integrity+w.p.Trust.Gain.Kept*0.5*(1-integrity))
		near(t, "alignment", float64(p.Alignment[i]), alignment+w.p.Members.Bonds.AlignRate*0.6*0.8*(1-alignment))
		near(t, "conviction", float64(p.Conviction[i]), 1-x.told)
		near(t, "fairness", float64(p.Fair[i]), fair+w.p.Members.Bonds.FairReward*x.fair*(1-fair))
		near(t, "benevolence", float64(p.Benevolence[i]), kind*(1-w.p.Trust.Loss.Pressure*x.force))
		near(t, "wounds", float64(p.Wounds[i]), w.p.Strain.Wound.Pressure*x.force)
	}
}

func TestODDWhoJoinsFacesTheChange(t *testing.T) {
	says(t, "Who joins later is put before it too. Who moves seat keeps all of it.")
	w := changing(t, func(p *param.Params) { p.Change.Champions.Share = 1 })
	p := w.people
	w.exit[5] = exitLaidOff
	w.leave(0, 5, w.blockOf(0))
	w.seatNewcomer(0, 5, w.blockOf(0), false)
	if p.Stage[5] != agent.Unaware || !p.Is(5, agent.Named) || p.Leaning[5] == 0 || p.Conviction[5] != 0 {
		t.Errorf("a newcomer: stage %v, stance %v, leaning %v, conviction %v", p.Stage[5], p.Stance[5], p.Leaning[5], p.Conviction[5])
	}
	p.Stage[6], p.Stance[6], p.Leaning[6], p.AdoptedWeek[6] = agent.Adopted, agent.PublicOnly, -0.4, 3
	threshold := p.Threshold[6]
	seat := w.Leader(0)
	w.promote(0, 6)
	if p.Stage[seat] != agent.Adopted || p.Stance[seat] != agent.PublicOnly || p.Leaning[seat] != -0.4 || p.AdoptedWeek[seat] != 3 || p.Threshold[seat] != threshold {
		t.Error("who is promoted stands elsewhere in the change than before")
	}
}
