package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// sayFindings tells which settings decide, and what to do about those that
// cannot be told from luck.
func (a *app) sayFindings(f *sensed) {
	a.say("")
	if p := f.session.Progress(); p.Done < p.Total {
		a.say("Stopped at %d of %d runs; whole %s count.", p.Done, p.Total, rowsWord(f.design.Method))
	}
	for _, line := range f.sentences() {
		a.say("%s", line)
	}
}

// sentences tells what was found: a sentence for each outcome, between the
// first two arms or in the only one, and what to do.
func (f *sensed) sentences() (lines []string) {
	for _, j := range f.judgements {
		if j.Against >= 0 || len(f.session.Experiment.Study.Arms) == 1 {
			lines = append(lines, upper(f.sentence(j)))
		}
	}
	if len(f.judgements) == 0 {
		return append(lines, "Too little is stored to tell anything: no "+rowWord(f.design.Method)+" is whole.")
	}
	lines = append(lines, f.counted())
	return append(lines, f.advice()...)
}

// mostDeciding is how many settings a sentence lists.
const mostDeciding = 5

// sentence says what decides one measure.
func (f *sensed) sentence(j *sweep.Judgement) string {
	a, b := f.arms(j)
	of := map[sweep.Verdict]int{}
	var deciding []string
	for _, x := range j.Ranked() {
		if of[x.Verdict]++; x.Verdict == sweep.Matters && len(deciding) < mostDeciding {
			deciding = append(deciding, f.deed(j, &x, a, b))
		}
	}
	what := outcomeWords(j, weeksOf(f.session.Experiment)) + ", " + a
	if b != "" {
		what += " against " + b + f.often(j, a)
	}
	if j.Rows < sweep.FewRows {
		return fmt.Sprintf("%s: too few %s to tell.", what, rowsWord(f.design.Method))
	}
	luck := f.luck(j)
	n := of[sweep.Matters]
	switch {
	case n == 0:
		return fmt.Sprintf("%s: no setting can be told from luck (%s).", what, luck)
	case n > len(deciding):
		deciding = append(deciding, fmt.Sprintf("and %d more", n-len(deciding)))
	}
	rest := ""
	if of[sweep.Luck] > 0 {
		rest = fmt.Sprintf("; %d cannot be told from luck (%s)", of[sweep.Luck], luck)
	}
	verb := "decide"
	if n == 1 {
		verb = "decides"
	}
	return fmt.Sprintf("%s: %s %s: %s%s.", what, count(n, "setting"), verb, strings.Join(deciding, ", "), rest)
}

// often says at how many points which arm has more.
func (f *sensed) often(j *sweep.Judgement, a string) string {
	if math.IsNaN(j.Above) {
		return ""
	}
	return fmt.Sprintf(" (%s has more at %s of the points)", a, inPercent(j.Above))
}

// outcomeWords is an outcome in words, for runs of so many weeks.
func outcomeWords(j *sweep.Judgement, weeks int) string {
	o := &record.Outcomes[j.Outcome]
	for _, t := range topics(weeks) {
		if t.outcome == o.Name {
			return t.about
		}
	}
	return o.LabelIn(weeks)
}

// deed says what a setting does.
func (f *sensed) deed(j *sweep.Judgement, x *sweep.Found, a, b string) string {
	if f.design.Method == sweep.Shares {
		return fmt.Sprintf("%s (a hand in %s of the differences, alone %s)", x.Factor.Key, inPercent(x.Index.Total.Value), inPercent(x.Index.First.Value))
	}
	text := fmt.Sprintf("%s (moves it by %s", x.Factor.Key, digits(x.Effect.MuStar.Value))
	switch mu := x.Effect.Mu.Value; {
	case !(math.Abs(mu) > x.Effect.MuStar.Value/2):
		return text + ", now up, now down)"
	case b == "" && mu > 0:
		return text + ", up)"
	case b == "":
		return text + ", down)"
	case mu > 0:
		return text + ", towards more with " + a + ")"
	default:
		return text + ", towards more with " + b + ")"
	}
}

// luck says what another seed does.
func (f *sensed) luck(j *sweep.Judgement) string {
	if f.design.Method == sweep.Shares {
		return "the seed has a hand in " + inPercent(j.Dummy().Main().Value)
	}
	return "another seed moves it by " + digits(j.Dummy().Main().Value)
}

// digits writes a number with two significant digits.
func digits(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	return strconv.FormatFloat(rounded(v), 'f', -1, 64)
}

func rounded(v float64) float64 {
	r, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 2, 64), 64)
	return r
}

// inPercent writes a share; small indices may come out below 0, which is none.
func inPercent(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	return figure(100*max(v, 0), 0) + " %"
}

// counted says how much counted.
func (f *sensed) counted() string {
	least, most := math.MaxInt, 0
	runs := 0.0
	for _, j := range f.judgements {
		least, most, runs = min(least, j.Rows), max(most, j.Rows), max(runs, j.Runs)
	}
	rows := strconv.Itoa(most)
	if least < most {
		rows = fmt.Sprintf("%d to %d", least, most)
	}
	planned := f.design.Rows()
	if most < planned || least < most {
		rows += fmt.Sprintf(" of %d", planned)
	}
	text := fmt.Sprintf("%s %s counted, with %s of each arm at each point.", rows, rowsWord(f.design.Method), counted(runs, 1)+" runs")
	if f.impossible > 0 {
		text += fmt.Sprintf(" %s could not be, as settings contradict each other there.", count(f.impossible, "run"))
	}
	return text + " A setting decides where its interval clears what another seed does; over many settings and outcomes a few do by luck."
}

// advice says what would tell more.
func (f *sensed) advice() (lines []string) {
	near, loud, judged := 0, 0, 0
	for _, j := range f.judgements {
		if j.Rows < sweep.FewRows || j.Against < 0 && len(f.session.Experiment.Study.Arms) > 1 {
			continue
		}
		judged++
		some := slices.ContainsFunc(j.Found[:len(j.Found)-1], func(x sweep.Found) bool { return x.Verdict == sweep.Luck && x.Main().Value > j.Bar() })
		switch {
		case f.loud(j):
			loud++
		case some:
			near++
		}
	}
	runs, rows := f.session.Experiment.Runs, f.design.Rows()
	if p := f.session.Progress(); p.Done < p.Total {
		return append(lines, "The runs that are left may tell more: the same command goes on.")
	}
	if rows < sweep.FewRows {
		return append(lines, fmt.Sprintf("For verdicts it takes %s at least (--points %[2]d); with few of them intervals are too narrow.", rowsOf(sweep.FewRows, f.design.Method), sweep.FewRows))
	}
	if loud > 0 {
		lines = append(lines, fmt.Sprintf("Luck is loud in %d of %s: more runs at each point would quieten it (--runs %d).", loud, count(judged, "outcome"), 4*runs))
	}
	if near > 0 {
		lines = append(lines, fmt.Sprintf("In %d of %s some settings move more than luck does, but not surely: more points would tell (--points %d).", near, count(judged, "outcome"), 2*rows))
	}
	return lines
}

// loud reports whether luck is as large as a third of what the greatest
// setting does.
func (f *sensed) loud(j *sweep.Judgement) bool {
	first := j.Ranked()[0].Main().Value
	return j.Dummy().Main().Value > first/3
}
