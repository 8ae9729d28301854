package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"leadsim/sim/sweep"
)

// slurmFlags are those of sim sweep that are about a Slurm cluster.
type slurmFlags struct {
	tasks int
	least time.Duration
}

func (f *slurmFlags) add(flags *pflag.FlagSet) {
	flags.IntVar(&f.tasks, "slurm", 0, "run nothing, but write the scripts for a Slurm job array of so many tasks and its merge step")
	flags.DurationVar(&f.least, "task-time", 30*time.Second, "with --slurm: fewer tasks are written where one would take less than this")
}

// array is a sweep as a job array.
type array struct {
	tasks, asked int
	task         time.Duration // that a task is expected to take
	parts        int           // that the sweep can be split into at most
}

// slurmMost is how many tasks an array may have unless a cluster allows more:
// Slurm's MaxArraySize is 1001, and they are numbered from 0.
const slurmMost = 1001

// newArray splits a sweep that takes one worker so long into tasks.
func newArray(f *slurmFlags, whole time.Duration, parts, workers int) array {
	whole /= time.Duration(min(workers, parts))
	n := min(f.tasks, parts)
	if f.least > 0 {
		n = int(min(int64(n), int64(whole/f.least)))
	}
	n = max(n, 1)
	return array{n, f.tasks, whole / time.Duration(n), parts}
}

// slurm writes the scripts with which a cluster carries out a sweep.
func (a *app) slurm(ctx context.Context, cmd *cobra.Command, study string, e *sweep.Experiment, w *sweepFlags) error {
	flags := cmd.Flags()
	format, ok := sweep.ParseFormat(w.format)
	switch {
	case !ok:
		return usage("--format %s: want csv, parquet or both", w.format)
	case w.slurm.tasks < 1:
		return usage("--slurm %d: want how many tasks the job array is to have, 1 or more", w.slurm.tasks)
	case w.slurm.least < 0:
		return usage("--task-time %s: want 0s or more", w.slurm.least)
	case flags.Changed("shard"):
		return usage("--slurm and --shard cannot be given together: the scripts say for each task which shard it does")
	case a.workers < 1:
		return usage("--workers %d: want 1 or more", a.workers)
	}
	if err := e.Check(); err != nil {
		return err
	}
	sample, err := e.Estimate(ctx, time.Second, format)
	if err != nil {
		return err
	}
	workers := 1
	if flags.Changed("workers") {
		workers = a.workers
	}
	dir := a.sweepPlace(e, sweep.Shard{})
	whole := time.Duration(min(float64(sample.Run)*float64(e.Len()), math.MaxInt64/8)) // three times that is a time still
	arr := newArray(&w.slurm, whole, e.Len()/len(e.Study.Arms), workers)
	s := &slurmScripts{array: arr, study: study, dir: dir, workers: workers, runs: e.Runs, seed: e.Study.Arms[0].Params.Run.Seed, memory: memory(e, workers), flags: flags}
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return usage("%s is a file; name a folder with --out", dir)
	}
	s.place()
	if err := s.check(a.force); err != nil {
		return err
	}
	if !w.dry {
		if err := s.write(); err != nil {
			return err
		}
	}
	if arr.tasks > slurmMost-1 {
		a.warn("%d tasks: Slurm takes arrays of up to %d unless the cluster's MaxArraySize is raised; \"scontrol show config | grep MaxArraySize\" tells.", arr.tasks, slurmMost)
	}
	if a.json {
		return a.printJSON(map[string]any{"study": e.Study.Name, "runs": e.Len(), "tasks": arr.tasks, "seconds_a_task": arr.task.Seconds(), "time_limit": limit(arr.task),
			"folder": filepath.ToSlash(dir), "scripts": filepath.ToSlash(s.folder), "submit": "sh " + quote(filepath.ToSlash(s.path("submit.sh")))})
	}
	a.sayPlan(e, sweep.Shard{}, e.Len())
	a.saySlurm(s, &w.slurm, w.dry)
	return nil
}

// saySlurm tells what was written and how to submit it.
func (a *app) saySlurm(s *slurmScripts, f *slurmFlags, dry bool) {
	arr := &s.array
	switch {
	case arr.tasks < arr.asked && arr.tasks == arr.parts:
		a.say("%s instead of %d: there are no more pairs of runs to do.", count(arr.tasks, "task"), arr.asked)
	case arr.tasks < arr.asked:
		a.say("%s instead of %d: each should take %s at the least (--task-time), since Slurm needs a while to begin it.", count(arr.tasks, "task"), arr.asked, f.least)
	}
	a.say("%s with %s each: %s a task here, and a limit of %s, after which it is put in again and goes on.",
		count(arr.tasks, "task"), count(s.workers, "worker"), about(arr.task.Seconds()), limit(arr.task))
	if dry {
		a.say("Nothing was run or written; without --dry-run the scripts are written to %s.", s.folder)
		return
	}
	a.say("")
	a.say("%s", a.bold("Written"))
	for _, name := range slurmNames {
		a.say("  %s", s.path(name))
	}
	a.say("Nothing is submitted yet. See at the top of array.sh what your cluster needs (partition, account, time); then, on the cluster, in this folder:")
	a.say("  sh %s", quote(filepath.ToSlash(s.path("submit.sh"))))
	a.say("The merge step writes the tables to %s.", s.dir)
}

// limit returns a time limit as Slurm writes it for a task that is expected to
// take so long here: three times that, since other computers may be slower and
// busier, and time to begin, in steps of five minutes.
func limit(task time.Duration) string {
	const step = 5 * time.Minute
	minutes := int(math.Ceil(float64(3*task+step)/float64(step))) * 5
	text := fmt.Sprintf("%02d:%02d:00", minutes/60%24, minutes%60)
	if days := minutes / (60 * 24); days > 0 {
		text = fmt.Sprintf("%d-%s", days, text)
	}
	return text
}

// memory returns how much memory to ask for, as Slurm writes it: a person takes
// 500 to 1000 bytes, and each worker has an organization of its own.
func memory(e *sweep.Experiment, workers int) string {
	people := 0
	for _, point := range []int{0, e.Design.Len() - 1} {
		arms, err := e.Arms(point)
		if err != nil {
			continue // Check has passed
		}
		for _, arm := range arms {
			people = max(people, arm.Params.Organization.People)
		}
	}
	const mega = 1 << 20
	need := 512 + workers*(32+people*2048/mega)
	return fmt.Sprintf("%dM", (need+255)/256*256)
}

// exists reports whether there is a file of that name.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, os.ErrNotExist)
}
