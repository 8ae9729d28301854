package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"leadsim/calibration"
	"leadsim/plots"
	"leadsim/scenarios"
	"leadsim/sim/calibrate"
	"leadsim/sim/claim"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// headline matches the ids of the claims P1 to P21.
var headline = regexp.MustCompile(`^P(\d+)(-|$)`)

// withHeadlines returns a study with its headline claims alone, nil if it has none.
func withHeadlines(s *scenario.Study) *scenario.Study {
	out := *s
	out.Claims = slices.DeleteFunc(slices.Clone(s.Claims), func(c scenario.Claim) bool { return !headline.MatchString(c.ID) })
	if len(out.Claims) == 0 {
		return nil
	}
	return &out
}

// tried is a scenario's headline claims under other forms of rules, and under
// parameters that fit as well; space is nil where no runs over ranges are stored.
type tried struct {
	forms, fits *claim.Alternatives
	space       *claim.Space
}

const robustHead = `# Robustness: what hangs on the form of a rule, or on a fit

Written by ` + "`go run ./internal/claimtable -robust%s`" + `; do not edit by hand. [Judging](judging.md) says how; docs/odd.md, section 7.25, has the
forms. The headline claims P1 to P21 of the built-in scenarios, each by %s paired runs of its arms at each point, on while it
cannot be told, with the same luck at all points, at 95 %% for each point alone: nothing here is corrected for the number of points.

- *Forms*: five contested rules, each in two other forms, one at a time, and the scenario as it is. The forms are matched at the usual working point of the default
  organization. None is better founded than another, and others could be thought of: a claim that holds in all of them does not hang on these choices, which is all that this says.
- *Fits*: %d sets of parameters that agree with the first block of the survey about as well as the best (` + "`calibration/%s`" + `). What a scenario itself sets stays.
- *Ranges*: over which share of half to double every parameter the claim holds, as in [claims.md](claims.md)%s.

A claim *flips* where it holds and as the scenario is it does not, or the other way round, both being told.

`

// writeRobust writes docs/robustness.md, and the charts if a folder is named.
func writeRobust(w io.Writer, o options) error {
	fits, err := nearFits()
	if err != nil {
		return err
	}
	var all []tried
	for _, name := range o.names {
		s, err := builtin(name, o.robustPairs)
		if err != nil {
			return err
		}
		if s = withHeadlines(s); s == nil {
			continue
		}
		t, err := try(o, s, fits)
		if err != nil {
			return err
		}
		all = append(all, t)
	}
	if len(all) == 0 {
		return fmt.Errorf("no headline claim in %s", strings.Join(o.names, ", "))
	}
	args, none := "", ""
	if o.robustPairs != usualRobustPairs {
		args = fmt.Sprintf(" -robust-pairs %d", o.robustPairs)
	}
	if len(o.names) != len(scenarios.Names()) {
		args += " " + strings.Join(o.names, " ")
	}
	if !slices.ContainsFunc(all, func(t tried) bool { return t.space != nil }) {
		none = "; not run here"
	}
	fmt.Fprintf(w, robustHead, args, looks(claim.AlternativeLooks(o.robustPairs)), len(fits), calibration.Latest, none)
	writeRobustSummary(w, all)
	writeRobustRules(w, all)
	writeRobustClaims(w, all)
	if o.charts == "" {
		return nil
	}
	return drawRobust(all, o)
}

// nearFits returns the fits that are built in.
func nearFits() (fits []claim.Fit, err error) {
	f, err := calibration.Near.Open(calibration.Latest)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	near, err := calibrate.ReadNear(calibration.Latest, f)
	for _, n := range near {
		if n.Fit == calibration.LatestFit {
			fits = append(fits, claim.Fit{Group: "fits", Name: n.Name, Values: n.Values})
		}
	}
	return fits, err
}

// try has the runs of a scenario done, or those that are not stored.
func try(o options, s *scenario.Study, fits []claim.Fit) (t tried, err error) {
	if t.forms, err = claim.Variants(s, claim.AlternativeLooks(o.robustPairs), library); err != nil {
		return t, err
	}
	if t.fits, err = claim.Fits(s, fits, claim.AlternativeLooks(o.robustPairs), library); err != nil {
		return t, err
	}
	for i, p := range []*claim.Alternatives{t.forms, t.fits} {
		folder := []string{"forms", "fits"}[i]
		fmt.Fprintf(os.Stderr, "%s, %s: %d runs\n", s.Name, folder, p.Runs())
		if err := p.Explore(context.Background(), filepath.Join(o.dir, folder, s.Name), "", conduct); err != nil {
			return t, err
		}
		if len(p.Lost) > 0 {
			return t, fmt.Errorf("%d runs failed, first %s", len(p.Lost), p.Lost[0])
		}
	}
	ranges := filepath.Join(o.dir, "ranges", s.Name)
	if _, err := os.Stat(ranges); err != nil {
		return t, nil // over ranges nothing was run
	}
	whole, err := builtin(s.Name, o.pairs) // with all claims, as it was run
	if err != nil {
		return t, err
	}
	if t.space, err = claim.NewSpace(whole, o.points, o.pairs, library); err != nil {
		return t, err
	}
	return t, t.space.Explore(context.Background(), ranges, "", conduct)
}

// held counts at how many points of alternatives a claim holds, the study as it is
// being one of them.
func held(p *claim.Alternatives, c int) (n, of int) {
	n, _, _ = p.Count(c, claim.Holding)
	return n, len(p.Valid)
}

// heldElsewhere is held without the study as it is.
func heldElsewhere(p *claim.Alternatives, c int) (n, of int) {
	n, of = held(p, c)
	if p.Valid[0] == 0 {
		if of--; holds(p, c, 0) {
			n--
		}
	}
	return n, of
}

// holds reports whether a claim holds at the i-th valid point.
func holds(p *claim.Alternatives, c, i int) bool {
	_, l := p.At(c, i)
	return l == claim.Holding
}

// over returns the share of the ranges over which a claim holds, NaN if that was
// not asked.
func (t *tried) over(id string) float64 {
	if t.space == nil {
		return math.NaN()
	}
	c := slices.IndexFunc(t.space.Study.Claims, func(c scenario.Claim) bool { return c.ID == id })
	n, _, _ := t.space.Count(c, claim.Holding)
	return float64(n) / float64(len(t.space.Valid))
}

// writeRobustSummary writes a row for each of P1 to P21.
func writeRobustSummary(w io.Writer, all []tried) {
	type sum struct{ claims, everywhere, flipForms, flipFits int }
	sums := map[int]*sum{}
	total := sum{}
	for i := range all {
		t := &all[i]
		for c := range t.forms.Study.Claims {
			number, _ := strconv.Atoi(headline.FindStringSubmatch(t.forms.Study.Claims[c].ID)[1])
			if sums[number] == nil {
				sums[number] = &sum{}
			}
			for _, s := range []*sum{sums[number], &total} {
				s.claims++
				if n, of := held(t.forms, c); n == of {
					s.everywhere++
				}
				if len(t.forms.Flips(c)) > 0 {
					s.flipForms++
				}
				if len(t.fits.Flips(c)) > 0 {
					s.flipFits++
				}
			}
		}
	}
	fmt.Fprintf(w, "%d headline claims: %d hold under every form, %d flip with some form, %d with some fit. The others cannot be told somewhere, or fail as they are.\n\n",
		total.claims, total.everywhere, total.flipForms, total.flipFits)
	fmt.Fprint(w, "| | claims | hold under every form | flip with some form | flip with some fit |\n|---|---|---|---|---|\n")
	for number := 1; number <= 99; number++ {
		if s := sums[number]; s != nil {
			fmt.Fprintf(w, "| P%d | %d | %d | %d | %d |\n", number, s.claims, s.everywhere, s.flipForms, s.flipFits)
		}
	}
	fmt.Fprintln(w)
}

// writeRobustRules writes, for each form, how many claims hold and which flip.
func writeRobustRules(w io.Writer, all []tried) {
	fmt.Fprint(w, "## By form\n\n| rule | form | holds | cannot tell | falls short | reverses | flips |\n|---|---|---|---|---|---|---|\n")
	row := func(group, name, rule, form string) {
		counts, flips := map[claim.Label]int{}, []string{}
		for i := range all {
			p := all[i].forms
			for c := range p.Study.Claims {
				for k := range p.Valid {
					if at := p.Point(k); at.Group == group && at.Name == name {
						_, l := p.At(c, k)
						counts[l]++
					}
				}
				if slices.Contains(p.Flips(c), claim.Alternative{Group: group, Name: name}) {
					flips = append(flips, fmt.Sprintf("%s (%s)", p.Study.Claims[c].ID, p.Study.Name))
				}
			}
		}
		fmt.Fprintf(w, "| %s | %s | %d | %d | %d | %d | %s |\n", rule, form, counts[claim.Holding], counts[claim.Untold], counts[claim.Short], counts[claim.Reversed], strings.Join(flips, ", "))
	}
	row("", claim.AsIs, "", claim.AsIs)
	for _, rule := range param.Rules {
		for _, form := range rule.Forms[1:] {
			row(rule.Key, form.Name, "`"+rule.Key+"`", form.Name+": "+form.Meaning)
		}
	}
	fmt.Fprintln(w)
}

// writeRobustClaims writes a row for each claim.
func writeRobustClaims(w io.Writer, all []tried) {
	fmt.Fprint(w, "## By claim\n\n| scenario | id | claim | as it is | forms | flips with | fits | flips with fits | ranges |\n|---|---|---|---|---|---|---|---|---|\n")
	for i := range all {
		t := &all[i]
		name := t.forms.Study.Name
		if kept := t.forms.Kept; len(kept) > 0 {
			name += " (sets " + strings.Join(kept, ", ") + ")"
		}
		for c := range t.forms.Study.Claims {
			q := &t.forms.Study.Claims[c]
			_, here := t.forms.At(c, 0)
			n, of := held(t.forms, c)
			m, fits := heldElsewhere(t.fits, c)
			over := "–"
			if x := t.over(q.ID); !math.IsNaN(x) {
				over = fmt.Sprintf("%.0f %%", 100*x)
			}
			var flips []string
			for _, f := range t.forms.Flips(c) {
				flips = append(flips, f.Group+" = "+f.Name)
			}
			fmt.Fprintf(w, "| %s | %s | %s | %s | %d of %d | %s | %d of %d | %d | %s |\n", name, q.ID, q.Text, here, n, of, strings.Join(flips, ", "), m, fits, len(t.fits.Flips(c)), over)
			name = ""
		}
	}
	fmt.Fprintln(w)
}

// drawRobust draws the charts of all headline claims into a folder.
func drawRobust(all []tried, o options) error {
	v := &plots.Robustness{What: "other forms of contested rules", Pairs: claim.AlternativeLooks(o.robustPairs)[0], Most: o.robustPairs, Counted: "fits", Footer: "claimtable -robust"}
	at := map[claim.Alternative]int{}
	for i := range all {
		for _, p := range all[i].forms.Points {
			if _, there := at[p]; !there {
				at[p] = len(v.Columns)
				column := plots.RobustnessColumn{Name: p.Name}
				if p.Group == "" {
					column.Name = ""
				}
				for _, rule := range param.Rules {
					if rule.Key == p.Group {
						column.Group = rule.Brief
					}
				}
				v.Columns = append(v.Columns, column)
			}
		}
		if all[i].space != nil {
			v.Shared = "ranges"
		}
	}
	for i := range all {
		t := &all[i]
		for c := range t.forms.Study.Claims {
			r := plots.RobustnessRow{ID: t.forms.Study.Claims[c].ID, Study: t.forms.Study.Name, Cells: make([]string, len(v.Columns)), Share: t.over(t.forms.Study.Claims[c].ID)}
			for k := range t.forms.Valid {
				_, l := t.forms.At(c, k)
				r.Cells[at[t.forms.Point(k)]] = l.String()
			}
			r.Held, r.Of = heldElsewhere(t.fits, c)
			v.Rows = append(v.Rows, r)
		}
	}
	slices.SortStableFunc(v.Rows, func(a, b plots.RobustnessRow) int { return number(a.ID) - number(b.ID) })
	charts, err := plots.RobustnessCharts(v)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(o.charts, 0o755); err != nil {
		return err
	}
	for i, c := range charts {
		picture, err := c.PNG(plots.Slide)
		if err != nil {
			return err
		}
		file := filepath.Join(o.charts, fmt.Sprintf("robustness-%d", i+1))
		if err := os.WriteFile(file+".png", picture, 0o644); err != nil {
			return err
		}
		if err := os.WriteFile(file+".alt.txt", []byte(c.Alt()+"\n"), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// number is that of a headline claim.
func number(id string) int {
	n, _ := strconv.Atoi(headline.FindStringSubmatch(id)[1])
	return n
}
