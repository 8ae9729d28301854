package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recorder is a test that writes down its failures.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func TestEqualPassesForTheSameBytesOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "x.txt")
	r := &recorder{TB: t}
	Equal(r, path, []byte("a\n"))
	if len(r.errors) != 1 || !strings.Contains(r.errors[0], "-update") {
		t.Errorf("missing file: %q, want a word about -update", r.errors)
	}

	*update = true
	Equal(r, path, []byte("a\nb\n"))
	*update = false
	if got, err := os.ReadFile(path); err != nil || string(got) != "a\nb\n" {
		t.Errorf("after -update the file holds %q, %v", got, err)
	}

	r = &recorder{TB: t}
	Equal(r, path, []byte("a\nb\n"))
	if len(r.errors) != 0 {
		t.Errorf("equal bytes fail: %q", r.errors)
	}
	Equal(r, path, []byte("a\nc\n"))
	if len(r.errors) != 1 || !strings.Contains(r.errors[0], "- b\n+ c\n") {
		t.Errorf("other bytes: %q, want both lines", r.errors)
	}
}

func TestDiffShowsChangedLinesAndTheirNeighbours(t *testing.T) {
	for _, c := range []struct{ name, want, got, diff string }{
		{"equal", "a\nb", "a\nb", ""},
		{"changed", "1\n2\n3\n4\n5\n6\n7", "1\n2\n3\nX\n5\n6\n7", "line 2\n  2\n  3\n- 4\n+ X\n  5\n  6\n"},
		{"put in", "a\nb", "a\nnew\nb", "line 1\n  a\n+ new\n  b\n"},
		{"taken out", "a\nold\nb", "a\nb", "line 1\n  a\n- old\n  b\n"},
		{"last newline", "a\n", "a", "line 1\n  a\n- \n"},
		{"empty", "", "a", "line 1\n- \n+ a\n"},
		{"two places", "1\n2\n3\n4\n5\n6\n7\n8\n9", "X\n2\n3\n4\n5\n6\n7\n8\nY",
			"line 1\n- 1\n+ X\n  2\n  3\nline 7\n  7\n  8\n- 9\n+ Y\n"},
	} {
		if got := Diff(c.want, c.got); got != c.diff {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.diff)
		}
	}
}

func TestDiffOfLongTextsIsShort(t *testing.T) {
	var a, b strings.Builder
	for i := range 20_000 {
		fmt.Fprintln(&a, i)
		fmt.Fprintln(&b, -i-1)
	}
	d := Diff(a.String(), b.String())
	if n := strings.Count(d, "\n"); n > mostLines+10 || !strings.HasSuffix(d, "... and more\n") {
		t.Errorf("%d lines, ending %q", n, d[max(0, len(d)-30):])
	}
}
