package design

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"leadsim/sim/param"
)

// Parse reads the values of a factor as a study and --vary write them:
//
//	a,b,c        these values, in this order
//	lo:hi:step   lo, lo+step, ... up to hi, which counts if it is met
//	lo:hi:log:n  n values from lo to hi at equal ratios
//	lo:hi        the range; whole numbers for a count or weeks
//	lo:hi:log    the range, evenly in the logarithm; not for whole numbers
//	(nothing)    all values of a switch or a choice
//
// A value in double quotes may hold commas, and escapes as TOML has them.
// row is that of the parameter; every value and both ends of a range must be allowed by it. key is kept, as it may
// name an arm as well. Steps are counted in decimals: 0:1:0.1 holds 0.3 and not 0.30000000000000004. The error is an
// *Error.
func Parse[T any](row *param.Row[T], key, text string) (Factor, error) {
	f := Factor{Key: key, Kind: Choice}
	err := parse(row, &f, strings.TrimSpace(text))
	if err == nil {
		err = f.check()
	}
	for _, v := range f.Values {
		if err == nil {
			if err = row.Check(v); err != nil {
				err = fmt.Errorf("%s: %w", Format(v), err)
			}
		}
	}
	if err != nil {
		return Factor{}, &Error{key, err}
	}
	return f, nil
}

func parse[T any](row *param.Row[T], f *Factor, text string) (err error) {
	if !utf8.ValidString(text) {
		return errors.New("want text in UTF-8")
	}
	number := row.Kind.Real() || row.Kind.Whole()
	parts := strings.Split(text, ":")
	switch {
	case text == "" && row.Kind == param.Switch:
		f.Kind = Switch
	case text == "" && row.Kind == param.Choice:
		for _, o := range row.Options {
			f.Values = append(f.Values, o)
		}
	case !number || len(parts) == 1:
		f.Values, err = list(row.Kind, text)
	case len(parts) == 2 || len(parts) == 3 && parts[2] == "log":
		return interval(row, f, parts)
	case len(parts) == 3:
		f.Values, err = steps(row.Kind, parts)
	case len(parts) == 4 && parts[2] == "log":
		f.Values, err = ratios(row.Kind, parts)
	default:
		err = fmt.Errorf("%s: want a,b,c or lo:hi or lo:hi:step or lo:hi:log or lo:hi:log:n", text)
	}
	return err
}

// Split returns the values of a list a,b,c as they are written, without the spaces around them. Commas inside double
// quotes that open and close a value do not part it.
func Split(text string) (words []string) {
	for {
		end := 0
		if lead := len(text) - len(strings.TrimLeft(text, " \t")); strings.HasPrefix(text[lead:], `"`) {
			end = lead + quoted(text[lead:])
		}
		comma := strings.IndexByte(text[end:], ',')
		if comma < 0 {
			return append(words, strings.TrimSpace(text))
		}
		words = append(words, strings.TrimSpace(text[:end+comma]))
		text = text[end+comma+1:]
	}
}

// quoted returns the length of the quoted value that text begins with, 0 if no comma or end follows the quotes.
func quoted(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			if rest := strings.TrimLeft(text[i+1:], " \t"); rest == "" || rest[0] == ',' {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// list reads values that are separated by commas.
func list(kind param.Kind, text string) (values []any, err error) {
	for _, word := range Split(text) {
		v, err := value(kind, word)
		if err != nil {
			return nil, err
		}
		values = append(values, v)
	}
	return values, nil
}

func value(kind param.Kind, word string) (any, error) {
	switch {
	case word == "":
		return nil, errors.New("an empty value: want a,b,c or lo:hi:step")
	case kind == param.Switch:
		if word != "true" && word != "false" {
			return nil, fmt.Errorf("%s: want true or false", word)
		}
		return word == "true", nil
	case kind.Whole():
		v, err := strconv.ParseInt(word, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("%s: want a whole number", word)
		}
		return int(v), nil
	case kind.Real():
		v, err := real(word)
		if err != nil {
			return nil, err
		}
		return v, nil
	}
	if n := len(word); n >= 2 && word[0] == '"' && word[n-1] == '"' {
		return unquote(word)
	}
	return word, nil
}

// unquote reads a text in double quotes.
func unquote(word string) (any, error) {
	bare, err := strconv.Unquote(word)
	if err != nil {
		return nil, fmt.Errorf("%s: want a text in quotes; inside, \\\" is a quote and \\\\ a backslash", word)
	}
	return bare, nil
}

// real reads a finite number in decimals.
func real(word string) (float64, error) {
	v, err := strconv.ParseFloat(word, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || strings.ContainsAny(word, "xX_") {
		return 0, fmt.Errorf("%s: want a number", word)
	}
	return v, nil
}

// interval reads lo:hi and lo:hi:log.
func interval[T any](row *param.Row[T], f *Factor, parts []string) error {
	ends := [2]float64{}
	for i := range ends {
		v, err := value(row.Kind, parts[i])
		if err != nil {
			return err
		}
		if err := row.Check(v); err != nil {
			return fmt.Errorf("%s: %w", Format(v), err)
		}
		switch v := v.(type) {
		case float64:
			ends[i] = v
		case int:
			ends[i] = float64(v)
		}
	}
	f.Kind, f.Low, f.High = Linear, ends[0], ends[1]
	switch {
	case row.Kind.Whole() && len(parts) == 3:
		return fmt.Errorf("%s: want %s:%s or %[2]s:%[3]s:log:n for whole numbers", strings.Join(parts, ":"), parts[0], parts[1])
	case row.Kind.Whole():
		f.Kind = Integer
	case len(parts) == 3:
		f.Kind = Log
	}
	return nil
}
