package model

import (
	"fmt"

	"leadsim/sim/network"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// weave makes the informal network of the start, leaders in it like everybody.
func (w *World) weave() *network.Graph {
	n := &w.p.Network
	src := rng.NewSource(w.key, rng.Tie, 0)
	switch n.Kind {
	case "small_world":
		return network.WattsStrogatz(w.Seats, n.Degree, n.Rewire, src)
	case "scale_free":
		return network.BarabasiAlbert(w.Seats, n.Degree/2, src)
	case "blocks":
		return network.Blocks(w.TeamOf, float64(n.Within), float64(n.Across), src)
	case "org_chart":
		return network.OrgChart(w.TeamOf, w.bosses(), src)
	}
	return network.TeamSmallWorld(w.TeamOf, n.Within, n.Across, src)
}

// bosses returns the seat of everybody's boss, -1 for the head's.
func (w *World) bosses() []int32 {
	of := make([]int32, w.Seats)
	for i, k := range w.TeamOf {
		of[i] = -1
		if int(k) != w.Board() {
			of[i] = int32(w.Leader(int(k)))
		}
	}
	return of
}

// CheckNetwork returns what of a network fits no organization of that many
// seats, and the key to look at.
func CheckNetwork(n *param.Network, seats int) (key string, err error) {
	if n.Mute >= seats {
		return "network.mute", fmt.Errorf("there are %d seats, numbered from 0", seats)
	}
	switch n.Kind {
	case "small_world":
		if n.Degree%2 != 0 || n.Degree >= seats {
			return "network.degree", fmt.Errorf("want an even number below the number of people, %d", seats)
		}
	case "scale_free":
		if n.Degree%2 != 0 || n.Degree/2 >= seats {
			return "network.degree", fmt.Errorf("want an even number below twice the number of people, %d", seats)
		}
	}
	return "", nil
}
