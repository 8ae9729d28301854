package plots

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"leadsim/sim/record"
)

// staffed is small() with the same people in the first run of every arm.
func staffed(people ...record.Person) shape {
	s := small()
	s.change = func(r *record.Results) {
		for a := range r.Arms {
			r.Run(a, 0).People = slices.Clone(people)
		}
	}
	return s
}

func reachOf(t *testing.T, r *record.Results, o Options) *reachChart {
	t.Helper()
	v, err := look(r, o)
	if err != nil {
		t.Fatal(err)
	}
	c := &reachChart{view: v}
	for i := range v.arms {
		c.panels = append(c.panels, newReachPanel(v.run(i, 0).People))
	}
	c.thin()
	c.countRuns()
	c.join()
	return c
}

func TestFurthestMembersAndLeastLeadersAreNamed(t *testing.T) {
	r := synthetic(staffed(
		record.Person{Seat: 0, Reach: 1}, record.Person{Seat: 1, Reach: 9, Name: "Asha Rao"}, record.Person{Seat: 2, Reach: 3, ID: "e17"},
		record.Person{Seat: 3, Reach: 2, ID: "seat-8#2"}, record.Person{Seat: 4, Level: 1, Reports: 2, Reach: 7},
		record.Person{Seat: 5, Level: 1, Reports: 2, Reach: 0.5}, record.Person{Seat: 6, Level: 2, Reports: 2, Reach: 4}))
	pn := reachOf(t, r, Options{}).panels[0]
	var names []string
	for _, who := range pn.people {
		if who.named {
			names = append(names, pn.callName(who))
		}
	}
	if got := strings.Join(names, "; "); got != "Asha Rao; seat 6, head; e17; seat 8#2, member; seat 5, leader" {
		t.Errorf("named %s", got)
	}
	if total := 26.5; pn.slope != total/6 {
		t.Errorf("reach a report %v, want the total %v over 6 reports", pn.slope, total)
	}
}

func TestOfManyPeopleSomeAreDrawnAndTheChartSaysSo(t *testing.T) {
	s := small()
	s.change = func(r *record.Results) {
		r.Run(0, 0).People, r.Run(1, 0).People = crowd(2000, 0.1), crowd(300, 0.9)
	}
	c := reachOf(t, synthetic(s), Options{})
	if c.oneIn != [2]int{7, 2} || !strings.Contains(c.note(), "Of people without a title one in 7 is drawn") {
		t.Errorf("one in %v; %s", c.oneIn, c.note())
	}
	for i, pn := range c.panels {
		named := 0
		for _, who := range pn.drawn {
			if who.named {
				named++
			}
		}
		if named != 5 || len(pn.drawn) > 300+120 {
			t.Errorf("panel %d: %d people drawn, %d of them named", i, len(pn.drawn), named)
		}
		if pn.drawn[0].Seat != pn.people[0].Seat {
			t.Errorf("panel %d: whoever reaches furthest is left out", i)
		}
	}
}

func TestRunsAreCountedInWhichSomebodyUntitledIsAhead(t *testing.T) {
	s := small()
	s.change = func(r *record.Results) {
		m := record.Must("informal_leaders")
		for k := range 5 {
			run := r.Run(0, k)
			for w := range r.Weeks {
				run.Series[w*len(record.Metrics)+m] = 0
			}
			run.Series[(r.Weeks-1)*len(record.Metrics)+m] = float64(k) // people, of the last week
			run.Series[2*len(record.Metrics)+m] = 1                    // earlier ones do not count
		}
		closing(r, 0, 4, 12)
	}
	c := reachOf(t, synthetic(s), Options{})
	if k, of := c.runsAhead(0); k != 3 || of != 4 {
		t.Errorf("%d of %d runs, want 3 of the 4 that are open", k, of)
	}
	if !strings.HasPrefix(c.title(), "Somebody without a title outreaches the median leader in 3 of 4 runs with domineering") {
		t.Error(c.title())
	}
}

// Arms are joined only where a dot of one is the same person in the other.
func TestOnlyTheSamePeopleAreJoined(t *testing.T) {
	r := synthetic(standard())
	c := reachOf(t, r, Options{})
	if len(c.before) < 7 {
		t.Fatalf("%d people joined, want the leaders at least", len(c.before))
	}
	for who, was := range c.before {
		if was.person() != who {
			t.Errorf("%s was %s", who, was.person())
		}
	}
	if got := reachOf(t, r, Options{Arms: []string{"power-with"}}); got.before != nil {
		t.Error("one arm is joined with itself")
	}
	r.Arms[1].Luck = 1
	if got := reachOf(t, r, Options{}); got.before != nil {
		t.Error("people of another luck are joined")
	}
	r.Arms[1].Luck = 0
	for i := range r.Run(1, 0).People {
		r.Run(1, 0).People[i].Occupant += 5
	}
	if got := reachOf(t, r, Options{}); got.before != nil {
		t.Error("those who came later are joined with those before")
	}
}

func TestWithoutPeopleThereIsNoChartOfReach(t *testing.T) {
	if _, err := Draw("rank-and-reach", synthetic(staffed()), Options{}); err == nil || !strings.Contains(err.Error(), "hold nobody of run 0 of domineering") {
		t.Errorf("error %v", err)
	}
}

func TestConcordanceEqualsThatOfAllCouples(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var people []reached
		for range rapid.IntRange(2, 30).Draw(t, "people") {
			people = append(people, reached{Person: record.Person{Reports: rapid.IntRange(0, 4).Draw(t, "reports"), Reach: float64(rapid.IntRange(0, 5).Draw(t, "reach"))}})
		}
		var agree, couples float64
		for i, a := range people {
			for _, b := range people[:i] {
				switch {
				case a.Reports == b.Reports:
					continue
				case a.Reach == b.Reach:
					agree += 0.5
				case (a.Reports < b.Reports) == (a.Reach < b.Reach):
					agree++
				}
				couples++
			}
		}
		if got, want := concordance(people), agree/couples; got != want && !(math.IsNaN(got) && math.IsNaN(want)) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

func TestSwarmsKeepDotsApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var grains []grain
		for range rapid.IntRange(1, 60).Draw(t, "dots") {
			grains = append(grains, grain{rapid.Float64Range(0, 300).Draw(t, "y"), rapid.Float64Range(3, 9).Draw(t, "radius")})
		}
		left, right := rapid.Float64Range(0, 200).Draw(t, "left"), rapid.Float64Range(0, 200).Draw(t, "right")
		aside, free := swarm(grains, left, right)
		for i := range grains {
			if aside[i] < -left || aside[i] > right {
				t.Fatalf("moved by %v, want %v to %v", aside[i], -left, right)
			}
			for j := range i {
				if free && math.Hypot(aside[i]-aside[j], grains[i].y-grains[j].y) < grains[i].radius+grains[j].radius-1e-9 {
					t.Fatalf("dots %d and %d lie on each other", j, i)
				}
			}
		}
		if again, _ := swarm(grains, left, right); !slices.Equal(again, aside) {
			t.Fatal("the same dots got other places")
		}
	})
}

func TestNamesStandNextToTheirDots(t *testing.T) {
	p := &pen{canvas: blank{t}, size: Slide}
	dots := map[string]point{"above": {300, 270}, "left": {300, 302}, "right": {326, 304}}
	var names []callout
	var all []point
	for _, name := range []string{"above", "left", "right"} {
		names, all = append(names, callout{name, dots[name], 13}), append(all, dots[name])
	}
	p.callouts(box{200, 100, 900, 700}, names, all)
	if len(p.words) != 3 {
		t.Fatalf("%d names written", len(p.words))
	}
	for _, w := range p.words {
		for name, dot := range dots {
			if name != w.text && gap(w.box, dots[w.text]) >= gap(w.box, dot) {
				t.Errorf("%q stands %.0f from its own dot and %.0f from that %s", w.text, gap(w.box, dots[w.text]), gap(w.box, dot), name)
			}
		}
	}
	p = &pen{canvas: blank{t}, size: Slide}
	a, b := point{300, 300}, point{322 + textWidth("name", Slide.Small, false) + 18, 300}
	p.callouts(box{0, 100, 900, 700}, []callout{{"name", a, 13}, {"b", b, 13}}, []point{a, b})
	for _, w := range p.words {
		if w.text == "name" && w.x0 > a.x {
			t.Error("a name stands between its dot and another, where it can be either's")
		}
	}
	if n := len(orders(4)); n != 24 {
		t.Errorf("%d orders of 4 names", n)
	}
}
