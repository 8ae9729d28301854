package agent

// Decided teaches somebody who took a decision: more by a mistake that is
// forgiven than by a success, nothing by one that is punished. It returns the
// capability gained.
func (p *People) Decided(r *Rules, i int, success, punished bool) float64 {
	if !r.Mechanisms.LearningByDeciding {
		return 0
	}
	switch {
	case success:
		return raise(&p.Capability[i], 1, r.Params.Learning.Decide)
	case punished && r.Mechanisms.SilenceAfterBlame:
		return 0
	}
	return raise(&p.Capability[i], 1, r.Params.Learning.Mistake)
}

// Led teaches somebody who leads others this week, and returns the gain.
func (p *People) Led(r *Rules, i int) float64 {
	if !r.Mechanisms.LearningByDeciding {
		return 0
	}
	return raise(&p.Capability[i], 1, r.Params.Learning.Lead)
}

// Practise lets capability drift back to the person's set point and skill grow
// by working, to a ceiling learning.skill_reach of the way from the set point
// to full skill. It returns the capability lost by disuse (0 or more; a gain counts as 0).
func (p *People) Practise(r *Rules, i int, leads bool) (disuse float64) {
	l := &r.Params.Learning
	capability, skill := r.Members.Capability, r.Members.Skill
	if leads {
		capability, skill = r.Members.LeaderCapability, r.Members.LeaderSkill
	}
	disuse = -follow(&p.Capability[i], setPoint(r, capability, p.Able[i]), l.Decay)
	ceiling := l.SkillReach + float64((1-l.SkillReach)*setPoint(r, skill, p.Gifted[i]))
	raise(&p.Skill[i], ceiling, l.Skill*float64(p.Effort[i]))
	return disuse
}

// Relearn takes skill, as a new way of working does; one that people worked
// out together leaves alignment higher. size in [0,1] is how much of the work
// it changes.
func (p *People) Relearn(r *Rules, i int, size float64, together bool) {
	lower(&p.Skill[i], r.Params.Learning.ChangeSkill*size)
	if together {
		raise(&p.Alignment[i], 1, r.Params.Learning.ChangeAlignment*size)
	}
}
