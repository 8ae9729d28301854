package record

import (
	"io"
	"slices"
	"strings"

	"leadsim/sim/model"
)

var personKeys = []string{"run", "arm"}

// readPeople reads of the people of runs that r lists already what charts ask
// for: who they are, their rank and their reach. What else people.csv says of
// them stays 0.
func readPeople(src io.Reader, r *Results) error {
	in, err := newRowReader("people.csv", src)
	if err != nil {
		return err
	}
	if n := len(personKeys); len(in.header) < n || !slices.Equal(in.header[:n], personKeys) {
		return in.fault("want the columns %s first", strings.Join(personKeys, ", "))
	}
	for in.next() {
		run := in.run(r, 0, 1)
		who := model.Person{ID: in.textOf("id"), Name: in.textOf("name"),
			Seat: in.countOf("seat"), Occupant: in.countOf("occupant"), Team: in.countOf("team"), Level: in.countOf("level"),
			Reports: in.countOf("reports"), Joined: in.countOf("joined"), Reach: in.numberOf("reach")}
		if in.err == nil {
			run.People = append(run.People, who)
		}
	}
	return in.err
}

// textOf reads a cell by the name of its column; without the column it is
// empty.
func (in *rowReader) textOf(column string) string {
	if i := slices.Index(in.header, column); i >= 0 {
		return in.text(i)
	}
	return ""
}

// numberOf reads a number by the name of its column; without the column it
// is 0.
func (in *rowReader) numberOf(column string) float64 {
	if i := slices.Index(in.header, column); i >= 0 {
		return in.number(i)
	}
	return 0
}

// countOf reads a whole number by the name of its column.
func (in *rowReader) countOf(column string) int {
	v := in.numberOf(column)
	n := int(v)
	if float64(n) != v && in.err == nil {
		in.err = in.fault("%s = %v: want a whole number", column, v)
	}
	return n
}
