package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"leadsim/calibration"
	"leadsim/sim/calibrate"
	"leadsim/sim/claim"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// mostAlternativePairs is how many paired runs are done under each variant or
// fit at the last look unless --runs says otherwise.
const mostAlternativePairs = 96

// prepareAlternatives returns what judges the claims of studies under variants
// of rules, or under parameters that fit as well.
func (w *claimsWork) prepareAlternatives(ctx context.Context, studies []*scenario.Study, c *claimsFlags, runs *int) (func(context.Context) error, error) {
	most := mostAlternativePairs
	if runs != nil {
		most = *runs
	}
	looks := claim.AlternativeLooks(most)
	var all []*claim.Alternatives
	total := 0
	for _, s := range studies {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		var p *claim.Alternatives
		var err error
		if c.over == "variants" {
			p, err = claim.Variants(s, looks, library)
		} else {
			p, err = claim.Fits(s, c.read, looks, library)
		}
		if err != nil {
			return nil, usage("%w", err)
		}
		all = append(all, p)
		total += p.Runs()
	}
	if c.budget > 0 && c.budget < total {
		return nil, usage("--budget %d: the first look, %d paired runs under each of %s, takes %d runs; --runs says how many pairs", c.budget, looks[0], count(len(all[0].Points), "alternative"), total)
	}
	return func(ctx context.Context) error { return w.weigh(ctx, c.over, all) }, nil
}

// weigh has all runs done, writes and tells.
func (w *claimsWork) weigh(ctx context.Context, over string, all []*claim.Alternatives) error {
	a := w.app
	runs := 0
	var studies []*scenario.Study
	for _, p := range all {
		runs += p.Runs()
		studies = append(studies, p.Study)
	}
	what := "The study as it is, and each other form of contested rules, one at a time"
	if over == "fits" {
		what = fmt.Sprintf("The study as it is, and %s", count(len(all[0].Points)-1, "set")+" of parameters that fit about as well")
	}
	a.say("%s: %d points; looks at %s paired runs at each while it cannot be told%s; %d runs at the first.", what, len(all[0].Points), listOf(all[0].Looks), seedOf(studies), runs)
	w.begin(runs)
	for _, p := range all {
		first := true
		conduct := func(ctx context.Context, s *sweep.Session, only func(sweep.Place) bool, runs int) error {
			if !first { // a later look, with more to do than was known
				w.total += runs
			}
			first = false
			return w.conduct(ctx, s, only, runs)
		}
		if err := p.Explore(ctx, filepath.Join(w.dir, record.ClaimsRunsDir, p.Study.Name), version, conduct); err != nil {
			w.end()
			return err
		}
	}
	w.end()
	sum := newAlternativesSummary(over, all)
	files := []record.File{{Name: over + ".csv", Write: sum.writeClaims}, {Name: "points.csv", Write: sum.writePoints}, {Name: "README.txt", Write: sum.writeReadme}}
	for _, p := range all {
		files = append(files, record.File{Name: "values-" + p.Study.Name + ".csv", Write: func(out io.Writer) error { return writeAlternatives(out, p) }})
	}
	if err := w.put(files...); err != nil {
		return err
	}
	pictures, err := sum.draw(seedOf(studies), w.hash)
	if err == nil {
		err = w.place.PutCharts(pictures)
	}
	if err != nil {
		return err
	}
	if a.json {
		if err := a.printJSON(sum); err != nil {
			return err
		}
		return failedRuns(sum.Failed)
	}
	sum.say(a)
	names := []string{over + ".csv", "points.csv", "README.txt"}
	for i := range pictures {
		names = append(names, filepath.Join("charts", pictures[i].Name+"-slide.png"))
	}
	w.sayWritten(names...)
	return failedRuns(sum.Failed)
}

// readFits reads sets of parameters that fit about as well: from the files named, or
// those that are built in.
func readFits(files []string) (fits []claim.Fit, err error) {
	if len(files) == 0 {
		f, err := calibration.Near.Open(calibration.Latest)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		near, err := calibrate.ReadNear(calibration.Latest, f)
		for _, n := range near {
			if n.Fit == calibration.LatestFit {
				fits = append(fits, claim.Fit{Group: fitGroup(calibration.Latest), Name: n.Name, Values: n.Values})
			}
		}
		return fits, err
	}
	for _, name := range files {
		more, err := readFit(name)
		if err != nil {
			return nil, err
		}
		fits = append(fits, more...)
	}
	return fits, nil
}

// fitGroup names the fits of a file.
func fitGroup(file string) string {
	base := filepath.Base(file)
	return strings.TrimSuffix(strings.TrimSuffix(base, filepath.Ext(base)), "-near")
}

// readFit reads a table of fits (.csv), or a file of parameters (.toml) as one.
func readFit(name string) (fits []claim.Fit, err error) {
	switch filepath.Ext(name) {
	case ".csv":
		f, err := os.Open(name)
		if err != nil {
			return nil, usage("--fits: %w", err)
		}
		defer f.Close()
		near, err := calibrate.ReadNear(name, f)
		if err != nil {
			return nil, usage("%w", err)
		}
		for _, n := range near {
			fits = append(fits, claim.Fit{Group: fitGroup(name), Name: n.Name, Values: n.Values})
		}
		return fits, nil
	case ".toml":
		s, err := readStudy(name, scenario.Options{})
		if err != nil {
			return nil, err
		}
		fit := claim.Fit{Group: fitGroup(name), Name: filepath.Base(name), Values: map[string]string{}}
		for i := range param.Table {
			r := &param.Table[i]
			if v := r.Get(s.Arms[0].Params); v != r.Default && !strings.HasPrefix(r.Key, "run.") && r.Kind != param.Text {
				fit.Values[r.Key] = strings.Trim(fmt.Sprint(v), `"`)
			}
		}
		if len(fit.Values) == 0 {
			return nil, usage("--fits %s: it sets no parameter to another value than the default", name)
		}
		return []claim.Fit{fit}, nil
	}
	return nil, usage("--fits %s: want a table of fits, NAME.csv, or a file of parameters, NAME.toml", name)
}
