package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"leadsim/internal/browser"
)

// carriedOut runs a command line that writes a folder, and returns the folder.
func carriedOut(t *testing.T, args ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "results")
	doneWell(t, append(args, "--out", dir)...)
	return dir
}

// doneWell runs a command line that must do well.
func doneWell(t *testing.T, args ...string) {
	t.Helper()
	var out, errors bytes.Buffer
	if code := execute(context.Background(), newApp(&out, &errors), args); code != 0 {
		t.Fatalf("sim %v: exit code %d: %s", args, code, errors.String())
	}
}

// asFile writes a study and returns its path.
func asFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mine.toml")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// A class meets the page: nothing of the results can be seen before the bet.
func TestReportBrowser(t *testing.T) {
	b := browser.Start(t)
	dir := carriedOut(t, "run", "one-crisis-two-leaders", "--runs", "8", "--weeks", "90")
	address := browser.File(filepath.Join(dir, reportFile))
	p := b.Open(t, address, browser.Look{})
	for _, hidden := range []string{"#chart-01-same-crisis svg", ".sentences", "#ledger", "#discuss", ".truth"} {
		if p.Seen(hidden) {
			t.Errorf("%s can be seen before the bet", hidden)
		}
	}
	p.Shot("report-bet")
	p.Press("\t")
	if first := p.Text(":focus"); !strings.Contains(first, "Skip") {
		t.Errorf("the first key goes to %q, want the link that skips", first)
	}

	p.Click("#show")
	if !p.Seen("#nudge") || p.Seen("#chart-01-same-crisis svg") {
		t.Error("without a bet the results are shown at once")
	}
	p.Click(".bets label:nth-of-type(2)")
	if p.Seen("#nudge") {
		t.Error("the reminder stays after the bet")
	}
	p.Eval(`document.querySelector("#why").value = "Asking takes time."; document.querySelector("#why").dispatchEvent(new Event("input"))`, nil)
	p.Eval(`document.querySelector(".axes").scrollIntoView({block: "center"})`, nil)
	var box struct{ X, Y, Width, Height float64 }
	p.Eval(`document.querySelector(".axes").getBoundingClientRect().toJSON()`, &box)
	at := func(x, y float64) [2]float64 { return [2]float64{box.X + x*box.Width, box.Y + y*box.Height} }
	p.Pull(at(0.1, 0.5), at(0.3, 0.7), at(0.5, 0.4), at(0.78, 0.3))
	var drawn string
	p.Eval(`document.querySelector(".mine").getAttribute("d")`, &drawn)
	if n := strings.Count(drawn, "L"); n != 12 {
		t.Errorf("the drawn line has %d stretches, want 12: %s", n, drawn)
	}
	var week string
	p.Eval(`document.querySelector("[data-knot='12']").value`, &week)
	if week == "" {
		t.Error("the boxes do not hold what was drawn")
	}
	p.Eval(`(b => { b.value = "0"; b.dispatchEvent(new Event("change")) })(document.querySelector("[data-knot='0']"))`, nil)
	var byNumber string
	p.Eval(`document.querySelector(".mine").getAttribute("d")`, &byNumber)
	if byNumber == drawn {
		t.Error("a number does not move the line")
	}

	p.Click("#show")
	for _, shown := range []string{"#chart-01-same-crisis svg", ".truth", "#ledger svg", "#discuss", "#hide"} {
		if !p.Seen(shown) {
			t.Errorf("%s cannot be seen after the bet", shown)
		}
	}
	if yours := p.Text("#your-bet"); !strings.Contains(yours, "but power-with is ahead at the end") || !strings.Contains(yours, "Asking takes time.") {
		t.Errorf("the page answers %q", yours)
	}
	var focus string
	p.Eval(`document.activeElement.id`, &focus)
	if focus != "reveal-h" {
		t.Errorf("the focus is at %q, want the heading of the results", focus)
	}
	p.Shot("report-shown")
	p.WantAccessible()
	p.Whole("report-light")

	p.Go(address) // a reload keeps the bet, and hides the results again
	var kept bool
	p.Eval(`document.querySelectorAll("input[name=bet]")[1].checked && document.querySelector(".mine").getAttribute("d").length > 20`, &kept)
	if !kept || p.Seen("#ledger") {
		t.Error("after a reload the bet is gone, or the results are shown")
	}
	p.Eval(`location.hash = "set-run.weeks"`, nil)
	p.Until(`document.querySelector("#study").open`)
	p.WantQuiet()
}

func TestReportBrowserForEveryLook(t *testing.T) {
	b := browser.Start(t)
	dir := carriedOut(t, "run", asFile(t, smallStudy), "--runs", "6")
	address := browser.File(filepath.Join(dir, reportFile))

	t.Run("dark", func(t *testing.T) {
		p := b.Open(t, address, browser.Look{Dark: true})
		p.Click(".bets input")
		p.Click("#show")
		p.Eval(`document.querySelectorAll("details").forEach(d => { d.open = true })`, nil)
		p.WantAccessible()
		p.WantQuiet()
		var paper string
		p.Eval(`getComputedStyle(document.querySelector("figure.chart rect")).fill`, &paper)
		if paper == "rgb(255, 255, 255)" {
			t.Error("pictures stay white in the dark")
		}
		p.Whole("report-dark")
	})
	t.Run("light, all unfolded", func(t *testing.T) {
		p := b.Open(t, address, browser.Look{Still: true})
		p.Click(".bets input")
		p.Click("#show")
		p.Eval(`document.querySelectorAll("details").forEach(d => { d.open = true })`, nil)
		p.WantAccessible()
		p.WantQuiet()
	})
	t.Run("phone", func(t *testing.T) {
		p := b.Open(t, address, browser.Phone)
		p.Click(".bets input")
		p.Click("#show")
		if !p.Seen(".narrow svg") || p.Seen(".wide svg") {
			t.Error("a phone gets the wide picture")
		}
		var over float64
		p.Eval(`document.documentElement.scrollWidth - innerWidth`, &over)
		if over > 0 {
			t.Errorf("the page is %g px wider than the phone", over)
		}
		p.WantQuiet()
		p.Whole("report-phone")
	})
	t.Run("projector", func(t *testing.T) {
		p := b.Open(t, address, browser.Projector)
		p.Click(".bets input")
		p.Click("#show")
		var text, picture float64
		p.Eval(`parseFloat(getComputedStyle(document.querySelector(".sentences li")).fontSize)`, &text)
		p.Eval(`(s => 17 * s.getBoundingClientRect().width / s.viewBox.baseVal.width)(document.querySelector(".wide svg"))`, &picture)
		if text < 24 || picture < 24 {
			t.Errorf("text has %g px, the smallest type of pictures %g: the back row cannot read that", text, picture)
		}
		p.Shot("report-projector")
	})
	t.Run("without scripts", func(t *testing.T) {
		p := b.Open(t, address, browser.Look{NoScripts: true})
		p.Whole("report-scriptless")
		p.Look(browser.Look{}) // only so that the test may ask; the page's script never ran
		for _, shown := range []string{"#reveal .chart svg", "#predict .axes", "#ledger svg", "#discuss"} {
			if !p.Seen(shown) {
				t.Errorf("without scripts %s cannot be seen", shown)
			}
		}
		if p.Seen("#show") || p.Seen("button") {
			t.Error("without scripts there are buttons that do nothing")
		}
		p.WantQuiet()
	})
	t.Run("paper", func(t *testing.T) {
		p := b.Open(t, address, browser.Look{Dark: true})
		for name, sheet := range map[string]browser.Paper{"a4": browser.A4, "letter": browser.Letter} {
			if pdf := p.PDF("report-"+name, sheet); !bytes.HasPrefix(pdf, []byte("%PDF")) {
				t.Errorf("%s does not print", name)
			}
		}
		p.Look(browser.Look{Dark: true, Print: true})
		for _, shown := range []string{"#reveal .chart svg", "#predict .axes", "#ledger svg", "details.table table"} {
			if !p.Seen(shown) {
				t.Errorf("on paper %s is missing", shown)
			}
		}
		if p.Seen("button") || p.Seen(".truth") {
			t.Error("on paper there are buttons, or the axes to draw on tell what happened")
		}
		var ink, paper string
		p.Eval(`getComputedStyle(document.documentElement).color`, &ink)
		p.Eval(`getComputedStyle(document.querySelector("figure.chart rect")).fill`, &paper)
		if ink != "rgb(26, 26, 26)" || paper != "rgb(255, 255, 255)" {
			t.Errorf("in dark mode paper is printed with %s on %s", ink, paper)
		}
		p.WantQuiet()
	})
	t.Run("handout", func(t *testing.T) {
		doneWell(t, "report", dir, "--handout")
		p := b.Open(t, browser.File(filepath.Join(dir, handoutFile)), browser.Look{})
		p.WantAccessible()
		p.WantQuiet()
		p.PDF("handout-a4", browser.A4)
		p.PDF("handout-letter", browser.Letter)
	})
	t.Run("saving", func(t *testing.T) {
		p := b.Open(t, address, browser.Look{})
		p.Click(".bets input")
		p.Click("#show")
		want, err := os.ReadFile(filepath.Join(dir, "summary.csv"))
		if err != nil {
			t.Fatal(err)
		}
		if name, got := p.Saved(func() { p.Click("#save-numbers") }); name != "mine.csv" || !bytes.HasPrefix(got, want[:bytes.IndexByte(want, '\n')-40]) || bytes.Count(got, []byte("\n")) < bytes.Count(want, []byte("\n")) {
			t.Errorf("%s holds %d lines: %.200s", name, bytes.Count(got, []byte("\n")), got)
		}
		if name, got := p.Saved(func() { p.Click("button.save") }); name != "01-net-output.svg" || !bytes.HasPrefix(got, []byte("<svg")) || bytes.Contains(got, []byte("var(")) {
			t.Errorf("%s: %.200s", name, got)
		}
	})
}

const smallStudy = `
[lesson]
question = "Does asking pay?"
predict = ["Yes", "No"]
[run]
weeks = 60
[organization]
people = 30
[[arm]]
name = "ordered"
[arm.leaders]
style = "domineering"
[[arm]]
name = "asked"
[arm.leaders]
style = "power-with"
[[chart]]
kind = "lines"
metric = "net_output"
`

// A study of somebody else is text: none of it runs, wherever it ends up.
func TestReportBrowserRunsNothingOfAStudy(t *testing.T) {
	b := browser.Start(t)
	const evil = `</script><script>window.evil=1</script><img src=x onerror=window.evil=2>\"'><svg onload=window.evil=3></svg></style><a href=javascript:window.evil=4>{{.Policy}}`
	study := "[lesson]\n"
	for _, key := range []string{"title", "question", "story", "theme"} {
		study += key + " = \"" + evil + "\"\n"
	}
	for _, key := range []string{"predict", "notice", "try", "discuss", "limits"} {
		study += key + " = [\"" + evil + ": sim run x " + evil + "\", \"b\"]\n"
	}
	study += "[run]\nruns = 4\nweeks = 12\n[organization]\npeople = 24\n" +
		"[[arm]]\nname = \"" + evil + "\"\n[[arm]]\nname = \"b\"\n[arm.leaders]\nstyle = \"power-with\"\n" +
		"[[chart]]\nkind = \"lines\"\nmetric = \"trust\"\ntitle = \"" + evil + "\"\n"
	dir := carriedOut(t, "run", asFile(t, study))
	doneWell(t, "report", dir, "--handout")
	for _, file := range []string{reportFile, handoutFile} {
		p := b.Open(t, browser.File(filepath.Join(dir, file)), browser.Look{})
		if file == reportFile {
			p.Click(".bets input")
			p.Click("#show")
			if title := p.Text("h1"); !strings.Contains(title, "<script>window.evil=1</script>") {
				t.Errorf("the title reads %q", title)
			}
		}
		var evil any
		p.Eval(`window.evil ?? null`, &evil)
		if evil != nil {
			t.Errorf("%s: a text of the study ran (%v)", file, evil)
		}
		p.WantQuiet()

		// And if something got in all the same, the policy would stop it.
		p.Eval(`document.body.insertAdjacentHTML("beforeend", "<img src='http://127.0.0.1:9/x.png' onerror='window.evil=5'>");
			document.body.append(Object.assign(document.createElement("script"), {textContent: "window.evil=6"})); 0`, nil)
		p.Eval(`fetch("http://127.0.0.1:9/").then(() => { window.evil = 7 }, () => 0)`, nil)
		p.Eval(`window.evil ?? null`, &evil)
		if evil != nil {
			t.Errorf("%s: the policy lets things run (%v)", file, evil)
		}
		if n := len(p.Messages()); n < 3 {
			t.Errorf("%s: the policy stopped %d things, want 3: %v", file, n, p.Messages())
		}
	}
}
