package words

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"leadsim/internal/nearest"
	"leadsim/internal/tomltext"
)

// Largest is how large a file of words may be, in bytes; English has about 40,000,
// and some scripts take three bytes a letter.
const Largest = 512 << 10

// Problem is one thing that is wrong in a translation.
type Problem struct {
	File      string
	Line, Col int    // from 1, in characters; 0 where there is no place
	Key       string // "report.term[2].text"; may be empty
	Msg       string
}

// Error returns the problem as one line.
func (p Problem) Error() string {
	s := p.File
	if p.Line > 0 {
		s += fmt.Sprintf(":%d:%d", p.Line, p.Col)
	}
	if p.Key != "" {
		s += ": " + p.Key
	}
	return s + ": " + p.Msg
}

// Problems are all that is wrong in a translation, in the order of the file.
type Problems []Problem

// Error returns one line for each problem.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Translation is a translated copy of the English file, with English in the place
// of what it lacks.
type Translation struct {
	*File
	All     int      // texts of the English file
	Missing []string // keys of those that the translation lacks, in alphabetical order
}

// Translate reads a translated copy of the English file; name is what problems
// call it. The error is of type Problems.
func Translate(text []byte, name string) (*Translation, error) {
	t, wrong := tomltext.Read(text, Largest, "a translation of the words")
	if wrong != nil {
		return nil, Problems{{name, wrong.Line, wrong.Col, "", wrong.Msg}}
	}
	m := &merger{name: name, text: t, out: &Translation{}}
	merged := m.table("", english.tree, t.Values, t.Root)
	if len(m.problems) > 0 {
		slices.SortStableFunc(m.problems, func(a, b Problem) int { return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col)) })
		return nil, m.problems
	}
	var b bytes.Buffer
	if err := toml.NewEncoder(&b).Encode(merged); err != nil {
		panic("words: " + err.Error()) // it is made of what was read
	}
	m.out.File = mustRead(b.String())
	slices.Sort(m.out.Missing)
	return m.out, nil
}

// merger lays a translation over English.
type merger struct {
	name     string
	text     *tomltext.Text
	out      *Translation
	problems Problems
}

// wrong notes a problem at an offset.
func (m *merger) wrong(offset int, key, format string, args ...any) {
	line, col := m.text.Position(offset)
	m.problems = append(m.problems, Problem{m.name, line, col, key, fmt.Sprintf(format, args...)})
}

// table lays a table of the translation, which may be nil, over the English one.
func (m *merger) table(path string, own, theirs map[string]any, at *tomltext.Place) map[string]any {
	names := make([]string, 0, len(own))
	for name := range own {
		names = append(names, name)
	}
	slices.Sort(names) // of two names as near to a mistyped one the first counts
	for name := range theirs {
		if _, known := own[name]; !known {
			meant := ""
			if near := nearest.To(name, names); near != "" {
				meant = fmt.Sprintf("; did you mean %q?", near)
			}
			m.wrong(at.Named(name).Key, "", "unknown key %q%s", join(path, name), meant)
		}
	}
	merged := map[string]any{}
	for _, name := range names {
		value, is := theirs[name]
		merged[name] = m.value(join(path, name), name, own[name], value, is, at.Named(name))
	}
	return merged
}

// value lays a value over the English one; is tells whether there is one.
func (m *merger) value(path, name string, own, theirs any, is bool, at *tomltext.Place) any {
	if !is {
		m.lacks(path, own)
		return own
	}
	switch own := own.(type) {
	case string:
		return m.string(path, name, own, theirs, at)
	case map[string]any:
		if table, ok := theirs.(map[string]any); ok {
			return m.table(path, own, table, at)
		}
		m.wrong(at.Val, path, "want a table")
	case []any:
		if list, ok := theirs.([]any); ok && m.long(path, len(own), len(list), at) {
			merged := make([]any, len(own))
			for i := range own {
				merged[i] = m.string(fmt.Sprintf("%s[%d]", path, i), "", own[i].(string), list[i], at.Element(i))
			}
			return merged
		} else if !ok {
			m.wrong(at.Val, path, "want a list of %d texts", len(own))
		}
	case []map[string]any:
		if list, ok := theirs.([]map[string]any); ok && m.long(path, len(own), len(list), at) {
			merged := make([]map[string]any, len(own))
			for i := range own {
				merged[i] = m.table(fmt.Sprintf("%s[%d]", path, i), own[i], list[i], at.Element(i))
			}
			return merged
		} else if !ok {
			m.wrong(at.Key, path, "want %d tables, each under [[%s]]", len(own), path)
		}
	default: // a number
		if _, text := theirs.(string); text || fmt.Sprint(theirs) != fmt.Sprint(own) { // 2 is 2.0
			m.wrong(at.Val, path, "want %v, as in English", own)
		}
	}
	return own
}

// long notes a problem and returns false if a list is not as long as in English.
func (m *merger) long(path string, own, theirs int, at *tomltext.Place) bool {
	if own != theirs {
		m.wrong(at.Key, path, "the list has %d entries; want %d, as in English", theirs, own)
	}
	return own == theirs
}

// kept are the keys whose texts are no words: they name settings, and stay.
var kept = []string{"key", "switch", "about"}

// language is how a language is named on the web: "de", "pt-BR".
var language = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

// string takes a text over.
func (m *merger) string(path, name, own string, theirs any, at *tomltext.Place) string {
	m.out.All++
	text, ok := theirs.(string)
	switch {
	case !ok:
		m.wrong(at.Val, path, "want a text in quotes")
	case strings.TrimSpace(text) == "" && own != "":
		m.wrong(at.Val, path, "the text is empty; leave the key out, and English stands there")
	case path == "lang" && !language.MatchString(text):
		m.wrong(at.Val, path, "want the short name of a language, as in \"de\" or \"pt-BR\"")
	case inList(path) && slices.Contains(kept, name) && text != own:
		m.wrong(at.Val, path, "want %q, as in English: it names a setting", own)
	case strings.ContainsFunc(text, control):
		m.wrong(at.Val, path, "the text holds a character that cannot be shown, or a new line")
	case strings.Count(text, cut) != strings.Count(own, cut):
		m.wrong(at.Val, path, "want %d times %q, as in English: it parts cells of a table", strings.Count(own, cut), cut)
	default:
		m.places(path, own, text, at)
	}
	return text
}

// cut parts the cells of a row.
const cut = " | "

// control reports what no text may hold.
func control(r rune) bool { return r < ' ' || r == 0x7f || r == '\u2028' || r == '\u2029' }

// inList reports whether a path is of a table in a list.
func inList(path string) bool { return strings.Contains(path, "]") }

// place is what is filled in.
var place = regexp.MustCompile(`\{\w+\}`)

// places notes what is filled in into one text only of the two.
func (m *merger) places(path, own, theirs string, at *tomltext.Place) {
	want, got := place.FindAllString(own, -1), place.FindAllString(theirs, -1)
	for i, p := range want {
		if !slices.Contains(got, p) && !slices.Contains(want[:i], p) {
			m.wrong(at.Val, path, "%s is missing; English has: %s", p, own)
		}
	}
	for i, p := range got {
		if !slices.Contains(want, p) && !slices.Contains(got[:i], p) {
			m.wrong(at.Val, path, "nothing is filled in for %s; English has: %s", p, own)
		}
	}
}

// lacks counts the texts that the translation lacks.
func (m *merger) lacks(path string, own any) {
	switch own := own.(type) {
	case string:
		m.out.All++
		m.out.Missing = append(m.out.Missing, path)
	case map[string]any:
		for name, v := range own {
			m.lacks(join(path, name), v)
		}
	case []any:
		for i, v := range own {
			m.lacks(fmt.Sprintf("%s[%d]", path, i), v)
		}
	case []map[string]any:
		for i, v := range own {
			m.lacks(fmt.Sprintf("%s[%d]", path, i), v)
		}
	}
}

func join(path, name string) string { return strings.TrimPrefix(path+"."+name, ".") }
