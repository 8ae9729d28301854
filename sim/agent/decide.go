package agent

// OwnDecision returns the chance that a decision of member i succeeds, support
// in [0,1] being reasons given and a leader who listens (docs/odd.md, 7.6).
func (p *People) OwnDecision(r *Rules, i int, support float64) float64 {
	d := &r.Members.Decide
	able := float64(d.MemberCapability*float64(p.Capability[i])) + float64((1-d.MemberCapability)*float64(p.Skill[i]))
	return unit(d.MemberBase + float64(d.MemberGain*able) + float64(d.Support*support))
}

// LeaderDecision returns the chance that a decision of a leader of the given
// skill succeeds, information in [0,1] being what the leader was told of what
// the members know.
func LeaderDecision(r *Rules, skill, information float64) float64 {
	d := &r.Members.Decide
	return unit(d.LeaderBase + float64(d.LeaderGain*skill) -
		float64(d.LeaderComplexity*r.Organization.Complexity*(1-information)))
}

// Tells returns how much of what matters member i passes on to somebody who
// asks, in [0,1]: what one knows x readiness to say it x what gets through.
func (p *People) Tells(r *Rules, i int, knows float64) float64 {
	return r.Members.Decide.Pool * knows * float64(p.Voice[i])
}

// Work returns the output of the week of somebody who has the given share of
// the week for work, before coordination and decisions: technology x effort x
// skill, where a newcomer reaches the own skill after organization.onboarding
// weeks and the effort of somebody without skill is worth
// members.effort.unskilled.
func (p *People) Work(r *Rules, i, week int, time float64) float64 {
	skill := float64(p.Skill[i])
	if on := r.Organization.Onboarding; on > 0 && p.Since[i] >= 0 {
		skill *= min(1, float64(week-int(p.Since[i])+1)/float64(on))
	}
	unskilled := r.Members.Effort.Unskilled
	return r.Organization.Technology * float64(p.Effort[i]) * time * (unskilled + float64((1-unskilled)*skill))
}

// Dares returns how likely somebody without a leader decides alone, in [0,1]:
// the mean of capability and felt responsibility.
func (p *People) Dares(i int) float64 {
	return float64(0.5 * (float64(p.Capability[i]) + float64(p.Responsibility[i])))
}

// NoteDecision moves the slow count of decisions of one's own (1 = one was
// taken this week).
func (p *People) NoteDecision(r *Rules, i int, own float64) {
	follow(&p.Deciding[i], own, r.Members.Decide.Memory)
}
