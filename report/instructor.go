package report

import (
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/claim"
	"leadsim/sim/record"
	"leadsim/words"
)

// groups is for how many groups the notes have a seed.
const groups = 10

// Instructor returns the instructor's notes, as Markdown: the plan of a class,
// what to ask, what these runs show, what may surprise, and what to answer.
func (r *Report) Instructor() []byte {
	n := &notes{}
	n.head(1, say("instructor.title", "title", r.title()))
	n.text(say("instructor.intro"))
	n.text("**" + mark(r.question()) + "** " + mark(r.Study.Lesson.Story))

	n.head(2, say("instructor.plan"))
	if m := r.Study.Lesson.Minutes; m > 0 {
		n.text(say("instructor.plan_lesson", "n", m))
	}
	n.row(words.List("report.instructor.plan_head")...)
	n.row("---", "---", "---")
	for _, line := range words.List("report.instructor.plan_rows") {
		n.row(strings.Split(line, " | ")...)
	}
	n.text("")
	n.head(2, say("instructor.before"))
	n.points(words.List("report.instructor.before_points"), false)

	n.head(2, say("instructor.ask"))
	n.text(say("instructor.ask_bet"))
	n.points(r.bets(), true)
	n.text(say("instructor.ask_debrief"))
	n.points(r.questions(), true)

	n.head(2, say("instructor.expect"))
	n.text(say("instructor.expect_lead", "seed", r.Results.Seed))
	n.points(r.Sentences, true)
	r.claims(n)

	n.head(2, say("instructor.surprise"))
	if own := r.Study.Lesson; !r.Shipped && len(own.Surprise)+len(own.Answers) > 0 {
		n.text(say("reveal.notice_changed"))
	}
	n.points(slices.Concat(r.Study.Lesson.Surprise, []string{say("instructor.surprise_first")}, r.surprises()), true)

	n.head(2, say("instructor.answers"))
	n.text(say("instructor.answers_bet"))
	n.points(r.Sentences[:min(len(r.Sentences), 3)], true)
	for i, a := range r.Study.Lesson.Answers {
		if a == "" {
			continue // it said something that these results do not show
		}
		if i < len(r.Study.Lesson.Discuss) {
			n.text("*" + mark(r.Study.Lesson.Discuss[i]) + "*")
		}
		n.text(mark(a))
	}
	n.text(say("instructor.answers_none"))

	n.head(2, say("group.title"))
	n.text(say("group.lead"))
	n.row(say("handout.group"), say("handout.seed"), say("reproduce.command"))
	n.row("---", "---", "---")
	for g := 1; g <= groups; g++ {
		seed := groupSeed(r.Results.Seed, g)
		n.row(fmt.Sprint(g), fmt.Sprint(seed), fmt.Sprintf("`%s --seed %d --out out/group-%d`", r.Line, seed, g))
	}
	n.text("")
	n.head(2, say("try.title"))
	for _, t := range r.trials() {
		if t.Command == "" {
			n.points([]string{t.Text}, true)
			continue
		}
		n.text(mark(t.Text))
		n.code(t.Command)
	}
	n.head(2, say("instructor.limits"))
	n.points(r.limits(), true)
	return []byte(n.String())
}

// claims says of each claim of the lesson what these runs say of it.
func (r *Report) claims(n *notes) {
	if len(r.Study.Claims) == 0 {
		return
	}
	n.head(3, say("instructor.claims"))
	for _, c := range r.Study.Claims {
		v := claim.Judge(r.Results, c)
		text := "**" + mark(c.Text) + "** "
		said := verdictWords(&v, r.Results.Weeks)
		switch open := c.Kind == "open"; {
		case open && v.Word == claim.Found:
			text += say("instructor.claim_found", "verdict", said)
		case open && v.Word == claim.NoneFound:
			text += say("instructor.claim_none", "verdict", said)
		case v.Word.Holds():
			text += say("instructor.claim_supported", "verdict", said)
		case v.Word.Fails():
			text += say("instructor.claim_refuted", "verdict", said)
		default:
			text += say("instructor.claim_undecided", "verdict", said)
			if c.Smallest > 0 && c.Direction != "equal" && v.Low*v.High > 0 {
				text += " " + say("instructor.claim_size")
			}
		}
		known := c.Expected
		word := words.Or("report.instructor.verdicts."+known, known)
		switch {
		case c.Kind == "open": // nobody said beforehand
		case string(v.Word) == known && known != string(claim.Supported):
			text += " " + say("instructor.claim_known", "word", word)
		case string(v.Word) == known:
		case v.Word == claim.Undecided:
			text += " " + say("instructor.claim_more", "word", word)
		default:
			text += " " + say("instructor.claim_else", "word", word)
		}
		if c.Mechanism != "" {
			text += " " + say("instructor.claim_without", "switch", c.Mechanism)
		}
		n.points([]string{text}, false)
	}
	n.text("")
}

// verdictWords says by how much the arms of a claim differ, in runs of so many weeks.
func verdictWords(v *claim.Verdict, weeks int) string {
	what := v.Claim.Metric
	if m, ok := record.MetricIndex(what); ok {
		what = record.Metrics[m].Label
	} else if o, ok := record.OutcomeIndex(what); ok {
		what = record.Outcomes[o].LabelIn(weeks)
	}
	number := func(x float64) string { return short(fmt.Sprint(x)) }
	words := say("instructor.verdict", "what", mark(what), "a", mark(v.Claim.A), "b", mark(v.Claim.B), "effect", number(v.Effect),
		"low", number(v.Low), "high", number(v.High), "pairs", words.Count("pair", v.Pairs))
	switch s := number(v.Claim.Smallest); {
	case v.Claim.Smallest == 0:
	case v.Claim.Direction == "equal":
		words += "; " + say("instructor.equal", "smallest", s)
	default:
		words += "; " + say("instructor.matters", "smallest", s)
	}
	return words
}

// surprises tells from the results what a class may not expect: what is too close
// to call, what goes against the rule in some runs, and what never does.
func (r *Report) surprises() (all []string) {
	var close, always []string
	runs := 0
	for _, s := range r.Standings {
		switch {
		case s.Close:
			close = append(close, s.What)
		case s.BehindIn > 0:
			all = append(all, say("instructor.surprise_minority", "what", s.What, "ahead", s.Ahead, "behind", s.Behind, "k", s.BehindIn, "n", s.Runs))
		case s.AheadIn == s.Runs && s.Runs >= 10:
			always, runs = append(always, s.What), s.Runs
		}
	}
	if len(close) > 0 {
		all = append(all, say("instructor.surprise_close", "what", strings.Join(close, "; ")))
	}
	if len(always) > 0 {
		all = append(all, say("instructor.surprise_all", "what", strings.Join(always, "; "), "n", runs))
	}
	return all
}

// groupSeed returns the seed of group g, from 1.
func groupSeed(seed, g int) int {
	if seed >= 0 && seed <= 10_000 {
		return 100*seed + g
	}
	return seed + g
}

// limits returns what the model leaves out: what the lesson says of it, and what
// holds for every study, unless the lesson has said that numbers are assumed.
func (r *Report) limits() []string {
	general := words.List("report.limits.general")
	if slices.ContainsFunc(r.Study.Lesson.Limits, func(l string) bool { return strings.Contains(l, say("limits.said")) }) {
		general = general[1:]
	}
	return slices.Concat(r.Study.Lesson.Limits, general)
}

// notes writes Markdown.
type notes struct{ strings.Builder }

func (n *notes) head(level int, text string) {
	fmt.Fprintf(n, "%s %s\n\n", strings.Repeat("#", level), mark(text))
}

// text writes a paragraph, as it is but for what could run.
func (n *notes) text(s string) {
	fmt.Fprintf(n, "%s\n", strings.TrimSpace(tame(s)))
	if s != "" {
		n.WriteString("\n")
	}
}

// points writes a list; what others wrote is kept from being Markdown.
func (n *notes) points(lines []string, foreign bool) {
	for _, line := range lines {
		if foreign {
			line = mark(line)
		}
		fmt.Fprintf(n, "- %s\n", tame(line))
	}
	if foreign || len(lines) > 1 {
		n.WriteString("\n")
	}
}

func (n *notes) row(cells ...string) {
	fmt.Fprintf(n, "| %s |\n", tame(strings.Join(cells, " | ")))
}

// code writes a command that may hold anything.
func (n *notes) code(s string) {
	fence := "```"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	fmt.Fprintf(n, "%s\n%s\n%s\n\n", fence, strings.Join(strings.Fields(s), " "), fence)
}

// marks is what would be more than text in Markdown, or in the HTML inside it.
var marks = strings.NewReplacer("<", "&lt;", "](", `]\(`, "][", `]\[`, "]:", `]\:`, "`", "'", "|", `\|`, "*", `\*`)

// mark keeps what a study says from being more than one line of text.
func mark(s string) string { return marks.Replace(strings.Join(strings.Fields(s), " ")) }

// tame keeps the words of a translation, which may hold Markdown, from being HTML or
// leading anywhere. What mark has marked stays as it is.
func tame(s string) string {
	return strings.NewReplacer("<", "&lt;", "](", `]\(`, "][", `]\[`, "]:", `]\:`).Replace(s)
}
