package plots

import (
	"math"
	"strings"
	"testing"

	"leadsim/sim/record"
)

// closing makes run k of arm a close in a week.
func closing(r *record.Results, a, k, week int) {
	run := r.Run(a, k)
	for w := week; w < r.Weeks; w++ {
		run.Series[w*len(record.Metrics)+record.Must("failed")] = 1
	}
}

func TestLinesEndWhereAnOrganizationCloses(t *testing.T) {
	s := small()
	s.change = func(r *record.Results) { closing(r, 0, 1, 12) }
	v, err := look(synthetic(s), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"trust": true, "money": true, "new_crises": true, "net_output": false, "heads": false} {
		col := v.column(0, 1, record.Must(name))
		if math.IsNaN(col[11]) || math.IsNaN(col[12]) != want {
			t.Errorf("%s: %v before closing, %v after", name, col[11], col[12])
		}
	}
	if got := v.closings(); got != "Closed by the end: 1 of 5 runs of domineering." {
		t.Error(got)
	}
}

func TestCrisesAYearAreThoseOfOpenOrganizations(t *testing.T) {
	s := small()
	s.weeks, s.runs, s.arms = 104, 1, arms("domineering")
	s.change = func(r *record.Results) {
		r.Run(0, 0).Happenings = []record.Happening{{Week: 3, Kind: record.CrisisBegan}, {Week: 20, Kind: record.CrisisBegan}}
		closing(r, 0, 0, 25)
	}
	v, _ := look(synthetic(s), Options{})
	c := &crisisChart{view: v, last: 103, rows: 1}
	c.count()
	if c.rates[0][0] != 4 || c.perYear[0][0] != 4 || !math.IsNaN(c.perYear[0][1]) {
		t.Errorf("two crises in 26 open weeks: %v a year, %v in the first and second", c.rates[0][0], c.perYear[0])
	}
}

func TestOnlyOneLuckPairsRuns(t *testing.T) {
	r := synthetic(standard())
	for _, luck := range []int{0, 1} {
		r.Arms[1].Luck = luck
		for _, k := range Kinds {
			c, err := k.Draw(r, Options{})
			if err != nil {
				t.Fatal(err)
			}
			all := strings.Join([]string{c.Title, c.Subtitle, c.Note, c.Alt()}, " ")
			unpaired := strings.Contains(all, "not paired: each arm has luck of its own")
			if unpaired != (luck == 1) {
				t.Errorf("%s, luck %d: %s", k.Name, luck, c.Subtitle)
			}
			for _, word := range []string{"same chance", "same run", " pairs"} {
				if luck == 1 && strings.Contains(all, word) {
					t.Errorf("%s: %q of runs that are not paired:\n%s", k.Name, word, all)
				}
			}
		}
	}
}

func TestNoiseIsDrawnInFourWeekMeans(t *testing.T) {
	slow, noise := make([]float64, 104), make([]float64, 104)
	for w := range slow {
		slow[w] = math.Sqrt(float64(w))
		noise[w] = 1 + 0.3*float64(w%2)
	}
	if (courses{{slow}}).noisy() || !(courses{{noise}}).noisy() || !(courses{{slow}, {noise}}).noisy() {
		t.Error("a slow course is noise, or noise is not")
	}
}

func TestSpellsEnd(t *testing.T) {
	s := standard()
	s.scripts = []record.Script{{Week: 30, Weeks: 26, Kind: "watching_off"}, {Week: 90, Weeks: 52, Kind: "repair"}, {Week: 10, Kind: "command"}}
	v, _ := look(synthetic(s), Options{})
	got := eventWords(v.events(0, 103, 0, nil))
	if want := "nobody is checked in week +30, repair in week +90, command in week +10, checks are back in week +56"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestTiesAreNotRanked(t *testing.T) {
	v := &view{r: &record.Results{}, n: 4, arms: []int{0, 1, 2}}
	for _, name := range []string{"a", "b", "c"} {
		v.r.Arms = append(v.r.Arms, record.Arm{Name: name})
	}
	even, odd := []float64{1, 2, 3, 4}, []float64{2, 1, 4, 3}
	for _, c := range []struct {
		values []float64
		runs   [][]float64
		want   string
	}{
		{[]float64{0.021, 0.022, 0.023}, nil, "the same in every arm (0.02)"},
		{[]float64{50, 49, 49.5}, nil, "nearly the same in every arm (49 to 50)"},
		{[]float64{1, 5, 9}, [][]float64{even, odd, odd}, "too close to call, from 1 with a to 9 with c"},
		{[]float64{1, 5, 9}, nil, "most with c (9), least with a (1)"},
	} {
		if got := v.each(c.values, "", c.runs); got != c.want {
			t.Errorf("%v: %s, want %s", c.values, got, c.want)
		}
	}
}

func TestBlackArmsDifferInColour(t *testing.T) {
	ids := identities([]record.Arm{{Name: "a", Style: "hybrid-in-crisis"}, {Name: "b", Style: "hybrid-in-crisis"}, {Name: "c", Style: "hybrid-in-crisis"}})
	if ids[0].color == ids[1].color || ids[0].color == ids[2].color || ids[1].color == ids[2].color {
		t.Errorf("colours %v, %v, %v", ids[0].color, ids[1].color, ids[2].color)
	}
}
