package sweep

import (
	"fmt"
	"path/filepath"
	"testing"

	"leadsim/sim/scenario"
)

// firm returns an experiment of 200 people and 260 weeks with so many runs at
// each of 4 points.
func firm(b *testing.B, runs int) *Experiment {
	text := fmt.Sprintf("[run]\nruns = %d\nweeks = 260\n[organization]\npeople = 200\n[[sweep.factor]]\nkey = \"members.trust\"\nvalues = \"0.2:0.8:0.2\"\n", runs)
	s, err := scenario.Parse("firm.toml", []byte(text), scenario.Library{}, scenario.Options{})
	if err != nil {
		b.Fatal(err)
	}
	d, err := DesignOf(s)
	if err != nil {
		b.Fatal(err)
	}
	e, err := NewExperiment(s, d, scenario.Library{})
	if err != nil {
		b.Fatal(err)
	}
	return e
}

// BenchmarkRunsAlone lives runs of 200 people and 260 weeks and stores nothing.
func BenchmarkRunsAlone(b *testing.B) {
	e := firm(b, 10)
	live := newEngine()
	for b.Loop() {
		for i := range e.Len() {
			if _, err := e.outcome(b.Context(), live, i, 1); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*e.Len())/b.Elapsed().Seconds(), "runs/s")
}

// BenchmarkRunsStored does the same as a sweep, tables included, on one worker
// and on two: runs/s of RunsAlone over those of one worker is what storage
// costs, those of two over one how well workers keep out of each other's way.
func BenchmarkRunsStored(b *testing.B) {
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			e := firm(b, 10)
			dir := b.TempDir()
			n := 0
			for b.Loop() {
				sweepOnce(b, e, filepath.Join(dir, fmt.Sprint(n)), workers)
				n++
			}
			b.ReportMetric(float64(b.N*e.Len())/b.Elapsed().Seconds(), "runs/s")
		})
	}
}

func sweepOnce(b *testing.B, e *Experiment, dir string, workers int) {
	s, err := Open(e, Where{Dir: dir, Version: "1.0.0"})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Conduct(b.Context(), How{Workers: workers}); err != nil {
		b.Fatal(err)
	}
	if err := s.WriteTables(CSV); err != nil {
		b.Fatal(err)
	}
}
