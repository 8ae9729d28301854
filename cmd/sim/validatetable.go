package main

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"leadsim/sim/record"
	"leadsim/sim/survey"
)

// sayValidation prints both blocks and where everything is, or all of it as
// JSON.
func (a *app) sayValidation(v *validated, f *record.Findings, answers bool) error {
	if a.json {
		return a.printJSON(v.asJSON(f))
	}
	r := v.report
	for block := 1; block <= 2; block++ {
		a.say("")
		a.say("%s", a.bold(blockNames[block]+": "+blockUses[block]))
		a.sayLines(blockTable(r, block), 100)
		a.say("  %s", countWords(r, block))
	}
	a.say("")
	a.say("Ours: mean over organizations, each of which gives one number, with its 95 %% interval. SD: over organizations; beyond: what")
	a.say("sampling error does not explain; near zero is wrong too. k organizations, N people or teams. Status: V read in the paper's own")
	a.say("abstract or computed from its studies, S quoted by another document, R recalled. The second block decides nothing.")
	if r.Closed > 0 {
		a.say("%s closed before the year after the survey was over; nobody there was asked.", count(r.Closed, "organization"))
	}
	a.say("")
	a.say("%s", a.bold("Written"))
	for _, path := range v.written(f, answers) {
		a.say("  %s", path)
	}
	return nil
}

// mostParts is how many numbers of one target are printed one by one; of more
// the farthest off stands for all.
const mostParts = 4

// blockTable lays out the targets of a block.
func blockTable(r *survey.Report, block int) []string {
	rows := [][]string{{"target", "what", "published", "accepted", "ours", "SD", "beyond", "k", "N", "verdict", "status"}}
	parts := map[string][]*survey.Measure{}
	for i := range r.Measures {
		id := strings.Fields(r.Measures[i].ID)[0]
		parts[id] = append(parts[id], &r.Measures[i])
	}
	for i := range r.Measures {
		m := &r.Measures[i]
		id := strings.Fields(m.ID)[0]
		all := parts[id]
		switch {
		case m.Block != block:
		case len(all) <= mostParts:
			rows = append(rows, measureRow(m, m.ID, m.What))
		case m == all[0]:
			worst, inside := farthest(all)
			rows = append(rows, measureRow(worst, id, fmt.Sprintf("%d of %d cells inside; farthest: %s", inside, len(all), worst.Brief())))
		}
	}
	return layOut(rows, map[int]bool{0: true, 1: true, 9: true, 10: true})
}

// farthest returns the part of a target that is farthest off, and how many are
// inside.
func farthest(all []*survey.Measure) (worst *survey.Measure, inside int) {
	worst = all[0]
	for _, m := range all {
		if math.Abs(m.Off()) > math.Abs(worst.Off()) {
			worst = m
		}
		if m.Verdict == survey.Inside {
			inside++
		}
	}
	return worst, inside
}

func measureRow(m *survey.Measure, id, what string) []string {
	d := m.Decimals
	beyond := numberOrNone(m.Beyond, d)
	if s := m.Spread(); s != "" {
		beyond = s + " " + beyond
	}
	return []string{id, cut(what, 60), m.Target.Published, acceptedWords(m.Target), oursWords(m), numberOrNone(m.SD, d), beyond,
		fmt.Sprint(m.K), fmt.Sprint(m.N), string(m.Verdict), string(m.Status)}
}

// oursWords is the mean with its interval.
func oursWords(m *survey.Measure) string {
	if math.IsNaN(m.Mean) {
		return "–"
	}
	d := m.Decimals
	return fmt.Sprintf("%s (%s to %s)", figure(m.Mean, d), figure(m.Lower, d), figure(m.Upper, d))
}

func acceptedWords(t *survey.Target) string {
	d := t.Decimals
	if t.Low == math.Trunc(t.Low) && t.High == math.Trunc(t.High) {
		d = 0
	}
	switch {
	case math.IsInf(t.Low, 0):
		return "below " + figure(t.High, d)
	case math.IsInf(t.High, 0):
		return "above " + figure(t.Low, d)
	}
	return figure(t.Low, d) + " to " + figure(t.High, d)
}

func numberOrNone(x float64, decimals int) string {
	if math.IsNaN(x) {
		return "–"
	}
	return figure(x, decimals)
}

// cut shortens a text to so many letters.
func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return strings.TrimRight(string(r[:most-1]), " ,") + "…"
	}
	return s
}

// layOut lays out cells in columns, some to the left, the others to the right.
func layOut(rows [][]string, left map[int]bool) []string {
	width := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	var lines []string
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell))
			if left[i] {
				cell += pad
			} else {
				cell = pad + cell
			}
			if i > 0 {
				b.WriteString("  ")
			}
			b.WriteString(cell)
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	return lines
}

// countWords says how many numbers of a block have which verdict.
func countWords(r *survey.Report, block int) string {
	n := r.Count(block)
	var out []string
	all := 0
	for _, v := range []survey.Verdict{survey.Inside, survey.Outside, survey.Undecided, survey.NotMeasured} {
		if n[v] > 0 {
			out = append(out, fmt.Sprintf("%d %s", n[v], v))
		}
		all += n[v]
	}
	return fmt.Sprintf("%d numbers: %s.", all, strings.Join(out, ", "))
}
