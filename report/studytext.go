package report

import (
	"regexp"
	"strings"
)

// studyLine is a line of study.toml, with a name if it is the first to set a parameter,
// so that sentences can lead to it.
type studyLine struct {
	Text string
	ID   string
}

var (
	tableLine = regexp.MustCompile(`^\[([a-z_.]+)\]$`)
	keyLine   = regexp.MustCompile(`^([a-z_.0-9]+) = `)
)

// forTeachers are the lines of [lesson] that a class does not read. The study is the
// same study without them.
var forTeachers = regexp.MustCompile(`^(surprise|answers) = `)

// studyLines gives each line that is the first to set a parameter a name to link
// to.
func studyLines(text string) []studyLine {
	var lines []studyLine
	table, seen := "", map[string]bool{}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "[") {
			table = ""
			if m := tableLine.FindStringSubmatch(line); m != nil {
				table = strings.TrimPrefix(m[1], "arm.") // what no table for all arms sets, the first arm does
			}
		}
		if table == "lesson" && forTeachers.MatchString(line) {
			continue
		}
		l := studyLine{Text: line}
		if m := keyLine.FindStringSubmatch(line); m != nil && table != "" {
			if id := "set-" + table + "." + m[1]; !seen[id] {
				l.ID, seen[id] = id, true
			}
		}
		lines = append(lines, l)
	}
	return lines
}
