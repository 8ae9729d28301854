package sweep

import (
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// mostValues is how many values one range may have.
const mostValues = 100_000

var errRange = errors.New("want low:high:step, as in 0:1:0.1, or low:high:log:number, as in 1:100:log:5")

// NewFactor returns the factor of a key with values that are written a,b,c or
// low:high:step (high included) or low:high:log:n. Steps between whole numbers
// of a logarithmic range are rounded where the parameter is whole, each
// once. Only a text may be empty, where others stand beside it.
func NewFactor(key, text string) (Factor, error) {
	f := Factor{Key: key}
	parts := strings.Split(text, ":")
	if len(parts) == 1 {
		for _, v := range strings.Split(text, ",") {
			if v = strings.TrimSpace(v); v == "" && (Kind(key) != param.Text || text == "") {
				return f, errors.New("want key=value,value, as in leaders.monitor=0.1,0.9")
			}
			f.Values = append(f.Values, v)
		}
		return f, nil
	}
	values, err := steps(parts)
	if err != nil {
		return f, err
	}
	row, known := param.Find(parameterOf(key))
	whole := known && row.Kind.Whole() && len(parts) == 4
	for _, v := range values {
		if whole {
			v = math.Round(v)
		}
		f.Values = append(f.Values, strconv.FormatFloat(v, 'g', -1, 64))
	}
	f.Values = slices.Compact(f.Values)
	return f, nil
}

// steps returns the values of a range.
func steps(parts []string) ([]float64, error) {
	low, err1 := strconv.ParseFloat(strings.TrimSpace(parts[0]), 64)
	high, err2 := strconv.ParseFloat(strings.TrimSpace(parts[1]), 64)
	if err1 != nil || err2 != nil || !(low <= high) || math.IsInf(high-low, 0) {
		return nil, errRange
	}
	var at func(i int) float64
	n := 0
	switch {
	case len(parts) == 3:
		step, err := strconv.ParseFloat(strings.TrimSpace(parts[2]), 64)
		if err != nil || !(step > 0) {
			return nil, errRange
		}
		if (high-low)/step >= mostValues {
			return nil, fmt.Errorf("these are about %.3g values; want %d at most, by a wider step", (high-low)/step, mostValues)
		}
		n = int(math.Floor((high-low)/step+1e-9)) + 1
		at = func(i int) float64 { return low + float64(i)*step }
	case len(parts) == 4 && parts[2] == "log":
		var err error
		if n, err = strconv.Atoi(parts[3]); err != nil || n < 2 || low <= 0 {
			return nil, errRange
		}
		if n > mostValues {
			return nil, fmt.Errorf("these are %d values; want %d at most", n, mostValues)
		}
		at = func(i int) float64 { return low * math.Pow(high/low, float64(i)/float64(n-1)) }
	default:
		return nil, errRange
	}
	values := make([]float64, n)
	for i := range values {
		values[i], _ = strconv.ParseFloat(strconv.FormatFloat(at(i), 'g', 12, 64), 64) // 0.30000000000000004 is 0.3
	}
	return values, nil
}

var armPrefix = regexp.MustCompile(`^arm\[\d+\]\.`)

// parameterOf returns the key without the arm that it is of.
func parameterOf(key string) string { return armPrefix.ReplaceAllString(key, "") }

// Kind returns what sort of values a factor's key takes; Text for one that is
// no parameter.
func Kind(key string) param.Kind {
	if row, ok := param.Find(parameterOf(key)); ok {
		return row.Kind
	}
	return param.Text
}
