package model

import (
	"math"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// loose is a world in which people read what leaders do in ways of their own.
func loose(t *testing.T, change func(*param.Params)) *World {
	t.Helper()
	return midweek(t, func(p *param.Params) {
		p.Members.Readings = 0.6
		if change != nil {
			change(p)
		}
	})
}

// factor is that of the page for person i and an act.
func factor(w *World, i int, a param.Act) float64 {
	leader := w.people.Who[w.Leader(int(w.TeamOf[i]))]
	place := (2654435761*leader.Seat() + 40503*leader.Occupant()) & 0x7fffffff
	m := w.key.At(rng.Reading, int(place)).Uint64(w.people.Who[i]) >> (4 * uint(a)) & 15
	sd := w.p.Members.Readings
	return math.Exp(sd*rng.Normal((float64(m)+0.5)/16) - sd*sd/2)
}

func TestODDReading(t *testing.T) {
	says(t, "The act *as read* is min(1, act towards the report × exp(σz − σ²/2)), σ = `members.readings`, z the normal quantile at (m + 1/2)/16.")
	says(t, "m = bits 4a to 4a + 3 of the hash of draw 45 for act number a, the lowest being bit 0.")
	w := loose(t, nil)
	met, full, people := map[int]bool{}, 0, 0
	for i := range w.Members {
		people++
		v := w.view(int(w.TeamOf[i]), i)
		for a := param.Direct; a <= param.Bind; a++ {
			near(t, "as read", v.softly(a), min(1, v.soft(a)*factor(w, i, a)))
			met[w.people.Readings[i].Of(a)] = true
		}
		for a := param.Sponsor; a < param.NumActs; a++ {
			near(t, "an act without a reading", v.softly(a), v.soft(a))
		}
		if v.r.Read(v.read, param.Listen, 1) == 1 {
			full++
		}
	}
	if len(met) != 16 || full == 0 || full == people {
		t.Errorf("%d readings, %d of %d take full listening for full", len(met), full, people)
	}
}

func TestODDReadingsDoNotHangTogether(t *testing.T) {
	says(t, "The same act is not the same to everybody.")
	w := loose(t, func(p *param.Params) { p.Organization.People = 3000 })
	for _, pair := range [][2]param.Act{{param.Direct, param.Bind}, {param.Listen, param.Recognise}, {param.Consult, param.Delegate}} {
		sum, x, y, xx, yy, people := 0.0, 0.0, 0.0, 0.0, 0.0, 0
		for i := range w.Members {
			people++
			a, b := float64(w.people.Readings[i].Of(pair[0])), float64(w.people.Readings[i].Of(pair[1]))
			sum, x, y, xx, yy = sum+a*b, x+a, y+b, xx+a*a, yy+b*b
		}
		n := float64(people)
		r := (n*sum - x*y) / math.Sqrt((n*xx-x*x)*(n*yy-y*y))
		if math.Abs(r) > 0.06 || math.Abs(x/n-7.5) > 0.3 {
			t.Errorf("acts %v: r %.3f, mean %.2f", pair, r, x/n)
		}
	}
}

func TestODDWhatIsReadIsFeltAndWhatIsDoneIsDone(t *testing.T) {
	says(t, "Everywhere else an act counts for what it is: who may decide, is checked or punished does not depend on how anybody takes it.")
	w := loose(t, func(p *param.Params) { p.Learning.TrickleDown, p.Leaders.Style.Acts[param.Threaten] = 0, 0.5 })
	before := float64(w.people.Benevolence[0])
	w.perceiveForce(0, 0, w.blockOf(0), w.view(0, 0), agent.Request{}, 0)
	threat := min(1, 0.5*factor(w, 0, param.Threaten))
	near(t, "benevolence", float64(w.people.Benevolence[0]), before*(1-w.p.Trust.Loss.Threat*threat))
	near(t, "wounds", float64(w.people.Wounds[0]), w.p.Strain.Wound.Threat*threat)
	v := w.view(0, 0)
	near(t, "decisions left", w.leftTo(0, v), 1-(1-float64(v.l.now[param.Delegate]))*w.p.Organization.Decide)
}

func TestODDReadingsStayWithThePair(t *testing.T) {
	says(t, "The readings of 7.2 are drawn then too.")
	w := loose(t, nil)
	read := w.people.Readings[0]
	w.Tick()
	if w.people.Readings[0] != read {
		t.Error("a week changes how somebody reads the leader")
	}
	w.people.Meet(&w.rules, w.key, 0, rng.NewWho(uint32(w.Leader(0)), 1))
	if w.people.Readings[0] == read {
		t.Error("another leader is read like the last one")
	}
}

func TestODDWithholding(t *testing.T) {
	says(t, "times 1 − `members.effort.withheld` × wounds: who is hurt holds back (`mechanisms.withholding`).")
	w := world(t, nil)
	p, e := w.people, &w.p.Members.Effort
	p.Responsibility[0], p.Strain[0], p.Wounds[0], p.Response[0] = float32(e.ResponsibilityUsual), 0, 0.4, agent.Commit
	near(t, "effort", p.SetEffort(&w.rules, 0), 1-e.Withheld*0.4)
}

func TestODDComparison(t *testing.T) {
	says(t, "*follow(performed, [made/(2m)], `market.performance_memory`)*, at the end of the work; else it stands still.")
	w := midweek(t, nil)
	w.KeepDiary()
	before := make([]float64, w.Seats)
	for i := range before {
		w.people.Performed[i] = 0.3
		before[i] = 0.3
	}
	for k := range w.Teams() + 1 {
		w.membersRespond(k, w.blockOf(k))
		w.work(k, w.blockOf(k))
		from, to := w.Reports(k)
		mean := 0.0
		for i := from; i < to; i++ {
			mean += w.diary.output[i] / float64(to-from)
		}
		for i := from; i < to; i++ {
			target := 0.3
			if mean > 0 {
				target = max(0, min(1, w.diary.output[i]/(2*mean)))
			}
			near(t, "performed", float64(w.people.Performed[i]), 0.3+w.p.Market.PerformanceMemory*(target-0.3))
		}
	}
	w.teams[0].output = -1
	was := w.people.Performed[0]
	w.compare(0)
	if w.people.Performed[0] != was {
		t.Error("a team that makes nothing is compared")
	}
}
