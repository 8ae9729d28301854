package record

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"leadsim/sim/model"
)

// peopled returns results by hand with two people at the end of run 0.
func peopled() *Bundle {
	b := bundle()
	for a := range b.Results.Arms {
		b.Results.Run(a, 0).People = []model.Person{
			{Seat: 3, Occupant: 2, Team: 1, Joined: 17, Trust: 0.4},
			{Seat: 99_999, Level: 2, Reports: 11, Joined: -1, Trust: 0.7}}
	}
	return b
}

func TestRankAndReachOfPeopleAreReadBack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "hand")
	b := peopled()
	write(t, dir, b)
	got, err := ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := range got.Runs {
		want := b.Results.Runs[i].People
		if len(got.Runs[i].People) != len(want) {
			t.Fatalf("run %d: %d people, want %d", i, len(got.Runs[i].People), len(want))
		}
		for j, who := range got.Runs[i].People {
			if w := want[j]; who.Seat != w.Seat || who.Occupant != w.Occupant || who.Team != w.Team || who.Level != w.Level || who.Reports != w.Reports || who.Joined != w.Joined {
				t.Errorf("run %d: read %+v, want %+v", i, who, w)
			}
		}
	}
}

func TestPeopleAreReadByTheNamesOfColumns(t *testing.T) {
	r := hand(1)
	if err := readPeople(strings.NewReader("run,arm,id,name,reach,fear,seat\n0,power-over,e7,\"Rao, Asha\",2.5,,4\n"), r); err != nil {
		t.Fatal(err)
	}
	who := r.Run(0, 0).People[0]
	if who.ID != "e7" || who.Name != "Rao, Asha" || who.Reach != 2.5 || who.Seat != 4 || who.Reports != 0 {
		t.Errorf("read %+v", who)
	}
}

func TestFaultsInPeopleHaveTheirPlace(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{",3,", ",3.5,", "people.csv:2: seat = 3.5: want a whole number"},
		{"\n0,power-over,", "\n0,power-under,", `people.csv:2: run 0 of "power-under" stands not in manifest.json`},
		{"run,arm", "arm,run", "people.csv:1: want the columns run, arm first"},
	} {
		dir := filepath.Join(t.TempDir(), "hand")
		write(t, dir, peopled())
		path := filepath.Join(dir, "people.csv")
		data, _ := os.ReadFile(path)
		os.WriteFile(path, []byte(strings.Replace(string(data), c.old, c.new, 1)), 0o666)
		_, err := ReadDir(dir)
		var place *FileError
		if err == nil || !strings.Contains(err.Error(), c.want) || !errors.As(err, &place) {
			t.Errorf("error %v, want %q", err, c.want)
		}
	}
}
