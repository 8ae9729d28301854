package scenario

import (
	"fmt"
	"strings"
)

// personPrefix tells a person in --without from an event.
const personPrefix = "person:"

// persons parts the names of --without into events and persons, those without
// their prefix.
func persons(without []string) (events, people []string) {
	for _, name := range without {
		if id, is := strings.CutPrefix(name, personPrefix); is {
			people = append(people, id)
		} else {
			events = append(events, name)
		}
	}
	return events, people
}

// mutePerson lets nobody perceive over ties, in any arm, what the person of
// --without says and does.
func (r *reader) mutePerson(all []*draft) {
	_, people := persons(r.options.Without)
	if len(people) == 0 {
		return
	}
	at := spot{file: "--without " + personPrefix + people[len(people)-1]}
	if people[len(people)-1] == "" {
		at.file = `--without "` + personPrefix + `"` // not a colon beside a colon
	}
	if len(people) > 1 {
		r.add(at, "one person at a time; %s%s is named already", personPrefix, people[0])
		return
	}
	for _, d := range all {
		if d.structure == nil {
			continue
		}
		seat, msg := d.seatOfPerson(people[0])
		if msg != "" {
			r.add(at, "%s", msg)
			return
		}
		if set := d.params.Network.Mute; set >= 0 && set != seat {
			r.add(at, "network.mute = %d names somebody else already; leave one of the two out", set)
			return
		}
		d.params.Network.Mute = seat
	}
}

// seatOfPerson returns the seat that the person with this id has at the start,
// or what is wrong with the id.
func (d *draft) seatOfPerson(id string) (seat int, msg string) {
	seat, ok := d.structure.SeatOf(id)
	switch {
	case ok:
		return seat, ""
	case d.params.Roster != nil:
		return 0, "nobody has this id; want one of " + quote(d.params.Roster.File) + meant(id, d.params.Roster.ID)
	}
	return 0, fmt.Sprintf("nobody has this id; want %s%s to %s%s", personPrefix, d.structure.PersonID(0), personPrefix, d.structure.PersonID(d.structure.Seats-1))
}
