package sweep

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

var someHash = [32]byte{1, 2, 3}

// fill puts runs into a store, one chunk for each list of numbers.
func fill(t *testing.T, dir string, chunks ...[]int) *store {
	t.Helper()
	s, losses, err := openStore(dir, someHash, Shard{}, nil)
	if err != nil || len(losses) > 0 {
		t.Fatalf("%v, %v", losses, err)
	}
	for _, numbers := range chunks {
		var runs [][]byte
		for _, n := range numbers {
			runs = append(runs, someOutcome(n).append(nil))
		}
		if err := s.put(numbers[0], runs); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func someOutcome(n int) *Outcome {
	o := &Outcome{Number: n, Outcomes: []float64{float64(n), math.NaN(), 0.1 * float64(n)}, Kept: []float64{1, 2}}
	if n%7 == 3 {
		*o = Outcome{Number: n, Failed: "no luck"}
	}
	return o
}

func numbers(t *testing.T, s *store) (all []int) {
	t.Helper()
	j, err := s.read()
	if err != nil {
		t.Fatal(err)
	}
	defer j.close()
	for j.next() {
		all = append(all, j.Number)
		if want := someOutcome(j.Number).append(nil); !reflect.DeepEqual(j.raw, want) {
			t.Errorf("run %d is not as it was stored", j.Number)
		}
	}
	if j.err != nil {
		t.Fatal(j.err)
	}
	return all
}

func TestAChunkCutAnywhereIsFound(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, []int{2, 5, 9})
	files, _ := filepath.Glob(filepath.Join(dir, "*.runs"))
	whole, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	if n, err := checkChunk(files[0], someHash, nil); n != 3 || err != nil {
		t.Fatalf("%d runs, %v", n, err)
	}
	check := func(data []byte, what string, i int) {
		t.Helper()
		if err := os.WriteFile(files[0], data, 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := checkChunk(files[0], someHash, func(*Outcome) { t.Errorf("%s byte %d: a run is taken from it", what, i) }); !errors.Is(err, errChunk) {
			t.Errorf("%s byte %d: error %v", what, i, err)
		}
	}
	for i := range whole {
		check(whole[:i], "cut at", i)
		flipped := append([]byte(nil), whole...)
		flipped[i] ^= 0x10
		check(flipped, "changed", i)
	}
	check(append(append([]byte(nil), whole...), 0), "longer by", 1)
}

func TestADamagedChunkCostsItsOwnRunsAlone(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, []int{2, 5, 9}, []int{1, 4}, []int{3})
	files, _ := filepath.Glob(filepath.Join(dir, "0-000000001-*.runs"))
	if err := os.Truncate(files[0], 100); err != nil {
		t.Fatal(err)
	}
	if _, err := readStore(dir, someHash, nil); !errors.Is(err, errChunk) {
		t.Errorf("to read it alone: error %v", err)
	}
	os.WriteFile(filepath.Join(dir, asidePrefix+"0-000000008-0of1-00000000.runs"), []byte("half"), 0o666)
	s, losses, err := openStore(dir, someHash, Shard{}, nil)
	if err != nil || len(losses) != 1 || losses[0].File != filepath.Base(files[0]) {
		t.Fatalf("losses %v, %v", losses, err)
	}
	if got := numbers(t, s); !reflect.DeepEqual(got, []int{2, 3, 5, 9}) {
		t.Errorf("runs %v", got)
	}
	if left, _ := os.ReadDir(dir); len(left) != 2 {
		t.Errorf("%d files are left", len(left))
	}
}

func TestManyChunksBecomeFew(t *testing.T) {
	dir := t.TempDir()
	s := fill(t, dir)
	s.fanIn = 4
	var want []int
	for i := range 4*4*4 + 5 {
		want = append(want, i)
		if err := s.put(i, [][]byte{someOutcome(i).append(nil)}); err != nil {
			t.Fatal(err)
		}
	}
	s.close()
	if got := numbers(t, s); !reflect.DeepEqual(got, want) {
		t.Errorf("%d runs of %d come back", len(got), len(want))
	}
	if files, _ := os.ReadDir(dir); len(files) > 3 {
		t.Errorf("%d files", len(files))
	}
	again, _, err := openStore(dir, someHash, Shard{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := numbers(t, again); !reflect.DeepEqual(got, want) {
		t.Errorf("opened again: %d runs of %d come back", len(got), len(want))
	}
}

func TestARunStoredTwiceCountsOnce(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, []int{1, 3, 4})
	fill(t, dir, []int{1, 2, 3})
	s, _, err := openStore(dir, someHash, Shard{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	well := &Outcome{Number: 10, Outcomes: []float64{1}}
	ill := &Outcome{Number: 10, Failed: "bad luck"}
	for _, o := range []*Outcome{ill, well, ill} {
		if err := s.put(10, [][]byte{o.append(nil)}); err != nil {
			t.Fatal(err)
		}
		s.token = newToken()
	}
	j, err := s.read()
	if err != nil {
		t.Fatal(err)
	}
	defer j.close()
	var got []int
	for j.next() {
		if got = append(got, j.Number); j.Number == 10 && j.Failed != "" {
			t.Error("the failed run counts before the one that went well")
		}
	}
	if !reflect.DeepEqual(got, []int{1, 2, 3, 4, 10}) {
		t.Errorf("runs %v", got)
	}
}

func TestChunksOfAnotherSweepAreRefused(t *testing.T) {
	dir := t.TempDir()
	fill(t, dir, []int{1})
	if _, _, err := openStore(dir, [32]byte{9}, Shard{}, nil); err == nil || errors.Is(err, errChunk) {
		t.Errorf("error %v", err)
	}
}
