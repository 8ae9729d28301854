package plots

import (
	"math"
	"math/rand/v2"

	"leadsim/sim/record"
)

// followers is the made-up course of a change programme in one run: it sweeps
// or fizzles. It has luck of its own, so that other curves stay as they are.
type followers struct {
	launch, first int // weeks; first < 0 = nobody follows
	sweeps        bool
	speed, height float64
	forced        float64 // share of adopters who adopt in public only
}

func newFollowers(p float64, a, k, weeks int) followers {
	rng := rand.New(rand.NewPCG(uint64(k), uint64(500+a)))
	f := followers{launch: min(12, weeks/6), sweeps: rng.Float64() < 0.2+0.7*p, forced: 0.5 * (1 - p)}
	f.first = f.launch + 2 + rng.IntN(8)
	if !f.sweeps && rng.Float64() < 0.3 {
		f.first = -1
	}
	f.speed = 5 + 6*rng.Float64()
	f.height = clamp(0.86 + 0.06*rng.NormFloat64())
	if !f.sweeps {
		f.height = 0.03 + 0.1*rng.Float64()
	}
	return f
}

// show fills in the stages of a week.
func (f followers) show(snap *record.Snapshot) {
	t := float64(snap.Week - f.launch)
	if t < 0 {
		return
	}
	rise := func(delay float64) float64 { return 1 / (1 + math.Exp(-(t-delay)/f.speed*2)) }
	aware := 0.95 * (1 - math.Exp(-t/6))
	interested := aware * math.Min(1, f.height+0.25) * rise(12)
	trying := math.Min(interested, f.height*rise(22))
	adopted := math.Min(trying, 0.96*f.height*rise(30))
	snap.Aware, snap.Interested, snap.Trying, snap.Adopted = aware-interested, interested-trying, trying-adopted, adopted
	snap.PublicOnly = adopted * f.forced
}

func (f followers) happenings() []record.Happening {
	out := []record.Happening{{Week: f.launch, Kind: record.ChangeBegan, Team: -1, Seat: -1}}
	if f.first >= 0 {
		out = append(out, record.Happening{Week: f.first, Kind: record.FirstFollower, Team: 1, Seat: 7})
	}
	for i, lever := range []string{"town_halls", "pilot_project", "private_interviews", "success_story", "goals_and_deadlines"} {
		out = append(out, record.Happening{Week: f.launch + 1 + 9*i, Kind: record.LeverUsed, Team: -1, Seat: -1, Name: lever})
	}
	return out
}

// syntheticPeople returns 50 people: 43 members, 6 leaders and a head. The
// more power is shared, the less reach goes by rank.
func syntheticPeople(p float64, a int) []record.Person {
	luck, own := rand.New(rand.NewPCG(3, 9)), rand.New(rand.NewPCG(uint64(a), 77))
	var out []record.Person
	for seat := range 50 {
		born, moved := luck.NormFloat64(), own.NormFloat64()
		who := record.Person{Seat: seat, Team: seat / 8, Reach: 0.7 * math.Exp(0.75*born+0.25*moved)}
		if own.Float64() < 0.15*(1-p) {
			who.Occupant = 1
		}
		switch {
		case seat == 49:
			who.Level, who.Reports, who.Reach = 2, 6, 1.5+7*(1-p)*math.Exp(0.2*moved)
		case seat >= 43:
			who.Level, who.Reports, who.Reach = 1, 7, 0.6*math.Exp(0.6*born)+3.5*(1-p)*math.Exp(0.4*moved)
			if seat == 43 {
				who.Reports = 8
			}
		}
		out = append(out, who)
	}
	return out
}

// crowd returns people of a large organization with names from a file.
func crowd(n int, p float64) []record.Person {
	rng := rand.New(rand.NewPCG(1, 8))
	first, last := []string{"Asha", "Bo", "Chidi", "Dolores", "Emre", "Fatuma", "Grzegorz"}, []string{"Rao", "Lindqvist", "Okafor", "Wolkenstein-Hagebusch", "Y\u0131lmaz"}
	var out []record.Person
	for seat := range n {
		who := record.Person{Seat: seat, Name: first[rng.IntN(len(first))] + " " + last[rng.IntN(len(last))], Reach: 0.5 * math.Exp(1.1*rng.NormFloat64())}
		if rng.Float64() < 0.12 {
			who.Level, who.Reports = 1+rng.IntN(3), rng.IntN(14)
			who.Reach += float64(who.Reports) * (1 - p) * rng.Float64()
		}
		out = append(out, who)
	}
	return out
}
