package report

import (
	"html/template"
	"strings"

	"leadsim/plots"
)

// wide and narrow are the sizes in which charts stand on the page: one for
// laptops and projectors, one for phones. Each is laid out anew, for type of a
// scaled picture would be too small or too large. On a projector of 1920 px a wide
// one has 1500, and its smallest type 24.
var (
	wide   = plots.Size{Name: "wide", Width: 1040, Height: 650, Title: 26, Text: 18.5, Small: 17, Line: 3}
	narrow = plots.Size{Name: "narrow", Width: 520, Height: 700, Title: 20, Text: 15.5, Small: 14.5, Line: 2.4}
)

// figure is a chart as the page shows it.
type figure struct {
	ID     string // for links and labels
	Name   string // of the file that it can be saved as
	Title  string
	Wide   template.HTML
	Narrow template.HTML // empty if the page would grow too large
	Alt    []string      // the description in three layers: what is drawn, the numbers, trend and comparison
	Tables []table
	Left   bool // the picture is left out
	asked  bool
}

// size returns the size for a chart: a ledger has a row for each account, and
// would have to leave most of them out.
func (c *Chart) size(s plots.Size) plots.Size {
	if c.Plot.Kind == "ledger" {
		s.Height += 250
	}
	return s
}

func newFigure(c *Chart, colours palette) (*figure, error) {
	f := &figure{ID: "chart-" + c.Name, Name: c.Name, Title: c.Plot.Title, asked: c.Asked, Alt: strings.Split(strings.TrimSpace(c.Plot.Alt()), "\n\n")}
	svg, err := c.Plot.SVG(c.size(wide))
	if err != nil {
		return nil, err
	}
	f.Wide = f.inline(string(svg), colours)
	header, rows := c.Plot.Table()
	f.Tables = tables(header, rows)
	return f, nil
}

// addNarrow draws the chart for phones, if it is no larger than most bytes.
func (f *figure) addNarrow(c *Chart, colours palette, most int) error {
	svg, err := c.Plot.SVG(c.size(narrow))
	if err != nil {
		return err
	}
	if html := f.inline(string(svg), palette{}); len(html) > most {
		return nil
	}
	f.Narrow = f.inline(string(svg), colours)
	return nil
}

// inline takes an SVG document into the page: named by the figure's heading,
// described by the words below it, in the colours of the page. What the picture
// says as text was escaped by package plots.
func (f *figure) inline(svg string, colours palette) template.HTML {
	open := strings.Index(svg, "<svg ")
	box := between(svg, ` viewBox="`, `"`)
	font := between(svg, ` font-family="`, `"`)
	_, body, _ := strings.Cut(svg[open:], "<g aria-hidden")
	_, body, _ = strings.Cut(body, ">")
	body = strings.TrimSuffix(strings.TrimSpace(body), "</svg>")
	return template.HTML(`<svg viewBox="` + box + `" role="img" aria-labelledby="` + template.HTMLEscapeString(f.ID) + `-title" aria-describedby="` + template.HTMLEscapeString(f.ID) +
		`-short" font-family="` + font + `" fill="none" stroke-linejoin="round"><g aria-hidden="true">` + colours.adopt(joined(body)) + "</svg>")
}

// joined draws lines of one look that follow each other as one path: a raster of
// crises has thousands. Lines that let others shine through stay apart, for where
// two cross they are darker.
func joined(svg string) string {
	const open, end = `<path d="`, "/>"
	var b strings.Builder
	look := "" // of the path that is being written
	for line := range strings.Lines(svg) {
		line = strings.TrimSuffix(line, "\n")
		d, rest, isPath := strings.Cut(strings.TrimPrefix(line, open), `"`)
		joins := isPath && strings.HasPrefix(line, open) && strings.HasSuffix(rest, end) && strings.HasPrefix(rest, " stroke=") && !strings.Contains(rest, "opacity")
		switch {
		case joins && rest == look:
			b.WriteString(d)
			continue
		case look != "":
			b.WriteString(`"` + look + "\n")
			look = ""
		}
		if joins {
			b.WriteString(open + d)
			look = rest
			continue
		}
		b.WriteString(line + "\n")
	}
	if look != "" {
		b.WriteString(`"` + look + "\n")
	}
	return b.String()
}

// between returns what stands between two texts.
func between(s, from, to string) string {
	_, rest, _ := strings.Cut(s, from)
	inside, _, _ := strings.Cut(rest, to)
	return inside
}
