package scenario

import (
	"regexp"
	"slices"
	"strings"
)

// Blank is a place in a text of the lesson that results fill in, so that no text
// claims what the runs do not show:
//
//	{net_last_52: power-with}               the middle run of that arm
//	{net_last_52: power-with / power-over}  in how many runs the first is ahead
type Blank struct {
	Outcome string // a column of runs.csv
	A, B    string // arms; B is empty where one arm is meant
}

var blankForm = regexp.MustCompile(`\{([a-z][a-z0-9_]*): ([^{}]+)\}`)

// between stands between the arms of a blank.
const between = " / "

func blankOf(match []string) Blank {
	a, b, _ := strings.Cut(match[2], between)
	return Blank{match[1], strings.TrimSpace(a), strings.TrimSpace(b)}
}

// FillBlanks puts in the place of each blank what of returns for it. It reports
// false if of does for one of them: then the text says nothing.
func FillBlanks(text string, of func(Blank) (string, bool)) (filled string, ok bool) {
	ok = true
	filled = blankForm.ReplaceAllStringFunc(text, func(s string) string {
		value, found := of(blankOf(blankForm.FindStringSubmatch(s)))
		ok = ok && found
		return value
	})
	return filled, ok
}

// blanks checks the blanks in all texts below a node.
func (r *reader) blanks(n *node, arms []string) {
	if n == nil {
		return
	}
	for _, c := range n.children {
		r.blanks(c, arms)
	}
	text, _ := textOf(n)
	for _, match := range blankForm.FindAllStringSubmatch(text, -1) {
		b := blankOf(match)
		if r.options.KnownOutcome != nil {
			if known, names := r.options.KnownOutcome(b.Outcome); !known {
				r.add(n.val, "%s: %s: no outcome of a run has this name%s", n.path, match[0], meant(b.Outcome, names))
			}
		}
		for _, name := range []string{b.A, b.B} {
			if name != "" && !slices.Contains(arms, name) {
				r.add(n.val, "%s: %s: no arm has this name; the study has %s%s", n.path, match[0], listed(arms), meant(name, arms))
			}
		}
	}
}
