package agent

import "leadsim/sim/rng"

// Throughput returns how much of their load people work off at strain s, in
// units of the strain at which they work off most: s exp(1-s), the inverted U
// of Rudolph & Repenning 2002. It is 1 at s = 1.
func Throughput(s float64) float64 { return float64(s * rng.Exp(1-s)) }

// Burden is what the week puts on somebody, as shares of capacity.
type Burden struct {
	Added    float64 // crisis, pressure, consulting, vacancies, unsupported responsibility
	Relieved float64 // protection, being heard
}

// Carry moves strain by one week:
//
//	S <- S + strain.speed (load - Throughput(S)),  S in units of the peak
//
// so that a load above 1, or a stock past the tipping point, piles up; people near the highest strain turn part of their load away
// (strain.withdraw), which is the way back.
func (p *People) Carry(r *Rules, i int, b Burden) {
	s := &r.Params.Strain
	load := s.Load + float64(s.LoadSpread*float64(p.Loaded[i])) + b.Added - b.Relieved
	stock := float64(float64(p.Strain[i]) * s.Peak)
	past := p.PastTipping(r, i)
	load = float64(max(0, load) * (1 - float64(s.Withdraw*past*past)))
	off := Throughput(stock)
	if !r.Mechanisms.Overload {
		off = stock // a plain balance: more strain, more worked off
	}
	p.Strain[i] = float32(unit((stock + float64(s.Speed*(load-off))) / s.Peak))
}

// PastTipping returns how far strain lies past the point at which people work
// off most: 0 up to it, 1 at the highest strain.
func (p *People) PastTipping(r *Rules, i int) float64 {
	peak := r.Params.Strain.Peak
	stock := float64(float64(p.Strain[i]) * peak)
	if stock <= 1 || peak <= 1 {
		return 0
	}
	return (stock - 1) / (peak - 1)
}
