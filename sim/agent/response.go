package agent

import (
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// Response is what somebody does about a request (Yukl; Kelman 1958).
type Response uint8

const (
	Commit Response = iota // makes it the own
	Comply                 // does it because one must
	Resist                 // refuses, delays or evades
)

// Request is what is asked of somebody in a week.
type Request struct {
	Tactic    param.Tactic
	Plain     bool    // made by nobody in person: no leader, or a leader who does not act
	Hard      bool    // outside the zone of indifference
	Emergency float64 // how far the person accepts that there is one, 0 to 1
	Doubted   float64 // how far the leader's place is held not to be rightful, 0 to 1
	Base      float64 // what the tactic draws on of the leader's bases of power, 0 to 1
}

// Ties is what somebody perceives of the people he or she is tied to: shares,
// weighted by their influence, of those who committed and who resisted last
// week. Known is false for somebody without ties.
type Ties struct {
	Commit, Resist float64
	Known          bool
}

// grounds is what a response rests on besides the person's own mind: what is
// due to the leader's person and what is due to the office.
type grounds struct {
	trust                         float64 // in the person
	watch, fear, fair, legitimate float64 // of the office: being watched, feared, rewarded, and held rightful
}

// Respond returns the response to a request, a multinomial choice by the
// uniform draw u: utilities U of committing and resisting, complying = 0 plus
// its own terms, and the shares exp(U) / sum of exp(U). fear is belief x
// severity x dependence.
func (p *People) Respond(r *Rules, i int, q Request, ties Ties, fear, u float64) Response {
	commit, comply, resist := p.utilities(r, i, q, ties, p.grounds(r, i, q, fear))
	return choose(commit-comply, resist-comply, u)
}

// Chances returns the chances of the three responses to a request, from among
// which Respond draws; they add up to 1.
func (p *People) Chances(r *Rules, i int, q Request, ties Ties, fear float64) (commit, comply, resist float64) {
	commit, comply, resist = p.utilities(r, i, q, ties, p.grounds(r, i, q, fear))
	c, s := rng.Exp(commit-comply), rng.Exp(resist-comply)
	sum := c + 1 + s
	return c / sum, 1 / sum, s / sum
}

// Borne returns how much of the chance that a request is done, not resisted,
// rests on the office and how much on the leader's person: what would be missing
// without fear of being watched, expected reward, accepted hierarchy and hard
// tactics; and without trust and soft tactics. Both lie in [0,1]; the rest is
// the person's own, and habit.
func (p *People) Borne(r *Rules, i int, q Request, ties Ties, fear float64) (office, person float64) {
	all := p.grounds(r, i, q, fear)
	done := p.does(r, i, q, ties, all)
	bare, plain := all, q
	bare.watch, bare.fear, bare.fair, bare.legitimate = 0, 0, 0, 0
	plain.Plain = q.Plain || q.Tactic.Hard()
	office = max(0, done-p.does(r, i, plain, ties, bare))
	bare, plain = all, q
	bare.trust, plain.Plain = 0, q.Plain || !q.Tactic.Hard()
	return office, max(0, done-p.does(r, i, plain, ties, bare))
}

// does returns the chance that a request is not resisted.
func (p *People) does(r *Rules, i int, q Request, ties Ties, g grounds) float64 {
	commit, comply, resist := p.utilities(r, i, q, ties, g)
	c, s := rng.Exp(commit-comply), rng.Exp(resist-comply)
	return (c + 1) / (c + 1 + s)
}

func (p *People) grounds(r *Rules, i int, q Request, fear float64) grounds {
	return grounds{trust: p.Trust(r, i), watch: float64(p.Watch[i]), fear: fear, fair: float64(p.Fair[i]),
		legitimate: r.Organization.HierarchyAccepted * (1 - q.Doubted)}
}

// utilities returns the log odds of the three responses (docs/odd.md, 7.3).
func (p *People) utilities(r *Rules, i int, q Request, ties Ties, g grounds) (commit, comply, resist float64) {
	c := &r.Members.Response
	watched := float64(g.watch*g.fear) - c.CentreFear
	wounds := float64(p.Wounds[i]) - c.CentreWounds
	alignment := float64(p.Alignment[i]) - c.CentreState

	commit = float64(c.CommitAlignment*alignment) + float64(c.CommitTrust*(g.trust-c.CentreState)) +
		float64(c.CommitBelong*(float64(p.Belonging[i])-c.CentreState)) +
		float64(c.CommitAcceptance*(float64(p.Acceptance[i])-c.CentreState)) - float64(c.CommitWounds*wounds)
	comply = float64(c.ComplyFear*watched) + float64(c.ComplyReward*(g.fair-c.CentreState)) +
		float64(c.ComplyLegitimate*(g.legitimate-c.CentreState))
	resist = float64(c.ResistWounds*wounds) - float64(c.ResistFear*watched) -
		float64(c.ResistTrust*(g.trust-c.CentreState)) - float64(c.ResistAlignment*alignment)
	if ties.Known && r.Mechanisms.Norms {
		commit += float64(c.CommitNorm * (ties.Commit - c.CentreCommit))
		resist += float64(c.ResistNorm * (ties.Resist - c.CentreResist))
	}
	if r.Mechanisms.Reactance {
		pressed := g.watch
		if !q.Plain && q.Tactic == param.Pressure {
			pressed++
		}
		resist += float64(c.ResistReactance * max(0, pressed-c.CentrePressed) / 2 * (1 - g.trust))
	}
	commit, resist = r.request(q, g, commit, resist)
	return commit, comply, resist
}

// request adds what the request itself brings to the utilities of committing
// and resisting: the zone of indifference and the tactic.
func (r *Rules) request(q Request, g grounds, commit, resist float64) (withCommit, withResist float64) {
	c := &r.Members.Response
	weight := 1.0
	if !q.Hard && r.Mechanisms.Zone {
		weight = c.Routine
		commit += c.CommitBase
		resist += c.ResistBase - float64(c.Zone*(g.legitimate+q.Emergency))
	} else {
		resist -= float64(c.Zone * q.Emergency)
	}
	if q.Plain {
		return commit, resist
	}
	t := c.Commit[q.Tactic]
	if t > 0 { // fair words move people as far as the speaker is trusted
		t *= min(1, c.FairWords+g.trust)
	}
	commit += float64(weight * t)
	resist += float64(weight * c.Resist[q.Tactic])
	if r.Mechanisms.Bases { // and any words as far as there is something behind them
		behind := q.Base - c.CentreBase
		if !q.Tactic.Hard() {
			commit += float64(weight * c.BaseCommit * behind)
		}
		resist -= float64(weight * c.BaseResist * behind)
	}
	return commit, resist
}

// choose turns log odds against complying and a uniform draw into a response,
// in the fixed order commit, comply, resist.
func choose(commit, resist, u float64) Response {
	c, s := rng.Exp(commit), rng.Exp(resist)
	u *= c + 1 + s
	switch {
	case u < c:
		return Commit
	case u < c+1:
		return Comply
	}
	return Resist
}

// SetEffort turns the response into the effort of the week and returns it:
// full for those who commit, watched or not; for those who comply it follows
// their belief in being watched; then what responsibility adds, and what strain
// past the tipping point and open wounds take (Skarlicki & Folger 1997: who is
// hurt gets even in small ways).
func (p *People) SetEffort(r *Rules, i int) float64 {
	e := &r.Members.Effort
	var effort float64
	switch p.Response[i] {
	case Commit:
		effort = 1
	case Comply:
		watch := float64(p.Watch[i])
		if !r.Mechanisms.Watching {
			watch = 1
		}
		effort = e.Comply + float64(e.Watched*watch)
	case Resist:
		effort = e.Resist
	}
	if r.Mechanisms.Responsibility {
		effort *= 1 + float64(e.Responsibility*(float64(p.Responsibility[i])-e.ResponsibilityUsual))
	}
	effort *= 1 - float64(e.Burnout*p.PastTipping(r, i))
	if r.Mechanisms.Withholding {
		effort *= 1 - float64(e.Withheld*float64(p.Wounds[i]))
	}
	p.Effort[i] = float32(effort)
	return effort
}
