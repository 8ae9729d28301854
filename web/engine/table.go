package engine

import (
	"fmt"
	"strings"

	"leadsim/sim/record"
)

// table returns a table as CSV, as `sim run` writes it: of all runs of the
// batch, or of the run on the table so far.
func (s *Session) table(r *Request) (any, error) {
	if r.Table == "" {
		r.Table = "weeks.csv"
	}
	var results *record.Results
	if r.All {
		b, err := s.finished()
		if err != nil {
			return nil, err
		}
		results = b.line.results(b.all)
	} else {
		if r.Table == "runs.csv" && !s.ended() {
			return nil, fmt.Errorf("week %d of %d: what sums up a run is known at its end", s.week(), s.line.weeks())
		}
		var runs []record.Run
		for a, arm := range s.arms {
			run := record.Run{Arm: a, Replication: s.state.Run, Shock: firstShock(arm.t.study.Arms[a].Params), Series: arm.series.Rows, Happenings: arm.world.Happenings()}
			if s.ended() {
				run.SumUp(s.line.weeks())
			}
			if r.Table == "people.csv" {
				run.People = arm.world.Roster()
			}
			runs = append(runs, run)
		}
		results = s.line.results(runs)
	}
	for _, arm := range s.arms {
		results.IDs = append(results.IDs, arm.world.IDs())
	}
	var b strings.Builder
	if err := record.WriteTable(&b, r.Table, results); err != nil {
		return nil, err
	}
	return b.String(), nil
}

// ties returns the informal ties of an arm as they stand.
func (s *Session) ties(arm int) (any, error) {
	if arm < 0 || arm >= len(s.arms) {
		return nil, fmt.Errorf("arm %d: there are %d, numbered from 0", arm, len(s.arms))
	}
	g := s.arms[arm].world.Ties()
	t := &Ties{From: g.From, To: make(Ints, len(g.From)), Weight: make(Bytes, len(g.From))}
	for i := range g.N() {
		for n := g.Offset[i]; n < g.Offset[i+1]; n++ {
			t.To[n], t.Weight[n] = int32(i), share(g.Weight[n])
		}
	}
	return t, nil
}
