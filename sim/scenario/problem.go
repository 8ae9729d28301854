package scenario

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"leadsim/sim/param"
)

// Problem is one mistake in a study.
type Problem struct {
	File      string // or the flag, as in "--set leaders.monitor"
	Line, Col int    // from 1, in characters; 0 where there is no place
	Key       string // dotted path, as in "arm[1].leaders.monitor"; may be empty
	Value     any    // what is there: float64, int64, bool, string or a time; may be nil
	Msg       string // what is wanted
}

// Error returns the problem as one line.
func (p Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.Line, p.Col)
	}
	switch {
	case p.Value == nil:
		b.WriteString(": ")
	case p.Line == 0 && strings.HasSuffix(p.File, " "+p.Key):
		fmt.Fprintf(&b, " = %s: ", show(p.Value))
	default:
		fmt.Fprintf(&b, ": %s = %s: ", p.Key, show(p.Value))
	}
	b.WriteString(p.Msg)
	return b.String()
}

// Problems are all mistakes of a study in the order of its text; those of
// studies that it extends and those of the command line follow.
type Problems []Problem

// Error returns one line for each problem.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the problems one by one.
func (ps Problems) Unwrap() []error {
	errs := make([]error, len(ps))
	for i, p := range ps {
		errs[i] = p
	}
	return errs
}

// sorted returns the problems, each once, those of file first.
func (ps Problems) sorted(file string) Problems {
	rank := func(p Problem) int {
		switch {
		case p.File == file:
			return 0
		case p.Line > 0:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col), cmp.Compare(a.Key, b.Key), cmp.Compare(a.Msg, b.Msg))
	})
	return slices.CompactFunc(ps, func(a, b Problem) bool { return a.Error() == b.Error() })
}

// show writes a value as a study would.
func show(v any) string {
	switch v := v.(type) {
	case float64:
		return strings.ToLower(strings.TrimPrefix(param.Format(v), "+"))
	case string:
		if r := []rune(v); len(r) > 60 {
			v = string(r[:60]) + "..."
		}
		return quote(v)
	case time.Time:
		return showTime(v)
	}
	return fmt.Sprint(v)
}

// showTime writes a date or time; the parser tells the kind by its zone.
func showTime(t time.Time) string {
	switch t.Location().String() {
	case "date-local":
		return t.Format(time.DateOnly)
	case "time-local":
		return t.Format(time.TimeOnly)
	case "datetime-local":
		return t.Format("2006-01-02T15:04:05")
	}
	return t.Format(time.RFC3339)
}
