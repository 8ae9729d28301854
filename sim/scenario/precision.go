package scenario

import (
	"slices"
	"strings"

	"leadsim/sim/param"
)

// Precision asks for as many paired runs as it takes to know a contrast so
// well: looks are at 40, 80, 160, ... runs of each arm. How many that were is what counts for the
// results, which are those of a study that asks for this number outright; so it
// is no part of the resolved study or its hash.
type Precision struct {
	Width float64  // how far the 95 % interval may reach to each side; 0 = nothing is asked
	Of    string   // a column of runs.csv, one of weeks.csv as mean over all weeks, or the id of a claim
	Arms  []string // first less second; none = the first two of the study
	Most  int      // runs of each arm, at the last look
}

// On reports whether anything is asked.
func (p *Precision) On() bool { return p.Width > 0 }

// usualMost is how many runs of each arm are spent at most.
const usualMost = 320

// PrecisionRows describes the keys of [run] that make a Precision.
var PrecisionRows = []param.Row[Precision]{
	{Key: "precision", Kind: param.Number, Default: 0.0, Low: 0, High: 1e6, Unit: "as precision_of", Source: "scale",
		Meaning: "paired runs are added, to 40, 80, 160 and 320 of each arm, until the 95 % interval of precision_of reaches no further to each side; 0 = not asked. --runs takes its place",
		Field:   func(p *Precision) any { return &p.Width }},
	textRow("precision_of", "", "the contrast that must be so precise: a column of runs.csv, or of weeks.csv as its mean over all weeks, or the id of a claim", func(p *Precision) any { return &p.Of }),
	textRow("precision_arms", []string(nil), "the two arms, first less second; the first two of the study unless set, and those of the claim if precision_of names one", func(p *Precision) any { return &p.Arms }),
	wholeRow("precision_most", usualMost, 2, 100000, "runs", "runs of each arm that are spent at most", func(p *Precision) any { return &p.Most }),
}

var precisionKeys = newVocabulary(PrecisionRows)

// precision reads what [run] asks of precision. Runs that the command line asks
// for take its place.
func (r *reader) precision(s *Study, root *node, set overrides) Precision {
	p := Precision{Most: usualMost}
	run := root.child("run")
	for _, row := range PrecisionRows {
		n := run.child(row.Key)
		if n == nil {
			continue
		}
		if text, ok := n.value.(string); ok && row.Key == "precision_arms" { // as typed after --set
			n = listOfTexts(n, strings.Split(text, ","))
		}
		for _, set := range precisionKeys.settings(&r.checker, &node{kind: table, children: []*node{n}}) {
			set.put(&p)
		}
	}
	r.checkPrecision(s, run, &p)
	if set.everywhere.child("run").child("runs") != nil {
		return Precision{Most: usualMost}
	}
	return p
}

// checkPrecision reports what contradicts.
func (r *reader) checkPrecision(s *Study, run *node, p *Precision) {
	width, of, arms := run.child("precision"), run.child("precision_of"), run.child("precision_arms")
	if !p.On() {
		for _, n := range []*node{of, arms, run.child("precision_most")} {
			if n != nil {
				r.add(n.key, "%s says nothing without run.precision, how far the interval may reach to each side", n.path)
			}
		}
		return
	}
	if runs := run.child("runs"); runs != nil {
		r.add(runs.key, "%s: run.precision says how many runs there are; give run.precision_most for the most", runs.path)
	}
	isClaim := slices.ContainsFunc(s.Claims, func(c Claim) bool { return c.ID == p.Of })
	switch {
	case of == nil:
		r.add(width.key, "%s needs run.precision_of, a column of runs.csv or weeks.csv, or the id of a claim", width.path)
	case isClaim && arms != nil:
		r.add(arms.key, "%s: the claim %q has arms of its own", arms.path, p.Of)
	case !isClaim:
		r.metricOrOutcome(of)
	}
	if isClaim || of == nil {
		return
	}
	r.precisionArms(s, width, arms, p)
}

// precisionArms completes and checks the two arms.
func (r *reader) precisionArms(s *Study, width, arms *node, p *Precision) {
	var names []string
	for _, a := range s.Arms {
		names = append(names, a.Name)
	}
	switch {
	case len(names) < 2:
		r.add(width.key, "%s is of a contrast of two arms; the study has one", width.path)
	case arms == nil:
		p.Arms = names[:2]
	case len(p.Arms) != 2 || p.Arms[0] == p.Arms[1]:
		r.add(arms.key, "%s: want two arms, as in [%q, %q]", arms.path, names[0], names[1])
	default:
		r.eachText(arms, func(n *node) { r.armName(n, names) })
	}
}
