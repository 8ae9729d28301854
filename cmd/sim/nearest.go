package main

import "strings"

// nearest returns the name that word was most likely meant to be, "" if none
// is near: at most a third of its letters, or one, may be wrong, or it is part
// of a single name.
func nearest(word string, names []string) string {
	if len(word) > 100 {
		return ""
	}
	best, least := "", max(1, len(word)/3)+1
	for _, name := range names {
		if d := distance(strings.ToLower(word), strings.ToLower(name)); d < least {
			best, least = name, d
		}
	}
	if best == "" && len(word) >= 3 {
		return onlyWith(word, names)
	}
	return best
}

// onlyWith returns the name that holds word, "" if none does or several do.
func onlyWith(word string, names []string) (only string) {
	for _, name := range names {
		if strings.Contains(name, word) {
			if only != "" {
				return ""
			}
			only = name
		}
	}
	return only
}

// meant returns `; did you mean "name"?`, or "" if no name is near.
func meant(word string, names []string) string {
	if name := nearest(word, names); name != "" {
		return `; did you mean "` + name + `"?`
	}
	return ""
}

// distance counts the letters to insert, drop, change or swap with their
// neighbour to turn a into b (optimal string alignment).
func distance(a, b string) int {
	before, last, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		now[0] = i + 1
		for j := range len(b) {
			change := last[j]
			if a[i] != b[j] {
				change++
			}
			now[j+1] = min(change, last[j+1]+1, now[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				now[j+1] = min(now[j+1], before[j-1]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}
