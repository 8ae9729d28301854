package sweep

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// tiny returns an experiment of 6 points, 4 runs and 2 arms: 48 runs.
func tiny(t testing.TB, extra ...string) *Experiment {
	t.Helper()
	return experiment(t, tinyStudy+`
[[sweep.factor]]
key = "members.trust"
values = "0.2,0.5,0.8"
[[sweep.factor]]
key = "mechanisms.acts"
values = "true,false"
`, extra...)
}

const tinyStudy = `
[run]
runs = 4
weeks = 12
keep = ["trust", "net_output"]
keep_every = 5
[organization]
people = 24
[[event]]
name = "storm"
week = 5
kind = "shock"
[[arm]]
name = "watchful"
leaders.monitor = 0.9
[[arm]]
name = "trusting"
leaders.monitor = 0.1
`

func experiment(t testing.TB, text string, extra ...string) *Experiment {
	t.Helper()
	s, err := scenario.Parse("tiny.toml", []byte(text), scenario.Library{}, scenario.Options{Set: extra})
	if err != nil {
		t.Fatal(err)
	}
	d, err := DesignOf(s)
	if err != nil {
		t.Fatal(err)
	}
	e, err := NewExperiment(s, d, scenario.Library{})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Check(); err != nil {
		t.Fatal(err)
	}
	return e
}

func open(t testing.TB, e *Experiment, w Where) *Session {
	t.Helper()
	w.Version = "1.0.0"
	s, err := Open(e, w)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// finish does what is left and returns the tables.
func finish(t testing.TB, e *Experiment, w Where, how How) map[string]string {
	t.Helper()
	s := open(t, e, w)
	defer s.Close()
	if _, err := s.Conduct(t.Context(), how); err != nil {
		t.Fatal(err)
	}
	return tables(t, s, w.Dir)
}

func tables(t testing.TB, s *Session, dir string) map[string]string {
	t.Helper()
	if err := s.WriteTables(CSV | Parquet); err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, name := range []string{"runs.csv", "weeks.csv", "runs.parquet", "weeks.parquet", "columns.csv", "manifest.json", "study.toml", "README.txt"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		all[name] = string(data)
	}
	return all
}

func sameTables(t testing.TB, got, want map[string]string, what string) {
	t.Helper()
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s: %s differs", what, name)
		}
	}
}

func TestTablesAreInTheOrderOfThePlan(t *testing.T) {
	e := tiny(t)
	got := finish(t, e, Where{Dir: filepath.Join(t.TempDir(), "out")}, How{})
	lines := strings.Split(strings.TrimSpace(got["runs.csv"]), "\n")
	if len(lines) != 1+e.Len() {
		t.Fatalf("%d lines for %d runs", len(lines), e.Len())
	}
	if want := "point,members.trust,mechanisms.acts,run,arm,replay,failed,"; !strings.HasPrefix(lines[0], want) {
		t.Errorf("columns %.80s", lines[0])
	}
	for i, line := range lines[1:] {
		at := e.At(i)
		p := e.Design.Point(at.Point)
		arm := e.Study.Arms[at.Arm].Name
		want := fmt.Sprintf("%d,%s,%s,%d,%s,sim replay . %s %d --point %d,,", at.Point, p[0].Value, p[1].Value, at.Run, arm, arm, at.Run, at.Point)
		if !strings.HasPrefix(line, want) {
			t.Errorf("row %d is %.80s, want %s", i, line, want)
		}
	}
	weeks := strings.Split(strings.TrimSpace(got["weeks.csv"]), "\n")
	if len(weeks) != 1+3*e.Len() || weeks[0] != "point,members.trust,mechanisms.acts,run,arm,week,trust,net_output" || !strings.HasPrefix(weeks[3], "0,0.2,true,0,watchful,10,") {
		t.Errorf("%d rows of weeks, %q", len(weeks), weeks[3])
	}
	if !strings.Contains(got["manifest.json"], `"done": 48`) {
		t.Errorf("manifest %s", got["manifest.json"])
	}
}

// A run at a point is the run of the study with that setting.
func TestARunAtAPointIsThatOfTheStudy(t *testing.T) {
	e := tiny(t)
	dir := filepath.Join(t.TempDir(), "out")
	finish(t, e, Where{Dir: dir}, How{})
	s, err := scenario.Parse("study.toml", e.Study.Resolved(), scenario.Library{}, scenario.Options{Set: []string{"members.trust=0.5", "mechanisms.acts=true"}})
	if err != nil {
		t.Fatal(err)
	}
	plain, err := Execute(t.Context(), NewPlan(s), 2, nil)
	if err != nil {
		t.Fatal(err)
	}
	for k := range e.Runs {
		for a := range e.Study.Arms {
			at := Place{Point: 2, Run: k, Arm: a}
			stored, err := e.StoredOutcomes(filepath.Join(dir, record.ChunksDir), at)
			if err != nil {
				t.Fatal(err)
			}
			table, err := record.FindOutcomes(dir, record.Row{Point: 2, Run: k, Arm: e.Study.Arms[a].Name})
			if err != nil {
				t.Fatal(err)
			}
			arms, err := e.Arms(2)
			if err != nil {
				t.Fatal(err)
			}
			r := &Replay{Arm: arms[a], Number: k, Weeks: 12}
			if err := r.Live(); err != nil {
				t.Fatal(err)
			}
			if d := r.Compare(stored); len(d) > 0 {
				t.Errorf("run %d of arm %d lived again: %v", k, a, d)
			}
			if d := r.Compare(table); len(d) > 0 {
				t.Errorf("run %d of arm %d in runs.csv: %v", k, a, d)
			}
			if d := r.Compare(plain.Run(a, k).Outcomes); len(d) > 0 {
				t.Errorf("run %d of arm %d run alone: %v", k, a, d)
			}
		}
	}
}

func TestSameBytesForAnyWorkersShardsKillsAndDamage(t *testing.T) {
	t.Run("grid", func(t *testing.T) { sameBytes(t, tiny(t), 12) })
	for _, design := range []string{"lhs", "sobol"} {
		t.Run(design, func(t *testing.T) { sameBytes(t, drawnTiny(t, design), 3) })
	}
}

// drawnTiny returns an experiment of 5 points that are drawn.
func drawnTiny(t testing.TB, design string) *Experiment {
	return experiment(t, tinyStudy+`
[styles.kind]
monitor = 0.1
listen = 0.9
[styles.stern]
monitor = 0.8
listen = 0.1
[sweep]
design = "`+design+`"
points = 5
[[sweep.factor]]
key = "members.trust"
values = "0.2:0.8"
[[sweep.factor]]
key = "crisis.rate"
values = "0.1:10:log"
[[sweep.factor]]
key = "event[0].week"
values = "2:9"
[[sweep.factor]]
key = "arm[1].leaders.style"
[[sweep.factor]]
key = "mechanisms.acts"
`)
}

func sameBytes(t *testing.T, e *Experiment, trials int) {
	out := t.TempDir()
	want := finish(t, e, Where{Dir: filepath.Join(out, "one")}, How{Workers: 1})
	sameTables(t, finish(t, e, Where{Dir: filepath.Join(out, "sixteen")}, How{Workers: 16}), want, "16 workers")
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	dice := rand.New(rand.NewPCG(seed, 0))
	for trial := range trials {
		what := fmt.Sprintf("trial %d", trial)
		of := 1 + dice.IntN(4)
		var dirs []string
		for i := range of {
			w := Where{Dir: filepath.Join(out, fmt.Sprintf("%d-%d-of-%d", trial, i, of)), Shard: Shard{i, of}}
			disturb(t, e, w, dice)
			dirs = append(dirs, w.Dir)
			if of == 1 {
				sameTables(t, finish(t, e, w, How{Workers: 3}), want, what+", kills alone")
			} else {
				finish(t, e, w, How{Workers: 1 + dice.IntN(5)})
			}
		}
		dice.Shuffle(of, func(i, k int) { dirs[i], dirs[k] = dirs[k], dirs[i] })
		w := Where{Dir: filepath.Join(out, fmt.Sprint(trial, "-merged"))}
		s, err := merge(e, w, dirs, false)
		if err != nil {
			t.Fatal(err)
		}
		sameTables(t, tables(t, s, w.Dir), want, fmt.Sprintf("%s, %d shards", what, of))
		s.Close()
	}
}

// disturb conducts an experiment that is cut off several times, and damages
// what it stored.
func disturb(t *testing.T, e *Experiment, w Where, dice *rand.Rand) {
	for range dice.IntN(4) {
		s := open(t, e, w)
		ctx, cancel := context.WithCancel(t.Context())
		var runs atomic.Int32
		last := dice.Int32N(10)
		live := func() engine {
			inner := newEngine()
			return func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
				if runs.Add(1) > last {
					cancel()
				}
				return inner(ctx, p, replication, threads)
			}
		}
		if _, err := s.Conduct(ctx, How{Workers: 1 + dice.IntN(4), engine: live}); err != nil && !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		cancel()
		s.Close()
		files, _ := filepath.Glob(filepath.Join(w.Dir, record.ChunksDir, "*.runs"))
		if len(files) > 0 && dice.IntN(2) == 0 {
			file := files[dice.IntN(len(files))]
			info, err := os.Stat(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(file, dice.Int64N(info.Size())); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestStoppingFinishesWhatIsInTheMaking(t *testing.T) {
	e := tiny(t)
	dir := filepath.Join(t.TempDir(), "out")
	s := open(t, e, Where{Dir: dir})
	stop := make(chan struct{})
	var once sync.Once
	begun := 0
	engine := func() engine {
		inner := newEngine()
		return func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
			if begun++; begun == 5 {
				once.Do(func() { close(stop) })
			}
			return inner(ctx, p, replication, threads)
		}
	}
	p, err := s.Conduct(t.Context(), How{Stop: stop, Grace: time.Minute, engine: engine})
	if err != nil || p.Done != 5 || p.Total != 48 {
		t.Errorf("%+v, %v", p, err)
	}
	part := tables(t, s, dir)
	s.Close()
	if n := strings.Count(part["runs.csv"], "\n"); n != 6 || !strings.Contains(part["manifest.json"], `"done": 5`) || !strings.Contains(part["README.txt"], "48 runs; 5 of these") {
		t.Errorf("%d rows of a part", n)
	}
	s = open(t, e, Where{Dir: dir})
	defer s.Close()
	if p := s.Progress(); p.Done != 5 || p.Before != 5 {
		t.Errorf("found again: %+v", p)
	}
}

func TestAStopDoesNotWaitForever(t *testing.T) {
	e := tiny(t)
	s := open(t, e, Where{Dir: filepath.Join(t.TempDir(), "out")})
	defer s.Close()
	stop := make(chan struct{})
	close(stop)
	began := make(chan struct{})
	go func() { <-began }()
	p, err := s.Experiment.conduct(t.Context(), s.store, s.done, s.progress, How{Stop: delayed(stop), Grace: 10 * time.Millisecond, engine: func() engine {
		return func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
			<-ctx.Done()
			return record.Run{}, ctx.Err()
		}
	}})
	if err != nil || p.Done != 0 {
		t.Errorf("%+v, %v", p, err)
	}
}

// delayed closes a little after c, so that runs have begun.
func delayed(c <-chan struct{}) <-chan struct{} {
	d := make(chan struct{})
	go func() {
		<-c
		time.Sleep(50 * time.Millisecond)
		close(d)
	}()
	return d
}

// sick returns engines that fail at some runs, with a panic or an error.
func sick(p *param.Params, replication int) error {
	if p.Members.Trust == 0.5 && replication == 2 {
		panic("wrong turn")
	}
	if p.Members.Trust == 0.8 && replication == 1 {
		return errors.New("no luck,\nnone")
	}
	return nil
}

func sickEngine() engine {
	inner := newEngine()
	return func(ctx context.Context, p *param.Params, replication, threads int) (record.Run, error) {
		if err := sick(p, replication); err != nil {
			return record.Run{}, err
		}
		return inner(ctx, p, replication, threads)
	}
}

func TestARunThatFailsDoesNotStopTheRest(t *testing.T) {
	e := tiny(t)
	dir := filepath.Join(t.TempDir(), "out")
	s := open(t, e, Where{Dir: dir})
	p, err := s.Conduct(t.Context(), How{Workers: 2, engine: sickEngine})
	if err != nil || p.Done != 48 || p.Failed != 8 {
		t.Fatalf("%+v, %v", p, err)
	}
	got := tables(t, s, dir)
	s.Close()
	if n := strings.Count(got["runs.csv"], "the program made a mistake (wrong turn),,"); n != 4 {
		t.Errorf("%d rows tell of the panic", n)
	}
	if n := strings.Count(got["runs.csv"], `,"no luck, none",,`); n != 4 {
		t.Errorf("%d rows tell of the error", n)
	}
	s = open(t, e, Where{Dir: dir})
	if p := s.Progress(); p.Done != 48 || p.Failed != 8 {
		t.Errorf("opened again: %+v", p)
	}
	s.Close()
	healed := finish(t, e, Where{Dir: dir, Retry: true}, How{})
	sameTables(t, healed, finish(t, e, Where{Dir: filepath.Join(t.TempDir(), "well")}, How{}), "run again")
}

func TestAFullDiskStopsAndLosesNothingStored(t *testing.T) {
	e := tiny(t)
	dir := filepath.Join(t.TempDir(), "out")
	s := open(t, e, Where{Dir: dir})
	if _, err := s.Conduct(t.Context(), How{Stop: stopAfter(s, 3)}); err != nil {
		t.Fatal(err)
	}
	before := s.Progress().Done
	s.store.create = func(path string) (file, error) {
		f, err := createFile(path)
		return full{f, 200}, err
	}
	_, err := s.Conduct(t.Context(), How{})
	s.Close()
	var store *StoreError
	if !errors.As(err, &store) || !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), fmt.Sprintf("no space left on device); %d of 48", before)) {
		t.Errorf("error %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, record.ChunksDir, asidePrefix+"*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	s = open(t, e, Where{Dir: dir})
	if s.Progress().Done != before || len(s.Losses) > 0 {
		t.Errorf("%+v, losses %v", s.Progress(), s.Losses)
	}
	s.Close()
	sameTables(t, finish(t, e, Where{Dir: dir}, How{}), finish(t, e, Where{Dir: filepath.Join(t.TempDir(), "b")}, How{}), "after a full disk")
}

// full is a file on a disk with room for so many bytes more.
type full struct {
	file
	room int
}

func (f full) Write(b []byte) (int, error) {
	if len(b) > f.room {
		n, _ := f.file.Write(b[:f.room])
		return n, syscall.ENOSPC
	}
	return f.file.Write(b)
}

// stopAfter closes when so many runs were taken from the queue, by way of the
// engine; here simply after a moment that a few tiny runs take.
func stopAfter(s *Session, runs int) <-chan struct{} {
	c := make(chan struct{})
	time.AfterFunc(time.Duration(runs)*time.Millisecond, func() { close(c) })
	return c
}

func TestRunsOfAnotherBuildAreNotMixed(t *testing.T) {
	e := tiny(t)
	dir := filepath.Join(t.TempDir(), "out")
	s := open(t, e, Where{Dir: dir})
	o, err := e.outcome(t.Context(), newEngine(), 3, 1)
	if err != nil {
		t.Fatal(err)
	}
	o.Outcomes[8] = math.Nextafter(o.Outcomes[8], 9)
	if err := s.store.put(3, [][]byte{o.append(nil)}); err != nil {
		t.Fatal(err)
	}
	s.Close()
	s = open(t, e, Where{Dir: dir})
	defer s.Close()
	var refusal *record.Refusal
	if p, err := s.Conduct(t.Context(), How{}); !errors.As(err, &refusal) || p.Done != 1 || !strings.Contains(err.Error(), "come out otherwise now (run 1 of trusting at point 0)") {
		t.Errorf("%+v, error %v", p, err)
	}
}

func TestTwoSessionsOfOneDirectory(t *testing.T) {
	e := tiny(t)
	dir := filepath.Join(t.TempDir(), "out")
	s := open(t, e, Where{Dir: dir})
	_, err := Open(e, Where{Dir: dir, Version: "1.0.0"})
	var refusal *record.Refusal
	if !errors.As(err, &refusal) || !strings.Contains(err.Error(), fmt.Sprintf("another sim (process %d on ", os.Getpid())) {
		t.Errorf("error %v", err)
	}
	s.Close()
	for _, other := range []struct {
		e    *Experiment
		w    Where
		want string
	}{
		{tiny(t, "members.belonging=0.123"), Where{Version: "1.0.0"}, "holds a sweep with other settings of tiny"},
		{tiny(t, "run.keep_every=6"), Where{Version: "1.0.0"}, "holds a sweep that keeps other measures"},
		{tiny(t, "run.runs=5"), Where{Version: "1.0.0"}, "holds a sweep with 4 runs of each arm, not 5"},
		{e, Where{Version: "1.0.1"}, "holds a sweep of version 1.0.0 of sim, this is 1.0.1"},
		{e, Where{Version: "1.0.0", Shard: Shard{0, 2}}, "holds a sweep for another shard (the whole)"},
	} {
		other.w.Dir = dir
		if _, err := Open(other.e, other.w); !errors.As(err, &refusal) || !strings.Contains(err.Error(), other.want) {
			t.Errorf("error %v, want %s", err, other.want)
		}
	}
	s, err = Open(e, Where{Dir: dir, Version: "1.0.1", Force: true})
	if err != nil || s.Progress().Done != 0 {
		t.Fatalf("with force: %v", err)
	}
	s.Close()
}

func TestMergeSaysWhatIsMissing(t *testing.T) {
	e := tiny(t)
	out := t.TempDir()
	var dirs []string
	for _, i := range []int{0, 2} {
		dirs = append(dirs, filepath.Join(out, fmt.Sprint("shard", i)))
		finish(t, e, Where{Dir: dirs[len(dirs)-1], Shard: Shard{i, 3}}, How{})
	}
	w := Where{Dir: filepath.Join(out, "merged")}
	_, err := merge(e, w, dirs, false)
	var missing *Incomplete
	if !errors.As(err, &missing) || missing.Missing != 16 || !strings.Contains(err.Error(), "16 of 48 runs are missing: shard 1/3 is not among them") {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(w.Dir); err == nil {
		t.Error("something was merged")
	}
	s, err := merge(e, w, dirs, true)
	if err != nil || s.Progress().Done != 32 {
		t.Fatalf("a part: %v", err)
	}
	s.Close()
	sameTables(t, finish(t, e, w, How{}), finish(t, e, Where{Dir: filepath.Join(out, "whole")}, How{}), "the rest run in the merged directory")
	other := filepath.Join(out, "other")
	finish(t, tiny(t, "members.belonging=0.123"), Where{Dir: other}, How{})
	if _, err := merge(e, w, []string{dirs[0], other}, true); err == nil || !strings.Contains(err.Error(), "other settings") {
		t.Errorf("another sweep: %v", err)
	}
}

func merge(e *Experiment, w Where, dirs []string, partial bool) (*Session, error) {
	w.Version = "1.0.0"
	return Merge(e, w, dirs, partial)
}

// A shard that was run again where it failed mends the whole; one that was not
// leaves the count of what failed.
func TestMergingAgainTakesWhatWentWell(t *testing.T) {
	e := tiny(t)
	out := t.TempDir()
	dirs := []string{filepath.Join(out, "0"), filepath.Join(out, "1")}
	for i, dir := range dirs {
		finish(t, e, Where{Dir: dir, Shard: Shard{i, 2}}, How{engine: sickEngine})
	}
	w := Where{Dir: filepath.Join(out, "whole")}
	for _, failed := range []int{8, 8, 0} {
		if failed == 0 {
			for i, dir := range dirs {
				finish(t, e, Where{Dir: dir, Shard: Shard{i, 2}, Retry: true}, How{})
			}
		}
		s, err := merge(e, w, dirs, false)
		if err != nil {
			t.Fatal(err)
		}
		if p := s.Progress(); p.Done != 48 || p.Failed != failed {
			t.Errorf("%+v, want %d failed", p, failed)
		}
		if failed == 0 {
			sameTables(t, tables(t, s, w.Dir), finish(t, e, Where{Dir: filepath.Join(out, "well")}, How{}), "run again")
		}
		s.Close()
	}
}

func TestStoredExperimentIsTheSame(t *testing.T) {
	e := tiny(t)
	dir := filepath.Join(t.TempDir(), "out")
	finish(t, e, Where{Dir: dir}, How{})
	again, m, err := Stored(dir, scenario.Library{})
	if err != nil || again.Hash() != e.Hash() || m.Total() != e.Len() {
		t.Fatalf("%v", err)
	}
	study := filepath.Join(dir, "study.toml")
	text, _ := os.ReadFile(study)
	os.WriteFile(study, bytes.Replace(text, []byte("people = 24"), []byte("people = 25"), 1), 0o666)
	if _, _, err := Stored(dir, scenario.Library{}); err == nil || !strings.Contains(err.Error(), "one of them was edited") {
		t.Errorf("error %v", err)
	}
}

func TestWrongPointsAreToldAtOnce(t *testing.T) {
	s, err := scenario.Parse("x.toml", []byte("[organization]\npeople = 24\n"), scenario.Library{}, scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e, err := NewExperiment(s, grid(t, "members.trust=0.5,2,3", "leaders.montior=1,2"), scenario.Library{})
	if err != nil {
		t.Fatal(err)
	}
	err = e.Check()
	for _, want := range []string{"--vary members.trust = 2: want 0 to 1", "--vary members.trust = 3", "--vary leaders.montior: ", `did you mean`} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %s", err, want)
		}
	}
	if n := strings.Count(err.Error(), "\n"); n != 2 {
		t.Errorf("%d lines:\n%v", n+1, err)
	}
}

// A table of many runs is written within the memory of a few.
func TestTablesTakeConstantMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("writes 60,000 runs")
	}
	e := tiny(t, "run.runs=5000")
	dir := t.TempDir()
	st, _, err := openStore(dir, keyOf(e.Hash()), Shard{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	o := Outcome{Outcomes: make([]float64, len(record.Outcomes)), Kept: make([]float64, 6)}
	for from := 0; from < e.Len(); from += 1000 {
		var raw [][]byte
		for i := range 1000 {
			o.Number = from + i
			raw = append(raw, o.append(nil))
		}
		if err := st.put(from, raw); err != nil {
			t.Fatal(err)
		}
	}
	st.close()
	table := e.shape().RunsParquet(io.Discard)
	rows, most, start := 0, uint64(0), heapInUse()
	err = e.each(st, func(r *record.SweepRow) {
		if rows++; rows%10_000 == 0 {
			most = max(most, heapInUse())
		}
		table.Put(r)
	})
	if err != nil || table.Close() != nil || rows != e.Len() {
		t.Fatalf("%d rows, %v", rows, err)
	}
	t.Logf("%d rows, %.1f MB more at the most", rows, (float64(most)-float64(start))/1e6)
	if most > start+60e6 {
		t.Errorf("%.1f MB", float64(most)/1e6)
	}
}

func heapInUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func TestWantedRunsAloneAreDone(t *testing.T) {
	dir := t.TempDir()
	e := tiny(t)
	first := func(at Place) bool { return at.Run < 2 && at.Arm == 1 }
	all := func(Place) bool { return true }
	s := open(t, e, Where{Dir: dir})
	if n := s.Missing(first); n != 12 {
		t.Errorf("%d runs wanted, want 12", n)
	}
	if p, err := s.Conduct(t.Context(), How{Workers: 2, Only: first}); err != nil || p.Done != 12 {
		t.Fatalf("%+v, %v", p, err)
	}
	s.Each(func(r *record.SweepRow) {
		if !first(Place{r.Point, r.Run, r.Arm}) {
			t.Errorf("run %d of arm %d was done", r.Run, r.Arm)
		}
	})
	s.Close()
	s = open(t, e, Where{Dir: dir})
	defer s.Close()
	if a, b := s.Missing(first), s.Missing(all); a != 0 || b != 36 {
		t.Errorf("%d and %d runs missing, want 0 and 36", a, b)
	}
}
