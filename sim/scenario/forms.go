package scenario

import "leadsim/sim/param"

// forms reports what only a form of a contested rule reads that the arms do not
// have, and puts it back to its default in arms that only share it, as networks
// does for kinds of network.
func (r *reader) forms(all []*draft) {
	read := map[*node]bool{} // by one arm at least, or reported
	for _, f := range ownOfForms {
		for _, d := range all {
			if n := d.setter(f.key); n != nil && param.ReadByForm(d.params, f.key) {
				read[n] = true
			}
		}
	}
	for _, d := range all {
		for _, f := range ownOfForms {
			n := d.setter(f.key)
			if n == nil || param.ReadByForm(d.params, f.key) {
				continue
			}
			row, _ := param.Find(f.rule)
			if !read[n] && !leftOver(d.setter(f.rule), n) {
				read[n] = true
				r.add(n.key, "%s: with %s = %s nothing reads this key; it belongs to %s", n.path, f.rule, quote(row.Get(d.params).(string)), f.names)
			}
			own, _ := param.Find(f.key)
			own.Put(d.params, own.Default)
		}
	}
}

// ownOfForms lists the parameters that only some forms of a rule read.
var ownOfForms = formKeys()

type formKey struct{ key, rule, names string }

func formKeys() (all []formKey) {
	at := map[string]int{}
	for _, rule := range param.Rules {
		for _, form := range rule.Forms {
			for _, key := range form.Keys {
				if i, there := at[key]; there {
					all[i].names += " and " + form.Name
					continue
				}
				at[key] = len(all)
				all = append(all, formKey{key, rule.Key, form.Name})
			}
		}
	}
	return all
}
