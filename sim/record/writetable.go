package record

import (
	"fmt"
	"io"
)

// WriteTable writes one of the tables of a results directory, as Write does:
// runs.csv, weeks.csv, events.csv or people.csv.
func WriteTable(w io.Writer, name string, r *Results) error {
	switch name {
	case "runs.csv":
		return writeRuns(w, r)
	case "weeks.csv":
		return writeWeeks(w, r)
	case "events.csv":
		return writeEvents(w, r)
	case "people.csv":
		return writePeople(w, r)
	}
	return fmt.Errorf("there is no table %q: want runs.csv, weeks.csv, events.csv or people.csv", name)
}
