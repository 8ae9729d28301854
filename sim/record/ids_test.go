package record

import (
	"bytes"
	"strings"
	"testing"

	"leadsim/sim/model"
)

func TestCopiesOfWhatTheStudyReadAreOurs(t *testing.T) {
	for name, want := range map[string]bool{
		"organization-people.csv": true, "organization-ties.csv": true, "organization-people-2.csv": true, "organization-ties-12.csv": true,
		"organization-people-1.csv": false, "organization-people-02.csv": false, "organization-people-x.csv": false, "organization-people": false,
		"organization-pay.csv": false, "people-2.csv": false, "organization-.csv": false, "my-organization-people.csv": false,
	} {
		if ourCopy(name) != want {
			t.Errorf("%s is ours: %v", name, !want)
		}
	}
}

func TestTablesNamePeopleById(t *testing.T) {
	r := hand(3)
	r.Runs[0].Happenings = []model.Happening{{Kind: model.LeaderLeft, Team: 1, Seat: 1}, {Kind: model.Closed, Team: -1, Seat: -1}}
	r.Runs[1].Happenings = r.Runs[0].Happenings
	r.Runs[2].Happenings, r.Runs[3].Happenings = nil, nil
	r.IDs = [][]string{{"ann", "bob"}, nil} // the second arm has no file; the seat of entry of both is 0
	r.Runs[0].People = []model.Person{{ID: "bob#1", TeamName: "Shop, north"}, {ID: "cy", Name: "Cy"}}
	var events, people bytes.Buffer
	if err := writeEvents(&events, r); err != nil {
		t.Fatal(err)
	}
	if err := writePeople(&people, r); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"value,name,id\n", "0,power-over,0,leader left,1,1,0,,ann\n", "0,power-over,0,closed,,,0,,\n", `0,"power, ""with""",0,leader left,1,1,0,,seat-0` + "\n"} {
		if !strings.Contains(events.String(), line) {
			t.Errorf("events.csv lacks %q:\n%s", line, &events)
		}
	}
	for _, line := range []string{"run,arm,id,name,team_name,seat,", "\n0,power-over,bob#1,,\"Shop, north\",0,", "\n0,power-over,cy,Cy,,0,"} {
		if !strings.Contains(people.String(), line) {
			t.Errorf("people.csv lacks %q:\n%s", line, &people)
		}
	}
}
