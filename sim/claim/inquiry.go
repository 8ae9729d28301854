package claim

import (
	"context"
	"fmt"
	"path/filepath"

	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// Inquiry judges the claims of studies together: every claim, every claim
// without its mechanism, and every claim's negative control, each of the three corrected
// for their number by themselves.
//
// Its runs are stored in Dir, a folder for each study, so that the same inquiry goes on where
// it was stopped.
type Inquiry struct {
	Rule    *Rule
	Budget  int // most runs in all, 0 = as many as the looks need
	Dir     string
	Version string // of the program

	// Round is told before each look how many runs of which arms it needs, those
	// stored already included; nil to be told nothing.
	Round func(look, runs int)
	// Conduct has runs done; nil = on one worker.
	Conduct Conductor

	Spent int      // runs that the looks needed
	Short bool     // the budget ended before the last look that was needed
	Lost  []string // runs that failed, in words

	cases []*inquest
}

// Conductor does those runs of a session that are wanted and not stored. The look needs so many runs, those
// stored included. An error ends the inquiry; what is stored stays.
type Conductor func(ctx context.Context, s *sweep.Session, only func(sweep.Place) bool, runs int) error

// alone conducts on one worker.
func alone(ctx context.Context, s *sweep.Session, only func(sweep.Place) bool, runs int) error {
	_, err := s.Conduct(ctx, sweep.How{Workers: 1, Only: only})
	return err
}

// inquest is the study of an inquiry.
type inquest struct {
	study  *scenario.Study
	all    *variants
	e      *sweep.Experiment
	done   []int // runs of each arm that were asked for
	claims []*Finding
	table  *table
}

// Add adds a study with all its claims.
func (q *Inquiry) Add(s *scenario.Study, lib scenario.Library) error {
	c := &inquest{study: s, all: newVariants(s)}
	for i := range c.all.study.Arms {
		params := *c.all.study.Arms[i].Params
		params.Run.Runs = q.Rule.Looks[len(q.Rule.Looks)-1]
		c.all.study.Arms[i].Params = &params
	}
	var err error
	if c.e, err = sweep.NewExperiment(c.all.study, sweep.AsItIs{}, lib); err != nil {
		return err
	}
	c.done = make([]int, len(c.all.study.Arms))
	for i := range s.Claims {
		f := &Finding{Study: s, Claim: s.Claims[i]}
		f.Verdict = Verdict{Claim: f.Claim, Word: Undecided}
		f.Control = f.Verdict
		if f.Claim.Mechanism != "" {
			f.Off = &Verdict{Claim: f.Claim, Word: Undecided}
		}
		c.claims = append(c.claims, f)
	}
	q.cases = append(q.cases, c)
	return nil
}

// Least returns how many runs the first look needs.
func (q *Inquiry) Least() (runs int) {
	for _, c := range q.cases {
		_, n := c.needs(0, q.Rule.Looks[0])
		runs += n
	}
	return runs
}

// Judge runs and judges, look by look, until nothing is undecided, all looks are
// taken, or the budget does not suffice for the next study's look.
func (q *Inquiry) Judge(ctx context.Context) error {
	for look, n := range q.Rule.Looks {
		if q.Short {
			break
		}
		round := 0
		for _, c := range q.cases {
			_, runs := c.needs(look, n)
			round += runs
		}
		if round == 0 {
			break
		}
		if q.Round != nil {
			q.Round(n, q.within(round))
		}
		for _, c := range q.cases {
			arms, runs := c.needs(look, n)
			if runs == 0 {
				continue
			}
			if q.Budget > 0 && q.Spent+runs > q.Budget {
				q.Short = true
				break
			}
			q.Spent += runs
			if err := q.look(ctx, c, arms, runs, look, n); err != nil {
				return err
			}
		}
		q.judge()
	}
	return nil
}

// within returns how many of so many runs the budget allows.
func (q *Inquiry) within(runs int) int {
	if q.Budget > 0 {
		return min(runs, q.Budget-q.Spent)
	}
	return runs
}

// needs returns which arms a look needs, and how many runs that are not asked
// for already.
func (c *inquest) needs(look, n int) (arms map[int]bool, runs int) {
	arms = map[int]bool{}
	for _, f := range c.claims {
		main, off := f.open(look)
		if main {
			mark(arms, c.all.places(&f.Claim, false))
		}
		if off {
			mark(arms, c.all.places(&f.Claim, true))
		}
	}
	for a := range arms {
		runs += n - c.done[a]
	}
	return arms, runs
}

func mark(set map[int]bool, places []int) {
	for _, p := range places {
		set[p] = true
	}
}

// look has the runs of a look done and reads them.
func (q *Inquiry) look(ctx context.Context, c *inquest, arms map[int]bool, runs, look, n int) error {
	s, err := sweep.Open(c.e, sweep.Where{Dir: filepath.Join(q.Dir, c.study.Name), Version: q.Version})
	if err != nil {
		return err
	}
	defer s.Close()
	only := func(at sweep.Place) bool { return arms[at.Arm] && at.Run < n }
	conduct := q.Conduct
	if conduct == nil {
		conduct = alone
	}
	if err := conduct(ctx, s, only, runs); err != nil {
		return err
	}
	for a := range arms {
		c.done[a] = n
	}
	for _, f := range c.claims {
		main, off := f.open(look)
		if main {
			f.look = look
		}
		if off {
			f.lookOff = look
		}
	}
	c.table, err = readTable(s, c.cells())
	for _, line := range c.table.failed {
		q.Lost = append(q.Lost, fmt.Sprintf("%s: %s", c.study.Name, line))
	}
	return err
}

// cells lists all that the claims of a study read.
func (c *inquest) cells() []cell {
	var all []cell
	for _, f := range c.claims {
		at := readingOf(&f.Claim)
		places := c.all.places(&f.Claim, false)
		if f.Off != nil {
			places = append(places, c.all.places(&f.Claim, true)...)
		}
		for _, p := range places {
			all = append(all, cell{at, p})
		}
	}
	return all
}

// Findings returns what was found on every claim, in the order of the studies;
// claims of a study that the budget did not reach are undecided.
func (q *Inquiry) Findings() (all []*Finding) {
	for _, c := range q.cases {
		all = append(all, c.claims...)
	}
	return all
}
