package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"leadsim/sim/calibrate"
	"leadsim/sim/record"
	"leadsim/sim/survey"
)

// calibrateFlags are those of sim calibrate.
type calibrateFlags struct {
	validateFlags
	vary        []string
	evaluations int
	starts      int
	check       int
	objective   string
}

const (
	usualFitted      = 40  // organizations that a point is judged on
	usualEvaluations = 130 // of each search
	usualStarts      = 2
	mostEvaluations  = 100_000
	mostStarts       = 100

	// checkSeed is how much the seed of the check differs from that of the fit.
	checkSeed = 1000
)

func newCalibrate(a *app) *cobra.Command {
	var f calibrateFlags
	cmd := &cobra.Command{
		Use:   "calibrate",
		Short: "Fit a handful of coefficients to published numbers, and say how far they are determined",
		Long: "Searches, by CMA-ES, the values of a few coefficients with which a survey of virtual organizations comes closest to the\n" +
			"first block of published numbers (docs/evidence.md): all of them, those of status R at half weight, from several starts;\n" +
			"and once more without those of status R. Every point meets the same organizations. What comes out is tried on others, with\n" +
			"the second block, which nothing is fitted to. It changes no default: it writes parameter files that studies can extend.\n\n" +
			"The usual budget takes some five minutes on two idle cores. Ctrl-C keeps the best so far; the same command then goes on.\n" +
			"Exit code 0 once the search is done, whatever it found: sim validate judges.",
		Example: "  sim calibrate\n  sim calibrate --organizations 10 --evaluations 30 --starts 1 --check 20\n" +
			"  sim calibrate --vary market.quit_slope=2:9 --vary market.quit_base=0.0007:0.0028",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := f.calibration()
			if err != nil {
				return err
			}
			return a.calibrate(cmd.Context(), c, &f)
		},
	}
	flags := cmd.Flags()
	flags.IntVar(&f.organizations, "organizations", usualFitted, "organizations that each point is judged on")
	flags.IntVar(&f.evaluations, "evaluations", usualEvaluations, "points that each search tries")
	flags.IntVar(&f.starts, "starts", usualStarts, "searches for all targets: one from the base, the others from elsewhere")
	flags.StringVar(&f.objective, "objective", calibrate.Forms[calibrate.FromMiddle], "what counts of a target: its distance from the middle of what is accepted, or what lies outside of it alone (middle or outside)")
	flags.IntVar(&f.check, "check", usualOrganizations, "other organizations that the fits are tried on in the end")
	flags.StringVar(&f.seed, "seed", "1", "the number that all luck follows from, or \"random\" to have one picked (and printed)")
	flags.StringArrayVar(&f.vary, "vary", nil, "fit this coefficient in place of the usual ones, as in --vary market.quit_slope=2:9 (repeat for more)")
	flags.StringArrayVar(&f.set, "set", nil, "set a parameter of the base that is not fitted, as in --set trust.gain.listen=0.01 (repeat for more)")
	cmd.RegisterFlagCompletionFunc("set", completeKeys)
	cmd.RegisterFlagCompletionFunc("vary", completeKeys)
	a.addWriting(cmd)
	return cmd
}

// calibration reads what is to be fitted.
func (f *calibrateFlags) calibration() (*calibrate.Calibration, error) {
	switch {
	case f.evaluations < 1 || f.evaluations > mostEvaluations:
		return nil, usage("--evaluations %d: want 1 to %d", f.evaluations, mostEvaluations)
	case f.starts < 1 || f.starts > mostStarts:
		return nil, usage("--starts %d: want 1 to %d", f.starts, mostStarts)
	case f.check < 2 || f.check > mostOrganizations:
		return nil, usage("--check %d: want 2 to %d", f.check, mostOrganizations)
	}
	form := calibrate.Form(slices.Index(calibrate.Forms, f.objective))
	if form < 0 {
		return nil, usage("--objective %s: want middle or outside", f.objective)
	}
	e, err := f.ensemble()
	if err != nil {
		return nil, err
	}
	c := &calibrate.Calibration{Ensemble: *e, Coefficients: calibrate.Usual(), Evaluations: f.evaluations, Starts: f.starts, Form: form}
	if len(f.vary) > 0 {
		c.Coefficients = nil
	}
	for _, text := range f.vary {
		k, err := calibrate.Parse(text)
		if err != nil {
			return nil, usage("--vary %s", err)
		}
		if slices.ContainsFunc(c.Coefficients, func(other calibrate.Coefficient) bool { return other.Key == k.Key }) {
			return nil, usage("--vary %s stands twice", k.Key)
		}
		c.Coefficients = append(c.Coefficients, k)
	}
	for _, s := range f.set {
		key, _, _ := strings.Cut(s, "=")
		if slices.ContainsFunc(c.Coefficients, func(k calibrate.Coefficient) bool { return k.Key == strings.TrimSpace(key) }) {
			return nil, usage("--set %s: it is fitted; name with --vary what is to be fitted in its place", strings.TrimSpace(key))
		}
	}
	return c, nil
}

// calibrated is a calibration that was carried out, as far as it came.
type calibrated struct {
	*calibrate.Calibration
	check *calibrate.Check // nil if it was interrupted before
	dir   string
	base  string
	hash  string
}

// calibrationHash tells calibrations apart.
func calibrationHash(c *calibrate.Calibration, f *calibrateFlags) string {
	var b strings.Builder
	fmt.Fprintln(&b, hashOf(&c.Ensemble), c.Evaluations, c.Starts, c.Form, f.check)
	for _, k := range c.Coefficients {
		fmt.Fprintln(&b, k.Key, k.Low, k.High)
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:])
}

func (a *app) calibrateFolder(f *calibrateFlags, hash string) string {
	switch {
	case a.outDir != "":
		return a.outDir
	case f.organizations == usualFitted && f.evaluations == usualEvaluations && f.starts == usualStarts && f.check == usualOrganizations && f.objective == calibrate.Forms[calibrate.FromMiddle] &&
		f.seed == "1" && len(f.vary) == 0 && len(f.set) == 0:
		return filepath.Join("out", "calibrate")
	}
	return filepath.Join("out", "calibrate-"+hash[:6])
}

// calibrate searches, checks, writes and tells.
func (a *app) calibrate(ctx context.Context, c *calibrate.Calibration, f *calibrateFlags) error {
	if a.workers < 1 {
		return usage("--workers %d: want 1 or more", a.workers)
	}
	c.Ensemble.Workers = a.workers
	hash := calibrationHash(c, f)
	v := &calibrated{Calibration: c, dir: a.calibrateFolder(f, hash), base: baseWords(f.set), hash: hash}
	found := &record.Findings{Kind: "calibrate", Title: "Calibration on the first block", Hash: hash, Seed: c.Ensemble.Seed, Version: version}
	place, err := record.ClaimFindings(v.dir, found, a.force)
	if err != nil {
		return err
	}
	defer place.Release()
	a.say("%s, fitted to the first block in %d searches of %s, on %s; seed %d; base: %s.", count(len(c.Coefficients), "coefficient"), c.Searches(),
		count(c.Evaluations, "point"), count(c.Ensemble.Organizations, "organization"), c.Ensemble.Seed, v.base)
	began := time.Now()
	over, err := a.searchAndCheck(ctx, v, f)
	if err != nil {
		return err
	}
	v.fill(found, f, a)
	found.Log = logText(began, a.workers)
	if aside := place.Aside(); aside != "" {
		a.warn("What was in %s is now in %s.", v.dir, aside)
	}
	if err := place.WriteFindings(found); err != nil {
		return err
	}
	if over == nil {
		v.forget()
	}
	if err := a.sayCalibration(v, found); err != nil {
		return err
	}
	return over
}

// searchAndCheck does the work. over says that it was interrupted after a point
// or more; err that there is nothing to write.
func (a *app) searchAndCheck(ctx context.Context, v *calibrated, f *calibrateFlags) (over, err error) {
	heard := hear(ctx)
	defer heard.end()
	ctx, cancel := context.WithCancel(heard.ctx)
	defer cancel()
	go func() {
		select {
		case <-heard.stop:
			cancel()
		case <-ctx.Done():
		}
	}()
	keep, err := v.remember()
	if err != nil {
		return nil, err
	}
	defer keep.Close()
	each, from := v.Ensemble.Organizations, len(v.Known)
	if from > 0 {
		a.say("%s of an earlier try are kept.", count(from, "point"))
	}
	searched := v.Total() * each
	p := a.followFrom(from*each, searched+3*f.check)
	defer p.end()
	done := 0
	v.Ensemble.Progress = func(of, _ int) { p.report(len(v.Points)*each+of, 0) }
	v.Tried = func(pt *calibrate.Point) {
		if _, e := pt.WriteTo(keep); e != nil && err == nil {
			err = e
		}
	}
	searchErr := v.Search(ctx)
	if err != nil {
		return nil, fmt.Errorf("what was tried cannot be kept: %w", err)
	}
	if searchErr == nil {
		v.check, searchErr = v.Check(ctx, v.Ensemble.Seed+checkSeed, f.check, func() { done++; p.report(searched+done, 0) })
	}
	if errors.Is(searchErr, context.Canceled) && len(v.Points) > 0 {
		return &stopped{len(v.Points)*each + done, searched + 3*f.check, v.dir, int(heard.code.Load())}, nil
	}
	return nil, searchErr
}

// verdictCounts says how a block comes out.
func verdictCounts(r *survey.Report, block int) string {
	n := r.Count(block)
	return fmt.Sprintf("%d inside, %d outside, %d undecided", n[survey.Inside], n[survey.Outside], n[survey.Undecided])
}
