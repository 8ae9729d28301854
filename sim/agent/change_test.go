package agent

import (
	"math"
	"math/rand/v2"
	"testing"

	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// facing returns rules with the defaults and one average person before a
// change, who leans neither way.
func facing() (*Rules, *People) {
	r, p := average()
	p.OpenChange()
	p.Voice[0], p.Skill[0], p.AdoptedWeek[0], p.Threshold[0] = 0.5, 0.5, -1, 0.35
	return r, p
}

// Granovetter 1978: of 100 people with thresholds 0 to 99, who all see all, 100
// follow; let the one with threshold 1 have 2, and one does.
func TestThresholds(t *testing.T) {
	follow := func(thresholds []float64) int {
		done, n := make([]bool, len(thresholds)), 0
		for before := -1; before < n; {
			before = n
			pull := float64(n) / float64(len(thresholds))
			for i, x := range thresholds {
				if !done[i] && Follows(Reinforced(pull, n, 0), x) {
					done[i] = true
				}
			}
			n = 0
			for _, d := range done {
				if d {
					n++
				}
			}
		}
		return n
	}
	thresholds := make([]float64, 100)
	for i := range thresholds {
		thresholds[i] = float64(i) / 100
	}
	if got := follow(thresholds); got != 100 {
		t.Errorf("%d follow, want 100", got)
	}
	thresholds[1] = 2. / 100
	if got := follow(thresholds); got != 1 {
		t.Errorf("%d follow without the link, want 1", got)
	}
}

// Bass 1969, dF/dt = (p + q F)(1 - F) with p .03, q .38: the peak comes after
// 6.19 periods at F = .461.
func TestMassAdoption(t *testing.T) {
	const p, q, step = .03, .38, 1e-4
	want := map[int]float64{1: .036, 2: .085, 3: .151, 5: .331, 8: .652, 10: .813}
	f, most, at, there := 0.0, 0.0, 0.0, 0.0
	for n := 0; n <= int(10/step); n++ {
		if x, ok := want[n/int(1/step)]; ok && n%int(1/step) == 0 && math.Abs(f-x) > .0006 {
			t.Errorf("F(%d) = %.4f, want %.3f", n/int(1/step), f, x)
		}
		rate := Exposure(p, q, f) * (1 - f)
		if rate > most {
			most, at, there = rate, float64(n)*step, f
		}
		f += rate * step
	}
	if math.Abs(at-6.19) > .005 || math.Abs(there-.461) > .0005 {
		t.Errorf("the peak comes at %.3f with F = %.4f, want 6.19 and .461", at, there)
	}
}

// Centola et al. 2018: people meet in pairs and follow what most of those whom
// they met lately did. A minority that never gives way tips the convention from
// some size on: found where the log says, near a quarter in the paper.
func TestACommittedMinorityTipsAConvention(t *testing.T) {
	const people, memory, rounds, runs = 100, 12, 200, 20
	tips := func(committed int, seed uint64) bool {
		rnd := rand.New(rand.NewPCG(seed, uint64(committed)))
		met, meetings, now := [people][memory]bool{}, [people]int{}, [people]bool{}
		for i := range committed {
			now[i] = true
		}
		for range people / 2 * rounds {
			a, b := rnd.IntN(people), rnd.IntN(people)
			if a == b {
				continue
			}
			met[a][meetings[a]%memory], met[b][meetings[b]%memory] = now[b], now[a]
			meetings[a]++
			meetings[b]++
			for _, i := range [2]int{a, b} {
				seen := 0
				for _, other := range met[i] {
					if other {
						seen++
					}
				}
				now[i] = i < committed || Follows(float64(seen)/memory, 0.5+1e-9)
			}
		}
		n := 0
		for _, x := range now {
			if x {
				n++
			}
		}
		return n > people*3/4
	}
	smallest := 0
	for committed := 1; committed < people && smallest == 0; committed++ {
		n := 0
		for seed := range uint64(runs) {
			if tips(committed, seed) {
				n++
			}
		}
		if n > runs/2 {
			smallest = committed
		}
	}
	t.Logf("a convention tips from a committed minority of %d %% on", smallest)
	if share := float64(smallest) / people; share < .1 || share > .4 {
		t.Errorf("it tips at %.2f, want .1 to .4", share)
	}
}

func TestASecondTieReinforces(t *testing.T) {
	for _, c := range []struct {
		n, need int
		want    float64
	}{{0, 2, 0}, {1, 2, .2}, {2, 2, .4}, {5, 2, .4}, {0, 0, .4}, {1, 1, .4}, {1, 4, .1}} {
		if got := Reinforced(.4, c.n, c.need); math.Abs(got-c.want) > 1e-15 {
			t.Errorf("%d of %d: %v, want %v", c.n, c.need, got, c.want)
		}
	}
}

// Each thing that is seen or done moves conviction the way that its sentence
// says.
func TestWhatMovesConviction(t *testing.T) {
	base := func() (*Rules, *People, Around, Campaign) {
		r, p := facing()
		p.Conviction[0] = 0.4
		return r, p, Around{}, Campaign{Vision: 0.5, Trust: 0.5, Sting: 1}
	}
	after := func(change func(*Rules, *People, *Around, *Campaign)) float64 {
		r, p, a, c := base()
		if change != nil {
			change(r, p, &a, &c)
		}
		p.Weigh(r, 0, a, c)
		return float64(p.Conviction[0])
	}
	usual := after(nil)
	for name, x := range map[string]struct {
		sign   float64
		change func(*Rules, *People, *Around, *Campaign)
	}{
		"vision":       {+1, func(_ *Rules, _ *People, _ *Around, c *Campaign) { c.Vision = 0.9 }},
		"trust":        {+1, func(_ *Rules, _ *People, _ *Around, c *Campaign) { c.Trust = 0.9 }},
		"alignment":    {+1, func(_ *Rules, p *People, _ *Around, _ *Campaign) { p.Alignment[0] = 0.9 }},
		"leaning":      {+1, func(_ *Rules, p *People, _ *Around, _ *Campaign) { p.Leaning[0] = 0.3 }},
		"against":      {-1, func(_ *Rules, p *People, _ *Around, _ *Campaign) { p.Leaning[0] = -0.3 }},
		"gain seen":    {+1, func(_ *Rules, _ *People, a *Around, _ *Campaign) { a.Gaining = 0.5 }},
		"loss seen":    {-1, func(r *Rules, _ *People, a *Around, _ *Campaign) { a.Gaining, r.Change.Benefit = 0.5, -0.1 }},
		"doing only":   {0, func(_ *Rules, _ *People, a *Around, _ *Campaign) { a.Doing, a.Ties = 0.5, 4 }},
		"champions":    {+1, func(_ *Rules, _ *People, a *Around, _ *Campaign) { a.Champions = 0.5 }},
		"opposition":   {-1, func(_ *Rules, _ *People, a *Around, _ *Campaign) { a.Opposing = 0.5 }},
		"order":        {-1, func(_ *Rules, _ *People, _ *Around, c *Campaign) { c.Demand = 0.5 }},
		"fear":         {0, func(_ *Rules, _ *People, _ *Around, c *Campaign) { c.Force = 1 }},
		"vision off":   {-1, func(r *Rules, _ *People, _ *Around, _ *Campaign) { r.Mechanisms.Vision = false }},
		"blunt urgent": {0, func(_ *Rules, _ *People, _ *Around, c *Campaign) { c.Demand, c.Sting = 0.5, 0 }},
	} {
		if moved := after(x.change) - usual; moved*x.sign < 0 || (moved == 0) != (x.sign == 0) {
			t.Errorf("%s: conviction moves by %+.4f, want sign %v", name, moved, x.sign)
		}
	}
}

// step lets the person at a stage live a week with draws of u.
func step(r *Rules, p *People, at Stage, a Around, c Campaign, u float64) Passage {
	p.Stage[0], p.Stance[0] = at, p.Stance[0]&Named
	return p.Advance(r, 0, 7, a, c, ChangeDraws{u, u, u, u})
}

func TestCoercionMovesBehaviourNotBelief(t *testing.T) {
	r, p := facing()
	pressed := Campaign{Demand: 1, Force: 1, Sting: 1}
	p.Conviction[0] = 0.1
	if got := step(r, p, Aware, Around{}, pressed, 0.1); got != Yielded || !p.Is(0, PublicOnly) || p.Stage[0] != Adopted {
		t.Errorf("ordered, afraid and watched: %v at stage %v", got, p.Stage[0])
	}
	if p.Conviction[0] != 0.1 || p.Truly(0) || !p.DoesIt(0) || p.AdoptedWeek[0] != 7 {
		t.Error("force moved belief, or nobody sees the deed")
	}
	for name, c := range map[string]Campaign{"not ordered": {Force: 1}, "not afraid": {Demand: 1}} {
		if got := step(r, p, Aware, Around{}, c, 0.1); got != Stayed {
			t.Errorf("%s: %v", name, got)
		}
	}
	p.Conviction[0] = 0.9
	if got := step(r, p, Aware, Around{}, pressed, 0.1); got != Moved || p.Stage[0] != Trying || p.Is(0, PublicOnly) {
		t.Error("who is convinced anyway is forced")
	}
	r.Mechanisms.PublicAdoption = false
	p.Conviction[0] = 0.1
	if got := step(r, p, Aware, Around{}, pressed, 0.1); got != Stayed {
		t.Error("with the switch off somebody yields")
	}
}

func TestWhoDoesItForTheWatchFallsBackUnwatched(t *testing.T) {
	r, p := facing()
	keep := func(force, u float64) Passage {
		p.Stage[0], p.Stance[0] = Adopted, PublicOnly
		return p.Advance(r, 0, 7, Around{Doing: 1, Ties: 8}, Campaign{Force: force}, ChangeDraws{Moves: u})
	}
	if keep(0.5, 1e-9) != Stayed {
		t.Error("held by fear, yet falls back")
	}
	if keep(0, 0.1) != Fell || p.Stage[0] != Aware || p.Is(0, PublicOnly) {
		t.Error("unwatched, yet keeps to it")
	}
	r.Mechanisms.Relapse = false
	if keep(0, 0.1) != Stayed {
		t.Error("with the switch off somebody falls back")
	}
}

// Thresholds count for who is interested; who follows is seen to try.
func TestFollowing(t *testing.T) {
	r, p := facing()
	r.Change.Follow.External, r.Change.Follow.Mass, r.Change.Hearing.Fade = 0, 0, 0
	enough := Around{Doing: 0.4, Ties: 3}
	if step(r, p, Interested, enough, Campaign{}, 0.2) != Moved || p.Stage[0] != Trying {
		t.Error("the threshold is reached, yet nobody follows")
	}
	for name, x := range map[string]struct {
		at Stage
		a  Around
	}{
		"below it":        {Interested, Around{Doing: 0.3, Ties: 3}},
		"one tie":         {Interested, Around{Doing: 0.4, Ties: 1}},
		"with opposition": {Interested, Around{Doing: 0.4, Ties: 3, Opposing: 0.2}},
		"not interested":  {Aware, enough},
	} {
		if step(r, p, x.at, x.a, Campaign{}, 0.2) != Stayed {
			t.Errorf("%s: somebody follows", name)
		}
	}
	if step(r, p, Interested, Around{}, Campaign{Reported: 0.8, All: 0.5}, 0.2) != Moved {
		t.Error("a report of what all do moves nobody")
	}
	p.Conviction[0] = 1
	if step(r, p, Interested, Around{}, Campaign{}, 0.09) != Moved {
		t.Error("somebody wholly convinced waits for others")
	}
}

func TestATrialGoesByConditions(t *testing.T) {
	r, p := facing()
	takes := func(skill float32, c Campaign) (n int) {
		p.Skill[0] = skill
		for k := range 1000 {
			p.Leaning[0] = 0
			if step(r, p, Trying, Around{}, c, (float64(k)+.5)/1000) == Took {
				n++
			}
		}
		return n
	}
	plain := takes(0.2, Campaign{})
	for name, n := range map[string]int{"skill": takes(0.9, Campaign{}), "support": takes(0.2, Campaign{Support: 1}), "training": takes(0.2, Campaign{Ease: 0.4})} {
		if n <= plain {
			t.Errorf("%s: %d of 1000 adopt, %d without", name, n, plain)
		}
	}
	if got := step(r, p, Trying, Around{}, Campaign{}, float64(plain)/1000+.03); got != Moved || p.Stage[0] != Interested || p.Leaning[0] != -float32(r.Change.Trial.Setback) {
		t.Errorf("a trial that is given up: %v, stage %v, leaning %v", got, p.Stage[0], p.Leaning[0])
	}
}

func TestWhatTheChangeYields(t *testing.T) {
	r, p := facing()
	r.Change.Benefit, r.Change.Size, r.Change.Effort, r.Change.Forced.Use = 0.2, 0.5, 0.4, 0.25
	p.Conviction[0] = 0.8
	for _, c := range []struct {
		at   Stage
		s    Stance
		want float64
	}{{Unaware, 0, 1}, {Interested, 0, 1}, {Trying, 0, 0.8}, {Adopted, 0, 1.16}, {Adopted, PublicOnly, 1.05}} {
		p.Stage[0], p.Stance[0] = c.at, c.s
		if got := p.Use(r, 0); math.Abs(got-c.want) > 1e-7 {
			t.Errorf("stage %v stance %v: %v, want %v", c.at, c.s, got, c.want)
		}
	}
}

func TestTakingSides(t *testing.T) {
	r, p := facing()
	side := func(at Stage, stance Stance, conviction, voice, trust, wounds float32) Stance {
		p.Stage[0], p.Stance[0], p.Conviction[0], p.Voice[0], p.Wounds[0] = at, stance, conviction, voice, wounds
		p.Ability[0], p.Benevolence[0], p.Integrity[0], p.Alignment[0] = trust, trust, trust, trust
		p.TakeSides(r, 0)
		return p.Stance[0] & (Champion | Opposes)
	}
	for name, c := range map[string]struct{ got, want Stance }{
		"convinced, speaks up":          {side(Adopted, 0, 0.9, 0.8, 0.5, 0), Champion},
		"convinced, silent":             {side(Adopted, 0, 0.9, 0.2, 0.5, 0), 0},
		"named, silent":                 {side(Adopted, Named, 0.6, 0.2, 0.5, 0), Champion},
		"named, no longer convinced":    {side(Adopted, Named, 0.2, 0.8, 0.5, 0), 0},
		"in public alone":               {side(Adopted, PublicOnly, 0.9, 0.9, 0.5, 0), 0},
		"convinced, does not do it":     {side(Interested, Named, 0.9, 0.9, 0.5, 0), 0},
		"distrusts, speaks up":          {side(Aware, 0, 0, 0.8, 0.2, 0), Opposes},
		"distrusts, silenced":           {side(Aware, 0, 0, 0.1, 0.2, 0), 0},
		"distrusts, does it":            {side(Adopted, 0, 0, 0.8, 0.2, 0), 0},
		"does not know of it":           {side(Unaware, 0, 0, 0.8, 0.2, 0), 0},
		"trusts":                        {side(Aware, 0, 0, 0.8, 0.8, 0), 0},
		"distrusts, convinced":          {side(Aware, 0, 0.8, 0.8, 0.2, 0), 0},
		"trusts somewhat, but was hurt": {side(Aware, 0, 0, 0.6, 0.6, 0.9), Opposes},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", name, c.got, c.want)
		}
	}
}

// A threshold is kept for life; who champions or resists is drawn for each
// change anew.
func TestFacingTwoChanges(t *testing.T) {
	const n = 4000
	params := param.Default()
	params.Change.Champions.Share, params.Change.Resisters.Share = 0.1, 0.2
	r := NewRules(params)
	p, key := NewPeople(n), rng.NewKey(1, 0)
	p.OpenChange()
	count := func(launch int) (champions, resisters, both int, thresholds float64) {
		for i := range n {
			p.Who[i] = rng.NewWho(uint32(i), 0)
			before := p.Leaning[i]
			p.FaceChange(&r, key, i, launch, true)
			thresholds += float64(p.Threshold[i])
			switch {
			case p.Leaning[i] > 0:
				champions++
				if p.Stage[i] != Trying || !p.Is(i, Named) {
					t.Fatal("a champion from the start does not try")
				}
			case p.Leaning[i] < 0:
				resisters++
			}
			if before > 0 && p.Leaning[i] > 0 {
				both++
			}
		}
		return
	}
	c1, r1, _, t1 := count(4)
	c2, _, both, t2 := count(60)
	if math.Abs(float64(c1)/n-.1) > .02 || math.Abs(float64(r1)/n-.2) > .03 || math.Abs(float64(c2)/n-.1) > .02 {
		t.Errorf("%d and %d champions, %d resisters of %d", c1, c2, r1, n)
	}
	if t1 != t2 || both > c1/4 {
		t.Errorf("thresholds %v and %v, champions of both %d", t1, t2, both)
	}
}
