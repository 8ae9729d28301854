package network

// teams lists persons by team, and by number within a team.
type teams struct {
	order []int32 // persons, team after team
	bound []int   // team k is order[bound[k]:bound[k+1]]
}

// newTeams sorts persons by team. teamOf[i] is the team of person i; a negative number means no team, which counts
// as a team of one. Team numbers should be dense: time and memory grow with the largest.
func newTeams(teamOf []int32) teams {
	most := int32(-1)
	alone := 0
	for _, k := range teamOf {
		most = max(most, k)
		if k < 0 {
			alone++
		}
	}
	count := int(most) + 1
	t := teams{order: make([]int32, len(teamOf)), bound: make([]int, count+alone+1)}
	each := func(f func(person, team int)) {
		single := count
		for i, k := range teamOf {
			if k >= 0 {
				f(i, int(k))
			} else {
				f(i, single)
				single++
			}
		}
	}
	each(func(_, team int) { t.bound[team+1]++ })
	for k := range count + alone {
		t.bound[k+1] += t.bound[k]
	}
	next := append([]int(nil), t.bound...)
	each(func(person, team int) {
		t.order[next[team]] = int32(person)
		next[team]++
	})
	return t
}

// count returns the number of teams, those without members included.
func (t *teams) count() int { return len(t.bound) - 1 }

// members returns the persons of team k, ascending.
func (t *teams) members(k int) []int32 { return t.order[t.bound[k]:t.bound[k+1]] }

// elsewhere returns how many persons are not in team k.
func (t *teams) elsewhere(k int) int { return len(t.order) - len(t.members(k)) }

// outsider returns the person at place r, below elsewhere(k), of those not in team k.
func (t *teams) outsider(k, r int) int32 {
	if r >= t.bound[k] {
		r += len(t.members(k))
	}
	return t.order[r]
}
