package main

import (
	"os"
	"strconv"
	"strings"

	"leadsim/sim/sweep"
)

// parseShard reads --shard: i/n, counted from 0; auto/n, with i from the task
// of a Slurm job array or an indexed Kubernetes job; or auto alone, with n from
// Slurm as well.
func parseShard(text string) (sweep.Shard, error) {
	if text == "" {
		return sweep.Shard{}, nil
	}
	const want = "want i/n, as in 0/4 for the first of four, or auto/n in a job array"
	index, of, both := strings.Cut(text, "/")
	if index == "auto" {
		var err error
		if index, err = taskIndex(); err != nil {
			return sweep.Shard{}, err
		}
		if !both {
			if of, err = taskCount(); err != nil {
				return sweep.Shard{}, err
			}
		}
	} else if !both {
		return sweep.Shard{}, usage("--shard %s: %s", text, want)
	}
	i, err1 := strconv.Atoi(index)
	n, err2 := strconv.Atoi(of)
	switch {
	case err1 != nil || err2 != nil || n < 1:
		return sweep.Shard{}, usage("--shard %s: %s", text, want)
	case i < 0 || i >= n:
		return sweep.Shard{}, usage("--shard %s: there is no shard %d; the %d shards are numbered from 0 to %d", text, i, n, n-1)
	}
	return sweep.Shard{Index: i, Of: n}, nil
}

// taskIndex returns which task of a job array this is.
func taskIndex() (string, error) {
	for _, name := range []string{"SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX"} {
		if v := os.Getenv(name); v != "" {
			return v, nil
		}
	}
	return "", usage("--shard auto: neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set; say which shard, as in 0/4")
}

// taskCount returns how many tasks a Slurm job array has. An array that is
// not numbered from 0 without gaps, as one that repeats some tasks, cannot
// tell.
func taskCount() (string, error) {
	count, last := os.Getenv("SLURM_ARRAY_TASK_COUNT"), os.Getenv("SLURM_ARRAY_TASK_MAX")
	n, err1 := strconv.Atoi(count)
	most, err2 := strconv.Atoi(last)
	if err1 != nil || err2 != nil || most != n-1 || os.Getenv("SLURM_ARRAY_TASK_MIN") != "0" {
		return "", usage("--shard auto: the job array does not tell how many shards there are (want --array=0-%d, say, and all of it); say it, as in auto/20", 19)
	}
	return count, nil
}
