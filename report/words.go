package report

import (
	"strings"

	"leadsim/words"
)

// say returns a text of the report; see words.Say.
func say(key string, fill ...any) string { return words.Say("report."+key, fill...) }

// column returns the words for a column of a table.
func column(name string) string {
	return words.Or("report.columns."+name, strings.ReplaceAll(name, "_", " "))
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

// lists are the tables of words that are more than texts.
type lists struct {
	How    struct{ Rule []rule }
	Health struct{ Band []band }
	Term   []term
}

// listsOf reads the lists from the words in use.
func listsOf() *lists {
	var file struct{ Report lists }
	words.Into(&file)
	return &file.Report
}
