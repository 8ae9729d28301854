package model

import (
	"math"
	"testing"

	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// bookkeeping lists studies in which people come and go, and are hurt, in as
// many ways as there are.
func bookkeeping(t *testing.T) map[string]*param.Params {
	t.Helper()
	all := map[string]*param.Params{
		"turnaround": study(104, harsh()), "abuse": study(104, abusive()), "everything": study(104, adaptive()), "gates": study(104, param.DefaultStyle()),
		"change": study(104, kind()), "pool": study(104, masquerade()), "tree": described(104, harsh(), mixedTree(t, 120, 5)),
	}
	hardTimes(all["turnaround"])
	hardTimes(all["tree"])
	everythingHappens(all["everything"])
	gates(all["gates"])
	everyLever(all["change"])
	all["abuse"].Market.Unavoidable, all["abuse"].Organization.Promotion = 0.8, "favour"
	p := all["pool"]
	p.Styles = []param.NamedStyle{{Name: "harsh", Style: harsh()}, {Name: "kind", Style: kind()}}
	p.Organization.StyleSource, p.Organization.Promotion, p.Organization.Levels = "pool", "standing", 4
	p.Organization.BoardAim, p.Organization.BoardRate, p.Organization.LeaderHiringDelay = 0.8, 0.1, 2
	for _, p := range all {
		p.Organization.HiringDelay = 3
	}
	return all
}

// census returns the seat of everybody present; nobody sits in two.
func census(t *testing.T, w *World) map[rng.Who]int {
	t.Helper()
	at := map[rng.Who]int{}
	for i := range w.Seats {
		if !w.people.Present[i] {
			continue
		}
		if other, twice := at[w.people.Who[i]]; twice {
			t.Fatalf("week %d: %x sits in seats %d and %d", w.week, w.people.Who[i], other, i)
		}
		at[w.people.Who[i]] = i
	}
	return at
}

// Person by person: whoever is new was hired, whoever is gone left in one of
// the ways that are counted, and nobody is in two seats, in any week.
func TestNobodyIsLostOrFound(t *testing.T) {
	for name, p := range bookkeeping(t) {
		t.Run(name, func(t *testing.T) {
			w, err := New(p, 1)
			if err != nil {
				t.Fatal(err)
			}
			before, seen := census(t, w), map[rng.Who]bool{}
			booked, exits := 0.0, 0.0
			for range p.Run.Weeks {
				scripted := 0
				w.Tick()
				after, s := census(t, w), &w.snap
				came, gone := 0, 0
				for who := range after {
					if _, was := before[who]; !was {
						came++
						if seen[who] {
							t.Fatalf("week %d: %x has come back", s.Week, who)
						}
					}
				}
				for who := range before {
					if _, is := after[who]; !is {
						gone++
						seen[who] = true
					}
				}
				counted := int(s.Quits + s.Unavoidable + s.Dismissals + s.LaidOff)
				for _, e := range p.Events { // a leader who leaves by the script is none of these
					if (e.Kind == "leader_exit" || e.Kind == "leaders_exit" || e.Kind == "promote") && e.Week == s.Week {
						scripted = w.Teams()
					}
				}
				through := int(s.Hires) - came // hired for a leader's seat and removed by the board in the same week
				if through < 0 || through > int(s.Dismissals) || gone+through < counted || gone+through > counted+scripted {
					t.Fatalf("week %d: %d came, %v hires; %d went, %d counted and at most %d scripted", s.Week, came, s.Hires, gone, counted, scripted)
				}
				if int(s.Heads) != len(after) || len(after) != len(before)+came-gone {
					t.Fatalf("week %d: %v recorded, %d present, %d + %d - %d by the books", s.Week, s.Heads, len(after), len(before), came, gone)
				}
				exits += float64(gone + through)
				before = after
			}
			for _, e := range w.Ledger() {
				if e.Measure == ExitsBooked {
					booked += e.Incurred
				}
			}
			if exits == 0 || math.Abs(booked-exits) > 1e-6 {
				t.Errorf("%v exits on the ledger, %v people went", booked, exits)
			}
		})
	}
}

// holdings returns what people hold of each measure.
func holdings(w *World) (sum [NumMeasures]float64) {
	for i := range w.Seats {
		if w.people.Present[i] {
			sum[WoundsBooked] += float64(w.people.Wounds[i])
			sum[TrustBooked] += w.people.Trust(&w.rules, i)
			sum[CapabilityBooked] += float64(w.people.Capability[i])
		}
	}
	return sum
}

// In every month, what the ledger says has changed is what has changed in
// people's states.
func TestTheLedgerFollowsTheStatesAllTheWay(t *testing.T) {
	for name, p := range bookkeeping(t) {
		t.Run(name, func(t *testing.T) {
			w, err := New(p, 1)
			if err != nil {
				t.Fatal(err)
			}
			start := holdings(w)
			for range p.Run.Weeks {
				w.Tick()
				if w.week%4 != 0 {
					continue
				}
				now := holdings(w)
				var change, incurred [NumMeasures]float64
				for _, e := range w.Ledger() {
					incurred[e.Measure] += e.Incurred
					change[e.Measure] += e.Healed - e.Incurred
					if e.Measure == WoundsBooked {
						change[e.Measure] += e.Left
					}
				}
				for b := range w.blocks {
					for m := range NumMeasures {
						change[m] += w.blocks[b].ledger.beyond[m]
					}
				}
				change[WoundsBooked] = -change[WoundsBooked] // a wound is a loss that grows
				for m := range ExitsBooked {
					if got := now[m] - start[m]; math.Abs(got-change[m]) > 1e-3*(1+incurred[m]) {
						t.Fatalf("week %d: %v of people changed by %v, on the ledger by %v", w.week, m, got, change[m])
					}
				}
			}
		})
	}
}

// Every request is answered in one way, every person is at one stage, money
// changes by what is earned less what people cost, and problems by what arises,
// fades and is found.
func TestTheWeekAddsUp(t *testing.T) {
	for name, p := range bookkeeping(t) {
		t.Run(name, func(t *testing.T) {
			w, err := New(p, 1)
			if err != nil {
				t.Fatal(err)
			}
			for range p.Run.Weeks {
				money, problems := w.money, w.latent()
				w.Tick()
				s := &w.snap
				if w.failed {
					break
				}
				if asked := s.Commit + s.Comply + s.Resist; math.Abs(asked-1) > 1e-9 {
					t.Fatalf("week %d: responses add up to %v", s.Week, asked)
				}
				if x := s.Aware + s.Interested + s.Trying + s.Adopted; x < 0 || x > 1+1e-9 || s.PublicOnly > s.Adopted {
					t.Fatalf("week %d: stages add up to %v, %v of %v adopted in public alone", s.Week, x, s.PublicOnly, s.Adopted)
				}
				o := &p.Organization
				earned := (w.total[sumNet] - o.Cost*o.Technology*(s.Heads+s.Removed)) / float64(w.Seats) / o.Technology
				if want := min(o.ReserveCap, money+earned); math.Abs(s.Money-want) > 1e-9 {
					t.Fatalf("week %d: %v of money, want %v", s.Week, s.Money, want)
				}
				if want := w.fresh(problems) - s.Inspected - s.Voiced; math.Abs(w.latent()-want) > 1e-6*(1+want) {
					t.Fatalf("week %d: %v latent problems, want %v", s.Week, w.latent(), want)
				}
			}
		})
	}
}

// latent returns the latent problems of all teams.
func (w *World) latent() (sum float64) {
	for k := range w.teams {
		sum += w.teams[k].visible + w.teams[k].hidden
	}
	return sum
}

// fresh returns what becomes of problems by arising and fading this week.
func (w *World) fresh(problems float64) float64 {
	c := &w.p.Crisis.Problems
	for k := range w.Teams() {
		from, to := w.Reports(k)
		slack := 1 + c.Slack*max(0, 1-w.teams[k].effort)
		problems += c.Arrival * float64(to-from) / float64(w.p.Organization.Span) * slack
	}
	return problems * (1 - c.Fade)
}
