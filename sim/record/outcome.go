package record

import (
	"math"
	"strings"

	"leadsim/sim/model"
)

// Outcome is one number that sums up a run: a column of runs.csv.
type Outcome struct {
	Name    string
	Label   string
	Unit    string
	Better  int    // +1 if more is better for the organization, -1 if less is, 0 if neither
	Meaning string // what it is, and when it is missing
	Of      func(r *Run, weeks int) float64
}

// Outcomes lists what sums up a run, in the order of the columns of runs.csv.
// Of returns NaN where the run does not show the outcome; files hold an empty
// cell there. "The last 52 weeks" are all weeks of a shorter run.
var Outcomes = []Outcome{
	{"weeks_to_contain", "Weeks to contain the first shock", "weeks", -1,
		"weeks from the first scripted shock until its crisis is contained, both weeks counted; empty if it never is, or if no shock is scripted",
		func(r *Run, weeks int) float64 { return r.weeksToContain() }},
	{"weeks_to_recover", "Weeks to recover from the first shock", "weeks", -1,
		"weeks from the first scripted shock until net output, after the bottom of the dip, stays at 95 % of its level before for 4 weeks; 0 if it never fell by 5 %; empty if it never comes back",
		func(r *Run, weeks int) float64 { return r.weeksToRecover() }},
	{"output_dip_depth", "Depth of the dip", "share", -1,
		"deepest fall of net output in the 52 weeks from the first scripted shock, in 4-week means, as a share of its level before",
		func(r *Run, weeks int) float64 { depth, _ := r.dip(); return depth }},
	{"net_after_26", "Net output, half a year from the shock", "output a head", +1,
		"mean net output of the 26 weeks that begin with the first scripted shock; empty if no shock is scripted",
		func(r *Run, weeks int) float64 { return r.netAfterShock(26, weeks) }},
	{"net_after_52", "Net output, a year from the shock", "output a head", +1,
		"mean net output of the 52 weeks that begin with the first scripted shock; empty if no shock is scripted",
		func(r *Run, weeks int) float64 { return r.netAfterShock(52, weeks) }},
	{"net_first_26", "Net output, first half-year", "output a head", +1,
		"mean net output of the first 26 weeks of the run",
		func(r *Run, weeks int) float64 { return r.mean(mNet, 0, min(26, weeks)) }},
	{"net_first_52", "Net output, first year", "output a head", +1,
		"mean net output of the first 52 weeks of the run",
		func(r *Run, weeks int) float64 { return r.mean(mNet, 0, min(52, weeks)) }},
	{"net_last_52", "Net output, last year", "output a head", +1,
		"mean net output of the last 52 weeks; weeks after closing count as 0",
		func(r *Run, weeks int) float64 { return r.mean(mNet, weeks-52, weeks) }},
	{"net_total", "Net output in all", "weeks of output a head", +1,
		"sum of net output over all weeks",
		func(r *Run, weeks int) float64 { return r.sum(mNet, 0, weeks) }},
	{"output_last_52", "Output, last year", "output a head", +1,
		"mean output of the last 52 weeks, before crises take their part; weeks after closing count as 0",
		func(r *Run, weeks int) float64 { return r.mean(mOutput, weeks-52, weeks) }},
	{"trust_last_52", "Trust, last year", "share", +1,
		"mean trust in the leader over the last 52 weeks; empty if the organization closed before",
		func(r *Run, weeks int) float64 { return r.meanOpen(mTrust, weeks-52, weeks) }},
	{"wounds_last_52", "Wounds, last year", "share", -1,
		"mean harm not yet healed over the last 52 weeks; empty if the organization closed before",
		func(r *Run, weeks int) float64 { return r.meanOpen(mWounds, weeks-52, weeks) }},
	{"capability_last_52", "Leadership capability, last year", "share", +1,
		"mean leadership capability over the last 52 weeks; empty if the organization closed before",
		func(r *Run, weeks int) float64 { return r.meanOpen(mCapability, weeks-52, weeks) }},
	{"quits_a_year", "Quits a year", "share of people", -1,
		"people who left of their own will, a year, as a share of those in the organization",
		func(r *Run, weeks int) float64 { return r.aYear(weeks, mQuits) }},
	{"turnover_a_year", "Turnover a year", "share of people", -1,
		"people who left for whatever reason, a year, as a share of those in the organization",
		func(r *Run, weeks int) float64 {
			return r.aYear(weeks, mQuits, mUnavoidable, mDismissals, mLaidOff)
		}},
	{"retention_last_52", "Retention, last year", "share", +1,
		"people who stayed over the last 52 weeks, as a share of heads; empty if the organization closed",
		func(r *Run, weeks int) float64 { return r.meanOpen(mRetention, weeks-1, weeks) }},
	{"crises", "Crises", "crises", -1,
		"crises that began, of any scope, scripted ones included",
		func(r *Run, weeks int) float64 { return r.sum(mNewCrises, 0, weeks) }},
	{"crises_a_year_after_104", "Crises a year from the third year on", "crises a year", -1,
		"crises that began a year from week 104 on; empty if the run is no longer than that",
		func(r *Run, weeks int) float64 { return r.crisesAfter(104, weeks) }},
	{"crisis_weeks", "Weeks in crisis", "weeks", -1,
		"weeks in which at least one crisis was open",
		func(r *Run, weeks int) float64 { return r.count(mOpenCrises, weeks) }},
	{"survived", "Survived", "yes or no", +1,
		"1 if the organization was open at the end, 0 if it had closed",
		func(r *Run, weeks int) float64 { return 1 - r.last(mFailed, weeks) }},
	{"health_end", "Health at the end", "index", +1,
		"organizational health in the last week",
		func(r *Run, weeks int) float64 { return r.last(mHealth, weeks) }},
	{"health_last_52", "Health, last year", "index", +1,
		"mean organizational health of the last 52 weeks",
		func(r *Run, weeks int) float64 { return r.mean(mHealth, weeks-52, weeks) }},
	{"dismissals", "Dismissals", "people", -1,
		"people dismissed as a sanction, and leaders removed",
		func(r *Run, weeks int) float64 { return r.sum(mDismissals, 0, weeks) }},
	{"regretted", "Regretted losses", "people", -1,
		"quits of people whose skill or capability lay above the mean",
		func(r *Run, weeks int) float64 { return r.sum(mRegretted, 0, weeks) }},
	{"able_quits_share", "Able among those who quit", "share of quits", -1,
		"quits of people whose skill or capability lay above the mean, as a share of all quits; empty if nobody quit",
		func(r *Run, weeks int) float64 { return r.sum(mRegretted, 0, weeks) / r.sum(mQuits, 0, weeks) }},
	{"quit_merit_gap", "Merit of those who quit against those who stay", "share", -1,
		"mean skill and capability of those who quit, above that of everybody there in the same week; above 0 = the able leave first; empty if nobody quit",
		func(r *Run, weeks int) float64 {
			return r.weighted(mQuitMerit, mQuits, weeks) - r.weighted(mMerit, mQuits, weeks)
		}},
	{"hire_skill", "Skill of those who came", "share", +1,
		"mean skill of the people who came; empty if nobody did",
		func(r *Run, weeks int) float64 { return r.weighted(mHireSkill, mHires, weeks) }},
	{"favours", "Favours granted", "favours", 0,
		"rewards without a deed, and seats filled by favour",
		func(r *Run, weeks int) float64 { return r.sum(mFavours, 0, weeks) }},
	{"rightful_last_52", "Office held rightful, last year", "share", +1,
		"how rightful reports hold their leaders' places, a leader, over the last 52 weeks; empty if the organization closed before",
		func(r *Run, weeks int) float64 { return r.meanOpen(mRightful, weeks-52, weeks) }},
	{"removals", "Leaders removed", "people", -1,
		"leaders removed by their boss or the board",
		func(r *Run, weeks int) float64 { return r.sum(mRemoved, 0, weeks) }},
	{"inside_share", "Successors from inside", "share", 0,
		"vacant leaders' seats filled from the team, as a share of those filled; empty if none was",
		func(r *Run, weeks int) float64 {
			in, out := r.sum(mInside, 0, weeks), r.sum(mOutside, 0, weeks)
			return in / (in + out) // NaN if nobody followed
		}},
	{"turnarounds", "Forced turnarounds", "turnarounds", -1,
		"turnarounds forced by the board",
		func(r *Run, weeks int) float64 { return r.sum(mTurnaround, 0, weeks) }},
	{"min_money", "Least money", "weeks of full output", +1,
		"least money in hand in any week",
		func(r *Run, weeks int) float64 { return r.least(mMoney, weeks) }},

	{"adopted_at_end", "Adopted at the end", "share of people", 0,
		"people who have adopted the change in the last week, those included who do it in public alone; empty if none was launched",
		func(r *Run, weeks int) float64 { return r.adoptedAtEnd(weeks) }},
	{"weeks_to_half_adoption", "Weeks until half have adopted", "weeks", 0,
		"weeks from the launch of the first change until half of the people have adopted it, both weeks counted; empty if they never do",
		func(r *Run, weeks int) float64 { return r.sinceLaunch(model.ChangeTipped) }},
	{"first_follower_week", "Week of the first follower", "week", 0,
		"week in which somebody tied to a champion was the first to follow; empty if nobody did",
		func(r *Run, weeks int) float64 { return r.firstWeek(model.FirstFollower) }},
}

// Year is how many weeks "a year" of an outcome has.
const Year = 52

// LabelIn returns the label as it fits runs of so many weeks: "the last year" of a
// run that is no longer than 20 weeks is the whole run.
func (o *Outcome) LabelIn(weeks int) string {
	for _, span := range []struct {
		words string
		weeks int
	}{{", last year", Year}, {", first year", Year}, {", first half-year", Year / 2}} {
		if stem, is := strings.CutSuffix(o.Label, span.words); is && weeks < span.weeks {
			return stem + ", whole run"
		}
	}
	return o.Label
}

var outcomeIndex = func() map[string]int {
	m := make(map[string]int, len(Outcomes))
	for i := range Outcomes {
		m[Outcomes[i].Name] = i
	}
	return m
}()

// OutcomeIndex returns the place of an outcome in Outcomes.
func OutcomeIndex(name string) (int, bool) {
	i, ok := outcomeIndex[name]
	return i, ok
}

// MustOutcome returns the place of an outcome that is known to exist; it
// panics otherwise, which is a mistake of the caller.
func MustOutcome(name string) int {
	i, ok := outcomeIndex[name]
	if !ok {
		panic("record: no outcome " + name)
	}
	return i
}

// SumUp fills the run's outcomes from its series and happenings; weeks is the
// length that the study asked for.
func (r *Run) SumUp(weeks int) {
	r.Outcomes = make([]float64, len(Outcomes))
	for i := range Outcomes {
		v := Outcomes[i].Of(r, weeks)
		if math.IsInf(v, 0) {
			v = math.NaN()
		}
		r.Outcomes[i] = v
	}
}

// Outcome copies outcome o of every run of an arm, in the order of the runs.
func (r *Results) Outcome(arm, o int) []float64 {
	v := make([]float64, r.Replications())
	for k := range v {
		v[k] = r.Run(arm, k).Outcomes[o]
	}
	return v
}
