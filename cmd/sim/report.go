package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"leadsim/plots"
	"leadsim/report"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// The files that a report is.
const (
	reportFile  = "report.html"
	notesFile   = "instructor.md"
	handoutFile = "handout.html"
)

func newReport(a *app) *cobra.Command {
	handout := false
	cmd := &cobra.Command{
		Use:     "report DIR",
		Short:   "Make the page for the class and the instructor's notes again from results",
		Long:    "Make the page for the class and the instructor's notes again from results that are there already. Words of\nthe lesson that were changed in DIR/study.toml are taken over.",
		Example: "  sim report out/one-crisis-two-leaders\n  sim report out/one-crisis-two-leaders --handout",
		Args:    cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.speak(); err != nil {
				return err
			}
			return a.report(filepath.Clean(args[0]), handout)
		},
	}
	cmd.Flags().BoolVar(&handout, "handout", false, "make a sheet to print as well: question, bet, empty axes, and what to hand in")
	a.addWords(cmd)
	return cmd
}

// report reads results and puts the page and the notes beside them.
func (a *app) report(dir string, handout bool) error {
	r, s, text, err := readForReport(dir)
	if err != nil {
		return err
	}
	place, err := record.Open(dir)
	if err != nil {
		return err
	}
	defer place.Release()
	rep := reportOf(s, text, r, a.draw(chartsOf(s), r, look{}))
	files, err := pagesOf(rep)
	if err != nil {
		return errors.New(dir + ": " + err.Error())
	}
	if handout {
		page, err := rep.Handout()
		if err != nil {
			return err
		}
		files = append(files, fileOf(handoutFile, page))
	}
	made := map[string]string{}
	for _, f := range files {
		if err := place.Put(f); err != nil {
			return err
		}
		path := filepath.Join(dir, f.Name)
		made[strings.TrimSuffix(f.Name, filepath.Ext(f.Name))] = filepath.ToSlash(path)
		a.say("%s", path)
	}
	if a.json {
		return a.printJSON(made)
	}
	return nil
}

// readForReport reads a folder of results with its study, and says what it is if
// it is none.
func readForReport(dir string) (*record.Results, *scenario.Study, []byte, error) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, nil, nil, usage("%s: no such folder; \"sim run\" makes one, and prints its name", dir)
	}
	if m, err := record.ReadSweepManifest(dir); err == nil {
		kind := "a sweep"
		if m.OfSensitivity() {
			kind = "a sensitivity analysis"
		}
		return nil, nil, nil, usage("%s holds %s; a report is of a study that was run: sim run %s", dir, kind, m.Study)
	}
	r, err := record.ReadDir(dir)
	if err != nil {
		return nil, nil, nil, usage("%w", err)
	}
	path := filepath.Join(dir, "study.toml")
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, nil, usage("%s holds no study.toml, so that nobody knows what was run", dir)
	}
	s, err := readStudy(path, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
	if err != nil {
		return nil, nil, nil, err
	}
	if !slices.Contains(hashes(s), r.Hash) {
		return nil, nil, nil, usage("%s is not the study of these results: settings in it were changed since; run it again (only the words of [lesson] can change without)", path)
	}
	return r, s, text, nil
}

// reportOf gathers what a report is made from.
func reportOf(s *scenario.Study, text []byte, r *record.Results, charts []drawn) *report.Report {
	s = filledIn(s, r)
	rep := &report.Report{Study: s, StudyText: text, Results: r, Sentences: sentences(r), Differences: scenario.Compare(s.Arms, differenceTerms()), Standings: standings(r)}
	hasLedger := false
	for _, c := range charts {
		rep.Charts = append(rep.Charts, report.Chart{Name: c.Name, Plot: c.chart, Asked: c.asked})
		hasLedger = hasLedger || c.chart.Kind == "ledger"
	}
	if !hasLedger {
		if c, err := plots.Draw("ledger", r, plots.Options{}); err == nil {
			rep.Ledger = &report.Chart{Name: "ledger", Plot: c}
		}
	}
	rep.Numbers = armRows(r)
	if len(r.Arms) == 2 {
		rep.Numbers = contrastRows(r, 0, 1)
		rep.Numbers[0][3] = say("table.ahead", "arm", r.Arms[0].Name)
	}
	for i := range rep.Numbers { // as wide as the head
		for len(rep.Numbers[i]) < len(rep.Numbers[0]) {
			rep.Numbers[i] = append(rep.Numbers[i], "")
		}
	}
	from := "study.toml"
	if rep.Command, rep.Line, rep.Shipped = builtinLine(s, r); rep.Shipped {
		from = r.Name
	} else {
		rep.Line = "sim run study.toml"
		rep.Command = rep.Line
	}
	rep.Try = tryNext(s, from)
	return rep
}

// builtinLine returns the command that makes results of a built-in scenario again,
// and the same without the seed; ok says whether there is one.
func builtinLine(s *scenario.Study, r *record.Results) (command, line string, ok bool) {
	p := &s.Arms[0].Params.Run
	seed, runs, weeks := p.Seed, p.Runs, p.Weeks
	own, err := readStudy(r.Name, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
	if err != nil || own.Edited {
		return "", "", false
	}
	o := scenario.Options{Seed: &seed, Runs: &runs, Weeks: &weeks, KnownMetric: knownMetric, KnownOutcome: knownOutcome}
	as, err := readStudy(r.Name, o)
	if err != nil || as.Hash() != s.Hash() {
		return "", "", false
	}
	was := &own.Arms[0].Params.Run
	line = "sim run " + r.Name
	if runs != was.Runs {
		line += " --runs " + strconv.Itoa(runs)
	}
	if weeks != was.Weeks {
		line += " --weeks " + strconv.Itoa(weeks)
	}
	command = line
	if seed != was.Seed {
		command += " --seed " + strconv.Itoa(seed)
	}
	return command, line, true
}

// standings says of each topic of the summary how close the first two arms are: of
// two arms both, of more those that lie best.
func standings(r *record.Results) (all []report.Standing) {
	for _, t := range summed(r) {
		a, b, ok := t.leading(r)
		if !ok {
			continue
		}
		c := newContrast(r, record.MustOutcome(t.outcome), a, b)
		if c.runs == 0 || c.few() {
			continue
		}
		ahead, behind := c.ahead()
		s := report.Standing{What: t.about, Ahead: c.a, Behind: c.b, AheadIn: ahead, BehindIn: behind, Runs: c.runs, Close: !c.clear()}
		if behind > ahead {
			s.Ahead, s.Behind, s.AheadIn, s.BehindIn = s.Behind, s.Ahead, behind, ahead
		}
		all = append(all, s)
	}
	return all
}

// pages returns the files of a report; one that cannot be made is left out with a
// warning, as charts are.
func (a *app) pages(rep *report.Report) []record.File {
	files, err := pagesOf(rep)
	if err != nil {
		a.warn("%s is left out: %s", reportFile, err)
	}
	return files
}

func pagesOf(rep *report.Report) ([]record.File, error) {
	page, err := rep.HTML()
	if err != nil {
		return nil, err
	}
	return []record.File{fileOf(reportFile, page), fileOf(notesFile, rep.Instructor())}, nil
}

func fileOf(name string, data []byte) record.File {
	return record.File{Name: name, Write: func(w io.Writer) error { _, err := w.Write(data); return err }}
}
