package lab

import (
	"testing"
	"time"

	"leadsim/internal/browser"
)

func TestDebug(t *testing.T) {
	b := browser.Start(t)
	address := serve(t, first)
	p := b.Open(t, address, browser.Look{Width: 1440, Height: 1000})
	time.Sleep(3 * time.Second)
	for _, m := range p.Messages() {
		t.Log(m)
	}
	var n string
	p.Eval(`document.getElementById("notice").textContent + " ready " + (window.leadsim && leadsim.ready)`, &n)
	t.Log(n)
	p.Shot("debug")
}
