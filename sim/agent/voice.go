package agent

// Silence takes share of the readiness to speak up: after a punished mistake
// (one's own or a team mate's), or when one spoke and was not heard.
func (p *People) Silence(i int, share float64) { lower(&p.Voice[i], share) }

// Dare moves the readiness to speak up towards what trust, being heard and
// fear make of it.
func (p *People) Dare(r *Rules, i int, fear float64) {
	v := &r.Members.Voice
	target := v.Base + float64(v.Trust*p.Trust(r, i)) + float64(v.Heard*float64(p.Heard[i])) - float64(v.Fear*fear)
	follow(&p.Voice[i], r.inside(target), v.Rate)
}
