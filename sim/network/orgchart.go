package network

import "fmt"

// OrgChart returns the network in which influence runs along formal lines alone: everybody is tied to all mates of
// the own team and to the boss, both ways. It is the control in which rank is reach.
//
// teamOf[i] is the team of person i, numbered from 0 without large gaps, negative for no team; bossOf[i] is the boss
// of person i, negative for nobody. Neither is kept. It panics if the lengths differ, or if somebody's boss is a
// team mate or nobody's number. Linear in persons times the size of teams, which is the number of ties.
func OrgChart(teamOf, bossOf []int32, src Source) *Graph {
	n := len(teamOf)
	if len(bossOf) != n {
		panic(fmt.Sprintf("network: %d persons and the bosses of %d", n, len(bossOf)))
	}
	by := newTeams(teamOf)
	room := n
	for k := range by.count() {
		s := len(by.members(k))
		room += s * (s - 1) / 2
	}
	t := newTies(n, room)
	for k := range by.count() {
		members := by.members(k)
		t.ring(members, len(members))
	}
	for i, boss := range bossOf {
		if boss < 0 {
			continue
		}
		if int(boss) >= n || int(boss) == i || teamOf[i] >= 0 && teamOf[boss] == teamOf[i] {
			panic(fmt.Sprintf("network: person %d of %d has the boss %d: want somebody of another team", i, n, boss))
		}
		t.add(int32(i), boss)
	}
	return t.graph(src)
}
