package model

import (
	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// Person is somebody who is in the organization when a run ends, with the
// states that lie in [0,1].
type Person struct {
	Seat, Occupant int // seat of now; how-manieth person who entered by the seat of entry, from 0
	Team           int // in which the person reports; the board's for the head
	Level          int // of the leader's seat, 0 = a member without reports
	Reports        int // people who report to this person
	Joined         int // week of joining, -1 = from the start

	Trust, Ability, Benevolence, Integrity, Watch, Punish, Fear  float64
	Acceptance, Alignment, Belonging, Attachment, Responsibility float64
	Skill, Capability, Strain, Wounds, Voice, Satisfaction, Quit float64
	Standing, Recognised, Respect, Informed                      float64
	Coercive, Reward, Legitimate                                 float64 // bases of power of the office
	Dyad                                                         float64 // how the leader treats this person, around 1

	ID       string  // see IDOf
	Name     string  // from a file of people
	TeamName string  // the same, of the seat
	Outside  float64 // standing outside the organization
	// of a change programme
	Stage, AdoptedWeek   int // 0 unaware to 4 adopted; week of the first adoption, -1 = never
	PublicOnly, Champion bool
	Conviction           float64
	Reach                float64 // sphere of influence, as last traced: 0 or more
}

// Roster returns everybody who is there, in the order of seats.
func (w *World) Roster() []Person {
	p, r := w.people, &w.rules
	var all []Person
	for i := range w.Seats {
		if !p.Present[i] {
			continue
		}
		who := Person{Seat: i, Occupant: int(p.Who[i].Occupant()), Team: int(w.TeamOf[i]), Joined: max(-1, int(p.Since[i])),
			Trust: p.Trust(r, i), Ability: float64(p.Ability[i]), Benevolence: float64(p.Benevolence[i]), Integrity: float64(p.Integrity[i]),
			Watch: float64(p.Watch[i]), Punish: float64(p.Punish[i]), Fear: p.Fear(r, i, w.week, w.offers),
			Acceptance: float64(p.Acceptance[i]), Alignment: float64(p.Alignment[i]), Belonging: float64(p.Belonging[i]),
			Attachment: float64(p.Attachment[i]), Responsibility: float64(p.Responsibility[i]),
			Skill: float64(p.Skill[i]), Capability: float64(p.Capability[i]), Strain: float64(p.Strain[i]), Wounds: float64(p.Wounds[i]),
			Voice: float64(p.Voice[i]), Satisfaction: p.Satisfaction(r, i, w.offers), Quit: float64(p.Quit[i]), Dyad: float64(p.Dyad[i]),
			Outside: float64(p.Outside[i]), Reach: w.spheres.Of()[i]}
		bases := w.basesOf(i)
		who.Standing, who.Recognised = p.Standing(r, i), bases[param.Expert]
		who.Respect, who.Informed = bases[param.Referent], bases[param.Informational]
		who.Coercive, who.Reward, who.Legitimate = bases[param.Coercive], bases[param.Rewarding], bases[param.Legitimate]
		if led := w.Led(i); led >= 0 {
			who.Level = int(w.Level[led])
			from, to := w.Reports(led)
			for j := from; j < to; j++ {
				if p.Present[j] {
					who.Reports++
				}
			}
		}
		w.label(&who, i)
		who.AdoptedWeek = -1
		if w.change.running {
			who.Stage, who.AdoptedWeek, who.Conviction = int(p.Stage[i]), int(p.AdoptedWeek[i]), float64(p.Conviction[i])
			who.PublicOnly, who.Champion = p.Is(i, agent.PublicOnly), p.Is(i, agent.Champion)
		}
		all = append(all, who)
	}
	return all
}
