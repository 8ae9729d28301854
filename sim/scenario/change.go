package scenario

import (
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// ofChange reports whether a kind of event needs a change that runs.
func ofChange(kind string) bool {
	switch kind {
	case "lever", "champion", "invite", "mute":
		return true
	}
	return false
}

// launched reports events of a change that nothing launched, and launches of a
// part of the organization. It looks at the events before --without leaves any
// out: without its launch a change is just idle.
func (r *reader) launched(d *draft) {
	for i := range d.events {
		h := &d.events[i]
		switch e := &h.event; {
		case e.Kind == "change_launch" && e.Scope != "organization":
			r.wrong(h.node.child("scope"), "a change is launched in the whole organization")
		case ofChange(e.Kind) && !launchedBy(d.events, i):
			r.add(h.node.key, "%s: no change runs in week %d; want an [[event]] of kind %s before it", h.node.path, e.Week, quote("change_launch"))
		}
	}
}

// launchedBy reports whether a change is launched before event i of the list:
// in an earlier week, or in the same week further up.
func launchedBy(events []happening, i int) bool {
	for j := range events {
		if e := &events[j].event; e.Kind == "change_launch" && (e.Week < events[i].event.Week || e.Week == events[i].event.Week && j < i) {
			return true
		}
	}
	return false
}

// person reports a person whom no rule knows or who is not there.
func (r *reader) person(d *draft, h *happening) {
	n := h.node.child("person")
	person := h.event.Person
	if n == nil || person == "" {
		return
	}
	for _, word := range param.PersonWords {
		if person == word {
			return
		}
	}
	seat, is := strings.CutPrefix(person, "seat-")
	i, err := strconv.Atoi(seat)
	if !is || err != nil || i < 0 {
		r.wrong(n, "want seat-N or one of "+strings.Join(param.PersonWords, ", ")+meant(person, param.PersonWords))
		return
	}
	if d.structure != nil && i >= d.structure.Seats {
		r.wrong(n, numbered(d.structure.Seats, "seat"))
	}
}
