package lab

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"leadsim/internal/browser"
	"leadsim/sim/scenario"
	"leadsim/web/engine"
)

// sheet is an open page of the lab.
type sheet struct {
	*browser.Page
	t       *testing.T
	address string
}

// open opens the lab in a browser and waits until a study is on the table.
func open(t *testing.T, b *browser.Browser, address string, l browser.Look) *sheet {
	t.Helper()
	p := &sheet{b.Open(t, address, l), t, address}
	p.Until("window.leadsim && leadsim.ready")
	return p
}

// quiet fails the test if the page said something to the console, or asked for
// anything elsewhere.
func (p *sheet) quiet() {
	p.t.Helper()
	host := regexp.MustCompile(`^\w+://([^/]+)/`).FindStringSubmatch(p.address + "/")[1]
	for _, r := range p.Requests() {
		_, rest, _ := strings.Cut(r, "://")
		if !strings.HasPrefix(rest, host+"/") && !strings.HasPrefix(r, "data:") && !strings.HasPrefix(r, "blob:") {
			p.t.Errorf("the page asks for %.120s", r)
		}
	}
	for _, m := range p.Messages() {
		p.t.Errorf("the page says %.400s", m)
	}
}

// value returns what an expression gives, as JSON.
func (p *sheet) value(expression string) string {
	p.t.Helper()
	var v json.RawMessage
	p.Eval(expression, &v)
	return string(v)
}

func (p *sheet) want(expression, want string) {
	p.t.Helper()
	if got := p.value(expression); got != want {
		p.t.Errorf("%s is %s: want %s", expression, got, want)
	}
}

// choose picks from a list.
func (p *sheet) choose(id, value string) {
	p.t.Helper()
	p.Eval(fmt.Sprintf(`(() => { const e = document.querySelector(%q); e.value = %q; e.dispatchEvent(new Event("change")) })()`, id, value), nil)
}

// slide moves a slider to a value, as a hand does.
func (p *sheet) slide(n int, value string) {
	p.t.Helper()
	p.Eval(fmt.Sprintf(`(() => { const e = document.querySelectorAll("#sliders .slider")[%d].querySelector("input"); e.value = %q; e.dispatchEvent(new Event("input")) })()`, n, value), nil)
}

func (p *sheet) playOut() {
	p.t.Helper()
	p.choose("#speed", "0")
	p.Click("#play")
	p.Until("leadsim.ended")
}

// What a teacher does with the page, from the first play to the link that is
// sent to students.
func TestBrowserPlaysTheLab(t *testing.T) {
	b := browser.Start(t)
	address := serve(t, engine.State{Study: "one-crisis-two-leaders"})
	p := open(t, b, address, browser.Look{Width: 1440, Height: 1000})
	p.Click("#play")
	p.Until("leadsim.week > 3 && leadsim.playing")
	p.Click("#play")
	p.Until("!leadsim.playing")
	p.WantAccessible()

	// a setting midway, and what waits for a new run
	p.slide(3, "0.9")
	p.Until(`document.querySelector("#command").textContent.includes("leaders.listen=0.9")`)
	p.Until(`location.hash.includes("then=") && location.hash.includes("leaders.listen=0.9")`)
	p.Click("#all summary")
	p.Until(`document.querySelector("#found > details")`)
	p.want(`(() => { const names = [...document.querySelectorAll("#found > details > summary")].map(e => e.textContent); return names.length === new Set(names).size })()`, "true")
	p.Eval(`(() => { const f = document.querySelector("#find"); f.value = "money at the start"; f.dispatchEvent(new Event("input")) })()`, nil)
	p.Eval(`document.querySelector("#found details.one summary").click()`, nil)
	p.Until(`document.querySelector("#found .slider input[type=number]")`)
	p.Eval(`(() => { const n = document.querySelector("#found .slider input[type=number]"); n.value = "5"; n.dispatchEvent(new Event("change")) })()`, nil)
	p.Until(`!document.querySelector("#waits").hidden`)
	p.WantAccessible()
	p.Click("#all summary")

	// the run goes on to its end; it is kept; another is lived before it
	p.playOut()
	p.Shot("light")
	p.Click("#keep")
	p.Until(`document.querySelector("#said").textContent.includes("kept")`)
	p.Click("#reset")
	p.Until("leadsim.week === 0")
	if hash := p.value("location.hash"); strings.Contains(hash, "then=") || !strings.Contains(hash, "set=leaders.listen=0.9") || !strings.Contains(hash, "organization.reserve=5") {
		t.Errorf("after the reset the address is %s", hash)
	}
	p.playOut()
	p.Until(`location.hash.includes("at=130")`)
	p.Shot("kept")

	// many runs in place
	p.Click("#many")
	p.Until("leadsim.batch")
	if said := p.Text("#said"); !regexp.MustCompile(`higher in \d+ of 40 pairs`).MatchString(said) {
		t.Errorf("of 40 runs it says %q", said)
	}
	p.Shot("many")
	p.WantAccessible()
	p.Click("#many")
	p.Until("!leadsim.batch")

	// what is taken along
	var svg, csv string
	p.Eval(`leadsim.svg()`, &svg)
	if !strings.HasPrefix(svg, "<svg") || !strings.Contains(svg, "power-with") || !strings.Contains(svg, "seed 1") || strings.Contains(svg, "NaN") {
		t.Errorf("the picture is %.200s", svg)
	}
	keep(t, "chart.svg", svg)
	p.Eval(`leadsim.ask("table", {table: "weeks.csv"})`, &csv)
	if n := strings.Count(csv, "\n"); n != 1+2*130 {
		t.Errorf("weeks.csv has %d lines", n)
	}
	p.Eval(`document.querySelectorAll(".saves button").forEach(b => b.click())`, nil)

	// a person's story, by keyboard
	p.Eval(`document.querySelector(".crowd canvas").focus()`, nil)
	p.Press(kb.ArrowDown, kb.ArrowDown, kb.Enter)
	p.Until(`document.querySelectorAll("#person[open] .moments li").length > 3`)
	p.Shot("story")
	p.WantAccessible()
	p.Eval(`document.querySelector("#person").close()`, nil)

	// the link opens the same run elsewhere
	var link string
	p.Eval("location.href", &link)
	q := open(t, b, link, browser.Look{})
	q.Until("leadsim.week === 130")
	q.want(`leadsim.ask("table", {table: "weeks.csv"}).then(t => t.length)`, fmt.Sprint(len(csv)))
	var again string
	if q.Eval(`leadsim.ask("table", {table: "weeks.csv"})`, &again); again != csv {
		t.Error("the link opens another run")
	}

	// a leader designed by questions
	q.Click("#design summary")
	q.Until(`document.querySelectorAll("#questions fieldset").length > 3`) // the box tells of its opening later
	q.Eval(`document.querySelectorAll("#questions fieldset").forEach(f => f.querySelector("input").click())`, nil)
	q.Eval(`document.querySelector("#questions form").requestSubmit()`, nil)
	q.Until(`document.querySelector("#command").textContent.includes("leaders.hand_back=false")`)
	q.want(`document.querySelector("#command").textContent.includes("arm[1].leaders.monitor=0.6")`, "true")
	q.WantAccessible()
	q.Shot("design")
	var toml string
	q.Eval(`leadsim.ask("toml")`, &toml)
	wantLeader(t, toml)
	q.Eval(`document.querySelector("#design").open = false; document.activeElement.blur()`, nil)

	// what was changed in mid-run is said where the run is taken along
	q.Click("#reset")
	q.Until("leadsim.week === 0")
	q.want(`document.querySelector("#midway").hidden`, "true")
	q.Click("#one")
	q.Until("leadsim.week === 1")
	q.Eval(`document.querySelector("#design").open = true; document.querySelector("#questions fieldset:nth-of-type(2) input:nth-of-type(1)").click(); document.querySelector("#questions fieldset:nth-of-type(2) label:last-of-type input").click(); document.querySelector("#questions form").requestSubmit()`, nil)
	q.Until(`document.querySelector("#midway").textContent.includes(" in week 1")`)
	q.want(`document.querySelector("#command").textContent.includes("arm[1].leaders.monitor=0.1")`, "true")
	q.Eval(`document.querySelector("#design").open = false; document.activeElement.blur()`, nil)

	// keys
	q.Press("r")
	q.Until("leadsim.week === 0")
	q.Press("s")
	q.Until("leadsim.week === 1")
	q.Press(" ")
	q.Until("leadsim.playing")
	q.Press(" ")
	q.Until("!leadsim.playing")
	q.Press("2")
	q.want(`document.querySelector("#step2").getAttribute("aria-selected")`, `"true"`)
	q.Press("?")
	q.want(`document.querySelector("#keys").open`, "true")
	q.WantAccessible()
	p.quiet()
	q.quiet()
}

// wantLeader checks that in the last arm of a study a leader leads who gave the
// first answer to all questions, the one that sim new --style makes of them.
func wantLeader(t *testing.T, text string) {
	t.Helper()
	s, err := scenario.Parse("lab.toml", []byte(text), scenario.Library{}, scenario.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := scenario.Designed(make([]int, len(scenario.Interview)))
	if got := s.Arms[len(s.Arms)-1].Params.Leaders.Style; got != want {
		t.Errorf("the questions make a leader who does %+v, want %+v", got, want)
	}
}

func keep(t *testing.T, name, text string) {
	t.Helper()
	if dir := os.Getenv("LEADSIM_SHOTS"); dir != "" {
		if err := os.WriteFile(dir+"/"+name, []byte(text), 0o666); err != nil {
			t.Error(err)
		}
	}
}

// The page can be used by everybody, in every look.
func TestBrowserSeesTheLabInOtherLooks(t *testing.T) {
	b := browser.Start(t)
	address := serve(t, engine.State{Study: "first-follower"})
	for name, l := range map[string]browser.Look{"dark": {Width: 1440, Height: 1000, Dark: true}, "phone": browser.Phone, "still": {Still: true}} {
		p := open(t, b, address, l)
		p.playOut()
		p.Shot(name)
		p.WantAccessible()
		if l.Width > 0 { // a phone makes its window as wide as the page, so innerWidth would tell nothing
			if wide := p.value("Math.max(innerWidth, document.documentElement.scrollWidth)"); wide != fmt.Sprint(l.Width) {
				t.Errorf("%s: the page is %s px wide, the window %d", name, wide, l.Width)
			}
		}
		p.quiet()
	}
	p := open(t, b, address+"/#study=one-crisis-two-leaders&present=1", browser.Projector)
	p.playOut()
	p.Shot("present")
	p.WantAccessible()
	p.Press("p")
	p.want(`document.body.classList.contains("presenting")`, "false")
	p.quiet()
}

// A study's own text can do nothing to the page.
func TestBrowserRunsNoWordsOfAStudy(t *testing.T) {
	b := browser.Start(t)
	address := serve(t, engine.State{})
	evil := `<img src=x onerror=alert(1)><script>alert(2)</script>`
	text := "[lesson]\ntitle = '" + evil + "'\nquestion = '" + evil + "'\nstory = '" + evil + "'\npredict = ['" + evil + "']\n[[arm]]\nname = '" + evil + "'\n[[arm]]\nname = 'b'\nleaders.listen = 1\n[[event]]\nname = '" + evil + "'\nkind = 'shock'\nweek = 3\n"
	p := b.Open(t, address, browser.Look{})
	s := &sheet{p, t, address}
	p.Until("window.leadsim && leadsim.ready")
	p.Eval(fmt.Sprintf(`location.hash = "#" + new URLSearchParams({study: "evil", text: btoa(%q)})`, text), nil)
	p.Until(`document.querySelector("#title").textContent.includes("onerror")`)
	s.playOut()
	var svg string
	p.Eval("leadsim.svg()", &svg)
	if strings.Contains(svg, "<img") || strings.Contains(svg, "<script") {
		t.Error("a picture holds what the study wrote, as it is")
	}
	s.want(`document.querySelectorAll("main img, main script").length`, "0")
	s.quiet()

	// a link that leads nowhere says so, and leaves a page that works
	lost := open(t, b, address+"/#study=one-crisis-two-leeders&seed=4", browser.Look{})
	lost.Until(`document.querySelector("#notice").textContent.includes('did you mean "one-crisis-two-leaders"')`)
	own := open(t, b, serve(t, engine.State{Study: "coin-flip"})+"/#study=no-such", browser.Look{})
	own.Until(`document.querySelector("#notice").textContent.includes("no-such")`)
	own.want(`new URLSearchParams(location.hash.slice(1)).get("study")`, `"coin-flip"`) // what the lab was opened with

	// that arms are alike is told after the run
	own.want(`document.querySelector("#differ").textContent`, `""`)
	own.playOut()
	own.Until(`document.querySelector("#differ").textContent.includes("nothing but their luck")`)
	lost.playOut()
}

// An address comes from anybody: what it holds is text, and nonsense in it leaves
// the lab open.
func TestAnAddressOfAStrangerIsText(t *testing.T) {
	b := browser.Start(t)
	address := serve(t, first)
	const evil = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`
	study := strings.ReplaceAll("[lesson]\ntitle = '''E'''\nquestion = '''E'''\nstory = '''E'''\npredict = ['''E''', 'b']\nnotice = ['''E''']\ntry = ['''E''']\ndiscuss = ['''E''']\nlimits = ['''E''']\n"+
		"[organization]\npeople = 30\n[run]\nweeks = 30\n[[event]]\nname = '''E'''\nkind = 'shock'\nweek = 3\n[[arm]]\nname = '''E'''\n[[arm]]\nname = 'b'\nleaders.monitor = 0.9\n", "E", evil)
	q := url.Values{"study": {evil + ".toml"}, "text": {base64.RawURLEncoding.EncodeToString([]byte(study))}, "at": {"20"}, "look": {"__proto__"}, "charts": {evil + ",trust,trust"}}
	p := open(t, b, address+"/#"+q.Encode(), browser.Look{})
	for step := range 6 {
		p.Press(fmt.Sprint(step + 1))
	}
	if title := p.value("document.title"); strings.Contains(title, "taken") && !strings.Contains(title, "onerror") {
		t.Errorf("the title is %s", title)
	}
	p.want(`document.querySelectorAll("img[src=x], script:not([src])").length`, "0")
	p.want(`document.body.textContent.includes("onerror")`, "true")

	for query, want := range map[string]string{"weeks=99999999999999999999": "want 1 to 5200", "run=99999999999999999999999&then=1e99:x=1": "unknown key", "set=" + url.QueryEscape(evil): "want key=value"} {
		p.Eval(`location.hash = "study=coin-flip&`+query+`"`, nil)
		p.Until(fmt.Sprintf("document.getElementById('notice').textContent.includes(%q)", want))
	}
}
