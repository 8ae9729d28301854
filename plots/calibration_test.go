package plots

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"leadsim/internal/golden"
)

// inventedFit is a calibration that nobody made: three searches, points far
// above the floor, coefficients at an end, undetermined, and determined.
func inventedFit(points int) *Calibration {
	c := &Calibration{Searches: []string{"from the base", "from elsewhere", "without status R"}, Objective: "weight x (distance from the middle of what is accepted, in half widths)²", Near: 17, Noise: 0.9, Organizations: 40, Seed: 1, Version: "0.1.0", Hash: "9f3ac21b77"}
	c.Points = append(c.Points, CalibrationPoint{0, 17, 17})
	for search := 1; search <= 3; search++ {
		best := 17.0
		for i := range points {
			x := 4 + float64(search) + 60/float64(1+i) + float64(7*i%11)
			best = min(best, x)
			c.Points = append(c.Points, CalibrationPoint{search, x, best})
		}
	}
	keys := []string{"members.bonds.attach_rate", "members.bonds.belong_rate", "members.bonds.pull", "trust.pull", "members.spread", "members.trust", "members.alignment",
		"members.effort.watched", "market.quit_base", "market.quit_slope", "market.attachment_hold", "members.response.tactic.inspirational.commit"}
	for i, key := range keys {
		at := float64(i) / 11
		c.Coefficients = append(c.Coefficients, CalibrationCoefficient{Key: key, Base: 0.02, Fitted: 0.04 * at, BaseAt: 0.5, FittedAt: at, NearLow: 0.04 * max(0, at-0.2), NearHigh: 0.04 * at,
			NearLowAt: max(0, at-0.2), NearHighAt: at, High: 0.04, AtEnd: i == 11, IsWide: i == 3})
	}
	return c
}

func TestGoldenCalibration(t *testing.T) {
	c, err := CalibrationCourse(inventedFit(20))
	if err != nil {
		t.Fatal(err)
	}
	svg, err := c.SVG(Document)
	if err != nil {
		t.Fatal(err)
	}
	golden.Equal(t, "testdata/calibration_golden.svg", svg)
	checkTable(t, c)
	checkXML(t, "calibration", mustSVG(t, c))
}

func TestCalibrationsSayWhatTheyFound(t *testing.T) {
	v := inventedFit(20)
	c, err := CalibrationCourse(v)
	if err != nil {
		t.Fatal(err)
	}
	if want := "The fit brings the objective from 17 to 9; 1 of 12 coefficients is undetermined"; c.Title != want {
		t.Errorf("%s, want %s", c.Title, want)
	}
	for _, want := range []string{"Search 3, without status R, ends at 11.", "trust.pull: 0.02 before, 0.0109 fitted, 0.00291 to 0.0109 fits as well.",
		"Half of the range or more fits as well: trust.pull.", "Fitted value at an end of its range: members.response.tactic.inspirational.commit."} {
		if !strings.Contains(c.Alt(), want) {
			t.Errorf("alt text lacks %q:\n%s", want, c.Alt())
		}
	}
	v.Stopped = true
	if c, _ = CalibrationCourse(v); !strings.Contains(c.Note, "interrupted") {
		t.Error(c.Note)
	}
	if _, err := CalibrationCourse(&Calibration{}); err == nil {
		t.Error("a calibration of nothing was drawn")
	}
}

func TestWordsOfCalibrationsKeepApart(t *testing.T) {
	one := inventedFit(0)
	one.Coefficients = one.Coefficients[:1]
	for name, v := range map[string]*Calibration{"short": inventedFit(3), "long": inventedFit(200), "one": one} {
		c, err := CalibrationCourse(v)
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range Sizes {
			p := &pen{canvas: blank{t}, size: size}
			c.draw(p)
			for _, fault := range faults(p) {
				t.Errorf("%s, %s: %s", name, size.Name, fault)
			}
			if *gallery != "" {
				b, err := c.PNG(size)
				if err != nil {
					t.Fatal(err)
				}
				os.WriteFile(filepath.Join(*gallery, "calibration-"+name+"-"+size.Name+".png"), b, 0o666)
			}
		}
	}
}
