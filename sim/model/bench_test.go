package model

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"leadsim/sim/param"
)

// BenchmarkWeek times a week in five years of an organization: person-weeks
// per second, allocations in the week, and memory per person as the world
// counts it (B/person) and as the heap shows it (heapB/person).
func BenchmarkWeek(b *testing.B) {
	for _, people := range []int{200, 100_000, 2_000_000} {
		b.Run(fmt.Sprintf("people=%d", people), func(b *testing.B) {
			if people > 1_000_000 && testing.Short() {
				b.Skip("takes a minute and 1 GB")
			}
			cores := []int{1, runtime.NumCPU()}
			if people < 10_000 {
				cores = cores[:1] // too few to share
			}
			for _, workers := range slices.Compact(cores) {
				b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) { benchWeek(b, people, workers) })
			}
		})
	}
}

func benchWeek(b *testing.B, people, workers int) {
	before := heapInUse()
	w := benchWorld(b, people, 0)
	perPerson, heap := w.BytesPerPerson(), (heapInUse()-before)/float64(people)
	w.Parallel(workers)
	w.Tick() // the first week wakes the workers
	b.ReportAllocs()
	for b.Loop() {
		if w.Week() == w.p.Run.Weeks {
			b.StopTimer()
			w.Close()
			w = benchWorld(b, people, b.N)
			w.Parallel(workers)
			w.Tick()
			b.StartTimer()
		}
		w.Tick()
	}
	w.Close()
	b.ReportMetric(float64(people)*float64(b.N)/b.Elapsed().Seconds(), "person-weeks/s")
	b.ReportMetric(perPerson, "B/person")
	b.ReportMetric(heap, "heapB/person")
}

// BenchmarkRun200x260 times whole runs of 200 people and five years on one
// core, set-up included, as a sweep makes them.
func BenchmarkRun200x260(b *testing.B) {
	b.ReportAllocs()
	replication := 0
	for b.Loop() {
		benchWorld(b, 200, replication).Run(observer(func(*Snapshot) {}), nil)
		replication++
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "runs/s")
}

// BenchmarkSetUp times what comes before the first week of a run: the most that
// a worker could save by keeping the memory of the run before. At 200 people it
// is half a percent of a run of 260 weeks, which is why none is kept.
func BenchmarkSetUp(b *testing.B) {
	b.ReportAllocs()
	replication := 0
	for b.Loop() {
		benchWorld(b, 200, replication)
		replication++
	}
}

// benchWorld returns an organization under leaders of the default style.
func benchWorld(b *testing.B, people, replication int) *World {
	b.Helper()
	p := study(260, param.DefaultStyle())
	p.Organization.People = people
	w, err := New(p, replication)
	if err != nil {
		b.Fatal(err)
	}
	return w
}

func heapInUse() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}
