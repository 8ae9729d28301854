package plots

import (
	"slices"
	"strings"

	"leadsim/words"
)

// heading says which arms a panel compares, and at which values of further
// factors.
func (m *mapChart) heading(pair, combo, pairs, combos int) string {
	var parts []string
	if pairs > 1 {
		parts = append(parts, say("sweep_map.against", "arm", m.armName(m.Others[pair])))
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
		return say("sweep_map.subtitle_alone", "outcome", m.Outcome.Label+comma(m.unit()), "arm", m.armName(0), "setup", m.setup())
	}
	than := say("sweep_map.other")
	if len(m.Others) == 1 {
		than = m.armName(m.Others[0])
	}
	often := say("sweep.how_often", "pairs", words.Count("pair_of_run", m.most))
	m.told = m.least == m.most && m.most == m.Runs && m.Paired
	if m.least != m.most {
		often = say("sweep.what_share", "least", m.least, "pairs", words.Count("pair_of_run", m.most))
	}
	key := "sweep_map.subtitle_more"
	if m.Outcome.Better != 0 {
		key = "sweep_map.subtitle"
	}
	return say(key, "often", often, "a", m.armName(m.Base), "b", than, "outcome", m.About+m.lessIsBetter(), "setup", m.setup())
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
	nx, ny, line := len(m.xs.at), len(m.ys.at), ""
	if !m.alone() {
		line = say("sweep_map.drawn_line")
	}
	ch.alt.drawn = joined(upper(say("sweep_map.drawn", "maps", words.Count("heat_map", len(m.panels)), "nx", nx, "ny", ny,
		"x", x.short(), "x_from", minus(m.xs.labels[0]), "x_to", minus(m.xs.labels[nx-1]), "y", y.short(), "y_from", minus(m.ys.labels[0]), "y_to", minus(m.ys.labels[ny-1]),
		"subtitle", strings.TrimSuffix(ch.Subtitle, "."))), line, ch.Note)
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
				text = say("common.none")
			}
			cells = append(cells, text)
		}
		if len(cells) > 0 {
			rows = append(rows, m.Factors[m.y].valued(m.ys.labels[j])+": "+strings.Join(cells, ", "))
		}
	}
	key := "sweep_map.cells"
	if nx*ny > mostCellsTold {
		key = "sweep_map.corners"
	}
	return upper(head + say(key, "rows", strings.Join(rows, "; ")))
}
