package scenario

import (
	"fmt"

	"leadsim/sim/param"
)

const (
	// largestTies is how large a file of ties may be, in bytes, and mostTies how
	// many ties it may hold.
	largestTies = 1 << 30
	mostTies    = 50_000_000
)

// Columns of a file of ties.
var tieColumns = []string{"from", "to", "weight"}

const (
	colFrom = iota
	colTo
	colWeight
)

// readTies reads a file of ties among people. The ties are whole only if the
// sheet holds no problems.
func readTies(file string, text []byte, p *people) (*param.Ties, *sheet) {
	s := openSheet(file, text, tieColumns, 2)
	t := &param.Ties{File: file}
	if len(s.problems) > 0 {
		return t, s
	}
	p.hints = 0
	var at []cellPlace
	for {
		whole, ok := s.next()
		if !ok {
			break
		}
		if len(t.From) >= mostTies {
			s.refuse(colFrom, fmt.Sprintf("more ties than can be: want at most %d", mostTies))
			break
		}
		if !whole {
			continue
		}
		from, to, weight := p.end(s, colFrom), p.end(s, colTo), tieWeight(s)
		if from == to && from >= 0 {
			s.refuse(colTo, "nobody is tied to himself")
			continue
		}
		t.From, t.To, t.Weight = append(t.From, from), append(t.To, to), append(t.Weight, weight)
		at = append(at, s.place(colFrom))
	}
	if len(t.From) == 0 && len(s.problems) == 0 {
		s.fault(cellPlace{1, 1}, "", nil, "there are no ties; for people without ties leave the file out and set network.within and network.across to 0")
	}
	findTwice(s, t, at, p.roster.ID)
	return t, s
}

// end returns the row of the person at one end of the present row's tie, and
// reports an id that nobody has.
func (p *people) end(s *sheet, column int) int32 {
	id := s.cell(column)
	row, known := p.rows[id]
	switch {
	case id == "":
		s.refuse(column, "want the id of a person")
	case !known:
		s.refuse(column, "nobody in "+p.roster.File+" has this id"+p.hint(id))
	default:
		return row
	}
	return unknowing
}

// tieWeight returns the weight of the present row's tie, 1 where none is given.
func tieWeight(s *sheet) float32 {
	text := s.cell(colWeight)
	if text == "" {
		return 1
	}
	v, ok := decimal(text)
	if !ok || float32(v) == 0 {
		s.refuse(colWeight, "want above 0, to 1, with a decimal point, or nothing for 1")
	}
	return float32(v)
}

// findTwice reports ties that join the same two in the same direction as an
// earlier one.
func findTwice(s *sheet, t *param.Ties, at []cellPlace, ids []string) {
	start := make([]int32, len(ids)+1)
	for _, f := range t.From {
		if f >= 0 {
			start[f+1]++
		}
	}
	for i := range ids {
		start[i+1] += start[i]
	}
	out := make([]int32, start[len(ids)]) // ties, by who influences
	next := append([]int32(nil), start...)
	for n, f := range t.From {
		if f >= 0 {
			out[next[f]] = int32(n)
			next[f]++
		}
	}
	first := make([]int32, len(ids)) // tie to a person from the one looked at, from 1
	for f := range ids {
		for _, n := range out[start[f]:start[f+1]] {
			to := t.To[n]
			if to < 0 {
				continue
			}
			if earlier := first[to] - 1; earlier >= 0 && t.From[earlier] == int32(f) {
				s.fault(at[n], "", nil, fmt.Sprintf("the tie from %s to %s stands there already (%s)",
					quote(clipped(ids[f])), quote(clipped(ids[to])), s.where(at[earlier])))
				continue
			}
			first[to] = n + 1
		}
	}
}
