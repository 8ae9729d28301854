package agent

import "leadsim/sim/rng"

// outside returns the standing outside the organization, in [0,1], of somebody
// whose trait is the uniform draw u, where share of all have any:
//
//	(1 - u/share)^2 below share, else 0,
//
// so that few of them have much.
func outside(u, share float64) float64 {
	if u >= share {
		return 0
	}
	x := 1 - u/share
	return float64(x * x)
}

// Willing returns how willing somebody is to use connections outside for the
// organization, of the own accord, in [0,1]:
//
//	logistic(members.outside.steep x (attachment x acceptance - members.outside.willing_at))
func (p *People) Willing(r *Rules, i int) float64 {
	o := &r.Members.Outside
	return rng.Logistic(o.Steep * (float64(float64(p.Attachment[i])*float64(p.Acceptance[i])) - o.WillingAt))
}

// Helps returns the chance, in [0,1], that somebody brings help from outside in
// a week of a crisis. Who refused this week's request brings none. An order
// moves who complies no farther than connections can be commanded and as far
// as the order is believed to be checked: the same that holds for work.
func (p *People) Helps(r *Rules, i int, ordered bool) float64 {
	o := &r.Members.Outside
	willing := 0.0
	switch p.Response[i] {
	case Commit:
		willing = p.Willing(r, i)
	case Comply:
		willing = p.Willing(r, i)
		if ordered {
			willing = max(willing, o.Commanded*float64(p.Watch[i]))
		}
	}
	return o.Help * float64(p.Outside[i]) * willing
}

// Thanked lets others grant more to somebody whose help from outside came.
func (p *People) Thanked(r *Rules, i int) {
	raise(&p.Respect[i], 1, r.Members.Outside.Thanks)
	raise(&p.Recognised[i], 1, r.Members.Outside.Thanks)
}

// Turns returns the chance, in [0,1], that somebody turns people outside
// against the organization in a week: with the own standing there, wounds, and
// what is missing to full attachment.
func (p *People) Turns(r *Rules, i int) float64 {
	return r.Members.Outside.Harm * float64(p.Outside[i]) * float64(p.Wounds[i]) * (1 - float64(p.Attachment[i]))
}
