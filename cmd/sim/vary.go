package main

import (
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// factor is a setting and the values that it takes in turn.
type factor struct {
	key    string
	values []string
}

// label is what an arm with the value is called: the value if it is a word,
// as in "power-with", else with what it is a value of, as in "monitor 0.4".
func (f factor) label(value string) string {
	if row, ok := param.Find(f.key); ok && row.File != "" {
		if value == "" {
			return "no file"
		}
		if base := filepath.Base(value); strings.HasSuffix(value, ".csv") {
			same := func(v string) bool { return v != value && filepath.Base(v) == base }
			if slices.ContainsFunc(f.values, same) {
				return value
			}
			return base
		}
	}
	if row, ok := param.Find(f.key); ok && (row.Kind == param.Choice || row.Kind == param.Text) {
		return value
	}
	return f.key[strings.LastIndex(f.key, ".")+1:] + " " + value
}

// parseVary reads key=a,b,c or key=low:high:step (high included) or
// key=low:high:log:n.
func parseVary(text string) (factor, error) {
	key, list, ok := strings.Cut(text, "=")
	key = strings.TrimSpace(key)
	if !ok || key == "" || strings.TrimSpace(list) == "" {
		return factor{}, usage("--vary %s: want key=value,value, as in leaders.monitor=0.1,0.9", text)
	}
	parts := strings.Split(list, ":")
	if len(parts) == 1 {
		f := factor{key: key}
		for _, v := range strings.Split(list, ",") {
			f.values = append(f.values, strings.TrimSpace(v))
		}
		return f, nil
	}
	values, err := steps(parts)
	if err != nil {
		return factor{}, usage("--vary %s: %s", text, err)
	}
	return factor{key, values}, nil
}

type stepError string

func (e stepError) Error() string { return string(e) }

// mostValues is how many values one range may have.
const mostValues = 100_000

// steps returns the values of a range.
func steps(parts []string) ([]string, error) {
	const want = stepError("want low:high:step, as in 0:1:0.1, or low:high:log:number, as in 1:100:log:5")
	low, err1 := strconv.ParseFloat(parts[0], 64)
	high, err2 := strconv.ParseFloat(parts[1], 64)
	if err1 != nil || err2 != nil || !(low <= high) || math.IsInf(high-low, 0) {
		return nil, want
	}
	var at func(i int) float64
	n := 0
	switch {
	case len(parts) == 3:
		step, err := strconv.ParseFloat(parts[2], 64)
		if err != nil || !(step > 0) || (high-low)/step >= mostValues {
			return nil, want
		}
		n = int(math.Floor((high-low)/step+1e-9)) + 1
		at = func(i int) float64 { return low + float64(i)*step }
	case len(parts) == 4 && parts[2] == "log":
		var err error
		if n, err = strconv.Atoi(parts[3]); err != nil || n < 2 || n > mostValues || low <= 0 {
			return nil, want
		}
		at = func(i int) float64 { return low * math.Pow(high/low, float64(i)/float64(n-1)) }
	default:
		return nil, want
	}
	values := make([]string, n)
	for i := range values {
		v, _ := strconv.ParseFloat(strconv.FormatFloat(at(i), 'g', 12, 64), 64) // 0.30000000000000004 is 0.3
		values[i] = strconv.FormatFloat(v, 'g', -1, 64)
	}
	return values, nil
}
