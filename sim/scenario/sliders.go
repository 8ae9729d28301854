package scenario

import "leadsim/sim/param"

// MostSliders is how many settings a lesson may put in front.
const MostSliders = 5

// sliders checks lesson.sliders: settings that exist and that are numbers,
// switches or choices.
func (r *reader) sliders(root *node) {
	n := root.child("lesson").child("sliders")
	if n == nil || n.kind != list {
		return
	}
	if len(n.children) > MostSliders {
		r.wrong(n, "want five at most: the lab has all others behind one click")
	}
	r.eachText(n, func(e *node) {
		if key, ok := textOf(e); ok {
			if msg := sliderOf(root, key); msg != "" {
				r.wrong(e, msg)
			}
		}
	})
}

// sliderOf returns what is wrong with the key of a slider, or "".
func sliderOf(root *node, key string) string {
	steps := pathSteps(key)
	if steps == nil {
		return "want a key, as in leaders.monitor"
	}
	within := func(name string) string {
		if steps[0].index < 0 || len(steps) < 2 {
			return "want a key of " + name + "[0], as in " + name + "[0].KEY"
		}
		c := root.child(name)
		if c == nil || c.kind != list || steps[0].index >= len(c.children) {
			return there(c, steps[0])
		}
		return ""
	}
	rest := key
	switch steps[0].name {
	case "event":
		if msg := within("event"); msg != "" {
			return msg
		}
		rest = steps[1].name
		return slides(eventKeys, rest)
	case "arm":
		if msg := within("arm"); msg != "" {
			return msg
		}
		rest = key[len(upTo(key, 0))+1:]
	}
	return slides(paramKeys, rest)
}

// slides returns why a key is none of a vocabulary, or can be no slider, or "".
func slides[T any](v *vocabulary[T], key string) string {
	row := v.rows[key]
	switch {
	case row == nil:
		return "no setting has this name" + meant(key, v.keys)
	case row.Kind == param.Text && row.Key != "leaders.style":
		return "a text is no slider"
	}
	return ""
}
