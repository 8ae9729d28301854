package scenario

import (
	"bufio"
	"crypto/sha256"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"leadsim/sim/param"
)

// File is a file that a resolved study reads, as it is written beside it.
type File struct {
	Name  string
	Write func(io.Writer) error
}

// Files returns the files that Resolved names: the people and ties of all
// arms, each content once.
func (s *Study) Files() []File { return copiesOf(s.Arms).files }

// copies are the files of people and ties of some arms, each content once,
// under names that follow from their order.
type copies struct {
	files  []File
	sums   [][sha256.Size]byte
	labels []string // under which studies name them
	number map[any]int
}

// namedTies is a file of ties; the ids in it are those of the roster.
type namedTies struct {
	ties   *param.Ties
	roster *param.Roster
}

// copiesOf gathers the files of the arms.
func copiesOf(arms []Arm) *copies {
	c := &copies{number: map[any]int{}}
	for _, a := range arms {
		r, t := a.Params.Roster, a.Params.Ties
		if r == nil {
			continue
		}
		c.add(r, "organization-people", r.File, r.Sum, func(w io.Writer) error { return writePeople(w, r) })
		if t != nil {
			c.add(namedTies{t, r}, "organization-ties", t.File, t.Sum, func(w io.Writer) error { return writeTies(w, t, r) })
		}
	}
	return c
}

// sumOf returns the SHA-256 sum of what is written.
func sumOf(write func(io.Writer) error) [sha256.Size]byte {
	hash := sha256.New()
	if err := write(hash); err != nil {
		panic("scenario: " + err.Error()) // a hash takes all
	}
	return [sha256.Size]byte(hash.Sum(nil))
}

// add adds a file unless one of its content is there. A sum of 0 is not known.
func (c *copies) add(key any, stem, label string, sum [sha256.Size]byte, write func(io.Writer) error) {
	if _, known := c.number[key]; known {
		return
	}
	if sum == [sha256.Size]byte{} {
		sum = sumOf(write)
	}
	n := 1
	for i := range c.files {
		if strings.HasPrefix(c.files[i].Name, stem) {
			if c.sums[i] == sum {
				c.number[key] = i
				return
			}
			n++
		}
	}
	name := stem + ".csv"
	if n > 1 {
		name = fmt.Sprintf("%s-%d.csv", stem, n)
	}
	c.number[key] = len(c.files)
	c.files, c.sums, c.labels = append(c.files, File{name, write}), append(c.sums, sum), append(c.labels, label)
}

// names lists the names of the files.
func (c *copies) names() string {
	names := make([]string, len(c.files))
	for i := range c.files {
		names[i] = c.files[i].Name
	}
	return strings.Join(names, " and ")
}

// find returns which file gives the row's value in p, -1 if none does.
func (c *copies) find(r *param.Row[param.Params], p *param.Params) int {
	switch {
	case p.Roster == nil:
	case r.Key == peopleKey:
		return c.number[p.Roster]
	case r.Key == tiesKey && p.Ties != nil:
		return c.number[namedTies{p.Ties, p.Roster}]
	}
	return -1
}

// value returns the row's value in p, which may be the name of a copy.
func (c *copies) value(r *param.Row[param.Params], p *param.Params) any {
	if i := c.find(r, p); i >= 0 {
		return c.files[i].Name
	}
	return r.Get(p)
}

// said is value as people know it: a file by the name that the study gives it,
// with the start of its sum if another one goes by that name.
func (c *copies) said(r *param.Row[param.Params], p *param.Params) any {
	i := c.find(r, p)
	if i < 0 {
		return r.Get(p)
	}
	label := c.labels[i]
	if slices.Index(c.labels, label) != i || slices.Contains(c.labels[i+1:], label) {
		label += fmt.Sprintf(" (%x)", c.sums[i][:3])
	}
	return label
}

// saysNothing reports whether a key has no effect in any of the arms, as each
// has a file in its place.
func saysNothing(key string, arms ...Arm) bool {
	for _, u := range unusedBeside {
		if !slices.Contains(u.unused, key) {
			continue
		}
		return !slices.ContainsFunc(arms, func(a Arm) bool {
			return a.Params.Roster == nil || u.key == tiesKey && a.Params.Ties == nil
		})
	}
	return false
}

// writePeople writes a roster in one form for one content.
func writePeople(w io.Writer, r *param.Roster) error {
	header := peopleColumns[:colTeam:colTeam]
	for c, there := range []bool{colTeam: r.Team != nil, colName: r.Name != nil, colSkill: r.Skill != nil, colTenure: r.Tenure != nil} {
		if there {
			header = append(header, peopleColumns[c])
		}
	}
	return writeRows(w, header, r.Len(), func(i int, row []string) []string {
		manager := ""
		if m := r.Manager[i]; m >= 0 {
			manager = r.ID[m]
		}
		row = append(row, r.ID[i], manager)
		if r.Team != nil {
			row = append(row, r.Team[i])
		}
		if r.Name != nil {
			row = append(row, r.Name[i])
		}
		if r.Skill != nil {
			row = append(row, blank(r.HasSkill[i], decimalText(r.Skill[i])))
		}
		if r.Tenure != nil {
			row = append(row, blank(r.HasTenure[i], strconv.Itoa(int(r.Tenure[i]))))
		}
		return row
	})
}

// writeTies writes ties in one form for one content.
func writeTies(w io.Writer, t *param.Ties, r *param.Roster) error {
	return writeRows(w, tieColumns, t.Len(), func(i int, row []string) []string {
		return append(row, r.ID[t.From[i]], r.ID[t.To[i]], decimalText(t.Weight[i]))
	})
}

func writeRows(w io.Writer, header []string, n int, row func(i int, row []string) []string) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	out := csv.NewWriter(buffered)
	err := out.Write(header)
	var cells []string
	for i := 0; i < n && err == nil; i++ {
		cells = row(i, cells[:0])
		err = out.Write(cells)
	}
	if err != nil {
		return err
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return err
	}
	return buffered.Flush()
}

// decimalText writes a number in the shortest form that reads back the same.
func decimalText(v float32) string { return strconv.FormatFloat(float64(v), 'g', -1, 32) }

func blank(given bool, text string) string {
	if given {
		return text
	}
	return ""
}
