package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// leader is what a leader's seat adds to the person in it: the style, what the
// leader does this week, and what it has learned from results.
type leader struct {
	style param.Style // of this leader: the study's, with the leader's own variation

	now     [param.NumActs]float32    // acts of this week, after everything that bends them
	was     [param.NumActs]float32    // acts of last week, for the leaders below
	tactics [param.NumTactics]float64 // mix of this week
	leads   bool                      // somebody leads and acts
	led     bool                      // the same of last week: was holds acts
	command bool                      // in command this week
	kept    bool                      // kept command after a crisis
	behind  [param.NumTactics]float32 // what each tactic can draw on of the bases of power
	load    float32                   // share of the week that the acts would take
	waits   float32                   // share of central decisions that find no time

	lean        float64 // learned log odds of commanding
	trying      bool    // commands in this block of weeks
	blockOutput float64 // net output a head of this block so far
	blockWeeks  int     //
	lastOutput  float64 // the same of the last block
	blocks      int     // that have ended
	usual       float64 // slow mean of it
	unusual     float64 // slow mean of its absolute deviation

	view    float64 // the boss's or board's slow view of net output a head
	decided float64 // decisions taken lately, a week

	rightful float64 // how rightful the reports hold this person's place, in [0,1]
}

// start gives a leader a style and nothing learned.
func (l *leader) start(w *World, k int, style param.Style) {
	*l = leader{view: w.p.Organization.BoardAim, rightful: 1}
	l.style = style
	if sd := w.p.Members.LeaderVariation; sd > 0 {
		who := w.people.Who[w.Leader(k)]
		for a := range l.style.Acts {
			z := rng.Normal(w.key.At(rng.Vary, a).Float64(who))
			l.style.Acts[a] = min(1, l.style.Acts[a]*rng.Exp(float64(sd*z)-float64(sd*sd/2)))
		}
	}
	edge := w.p.Members.Edge
	share := max(edge, min(1-edge, style.CommandShare))
	l.lean = rng.Log(share / (1 - share))
	l.trying = style.CommandShare > 0 && w.key.At(rng.Experiment, w.week).Float64(w.people.Who[w.Leader(k)]) < style.CommandShare
}

// view is a leader's week as one member meets it.
type view struct {
	l    *leader
	dyad float64
	read agent.Readings
	r    *agent.Rules
}

func (w *World) view(k, i int) view {
	return view{&w.leaders[k], float64(w.people.Dyad[i]), w.people.Readings[i], &w.rules}
}

// softly returns how this member takes a supportive act: the intensity towards
// the member in the member's own reading. Likewise harshly and evenly.
func (v view) softly(a param.Act) float64 { return v.r.Read(v.read, a, v.soft(a)) }

func (v view) harshly(a param.Act) float64 { return v.r.Read(v.read, a, v.hard(a)) }

func (v view) evenly(a param.Act) float64 { return v.r.Read(v.read, a, v.even(a)) }

// soft returns the intensity of a supportive act towards this member.
func (v view) soft(a param.Act) float64 { return min(1, float64(float64(v.l.now[a])*v.dyad)) }

// hard returns the intensity of a harsh act towards this member.
func (v view) hard(a param.Act) float64 { return min(1, float64(v.l.now[a])/v.dyad) }

// even returns the intensity of an act that meets all members alike.
func (v view) even(a param.Act) float64 { return float64(v.l.now[a]) }

// seatLeader makes the person in team k's leader's seat its leader: reports
// start a new picture of who leads them, from the fame that goes before.
func (w *World) seatLeader(k int, style param.Style, fresh bool, fame agent.Fame) {
	w.leaders[k].start(w, k, style)
	w.teams[k].favours = favours{} // those of the last leader
	w.teams[k].credibility = w.p.Members.Belief.CredibilityStart
	who := w.people.Who[w.Leader(k)]
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		w.turns[i].flags &^= turnFavoured // what the last leader's team has not looked at is gone
		if !w.people.Present[i] {
			continue
		}
		if !fresh {
			w.blockOf(k).ledger.moved(TrustBooked, w.people.NewLeader(&w.rules, i, fame))
		}
		w.people.Meet(&w.rules, w.key, i, who)
	}
}

// newcomer says what somebody hired into seat i brings.
func (w *World) newcomer(i int) agent.Newcomer {
	m := &w.p.Members
	c := agent.Newcomer{Skill: m.Skill, Capability: m.Capability, Prior: w.prior, Known: m.Standing.Newcomer}
	if w.Led(i) >= 0 {
		c.Skill, c.Capability = m.LeaderSkill, m.LeaderCapability
	}
	c.Outside = w.outsideShare(i)
	return c
}
