package model

import (
	"math"
	"slices"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// withForm chooses a form of a contested rule.
func withForm(key, name string) func(*param.Params) {
	return func(p *param.Params) {
		row, _ := param.Find(key)
		row.Put(p, name)
	}
}

func TestODDTrustRules(t *testing.T) {
	says(t, "a gain in F by s is F ← min(c, F + min(s,1)(1 − m)), unless F ≥ c, and a loss F ← max(0, F − min(s,1) m)")
	w := world(t, withForm("trust.rule", "linear"))
	p, r, m := w.people, &w.rules, w.p.Members.Trust
	p.Ability[0], p.Integrity[0], p.Ceiling[0] = 0.6, 0.6, 0.7
	weight := w.p.Trust.Ability / (w.p.Trust.Ability + w.p.Trust.Benevolence + w.p.Trust.Integrity)
	near(t, "gain of trust", p.GainAbility(r, 0, 0.1), weight*0.1*(1-m))
	near(t, "ability", float64(p.Ability[0]), 0.6+0.1*(1-m))
	p.LoseAbility(r, 0, 0.2)
	near(t, "ability after a loss", float64(p.Ability[0]), 0.6+0.1*(1-m)-0.2*m)
	p.GainIntegrity(r, 0, 0.9)
	near(t, "integrity at its ceiling", float64(p.Integrity[0]), 0.7)
	p.Ceiling[0] = 0.65
	if gain := p.GainIntegrity(r, 0, 0.9); gain != 0 {
		t.Errorf("integrity above its ceiling gains %v", gain)
	}
	p.LoseAbility(r, 0, 1)
	p.LoseAbility(r, 0, 1)
	near(t, "ability at its floor", float64(p.Ability[0]), 0)

	says(t, "first n ← n + v, then the gain or loss is by v/n in place of s")
	says(t, "with n = 1 before it an act counts as it does by the proportional rule")
	w = world(t, withForm("trust.rule", "bayesian"))
	p, r = w.people, &w.rules
	near(t, "record at joining", float64(p.Evidence[1][0]), w.p.Variants.PriorWeight)
	for f := range p.Evidence {
		p.Evidence[f][0] = 1
	}
	p.Benevolence[0] = 0.5
	p.GainBenevolence(r, 0, 0.2)
	near(t, "an act on a usual record", float64(p.Benevolence[0]), 0.5+0.2*0.5)
	near(t, "the record", float64(p.Evidence[1][0]), 1.25)
	near(t, "the record of another facet", float64(p.Evidence[0][0]), 1)
	p.Evidence[1][0], p.Benevolence[0] = 9, 0.5
	p.LoseBenevolence(r, 0, 0.5)
	near(t, "an act on a long record", float64(p.Benevolence[0]), 0.5-0.5/10)
	p.LoseBenevolence(r, 0, 1) // no act is beyond doubt
	if p.Benevolence[0] <= 0 {
		t.Error("one act wiped out all")
	}

	says(t, "n is `trust.prior_weight` at joining, follows it by `trust.pull` each week, before the facets do, and by `trust.new_leader` when a new leader is met")
	prior, pull, fresh := w.p.Variants.PriorWeight, w.p.Trust.Pull, w.p.Trust.NewLeader
	p.Evidence[0][0] = 3
	p.Settle(r, 0)
	near(t, "a record after a week", float64(p.Evidence[0][0]), 3+pull*(prior-3))
	p.Evidence[0][0] = 3
	p.NewLeader(r, 0, agent.Fame{})
	near(t, "a record of a new leader", float64(p.Evidence[0][0]), 3+fresh*(prior-3))
	p.Evidence[0][1] = 4
	p.Move(0, 1)
	near(t, "a record that moves along", float64(p.Evidence[0][0]), 4)
}

// hears0 returns what person 0 hears of ties of whom the first n did as the flag
// says; each has its own alignment and a standing as high as the person's.
func hears0(w *World, flag uint16, n int, alignment func(place int) float32) *word {
	ties, _ := w.hears(0)
	me := &w.signalWas[0]
	for place, j := range ties {
		s := &w.signalWas[j]
		s.flags, s.standing, s.alignment = flagPresent, me.standing, alignment(place)
		if place < n {
			s.flags |= flag
		}
	}
	_, weight := w.hears(0)
	for place := range weight {
		weight[place] = 0.5
	}
	w.listenToTies(0)
	return &w.word[0]
}

func TestODDContagion(t *testing.T) {
	same := func(int) float32 { return 0.5 }
	says(t, "the shares of ties committing and resisting, as heard, are 1 if above 1/2, else 0")
	w := world(t, withForm("network.contagion", "majority"))
	w.openWeek()
	ties, _ := w.hears(0)
	n := len(ties)
	for _, c := range []struct {
		flag uint16
		n    int
		want float32
	}{{flagCommit, n/2 + 1, 1}, {flagCommit, n / 2, 0}, {flagCommit, 0, 0}, {flagResist, n, 1}} {
		o := hears0(w, c.flag, c.n, same)
		got, other := o.commit, o.resist
		if c.flag == flagResist {
			got, other = other, got
		}
		if got != c.want || other != 0 {
			t.Errorf("%d of %d ties: %v and %v, want %v and 0", c.n, n, got, other, c.want)
		}
	}

	if mostly(0.5) != 0 || mostly(0.5001) != 1 {
		t.Error("half of the ties are most of them")
	}

	says(t, "each tie who was present counts also by 1 − d/`network.alike_within`")
	says(t, "not at all if that is not above 0; who has no such tie heard nobody")
	w = world(t, withForm("network.contagion", "similar"))
	w.openWeek()
	w.signalWas[0].alignment = 0.5
	within := float32(w.p.Network.AlikeWithin)
	o := hears0(w, flagCommit, 1, func(place int) float32 { // the first is half as unlike as one can be, the next not at all, others too much
		switch place {
		case 0:
			return 0.5 + within
		case 1:
			return 0.5
		}
		return 0.5 + 3*within
	})
	near(t, "share committing", float64(o.commit), 0.5/1.5)
	near(t, "alignment of ties", float64(o.alignment), float64((0.5*(0.5+within)+0.5)/1.5))
	if o = hears0(w, flagCommit, n, func(int) float32 { return 0.5 + 3*within }); o.known || o.commit != 0 {
		if o.known {
			t.Error("somebody without anybody alike heard ties")
		}
	}
}

func TestODDHazards(t *testing.T) {
	says(t, "with P²/u in place of P, and M²/u in place of M, in the two chances, u = `crisis.problems.usual`. *Constant*: with u.")
	for name, want := range map[string]float64{"linear": 4, "convex": 16 / 2.5, "constant": 2.5} {
		w := world(t, func(p *param.Params) {
			withForm("crisis.hazard", name)(p)
			p.Variants.UsualProblems = 2.5
		})
		near(t, name, w.bred(0.01, 4), 0.01*want)
		near(t, name+" at the usual level", w.bred(0.01, 2.5), 0.025)
	}
	// Without problems crises come by luck alone, or not at all.
	begun := func(name string) (n float64) {
		w := world(t, func(p *param.Params) {
			withForm("crisis.hazard", name)(p)
			p.Crisis.Rate, p.Crisis.Problems.Start, p.Crisis.Problems.Arrival, p.Crisis.BreedUp = 0, 0, 0, 0.05
		})
		for range 52 {
			w.Tick()
			n += w.snap.NewCrises
		}
		return n
	}
	if a, b := begun("convex"), begun("constant"); a != 0 || b < 10 {
		t.Errorf("%v crises bred by the square of nothing, %v by luck", a, b)
	}
}

func TestODDContainment(t *testing.T) {
	says(t, "force is the least of the means over single teams in the scope, those with nobody asked this week left out, divided by `crisis.weakest` if the scope's leader is of level 2 or higher")
	w := world(t, withForm("crisis.containment", "weakest"))
	w.openWeek()
	w.each((*World).leaderActs)
	for k := range w.Teams() {
		w.teams[k].heads, w.teams[k].force = 4, 4*(0.5+0.01*float64(k))
	}
	w.teams[1].force = 4 * 0.2
	w.teams[2].heads, w.teams[2].force = 0, 0
	w.gatherForce()
	top := w.Teams() - 1
	near(t, "the whole", w.pace(top), 0.2/w.p.Variants.Weakest)
	near(t, "one team", w.pace(3), 0.53)
	w.teams[1].force = 4
	w.gatherForce()
	near(t, "the whole without a weak team", w.pace(top), 0.5/w.p.Variants.Weakest)

	says(t, "K = max(own skill, largest of consult × `members.decide.pool` × knows × voice over the reports), where a vacant seat has no skill and consult 1")
	w = world(t, withForm("crisis.containment", "expert"))
	w.openWeek()
	w.each((*World).leaderActs)
	from, _ := w.Reports(0)
	seat := w.Leader(0)
	w.people.Skill[seat], w.leaders[0].now[param.Consult] = 0.3, 1
	w.people.Skill[from], w.people.Voice[from] = 1, 0.9
	w.ask(0)
	near(t, "an expert who is asked", w.teams[0].known, max(0.3, w.p.Members.Decide.Pool*0.9))
	w.leaders[0].now[param.Consult] = 0.1
	w.ask(0)
	near(t, "an expert who is not", w.teams[0].known, 0.3)
	w.people.Present[seat] = false
	w.ask(0)
	near(t, "a vacant seat", w.teams[0].known, w.p.Members.Decide.Pool*0.9)
}

func TestODDTurnover(t *testing.T) {
	says(t, "the chance is 0 with quit below `market.quit_level`, else `market.quit_base` × `market.quit_above` × o")
	w := world(t, withForm("market.turnover", "threshold"))
	p, r, m, v := w.people, &w.rules, &w.p.Market, &w.p.Variants
	p.Quit[0] = float32(v.QuitLevel - 0.01)
	near(t, "below the level", p.Hazard(r, 0, 60, 1), 0)
	for _, quit := range []float64{v.QuitLevel + 0.01, 0.95} {
		p.Quit[0] = float32(quit)
		near(t, "above it", p.Hazard(r, 0, 60, 1.5), m.QuitBase*v.QuitAbove*math.Exp(m.OfferSlope*0.5))
	}
	says(t, "first year and highest chance as in 7.9")
	p.Since[0] = 20
	near(t, "in the first year", p.Hazard(r, 0, 60, 1), m.QuitBase*v.QuitAbove*m.FirstYear)
	near(t, "at the most", p.Hazard(r, 0, 60, 50), m.QuitMost)

	says(t, "`market.quit_base` × `market.pull_level` × o × exp(`market.pull_better` × (merit − usual))")
	w = world(t, withForm("market.turnover", "pull"))
	p, r, m, v = w.people, &w.rules, &w.p.Market, &w.p.Variants
	p.Skill[0], p.Capability[0] = 0.9, 0.7
	usual := (w.p.Members.Skill + w.p.Members.Capability) / 2
	for _, quit := range []float32{0, 1} { // whatever people intend
		p.Quit[0] = quit
		near(t, "pull", p.Hazard(r, 0, 60, 1.5), m.QuitBase*v.PullLevel*math.Exp(m.OfferSlope*0.5+v.PullBetter*(0.8-usual)))
	}
}

// matching are the measures on which a form must come out about as the usual form
// of its rule does, in the default organization; far says how far, as a share.
var matching = map[string]struct {
	metric metric
	far    float64
}{
	"trust.rule":         {func(s *Snapshot) float64 { return s.Trust }, 0.12},
	"network.contagion":  {func(s *Snapshot) float64 { return s.Commit }, 0.25},
	"crisis.hazard":      {func(s *Snapshot) float64 { return s.NewCrises }, 0.35},
	"crisis.containment": {func(s *Snapshot) float64 { return s.Severity }, 0.25},
	"market.turnover":    {func(s *Snapshot) float64 { return s.Quits }, 0.25},
}

// Each form of a contested rule is another rule: the same run is another run.
// And it is matched: in the default organization the measure that the rule is
// about is not far from where the usual form has it.
func TestVariantsDifferAndAreMatched(t *testing.T) {
	if testing.Short() {
		t.Skip("lives years of a dozen organizations")
	}
	means := func(change func(*param.Params)) map[string]float64 {
		p := study(208, param.DefaultStyle())
		p.Organization.People, p.Mechanisms.Turnaround = 400, false
		if change != nil {
			change(p)
		}
		w, err := New(p, 0)
		if err != nil {
			t.Fatal(err)
		}
		sums := map[string]float64{}
		w.Run(observer(func(s *Snapshot) {
			if s.Week >= 52 {
				for key, m := range matching {
					sums[key] += m.metric(s)
				}
			}
		}), nil)
		return sums
	}
	usual := means(nil)
	busy := func() *param.Params { // where something breeds soon
		p := study(30, param.DefaultStyle())
		p.Crisis.BreedTeam = 0.02
		return p
	}
	plain, _ := live(t, busy(), 1, 1)
	for i := range param.Rules {
		rule := &param.Rules[i]
		m, known := matching[rule.Key]
		if !known {
			t.Fatalf("no measure of %s", rule.Key)
		}
		for _, form := range rule.Forms[1:] {
			p := busy()
			withForm(rule.Key, form.Name)(p)
			if text, w := live(t, p, 1, 1); slices.Equal(text, plain) {
				t.Errorf("%s = %s lives as the usual form does", rule.Key, form.Name)
			} else {
				sound(t, w)
			}
			other := means(withForm(rule.Key, form.Name))
			off := other[rule.Key]/usual[rule.Key] - 1
			t.Logf("%s = %s: %+.0f %% of the usual form", rule.Key, form.Name, 100*off)
			if math.Abs(off) > m.far {
				t.Errorf("%s = %s is %+.0f %% off the usual form: match it anew (the numbers it reads: %v)", rule.Key, form.Name, 100*off, form.Keys)
			}
		}
	}
}
