package agent

// Hurt adds a wound of the given size in [0,1], as a share of what is still
// whole, and returns the wound added. A new wound reopens part of the scars, in
// proportion to its size.
func (p *People) Hurt(r *Rules, i int, size float64) float64 {
	if !r.Mechanisms.Wounds || size <= 0 {
		return 0
	}
	added := raise(&p.Wounds[i], 1, size)
	if r.Mechanisms.Reopening {
		reopened := lower(&p.Scars[i], r.Params.Strain.Wound.Reopen*size)
		old := float64(p.Wounds[i])
		p.Wounds[i] = float32(min(1, old+reopened))
		added += float64(p.Wounds[i]) - old
	}
	return added
}

// Heal closes a share of the wounds and returns what has healed. It goes by
// itself, faster where people are heard and shielded (comfort in [0,1]) and
// where harm is owned and made good (repair in [0,1]). Part stays as a scar.
func (p *People) Heal(r *Rules, i int, comfort, repair float64) float64 {
	w := &r.Params.Strain.Wound
	rate := w.Heal * (1 + float64(w.HealHeard*comfort) + float64(w.HealRepair*repair))
	healed := lower(&p.Wounds[i], rate)
	p.Scars[i] = float32(min(1, float64(p.Scars[i])+float64(w.Scar*healed)))
	return healed
}
