package sweep

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// Whatever is typed behind --vary is refused, or makes points whose values are one line and read back as they are.
func FuzzFactorOf(f *testing.F) {
	for _, key := range []string{"leaders.monitor", "crisis.deadline", "arm[0].mechanisms.acts", "leaders.style", "event[2].week", "network.kind", "leaders.pool", "no.such"} {
		for _, text := range []string{"", "0.1, 0.90,.5", "0:1:0.1", "1:20", "0.1:10:log", "1:8:log:4", "a:b", `"a,b",c`, `"`, "true", ",", "x,", "1:2:log:5,7"} {
			f.Add(key, text, 3)
		}
	}
	s := styled()
	f.Fuzz(func(t *testing.T, key, text string, points int) {
		factor, err := FactorOf(s, key, text)
		if err != nil {
			if err.Error() == "" {
				t.Fatalf("%q=%q: an empty error", key, text)
			}
			return
		}
		if key == "" {
			return // parseVary refuses it
		}
		if texts := Texts(&factor); (texts == nil) != isRange(&factor) {
			t.Fatalf("%q=%q: %v", key, text, texts)
		}
		for _, name := range design.Names {
			points := points
			if !drawn(name) {
				points = 0
			}
			d, err := NewDesign(name, []design.Factor{factor}, points, Key(s))
			if err != nil {
				continue
			}
			for _, i := range []int{0, d.Len() / 2, d.Len() - 1} {
				p := d.Point(i)
				if len(p) != 1 || p[0].Key != key {
					t.Fatalf("%q=%q: point %v", key, text, p)
				}
				if k := Kind(key); factor.Kind != design.Choice && (k.Real() || k.Whole()) {
					again, err := FactorOf(s, key, p[0].Value)
					if err != nil || math.Abs(number(t, again)) > math.MaxFloat64 {
						t.Fatalf("%q=%q: value %q, %v", key, text, p[0].Value, err)
					}
				}
			}
		}
	})
}

func number(t *testing.T, f design.Factor) float64 {
	v, err := design.Parse(rowOf(f.Key, ""), f.Key, strings.Join(Texts(&f), ","))
	if err != nil {
		t.Fatalf("%v", err)
	}
	switch v := v.Values[0].(type) {
	case float64:
		return v
	case int:
		return float64(v)
	}
	t.Fatalf("%v is no number", v)
	return 0
}

// The points of a study come out of its resolved text as they went in.
func FuzzPoints(f *testing.F) {
	f.Add("leaders.pool", "a,b", "crisis.rate", "0:1:0.5")
	f.Add("leaders.pool", " a", "event[0].name", `"x"`)
	f.Add("leaders.style", "", "arm[0].leaders.pool", `a\`)
	f.Add("leaders.style", "x\ny", "members.trust", "0.10")
	f.Fuzz(func(t *testing.T, key1, value1, key2, value2 string) {
		if !utf8.ValidString(value1 + value2) {
			return // no TOML has it
		}
		toml := "[sweep]\n[[sweep.point]]\n" + tomlText(key1) + " = " + tomlText(value1) + "\n" + tomlText(key2) + " = " + tomlText(value2) +
			"\n[[sweep.point]]\n" + tomlText(key1) + " = 1\n" + tomlText(key2) + " = 1.50\n"
		s, err := scenario.Parse("x.toml", []byte(toml), scenario.Library{}, scenario.Options{})
		if err != nil {
			return
		}
		again, err := scenario.Parse("x.toml", s.Resolved(), scenario.Library{}, scenario.Options{})
		if err != nil || again.Hash() != s.Hash() {
			t.Fatalf("%s\n%s\n%v", toml, s.Resolved(), err)
		}
		d, err := DesignOf(s)
		if err != nil {
			return
		}
		if e, err := DesignOf(again); err != nil || d.Len() != 2 || describe(d.Point(0)) != describe(e.Point(0)) {
			t.Fatalf("%s: %d points, %v; %v", toml, d.Len(), d.Point(0), err)
		}
		for k, want := range []string{value1, value2} {
			got := d.Point(0)[k].Value
			if Kind(d.Point(0)[k].Key) != param.Text {
				continue
			}
			if strings.HasPrefix(got, `"`) {
				v, err := design.Parse(&row{Kind: param.Text}, "k", got)
				if err != nil {
					t.Fatalf("%s: %q: %v", toml, got, err)
				}
				got = v.Values[0].(string)
			}
			if got != want {
				t.Fatalf("%s: %q, want %q", toml, got, want)
			}
		}
	})
}

// tomlText writes a text as TOML.
func tomlText(s string) string { return design.Format(s) }
