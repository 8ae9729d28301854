package sweep_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"leadsim/scenarios"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// A sweep of one setting over three values, in a folder of its own; killed at
// any moment, the same lines go on.
func ExampleOpen() {
	library := scenario.Library{Builtin: scenarios.Files}
	study, err := scenario.Read(nil, scenarios.Files, "one-crisis-two-leaders", scenario.Options{Runs: new(2), Weeks: new(40)})
	if err != nil {
		fmt.Println(err)
		return
	}
	study.Sweep.Factors = []scenario.Factor{{Key: "crisis.rate", Values: "0.5,1,2"}}
	design, _ := sweep.DesignOf(study)
	experiment, err := sweep.NewExperiment(study, design, library)
	if err != nil {
		fmt.Println(err)
		return
	}
	dir, _ := os.MkdirTemp("", "sweep")
	defer os.RemoveAll(dir)
	s, err := sweep.Open(experiment, sweep.Where{Dir: filepath.Join(dir, "out"), Version: "example"})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer s.Close()
	if _, err := s.Conduct(context.Background(), sweep.How{Workers: 2}); err != nil {
		fmt.Println(err)
		return
	}
	if err := s.WriteTables(sweep.CSV | sweep.Parquet); err != nil {
		fmt.Println(err)
		return
	}
	s.Each(func(r *record.SweepRow) {
		if r.Run == 0 {
			fmt.Println(r.Values, experiment.Study.Arms[r.Arm].Name, len(r.Outcomes) > 0)
		}
	})
	// Output:
	// [0.5] power-over true
	// [0.5] power-with true
	// [1] power-over true
	// [1] power-with true
	// [2] power-over true
	// [2] power-with true
}
