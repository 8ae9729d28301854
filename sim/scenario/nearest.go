package scenario

import "leadsim/internal/nearest"

// meant returns `; did you mean "name"?`, or "" if no name is near.
func meant(word string, names []string) string {
	if name := nearest.To(word, names); name != "" {
		return "; did you mean " + quote(name) + "?"
	}
	return ""
}
