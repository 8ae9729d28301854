package record

import (
	"io"
	"maps"
	"slices"
	"strings"

	"leadsim/sim/model"
)

var eventColumns = []string{"run", "arm", "week", "kind", "team", "seat", "value", "name", "id"}

// writeEvents writes events.csv: what happened in each run, in the order of
// the plan and of time. Team, seat and id are empty where none is meant.
func writeEvents(w io.Writer, r *Results) error {
	out := newRowWriter(w)
	out.texts(eventColumns...)
	out.end()
	for i := range r.Runs {
		run := &r.Runs[i]
		for j := range run.Happenings {
			h := &run.Happenings[j]
			out.whole(run.Replication)
			out.text(r.Arms[run.Arm].Name)
			out.whole(h.Week)
			out.text(h.Kind.String())
			out.place(h.Team)
			out.place(h.Seat)
			out.number(h.Value)
			out.text(h.Name)
			out.text(r.idOf(run.Arm, h))
			out.end()
		}
	}
	return out.flush()
}

// idOf returns the id of the person whom a line of the log is about, "" if it
// is about none.
func (r *Results) idOf(arm int, h *model.Happening) string {
	if h.Seat < 0 {
		return ""
	}
	var ids []string
	if arm < len(r.IDs) {
		ids = r.IDs[arm]
	}
	return model.IDOf(h.Who, ids)
}

// place writes a number of a team or seat, or nothing for -1.
func (r *rowWriter) place(n int) {
	if n < 0 {
		r.text("")
		return
	}
	r.whole(n)
}

// readEvents reads the happenings of runs that r lists already.
func readEvents(src io.Reader, r *Results) error {
	in, err := newRowReader("events.csv", src)
	if err != nil {
		return err
	}
	if _, err := in.columns(eventColumns, nil); err != nil {
		return err
	}
	for in.next() {
		run := in.run(r, 0, 1)
		h := model.Happening{Week: in.whole(2), Kind: model.HappeningKind(in.word(3, kindWords)),
			Team: in.place(4), Seat: in.place(5), Value: in.number(6), Name: in.text(7)}
		if in.err == nil {
			run.Happenings = append(run.Happenings, h)
		}
	}
	return in.err
}

// place reads a number of a team or seat; an empty cell is -1.
func (in *rowReader) place(i int) int {
	if in.err == nil && in.row[i] == "" {
		return -1
	}
	return in.whole(i)
}

// run finds the run that cells k and arm name.
func (in *rowReader) run(r *Results, k, arm int) *Run {
	n, name := in.whole(k), in.text(arm)
	if in.err != nil {
		return nil
	}
	a := slices.IndexFunc(r.Arms, func(a Arm) bool { return a.Name == name })
	if a < 0 || n < 0 || n >= r.Replications() {
		in.err = in.fault("run %d of %q stands not in manifest.json", n, name)
		return nil
	}
	return r.Run(a, n)
}

// word finds the value that a word stands for.
func (in *rowReader) word(i int, known map[string]int) int {
	if in.err != nil {
		return 0
	}
	v, ok := known[in.row[i]]
	if !ok {
		in.err = in.fault("%s = %q: want one of %s", in.header[i], in.row[i],
			strings.Join(slices.Sorted(maps.Keys(known)), ", "))
	}
	return v
}
