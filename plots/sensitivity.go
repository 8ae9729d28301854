package plots

import (
	"fmt"
	"math"
	"strconv"
)

// Sensitivity is what charts of a sensitivity analysis show: how much each
// setting moves one outcome.
type Sensitivity struct {
	Study, Title, Version, Hash string
	Shares                      bool   // first and total indices of Sobol'; else mu* and sigma of Morris
	Outcome                     string // "net output, last year"
	About                       string // the same in a sentence, "net output in the last year"; "" = as Outcome
	Unit                        string
	A, B                        string // the arm, and the one that is taken from it; B empty where one arm is looked at
	Rows, Planned               int    // trajectories, or rows of the design, that counted
	Points                      int    // of a row
	Runs                        float64
	Weeks, Seed                 int
	Floor                       float64  // what a setting without effect shows by luck; NaN if not known
	TooFew                      bool     // too little counted for verdicts
	Above                       float64  // share of points at which A has more than B; NaN if not known
	Settings                    []Moved  // the greatest first
	Dummy                       Moved    // another seed
	Notes                       []string // what else a reader must know
}

// Moved is what a setting does.
type Moved struct {
	Key     string
	Said    string // the setting in words, for titles; "" = as Key
	Value   Bounds // mu*, or the total index
	Mu      Bounds // of a screening
	Sigma   Bounds // of a screening
	First   Bounds // of shares
	Matters bool   // its interval clears what luck does
}

// Bounds are an estimate and its interval, NaN where there is none.
type Bounds struct{ Value, Low, High float64 }

// name returns what a title calls a setting.
func (m *Moved) name() string {
	if m.Said != "" {
		return m.Said
	}
	return m.Key
}

// often says at how many points the first arm has more.
func (s *Sensitivity) often() string {
	return upper(say("sensitivity.often", "arm", s.A, "x", strconv.FormatFloat(100*s.Above, 'f', 0, 64)))
}

// matter returns the settings that matter, the greatest first.
func (s *Sensitivity) matter() (all []Moved) {
	for _, m := range s.Settings {
		if m.Matters {
			all = append(all, m)
		}
	}
	return all
}

// chart returns a chart with its words.
func (s *Sensitivity) chart(kind, measure, note string) *Chart {
	if s.B != "" && !math.IsNaN(s.Above) {
		note = joined(s.often(), note)
	}
	note = joined(note, s.sayings())
	return &Chart{Kind: kind, Title: s.title(), Subtitle: measure + ". " + s.size(), Note: joined(append([]string{note}, s.Notes...)...),
		Footer: footerOf(studyWords(s.Study, s.Title), s.Version, s.Hash)}
}

// mostListed is how many settings a chart lists.
const mostListed = 14

// listed returns the settings that a chart lists: those that matter, and
// enough others to compare with, and how many it leaves out.
func (s *Sensitivity) listed() (some []Moved, left int) {
	n := min(len(s.Settings), max(min(len(s.matter()), mostListed), 8))
	return s.Settings[:n], len(s.Settings) - n
}

// check returns an error if there is nothing to draw.
func (s *Sensitivity) check() error {
	if len(s.Settings) == 0 {
		return fmt.Errorf("plots: a sensitivity analysis of %q without settings", s.Study)
	}
	return nil
}
