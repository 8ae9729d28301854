package report

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
)

//go:embed words.toml
var wordsFile string

// words holds the words of the report: texts by their path in words.toml, such
// as "predict.title", and the lists.
type words struct {
	texts map[string]string
	lists map[string][]string
	rules []rule
	bands []band
	terms []term
}

// rule is a sentence of "How it works".
type rule struct {
	Text   string
	Key    string // the parameter that the sentence hangs on
	Switch string // the key of [mechanisms] that turns it off
	About  string // "" = always; change, rank = only in studies of these
}

// band says what a health below a number means in words.
type band struct {
	Below float64
	Text  string
}

// term is an entry of the glossary.
type term struct{ Word, Text string }

// english are the words of this build.
var english = mustReadWords(wordsFile)

func mustReadWords(text string) *words {
	w, err := readWords(text)
	if err != nil {
		panic("report: words.toml: " + err.Error())
	}
	return w
}

// readWords reads a file of words.
func readWords(text string) (*words, error) {
	var tables map[string]any
	var known struct {
		How    struct{ Rule []rule }
		Health struct{ Band []band }
		Term   []term
	}
	if _, err := toml.Decode(text, &tables); err != nil {
		return nil, err
	}
	if _, err := toml.Decode(text, &known); err != nil {
		return nil, err
	}
	w := &words{map[string]string{}, map[string][]string{}, known.How.Rule, known.Health.Band, known.Term}
	w.flatten("", tables)
	return w, nil
}

func (w *words) flatten(path string, v any) {
	switch v := v.(type) {
	case string:
		w.texts[path] = v
	case map[string]any:
		for key, x := range v { // the order does not matter: it fills maps
			w.flatten(strings.TrimPrefix(path+"."+key, "."), x)
		}
	case []any:
		var list []string
		for _, x := range v {
			if s, ok := x.(string); ok {
				list = append(list, s)
			}
		}
		w.lists[path] = list
	}
}

// say returns a text with the values of names in it: say("counts.runs", "n", 40).
// It panics if there is no such text, or if a name has no place in it.
func (w *words) say(key string, fill ...any) string {
	s, ok := w.texts[key]
	if !ok {
		panic("report: no words for " + key)
	}
	pairs := make([]string, 0, len(fill))
	for i := 0; i+1 < len(fill); i += 2 {
		place := "{" + fill[i].(string) + "}"
		if !strings.Contains(s, place) {
			panic("report: " + key + " has no " + place)
		}
		pairs = append(pairs, place, fmt.Sprint(fill[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// list returns a list of texts.
func (w *words) list(key string) []string {
	l, ok := w.lists[key]
	if !ok {
		panic("report: no words for " + key)
	}
	return l
}

// count writes a number of things: count("run", 40) = "40 runs".
func (w *words) count(what string, n int) string {
	if n == 1 {
		return w.say("counts." + what)
	}
	return w.say("counts."+what+"s", "n", strconv.Itoa(n))
}

// column returns the words for a column of a table.
func (w *words) column(name string) string {
	if s, ok := w.texts["columns."+name]; ok {
		return s
	}
	return strings.ReplaceAll(name, "_", " ")
}
