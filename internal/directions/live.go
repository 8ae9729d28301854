package main

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/record"
)

// outputs are the metrics of weeks.csv, and what is read off several of them.
var outputs = func() map[string]func(*model.Snapshot) float64 {
	of := map[string]func(*model.Snapshot) float64{
		"adopted_with_conviction": func(s *model.Snapshot) float64 { return s.Adopted - s.PublicOnly },
		"members_reach_further":   func(s *model.Snapshot) float64 { return s.ReachMembers - s.ReachLeaders },
	}
	for i := range record.Metrics {
		of[record.Metrics[i].Name] = record.Metrics[i].Of
	}
	return of
}()

// setting is a study that several rows may share, and what is read off it.
type setting struct {
	name   string
	params *param.Params
	from   int // first week that counts
	wants  []string
	means  map[string][]float64 // of each output, by run: the mean over the weeks that count
}

// settings lists what rows need, each once.
func settings(rows []row) []*setting {
	byName := map[string]*setting{}
	var all []*setting
	for i := range rows {
		r := &rows[i]
		for _, value := range []any{r.low, r.high} {
			name := r.setting(value)
			s := byName[name]
			if s == nil {
				s = &setting{name: name, params: r.study(value), from: bases[r.base].from, means: map[string][]float64{}}
				byName[name] = s
				all = append(all, s)
			}
			if !slices.Contains(s.wants, r.output) {
				s.wants = append(s.wants, r.output)
			}
		}
	}
	return all
}

// run lives one run of a setting and returns the mean of each output.
func (s *setting) run(replication int) ([]float64, error) {
	w, err := model.New(s.params, replication)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.name, err)
	}
	means, weeks := make([]float64, len(s.wants)), float64(s.params.Run.Weeks-s.from)
	w.Run(observer(func(week *model.Snapshot) {
		if week.Week < s.from {
			return
		}
		for n, name := range s.wants {
			means[n] += outputs[name](week) / weeks
		}
	}), nil)
	return means, nil
}

type observer func(*model.Snapshot)

func (o observer) Observe(s *model.Snapshot) { o(s) }

// find lives all that rows need over so many pairs of runs and judges each row.
// The findings, in the order of the rows, do not depend on the workers.
func find(rows []row, pairs, workers int) ([]*finding, error) {
	all := settings(rows)
	if err := live(all, pairs, workers); err != nil {
		return nil, err
	}
	byName := map[string]*setting{}
	for _, s := range all {
		byName[s.name] = s
	}
	found := make([]*finding, len(rows))
	for i := range rows {
		r := &rows[i]
		found[i] = r.judge(byName[r.setting(r.low)].means[r.output], byName[r.setting(r.high)].means[r.output])
	}
	return found, nil
}

// live runs each setting so often.
func live(all []*setting, pairs, workers int) error {
	todo, errs := make(chan *setting), make([]error, max(1, workers))
	var done sync.WaitGroup
	for n := range errs {
		done.Go(func() {
			for s := range todo {
				for k := range pairs {
					means, err := s.run(k)
					errs[n] = cmp.Or(errs[n], err)
					for i := range means {
						s.means[s.wants[i]] = append(s.means[s.wants[i]], means[i])
					}
				}
			}
		})
	}
	for _, s := range all {
		todo <- s
	}
	close(todo)
	done.Wait()
	return cmp.Or(errs...)
}
