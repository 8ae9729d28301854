package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"leadsim/plots"
	"leadsim/sim/param"
	"leadsim/sim/sweep"
)

// layout says how the points of a sweep lie, which decides what is drawn and
// told of them.
type layout struct {
	design  plots.Design
	factors []plots.Factor // those that take more than one value
	places  []int          // of these in a point's settings
	every   int            // one of so many points is held
	points  int
	ordered bool // the plan goes along the line
}

// Points held for charts at the most, so that memory does not grow with the
// sweep; values of a factor that make a grid; panels of a map; points that get
// a place each along an axis.
const (
	mostHeld     = 10_000
	mostValues   = 400
	mostCombined = 12
	mostPlaces   = 60
)

// layoutOf looks at the points of an experiment.
func layoutOf(e *sweep.Experiment) *layout {
	d := e.Design
	l := &layout{points: d.Len(), every: (d.Len() + mostHeld - 1) / mostHeld}
	keys := d.Point(0)
	values, product := distinctValues(d), 1
	for k, s := range keys {
		if len(values[k]) > 1 || len(keys) == 1 {
			f := factorOf(s.Key)
			f.Values = inOrder(values[k])
			f.Labels = plots.Labels(f.Values)
			for i, v := range f.Values {
				if f.Kind == param.Switch {
					f.Labels[i] = f.Label(v)
				}
			}
			l.factors, l.places = append(l.factors, f), append(l.places, k)
			product *= len(values[k])
		}
	}
	if len(l.factors) == 0 && len(keys) > 0 { // one point, several settings
		f := factorOf(keys[0].Key)
		f.Values = values[0]
		l.factors, l.places = []plots.Factor{f}, []int{0}
	}
	if len(keys) == 0 { // nothing is varied
		return l
	}
	l.ordered = !slices.Contains([]string{"list", "lhs", "sobol"}, e.Study.Sweep.Design) &&
		(len(l.factors) > 1 || slices.Equal(l.factors[0].Values, values[l.places[0]]))
	l.design = l.fit(e.Study.Sweep.Design, product)
	if l.design == plots.Scatter {
		for i := range l.factors {
			l.factors[i].Values, l.factors[i].Labels = nil, nil
		}
	}
	return l
}

// fit chooses the kind of chart.
func (l *layout) fit(design string, product int) plots.Design {
	grid := product == l.points
	switch {
	case len(l.factors) == 1 && (grid || l.points <= mostPlaces):
		return plots.Line
	case grid && l.every == 1 && l.combined() <= mostCombined:
		return plots.Map
	case !grid && (design == "zip" || design == "list" && l.points <= mostCombined) && l.points <= mostPlaces:
		return plots.Line
	}
	return plots.Scatter
}

// combined returns how many panels the factors make that are no axes.
func (l *layout) combined() int {
	n := 1
	_, _, rest := plots.Axes(l.factors)
	for _, k := range rest {
		n *= len(l.factors[k].Values)
	}
	return n
}

// distinctValues returns the values of each factor in the order of the plan, mostValues and one
// at the most.
func distinctValues(d sweep.Design) [][]string {
	values := make([][]string, len(d.Point(0)))
	known := make([]map[string]bool, len(values))
	for i := range d.Len() {
		for k, s := range d.Point(i) {
			if known[k] == nil {
				known[k] = map[string]bool{}
			}
			if !known[k][s.Value] && len(values[k]) <= mostValues {
				known[k][s.Value] = true
				values[k] = append(values[k], s.Value)
			}
		}
	}
	return values
}

// inOrder sorts values if all are numbers.
func inOrder(values []string) []string {
	numbers := map[string]float64{}
	for _, v := range values {
		x, err := strconv.ParseFloat(v, 64)
		if err != nil {
			return values
		}
		numbers[v] = x
	}
	return slices.SortedStableFunc(slices.Values(values), func(a, b string) int { return cmp.Compare(numbers[a], numbers[b]) })
}

// factorOf describes a key that is varied from the parameter table.
func factorOf(key string) plots.Factor {
	f := plots.Factor{Key: key, Kind: sweep.Kind(key)}
	plain := key
	if strings.HasPrefix(plain, "arm[") {
		_, plain, _ = strings.Cut(plain, "].")
	}
	if row, ok := param.Find(plain); ok {
		f.Unit, f.Meaning = unitWords(row.Kind, row.Unit), row.Meaning
		return f
	}
	if strings.HasPrefix(plain, "event[") {
		_, name, _ := strings.Cut(plain, "].")
		for i := range param.EventRows {
			if row := &param.EventRows[i]; row.Key == name {
				f.Kind, f.Unit, f.Meaning = row.Kind, unitWords(row.Kind, row.Unit), row.Meaning
			}
		}
	}
	return f
}

// unitWords returns the unit as an axis says it.
func unitWords(kind param.Kind, unit string) string {
	switch {
	case kind == param.Share:
		return "0 to 1"
	case kind >= param.Switch:
		return ""
	}
	return unit
}

// values returns those of a point that are varied.
func (l *layout) values(all []string) []string {
	out := make([]string, len(l.places))
	for i, k := range l.places {
		out[i] = all[k]
	}
	return out
}

// told writes the values of a point as they are read.
func (l *layout) told(all []string) string {
	var out []string
	for i, v := range l.values(all) {
		if k := slices.Index(l.factors[i].Values, v); k >= 0 && k < len(l.factors[i].Labels) {
			v = l.factors[i].Labels[k]
		}
		out = append(out, v)
	}
	return strings.Join(out, ", ")
}

// valued writes the values of a point with their keys.
func (l *layout) valued(all []string) string {
	var out []string
	for i, v := range l.values(all) {
		out = append(out, l.factors[i].Valued(l.factors[i].Label(v)))
	}
	return strings.Join(out, ", ")
}

// named reports whether the only factor has values without an order.
func (l *layout) named() bool { return len(l.factors) == 1 && l.factors[0].Named() }

// switched reports whether the only factor is a switch.
func (l *layout) switched() bool { return l.named() && l.factors[0].Kind == param.Switch }

// keys names what is varied.
func (l *layout) keys() string {
	var keys []string
	for _, f := range l.factors {
		keys = append(keys, f.Key)
	}
	return list(keys)
}

// cell returns the place of a point on a map: its column, its row, its panel.
func (l *layout) cell(values []string) (x, y, panel int) {
	kx, ky, rest := plots.Axes(l.factors)
	for _, k := range rest {
		panel = panel*len(l.factors[k].Values) + slices.Index(l.factors[k].Values, values[k])
	}
	return slices.Index(l.factors[kx].Values, values[kx]), slices.Index(l.factors[ky].Values, values[ky]), panel
}

// place returns the number of a point's cell, panel by panel, row by row.
func (l *layout) place(values []string) int {
	x, y, panel := l.cell(l.values(values))
	nx, ny := l.size()
	return (panel*ny+y)*nx + x
}

// size returns how many columns and rows a map has.
func (l *layout) size() (nx, ny int) {
	x, y, _ := plots.Axes(l.factors)
	return len(l.factors[x].Values), len(l.factors[y].Values)
}
