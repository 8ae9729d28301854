package main

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// settingWords calls settings as a lecturer would. The others are called by their
// meaning, if it is short, else by the words of their keys.
var settingWords = map[string]string{
	"run.weeks":                     "weeks",
	"organization.people":           "people",
	"organization.span":             "people a leader has",
	"organization.levels":           "levels of leaders",
	"organization.cost":             "cost of a person",
	"organization.complexity":       "complexity of decisions",
	"organization.interdependence":  "interdependence of tasks",
	"members.skill":                 "skill",
	"members.capability":            "capability",
	"members.trust":                 "disposition to trust",
	"members.alignment":             "shared goals",
	"members.belonging":             "belonging",
	"members.effort.comply":         "effort of those who comply unwatched",
	"members.effort.watched":        "effort added by being watched",
	"members.response.centre.state": "trust and belonging that it takes to commit",
	"members.decide.leader":         "chance that an unskilled leader decides well",
	"leaders.style":                 "style of leading",
	"leaders.monitor":               "share of requests checked",
	"leaders.sanction":              "share of refusals punished",
	"leaders.reward":                "share of good work rewarded",
	"leaders.consult":               "share of decisions with members asked",
	"leaders.delegate":              "share of decisions left to members",
	"leaders.explain":               "share of requests explained",
	"leaders.listen":                "share of weeks with members heard",
	"leaders.crisis_policy":         "what leaders do in a crisis",
	"crisis.rate":                   "crises a year",
	"crisis.severity":               "severity of crises",
	"crisis.complexity":             "complexity of crises",
	"crisis.deadline":               "weeks before a crisis costs more",
	"market.offers":                 "offers from other employers",
	"change.vision":                 "clarity of the vision",
	"change.size":                   "size of the change",
	"change.order":                  "how far the change is ordered",
	"change.urgency":                "urgency of the change",
	"change.champions.share":        "share of champions",
}

// mostSaid is how long a meaning may be, in letters, to stand in a sentence.
const mostSaid = 50

// said calls a setting in words: one of an arm, an event or a style with whose
// it is.
func said(key string, s *scenario.Study) string {
	if of, rest, ok := strings.Cut(key, "]."); ok {
		var i int
		if _, err := fmt.Sscanf(of, "arm[%d", &i); err == nil && i < len(s.Arms) {
			return said(rest, s) + " of " + quoted(s.Arms[i].Name)
		}
		if _, err := fmt.Sscanf(of, "event[%d", &i); err == nil {
			return strings.ReplaceAll(rest, "_", " ") + " of " + eventName(s, i)
		}
		return key
	}
	if rest, ok := strings.CutPrefix(key, "styles."); ok {
		if name, rest, ok := strings.Cut(rest, "."); ok {
			return said("leaders."+rest, s) + " of " + name
		}
	}
	if w := settingWords[key]; w != "" {
		return w
	}
	words := strings.Split(strings.ReplaceAll(key, "_", " "), ".")
	row, known := param.Find(key)
	if !known || row.Kind == param.Switch {
		return words[len(words)-1]
	}
	m := row.Meaning
	if i := strings.IndexAny(m, ";:("); i >= 0 {
		m = strings.TrimSpace(m[:i])
	}
	if len(m) <= mostSaid && strings.Contains(m, " ") && !strings.Contains(m, ",") && !strings.HasPrefix(m, "the same") && !strings.HasSuffix(m, " it") {
		return m
	}
	if len(words) > 2 {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// eventName calls an event by its name.
func eventName(s *scenario.Study, i int) string {
	if len(s.Arms) > 0 && s.Arms[0].Params != nil && i < len(s.Arms[0].Params.Events) {
		if n := s.Arms[0].Params.Events[i].Name; n != "" {
			return n
		}
	}
	return fmt.Sprintf("event %d", i)
}

// spoken calls settings in a title by words rather than keys, unless two of
// them have the same: a title is read aloud, and the axes give the keys to type.
func spoken(title string, settings []sweep.Setting, s *scenario.Study) string {
	words := map[string]int{}
	for _, x := range settings {
		words[said(x.Key, s)]++
	}
	settings = slices.Clone(settings) // the longest first, as one key may begin another
	slices.SortStableFunc(settings, func(a, b sweep.Setting) int { return len(b.Key) - len(a.Key) })
	var pairs []string
	for _, x := range settings {
		w := said(x.Key, s)
		if words[w] > 1 {
			continue
		}
		every := "every value of " + w
		if k := sweep.Kind(x.Key); k == param.Text || k == param.Choice {
			every = "every " + w
		}
		pairs = append(pairs, "every "+x.Key, every, x.Key, w)
	}
	return strings.NewReplacer(pairs...).Replace(title)
}

// list joins words as a sentence does.
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
