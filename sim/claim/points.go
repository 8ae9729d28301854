package claim

import (
	"fmt"

	"leadsim/sim/record"
	"leadsim/sim/sweep"
)

// read judges the claims at all points by the runs that are stored, at a look:
// those that an earlier look has told stay as they were told.
func (p *trial) read(s *sweep.Session, look int) error {
	claims := p.Study.Claims
	p.Closed, p.Lost = 0, nil
	cells := map[int][]cell{} // by arm
	for i := range claims {
		for _, a := range p.values.places(&claims[i], false) {
			cells[a] = append(cells[a], cell{readingOf(&claims[i]), a})
		}
	}
	values := map[cell][]float64{}
	begin := func() {
		for _, list := range cells {
			for _, c := range list {
				values[c] = filled(p.Pairs)
			}
		}
	}
	rule, n := NewRule(p.Looks), p.Looks[look]
	point, alive, survived := 0, false, record.MustOutcome("survived")
	end := func() {
		if !alive {
			p.Closed++
		}
		alive = false
		for i := range claims {
			c := &claims[i]
			if p.answers[i][point].label != Untold {
				continue
			}
			at := readingOf(c)
			d := contrast(c, func(arm string) []float64 { return values[cell{at, p.values.arm[arm]}][:n] })
			v := rule.Judge([]Question{{*c, d, look}})[0]
			p.answers[i][point] = answer{v, label(c, v)}
		}
	}
	begin()
	err := s.Each(func(row *record.SweepRow) {
		for ; point < row.Point; point++ {
			end()
			begin()
		}
		if row.Failed != "" {
			p.Lost = append(p.Lost, fmt.Sprintf("%s, point %d, run %d of %q: %s", p.Study.Name, p.Valid[row.Point], row.Run, p.values.study.Arms[row.Arm].Name, row.Failed))
			return
		}
		alive = alive || row.Outcomes[survived] == 1
		for _, c := range cells[row.Arm] {
			values[c][row.Run] = c.ofRow(row, p.e.Keep.Metrics)
		}
	})
	for ; point < len(p.Valid); point++ {
		end()
		begin()
	}
	return err
}
