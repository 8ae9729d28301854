package scenario

import (
	"maps"
	"strings"

	"leadsim/sim/model"
	"leadsim/sim/param"
)

// mostArms is how many arms a study may have.
const mostArms = 100

// draft is an arm in the making.
type draft struct {
	name   string
	node   *node // [[arm]], nil for the one arm of a study without arms
	params *param.Params
	origin map[string]*node // of every key that is set, the node that set it last
	under  map[string]*node // the same before settings of the command line, shared by drafts of a template
	assign []assignment
	events []happening

	structure *model.Structure // nil if it cannot be built

	files  map[string]*node // of the keys that name a file, the node that does
	unread bool             // the file of people cannot be read
}

// drafts reads all arms: the study's settings, then each arm's own, then those
// of the command line.
func (r *reader) drafts(root *node, set overrides) []*draft {
	var base []setting[param.Params]
	if r.starts == nil {
		base = paramKeys.settings(&r.checker, root)
		r.references(base)
	}
	shared := r.assignments(root.child("leaders"))
	events := r.events(root)
	everywhere := paramKeys.settings(&r.checker, set.everywhere)
	r.references(everywhere)

	nodes := r.tables(root, "arm")
	if len(nodes) > mostArms {
		r.add(nodes[mostArms].key, "more than %d arms; [[sweep.factor]] varies a parameter over many values", mostArms)
		nodes = nodes[:mostArms]
	}
	r.alone(base, nodes)
	if len(nodes) == 0 {
		nodes = []*node{nil}
	}
	var all []*draft
	names := map[string]spot{}
	for i, n := range nodes {
		last := paramKeys.settings(&r.checker, set.arms[i])
		r.references(last)
		r.runOfArm(last)
		d := r.start(i, n, base)
		for _, layer := range [][]setting[param.Params]{everywhere, last} {
			r.apply(d, layer)
		}
		d.assign = append(append(d.assign, shared...), r.assignments(n.child("leaders"))...)
		d.events = append(append(d.events, events...), r.events(n)...)
		if n == nil {
			d.name = nameAfter(d.params.Leaders.StyleName)
		} else {
			r.nameArm(d, names)
		}
		all = append(all, d)
	}
	r.complete(all)
	return all
}

// start returns the draft of an arm with the settings of the study and its
// own, but none of the command line.
func (r *reader) start(i int, n *node, base []setting[param.Params]) *draft {
	if r.starts != nil {
		params := *r.starts[i].params
		return &draft{node: n, params: &params, origin: map[string]*node{}, under: r.starts[i].origin, files: maps.Clone(r.starts[i].files)}
	}
	d := &draft{node: n, params: param.Default(), origin: map[string]*node{}, files: map[string]*node{}}
	own := armKeys.settings(&r.checker, n)
	r.references(own)
	r.runOfArm(own)
	r.apply(d, base)
	r.apply(d, own)
	d.params.Styles = r.styles.named()
	return d
}

// setter returns the node that set a key last, nil if none did.
func (d *draft) setter(key string) *node {
	if n, known := d.origin[key]; known {
		return n
	}
	return d.under[key]
}

// complete adds to every arm what depends on its settings.
func (r *reader) complete(all []*draft) {
	r.without(all)
	r.networks(all)
	r.forms(all)
	for _, d := range all {
		r.readFiles(d)
		r.hierarchy(d)
		for _, a := range d.assign {
			d.params.Assign = append(d.params.Assign, r.assign(d, a))
		}
		for _, h := range r.scripted(d) {
			d.params.Events = append(d.params.Events, h.event)
		}
	}
	r.mutePerson(all)
}

// apply puts settings over those of the draft. A style that is named comes
// first, so that single intensities beside it count.
func (r *reader) apply(d *draft, settings []setting[param.Params]) {
	for _, s := range settings {
		if s.row.Key != "leaders.style" {
			continue
		}
		if style, ok := r.styles.known[s.value.(string)]; ok {
			d.params.Leaders.Style = style
			for i := range param.StyleRows {
				d.origin["leaders."+param.StyleRows[i].Key] = s.node
			}
		}
	}
	for _, s := range settings {
		s.put(d.params)
		d.origin[s.row.Key] = s.node
	}
	r.namedFiles(d, settings)
}

// references checks the names of styles in settings.
func (r *reader) references(settings []setting[param.Params]) {
	for _, s := range settings {
		switch s.row.Key {
		case "leaders.style":
			r.styleName(s.node)
		case "leaders.pool":
			r.styleNames(s.node)
		}
	}
}

// alone reports intensities of the study that have no effect, because every
// arm names a style.
func (r *reader) alone(base []setting[param.Params], arms []*node) {
	for _, n := range arms {
		if style, _ := textOf(n.child("leaders").child("style")); style == "" {
			return
		}
	}
	for _, s := range base {
		key, leads := strings.CutPrefix(s.row.Key, "leaders.")
		if leads && styleKeys.rows[key] != nil && len(arms) > 0 {
			r.add(s.node.key, "%s has no effect: every arm names a style, which sets it; set it in the arms", s.node.path)
		}
	}
}

// runOfArm reports settings that all arms must share.
func (r *reader) runOfArm(settings []setting[param.Params]) {
	for _, s := range settings {
		if key := s.row.Key; key == "run.runs" || key == "run.seed" {
			r.add(s.node.key, "%s: all arms share %s; set it in [run] of the study", s.node.path, key)
		}
	}
}

func (r *reader) nameArm(d *draft, seen map[string]spot) {
	n := d.node.child("name")
	if n == nil {
		r.add(d.node.key, "%s: an arm needs a name", d.node.path)
		return
	}
	name, ok := textOf(n)
	switch {
	case !ok:
		r.wrong(n, "want a text in quotes")
	case strings.TrimSpace(name) == "" || strings.ContainsAny(name, "\n\r\t"):
		r.wrong(n, "want a name on one line")
	default:
		r.unique(n, seen)
	}
	d.name = name
}

func nameAfter(style string) string {
	if style == "" {
		return "baseline"
	}
	return style
}
