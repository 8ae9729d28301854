package scenario

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// Terms are the words between keys and values where it is told in what arms
// differ. {n}, {name} and {key} are filled in.
type Terms struct {
	With, Without   string // an arm has the event, or lacks it
	None            string // in the place of nothing
	Own             string // leaders of no named style
	Level, Team     string // "level {n}"
	Share           string
	Event, EventKey string // "event {name}", "event {name} {key}"
}

// English are the terms of the command line.
var English = Terms{"with", "without", "none", "own intensities", "level {n}", "team {n}", "share {n}", "event {name}", "event {name} {key}"}

// Differences says in what the arms differ, one line for each key, with the
// values in the order of the arms: "leaders.style: domineering / power-with".
func (s *Study) Differences() []string { return Compare(s.Arms, &English) }

// Alike reports whether there are several arms that differ in nothing but their
// luck: to tell so would answer the question of a lesson on chance.
func (s *Study) Alike() bool {
	return len(s.Arms) > 1 && !slices.ContainsFunc(s.Differences(), func(line string) bool { return !strings.HasPrefix(line, "run.luck:") })
}

// Compare says in what arms differ, as Differences does, in terms of another
// language; they may come from several studies. Of styles with different names
// only those intensities are listed that an arm sets otherwise than its style.
func Compare(arms []Arm, terms *Terms) []string {
	if len(arms) < 2 {
		return nil
	}
	var lines []string
	files := copiesOf(arms)
	own := ownRows(arms, files)
	for i := range param.Table {
		r := &param.Table[i]
		if own[r.Key] && !(own["leaders.style"] && followsStyle(arms, r.Key)) {
			lines = addDifference(lines, r.Key, arms, func(p *param.Params) string { return terms.plain(files.said(r, p)) })
		}
	}
	most := 0
	for _, a := range arms {
		most = max(most, len(a.Params.Assign))
	}
	for i := range most {
		lines = addDifference(lines, fmt.Sprintf("leaders.assign[%d]", i), arms, func(p *param.Params) string { return terms.assign(p, i) })
	}
	return append(lines, terms.events(arms)...)
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
func (t *Terms) plain(v any) string {
	if v == "" {
		return t.None
	}
	if text, ok := v.(string); ok {
		return text
	}
	return literal(v)
}

// assign writes who leads in what style.
func (t *Terms) assign(p *param.Params, i int) string {
	if i >= len(p.Assign) {
		return t.None
	}
	a := &p.Assign[i]
	words := []string{t.plain(a.StyleName)}
	if a.StyleName == "" {
		words[0] = t.Own
	}
	if a.Level != 0 {
		words = append(words, strings.ReplaceAll(t.Level, "{n}", strconv.Itoa(a.Level)))
	}
	if a.Team >= 0 {
		words = append(words, strings.ReplaceAll(t.Team, "{n}", strconv.Itoa(a.Team)))
	}
	if a.Share < 1 {
		words = append(words, strings.ReplaceAll(t.Share, "{n}", param.Format(a.Share)))
	}
	start := styleOf(p, a.StyleName)
	if a.StyleName == "" {
		start = p.Leaders.Style
	}
	for i := range param.StyleRows {
		r := &param.StyleRows[i]
		if v := r.Get(&a.Style); v != r.Get(&start) {
			words = append(words, r.Key+" "+t.plain(v))
		}
	}
	return strings.Join(words, ", ")
}

// events lists the events that some arms lack, and the keys in which events of
// one name differ.
func (t *Terms) events(arms []Arm) (lines []string) {
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
		lines = addDifference(lines, strings.NewReplacer("{name}", name).Replace(t.Event), arms, func(p *param.Params) string {
			if eventOf(p, name) == nil {
				return t.Without
			}
			return t.With
		})
		if len(lines) > before {
			continue
		}
		for i := range param.EventRows {
			r := &param.EventRows[i]
			key := strings.NewReplacer("{name}", name, "{key}", r.Key).Replace(t.EventKey)
			lines = addDifference(lines, key, arms, func(p *param.Params) string { return t.plain(r.Get(eventOf(p, name))) })
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
