package main

import "testing"

func TestWhatAStudySaysCannotSteerATerminal(t *testing.T) {
	for text, want := range map[string]string{
		"a plain line\n\tand é, “ü”, 界\r\n":       "a plain line\n\tand é, “ü”, 界\r\n",
		"\x1b[1mbold\x1b[0m\r\x1b[K":              "\x1b[1mbold\x1b[0m\r\x1b[K",
		"a title \x1b]0;pwned\x07 set":            "a title \uFFFD]0;pwned\uFFFD set",
		"up \x1b[2A, clipboard \x1b]52;c;x\x1b\\": "up \uFFFD[2A, clipboard \uFFFD]52;c;x\uFFFD\\",
		"C1 \u009b2J, back\b\x7f":                 "C1 \uFFFD2J, back\uFFFD\uFFFD",
	} {
		if got := string(harmless([]byte(text))); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}
