package engine_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"leadsim/scenarios"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
	"leadsim/web/engine"
)

// page is the other side of a session.
type page struct {
	*engine.Session
	t      *testing.T
	in     chan map[string]any
	next   int
	frames []map[string]any
	news   []map[string]any // of a batch
}

// open returns a page with a small organization on the table.
func open(t *testing.T, c engine.Config) *page {
	t.Helper()
	c.Builtin, c.Names = scenarios.Files, scenarios.Names()
	p := &page{t: t, in: make(chan map[string]any, 4096)}
	p.Session = engine.NewSession(c, func(text []byte) {
		var m map[string]any
		if err := json.Unmarshal(text, &m); err != nil {
			t.Errorf("%.200s: %v", text, err)
		}
		p.in <- m
	})
	t.Cleanup(p.Close)
	return p
}

// ask sends a request and returns its reply; frames that come first are kept.
func (p *page) ask(do string, more map[string]any) map[string]any {
	p.t.Helper()
	p.next++
	r := map[string]any{"id": p.next, "do": do}
	for k, v := range more {
		r[k] = v
	}
	text, err := json.Marshal(r)
	if err != nil {
		p.t.Fatal(err)
	}
	if err := p.Handle(text); err != nil {
		p.t.Fatal(err)
	}
	for {
		if m := p.hear(); m["id"] == float64(p.next) {
			return m
		}
	}
}

func (p *page) hear() map[string]any {
	p.t.Helper()
	select {
	case m := <-p.in:
		switch m["event"] {
		case "frame":
			p.frames = append(p.frames, m)
		case "batch":
			p.news = append(p.news, m)
		}
		return m
	case <-time.After(20 * time.Second):
		p.t.Fatal("nothing comes")
		return nil
	}
}

// must is ask for what has to work; it returns the result.
func (p *page) must(do string, more map[string]any) any {
	p.t.Helper()
	m := p.ask(do, more)
	if m["error"] != nil {
		p.t.Fatalf("%s: %v", do, m["error"])
	}
	return m["result"]
}

// small is a study with few people and weeks.
var small = map[string]any{"study": "one-crisis-two-leaders", "set": []string{"organization.people=60"}, "weeks": 40}

func (p *page) load(state map[string]any) map[string]any {
	p.t.Helper()
	return p.must("load", map[string]any{"state": state}).(map[string]any)
}

func (p *page) weeksCSV(all bool) string {
	p.t.Helper()
	return p.must("table", map[string]any{"table": "weeks.csv", "all": all}).(string)
}

// ran is what `sim run` would write.
func ran(t *testing.T, name string, o scenario.Options, table string) string {
	t.Helper()
	o.KnownMetric = func(string) (bool, []string) { return true, nil }
	o.KnownOutcome = o.KnownMetric
	s, err := scenario.Read(nil, scenarios.Files, name, o)
	if err != nil {
		t.Fatal(err)
	}
	r, err := sweep.Execute(context.Background(), sweep.NewPlan(s), 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := record.WriteTable(&b, table, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func (p *page) batch(runs int) {
	p.t.Helper()
	p.must("batch", map[string]any{"runs": runs})
	for len(p.news) == 0 || p.news[len(p.news)-1]["done"] != p.news[len(p.news)-1]["total"] {
		p.hear()
	}
}

func TestTablesAreThoseOfSimRun(t *testing.T) {
	weeks, runs := 40, 3
	o := scenario.Options{Set: []string{"organization.people=60"}, Weeks: &weeks, Runs: &runs}
	p := open(t, engine.Config{})
	p.load(small)
	p.batch(runs)
	for _, table := range []string{"weeks.csv", "runs.csv", "events.csv"} {
		got := p.must("table", map[string]any{"table": table, "all": true}).(string)
		if want := ran(t, "one-crisis-two-leaders", o, table); got != want {
			t.Errorf("%s differs:\n%s", table, firstDifference(got, want))
		}
	}
	runs = 1
	p.must("step", map[string]any{"weeks": 17})
	p.must("step", map[string]any{"weeks": 100})
	if got, want := p.weeksCSV(false), ran(t, "one-crisis-two-leaders", o, "weeks.csv"); got != want {
		t.Errorf("the run on the table differs:\n%s", firstDifference(got, want))
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d\n%.300s\nwant\n%.300s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(a), len(b))
}

func TestPlayingEndsAsSteppingDoes(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(small)
	p.must("step", map[string]any{"weeks": 40})
	want := p.weeksCSV(false)
	p.load(small)
	p.must("watch", map[string]any{"metrics": []string{"trust"}, "look": "trust"})
	p.frames = nil // those of the run before
	p.must("play", map[string]any{"speed": 0})
	for len(p.frames) == 0 || p.frames[len(p.frames)-1]["ended"] != true {
		p.hear()
		p.Handle([]byte(`{"do":"drawn"}`))
	}
	if got := p.weeksCSV(false); got != want {
		t.Error("the run that was played is another one")
	}
	at := 0.0
	for _, f := range p.frames {
		if f["from"] != at {
			t.Fatalf("a frame goes on from week %v: want %v", f["from"], at)
		}
		at = f["week"].(float64)
	}
	if at != 40 {
		t.Errorf("the frames end in week %v", at)
	}
}

func TestASlowPageIsSentFewFramesAndTheModelGoesOn(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(small)
	p.frames = nil
	p.must("play", map[string]any{"speed": 80})
	deadline := time.Now().Add(20 * time.Second)
	for p.must("state", nil).(map[string]any)["at"] != 40.0 {
		if time.Now().After(deadline) {
			t.Fatal("the model waits for a page that draws nothing")
		}
	}
	time.Sleep(150 * time.Millisecond)
	p.must("state", nil)
	if n := len(p.frames); n > 2 {
		t.Errorf("%d frames to a page that has drawn none: want 2 at most", n)
	}
	p.Handle([]byte(`{"do":"drawn"}`))
	for len(p.frames) == 0 || p.frames[len(p.frames)-1]["week"] != 40.0 {
		p.hear() // the end is told once there is room
	}
}

func TestSettingsBeforeTheFirstWeekCountFromTheStart(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(small)
	moved := p.must("set", map[string]any{"key": "organization.people", "value": "40"}).(map[string]any)
	if moved["when"] != "now" || moved["loaded"].(map[string]any)["arms"].([]any)[0].(map[string]any)["seats"] != 40.0 {
		t.Errorf("moved: %v", moved)
	}
	if c := moved["command"].(string); c != "sim run one-crisis-two-leaders --set organization.people=40 --weeks 40 --seed 1" {
		t.Errorf("the command is %s", c)
	}
	p.must("step", map[string]any{"weeks": 40})
	weeks, runs := 40, 1
	if p.weeksCSV(false) != ran(t, "one-crisis-two-leaders", scenario.Options{Set: []string{"organization.people=40"}, Weeks: &weeks, Runs: &runs}, "weeks.csv") {
		t.Error("the run is not the one of the command line")
	}
}

func TestManySettingsAtOnceAreAsOneByOne(t *testing.T) {
	sets := []string{"arm[0].leaders.monitor=0.1", "arm[0].leaders.crisis_policy=share", "organization.reserve=5", "arm[0].leaders.monitor=0.2"}
	for _, week := range []int{0, 10, 52} {
		one, many := open(t, engine.Config{}), open(t, engine.Config{})
		for _, p := range []*page{one, many} {
			p.load(map[string]any{"study": "one-crisis-two-leaders", "weeks": 52, "set": []string{"organization.people=20"}})
			if week > 0 {
				p.must("step", map[string]any{"weeks": week})
			}
		}
		for _, s := range sets {
			key, value, _ := strings.Cut(s, "=")
			one.must("set", map[string]any{"key": key, "value": value})
		}
		if m := many.must("set", map[string]any{"many": sets}).(map[string]any); m["pending"] != (week > 0) {
			t.Errorf("week %d: something waits: %v", week, m["pending"])
		}
		a, b := fmt.Sprint(one.must("state", nil)), fmt.Sprint(many.must("state", nil))
		if a != b || !strings.Contains(a+fmt.Sprint(one.must("toml", nil)), "0.2") {
			t.Errorf("week %d: one by one %s, at once %s", week, a, b)
		}
		if a, b := one.must("toml", nil), many.must("toml", nil); a != b {
			t.Errorf("week %d: the studies differ", week)
		}
	}
	p := open(t, engine.Config{})
	p.load(small)
	before := fmt.Sprint(p.must("state", nil))
	if p.ask("set", map[string]any{"many": []string{"leaders.monitor=0.1", "leaders.nonsense=1"}})["error"] == nil || fmt.Sprint(p.must("state", nil)) != before {
		t.Error("a setting that is not there: want an error, and nothing moved")
	}
}

func TestSettingsMovedMidwayAndTheLinkBack(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(small)
	p.must("step", map[string]any{"weeks": 10})
	moved := p.must("set", map[string]any{"key": "arm[0].leaders.style", "value": "hybrid-in-crisis"}).(map[string]any)
	if moved["when"] != "now" || moved["pending"] != false {
		t.Errorf("a style midway: %v", moved)
	}
	if v := moved["slider"].(map[string]any)["value"].([]any)[0]; v != "hybrid-in-crisis" {
		t.Errorf("the slider stands at %v", v)
	}
	if m := p.must("set", map[string]any{"key": "organization.reserve", "value": "5"}).(map[string]any); m["when"] != "start" || m["pending"] != true {
		t.Errorf("money of the start midway: %v", m)
	}
	if m := p.must("set", map[string]any{"key": "event[0].deadline", "value": "2"}).(map[string]any); m["when"] != "now" {
		t.Errorf("an event to come: %v", m)
	}
	p.must("step", map[string]any{"weeks": 25})
	if m := p.must("set", map[string]any{"key": "event[0].deadline", "value": "3"}).(map[string]any); m["when"] != "start" {
		t.Errorf("an event that has been: %v", m)
	}
	want := p.weeksCSV(false)
	plain := open(t, engine.Config{})
	plain.load(small)
	plain.must("step", map[string]any{"weeks": 35})
	asWas := strings.Split(plain.weeksCSV(false), "\n")
	for i, line := range strings.Split(want, "\n")[:36] { // the first arm
		if same := line == asWas[i]; same != (i < 1+10) {
			t.Errorf("line %d is as without the change: %v", i+1, same)
		}
	}
	state := p.must("state", nil).(map[string]any)
	q := open(t, engine.Config{})
	loaded := q.load(state)
	if loaded["week"] != 35.0 || q.weeksCSV(false) != want {
		t.Error("the link gives another run")
	}
	q.batch(1)
	if got := q.weeksCSV(true); !strings.HasPrefix(got, want[:strings.LastIndex(want[:len(want)/2], "\n")]) {
		t.Error("the runs of a batch do not have the changes")
	}
	reset := p.must("reset", nil).(map[string]any)
	if c := reset["command"].(string); !strings.Contains(c, `--set "arm[0].leaders.style=hybrid-in-crisis"`) || !strings.Contains(c, "--set organization.reserve=5") || !strings.Contains(c, `--set "event[0].deadline=3"`) {
		t.Errorf("a new run begins with %s", c)
	}
	m := p.must("set", map[string]any{"key": "organization.reserve", "unset": true}).(map[string]any)
	if strings.Contains(m["command"].(string), "reserve") {
		t.Errorf("what was taken back stays: %v", m["command"])
	}
}

func TestWrongSettingsAreRefusedInTheWordsOfTheStudy(t *testing.T) {
	p := open(t, engine.Config{Limits: engine.Limits{People: 1000, Runs: 50, Text: 1000, Work: 1_000_000}})
	for text, state := range map[string]map[string]any{
		"no built-in scenario has this name": {"study": "one-crisis"},
		"a page cannot open files":           {"study": "/etc/passwd.toml"},
		"here the lab takes 1000":            {"study": "coin-flip", "set": []string{"organization.people=5000"}},
		"would take long":                    {"study": "coin-flip", "weeks": 5200},
		"no such file":                       {"text": "[organization]\npeople = \"people.csv\"\n"},
		"want 0 to 1 (0 = nobody is checked": {"study": "coin-flip", "set": []string{"leaders.monitor=4"}},
		"bytes: want":                        {"text": strings.Repeat("# x\n", 400)},
	} {
		m := p.ask("load", map[string]any{"state": state})
		if e, _ := m["error"].(string); !strings.Contains(e, text) {
			t.Errorf("%v: %.300v", state, m)
		}
	}
	if m := p.ask("play", nil); m["error"] == nil {
		t.Error("play without a study")
	}
	p.load(small)
	if m := p.ask("set", map[string]any{"key": "leaders.montior", "value": "1"}); m["error"] == nil {
		t.Error("a mistyped key is set")
	}
	if m := p.ask("set", map[string]any{"key": "leaders.monitor", "value": "3"}); m["error"] == nil {
		t.Error("a value out of range is set")
	}
	if m := p.ask("batch", map[string]any{"runs": 51}); m["error"] == nil {
		t.Error("a batch beyond the bound")
	}
	if m := p.ask("story", map[string]any{"seat": 600}); m["error"] == nil {
		t.Error("a story of nobody")
	}
}

func TestAStoryEndsAsThePersonIs(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(small)
	p.must("step", map[string]any{"weeks": 40})
	lines := strings.Split(p.must("table", map[string]any{"table": "people.csv"}).(string), "\n")
	head := strings.Split(lines[0], ",")
	row := strings.Split(lines[1], ",")
	cell := map[string]string{}
	for i := range head {
		cell[head[i]] = row[i]
	}
	s := p.must("story", map[string]any{"arm": 0, "seat": 0}).(map[string]any)
	now := s["now"].(map[string]any)
	for _, name := range []string{"trust", "fear", "wounds", "strain"} {
		var want float64
		fmt.Sscan(cell[name], &want)
		if got := now[name].(float64); math.Abs(got-want) > 0.003 {
			t.Errorf("%s is %v at the end of the story: want %v", name, got, want)
		}
	}
	kinds := map[string]bool{}
	for _, m := range s["moments"].([]any) {
		kinds[m.(map[string]any)["kind"].(string)] = true
	}
	if !kinds["crisis"] || !kinds["wounded"] {
		t.Errorf("under a domineering leader, with a shock in week 30, the story has only %v", kinds)
	}
}

func TestASpreadHoldsTheRunOnTheTable(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(small)
	p.batch(5)
	s := p.must("spread", map[string]any{"metric": "trust"}).(map[string]any)
	p.must("step", map[string]any{"weeks": 40})
	f := p.must("watch", map[string]any{"metrics": []string{"trust"}}).(map[string]any)
	shown := f["arms"].([]any)[1].(map[string]any)["series"].([]any)[0]
	if fmt.Sprint(shown) != fmt.Sprint(s["arms"].([]any)[1].([]any)[0]) {
		t.Error("run 0 of the spread is not the run on the table")
	}
	ahead := s["ahead"].([]any)
	if ahead[0].(float64)+ahead[1].(float64) > 5 {
		t.Errorf("ahead in %v of 5", ahead)
	}
}

func TestClosingEndsLongWork(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(map[string]any{"study": "crisis-treadmill", "set": []string{"organization.people=4000"}})
	p.must("batch", map[string]any{"runs": 20})
	p.must("play", map[string]any{"speed": 0})
	began := time.Now()
	p.Close()
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("closing took %v", took)
	}
	if p.Handle([]byte(`{"do":"state"}`)) == nil {
		t.Error("a closed session takes messages")
	}
}

func TestTheCopiedStudyIsTheSame(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(small)
	p.must("set", map[string]any{"key": "arm[1].leaders.listen", "value": "0.1"})
	text := p.must("toml", nil).(string)
	p.must("step", map[string]any{"weeks": 40})
	want := p.weeksCSV(false)
	l := p.load(map[string]any{"study": "mine.toml", "text": text})
	if c := l["command"].(string); c != "sim run mine.toml --seed 1" {
		t.Errorf("the command is %s", c)
	}
	p.must("step", map[string]any{"weeks": 40})
	if p.weeksCSV(false) != want {
		t.Error("the study that was copied gives another run")
	}
}

func TestEveryBuiltInStudyOpens(t *testing.T) {
	p := open(t, engine.Config{})
	about := p.must("about", nil).(map[string]any)
	if n := len(about["studies"].([]any)); n != len(scenarios.Names()) {
		t.Errorf("%d studies are offered: want %d", n, len(scenarios.Names()))
	}
	for _, name := range scenarios.Names() {
		l := p.load(map[string]any{"study": name})
		if n := len(l["sliders"].([]any)); n != 5 {
			t.Errorf("%s has %d sliders", name, n)
		}
		p.must("step", map[string]any{"weeks": 2})
	}
}

// What is a list to the page is one where nothing is in it, too: the page goes
// over it without asking.
func TestEmptyListsAreLists(t *testing.T) {
	for _, state := range []map[string]any{
		{"study": "coin-flip"}, // no event
		{"study": "mine.toml", "text": "[organization]\npeople = 30\n"}, // one arm, no lesson
	} {
		loaded := open(t, engine.Config{}).must("load", map[string]any{"state": state}).(map[string]any)
		for _, key := range []string{"scripts", "differences", "arms", "sliders", "metrics"} {
			if _, is := loaded[key].([]any); !is {
				t.Errorf("%v: %s is %v", state["study"], key, loaded[key])
			}
		}
	}
}

// What an address or a page of strangers may hold is bounded before it is read:
// each change costs a reading of the study in which nobody is heard.
func TestTooMuchIsRefusedBeforeItIsRead(t *testing.T) {
	p := open(t, engine.Config{})
	many := func(n int, of func(i int) any) (all []any) {
		for i := range n {
			all = append(all, of(i))
		}
		return all
	}
	entry := func(i int) any { return fmt.Sprintf("x%d=1", i) }
	for _, c := range []struct {
		what string
		more map[string]any
	}{
		{"changes in one run", map[string]any{"changes": many(201, func(i int) any { return map[string]any{"week": i, "set": "leaders.monitor=0.5"} })}},
		{"settings and events left out", map[string]any{"set": many(600, entry), "without": many(401, entry)}},
		{"on one line", map[string]any{"set": []string{"leaders.monitor=" + strings.Repeat("0", 1000)}}},
		{"on one line", map[string]any{"without": []string{"a\nb"}}},
		{"on one line", map[string]any{"changes": []any{map[string]any{"week": 1, "set": "a\r=1"}}}},
	} {
		c.more["study"] = "one-crisis-two-leaders"
		if m := p.ask("load", map[string]any{"state": c.more}); !strings.Contains(fmt.Sprint(m["error"]), c.what) {
			t.Errorf("%s: got %.200v", c.what, m)
		}
	}
	if m := p.ask("load", map[string]any{"state": map[string]any{"weeks": 1e30}}); !strings.Contains(fmt.Sprint(m["error"]), "no request") {
		t.Errorf("weeks that no number holds: %v", m)
	}
	p.load(small)
	if m := p.ask("watch", map[string]any{"metrics": many(len(record.Metrics)+1, func(int) any { return "trust" })}); m["error"] == nil {
		t.Error("more measures are charted than there are")
	}
	if m := p.ask("set", map[string]any{"many": many(201, entry)}); !strings.Contains(fmt.Sprint(m["error"]), "at once") {
		t.Errorf("201 settings at once: %.200v", m)
	}
}

// Arms can have events that others have not.
func TestEventsThatAreNotThereAreNoSettings(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(map[string]any{"text": "[organization]\npeople = 30\n[run]\nweeks = 20\n[[arm]]\nname = \"a\"\n[[arm.event]]\nkind = \"repair\"\nweek = 5\n[[arm]]\nname = \"b\"\n"})
	for _, key := range []string{"event[-1].week", "event[0].week", "arm[1].event[0].week", "event[9].week", "arm[-1].event[0].week"} {
		for _, do := range []string{"setting", "set"} {
			m := p.ask(do, map[string]any{"key": key, "value": "7"})
			if m["error"] == nil || strings.Contains(fmt.Sprint(m["error"]), "the program made a mistake") {
				t.Errorf("%s %s: %.300v", do, key, m)
			}
		}
	}
	if v := p.must("set", map[string]any{"key": "arm[0].event[0].week", "value": "7"}).(map[string]any)["slider"].(map[string]any)["value"]; fmt.Sprint(v) != "[7]" {
		t.Errorf("the event of arm 0 is in week %v: want 7", v)
	}
}

// A story lives the run again: two at the same time would need the memory of
// two organizations, and whoever clicks about asks for many.
func TestStoriesAreToldOneAfterTheOther(t *testing.T) {
	p := open(t, engine.Config{})
	p.load(map[string]any{"study": "one-crisis-two-leaders", "set": []string{"organization.people=2000"}, "weeks": 40, "at": 3})
	const stories = 12
	for i := range stories {
		text := fmt.Sprintf(`{"id":%d,"do":"story","seat":%d}`, 1000+i, i)
		if err := p.Handle([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	for i := range stories {
		m := p.hear()
		for m["id"] == nil {
			m = p.hear()
		}
		if m["id"] != float64(1000+i) {
			t.Fatalf("reply %d is to %v", i, m["id"])
		}
		if last := i == stories-1; last != (m["error"] == nil) {
			t.Errorf("story %d: %.200v", i, m["error"])
		}
	}
}
