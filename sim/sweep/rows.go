package sweep

import (
	"math"
	"regexp"
	"strings"

	"leadsim/sim/param"
)

// row is what is known of the values of a key, whatever it is a key of.
type row = param.Row[struct{}]

var (
	armPrefix  = regexp.MustCompile(`^arm\[\d+\]\.`)
	eventKey   = regexp.MustCompile(`^event\[\d+\]\.(.+)$`)
	assignKey  = regexp.MustCompile(`^leaders\.assign\[\d+\]\.(.+)$`)
	styleKey   = regexp.MustCompile(`^styles\.[A-Za-z0-9_-]+\.(.+)$`)
	namesStyle = regexp.MustCompile(`^(leaders|leaders\.assign\[\d+\]|event\[\d+\])\.style$`)
)

// parameterOf returns the key without the arm that it is of.
func parameterOf(key string) string { return armPrefix.ReplaceAllString(key, "") }

// rowOf returns the row of a key: of a parameter, an event, an assignment or a
// style, in all arms or in one. A key that has none, a mistyped one too, takes
// any text, and numbers where a range is written.
func rowOf(key, text string) *row {
	key = parameterOf(key)
	if r, ok := param.Find(key); ok {
		return plain(r)
	}
	for _, of := range []struct {
		form *regexp.Regexp
		find func(key string) *row
	}{
		{eventKey, func(key string) *row { return among(param.EventRows, key) }},
		{assignKey, func(key string) *row {
			if r := among(param.AssignRows, key); r != nil {
				return r
			}
			return among(param.StyleRows, key)
		}},
		{styleKey, func(key string) *row { return among(param.StyleRows, key) }},
	} {
		if m := of.form.FindStringSubmatch(key); m != nil {
			if r := of.find(m[1]); r != nil {
				return r
			}
		}
	}
	if strings.Contains(text, ":") {
		return &row{Key: key, Kind: param.Number, Low: -math.MaxFloat64, High: math.MaxFloat64}
	}
	return &row{Key: key, Kind: param.Text}
}

// among returns the row of a key, nil if there is none.
func among[T any](rows []param.Row[T], key string) *row {
	for i := range rows {
		if rows[i].Key == key {
			return plain(&rows[i])
		}
	}
	return nil
}

// plain returns a row without the field that it is of.
func plain[T any](r *param.Row[T]) *row {
	return &row{Key: r.Key, Kind: r.Kind, Default: r.Default, Low: r.Low, High: r.High, Unit: r.Unit, Meaning: r.Meaning, Ends: r.Ends, Options: r.Options, File: r.File}
}

// Kind returns what sort of values a factor's key takes; Text for one that is
// not known.
func Kind(key string) param.Kind { return rowOf(key, "").Kind }
