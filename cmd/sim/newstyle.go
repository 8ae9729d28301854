package main

import (
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"leadsim/scenarios"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// createStyle writes a study with a leader who is designed by questions: those
// that were answered with --answers, or else at the terminal. It looks first
// whether the study could be written.
func (a *app) createStyle(ctx context.Context, name, from string, flags []string, given bool) error {
	d := designedLeader{file: strings.TrimSuffix(name, ".toml") + ".toml", from: strings.TrimSuffix(from, ".toml")}
	text, err := builtin(d.from)
	if err != nil {
		return err
	}
	if d.scenario, err = readStudy(d.from, scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome}); err != nil {
		return err
	}
	if d.name, err = styleName(d.file, d.scenario); err != nil {
		return err
	}
	files, err := withInputs(newFile{path: d.file}, d.scenario)
	if err != nil {
		return err
	}
	if given {
		d.chosen, err = parseAnswers(flags)
	}
	if err != nil {
		return err
	}
	if err := room(files); err != nil {
		return err
	}
	switch {
	case !given && !a.answered:
		return usage("--style asks questions, and nobody is at a terminal to answer them; give the answers, as in\n"+
			"  sim new %s --answers %s\nor their numbers in the order of the questions, 0 = left out:\n  sim new %s --answers %s\nThe questions and their answers:\n%s",
			quote(name), sampleAnswers, quote(name), sampleNumbers, questionLines("  "))
	case !given:
		if d.chosen, err = a.interview(ctx); err != nil {
			return err
		}
	}
	d.style = scenario.Designed(d.chosen)
	files[0].text = []byte(d.study(string(text)))
	if err := writeNew(files); err != nil {
		return err
	}
	return a.sayDesigned(&d, files)
}

// designedLeader is a leader that was designed, and the scenario in which the leader acts.
type designedLeader struct {
	file, name string // of the study, and of the style and the arm
	from       string
	scenario   *scenario.Study
	chosen     []int // the answers, as parseAnswers returns them
	style      param.Style
}

// longestName is how long a style's name may be, so that charts have room for it.
const longestName = 40

// notInNames are the characters that TOML does not let stand in a name without quotes.
var notInNames = regexp.MustCompile(`[^A-Za-z0-9_-]+`)

// styleName returns the name of the style that a study in file can have.
func styleName(file string, s *scenario.Study) (string, error) {
	name := strings.TrimSuffix(filepath.Base(file), ".toml")
	arm := slices.ContainsFunc(s.Arms, func(a scenario.Arm) bool { return a.Name == name })
	style := slices.ContainsFunc(s.Arms[0].Params.Styles, func(n param.NamedStyle) bool { return n.Name == name })
	plain := notInNames.ReplaceAllString(name, "-")
	switch {
	case strings.Trim(plain, "-") == "":
		return "", usage("%q names no leader: want a name of letters, digits, - and _, as in my-style", file)
	case plain != name:
		return "", usage("%q: the name of a style has only letters (a to z), digits, - and _; take %s", name, strings.Trim(plain, "-"))
	case len(name) > longestName:
		return "", usage("%q has %d characters: want at most %d, so that charts have room for it", name, len(name), longestName)
	case style:
		return "", usage("%q is the name of a style that is there already, and every arm that uses it would change; take my-%s", name, name)
	case arm:
		return "", usage("%q is the name of an arm of %s already; take my-%s", name, s.Name, name)
	}
	return name, nil
}

// designedJSON is what --json prints.
type designedJSON struct {
	Written   []string          `json:"written"`
	Style     string            `json:"style"`
	Answers   map[string]string `json:"answers"`
	LeftOut   []string          `json:"left_out"`
	SameAs    []string          `json:"same_as"` // arms whose leaders do the same
	Resembles []resembled       `json:"resembles"`
	Next      string            `json:"next"`
}

type resembled struct {
	Style    string  `json:"style"`
	Distance float64 `json:"distance"`
}

// sayDesigned tells what was written, what the answers resemble, and how to go on.
func (a *app) sayDesigned(d *designedLeader, files []newFile) error {
	styles, err := scenario.ReadStyles(scenarios.Files)
	if err != nil {
		return err
	}
	near := scenario.Resembling(&d.style, styles)
	next := "sim run " + quote(d.file)
	if a.json {
		out := designedJSON{Style: d.name, Answers: map[string]string{}, LeftOut: d.leftOut(), SameAs: d.sameAs(), Next: next}
		for _, f := range files {
			out.Written = append(out.Written, f.path)
		}
		for i, n := range d.chosen {
			if n != noAnswer {
				out.Answers[scenario.Interview[i].Key] = scenario.Interview[i].Answers[n].Key
			}
		}
		for _, r := range near {
			out.Resembles = append(out.Resembles, resembled{r.Name, r.Distance})
		}
		return a.printJSON(out)
	}
	for _, f := range files[1:] {
		a.say("Wrote %s.", f.path)
	}
	a.say("Wrote %s: %s beside %s, the arms of %s.", d.file, d.name, list(d.arms()), d.from)
	a.say("%s", d.resemblance(near))
	for _, arm := range d.sameAs() {
		a.say("%s does exactly what the leaders of %q do: where these arms differ, it is not because of the leader.", d.name, arm)
	}
	a.say("")
	a.say("Run it:          %s", next)
	a.say("Play it:         sim lab %s", quote(d.file))
	a.say("Change a number: [styles.%s] in %s", d.name, d.file)
	return nil
}

// resemblance says how many questions were answered, and which built-in style the
// answers lie nearest to.
func (d *designedLeader) resemblance(near []scenario.Resemblance) string {
	left, all := d.leftOut(), len(d.chosen)
	if len(left) == all {
		return fmt.Sprintf("No question was answered, so %s leads by the defaults.", d.name)
	}
	text := ""
	if len(left) > 0 {
		text = fmt.Sprintf("Left out: %s (%d of %s). What is asked there keeps its default.\n", list(left), len(left), count(all, "question"))
	}
	return text + fmt.Sprintf("Of the built-in styles it lies nearest to %s (%.2f apart), then to %s (%.2f).\nThat is the mean distance of %d intensities, 0 = alike, 1 = opposite: numbers of a model, no diagnosis of anybody.",
		near[0].Name, near[0].Distance, near[1].Name, near[1].Distance, scenario.Compared)
}

// noAnswer lists the questions that nobody answered.
func (d *designedLeader) leftOut() []string {
	left := []string{}
	for i, n := range d.chosen {
		if n == noAnswer {
			left = append(left, scenario.Interview[i].Key)
		}
	}
	return left
}

// arms lists the arms of the scenario.
func (d *designedLeader) arms() (names []string) {
	for _, arm := range d.scenario.Arms {
		names = append(names, arm.Name)
	}
	return names
}

// sameAs lists the arms whose leaders do the same as the designed one.
func (d *designedLeader) sameAs() []string {
	names := []string{}
	for _, arm := range d.scenario.Arms {
		if arm.Params.Leaders.Style == d.style && len(arm.Params.Assign) == 0 {
			names = append(names, arm.Name)
		}
	}
	return names
}
