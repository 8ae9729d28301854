// Command evidencetable writes the results into docs/evidence.md: the table of
// sim validate on the defaults, and how the scales lie over people. It takes some
// seconds on an idle machine; .ci/full runs it.
//
//	go run ./internal/evidencetable
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math"
	"os"
	"runtime"
	"strconv"
	"strings"

	"leadsim/internal/section"
	"leadsim/scenarios"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/sim/survey"
)

func main() {
	organizations := flag.Int("organizations", 200, "organizations to survey")
	page := flag.String("page", "docs/evidence.md", "the page that holds the section")
	flag.Parse()
	if err := write(*page, *organizations); err != nil {
		fmt.Fprintln(os.Stderr, "evidencetable:", err)
		os.Exit(1)
	}
}

func write(path string, organizations int) error {
	styles, err := scenario.ReadStyles(scenarios.Files)
	if err != nil {
		return err
	}
	base := param.Default()
	for _, s := range styles {
		base.Styles = append(base.Styles, param.NamedStyle{Name: s.Name, Style: s.Style})
	}
	r, err := survey.Run(context.Background(), survey.Ensemble{Params: base, Organizations: organizations, Seed: 1, Workers: runtime.GOMAXPROCS(0)})
	if err != nil {
		return err
	}
	page, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	w := new(bytes.Buffer)
	writeResults(w, r)
	if page, err = section.Replace(page, "results", w.Bytes()); err != nil {
		return err
	}
	return os.WriteFile(path, page, 0o644)
}

func writeResults(w *bytes.Buffer, r *survey.Report) {
	fmt.Fprintf(w, "%d organizations, %d people asked, %d closed; seed %d; questionnaire and ensemble %s.\n\n", r.Organizations, r.People, r.Closed, r.Seed, survey.Frozen())
	for block, head := range []string{"", "First block: may be fitted", "Second block: never fitted, always reported"} {
		if block == 0 {
			continue
		}
		n := r.Count(block)
		fmt.Fprintf(w, "### %s\n\n%d inside, %d outside, %d undecided, %d not measured.\n\n", head, n[survey.Inside], n[survey.Outside], n[survey.Undecided], n[survey.NotMeasured])
		w.WriteString("| target | what | published | ours | SD | beyond chance | k | N | verdict | status |\n|---|---|---|---|---|---|---|---|---|---|\n")
		for i := range r.Measures {
			if m := &r.Measures[i]; m.Block == block {
				fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %d | %d | %s | %s |\n", m.ID, m.What, m.Target.Published, ours(m), number(m.SD, m.Decimals),
					strings.TrimSpace(number(m.Beyond, m.Decimals)+" "+m.Spread()), m.K, m.N, m.Verdict, m.Status)
			}
		}
		w.WriteString("\n")
	}
	w.WriteString("### How the scales lie\n\nBefore noise, in the units of the items; SD within an organization and share of the variance between teams, ICC(1), are means over organizations.\n\n" +
		"| scale | mean | SD | between teams |\n|---|---|---|---|\n")
	for i := range r.Scales {
		s := &r.Scales[i]
		fmt.Fprintf(w, "| `%s` | %s | %s | %s |\n", s.Name, number(s.Mean, 3), number(s.SD, 3), number(s.Between, 2))
	}
}

func ours(m *survey.Measure) string {
	if math.IsNaN(m.Mean) {
		return "–"
	}
	d := m.Decimals
	return fmt.Sprintf("%s (%s to %s)", number(m.Mean, d), number(m.Lower, d), number(m.Upper, d))
}

func number(x float64, decimals int) string {
	if math.IsNaN(x) {
		return "–"
	}
	return strconv.FormatFloat(x, 'f', decimals, 64)
}
