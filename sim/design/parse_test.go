package design

import (
	"reflect"
	"testing"

	"github.com/BurntSushi/toml"

	"leadsim/sim/param"
)

var (
	shareRow  = &param.Row[int]{Key: "s", Kind: param.Share, High: 1, Ends: "0 = nobody, 1 = everybody"}
	numberRow = &param.Row[int]{Key: "n", Kind: param.Number, Low: -1000, High: 1e6}
	weeksRow  = &param.Row[int]{Key: "w", Kind: param.Weeks, High: 520}
	switchRow = &param.Row[int]{Key: "m", Kind: param.Switch}
	choiceRow = &param.Row[int]{Key: "c", Kind: param.Choice, Options: []string{"tree", "flat"}}
	textRow   = &param.Row[int]{Key: "t", Kind: param.Text}
)

func TestValuesAreRead(t *testing.T) {
	list := func(v ...any) Factor { return Factor{Key: "k", Kind: Choice, Values: v} }
	for _, c := range []struct {
		row  *param.Row[int]
		text string
		want Factor
	}{
		{shareRow, "0, 0.5,1", list(0.0, 0.5, 1.0)},
		{shareRow, "0:1:0.1", list(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)}, // no 0.30000000000000004
		{shareRow, "0:1:0.4", list(0.0, 0.4, 0.8)},
		{shareRow, "0.2:0.8", Factor{Key: "k", Low: 0.2, High: 0.8}},
		{shareRow, "0.01:1:log", Factor{Key: "k", Kind: Log, Low: 0.01, High: 1}},
		{shareRow, "0.25:1:log:3", list(0.25, 0.5, 1.0)},
		{numberRow, "-1:1:1e0", list(-1.0, 0.0, 1.0)},
		{weeksRow, "1:20:5", list(1, 6, 11, 16)},
		{weeksRow, "1:20", Factor{Key: "k", Kind: Integer, Low: 1, High: 20}},
		{weeksRow, "1:8:log:4", list(1, 2, 4, 8)},
		{weeksRow, "1:4:log:9", list(1, 2, 3, 4)}, // those that fall together count once
		{weeksRow, "26,52", list(26, 52)},
		{switchRow, "", Factor{Key: "k", Kind: Switch}},
		{switchRow, "true,false", list(true, false)},
		{choiceRow, "", list("tree", "flat")},
		{choiceRow, `flat,"tree"`, list("flat", "tree")},
		{textRow, "power-with, domineering", list("power-with", "domineering")},
	} {
		got, err := Parse(c.row, "k", c.text)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s %q = %+v, error %v, want %+v", c.row.Key, c.text, got, err, c.want)
		}
	}
}

func TestWrongValuesAreNamed(t *testing.T) {
	for _, c := range []struct {
		row        *param.Row[int]
		text, want string
	}{
		{shareRow, "", "k: an empty value: want a,b,c or lo:hi:step"},
		{shareRow, "0,x", "k: x: want a number"},
		{shareRow, "NaN", "k: NaN: want a number"},
		{shareRow, "0:1.4:0.7", "k: 1.4: want 0 to 1 (0 = nobody, 1 = everybody)"},
		{shareRow, "0:1.4", "k: 1.4: want 0 to 1 (0 = nobody, 1 = everybody)"},
		{shareRow, "0.8:0.2", "k: 0.8 to 0.2: want the lower end first"},
		{shareRow, "0.8:0.2:0.1", "k: 0.8:0.2:0.1: want the lower end first"},
		{shareRow, "0:1:-0.1", "k: 0:1:-0.1: want a step above 0"},
		{shareRow, "0:1:0.000001", "k: 0:1:0.000001: these are about 1e+06 values; want 100000 at most, by a wider step"},
		{shareRow, "0:1:1e-300", "k: 0:1:1e-300: want numbers between 1e-30 and 1e30"},
		{shareRow, "0:1:log", "k: 0 to 1: want a lower end above 0 for a logarithmic range"},
		{shareRow, "0:1:log:5", "k: 0 to 1: want a lower end above 0 for a logarithmic range"},
		{shareRow, "0.1:1:log:1", "k: 1: want 2 to 100000 values after log"},
		{shareRow, "0:1:2:3:4", "k: 0:1:2:3:4: want a,b,c or lo:hi or lo:hi:step or lo:hi:log or lo:hi:log:n"},
		{weeksRow, "0.5:2:1", "k: 0.5: want a whole number"},
		{weeksRow, "1:20:log", "k: 1:20:log: want 1:20 or 1:20:log:n for whole numbers"},
		{switchRow, "on", "k: on: want true or false"},
		{choiceRow, "flat,round", `k: "round": want one of tree, flat`},
		{choiceRow, "flat,,tree", "k: an empty value: want a,b,c or lo:hi:step"},
		{shareRow, "0:1:0.00001", "k: 0:1:0.00001: these are about 100001 values; want 100000 at most, by a wider step"},
	} {
		if _, err := Parse(c.row, "k", c.text); err == nil || err.Error() != c.want {
			t.Errorf("%s %q: error %q, want %q", c.row.Key, c.text, err, c.want)
		}
	}
}

func TestFormattedValuesReadBackTheSame(t *testing.T) {
	factor := Factor{Kind: Log, Low: 1e-9, High: 1e9}
	values := []any{0, -7, true, false, 0.1, 1.0, 1e6, 1e21, 5e-324, 123456789.0, "power-with", "a \"quoted\" \\ word\n\ttab\x01", "Ä", ""}
	for i := range 200 {
		values = append(values, factor.At(float64(i)/199))
	}
	for _, v := range values {
		read := reflect.New(reflect.StructOf([]reflect.StructField{{Name: "V", Type: reflect.TypeOf(v)}}))
		if err := toml.Unmarshal([]byte("V = "+Format(v)), read.Interface()); err != nil {
			t.Errorf("%s: %v", Format(v), err)
		} else if got := read.Elem().Field(0).Interface(); got != v {
			t.Errorf("%v is written as %s and reads back as %v", v, Format(v), got)
		}
	}
	wantPanic(t, "type", func() { Format(int64(1)) })
}

func TestSettingsOfAPoint(t *testing.T) {
	factors := []Factor{{Key: "leaders.monitor"}, NewDummy("luck"), {Key: "arm[1].leaders.style_name", Kind: Choice}}
	got := Settings(factors, []any{0.25, 17, "power-with"})
	if want := []string{"leaders.monitor=0.25", `arm[1].leaders.style_name="power-with"`}; !reflect.DeepEqual(got, want) {
		t.Errorf("settings %q", got)
	}
}
