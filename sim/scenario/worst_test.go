package scenario

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// A file up to the largest size is refused or read in seconds, whatever it
// holds.
func TestLargeFilesTakeNoLongTime(t *testing.T) {
	fill := func(line func(i int) string) string {
		var b strings.Builder
		for i := 0; b.Len() < largest-200; i++ {
			b.WriteString(line(i))
		}
		return b.String()
	}
	for name, text := range map[string]string{
		"unknown keys":   fill(func(i int) string { return fmt.Sprintf("k%d = 1\n", i) }),
		"unknown tables": fill(func(i int) string { return fmt.Sprintf("[styles.s%d]\nx = 1\n", i) }),
		"one long list":  "lesson.notice = [" + fill(func(int) string { return "\"x\"," }) + "]",
		"arms": fill(func(i int) string {
			return fmt.Sprintf("[[arm]]\nname = \"%d\"\norganization.people = 2000000\ntrust.pull = 1e-%d\n", i, i)
		}),
		"events":       fill(func(int) string { return "[[event]]\n" }),
		"one long key": fill(func(int) string { return "a." }) + "a = 1",
		"brackets":     "a = " + fill(func(int) string { return "[" }),
		"styles":       fill(func(i int) string { return fmt.Sprintf("[styles.s%d]\nextends = \"s%d\"\n", i, i+1) }),
	} {
		start := time.Now()
		_, err := Parse("m.toml", []byte(text), library, Options{})
		took := time.Since(start)
		t.Logf("%s: %v, %.80v", name, took, err)
		if took > 10*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}
