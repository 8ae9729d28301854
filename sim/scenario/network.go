package scenario

import (
	"slices"
	"strings"

	"leadsim/sim/model"
	"leadsim/sim/param"
)

// networks reports what says how to make another kind of network than the arms
// have, and puts it back to its default in arms that only share it: a key that
// is not read must not make two arms differ.
func (r *reader) networks(all []*draft) {
	read := map[*node]bool{} // by one arm at least, or reported
	for _, d := range all {
		for _, key := range kindOfNetwork(d.params.Network.Kind) {
			read[d.setter(key)] = true
		}
	}
	for _, d := range all {
		kind := d.params.Network.Kind
		for _, key := range networkKeys {
			n := d.setter(key)
			if n == nil || readBy(kind, key) {
				continue
			}
			if !read[n] && !leftOver(d.setter("network.kind"), n) {
				read[n] = true
				r.add(n.key, "%s: a network of kind %s does not read this key; %s", n.path, quote(kind), whatKindsRead())
			}
			row, _ := param.Find(key)
			row.Put(d.params, row.Default)
		}
	}
}

// leftOver tells whether a key stands in a file for a kind of network that the
// command line has changed.
func leftOver(kind, key *node) bool { return kind != nil && kind.key.line == 0 && key.key.line > 0 }

// whatKindsRead lists the keys of each kind.
func whatKindsRead() string {
	var kinds []string
	for _, k := range param.NetworkKinds {
		if len(k.Keys) > 0 {
			kinds = append(kinds, k.Name+" reads "+strings.Join(k.Keys, " and "))
		}
	}
	return strings.Join(kinds, ", ")
}

// reads tells whether one of the arms reads a parameter: not one that says
// nothing beside a file, nor one of another kind of network or form of a rule.
func reads(key string, arms ...Arm) bool {
	return slices.ContainsFunc(arms, func(a Arm) bool {
		return !saysNothing(key, a) && readBy(a.Params.Network.Kind, key) && param.ReadByForm(a.Params, key)
	})
}

// Reads reports whether all arms read the parameter, so that it can be set for
// all of them; those of other kinds of network, or forms of rules, are not.
func (s *Study) Reads(key string) bool {
	return !slices.ContainsFunc(s.Arms, func(a Arm) bool { return !reads(key, a) })
}

// readBy tells whether a key is none of those that only some kinds of network
// read, or is read by this kind.
func readBy(kind, key string) bool {
	return !slices.Contains(networkKeys, key) || slices.Contains(kindOfNetwork(kind), key)
}

// kindOfNetwork returns the keys that a kind reads beside those of all kinds.
func kindOfNetwork(name string) []string {
	var keys []string
	for _, k := range param.NetworkKinds {
		if k.Name != name {
			continue
		}
		for _, key := range k.Keys {
			keys = append(keys, "network."+key)
		}
	}
	return keys
}

// networkKeys are the keys that one kind or another reads.
var networkKeys = keysOfKinds()

func keysOfKinds() []string {
	var keys []string
	for _, k := range param.NetworkKinds {
		keys = append(keys, kindOfNetwork(k.Name)...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// network reports a network that does not fit the arm's organization.
func (r *reader) network(d *draft) {
	if d.structure == nil {
		return
	}
	key, err := model.CheckNetwork(&d.params.Network, d.structure.Seats)
	switch {
	case err == nil:
	case d.setter(key) == nil: // a default that this kind of network cannot have
		row, _ := param.Find(key)
		r.blame(d, "network.kind", key+" = "+show(row.Get(d.params))+": "+err.Error())
	default:
		r.blame(d, key, err.Error())
	}
}
