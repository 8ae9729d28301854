package agent

// Way is how somebody tries to move another without being able to make them.
type Way uint8

const (
	NoWay      Way = iota
	Persuade       // the leader, by reasons and by what one knows
	Coalition      // the leader, together with others who refuse
	Ingratiate     // oneself with the leader
	AskFavour      // of the leader
	AskHelp        // of a colleague
	NumWays
)

// Turn returns what somebody tries this week by the uniform draw u: the first
// way at which the cumulative chance exceeds it, in the order of the constants.
// The chances follow from the person's state alone, whoever leads: readiness to
// speak, alignment, expertise and information for persuading, readiness and
// ties who refused (refused, a share) for a coalition, dependence and lack of
// skill for ingratiation, the treatment by the leader and trust for a favour,
// belonging and lack of skill for asking a colleague (docs/odd.md, 7.20).
func (p *People) Turn(r *Rules, i int, refused, dependence, u float64) Way {
	up, side, m := &r.Members.Upward, &r.Members.Sideways, &r.Mechanisms
	unskilled, voice := 1-float64(p.Skill[i]), float64(p.Voice[i])
	if m.Upward {
		if u -= float64(up.Rate * up.Persuade * voice * float64(p.Alignment[i]) * p.knows(i)); u < 0 {
			return Persuade
		}
		if u -= float64(up.Rate * up.Coalition * voice * refused); u < 0 {
			return Coalition
		}
		if u -= float64(up.Rate * up.Ingratiate * dependence * unskilled); u < 0 {
			return Ingratiate
		}
		if m.Favours {
			if u -= float64(up.Rate * up.Favour * float64(p.Dyad[i]) / r.Members.DyadsMost * p.Trust(r, i)); u < 0 {
				return AskFavour
			}
		}
	}
	if m.Sideways {
		if u -= float64(side.Rate * float64(p.Belonging[i]) * unskilled); u < 0 {
			return AskHelp
		}
	}
	return NoWay
}

// knows returns how far others take somebody to know: the mean of recognised
// expertise and being informed, in [0,1].
func (p *People) knows(i int) float64 {
	return float64((float64(p.Recognised[i]) + float64(p.Informed[i])) / 2)
}

// Persuades returns the chance that somebody persuades a leader who listens to
// him or her with intensity listens.
func (p *People) Persuades(r *Rules, i int, listens float64) float64 {
	unknown := r.Members.Upward.Unknown
	return float64(listens * (unknown + float64((1-unknown)*p.knows(i))))
}

// Prevails returns the chance that a coalition gets its way with a leader who
// listens, behind being the share of the team's standing that stands together.
func (r *Rules) Prevails(listens, behind float64) float64 {
	return 1 - float64((1-listens)*(1-float64(r.Members.Upward.Numbers*behind)))
}

// Pleases returns the chance that ingratiation works on a leader who listens.
func (r *Rules) Pleases(listens float64) float64 {
	return 1 - float64((1-listens)*(1-r.Members.Upward.Flattered))
}

// Convinced lets somebody who persuaded feel heard, and be known for more of
// the skill that is there.
func (p *People) Convinced(r *Rules, i int) {
	raise(&p.Heard[i], 1, r.Members.Upward.Heard)
	raise(&p.Recognised[i], float64(p.Skill[i]), r.Members.Upward.Recognised)
}

// Emboldened raises the readiness to speak of somebody whose coalition got its
// way.
func (p *People) Emboldened(r *Rules, i int) { raise(&p.Voice[i], 1, r.Members.Upward.Emboldened) }

// Endeared lets the leader treat somebody better, for good, and returns by how
// much. With the switch dyads off all are treated alike.
func (p *People) Endeared(r *Rules, i int) float64 {
	if !r.Mechanisms.Dyads {
		return 0
	}
	return raise(&p.Dyad[i], r.Members.DyadsMost, r.Members.Upward.Dyad)
}

// Neglected takes from how well the leader treats somebody what another gained.
func (p *People) Neglected(r *Rules, i int, by float64) {
	p.Dyad[i] = float32(max(min(float64(p.Dyad[i]), r.Members.DyadsLeast), float64(p.Dyad[i])-by))
}

// Flattering takes respect among others from somebody who ingratiates.
func (p *People) Flattering(r *Rules, i int) { lower(&p.Respect[i], r.Members.Upward.Respect) }

// Assists returns the chance that a colleague helps somebody who asks: the mean
// of the colleague's belonging and the respect for the one who asks.
func (p *People) Assists(asked, asks int) float64 {
	return float64(0.5 * (float64(p.Belonging[asked]) + float64(p.Respect[asks])))
}

// Helped earns the colleague respect and returns the share by which the work of
// the one helped grows this week: by how much better the colleague is.
func (p *People) Helped(r *Rules, asks, asked int) float64 {
	raise(&p.Respect[asked], 1, r.Members.Sideways.Respect)
	return float64(r.Members.Sideways.Gain * max(0, float64(p.Skill[asked])-float64(p.Skill[asks])))
}
