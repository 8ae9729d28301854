package scenario

import (
	"testing"

	"leadsim/sim/param"
)

// A key that one arm reads, or that the command line has left without a reader,
// makes no difference to arms that do not read it.
func TestKeysOfOtherKindsOfNetworksDoNotCount(t *testing.T) {
	usual := param.Default().Network.Within
	s := mustParse(t, "network.within = 7\n"+twoArms+"network.kind = \"org_chart\"\n", Options{})
	if a, b := s.Arms[0].Params.Network.Within, s.Arms[1].Params.Network.Within; a != 7 || b != usual {
		t.Errorf("arms have %d and %d ties in the team, want 7 and the default", a, b)
	}
	s = mustParse(t, "extends = \"studies/ring.toml\"\nnetwork.kind = \"scale_free\"\n", Options{})
	if n := s.Arms[0].Params.Network; n.Degree != 12 || n.Rewire != param.Default().Network.Rewire {
		t.Errorf("the study that is extended leaves %d ties and %v to rewire, want 12 and the default", n.Degree, n.Rewire)
	}
	s = mustParse(t, "network.within = 7\n", Options{Set: []string{"network.kind=scale_free"}})
	if within := s.Arms[0].Params.Network.Within; within != usual {
		t.Errorf("%d ties in the team are left over", within)
	}
}
