package main

import (
	"fmt"
	"io"
	"strings"

	"leadsim/sim/claim"
	"leadsim/sim/scenario"
)

// writeSummary tells how many claims came out how, and names those that did not
// come out as they are listed.
func writeSummary(w io.Writer, q *claim.Inquiry) {
	words := map[claim.Word]int{}
	var odd []string
	for _, f := range q.Findings() {
		words[f.Verdict.Word]++
		name := fmt.Sprintf("%s (%s)", f.Claim.ID, f.Study.Name)
		if !f.AsListed() || f.Claim.Expected != "supported" {
			odd = append(odd, fmt.Sprintf("%s is %s", name, f.Verdict.Word))
		}
		if f.Flagged() {
			odd = append(odd, name+" comes out in its control")
		}
		if f.Falls() == "no" {
			odd = append(odd, fmt.Sprintf("%s stands without %s", name, f.Claim.Mechanism))
		}
	}
	var parts []string
	for _, word := range []claim.Word{claim.Supported, claim.Found, claim.NoneFound, claim.Refuted, claim.Undecided} {
		if n := words[word]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, word))
		}
	}
	fmt.Fprintf(w, "%d claims: %s; %d runs.", len(q.Findings()), strings.Join(parts, ", "), q.Spent)
	if len(odd) > 0 {
		fmt.Fprintf(w, " %s.", strings.Join(odd, "; "))
	}
	fmt.Fprint(w, "\n\n")
}

// writeClaims writes the verdicts, a table for each scenario.
func writeClaims(w io.Writer, q *claim.Inquiry) {
	var study *scenario.Study
	for _, f := range q.Findings() {
		if f.Study != study {
			study = f.Study
			fmt.Fprintf(w, "## %s\n\n%s\n\n", study.Name, study.Lesson.Question)
			fmt.Fprintln(w, "| id | claim | kind | verdict | effect | interval | dz | pairs | off | control |\n|---|---|---|---|---|---|---|---|---|---|")
		}
		c, v := &f.Claim, &f.Verdict
		fmt.Fprintf(w, "| %s | %s (%s: %s) | %s | **%s** | %+.3g | %.3g to %.3g | %.1f | %d | %s | %s |\n", c.ID, c.Text, c.Metric, contrast(c),
			c.Kind, verdict(f), v.Effect, v.Low, v.High, v.Size, v.Pairs, off(f), control(f))
		if last(q, f) {
			fmt.Fprintln(w)
		}
	}
}

// last reports whether a finding is the last of its study.
func last(q *claim.Inquiry, f *claim.Finding) bool {
	all := q.Findings()
	for i := range all {
		if all[i] == f {
			return i == len(all)-1 || all[i+1].Study != f.Study
		}
	}
	return false
}

func verdict(f *claim.Finding) string {
	if f.Claim.Expected != "supported" && f.AsListed() {
		return string(f.Verdict.Word) + ", as expected"
	}
	return string(f.Verdict.Word)
}

func off(f *claim.Finding) string {
	if f.Off == nil {
		return ""
	}
	return fmt.Sprintf("%s: %s, %+.3g", strings.ReplaceAll(f.Claim.Mechanism, "_", " "), f.Off.Word, f.Off.Effect)
}

func control(f *claim.Finding) string {
	text := fmt.Sprintf("%+.2g", f.Control.Effect)
	if f.Flagged() {
		text = "**flagged**, " + text
	}
	return text
}

func contrast(c *scenario.Claim) string {
	if c.LessA == "" {
		return c.A + " − " + c.B
	}
	return fmt.Sprintf("(%s − %s) − (%s − %s)", c.A, c.LessA, c.B, c.LessB)
}
