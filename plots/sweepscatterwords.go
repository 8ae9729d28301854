package plots

import (
	"strconv"
	"strings"

	"leadsim/words"
)

func (c *scatterChart) subtitle() string {
	points := words.Count("point", len(c.Points))
	if c.alone() {
		return say("sweep_scatter.subtitle_alone", "outcome", c.Outcome.Label+comma(c.unit()), "points", points, "setup", c.setup())
	}
	return say("sweep_scatter.subtitle", "outcome", upper(c.About)+comma(c.unit())+c.lessIsBetter(), "a", c.armName(c.Base), "b", c.armName(c.Others[0]), "points", points, "setup", c.setup())
}

func (c *scatterChart) note() string {
	parts := []string{say("sweep_scatter.note")}
	if len(c.Factors) > mostPanels {
		parts = append(parts, say("sweep_scatter.first_settings", "k", mostPanels, "n", len(c.Factors)))
	}
	if len(c.panels) < 5 {
		parts = append(parts, meanings(c.Factors[:len(c.panels)]))
	}
	return joined(append(parts, c.left())...)
}

func (c *scatterChart) describe(ch *Chart) {
	var keys []string
	for _, pn := range c.panels {
		keys = append(keys, pn.factor.short())
	}
	ch.alt.drawn = joined(upper(say("sweep_scatter.drawn", "panels", words.Count("panel", len(c.panels)), "settings", strings.Join(keys, "; "),
		"subtitle", strings.TrimSuffix(ch.Subtitle, "."))), ch.Note)
	for i := range c.panels {
		pn := &c.panels[i]
		var parts []string
		for _, b := range pn.bins {
			text := say("sweep_scatter.at", "x", figure(b.y), "value", pn.told(b.x))
			if b.runs > 0 {
				text = say("sweep_scatter.at_ahead", "x", figure(b.y), "value", pn.told(b.x), "arm", c.armName(c.Base), "k", b.ahead, "n", b.runs)
			}
			parts = append(parts, text)
		}
		if len(parts) == 0 {
			parts = []string{say("sweep_scatter.few")}
		}
		ch.alt.numbers = append(ch.alt.numbers, upper(pn.factor.Key)+": "+strings.Join(parts, ", ")+".")
	}
	c.words(ch)
	c.tabulate(ch)
	c.tabulateBins(ch)
}

// tabulateBins adds a row for each bin: the middle place of its points.
func (c *scatterChart) tabulateBins(ch *Chart) {
	ch.header = append(ch.header, "points")
	for i := range ch.rows {
		ch.rows[i] = append(ch.rows[i], "1")
	}
	for k := range c.panels {
		pn := &c.panels[k]
		for _, b := range pn.bins {
			row := make([]string, len(ch.header))
			if row[k] = cell(pn.number(b.x)); pn.words != nil {
				row[k] = pn.told(b.x)
			}
			n := len(c.Factors)
			row[n], row[n+1], row[n+8], row[len(row)-1] = c.Outcome.Name, c.armName(c.Base), cell(b.y), strconv.Itoa(b.points)
			if !c.alone() {
				row[n+2], row[n+3], row[n+5] = c.armName(c.Others[0]), strconv.Itoa(b.runs), strconv.Itoa(b.ahead)
			}
			ch.rows = append(ch.rows, row)
		}
	}
}
