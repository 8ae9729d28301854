package sweep

import (
	"sync"

	"leadsim/sim/scenario"
)

// points reads the arms at the points of a design and remembers those of the
// points asked for last, as the runs of a point come back in every round.
type points struct {
	template *scenario.Template
	design   Design

	mu      sync.Mutex
	known   map[int][]scenario.Arm
	oldest  []int // points in the order in which they came, in a ring
	turning int
}

// mostRemembered bounds the memory: a point of two arms takes some 10 kB. Reading it
// again takes some 30 microseconds.
const mostRemembered = 512

func newPoints(t *scenario.Template, d Design) *points {
	return &points{template: t, design: d, known: map[int][]scenario.Arm{}}
}

// read returns the arms at a point.
func (p *points) read(point int) ([]scenario.Arm, error) {
	return p.template.Arms(settings(p.design.Point(point)))
}

// arms returns the same from memory if it can.
func (p *points) arms(point int) ([]scenario.Arm, error) {
	p.mu.Lock()
	arms, ok := p.known[point]
	p.mu.Unlock()
	if ok {
		return arms, nil
	}
	arms, err := p.read(point)
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, twice := p.known[point]; twice {
		return arms, nil
	}
	if len(p.oldest) < mostRemembered {
		p.oldest = append(p.oldest, point)
	} else {
		delete(p.known, p.oldest[p.turning])
		p.oldest[p.turning] = point
		p.turning = (p.turning + 1) % mostRemembered
	}
	p.known[point] = arms
	return arms, nil
}
