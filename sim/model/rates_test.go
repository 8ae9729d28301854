package model

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// left52 lives a year in which nobody comes or goes and returns what is left of
// a gap, as a mean over members of gap now/gap before.
func left52(t *testing.T, style param.Style, change func(*param.Params), gap func(*World, int) float64) float64 {
	t.Helper()
	p := still(53, style)
	p.Members.Readings, p.Members.Dyads, p.Members.LeaderVariation, p.Learning.TrickleDown, p.Members.Spread = 0, 0, 0, 0, 0
	p.Mechanisms.TimeBudget, p.Mechanisms.SeeThrough, p.Mechanisms.AlignmentTies = false, false, false
	p.Trust.Pull, p.Trust.Credit, p.Trust.Gain = 0, 0, param.Gain{}
	p.Trust.Loss = param.Loss{}
	p.Members.Upward.Rate, p.Leaders.Worn = 0, 0
	change(p)
	w, err := New(p, 1)
	if err != nil {
		t.Fatal(err)
	}
	w.Tick()
	sum, n := 0.0, 0.0
	before := make([]float64, w.Seats)
	for i := range w.Members {
		before[i] = gap(w, i)
	}
	for range 52 {
		w.Tick()
	}
	for i := range w.Members {
		sum += gap(w, i) / before[i]
		n++
	}
	return sum / n
}

// only is a style of one act in full, and requests by reasons.
func only(acts ...param.Act) param.Style {
	s := param.DefaultStyle()
	s.Acts, s.Tactics, s.Espoused, s.SelfSeen = [param.NumActs]float64{}, [param.NumTactics]float64{param.Rational: 1}, 0, 0
	for _, a := range acts {
		s.Acts[a] = 1
	}
	return s
}

// Rates a week of the whole model: 52 weeks leave (1-r)^52 of a gap.
func TestRatesAWeekOverAYearOfTheModel(t *testing.T) {
	facet := func(column func(*agent.People) []float32) func(*World, int) float64 {
		return func(w *World, i int) float64 { return 1 - float64(column(w.people)[i]) }
	}
	ability := facet(func(p *agent.People) []float32 { return p.Ability })
	benevolence := facet(func(p *agent.People) []float32 { return p.Benevolence })
	integrity := facet(func(p *agent.People) []float32 { return p.Integrity })
	for _, c := range []struct {
		key   string
		style param.Style
		gap   func(*World, int) float64
	}{
		{"trust.gain.clarity", only(param.Direct), ability},
		{"trust.gain.consult", only(param.Consult), benevolence},
		{"trust.gain.listen", only(param.Listen), benevolence},
		{"trust.gain.recognise", only(param.Recognise), benevolence},
		{"trust.gain.protect", only(param.Protect), benevolence},
		{"trust.gain.repair", only(param.Repair), benevolence},
		{"trust.gain.repair", only(param.Repair), integrity},
		{"trust.gain.explain", only(param.Explain), integrity},
		{"trust.gain.kept", only(), integrity},
		{"trust.credit", func() param.Style { s := only(); s.Espoused = 1; return s }(), integrity},
		{"trust.memory", only(param.Consult), func(w *World, i int) float64 { return 1 - float64(w.people.Shared[i]) }},
	} {
		row, _ := param.Find(c.key)
		rate := row.Default.(float64)
		got := left52(t, c.style, func(p *param.Params) {
			p.Trust.Gap = 0
			row.Put(p, rate)
		}, c.gap)
		if want := math.Pow(1-rate, 52); math.Abs(got-want) > 2e-4 {
			t.Errorf("%s = %v: %.5f of a gap is left after a year, want %.5f", c.key, rate, got, want)
		}
	}
}

// Rates a year: what happens at random with the rate r happens to nobody with
// the chance exp(-r) in a year, however it is spread over weeks.
func TestRatesAYear(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	p := still(5200, param.DefaultStyle())
	p.Organization.People, p.Crisis.Rate, p.Crisis.Work = 3, 1.2, 10
	p.Crisis.Severity, p.Crisis.Spread, p.Crisis.Deadline = 0.01, 0, 520 // contained in the week in which it begins
	quiet, years := 0.0, 0.0
	for k := range 3 {
		w, err := New(p, k)
		if err != nil {
			t.Fatal(err)
		}
		for w.week < p.Run.Weeks {
			begun := 0.0
			for range 52 {
				w.Tick()
				begun += w.snap.NewCrises
			}
			years++
			if begun == 0 {
				quiet++
			}
		}
	}
	binomial(t, "crisis.rate", quiet, years, math.Exp(-1.2))

	p = still(52, param.DefaultStyle())
	p.Organization.People, p.Organization.HiringDelay, p.Market.Unavoidable = 2000, 520, 0.5
	w := lifetime(t, p)
	stayed := 0.0
	for i := range w.Seats {
		if w.people.Present[i] && w.people.Who[i].Occupant() == 0 && w.Led(i) < 0 {
			stayed++
		}
	}
	// who leads is replaced from the team: the members' seats are short of as many
	promoted := 0.0
	for k := range w.Teams() {
		if who := w.people.Who[w.Leader(k)]; w.people.Present[w.Leader(k)] && int(who.Seat()) != w.Leader(k) {
			promoted++
		}
	}
	binomial(t, "market.unavoidable", stayed+promoted, float64(w.MemberSeats()), math.Exp(-0.5))

	p = still(52, param.DefaultStyle())
	p.Organization.People, p.Market.QuitBase, p.Market.IntentionRate = 2000, 0.01, 0
	p.Members.Start.Quit, p.Organization.HiringDelay, p.Organization.LeaderHiringDelay = p.Market.QuitMid, 520, 520
	p.Mechanisms.Quits, p.Mechanisms.ExitContagion = true, false
	w = lifetime(t, p)
	binomial(t, "market.quit_base", w.snap.Heads, float64(w.Seats), math.Pow(1-0.01, 52))
}

// A chance a week p leaves (1-p)^n of people alone in n weeks.
func TestChancesAWeekOverManyWeeks(t *testing.T) {
	mask := only()
	mask.Espoused = 1
	p := still(20, mask)
	p.Organization.People, p.Members.Start.Shared, p.Trust.Gap = 2000, 0, 0
	w := lifetime(t, p)
	fooled, led := 0.0, 0.0
	for i := range w.Members {
		led++
		if !w.people.Disabused[i] {
			fooled++
		}
	}
	binomial(t, "trust.see_through", fooled, led, math.Pow(1-p.Trust.SeeThrough, 20))

	p = still(52, only(param.Arbitrary))
	p.Organization.People, p.Members.Belief.ArbitraryRate, p.Members.Dyads, p.Members.LeaderVariation = 2000, 0.02, 0, 0
	p.Trust.Gain, p.Trust.Loss, p.Trust.Pull, p.Mechanisms.AlignmentTies = param.Gain{}, param.Loss{Arbitrary: 0.5}, 0, false
	p.Members.Upward.Rate, p.Members.Spread = 0, 0
	w = lifetime(t, p)
	unhurt := 0.0
	for i := range w.Members {
		if float64(w.people.Benevolence[i]) > p.Members.Trust-0.01 {
			unhurt++
		}
	}
	binomial(t, "members.belief.arbitrary_rate", unhurt, led, math.Pow(1-0.02, 52))
}

// binomial fails if so many of n are farther from the share than four standard
// deviations.
func binomial(t *testing.T, what string, count, n, share float64) {
	t.Helper()
	if off := (count/n - share) / math.Sqrt(share*(1-share)/n); math.Abs(off) > 4 {
		t.Errorf("%s: %.4f of %v, want %.4f: %.1f standard deviations off", what, count/n, n, share, off)
	}
}

// The belief in punishment falls by members.belief.disclaim a week, times how
// far the leader is believed.
func TestDisclaimingOverAYear(t *testing.T) {
	const believed = 0.5 // integrity seen stays at the disposition
	got := left52(t, only(param.Disclaim), func(p *param.Params) {
		p.Members.Belief.DisclaimUnbound, p.Members.Belief.Fade, p.Members.Trust = 1, 0, believed
	}, func(w *World, i int) float64 { return float64(w.people.Punish[i]) })
	if want := math.Pow(1-param.Default().Members.Belief.Disclaim*believed, 52); math.Abs(got-want) > 2e-4 {
		t.Errorf("members.belief.disclaim: %.5f of the belief is left after a year, want %.5f", got, want)
	}
}

// elsewhere names the test of each rate's sentence where its use cannot be
// parted from the rest of a week.
var elsewhere = map[string]string{
	"members.outside.help":         "TestODDHelp",
	"members.outside.harm":         "TestODDHarm",
	"members.upward.rate":          "TestODDWays",
	"members.sideways.rate":        "TestODDWays",
	"network.tie_rate":             "TestODDTiesFollowWhatNourishesThem",
	"platform.rumour":              "TestODDRumourRunsItsCourse",
	"platform.rumour_fade":         "TestODDRumourRunsItsCourse",
	"crisis.work":                  "TestODDACrisisWaitsAndFalls",
	"crisis.outside.work":          "TestODDHelpInACrisis",
	"crisis.outside.known":         "TestODDHelpInACrisis",
	"crisis.outside.worse":         "TestODDHarm",
	"crisis.outside.begin":         "TestODDHarm",
	"trust.gain.sponsor":           "TestODDInformalLeaders",
	"trust.loss.suppressed":        "TestODDInformalLeaders",
	"trust.abuse.gain_seen":        "TestODDGain",
	"trust.abuse.gain":             "TestODDGain",
	"trust.rightful_rate":          "TestODDRightfulReturns",
	"strain.speed":                 "TestODDStrain",
	"change.conviction.rate":       "TestODDWeighing",
	"change.conviction.experience": "TestODDWeighing",
	"change.external":              "TestODDStages",
	"change.mass":                  "TestODDStages",
	"change.hearing.announce":      "TestODDReachingThePerson",
	"change.hearing.talk":          "TestODDReachingThePerson",
	"change.hearing.interest":      "TestODDStages",
	"change.hearing.fade":          "TestODDStages",
	"change.follow.rate":           "TestODDStages",
	"change.follow.own":            "TestODDStages",
	"change.follow.reward":         "TestODDStages",
	"change.follow.drift":          "TestODDStages",
	"change.trial.rate":            "TestODDStages",
	"change.trial.fail":            "TestODDStages",
	"change.forced.push":           "TestODDStages",
	"change.forced.relapse":        "TestODDStages",
}

// Every rate of the table is tested here, in the kernels, or by its sentence.
func TestEveryRateIsTested(t *testing.T) {
	var code strings.Builder
	for _, name := range []string{"rates_test.go", "rates_team_test.go", "../agent/rates_test.go"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		before, _, _ := strings.Cut(string(text), "var elsewhere")
		code.WriteString(before)
	}
	unit := regexp.MustCompile(`per (week|year)|problem and week`)
	for i := range param.Table {
		r := &param.Table[i]
		if unit.MatchString(r.Unit) && !strings.Contains(code.String(), r.Key) && elsewhere[r.Key] == "" {
			t.Errorf("%s (%s) is in no test of rates", r.Key, r.Unit)
		}
	}
	for key, name := range elsewhere {
		if _, ok := param.Find(key); !ok || !strings.Contains(testsOf(t), "func "+name+"(") {
			t.Errorf("%s: no such parameter, or no such test as %s", key, name)
		}
	}
}

// testsOf returns the text of the tests of this package.
func testsOf(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	files, err := filepath.Glob("*_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(text)
	}
	return all.String()
}
