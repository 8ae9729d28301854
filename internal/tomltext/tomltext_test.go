package tomltext

import (
	"fmt"
	"strings"
	"testing"
)

func TestEverythingHasItsPlace(t *testing.T) {
	text, err := Read([]byte("\ufeff[run]\nweeks = 3\nnames = [\"é\", \"b\"]\n[[arm]]\n\"a b\" = 1\n[[arm]]\nx.y = {z = 2}\n"), 1000, "a study")
	if err != nil {
		t.Fatal(err)
	}
	run, arm := text.Root.Named("run"), text.Root.Named("arm")
	for want, offset := range map[string]int{
		"2:1":  run.Named("weeks").Key,
		"2:9":  run.Named("weeks").Val,
		"3:15": run.Named("names").Element(1).Val, // a column is a letter, not a byte
		"5:1":  arm.Element(0).Named("a b").Key,
		"7:8":  arm.Element(1).Named("x").Named("y").Named("z").Key,
	} {
		if line, col := text.Position(offset); fmt.Sprintf("%d:%d", line, col) != want {
			t.Errorf("at %d:%d, want %s", line, col, want)
		}
	}
	if run.Named("no") != run || run.Element(7) != run {
		t.Error("what is not there has another place than what it would be in")
	}
}

func TestWhatCannotBeReadSaysWhere(t *testing.T) {
	for text, want := range map[string]string{
		" \n":                                 "0:0: the file is empty",
		"a = 1\nb = \"\xff\"":                 "2:6: the text is not in UTF-8; save the file with that encoding",
		"a = 1\na = 2":                        "2:1: ",
		"a = 1\nb = = 2":                      "2:5: ",
		strings.Repeat("x", 101):              "0:0: the file is larger than 100 bytes; is it a study?",
		"a = " + strings.Repeat("[", 40):      "1:",
		"[a" + strings.Repeat(".b", 40) + "]": "1:66: nested more than 32 deep",
	} {
		_, err := Read([]byte(text), 100, "a study")
		if err == nil || !strings.HasPrefix(fmt.Sprintf("%d:%d: %s", err.Line, err.Col, err.Msg), want) {
			t.Errorf("%.40q: %+v, want %s", text, err, want)
		}
	}
}
