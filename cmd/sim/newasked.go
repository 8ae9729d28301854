package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"leadsim/sim/scenario"
)

// interview asks the questions one by one, and returns the numbers of the answers
// from 0, noAnswer where there is none. What it asks goes where errors go, so that
// --json and --quiet have nothing else in their output. Ctrl-C and the end of what
// is typed end it with an error.
func (a *app) interview(ctx context.Context) ([]int, error) {
	typed := bufio.NewReader(a.in)
	chosen := nobodyAnswered()
	fmt.Fprintf(a.err, "Design a leader by %s questions. Type the number of an answer.\nEnter leaves a question out (or keeps the answer marked *), b goes back to the one before, Ctrl-C ends it all.\n", numberWord(len(chosen)))
	for i := 0; i < len(chosen); {
		q := &scenario.Interview[i]
		a.putQuestion(i, q, chosen[i])
		n, back, err := a.answer(ctx, typed, q, chosen[i])
		switch {
		case errors.Is(err, io.EOF):
			fmt.Fprintln(a.err)
			return nil, usage("the answers ended at question %d of %d; nothing was written", i+1, len(chosen))
		case err != nil:
			fmt.Fprintln(a.err)
			return nil, err
		case back:
			i = max(0, i-1)
		default:
			chosen[i] = n
			i++
		}
	}
	fmt.Fprintln(a.err)
	return chosen, nil
}

// putQuestion shows a question, its answers, and the one that was given before.
func (a *app) putQuestion(i int, q *scenario.Question, before int) {
	fmt.Fprintf(a.err, "\n%d of %d  %s\n", i+1, len(scenario.Interview), askedWords(q))
	for n := range q.Answers {
		mark := " "
		if n == before {
			mark = "*"
		}
		fmt.Fprintf(a.err, "     %s %d  %s\n", mark, n+1, answerWords(q, n))
	}
}

// answer reads lines until one of them answers the question, or goes back. An
// empty one keeps the answer that was given before, noAnswer if none was.
func (a *app) answer(ctx context.Context, typed *bufio.Reader, q *scenario.Question, before int) (n int, back bool, err error) {
	for {
		fmt.Fprint(a.err, "> ")
		line, err := readLine(ctx, typed)
		if err != nil {
			return noAnswer, false, err
		}
		switch word := foldKey(line); word {
		case "":
			return before, false, nil
		case "b", "back":
			return noAnswer, true, nil
		default:
			if n, ok := answerOf(word, q); ok {
				return n, false, nil
			}
			fmt.Fprintf(a.err, "  %q: want 1 to %d, 0 to leave it out, or b to go back\n", strings.TrimSpace(line), len(q.Answers))
		}
	}
}

// readLine reads a line, or gives up when ctx ends; then the reader is not to be
// used again. A last line without an end counts.
func readLine(ctx context.Context, typed *bufio.Reader) (string, error) {
	type read struct {
		line string
		err  error
	}
	done := make(chan read, 1)
	go func() {
		line, err := typed.ReadString('\n')
		if line != "" && errors.Is(err, io.EOF) {
			err = nil
		}
		done <- read{line, err}
	}()
	select {
	case r := <-done:
		return r.line, r.err
	case <-ctx.Done():
		return "", context.Canceled
	}
}
