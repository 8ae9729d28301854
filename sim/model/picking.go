package model

import (
	"strconv"
	"strings"

	"leadsim/sim/agent"
	"leadsim/sim/rng"
)

// pick returns the seat that a study means by [[event]] person, otherwise if it
// says nothing: seat-N, one by chance, or of those whom the word and fits take
// in the one with the most influence. It returns -1 if nobody is meant.
func (w *World) pick(person, otherwise string, fits func(i int) bool) int {
	if person == "" {
		person = otherwise
	}
	if n, ok := strings.CutPrefix(person, "seat-"); ok {
		i, err := strconv.Atoi(n)
		if err != nil || i < 0 || i >= w.Seats || !w.people.Present[i] || !fits(i) {
			return -1
		}
		return i
	}
	best, most := -1, 0.0
	if person != "random" {
		w.gatherInfluence()
	}
	for i := range w.Seats {
		if !w.people.Present[i] || !w.means(person, i) || !fits(i) {
			continue
		}
		weight := w.change.reach[i]
		if person == "random" {
			weight, _ = w.draws[rng.Lever].Pair(w.people.Who[i])
		}
		if best < 0 || weight > most {
			best, most = i, weight
		}
	}
	return best
}

// means reports whether a word of [[event]] person takes in person i.
func (w *World) means(person string, i int) bool {
	p := w.people
	switch person {
	case "champion":
		return p.Is(i, agent.Champion|agent.Named)
	case "champion-tie":
		return !p.DoesIt(i) && w.tiedToAChampion(i)
	case "adopter":
		return p.Stage[i] == agent.Adopted
	case "resister":
		return p.Is(i, agent.Opposes)
	case "first-follower":
		return w.change.followed && p.Who[i] == w.change.follower
	}
	return true
}

func (w *World) tiedToAChampion(i int) bool {
	from, _ := w.ties.In(i)
	for _, j := range from {
		if w.people.Present[j] && w.people.Is(int(j), agent.Champion|agent.Named) {
			return true
		}
	}
	return false
}

// gatherInfluence notes of everybody how much the others give on what they say:
// standing times the sum of the weights of ties to others.
func (w *World) gatherInfluence() {
	reach := w.change.reach
	clear(reach)
	for i := range w.Seats {
		if !w.people.Present[i] {
			continue
		}
		from, weight := w.ties.In(i)
		for n, j := range from {
			reach[j] += float64(weight[n])
		}
	}
	for i := range w.Seats {
		reach[i] *= w.people.Standing(&w.rules, i)
	}
}
