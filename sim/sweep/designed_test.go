package sweep

import (
	"fmt"
	"testing"

	"leadsim/sim/design"
	"leadsim/sim/rng"
)

func TestDesignedPointsAreSettings(t *testing.T) {
	d, err := design.NewZip([]design.Factor{
		{Key: "leaders.monitor", Kind: design.Choice, Values: []any{0.5, 1.0}},
		{Key: "leaders.style", Kind: design.Choice, Values: []any{"power-with", "domineering"}},
		{Key: "mechanisms.acts", Kind: design.Switch},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(Of(d).Point(0), Of(d).Point(1))
	want := "[leaders.monitor=0.5 leaders.style=power-with mechanisms.acts=false] [leaders.monitor=1 leaders.style=domineering mechanisms.acts=true]"
	if got != want {
		t.Errorf("points %s, want %s", got, want)
	}
}

func TestDesignedLeavesOutDummies(t *testing.T) {
	d, err := design.NewGrid([]design.Factor{
		{Key: "leaders.monitor", Kind: design.Choice, Values: []any{0.5}},
		{Key: "dummy", Kind: design.Integer, Low: 0, High: 3},
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(Of(d).Point(0)); n != 2 {
		t.Errorf("%d settings, want 2", n)
	}
	l, err := design.NewLatinHypercube([]design.Factor{{Key: "leaders.monitor", Low: 0, High: 1}, design.NewDummy("dummy")}, 4, rng.NewKey(1, 0))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(Of(l).Point(0)); n != 1 {
		t.Errorf("%d settings with a dummy, want 1", n)
	}
}
