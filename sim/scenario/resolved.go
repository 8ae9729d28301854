package scenario

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/param"
)

// Resolved returns the study as complete TOML: every parameter that an arm
// reads, nothing left to defaults, styles' files or other studies. Read back,
// with what Files returns beside it, it gives the same study. Equal studies
// give equal bytes. [run] precision is left out: once it is known how many runs
// there are it says no more.
func (s *Study) Resolved() []byte {
	w := &tomlWriter{outcomes: s.Sweep.Outcomes}
	fmt.Fprintf(w, "# The study %s with all its parameters, as it was run.\n", quote(s.Name))
	if files := copiesOf(s.Arms).names(); files != "" {
		fmt.Fprintf(w, "# It reads, from beside it, %s.\n", files)
	}
	lesson := s.Lesson
	writeTable(w, "[lesson]", "", changedRows(LessonRows, &lesson), func(row *param.Row[Lesson]) any { return value(row, &lesson) })
	w.numbers(s)
	for i := range s.Claims {
		c := &s.Claims[i]
		writeTable(w, "[[claim]]", "", changedRows(ClaimRows, c), func(row *param.Row[Claim]) any { return value(row, c) })
	}
	for i := range s.Charts {
		c := &s.Charts[i]
		writeTable(w, "[[chart]]", "", changedRows(ChartRows, c), func(row *param.Row[Chart]) any { return value(row, c) })
	}
	return w.Bytes()
}

// Hash returns the SHA-256 sum, in hex, of all in the study that changes
// numbers: the arms with their names, parameters, styles and events, what the
// files of people and ties hold, and the sweep. Lesson, claims and charts do
// not count.
func (s *Study) Hash() string {
	w := new(tomlWriter)
	files := w.numbers(s)
	for i := range files.files {
		fmt.Fprintf(w, "\n# %s holds %x\n", files.files[i].Name, files.sums[i])
	}
	sum := sha256.Sum256(w.Bytes())
	return hex.EncodeToString(sum[:])
}

// tomlWriter writes tables one after the other.
type tomlWriter struct {
	bytes.Buffer
	keep     Keep     // written with [run]
	outcomes []string // written with [sweep]; nil where only what changes numbers counts
}

// numbers writes all that changes numbers: first what the arms share, then
// what is each arm's own. It returns the files that it names.
func (w *tomlWriter) numbers(s *Study) *copies {
	files := copiesOf(s.Arms)
	own := ownRows(s.Arms, files)
	first := s.Arms[0].Params
	assigns := sharedStart(s.Arms, func(p *param.Params) []param.Assign { return p.Assign })
	events := sharedStart(s.Arms, func(p *param.Params) []param.Event { return p.Events })
	w.keep = s.Keep
	w.parameters("", first, files, func(r *param.Row[param.Params]) bool {
		return !own[r.Key] && reads(r.Key, s.Arms...)
	}, first.Assign[:assigns])
	for i := range first.Styles {
		style := &first.Styles[i]
		writeTable(w, "[styles."+join("", style.Name)+"]", "", pointers(param.StyleRows), func(r *param.Row[param.Style]) any { return r.Get(&style.Style) })
	}
	w.events("event", first.Events[:events])
	for _, a := range s.Arms {
		fmt.Fprintf(w, "\n[[arm]]\nname = %s\n", quote(a.Name))
		w.parameters("arm.", a.Params, files, func(r *param.Row[param.Params]) bool {
			return own[r.Key] && reads(r.Key, a) && !(r.Key == "leaders.style" && a.Params.Leaders.StyleName == "")
		}, a.Params.Assign[assigns:])
		w.events("arm.event", a.Params.Events[events:])
	}
	sweep := s.Sweep
	sweep.Design, sweep.Outcomes = cmp.Or(sweep.Design, "grid"), w.outcomes
	if rows := changedRows(SweepRows, &sweep); len(rows) > 0 {
		writeTable(w, "[sweep]", "", rows, func(row *param.Row[Sweep]) any { return value(row, &sweep) })
	}
	for i := range s.Sweep.Factors {
		f := &s.Sweep.Factors[i]
		writeTable(w, "[[sweep.factor]]", "", pointers(FactorRows), func(row *param.Row[Factor]) any { return value(row, f) })
	}
	return files
}

// parameters writes one table for each section that has rows to write, and
// the assignments behind that of the leaders.
func (w *tomlWriter) parameters(prefix string, p *param.Params, files *copies, wanted func(*param.Row[param.Params]) bool, assigns []param.Assign) {
	for _, section := range sections {
		var rows []*param.Row[param.Params]
		for i := range param.Table {
			if r := &param.Table[i]; strings.HasPrefix(r.Key, section+".") && wanted(r) {
				rows = append(rows, r)
			}
		}
		if len(rows) > 0 {
			writeTable(w, "["+prefix+section+"]", section+".", rows, func(r *param.Row[param.Params]) any { return files.value(r, p) })
		}
		if section == "run" && prefix == "" && len(w.keep.Metrics) > 0 {
			for i := range KeepRows {
				fmt.Fprintf(w, "%s = %s\n", KeepRows[i].Key, literal(value(&KeepRows[i], &w.keep)))
			}
		}
		if section == "leaders" {
			for i := range assigns {
				a := &assigns[i]
				writeTable(w, "[["+prefix+"leaders.assign]]", "", assignmentRows(a), func(r *param.Row[param.Assign]) any { return r.Get(a) })
			}
		}
	}
}

func (w *tomlWriter) events(header string, events []param.Event) {
	for i := range events {
		e := &events[i]
		reads := slices.Concat(commonKeys, kindKeys(e.Kind))
		var rows []*param.Row[param.Event]
		for j := range param.EventRows {
			r := &param.EventRows[j]
			if slices.Contains(reads, r.Key) && !(r.Key == "unit" && e.Scope == "organization") {
				rows = append(rows, r)
			}
		}
		writeTable(w, "[["+header+"]]", "", rows, func(r *param.Row[param.Event]) any { return r.Get(e) })
	}
}
