package model

import "sync"

// tally adds up what the record needs over the teams of a block.
type tally [numSums]float64

// block is a run of neighbouring teams that one worker takes at a time. The
// cut does not depend on the number of workers, and sums go in the order of
// blocks, so that results do not either.
type block struct {
	from, to int // teams
	sum      tally
	ledger   ledger
	departed []int32 // leaders who left this week of their own will or by fate

	heard     []int32   // scratch: whom somebody hears, ties on a platform included
	strength  []float32 // scratch: how strongly
	outside   []int32   // who brought help from outside this week, or -1 - who did harm
	followers []int32   // those who followed a champion this week, while nobody has before
	swaps     []swap    // of people of the block from one tie to another, this week
	fit       []int32   // scratch: whom one could turn to

	left []Departure // this week, if a diary is kept
}

// blockPeople is about how many people a block holds in a large organization.
const blockPeople = 4096

// makeBlocks cuts the teams, the board's included, into blocks.
func (w *World) makeBlocks() []block {
	all := len(w.teams)
	size := max(8, all*blockPeople/w.Seats)
	if all/size > 256 { // the ledger keeps its books by block
		size = (all + 255) / 256
	}
	var blocks []block
	for from := 0; from < all; from += size {
		blocks = append(blocks, block{from: from, to: min(from+size, all), ledger: newLedger(w.p.Run.Weeks),
			swaps: make([]swap, 0, 64), followers: make([]int32, 0, 16), fit: make([]int32, 0, 256)})
	}
	w.blockSize = size
	return blocks
}

// blockOf returns the block of team k.
func (w *World) blockOf(k int) *block { return &w.blocks[k/w.blockSize] }

// step is a part of the week that meets one team.
type step func(w *World, k int, b *block)

// workers live as long as the run and take the blocks of a step in turn.
type workers struct {
	n     int
	start []chan step
	done  sync.WaitGroup
}

// Parallel makes the run use n workers, which pays above some 50,000 people.
// It changes no result. Close ends the workers.
func (w *World) Parallel(n int) {
	w.Close()
	if n = min(n, len(w.blocks)); n < 2 {
		return
	}
	w.workers = &workers{n: n, start: make([]chan step, n)}
	for id := range n {
		start := make(chan step)
		w.workers.start[id] = start
		go func() {
			for s := range start {
				for b := id; b < len(w.blocks); b += n {
					w.meet(s, &w.blocks[b])
				}
				w.workers.done.Done()
			}
		}()
	}
}

// Close ends the workers of Parallel, if there are any.
func (w *World) Close() {
	if w.workers != nil {
		for _, c := range w.workers.start {
			close(c)
		}
		w.workers = nil
	}
}

// each lets every team meet the step.
func (w *World) each(s step) {
	if w.workers == nil {
		for b := range w.blocks {
			w.meet(s, &w.blocks[b])
		}
		return
	}
	w.workers.done.Add(w.workers.n)
	for _, c := range w.workers.start {
		c <- s
	}
	w.workers.done.Wait()
}

func (w *World) meet(s step, b *block) {
	for k := b.from; k < b.to; k++ {
		s(w, k, b)
	}
}
