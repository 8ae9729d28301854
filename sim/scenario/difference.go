package scenario

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/param"
)

// Differences says in what the arms differ, one line for each key, with the
// values in the order of the arms: "leaders.style: domineering / power-with".
func (s *Study) Differences() []string { return Compare(s.Arms) }

// Compare says in what arms differ, as Differences does; they may come from
// several studies. Of styles with different names only those intensities are
// listed that an arm sets otherwise than its style.
func Compare(arms []Arm) []string {
	if len(arms) < 2 {
		return nil
	}
	var lines []string
	files := copiesOf(arms)
	own := ownRows(arms, files)
	for i := range param.Table {
		r := &param.Table[i]
		if own[r.Key] && !(own["leaders.style"] && followsStyle(arms, r.Key)) {
			lines = addDifference(lines, r.Key, arms, func(p *param.Params) string { return plain(files.said(r, p)) })
		}
	}
	most := 0
	for _, a := range arms {
		most = max(most, len(a.Params.Assign))
	}
	for i := range most {
		lines = addDifference(lines, fmt.Sprintf("leaders.assign[%d]", i), arms, func(p *param.Params) string { return describeAssign(p, i) })
	}
	return append(lines, eventDifferences(arms)...)
}

// addDifference adds a line unless the arms agree.
func addDifference(lines []string, key string, arms []Arm, say func(*param.Params) string) []string {
	texts := make([]string, len(arms))
	for i, a := range arms {
		texts[i] = say(a.Params)
	}
	if len(slices.Compact(slices.Clone(texts))) == 1 {
		return lines
	}
	return append(lines, key+": "+strings.Join(texts, " / "))
}

// followsStyle reports whether a key of [leaders] is in every arm as the arm's
// named style has it.
func followsStyle(arms []Arm, key string) bool {
	r := styleKeys.rows[strings.TrimPrefix(key, "leaders.")]
	if r == nil || !strings.HasPrefix(key, "leaders.") || r.Key == "style" {
		return false
	}
	for _, a := range arms {
		style := styleOf(a.Params, a.Params.Leaders.StyleName)
		if r.Get(&style) != r.Get(&a.Params.Leaders.Style) {
			return false
		}
	}
	return true
}

// styleOf returns the style of that name; the default style if there is none.
func styleOf(p *param.Params, name string) param.Style {
	for _, s := range p.Styles {
		if s.Name == name {
			return s.Style
		}
	}
	return param.DefaultStyle()
}

// plain writes a value for people: texts without quotes, nothing as "none".
func plain(v any) string {
	if v == "" {
		return "none"
	}
	if text, ok := v.(string); ok {
		return text
	}
	return literal(v)
}

func describeAssign(p *param.Params, i int) string {
	if i >= len(p.Assign) {
		return "none"
	}
	a := &p.Assign[i]
	words := []string{plain(a.StyleName)}
	if a.StyleName == "" {
		words[0] = "own intensities"
	}
	if a.Level != 0 {
		words = append(words, fmt.Sprintf("level %d", a.Level))
	}
	if a.Team >= 0 {
		words = append(words, fmt.Sprintf("team %d", a.Team))
	}
	if a.Share < 1 {
		words = append(words, "share "+param.Format(a.Share))
	}
	start := styleOf(p, a.StyleName)
	if a.StyleName == "" {
		start = p.Leaders.Style
	}
	for i := range param.StyleRows {
		r := &param.StyleRows[i]
		if v := r.Get(&a.Style); v != r.Get(&start) {
			words = append(words, r.Key+" "+plain(v))
		}
	}
	return strings.Join(words, ", ")
}

// eventDifferences lists the events that some arms lack, and the keys in which
// events of one name differ.
func eventDifferences(arms []Arm) (lines []string) {
	var names []string
	for _, a := range arms {
		for _, e := range a.Params.Events {
			if !slices.Contains(names, e.Name) {
				names = append(names, e.Name)
			}
		}
	}
	for _, name := range names {
		before := len(lines)
		lines = addDifference(lines, "event "+name, arms, func(p *param.Params) string {
			if eventOf(p, name) == nil {
				return "without"
			}
			return "with"
		})
		if len(lines) > before {
			continue
		}
		for i := range param.EventRows {
			r := &param.EventRows[i]
			lines = addDifference(lines, "event "+name+" "+r.Key, arms, func(p *param.Params) string { return plain(r.Get(eventOf(p, name))) })
		}
	}
	return lines
}

// eventOf returns the event of that name, or nil.
func eventOf(p *param.Params, name string) *param.Event {
	for i := range p.Events {
		if p.Events[i].Name == name {
			return &p.Events[i]
		}
	}
	return nil
}
