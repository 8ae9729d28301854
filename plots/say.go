package plots

import (
	"strings"

	"leadsim/words"
)

// say returns a text of the charts; see words.Say.
func say(key string, fill ...any) string { return words.Say("chart."+key, fill...) }

// inUnit writes a number in a unit, which is a text with the place {x}, or "" for
// the bare number.
func inUnit(number, unit string) string {
	if unit == "" {
		return number
	}
	return strings.ReplaceAll(unit, "{x}", number)
}

// percent is the unit of shares that are told in percent.
const percent = "{x}\u00a0%"

// list joins words as a sentence does.
func list(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return say("common.and", "before", strings.Join(parts[:last], ", "), "last", parts[last])
}
