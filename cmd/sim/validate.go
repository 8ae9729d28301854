package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"leadsim/scenarios"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/survey"
)

// validateFlags are those of sim validate.
type validateFlags struct {
	organizations int
	seed          string
	set           []string
	answers       bool
}

const (
	usualOrganizations = 200
	mostOrganizations  = 100_000
)

func newValidate(a *app) *cobra.Command {
	var f validateFlags
	cmd := &cobra.Command{
		Use:   "validate",
		Short: "Survey virtual organizations as real ones are, and hold the answers against published numbers",
		Long: "Lives an ensemble of organizations that differ in size, leaders, network, market and more, asks their people a frozen\n" +
			"questionnaire, and compares the correlations with those that were published. docs/evidence.md describes the scales, the\n" +
			"ensemble and the targets, with the status of each source.\n\n" +
			"Exit code 0 if all targets of the first block are inside what is accepted, 1 if some are outside, 3 if some are only\n" +
			"undecided. The second block, which nothing may be fitted to, never decides.",
		Example: "  sim validate\n  sim validate --organizations 50 --answers --out survey\n  sim validate --set members.bonds.attach_rate=0.03",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			e, err := f.ensemble()
			if err != nil {
				return err
			}
			return a.validate(cmd.Context(), e, &f)
		},
	}
	flags := cmd.Flags()
	flags.IntVar(&f.organizations, "organizations", usualOrganizations, "organizations to survey")
	flags.StringVar(&f.seed, "seed", "1", "the number that all luck follows from, or \"random\" to have one picked (and printed)")
	flags.StringArrayVar(&f.set, "set", nil, "set a parameter of the base from which organizations differ, as in --set trust.gain.listen=0.01 (repeat for more)")
	flags.BoolVar(&f.answers, "answers", false, "write what each person answered, answers.csv, and the records of each team, teams.csv")
	cmd.RegisterFlagCompletionFunc("set", completeKeys)
	a.addWriting(cmd)
	return cmd
}

// ensemble reads what is to be surveyed.
func (f *validateFlags) ensemble() (*survey.Ensemble, error) {
	if f.organizations < 2 || f.organizations > mostOrganizations {
		return nil, usage("--organizations %d: want 2 to %d", f.organizations, mostOrganizations)
	}
	seed, err := strconv.Atoi(f.seed)
	if f.seed == "random" {
		seed, err = int(rand.Int32()), nil
	}
	if err != nil {
		return nil, usage("--seed %s: want a whole number, or random", f.seed)
	}
	for _, s := range f.set {
		key, _, _ := strings.Cut(s, "=")
		if why := survey.NoEffect(strings.TrimSpace(key)); why != "" {
			return nil, usage("--set %s: %s", strings.TrimSpace(key), why)
		}
	}
	base, err := scenario.Parse("validate", []byte("[run]\n"), scenario.Library{Builtin: scenarios.Files}, scenario.Options{Set: f.set, Seed: &seed})
	if err != nil {
		return nil, err
	}
	return &survey.Ensemble{Params: base.Arms[0].Params, Organizations: f.organizations, Seed: seed}, nil
}

// hashOf tells surveys apart: by the questionnaire, the base, the styles, the
// seed and the number of organizations.
func hashOf(e *survey.Ensemble) string {
	var b strings.Builder
	fmt.Fprintln(&b, survey.Frozen(), e.Seed, e.Organizations)
	for i := range param.Table {
		if row := &param.Table[i]; survey.NoEffect(row.Key) == "" {
			fmt.Fprintln(&b, row.Key, row.Get(e.Params))
		}
	}
	for _, s := range e.Params.Styles {
		fmt.Fprintln(&b, s)
	}
	sum := sha256.Sum256([]byte(b.String()))
	return hex.EncodeToString(sum[:])
}

// validateFolder is where a survey goes: out/validate, or one of its own if it is not
// the usual one.
func (a *app) validateFolder(f *validateFlags, hash string) string {
	switch {
	case a.outDir != "":
		return a.outDir
	case f.organizations == usualOrganizations && f.seed == "1" && len(f.set) == 0:
		return filepath.Join("out", "validate")
	}
	return filepath.Join("out", "validate-"+hash[:6])
}

// validate surveys, tells and writes.
func (a *app) validate(ctx context.Context, e *survey.Ensemble, f *validateFlags) error {
	if a.workers < 1 {
		return usage("--workers %d: want 1 or more", a.workers)
	}
	hash := hashOf(e)
	v := &validated{ensemble: e, dir: a.validateFolder(f, hash)}
	found := &record.Findings{Kind: "validate", Title: "The virtual survey", Hash: hash, Seed: e.Seed, Version: version}
	place, err := record.ClaimFindings(v.dir, found, a.force)
	if err != nil {
		return err
	}
	defer place.Release()
	a.say("%s of %d weeks, asked after week %d; seed %d; base: %s.", count(e.Organizations, "organization"), survey.Weeks, survey.SurveyWeek, e.Seed, baseWords(f.set))
	began := time.Now()
	if err := a.survey(ctx, v, f.answers); err != nil {
		return err
	}
	defer v.spool.discard()
	found.Pictures = a.validateCharts(v, hash)
	found.Tables, found.Columns = v.tables(f.answers)
	found.Readme, found.Log = v.readme(f), logText(began, a.workers)
	if err := ctx.Err(); err != nil {
		return err
	}
	if aside := place.Aside(); aside != "" {
		a.warn("What was in %s is now in %s.", v.dir, aside)
	}
	if err := place.WriteFindings(found); err != nil {
		return err
	}
	if err := a.sayValidation(v, found, f.answers); err != nil {
		return err
	}
	return v.verdict()
}

func baseWords(set []string) string {
	if len(set) == 0 {
		return "the defaults"
	}
	return "the defaults with " + strings.Join(set, ", ")
}

// survey lives the organizations and gathers what they give.
func (a *app) survey(ctx context.Context, v *validated, answers bool) error {
	e := *v.ensemble
	e.Workers = a.workers
	if answers {
		var err error
		if v.spool, err = newSpool(); err != nil {
			return err
		}
		e.Sheet = v.spool.put
	}
	p := a.follow(e.Organizations)
	e.Progress = p.report
	report, err := survey.Run(ctx, e)
	p.end()
	if err == nil {
		err = v.spool.close()
	}
	if err != nil {
		v.spool.discard()
	}
	v.report = report
	return err
}
