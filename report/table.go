package report

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"leadsim/words"
)

// Rows of a table on the page. Longer ones are thinned or cut, and say so;
// summary.csv and the page's own file have all of them.
const (
	mostRows  = 32 // of weeks
	mostCut   = 60 // of anything else
	printRows = 14 // of weeks on paper
)

// table is a table of the numbers behind a chart.
type table struct {
	Caption string
	Groups  []group // columns with a common heading, empty if no column has one
	Head    []string
	Rows    []tableRow
	Note    string // how it was shortened
}

// group is a heading over columns.
type group struct {
	Text string
	Span int
}

type tableRow struct {
	Cells []string
	Fine  bool // left out on paper
}

// Columns of the tables of package plots that are no numbers to show.
var (
	apart  = []string{"measure", "unit", "panel", "difference"} // a table for each of their values
	rowOf  = []string{"week", "run", "account", "seat"}         // the first of these that is there heads the rows
	beside = "arm"                                              // its values stand beside each other
	counts = []string{"runs", "pairs"}                          // told in the caption
	halves = [2]string{"lower_quartile", "upper_quartile"}      // written as one column
	widest = 4                                                  // columns that each arm may have beside others
	ofTime = func(key string) bool { return key == "week" }     // rows that may be thinned evenly
)

// tables turns the long table of a chart, one value a row, into tables for
// reading: one for each measure, with the arms beside each other.
func tables(header []string, rows [][]string) []table {
	if len(header) == 0 || len(rows) == 0 {
		return nil
	}
	at := func(name string) int { return slices.Index(header, name) }
	row := slices.IndexFunc(rowOf, func(name string) bool { return at(name) >= 0 })
	if row < 0 {
		return []table{plain(header, rows)}
	}
	key, arm := at(rowOf[row]), at(beside)
	var values []int // columns of numbers
	for i, name := range header {
		if i != key && i != arm && !slices.Contains(apart, name) && !slices.Contains(counts, name) && name != "run" {
			values = append(values, i)
		}
	}
	var all []table
	for _, part := range parts(header, rows, len(values) > widest && arm >= 0) {
		all = append(all, pivot(header, part, key, arm, values))
	}
	return all
}

// parts divides rows by the columns that stand apart, and by arm if asked, in
// the order in which they come.
func parts(header []string, rows [][]string, byArm bool) (all [][][]string) {
	place := map[string]int{}
	for _, r := range rows {
		var id []string
		for i, name := range header {
			if slices.Contains(apart, name) || byArm && name == beside {
				id = append(id, r[i])
			}
		}
		k := strings.Join(id, "\x00")
		n, known := place[k]
		if !known {
			n = len(all)
			place[k] = n
			all = append(all, nil)
		}
		all[n] = append(all[n], r)
	}
	return all
}

// pivot makes one table: a row for each value of column key, and for each arm
// the columns of values.
func pivot(header []string, rows [][]string, key, arm int, values []int) table {
	var keys, arms []string
	keyAt, armAt := map[string]int{}, map[string]int{}
	for _, r := range rows {
		if _, known := keyAt[r[key]]; !known {
			keyAt[r[key]] = len(keys)
			keys = append(keys, r[key])
		}
		if arm >= 0 {
			if _, known := armAt[r[arm]]; !known {
				armAt[r[arm]] = len(arms)
				arms = append(arms, r[arm])
			}
		}
	}
	lower, upper := slices.Index(header, halves[0]), slices.Index(header, halves[1])
	var heads []string
	for _, i := range values {
		switch i {
		case upper:
		case lower:
			heads = append(heads, say("chart.half"))
		default:
			heads = append(heads, column(header[i]))
		}
	}
	n := max(len(arms), 1)
	t := table{Caption: caption(header, rows[0], len(arms) == 1 && arm >= 0), Head: []string{column(header[key])}}
	for a := range n {
		t.Head = append(t.Head, heads...)
		if len(arms) > 1 {
			t.Groups = append(t.Groups, group{arms[a], len(heads)})
		}
	}
	cells := make([][]string, len(keys))
	for i := range cells {
		cells[i] = make([]string, 1+n*len(heads))
		cells[i][0] = keys[i]
		if header[key] == "account" {
			cells[i][0] = words.Or("chart.ledger.accounts."+keys[i], keys[i])
		}
	}
	for _, r := range rows {
		c := 1
		if arm >= 0 {
			c += armAt[r[arm]] * len(heads)
		}
		for _, i := range values {
			switch {
			case i == upper:
				continue
			case i == lower && r[lower]+r[upper] != "":
				cells[keyAt[r[key]]][c] = say("chart.to", "low", short(r[lower]), "high", short(r[upper]))
			case i == lower:
			default:
				cells[keyAt[r[key]]][c] = short(r[i])
			}
			c++
		}
	}
	t.shorten(cells, ofTime(header[key]))
	return t
}

// plain shows a table as it is.
func plain(header []string, rows [][]string) table {
	t := table{}
	for _, h := range header {
		t.Head = append(t.Head, column(h))
	}
	cells := make([][]string, len(rows))
	for i, r := range rows {
		for _, c := range r {
			cells[i] = append(cells[i], short(c))
		}
	}
	t.shorten(cells, false)
	return t
}

// shorten takes over the rows, every so manieth of weeks, or the first of others.
func (t *table) shorten(cells [][]string, ofWeeks bool) {
	switch {
	case ofWeeks:
		step := stepFor(len(cells), mostRows)
		paper := stepFor(len(cells), printRows)
		if paper%step != 0 {
			paper += step - paper%step
		}
		if step > 1 {
			t.Note = say("chart.thinned", "n", step)
		}
		for i := 0; i < len(cells); i += step {
			t.Rows = append(t.Rows, tableRow{cells[i], i%paper != 0})
		}
		if last := len(cells) - 1; last%step != 0 {
			t.Rows = append(t.Rows, tableRow{cells[last], false})
		}
	default:
		if len(cells) > mostCut {
			t.Note = say("chart.cut", "n", mostCut, "all", len(cells))
		}
		for i := range min(len(cells), mostCut) {
			t.Rows = append(t.Rows, tableRow{cells[i], i >= 2*printRows})
		}
	}
}

// stepFor returns every how manieth week is shown.
func stepFor(weeks, most int) int {
	for _, step := range []int{1, 2, 4, 5, 10, 13, 20, 26, 52} {
		if weeks <= most*step {
			return step
		}
	}
	return (weeks + most - 1) / most
}

// caption is what all rows share.
func caption(header, row []string, withArm bool) string {
	var words []string
	for i, name := range header {
		switch {
		case row[i] == "":
		case slices.Contains(apart, name), withArm && name == beside:
			words = append(words, row[i])
		case slices.Contains(counts, name):
			words = append(words, say("chart.of_runs", "n", row[i]))
		}
	}
	return strings.Join(words, ", ")
}

// short writes a number with three digits that count, and leaves texts alone.
func short(cell string) string {
	v, err := strconv.ParseFloat(cell, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return cell
	}
	if v == math.Trunc(v) && math.Abs(v) < 1e9 {
		return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), "-", "−", 1)
	}
	decimals := 2 - int(math.Floor(math.Log10(math.Abs(v))))
	s := strconv.FormatFloat(v, 'f', max(0, min(decimals, 4)), 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		s = "0"
	}
	return strings.Replace(s, "-", "−", 1)
}
