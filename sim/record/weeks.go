package record

import "io"

var weekKeys = []string{"run", "arm", "week"}

// writeWeeks writes weeks.csv: a row for each run, arm and week, in the order
// of the plan.
func writeWeeks(w io.Writer, r *Results) error {
	out := newRowWriter(w)
	out.texts(weekKeys...)
	for i := range Metrics {
		out.text(Metrics[i].Name)
	}
	out.end()
	for i := range r.Runs {
		run := &r.Runs[i]
		arm := r.Arms[run.Arm].Name
		for week := range run.Weeks() {
			out.whole(run.Replication)
			out.text(arm)
			out.whole(week)
			for m := range Metrics {
				out.number(run.At(m, week))
			}
			out.end()
		}
	}
	return out.flush()
}

// readWeeks reads weeks.csv into the series of runs that r lists already.
func readWeeks(src io.Reader, r *Results) error {
	in, err := newRowReader("weeks.csv", src)
	if err != nil {
		return err
	}
	column, err := in.columns(weekKeys, metricNames())
	if err != nil {
		return err
	}
	at := -1 // the run being read
	for in.next() {
		run, arm := in.whole(0), in.text(1)
		week := in.whole(2)
		if at < 0 || r.Runs[at].Replication != run || r.Arms[r.Runs[at].Arm].Name != arm {
			if at++; at == len(r.Runs) {
				return in.fault("more rows than the runs of manifest.json")
			}
			if next := &r.Runs[at]; next.Replication != run || r.Arms[next.Arm].Name != arm {
				return in.fault("run %d of %q: want run %d of %q; rows must stay in the order in which they were written",
					run, arm, next.Replication, r.Arms[next.Arm].Name)
			}
		}
		now := &r.Runs[at]
		if week != now.Weeks() || week >= r.Weeks {
			return in.fault("week %d: want week %d of 0 to %d; rows must stay in the order in which they were written",
				week, now.Weeks(), r.Weeks-1)
		}
		for m := range Metrics {
			now.Series = append(now.Series, in.number(column[m]))
		}
		if in.err != nil {
			return in.err
		}
	}
	if in.err == nil && at+1 < len(r.Runs) {
		return in.fault("ends before run %d of %q", r.Runs[at+1].Replication, r.Arms[r.Runs[at+1].Arm].Name)
	}
	return in.err
}

func metricNames() []string {
	names := make([]string, len(Metrics))
	for i := range Metrics {
		names[i] = Metrics[i].Name
	}
	return names
}
