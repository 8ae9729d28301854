package main

import (
	"fmt"
	"io"
	"strings"

	"leadsim/scenarios"
	"leadsim/sim/claim"
	"leadsim/sim/record"
)

// writeClaims judges the claims of all built-in scenarios, one table each.
func writeClaims(w io.Writer, runs int) error {
	for _, name := range scenarios.Names() {
		study, err := builtin(name, runs)
		if err != nil {
			return err
		}
		if len(study.Claims) == 0 {
			continue
		}
		results, err := live(study)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "## %s\n\n%s\n\n", name, study.Lesson.Question)
		fmt.Fprintln(w, "| id | claim | kind | verdict | effect | 95 % | dz | off |\n|---|---|---|---|---|---|---|---|")
		off := map[string]*record.Results{}
		for _, c := range study.Claims {
			without := ""
			if m := c.Mechanism; m != "" {
				if off[m] == nil {
					s, err := builtin(name, runs, "mechanisms."+m+"=false")
					if err != nil {
						return err
					}
					if off[m], err = live(s); err != nil {
						return err
					}
				}
				v := claim.Judge(off[m], c)
				without = fmt.Sprintf("%s: %s, %+.3g", m, v.Word, v.Effect)
			}
			v := claim.Judge(results, c)
			fmt.Fprintf(w, "| %s | %s (%s: %s) | %s | **%s** | %+.3g | %.3g to %.3g | %.1f | %s |\n", c.ID, c.Text, c.Metric, contrast(c.A, c.B, c.LessA, c.LessB),
				c.Kind, v.Word, v.Effect, v.Low, v.High, v.Size, strings.ReplaceAll(without, "_", " "))
		}
		fmt.Fprintln(w)
	}
	return nil
}

func contrast(a, b, lessA, lessB string) string {
	if lessA == "" {
		return a + " − " + b
	}
	return fmt.Sprintf("(%s − %s) − (%s − %s)", a, lessA, b, lessB)
}
