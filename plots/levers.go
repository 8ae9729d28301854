package plots

import (
	"regexp"
	"slices"
	"strings"

	"leadsim/sim/record"
)

// lever is the kind of scripted event by which a change agent uses a lever.
const lever = "lever"

// leverUse is the use of a lever of a change programme.
type leverUse struct {
	week  int
	words string // what it is called, and whether it was mistimed
}

// levers returns what the event log of run k of arm i says of levers, in the
// order of time. A lever that was scripted but refused is none.
func (v *view) levers(i, k int) []leverUse {
	var out []leverUse
	for _, h := range v.run(i, k).Happenings {
		switch h.Kind {
		case record.LeverUsed:
			out = append(out, leverUse{h.Week, leverWords(h.Name)})
		case record.LeverMistimed:
			out = append(out, leverUse{h.Week, strings.TrimSpace(say("event.mistimed", "event", leverWords(h.Name)))})
		}
	}
	return out
}

// numbering is what the name of a scripted event ends in to which nobody gave one.
var numbering = regexp.MustCompile(`-\d+$`)

// leverWords returns what charts call a lever, "" if its name says nothing.
func leverWords(name string) string {
	if name = numbering.ReplaceAllString(name, ""); name == lever {
		return ""
	}
	return strings.NewReplacer("_", " ", "-", " ").Replace(name)
}

// sameLevers tells whether all runs of arm i use the same levers in the same
// weeks.
func (v *view) sameLevers(i int) bool {
	for k := range v.n {
		if !slices.Equal(v.levers(i, k), v.levers(i, 0)) {
			return false
		}
	}
	return true
}

// leverTicks returns a tick for each week in which the first run of arm i uses
// levers, with their words, each at its first use only.
func (v *view) leverTicks(i, from, to int) []event {
	var out []event
	told := map[string]bool{"": true}
	for _, u := range v.levers(i, 0) {
		if u.week < from || u.week > to {
			continue
		}
		if n := len(out); n == 0 || out[n-1].at != float64(u.week) {
			out = append(out, event{at: float64(u.week), tick: true})
		}
		if last := &out[len(out)-1]; !told[u.words] {
			told[u.words] = true
			last.words = strings.TrimPrefix(last.words+", "+u.words, ", ")
		}
	}
	return out
}

// changeEvents returns the launch of the change in arm i, from the event log if
// it is the same in all runs, and the scripted events besides launch and
// levers.
func (v *view) changeEvents(i, from, to int) []event {
	out := v.launch(i, from, to)
	for _, e := range v.events(from, to, 0, []int{i}, "") {
		if !e.tick && (e.words != changeBegins() || len(out) == 0) {
			out = append(out, e)
		}
	}
	return out
}

// launch marks the week in which the change programme of arm i begins, if that
// is the same in all its runs.
func (v *view) launch(i, from, to int) []event {
	week := v.weekOf(i, 0, record.ChangeBegan)
	for k := range v.n {
		if v.weekOf(i, k, record.ChangeBegan) != week {
			return nil
		}
	}
	if week < from || week > to {
		return nil
	}
	return []event{{at: float64(week), words: changeBegins(), strong: true}}
}

// weekOf returns the week of the first happening of a kind in run k of arm i,
// -1 if there is none.
func (v *view) weekOf(i, k int, kind record.HappeningKind) int {
	for _, h := range v.run(i, k).Happenings {
		if h.Kind == kind {
			return h.Week
		}
	}
	return -1
}
