package plots

import (
	"fmt"
	"strconv"
	"strings"
)

func (c *scatterChart) subtitle() string {
	points := plural(len(c.Points), "point", "points")
	if c.alone() {
		return fmt.Sprintf("%s%s, in the middle run at each of %s; %s", c.Outcome.Label, comma(c.unit()), points, c.setup())
	}
	return fmt.Sprintf("%s%s%s: %s less %s, in the middle pair of runs at each of %s; %s", upper(c.About), comma(c.unit()), c.lessIsBetter(), c.armName(c.Base), c.armName(c.Others[0]), points, c.setup())
}

func (c *scatterChart) note() string {
	parts := []string{"Line: the middle of neighbouring points; all other settings vary too."}
	if len(c.Factors) > mostPanels {
		parts = append(parts, fmt.Sprintf("The first %d of %d settings.", mostPanels, len(c.Factors)))
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
	ch.alt.drawn = joined(fmt.Sprintf("%s of dots, one for each point, each with a line through the middle of neighbouring ones: across, %s. %s.",
		upper(plural(len(c.panels), "panel", "panels")), strings.Join(keys, "; "), strings.TrimSuffix(ch.Subtitle, ".")), ch.Note)
	for i := range c.panels {
		pn := &c.panels[i]
		var parts []string
		for _, b := range pn.bins {
			text := fmt.Sprintf("%s at %s", figure(b.y), pn.told(b.x))
			if b.runs > 0 {
				text += fmt.Sprintf(" (%s ahead in %d of %d pairs)", c.armName(c.Base), b.ahead, b.runs)
			}
			parts = append(parts, text)
		}
		if len(parts) == 0 {
			parts = []string{"too few points for a line"}
		}
		ch.alt.numbers = append(ch.alt.numbers, fmt.Sprintf("%s: %s.", upper(pn.factor.Key), strings.Join(parts, ", ")))
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
