package plots

import (
	"fmt"
	"math"
	"slices"
	"strings"
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
		ch := &Chart{Kind: "robustness", Title: c.found(), Footer: c.footer(),
			Subtitle: fmt.Sprintf("Rows: claims. Columns: the study as it is, then %s. %s each, judged at 95 %%", v.What, v.runs())}
		if v.Seed != "" {
			ch.Subtitle += "; " + v.Seed
		}
		if parts > 1 {
			ch.Subtitle += fmt.Sprintf("; part %d of %d", i+1, parts)
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
		return fmt.Sprintf("%d to %d paired runs", v.Pairs, v.Most)
	}
	return plural(v.Pairs, "paired run", "paired runs")
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
	text := fmt.Sprintf("%d of %s throughout: as they are and under %s", always, holding(len(c.Rows)), c.What)
	switch against {
	case 0:
		return text + "; none fails anywhere"
	case 1:
		return text + "; 1 fails somewhere"
	}
	return text + fmt.Sprintf("; %d fail somewhere", against)
}

func holding(n int) string {
	if n == 1 {
		return "1 claim holds"
	}
	return fmt.Sprintf("%d claims hold", n)
}

func (c *robustness) footer() string {
	s := c.Footer
	if c.Version != "" {
		s += " · leadsim " + c.Version
	}
	if c.Hash != "" {
		s += " · " + c.Hash[:min(6, len(c.Hash))]
	}
	return s
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
	var words []string
	if c.allWorded() {
		words = append(words, "first the study as it is, then one other form at a time")
	} else if len(c.Columns) <= 12 {
		for i, col := range c.Columns {
			word := col.Group + " " + col.Name
			if col.Name == "" {
				word = "as it is"
			}
			words = append(words, c.numbered(i)+" "+word)
		}
	} else {
		words = append(words, "0 as it is, the others in the order of the table")
	}
	ch.Note = upper("Columns: " + strings.Join(words, ", ") + ".")
	if c.Counted != "" {
		ch.Note += " " + upper(c.Counted) + ": in how many the claim holds."
	}
	if c.Shared != "" {
		ch.Note += " " + upper(c.Shared) + ": over which share of half to double all parameters it holds."
	}
}

func (c *robustness) describe(ch *Chart) {
	ch.alt.drawn = fmt.Sprintf("A table of marks: a row for each of %s, a column for each of %s; a full disc where the claim holds, a ring where the runs cannot tell, a cross where it falls short of what matters, a full triangle where it is the other way round.",
		plural(len(c.rows), "claim", "claims"), plural(len(c.Columns), "point", "points"))
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
	ch.alt.trend = []string{fmt.Sprintf("%d of %s throughout.", len(always), holding(len(c.rows)))}
	if len(against) > 0 {
		ch.alt.trend = append(ch.alt.trend, "Fall short or reverse somewhere: "+list(against)+".")
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
			name = "as it is"
		}
		n[word] = append(n[word], name)
	}
	text := fmt.Sprintf("%s (%s): holds in %d of %d", r.ID, r.Study, len(n["holds"]), tried)
	for _, word := range robustWords[1:] {
		if len(n[word]) > 0 {
			text += fmt.Sprintf("; %s: %s", word, list(n[word]))
		}
	}
	if c.Counted != "" && r.Of > 0 {
		text += fmt.Sprintf("; %s: %d of %d", c.Counted, r.Held, r.Of)
	}
	if c.Shared != "" && !math.IsNaN(r.Share) {
		text += fmt.Sprintf("; %s: %.0f %%", c.Shared, 100*r.Share)
	}
	return text + "."
}
