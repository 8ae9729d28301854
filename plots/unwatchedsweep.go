package plots

import (
	"sort"
	"strconv"
	"strings"
)

// sweep makes a panel for each name before the number, if there are at least
// three numbers in all; it tells whether it did.
func (u *unwatched) sweep() bool {
	type dot struct {
		x   float64
		arm int
	}
	var order []string
	groups := map[string][]dot{}
	for i := range u.arms {
		head, x, ok := trailing(u.name(i))
		if !ok {
			return false
		}
		if groups[head] == nil {
			order = append(order, head)
		}
		groups[head] = append(groups[head], dot{x, i})
	}
	if len(u.arms) < 3*len(order) {
		return false
	}
	for _, head := range order {
		dots := groups[head]
		sort.SliceStable(dots, func(a, b int) bool { return dots[a].x < dots[b].x })
		g := gapPanel{id: identityOf(u.r.Arms[u.arms[dots[0].arm]].Style)}
		g.name, u.over = splitLast(head)
		for _, d := range dots {
			g.arms = append(g.arms, d.arm)
			g.xs = append(g.xs, d.x)
			g.seen = append(g.seen, u.half(u.seen, d.arm))
			g.so = append(g.so, u.half(u.so, d.arm))
		}
		u.panels = append(u.panels, g)
	}
	return true
}

// half returns the middle of all runs' means over the second half of the weeks.
func (u *unwatched) half(m measure, arm int) float64 {
	var all []float64
	for k := range u.n {
		col := m.of(arm, k)
		all = append(all, mean(col[len(col)/2:]))
	}
	return quantile(all, 0.5)
}

// trailing cuts the number off the end of an arm's name.
func trailing(name string) (head string, x float64, ok bool) {
	i := strings.LastIndexAny(name, " =:") + 1
	x, err := strconv.ParseFloat(strings.TrimSuffix(name[i:], "%"), 64)
	return strings.TrimRight(name[:i], " =:"), x, err == nil
}

// splitLast cuts the last word, the name of what is varied, off a head.
func splitLast(head string) (first, last string) {
	i := strings.LastIndex(head, " ")
	if i < 0 {
		return "", head
	}
	return strings.Trim(head[:i], " ,"), head[i+1:]
}
