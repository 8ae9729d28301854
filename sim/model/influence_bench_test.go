package model

import (
	"testing"

	"leadsim/sim/param"
)

// BenchmarkInfluence times a week of 20,000 people with eight ties each, with
// influence and with all of its everyday mechanisms switched off.
func BenchmarkInfluence(b *testing.B) {
	for _, on := range []bool{true, false} {
		name := map[bool]string{true: "with", false: "without"}[on]
		b.Run(name, func(b *testing.B) {
			p := study(5200, param.DefaultStyle())
			p.Organization.People = 20_000
			m := &p.Mechanisms
			m.Standing, m.Bases, m.Informal, m.TieChange = on, on, on, on
			m.Upward, m.Sideways, m.Favours, m.Gain = on, on, on, on
			w, err := New(p, 0)
			if err != nil {
				b.Fatal(err)
			}
			w.Tick()
			b.ReportAllocs()
			for b.Loop() {
				w.Tick()
			}
			b.ReportMetric(20_000*float64(b.N)/b.Elapsed().Seconds(), "person-weeks/s")
		})
	}
}
