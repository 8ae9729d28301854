package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"leadsim/internal/browser"
)

// The lab says where it is, serves a study from a file, and ends in good order
// when it is interrupted.
func TestTheLabServesUntilItIsInterrupted(t *testing.T) {
	file := filepath.Join(t.TempDir(), "study.toml")
	if err := os.WriteFile(file, []byte("[lesson]\ntitle = \"Mine\"\n[organization]\npeople = 30\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancel(context.Background())
	defer end()
	read, write := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- execute(ctx, newApp(write, write), []string{"lab", file, "--no-open", "--seed", "7"})
		write.Close()
	}()
	lines := make(chan string, 16)
	go func() {
		said := bufio.NewScanner(read)
		for said.Scan() {
			lines <- said.Text()
		}
		close(lines)
	}()
	_, address, ok := strings.Cut(<-lines, "The lab:  ")
	if !ok {
		t.Fatal("it does not say where it is")
	}
	r, err := http.Get(address + "host.js")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r.Body)
	r.Body.Close()
	if err != nil || !strings.Contains(string(text), `"seed":7`) || !strings.Contains(string(text), `study.toml`) {
		t.Errorf("host.js: %s %v", text, err)
	}
	end()
	last := ""
	for line := range lines {
		last = line
	}
	select {
	case c := <-code:
		if c != 0 || last != "The lab has ended." {
			t.Errorf("it ended with %d and %q", c, last)
		}
	case <-time.After(20 * time.Second):
		t.Error("it does not end")
	}
}

// With a translation the lab speaks it: buttons, headings and the language that
// browsers go by.
func TestLabBrowserSpeaksATranslation(t *testing.T) {
	b := browser.Start(t)
	translation := otherLetters(t)
	ctx, end := context.WithCancel(context.Background())
	defer end()
	read, write := io.Pipe()
	ended := make(chan int, 1)
	go func() {
		ended <- execute(ctx, newApp(write, write), []string{"lab", "coin-flip", "--no-open", "--words", translation})
		write.Close()
	}()
	said := bufio.NewScanner(read)
	said.Scan()
	_, address, ok := strings.Cut(said.Text(), "The lab:  ")
	if !ok {
		t.Fatalf("it does not say where it is: %s", said.Text())
	}
	go io.Copy(io.Discard, read)
	p := b.Open(t, address, browser.Look{})
	p.Until("window.leadsim && leadsim.ready")
	var spoken string
	p.Eval(`document.documentElement.lang + "\n" + [...document.querySelectorAll("button, h2, summary")].map(e => e.textContent).join("\n")`, &spoken)
	spoken, is := strings.CutPrefix(spoken, "sr\n")
	if !is {
		t.Errorf("the page does not say its language: %.20q", spoken)
	}
	for _, left := range latin.FindAllString(spoken, -1) {
		t.Errorf("%q is not in the words of the translation", left)
	}
	for _, m := range p.Messages() {
		t.Errorf("the page says %.400s", m)
	}
	p.Shot("lab-translated")
	end()
	<-ended
}
