package main

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"leadsim/sim/claim"
)

// alternativesSummary is how claims fare under alternatives, as it is printed
// and written.
type alternativesSummary struct {
	Version string            `json:"version"`
	Over    string            `json:"over"` // variants or fits
	Looks   []int             `json:"looks"`
	Studies []alternativeRow  `json:"studies"`
	Claims  []*alternativeRes `json:"claims"`
	Failed  []string          `json:"failed_runs"`

	all []*claim.Alternatives
}

// alternativeRow is a study with its alternatives.
type alternativeRow struct {
	Study   string   `json:"study"`
	Points  int      `json:"points"`
	Kept    []string `json:"kept"` // parameters that the study itself sets
	Invalid []string `json:"invalid_points"`
	Closed  int      `json:"closed_points"`
}

// alternativeRes is a claim under all alternatives.
type alternativeRes struct {
	Study  string        `json:"study"`
	ID     string        `json:"id"`
	Text   string        `json:"text"`
	Points []pointRow    `json:"points"`
	Shares []share       `json:"shares"` // of all points, the study as it is among them
	Flips  []claimedFlip `json:"flips"`
}

// pointRow is a claim under one alternative.
type pointRow struct {
	Group  string   `json:"group"` // "" = the study as it is
	Name   string   `json:"name"`
	Label  string   `json:"label"`
	Effect *float64 `json:"effect"`
	Low    *float64 `json:"low"`
	High   *float64 `json:"high"`
	Pairs  int      `json:"pairs"`
}

// claimedFlip is an alternative under which a claim comes to something else.
type claimedFlip struct {
	Group string `json:"group"`
	Name  string `json:"name"`
}

func newAlternativesSummary(over string, all []*claim.Alternatives) *alternativesSummary {
	sum := &alternativesSummary{Version: version, Over: over, Looks: all[0].Looks, all: all}
	for _, p := range all {
		sum.Studies = append(sum.Studies, alternativeRow{p.Study.Name, len(p.Points), p.Kept, p.Invalid, p.Closed})
		sum.Failed = append(sum.Failed, p.Lost...)
		for c := range p.Study.Claims {
			r := &alternativeRes{Study: p.Study.Name, ID: p.Study.Claims[c].ID, Text: p.Study.Claims[c].Text, Flips: []claimedFlip{}}
			for i := range p.Valid {
				v, l := p.At(c, i)
				at := p.Point(i)
				r.Points = append(r.Points, pointRow{at.Group, at.Name, l.String(), shown(v.Effect, v.Pairs), shown(v.Low, v.Pairs), shown(v.High, v.Pairs), v.Pairs})
			}
			for _, l := range labels {
				n, low, high := p.Count(c, l)
				r.Shares = append(r.Shares, share{l.String(), n, low, high})
			}
			for _, f := range p.Flips(c) {
				r.Flips = append(r.Flips, claimedFlip(f))
			}
			sum.Claims = append(sum.Claims, r)
		}
	}
	return sum
}

// say prints a table for each study.
func (sum *alternativesSummary) say(a *app) {
	at := 0
	for _, p := range sum.all {
		a.say("")
		a.say("%s", a.bold(strings.TrimSpace(p.Study.Name+"  "+p.Study.Lesson.Question)))
		rows := [][]string{{"claim", "as it is", "holds in", "falls short", "reverses", "cannot tell", "flips with"}}
		for range p.Study.Claims {
			rows = append(rows, sum.Claims[at].cells())
			at++
		}
		for _, line := range grid(rows) {
			a.say("  %s", line)
		}
		if len(p.Kept) > 0 {
			a.say("  Set by the study itself, and so left as they are: %s.", strings.Join(p.Kept, ", "))
		}
		if n := len(p.Invalid); n > 0 {
			a.say("  Under %d of %d alternatives the study cannot be run; they are left out. First %s", n, len(p.Points), p.Invalid[0])
		}
		if p.Closed > 0 {
			a.say("  Under %d of %d alternatives no organization lives to the end, whatever the arm.", p.Closed, len(p.Valid))
		}
	}
	a.say("")
	for _, line := range sum.method() {
		a.say("%s", line)
	}
}

// cells is a claim as a row of the table on the screen.
func (r *alternativeRes) cells() []string {
	here := "not run"
	if len(r.Points) > 0 && r.Points[0].Group == "" {
		here = r.Points[0].Label
	}
	cells := []string{r.ID, here, fmt.Sprintf("%d of %d", r.Shares[0].Points, len(r.Points))}
	for _, s := range r.Shares[1:] {
		cells = append(cells, fmt.Sprint(s.Points))
	}
	return append(cells, r.flips(3))
}

// flips names at most so many alternatives under which the claim flips.
func (r *alternativeRes) flips(most int) string {
	if len(r.Flips) == 0 {
		return "none"
	}
	var texts []string
	for _, f := range r.Flips[:min(most, len(r.Flips))] {
		texts = append(texts, f.Group+" = "+f.Name)
	}
	if more := len(r.Flips) - len(texts); more > 0 {
		texts = append(texts, fmt.Sprintf("%d more", more))
	}
	return strings.Join(texts, ", ")
}

// method tells what the counts are.
func (sum *alternativesSummary) method() []string {
	looks := count(sum.Looks[0], "paired run")
	if len(sum.Looks) > 1 {
		looks += " (" + listOf(sum.Looks[1:]) + " where that cannot tell)"
	}
	lines := []string{fmt.Sprintf("Each count is by %s at each point, at 95 %% for that point alone, and with the same luck at all. A claim flips where it holds and as it is does not, or the other way round, both being told.", looks)}
	if sum.Over == "fits" {
		return append(lines, "Sets of parameters that agree with the survey's first block about as well as the best: nothing there tells which of them is right.")
	}
	return append(lines, "The forms are matched at the usual working point (docs/odd.md, 7.25). None is better founded than another; others could be thought of.")
}

// writeClaims writes variants.csv or fits.csv, a row for each claim.
func (sum *alternativesSummary) writeClaims(w io.Writer) error {
	out := csv.NewWriter(w)
	head := []string{"study", "id", "text", "points", "as_it_is"}
	for _, l := range labels {
		head = append(head, strings.ReplaceAll(l.String(), " ", "_"))
	}
	out.Write(append(head, "flips"))
	for _, r := range sum.Claims {
		row := []string{r.Study, r.ID, r.Text, strconv.Itoa(len(r.Points)), r.cells()[1]}
		for _, s := range r.Shares {
			row = append(row, strconv.Itoa(s.Points))
		}
		flips := ""
		if len(r.Flips) > 0 {
			flips = strings.ReplaceAll(r.flips(len(r.Flips)), ", ", "; ")
		}
		out.Write(append(row, flips))
	}
	out.Flush()
	return out.Error()
}

// writePoints writes points.csv, a row for each claim under each alternative.
func (sum *alternativesSummary) writePoints(w io.Writer) error {
	out := csv.NewWriter(w)
	out.Write([]string{"study", "point", "group", "name", "id", "pairs", "effect", "low", "high", "label"})
	at := 0
	for _, p := range sum.all {
		claims := sum.Claims[at : at+len(p.Study.Claims)]
		at += len(claims)
		for i, point := range p.Valid {
			for _, r := range claims {
				q := &r.Points[i]
				out.Write([]string{r.Study, strconv.Itoa(point), q.Group, q.Name, r.ID, strconv.Itoa(q.Pairs), orEmpty(q.Effect), orEmpty(q.Low), orEmpty(q.High), q.Label})
			}
		}
	}
	out.Flush()
	return out.Error()
}

// writeAlternatives writes what is set at the points of a study.
func writeAlternatives(w io.Writer, p *claim.Alternatives) error {
	out := csv.NewWriter(w)
	keys, values := p.Values()
	out.Write(append([]string{"point", "group", "name"}, keys...))
	for i, point := range p.Valid {
		at := p.Point(i)
		out.Write(append([]string{strconv.Itoa(point), at.Group, at.Name}, values[i]...))
	}
	out.Flush()
	return out.Error()
}

//go:embed alternatives-readme.txt
var alternativesReadme string

// writeReadme writes README.txt.
func (sum *alternativesSummary) writeReadme(w io.Writer) error {
	what := "contested rules in another form, one at a time"
	if sum.Over == "fits" {
		what = "sets of parameters that fit about as well"
	}
	_, err := strings.NewReplacer("{{FOUND}}", strings.Join(sum.method(), "\n"), "{{VERSION}}", sum.Version, "{{OVER}}", sum.Over, "{{WHAT}}", what).WriteString(w, alternativesReadme)
	return err
}
