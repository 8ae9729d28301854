package record

import (
	"math"

	"leadsim/sim/model"
)

// hand returns results of two arms by two runs with made-up numbers: every
// metric of week w is w/7 plus its place, so that none is a round number.
func hand(weeks int) *Results {
	r := &Results{Name: "hand", Title: "By hand", Version: "0.1.0", Hash: "abc123", Seed: 7, Weeks: weeks,
		Arms: []Arm{{Name: "power-over", Style: "domineering"}, {Name: `power, "with"`, Style: "power-with", Luck: 3}},
		Scripts: []Script{{Week: 2, Kind: "shock", Name: "storm", Arms: []bool{true, true}},
			{Week: 3, Kind: "watching_off", Name: "blind", Arms: []bool{false, true}, Weeks: 2}}}
	for k := range 2 {
		for a := range r.Arms {
			run := Run{Arm: a, Replication: k, Shock: r.FirstShock(a)}
			for w := range weeks {
				for m := range Metrics {
					run.Series = append(run.Series, float64(w)/7+float64(m)+float64(a*10+k))
				}
			}
			run.Series[k] = math.NaN()
			run.Happenings = []model.Happening{
				{Week: 2, Kind: model.CrisisBegan, Team: -1, Seat: -1, Value: 2.5, Name: "storm"},
				{Week: 4, Kind: model.CrisisContained, Team: 0, Seat: -1, Value: 2, Name: "storm"}}
			run.Ledger = []model.Entry{
				{Account: model.ByThreat, Measure: model.TrustBooked, Block: 0, Quarter: 1, Incurred: 0.1 + float64(k), Healed: 0.05},
				{Account: model.ByLayoff, Measure: model.ExitsBooked, Block: 1, Quarter: 0, Incurred: 3, Left: 1}}
			run.SumUp(weeks)
			r.Runs = append(r.Runs, run)
		}
	}
	return r
}

// level returns a run in which every metric is 0 but those set: metric name,
// then its value in each week.
func level(weeks int, set map[string]func(week int) float64) *Run {
	run := &Run{Series: make([]float64, weeks*len(Metrics))}
	for name, f := range set {
		for w := range weeks {
			run.Series[w*len(Metrics)+Must(name)] = f(w)
		}
	}
	return run
}

func always(v float64) func(int) float64 { return func(int) float64 { return v } }
