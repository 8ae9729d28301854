package plots

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"leadsim/internal/golden"
)

// invented is a validation that no survey has made, with every verdict, open
// sides, and what cannot be drawn.
func invented() *Validation {
	inf, nan := math.Inf(1), math.NaN()
	return &Validation{Name: "First block", About: "may be fitted", Organizations: 200, People: 45211, Seed: 1, Version: "0.1.0", Hash: "9f3ac21b77", Targets: []ValidationTarget{
		{"TO-15", "turnover a year", "V", "10.4", 10.4, 8, 15, 12.5, 11.9, 13.1, 198, "inside", "", true},
		{"LD-01", "relation, satisfaction", "V", ".46", .46, .29, .63, .78, .76, .80, 200, "outside", "near zero", false},
		{"TR-03", "trust, quit intention", "R", "-.40", -.40, -.55, -.25, -.44, -.47, -.41, 200, "inside", "", false},
		{"TO-02", "satisfaction, turnover", "S", "-.19 / rho -.28", -.19, -.30, -.10, -.11, -.14, -.08, 187, "undecided", "wide", false},
		{"LD-17", "punished without", "V", "negative", nan, -inf, 0, -.36, -.41, -.31, 150, "inside", "", false},
		{"SH-06", "empowering, performance", "V", ".31", .31, .15, .40, nan, nan, nan, 0, "not measured", "", false},
		{"PW-04", "pressure: resist", "R", "56", 56, 44, 68, 38, 35, 41, 200, "outside", "", true},
		{"CR-04", "half-life, months", "V", "1 to 2 years to fade", nan, 6, 15, 1.6, .4, 2.8, 50, "outside", "", false},
	}}
}

// many has as many rows as a block can have.
func many() *Validation {
	v := invented()
	row := v.Targets[1]
	for range 30 {
		v.Targets = append(v.Targets, row)
	}
	for range 19 {
		v.Targets = append(v.Targets, v.Targets[6])
	}
	return v
}

func TestGoldenValidation(t *testing.T) {
	c, err := Validate(invented())
	if err != nil {
		t.Fatal(err)
	}
	svg, err := c.SVG(Document)
	if err != nil {
		t.Fatal(err)
	}
	golden.Equal(t, "testdata/validate_golden.svg", svg)
	checkTable(t, c)
	checkXML(t, "validate", mustSVG(t, c))
}

func TestValidationSaysVerdictsInWordsAndShapes(t *testing.T) {
	c, err := Validate(invented())
	if err != nil {
		t.Fatal(err)
	}
	if want := "First block: ours lies inside what is accepted for 3 of 8 published numbers, outside for 3, undecided for 1, not measured for 1"; c.Title != want {
		t.Errorf("%s, want %s", c.Title, want)
	}
	if want := "Not drawn: CR-04 half-life, months 1.6 (accepted 6 to 15): outside."; !strings.Contains(c.Note, want) {
		t.Errorf("%s, want %s", c.Note, want)
	}
	layers := strings.Split(c.Alt(), "\n\n")
	for _, want := range []string{"TO-02 (satisfaction, turnover, status S): published -.19 / rho -.28, accepted −0.3 to −0.1, ours −0.11 (−0.14 to −0.08), undecided.",
		"LD-17 (punished without, status V): published negative, accepted below 0,"} {
		if !strings.Contains(layers[1], want) {
			t.Errorf("alt text lacks %q:\n%s", want, layers[1])
		}
	}
	if !strings.Contains(layers[2], "Outside: LD-01, PW-04 and CR-04.") {
		t.Error(layers[2])
	}
	if _, err := Validate(&Validation{}); err == nil {
		t.Error("a validation of nothing was drawn")
	}
}

func TestWordsOfValidationsKeepApart(t *testing.T) {
	for name, v := range map[string]*Validation{"invented": invented(), "many": many()} {
		c, err := Validate(v)
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
				os.WriteFile(filepath.Join(*gallery, "validate-"+name+"-"+size.Name+".png"), b, 0o666)
				os.WriteFile(filepath.Join(*gallery, "validate-"+name+"-"+size.Name+"-grey.png"), greyed(t, b), 0o666)
			}
		}
	}
}
