package main

import (
	_ "embed"
	"encoding/csv"
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
