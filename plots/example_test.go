package plots_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"leadsim/plots"
	"leadsim/sim/record"
)

func ExampleDraw() {
	results := fallAndRise()
	chart, err := plots.Draw("lines", results, plots.Options{Metric: "trust"})
	if err != nil {
		log.Fatal(err)
	}
	png, err := chart.PNG(plots.Slide)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(os.TempDir(), "trust-slide.png"), png, 0o666); err != nil {
		log.Fatal(err)
	}
	fmt.Println(chart.Title)
	fmt.Println(chart.Subtitle)
	// Output:
	// Trust in the leader: power-with is higher at the end, in 8 of 8 pairs
	// Trust in the leader, 0 to 1; 8 runs of each arm, paired; seed 3
}

// fallAndRise returns results in which trust falls in one arm and rises in the
// other.
func fallAndRise() *record.Results {
	r := &record.Results{Name: "fall-and-rise", Seed: 3, Weeks: 30,
		Arms: []record.Arm{{Name: "domineering", Style: "domineering"}, {Name: "power-with", Style: "power-with"}}}
	for k := range 8 {
		for a, slope := range []float64{-0.01, 0.01} {
			run := record.Run{Arm: a, Replication: k, Series: make([]float64, r.Weeks*len(record.Metrics))}
			for w := range r.Weeks {
				run.Series[w*len(record.Metrics)+record.Must("trust")] = 0.5 + slope*float64(w) + 0.01*float64(k)
			}
			r.Runs = append(r.Runs, run)
		}
	}
	return r
}
