package sweep

import (
	"slices"
	"time"
)

// A finished run is on the disk within flushAfter, and the time that the disk
// takes; only what is not yet there can be lost, and is not counted as done.
// So a kill costs a second of work at most, and the runs in the making.
const (
	flushAfter = 500 * time.Millisecond
	flushBytes = 4 << 20 // or as soon as so much has come together
)

// keeper gathers finished runs from the workers and brings them to the store.
type keeper struct {
	store  *store
	in     chan finished
	stored func(runs, failed int) // called when runs are on the disk
	halt   func()                 // called once, when the store takes no more
	done   chan struct{}
	err    error

	runs   []finished
	bytes  int
	failed int
}

// finished is a run on its way to the store.
type finished struct {
	number int
	raw    []byte // as Outcome.append writes it
	failed bool
}

func keep(s *store, stored func(runs, failed int), halt func()) *keeper {
	k := &keeper{store: s, in: make(chan finished, 256), stored: stored, halt: halt, done: make(chan struct{})}
	go k.work()
	return k
}

// put hands over a finished run.
func (k *keeper) put(o *Outcome) {
	k.in <- finished{o.Number, o.append(nil), o.Failed != ""}
}

// close brings the rest to the disk; nothing may be put after.
func (k *keeper) close() error {
	close(k.in)
	<-k.done
	k.store.close()
	return k.err
}

func (k *keeper) work() {
	defer close(k.done)
	timer := time.NewTimer(flushAfter)
	timer.Stop()
	for {
		select {
		case f, open := <-k.in:
			if !open {
				k.flush()
				return
			}
			if len(k.runs) == 0 {
				timer.Reset(flushAfter)
			}
			k.runs = append(k.runs, f)
			if k.bytes += len(f.raw); f.failed {
				k.failed++
			}
			if k.bytes >= flushBytes {
				k.flush()
			}
		case <-timer.C:
			k.flush()
		}
	}
}

// flush brings what has gathered to the disk. After an error the store takes
// nothing more: what comes then is not counted, and run again next time.
func (k *keeper) flush() {
	if len(k.runs) == 0 {
		return
	}
	slices.SortFunc(k.runs, func(a, b finished) int { return a.number - b.number })
	if k.err == nil {
		raw := make([][]byte, len(k.runs))
		for i := range raw {
			raw[i] = k.runs[i].raw
		}
		if k.err = k.store.put(k.runs[0].number, raw); k.err == nil {
			k.stored(len(k.runs), k.failed)
		} else {
			k.halt()
		}
	}
	clear(k.runs)
	k.runs, k.bytes, k.failed = k.runs[:0], 0, 0
}
