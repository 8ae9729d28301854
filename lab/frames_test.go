package lab

import (
	"fmt"
	"testing"

	"leadsim/internal/browser"
	"leadsim/web/engine"
)

// How lively the page is, at two sizes. It is measured and told, and holds only
// that pictures come at all: a computer may be busy.
func TestBrowserFramesASecond(t *testing.T) {
	b := browser.Start(t)
	for _, people := range []int{200, 10_000} {
		address := serve(t, engine.State{Study: "one-crisis-two-leaders", Set: []string{fmt.Sprintf("organization.people=%d", people)}})
		p := open(t, b, address, browser.Look{Width: 1440, Height: 1000})
		p.choose("#speed", "25")
		p.Click("#play")
		p.Until("leadsim.week > 1")
		var m struct{ Seconds, Ticks, Drawn, Frames, Weeks float64 }
		p.Eval(`new Promise((done) => {
			const from = {...leadsim.counts, at: performance.now()};
			let ticks = 0;
			const tick = () => {
				ticks++;
				const s = (performance.now() - from.at) / 1000;
				if (s < 2) { requestAnimationFrame(tick); return; }
				done({seconds: s, ticks, drawn: leadsim.counts.drawn - from.drawn, frames: leadsim.counts.frames - from.frames, weeks: leadsim.counts.weeks - from.weeks});
			};
			requestAnimationFrame(tick);
		})`, &m)
		t.Logf("%5d people: %.0f pictures a second, %.0f of them with something new; %.0f frames of the engine and %.0f weeks a second",
			people, m.Ticks/m.Seconds, m.Drawn/m.Seconds, m.Frames/m.Seconds, m.Weeks/m.Seconds)
		if m.Drawn == 0 || m.Weeks == 0 {
			t.Errorf("%d people: nothing moves", people)
		}
	}
}
