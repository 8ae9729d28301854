package agent

// Merit returns what somebody deserves a place by: the mean of capability and
// skill, in [0,1].
func (p *People) Merit(i int) float64 {
	return float64((float64(p.Capability[i]) + float64(p.Skill[i])) / 2)
}

// Slight is the harm that a favour of the given size does to somebody who knows
// of it, in [0,1], and the part of it that is for being passed over: it grows
// with better, by how much more merit somebody had than the one favoured.
func (r *Rules) Slight(size, better float64) (harm, passed float64) {
	a := &r.Params.Trust.Abuse
	harm = min(1, a.Floor+float64(a.Better*max(0, better)))
	return float64(size * harm), float64(size * (harm - a.Floor))
}

// Slighted lets the leader lose ability and integrity in the eyes of somebody
// who knows of a favour, and fairness with it, and returns the trust lost.
func (p *People) Slighted(r *Rules, i int, harm float64) (trust float64) {
	a := &r.Params.Trust.Abuse
	lower(&p.Fair[i], a.Fair*harm)
	return p.LoseAbility(r, i, a.Favour*a.Ability*harm) + p.LoseIntegrity(r, i, a.Favour*harm)
}

// Disgusted does the same to somebody who gets to know that the leader diverts;
// attachment to the organization suffers instead of fairness.
func (p *People) Disgusted(r *Rules, i int) (trust float64) {
	a := &r.Params.Trust.Abuse
	lower(&p.Attachment[i], a.Attachment)
	return p.LoseAbility(r, i, a.Gain*a.Ability) + p.LoseIntegrity(r, i, a.Gain)
}

// Grateful raises the benevolence that somebody who was favoured sees in the
// leader and returns the gain in trust.
func (p *People) Grateful(r *Rules, i int) float64 {
	return p.GainBenevolence(r, i, r.Params.Trust.Abuse.Grateful)
}

// Closest lets the leader treat somebody as well as anybody can be, as who is
// brought in by connection.
func (p *People) Closest(r *Rules, i int) {
	if r.Mechanisms.Dyads {
		p.Dyad[i] = float32(r.Members.DyadsMost)
	}
}

// Sees returns the chance that somebody sees at first hand what is as
// conspicuous as that, in [0,1]: more who is better informed.
func (p *People) Sees(r *Rules, i int, conspicuous float64) float64 {
	u := r.Params.Trust.Abuse.Uninformed
	return float64(conspicuous * (u + float64((1-u)*float64(p.Informed[i]))))
}

// TellsOn returns the chance that somebody who saw it tells a team mate.
func (p *People) TellsOn(r *Rules, i int) float64 {
	return float64(r.Params.Trust.Abuse.Told * float64(p.Voice[i]))
}
