package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"leadsim/sim/claim"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// prepareInquiry returns what judges the claims of studies at their settings.
func (w *claimsWork) prepareInquiry(studies []*scenario.Study, c *claimsFlags, runs *int) (func(context.Context) error, error) {
	most := mostLooked
	if runs != nil {
		most = *runs
	}
	q := &claim.Inquiry{Rule: claim.NewRule(claim.Looks(most)), Budget: c.budget, Version: version,
		Dir: filepath.Join(w.dir, record.ClaimsRunsDir), Conduct: w.conduct, Round: func(look, runs int) { w.begin(runs) }}
	q.Rule.Correction, _ = claim.ParseCorrection(c.correct)
	for _, s := range studies {
		if err := q.Add(s, library); err != nil {
			return nil, err
		}
	}
	if least := q.Least(); c.budget > 0 && c.budget < least {
		return nil, usage("--budget %d: the first look, %d runs of each arm, takes %d runs", c.budget, q.Rule.Looks[0], least)
	}
	return func(ctx context.Context) error { return w.inquire(ctx, q, studies) }, nil
}

// inquire judges, writes and tells.
func (w *claimsWork) inquire(ctx context.Context, q *claim.Inquiry, studies []*scenario.Study) error {
	a := w.app
	claims := len(q.Findings())
	a.say("%s of %s; looks at %s runs of each arm while undecided%s.", count(claims, "claim"), countStudies(len(studies)), listOf(q.Rule.Looks), seedOf(studies))
	err := q.Judge(ctx)
	w.end()
	if err != nil {
		return err
	}
	sum := newClaimsSummary(q)
	if err := w.put(record.File{Name: "claims.csv", Write: sum.writeCSV}, record.File{Name: "README.txt", Write: sum.writeReadme}); err != nil {
		return err
	}
	if a.json {
		if err := a.printJSON(sum); err != nil {
			return err
		}
		return sum.verdict()
	}
	sum.say(a)
	w.sayWritten("claims.csv", "README.txt")
	return sum.verdict()
}

func countStudies(n int) string {
	if n == 1 {
		return "1 study"
	}
	return fmt.Sprintf("%d studies", n)
}

// listOf writes numbers as "40, 80 and 160".
func listOf(numbers []int) string {
	texts := make([]string, len(numbers))
	for i, n := range numbers {
		texts[i] = fmt.Sprint(n)
	}
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}
	return strings.Join(texts[:len(texts)-1], ", ") + " and " + texts[len(texts)-1]
}

// judged is an error that says with which code a command ends that did its work.
type judged struct {
	code int
	text string
}

// Error returns one sentence.
func (j *judged) Error() string { return j.text }

// say prints the tables of all studies and what they come to.
func (sum *claimsSummary) say(a *app) {
	var study *scenario.Study
	var rows [][]string
	flush := func() {
		for _, line := range grid(rows) {
			a.say("  %s", line)
		}
		rows = nil
	}
	for i, f := range sum.findings {
		if f.Study != study {
			flush()
			study = f.Study
			a.say("")
			a.say("%s", a.bold(strings.TrimSpace(study.Name+"  "+study.Lesson.Question)))
			rows = [][]string{{"claim", "verdict", "effect", "interval", "", "dz", "pairs", "without its mechanism", "control"}}
		}
		rows = append(rows, sum.Claims[i].cells(f))
	}
	flush()
	a.say("")
	for _, line := range sum.sentences() {
		a.say("%s", line)
	}
}

// cells is a claim as a row of the table on the screen.
func (r *claimRow) cells(f *claim.Finding) []string {
	interval := "none yet"
	if r.Low != nil {
		interval = fmt.Sprintf("%.3g to %.3g", *r.Low, *r.High)
	}
	effect, size := "–", "–"
	if r.Effect != nil {
		effect = fmt.Sprintf("%+.3g", *r.Effect)
	}
	if r.Size != nil {
		size = fmt.Sprintf("%.1f", *r.Size)
	}
	word := r.Verdict
	if r.Expected != "supported" && f.AsListed() {
		word += ", as expected"
	}
	control := "nothing"
	if r.Flagged {
		control = "FLAGGED"
	}
	return []string{r.ID, word, effect, interval, r.Unit, size, fmt.Sprint(r.Pairs), r.without(), control}
}

// without tells how the claim fares without its mechanism.
func (r *claimRow) without() string {
	switch r.Falls {
	case "yes":
		return r.Mechanism + ": falls"
	case "no":
		return r.Mechanism + ": STANDS"
	case "unclear":
		return r.Mechanism + ": unclear"
	}
	return ""
}
