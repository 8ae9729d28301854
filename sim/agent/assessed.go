package agent

// assess gives person i the skill that is told, if one is, and a set point
// there, in place of the drawn one: the trait gifted is what makes
// mean + members.spread x gifted that skill, the mean being that of where the
// person comes from. Where members.spread is 0 the set point is the mean.
func (p *People) assess(r *Rules, i int, c Newcomer) {
	if !c.Assessed {
		return
	}
	p.Skill[i] = float32(c.Told)
	if spread := r.Members.Spread; spread > 0 {
		p.Gifted[i] = float32((c.Told - c.Skill) / spread)
	}
}
