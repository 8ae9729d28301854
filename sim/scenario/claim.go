package scenario

import (
	"slices"

	"leadsim/sim/param"
)

// Claim is a sentence that runs can refute, [[claim]] in a study: the
// difference of Metric between arm A and arm B, at a week or over a window.
type Claim struct {
	ID, Text, Metric string
	A, B             string  // names of arms
	LessA, LessB     string  // arms whose difference is subtracted: A and B without the occasion; both or neither
	Week             int     // -1 = over a window
	From, To         int     // the window, both included; -1 = Week counts
	Direction        string  // of A against B: above, below or equal
	Smallest         float64 // the smallest difference that matters
	Kind             string  // rule (put in), emergent (came out) or open
	Mechanism        string  // the switch whose switching-off must remove it; may be empty
	Expected         string  // what is known to come out: supported, refuted or undecided
}

// ClaimRows describes the keys of [[claim]].
var ClaimRows = []param.Row[Claim]{
	textRow("id", "", "a short name, unique in the study", func(c *Claim) any { return &c.ID }),
	textRow("text", "", "the claim as a sentence", func(c *Claim) any { return &c.Text }),
	textRow("metric", "", "what is compared: a column of weeks.csv over the weeks given, or a column of runs.csv", func(c *Claim) any { return &c.Metric }),
	textRow("a", "", "name of the first arm", func(c *Claim) any { return &c.A }),
	textRow("b", "", "name of the arm it is compared with", func(c *Claim) any { return &c.B }),
	textRow("less_a", "", "name of the arm that is a without the occasion: the claim is then about (a - less_a) - (b - less_b), what the occasion itself did", func(c *Claim) any { return &c.LessA }),
	textRow("less_b", "", "name of the arm that is b without the occasion", func(c *Claim) any { return &c.LessB }),
	wholeRow("week", -1, 0, 5199, "week", "the week that counts, from 0; the last one if neither week nor from is set", func(c *Claim) any { return &c.Week }),
	wholeRow("from", -1, 0, 5199, "week", "first week of the window that counts", func(c *Claim) any { return &c.From }),
	wholeRow("to", -1, 0, 5199, "week", "last week of the window", func(c *Claim) any { return &c.To }),
	choiceRow("direction", "above", []string{"above", "below", "equal"}, "where A lies against B", func(c *Claim) any { return &c.Direction }),
	{Key: "smallest", Kind: param.Number, Default: 0.0, Low: 0, High: 1e6, Unit: "as the metric", Meaning: "the smallest difference that matters", Source: "scale",
		Field: func(c *Claim) any { return &c.Smallest }},
	choiceRow("kind", "open", []string{"rule", "emergent", "open"}, "rule: follows from a rule by itself; emergent: from several together; open: not known beforehand", func(c *Claim) any { return &c.Kind }),
	textRow("mechanism", "", "the switch of [mechanisms] whose switching-off must remove the effect", func(c *Claim) any { return &c.Mechanism }),
	choiceRow("expected", "supported", []string{"supported", "refuted", "undecided"}, "what is known to come out, if not that it holds; the claim stays as a result: refuted = theory says so, this model does not; undecided = the effect is about as large as what matters", func(c *Claim) any { return &c.Expected }),
}

var claimKeys = newVocabulary(ClaimRows)

func (r *reader) claims(root *node, arms []string, weeks int) []Claim {
	var claims []Claim
	ids := map[string]spot{}
	for _, n := range r.tables(root, "claim") {
		if r.cutOff(n, weeks) {
			continue
		}
		c := read(&r.checker, claimKeys, n)
		r.required(n, "id", "metric", "a", "b")
		r.unique(n.child("id"), ids)
		r.metricOrOutcome(n.child("metric"))
		r.armName(n.child("a"), arms)
		r.armName(n.child("b"), arms)
		r.armName(n.child("less_a"), arms)
		r.armName(n.child("less_b"), arms)
		if (c.LessA == "") != (c.LessB == "") {
			r.add(n.key, "%s: give both less_a and less_b, or neither", n.path)
		}
		r.mechanism(n.child("mechanism"))
		r.window(n, &c, weeks)
		claims = append(claims, c)
	}
	return claims
}

// metricOrOutcome checks what a claim compares: a column of weeks.csv or, for
// the run as a whole, one of runs.csv.
func (r *reader) metricOrOutcome(n *node) {
	if name, ok := textOf(n); ok && r.options.KnownOutcome != nil {
		if known, _ := r.options.KnownOutcome(name); known {
			return
		}
	}
	r.metric(n)
}

// outcome reports a text that names no column of runs.csv.
func (r *reader) outcome(n *node) {
	name, ok := textOf(n)
	if !ok || r.options.KnownOutcome == nil {
		return
	}
	if known, names := r.options.KnownOutcome(name); !known {
		r.wrong(n, "no outcome of a run has this name"+meant(name, names))
	}
}

// window checks and completes the weeks of a claim.
func (r *reader) window(n *node, c *Claim, weeks int) {
	week, from, to := n.child("week"), n.child("from"), n.child("to")
	for _, w := range []*node{week, from, to} {
		r.weekOfRun(w, weeks)
	}
	if week == nil && from == nil && to == nil {
		c.Week = weeks - 1
		return
	}
	if week != nil && (from != nil || to != nil) {
		r.add(week.key, "%s: give either week or from and to", n.path)
	}
	if week == nil && (from == nil || to == nil) {
		r.add(n.key, "%s: a window needs both from and to", n.path)
	}
	if from != nil && to != nil && c.From > c.To {
		r.wrong(to, "want a week not before "+n.path+".from")
	}
}

func (r *reader) mechanism(n *node) {
	name, ok := textOf(n)
	if !ok || name == "" {
		return
	}
	if names := paramKeys.names["mechanisms"]; !slices.Contains(names, name) {
		r.wrong(n, "no switch of [mechanisms] has this name"+meant(name, names))
	}
}
