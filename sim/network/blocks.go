package network

import "fmt"

// Blocks returns a stochastic block model (Holland, Laskey & Leinhardt 1983): each two members of a team of s are tied
// with probability within/(s-1), each two persons of different teams with one probability for all, such that a
// person has on average within ties in the own team and between ties to others. Where there are not enough people
// for the mean, everybody is tied. In teams of different size, between is the mean over all persons; those in
// large teams have fewer.
//
// teamOf[i] is the team of person i, numbered from 0 without large gaps, negative for no team; it is not kept. It
// panics if a mean is negative, infinite or NaN. Linear in persons plus ties.
func Blocks(teamOf []int32, within, between float64, src Source) *Graph {
	if !(within >= 0 && within < far && between >= 0 && between < far) {
		panic(fmt.Sprintf("network: mean numbers of ties %v and %v: want finite and 0 or more", within, between))
	}
	n := len(teamOf)
	by := newTeams(teamOf)
	t := newTies(n, int(float64(n)*min(within+between, float64(n))/1.8)) // a little more than the mean

	crossing := 0.0 // pairs of persons from different teams
	for k := range by.count() {
		crossing += float64(by.bound[k]) * float64(len(by.members(k)))
	}
	between *= float64(n) / 2
	for k := range by.count() {
		members := by.members(k)
		if s := len(members); s > 1 {
			t.choosePairs(members, func(row int) []int32 { return members[:row] }, within/float64(s-1), src)
		}
	}
	if crossing > 0 {
		for k := range by.count() {
			before := by.order[:by.bound[k]]
			t.choosePairs(by.members(k), func(int) []int32 { return before }, between/crossing, src)
		}
	}
	return t.graph(src)
}

// choosePairs ties each person rows[i] to each of partners(i) with probability p.
func (t *ties) choosePairs(rows []int32, partners func(i int) []int32, p float64, src Source) {
	skip := newSkipper(min(p, 1), src)
	at := skip.gap() // place in the present row, or beyond it
	for i, a := range rows {
		row := partners(i)
		for at < int64(len(row)) {
			t.add(a, row[at])
			at += 1 + skip.gap()
		}
		at -= int64(len(row))
	}
}
