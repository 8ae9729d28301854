package report

import (
	"cmp"
	"slices"
	"strings"

	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/words"
)

// Report is what a report is made from. The caller sums up the results: the
// same sentences stand on the screen and on the page.
type Report struct {
	Study     *scenario.Study
	StudyText []byte // study.toml as it lies in the folder
	Results   *record.Results
	Charts    []Chart // in the order of the study
	Ledger    *Chart  // drawn for the report where Charts has none; may be nil

	Sentences   []string   // what happened, in words; the first one says most
	Numbers     [][]string // the main results, the first row heads them
	Differences []string   // in what the arms differ
	Standings   []Standing // how close the arms are, for the instructor
	Try         []string   // commands to go on with, each perhaps after "text: "

	Command string // the line that makes these results again
	Line    string // the same without a seed, to which a group adds its own
	Shipped bool   // the study is as it was built in
}

// Chart is a chart of the report.
type Chart struct {
	Name  string // "01-same-crisis", as its files are called
	Plot  *plots.Chart
	Asked bool // the study gave it a title of its own: the finding stands in its description alone
}

// Standing says of two arms and one result who is ahead in how many runs.
type Standing struct {
	What          string // "net output in the last year"
	Ahead, Behind string // arms
	AheadIn       int    // runs in which Ahead is
	BehindIn      int    // runs in which Behind is; the rest are ties
	Runs          int
	Close         bool // it cannot be told
}

// title returns the study's title, its name if it has none.
func (r *Report) title() string { return cmp.Or(r.Study.Lesson.Title, r.Results.Name) }

// question returns what the study asks, or what one asks of any.
func (r *Report) question() string {
	switch q := strings.TrimSpace(r.Study.Lesson.Question); {
	case q != "":
		return q
	case len(r.Results.Arms) == 1:
		return say("question.fallback_one")
	}
	return say("question.fallback")
}

// bets returns the answers to choose from.
func (r *Report) bets() []string {
	if len(r.Study.Lesson.Predict) > 0 {
		return r.Study.Lesson.Predict
	}
	if len(r.Results.Arms) == 1 {
		return []string{say("predict.up"), say("predict.same"), say("predict.down"), say("predict.close")}
	}
	var bets []string
	for _, a := range r.Results.Arms {
		bets = append(bets, say("predict.ahead", "arm", a.Name))
	}
	return append(bets, say("predict.close"))
}

// questions returns what there is to discuss.
func (r *Report) questions() []string {
	if len(r.Study.Lesson.Discuss) > 0 {
		return r.Study.Lesson.Discuss
	}
	return words.List("report.discuss.fallback")
}

// split sets the ledger apart from the other charts: the study's own, or the one
// that was drawn for the report.
func (r *Report) split() (charts []Chart, ledger *Chart) {
	for i := range r.Charts {
		if c := &r.Charts[i]; c.Plot.Kind == "ledger" && ledger == nil {
			ledger = c
			continue
		}
		charts = append(charts, r.Charts[i])
	}
	return charts, cmp.Or(ledger, r.Ledger)
}

// inputs reports whether the study reads files of people or ties.
func (r *Report) inputs() bool {
	return slices.ContainsFunc(r.Study.Arms, func(a scenario.Arm) bool { return a.Params.Roster != nil })
}

// trial is something to try: a sentence and the command for it.
type trial struct{ Text, Command string }

// trials takes the commands off what the lesson says of them.
func (r *Report) trials() []trial {
	var all []trial
	for _, line := range r.Try {
		text, command := line, ""
		if i := strings.Index(line, ": sim "); i >= 0 {
			text, command = line[:i], line[i+2:]
		} else if strings.HasPrefix(line, "sim ") {
			text, command = "", line
		}
		all = append(all, trial{text, command})
	}
	return all
}
