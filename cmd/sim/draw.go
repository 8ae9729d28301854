package main

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/plots"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// usualCharts are drawn for a study that asks for none.
var usualCharts = []scenario.Chart{
	{Kind: "lines", Metric: "net_output", To: -1},
	{Kind: "lines", Metric: "trust", To: -1},
	{Kind: "lines", Metric: "health", To: -1},
	{Kind: "ledger", To: -1},
	{Kind: "crises", To: -1},
}

// chartsOf returns the charts that a study asks for, or the usual ones.
func chartsOf(s *scenario.Study) []scenario.Chart {
	if len(s.Charts) > 0 {
		return s.Charts
	}
	return usualCharts
}

// look says in which sizes and formats charts are drawn.
type look struct {
	sizes   []plots.Size
	formats []string
}

var allLooks = look{plots.Sizes, []string{"svg", "png"}}

// drawn is a chart with its files.
type drawn struct {
	*record.Picture
	chart *plots.Chart
	asked bool // the study gave it a title of its own
}

// pictures returns the files of charts.
func pictures(charts []drawn) []record.Picture {
	var all []record.Picture
	for _, c := range charts {
		all = append(all, *c.Picture)
	}
	return all
}

// draw draws charts of results. One that cannot be drawn is left out with a
// warning: the numbers are worth keeping without it.
func (a *app) draw(charts []scenario.Chart, r *record.Results, l look) []drawn {
	var all []drawn
	for i, c := range charts {
		d, err := drawOne(i, &c, r, l)
		if err != nil {
			a.warn("chart %d (%s) is left out: %s", i+1, c.Kind, strings.TrimPrefix(err.Error(), "plots: "))
			continue
		}
		all = append(all, d)
	}
	return all
}

func drawOne(i int, c *scenario.Chart, r *record.Results, l look) (drawn, error) {
	chart, err := plots.Draw(c.Kind, r, chartOptions(c, r.Weeks))
	if err != nil {
		return drawn{}, err
	}
	p, err := pictureOf(fmt.Sprintf("%02d-%s", i+1, chartName(c)), chart, l)
	return drawn{p, chart, c.Title != ""}, err
}

// pictureOf paints a chart in all sizes and formats.
func pictureOf(name string, chart *plots.Chart, l look) (*record.Picture, error) {
	p := &record.Picture{Name: name, Alt: chart.Alt()}
	if !strings.HasSuffix(p.Alt, "\n") {
		p.Alt += "\n"
	}
	p.Header, p.Rows = chart.Table()
	for _, size := range l.sizes {
		for _, format := range l.formats {
			paint := chart.SVG
			if format == "png" {
				paint = chart.PNG
			}
			data, err := paint(size)
			if err != nil {
				return nil, err
			}
			p.Files = append(p.Files, record.PictureFile{Suffix: size.Name + "." + format, Data: data})
		}
	}
	return p, nil
}

func chartOptions(c *scenario.Chart, weeks int) plots.Options {
	o := plots.Options{Title: c.Title, Metric: c.Metric, Metrics: c.Metrics, Arms: c.Arms}
	if c.From > 0 || c.To >= 0 {
		o.From, o.To = c.From, c.To
		if c.To < 0 {
			o.To = weeks - 1
		}
	}
	return o
}

// chartName is the kind of a chart, and the metric where a kind shows any.
func chartName(c *scenario.Chart) string {
	name := c.Kind
	switch {
	case c.Metric != "" && c.Kind == "lines":
		name = c.Metric
	case c.Metric != "":
		name = c.Kind + "-" + c.Metric
	}
	return strings.ReplaceAll(name, "_", "-")
}

// lookOf reads --size and --format; empty means all.
func lookOf(size, format string) (look, error) {
	l := allLooks
	if size != "" {
		at := slices.IndexFunc(plots.Sizes, func(s plots.Size) bool { return s.Name == size })
		if at < 0 {
			return l, usage("--size %s: want slide or document", size)
		}
		l.sizes = plots.Sizes[at : at+1]
	}
	if format != "" {
		if !slices.Contains(allLooks.formats, format) {
			return l, usage("--format %s: want svg or png", format)
		}
		l.formats = []string{format}
	}
	return l, nil
}
