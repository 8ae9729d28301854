package engine

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"leadsim/internal/shell"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// Config is what a host gives to its sessions.
type Config struct {
	Builtin fs.FS    // scenarios and styles, as package scenarios embeds them
	Names   []string // of the scenarios that are offered
	Version string   // of the program
	Own     *Own     // the study that the page opens with, nil = a built-in one
	First   State    // what the page opens with
	Limits  Limits
	Yield   func() // called between pieces of long work; nil = nothing. A browser needs it to hear of messages
}

// Own is a study that was read by the host, from files that a page cannot name.
type Own struct {
	Name   string // as the command line has it
	Text   []byte // complete: it extends nothing
	Inputs fs.FS  // the files of people and ties that it names
}

// Limits bound what one page can ask for. The zero value bounds nothing but
// the memory of a batch.
type Limits struct {
	People int // in an arm
	Text   int // bytes of a study's text
	Runs   int // of a batch
	Work   int // people x weeks of all arms of a run; a batch may do batchWork times as much
}

// batchWork is how many times the work of the largest run a batch may do.
const batchWork = 20

// mostCells is how many numbers a batch may hold.
const mostCells = 24_000_000

// check returns nil if a study is small enough.
func (l *Limits) check(s *scenario.Study) error {
	if len(s.Arms) > mostArms {
		return fmt.Errorf("%d arms: the lab shows %d at most; sim run has no such bound", len(s.Arms), mostArms)
	}
	people := 0
	for _, a := range s.Arms {
		people = max(people, a.Params.Organization.People)
	}
	if l.People > 0 && people > l.People {
		return fmt.Errorf("%d people: here the lab takes %d at most; sim run has no such bound", people, l.People)
	}
	if work := people * len(s.Arms) * s.Arms[0].Params.Run.Weeks; l.Work > 0 && work > l.Work {
		return fmt.Errorf("%d people in %d arms over %d weeks would take long: here the lab takes a run %d times smaller; sim run has no such bound",
			people, len(s.Arms), s.Arms[0].Params.Run.Weeks, (work+l.Work-1)/l.Work)
	}
	return nil
}

// mostArms is how many arms are lived side by side.
const mostArms = 12

// read reads the study of a state with some settings of its own.
func (c *Config) read(st *State, set []string) (*scenario.Study, error) {
	o := scenario.Options{Set: set, Without: st.Without, Seed: st.Seed, Weeks: st.Weeks, KnownMetric: knownMetric, KnownOutcome: knownOutcome}
	var s *scenario.Study
	var err error
	switch {
	case st.Text != "":
		if c.Limits.Text > 0 && len(st.Text) > c.Limits.Text {
			return nil, fmt.Errorf("the text of the study has %d bytes: want %d at most", len(st.Text), c.Limits.Text)
		}
		name := st.Study
		if !strings.HasSuffix(name, ".toml") {
			name = "study.toml"
		}
		s, err = scenario.Parse(name, []byte(st.Text), scenario.Library{Builtin: c.Builtin}, o)
	case c.Own != nil && st.Study == c.Own.Name:
		s, err = scenario.Parse(c.Own.Name, c.Own.Text, scenario.Library{Builtin: c.Builtin, Inputs: c.Own.Inputs}, o)
	case strings.ContainsAny(st.Study, `/\`) || strings.HasSuffix(st.Study, ".toml"):
		return nil, fmt.Errorf("%s: a page cannot open files; start the lab with it: sim lab %s", st.Study, shell.Word(st.Study))
	default:
		s, err = scenario.Read(noFiles{}, c.Builtin, st.Study, o)
	}
	if err != nil {
		return nil, err
	}
	return s, c.Limits.check(s)
}

// noFiles is a machine without files.
type noFiles struct{}

func (noFiles) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

func knownMetric(name string) (bool, []string) {
	_, ok := record.MetricIndex(name)
	if ok {
		return true, nil
	}
	names := make([]string, len(record.Metrics))
	for i := range record.Metrics {
		names[i] = record.Metrics[i].Name
	}
	return false, names
}

func knownOutcome(name string) (bool, []string) {
	_, ok := record.OutcomeIndex(name)
	return ok, nil
}

// settings are entries key=value, each key once, in the order in which they
// were last set.
type settings []string

// with returns the settings with one more entry. "key" without a value takes
// the key out. What is set for all arms takes the place of what was set for
// one.
func (s settings) with(entry string) settings {
	key, _, isSet := strings.Cut(entry, "=")
	out := slices.DeleteFunc(slices.Clone(s), func(e string) bool {
		k, _, _ := strings.Cut(e, "=")
		return k == key || ofAllArms(k) == key
	})
	if isSet {
		out = append(out, entry)
	}
	return out
}

// ofAllArms returns the key without the arm that it is of.
func ofAllArms(key string) string {
	if strings.HasPrefix(key, "arm[") {
		if _, rest, ok := strings.Cut(key, "]."); ok {
			return rest
		}
	}
	return key
}

// armOf returns the arm that a key is of, -1 for all.
func armOf(key string) int {
	var n int
	if _, err := fmt.Sscanf(key, "arm[%d].", &n); err != nil {
		return -1
	}
	return n
}

// after returns the settings after changes that were made while the run went
// on.
func (s settings) after(changes []Change) settings {
	for _, c := range changes {
		s = s.with(c.Set)
	}
	return s
}

// Command returns the command line that runs the study of a state, with the
// changes counting from the start.
func (st *State) Command() string {
	name := st.Study
	if st.Text != "" && !strings.HasSuffix(name, ".toml") {
		name = "study.toml"
	}
	words := []string{"sim", "run", shell.Word(name)}
	for _, e := range settings(st.Set).after(st.Changes) {
		words = append(words, "--set", shell.Word(e))
	}
	for _, e := range st.Without {
		words = append(words, "--without", shell.Word(e))
	}
	if st.Weeks != nil {
		words = append(words, "--weeks", fmt.Sprint(*st.Weeks))
	}
	if st.Seed != nil {
		words = append(words, "--seed", fmt.Sprint(*st.Seed))
	}
	return strings.Join(words, " ")
}

// firstShock returns the first scripted shock of an arm, nil if there is none.
func firstShock(p *param.Params) *record.Shock {
	var first *record.Shock
	for _, e := range p.Events {
		if e.Kind == "shock" && (first == nil || e.Week < first.Week) {
			first = &record.Shock{Week: e.Week, Name: e.Name}
		}
	}
	return first
}
