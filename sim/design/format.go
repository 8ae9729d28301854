package design

import (
	"fmt"
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// Format writes a value as TOML that reads back as the same value: a number in its shortest form (param.Format), a
// text in quotes. A whole float64 looks like an integer, which a study takes for a real parameter as well.
func Format(v any) string {
	switch v := v.(type) {
	case float64:
		return param.Format(v)
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	case string:
		return quote(v)
	}
	panic(fmt.Sprintf("design: value of type %T", v))
}

// quote writes a text as a TOML string on one line.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < 0x20 || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Settings returns a point as settings "key=value" in TOML, as sim's --set takes them. Dummies are left out.
func Settings(factors []Factor, point []any) []string {
	var out []string
	for i := range factors {
		if factors[i].Kind != Dummy {
			out = append(out, factors[i].Key+"="+Format(point[i]))
		}
	}
	return out
}
