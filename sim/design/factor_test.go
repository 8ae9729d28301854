package design

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"leadsim/sim/param"
	"leadsim/sim/rng"
)

func TestCoordinatesBecomeValues(t *testing.T) {
	styles := []any{"power-with", "domineering", "laissez-faire"}
	below := math.Nextafter(1, 0)
	for _, c := range []struct {
		f    Factor
		u    float64
		want any
	}{
		{Factor{Kind: Linear, Low: 2, High: 4}, 0, 2.0},
		{Factor{Kind: Linear, Low: 2, High: 4}, 0.25, 2.5},
		{Factor{Kind: Linear, Low: 2, High: 4}, 1, 4.0},
		{Factor{Kind: Linear, Low: -0.1, High: 0.3}, 1, 0.3},
		{Factor{Kind: Log, Low: 0.01, High: 100}, 0, 0.01},
		{Factor{Kind: Log, Low: 0.01, High: 100}, 0.5, 1.0},
		{Factor{Kind: Log, Low: 0.01, High: 100}, 1, 100.0},
		{Factor{Kind: Integer, Low: -1, High: 1}, 0, -1},
		{Factor{Kind: Integer, Low: -1, High: 1}, 0.333, -1},
		{Factor{Kind: Integer, Low: -1, High: 1}, 0.334, 0},
		{Factor{Kind: Integer, Low: -1, High: 1}, 1, 1},
		{Factor{Kind: Integer, Low: 1 - 1<<30, High: 1<<30 - 1}, below, 1<<30 - 1},
		{Factor{Kind: Switch}, 0, false},
		{Factor{Kind: Switch}, 0.4999, false},
		{Factor{Kind: Switch}, 0.5, true},
		{Factor{Kind: Switch}, 1, true},
		{Factor{Kind: Choice, Values: styles}, 0.3, "power-with"},
		{Factor{Kind: Choice, Values: styles}, 0.5, "domineering"},
		{Factor{Kind: Choice, Values: styles}, below, "laissez-faire"},
		{Factor{Kind: Choice, Values: styles}, 1, "laissez-faire"},
		{NewDummy("luck"), 0, 0},
		{NewDummy("luck"), 1, math.MaxInt32 - 1},
	} {
		c.f.Key = "x"
		if err := c.f.Check(); err != nil {
			t.Error(err)
		}
		got := c.f.At(c.u)
		if v, ok := got.(float64); ok && c.f.Kind == Log && math.Abs(v/c.want.(float64)-1) < 1e-14 {
			continue
		}
		if got != c.want {
			t.Errorf("%v %v at %v = %v, want %v", c.f.Kind, c.f, c.u, got, c.want)
		}
	}
	for _, u := range []float64{-1e-9, 1.01, math.NaN()} {
		wantPanic(t, "coordinate outside", func() { (&Factor{Kind: Switch}).At(u) })
	}
}

func TestValuesRiseWithTheCoordinateAndStayInside(t *testing.T) {
	for _, f := range []Factor{
		{Kind: Linear, Low: 0.1, High: 0.7}, {Kind: Linear, Low: -1e300, High: 7e299}, {Kind: Linear, Low: 1, High: math.Nextafter(1, 2)},
		{Kind: Log, Low: 1e-9, High: 3}, {Kind: Log, Low: 0.3, High: 0.30001}, {Kind: Log, Low: 5e-324, High: 1e-300},
	} {
		last := f.Low
		for i := range 10_001 {
			v := f.At(float64(i) / 10_000).(float64)
			if v < last || v > f.High {
				t.Fatalf("%v falls to %v or leaves its range", f, v)
			}
			last = v
		}
	}
}

func TestTheEndsAreMetExactly(t *testing.T) {
	draws := key(1).At(rng.Shock, 0)
	for i := range 5000 {
		a, b := draws.Pair(rng.Who(i))
		for _, f := range []Factor{{Kind: Linear, Low: min(a, b), High: max(a, b)}, {Kind: Log, Low: min(a, b), High: max(a, b)}} {
			if low, high := f.At(0), f.At(1); low != f.Low || high != f.High {
				t.Fatalf("%+v begins at %v and ends at %v", f, low, high)
			}
		}
	}
}

func TestIntegersComeEvenly(t *testing.T) {
	f := Factor{Kind: Integer, Low: 3, High: 9}
	count := map[any]int{}
	for i := range 7000 {
		count[f.At((float64(i)+0.5)/7000)]++
	}
	for v := 3; v <= 9; v++ {
		if count[v] != 1000 {
			t.Errorf("%d comes %d times in 7000", v, count[v])
		}
	}
}

func TestWrongFactorsAreNamed(t *testing.T) {
	inf := math.Inf(1)
	for want, f := range map[string]Factor{
		"a factor has no key":                                           {},
		"k: 0.8 to 0.2: want the lower end first":                       {Key: "k", Low: 0.8, High: 0.2},
		"k: 1 to 1: want two different ends":                            {Key: "k", Low: 1, High: 1},
		"k: 1 to +Inf: want two finite ends":                            {Key: "k", Low: 1, High: inf},
		"k: NaN to 1: want two finite ends":                             {Key: "k", Low: math.NaN(), High: 1},
		"k: -1.7e+308 to 1.7e+308: want two finite ends":                {Key: "k", Low: -1.7e308, High: 1.7e308},
		"k: 0 to 1: want a lower end above 0 for a logarithmic range":   {Key: "k", Kind: Log, High: 1},
		"k: 1e-300 to 1e+300: want ends that are not so far apart":      {Key: "k", Kind: Log, Low: 1e-300, High: 1e300},
		"k: 0 to 1.5: want whole ends between -2^30 and 2^30":           {Key: "k", Kind: Integer, High: 1.5},
		"k: 0 to 1e+10: want whole ends between -2^30 and 2^30":         {Key: "k", Kind: Integer, High: 1e10},
		"k: no values: want one at least":                               {Key: "k", Kind: Choice},
		"k: value NaN: want a finite number":                            {Key: "k", Kind: Choice, Values: []any{1.0, math.NaN()}},
		"k: value 1 of type int64: want float64, int, bool or string":   {Key: "k", Kind: Choice, Values: []any{int64(1)}},
		"k: kind 9: want linear, log, integer, switch, choice or dummy": {Key: "k", Kind: 9},
	} {
		err := f.Check()
		var typed *Error
		if err == nil || err.Error() != want || !errors.As(err, &typed) || typed.Key != f.Key {
			t.Errorf("%v: error %q, want %q", f, err, want)
		}
	}
}

func TestEveryRowOfTheTableIsAFactorOrSaysNot(t *testing.T) {
	texts, none := 0, []string{}
	for i := range param.Table {
		r := &param.Table[i]
		f, ok := OfRow(r)
		switch {
		case r.Kind == param.Text:
			texts++
			if ok {
				t.Errorf("%s: a text became a factor", r.Key)
			}
			continue
		case !ok:
			none = append(none, r.Key)
			continue
		}
		p := param.Default()
		for _, u := range []float64{0, 0.3, 1} {
			v := f.At(u)
			if err := r.Check(v); err != nil {
				t.Errorf("%s = %v: %v", r.Key, v, err)
			}
			r.Put(p, v) // panics if the type is not the row's
		}
	}
	t.Logf("%d rows: %d texts, no room for %v", len(param.Table), texts, none)
	if !reflect.DeepEqual(none, []string{"network.mute"}) { // whom nobody hears is a seat, and not more or less of anything
		t.Errorf("no room for %v", none)
	}
	if f, _ := OfRow(&param.Row[int]{Key: "k", Kind: param.Weeks, Default: 5, Low: 1, High: 8}); !reflect.DeepEqual(f, Factor{Key: "k", Kind: Integer, Low: 3, High: 8}) {
		t.Errorf("half to double of 5 in 1 to 8 = %+v", f)
	}
	if f, _ := OfRow(&param.Row[int]{Key: "k", Kind: param.Share, Default: 0.0, High: 1}); !reflect.DeepEqual(f, Factor{Key: "k", High: 1}) {
		t.Errorf("default 0 in 0 to 1 = %+v", f)
	}
}

func TestErrorsOfADesignComeAllAtOnce(t *testing.T) {
	_, err := NewSobol([]Factor{{Key: "a", Low: 2, High: 1}, {Key: "b", High: 1}, {Key: "b", High: 1}}, 8, key(1))
	if err == nil || err.Error() != "a: 2 to 1: want the lower end first\nb: the factor stands twice" {
		t.Errorf("error %v", err)
	}
	for _, name := range []string{"grid", "list", "zip", "lhs", "sobol"} {
		d, err := New(name, nil, 8, key(1))
		if d != nil || err == nil || !strings.Contains(err.Error(), "no factors: want one at least") {
			t.Errorf("%s without factors: %v, error %v", name, d, err)
		}
	}
	if d, err := New("gird", unit(1), 8, key(1)); d != nil || err == nil || err.Error() != `design "gird": want grid, list, zip, lhs or sobol` {
		t.Errorf("%v, error %v", d, err)
	}
	for _, n := range []int{0, -1} {
		if _, err := New("lhs", unit(1), n, key(1)); err == nil || !strings.Contains(err.Error(), "want 1 to 2147483647") {
			t.Errorf("%d points: error %v", n, err)
		}
	}
	if _, err := NewSaltelli(unit(3), Rows{N: math.MaxInt32}, key(1)); err == nil || err.Error() != "10737418235 points: want 1 to 2147483647" {
		t.Errorf("error %v", err)
	}
}
