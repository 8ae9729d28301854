package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"leadsim/scenarios"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/web/engine"
)

// allFirst are the first answers to all questions.
func allFirst() []int { return make([]int, len(scenario.Interview)) }

func TestAnswersOfTheCommandLine(t *testing.T) {
	none := nobodyAnswered()
	some := slices.Clone(none)
	some[0], some[1] = 1, 2
	harmless := slices.Clone(none)
	harmless[8] = 1
	for _, c := range []struct {
		flags []string
		want  []int
		wrong string // a part of the complaint
	}{
		{[]string{"decide=asks,check=trusts"}, some, ""},
		{[]string{" decide = Asks , check=3 "}, some, ""},
		{[]string{"check=trusts", "decide=asks"}, some, ""},
		{[]string{"decide=2,check=3,power=0"}, some, ""},
		{[]string{"crisis=hands-back"}, harmless, ""},
		{[]string{"1,1,1,1,1,1,1,1,1"}, allFirst(), ""},
		{[]string{"0,0,0,0,0,0,0,0,0"}, none, ""},
		{[]string{"2,3,0,0,0,0,0,0,0"}, some, ""},
		{[]string{""}, nil, "says nothing"},
		{[]string{","}, nil, "want QUESTION=ANSWER"},
		{[]string{"decide=asks,"}, nil, "want QUESTION=ANSWER"},
		{[]string{"1,2,3"}, nil, "want 9 numbers"},
		{[]string{"1,2,3,4,1,2,3,9,1"}, nil, "9 for power, the question 8 of 9: want 0 to 4"},
		{[]string{"1,-1,3,4,1,2,3,0,1"}, nil, "-1 for check"},
		{[]string{"1,check=trusts"}, nil, "--answers 1: want QUESTION=ANSWER"},
		{[]string{"dcide=asks"}, nil, `no question "dcide"; did you mean "decide"?`},
		{[]string{"weather=asks"}, nil, "there are decide, check, "},
		{[]string{"decide=alon"}, nil, `want alone, asks, leaves or drifts, or its number, 1 to 4 (0 = left out); did you mean "alone"?`},
		{[]string{"decide=5"}, nil, "want alone"},
		{[]string{"decide="}, nil, "want alone"},
		{[]string{"decide=asks,DECIDE=1"}, nil, "decide is answered already, in decide=asks"},
		{[]string{"decide=asks", "decide=asks"}, nil, "answered already"},
		{[]string{"decide=asks=1"}, nil, "want alone"},
	} {
		got, err := parseAnswers(c.flags)
		switch {
		case c.wrong == "" && (err != nil || !slices.Equal(got, c.want)):
			t.Errorf("%q: %v, %v; want %v", c.flags, got, err, c.want)
		case c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong) || exitCode(err) != exitUsage):
			t.Errorf("%q: %v; want it to say %q", c.flags, err, c.wrong)
		}
	}
	_, err := parseAnswers([]string{"decide=x,chek=1,power=y"})
	if n := strings.Count(fmt.Sprint(err), "--answers"); n != 3 {
		t.Errorf("of three mistakes it tells %d: %v", n, err)
	}
	for _, sample := range []string{sampleAnswers, sampleNumbers} {
		if _, err := parseAnswers([]string{sample}); err != nil {
			t.Errorf("the sample %s: %v", sample, err)
		}
	}
}

// Whatever stands there, it is understood or refused; what is understood can be
// written and read again.
func FuzzAnswers(f *testing.F) {
	for _, s := range []string{"", "1,1,1,1,1,1,1,1,1", sampleAnswers, "decide=0", "=,=", "decide=asks=", "ü=1", "99999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		chosen, err := parseAnswers([]string{text})
		if err != nil {
			if exitCode(err) != exitUsage {
				t.Errorf("%q: %v is no mistake of usage", text, err)
			}
			return
		}
		if len(chosen) != len(scenario.Interview) {
			t.Fatalf("%q: %d answers", text, len(chosen))
		}
		if again := answersText(chosen); again != "" {
			if back, err := parseAnswers([]string{again}); err != nil || !slices.Equal(back, chosen) {
				t.Errorf("%q: %s is read as %v, %v", text, again, back, err)
			}
		}
		scenario.Designed(chosen)
	})
}

// interviewed answers at a pretended terminal, in a folder of its own, and returns
// the exit code, what was said, and the folder.
func interviewed(t *testing.T, typed io.Reader, args ...string) (code int, said, asked, dir string) {
	t.Helper()
	dir = t.TempDir()
	var out, err bytes.Buffer
	a := newApp(&out, &err)
	a.in, a.answered = typed, true
	args = append([]string{"new", filepath.Join(dir, "mine"), "--style"}, args...)
	code = execute(context.Background(), a, args)
	return code, out.String(), err.String(), dir
}

func written(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// leaderOf returns the style of the first arm of a study, which is the designed one.
func leaderOf(t *testing.T, file string) param.Style {
	t.Helper()
	s, err := readStudy(file, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
	if err != nil {
		t.Fatal(err)
	}
	return s.Arms[0].Params.Leaders.Style
}

func TestInterviewAtTheTerminal(t *testing.T) {
	// a wrong answer, then the first; Enter; a word; back, and another answer; twice
	// back, Enter keeps it, and 0 leaves out what was answered
	code, said, asked, dir := interviewed(t, strings.NewReader("7\n1\n\nreasons\nb\n2\n1\nb\nb\n\n0\n\n\n\n\n4\n"))
	if code != 0 {
		t.Fatalf("exit code %d: %s", code, asked)
	}
	want := nobodyAnswered()
	want[0], want[2], want[8] = 0, 1, 3
	if got := leaderOf(t, filepath.Join(dir, "mine.toml")); got != scenario.Designed(want) {
		t.Errorf("the leader is another one:\n%s", asked)
	}
	for _, text := range []string{"Design a leader by nine questions", "1 of 9  When something has to be decided, I …", "1  decide, and say what is to be done", `"7": want 1 to 4, 0 to leave it out`, "9 of 9", "* 3  saying why"} {
		if !strings.Contains(asked, text) {
			t.Errorf("it does not say %q:\n%s", text, asked)
		}
	}
	if strings.Contains(said, "of 9  ") || !strings.Contains(said, "Left out: check, refusal, failure, praise, care and power (6 of 9 questions)") {
		t.Errorf("it says\n%s", said)
	}
}

// With --json what is asked does not get into what a program reads.
func TestInterviewForAProgram(t *testing.T) {
	code, said, _, _ := interviewed(t, strings.NewReader(strings.Repeat("1\n", 8)+"1"), "--json") // no line end at the end
	var out designedJSON
	if err := json.Unmarshal([]byte(said), &out); code != 0 || err != nil {
		t.Fatalf("%d, %v: %s", code, err, said)
	}
	if out.Style != "mine" || len(out.Answers) != 9 || len(out.LeftOut) != 0 || out.Resembles[0].Style != "domineering" || len(out.Written) != 1 {
		t.Errorf("%+v", out)
	}
	if code, said, _, _ = interviewed(t, strings.NewReader(strings.Repeat("\n", 9)), "--quiet"); code != 0 || said != "" {
		t.Errorf("%d, %q", code, said)
	}
}

func TestInterviewThatEnds(t *testing.T) {
	code, _, asked, dir := interviewed(t, strings.NewReader("1\n2\n"))
	if code != exitUsage || !strings.Contains(asked, "the answers ended at question 3 of 9; nothing was written") || len(written(t, dir)) > 0 {
		t.Errorf("exit code %d, %v: %s", code, written(t, dir), asked)
	}
	code, _, asked, dir = interviewed(t, broken{})
	if code != exitFailed || !strings.Contains(asked, "the cable") || len(written(t, dir)) > 0 {
		t.Errorf("exit code %d, %v: %s", code, written(t, dir), asked)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("the cable is gone") }

// Ctrl-C while a question waits.
func TestInterviewInterrupted(t *testing.T) {
	dir := t.TempDir()
	read, write := io.Pipe()
	defer write.Close()
	var out, err bytes.Buffer
	a := newApp(&out, &err)
	a.in, a.answered = read, true
	ctx, end := context.WithCancel(context.Background())
	done := make(chan int, 1)
	go func() { done <- execute(ctx, a, []string{"new", filepath.Join(dir, "mine"), "--style"}) }()
	if _, err := write.Write([]byte("1\n")); err != nil {
		t.Fatal(err)
	}
	end()
	select {
	case code := <-done:
		if code != exitInterrupted || !strings.Contains(err.String(), "interrupted; nothing was written") || len(written(t, dir)) > 0 {
			t.Errorf("exit code %d, %v: %s", code, written(t, dir), err.String())
		}
	case <-time.After(time.Minute):
		t.Fatal("it waits for an answer")
	}
}

// What is known to be in vain is said before the first question.
func TestNoQuestionsInVain(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "there.toml"), []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	for name, wrong := range map[string]string{
		"there":                 "is there already and stays as it is",
		"there.toml":            "is there already and stays as it is",
		"no/folder":             "cannot be written (no such file or directory)",
		"my style":              "take my-style",
		"my.style.toml":         "take my-style",
		"Führung":               "take F-hrung",
		"power-with":            `take my-power-with`,
		"power-over":            `"power-over" is the name of an arm of one-crisis-two-leaders already`,
		"":                      "names no leader",
		"…":                     "names no leader",
		"sub/":                  "names no leader",
		strings.Repeat("x", 41): "want at most 40",
	} {
		if name == "" || name == "sub/" {
			name += ".toml"
		}
		var out, err bytes.Buffer
		a := newApp(&out, &err)
		a.in, a.answered = strings.NewReader(""), true
		code := execute(context.Background(), a, []string{"new", dir + "/" + name, "--style"})
		if code != exitUsage || !strings.Contains(err.String(), wrong) || strings.Contains(err.String(), "1 of 9") {
			t.Errorf("%q: exit code %d, %s; want it to say %q", name, code, err.String(), wrong)
		}
	}
	if files := written(t, dir); len(files) != 1 {
		t.Errorf("there are %v", files)
	}
}

func TestNamesOfLeaders(t *testing.T) {
	s, err := readStudy(firstScenario, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a", "A_b-", "7", "true", "group-3", "Power-With", strings.Repeat("x", 40)} {
		if got, err := styleName(filepath.Join("some.folder", name+".toml"), s); err != nil || got != name {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

// Beside the arms of every scenario, a leader can be designed: the arms are those
// of the scenario, one leads as was answered, and nothing is claimed.
func TestDesignedLeaderInEveryScenario(t *testing.T) {
	for _, name := range append(scenarios.Names(), "example") {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "mine.toml")
			var out bytes.Buffer
			if code := execute(context.Background(), newApp(&out, &out), []string{"new", file, "--from", name, "--answers", sampleNumbers}); code != 0 {
				t.Fatalf("exit code %d: %s", code, out.String())
			}
			was, err := readStudy(name, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
			if err != nil {
				t.Fatal(err)
			}
			is, err := readStudy(file, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
			if err != nil {
				t.Fatal(err)
			}
			if len(is.Arms) != len(was.Arms)+1 || len(is.Claims) > 0 || len(is.Sweep.Factors) > 0 || len(is.Charts) < 2 || len(is.Lesson.Surprise) != len(was.Arms) {
				t.Fatalf("%d arms, %d claims, %d factors, %d charts, %d surprises", len(is.Arms), len(is.Claims), len(is.Sweep.Factors), len(is.Charts), len(is.Lesson.Surprise))
			}
			chosen, err := parseAnswers([]string{sampleNumbers})
			if err != nil {
				t.Fatal(err)
			}
			if is.Arms[0].Params.Leaders.Style != scenario.Designed(chosen) {
				t.Error("the designed leader is another one")
			}
			kinds := map[string]int{}
			for _, c := range was.Charts {
				if len(c.Arms) == 0 {
					kinds[c.Kind]++
				}
			}
			for _, c := range is.Charts {
				kinds[c.Kind]--
				if len(c.Arms) > 0 {
					t.Errorf("a chart %s of single arms", c.Kind)
				}
			}
			for kind, n := range kinds {
				if n > 0 || n < 0 && kind != "ledger" && kind != "health" {
					t.Errorf("charts %s: %d fewer than the scenario has for all arms", kind, n)
				}
			}
			is.Arms = is.Arms[1:]
			for i := range is.Arms {
				is.Arms[i].Params.Styles = was.Arms[i].Params.Styles
			}
			if is.Hash() != withoutSweep(was).Hash() {
				t.Error("the other arms are not those of the scenario")
			}
		})
	}
}

// withoutSweep returns a study without its sweep.
func withoutSweep(s *scenario.Study) *scenario.Study {
	plain := *s
	plain.Sweep, plain.SweptAt, plain.PointsAt = scenario.Sweep{}, nil, nil
	return &plain
}

// A leader designed by the same answers is the same in the lab, which sets key by
// key over the style of an arm.
func TestLabDesignsTheSameLeader(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mine.toml")
	answers := "2,3,2,3,1,2,3,4,2"
	var out bytes.Buffer
	if code := execute(context.Background(), newApp(&out, &out), []string{"new", file, "--answers", answers}); code != 0 {
		t.Fatal(out.String())
	}
	chosen, err := parseAnswers([]string{answers})
	if err != nil {
		t.Fatal(err)
	}
	replies := make(chan engine.Reply, 100)
	session := engine.NewSession(engine.Config{Builtin: scenarios.Files, Names: scenarios.Names()}, func(text []byte) {
		var r engine.Reply
		if json.Unmarshal(text, &r) == nil && r.ID > 0 {
			replies <- r
		}
	})
	defer session.Close()
	id := 0
	ask := func(request map[string]any) any {
		id++
		request["id"] = id
		text, err := json.Marshal(request)
		if err != nil {
			t.Fatal(err)
		}
		if err := session.Handle(text); err != nil {
			t.Fatal(err)
		}
		for r := range replies {
			if r.ID == id {
				if r.Error != "" {
					t.Fatalf("%v: %s", request, r.Error)
				}
				return r.Result
			}
		}
		return nil
	}
	ask(map[string]any{"do": "load", "state": map[string]any{"study": firstScenario}})
	for i, n := range chosen {
		for _, s := range scenario.Interview[i].Answers[n].Sets {
			ask(map[string]any{"do": "set", "key": "arm[1].leaders." + s.Key, "value": fmt.Sprint(s.Value)})
		}
	}
	text := ask(map[string]any{"do": "toml"}).(string)
	s, err := scenario.Parse("lab.toml", []byte(text), scenario.Library{}, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.Arms[1].Params.Leaders.Style, leaderOf(t, file); got != want {
		t.Errorf("the lab's leader does %+v, that of the study %+v", got, want)
	}
}
