package calibrate

import (
	"bytes"
	"strings"
	"testing"

	"leadsim/calibration"
)

func TestNearFitsThatAreKeptCanBeRead(t *testing.T) {
	f, err := calibration.Near.Open(calibration.Latest)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	fits, err := ReadNear(calibration.Latest, f)
	if err != nil {
		t.Fatal(err)
	}
	meant := 0
	for _, n := range fits {
		if n.Fit == calibration.LatestFit {
			meant++
		}
		if len(n.Values) < 2 || !strings.HasPrefix(n.Name, n.Fit+" ") {
			t.Errorf("fit %+v", n)
		}
	}
	if meant < 2 || meant == len(fits) {
		t.Errorf("%d of %d fits are to all targets", meant, len(fits))
	}
}

func TestNearFitsAreRefusedWithTheirPlace(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "x.csv is empty",
		"fit,objective\na,1\n":              "x.csv:1: no column is named for a parameter",
		"members.trsut\n0.5\n":              `x.csv:1: column "members.trsut": there is no such parameter`,
		"members.trust\n":                   "x.csv holds no fit",
		"members.trust\n0.5\n1.5\n":         "x.csv:3: members.trust = 1.5: want 0 to 1",
		"members.trust\nmuch\n":             "x.csv:2: members.trust = much: want 0 to 1",
		"members.trust,network.within\n1\n": "wrong number of fields",
		"network.within\n2.5\n":             "x.csv:2: network.within = 2.5: want 0 to 100",
	} {
		if _, err := ReadNear("x.csv", bytes.NewReader([]byte(text))); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
