package sweep

import (
	"errors"
	"strings"
	"unicode/utf8"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// FactorOf returns the factor of a key of a study with values as a study and
// --vary write them, see design.Parse; no values are all styles, too, where the
// key names one. Values of a list stay texts, as they were typed, and are not
// checked: Experiment.Check does that with all else at a point. Only a text may
// be empty, where others stand beside it. The error does not name the key.
func FactorOf(s *scenario.Study, key, text string) (design.Factor, error) {
	text = strings.TrimSpace(text)
	if text == "" && namesStyle.MatchString(parameterOf(key)) {
		f := design.Factor{Key: key, Kind: design.Choice}
		for _, style := range s.Arms[0].Params.Styles {
			f.Values = append(f.Values, style.Name)
		}
		return f, f.Check()
	}
	r := rowOf(key, text)
	number := r.Kind.Real() || r.Kind.Whole()
	if text == "" && number || text == "" && r.Kind == param.Text {
		return design.Factor{}, errors.New("want values" + example(r))
	}
	if text == "" || number && strings.Contains(text, ":") {
		f, err := design.Parse(r, key, text)
		var wrong *design.Error
		if errors.As(err, &wrong) {
			err = wrong.Err
		}
		return f, err
	}
	if !utf8.ValidString(text) {
		return design.Factor{}, errors.New("want text in UTF-8")
	}
	f := design.Factor{Key: key, Kind: design.Choice}
	for _, word := range design.Split(text) {
		if word == "" && r.Kind != param.Text {
			return design.Factor{}, errors.New("a value is empty; want values" + example(r))
		}
		f.Values = append(f.Values, word)
	}
	return f, nil
}

// example shows how values of a row are written.
func example(r *row) string {
	switch {
	case r.Kind == param.Switch:
		return ", as in true,false"
	case r.Kind.Real():
		return ", as in 0.1,0.9 or 0:1:0.1"
	case r.Kind.Whole():
		return ", as in 1,2 or 1:10:1"
	}
	return ", as in first,second"
}

// Texts returns the values of a factor as they stand in tables, nil if it is
// a range.
func Texts(f *design.Factor) []string {
	if isRange(f) {
		return nil
	}
	texts := make([]string, f.Levels())
	for i := range texts {
		texts[i] = textOf(f.Level(i))
	}
	return texts
}

// textOf writes a value as it stands in tables.
func textOf(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	return design.Format(v)
}

// isRange reports whether a factor is a range of which the ends alone are
// given.
func isRange(f *design.Factor) bool {
	return f.Kind == design.Linear || f.Kind == design.Log || f.Kind == design.Integer
}
