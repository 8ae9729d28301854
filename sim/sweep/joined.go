package sweep

import "container/heap"

// joined reads the runs of several chunks in the order of their numbers, each
// once. Where a run is stored twice, one that went well counts before one that
// failed; two that went well are equal.
type joined struct {
	*chunkReader // at the run that next has found
	heap         readers
	past         *chunkReader // to be moved on
	err          error
}

// join opens chunks that have been checked.
func join(paths []string, experiment [32]byte) (*joined, error) {
	j := new(joined)
	for _, path := range paths {
		r, err := openChunk(path, experiment)
		if err != nil {
			j.close()
			return nil, err
		}
		if j.add(r); j.err != nil {
			j.close()
			return nil, j.err
		}
	}
	return j, nil
}

// add puts a reader in its place by its next run.
func (j *joined) add(r *chunkReader) {
	if r.next() {
		heap.Push(&j.heap, r)
		return
	}
	if r.close(); r.err != nil && j.err == nil {
		j.err = r.err
	}
}

// next moves to the next run and reports whether there is one.
func (j *joined) next() bool {
	last := -1
	if j.past != nil {
		last = j.past.Number
		j.add(j.past)
		j.past = nil
	}
	for j.err == nil && len(j.heap) > 0 {
		r := heap.Pop(&j.heap).(*chunkReader)
		if r.Number != last {
			j.chunkReader, j.past = r, r
			return true
		}
		j.add(r)
	}
	return false
}

func (j *joined) close() {
	for _, r := range j.heap {
		r.close()
	}
	if j.past != nil {
		j.past.close()
	}
}

// readers is a heap by the number of the next run.
type readers []*chunkReader

func (h readers) Len() int { return len(h) }
func (h readers) Less(i, k int) bool {
	if h[i].Number != h[k].Number {
		return h[i].Number < h[k].Number
	}
	return h[i].Failed == "" && h[k].Failed != ""
}
func (h readers) Swap(i, k int) { h[i], h[k] = h[k], h[i] }
func (h *readers) Push(x any)   { *h = append(*h, x.(*chunkReader)) }
func (h *readers) Pop() any {
	old := *h
	r := old[len(old)-1]
	*h = old[:len(old)-1]
	return r
}
