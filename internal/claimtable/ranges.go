package main

import (
	"fmt"
	"io"
	"strings"

	"leadsim/sim/claim"
)

// writeRanges writes over which share of the parameters' values claims hold.
func writeRanges(w io.Writer, spaces []*claim.Space) {
	fmt.Fprintf(w, `## Over ranges

How much rests on the default parameters? Each claim at %d points of a Latin hypercube over half to double every number that the
scenario leaves at its default (several hundred parameters, all at once), by %d paired runs at each point, at 95 %% for each point. In brackets the interval of
Wilson (1927) for the share of the space. "Goes with" names parameters whose rank correlation with the effect is beyond what chance gives the
largest of all of them in 1 of 20 cases: + = the claim does better where the parameter is large. The ranges are assumed, so a share is no probability.
So far from the defaults many organizations do not live to the end in any arm; how often stands beside the scenario.

| scenario | id | holds | falls short | reverses | cannot tell | goes with |
|---|---|---|---|---|---|---|
`, spaces[0].Points, spaces[0].Pairs)
	for _, p := range spaces {
		name := fmt.Sprintf("%s (%d of %d close)", p.Study.Name, p.Closed, len(p.Valid))
		if n := len(p.Invalid); n > 0 {
			name += fmt.Sprintf(", %d points cannot be run", n)
		}
		for i := range p.Study.Claims {
			n, low, high := p.Count(i, claim.Holding)
			fmt.Fprintf(w, "| %s | %s | %s (%.0f to %.0f %%) | %s | %s | %s | %s |\n", name, p.Study.Claims[i].ID,
				percent(n, p), 100*low, 100*high, share(p, i, claim.Short), share(p, i, claim.Reversed), share(p, i, claim.Untold), drivers(p, i))
			name = ""
		}
	}
	fmt.Fprintln(w)
}

func share(p *claim.Space, c int, l claim.Label) string {
	n, _, _ := p.Count(c, l)
	return percent(n, p)
}

func percent(n int, p *claim.Space) string {
	return fmt.Sprintf("%.0f %%", 100*float64(n)/float64(len(p.Valid)))
}

func drivers(p *claim.Space, c int) string {
	all, _ := p.Drivers(c)
	var texts []string
	for _, d := range all[:min(3, len(all))] {
		sign := "+"
		if d.Correlation < 0 {
			sign = "−"
		}
		texts = append(texts, sign+d.Key)
	}
	return strings.Join(texts, ", ")
}
