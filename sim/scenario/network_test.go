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

// Ties from a file take the place of all kinds.
func TestKindsOfNetworksSayNothingBesideTies(t *testing.T) {
	lib := files("people.csv", firm, "ties.csv", links)
	_, err := Parse("m.toml", []byte(fromFiles+"network.kind = \"org_chart\"\n"), lib, Options{})
	if want := `m.toml:3:9: network.kind: this says nothing beside network.ties = "ties.csv", a file`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	text := "organization.people = \"people.csv\"\nnetwork.within = 2\n[[arm]]\nname = \"file\"\nnetwork.ties = \"ties.csv\"\n" +
		"[[arm]]\nname = \"ring\"\nnetwork = { kind = \"small_world\", degree = 2 }\n[[arm]]\nname = \"teams\"\n"
	s, err := Parse("m.toml", []byte(text), lib, Options{})
	if err != nil {
		t.Fatal(err)
	}
	usual := param.Default().Network
	for i, want := range []param.Network{{Within: usual.Within, Degree: usual.Degree}, {Within: usual.Within, Degree: 2}, {Within: 2, Degree: usual.Degree}} {
		if n := s.Arms[i].Params.Network; n.Within != want.Within || n.Degree != want.Degree {
			t.Errorf("arm %d has %d ties in the team and %d in a ring, want %d and %d", i, n.Within, n.Degree, want.Within, want.Degree)
		}
	}
	reread(t, s)
}
