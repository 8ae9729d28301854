package web

import (
	"strings"
	"testing"

	"leadsim/words"
)

// text.js is a script: a text in it must not end it, or be more than a text.
func TestWordsStayTexts(t *testing.T) {
	f, err := words.Translate([]byte("lang = \"de\"\n[lab]\nplay = '''</script><script>alert(1)</script> <!-- \\ \" `'''\n"), "de.toml")
	if err != nil {
		t.Fatal(err)
	}
	defer words.Use(words.Use(f.File))
	text := string(TextFile())
	if strings.ContainsAny(text, "<>\u2028\u2029") || strings.Count(text, "\n") != 1 {
		t.Error("a text of the words can be more than a text")
	}
	if !strings.Contains(text, `\u003c/script\u003e\u003cscript\u003ealert(1)`) || !strings.Contains(text, `"lang":"de"`) {
		t.Error("the translation is not there")
	}
}
