package plots

import (
	"fmt"
	"slices"
	"strings"
)

// heading says which arms a panel compares, and at which values of further
// factors.
func (m *mapChart) heading(pair, combo, pairs, combos int) string {
	var parts []string
	if pairs > 1 {
		parts = append(parts, "against "+m.armName(m.Others[pair]))
	}
	var values []string
	for k := len(m.others) - 1; k >= 0; k-- {
		f := m.Factors[m.others[k]]
		values = append(values, f.valued(f.Values[combo%len(f.Values)]))
		combo /= len(f.Values)
	}
	slices.Reverse(values)
	if combos > 1 {
		parts = append(parts, strings.Join(values, ", "))
	}
	return strings.Join(parts, "; ")
}

// subtitle says what the numbers in the cells are.
func (m *mapChart) subtitle() string {
	if m.alone() {
		return fmt.Sprintf("%s%s, in the middle run of %s; %s", m.Outcome.Label, comma(m.unit()), m.armName(0), m.setup())
	}
	than := "the other arm"
	if len(m.Others) == 1 {
		than = m.armName(m.Others[0])
	}
	more := "has more than"
	if m.Outcome.Better != 0 {
		more = "is ahead of"
	}
	often := fmt.Sprintf("In how many of %s", plural(m.most, "pair of runs", "pairs of runs"))
	m.told = m.least == m.most && m.most == m.Runs && m.Paired
	if m.least != m.most {
		often = fmt.Sprintf("In what share (%%) of %d to %d pairs of runs", m.least, m.most)
	}
	return fmt.Sprintf("%s %s %s %s on %s%s; %s", often, m.armName(m.Base), more, than, m.About, m.lessIsBetter(), m.setup())
}

// note explains axes and what is left out.
func (m *mapChart) note(ch *Chart) string {
	var parts []string
	var rest []Factor
	if x := m.Factors[m.x]; len(m.panels) > 1 || !x.axisSays() {
		rest = append(rest, x)
	}
	if y := m.Factors[m.y]; !y.axisSays() {
		rest = append(rest, y)
	}
	for _, f := range m.others {
		rest = append(rest, m.Factors[f])
	}
	parts = append(parts, meanings(rest), m.left())
	return joined(parts...)
}

func (m *mapChart) describe(ch *Chart) {
	x, y := m.Factors[m.x], m.Factors[m.y]
	ch.alt.drawn = fmt.Sprintf("%s of %d by %d cells: across, %s, from %s to %s; up, %s, from %s to %s. %s.", upper(plural(len(m.panels), "heat map", "heat maps")),
		len(m.xs.at), len(m.ys.at), x.short(), minus(m.xs.labels[0]), minus(m.xs.labels[len(m.xs.at)-1]), y.short(), minus(m.ys.labels[0]), minus(m.ys.labels[len(m.ys.at)-1]), strings.TrimSuffix(ch.Subtitle, "."))
	if !m.alone() {
		ch.alt.drawn += " A line parts the cells in which one is ahead in more pairs from those in which the other is; cells that are too close to call are hatched."
	}
	ch.alt.drawn = joined(ch.alt.drawn, ch.Note)
	for i := range m.panels {
		ch.alt.numbers = append(ch.alt.numbers, m.inNumbers(&m.panels[i]))
	}
	m.words(ch)
	m.tabulate(ch)
}

// mostCellsTold is how many numbers of a panel a description reads out.
const mostCellsTold = 60

// inNumbers reads out the cells of a panel, or, of many, its corners.
func (m *mapChart) inNumbers(pn *mapPanel) string {
	nx, ny := len(m.xs.at), len(m.ys.at)
	head := pn.heading
	if head != "" {
		head += ". "
	}
	var rows []string
	for j := range ny {
		var cells []string
		for i := range nx {
			if nx*ny > mostCellsTold && (i != 0 && i != nx-1 || j != 0 && j != ny-1) {
				continue
			}
			text := m.number(pn, j*nx+i)
			if text == "" {
				text = "none"
			}
			cells = append(cells, text)
		}
		if len(cells) > 0 {
			rows = append(rows, fmt.Sprintf("%s: %s", m.Factors[m.y].valued(m.ys.labels[j]), strings.Join(cells, ", ")))
		}
	}
	what := "Cells from left to right. "
	if nx*ny > mostCellsTold {
		what = "Cells in the corners. "
	}
	return upper(head + what + strings.Join(rows, "; ") + ".")
}
