package plots

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"leadsim/internal/golden"
)

// screened is a made-up screening of so many settings, of which some matter.
func screened(settings, matter int, between bool) *Sensitivity {
	s := &Sensitivity{Study: "made-up", Title: "Made up", Version: "0.1.0", Hash: "abcdef123456", Outcome: "Net output, last year", Unit: "output a head",
		A: "power-over", Rows: 10, Planned: 10, Points: settings + 2, Runs: 2, Weeks: 130, Seed: 1, Floor: 0.06, Above: 0.31}
	if between {
		s.B = "power-with"
	}
	for i := range settings {
		v := 0.14 + 0.31*math.Exp(-0.3*float64(i))
		if i >= matter {
			v = 0.08 / (1 + 0.2*float64(i-matter))
		}
		mu := []float64{v, -0.9 * v, 0.1 * v}[i%3]
		s.Settings = append(s.Settings, Moved{Key: madeUpKey(i), Value: Bounds{v, 0.7 * v, 1.25 * v}, Mu: Bounds{mu, mu - 0.3*v, mu + 0.3*v},
			Sigma: Bounds{v * (0.3 + 0.4*float64(i%4)), v * 0.2, v * 1.6}, First: none, Matters: i < matter})
	}
	s.Dummy = Moved{Key: "run.seed", Value: Bounds{0.065, 0.05, 0.085}, Mu: Bounds{0.01, -0.03, 0.05}, Sigma: Bounds{0.07, 0.05, 0.09}, First: none}
	return s
}

var none = Bounds{math.NaN(), math.NaN(), math.NaN()}

// madeUpKey names settings, some of them long.
func madeUpKey(i int) string {
	keys := []string{"crisis.rate", "members.satisfaction.trust", "organization.hierarchy_accepted", "mechanisms.time_budget", "trust.loss", "strain.recovery",
		"arm[0].leaders.crisis_policy", "health.output"}
	if i < len(keys) {
		return keys[i]
	}
	return fmt.Sprintf("%s_%d", keys[i%len(keys)], i)
}

// shared is the same with Sobol' indices.
func shared(settings, matter int) *Sensitivity {
	s := screened(settings, matter, true)
	s.Shares, s.Unit, s.Rows, s.Planned, s.Points, s.Floor = true, "output a head", 250, 256, settings+3, 0.05
	for i := range s.Settings {
		m := &s.Settings[i]
		m.First = Bounds{0.7 * m.Value.Value, 0.7*m.Value.Value - 0.05, 0.7*m.Value.Value + 0.05}
		m.Mu, m.Sigma = none, none
	}
	s.Dummy.First = Bounds{0.004, -0.02, 0.03}
	s.Notes = []string{"Stopped at 2000 of 2048 runs."}
	return s
}

// sensitivityCharts are all charts of made-up analyses.
func sensitivityCharts(t *testing.T) map[string]*Chart {
	t.Helper()
	all := map[string]*Chart{}
	add := func(name string, draw func(*Sensitivity) (*Chart, error), s *Sensitivity) {
		c, err := draw(s)
		if err != nil {
			t.Fatal(err)
		}
		all[name+"-"+c.Kind] = c
	}
	odd := screened(3, 0, false) // nothing is known of the floor, or of any interval
	odd.Floor, odd.Rows, odd.TooFew = math.NaN(), 1, true
	for i := range odd.Settings {
		m := &odd.Settings[i]
		m.Value, m.Sigma = Bounds{m.Value.Value, math.NaN(), math.NaN()}, none
	}
	odd.Dummy.Value, odd.Dummy.Sigma = none, none
	still := screened(2, 0, true) // nothing moves
	for i := range still.Settings {
		still.Settings[i].Value, still.Settings[i].Mu, still.Settings[i].Sigma = Bounds{}, Bounds{}, Bounds{}
	}
	for name, s := range map[string]*Sensitivity{"few": screened(5, 2, true), "many": screened(422, 13, true), "crowd": screened(60, 40, true),
		"alone": screened(12, 1, false), "luck": screened(30, 0, true), "odd": odd, "still": still} {
		add(name, Effects, s)
		add(name, Screening, s)
	}
	add("few", Indices, shared(4, 3))
	add("many", Indices, shared(20, 9))
	return all
}

func TestSensitivityChartsAreComplete(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts, one after the other: nothing for the race detector")
	}
	again := sensitivityCharts(t)
	digit := regexp.MustCompile(`\d`)
	for name, c := range sensitivityCharts(t) {
		if c.Title == "" || !strings.Contains(c.Subtitle, "seed 1") || !strings.Contains(c.Footer, "made-up") {
			t.Errorf("%s: title %q, subtitle %q, footer %q", name, c.Title, c.Subtitle, c.Footer)
		}
		layers := strings.Split(c.Alt(), "\n\n")
		if len(layers) != 3 || !digit.MatchString(layers[1]) || strings.Contains(c.Alt(), "NaN") {
			t.Errorf("%s: alt text wants three layers:\n%s", name, c.Alt())
		}
		checkTable(t, c)
		one := mustSVG(t, c)
		if !bytes.Equal(one, mustSVG(t, again[name])) {
			t.Errorf("%s: the same numbers gave another picture", name)
		}
		checkXML(t, name, one)
	}
}

func TestWordsOfSensitivityKeepApart(t *testing.T) {
	if testing.Short() {
		t.Skip("draws many charts, one after the other: nothing for the race detector")
	}
	for name, c := range sensitivityCharts(t) {
		for _, size := range Sizes {
			p := &pen{canvas: blank{t}, size: size}
			c.draw(p)
			for _, fault := range faults(p) {
				t.Errorf("%s, %s: %s", name, size.Name, fault)
			}
		}
	}
}

func TestTitlesOfSensitivitySayTheFinding(t *testing.T) {
	few := screened(5, 2, true)
	few.TooFew = true
	for want, s := range map[string]*Sensitivity{
		"crisis.rate and members.satisfaction.trust decide how far power-over and power-with are apart in net output, last year":        screened(5, 2, true),
		"crisis.rate decides net output, last year with power-over":                                                                     screened(5, 1, false),
		"No setting can be told from luck: none is seen to decide how far power-over and power-with are apart in net output, last year": screened(5, 0, true),
		"Seven settings decide how far power-over and power-with are apart in net output, last year; most of all crisis.rate":           screened(20, 7, true),
		"Too few points to tell what decides how far power-over and power-with are apart in net output, last year":                      few,
	} {
		if got := s.title(); got != want {
			t.Errorf("title %q, want %q", got, want)
		}
	}
}

func TestASensitivityWithoutSettingsIsAnError(t *testing.T) {
	for _, draw := range []func(*Sensitivity) (*Chart, error){Effects, Screening, Indices} {
		if _, err := draw(&Sensitivity{Study: "x"}); err == nil {
			t.Error("no error")
		}
	}
}

func TestGoldenSensitivity(t *testing.T) {
	all := sensitivityCharts(t)
	for _, name := range []string{"few-effects", "few-screening", "few-indices"} {
		svg, err := all[name].SVG(Document)
		if err != nil {
			t.Fatal(err)
		}
		golden.Equal(t, "testdata/sensitivity-"+name+"_golden.svg", svg)
	}
}

// TestGalleryOfSensitivity draws for looking at, into -gallery.
func TestGalleryOfSensitivity(t *testing.T) {
	if flag.Lookup("gallery").Value.String() == "" {
		t.Skip("no -gallery folder")
	}
	for name, c := range sensitivityCharts(t) {
		for _, size := range Sizes {
			b, err := c.PNG(size)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(*gallery, "sensitivity-"+name+"-"+size.Name)
			os.WriteFile(file+".png", b, 0o666)
			if size == Slide {
				os.WriteFile(file+"-grey.png", greyed(t, b), 0o666)
			}
		}
	}
}
