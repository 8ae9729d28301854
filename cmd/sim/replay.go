package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"leadsim/sim/model"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
	"leadsim/sim/sweep"
)

// replayFlags are those of sim replay.
type replayFlags struct {
	point, week int
	id          string // of a person, or the number of a seat
	person      int    // the seat, -1 = nobody
}

func newReplay(a *app) *cobra.Command {
	var f replayFlags
	cmd := &cobra.Command{
		Use:   "replay DIR ARM RUN",
		Short: "Live one run of a folder again, with what happened and what became of a person",
		Long: "Lives a run again as it was, checks that it ends as the folder's runs.csv has it, and prints what happened. The column\n" +
			"\"replay\" of runs.csv holds the whole command for its row.",
		Example: "  sim replay out/one-crisis-two-leaders power-with 7\n" +
			"  sim replay out/no-time-to-ask-1f2e3d domineering 3 --point 12 --person 41\n" +
			"  sim replay . power-with 0 --week 52",
		Args: cobra.ExactArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			run, err := strconv.Atoi(args[2])
			if err != nil || run < 0 {
				return usage("replay %s: want the number of a run, from 0", args[2])
			}
			changed := cmd.Flags().Changed
			switch {
			case changed("week") && f.week < 0:
				return usage("--week %d: weeks are numbered from 0", f.week)
			case changed("point") && f.point < 0:
				return usage("--point %d: points are numbered from 0", f.point)
			case changed("person") && f.id == "":
				return usage("--person: want the id of somebody who is there at the start, or a seat")
			}
			return a.replay(args[0], args[1], run, &f)
		},
	}
	flags := cmd.Flags()
	flags.IntVar(&f.point, "point", -1, "the point of a sweep, from 0")
	flags.StringVar(&f.id, "person", "", "follow who holds a seat: its number, from 0 (people.csv, events.csv), or the id of who holds it at the start")
	flags.IntVar(&f.week, "week", -1, "show this week alone, from 0, with all that is measured")
	return cmd
}

// replayed is a run to live again, and how it is stored.
type replayed struct {
	*sweep.Replay
	arm    string
	point  string // in words, "" for a study that was run
	stored []float64
}

// replay lives a run again and tells about it.
func (a *app) replay(dir, arm string, run int, f *replayFlags) error {
	r, err := findRun(dir, arm, run, f.point)
	if err != nil {
		return err
	}
	if weeks := r.Arm.Params.Run.Weeks; f.week >= weeks {
		return usage("--week %d: the last week of the run is %d", f.week, weeks-1)
	}
	if f.person, err = r.seat(f.id); err != nil {
		return err
	}
	life := r.follow(f.person)
	if err := r.Live(); err != nil {
		return &sweep.RunError{Arm: arm, Run: run, Err: err}
	}
	differences := r.Compare(r.stored)
	if a.json {
		if err := a.printJSON(r.asJSON(f, life, differences)); err != nil {
			return err
		}
	} else {
		a.sayReplay(r, f, life)
	}
	return a.judge(r, differences, filepath.Join(dir, "runs.csv"))
}

// findRun finds a run of a folder, which holds a sweep or a study that was
// run.
func findRun(dir, arm string, run, point int) (*replayed, error) {
	e, m, err := sweep.Stored(dir, library)
	switch {
	case err != nil && m == nil && !errors.Is(err, record.ErrNoSweep):
		return nil, usage("%w", err)
	case err != nil:
		return findPlain(dir, arm, run, point)
	case point < 0:
		return nil, usage("%s holds a sweep: say at which point with --point, 0 to %d", dir, m.Points-1)
	case point >= m.Points:
		return nil, usage("--point %d: %s has %s, numbered from 0", point, dir, count(m.Points, "point"))
	case run >= m.Runs:
		return nil, usage("run %d: there are %s of each arm at each point, numbered from 0", run, count(m.Runs, "run"))
	}
	at := slices.IndexFunc(e.Study.Arms, func(x scenario.Arm) bool { return x.Name == arm })
	if at < 0 {
		return nil, noArm(arm, e.Study)
	}
	arms, err := e.Arms(point)
	if err != nil {
		return nil, err
	}
	stored, err := record.FindOutcomes(dir, record.Row{Point: point, Run: run, Arm: arm})
	if errors.Is(err, record.ErrNoRow) {
		stored, err = e.StoredOutcomes(filepath.Join(dir, record.ChunksDir), sweep.Place{Point: point, Run: run, Arm: at})
	}
	text := ""
	settings := e.Design.Point(point)
	for i, s := range settings {
		if i == 8 && len(settings) > 10 { // a screening moves hundreds
			text += fmt.Sprintf(", and %d more, see points.csv", len(settings)-i)
			break
		}
		text += ", " + s.String()
	}
	return &replayed{&sweep.Replay{Arm: arms[at], Number: run, Weeks: arms[0].Params.Run.Weeks}, arm, fmt.Sprintf("point %d%s", point, text), stored}, err
}

// findPlain finds a run of a study that was run.
func findPlain(dir, arm string, run, point int) (*replayed, error) {
	if point > 0 {
		return nil, usage("--point %d: %s holds a study that was run, not a sweep", point, dir)
	}
	s, err := readStudy(filepath.Join(dir, "study.toml"), scenario.Options{KnownMetric: knownMetric, KnownOutcome: knownOutcome})
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(s.Arms, func(x scenario.Arm) bool { return x.Name == arm })
	if at < 0 {
		return nil, noArm(arm, s)
	}
	p := sweep.NewPlan(s)
	if run >= p.Runs {
		return nil, usage("run %d: there are %s of each arm, numbered from 0", run, count(p.Runs, "run"))
	}
	stored, err := record.FindOutcomes(dir, record.Row{Point: -1, Run: run, Arm: arm})
	if errors.Is(err, record.ErrNoRow) {
		err = nil
	}
	return &replayed{&sweep.Replay{Arm: s.Arms[at], Number: run, Weeks: p.Weeks}, arm, "", stored}, err
}

func noArm(arm string, s *scenario.Study) error {
	var names []string
	for _, a := range s.Arms {
		names = append(names, a.Name)
	}
	hint := meant(arm, names)
	if hint == "" {
		hint = fmt.Sprintf("; there are %q", names)
	}
	return usage("there is no arm %q%s", arm, hint)
}

// judge says whether the run is the one that is stored.
func (a *app) judge(r *replayed, differences []sweep.Difference, file string) error {
	a.say("")
	switch {
	case r.stored == nil:
		a.say("The run is not stored, or failed, so there is nothing to compare it with.")
		return nil
	case len(differences) == 0:
		a.say("The run ends as it is stored: all %d outcomes are the same, bit for bit.", len(record.Outcomes))
		return nil
	}
	d := differences[0]
	return fmt.Errorf("the run is not the one that %s holds: %d outcomes differ, %s is %v, not %v; another version of sim made it, or the file was edited",
		file, len(differences), d.Outcome, d.Again, d.Stored)
}

// moment is a person in a week.
type moment struct {
	Week int `json:"week"`
	model.Person
	News string `json:"news,omitempty"` // what changed since last week
}

// seat returns the seat that --person means, -1 if none.
func (r *replayed) seat(id string) (int, error) {
	if id == "" {
		return -1, nil
	}
	structure, err := model.Lay(r.Arm.Params)
	if err != nil {
		return -1, err
	}
	if seat, ok := structure.SeatOf(id); ok {
		return seat, nil
	}
	seat, err := strconv.Atoi(id)
	if err != nil || seat < 0 || seat >= structure.Seats {
		return -1, usage("--person %s: want the id of somebody who is there at the start, or a seat: there are %d, numbered from 0", id, structure.Seats)
	}
	return seat, nil
}

// follow has the person in a seat watched while the run is lived.
func (r *replayed) follow(seat int) *[]moment {
	life := new([]moment)
	if seat < 0 {
		return life
	}
	var last *model.Person
	r.Seen = func(w *model.World, week int) {
		now := moment{Week: week}
		roster := w.Roster()
		at := slices.IndexFunc(roster, func(p model.Person) bool { return p.Seat == seat })
		switch {
		case at < 0 && (last != nil || week == 0):
			now.News, last = "the seat is empty", nil
		case at < 0:
			return
		default:
			now.Person = roster[at]
			if last != nil && (last.Occupant != now.Occupant || last.Joined != now.Joined) {
				now.News = "somebody new"
			} else if last == nil && week > 0 {
				now.News = "the seat is filled"
			}
			last = &now.Person
		}
		*life = append(*life, now)
	}
	return life
}
