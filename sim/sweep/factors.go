package sweep

import (
	"errors"
	"strings"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// parseFactors reads factors, each value of which must be allowed. What is wrong
// with them is returned as scenario.Problems.
func parseFactors(factors []scenario.Factor) ([]design.Factor, error) {
	var all []design.Factor
	var wrong scenario.Problems
	for _, f := range factors {
		parsed, err := parseFactor(f.Key, f.Values)
		if err == nil && parameterOf(f.Key) == DummyKey {
			err = errors.New("the seed is varied in any case: it is the dummy, which shows what luck does")
		}
		if err == nil {
			err = atLeastTwo(&parsed)
		}
		if err != nil {
			wrong = append(wrong, scenario.Problem{File: "--vary " + f.Key, Key: f.Key, Msg: err.Error()})
			continue
		}
		all = append(all, parsed)
	}
	for _, err := range separate(checkKeys(all)) {
		var e *design.Error
		if errors.As(err, &e) {
			wrong = append(wrong, scenario.Problem{File: "--vary " + e.Key, Key: e.Key, Msg: e.Err.Error()})
		}
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	return all, nil
}

// atLeastTwo returns an error if a factor cannot move, or takes a value twice.
func atLeastTwo(f *design.Factor) error {
	if f.Kind == design.Choice && f.Levels() < 2 {
		return errors.New("one value alone cannot be moved; want low:high, or two values and more")
	}
	var e *design.Error
	if err := onceEach(f); errors.As(err, &e) {
		return e.Err
	}
	return nil
}

// NoSetting is what is wrong with a key that nothing has.
const NoSetting = "there is no such setting"

// parseFactor reads the values of a key. The error does not say the key.
func parseFactor(key, text string) (design.Factor, error) {
	r := rowOf(key, "")
	switch {
	case r.Meaning == "":
		return design.Factor{}, errors.New(NoSetting)
	case r.Kind == param.Text && r.File != "":
		return design.Factor{}, errors.New("files are not varied; give each file to an arm of the study")
	case text == "" && r.Kind.Whole():
		return design.Factor{}, errors.New("want values, as in 1:10")
	case text == "" && r.Kind.Real():
		return design.Factor{}, errors.New("want values, as in 0.1:0.9")
	}
	f, err := design.Parse(r, key, text)
	var e *design.Error
	if errors.As(err, &e) {
		err = e.Err
	}
	return f, err
}

// factorText writes a factor as parseFactor reads it.
func factorText(f *design.Factor) scenario.Factor {
	text := ""
	switch f.Kind {
	case design.Switch: // all values of it
	case design.Choice:
		var words []string
		for _, v := range f.Values {
			word := textOf(v)
			if strings.ContainsAny(word, `,"\`) {
				word = design.Format(v) // in quotes
			}
			words = append(words, word)
		}
		text = strings.Join(words, ",")
	default:
		text = param.Format(f.Low) + ":" + param.Format(f.High)
		if f.Kind == design.Log {
			text += ":log"
		}
	}
	return scenario.Factor{Key: f.Key, Values: text}
}
