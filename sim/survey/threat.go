package survey

import (
	"context"
	"math"

	"leadsim/sim/model"
	"leadsim/sim/param"
)

// The experiment behind CR-04: an organization with and without a severe shock
// in week threatWeek, same people and same luck otherwise.
const (
	threatEvery    = 4  // of the ensemble's organizations one in so many is tried
	threatWeek     = 52 // weeks lived before
	threatWeeks    = 2 * year
	threatSeverity = 4 // of ordinary shocks the mean is 1.2
	block          = 4 // weeks that a mean is taken over
	threatBlocks   = threatWeeks / block
	aMonth         = 52.0 / 12 // weeks
	riseBlocks     = 3
)

// threaten tries an organization and notes in f how much more directive people
// find their leaders.
func threaten(ctx context.Context, p *param.Params, f *Finding) error {
	calm := *p
	calm.Run.Weeks = threatWeek + threatWeeks
	hit := calm
	e := param.DefaultEvent()
	e.Name, e.Week, e.Kind, e.Severity, e.Complexity = "threat", threatWeek, "shock", threatSeverity, p.Crisis.Complexity
	hit.Events = append(append([]param.Event(nil), p.Events...), e)
	with, people, err := directions(ctx, &hit, f.Organization)
	if err != nil {
		return err
	}
	without, _, err := directions(ctx, &calm, f.Organization)
	if err != nil || with == nil || without == nil {
		return err // of an organization that closed in either nothing is told
	}
	for i := range with {
		with[i] -= without[i]
	}
	f.threat, f.threatened = with, people
	return nil
}

// directions returns the direction that people perceive, in means of block
// weeks from threatWeek on; nil if the organization closes.
func directions(ctx context.Context, p *param.Params, organization int) (means []float64, people int, err error) {
	w, err := model.New(p, organization)
	if err != nil {
		return nil, 0, err
	}
	o := &direction{world: w, blocks: make([]meanOf, threatBlocks)}
	w.Run(o, func() bool { return ctx.Err() != nil })
	if o.closed || ctx.Err() != nil {
		return nil, 0, ctx.Err()
	}
	for _, b := range o.blocks {
		means = append(means, b.of(1))
	}
	return means, o.blocks[0].n / block, nil
}

// direction is an observer that asks everybody how directive the leader is.
type direction struct {
	world  *model.World
	blocks []meanOf
	closed bool
	now    model.Lived
}

func (d *direction) Observe(s *model.Snapshot) {
	d.closed = d.closed || s.Failed > 0
	if s.Week < threatWeek {
		return
	}
	for seat := range d.world.Seats {
		if d.world.Lived(seat, &d.now) && d.now.Led {
			d.blocks[(s.Week-threatWeek)/block].add(d.now.Acts[param.Direct])
		}
	}
}

// threatRise is by how much more directive leaders are found in the first
// weeks.
func threatRise(f *Finding) (float64, int) {
	if f.threat == nil {
		return math.NaN(), 0
	}
	var m meanOf
	for _, x := range f.threat[:riseBlocks] {
		m.add(x)
	}
	return m.of(1), f.threatened
}

// halfLife is how long the mean difference over organizations takes from its
// highest value to half of it, in months; threatWeeks if it does not get there.
type halfLife struct{}

func (halfLife) pairs() []pair { return nil }

func (halfLife) of(all []*Finding) estimate {
	e := missing
	sum := make([]float64, threatBlocks)
	var tried []*Finding
	for _, f := range all {
		if f.threat == nil {
			continue
		}
		tried = append(tried, f)
		e.n += f.threatened
		for i, x := range f.threat {
			sum[i] += x
		}
	}
	e.k = len(tried)
	if rise := value(threatRise).of(all); e.k < 3 || !(rise.low > 0) {
		return e // what does not rise does not fade
	}
	e.mean = halved(sum, nil)
	e.low, e.high = jackknife(e.mean, e.k, func(out int) float64 { return halved(sum, tried[out].threat) })
	return e
}

// halved returns the half-life of a course less another, in months: from the
// middle of its highest block to where it first lies at half that height, on
// straight lines between the middles of blocks.
func halved(course, less []float64) float64 {
	at := func(i int) float64 {
		if less == nil {
			return course[i]
		}
		return course[i] - less[i]
	}
	peak := 0
	for i := range course {
		if at(i) > at(peak) {
			peak = i
		}
	}
	for i := peak + 1; i < len(course); i++ {
		if target := float64(at(peak) / 2); at(i) <= target {
			part := (at(i-1) - target) / (at(i-1) - at(i))
			return block * (float64(i-1-peak) + part) / aMonth
		}
	}
	return threatWeeks / aMonth
}
