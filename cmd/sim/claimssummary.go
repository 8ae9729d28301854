package main

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/claim"
	"leadsim/sim/record"
)

// claimsSummary is what sim claims found, as it is printed and written.
type claimsSummary struct {
	Version    string     `json:"version"`
	Alpha      float64    `json:"alpha"`
	Correction string     `json:"correction"`
	Spending   string     `json:"spending"`
	Looks      []int      `json:"looks"`
	Runs       int        `json:"runs"`
	Budget     int        `json:"budget,omitempty"`
	BudgetGone bool       `json:"budget_gone"`
	Claims     []claimRow `json:"claims"`
	Failed     []string   `json:"failed_runs"`

	findings []*claim.Finding
}

// claimRow is a claim with what was found on it; numbers that are missing are nil.
type claimRow struct {
	Study     string   `json:"study"`
	ID        string   `json:"id"`
	Text      string   `json:"text"`
	Kind      string   `json:"kind"`
	Metric    string   `json:"metric"`
	Unit      string   `json:"unit"`
	A         string   `json:"a"`
	B         string   `json:"b"`
	LessA     string   `json:"less_a,omitempty"`
	LessB     string   `json:"less_b,omitempty"`
	From      *int     `json:"from"`
	To        *int     `json:"to"`
	Direction string   `json:"direction"`
	Smallest  float64  `json:"smallest"`
	Expected  string   `json:"expected"`
	Verdict   string   `json:"verdict"`
	AsListed  bool     `json:"as_listed"`
	Effect    *float64 `json:"effect"`
	Low       *float64 `json:"low"`
	High      *float64 `json:"high"`
	Level     float64  `json:"level"`
	Size      *float64 `json:"dz"`
	Runs      int      `json:"runs"`
	Pairs     int      `json:"pairs"`
	Mechanism string   `json:"mechanism,omitempty"`
	Falls     string   `json:"falls_without_mechanism,omitempty"`
	Off       *sideRow `json:"without_mechanism,omitempty"`
	Control   *sideRow `json:"control"`
	Flagged   bool     `json:"flagged"`
}

// sideRow is a verdict on the same claim under other conditions.
type sideRow struct {
	Verdict string   `json:"verdict"`
	Effect  *float64 `json:"effect"`
	Low     *float64 `json:"low"`
	High    *float64 `json:"high"`
	Level   float64  `json:"level"`
	Pairs   int      `json:"pairs"`
}

func newClaimsSummary(q *claim.Inquiry) *claimsSummary {
	sum := &claimsSummary{Version: version, Alpha: q.Rule.Alpha, Correction: q.Rule.Correction.String(), Spending: q.Rule.Spending.String(),
		Looks: q.Rule.Looks, Runs: q.Spent, Budget: q.Budget, BudgetGone: q.Short, Failed: q.Lost, findings: q.Findings(), Claims: []claimRow{}}
	for _, f := range sum.findings {
		sum.Claims = append(sum.Claims, newClaimRow(f))
	}
	return sum
}

func newClaimRow(f *claim.Finding) claimRow {
	c, v := &f.Claim, &f.Verdict
	r := claimRow{Study: f.Study.Name, ID: c.ID, Text: c.Text, Kind: c.Kind, Metric: c.Metric, A: c.A, B: c.B, LessA: c.LessA, LessB: c.LessB,
		Direction: c.Direction, Smallest: c.Smallest, Expected: c.Expected, Verdict: string(v.Word), AsListed: f.AsListed(), Level: v.Level,
		Runs: v.Asked, Pairs: v.Pairs, Mechanism: c.Mechanism, Falls: f.Falls(), Control: newSideRow(&f.Control), Flagged: f.Flagged()}
	r.Effect, r.Low, r.High, r.Size = shown(v.Effect, v.Pairs), shown(v.Low, v.Pairs), shown(v.High, v.Pairs), shown(v.Size, v.Pairs)
	if f.Off != nil {
		r.Off = newSideRow(f.Off)
	}
	if m, weekly := record.MetricIndex(c.Metric); weekly {
		r.Unit = record.Metrics[m].Unit
		r.From, r.To = &c.From, &c.To
		if c.From < 0 {
			r.From, r.To = &c.Week, &c.Week
		}
	} else {
		r.Unit = record.Outcomes[record.MustOutcome(c.Metric)].Unit
	}
	return r
}

func newSideRow(v *claim.Verdict) *sideRow {
	return &sideRow{string(v.Word), shown(v.Effect, v.Pairs), shown(v.Low, v.Pairs), shown(v.High, v.Pairs), v.Level, v.Pairs}
}

// shown returns a number of so many pairs, nil if it says nothing.
func shown(v float64, pairs int) *float64 {
	if pairs == 0 {
		return nil
	}
	return orNull(v)
}

// writeCSV writes claims.csv, a row for each claim.
func (sum *claimsSummary) writeCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write(strings.Fields("study id text kind metric unit a b less_a less_b from to direction smallest expected verdict as_listed effect low high level dz runs pairs " +
		"mechanism falls_without_mechanism off_verdict off_effect off_low off_high off_level off_pairs " +
		"control_verdict control_effect control_low control_high control_level control_pairs flagged"))
	for i := range sum.Claims {
		r := &sum.Claims[i]
		row := []string{r.Study, r.ID, r.Text, r.Kind, r.Metric, r.Unit, r.A, r.B, r.LessA, r.LessB, orBlank(r.From), orBlank(r.To), r.Direction, number(r.Smallest),
			r.Expected, r.Verdict, strconv.FormatBool(r.AsListed), orEmpty(r.Effect), orEmpty(r.Low), orEmpty(r.High), number(r.Level), orEmpty(r.Size),
			strconv.Itoa(r.Runs), strconv.Itoa(r.Pairs), r.Mechanism, r.Falls}
		off := make([]string, 6)
		if r.Off != nil {
			off = r.Off.csv()
		}
		out.Write(append(slices.Concat(row, off, r.Control.csv()), strconv.FormatBool(r.Flagged)))
	}
	out.Flush()
	return out.Error()
}

func (s *sideRow) csv() []string {
	return []string{s.Verdict, orEmpty(s.Effect), orEmpty(s.Low), orEmpty(s.High), number(s.Level), strconv.Itoa(s.Pairs)}
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func orBlank(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

//go:embed claims-readme.txt
var claimsReadme string

//go:embed ranges-readme.txt
var rangesReadme string

// writeReadme writes README.txt: what was found, and how to read the table.
func (sum *claimsSummary) writeReadme(w io.Writer) error {
	_, err := strings.NewReplacer("{{FOUND}}", strings.Join(sum.sentences(), "\n"), "{{VERSION}}", sum.Version).WriteString(w, claimsReadme)
	return err
}

// sentences tells what the verdicts come to.
func (sum *claimsSummary) sentences() []string {
	listed := 0
	var lines []string
	for i, f := range sum.findings {
		r := &sum.Claims[i]
		name := r.Study + ", " + r.ID
		if r.AsListed {
			listed++
		} else if f.Verdict.Word == claim.Undecided {
			lines = append(lines, fmt.Sprintf("Undecided after %d runs: %s. %s", r.Runs, name, r.Text))
		} else {
			lines = append(lines, fmt.Sprintf("%s, though the study says otherwise: %s. %s", upper(r.Verdict), name, r.Text))
		}
		if r.Flagged {
			lines = append(lines, fmt.Sprintf("It comes out where both arms are the same, and so proves nothing: %s.", name))
		}
		if r.Falls == "no" {
			lines = append(lines, fmt.Sprintf("It stands without %s, on which it is said to rest: %s.", r.Mechanism, name))
		}
	}
	lines = slices.Insert(lines, 0, fmt.Sprintf("%d of %s come out as the studies list them.", listed, count(len(sum.findings), "claim")))
	if sum.BudgetGone {
		lines = append(lines, fmt.Sprintf("The budget of %d runs was spent before the last look.", sum.Budget))
	}
	return append(lines, sum.method()...)
}

// method tells how sure the verdicts are.
func (sum *claimsSummary) method() []string {
	chance := fmt.Sprintf("The chance that any verdict is wrong is %g %% at most", 100*sum.Alpha)
	if sum.Correction == claim.FalseDiscovery.String() {
		chance = fmt.Sprintf("Of the verdicts that decide, %g %% are expected to be wrong at most", 100*sum.Alpha)
	}
	looks := ""
	if len(sum.Looks) > 1 {
		looks = fmt.Sprintf(" over looks at %s runs (spending of %s, Lan & DeMets 1983)", listOf(sum.Looks), sum.Spending)
	}
	return []string{fmt.Sprintf("%s, by %s%s; that is for the %s together. Those without a mechanism, and the controls, are families of their own.",
		chance, sum.Correction, looks, count(len(sum.findings), "claim")),
		"An interval says how sure the model is of its own mean, with these parameters; nothing of the world."}
}

// verdict returns the error that stands for what was found, nil if all is as listed.
func (sum *claimsSummary) verdict() error {
	if err := failedRuns(sum.Failed); err != nil {
		return err
	}
	wrong, open := 0, 0
	for i, f := range sum.findings {
		r := &sum.Claims[i]
		switch {
		case r.Flagged || r.Falls == "no" || !r.AsListed && f.Verdict.Word != claim.Undecided:
			wrong++
		case f.Verdict.Word == claim.Undecided:
			open++
		}
	}
	switch {
	case wrong > 0:
		return &judged{exitRefuted, fmt.Sprintf("%s not come out as listed", doOrDoes(wrong, "claim"))}
	case open > 0:
		return &judged{exitUndecided, fmt.Sprintf("%s undecided", isOrAre(open, "claim"))}
	}
	return nil
}

func doOrDoes(n int, thing string) string {
	if n == 1 {
		return count(n, thing) + " does"
	}
	return count(n, thing) + " do"
}

func isOrAre(n int, thing string) string {
	if n == 1 {
		return count(n, thing) + " is"
	}
	return count(n, thing) + " are"
}
