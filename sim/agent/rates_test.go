package agent

import (
	"math"
	"testing"

	"leadsim/sim/param"
)

// A rate per week r closes the share r of a gap in a week, and so 1 - (1-r)^52
// of it in a year: in the kernels, with everything else that moves the state
// switched off. sim/model/rates_test.go has the rates of the whole model.
func TestRatesAWeekOverAYear(t *testing.T) {
	for _, c := range []struct {
		key  string
		off  []string // keys set to 0
		step func(*People, *Rules)
		gap  func(*People, *Rules) float64
	}{
		{"members.belief.watch_fade", nil, func(p *People, r *Rules) { p.Unchecked(r, 0) }, above(watch, 0)},
		{"members.belief.fade", nil, func(p *People, r *Rules) { p.Forget(r, 0, 0.2) }, above(punish, 0.2)},
		{"members.decide.memory", nil, func(p *People, r *Rules) { p.NoteDecision(r, 0, 0) }, above(deciding, 0)},
		{"members.voice.rate", []string{"members.voice.trust", "members.voice.heard"}, func(p *People, r *Rules) { p.Dare(r, 0, 0) },
			func(p *People, r *Rules) float64 { return float64(p.Voice[0]) - r.Members.Voice.Base }},
		{"members.voice.suppressed", nil, func(p *People, r *Rules) { p.KeptDown(r, 0, 1) }, above(voice, 0)},
		{"members.standing.moved", nil, func(p *People, r *Rules) { p.KeptDown(r, 0, 1) }, above(respect, 0)},
		{"members.standing.respect_rate", nil, func(p *People, r *Rules) { p.Regard(r, 0, 0, 0) }, above(respect, 0)},
		{"members.standing.expert_rate", nil, func(p *People, r *Rules) { p.Regard(r, 0, 0, 0) }, above(recognised, 0)},
		{"members.bonds.heard_rate", nil, bond(Given{Heard: 0}), above(heard, 0)},
		{"members.bonds.align_rate", []string{"members.bonds.pull"}, reasons, below(alignment)},
		{"members.bonds.pull", nil, bond(Given{}), func(p *People, r *Rules) float64 { return float64(p.Alignment[0]) - r.Members.Alignment }},
		{"members.bonds.align_ties", []string{"members.bonds.pull"}, bond(Given{Ties: true}), above(alignment, 0)},
		{"members.bonds.tie_trust", nil, bond(Given{Ties: true, Leader: true}), above(benevolence, 0)},
		{"members.bonds.belong_rate", []string{"members.bonds.pull", "members.bonds.belong_heard", "members.bonds.belong_trust"}, bond(Given{Welcome: 0}), above(belonging, 0)},
		{"learning.socialise", []string{"members.bonds.pull", "members.bonds.belong_rate"}, bond(Given{Newcomer: true}), above(belonging, 0)},
		{"members.bonds.responsibility_rate", nil, bond(Given{}), above(responsibility, 0)},
		{"members.bonds.accept_rate", []string{"members.bonds.accept_trust", "members.bonds.align_ties", "members.bonds.pull"},
			func(p *People, r *Rules) { p.Alignment[0] = 0; p.Bond(r, 0, Given{}) }, above(acceptance, 0)},
		{"members.bonds.internalise", []string{"members.bonds.accept_rate"}, func(p *People, r *Rules) { p.Response[0] = Commit; p.Bond(r, 0, Given{}) }, below(acceptance)},
		{"members.bonds.fair_rate", nil, func(p *People, r *Rules) { p.Expect(r, 0, 0) }, func(p *People, r *Rules) float64 { return float64(p.Fair[0]) - r.Members.Bonds.FairBase }},
		{"members.bonds.attach_rate", frozen, bond(Given{Offers: 1}), func(p *People, r *Rules) float64 {
			return float64(p.Attachment[0]) - (p.Trust(r, 0)+float64(p.Belonging[0])+float64(p.Alignment[0])+p.Satisfaction(r, 0, 1))/4
		}},
		{"market.intention_rate", append(frozen, "members.bonds.attach_rate"), bond(Given{Offers: 1}), func(p *People, r *Rules) float64 {
			return float64(p.Quit[0]) - p.quitTarget(r, 0, p.Satisfaction(r, 0, 1))
		}},
		{"market.performance_memory", nil, func(p *People, r *Rules) { p.Compare(r, 0, 2, 1) }, below(performed)},
		{"trust.pull", nil, func(p *People, r *Rules) { p.Settle(r, 0) }, func(p *People, r *Rules) float64 { return float64(p.Benevolence[0]) - r.Members.Trust }},
		{"strain.wound.heal", nil, func(p *People, r *Rules) { p.Heal(r, 0, 0, 0) }, above(wounds, 0)},
		{"learning.lead", nil, func(p *People, r *Rules) { p.Led(r, 0) }, below(capability)},
		{"learning.decay", nil, func(p *People, r *Rules) { p.Practise(r, 0, false) }, func(p *People, r *Rules) float64 { return float64(p.Capability[0]) - r.Members.Capability }},
		{"learning.skill", nil, func(p *People, r *Rules) { p.Effort[0] = 1; p.Practise(r, 0, false) },
			func(p *People, r *Rules) float64 {
				l := &r.Params.Learning
				return l.SkillReach + (1-l.SkillReach)*r.Members.Skill - float64(p.Skill[0])
			}},
	} {
		params := param.Default()
		row, ok := param.Find(c.key)
		if !ok {
			t.Fatalf("no parameter %s", c.key)
		}
		for _, key := range c.off {
			off, ok := param.Find(key)
			if !ok {
				t.Fatalf("no parameter %s", key)
			}
			off.Put(params, 0.0)
		}
		r, p := NewRules(params), someone()
		before := c.gap(p, &r)
		for range 52 {
			c.step(p, &r)
		}
		rate := row.Get(params).(float64)
		if got, want := c.gap(p, &r)/before, math.Pow(1-rate, 52); math.Abs(before) < 0.02 || math.Abs(got-want) > 1e-4 {
			t.Errorf("%s = %v: %.5f of a gap of %.2f is left after a year, want %.5f", c.key, rate, got, before, want)
		}
	}
}

// frozen are the rates of all that attachment and quit intention follow.
var frozen = []string{"members.bonds.pull", "members.bonds.belong_rate", "members.bonds.align_rate", "members.bonds.heard_rate", "members.bonds.responsibility_rate"}

// Chances a week are what the table says where everything favours them, and 0
// where nothing does.
func TestChancesAWeek(t *testing.T) {
	params := param.Default()
	params.Market.QuitSlope = 0
	r, p := NewRules(params), someone()
	p.Since[0] = -1000
	p.Belonging[0], p.Skill[0], p.Attachment[0], p.Acceptance[0], p.Wounds[0], p.Outside[0] = 1, 0, 0, 1, 1, 1
	p.Alignment[0], p.Voice[0], p.Ability[0], p.Benevolence[0], p.Integrity[0] = 1, 1, 1, 1, 1
	for key, got := range map[string]float64{
		"market.quit_base":       p.Hazard(&r, 0, 0, 1),
		"members.outside.harm":   p.Turns(&r, 0),
		"platform.uptake":        p.Begins(&r, 0, 0, 0),
		"platform.rumour_spread": distrusting().Believes(&r, 0, 0.2, 0) / 0.2,
	} {
		row, ok := param.Find(key)
		if !ok {
			t.Fatalf("no parameter %s", key)
		}
		if want := row.Get(params).(float64); math.Abs(got-want) > 1e-6 {
			t.Errorf("%s: the chance is %v, want %v", key, got, want)
		}
	}
}

// distrusting is somebody who trusts nobody.
func distrusting() *People {
	p := someone()
	p.Ability[0], p.Benevolence[0], p.Integrity[0] = 0, 0, 0
	return p
}

// someone is a person with most states at .8, who leads nobody and is no
// different from those who come.
func someone() *People {
	p := NewPeople(1)
	for _, column := range []*[]float32{&p.Ability, &p.Benevolence, &p.Integrity, &p.Watch, &p.Punish, &p.Acceptance, &p.Alignment, &p.Belonging, &p.Attachment,
		&p.Responsibility, &p.Heard, &p.Fair, &p.Capability, &p.Wounds, &p.Voice, &p.Deciding, &p.Recognised, &p.Respect} {
		(*column)[0] = 0.8
	}
	p.Deciding[0] = 0.8
	p.Ceiling[0], p.Present[0], p.Dyad[0], p.Skill[0], p.Response[0] = 1, true, 1, 0.2, Resist
	return p
}

func bond(g Given) func(*People, *Rules) {
	return func(p *People, r *Rules) {
		p.Deciding[0] = 0
		p.Bond(r, 0, g)
	}
}

// reasons gives all the reasons, by a leader trusted in full.
func reasons(p *People, r *Rules) {
	p.Ability[0], p.Benevolence[0], p.Integrity[0] = 1, 1, 1
	p.Bond(r, 0, Given{Reasons: 1})
}

func above(state func(*People) float32, rest float64) func(*People, *Rules) float64 {
	return func(p *People, _ *Rules) float64 { return float64(state(p)) - rest }
}

func below(state func(*People) float32) func(*People, *Rules) float64 {
	return func(p *People, _ *Rules) float64 { return 1 - float64(state(p)) }
}

func watch(p *People) float32          { return p.Watch[0] }
func punish(p *People) float32         { return p.Punish[0] }
func deciding(p *People) float32       { return p.Deciding[0] }
func performed(p *People) float32      { return p.Performed[0] }
func voice(p *People) float32          { return p.Voice[0] }
func respect(p *People) float32        { return p.Respect[0] }
func recognised(p *People) float32     { return p.Recognised[0] }
func heard(p *People) float32          { return p.Heard[0] }
func alignment(p *People) float32      { return p.Alignment[0] }
func benevolence(p *People) float32    { return p.Benevolence[0] }
func belonging(p *People) float32      { return p.Belonging[0] }
func responsibility(p *People) float32 { return p.Responsibility[0] }
func acceptance(p *People) float32     { return p.Acceptance[0] }
func wounds(p *People) float32         { return p.Wounds[0] }
func capability(p *People) float32     { return p.Capability[0] }
