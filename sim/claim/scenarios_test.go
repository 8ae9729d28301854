package claim

import (
	"context"
	"fmt"
	"runtime"
	"testing"

	"leadsim/scenarios"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// few replications are enough for most verdicts to be clear of chance; what they
// leave undecided is judged again, once, by many.
const few, many = 16, 48

// Every claim of every built-in scenario is judged over replications, and again
// with the mechanism switched off that it names: then it must be gone.
func TestClaimsHoldAndFallWithTheirMechanism(t *testing.T) {
	if testing.Short() {
		t.Skip("runs every scenario twice")
	}
	for _, name := range scenarios.Names() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := experiment{t: t, scenario: name, lived: map[string]*record.Results{}}
			for _, c := range e.study().Claims {
				v := e.judge(c)
				t.Log(v)
				if c.Expected != "supported" { // it stays in the study, and is reported with the others
					if v.Word == Supported {
						t.Errorf("%s holds now, though the study expects it to be %s", c.ID, c.Expected)
					}
					continue
				}
				if v.Word != Supported && v.Word != Found && v.Word != NoneFound {
					t.Errorf("%q does not hold: %v", c.Text, v)
				}
				if c.Mechanism == "" {
					continue
				}
				if v := e.judge(c, "mechanisms."+c.Mechanism+"=false"); v.Word == Supported || v.Word == Found {
					t.Errorf("%q holds even without %s: %v", c.Text, c.Mechanism, v)
				}
			}
		})
	}
}

func TestEveryScenarioCarriesItsClaims(t *testing.T) {
	for _, name := range scenarios.Names() {
		s, err := scenario.Read(nil, scenarios.Files, name, scenario.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Claims) == 0 {
			t.Errorf("%s claims nothing that runs could refute", name)
		}
		for _, c := range s.Claims {
			if c.Text == "" {
				t.Errorf("%s, %s: no sentence", name, c.ID)
			}
		}
	}
}

// experiment holds the runs of a scenario as they are asked for.
type experiment struct {
	t        *testing.T
	scenario string
	lived    map[string]*record.Results
}

// judge returns the verdict on a claim of the scenario with some settings.
func (e *experiment) judge(c scenario.Claim, set ...string) Verdict {
	v := Judge(e.run(few, set), c)
	if v.Word == Undecided {
		v = Judge(e.run(many, set), c)
	}
	return v
}

func (e *experiment) study() *scenario.Study { return e.read(few, nil) }

func (e *experiment) read(runs int, set []string) *scenario.Study {
	e.t.Helper()
	study, err := scenario.Read(nil, scenarios.Files, e.scenario, scenario.Options{Set: set, Runs: &runs})
	if err != nil {
		e.t.Fatal(err)
	}
	return study
}

// run lives the scenario with some settings, or gives what was lived already.
func (e *experiment) run(runs int, set []string) *record.Results {
	e.t.Helper()
	name := fmt.Sprint(runs, set)
	if e.lived[name] == nil {
		results, err := sweep.Execute(context.Background(), sweep.NewPlan(e.read(runs, set)), runtime.GOMAXPROCS(0), nil)
		if err != nil {
			e.t.Fatal(err)
		}
		e.lived[name] = results
	}
	return e.lived[name]
}
