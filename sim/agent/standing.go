package agent

// Standing returns the weight of what a person says and does among others,
// whatever the rank, in [0,1]: the mean of expertise recognised, respect and
// being informed, weighted by members.standing.expert, .referent and
// .informational. With the switch standing off everybody has 1/2.
func (p *People) Standing(r *Rules, i int) float64 {
	if !r.Mechanisms.Standing {
		return 0.5
	}
	return float64(r.standing[0]*float64(p.Recognised[i])) + float64(r.standing[1]*float64(p.Respect[i])) +
		float64(r.standing[2]*float64(p.Informed[i]))
}

// Shown returns the expertise of a person that others get to see, in [0,1]: part
// of skill shows by itself, the rest as far as the person is asked, is given
// credit, or decides (asked, the sum of these, counts up to 1).
func (p *People) Shown(r *Rules, i int, asked float64) float64 {
	seen := r.Members.Standing.Seen
	return float64(p.Skill[i]) * (seen + float64((1-seen)*min(1, asked)))
}

// Earned returns the respect in [0,1] that a person's conduct earns among
// others: by committing, speaking up and belonging.
func (p *People) Earned(r *Rules, i int) float64 {
	s := &r.Members.Standing
	earned := s.RespectBase + float64(s.RespectVoice*float64(p.Voice[i])) + float64(s.RespectBelong*float64(p.Belonging[i]))
	if p.Response[i] == Commit {
		earned += s.RespectCommit
	}
	return unit(earned)
}

// Regard moves what others grant the person: recognised expertise towards what
// they see of it, respect towards what it earns.
func (p *People) Regard(r *Rules, i int, shown, earned float64) {
	follow(&p.Recognised[i], shown, r.Members.Standing.ExpertRate)
	follow(&p.Respect[i], earned, r.Members.Standing.RespectRate)
}

// Hears sets how well informed the person is: reach/(reach + half), reach
// being ties counted by strength and by how much they inform.
func (p *People) Hears(r *Rules, i int, reach float64) {
	p.Informed[i] = float32(reach / (reach + r.Members.Standing.InformedHalf))
}

// Backed lifts what others grant an informal leader whom the boss backs with the
// given intensity: recognised expertise up to what there is, and respect.
func (p *People) Backed(r *Rules, i int, intensity float64) {
	moved := float64(r.Members.Standing.Moved * intensity)
	raise(&p.Recognised[i], float64(p.Skill[i]), moved)
	raise(&p.Respect[i], 1, moved)
}

// KeptDown takes from what others grant an informal leader whom the boss keeps
// down with the given intensity, and from the readiness to speak up.
func (p *People) KeptDown(r *Rules, i int, intensity float64) {
	moved := float64(r.Members.Standing.Moved * intensity)
	lower(&p.Recognised[i], moved)
	lower(&p.Respect[i], moved)
	p.Silence(i, r.Members.Voice.Suppressed*intensity)
}
