package calibrate

import (
	"math"
	"strings"
	"testing"

	"leadsim/sim/survey"
)

// What each target counts, from the sentences of docs/evidence.md: 1, half if
// its number was not re-read, the cells of PW-04 together three halves; the second
// block nothing.
func TestWhatATargetCounts(t *testing.T) {
	var cells, recalled, second float64
	for i := range survey.Targets {
		target := &survey.Targets[i]
		all, without := AllTargets.Weight(target), WithoutRecalled.Weight(target)
		switch {
		case target.Block == 2:
			second += all + without
		case strings.HasPrefix(target.ID, "PW-04"):
			cells += all
			recalled += without
		case target.Status == survey.Recalled:
			near(t, target.ID, all, 0.5, 0)
			recalled += without
		default:
			near(t, target.ID, all, 1, 0)
			near(t, target.ID+" without R", without, 1, 0)
		}
	}
	near(t, "the cells together", cells, 1.5, 1e-12)
	if recalled != 0 || second != 0 {
		t.Errorf("what must not count counts %v and %v", recalled, second)
	}
}

func TestTheObjectiveIsTheSquaredDistanceInHalfWidths(t *testing.T) {
	targets := firstBlock()
	means := make([]float64, len(targets))
	for i, target := range targets {
		means[i] = (target.Low + target.High) / 2
		if math.IsInf(target.High, 0) {
			means[i] = target.Low + 1
		}
	}
	near(t, "in the middle of all", FromMiddle.Objective(AllTargets, targets, means), 0, 1e-12)
	for i, target := range targets {
		if target.ID == "LD-01" { // accepted .29 to .63
			means[i] = .63
		}
		if target.ID == "TR-02" { // accepted .35 to .62, status R: two half widths off
			means[i] = .485 + 2*.135
		}
	}
	near(t, "LD-01 at its end, TR-02 two half widths off", FromMiddle.Objective(AllTargets, targets, means), 1+0.5*4, 1e-9)
	near(t, "without status R", FromMiddle.Objective(WithoutRecalled, targets, means), 1, 1e-9)
	near(t, "what lies outside alone", Outside.Objective(AllTargets, targets, means), 0.5*1, 1e-9)
	for i, target := range targets {
		if target.ID == "PW-05a" {
			means[i] = -24 // the order turned around by twice the tolerance of a cell
		}
		if target.ID == "TO-15" {
			means[i] = math.NaN()
		}
	}
	near(t, "and an order turned around, and one not measured", FromMiddle.Objective(WithoutRecalled, targets, means), 1+4+notMeasured*notMeasured, 1e-9)
	near(t, "what lies outside of these", Outside.Objective(WithoutRecalled, targets, means), 4+(notMeasured-1)*(notMeasured-1), 1e-9)
}

func TestCoefficientsGoOverTheirRange(t *testing.T) {
	for _, text := range []string{"market.quit_slope=2:9", "members.bonds.attach_rate=0.004:0.04", "members.trust=0:1"} {
		k := parsed(t, text)[0]
		near(t, text+" low", k.at(0), k.Low, 0)
		near(t, text+" high", k.at(1), k.High, 0)
		near(t, text+" back", k.Place(k.at(.37)), .37, .003) // values have three digits
	}
	near(t, "the middle of a rate", parsed(t, "members.bonds.attach_rate=0.004:0.04")[0].at(.5), .0126, 0) // its geometric mean
	near(t, "the middle of a share", parsed(t, "members.trust=0:1")[0].at(.5), .5, 0)
	for text, want := range map[string]string{"market.quit_slop=2:9": "no parameter", "market.quit_slope=2": "want KEY=LOW:HIGH", "market.quit_slope=9:2": "lower end first",
		"market.quit_slope=2:90": "want 0 to 20", "organization.people=50:60": "draws its own", "leaders.monitor=0:1": "a style of its own", "organization.levels=1:3": "is a count"} {
		if _, err := Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", text, err, want)
		}
	}
}

// The usual handful is within the ranges of the table, holds its default, and
// names targets of the first block alone.
func TestTheUsualHandful(t *testing.T) {
	p := base(t)
	for _, k := range Usual() {
		if err := k.check(); err != nil {
			t.Error(err)
		}
		if at := k.Place(k.Default(p)); at < .05 || at > .95 {
			t.Errorf("%s: the default lies at %.2f of its range", k.Key, at)
		}
		for id := range strings.SplitSeq(k.Why, ", ") {
			found := false
			for _, target := range firstBlock() {
				found = found || strings.HasPrefix(target.ID, id)
			}
			if !found {
				t.Errorf("%s: %s is no target of the first block", k.Key, id)
			}
		}
	}
}
