package network

import (
	"fmt"
	"math"
)

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
	inside, crossing := 0.0, 0.0 // ties expected inside teams; pairs of persons from different teams
	for k := range by.count() {
		s := float64(len(by.members(k)))
		inside += float64(s * min(within, max(s-1, 0)) / 2)
		crossing += float64(s * float64(by.bound[k]))
	}
	outside := min(float64(between*float64(n))/2, crossing)
	room := inside + outside
	t := newTies(n, int(min(room+float64(4*math.Sqrt(room)), math.MaxInt32)))

	for k := range by.count() {
		members := by.members(k)
		if s := len(members); s > 1 {
			t.choosePairs(members, func(row int) []int32 { return members[:row] }, within/float64(s-1), src)
		}
	}
	if crossing > 0 {
		for k := range by.count() {
			before := by.order[:by.bound[k]]
			t.choosePairs(by.members(k), func(int) []int32 { return before }, outside/crossing, src)
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
