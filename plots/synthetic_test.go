package plots

import (
	"math"
	"math/rand/v2"

	"leadsim/sim/record"
)

// shape says what synthetic results look like.
type shape struct {
	weeks, runs int
	arms        []record.Arm
	scripts     []record.Script
	change      func(*record.Results) // afterwards, to break them
}

func arms(styles ...string) []record.Arm {
	var out []record.Arm
	for _, s := range styles {
		out = append(out, record.Arm{Name: s, Style: s})
	}
	return out
}

// sharing is how much a style shares power, on which the made-up curves hang.
func sharing(style string) float64 {
	switch style {
	case "power-with":
		return 0.9
	case "compassionate-power-over", "masquerade":
		return 0.4
	case "hybrid-in-crisis":
		return 0.7
	case "domineering", "power-over":
		return 0.05
	}
	return 0.3
}

// synthetic returns results with plausible curves that no model has made. The
// same shape gives the same results.
func synthetic(s shape) *record.Results {
	r := &record.Results{Name: "one-crisis-two-leaders", Title: "One crisis, two leaders", Version: "0.1.0", Hash: "9f3ac21b77", Seed: 1,
		Weeks: s.weeks, Arms: s.arms, Scripts: s.scripts}
	for k := range s.runs {
		for a := range s.arms {
			r.Runs = append(r.Runs, syntheticRun(s, a, k))
		}
	}
	if s.change != nil {
		s.change(r)
	}
	return r
}

func syntheticRun(s shape, a, k int) record.Run {
	rng := rand.New(rand.NewPCG(uint64(k), 7)) // the same chance in every arm
	luck := rng.NormFloat64()
	own := rand.New(rand.NewPCG(uint64(k), uint64(100+a)))
	p := sharing(s.arms[a].Style)
	run := record.Run{Arm: a, Replication: k}
	shock := 20.0
	if len(s.scripts) > 0 {
		shock = float64(s.scripts[0].Week)
	}
	noise := 0.0
	change := newFollowers(p, a, k, s.weeks)
	for w := range s.weeks {
		t := float64(w)
		since := math.Max(0, t-shock)
		after := 0.0
		if t >= shock {
			after = 1
		}
		noise = 0.8*noise + 0.03*own.NormFloat64()
		slow := 1 - math.Exp(-since/30)
		dip := after * 0.45 * math.Exp(-since/(3+12*p))
		snap := record.Snapshot{Week: w}
		snap.Output = clamp(0.75 + 0.04*luck + noise + after*(p-0.45)*0.28*slow)
		snap.Net = snap.Output * (1 - dip)
		snap.CrisisLoss = dip
		snap.Trust = clamp(0.55 + 0.2*(p-0.3)*math.Min(1, t/26) + after*(p-0.5)*0.4*slow + 0.04*luck + noise)
		snap.Voice = clamp(snap.Trust*0.9 + 0.05)
		snap.Ability, snap.Benevolence, snap.Integrity = snap.Trust, snap.Trust*0.9, snap.Trust*0.8
		snap.ComplianceSeen = clamp(0.9 + 0.3*noise)
		snap.ComplianceSo = clamp(0.9 - 0.5*(1-p)*(1-math.Exp(-t/30)) + noise)
		snap.UnwatchedEffort = clamp(snap.ComplianceSo - 0.1)
		snap.Effort = clamp(snap.ComplianceSo + 0.05)
		snap.Commit, snap.Resist = clamp(0.2+0.6*p+noise), clamp(0.25*(1-p)-noise/2)
		snap.Comply = clamp(1 - snap.Commit - snap.Resist)
		snap.Watch, snap.Punish, snap.Fear = clamp(0.6+noise), clamp(0.8-0.6*p-0.5*after*slow+noise), clamp(0.5-0.4*p+noise)
		snap.Satisfaction = clamp(0.35 + 0.4*math.Sqrt(p) + noise)
		snap.OwnDecisions = clamp(0.05 + 0.6*p*p*math.Min(1, t/60) + noise/2)
		snap.SharedDecisions = clamp(snap.OwnDecisions + 0.3*p)
		snap.Ready = clamp(0.1 + 0.5*p*p*math.Min(1, t/80) + noise/2)
		snap.Skill = clamp(0.5 + 0.2*p*math.Min(1, t/80) + noise/3)
		snap.Capability = clamp(0.3 + 0.35*p*p*math.Min(1, t/80) + noise/3)
		snap.Waiting = clamp(0.05 + after*(0.5-0.4*p)*math.Exp(-since/15) + noise/3)
		snap.Attachment, snap.WellBeing = clamp(snap.Trust+0.1), clamp(0.5+0.3*p+noise)
		snap.Retention, snap.Resilience = clamp(0.95-0.3*(1-p)*slow), clamp(1-dip)
		snap.Health = clamp((snap.Output + snap.Trust + snap.Attachment + snap.WellBeing + snap.Capability + snap.Retention + snap.Resilience) / 7)
		snap.Heads = 50
		change.show(&snap)
		if k%10 < int(10*p)+1 {
			snap.InformalLeaders = 0.04
		}
		snap.RankReach = 0.7 - 0.6*p + noise
		if own.Float64() < 0.03+0.14*after*(1-p)*math.Exp(-since/40) {
			snap.Quits = 1 + float64(own.IntN(2))
		}
		if own.Float64() < 0.03*(1-p) {
			snap.Dismissals = 1
		}
		if own.Float64() < 0.01+0.03*(1-p)*(0.5+slow) {
			snap.NewCrises = 1
			run.Happenings = append(run.Happenings, record.Happening{Week: w, Kind: record.CrisisBegan, Team: own.IntN(6), Seat: -1, Value: 0.5 + 2*own.Float64()})
		}
		if t == shock {
			run.Happenings = append(run.Happenings, record.Happening{Week: w, Kind: record.CrisisBegan, Team: -1, Seat: -1, Value: 2, Name: "first"})
		}
		row := record.Series{}
		row.Observe(&snap)
		run.Series = append(run.Series, row.Rows...)
	}
	run.Happenings = append(run.Happenings, change.happenings()...)
	run.Ledger = syntheticLedger(own, p, s.weeks)
	if k == 0 {
		run.People = syntheticPeople(p, a)
	}
	return run
}

func syntheticLedger(rng *rand.Rand, p float64, weeks int) []record.Entry {
	var out []record.Entry
	size := []float64{6, 4, 3, 5}
	for m := range record.NumMeasures {
		for a := range record.NumAccounts {
			if (int(a)+int(m))%3 == 1 {
				continue
			}
			x := size[m] * (1.1 - p) * (0.3 + rng.Float64()) / float64(1+int(a)%6)
			out = append(out, record.Entry{Account: a, Measure: m, Quarter: rng.IntN(weeks/13 + 1), Incurred: x, Healed: x * p * 0.7, Left: x * 0.1})
		}
	}
	return out
}

func script(week int, kind string, arms ...bool) record.Script {
	return record.Script{Week: week, Kind: kind, Name: kind, Arms: arms}
}

// allEvents scripts one event of each kind that a chart asks for.
func allEvents() []record.Script {
	return []record.Script{script(30, "shock"), script(45, "bluff_called"), script(60, "leader_exit"), script(70, "style", true, false), script(78, "watching_off")}
}

// standard is what most charts are made for: two arms, 40 runs, two years.
func standard() shape {
	return shape{weeks: 104, runs: 40, arms: arms("domineering", "power-with"), scripts: allEvents()}
}
