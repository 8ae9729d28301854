package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	_ "embed"

	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/sim/survey"
)

// validated is a survey that was carried out.
type validated struct {
	ensemble *survey.Ensemble
	report   *survey.Report
	spool    *spool
	dir      string
}

// verdict is an error unless all targets of the first block are inside.
func (v *validated) verdict() error {
	n := v.report.Count(1)
	all := 0
	for _, k := range n {
		all += k
	}
	switch v.report.Verdict(1) {
	case survey.Outside:
		return &judged{exitRefuted, fmt.Sprintf("%d of %d numbers of the first block are outside what is accepted", n[survey.Outside], all)}
	case survey.Undecided:
		return &judged{exitUndecided, fmt.Sprintf("%d of %d numbers of the first block are undecided; more organizations may tell", all-n[survey.Inside], all)}
	}
	return nil
}

// tables are the files of a survey and what their columns mean.
func (v *validated) tables(answers bool) ([]record.File, []record.Column) {
	r := v.report
	files := []record.File{
		{Name: survey.MeasuresFile, Write: r.WriteMeasures},
		{Name: survey.OrganizationsFile, Write: r.WriteOrganizations},
		{Name: survey.ScalesFile, Write: r.WriteScales},
	}
	if answers {
		files = append(files, record.File{Name: survey.AnswersFile, Write: v.spool.people}, record.File{Name: survey.TeamsFile, Write: v.spool.teams})
	}
	return files, r.Columns(answers)
}

//go:embed readme-validate.txt
var validateReadme string

func (v *validated) readme(f *validateFlags) string {
	answers := "  (answers.csv and teams.csv are written with --answers)\n"
	if f.answers {
		answers = "  answers.csv        one row for each person who was asked: every scale, noise included\n" +
			"  teams.csv          one row for each team: its records\n"
	}
	return strings.NewReplacer("{{ORGANIZATIONS}}", strconv.Itoa(v.report.Organizations), "{{PEOPLE}}", strconv.Itoa(v.report.People), "{{SEED}}", strconv.Itoa(v.report.Seed),
		"{{BASE}}", baseWords(f.set), "{{VERSION}}", version, "{{ANSWERS}}", answers, "{{FROZEN}}", survey.Frozen()).Replace(validateReadme)
}

// validateCharts draws a chart for each block.
func (a *app) validateCharts(v *validated, hash string) []record.Picture {
	var pictures []record.Picture
	for block, name := range []string{"first-block", "second-block"} {
		c, err := plots.Validate(v.chart(block+1, hash))
		if err == nil {
			var p *record.Picture
			if p, err = pictureOf(fmt.Sprintf("%02d-%s", block+1, name), c, allLooks); err == nil {
				pictures = append(pictures, *p)
				continue
			}
		}
		a.warn("the chart of block %d is left out: %s", block+1, strings.TrimPrefix(err.Error(), "plots: "))
	}
	return pictures
}

// What the blocks are called, and what may be done with them.
var (
	blockNames = []string{"", "First block", "Second block"}
	blockUses  = []string{"", "may be fitted", "never fitted, always reported"}
)

// chart puts a block as the chart takes it.
func (v *validated) chart(block int, hash string) *plots.Validation {
	r := v.report
	c := &plots.Validation{Name: blockNames[block], About: blockUses[block], Organizations: r.Organizations - r.Closed, People: r.People, Seed: r.Seed, Version: version, Hash: hash}
	for i := range r.Measures {
		m := &r.Measures[i]
		if m.Block != block {
			continue
		}
		c.Targets = append(c.Targets, plots.ValidationTarget{ID: strings.Fields(m.ID)[0], Name: m.Brief(), Status: string(m.Status), Words: m.Target.Published,
			Published: m.Number(), Low: m.Low, High: m.High, Mean: m.Mean, Lower: m.Lower, Upper: m.Upper, K: m.K,
			Verdict: string(m.Verdict), Spread: m.Spread(), Percent: m.Percent()})
	}
	return c
}

// spool keeps answers on the disk until they are written to their place: they
// come organization by organization, and may be many. A nil spool keeps none.
type spool struct {
	files   [2]*os.File
	answers *survey.Answers
}

func newSpool() (*spool, error) {
	s := &spool{}
	for i := range s.files {
		f, err := os.CreateTemp("", "sim-answers-*.csv")
		if err != nil {
			s.discard()
			return nil, err
		}
		s.files[i] = f
	}
	s.answers = survey.NewAnswers(s.files[0], s.files[1])
	return s, nil
}

func (s *spool) put(sheet *survey.Sheet) { s.answers.Put(sheet) }

// close writes what is still in memory.
func (s *spool) close() error {
	if s == nil {
		return nil
	}
	return s.answers.Close()
}

func (s *spool) people(w io.Writer) error { return s.copy(w, 0) }

func (s *spool) teams(w io.Writer) error { return s.copy(w, 1) }

func (s *spool) copy(w io.Writer, i int) error {
	if _, err := s.files[i].Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(w, s.files[i])
	return err
}

// discard removes the files.
func (s *spool) discard() {
	if s == nil {
		return
	}
	for _, f := range s.files {
		if f != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}
}

// written lists the paths of what was written.
func (v *validated) written(f *record.Findings, answers bool) []string {
	var lines []string
	for i := range f.Pictures {
		lines = append(lines, filepath.Join(v.dir, "charts", f.Pictures[i].Name+"-slide.png"))
	}
	lines = append(lines, filepath.Join(v.dir, survey.MeasuresFile))
	if answers {
		lines = append(lines, filepath.Join(v.dir, survey.AnswersFile))
	}
	return append(lines, filepath.Join(v.dir, "README.txt"))
}
