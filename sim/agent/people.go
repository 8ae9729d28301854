package agent

import "leadsim/sim/rng"

// People holds the state of everybody, one column a state, one row a seat. All
// states lie in [0,1] unless said otherwise. A row of a seat that is not
// Present holds what the last occupant left and is not to be read.
type People struct {
	Who       []rng.Who // whose draws these are, kept for life
	Present   []bool
	Disabused []bool  // has found the present leader out: fair words earn no more credit
	Since     []int32 // week of joining; negative for those who are there at the start

	// Trustworthiness seen in the own leader (Mayer, Davis & Schoorman 1995).
	Ability, Benevolence, Integrity []float32
	Ceiling                         []float32 // the most integrity that can still be seen
	Shared                          []float32 // how much power people think is shared with them, from what they lived through

	Watch  []float32 // belief that a request is checked
	Punish []float32 // belief that a deed that is seen is punished

	Acceptance     []float32 // private acceptance of what is asked
	Alignment      []float32 // with the organization's goals
	Belonging      []float32 // in the team
	Attachment     []float32 // to the organization (affective commitment)
	Responsibility []float32
	Heard          []float32 // lately heard and recognised
	Fair           []float32 // fairness and reward seen lately
	Skill          []float32
	Capability     []float32 // to decide and to lead: core strength
	Strain         []float32 // load piled up; 1 = the most anybody carries
	Wounds         []float32 // harm not yet healed
	Scars          []float32 // harm that has healed and may reopen
	Voice          []float32 // readiness to speak up
	Quit           []float32 // quit intention
	Deciding       []float32 // decisions of one's own lately, a week
	Effort         []float32 // given this week
	Performed      []float32 // output lately against the team mates': 1/2 = as they do, 1 = twice as much or more

	// What others grant a person, leader or not; see standing.go.
	Recognised []float32 // expertise that others know of: the expert base
	Respect    []float32 // respect and liking: the referent base
	Informed   []float32 // hears early and from many sides: the informational base

	// Personal set points: standard normal, drawn on joining, kept for life.
	Trusting, Keen, Warm, Able, Gifted, Mobile, Loaded []float32
	Dyad                                               []float32  // how the leader treats this person, around 1; see Meet
	Readings                                           []Readings // how this person reads what the leader does; see Meet

	Response []Response // of this week

	Outside []float32 // standing outside the organization; kept for life
	Online  []bool    // uses the social platform, if there is one

	// In a change programme; nil until OpenChange, see change.go.
	Stage       []Stage
	Stance      []Stance
	AdoptedWeek []int32   // week of the first adoption, -1 = never
	Conviction  []float32 // private, that the change is right
	Leaning     []float32 // own, for the change (to 1) or against it (to -1)
	Threshold   []float32 // share of influential ties that must do it before one follows

	Evidence [][]float32 // by facet, how much somebody knows of the leader; nil unless trust.rule is bayesian

	table [][]float32 // the columns of 32-bit numbers, so that moving a person moves all of them
}

// NewPeople returns n empty seats.
func NewPeople(n int) *People {
	p := &People{Who: make([]rng.Who, n), Readings: make([]Readings, n), Present: make([]bool, n), Disabused: make([]bool, n), Since: make([]int32, n),
		Response: make([]Response, n), Online: make([]bool, n)}
	for _, column := range p.columns() {
		*column = make([]float32, n)
		p.table = append(p.table, *column)
	}
	return p
}

// columns lists the columns of 32-bit numbers, so that a new column is made and
// moved with the others.
func (p *People) columns() []*[]float32 {
	return []*[]float32{
		&p.Ability, &p.Benevolence, &p.Integrity, &p.Ceiling, &p.Shared, &p.Watch, &p.Punish,
		&p.Acceptance, &p.Alignment, &p.Belonging, &p.Attachment, &p.Responsibility, &p.Heard, &p.Fair,
		&p.Skill, &p.Capability, &p.Strain, &p.Wounds, &p.Scars, &p.Voice, &p.Quit, &p.Deciding, &p.Effort, &p.Performed,
		&p.Recognised, &p.Respect, &p.Informed,
		&p.Trusting, &p.Keen, &p.Warm, &p.Able, &p.Gifted, &p.Mobile, &p.Loaded, &p.Dyad,
		&p.Outside,
	}
}

// Bytes returns the memory that a seat's row takes.
func (p *People) Bytes() int {
	n := 8 + 8 + 1 + 1 + 4 + 1 + 1 + 4*len(p.table)
	if p.Stage != nil {
		n += 1 + 1 + 4
	}
	return n
}

// Move puts the person of seat from into seat to, with everything that is
// theirs, and leaves from empty. The caller says what the new place changes.
func (p *People) Move(to, from int) {
	for _, column := range p.table {
		column[to] = column[from]
	}
	p.Who[to], p.Since[to] = p.Who[from], p.Since[from]
	p.Readings[to] = p.Readings[from]
	p.Response[to], p.Disabused[to] = p.Response[from], p.Disabused[from]
	p.Online[to], p.Online[from] = p.Online[from], false // an empty seat uses nothing
	p.Present[to], p.Present[from] = true, false
	if p.Stage != nil {
		p.Stage[to], p.Stance[to], p.AdoptedWeek[to] = p.Stage[from], p.Stance[from], p.AdoptedWeek[from]
	}
}

// toward returns x moved by share of its distance to target.
func toward(x, target, share float64) float64 { return x + float64(share*(float64(target)-x)) }

// raise moves a state up by share of what is missing to ceiling and returns
// the gain; a state at or above the ceiling stays.
func raise(x *float32, ceiling, share float64) float64 {
	old := float64(*x)
	if old >= ceiling {
		return 0
	}
	*x = float32(toward(old, ceiling, min(share, 1)))
	return float64(*x) - old
}

// lower takes share of a state away and returns the loss, 0 or more.
func lower(x *float32, share float64) float64 {
	old := float64(*x)
	*x = float32(old - float64(old*min(share, 1)))
	return old - float64(*x)
}

// follow moves a state by share of its distance to target and returns the
// change.
func follow(x *float32, target, share float64) float64 {
	old := float64(*x)
	*x = float32(toward(old, target, share))
	return float64(*x) - old
}

// unit returns x forced into [0,1]. It is for targets and sums, never for what
// a user sets.
func unit(x float64) float64 { return max(0, min(1, x)) }

// Columns returns the states that lie in [0,1], by name, for checks and
// exports. Effort is not among them: responsibility can lift it above 1.
func (p *People) Columns() map[string][]float32 {
	columns := map[string][]float32{
		"ability": p.Ability, "benevolence": p.Benevolence, "integrity": p.Integrity, "ceiling": p.Ceiling, "shared": p.Shared,
		"watch": p.Watch, "punish": p.Punish, "acceptance": p.Acceptance, "alignment": p.Alignment, "belonging": p.Belonging,
		"attachment": p.Attachment, "responsibility": p.Responsibility, "heard": p.Heard, "fair": p.Fair, "skill": p.Skill,
		"capability": p.Capability, "strain": p.Strain, "wounds": p.Wounds, "scars": p.Scars, "voice": p.Voice, "quit": p.Quit,
		"deciding": p.Deciding, "recognised": p.Recognised, "respect": p.Respect, "informed": p.Informed,
		"outside": p.Outside, "performed": p.Performed,
	}
	if p.Stage != nil {
		columns["conviction"], columns["threshold"] = p.Conviction, p.Threshold
	}
	return columns
}
