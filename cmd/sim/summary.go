package main

import (
	"math"
	"path/filepath"
	"slices"

	"leadsim/sim/record"
)

// summary is what --json prints of a run or a comparison. Numbers that are
// missing are null.
type summary struct {
	Study       string       `json:"study"`
	Title       string       `json:"title"`
	Question    string       `json:"question"`
	Seed        int          `json:"seed"`
	Runs        int          `json:"runs"`
	Weeks       int          `json:"weeks"`
	Differences []string     `json:"differences"`
	Arms        []armNumbers `json:"arms"`
	Contrasts   []contrasted `json:"contrasts"`
	Sentences   []string     `json:"sentences"`
	Folder      string       `json:"folder"`
	Report      string       `json:"report,omitempty"`
	Charts      []string     `json:"charts"`
	Precision   *preciseJSON `json:"precision,omitempty"`
}

// armNumbers sums up the outcomes of an arm over its runs.
type armNumbers struct {
	Name     string            `json:"name"`
	Style    string            `json:"style"`
	Outcomes map[string]spread `json:"outcomes"`
}

// spread is the median of an outcome, the middle half of its runs, and in how
// many runs it is missing.
type spread struct {
	Median  *float64 `json:"median"`
	Low     *float64 `json:"quarter"`
	High    *float64 `json:"three_quarters"`
	Missing int      `json:"missing"`
}

// contrasted is a contrast of one outcome of arm a with that of arm b.
type contrasted struct {
	Outcome string   `json:"outcome"`
	A       string   `json:"a"`
	B       string   `json:"b"`
	Runs    int      `json:"runs"`
	AheadA  int      `json:"a_ahead"`
	AheadB  int      `json:"b_ahead"`
	Median  *float64 `json:"median_difference"`
	Low     *float64 `json:"low"`
	High    *float64 `json:"high"`
	Verdict string   `json:"verdict"`
}

func summaryOf(d *done) *summary {
	r := d.results
	s := &summary{Study: r.Name, Title: r.Title, Question: d.study.Lesson.Question, Seed: r.Seed, Runs: r.Replications(),
		Weeks: r.Weeks, Differences: append([]string{}, d.study.Differences()...), Contrasts: []contrasted{},
		Sentences: sentences(r), Folder: filepath.ToSlash(d.dir), Charts: []string{}, Precision: newPreciseJSON(d.width)}
	for a := range r.Arms {
		n := armNumbers{r.Arms[a].Name, r.Arms[a].Style, map[string]spread{}}
		for o := range record.Outcomes {
			n.Outcomes[record.Outcomes[o].Name] = spreadOf(r.Outcome(a, o))
		}
		s.Arms = append(s.Arms, n)
	}
	for b := 1; b < len(r.Arms); b++ {
		for _, name := range mainOutcomes {
			c := newContrast(r, record.MustOutcome(name), 0, b)
			ahead, behind := c.ahead()
			s.Contrasts = append(s.Contrasts, contrasted{name, c.a, c.b, c.runs, ahead, behind,
				orNull(c.diff), orNull(c.low), orNull(c.high), c.verdict()})
		}
	}
	if d.paged {
		s.Report = filepath.ToSlash(filepath.Join(d.dir, reportFile))
	}
	for i := range d.pictures {
		s.Charts = append(s.Charts, filepath.ToSlash(filepath.Join(d.dir, "charts", d.pictures[i].Name+"-slide.png")))
	}
	return s
}

func spreadOf(values []float64) spread {
	s := spread{Missing: countNaN(values)}
	known := slices.Sorted(slices.Values(slices.DeleteFunc(values, math.IsNaN)))
	if n := len(known); n > 0 {
		s.Median, s.Low, s.High = orNull(middle(known)), orNull(known[n/4]), orNull(known[n-1-n/4])
	}
	return s
}

// orNull keeps what JSON has no number for out of it.
func orNull(v float64) *float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return &v
}

// verdict says which arm is ahead, or that it cannot be told.
func (c *contrast) verdict() string {
	switch {
	case c.runs == 0:
		return "not shown"
	case c.few():
		return fewRuns
	case !c.clear():
		return "too close to call"
	}
	if (c.diff > 0) == (c.outcome.Better >= 0) {
		return c.a
	}
	return c.b
}
