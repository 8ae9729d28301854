package scenario

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/param"
)

var eventKeys = newVocabulary(param.EventRows)

// happening is one [[event]] as written.
type happening struct {
	node  *node
	event param.Event
}

// events reads [[event]] of the study or of an arm, which may be nil.
func (r *reader) events(n *node) []happening {
	var all []happening
	for _, e := range r.tables(n, "event") {
		h := happening{e, param.DefaultEvent()}
		settings := eventKeys.settings(&r.checker, e)
		for _, s := range settings {
			s.put(&h.event)
		}
		r.keysOfKind(h, settings)
		r.styleName(e.child("style"))
		all = append(all, h)
	}
	return all
}

// keysOfKind reports keys that the kind of event does not read.
func (r *reader) keysOfKind(h happening, settings []setting[param.Event]) {
	if kind := h.node.child("kind"); kind != nil && kind.value != h.event.Kind {
		return // an unknown kind is reported already
	}
	reads := kindKeys(h.event.Kind)
	for _, s := range settings {
		if key := s.row.Key; !slices.Contains(reads, key) && !slices.Contains(commonKeys, key) {
			if len(reads) == 0 {
				r.add(s.node.key, "%s: kind %s does not read this key, nor any besides %s", s.node.path, quote(h.event.Kind), listed(commonKeys))
				continue
			}
			r.add(s.node.key, "%s: kind %s does not read this key; it reads %s", s.node.path, quote(h.event.Kind), listed(reads))
		}
	}
	if h.event.Kind == "style" && h.event.Style == "" {
		r.add(h.node.key, "%s: style is missing, the name of the style to which leaders change", h.node.path)
	}
	if unit := h.node.child("unit"); unit != nil && h.event.Scope == "organization" {
		r.add(unit.key, "%s: without a scope of unit or team there is nothing to number", unit.path)
	}
}

// commonKeys are read by every kind of event.
var commonKeys = []string{"name", "week", "kind", "scope", "unit"}

// kindKeys returns the keys that a kind of event reads besides commonKeys.
func kindKeys(kind string) []string {
	for _, k := range param.EventKinds {
		if k.Name == kind {
			return k.Keys
		}
	}
	return nil
}

// without names the events of all arms, and leaves out those that the options
// name.
func (r *reader) without(all []*draft) {
	out, _ := persons(r.options.Without)
	var names []string
	for _, d := range all {
		r.nameEvents(d)
		r.launched(d)
		for _, h := range d.events {
			if !slices.Contains(names, h.event.Name) {
				names = append(names, h.event.Name)
			}
		}
		d.events = slices.DeleteFunc(d.events, func(h happening) bool { return slices.Contains(out, h.event.Name) })
	}
	for _, name := range out {
		if slices.Contains(names, name) {
			continue
		}
		msg := "the study has no events"
		if len(names) > 0 {
			msg = "no event has this name; the study has " + strings.Join(names, ", ") + meant(name, names)
		}
		r.add(spot{file: "--without " + name}, "%s", msg)
	}
}

// nameEvents gives events without a name one made of kind and week, and
// reports names that two events of the arm have.
func (r *reader) nameEvents(d *draft) {
	d.events = slices.Clone(d.events)
	taken := map[string]bool{}
	seen := map[string]spot{}
	for _, h := range d.events {
		taken[h.event.Name] = true
		r.unique(h.node.child("name"), seen)
	}
	taken[""] = true
	for i := range d.events {
		e := &d.events[i].event
		plain := fmt.Sprintf("%s-%d", e.Kind, e.Week)
		if e.Kind == "lever" {
			plain = fmt.Sprintf("%s-%d", e.Lever, e.Week)
		}
		for try := 1; e.Name == ""; try++ {
			name := plain
			if try > 1 {
				name = fmt.Sprintf("%s-%d", plain, try)
			}
			if !taken[name] {
				e.Name, taken[name] = name, true
			}
		}
	}
}

// scripted checks the events of an arm against its run and organization.
func (r *reader) scripted(d *draft) []happening {
	for _, h := range d.events {
		if weeks := d.params.Run.Weeks; h.event.Week >= weeks {
			r.wrong(h.node.child("week"), lastWeek(weeks))
		}
		r.person(d, &h)
		switch unit := h.node.child("unit"); h.event.Scope {
		case "team":
			r.team(d, unit, h.event.Unit)
		case "unit":
			r.unit(d, cmp.Or(unit, h.node.child("scope")), h.event.Unit)
		}
	}
	r.platform(d)
	return d.events
}
