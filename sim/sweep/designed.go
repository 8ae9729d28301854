package sweep

import "leadsim/sim/design"

// Of returns a design of package design as experiments take it. Dummies, which
// move no parameter, are left out of its points.
func Of(d design.Design) Design { return designed{d} }

type designed struct{ design.Design }

// Point returns the values at a point.
func (d designed) Point(i int) []Setting {
	var p []Setting
	values := d.Design.Point(i)
	for k, f := range d.Factors() {
		if f.Kind == design.Dummy {
			continue
		}
		text, isText := values[k].(string)
		if !isText {
			text = design.Format(values[k])
		}
		p = append(p, Setting{f.Key, text})
	}
	return p
}
