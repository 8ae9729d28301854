package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"leadsim/sim/scenario"
	"leadsim/words"
)

// noAnswer stands for the answer to a question that nobody answered.
const noAnswer = -1

// parseAnswers reads what --answers gives: QUESTION=ANSWER parted by commas, an
// answer by its word or its number from 1, or a number for each question, in
// their order; 0 leaves one out. It returns the numbers of the answers from 0,
// noAnswer where there is none, and tells all mistakes at once.
func parseAnswers(flags []string) ([]int, error) {
	text := strings.Join(flags, ",")
	entries := strings.Split(text, ",")
	for i := range entries {
		entries[i] = strings.TrimSpace(entries[i])
	}
	var p answering
	switch {
	case strings.TrimSpace(text) == "":
		p.wrong("--answers says nothing: want answers, as in %s", sampleAnswers)
	case isNumbers(entries):
		p.inOrder(entries)
	default:
		p.named(entries)
	}
	if len(p.mistakes) > 0 {
		return nil, usage("%s", strings.Join(p.mistakes, "\nsim: "))
	}
	return p.chosen, nil
}

// sampleAnswers and sampleNumbers show how answers are given.
const (
	sampleAnswers = "decide=asks,check=trusts,crisis=shares"
	sampleNumbers = "2,3,0,3,3,4,2,0,3"
)

// answering is what has been understood of answers.
type answering struct {
	chosen   []int
	mistakes []string
}

func (p *answering) wrong(format string, args ...any) {
	p.mistakes = append(p.mistakes, fmt.Sprintf(format, args...))
}

func isNumbers(entries []string) bool {
	return !slices.ContainsFunc(entries, func(e string) bool { _, err := strconv.Atoi(e); return err != nil })
}

// nobodyAnswered returns that all questions are left out.
func nobodyAnswered() []int { return slices.Repeat([]int{noAnswer}, len(scenario.Interview)) }

// inOrder reads a number for each question.
func (p *answering) inOrder(entries []string) {
	if len(entries) != len(scenario.Interview) {
		p.wrong("--answers %s: want %d numbers, one for each question in their order (0 = left out), or answers by name, as in %s",
			strings.Join(entries, ","), len(scenario.Interview), sampleAnswers)
		return
	}
	p.chosen = nobodyAnswered()
	for i, entry := range entries {
		q := &scenario.Interview[i]
		n, ok := numberOf(entry, q)
		if !ok {
			p.wrong("--answers: %s for %s, the question %d of %d: want 0 to %d (0 = left out)", entry, q.Key, i+1, len(entries), len(q.Answers))
		}
		p.chosen[i] = n
	}
}

// named reads answers with the names of their questions.
func (p *answering) named(entries []string) {
	p.chosen = nobodyAnswered()
	seen := map[string]string{}
	for _, entry := range entries {
		key, word, isPair := strings.Cut(entry, "=")
		key, word = foldKey(key), foldKey(word)
		i := slices.IndexFunc(scenario.Interview, func(q scenario.Question) bool { return q.Key == key })
		switch {
		case !isPair:
			p.wrong("--answers %s: want QUESTION=ANSWER, as in %s, or a number for each question and nothing else", quote(entry), sampleAnswers)
			continue
		case i < 0:
			p.wrong("--answers %s: there is no question %q%s", quote(entry), key, cmp.Or(meant(key, questionKeys()), "; there are "+strings.Join(questionKeys(), ", ")))
			continue
		case seen[key] != "":
			p.wrong("--answers %s: %s is answered already, in %s", quote(entry), key, seen[key])
			continue
		}
		seen[key] = entry
		n, ok := answerOf(word, &scenario.Interview[i])
		if !ok {
			p.wrong("--answers %s: %s", quote(entry), wantAnswer(word, &scenario.Interview[i]))
		}
		p.chosen[i] = n
	}
}

// foldKey is a key as it may be typed: in capitals, or with hyphens.
func foldKey(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), "-", "_")
}

// answerOf returns an answer that is given by its word or its number.
func answerOf(word string, q *scenario.Question) (n int, ok bool) {
	if n, ok := numberOf(word, q); ok {
		return n, true
	}
	n = slices.Index(answerKeys(q), word)
	return n, n >= 0
}

// numberOf returns an answer that is given by its number.
func numberOf(word string, q *scenario.Question) (n int, ok bool) {
	n, err := strconv.Atoi(word)
	if err != nil || n < 0 || n > len(q.Answers) {
		return noAnswer, false
	}
	return n - 1, true
}

// wantAnswer says which answers a question has.
func wantAnswer(word string, q *scenario.Question) string {
	keys := answerKeys(q)
	last := len(keys) - 1
	return fmt.Sprintf("want %s or %s, or its number, 1 to %d (0 = left out)%s", strings.Join(keys[:last], ", "), keys[last], len(keys), meant(word, keys))
}

func questionKeys() (keys []string) {
	for _, q := range scenario.Interview {
		keys = append(keys, q.Key)
	}
	return keys
}

func answerKeys(q *scenario.Question) (keys []string) {
	for _, a := range q.Answers {
		keys = append(keys, a.Key)
	}
	return keys
}

// answersText writes answers as --answers takes them.
func answersText(chosen []int) string {
	var pairs []string
	for i, n := range chosen {
		if n != noAnswer {
			pairs = append(pairs, scenario.Interview[i].Key+"="+scenario.Interview[i].Answers[n].Key)
		}
	}
	return strings.Join(pairs, ",")
}

// askedWords returns what people read of a question, and answerWords of an answer.
func askedWords(q *scenario.Question) string { return words.Say("interview." + q.Key + ".ask") }

func answerWords(q *scenario.Question, n int) string {
	return words.Say("interview." + q.Key + "." + q.Answers[n].Key)
}

// questionLines lists all questions with their answers.
func questionLines(margin string) string {
	var b strings.Builder
	for i := range scenario.Interview {
		q := &scenario.Interview[i]
		fmt.Fprintf(&b, "%s%-8s %s\n", margin, q.Key, askedWords(q))
		for n := range q.Answers {
			fmt.Fprintf(&b, "%s         %d %-10s  %s\n", margin, n+1, q.Answers[n].Key, answerWords(q, n))
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// completeAnswers completes the last of answers parted by commas.
func completeAnswers(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	before := begun[:strings.LastIndex(begun, ",")+1]
	var all []string
	for i := range scenario.Interview {
		q := &scenario.Interview[i]
		if strings.Contains(","+before, ","+q.Key+"=") {
			continue
		}
		for n, key := range answerKeys(q) {
			all = append(all, before+q.Key+"="+key+"\t"+askedWords(q)+" "+answerWords(q, n))
		}
	}
	return all, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}

// numberWord writes a small number in words.
func numberWord(n int) string {
	if small := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}; n < len(small) {
		return small[n]
	}
	return strconv.Itoa(n)
}
