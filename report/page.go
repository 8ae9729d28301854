package report

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"leadsim/internal/shell"
	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/words"
)

var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string
	//go:embed page.js
	pageJS string
	//go:embed handout.html
	handoutHTML string
)

var (
	pageTemplate    = parsed("report", pageHTML)
	handoutTemplate = parsed("handout", handoutHTML)
)

func parsed(name, text string) *template.Template {
	return template.Must(template.New(name).Funcs(template.FuncMap{"t": say, "count": words.Count, "lang": func() string { return words.Say("lang") }}).Parse(text))
}

// limits of a page in bytes. Most of it are pictures.
type limits struct {
	most    int // the page: pictures but the first are left out beyond, the last ones first
	narrow  int // up to here pictures for phones are added
	numbers int // of the numbers to save
}

// usual keeps a page below what mail and course pages carry with ease.
var usual = limits{1_000_000, 900_000, 260_000}

// view is what a template sees.
type view struct {
	R       *Report
	Title   string
	Hash    string // short
	Policy  string
	Style   template.CSS
	Script  template.JS
	Sketch  *sketch
	Axes    template.HTML
	First   *figure
	More    []*figure
	Ledger  *figure
	Healths []health
	How     []sentence
	Terms   []term
	Lines   []studyLine
	Data    string // all numbers, as base64 of a gzip file of CSV
	Replay  string
}

func (v *view) Question() string    { return v.R.question() }
func (v *view) Bets() []string      { return v.R.bets() }
func (v *view) Discuss() []string   { return v.R.questions() }
func (v *view) Trials() []trial     { return v.R.trials() }
func (v *view) Limits() []string    { return v.R.limits() }
func (v *view) Inputs() bool        { return v.R.inputs() }
func (v *view) Arms() int           { return len(v.R.Results.Arms) }
func (v *view) Runs() int           { return v.R.Results.Replications() }
func (v *view) Study() string       { return string(v.R.StudyText) }
func (v *view) FirstHealth() string { return v.Healths[0].Value }

// UnderAYear reports whether "the last year" is longer than the runs.
func (v *view) UnderAYear() bool { return v.R.Results.Weeks < record.Year }

// Alike reports whether arms differ in nothing but their luck. The page does not tell
// before the bet: who knows does not look for reasons any more.
func (v *view) Alike() bool {
	return v.R.Study.Alike()
}

// Differences returns the first settings in which arms differ, and how many more
// there are.
func (v *view) Differences() []string { return v.R.Differences[:min(len(v.R.Differences), 6)] }
func (v *view) MoreDifferences() int  { return len(v.R.Differences) - len(v.Differences()) }

// Finding returns what the first chart finds, where the study gave it a title that
// does not tell.
func (v *view) Finding() string {
	if !v.First.asked {
		return ""
	}
	sentence, _, _ := strings.Cut(v.First.Alt[len(v.First.Alt)-1], ". ")
	return strings.TrimSuffix(sentence, ".") + "."
}

// HTML returns the page.
func (r *Report) HTML() ([]byte, error) { return r.html(usual) }

func (r *Report) html(size limits) ([]byte, error) {
	colours := palette{}
	v := &view{R: r, Title: r.title(), Hash: shortHash(r.Results.Hash), Script: template.JS(pageJS), Sketch: r.sketch(), Healths: r.healths(), How: r.how(),
		Terms: listsOf().Term, Lines: studyLines(string(r.StudyText)), Replay: r.replayLine()}
	charts, ledger := r.split()
	if ledger == nil && len(charts) == 0 {
		return nil, fmt.Errorf("none of the charts could be drawn")
	}
	var figures []*figure
	var from []*Chart
	add := func(c *Chart) (*figure, error) {
		f, err := newFigure(c, colours)
		figures, from = append(figures, f), append(from, c)
		return f, err
	}
	for i := range charts {
		f, err := add(&charts[i])
		if err != nil {
			return nil, err
		}
		v.More = append(v.More, f)
	}
	if len(v.More) > 0 {
		v.First, v.More = v.More[0], v.More[1:]
	}
	if ledger != nil {
		f, err := add(ledger)
		if err != nil {
			return nil, err
		}
		v.Ledger = f
	}
	if v.First == nil {
		v.First, v.Ledger = v.Ledger, nil
	}
	if v.Sketch != nil {
		v.Axes = v.Sketch.svg(colours, true)
	}
	if data := r.numbers(from); len(data) <= size.numbers {
		v.Data = data
	}
	v.Style = template.CSS(colours.css() + pageCSS)
	page, err := v.render(pageTemplate)
	if err != nil {
		return nil, err
	}
	room := size.most - len(page)
	for i := len(figures) - 1; i > 0 && room < 0; i-- {
		room += len(figures[i].Wide)
		figures[i].Left = true
	}
	room += size.narrow - size.most
	for i, f := range figures {
		if f.Left {
			continue
		}
		if err := f.addNarrow(from[i], colours, room); err != nil {
			return nil, err
		}
		room -= len(f.Narrow)
	}
	v.Style = template.CSS(colours.css() + pageCSS) // phones may have shades of their own
	return v.render(pageTemplate)
}

// render fills a template in, with a policy that allows its style and its script
// alone, and pictures that are inside the page.
func (v *view) render(t *template.Template) ([]byte, error) {
	v.Policy = "default-src 'none'; img-src data:; style-src '" + sum(string(v.Style)) + "'; base-uri 'none'; form-action 'none'"
	if v.Script != "" {
		v.Policy += "; script-src '" + sum(string(v.Script)) + "'"
	}
	var b bytes.Buffer
	if err := t.Execute(&b, v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// sum is how a content policy names a script or a style.
func sum(text string) string {
	s := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(s[:])
}

func shortHash(hash string) string { return hash[:min(len(hash), 12)] }

// numbers packs the tables of all charts, as they stand in summary.csv.
func (r *Report) numbers(charts []*Chart) string {
	var header []string
	for _, c := range charts {
		head, _ := c.Plot.Table()
		for _, h := range head {
			if !slices.Contains(header, h) {
				header = append(header, h)
			}
		}
	}
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is one that exists
	out := csv.NewWriter(z)
	out.Write(append([]string{"chart"}, header...))
	for _, c := range charts {
		writeRows(out, c.Name, header, c.Plot)
	}
	out.Flush()
	z.Close() // into memory: cannot fail
	return base64.StdEncoding.EncodeToString(b.Bytes())
}

func writeRows(out *csv.Writer, name string, header []string, plot *plots.Chart) {
	head, rows := plot.Table()
	for _, row := range rows {
		cells := make([]string, 1+len(header))
		cells[0] = name
		for i, cell := range row {
			cells[1+slices.Index(header, head[i])] = cell
		}
		out.Write(cells)
	}
}

// replayLine is the command that shows a single run of the last arm.
func (r *Report) replayLine() string {
	return "sim replay FOLDER " + shell.Word(r.Results.Arms[len(r.Results.Arms)-1].Name) + " 0"
}
