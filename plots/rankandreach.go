package plots

import (
	"fmt"

	"leadsim/sim/record"
)

// RankAndReach draws how far each person reaches against how many report to
// that person, at the end of the first run: one dot a person, one panel an arm.
// A line says what reach would be if the same total went by reports alone. Of
// two arms with the same people, the second panel shows where leaders and
// named people stood in the first.
func RankAndReach(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	v.first(3)
	c := &reachChart{view: v}
	for i := range v.arms {
		people := v.run(i, 0).People
		if len(people) == 0 {
			return nil, fmt.Errorf("plots: results of %q hold nobody of run 0 of %s; people are kept of organizations of up to %d", r.Name, v.name(i), record.MostPeopleKept)
		}
		c.panels = append(c.panels, newReachPanel(people))
	}
	c.thin()
	c.countRuns()
	c.join()
	ch := v.chart("rank-and-reach", c.title(), c.subtitle(), joined(v.skipped(), c.note(), c.lateness()))
	ch.body = c.body
	c.describe(ch)
	return ch, nil
}

type reachChart struct {
	*view
	panels []reachPanel
	ahead  [][]float64        // of each arm and run: 1 if somebody untitled outreaches the median leader, 0 if nobody does
	oneIn  [2]int             // of so many people without a title, and with one, one is drawn
	before map[string]reached // people of the first panel who show in the second, if the two are joined
}

// thin picks the people to draw, as densely in every panel.
func (c *reachChart) thin() {
	for i := range c.panels {
		for rank := range c.oneIn {
			c.oneIn[rank] = max(c.oneIn[rank], c.panels[i].oneIn(rank))
		}
	}
	for i := range c.panels {
		c.panels[i].thin(c.oneIn)
	}
}

// countRuns finds in which runs somebody untitled outreaches the median leader
// in the last week.
func (c *reachChart) countRuns() {
	for i := range c.arms {
		runs := c.lastOf(i, "informal_leaders")
		for k, x := range runs {
			if x > 0 {
				runs[k] = 1
			}
		}
		c.ahead = append(c.ahead, runs)
	}
}

// runsAhead returns in how many runs of arm i somebody untitled is ahead, and
// of how many.
func (c *reachChart) runsAhead(i int) (k, of int) {
	there := present(c.ahead[i])
	for _, x := range there {
		k += int(x)
	}
	return k, len(there)
}

// mostJoined is how many people can be followed from one panel to the next.
const mostJoined = 40

// join remembers where the leaders and named people of the second of two
// panels stood in the first, if they are the same people and not too many.
func (c *reachChart) join() {
	if len(c.panels) != 2 || !c.paired() {
		return
	}
	first := map[string]reached{}
	for _, who := range c.panels[0].people {
		first[who.person()] = who
	}
	before, shown := map[string]reached{}, 0
	for _, who := range c.panels[1].drawn {
		if !who.titled && !who.named {
			continue
		}
		shown++
		if was, same := first[who.person()]; same {
			before[who.person()] = was
		}
	}
	if shown < mostJoined && 2*len(before) >= shown {
		c.before = before
	}
}
