package main

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"leadsim/internal/shell"
	"leadsim/scenarios"
	"leadsim/sim/design"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// comparison gathers the arms of a study that compares.
type comparison struct {
	first  *scenario.Study
	edited bool // one of the studies is not as it was built in
	arms   []scenario.Arm
	from   []string // for each arm, the study or value it comes from
	own    []string // for each arm, its name there

	only []string        // names of the arms to compare; empty = all
	met  map[string]bool // of these, those that some study has
}

// pair is two arms that a table sets against each other.
type pair struct{ a, b int }

// studyToCompare returns a study whose arms are those of all named studies, or
// of one study for each value that --vary gives. Arms that do not differ from
// an earlier one are left out. The pairs are what tables compare: the first arm
// with each other one, or each arm with itself without an occasion. only names the
// arms of the studies that count; empty = all. note tells what was made alike or
// left out.
func studyToCompare(names, vary, only []string, o scenario.Options, note func(format string, args ...any)) (*scenario.Study, []pair, error) {
	switch {
	case len(vary) == 0 && len(names) < 2 && len(o.Without) > 0:
		return studyWithAndWithout(names[0], only, o, note)
	case len(vary) == 0 && len(names) < 2:
		return nil, nil, usage("compare needs two scenarios, or one and --vary, as in: sim compare %s --vary \"leaders.style=domineering,power-with\"", shell.Word(names[0]))
	case len(vary) > 0 && len(names) > 1:
		return nil, nil, usage("compare takes either several scenarios or one with --vary, not both")
	case len(vary) > 1:
		return nil, nil, usage("compare varies one setting at a time; \"sim sweep\" varies several")
	}
	c := comparison{only: only}
	for _, name := range names {
		s, err := readStudy(name, o)
		if err != nil {
			return nil, nil, err
		}
		c.first = cmp.Or(c.first, s)
		if len(vary) == 0 {
			c.edited = c.edited || s.Edited
			c.add(c.chosen(s), strings.TrimSuffix(name, ".toml"))
		}
	}
	title := strings.Join(names, "-")
	if len(vary) == 1 {
		f, err := c.factor(vary[0])
		if err != nil {
			return nil, nil, err
		}
		if err := setToo("--vary "+f.Key, f.Key, o); err != nil {
			return nil, nil, err
		}
		if err := c.vary(f); err != nil {
			return nil, nil, err
		}
		title += "-" + f.Key
	}
	s, err := c.study(title, note)
	if err != nil {
		return nil, nil, err
	}
	var pairs []pair
	for b := 1; b < len(s.Arms); b++ {
		pairs = append(pairs, pair{0, b})
	}
	return s, pairs, nil
}

// studyWithAndWithout returns a study that compares the arms of one study with
// the same world without the events, or the influence of the person, of
// --without: what these did.
func studyWithAndWithout(name string, only []string, o scenario.Options, note func(format string, args ...any)) (*scenario.Study, []pair, error) {
	c := comparison{only: only}
	occasions := strings.Join(o.Without, ", ")
	with := o
	with.Without = nil
	for _, half := range []struct {
		from string
		o    scenario.Options
	}{{"with " + occasions, with}, {"without " + occasions, o}} {
		s, err := readStudy(name, half.o)
		if err != nil {
			return nil, nil, err
		}
		c.first = cmp.Or(c.first, s)
		c.add(c.chosen(s), half.from)
	}
	c.edited = true
	if err := c.unknown(); err != nil {
		return nil, nil, err
	}
	if left := c.dropUnchanged(); len(left) > 0 {
		note("Left out, as nothing changes there without %s: %s.", occasions, strings.Join(left, ", "))
	}
	if n := len(c.arms); n > mostArms {
		return nil, nil, usage("%s, each with and without %s, make %d, more than one chart can tell apart (at most %d); name those to compare, as in --arm %s",
			count(n/2, "arm"), occasions, n, mostArms, shell.Word(c.own[0]))
	}
	s, err := c.study(name+"-without-"+strings.Join(o.Without, "-"), note)
	if err != nil {
		return nil, nil, err
	}
	var pairs []pair
	for a := range c.own {
		for b := a + 1; b < len(c.own); b++ {
			if c.own[a] == c.own[b] {
				pairs = append(pairs, pair{a, b})
			}
		}
	}
	return s, pairs, nil
}

// factor reads --vary.
func (c *comparison) factor(text string) (*design.Factor, error) {
	vary, err := parseVary(text)
	if err != nil {
		return nil, err
	}
	f, err := sweep.FactorOf(c.first, vary.Key, vary.Values)
	if err == nil && sweep.Texts(&f) == nil {
		err = errors.New("want values, or a step as in low:high:step")
	}
	if err != nil {
		return nil, usage("--vary %s: %w", text, err)
	}
	return &f, nil
}

// vary adds the arms of the first study for each value of a setting.
func (c *comparison) vary(f *design.Factor) error {
	if n := f.Levels(); n > mostArms {
		return tooMany(n)
	}
	for _, v := range sweep.Texts(f) {
		for _, arm := range c.chosen(c.first) {
			alone := scenario.Study{Name: c.first.Name, Arms: []scenario.Arm{arm}}
			s, err := scenario.Parse("study.toml", alone.Resolved(), scenario.Library{Builtin: scenarios.Files, Files: scenario.Disk, Inputs: alone.InputFiles()},
				scenario.Options{Set: []string{f.Key + "=" + v}, KnownMetric: knownMetric, KnownOutcome: knownOutcome})
			var problems scenario.Problems
			if errors.As(err, &problems) {
				for i := range problems {
					problems[i].File = strings.Replace(problems[i].File, "--set", "--vary", 1)
				}
				return problems
			}
			if err != nil {
				return err
			}
			s.Arms[0].Name = arm.Name
			c.add(s.Arms, label(f, v))
		}
	}
	c.edited = true
	return nil
}

func tooMany(arms int) error {
	return usage("%d arms are more than one chart can tell apart (at most %d); leave some out (--arm NAME keeps that arm), or vary the setting with \"sim sweep\"", arms, mostArms)
}

// study makes a study of the arms.
func (c *comparison) study(title string, note func(format string, args ...any)) (*scenario.Study, error) {
	if err := c.unknown(); err != nil {
		return nil, err
	}
	switch n := len(c.arms); {
	case n < 2:
		return nil, usage("there is nothing to compare: all of them have the same settings")
	case n > mostArms:
		return nil, tooMany(n)
	}
	if c.first.Precision.On() {
		note("[run] precision is for sim run and sim sweep; here %s of each arm are compared.", count(c.arms[0].Params.Run.Runs, "run"))
	}
	if changed := c.align(); changed != "" {
		note("%s", changed)
	}
	c.dropEqual()
	if len(c.arms) < 2 {
		return nil, usage("there is nothing to compare: but for weeks, runs and seed all of them have the same settings")
	}
	if err := c.shareStyles(); err != nil {
		return nil, err
	}
	c.name()
	clean := strings.NewReplacer("/", "-", "\\", "-", ":", "-", "..", "", ".toml", "")
	s := &scenario.Study{Name: "compare-" + strings.Trim(clean.Replace(title), "-"), Arms: c.arms, Edited: c.edited}
	s.Lesson.Title = strings.Join(c.names(), " / ")
	s.Charts = comparingCharts(c.first, len(c.arms))
	return s, nil
}

// add takes arms, but for those that are there already.
func (c *comparison) add(arms []scenario.Arm, from string) {
	for _, arm := range arms {
		p := *arm.Params
		c.arms = append(c.arms, scenario.Arm{Name: arm.Name, Params: &p})
		c.from, c.own = append(c.from, from), append(c.own, arm.Name)
	}
	c.dropEqual()
}

// dropEqual leaves out arms with the settings of an earlier one.
func (c *comparison) dropEqual() {
	n := 0
	for i, arm := range c.arms {
		if slices.ContainsFunc(c.arms[:n], func(x scenario.Arm) bool { return reflect.DeepEqual(x.Params, arm.Params) }) {
			continue
		}
		c.arms[n], c.from[n], c.own[n] = arm, c.from[i], c.own[i]
		n++
	}
	c.arms, c.from, c.own = c.arms[:n], c.from[:n], c.own[:n]
}

// align gives all arms the seed and the runs of the first and the weeks of the
// shortest, without which runs could not be paired. It returns a sentence if
// that changed any.
func (c *comparison) align() string {
	run := c.arms[0].Params.Run
	for _, a := range c.arms {
		run.Weeks = min(run.Weeks, a.Params.Run.Weeks)
	}
	changed := ""
	for _, a := range c.arms {
		run.Luck = a.Params.Run.Luck
		if a.Params.Run != run {
			changed = fmt.Sprintf("The studies differ in weeks, runs or seed; all are run with %s of %s and seed %d.",
				count(run.Runs, "run"), count(run.Weeks, "week"), run.Seed)
		}
		a.Params.Run = run
		if slices.ContainsFunc(a.Params.Events, func(e param.Event) bool { return e.Week >= run.Weeks }) {
			a.Params.Events = slices.DeleteFunc(slices.Clone(a.Params.Events), func(e param.Event) bool { return e.Week >= run.Weeks })
		}
	}
	return changed
}

// shareStyles gives every arm the named styles of all.
func (c *comparison) shareStyles() error {
	var all []param.NamedStyle
	for i, a := range c.arms {
		for _, s := range a.Params.Styles {
			at := slices.IndexFunc(all, func(x param.NamedStyle) bool { return x.Name == s.Name })
			switch {
			case at < 0:
				all = append(all, s)
			case all[at] != s:
				return usage("%s has another style %q than the others; give it another name to compare them", c.from[i], s.Name)
			}
		}
	}
	slices.SortFunc(all, func(x, y param.NamedStyle) int { return strings.Compare(x.Name, y.Name) })
	for _, a := range c.arms {
		a.Params.Styles = all
	}
	return nil
}

// name gives each arm the shortest name that tells it from the others: where
// it comes from, its own name, or both.
func (c *comparison) name() {
	for _, names := range [][]string{c.from, c.own, c.both()} {
		unique := slices.Compact(slices.Sorted(slices.Values(names)))
		if len(unique) < len(names) {
			continue
		}
		for i := range c.arms {
			c.arms[i].Name = names[i]
		}
		return
	}
}

func (c *comparison) both() []string {
	names := make([]string, len(c.arms))
	for i := range names {
		names[i] = c.own[i] + ", " + c.from[i]
	}
	return names
}

func (c *comparison) names() []string {
	names := make([]string, len(c.arms))
	for i := range names {
		names[i] = c.arms[i].Name
	}
	return names
}

// comparingCharts returns the charts of a comparison: those of the first study
// that name no arms, or the usual ones; the difference where two arms are
// compared; and the ledger always, so that no comparison shows only the
// flattering measure.
func comparingCharts(s *scenario.Study, arms int) []scenario.Chart {
	var charts []scenario.Chart
	for _, c := range chartsOf(s) {
		if len(c.Arms) == 0 {
			charts = append(charts, c)
		}
	}
	has := func(kind string) bool {
		return slices.ContainsFunc(charts, func(c scenario.Chart) bool { return c.Kind == kind })
	}
	if arms == 2 && !has("difference") {
		charts = append(charts, scenario.Chart{Kind: "difference", Metric: "net_output", To: -1})
	}
	if !has("ledger") {
		charts = append(charts, scenario.Chart{Kind: "ledger", To: -1})
	}
	return charts
}
