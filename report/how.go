package report

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/record"
)

// mostSentences is how many sentences say how the model works.
const mostSentences = 8

// sentence is one of them as it holds in this study.
type sentence struct {
	Text  string
	Key   string // the parameter it hangs on
	Value string // what that is here, by arm where arms differ
	Off   string // where its mechanism is switched off
}

// how returns how the model works: what this study is about first, and at most
// eight sentences.
func (r *Report) how() []sentence {
	var all []sentence
	for _, rule := range listsOf().How.Rule {
		if r.concerns(rule.About) && len(all) < mostSentences {
			all = append(all, sentence{rule.Text, rule.Key, r.valueOf(rule.Key), r.offIn(rule.Switch)})
		}
	}
	return all
}

// concerns reports whether the study is about something.
func (r *Report) concerns(about string) bool {
	switch about {
	case "change":
		return slices.ContainsFunc(r.Results.Scripts, func(s record.Script) bool { return s.Kind == "change_launch" })
	case "rank":
		return slices.ContainsFunc(r.Charts, func(c Chart) bool { return c.Plot.Kind == "rank-and-reach" })
	}
	return true
}

// valueOf returns the value of a parameter, by arm where arms differ.
func (r *Report) valueOf(key string) string {
	row, ok := param.Find(key)
	if !ok {
		panic("report: words/english.toml: no parameter " + key)
	}
	var values, parts []string
	for _, a := range r.Study.Arms {
		v := fmt.Sprint(row.Get(a.Params))
		values = append(values, v)
		parts = append(parts, a.Name+" "+v)
	}
	if len(slices.Compact(slices.Clone(values))) == 1 {
		return say("how.value", "value", values[0])
	}
	return say("how.value", "value", strings.Join(parts, ", "))
}

// offIn says in which arms a mechanism is off, "" if in none.
func (r *Report) offIn(mechanism string) string {
	row, ok := param.Find("mechanisms." + mechanism)
	if !ok {
		panic("report: words/english.toml: no mechanism " + mechanism)
	}
	var off []string
	for _, a := range r.Study.Arms {
		if row.Get(a.Params) == false {
			off = append(off, a.Name)
		}
	}
	switch len(off) {
	case 0:
		return ""
	case len(r.Study.Arms):
		return say("how.off")
	}
	return say("how.off_in", "arms", strings.Join(off, ", "))
}
