package model

import (
	"testing"

	"leadsim/sim/param"
)

// The parameter table alone, an ordinary firm without a named style, loses
// 8 to 15 % of its people a year of their own will (Trevor & Nyberg 2008: 10.4 %
// in firms without layoffs).
func TestAnOrdinaryFirmLosesAboutOneInTenAYear(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	quits, peopleYears := 0.0, 0.0
	for k := range 8 {
		w, err := New(param.Default(), k)
		if err != nil {
			t.Fatal(err)
		}
		for w.Week() < 260 {
			w.Tick()
			quits += w.snap.Quits
			peopleYears += w.snap.Heads / 52
		}
	}
	if share := quits / peopleYears; share < 0.08 || share > 0.15 {
		t.Errorf("%.1f %% quit a year, want 8 to 15 %%", 100*share)
	} else {
		t.Logf("%.1f %% quit a year", 100*share)
	}
}
