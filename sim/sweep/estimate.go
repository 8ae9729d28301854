package sweep

import (
	"context"
	"time"

	"leadsim/sim/record"
)

// Estimate is what an experiment is expected to take, from a few of its runs.
type Estimate struct {
	Sampled int           // runs that were lived for it
	Run     time.Duration // of one worker
	Stored  float64       // bytes a run in chunks
	Table   float64       // bytes a run in the tables
}

// Estimate lives runs in the order of the experiment for about so long, all
// arms at two points at the least, and stores nothing.
func (e *Experiment) Estimate(ctx context.Context, atMost time.Duration, f Format) (Estimate, error) {
	var sample Estimate
	var c counter
	shape := e.shape()
	tables := []*record.SweepTable{}
	if f&CSV != 0 {
		tables = append(tables, shape.RunsCSV(&c), shape.WeeksCSV(&c))
	}
	if f&Parquet != 0 {
		tables = append(tables, shape.RunsParquet(&c), shape.WeeksParquet(&c))
	}
	live := newEngine()
	row := new(record.SweepRow)
	began := time.Now()
	for u := 0; u < e.order.pairs() && (u < 2 || time.Since(began) < atMost); u++ {
		point, run := e.order.pair(u)
		for arm := range e.Study.Arms {
			at := Place{point, run, arm}
			o, err := e.outcome(ctx, live, e.Number(at), 1)
			if err != nil {
				return sample, err
			}
			sample.Sampled++
			sample.Stored += float64(len(o.append(nil)))
			e.fill(row, o, at)
			for _, t := range tables {
				t.Put(row)
			}
		}
	}
	sample.Run = time.Since(began) / time.Duration(sample.Sampled)
	for _, t := range tables {
		if err := t.Close(); err != nil {
			return sample, err
		}
	}
	sample.Stored /= float64(sample.Sampled)
	sample.Table = float64(c) / float64(sample.Sampled)
	return sample, nil
}

// counter counts the bytes that are written to it.
type counter int64

// Write counts.
func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}
