package plots

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"leadsim/words"
)

// Robustness is what claims come to under alternatives of a model, as a chart
// shows it: rows are claims, columns alternatives.
type Robustness struct {
	What          string // the alternatives, in words: "other forms of contested rules"
	Columns       []RobustnessColumn
	Rows          []RobustnessRow
	Pairs, Most   int    // paired runs at the first and at the last look
	Seed          string // "seed 1", "" where studies have different ones
	Counted       string // heads a column that counts other alternatives: "fits"; "" = there is none
	Shared        string // heads a column with the share of a space: "ranges"
	Footer        string
	Version, Hash string
}

// RobustnessColumn is an alternative. Group and Name are both "" for the study as
// it is.
type RobustnessColumn struct{ Group, Name string }

// RobustnessRow is a claim. Cells holds a word for each column: holds, cannot
// tell, falls short, reverses; "" where it was not tried.
type RobustnessRow struct {
	ID, Study string
	Cells     []string
	Held, Of  int     // of the alternatives that Counted heads
	Share     float64 // of the space, NaN if it was not asked
}

// robustWords are the words of cells, the best for a claim first.
var robustWords = []string{"holds", "cannot tell", "falls short", "reverses"}

// mostRobustRows is how many claims one chart shows, so that they can be read
// from the back row.
const mostRobustRows = 40

// RobustnessCharts draws what claims come to under alternatives, on as many charts
// as there is need for. Shape and colour both say it.
func RobustnessCharts(v *Robustness) ([]*Chart, error) {
	if len(v.Rows) == 0 || len(v.Columns) == 0 {
		return nil, fmt.Errorf("plots: robustness without claims or alternatives")
	}
	for _, r := range v.Rows {
		if len(r.Cells) != len(v.Columns) {
			return nil, fmt.Errorf("plots: %s has %d cells, want %d", r.ID, len(r.Cells), len(v.Columns))
		}
	}
	parts := (len(v.Rows) + mostRobustRows - 1) / mostRobustRows
	var charts []*Chart
	for i := range parts {
		c := &robustness{Robustness: v, rows: v.Rows[i*len(v.Rows)/parts : (i+1)*len(v.Rows)/parts]}
		ch := &Chart{Kind: "robustness", Title: c.found(), Footer: footerOf(c.Footer, c.Version, c.Hash),
			Subtitle: say("robustness.subtitle", "what", v.What, "runs", v.runs())}
		if v.Seed != "" {
			ch.Subtitle += "; " + v.Seed
		}
		if parts > 1 {
			ch.Subtitle += "; " + say("robustness.part", "k", i+1, "n", parts)
		}
		ch.body = c.body
		c.note(ch)
		c.describe(ch)
		charts = append(charts, ch)
	}
	return charts, nil
}

// runs tells how many paired runs there are.
func (v *Robustness) runs() string {
	if v.Most > v.Pairs {
		return say("common.range", "low", v.Pairs, "high", words.Count("paired_run", v.Most))
	}
	return words.Count("paired_run", v.Pairs)
}

type robustness struct {
	*Robustness
	rows []RobustnessRow
}

// throughout reports whether a claim holds in every column that was tried.
func (r *RobustnessRow) throughout() bool {
	return !slices.ContainsFunc(r.Cells, func(s string) bool { return s != "holds" && s != "" })
}

// against reports whether some column falls short or reverses.
func (r *RobustnessRow) against() bool {
	return slices.ContainsFunc(r.Cells, func(s string) bool { return s == "falls short" || s == "reverses" })
}

// found counts over all claims, whatever part of them is drawn.
func (c *robustness) found() string {
	always, against := 0, 0
	for i := range c.Rows {
		if c.Rows[i].throughout() {
			always++
		}
		if c.Rows[i].against() {
			against++
		}
	}
	switch against {
	case 0:
		return say("robustness.found_none", "k", always, "claims", holding(len(c.Rows)), "what", c.What)
	case 1:
		return say("robustness.found_one", "k", always, "claims", holding(len(c.Rows)), "what", c.What)
	}
	return say("robustness.found", "k", always, "claims", holding(len(c.Rows)), "what", c.What, "n", against)
}

func holding(n int) string {
	if n == 1 {
		return say("robustness.claim_holds")
	}
	return say("robustness.claims_hold", "n", n)
}

// robustWord is a word of a cell as it is read.
func robustWord(cell string) string {
	return words.Or("chart.robustness.cells."+strings.ReplaceAll(cell, " ", "_"), cell)
}

// numbered names a column by a number, which the note puts into words.
func (c *robustness) numbered(i int) string {
	if c.Columns[i].Name == "" {
		return "0"
	}
	n := i
	if c.Columns[0].Name != "" {
		n++
	}
	return fmt.Sprint(n)
}

// note says what the numbers of columns stand for.
func (c *robustness) note(ch *Chart) {
	var columns []string
	for i, col := range c.Columns {
		word := col.Group + " " + col.Name
		if col.Name == "" {
			word = say("robustness.as_it_is")
		}
		columns = append(columns, c.numbered(i)+" "+word)
	}
	switch {
	case c.allWorded():
		ch.Note = say("robustness.columns_worded")
	case len(c.Columns) <= 12:
		ch.Note = say("robustness.columns", "columns", strings.Join(columns, ", "))
	default:
		ch.Note = say("robustness.columns_many")
	}
	if c.Counted != "" {
		ch.Note += " " + upper(say("robustness.counted", "head", c.Counted))
	}
	if c.Shared != "" {
		ch.Note += " " + upper(say("robustness.shared", "head", c.Shared))
	}
}

func (c *robustness) describe(ch *Chart) {
	ch.alt.drawn = say("robustness.drawn", "claims", words.Count("claim", len(c.rows)), "points", words.Count("point", len(c.Columns)))
	ch.header = []string{"study", "claim"}
	for _, col := range c.Columns {
		name := strings.TrimSpace(col.Group + " " + col.Name)
		if name == "" {
			name = "as it is"
		}
		ch.header = append(ch.header, name)
	}
	ch.header = append(ch.header, "counted", "counted_of", "share")
	var always, against []string
	for i := range c.rows {
		r := &c.rows[i]
		row := append([]string{r.Study, r.ID}, r.Cells...)
		held, of := "", ""
		if c.Counted != "" {
			held, of = fmt.Sprint(r.Held), fmt.Sprint(r.Of)
		}
		ch.rows = append(ch.rows, append(row, held, of, cell(r.Share)))
		ch.alt.numbers = append(ch.alt.numbers, r.sentence(c))
		if r.throughout() {
			always = append(always, r.ID)
		}
		if r.against() {
			against = append(against, r.ID)
		}
	}
	ch.alt.trend = []string{say("robustness.throughout", "k", len(always), "claims", holding(len(c.rows)))}
	if len(against) > 0 {
		ch.alt.trend = append(ch.alt.trend, say("robustness.against", "claims", list(against)))
	}
}

// sentence tells a row in words.
func (r *RobustnessRow) sentence(c *robustness) string {
	tried, n := 0, map[string][]string{}
	for i, word := range r.Cells {
		if word == "" {
			continue
		}
		tried++
		name := strings.TrimSpace(c.Columns[i].Group + " " + c.Columns[i].Name)
		if name == "" {
			name = say("robustness.as_it_is")
		}
		n[word] = append(n[word], name)
	}
	text := say("robustness.holds_in", "claim", r.ID, "study", r.Study, "k", len(n["holds"]), "n", tried)
	for _, word := range robustWords[1:] {
		if len(n[word]) > 0 {
			text += fmt.Sprintf("; %s: %s", robustWord(word), list(n[word]))
		}
	}
	if c.Counted != "" && r.Of > 0 {
		text += fmt.Sprintf("; %s: %s", c.Counted, say("common.of", "k", r.Held, "n", r.Of))
	}
	if c.Shared != "" && !math.IsNaN(r.Share) {
		text += fmt.Sprintf("; %s: %.0f %%", c.Shared, 100*r.Share)
	}
	return text + "."
}
