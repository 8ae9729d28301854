package model

// history remembers what single weeks do not show: who left over the last
// year, and how deep the last shock went.
type history struct {
	exits   [52]float64
	heads   [52]float64
	filled  int
	slow    float64 // slow mean of net output a head, once known
	known   bool    // a week has been worked
	shocked bool    // a shock of the whole organization is open, or its dip
	before  float64 // net output a head before it
	lost    float64 // weeks of output lost in it so far
	until   int     // week in which its dip is taken as over; -1 while it is open
	result  float64 // resilience after the last finished shock
}

func (h *history) start(w *World) { h.result = 1 }

func (h *history) shockBegins() {
	if !h.shocked && h.slow > 0 {
		h.shocked, h.before, h.lost, h.until = true, h.slow, 0, -1
	}
}

// shockEnds notes that the shock is contained; its dip counts to the week until.
func (h *history) shockEnds(until int) { h.until = until }

// week takes in the totals of the week.
func (h *history) week(w *World) {
	at := w.week % len(h.exits)
	h.exits[at] = w.total[sumQuits] + w.total[sumUnavoidable] + w.total[sumDismissals] + w.total[sumLaidOff]
	h.heads[at] = w.total[sumHeads]
	h.filled = min(h.filled+1, len(h.exits))
	if w.total[sumHeads] == 0 {
		return
	}
	net := w.total[sumNet] / w.total[sumHeads]
	if !h.known {
		h.slow, h.known = net, true
	}
	if h.shocked {
		h.lost += max(0, 1-net/h.before)
		if h.until >= 0 && w.week >= h.until {
			h.shocked, h.result = false, 1/(1+h.lost)
		}
		return
	}
	h.slow += float64(w.p.Health.UsualRate * (net - h.slow))
}

// retention returns the share of people who stayed over the last 52 weeks, or
// since the start while the run is younger.
func (h *history) retention() float64 {
	exits, heads := 0.0, 0.0
	for n := range h.filled {
		exits += h.exits[n]
		heads += h.heads[n]
	}
	if heads == 0 {
		return 1
	}
	return max(0, 1-exits*float64(h.filled)/heads)
}
