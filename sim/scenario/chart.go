package scenario

import (
	"slices"

	"leadsim/sim/param"
)

// Chart asks for a picture, [[chart]] in a study. Which options a kind of
// chart reads is for the package that draws it.
type Chart struct {
	Kind    string
	Title   string
	Metric  string
	Metrics []string
	Arms    []string // names; none = all
	From    int      // first week
	To      int      // last week; -1 = to the end
}

// ChartRows describes the keys of [[chart]].
var ChartRows = []param.Row[Chart]{
	textRow("kind", "", "what is drawn", func(c *Chart) any { return &c.Kind }),
	textRow("title", "", "what the chart asks or finds", func(c *Chart) any { return &c.Title }),
	textRow("metric", "", "what is shown, a column of weeks.csv", func(c *Chart) any { return &c.Metric }),
	textRow("metrics", []string(nil), "the same, where a chart shows several", func(c *Chart) any { return &c.Metrics }),
	textRow("arms", []string(nil), "names of the arms shown; none = all", func(c *Chart) any { return &c.Arms }),
	wholeRow("from", 0, 0, 5199, "week", "first week shown", func(c *Chart) any { return &c.From }),
	wholeRow("to", -1, 0, 5199, "week", "last week shown; none = to the end", func(c *Chart) any { return &c.To }),
}

var chartKeys = newVocabulary(ChartRows)

func (r *reader) charts(root *node, arms []string, weeks int) []Chart {
	var charts []Chart
	for _, n := range r.tables(root, "chart") {
		if r.cutOff(n, weeks) {
			continue
		}
		c := read(&r.checker, chartKeys, n)
		r.required(n, "kind")
		r.metric(n.child("metric"))
		r.eachText(n.child("metrics"), r.metric)
		r.eachText(n.child("arms"), func(e *node) { r.armName(e, arms) })
		r.weekOfRun(n.child("from"), weeks)
		r.weekOfRun(n.child("to"), weeks)
		if to := n.child("to"); to != nil && c.To >= 0 && c.To < c.From {
			r.wrong(to, "want a week not before "+n.path+".from")
		}
		charts = append(charts, c)
	}
	return charts
}

// eachText calls f with every element of a list.
func (r *reader) eachText(n *node, f func(*node)) {
	if n != nil && n.kind == list {
		for _, e := range n.children {
			f(e)
		}
	}
}

func (r *reader) armName(n *node, arms []string) {
	if name, ok := textOf(n); ok && !slices.Contains(arms, name) {
		r.wrong(n, "no arm has this name; the study has "+listed(arms)+meant(name, arms))
	}
}

func (r *reader) metric(n *node) {
	name, ok := textOf(n)
	if !ok || r.options.KnownMetric == nil {
		return
	}
	if known, names := r.options.KnownMetric(name); !known {
		r.wrong(n, "no metric has this name"+meant(name, names))
	}
}

// cutOff reports whether a table speaks of weeks that --weeks has cut off. Such
// a claim or chart is left out: whoever shortens a run knows that its end is
// not there to look at.
func (r *reader) cutOff(n *node, weeks int) bool {
	if r.options.Weeks == nil {
		return false
	}
	for _, key := range []string{"week", "from", "to"} {
		if c := n.child(key); c != nil {
			if w, ok := c.value.(int64); ok && w >= int64(weeks) {
				return true
			}
		}
	}
	return false
}

func (r *reader) weekOfRun(n *node, weeks int) {
	if n == nil {
		return
	}
	if w, ok := n.value.(int64); ok && w >= int64(weeks) && w < 5200 {
		r.wrong(n, lastWeek(weeks))
	}
}

// required reports the keys that a table lacks.
func (r *reader) required(n *node, keys ...string) {
	for _, key := range keys {
		if n.child(key) == nil {
			r.add(n.key, "%s: %s is missing", n.path, key)
		}
	}
}

// unique reports a text that an earlier node had, and remembers it.
func (r *reader) unique(n *node, seen map[string]spot) {
	text, ok := textOf(n)
	if !ok {
		return
	}
	if at, again := seen[text]; again {
		r.wrong(n, "taken already"+whereElse(at))
		return
	}
	seen[text] = n.val
}

// textOf returns the text that n holds, if it is one.
func textOf(n *node) (string, bool) {
	if n == nil || n.kind != scalar {
		return "", false
	}
	if n.bare != "" {
		return n.bare, true
	}
	text, ok := n.value.(string)
	return text, ok
}
