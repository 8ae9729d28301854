package nearest

import "testing"

func TestNearestName(t *testing.T) {
	names := []string{"monitor", "direct", "listen", "weeks"}
	for word, want := range map[string]string{"montior": "monitor", "Direct": "direct", "wekes": "weeks", "lis": "", "tick": "", "x": ""} {
		if got := To(word, names); got != want {
			t.Errorf("To(%q) = %q, want %q", word, got, want)
		}
	}
}

// A swap of neighbours is one edit, and no stretch is edited twice: so "ca" to
// "abc" takes three.
func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "abc", 3}, {"tciks", "ticks", 1}, {"ca", "abc", 3}, {"same", "same", 0}, {"kitten", "sitting", 3}} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
