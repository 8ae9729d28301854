package survey

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/param"
)

// Override returns a copy of a base with a parameter set. It returns an error if
// there is no such parameter, the value (float64, int, bool or string) is not
// allowed, or it has no effect on a survey; see NoEffect.
func Override(base *param.Params, key string, v any) (*param.Params, error) {
	row, ok := param.Find(key)
	if !ok {
		return nil, fmt.Errorf("there is no parameter %s", key)
	}
	if why := NoEffect(key); why != "" {
		return nil, fmt.Errorf("%s: %s", key, why)
	}
	if err := row.Check(v); err != nil {
		return nil, fmt.Errorf("%s = %v: %w", key, v, err)
	}
	p := *base
	row.Put(&p, v)
	return &p, nil
}

// NoEffect says why a parameter of the base has no effect on a survey; "" if
// it has one.
func NoEffect(key string) string {
	if strings.HasPrefix(key, "run.") {
		return "a survey has a calendar and a seed of its own"
	}
	style, ofLeaders := strings.CutPrefix(key, "leaders.")
	if ofLeaders && (style == "style" || slices.ContainsFunc(param.StyleRows, func(r param.Row[param.Style]) bool { return r.Key == style })) {
		return "each leader of a survey has a style of its own"
	}
	for n := range Draws {
		if d := &Draws[n]; d.Key == key && d.Kind >= Uniform {
			return "each organization of a survey draws its own, whatever the base"
		}
	}
	return ""
}
