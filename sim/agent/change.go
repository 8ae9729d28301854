package agent

import "leadsim/sim/rng"

// Stage is how far somebody has come in a change that the organization
// attempts (Rogers 1962; Hill & Judge).
type Stage uint8

const (
	Unaware Stage = iota
	Aware
	Interested
	Trying
	Adopted // in public; whether privately too says PublicOnly
	NumStages
)

// Stance is a set of marks that a person bears in a change.
type Stance uint8

const (
	PublicOnly Stance = 1 << iota // does it because watched and pressed, privately unconvinced
	Named                         // a champion from the start or named by an event
	Champion                      // does it, is convinced, and speaks for it
	Opposes                       // speaks against it
)

// OpenChange makes the columns of a change, which are missing until then.
// They hold nothing before FaceChange.
func (p *People) OpenChange() {
	n := len(p.Who)
	p.Stage, p.Stance, p.AdoptedWeek = make([]Stage, n), make([]Stance, n), make([]int32, n)
	for _, column := range []*[]float32{&p.Conviction, &p.Leaning, &p.Threshold} {
		*column = make([]float32, n)
		p.table = append(p.table, *column)
	}
}

// FaceChange puts somebody before a change that was launched in week launch:
// unaware of it and without conviction, with a threshold kept for life and a
// leaning for this change. early lets champions from the start know of it and
// try it already.
func (p *People) FaceChange(r *Rules, key rng.Key, i, launch int, early bool) {
	f, c, s := &r.Change.Follow, &r.Change.Champions, &r.Change.Resisters
	p.Stage[i], p.Stance[i], p.AdoptedWeek[i], p.Conviction[i], p.Leaning[i] = Unaware, 0, -1, 0, 0
	z := rng.Normal(key.At(rng.Trait, traitWary).Float64(p.Who[i]))
	p.Threshold[i] = float32(r.inside(f.Threshold + float64(f.Spread*z)))
	switch _, u := key.At(rng.Lever, launch).Pair(p.Who[i]); {
	case u < c.Share:
		p.Stance[i], p.Leaning[i] = Named, float32(c.Strength)
		if early {
			p.Stage[i], p.Conviction[i] = Trying, float32(c.Strength)
		}
	case u >= 1-s.Share:
		p.Leaning[i] = -float32(s.Strength)
	}
}

// Is reports whether somebody bears a mark.
func (p *People) Is(i int, s Stance) bool { return p.Stance[i]&s != 0 }

// mark sets or clears a mark.
func (p *People) mark(i int, s Stance, on bool) {
	if on {
		p.Stance[i] |= s
	} else {
		p.Stance[i] &^= s
	}
}

// DoesIt reports whether others see somebody do it: by trying or by having
// adopted, with conviction or without.
func (p *People) DoesIt(i int) bool { return p.Stage[i] >= Trying }

// Truly reports whether somebody has adopted with conviction.
func (p *People) Truly(i int) bool { return p.Stage[i] == Adopted && !p.Is(i, PublicOnly) }

// Use returns the factor by which the change alters somebody's output: trying
// takes change.effort of the time for the part that changes; an adopter gains
// change.benefit as far as convinced, and change.forced.use of it where it is
// done in public alone.
func (p *People) Use(r *Rules, i int) float64 {
	c := &r.Change
	switch {
	case p.Stage[i] == Trying:
		return 1 - float64(c.Size*c.Effort)
	case p.Truly(i):
		return 1 + float64(c.Benefit*float64(p.Conviction[i]))
	case p.Stage[i] == Adopted:
		return 1 + float64(c.Benefit*c.Forced.Use)
	}
	return 1
}

// Recruit makes somebody a champion at once: adopted, and leaning to the
// change by change.champions.strength at least.
func (p *People) Recruit(r *Rules, i, week int) {
	strength := float32(r.Change.Champions.Strength)
	p.Stance[i] = Named
	p.Leaning[i], p.Conviction[i] = max(p.Leaning[i], strength), max(p.Conviction[i], strength)
	p.adopt(i, week)
	p.TakeSides(r, i)
}

// Name lets somebody speak for the change once he or she does it, as long as
// convinced.
func (p *People) Name(i int) { p.Stance[i] |= Named }

// Invite lets somebody try the change who does not do it yet.
func (p *People) Invite(i int) { p.Stage[i] = max(p.Stage[i], Trying) }

func (p *People) adopt(i, week int) {
	p.Stage[i] = Adopted
	if p.AdoptedWeek[i] < 0 {
		p.AdoptedWeek[i] = int32(week)
	}
}

// Hear makes somebody aware who was not.
func (p *People) Hear(i int) { p.Stage[i] = max(p.Stage[i], Aware) }

// Value lets somebody come closer to the goals by share of what is missing.
func (p *People) Value(i int, share float64) { raise(&p.Alignment[i], 1, share) }

// Attend lets somebody feel heard by share of what is missing.
func (p *People) Attend(i int, share float64) { raise(&p.Heard[i], 1, share) }

// Credit gives somebody credit in public: respect and recognised expertise
// rise by share of what is missing, expertise no higher than skill.
func (p *People) Credit(i int, share float64) {
	raise(&p.Respect[i], 1, share)
	raise(&p.Recognised[i], float64(p.Skill[i]), share)
}

// Paid raises the fairness seen by share of what a reward upon deed does.
func (p *People) Paid(r *Rules, i int, share float64) {
	raise(&p.Fair[i], 1, r.Members.Bonds.FairReward*share)
}

// Uproot takes share of the belonging.
func (p *People) Uproot(i int, share float64) { lower(&p.Belonging[i], share) }
