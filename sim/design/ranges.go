package design

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// mostValues is how many values a range with steps may hold.
const mostValues = 100_000

// steps reads lo:hi:step.
func steps(kind param.Kind, parts []string) (values []any, err error) {
	text := strings.Join(parts, ":")
	var exact [3]*big.Rat
	for i, word := range parts {
		if _, err := value(kind, word); err != nil {
			return nil, err
		}
		v, _ := strconv.ParseFloat(word, 64)
		if v != 0 && !(math.Abs(v) >= 1e-30 && math.Abs(v) <= 1e30) {
			return nil, fmt.Errorf("%s: want numbers between 1e-30 and 1e30", text)
		}
		if v == 0 { // 1e-999999, too
			word = "0"
		}
		if exact[i], err = ratio(word); err != nil {
			return nil, err
		}
	}
	low, high, step := exact[0], exact[1], exact[2]
	switch {
	case step.Sign() <= 0:
		return nil, fmt.Errorf("%s: want a step above 0", text)
	case low.Cmp(high) > 0:
		return nil, fmt.Errorf("%s: want the lower end first", text)
	}
	n := new(big.Rat).Sub(high, low)
	n.Quo(n, step)
	if n.Cmp(big.NewRat(mostValues, 1)) >= 0 {
		about, _ := n.Add(n, big.NewRat(1, 1)).Float64()
		return nil, fmt.Errorf("%s: these are about %.6g values; want %d at most, by a wider step", text, about, mostValues)
	}
	for at := new(big.Rat).Set(low); at.Cmp(high) <= 0; at.Add(at, step) {
		v, _ := at.Float64()
		values = append(values, typed(kind, v))
	}
	return values, nil
}

// ratio returns the exact value of a decimal number that real has accepted.
func ratio(word string) (*big.Rat, error) {
	r, ok := new(big.Rat).SetString(word)
	if !ok {
		return nil, fmt.Errorf("%s: want a number in plain digits", word)
	}
	return r, nil
}

// ratios reads lo:hi:log:n. Values between the ends have 12 digits, so that 1:100:log:3 holds 10. Whole numbers are rounded, and those that fall together count once.
func ratios(kind param.Kind, parts []string) (values []any, err error) {
	f := Factor{Kind: Log}
	if f.Low, err = real(parts[0]); err == nil {
		f.High, err = real(parts[1])
	}
	if err == nil {
		err = f.checkEnds()
	}
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(parts[3])
	if err != nil || n < 2 || n > mostValues {
		return nil, fmt.Errorf("%s: want 2 to %d values after log", parts[3], mostValues)
	}
	for i := range n {
		at := f.At(float64(i) / float64(n-1)).(float64)
		if i > 0 && i < n-1 {
			at = min(max(round12(at), f.Low), f.High)
		}
		v := typed(kind, at)
		if len(values) == 0 || v != values[len(values)-1] {
			values = append(values, v)
		}
	}
	return values, nil
}

// round12 rounds to 12 significant digits.
func round12(v float64) float64 {
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64) // it is a number, so it reads back
	return v
}

// typed returns a number as the kind has it.
func typed(kind param.Kind, v float64) any {
	if kind.Whole() {
		return int(math.Floor(v + 0.5))
	}
	return v
}
