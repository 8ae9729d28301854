package scenario

import "leadsim/sim/param"

// platform checks the events of an arm that open and close a social platform:
// they meet the whole organization, and what is to be closed has been opened.
func (r *reader) platform(d *draft) {
	opened := -1 // week of the first opening
	for _, h := range d.events {
		if e := &h.event; e.Kind == "platform_open" && (opened < 0 || e.Week < opened) {
			opened = e.Week
		}
	}
	for _, h := range d.events {
		e := &h.event
		if e.Kind != "platform_open" && e.Kind != "platform_close" {
			continue
		}
		if e.Scope != param.DefaultEvent().Scope {
			r.add(h.node.child("scope").key, "%s: a platform is open to the whole organization; want scope = %s", h.node.path, quote(param.DefaultEvent().Scope))
		}
		switch {
		case e.Kind == "platform_open" || len(r.options.Without) > 0: // what an option leaves out need not be there to be closed
		case opened < 0:
			r.add(h.node.key, "%s: nothing to close; want an [[event]] of kind %s before it", h.node.path, quote("platform_open"))
		case opened >= e.Week:
			r.add(h.node.key, "%s: nothing to close in week %d, as the platform opens in week %d", h.node.path, e.Week, opened)
		}
	}
}
