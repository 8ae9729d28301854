package report

import (
	_ "embed"
	"html/template"
)

//go:embed handout.css
var handoutCSS string

// Handout returns the sheet to print: the question, the bet and empty axes on the
// first page, what to hand in on the second. It tells nothing of the results.
func (r *Report) Handout() ([]byte, error) {
	v := &view{R: r, Title: r.title(), Hash: shortHash(r.Results.Hash), Sketch: r.sketch()}
	colours := palette{}
	if v.Sketch != nil {
		v.Axes = v.Sketch.svg(colours, false)
	}
	v.Style = template.CSS(colours.light() + handoutCSS)
	return v.render(handoutTemplate)
}

// Prompts are the headings to write under.
func (v *view) Prompts() []string {
	return []string{say("handout.right"), say("handout.surprised"), say("handout.explain"), say("handout.setting")}
}

// Ahead lists what may be ahead in a group's runs.
func (v *view) Ahead() []string {
	var arms []string
	for _, a := range v.R.Results.Arms {
		arms = append(arms, a.Name)
	}
	return arms
}
