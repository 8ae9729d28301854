package model

import (
	"math"
	"slices"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// plainReach is the reach of person j by its definition, over a number of steps.
func (w *World) plainReach(steps int) []float64 {
	n, of := &w.p.Network, make([]float64, w.Seats)
	voice := func(j int32) float64 {
		if !w.people.Present[j] || w.people.Who[j] == w.mute {
			return 0
		}
		return w.people.Standing(&w.rules, int(j))
	}
	for range steps {
		next := make([]float64, w.Seats)
		for i := range w.Seats {
			if !w.people.Present[i] {
				continue
			}
			from, weight := w.ties.In(i)
			total := n.AttentionSelf
			for slot, j := range from {
				total += float64(weight[slot]) * voice(j)
			}
			for slot, j := range from {
				next[j] += float64(weight[slot]) * voice(j) / total * (1 + n.ReachDamping*of[i])
			}
		}
		of = next
	}
	return of
}

func TestODDReach(t *testing.T) {
	says(t, "Reach of *j* = Σ over *i* of a_ij (1 + `network.reach_damping` × reach of *i*), followed over `network.reach_hops` steps, beginning with 0")
	says(t, "It is traced at the start, at the end of every week with (week + 1) mod 13 = 0 and in the last week, by the ties and standing at the end of that week, ties on a platform as they were in it.")
	p := study(30, harsh())
	p.Network.Mute = 17
	w, err := New(p, 2)
	if err != nil {
		t.Fatal(err)
	}
	last := w.plainReach(p.Network.ReachHops)
	for range p.Run.Weeks {
		if w.Tick(); w.week%13 == 0 || w.week == p.Run.Weeks {
			last = w.plainReach(p.Network.ReachHops)
		}
		for i, want := range last {
			if got := w.spheres.Of()[i]; math.Abs(got-want) > 1e-4*(1+want) {
				t.Fatalf("week %d: reach of seat %d is %v, want %v", w.week, i, got, want)
			}
		}
	}
	for _, person := range w.Roster() {
		near(t, "reach in the roster", person.Reach, w.spheres.Of()[person.Seat])
	}
}

func TestODDReachInTheRecord(t *testing.T) {
	says(t, "Informal leaders: members whose reach exceeds the median of leaders; titles without reach: leaders whose reach is below the median of members.")
	w := world(t, nil)
	for range 26 {
		w.Tick()
	}
	var led, others, reach, reports []float64
	for _, who := range w.Roster() {
		reach, reports = append(reach, who.Reach), append(reports, float64(who.Reports))
		if who.Level > 0 {
			led = append(led, who.Reach)
		} else {
			others = append(others, who.Reach)
		}
	}
	middle := func(x []float64) float64 {
		x = slices.Sorted(slices.Values(x))
		return (x[(len(x)-1)/2] + x[len(x)/2]) / 2
	}
	mean := func(x []float64) float64 {
		sum := 0.0
		for _, v := range x {
			sum += v / float64(len(x))
		}
		return sum
	}
	count := func(x []float64, fits func(float64) bool) (n float64) {
		for _, v := range x {
			n += indicator(fits(v))
		}
		return n
	}
	s := &w.snap
	near(t, "reach of leaders", s.ReachLeaders, mean(led))
	near(t, "reach of members", s.ReachMembers, mean(others))
	near(t, "informal leaders", s.InformalLeaders, count(others, func(v float64) bool { return v > middle(led) }))
	near(t, "titles without reach", s.TitlesWithoutReach, count(led, func(v float64) bool { return v < middle(others) }))
	squares, xy, xx, yy := 0.0, 0.0, 0.0, 0.0
	for i, v := range reach {
		squares += v * v
		x, y := reports[i]-mean(reports), v-mean(reach)
		xx, xy, yy = xx+x*x, xy+x*y, yy+y*y
	}
	n := float64(len(reach))
	near(t, "evenness", s.ReachEvenness, math.Pow(mean(reach)*n, 2)/squares/n)
	says(t, "Rank and reach: Pearson's correlation over the people present between the number of their reports who are present and their reach")
	near(t, "rank and reach", s.RankReach, xy/math.Sqrt(xx*yy))
	if s.InformalLeaders == 0 || s.TitlesWithoutReach == 0 {
		t.Error("neither informal leaders nor empty titles: the test shows less than it should")
	}
}

func TestODDNothingFollowsFromReach(t *testing.T) {
	says(t, "Nothing in the model follows from reach.")
	bare := func(hops int) (weeks []Snapshot) {
		p := study(40, harsh())
		p.Network.ReachHops, p.Network.AttentionSelf, p.Network.ReachDamping = hops, float64(hops), 1/float64(hops)
		w, err := New(p, 1)
		if err != nil {
			t.Fatal(err)
		}
		w.Run(observer(func(s *Snapshot) { weeks = append(weeks, withoutReach(*s)) }), nil)
		return weeks
	}
	if !slices.Equal(bare(1), bare(5)) {
		t.Error("how reach is counted changes something else")
	}
}

func withoutReach(s Snapshot) Snapshot {
	s.ReachLeaders, s.ReachMembers, s.ReachEvenness, s.InformalLeaders, s.TitlesWithoutReach, s.RankReach = 0, 0, 0, 0, 0, 0
	return s
}

// With all that ties carry off, it makes no difference who is muted: whatever
// else the person does and is goes on.
func TestODDMutingActsOverTiesAlone(t *testing.T) {
	says(t, "The person hears, works, helps, is led and leads as before, and ties to the person move as if there were something to hear")
	lives := func(seat int) (weeks []Snapshot, w *World) {
		p := study(104, harsh())
		m := &p.Mechanisms
		m.Norms, m.AlignmentTies, m.News, m.ExitContagion, m.Socialisation, m.Standing = false, false, false, false, false, false
		m.Bases, m.Upward, m.Favours = false, false, false // who hears less knows less to move others with
		p.Network.Mute = seat
		w, err := New(p, 3)
		if err != nil {
			t.Fatal(err)
		}
		w.Run(observer(func(s *Snapshot) {
			bare := withoutReach(*s)
			bare.Informational = 0
			weeks = append(weeks, bare)
		}), nil)
		return weeks, w
	}
	plain, heard := lives(-1)
	for _, seat := range []int{12, heard.Leader(3)} {
		weeks, mute := lives(seat)
		if !slices.Equal(plain, weeks) {
			t.Errorf("without what ties carry, muting seat %d makes a difference", seat)
		}
		if !slices.Equal(heard.ties.From, mute.ties.From) || !slices.Equal(heard.ties.Weight, mute.ties.Weight) {
			t.Errorf("ties move otherwise around the muted person of seat %d", seat)
		}
	}
}

func TestODDNobodyPerceivesTheMuted(t *testing.T) {
	says(t, "nobody perceives anything of the person over ties, neither alignment nor response, punishment nor leaving, nor a part in a change, nor a rumour; the person informs nobody and has standing 0 in reach.")
	const seat = 20
	w := world(t, func(p *param.Params) { p.Network.Mute, p.Mechanisms.TieChange = seat, false })
	if w.spheres.Of()[seat] != 0 {
		t.Errorf("the muted person reaches %v", w.spheres.Of()[seat])
	}
	words := func() (all []word) {
		for i := range w.Seats {
			w.listenToTies(i)
			all = append(all, w.word[i])
		}
		return all
	}
	w.Tick()
	w.openWeek()
	before := words()
	informed := slices.Clone(w.people.Informed)
	s := &w.signalWas[seat]
	s.alignment, s.flags = 1-s.alignment, s.flags|flagPunished|flagResist
	w.each(func(w *World, k int, _ *block) {
		from, to := w.Reports(k)
		for i := from; i < to; i++ {
			w.inform(i)
		}
	})
	if !slices.Equal(before, words()) {
		t.Error("ties perceive something of the muted person")
	}
	from, _ := w.ties.In(seat)
	fewer := 0
	for _, j := range from { // ties go both ways here
		fewer += int(indicator(w.people.Informed[j] < informed[j]))
	}
	if fewer > 0 {
		t.Errorf("%d ties heard from the muted person at the start", fewer)
	}

	w.people.Strain[seat], w.exit[seat] = 1, exitLaidOff
	w.week++
	w.openWeek()
	w.leave(int(w.TeamOf[seat]), seat, w.blockOf(0))
	if w.signal[seat].flags&(flagLeft|flagForced) != 0 {
		t.Error("ties see the muted person leave")
	}
	says(t, "Who follows in the seat is heard.")
	w.seatNewcomer(int(w.TeamOf[seat]), seat, w.blockOf(0), false)
	if w.show(seat).flags&flagPresent == 0 {
		t.Error("nobody hears who follows")
	}
}

func TestODDWithoutAPersonOthersCommitLess(t *testing.T) {
	says(t, "The same runs with the person heard give, by difference, what the person's influence does.")
	// One person commits for good, among people who go by their ties.
	moved := 0.0
	for replication := range 6 {
		commit := func(mute int) float64 {
			p := study(52, param.DefaultStyle())
			p.Organization.People, p.Network.Mute, p.Network.Kind = 24, mute, "org_chart"
			p.Members.Response.CommitNorm = 4
			w, err := New(p, replication)
			if err != nil {
				t.Fatal(err)
			}
			sum := 0.0
			for range p.Run.Weeks {
				w.Tick()
				w.people.Response[3], w.people.Recognised[3], w.people.Respect[3] = agent.Commit, 1, 1
				if w.people.Present[3] {
					w.signal[3] = w.show(3)
				}
				sum += w.snap.Commit
			}
			return sum / float64(p.Run.Weeks)
		}
		moved += commit(-1) - commit(3)
	}
	if moved/6 < 0.005 {
		t.Errorf("the person's influence moves the share of commitment by %+.4f, want more", moved/6)
	}
}

func TestMedianIsTheMiddleOfSortedNumbers(t *testing.T) {
	for n := 1; n < 60; n++ {
		x := make([]float32, n)
		for i := range x {
			x[i] = float32((i * 7919 % 31) * (n % 5)) // with equals, and all equal for some n
		}
		sorted := slices.Sorted(slices.Values(x))
		if got, want := median(x), (sorted[(n-1)/2]+sorted[n/2])/2; got != want {
			t.Fatalf("median of %d numbers is %v, want %v", n, got, want)
		}
	}
}

func TestODDNobodyHearsARumourFromTheMuted(t *testing.T) {
	says(t, "nor a rumour; the person informs nobody")
	w := world(t, func(p *param.Params) { gates(p); p.Mechanisms.PlatformRumour = false })
	for range 60 {
		w.Tick()
	}
	w.openWeek()
	for i := range w.Seats {
		from, weight := w.wideTies(i)
		for slot, j := range from {
			if weight[slot] == 0 {
				continue
			}
			w.platform.toldWas[j] = believes
			heard := w.toldBy(i)
			w.signalWas[j].flags = flagMute
			if muted := w.toldBy(i); heard == 0 || muted != 0 {
				t.Fatalf("seat %d hears %v of a rumour from seat %d, and %v where that one is mute", i, heard, j, muted)
			}
			return
		}
	}
	t.Fatal("nobody follows anybody")
}
