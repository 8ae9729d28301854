package scenario

import "testing"

// Somebody left out is muted in every arm, beside events that are left out.
func TestWithoutAPersonMutesTheSeat(t *testing.T) {
	s := mustParse(t, "[[event]]\nname = \"storm\"\nweek = 3\n"+twoArms+"leaders.listen = 1\n", Options{Without: []string{"person:seat-12", "storm"}})
	for _, a := range s.Arms {
		if a.Params.Network.Mute != 12 || len(a.Params.Events) != 0 {
			t.Errorf("%s mutes %d and has %d events", a.Name, a.Params.Network.Mute, len(a.Params.Events))
		}
	}
}
