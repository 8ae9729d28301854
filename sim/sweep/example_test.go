package sweep_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"

	"leadsim/scenarios"
	"leadsim/sim/design"
	"leadsim/sim/record"
	"leadsim/sim/rng"
	"leadsim/sim/scenario"
	"leadsim/sim/stats"
	"leadsim/sim/sweep"
)

// A whole study in Go: a design, its runs in a folder, and the arms compared
// run by run at each point. Ended at any moment, the same program goes on where it
// stopped.
func Example() {
	// What is run: a built-in study (or the path of a file), with other settings.
	study, err := scenario.Read(nil, scenarios.Files, "one-crisis-two-leaders",
		scenario.Options{Set: []string{"organization.people=60"}, Runs: new(8), Weeks: new(104)})
	if err != nil {
		log.Fatal(err) // every mistake, each with its place
	}

	// Where it is run: four points spread evenly over two settings. A grid takes
	// values, as in Values: "0.2,0.5,1" or "0.2:2:0.2".
	study.Sweep = scenario.Sweep{Design: "sobol", Points: 4, Factors: []scenario.Factor{
		{Key: "crisis.rate", Values: "0.2:2"},
		{Key: "organization.complexity", Values: "0.1:0.9"},
	}}
	points, err := sweep.DesignOf(study)
	if err != nil {
		log.Fatal(err)
	}
	experiment, err := sweep.NewExperiment(study, points, scenario.Library{Builtin: scenarios.Files})
	if err != nil {
		log.Fatal(err)
	}

	// Run it. Version is yours to set: folders of different versions are not mixed.
	dir, err := os.MkdirTemp("", "sweep")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	s, err := sweep.Open(experiment, sweep.Where{Dir: filepath.Join(dir, "out"), Version: "my-study 1"})
	if err != nil {
		log.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Conduct(context.Background(), sweep.How{Workers: runtime.NumCPU()}); err != nil {
		log.Fatal(err)
	}
	if err := s.WriteTables(sweep.CSV | sweep.Parquet); err != nil {
		log.Fatal(err)
	}

	// Read it back, in the order of the plan: by point, then by run, then by arm.
	net := record.MustOutcome("net_total")
	with, over := make([][]float64, points.Len()), make([][]float64, points.Len())
	at := make([][]string, points.Len())
	err = s.Each(func(r *record.SweepRow) {
		at[r.Point] = append(at[r.Point][:0], r.Values...) // the row is used again
		switch study.Arms[r.Arm].Name {
		case "power-with":
			with[r.Point] = append(with[r.Point], r.Outcome(net))
		case "power-over":
			over[r.Point] = append(over[r.Point], r.Outcome(net))
		}
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("net output over two years, power-with minus power-over, in weeks of output a head")
	for p := range points.Len() {
		d := stats.Paired(with[p], over[p]) // run k of both arms met the same people and shocks
		fmt.Printf("crisis.rate %.4s, complexity %.4s: %+.1f (%+.1f to %+.1f)\n", at[p][0], at[p][1], d.Mean, d.Low, d.High)
	}
	// Output:
	// net output over two years, power-with minus power-over, in weeks of output a head
	// crisis.rate 0.57, complexity 0.54: +7.1 (+6.3 to +8.0)
	// crisis.rate 1.77, complexity 0.45: +5.1 (+4.2 to +5.9)
	// crisis.rate 1.46, complexity 0.71: +8.3 (+7.6 to +9.1)
	// crisis.rate 0.93, complexity 0.22: +3.2 (+2.3 to +4.1)
}

// Any design of package design will do, such as those for sensitivity analysis.
// The folder knows its points, but not its rule: such a sweep is gone on with by
// the program that began it, not by sim.
func ExampleOf() {
	morris, err := design.NewMorris([]design.Factor{
		{Key: "leaders.monitor", Low: 0, High: 1},
		{Key: "mechanisms.witnesses", Kind: design.Switch},
	}, design.Trajectories{N: 2, Levels: 4}, rng.NewKey(1, 0))
	if err != nil {
		log.Fatal(err)
	}
	points := sweep.Of(morris)
	for i := range points.Len() {
		fmt.Println(points.Point(i))
	}
	// Output:
	// [leaders.monitor=0.6666666666666666 mechanisms.witnesses=true]
	// [leaders.monitor=0.6666666666666666 mechanisms.witnesses=false]
	// [leaders.monitor=0 mechanisms.witnesses=false]
	// [leaders.monitor=0.3333333333333333 mechanisms.witnesses=false]
	// [leaders.monitor=0.3333333333333333 mechanisms.witnesses=true]
	// [leaders.monitor=1 mechanisms.witnesses=true]
}
