package agent

import (
	"fmt"
	"math"
	"testing"

	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// average returns rules with the defaults and one person in the middle of the
// scale, whom the utilities describe.
func average() (*Rules, *People) {
	r := NewRules(param.Default())
	p := NewPeople(1)
	for _, x := range []*[]float32{&p.Ability, &p.Benevolence, &p.Integrity, &p.Acceptance, &p.Alignment, &p.Belonging, &p.Fair, &p.Watch} {
		(*x)[0] = 0.5
	}
	p.Ceiling[0], p.Wounds[0], p.Present[0], p.Dyad[0] = 1, 0.1, true, 1
	return &r, p
}

// Epstein 2002: with k = 2.3, slack of 1 is seen in nine cases of ten.
func TestDetection(t *testing.T) {
	if got := Detection(2.3, 1); math.Abs(got-0.90) > 0.0005 {
		t.Errorf("1 - exp(-2.3) = %v, want .90", got)
	}
	if Detection(2.3, 0) != 0 {
		t.Error("work without slack is detected")
	}
}

// Rudolph & Repenning 2002, dI/dt = a - N f(S) with f = S exp(1-S): a stock
// just below the tipping point is worked off, one just above grows.
func TestOverloadTips(t *testing.T) {
	for _, c := range []struct{ load, tipping float64 }{{.5, 2.678}, {.7, 2.097}, {.8, 1.824}, {.9, 1.532}} {
		for _, off := range []float64{-0.002, 0.002} {
			s := c.tipping + off
			for range 20000 {
				s = max(0, s+float64(0.02*(c.load-Throughput(s))))
			}
			if off < 0 && s > 1 || off > 0 && s < 10 {
				t.Errorf("load %v: a stock of %v ends at %v", c.load, c.tipping+off, s)
			}
		}
	}
}

// Repenning & Sterman 2001: output C(1-s), dC/dt = g s - C/12 a month. Cutting
// improvement s from .20 to .05 pays at once and costs in the end.
func TestCapabilityTrap(t *testing.T) {
	const step = 0.001 // of a month
	stock := func(s float64) float64 { return 12 * s }
	c, before := stock(.20), stock(.20)*.80
	if gain := c*.95/before - 1; math.Abs(gain-.1875) > 1e-6 {
		t.Errorf("at once %+.4f, want +.1875", gain)
	}
	back := 0.0
	for month := 0.0; month < 200; month += step {
		if c*.95 < before && back == 0 {
			back = month
		}
		c = toward(c, stock(.05), step/12)
	}
	if math.Abs(back-2.84) > 0.01 {
		t.Errorf("back at the start after %.3f months, want 2.84", back)
	}
	if level := c * .95 / before; math.Abs(level-.297) > 0.001 {
		t.Errorf("in the long run %.4f of the start, want .297", level)
	}
}

// Schweitzer, Hershey & Bradlow 2006: trust harmed by bad acts comes back in
// full, trust harmed by deception never does.
func TestTrustRepair(t *testing.T) {
	for _, c := range []struct {
		name      string
		deception float64
	}{{"bad acts", 0}, {"deception", 1}} {
		r, p := average()
		for range 2000 {
			p.GainAbility(r, 0, .1)
			p.GainBenevolence(r, 0, .1)
			p.GainIntegrity(r, 0, .1)
		}
		start := p.Trust(r, 0)
		for range 5 {
			p.LoseBenevolence(r, 0, r.Params.Trust.Loss.Arbitrary)
			p.LoseIntegrity(r, 0, r.Params.Trust.Loss.BrokenWord)
			p.Deceived(r, 0, c.deception)
		}
		if low := p.Trust(r, 0); low > start-0.2 {
			t.Fatalf("%s: trust fell from %v to %v only", c.name, start, low)
		}
		for range 20000 {
			p.GainAbility(r, 0, r.Params.Trust.Gain.Clarity)
			p.GainBenevolence(r, 0, r.Params.Trust.Gain.Listen)
			p.GainIntegrity(r, 0, r.Params.Trust.Gain.Repair)
		}
		lost := start - p.Trust(r, 0)
		if c.deception == 0 && lost > 1e-4 {
			t.Errorf("%s: %v is never made good", c.name, lost)
		}
		if want := r.trustI * (1 - math.Pow(1-r.Params.Trust.Ceiling, 5)); c.deception == 1 && math.Abs(lost-want) > 1e-4 {
			t.Errorf("%s: %v is never made good, want %v", c.name, lost, want)
		}
	}
}

// Falbe & Yukl 1992, shares of resisting, complying and committing by tactic.
func TestHardRequestsByTactic(t *testing.T) {
	for _, c := range []struct {
		tactic                 param.Tactic
		resist, comply, commit float64
	}{
		{param.Inspirational, 0, 10, 90}, {param.Consultation, 18, 27, 55}, {param.Exchange, 24, 41, 35},
		{param.Rational, 47, 30, 23}, {param.Legitimating, 44, 56, 0}, {param.Pressure, 56, 41, 3},
	} {
		r, p := average()
		m := &r.Members.Response
		ties := Ties{Commit: m.CentreCommit, Resist: m.CentreResist, Known: true}
		var share [3]float64
		const n = 1000
		for k := range n {
			u := (float64(k) + 0.5) / n
			share[p.Respond(r, 0, Request{Tactic: c.tactic, Hard: true, Base: m.CentreBase}, ties, m.CentreFear/0.5, u)] += 100.0 / n
		}
		for _, x := range []struct {
			response  Response
			want, got float64
		}{{Resist, c.resist, share[Resist]}, {Comply, c.comply, share[Comply]}, {Commit, c.commit, share[Commit]}} {
			if math.Abs(x.got-x.want) > 12 {
				t.Errorf("tactic %d, response %d: %.0f of 100, want %.0f within 12", c.tactic, x.response, x.got, x.want)
			}
		}
	}
}

// Belief outruns fact: somebody checked at random with chance q comes to
// believe in more, and without checks the belief fades over months.
func TestBeliefOutrunsFact(t *testing.T) {
	r, p := average()
	draws := rng.NewKey(1, 0)
	sum := 0.0
	const weeks, q = 20000, 0.25
	for week := range weeks {
		if draws.At(rng.Check, week).Float64(0) < q {
			p.Checked(r, 0)
		} else {
			p.Unchecked(r, 0)
		}
		sum += float64(p.Watch[0])
	}
	if mean := sum / weeks; mean < q+0.1 {
		t.Errorf("checked in %v of weeks, believed in %.3f", q, mean)
	}
	before := p.Watch[0]
	for range 13 {
		p.Unchecked(r, 0)
	}
	if p.Watch[0] < before/2 || p.Watch[0] > before*0.8 {
		t.Errorf("a quarter without checks took the belief from %v to %v", before, p.Watch[0])
	}
}

func TestFearNeedsBeliefSeverityAndDependence(t *testing.T) {
	fear := func(change func(*param.Params, *People)) float64 {
		params := param.Default()
		p := NewPeople(1)
		p.Punish[0] = 0.5
		change(params, p)
		r := NewRules(params)
		return p.Fear(&r, 0, 0, params.Market.Offers)
	}
	if fear(func(*param.Params, *People) {}) <= 0 {
		t.Fatal("no fear at all")
	}
	for name, change := range map[string]func(*param.Params, *People){
		"belief": func(_ *param.Params, q *People) { q.Punish[0] = 0 },
		"severity": func(p *param.Params, _ *People) {
			p.Organization.Discipline, p.Organization.Exclude, p.Organization.Dismiss = 0, 0, 0
		},
		"dependence": func(p *param.Params, _ *People) { p.Market.Offers = 5 },
	} {
		if f := fear(change); f != 0 {
			t.Errorf("fear without %s is %v", name, f)
		}
	}
}

func ExamplePeople_Respond() {
	rules := NewRules(param.Default())
	people := NewPeople(1)
	people.Join(&rules, rng.NewKey(1, 0), 0, rng.NewWho(0, 0), 0, Newcomer{Skill: 0.5, Capability: 0.35, Prior: 0.35})
	request := Request{Tactic: param.Inspirational}
	response := people.Respond(&rules, 0, request, Ties{}, people.Fear(&rules, 0, 0, 1), 0.1)
	fmt.Printf("%v %.2f\n", response == Commit, people.SetEffort(&rules, 0))
	// Output: true 1.00
}
