package main

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"leadsim/internal/section"
	"leadsim/sim/survey"
)

// evidencePage returns docs/evidence.md with the sections that come from the
// tables of sim/survey written anew; all else on it is by hand, but for the
// results (internal/evidencetable).
func evidencePage() []byte {
	root, err := moduleRoot()
	if err != nil {
		panic(err)
	}
	page, err := os.ReadFile(filepath.Join(root, "docs", "evidence.md"))
	if err != nil {
		panic(err)
	}
	for _, s := range []struct {
		name  string
		write func(*bytes.Buffer)
	}{{"scales", scaleTable}, {"items", itemTable}, {"ensemble", drawTable}, {"styles", prevalenceTable}, {"targets", targetTable}} {
		w := new(bytes.Buffer)
		s.write(w)
		if page, err = section.Replace(page, s.name, w.Bytes()); err != nil {
			panic("docs/evidence.md: " + err.Error())
		}
	}
	return page
}

var sourceWords = map[survey.Source]string{survey.Asked: "asked", survey.AskedLast: "asked at the second wave", survey.Recorded: "record of a person", survey.OfTeam: "record of a team"}

func scaleTable(w *bytes.Buffer) {
	w.WriteString("| scale | stands for | source | made of | reliability | valence |\n|---|---|---|---|---|---|\n")
	for i := range survey.Scales {
		s := &survey.Scales[i]
		valence := "none"
		if s.Valence != 0 {
			valence = fmt.Sprintf("%+g", s.Valence)
		}
		fmt.Fprintf(w, "| `%s` | %s | %s | %s | %g | %s |\n", s.Name, cell(s.About), sourceWords[s.Source], cell(strings.Join(s.Made, ", ")), s.Reliability, valence)
	}
}

func itemTable(w *bytes.Buffer) {
	w.WriteString("| item | is | of |\n|---|---|---|\n")
	for i := range survey.Items {
		it := &survey.Items[i]
		when := "the day of the survey"
		if it.Lately {
			when = "lately"
		}
		if it.Over != "" {
			when += ", over " + it.Over
		}
		fmt.Fprintf(w, "| %s | %s | %s |\n", it.Name, cell(it.About), when)
	}
}

func drawTable(w *bytes.Buffer) {
	w.WriteString("| setting | how it is drawn | source |\n|---|---|---|\n")
	for i := range survey.Draws {
		d := &survey.Draws[i]
		how := d.Kind.String()
		switch d.Kind {
		case survey.Shift:
			how += fmt.Sprintf(", SD %g", d.A)
		case survey.Factor:
			how += fmt.Sprintf(", log SD %g", d.A)
		case survey.Pick:
			how += " " + strings.Join(d.Options, ", ")
		default:
			how += fmt.Sprintf(" %g to %g", d.A, d.B)
		}
		fmt.Fprintf(w, "| `%s` | %s | %s |\n", d.Key, how, cell(d.Source))
	}
}

func prevalenceTable(w *bytes.Buffer) {
	w.WriteString("| style | weight | source |\n|---|---|---|\n")
	for _, p := range survey.Prevalences {
		fmt.Fprintf(w, "| `%s` | %g | %s |\n", p.Style, p.Weight, cell(p.Source))
	}
}

func targetTable(w *bytes.Buffer) {
	for block, head := range []string{"", "First block: may be fitted", "Second block: never fitted, always reported"} {
		if block == 0 {
			continue
		}
		fmt.Fprintf(w, "### %s\n\n| target | what | unit | published | accepted | how ours is found | source | status |\n|---|---|---|---|---|---|---|---|\n", head)
		for i := range survey.Targets {
			t := &survey.Targets[i]
			if t.Block != block {
				continue
			}
			how := t.How
			if how == "" {
				how = "r"
			}
			fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %s | %s |\n", t.ID, cell(t.What), t.Unit, t.Published, accepted(t), cell(how), cell(t.Reference), t.Status)
		}
		if block == 1 {
			w.WriteString("\n")
		}
	}
}

func accepted(t *survey.Target) string {
	number := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	switch {
	case math.IsInf(t.Low, 0):
		return "below " + number(t.High)
	case math.IsInf(t.High, 0):
		return "above " + number(t.Low)
	}
	return number(t.Low) + " to " + number(t.High)
}
