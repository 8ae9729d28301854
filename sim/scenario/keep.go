package scenario

import (
	"strings"

	"leadsim/sim/param"
)

// Keep says which weekly measures a sweep keeps of each run, as means over so
// many weeks. Sweeps keep none unless asked: outcomes sum up a run, and any run
// can be lived again. It changes nothing for a study that is run alone, which
// keeps all.
type Keep struct {
	Metrics []string
	Every   int
}

// KeepRows describes the keys of [run] that make a Keep.
var KeepRows = []param.Row[Keep]{
	textRow("keep", []string(nil), "weekly measures that a sweep keeps of each run, as in [\"net_output\", \"trust\"]; none unless set", func(k *Keep) any { return &k.Metrics }),
	wholeRow("keep_every", 52, 1, 5200, "weeks", "a sweep keeps means over so many weeks; 1 = every week", func(k *Keep) any { return &k.Every }),
}

var keepKeys = newVocabulary(KeepRows)

// keep reads what [run] says of keeping; its other keys are parameters.
func (r *reader) keep(root *node) Keep {
	k := Keep{Every: 52}
	run := root.child("run")
	for _, row := range KeepRows {
		n := run.child(row.Key)
		if n == nil {
			continue
		}
		if text, ok := n.value.(string); ok { // as typed after --set
			n = listOfTexts(n, strings.Split(text, ","))
		}
		for _, s := range keepKeys.settings(&r.checker, &node{kind: table, children: []*node{n}}) {
			s.put(&k)
		}
		if row.Key == "keep" {
			r.eachText(n, r.metric)
		}
	}
	if len(k.Metrics) == 0 {
		return Keep{Every: 52}
	}
	return k
}

// listOfTexts returns the node as a list of texts.
func listOfTexts(n *node, texts []string) *node {
	l := *n
	l.kind, l.value = list, nil
	for i, t := range texts {
		e := *n
		e.path, e.value = element(n.path, i), strings.TrimSpace(t)
		l.children = append(l.children, &e)
	}
	return &l
}
