package lab

import (
	"strings"
	"testing"

	"leadsim/internal/browser"
)

// open opens the lab in a browser and waits until a study is on the table.
func open(t *testing.T, b *browser.Browser, address string, l browser.Look) *browser.Page {
	t.Helper()
	p := b.Open(t, address, l)
	p.Until("window.leadsim && leadsim.ready")
	return p
}

// quiet fails the test if the page said something to the console, or asked for
// anything elsewhere.
func quiet(t *testing.T, p *browser.Page, address string) {
	t.Helper()
	host := strings.TrimPrefix(address, "http://")
	for _, r := range p.Requests() {
		_, rest, _ := strings.Cut(r, "://")
		if !strings.HasPrefix(rest, host+"/") && !strings.HasPrefix(r, "data:") && !strings.HasPrefix(r, "blob:") {
			t.Errorf("the page asks for %.120s", r)
		}
	}
	for _, m := range p.Messages() {
		t.Errorf("the page says %.400s", m)
	}
}

func TestThePagePlays(t *testing.T) {
	b := browser.Start(t)
	address := serve(t, first)
	p := open(t, b, address, browser.Look{Width: 1440, Height: 1000})
	p.Click("#play")
	p.Until("leadsim.week > 5")
	p.Eval(`document.querySelector("#speed").value = "0"; document.querySelector("#speed").dispatchEvent(new Event("change"))`, nil)
	p.Until("leadsim.ended")
	p.Shot("light")
	quiet(t, p, address)
}
