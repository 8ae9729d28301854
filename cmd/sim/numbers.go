package main

import (
	"math"
	"strconv"
	"strings"
)

// figure writes a number for reading, with the given number of decimals.
func figure(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

// counted writes a number of things without decimals that are 0.
func counted(v float64, decimals int) string {
	s := figure(v, decimals)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// amount writes the value of an outcome with its unit's habits: shares of
// people in percent, waits in weeks, all else as a bare number.
func amount(v float64, unit string) string { return amountAt(v, unit, decimalsFor(v, unit)) }

func amountAt(v float64, unit string, decimals int) string {
	switch {
	case math.IsNaN(v):
		return "–"
	case unit == "weeks" && math.IsInf(v, 1):
		return say("amount.never")
	case math.IsInf(v, 0):
		return "–"
	case unit == "share of people":
		return say("amount.percent", "n", figure(100*v, decimals))
	case unit == "weeks" && counted(v, decimals) == "1":
		return say("amount.week")
	case unit == "weeks":
		return say("amount.weeks", "n", counted(v, decimals))
	case countable(unit):
		return counted(v, decimals)
	}
	return figure(v, decimals)
}

// countable reports whether the unit is of things that are counted.
func countable(unit string) bool {
	return unit == "weeks" || unit == "crises" || unit == "people" || unit == "turnarounds"
}

// decimalsFor returns how many decimals tell about two digits of a number.
func decimalsFor(v float64, unit string) int {
	if unit == "share of people" {
		v *= 100
	}
	switch v = math.Abs(v); {
	case unit == "share of people" && v >= 10:
		return 0
	case countable(unit) || unit == "share of people" || v >= 10:
		return 1
	}
	return 2
}

// bareAt writes the value of an outcome without the word "weeks".
func bareAt(v float64, unit string, decimals int) string {
	if unit == "weeks" && !math.IsNaN(v) && !math.IsInf(v, 0) {
		return counted(v, decimals)
	}
	return amountAt(v, unit, decimals)
}

// amounts writes two values with as many decimals as it takes to tell them
// apart, up to four.
func amounts(a, b float64, unit string) (string, string) {
	decimals := decimalsApart(a, b, unit)
	return amountAt(a, unit, decimals), amountAt(b, unit, decimals)
}

// amountBeside writes a, without its unit, beside b that has one.
func amountBeside(a, b float64, unit string) string {
	return bareAt(a, unit, decimalsApart(a, b, unit))
}

// decimalsApart returns how many decimals it takes to tell two values apart, up to
// four.
func decimalsApart(a, b float64, unit string) int {
	decimals := min(decimalsFor(a, unit), decimalsFor(b, unit))
	for ; decimals < 4; decimals++ {
		if a == b || amountAt(a, unit, decimals) != amountAt(b, unit, decimals) {
			return decimals
		}
	}
	return decimals
}
