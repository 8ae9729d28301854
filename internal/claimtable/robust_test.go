package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestHeadlinesAloneAreTried(t *testing.T) {
	s, err := builtin("leaderful", 2)
	if err != nil {
		t.Fatal(err)
	}
	all := len(s.Claims)
	h := withHeadlines(s)
	if h == nil || len(h.Claims) == 0 || len(h.Claims) >= all || len(s.Claims) != all {
		t.Fatalf("%d headline claims of %d", len(h.Claims), all)
	}
	for _, c := range h.Claims {
		if number(c.ID) < 1 || number(c.ID) > 21 {
			t.Errorf("%s is no headline claim", c.ID)
		}
	}
	if s, err = builtin("coin-flip", 2); err != nil || withHeadlines(s) != nil {
		t.Errorf("coin-flip has a headline claim, or %v", err)
	}
}

// The page has a row for each claim and each form; what is stored is not run again.
func TestRobustPage(t *testing.T) {
	if testing.Short() {
		t.Skip("lives a scenario a hundred times")
	}
	o := options{robust: true, robustPairs: 2, points: 8, pairs: 2, dir: t.TempDir(), charts: t.TempDir(), names: []string{"one-crisis-two-leaders"}}
	var page, again bytes.Buffer
	if err := writeRobust(&page, o); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`(?m)^\| P1 \| 1 \| [01] \| [01] \| [01] \|$`, "`market.turnover` \\| pull: offers and merit alone", `(?m)^\| one-crisis-two-leaders \| P1-sooner \| .* of 11 \|`, `not run here`} {
		if !regexp.MustCompile(want).MatchString(page.String()) {
			t.Errorf("the page lacks %s:\n%s", want, page.String())
		}
	}
	if _, err := os.Stat(filepath.Join(o.charts, "robustness-1.png")); err != nil {
		t.Error(err)
	}
	if err := writeRobust(&again, o); err != nil || again.String() != page.String() {
		t.Errorf("again: %v, or another page", err)
	}
	o.names = []string{"coin-flip"}
	if err := writeRobust(&again, o); err == nil || !strings.Contains(err.Error(), "no headline claim") {
		t.Errorf("a scenario without headline claims: %v", err)
	}
}
