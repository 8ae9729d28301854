package sweep

import (
	"cmp"
	"slices"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// Plan is the runs of a study in a fixed order: all arms of run 0, then all
// arms of run 1, and so on. Runs that are compared with each other stand side
// by side, so that a plan cut short holds whole pairs.
type Plan struct {
	Study *scenario.Study
	Runs  int // of each arm
	Weeks int // of the longest arm
}

// NewPlan returns the plan of a study that has been checked.
func NewPlan(s *scenario.Study) *Plan {
	p := &Plan{Study: s, Runs: s.Arms[0].Params.Run.Runs}
	for i := range s.Arms {
		p.Weeks = max(p.Weeks, s.Arms[i].Params.Run.Weeks)
	}
	return p
}

// Len returns the number of runs of all arms.
func (p *Plan) Len() int { return p.Runs * len(p.Study.Arms) }

// At returns which replication of which arm the i-th run is.
func (p *Plan) At(i int) (replication, arm int) {
	return i / len(p.Study.Arms), i % len(p.Study.Arms)
}

// results returns results that say what the plan is, with all runs empty.
func (p *Plan) results() *record.Results {
	s := p.Study
	r := &record.Results{Name: s.Name, Title: s.Lesson.Title, Hash: s.Hash(), Seed: s.Arms[0].Params.Run.Seed,
		Weeks: p.Weeks, Scripts: scripts(s.Arms), Runs: make([]record.Run, p.Len())}
	r.IDs = ids(s.Arms)
	for _, a := range s.Arms {
		r.Arms = append(r.Arms, record.Arm{Name: a.Name, Style: a.Params.Leaders.StyleName, Luck: a.Params.Run.Luck})
	}
	return r
}

// ids returns for each arm the ids of its people by seat, nil if no arm has any.
func ids(arms []scenario.Arm) [][]string {
	var all [][]string
	known := map[*param.Roster][]string{}
	for a := range arms {
		p := arms[a].Params
		if p.Roster == nil {
			continue
		}
		if all == nil {
			all = make([][]string, len(arms))
		}
		if known[p.Roster] == nil {
			if s, err := model.Lay(p); err == nil { // else the run says what is wrong
				known[p.Roster] = s.IDs()
			}
		}
		all[a] = known[p.Roster]
	}
	return all
}

// scripts lists the scripted events of all arms in the order of weeks, each
// once, with the arms that have it.
func scripts(arms []scenario.Arm) []record.Script {
	var all []record.Script
	for a := range arms {
		for _, e := range arms[a].Params.Events {
			at := slices.IndexFunc(all, func(s record.Script) bool { return sameScript(s, &e) && !s.Arms[a] })
			if at < 0 {
				at = len(all)
				all = append(all, record.Script{Week: e.Week, Kind: e.Kind, Name: e.Name, Arms: make([]bool, len(arms)), Weeks: lasts(&e)})
			}
			all[at].Arms[a] = true
		}
	}
	slices.SortStableFunc(all, func(x, y record.Script) int { return cmp.Compare(x.Week, y.Week) })
	return all
}

// lasts returns the weeks of an event that is a spell.
func lasts(e *param.Event) int {
	switch e.Kind {
	case "watching_off", "sanctions_off", "repair", "command", "market":
		return e.Weeks
	}
	return 0
}

func sameScript(s record.Script, e *param.Event) bool {
	return s.Week == e.Week && s.Kind == e.Kind && s.Name == e.Name
}
