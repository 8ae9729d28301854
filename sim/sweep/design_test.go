package sweep

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/rng"
	"leadsim/sim/scenario"
)

var key = rng.NewKey(1, 0)

// styled is a study with two styles of its own.
func styled() *scenario.Study {
	p := param.Default()
	p.Styles = []param.NamedStyle{{Name: "kind"}, {Name: "stern"}}
	return &scenario.Study{Arms: []scenario.Arm{{Name: "one", Params: p}}}
}

func factor(t testing.TB, text string) design.Factor {
	t.Helper()
	key, values, _ := strings.Cut(text, "=")
	f, err := FactorOf(styled(), key, values)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return f
}

func TestValues(t *testing.T) {
	for text, want := range map[string]string{
		"leaders.monitor=0.1, 0.90":       "0.1 0.90", // as typed
		"leaders.monitor=0:1:0.1":         "0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1",
		"crisis.deadline=1:20:5":          "1 6 11 16",
		"crisis.rate=0.1:10:log:3":        "0.1 1 10",
		"run.weeks=1:8:log:8":             "1 2 3 4 6 8",
		"arm[1].run.weeks=1:8:log:2":      "1 8",
		"arm[0].event[1].week=1:3:1":      "1 2 3",
		"leaders.assign[0].share=0:1:0.5": "0 0.5 1",
		"leaders.assign[0].monitor=0,1":   "0 1",
		"styles.mine.listen=0:1:0.5":      "0 0.5 1",
		"network.ties=ties.csv,":          "ties.csv ",
		`leaders.pool="kind,stern",kind`:  `"kind,stern" kind`,
		"mechanisms.acts=":                "false true",
		"network.kind":                    strings.Join(options(t, "network.kind"), " "),
		"leaders.style":                   "kind stern",
		"event[0].style":                  "kind stern",
		"no.such.key=1:3:1":               "1 2 3",
		"no.such.key=a:b":                 "",
	} {
		key, values, _ := strings.Cut(text, "=")
		f, err := FactorOf(styled(), key, values)
		if got := strings.Join(Texts(&f), " "); got != want || (err != nil) != (want == "") {
			t.Errorf("%s: %q, %v; want %q", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"leaders.monitor=0.2:0.8":   "{leaders.monitor linear 0.2 0.8 []}",
		"leaders.monitor=.1:1:log":  "{leaders.monitor log 0.1 1 []}",
		"crisis.deadline=1:20":      "{crisis.deadline integer 1 20 []}",
		"arm[0].event[3].week=2:9":  "{arm[0].event[3].week integer 2 9 []}",
		"arm[0].mechanisms.acts":    "{arm[0].mechanisms.acts switch 0 0 []}",
		"leaders.assign[0].level=,": "error",
	} {
		key, values, _ := strings.Cut(text, "=")
		f, err := FactorOf(styled(), key, values)
		if got := fmt.Sprint(f); (err != nil) != (want == "error") || err == nil && got != want {
			t.Errorf("%s: %s, %v; want %s", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"":              "want values, as in 0.1,0.9 or 0:1:0.1",
		"1,,2":          "a value is empty; want values, as in 0.1,0.9 or 0:1:0.1",
		"1:0:1":         "1:0:1: want the lower end first",
		"0:1:0":         "0:1:0: want a step above 0",
		"0:1:0.0000001": "0:1:0.0000001: these are about 1e+07 values; want 100000 at most, by a wider step",
		"0:1:log:3":     "0 to 1: want a lower end above 0 for a logarithmic range",
		"0.1:1:log:1":   "1: want 2 to 100000 values after log",
		"0:2":           "2: want 0 to 1 (0 = nobody is checked, 1 = every request)",
		"1:2:3:4":       "1:2:3:4: want a,b,c or lo:hi or lo:hi:step or lo:hi:log or lo:hi:log:n",
		"a:b:c":         "a: want a number",
		"nan:1:1":       "nan: want a number",
	} {
		if f, err := FactorOf(styled(), "leaders.monitor", text); err == nil || err.Error() != want {
			t.Errorf("%s: %v, error %v, want %s", text, f, err, want)
		}
	}
}

func options(t *testing.T, key string) []string {
	r, ok := param.Find(key)
	if !ok || r.Kind != param.Choice {
		t.Fatalf("%s is no choice", key)
	}
	return r.Options
}

// stepsBefore are the values of low:high:step, or of low:high:log:n with a whole n, as versions up to 0.1 made them.
func stepsBefore(low, high, step float64, n int) (values []string) {
	at := func(i int) float64 { return low * math.Pow(high/low, float64(i)/float64(n-1)) }
	if n == 0 {
		n = int(math.Floor((high-low)/step+1e-9)) + 1
		at = func(i int) float64 { return low + float64(i)*step }
	}
	for i := range n {
		v, _ := strconv.ParseFloat(strconv.FormatFloat(at(i), 'g', 12, 64), 64)
		values = append(values, param.Format(v))
	}
	return values
}

// Plans that were made before package design read the values have the same points.
func TestRangesAreAsTheyWere(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 1))
	number := func(most, digits int) float64 {
		v, _ := strconv.ParseFloat(fmt.Sprintf("%de-%d", 1+dice.IntN(most), digits), 64)
		return v
	}
	for range 2000 {
		low, step := number(1000, 3), number(100, dice.IntN(4))
		high := low + float64(dice.IntN(30))*step
		high, _ = strconv.ParseFloat(strconv.FormatFloat(high, 'g', 10, 64), 64)
		text := fmt.Sprintf("x=%s:%s:%s", param.Format(low), param.Format(high), param.Format(step))
		want := stepsBefore(low, high, step, 0)
		if n := 2 + dice.IntN(9); dice.IntN(2) == 0 && low < high {
			text, want = fmt.Sprintf("x=%s:%s:log:%d", param.Format(low), param.Format(high), n), stepsBefore(low, high, 0, n)
		}
		f := factor(t, text)
		if got := Texts(&f); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q, was %q", text, got, want)
		}
	}
}

func TestDesigns(t *testing.T) {
	a, b := factor(t, "a=1,2"), factor(t, "b=x,y,z")
	grid, err := NewDesign("grid", []design.Factor{a, b}, 0, key)
	if err != nil || grid.Len() != 6 {
		t.Fatalf("%v, %v", grid, err)
	}
	var points []string
	for i := range grid.Len() {
		points = append(points, describe(grid.Point(i)))
	}
	if want := []string{"a=1 b=x", "a=1 b=y", "a=1 b=z", "a=2 b=x", "a=2 b=y", "a=2 b=z"}; !reflect.DeepEqual(points, want) {
		t.Errorf("grid %v", points)
	}
	for _, name := range []string{"zip", "list"} {
		d, err := NewDesign(name, []design.Factor{a, factor(t, "b=x,y")}, 0, key)
		if err != nil || d.Len() != 2 || describe(d.Point(1)) != "a=2 b=y" {
			t.Errorf("%s %v, %v", name, d, err)
		}
	}
	for _, name := range []string{"", "grid", "zip", "list"} {
		if none, err := NewDesign(name, nil, 0, key); err != nil || none.Len() != 1 || len(none.Point(0)) != 0 {
			t.Errorf("%s without factors: %v, %v", name, none, err)
		}
	}
	one, err := NewDesign("lhs", []design.Factor{factor(t, "leaders.monitor=0:1")}, 1, key)
	if err != nil || one.Len() != 1 {
		t.Errorf("a sample of one: %v, %v", one, err)
	}
}

func TestDrawnDesigns(t *testing.T) {
	factors := []design.Factor{factor(t, "leaders.monitor=0.2:0.4"), factor(t, "crisis.deadline=1:4"), factor(t, "crisis.rate=0.1:10:log"),
		factor(t, "leaders.style=kind,stern"), factor(t, "mechanisms.acts"), factor(t, "members.trust=0.10,.5")}
	for _, name := range []string{"lhs", "sobol"} {
		d, err := NewDesign(name, factors, 64, key)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]int{}
		low := 0
		for i := range d.Len() {
			p := d.Point(i)
			for _, s := range p[1:2] {
				seen[s.String()]++
			}
			for _, s := range p[3:] {
				seen[s.String()]++
			}
			if m, err := strconv.ParseFloat(p[0].Value, 64); err != nil || m < 0.2 || m > 0.4 {
				t.Errorf("%s: %s", name, p[0])
			}
			if r, err := strconv.ParseFloat(p[2].Value, 64); err != nil || r < 0.1 || r > 10 {
				t.Errorf("%s: %s", name, p[2])
			} else if r < 1 {
				low++
			}
		}
		want := map[string]int{"crisis.deadline=1": 16, "crisis.deadline=2": 16, "crisis.deadline=3": 16, "crisis.deadline=4": 16, "leaders.style=kind": 32,
			"leaders.style=stern": 32, "mechanisms.acts=false": 32, "mechanisms.acts=true": 32, "members.trust=0.10": 32, "members.trust=.5": 32}
		if !reflect.DeepEqual(seen, want) || low != 32 {
			t.Errorf("%s: %v, %d rates below 1", name, seen, low)
		}
		other, err := NewDesign(name, factors, 64, rng.NewKey(2, 0))
		if err != nil || describe(d.Point(0)) == describe(other.Point(0)) {
			t.Errorf("%s: point 0 is the same with another seed, %v", name, err)
		}
	}
}

func TestWrongDesigns(t *testing.T) {
	many := func(key string) design.Factor { return factor(t, key+"=1:1001:1") }
	fs := func(texts ...string) (all []design.Factor) {
		for _, text := range texts {
			all = append(all, factor(t, text))
		}
		return all
	}
	for _, bad := range []struct {
		name    string
		points  int
		factors []design.Factor
		want    string
	}{
		{"grid", 0, fs("a=1,2", "a=1,2"), "a: it is varied twice"},
		{"zip", 0, fs("a=1,2", "c=1"), "c: the number of values is 1, and 2 of a: a zip takes first values together, then second ones, so want equally many"},
		{"grid", 0, []design.Factor{many("m"), many("n")}, "the grid has more than 1000000 points; take fewer values, or fewer factors, or have points drawn with --design lhs --points 1000"},
		{"star", 0, fs("a=1,2"), "want grid, list, zip, lhs, sobol"},
		{"grid", 0, fs("leaders.monitor=0,1,-0.0"), "leaders.monitor: the values 0 and -0.0 are the same; want each once"},
		{"grid", 0, fs("leaders.style=x,y,x"), "leaders.style: the value x stands twice; want each once"},
		{"lhs", 2, fs("leaders.style=x,y,x"), "leaders.style: the value x stands twice; want each once"},
		{"zip", 0, fs("a=1,2,1", "b=x,x,x"), "points 0 and 2 are the same (a=1 b=x); want each once"},
		{"list", 0, fs("leaders.monitor=.5,0.5"), "points 0 and 1 are the same (leaders.monitor=0.5); want each once"},
		{"grid", 0, fs("leaders.monitor=0:1", "crisis.deadline=1:20", "crisis.rate=0.1:3:log"),
			"leaders.monitor: a grid takes no range without steps; want a step, as in 0:1:0.1, or have points drawn from it with --design lhs --points 64\n" +
				"crisis.deadline: a grid takes no range without steps; want a step, as in 1:20:1, or have points drawn from it with --design lhs --points 64\n" +
				"crisis.rate: a grid takes no range without steps; want a number of values, as in 0.1:3:log:5, or have points drawn from it with --design lhs --points 64"},
		{"zip", 0, fs("leaders.monitor=0.1:0.7", "a=1,2"),
			"leaders.monitor: a zip takes no range without steps; want a step, as in 0.1:0.7:0.06, or have points drawn from it with --design lhs --points 64"},
		{"grid", 0, fs("leaders.monitor=0,1", "arm[0].leaders.monitor=0.2,0.4"),
			"arm[0].leaders.monitor: leaders.monitor is varied too, in all arms, and has no effect in arm[0]; leave one of them out, or vary it arm by arm"},
		{"grid", 0, fs("arm[10].leaders.monitor=0,1", "arm[0].leaders.monitor=1", "leaders.monitor=0.2,0.4"),
			"arm[10].leaders.monitor: leaders.monitor is varied too, in all arms, and has no effect in arm[10]; leave one of them out, or vary it arm by arm\n" +
				"arm[0].leaders.monitor: leaders.monitor is varied too, in all arms, and has no effect in arm[0]; leave one of them out, or vary it arm by arm"},
		{"grid", 0, fs("leaders.monitor=0.2,0.4", "leaders.span=2,3", "arm[1].leaders.style=kind,stern"),
			"arm[1].leaders.style: leaders.monitor is varied too, in all arms, and has no effect in arm[1]; leave one of them out, or vary it arm by arm"},
		{"grid", 0, fs("lesson.title=a,b", "run.keep=trust", "arm[0].name=x"), "lesson.title: this is no setting of a run\nrun.keep: this is no setting of a run\narm[0].name: this is no setting of a run"},
		{"lhs", 0, fs("leaders.monitor=0:1"), "say how many points are drawn, as in --points 64, or points = 64 under [sweep]"},
		{"sobol", -4, fs("leaders.monitor=0:1"), "-4 points: want 1 to 1000000"},
		{"sobol", 1_000_001, fs("leaders.monitor=0:1"), "1000001 points are more than 1000000; take fewer"},
		{"lhs", 7, fs("mechanisms.acts", "a=1,2,3"), "7 points, but there are only 6 combinations of these values, and a point that is run again tells nothing new; want fewer points, or --design grid, which runs each once"},
		{"grid", 7, fs("mechanisms.acts"), "7 points, but a grid has those that its values make; leave out the number of points, or have them drawn with --design lhs or sobol"},
		{"lhs", 7, nil, "no factors: want one at least"},
	} {
		if d, err := NewDesign(bad.name, bad.factors, bad.points, key); err == nil || err.Error() != bad.want {
			t.Errorf("%s: %v, error\n%v\nwant\n%s", bad.name, d, err, bad.want)
		}
	}
}

// A list of ten thousand values is looked up at once, not through.
func TestAMillionPoints(t *testing.T) {
	a, b := factor(t, "a=1:1000:1"), factor(t, "b=1:1000:1")
	grid, err := NewDesign("grid", []design.Factor{a, b}, 0, key)
	if err != nil || grid.Len() != MostPoints || describe(grid.Point(MostPoints-1)) != "a=1000 b=1000" {
		t.Errorf("grid: %v", err)
	}
	for _, name := range []string{"lhs", "sobol"} {
		d, err := NewDesign(name, []design.Factor{factor(t, "leaders.monitor=0:1"), a}, MostPoints, key)
		if err != nil || d.Len() != MostPoints || len(d.Point(MostPoints-1)) != 2 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func grid(t testing.TB, texts ...string) Design {
	t.Helper()
	var factors []design.Factor
	for _, text := range texts {
		factors = append(factors, factor(t, text))
	}
	d, err := NewDesign("grid", factors, 0, key)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
