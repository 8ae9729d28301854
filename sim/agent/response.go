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
}

// Ties is what somebody perceives of the people he or she is tied to: shares,
// weighted by their influence, of those who committed and who resisted last
// week. Known is false for somebody without ties.
type Ties struct {
	Commit, Resist float64
	Known          bool
}

// Respond returns the response to a request, a multinomial choice by the
// uniform draw u: utilities U of committing and resisting, complying = 0 plus
// its own terms, and the shares exp(U) / sum of exp(U). fear is belief x
// severity x dependence.
func (p *People) Respond(r *Rules, i int, q Request, ties Ties, fear, u float64) Response {
	commit, comply, resist := p.utilities(r, i, q, ties, fear)
	return choose(commit-comply, resist-comply, u)
}

// utilities returns the log odds of the three responses (docs/odd.md, 7.3).
func (p *People) utilities(r *Rules, i int, q Request, ties Ties, fear float64) (commit, comply, resist float64) {
	c := &r.Members.Response
	trust := p.Trust(r, i)
	watched := float64(float64(p.Watch[i])*fear) - c.CentreFear
	wounds := float64(p.Wounds[i]) - c.CentreWounds
	alignment := float64(p.Alignment[i]) - c.CentreState
	legitimate := r.Organization.HierarchyAccepted

	commit = float64(c.CommitAlignment*alignment) + float64(c.CommitTrust*(trust-c.CentreState)) +
		float64(c.CommitBelong*(float64(p.Belonging[i])-c.CentreState)) +
		float64(c.CommitAcceptance*(float64(p.Acceptance[i])-c.CentreState)) - float64(c.CommitWounds*wounds)
	comply = float64(c.ComplyFear*watched) + float64(c.ComplyReward*(float64(p.Fair[i])-c.CentreState)) +
		float64(c.ComplyLegitimate*(legitimate-c.CentreState))
	resist = float64(c.ResistWounds*wounds) - float64(c.ResistFear*watched) -
		float64(c.ResistTrust*(trust-c.CentreState)) - float64(c.ResistAlignment*alignment)
	if ties.Known && r.Mechanisms.Norms {
		commit += float64(c.CommitNorm * (ties.Commit - c.CentreCommit))
		resist += float64(c.ResistNorm * (ties.Resist - c.CentreResist))
	}
	if r.Mechanisms.Reactance {
		pressed := float64(p.Watch[i])
		if !q.Plain && q.Tactic == param.Pressure {
			pressed++
		}
		resist += float64(c.ResistReactance * max(0, pressed-c.CentrePressed) / 2 * (1 - trust))
	}
	commit, resist = r.request(q, trust, commit, resist)
	return commit, comply, resist
}

// request adds what the request itself brings to the utilities of committing
// and resisting: the zone of indifference and the tactic.
func (r *Rules) request(q Request, trust, commit, resist float64) (withCommit, withResist float64) {
	c, legitimate := &r.Members.Response, r.Organization.HierarchyAccepted
	weight := 1.0
	if !q.Hard && r.Mechanisms.Zone {
		weight = c.Routine
		commit += c.CommitBase
		resist += c.ResistBase - float64(c.Zone*(legitimate+q.Emergency))
	} else {
		resist -= float64(c.Zone * q.Emergency)
	}
	if !q.Plain {
		t := c.Commit[q.Tactic]
		if t > 0 { // fair words move people as far as the speaker is trusted
			t *= min(1, c.FairWords+trust)
		}
		commit += float64(weight * t)
		resist += float64(weight * c.Resist[q.Tactic])
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
// their belief in being watched; then what responsibility adds and strain past
// the tipping point takes.
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
	p.Effort[i] = float32(effort)
	return effort
}
