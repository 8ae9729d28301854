package scenario

import (
	"testing"

	"leadsim/sim/model"
)

// Somebody left out is muted in every arm, beside events that are left out.
func TestWithoutAPersonMutesTheSeat(t *testing.T) {
	s := mustParse(t, "[[event]]\nname = \"storm\"\nweek = 3\n"+twoArms+"leaders.listen = 1\n", Options{Without: []string{"person:seat-12", "storm"}})
	for _, a := range s.Arms {
		if a.Params.Network.Mute != 12 || len(a.Params.Events) != 0 {
			t.Errorf("%s mutes %d and has %d events", a.Name, a.Params.Network.Mute, len(a.Params.Events))
		}
	}
}

// Somebody is named as people.csv of the results names the person: by the id of
// the file of people, where there is one.
func TestAPersonOfAFileIsNamedByTheIDThere(t *testing.T) {
	lib := files("people.csv", firm)
	text := []byte("organization.people = \"people.csv\"\n")
	s, err := Parse("m.toml", text, lib, Options{Without: []string{"person:di"}})
	if err != nil {
		t.Fatal(err)
	}
	structure, err := model.Lay(s.Arms[0].Params)
	if err != nil {
		t.Fatal(err)
	}
	if id := structure.PersonID(s.Arms[0].Params.Network.Mute); id != "di" {
		t.Errorf("%s is muted, want di", id)
	}
	for id, want := range map[string]string{
		"evee":   `--without person:evee: nobody has this id; want one of "people.csv"; did you mean "eve"?`,
		"seat-0": `--without person:seat-0: nobody has this id; want one of "people.csv"`,
	} {
		if _, err := Parse("m.toml", text, lib, Options{Without: []string{"person:" + id}}); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
