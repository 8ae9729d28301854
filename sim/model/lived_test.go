package model

import (
	"math"
	"testing"

	"leadsim/sim/param"
)

// busy is an organization in which everything that a diary notes happens.
func busy(t *testing.T) *World {
	t.Helper()
	p := param.Default()
	p.Organization.People = 80
	p.Leaders.Style = harsh()
	p.Leaders.Style.Acts[param.Consult], p.Leaders.Style.Acts[param.Delegate], p.Leaders.Style.Espoused = 0.3, 0.3, 0.9
	w, err := New(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestADiaryChangesNothing(t *testing.T) {
	plain, noted := busy(t), busy(t)
	noted.KeepDiary()
	for range 60 {
		plain.Tick()
		noted.Tick()
		if plain.snap != noted.snap {
			t.Fatalf("week %d differs", plain.week)
		}
	}
}

func TestWhatPeopleLivedAddsUpToTheRecord(t *testing.T) {
	w := busy(t)
	w.KeepDiary()
	left := map[Exit]float64{}
	seen := map[Decision]int{}
	broken, gone, wounds, byLeader := 0, Snapshot{}, 0.0, 0.0
	for range 104 {
		w.Tick()
		gone.Quits += w.snap.Quits
		gone.Unavoidable += w.snap.Unavoidable
		gone.Dismissals += w.snap.Dismissals
		for d := range w.Departures {
			left[d.Why]++
		}
		for _, x := range w.diary.wounded {
			wounds += x
		}
		for _, x := range w.diary.byLeader {
			byLeader += x
		}
		output := 0.0
		for i := range w.Seats { // who left had been there for the week's work
			output += w.diary.output[i]
			seen[w.diary.decision[i]]++
			if w.diary.broken[i] {
				broken++
			}
			if w.diary.byLeader[i] > w.diary.wounded[i] {
				t.Fatal("the leader dealt more wounds than there were")
			}
		}
		if want := w.total[sumOutput]; math.Abs(output-want) > 1e-9*want {
			t.Fatalf("week %d: people put out %v, the record says %v", w.week, output, want)
		}
	}
	if left[ExitQuit] != gone.Quits || left[ExitUnavoidable] != gone.Unavoidable || left[ExitDismissed] != gone.Dismissals || gone.Quits == 0 || gone.Dismissals == 0 {
		t.Errorf("left %v, the record says %v quits, %v unavoidable, %v dismissals", left, gone.Quits, gone.Unavoidable, gone.Dismissals)
	}
	booked, fate := 0.0, 0.0
	for _, e := range w.Ledger() {
		if e.Measure == WoundsBooked {
			booked += e.Incurred
			if e.Account == ByOverload || e.Account == ByLoss {
				fate += e.Incurred
			}
		}
	}
	if math.Abs(booked-wounds) > 1e-6*booked || booked == 0 {
		t.Errorf("wounds %v, the ledger says %v", wounds, booked)
	}
	if math.Abs(booked-fate-byLeader) > 1e-6*booked || fate == 0 {
		t.Errorf("wounds by leaders %v, the ledger says %v of %v", byLeader, booked-fate, booked)
	}
	for _, d := range []Decision{NoDecision, OwnDecision, AskedDecision, AboveDecision, WaitedDecision} {
		if seen[d] == 0 {
			t.Errorf("no decision of kind %v", d)
		}
	}
	if broken == 0 {
		t.Error("no word was found broken")
	}
}

func TestLivedIsWhatMetThePerson(t *testing.T) {
	w := busy(t)
	for range 30 {
		w.Tick()
	}
	met := 0
	var l Lived
	for i := range w.Seats {
		if !w.Lived(i, &l) {
			continue
		}
		k := int(w.TeamOf[i])
		if !l.Led {
			continue
		}
		met++
		v := w.view(k, i)
		if l.Who != w.people.Who[i] || l.Team != k || l.Trust != w.people.Trust(&w.rules, i) || l.Quit != float64(w.people.Quit[i]) ||
			l.Acts[param.Listen] != v.softly(param.Listen) || l.Acts[param.Monitor] != v.harshly(param.Monitor) || l.Acts[param.Direct] != v.evenly(param.Direct) {
			t.Fatalf("seat %d lived %+v", i, l)
		}
		sum := 0.0
		for tactic := range param.NumTactics {
			sum += l.Tactics[tactic]
			commit, comply, resist, ok := w.WouldRespond(i, tactic)
			if !ok || math.Abs(commit+comply+resist-1) > 1e-12 || min(commit, comply, resist) < 0 {
				t.Fatalf("seat %d would respond %v %v %v", i, commit, comply, resist)
			}
		}
		if math.Abs(sum-1) > 1e-12 {
			t.Errorf("shares of tactics add up to %v", sum)
		}
		fond, _, _, _ := w.WouldRespond(i, param.Inspirational)
		pressed, _, _, _ := w.WouldRespond(i, param.Pressure)
		if fond <= pressed {
			t.Errorf("seat %d commits to pressure, %v, as to inspiration, %v", i, pressed, fond)
		}
	}
	if met < 60 {
		t.Errorf("met %d people", met)
	}
	if w.Lived(w.Seats-1, &l); l.Led {
		t.Error("somebody leads the head")
	}
	if _, _, _, ok := w.WouldRespond(w.Seats-1, param.Rational); ok {
		t.Error("somebody asks the head")
	}
	if n := testing.AllocsPerRun(100, func() { w.Lived(3, &l) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestTeamWeekIsTheRecordOfTeams(t *testing.T) {
	w := busy(t)
	for range 40 {
		w.Tick()
		evenness, n, net := 0.0, 0.0, 0.0
		for k := range w.Teams() + 1 {
			x := w.TeamWeek(k)
			net += x.Net * float64(x.Heads)
			if x.Led && k < w.Teams() {
				n++
				evenness += x.Evenness
			}
			if x.Led && x.Acts[param.Direct] != float64(w.leaders[k].now[param.Direct]) {
				t.Fatal("the acts are another's")
			}
		}
		if want := w.total[sumNet]; math.Abs(net-want) > 1e-9*want {
			t.Fatalf("net output %v, the record says %v", net, want)
		}
		// people who came or left since the count of step 6 are all that differs
		if got := evenness / n; math.Abs(got-w.snap.DecisionEvenness) > 0.03 {
			t.Fatalf("week %d: evenness %v of %v teams, the record says %v of %v", w.week, got, n, w.snap.DecisionEvenness, w.total[sumTalking])
		}
	}
}
