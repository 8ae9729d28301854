package plots

import (
	"fmt"

	"leadsim/words"
)

func (c *reachChart) title() string {
	if c.n == 1 {
		if len(c.arms) == 1 {
			return say("rank_and_reach.title_one_run")
		}
		return say("rank_and_reach.title_one_each")
	}
	var out []string
	var counts []float64
	unit := ""
	for i := range c.arms {
		k, of := c.runsAhead(i)
		counts, unit = append(counts, float64(k)), say("each.of", "n", of)
		key := "rank_and_reach.further_runs"
		if i == 0 {
			key = "rank_and_reach.first_runs"
		}
		out = append(out, say(key, "k", k, "n", of, "arm", c.name(i)))
	}
	if len(c.arms) > 2 {
		return say("rank_and_reach.title_many", "arms", c.each(counts, unit, c.ahead))
	}
	return say("rank_and_reach.title", "arms", list(out))
}

func (c *reachChart) subtitle() string {
	key := "rank_and_reach.subtitle_one_run"
	if c.n > 1 {
		key = "rank_and_reach.subtitle"
	}
	return say(key, "runs", c.runsWords(), "together", c.together())
}

// together says in words how far rank and reach go together in each arm.
func (c *reachChart) together() string {
	var out []string
	same := len(c.panels) > 1
	for i, p := range c.panels {
		out = append(out, say("rank_and_reach.together_arm", "how", closeness(p.agree), "arm", c.name(i)))
		same = same && closeness(p.agree) == closeness(c.panels[0].agree)
	}
	if same {
		return say("rank_and_reach.together_same", "how", closeness(c.panels[0].agree))
	}
	return say("rank_and_reach.together", "arms", list(out))
}

// often says the same in numbers.
func (c *reachChart) often() string {
	var out []string
	for i, p := range c.panels {
		out = append(out, say("rank_and_reach.often_arm", "k", figure(100*p.agree), "arm", c.name(i)))
	}
	return say("rank_and_reach.often", "arms", list(out))
}

func (c *reachChart) note() string {
	s := say("rank_and_reach.note")
	for rank, key := range []string{"rank_and_reach.thin_without", "rank_and_reach.thin_with"} {
		if n := c.oneIn[rank]; n > 1 {
			s = joined(s, say(key, "n", n))
		}
	}
	return s
}

// lateness says which of the arms had closed before the people were looked at.
func (c *reachChart) lateness() string {
	var out []string
	for i := range c.arms {
		if w := c.closed(i, 0); w < c.weeks() {
			out = append(out, say("rank_and_reach.closed_in", "arm", c.name(i), "week", w))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return say("rank_and_reach.closed", "arms", list(out))
}

func (c *reachChart) describe(ch *Chart) {
	ch.alt.drawn = say("rank_and_reach.drawn", "arms", list(c.names()))
	ch.header = []string{"arm", "run", "seat", "occupant", "person", "level", "reports", "reach", "reach_if_by_rank", "named", "more_reports_reach_further_pct", "runs_untitled_ahead", "runs"}
	for i := range c.panels {
		c.describePanel(ch, i)
	}
	ch.alt.trend = []string{c.title() + ".", c.together() + ". " + c.often() + "."}
}

func (c *reachChart) describePanel(ch *Chart, i int) {
	pn := c.panels[i]
	ahead, runs := c.runsAhead(i)
	var named [2][]string
	for _, who := range pn.people {
		if who.named {
			named[who.rank()] = append(named[who.rank()], fmt.Sprintf("%s (%s)", pn.callName(who), figure(who.Reach)))
		}
	}
	ch.alt.numbers = append(ch.alt.numbers, upper(say("rank_and_reach.numbers", "arm", c.name(i), "people", words.Count("person", len(pn.people)),
		"furthest", list(named[0]), "least", list(named[1]), "slope", figure(pn.slope), "correlation", figure(quantile(c.lastOf(i, "rank_reach"), 0.5)))))
	for _, who := range pn.drawn {
		ch.rows = append(ch.rows, []string{c.name(i), "0", fmt.Sprint(who.Seat), fmt.Sprint(who.Occupant), pn.callName(who), fmt.Sprint(who.Level), fmt.Sprint(who.Reports),
			cell(who.Reach), cell(pn.slope * float64(who.Reports)), map[bool]string{true: "1", false: "0"}[who.named],
			cell(100 * pn.agree), fmt.Sprint(ahead), fmt.Sprint(runs)})
	}
}
