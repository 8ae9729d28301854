package sweep

import (
	"errors"
	"regexp"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// parseFactors reads factors. What is wrong with them is returned as
// scenario.Problems.
func parseFactors(factors []scenario.Factor) ([]design.Factor, error) {
	var all []design.Factor
	var wrong scenario.Problems
	for _, f := range factors {
		parsed, err := parseFactor(f.Key, f.Values)
		if err == nil && parameterOf(f.Key) == DummyKey {
			err = errors.New("the seed is varied in any case: it is the dummy, which shows what luck does")
		}
		if err != nil {
			wrong = append(wrong, scenario.Problem{File: "--vary " + f.Key, Key: f.Key, Msg: err.Error()})
			continue
		}
		all = append(all, parsed)
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return all, nil
}

// NoSetting is what is wrong with a key that nothing has.
const NoSetting = "there is no such setting"

var (
	eventSetting = regexp.MustCompile(`^(?:arm\[\d+\]\.)?event\[\d+\]\.([a-z_]+)$`)
	styleSetting = regexp.MustCompile(`^styles\.[A-Za-z0-9_-]+\.(.+)$`)
)

// parseFactor reads the values of a key: of a parameter, one of an arm, of an
// event or of a style. Others take lists of texts.
func parseFactor(key, text string) (design.Factor, error) {
	f, err := parseBy(key, text)
	var e *design.Error
	if errors.As(err, &e) {
		err = e.Err // the problem says the key
	}
	return f, err
}

func parseBy(key, text string) (design.Factor, error) {
	if row, ok := param.Find(parameterOf(key)); ok {
		if row.Kind == param.Text && row.File != "" {
			return design.Factor{}, errors.New("files are not varied; give each file to an arm of the study")
		}
		return design.Parse(row, key, text)
	}
	if m := eventSetting.FindStringSubmatch(key); m != nil {
		if row := rowIn(param.EventRows, m[1]); row != nil {
			return design.Parse(row, key, text)
		}
	}
	if m := styleSetting.FindStringSubmatch(key); m != nil {
		if row := rowIn(param.StyleRows, m[1]); row != nil {
			return design.Parse(row, key, text)
		}
	}
	return design.Factor{}, errors.New(NoSetting)
}

// rowIn returns the row of a key, nil if there is none.
func rowIn[T any](rows []param.Row[T], key string) *param.Row[T] {
	for i := range rows {
		if rows[i].Key == key {
			return &rows[i]
		}
	}
	return nil
}

// factorText writes a factor as parseFactor reads it.
func factorText(f *design.Factor) scenario.Factor {
	text := ""
	switch f.Kind {
	case design.Switch: // all values of it
	case design.Choice:
		for i, v := range f.Values {
			if i > 0 {
				text += ","
			}
			text += valueText(v)
		}
	default:
		text = param.Format(f.Low) + ":" + param.Format(f.High)
		if f.Kind == design.Log {
			text += ":log"
		}
	}
	return scenario.Factor{Key: f.Key, Values: text}
}
