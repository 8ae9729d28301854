package browser

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed axe/axe.min.js
var axe string

// Violation is a rule of axe-core that a page breaks.
type Violation struct {
	ID, Impact, Help string
	Nodes            []struct {
		HTML           string
		FailureSummary string
	}
}

// String returns the rule and the first places.
func (v *Violation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s): %s, in %d places", v.ID, v.Impact, v.Help, len(v.Nodes))
	for i, n := range v.Nodes {
		if i == 3 {
			break
		}
		fmt.Fprintf(&b, "\n  %s\n    %s", brief(n.HTML), strings.ReplaceAll(n.FailureSummary, "\n", "\n    "))
	}
	return b.String()
}

// Axe lets axe-core look at the page as it stands, with all its rules but the
// experimental ones, and returns what is broken.
func (p *Page) Axe() []Violation {
	p.t.Helper()
	p.Eval(axe+";0", nil)
	var found struct {
		Violations []Violation
		Passes     int
	}
	p.Eval(`axe.run(document, {resultTypes: ["violations"]}).then(r => ({violations: r.violations, passes: r.passes.length}))`, &found)
	if found.Passes == 0 {
		p.t.Fatalf("%s: axe-core tried no rule", p.base)
	}
	return found.Violations
}

// WantAccessible fails the test for each rule of axe-core that the page breaks.
func (p *Page) WantAccessible() {
	p.t.Helper()
	for _, v := range p.Axe() {
		p.t.Errorf("%s: %s", p.base, &v)
	}
}
