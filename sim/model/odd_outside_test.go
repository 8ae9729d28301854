package model

import (
	"math"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// connected returns an organization in a crisis of severity 2, in which
// everybody has full standing outside and has committed.
func connected(t *testing.T, change func(*param.Params)) *World {
	t.Helper()
	w := world(t, func(p *param.Params) {
		p.Members.Outside.Share = 0.5
		if change != nil {
			change(p)
		}
	})
	w.openWeek()
	w.beginCrisis(w.Teams()-1, 2, 0.5, 6, "")
	w.spreadHeat()
	w.each((*World).leaderActs)
	w.each((*World).membersRespond)
	for i := range w.Seats {
		w.people.Outside[i], w.people.Response[i] = 1, agent.Commit
	}
	return w
}

func TestODDOutside(t *testing.T) {
	says(t, "*Outside* is (1 − u/s)² for a trait connected u below s, else 0")
	w := world(t, func(p *param.Params) {
		p.Organization.People, p.Members.Outside.Share, p.Members.Outside.Leaders = 2000, 0.2, 3
	})
	have, much := 0.0, 0.0
	for i := range w.Seats {
		share := 0.2
		if w.Led(i) >= 0 {
			share = 0.6
		}
		u := w.key.At(rng.Trait, 7).Float64(w.people.Who[i])
		want := 0.0
		if u < share {
			want = (1 - u/share) * (1 - u/share)
		}
		near(t, "standing outside", float64(w.people.Outside[i]), float64(float32(want)))
		if w.Led(i) < 0 && want > 0 {
			have++
			if want > 0.5 {
				much++
			}
		}
	}
	says(t, "few have much")
	if n := float64(w.MemberSeats()); math.Abs(have/n-0.2) > 0.03 || much/have > 0.4 {
		t.Errorf("%.3f of members have some, %.2f of them much", have/n, much/have)
	}
	says(t, "The share is 0 by default")
	if w := world(t, nil); w.outsiders != nil {
		t.Error("somebody has standing outside by default")
	}
}

func TestODDHelp(t *testing.T) {
	says(t, "logistic(`members.outside.steep` × (attachment × acceptance − `members.outside.willing_at`))")
	says(t, "Who resisted this week's request is not willing.")
	says(t, "makes somebody who complied at least `members.outside.commanded` × watch willing")
	w := connected(t, nil)
	p, o := w.people, &w.p.Members.Outside
	p.Outside[0], p.Attachment[0], p.Acceptance[0], p.Watch[0] = 0.8, 0.5, 0.4, 0.75
	willing := 1 / (1 + math.Exp(-o.Steep*(float64(p.Attachment[0])*float64(p.Acceptance[0])-o.WillingAt)))
	standing := float64(p.Outside[0])
	for _, c := range []struct {
		response agent.Response
		ordered  bool
		want     float64
	}{
		{agent.Commit, false, willing}, {agent.Commit, true, willing},
		{agent.Comply, false, willing}, {agent.Comply, true, max(willing, o.Commanded*0.75)},
		{agent.Resist, false, 0}, {agent.Resist, true, 0},
	} {
		p.Response[0] = c.response
		near(t, "chance of help", p.Helps(&w.rules, 0, c.ordered), o.Help*standing*c.want)
	}
	p.Attachment[0], p.Response[0] = 0.1, agent.Comply
	if by := p.Helps(&w.rules, 0, true); by <= p.Helps(&w.rules, 0, false) || by > o.Help*o.Commanded {
		t.Errorf("an order brings help with the chance %v", by)
	}
}

func TestODDOrdered(t *testing.T) {
	says(t, "a week in which the own leader commands or asked by pressure")
	w := connected(t, func(p *param.Params) {
		p.Leaders.Style.Tactics = [param.NumTactics]float64{param.Rational: 1}
		p.Assign = []param.Assign{{Level: 1, Team: 1, Share: 1, Style: harsh()}}
		p.Assign[0].Style.CrisisPolicy = "stay"
		p.Assign[0].Style.Tactics = [param.NumTactics]float64{param.Pressure: 1}
	})
	first, _ := w.Reports(1)
	if w.ordered(0, 0) || !w.ordered(1, first) {
		t.Error("pressure is not what it is about")
	}
	w.leaders[0].command = true
	if !w.ordered(0, 0) {
		t.Error("command is no order")
	}
	if w.ordered(w.Board(), w.Leader(w.Teams()-1)) {
		t.Error("somebody orders the head")
	}
}

func TestODDHelpInACrisis(t *testing.T) {
	says(t, "H of a crisis = those who helped and work below its leader, or are it, divided by the people below who were asked this week.")
	w := connected(t, func(p *param.Params) { p.Members.Outside.Help, p.Members.Outside.Steep = 1, 0 })
	helpers := map[int]bool{}
	for i := range w.Seats { // half are willing, and the draw decides
		u, _ := w.draws[rng.Help].Pair(w.people.Who[i])
		helpers[i] = u < 0.5
	}
	respect := float64(w.people.Respect[0])
	w.useTiesOutside()
	w.gatherForce()
	top := w.Teams() - 1
	n := 0.0
	for _, h := range helpers {
		if h {
			n++
		}
	}
	near(t, "H of the organization", w.helpers(top), n/float64(w.Seats-1))
	from, to := w.Reports(0)
	n = 0
	for i := from; i < to; i++ {
		if helpers[i] {
			n++
		}
	}
	if helpers[w.Leader(0)] {
		n++
	}
	near(t, "H of team 0", w.helpers(0), n/float64(to-from))
	near(t, "those who helped, counted", float64(len(w.happenings)-1), w.blocks[0].sum[sumHelp]) // one line is the crisis's

	says(t, "Respect and recognised expertise of who helped rise: *raise(x, 1, `members.outside.thanks`)*.")
	if helpers[0] {
		respect += w.p.Members.Outside.Thanks * (1 - respect)
	}
	near(t, "respect", float64(w.people.Respect[0]), respect)

	says(t, "It takes `crisis.outside.work` × H off its severity, this week, decided or not.")
	h := w.helpers(top)
	near(t, "severity taken off", w.helpOn(top), w.p.Crisis.Outside.Work*h)

	says(t, "A ← A + (1 − A) × min(1, `crisis.outside.known` × H), from 0 at its beginning; quality in 7.7 is 1 − complexity × (1 − K) × (1 − A).")
	w.p.Crisis.Outside.Known = 0.3 / h
	w.unknown(top)
	near(t, "what is not known", w.unknown(top), (1-w.teams[top].known)*0.7*0.7)

	c := &w.crises[top]
	w.each((*World).work)
	clear(w.people.Voice)                                // nobody inside tells
	c.wait, c.advice, w.p.Members.Outside.Help = 0, 1, 0 // all is known already, and nobody helps any more
	before, grown := c.severity, w.p.Crisis.Grow*c.severity
	w.runCrises()
	near(t, "severity where people outside know the way", c.severity, before+grown-w.p.Crisis.Work*w.force[top].of())
}

func TestODDNobodyHelpsWithoutACrisis(t *testing.T) {
	says(t, "if a crisis is open in whose scope the person works or which the person leads")
	w := connected(t, func(p *param.Params) { p.Members.Outside.Help, p.Members.Outside.Steep = 1, 0 })
	w.crises[w.Teams()-1] = crisis{}
	w.beginCrisis(0, 1, 0.5, 6, "")
	w.spreadHeat()
	for i := range w.Seats {
		if want := w.TeamOf[i] == 0 || i == w.Leader(0); w.concerned(int(w.TeamOf[i]), i) != want {
			t.Errorf("a crisis of team 0 concerns %d: %v", i, !want)
		}
	}
	w.useTiesOutside()
	if helped := w.outsiders.helped[w.Teams()-1]; helped != w.outsiders.helped[0] || helped == 0 {
		t.Errorf("%v helped, %v of them where the crisis is", helped, w.outsiders.helped[0])
	}
}

func TestODDHarm(t *testing.T) {
	says(t, "with the chance `members.outside.harm` × outside × wounds × (1 − attachment)")
	w := connected(t, nil)
	p := w.people
	p.Wounds[0], p.Attachment[0], p.Outside[0] = 0.5, 0.25, 0.5
	near(t, "chance of harm", p.Turns(&w.rules, 0), w.p.Members.Outside.Harm*0.5*0.5*0.75)

	says(t, "With B = Σ outside of those who did harm/seats, in step 1 of the next week")
	w.p.Members.Outside.Harm, w.p.Mechanisms.OutsideHelp = 1, false
	for i := range w.Seats {
		p.Wounds[i], p.Attachment[i], p.Outside[i] = 1, 0, 0
	}
	w.people.Outside[3] = 1
	_, u := w.draws[rng.Help].Pair(p.Who[3])
	w.useTiesOutside()
	if u >= 1 || w.outsiders.harm != 1/float64(w.Seats) {
		t.Fatalf("B is %v", w.outsiders.harm)
	}
	says(t, "an open crisis of the whole organization grows by `crisis.outside.worse` × B")
	before := w.crises[w.Teams()-1].severity
	w.meetStakeholders()
	near(t, "severity", w.crises[w.Teams()-1].severity, before+w.p.Crisis.Outside.Worse/float64(w.Seats))

	says(t, "if none is open, one begins with the chance 1 − exp(−`crisis.outside.begin` × B), as one from outside (7.1), its severity times `crisis.outside.severity`.")
	w.contain(w.Teams() - 1)
	begins, size := w.draws[rng.Help].Pair(boardSeat)
	w.p.Crisis.Outside.Severity = 0.5
	for _, off := range []float64{1e-6, -1e-6} {
		w.p.Crisis.Outside.Begin = -math.Log(1-(begins-off)) * float64(w.Seats)
		w.meetStakeholders()
		if open := w.crises[w.Teams()-1].severity > 0; open != (off < 0) {
			t.Errorf("a crisis begins: %v", open)
		}
	}
	s := w.p.Crisis.Spread
	near(t, "its severity", w.crises[w.Teams()-1].severity, w.p.Crisis.Severity*0.5*math.Exp(s*rng.Normal(size)-s*s/2))
}

// Standing outside goes with the person: to another seat, and out of the door.
func TestODDOutsideGoesWithThePerson(t *testing.T) {
	says(t, "It goes with the person.")
	w := world(t, func(p *param.Params) { p.Members.Outside.Share = 0.3 })
	w.people.Outside[2] = 0.875
	w.people.Present[w.Leader(0)] = false
	w.promote(0, 2)
	near(t, "standing of who was promoted", float64(w.people.Outside[w.Leader(0)]), 0.875)
	w.people.Outside[5], w.exit[5] = 0.875, exitQuit
	w.leave(0, 5, w.blockOf(0))
	w.seatNewcomer(0, 5, w.blockOf(0), false)
	if w.people.Outside[5] == 0.875 {
		t.Error("connections stay with the seat")
	}
}
