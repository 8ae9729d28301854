package agent

// Begins returns the chance, in [0,1], that somebody who does not use the
// platform yet begins to in a week. ties in [0,1] is the part of one's ties who
// use it, fear is belief in punishment x severity x dependence:
//
//	platform.uptake x curiosity x (1 + platform.pull x ties) x max(0, 1 - platform.shy x watch x fear)
//
// curiosity being the mean of alignment, readiness to speak up and trust.
func (p *People) Begins(r *Rules, i int, ties, fear float64) float64 {
	f := &r.Platform
	curiosity := (float64(p.Alignment[i]) + float64(p.Voice[i]) + p.Trust(r, i)) / 3
	bold := max(0, 1-float64(f.Shy*float64(p.Watch[i])*fear))
	return min(1, f.Uptake*curiosity*(1+float64(f.Pull*ties))*bold)
}

// Believes returns the chance, in [0,1], that somebody takes a rumour about the
// leaders for true, told in [0,1] being the part of those followed who pass it
// on and reasons how far the own leader explains: who trusts, or is told
// reasons, falls for it less.
func (p *People) Believes(r *Rules, i int, told, reasons float64) float64 {
	return min(1, r.Platform.RumourSpread*told*max(0, 1-p.Trust(r, i))*(1-reasons))
}

// Misled is what a rumour that is believed does: one expects punishment, and
// sees less benevolence and integrity in the leader. It returns the trust lost.
func (p *People) Misled(r *Rules, i int) float64 {
	f := &r.Platform
	p.ExpectPunishment(r, i, f.RumourFear)
	return p.LoseBenevolence(r, i, f.RumourLoss) + p.LoseIntegrity(r, i, f.RumourLoss)
}
