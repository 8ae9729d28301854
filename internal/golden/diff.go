package golden

import (
	"fmt"
	"strings"
)

const (
	context   = 2         // equal lines shown around a difference
	mostLines = 60        // lines shown in all
	mostPairs = 4_000_000 // beyond it lines are not matched one by one
)

// edit is a line with what became of it: ' ' kept, '-' only in the old text, '+' only in the new.
type edit struct {
	kind byte
	line string
}

// Diff shows by lines how want became got: the fewest lines taken out and put in, with two lines around them and
// the number of the line in want. It is "" for equal texts, and shortened after 60 lines.
func Diff(want, got string) string {
	if want == got {
		return ""
	}
	edits := compare(strings.Split(want, "\n"), strings.Split(got, "\n"))
	var b strings.Builder
	number, shown, left := 0, -1, mostLines
	for i, e := range edits {
		if e.kind != '+' {
			number++
		}
		if !nearChange(edits, i) {
			continue
		}
		if left--; left < 0 {
			b.WriteString("... and more\n")
			break
		}
		if i != shown+1 || i == 0 {
			fmt.Fprintf(&b, "line %d\n", max(number, 1))
		}
		shown = i
		fmt.Fprintf(&b, "%c %s\n", e.kind, e.line)
	}
	return b.String()
}

func nearChange(edits []edit, i int) bool {
	for _, e := range edits[max(0, i-context):min(len(edits), i+context+1)] {
		if e.kind != ' ' {
			return true
		}
	}
	return false
}

// compare lists the lines of both texts in order. Equal ends are set aside first, then the longest common
// sequence of lines is kept.
func compare(want, got []string) []edit {
	same := 0
	for same < min(len(want), len(got)) && want[same] == got[same] {
		same++
	}
	head := keep(want[:same])
	want, got = want[same:], got[same:]

	same = 0
	for same < min(len(want), len(got)) && want[len(want)-1-same] == got[len(got)-1-same] {
		same++
	}
	tail := keep(want[len(want)-same:])
	want, got = want[:len(want)-same], got[:len(got)-same]
	return append(append(head, middle(want, got)...), tail...)
}

func keep(lines []string) []edit {
	out := make([]edit, len(lines))
	for i, line := range lines {
		out[i] = edit{' ', line}
	}
	return out
}

// middle compares what lies between equal ends.
func middle(want, got []string) []edit {
	var out []edit
	i, j := 0, 0
	if len(want)*len(got) <= mostPairs {
		common := commonLengths(want, got)
		for i < len(want) && j < len(got) {
			switch {
			case want[i] == got[j]:
				out = append(out, edit{' ', want[i]})
				i, j = i+1, j+1
			case common[i+1][j] >= common[i][j+1]:
				out = append(out, edit{'-', want[i]})
				i++
			default:
				out = append(out, edit{'+', got[j]})
				j++
			}
		}
	}
	for ; i < len(want); i++ {
		out = append(out, edit{'-', want[i]})
	}
	for ; j < len(got); j++ {
		out = append(out, edit{'+', got[j]})
	}
	return out
}

// commonLengths returns in [i][j] the length of the longest common sequence of want[i:] and got[j:].
func commonLengths(want, got []string) [][]int32 {
	n := make([][]int32, len(want)+1)
	for i := range n {
		n[i] = make([]int32, len(got)+1)
	}
	for i := len(want) - 1; i >= 0; i-- {
		for j := len(got) - 1; j >= 0; j-- {
			if want[i] == got[j] {
				n[i][j] = n[i+1][j+1] + 1
			} else {
				n[i][j] = max(n[i+1][j], n[i][j+1])
			}
		}
	}
	return n
}
