package sweep

import (
	"path/filepath"
	"testing"
	"time"

	"leadsim/sim/record"
)

func TestARunIsOnTheDiskWithinASecond(t *testing.T) {
	s := fill(t, t.TempDir())
	stored := make(chan int, 1)
	k := keep(s, func(runs, failed int) { stored <- runs }, nil)
	k.put(someOutcome(5))
	began := time.Now()
	select {
	case n := <-stored:
		if n != 1 {
			t.Errorf("%d runs stored", n)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the run is not stored while nothing else comes")
	}
	if d := time.Since(began); d > time.Second {
		t.Logf("took %v: a slow disk, or a busy computer", d)
	}
	if got := numbers(t, s); len(got) != 1 || got[0] != 5 {
		t.Errorf("runs %v", got)
	}
	if err := k.close(); err != nil {
		t.Fatal(err)
	}
}

func TestARunCountsOnceItIsOnTheDisk(t *testing.T) {
	e := tiny(t, "run.runs=40")
	dir := filepath.Join(t.TempDir(), "out")
	s := open(t, e, Where{Dir: dir})
	defer s.Close()
	calls := 0
	_, err := s.Conduct(t.Context(), How{Workers: 2, Progress: func(p Progress) {
		calls++
		there := 0
		if _, err := readStore(filepath.Join(dir, record.ChunksDir), s.key(), func(*Outcome) { there++ }); err != nil {
			t.Error(err)
		}
		if there != p.Done {
			t.Errorf("%d runs count, %d are on the disk", p.Done, there)
		}
	}})
	if err != nil || calls == 0 {
		t.Errorf("%d calls, %v", calls, err)
	}
}
