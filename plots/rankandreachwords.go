package plots

import "fmt"

func (c *reachChart) title() string {
	if c.n == 1 {
		return "Who is followed? Reach against rank, " + c.armsWords()
	}
	var out []string
	var counts []float64
	unit := ""
	for i := range c.arms {
		k, of := c.runsAhead(i)
		counts, unit = append(counts, float64(k)), fmt.Sprintf(" of %d", of)
		runs := " with "
		if i == 0 {
			runs = " runs with "
		}
		out = append(out, fmt.Sprintf("in %d of %d%s%s", k, of, runs, c.name(i)))
	}
	if len(c.arms) > 2 {
		return "Runs in which somebody without a title outreaches the median leader: " + c.each(counts, unit, c.ahead)
	}
	return "Somebody without a title outreaches the median leader " + list(out)
}

func (c *reachChart) armsWords() string {
	if len(c.arms) == 1 {
		return "one run"
	}
	return "one run of each arm"
}

func (c *reachChart) subtitle() string {
	which := "one run"
	if c.n > 1 {
		which = "the first run"
	}
	return fmt.Sprintf("Reach, in people's worth (up), against people who report (right), at the end of %s; %s. %s",
		which, c.runsWords(), c.together())
}

// together says in words how far rank and reach go together in each arm.
func (c *reachChart) together() string {
	var out []string
	same := len(c.panels) > 1
	for i, p := range c.panels {
		out = append(out, closeness(p.agree)+" with "+c.name(i))
		same = same && closeness(p.agree) == closeness(c.panels[0].agree)
	}
	if same {
		return "Rank and reach go together " + closeness(c.panels[0].agree) + ", in every arm"
	}
	return "Rank and reach go together " + list(out)
}

// often says the same in numbers.
func (c *reachChart) often() string {
	var out []string
	for i, p := range c.panels {
		out = append(out, fmt.Sprintf("in %s of 100 with %s", figure(100*p.agree), c.name(i)))
	}
	return "Of two people with unequal reports, the one with more reaches further " + list(out)
}

func (c *reachChart) note() string {
	s := "One dot is one person, of one run. Dashed: the same total reach, dealt out by number of reports. Of 100: of 100 couples of people with unequal reports; 50 would be chance."
	for rank, of := range []string{"without", "with"} {
		if n := c.oneIn[rank]; n > 1 {
			s += fmt.Sprintf(" Of people %s a title one in %d is drawn, from the furthest reach down.", of, n)
		}
	}
	return s
}

// lateness says which of the arms had closed before the people were looked at.
func (c *reachChart) lateness() string {
	var out []string
	for i := range c.arms {
		if w := c.closed(i, 0); w < c.weeks() {
			out = append(out, fmt.Sprintf("%s (week %d)", c.name(i), w))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "Closed in this run: " + list(out) + "."
}
func (c *reachChart) describe(ch *Chart) {
	ch.alt.drawn = fmt.Sprintf("Dot plot, one panel for each of %s, one dot a person at the end of one run: across, people who report to the person; up, reach in people's worth. A line marks what reach would be if the same total went by reports alone. Named are the three without a title who reach furthest and the two with a title who reach least.",
		list(c.names()))
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
	ch.alt.numbers = append(ch.alt.numbers, fmt.Sprintf("%s: %s; furthest without a title: %s; least with a title: %s; reach by rank would be %s a report. Correlation of reports with reach in the middle run %s.",
		upper(c.name(i)), plural(len(pn.people), "person", "people"), list(named[0]), list(named[1]), figure(pn.slope), figure(quantile(c.lastOf(i, "rank_reach"), 0.5))))
	for _, who := range pn.drawn {
		ch.rows = append(ch.rows, []string{c.name(i), "0", fmt.Sprint(who.Seat), fmt.Sprint(who.Occupant), pn.callName(who), fmt.Sprint(who.Level), fmt.Sprint(who.Reports),
			cell(who.Reach), cell(pn.slope * float64(who.Reports)), map[bool]string{true: "1", false: "0"}[who.named],
			cell(100 * pn.agree), fmt.Sprint(ahead), fmt.Sprint(runs)})
	}
}
