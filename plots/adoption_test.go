package plots

import (
	"math"
	"strings"
	"testing"

	"leadsim/sim/record"
)

func bandsOf(t *testing.T, s shape) (*view, []stageBand) {
	t.Helper()
	v, err := look(synthetic(s), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return v, v.bands(0, 0, s.weeks-1)
}

func TestStagesAddUpToEverybody(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts, one after the other: nothing for the race detector")
	}
	shapes := galleryShapes()
	delete(shapes, "holes")
	torn := small()
	torn.change = func(r *record.Results) {
		for k := range 5 {
			adopted(r, 0, k, 0.2)
			r.Run(0, k).Series[(r.Weeks-1)*len(record.Metrics)+record.Must("public_only")] = 0.9
		}
	}
	shapes["torn"] = torn
	for name, s := range shapes {
		_, bands := bandsOf(t, s)
		for w := range bands[0].low {
			at := 0.0
			for _, b := range bands {
				if b.low[w] != at || b.high[w] < b.low[w] || b.high[w] > 100 {
					t.Fatalf("%s, week %d: %s from %v to %v, above %v", name, w, b.words, b.low[w], b.high[w], at)
				}
				at = b.high[w]
			}
			if at != 100 {
				t.Fatalf("%s, week %d: stages end at %v %%", name, w, at)
			}
		}
	}
}

func TestBandsAreMeansOverOpenRuns(t *testing.T) {
	s := small()
	s.change = func(r *record.Results) {
		for k, share := range []float64{0.2, 0.4, 0.6, 0.8, 1} {
			adopted(r, 0, k, share)
			r.Run(0, k).Series[(r.Weeks-1)*len(record.Metrics)+record.Must("public_only")] = share / 2
		}
		closing(r, 0, 4, 20)
	}
	v, bands := bandsOf(t, s)
	last := s.weeks - 1
	if math.Abs(bands[1].high[last]-50) > 1e-9 || math.Abs(bands[0].high[last]-25) > 1e-9 {
		t.Errorf("adopted %v %%, in private %v %%, want 50 and 25", bands[1].high[last], bands[0].high[last])
	}
	c, err := Adoption(v.r, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(c.Subtitle, "mean of 5 runs") || !strings.Contains(c.Note, "Means are of the runs still open.") {
		t.Errorf("%s | %s", c.Subtitle, c.Note)
	}
}

func TestLeversAreThoseThatWereUsed(t *testing.T) {
	s := small()
	s.scripts = []record.Script{{Week: 3, Kind: "lever", Name: "refused"}, {Week: 2, Kind: "change_launch", Name: "launch"}, {Week: 5, Kind: "layoff"}}
	s.change = func(r *record.Results) {
		for k := range r.Runs {
			r.Runs[k].Happenings = []record.Happening{{Week: 2, Kind: record.ChangeBegan}, {Week: 4, Kind: record.LeverUsed, Name: "town_hall-4"},
				{Week: 6, Kind: record.LeverUsed, Name: "town_hall"}, {Week: 6, Kind: record.LeverMistimed, Name: "pilot"}, {Week: 8, Kind: record.LeverUsed, Name: "lever-2"}}
		}
	}
	v, _ := look(synthetic(s), Options{})
	a := &adoptionChart{view: v, last: 23}
	var ticks []float64
	for _, e := range a.marks(0) {
		if e.tick {
			ticks = append(ticks, e.at)
		}
	}
	if got, want := eventWords(a.marks(0)), "the change begins in week +2, layoff in week +5, town hall in week +4, pilot (mistimed) in week +6"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if len(ticks) != 3 || ticks[2] != 8 {
		t.Errorf("ticks in weeks %v, want 4, 6 and 8", ticks)
	}
	if !v.sameLevers(0) {
		t.Error("levers that are the same in all runs differ")
	}
	v.run(0, 1).Happenings = nil
	if a.note(); v.sameLevers(0) || !strings.Contains(a.note(), "levers used in the first run; others differ") {
		t.Error(a.note())
	}
}

// Eighteen levers must not push the picture off the page.
func TestWordsOfTicksFillFewRows(t *testing.T) {
	var events []event
	for w := range 18 {
		events = append(events, event{at: float64(w), words: "a lever with a long name", tick: true})
	}
	events = append(events, event{at: 9, words: "shock"})
	placed, rows := placeEvents(events, weekAxis(0, 100), 1000, 1000, Slide)
	if rows > tickRows+1 {
		t.Errorf("%d rows, want %d and one for the shock", rows, tickRows)
	}
	for _, p := range placed {
		if p.words == "shock" {
			return
		}
	}
	t.Error("the shock has lost its word")
}

func TestOnlyWidePartsOfABandHoldItsWords(t *testing.T) {
	b := stageBand{low: []float64{0, 0, 0, 0, 0, 0}, high: []float64{0, 1, 40, 50, 40, 2}}
	pl := panel{frame{x: axis{lo: 0, hi: 5}, y: axis{lo: 0, hi: 100}}, box{0, 0, 500, 100}}
	xs := weeksFrom(0, 5)
	if at, fits := b.place(pl, xs, 150, 30); !fits || at.x != 300 || at.y != 80 {
		t.Errorf("words at %v, fit %v; want in the middle of weeks 2 to 4", at, fits)
	}
	if _, fits := b.place(pl, xs, 250, 30); fits {
		t.Error("words stand across the edge of the band")
	}
}
