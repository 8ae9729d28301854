package scenario

import (
	"fmt"
	"strings"
)

// findCircles reports people who lead themselves, if only by way of others:
// each circle once, at the first of its people in the file.
func (p *people) findCircles() {
	up := p.roster.Manager
	seen := make([]int32, len(up)) // the walk that came by, from 1
	for i := range up {
		walk, at := int32(i+1), int32(i)
		for at >= 0 && seen[at] == 0 {
			seen[at] = walk
			at = up[at]
		}
		if at >= 0 && seen[at] == walk {
			p.circle(at)
		}
	}
}

// circle reports the circle that row lies in.
func (p *people) circle(row int32) {
	s, r := p.table, p.roster
	first, length := row, 1
	for at := r.Manager[row]; at != row; at = r.Manager[at] {
		first = min(first, at)
		length++
	}
	if length == 1 {
		s.fault(p.mAt[first], "manager", r.ID[first], "nobody is the own manager; the head's is left empty")
		return
	}
	const shown = 8
	names := []string{clipped(r.ID[first])}
	for at := r.Manager[first]; at != first; at = r.Manager[at] {
		if len(names) == shown && length > shown+1 {
			names = append(names, fmt.Sprintf("(%d more)", length-shown))
			break
		}
		names = append(names, clipped(r.ID[at]))
	}
	s.fault(p.mAt[first], "manager", r.ID[r.Manager[first]],
		"people report to one another in a circle: "+strings.Join(append(names, names[0]), " -> "))
}
