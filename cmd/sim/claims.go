package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"leadsim/scenarios"
	"leadsim/sim/claim"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// claimsFlags are those of sim claims besides the ones of every run.
type claimsFlags struct {
	over, correct string
	budget        int
	fits          []string    // files
	read          []claim.Fit // what they hold
}

// What is run unless the flags say otherwise.
const (
	mostLooked  = 320 // runs of each arm at the last look
	usualPoints = 64  // over ranges
	usualPairs  = 4   // at each of these
	fewPoints   = 8   // the least that say anything of a space
)

func newClaims(a *app) *cobra.Command {
	var f runFlags
	var c claimsFlags
	cmd := &cobra.Command{
		Use:   "claims [NAME...]",
		Short: "Judge the claims of scenarios or studies: supported, refuted or undecided, and what they rest on",
		Long: "Judges every [[claim]] of the named scenarios or studies, or of all built-in ones: by 40 paired runs of each arm, and while it is\n" +
			"undecided by 80, 160 and 320; again with the mechanism switched off that it rests on; and against a control in which both arms are the\n" +
			"same. The chance that any verdict is wrong is 5 % at most, all looks and all claims together.\n\n" +
			"With --over ranges: over which share of the values of all parameters each claim holds; with --over variants: under which other forms of\n" +
			"contested rules; with --over fits: under which parameters that fit the survey about as well. docs/judging.md says how.\n\n" +
			"Finished runs are stored, and the same command goes on where it was stopped. The exit code is 0 if all claims come out as listed, 1 if\n" +
			"one does not, 3 if some are undecided.",
		Example:           "  sim claims leaderful\n  sim claims my-class.toml --runs 80\n  sim claims leaderful --over ranges --budget 2000\n  sim claims leaderful --over variants\n  sim claims leaderful --over fits --fits calibration/first-block-2-near.csv",
		ValidArgsFunction: completeNames(1000),
		RunE: func(cmd *cobra.Command, args []string) error {
			o, err := f.options(cmd.Flags().Changed)
			if err != nil {
				return err
			}
			if err := c.check(cmd.Flags().Changed("budget"), o.Runs); err != nil {
				return err
			}
			if c.over == "fits" {
				if c.read, err = readFits(c.fits); err != nil {
					return err
				}
			}
			runs := o.Runs
			o.Runs = nil // looks, or pairs at each point, and nothing of the study
			studies, err := studiesWithClaims(args, o)
			if err != nil {
				return err
			}
			if o.Weeks != nil {
				a.warnCutOff(studies, args, o)
			}
			return a.claims(cmd.Context(), studies, &c, runs)
		},
	}
	flags := cmd.Flags()
	f.add(cmd)
	flags.Lookup("runs").Usage = "runs of each arm at the last look (default 320), at each point over ranges (default 4), or under each variant or fit at the last look (default 96)"
	flags.StringVar(&c.over, "over", "point", "point = at the settings as they are; ranges = over half to double every parameter; variants = under other forms of contested rules; fits = under parameters that fit as well")
	flags.StringSliceVar(&c.fits, "fits", nil, "with --over fits: tables of near-equal fits (.csv) or files of parameters (.toml), in place of those built in")
	flags.StringVar(&c.correct, "correct", "holm", "how verdicts allow for the number of claims: holm (chance of any wrong verdict) or bh (share of wrong ones)")
	flags.IntVar(&c.budget, "budget", 0, "the most runs of all arms together; looks end, or points are fewer, where it does not suffice")
	a.addWriting(cmd)
	flags.Lookup("out").Usage = "the folder for the results (default out/NAME-claims- and six characters)"
	return cmd
}

// overs are the words of --over.
var overs = []string{"point", "ranges", "variants", "fits"}

// check refuses flags that make no sense.
func (c *claimsFlags) check(budgeted bool, runs *int) error {
	correction, ok := claim.ParseCorrection(c.correct)
	switch {
	case !slices.Contains(overs, c.over):
		return usage("--over %s: want %s%s", c.over, strings.Join(overs, ", "), meant(c.over, overs))
	case len(c.fits) > 0 && c.over != "fits":
		return usage("--fits %s: it goes with --over fits", strings.Join(c.fits, ","))
	case !ok || correction == claim.Uncorrected:
		return usage("--correct %s: want holm or bh", c.correct)
	case budgeted && c.budget < 1:
		return usage("--budget %d: want 1 run or more", c.budget)
	case runs != nil && (*runs < 2 || *runs > 100_000):
		return usage("--runs %d: want 2 to 100000", *runs)
	}
	return nil
}

// studiesWithClaims reads the studies that are named, all built-in ones if none is.
func studiesWithClaims(names []string, o scenario.Options) ([]*scenario.Study, error) {
	all := names
	if len(names) == 0 {
		all = scenarios.Names()
	}
	var studies []*scenario.Study
	seen := map[string]bool{}
	for _, name := range all {
		s, err := readStudy(name, o)
		switch {
		case err != nil:
			return nil, err
		case len(s.Claims) == 0 && len(names) > 0:
			return nil, usage("%s has no [[claim]] to judge, or none that fits into its weeks; docs/judging.md shows how to write one", name)
		case seen[s.Name]:
			return nil, usage("two of the studies are called %s; judge them one by one", s.Name)
		case len(s.Claims) > 0:
			seen[s.Name] = true
			studies = append(studies, s)
		}
	}
	return studies, nil
}

// warnCutOff tells which claims are left out as they speak of weeks that --weeks
// cuts off.
func (a *app) warnCutOff(studies []*scenario.Study, names []string, o scenario.Options) {
	o.Weeks = nil
	whole, err := studiesWithClaims(names, o)
	if err != nil {
		return // without --weeks there is something wrong with it; with it there is not
	}
	there := map[string]bool{}
	for _, s := range studies {
		for i := range s.Claims {
			there[s.Name+", "+s.Claims[i].ID] = true
		}
	}
	for _, s := range whole {
		for i := range s.Claims {
			if name := s.Name + ", " + s.Claims[i].ID; !there[name] {
				a.warn("Left out, as it speaks of weeks that are not run: %s.", name)
			}
		}
	}
}

// seedOf tells the seed of studies that share one.
func seedOf(studies []*scenario.Study) string {
	seed := studies[0].Arms[0].Params.Run.Seed
	for _, s := range studies {
		if s.Arms[0].Params.Run.Seed != seed {
			return ""
		}
	}
	return fmt.Sprintf(", seed %d", seed)
}

// claims judges the claims of studies, or explores where they hold.
func (a *app) claims(ctx context.Context, studies []*scenario.Study, c *claimsFlags, runs *int) error {
	if a.workers < 1 {
		return usage("--workers %d: want 1 or more", a.workers)
	}
	m := &record.ClaimsManifest{Format: record.Format, Kind: "claims", Hash: claimsHash(studies, c, runs), Version: version}
	for _, s := range studies {
		m.Studies = append(m.Studies, s.Name)
	}
	w := &claimsWork{app: a, began: time.Now(), dir: a.claimsPlace(m), hash: m.Hash}
	var judge func(ctx context.Context) error
	var err error
	switch c.over {
	case "ranges":
		judge, err = w.prepareRanges(ctx, studies, c, runs)
	case "variants", "fits":
		judge, err = w.prepareAlternatives(ctx, studies, c, runs)
	default:
		judge, err = w.prepareInquiry(studies, c, runs)
	}
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if w.place, err = record.ClaimClaims(w.dir, m, a.force); err != nil {
		return err
	}
	defer w.place.Release()
	if aside := w.place.Aside(); aside != "" {
		a.warn("What was in %s is now in %s.", w.dir, aside)
	}
	w.signals = hear(ctx)
	defer w.signals.end()
	return judge(w.signals.ctx)
}

// claimsHash stands for all that decides what comes out.
func claimsHash(studies []*scenario.Study, c *claimsFlags, runs *int) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s %s %d ", c.over, c.correct, c.budget)
	if runs != nil {
		fmt.Fprintf(sum, "%d", *runs)
	}
	for _, f := range c.read {
		fmt.Fprintf(sum, "\n%s %s %v", f.Group, f.Name, f.Values) // maps are written in the order of their keys
	}
	for _, s := range studies {
		fmt.Fprintf(sum, "\n%s %s\n", s.Name, s.Hash())
		for i := range s.Claims {
			fmt.Fprintf(sum, "%+v\n", s.Claims[i])
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// claimsPlace returns the folder for the verdicts.
func (a *app) claimsPlace(m *record.ClaimsManifest) string {
	switch {
	case a.outDir != "":
		return a.outDir
	case len(m.Studies) == 1:
		return filepath.Join("out", m.Studies[0]+"-claims-"+m.Hash[:6])
	}
	return filepath.Join("out", "claims-"+m.Hash[:6])
}

// claimsWork is the judging of claims in a folder.
type claimsWork struct {
	app     *app
	dir     string
	hash    string
	place   *record.Place
	began   time.Time
	signals *stopper

	p           *progress
	done, total int // runs of this round
}

// put writes files into the folder.
func (w *claimsWork) put(files ...record.File) error {
	files = append(files, record.File{Name: "log.txt", Write: func(out io.Writer) error {
		_, err := io.WriteString(out, logText(w.began, w.app.workers))
		return err
	}})
	for _, f := range files {
		if err := w.place.Put(f); err != nil {
			return err
		}
	}
	return nil
}

// sayWritten prints the paths of what was written.
func (w *claimsWork) sayWritten(names ...string) {
	w.app.say("")
	w.app.say("%s", w.app.bold("Written"))
	for _, name := range names {
		w.app.say("  %s", filepath.Join(w.dir, name))
	}
}
