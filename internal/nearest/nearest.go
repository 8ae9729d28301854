// Package nearest finds the word that was meant.
package nearest

import "strings"

// To returns the name that word was most likely meant to be, or "" if
// none is near: at most a third of the word's letters, or one, may be wrong.
// Of equally near ones the first counts.
func To(word string, names []string) string {
	letters := []rune(strings.ToLower(word))
	if len(letters) > 100 {
		return ""
	}
	best, least := "", max(1, len(letters)/3)+1
	for _, name := range names {
		if d := distance(letters, []rune(strings.ToLower(name))); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance counts the letters to insert, drop, change or swap with their
// neighbour to turn a into b, no stretch being edited twice (Damerau's
// distance in its optimal string alignment form).
func distance(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range b {
		rows[0][j+1] = j + 1
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := rows[i-1][j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			rows[i][j] = min(change, rows[i-1][j]+1, rows[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
