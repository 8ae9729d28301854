package record

import (
	"io"
	"strconv"
	"strings"
)

var runKeys = []string{"run", "arm", "replay"}

// writeRuns writes runs.csv: a row for each run and arm, in the order of the
// plan, with the outcomes and the command that shows the run again.
func writeRuns(w io.Writer, r *Results) error {
	out := newRowWriter(w)
	out.texts(runKeys...)
	for i := range Outcomes {
		out.text(Outcomes[i].Name)
	}
	out.end()
	for i := range r.Runs {
		run := &r.Runs[i]
		arm := r.Arms[run.Arm].Name
		out.whole(run.Replication)
		out.text(arm)
		out.text(replay(arm, run.Replication))
		for o := range Outcomes {
			out.number(run.Outcomes[o])
		}
		out.end()
	}
	return out.flush()
}

// replay returns the command that runs this one run again, as typed in the
// folder of the results: so it holds wherever the folder is moved.
func replay(arm string, run int) string {
	if strings.ContainsFunc(arm, func(c rune) bool { return !plain(c) }) {
		arm = `"` + strings.ReplaceAll(arm, `"`, `\"`) + `"`
	}
	return "sim replay . " + arm + " " + strconv.Itoa(run)
}

// plain reports whether no shell takes the character for anything else.
func plain(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.ContainsRune("-_.=+,", c)
}

// readRuns reads the outcomes of runs that r lists already.
func readRuns(src io.Reader, r *Results) error {
	in, err := newRowReader("runs.csv", src)
	if err != nil {
		return err
	}
	column, err := in.columns(runKeys, outcomeNames())
	if err != nil {
		return err
	}
	for i := range r.Runs {
		run := &r.Runs[i]
		if !in.next() {
			if in.err != nil {
				return in.err
			}
			return in.fault("ends before run %d of %q", run.Replication, r.Arms[run.Arm].Name)
		}
		if k, arm := in.whole(0), in.text(1); in.err == nil && (k != run.Replication || arm != r.Arms[run.Arm].Name) {
			return in.fault("run %d of %q: want run %d of %q; rows must stay in the order in which they were written",
				k, arm, run.Replication, r.Arms[run.Arm].Name)
		}
		run.Outcomes = make([]float64, len(Outcomes))
		for o := range Outcomes {
			run.Outcomes[o] = in.number(column[o])
		}
	}
	if in.next() {
		return in.fault("more rows than the runs of manifest.json")
	}
	return in.err
}

func outcomeNames() []string {
	names := make([]string, len(Outcomes))
	for i := range Outcomes {
		names[i] = Outcomes[i].Name
	}
	return names
}
