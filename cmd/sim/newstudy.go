package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"leadsim/sim/param"
	"leadsim/sim/scenario"
	"leadsim/words"
)

// study returns the text of the study: what the scenario's text says of the
// organization, the weeks and its arms, comments and all; a lesson of its own, the
// style, and one arm more, the first, so that the lab shows it. Claims, sweeps, and
// pictures of single arms stay behind: they speak of the scenario as it was.
func (d *designedLeader) study(text string) string {
	frame, arms, charts := frameOf(text)
	var b strings.Builder
	b.WriteString(d.head())
	b.WriteString("\n" + d.lesson())
	for _, section := range frame {
		b.WriteString("\n" + section)
	}
	b.WriteString("\n" + d.styleTable())
	fmt.Fprintf(&b, "\n[[arm]]\nname = %s\n[arm.leaders]\nstyle = %s\n", tomlText(d.name), tomlText(d.name))
	for _, section := range arms {
		b.WriteString("\n" + section)
	}
	for _, kind := range []string{"ledger", "health"} {
		if !slices.ContainsFunc(charts, func(c string) bool { return strings.Contains(c, tomlText(kind)) }) {
			charts = append(charts, "[[chart]]\nkind = "+tomlText(kind)+"\n")
		}
	}
	for _, section := range charts {
		b.WriteString("\n" + section)
	}
	return b.String()
}

// header begins a table of a study: the first part of its name, and a dot if it
// has more.
var header = regexp.MustCompile(`^\[\[?([A-Za-z0-9_-]+)(\.?)`)

// frameOf cuts the text of a built-in scenario into its tables, with the comments
// above them: those that its designed leader shares, the arms, and the charts of
// all arms. It goes by lines, and no line of a text or a list in a scenario looks
// like the beginning of a table; a test holds that.
func frameOf(text string) (frame, arms, charts []string) {
	name, section, comments := "", "", ""
	end := func() {
		section = strings.TrimRight(section, "\n") + "\n"
		switch name {
		case "", "lesson", "claim", "sweep":
		case "arm":
			arms = append(arms, section)
		case "chart":
			if !strings.Contains(section, "\narms = ") {
				charts = append(charts, section)
			}
		default:
			frame = append(frame, section)
		}
	}
	for line := range strings.Lines(text) {
		switch m := header.FindStringSubmatch(line); {
		case m != nil && (m[1] != name || m[2] == ""): // else it is a part of the table before
			end()
			name, section, comments = m[1], comments+line, ""
		case strings.HasPrefix(line, "#"):
			comments += line
		default:
			section += comments + line
			comments = ""
		}
	}
	section += comments
	end()
	return frame, arms, charts
}

// head is the opening comment.
func (d *designedLeader) head() string {
	fill := d.fill()
	var b strings.Builder
	for i, key := range []string{"title", "what", "notice", "try", "sources"} {
		if i > 0 {
			b.WriteString("#\n")
		}
		text := fill.Replace(words.Say("interview.file." + key))
		if key == "try" {
			text += "\n" + fill.Replace("{again}")
		}
		b.WriteString(comment(text))
	}
	return b.String()
}

// comment writes a text as lines of a comment. A command in it stands on a line
// of its own, which is not broken.
func comment(text string) string {
	const width = 78
	var b strings.Builder
	for part := range strings.SplitSeq(text, "\n") {
		line := "#"
		for _, word := range strings.Fields(part) {
			if len([]rune(line))+1+len([]rune(word)) > width && !strings.HasPrefix(part, "sim ") {
				b.WriteString(line + "\n")
				line = "#"
			}
			line += " " + word
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

// fill puts the design into words with blanks.
func (d *designedLeader) fill() *strings.Replacer {
	file := quote(d.file)
	return strings.NewReplacer("{name}", d.name, "{file}", file, "{scenario}", d.from, "{title}", d.scenario.Lesson.Title, "{arms}", list(d.arms()),
		"{n}", numberWord(len(d.chosen)), "{run}", "sim run "+file, "{lab}", "sim lab "+file,
		"{again}", "sim new "+d.name+"-2 "+d.fromFlag()+"--answers "+d.otherAnswers())
}

// fromFlag says where the study comes from, if that has to be said.
func (d *designedLeader) fromFlag() string {
	if d.from == firstScenario {
		return ""
	}
	return "--from " + d.from + " "
}

// otherAnswers gives the answers with one changed: the first that was given, or
// where there is none the first of all.
func (d *designedLeader) otherAnswers() string {
	other := slices.Clone(d.chosen)
	i := max(0, slices.IndexFunc(other, func(n int) bool { return n != noAnswer }))
	other[i] = (other[i] + 1) % len(scenario.Interview[i].Answers)
	return answersText(other)
}

// lesson is the table [lesson].
func (d *designedLeader) lesson() string {
	fill := d.fill()
	var b strings.Builder
	b.WriteString("[lesson]\n")
	for _, key := range []string{"title", "question", "story", "theme"} {
		fmt.Fprintf(&b, "%s = %s\n", key, tomlText(fill.Replace(words.Say("interview.lesson."+key))))
	}
	b.WriteString("minutes = 30\n")
	for _, key := range []string{"predict", "notice", "try", "discuss", "surprise", "answers", "limits"} {
		fmt.Fprintf(&b, "%s = [\n", key)
		for _, text := range d.list(key) {
			fmt.Fprintf(&b, "  %s,\n", tomlText(fill.Replace(text)))
		}
		b.WriteString("]\n")
	}
	fmt.Fprintf(&b, "sliders = [%s]\n", strings.Join(d.sliders(), ", "))
	return b.String()
}

// list returns the texts of a list of the lesson, with its own blanks filled in.
func (d *designedLeader) list(key string) []string {
	speak := func(key string, fill ...any) string { return words.Say("interview.lesson."+key, fill...) }
	set := func(key string, value float64) string {
		return fmt.Sprintf("--set styles.%s.%s=%s", d.name, key, param.Format(value))
	}
	switch key {
	case "try":
		checks, bound := speak("try_less", "set", set("monitor", 0.05)), speak("try_bind", "set", set("bind", 0.5))
		if d.style.Acts[param.Monitor] < 0.2 {
			checks = speak("try_more", "set", set("monitor", 0.6))
		}
		if d.style.Acts[param.Bind] > 0.2 {
			bound = speak("try_keep", "set", set("bind", 0))
		}
		return []string{checks, bound, speak("try_again"), speak("try_lab")}
	case "surprise":
		var texts []string
		for _, arm := range d.arms() {
			texts = append(texts, speak("surprise", "arm", arm,
				"ahead", "{net_last_52: "+d.name+" / "+arm+"}", "own", "{wounds_last_52: "+d.name+"}", "theirs", "{wounds_last_52: "+arm+"}"))
		}
		return texts
	}
	return words.List("interview.lesson." + key)
}

// sliders are settings of the designed leader.
func (d *designedLeader) sliders() (keys []string) {
	for _, key := range []string{"delegate", "monitor", "sanction", "listen", "bind"} {
		keys = append(keys, tomlText("arm[0].leaders."+key))
	}
	return keys
}

// styleTable is the table [styles.NAME]: question by question, what was answered
// and what it sets. What was left out stands there as a comment, with its default.
func (d *designedLeader) styleTable() string {
	fill := d.fill()
	speak := func(key string, more ...any) string { return fill.Replace(words.Say("interview.file."+key, more...)) }
	var b strings.Builder
	b.WriteString(comment(speak("style")))
	fmt.Fprintf(&b, "[styles.%s]\ntitle = %s\nabout = %s\n", d.name, tomlText(d.name), tomlText(speak("about")))
	for i := range scenario.Interview {
		q, n := &scenario.Interview[i], d.chosen[i]
		answer, mark := speak("left_out"), "# "
		if n != noAnswer {
			answer, mark = answerWords(q, n), ""
		}
		b.WriteString("\n" + comment(speak("answer", "number", i+1, "question", askedWords(q), "answer", answer)))
		for _, s := range q.Answers[max(n, 0)].Sets {
			fmt.Fprintf(&b, "%s%s = %s\n", mark, s.Key, tomlValue(scenario.StyleRow(s.Key).Get(&d.style)))
		}
	}
	return b.String()
}

// tomlText writes a text as a TOML string on one line.
func tomlText(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(s) + `"`
}

// tomlValue writes the value of a setting.
func tomlValue(v any) string {
	switch v := v.(type) {
	case string:
		return tomlText(v)
	case float64:
		return param.Format(v)
	}
	return fmt.Sprint(v)
}
