package survey_test

import (
	"context"
	"fmt"
	"log"

	"leadsim/scenarios"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/sim/survey"
)

func ExampleRun() {
	base := param.Default()
	styles, err := scenario.ReadStyles(scenarios.Files)
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range styles {
		base.Styles = append(base.Styles, param.NamedStyle{Name: s.Name, Style: s.Style})
	}
	quicker, err := survey.Override(base, "members.bonds.attach_rate", 0.03)
	if err != nil {
		log.Fatal(err)
	}
	report, err := survey.Run(context.Background(), survey.Ensemble{Params: quicker, Organizations: 2, Seed: 1, Workers: 2, FirstBlock: true})
	if err != nil {
		log.Fatal(err)
	}
	objective := 0.0
	for i := range report.Measures {
		m := &report.Measures[i]
		objective += m.Weight() * m.Off() * m.Off() // 1 for each target that lies at an end of what is accepted
	}
	fmt.Println(len(report.Measures), "numbers of", report.Organizations, "organizations;", objective > 1)
	// Output: 31 numbers of 2 organizations; true
}
