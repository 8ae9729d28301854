package network

import "fmt"

// TeamSmallWorld returns the network that the model starts from: dense in teams, with short cuts between them.
//
// Inside a team, in a ring in the order of numbers, each is tied to within mates: within/2 on either side and, if
// within is odd, the one across the ring (of an odd team one member lacks it). Smaller teams are tied
// throughout. Then each person in turn ties across/2 persons of other teams, chosen with equal chances among
// those not yet tied to; with the ties that others begin, across on average. If across is odd, every second
// person begins one more.
//
// teamOf[i] is the team of person i, numbered from 0 without large gaps, negative for no team; it is not kept. It
// panics if a number of ties is negative. Linear in persons plus ties.
//
// The form follows Watts & Strogatz (1998) with teams in place of neighbourhoods; assumed.
func TeamSmallWorld(teamOf []int32, within, across int, src Source) *Graph {
	if within < 0 || across < 0 {
		panic(fmt.Sprintf("network: %d ties within and %d across teams: want 0 or more", within, across))
	}
	n := len(teamOf)
	by := newTeams(teamOf)
	room := (n*min(across, n) + 1) / 2
	for k := range by.count() {
		s := len(by.members(k))
		room += (s*min(within, max(s-1, 0)) + 1) / 2
	}
	t := newTies(n, room)
	for k := range by.count() {
		t.ring(by.members(k), within)
	}
	mates := append([]int32(nil), t.degree...)
	place := 0
	for k := range by.count() {
		for _, a := range by.members(k) {
			begin := (place+1)*across/2 - place*across/2
			place++
			for ; begin > 0 && int(t.degree[a]-mates[a]) < by.elsewhere(k); begin-- {
				t.reachOut(a, k, &by, src)
			}
		}
	}
	return t.graph(src)
}

// ring ties the members of a team to within mates each.
func (t *ties) ring(members []int32, within int) {
	s := len(members)
	if within >= s-1 {
		for i, a := range members {
			for _, b := range members[:i] {
				t.add(a, b)
			}
		}
		return
	}
	for i, a := range members {
		for step := 1; step <= within/2; step++ {
			t.add(a, members[(i+step)%s])
		}
	}
	if within%2 == 1 {
		for i, a := range members[:s/2] {
			t.add(a, members[i+s/2])
		}
	}
}

// reachOut ties a, of team k, to one person of another team to whom a is not tied yet. There must be one.
func (t *ties) reachOut(a int32, k int, by *teams, src Source) {
	for {
		b := by.outsider(k, below(src, by.elsewhere(k)))
		if !t.tied(a, b) {
			t.add(a, b)
			return
		}
	}
}
