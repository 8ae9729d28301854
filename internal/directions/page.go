package main

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

const head = `# Directions

<!-- Written by go run ./internal/directions; do not edit. -->

Where theory, or a sentence of ` + "`docs/odd.md`" + `, commits itself to the sign of what follows when one setting is moved from low to high, the sign is
tried here: in %d pairs of runs of %d people, run k of both with the same people and luck, on the means over the weeks that count. A direction *holds* if the whole 95 %%
interval of the paired difference (Student's t) has the sign; it is *contrary* if the whole interval has the other sign, else *undecided*. No correction for their number is made. The
signs were written down before these runs (a third had stood in tests before); a row that does not hold stays. What holds shows that the model does what it says, not that it is true of any
organization: most signs are sentences of the model (a number such as 7.6 is a section of ` + "`docs/odd.md`" + `); those with an author are published,
of the status that ` + "`docs/evidence.md`" + ` explains (V, S, R).

`

// pageOf returns docs/directions.md.
func pageOf(found []*finding, pairs int) []byte {
	w := new(bytes.Buffer)
	fmt.Fprintf(w, head, pairs, people)
	writeMissed(w, found)
	for _, g := range groups {
		writeGroup(w, g.title, found[:len(g.rows)])
		found = found[len(g.rows):]
	}
	w.WriteString("## The studies\n\n`run.seed` is 1. Styles are the built-in ones; what is not said is as in the parameter table.\n\n| study | what it is |\n|---|---|\n")
	for _, name := range slices.Sorted(maps.Keys(bases)) {
		fmt.Fprintf(w, "| %s | %s |\n", name, bases[name])
	}
	return w.Bytes()
}

// writeMissed counts, and lists what does not hold with what is known of it.
func writeMissed(w *bytes.Buffer, found []*finding) {
	count := map[string]int{}
	for _, f := range found {
		count[f.verdict()]++
	}
	fmt.Fprintf(w, "%d directions: %d hold, %d undecided, %d contrary.\n\n## What did not hold\n\n", len(found), count["holds"], count["undecided"], count["contrary"])
	for _, f := range found {
		if f.verdict() != "holds" {
			fmt.Fprintf(w, "- **%s**: %s, `%s`, from %v to %v should %s `%s` (%s). Measured %s. %s\n", f.verdict(), f.base, f.key, f.low, f.high,
				map[int]string{+1: "raise", -1: "lower"}[f.sign], f.output, f.why, f.measured(), sentence(f.missed))
		}
	}
	w.WriteString("\n")
}

func writeGroup(w *bytes.Buffer, title string, found []*finding) {
	fmt.Fprintf(w, "## %s\n\n| study | moved | low to high | what follows | sign | at low | at high | difference | verdict | source of the sign |\n|---|---|---|---|---|---|---|---|---|---|\n", title)
	for _, f := range found {
		verdict := f.verdict()
		if verdict != "holds" {
			verdict = "**" + verdict + "**"
		}
		fmt.Fprintf(w, "%s%.3g | %.3g | %s | %s | %s |\n", f.opening(), f.from, f.to, f.measured(), verdict, f.why)
	}
	w.WriteString("\n")
}

// opening is what the page says of a row before any number.
func (r *row) opening() string {
	return fmt.Sprintf("| %s | `%s` | %v to %v | `%s` | %+d | ", r.base, r.key, r.low, r.high, r.output, r.sign)
}

// measured is the mean difference with its interval.
func (f *finding) measured() string {
	return fmt.Sprintf("%+.3g (%.3g to %.3g)", f.diff.Mean, f.diff.Low, f.diff.High)
}

func sentence(s string) string {
	if s == "" || s == slow {
		return "Why is not known."
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}
