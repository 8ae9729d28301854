// Package shell writes words of command lines that people copy from a page into
// whatever terminal they have.
package shell

import "strings"

// Word writes a word so that bash, zsh, the command prompt of Windows and
// PowerShell take it as one and as it is: bare, or in double quotes, which all of
// them know. PowerShell parts bare words at commas, zsh looks for files at
// brackets. A word with a character that some of them replace inside double
// quotes stands in single quotes, which the command prompt does not know.
func Word(s string) string {
	switch {
	case s != "" && !strings.ContainsFunc(s, func(c rune) bool { return !plain(c) }):
		return s
	case doubleQuotable(s):
		return `"` + s + `"`
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// plain reports whether no shell takes the character for anything else.
func plain(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.ContainsRune("-_./=+:", c)
}

// doubleQuotable reports whether every shell leaves the word alone in double quotes.
// A backslash is a sign of its own only before some others, and at the end.
func doubleQuotable(s string) bool {
	return !strings.ContainsAny(s, "\"$`!%\n\r") && !strings.Contains(s, `\\`) && !strings.HasSuffix(s, `\`)
}
