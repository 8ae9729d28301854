package plots

import (
	"fmt"
	"slices"

	"leadsim/sim/record"
	"leadsim/words"
)

// Ledger draws the account sheet: what was harmed, on which account, and how
// much of it has healed. Each panel has its own unit, since no exchange rate
// between trust and people exists. Options.Metrics picks panels out of wounds,
// trust, capability and exits.
func Ledger(r *record.Results, o Options) (*Chart, error) {
	v, err := look(r, o)
	if err != nil {
		return nil, err
	}
	v.first(6)
	l := &ledger{view: v}
	for m := range record.NumMeasures {
		if len(o.Metrics) == 0 || slices.Contains(o.Metrics, m.String()) {
			l.sheets = append(l.sheets, l.sheet(m))
		}
	}
	if len(l.sheets) == 0 {
		return nil, fmt.Errorf("plots: the ledger has no %v; want some of wounds, trust, capability, exits", o.Metrics)
	}
	if !l.any() {
		return nil, fmt.Errorf("plots: results of %q hold no ledger", r.Name)
	}
	ch := v.chart("ledger", l.title(), say("ledger.subtitle", "weeks", v.weeks(), "runs", v.runsWords()), l.note())
	ch.body = l.body
	l.describe(ch)
	return ch, nil
}

type ledger struct {
	*view
	sheets []sheet
}

// sheet is the part of the ledger that has one unit.
type sheet struct {
	measure record.Measure
	rows    []ledgerRow // the sum first, then accounts, the largest first
}

// ledgerRow is what is booked on one account, for each arm.
type ledgerRow struct {
	account  string // as in ledger.csv
	words    string
	incurred []float64
	healed   []float64
}

func (r ledgerRow) largest() float64 { return slices.Max(r.incurred) }

// heading is that of the panel.
func (s sheet) heading() string { return say("ledger.headings." + s.measure.String()) }

func (l *ledger) sheet(m record.Measure) sheet {
	n := len(l.arms)
	all := ledgerRow{"all together", say("ledger.all"), make([]float64, n), make([]float64, n)}
	accounts := make([]ledgerRow, record.NumAccounts)
	for a := range accounts {
		accounts[a] = ledgerRow{record.Account(a).String(), say("ledger.accounts." + record.Account(a).String()), make([]float64, n), make([]float64, n)}
	}
	for i := range l.arms {
		for k := range l.n {
			for _, e := range l.run(i, k).Ledger {
				if e.Measure == m {
					accounts[e.Account].incurred[i] += e.Incurred / float64(l.n)
					accounts[e.Account].healed[i] += e.Healed / float64(l.n)
				}
			}
		}
		for a := range accounts {
			all.incurred[i] += accounts[a].incurred[i]
			all.healed[i] += accounts[a].healed[i]
		}
	}
	accounts = slices.DeleteFunc(accounts, func(r ledgerRow) bool { return r.largest() < 0.005 })
	slices.SortStableFunc(accounts, func(a, b ledgerRow) int {
		switch {
		case a.largest() > b.largest():
			return -1
		case a.largest() < b.largest():
			return 1
		}
		return 0
	})
	return sheet{m, append([]ledgerRow{all}, accounts...)}
}

// sums returns what every run of every arm has incurred.
func (l *ledger) sums(m record.Measure) [][]float64 {
	out := make([][]float64, len(l.arms))
	for i := range out {
		out[i] = make([]float64, l.n)
		for k := range out[i] {
			for _, e := range l.run(i, k).Ledger {
				if e.Measure == m {
					out[i][k] += e.Incurred
				}
			}
		}
	}
	return out
}

func (l *ledger) any() bool {
	for _, s := range l.sheets {
		if s.rows[0].largest() > 0 {
			return true
		}
	}
	return false
}

// most keeps the first rows and adds up the others.
func (s sheet) most(n int) []ledgerRow {
	if len(s.rows) <= n {
		return s.rows
	}
	n = max(n, 2) // the sum and all others
	rest := s.rows[n-1:]
	other := ledgerRow{"", say("ledger.others", "n", len(rest)), make([]float64, len(rest[0].incurred)), make([]float64, len(rest[0].incurred))}
	for _, r := range rest {
		for i := range r.incurred {
			other.incurred[i] += r.incurred[i]
			other.healed[i] += r.healed[i]
		}
	}
	return append(slices.Clone(s.rows[:n-1]), other)
}

func (l *ledger) title() string {
	s := l.sheets[0]
	return say("ledger.title", "measure", upper(s.measure.String()), "arms", l.each(s.rows[0].incurred, "", l.sums(s.measure)))
}

// note tells the other side of the account: the work done in the same time.
func (l *ledger) note() string {
	var each []string
	for i := range l.arms {
		var work []float64
		for k := range l.n {
			col := present(l.column(i, k, record.Must("net_output")))
			work = append(work, mean(col)*float64(len(col)))
		}
		each = append(each, l.name(i)+" "+figure(mean(work)))
	}
	return joined(l.skipped(), say("ledger.note", "arms", list(each)))
}

func (l *ledger) body(p *pen, area box) {
	area = p.key(area, l.armKey(p))
	s := p.size
	n := float64(len(l.sheets))
	gap := 1.3 * s.Text
	w := min((area.width()-gap*(n-1))/n, 0.6*area.width())
	lines := 1
	for _, sh := range l.sheets {
		lines = max(lines, len(wrap(sh.heading(), s.Small, true, w, 2)))
	}
	top := area.y0 + 1.25*s.Small*float64(lines) + 0.3*s.Small
	for i, sh := range l.sheets {
		x := area.x0 + float64(i)*(w+gap)
		p.lines(box{x0: x}, area.y0, wrap(sh.heading(), s.Small, true, w, 2), s.Small, true, ink)
		l.drawSheet(p, sh, box{x, top, x + w, area.y1})
	}
}

// drawSheet draws the accounts of one unit, each with its name above its bars.
func (l *ledger) drawSheet(p *pen, sh sheet, area box) {
	s := p.size
	bars := 1.05 * s.Small * float64(len(l.arms))
	name := 1.25 * s.Small
	rows := sh.most(int(area.height() / (bars + name + 0.2*s.Small)))
	step := min(area.height()/float64(len(rows)), bars+name+0.8*s.Small)
	right := area.x1 - textWidth("888", s.Small, false) - 1.4*s.Small
	scale := 0.0
	if largest := sh.rows[0].largest(); largest > 0 {
		scale = (right - area.x0) / largest
	}
	y := area.y0
	for n, r := range rows {
		p.put(point{area.x0, y + 0.6*s.Small}, start, s.Small, n == 0, ink, shorten(r.words, s.Small, n == 0, area.width()))
		for i := range l.arms {
			top := y + name + bars*float64(i)/float64(len(l.arms))
			l.drawBar(p, box{area.x0, top, area.x0, top + bars/float64(len(l.arms))}, i, r, scale)
		}
		p.seg(area.x0, y+name-0.1*s.Small, area.x0, y+name+bars+0.1*s.Small, stroke{color: grey, width: 0.4 * s.Line})
		y += step
	}
}

// drawBar draws one bar from a zero line: open part full, healed part outlined.
func (l *ledger) drawBar(p *pen, at box, i int, r ledgerRow, scale float64) {
	s := p.size
	at = at.inset(0, 0.08*at.height(), 0, 0.08*at.height())
	open := at
	open.x1 = at.x0 + scale*(r.incurred[i]-r.healed[i])
	whole := at
	whole.x1 = at.x0 + scale*r.incurred[i]
	p.fill(open.corners(), l.ids[i].color)
	if r.healed[i] > 0 {
		healed := box{open.x1, at.y0, whole.x1, at.y1}.inset(0, 0.15*s.Line, 0, 0.15*s.Line)
		p.line(healed.corners(), true, stroke{color: l.ids[i].color, width: 0.4 * s.Line})
	}
	mid := (at.y0 + at.y1) / 2
	p.mark(l.ids[i].mark, point{whole.x1 + 0.6*s.Small, mid}, 0.28*s.Small, l.ids[i].color)
	p.put(point{whole.x1 + 1.2*s.Small, mid}, start, s.Small, false, ink, figure(r.incurred[i]))
}

func (l *ledger) describe(ch *Chart) {
	ch.alt.drawn = joined(say("ledger.drawn", "panels", words.Count("panel", len(l.sheets)), "arms", list(l.names())), l.note())
	ch.header = []string{"measure", "account", "arm", "incurred", "healed", "open", "runs"}
	for _, s := range l.sheets {
		for i := range l.arms {
			all := s.rows[0]
			text := say("ledger.numbers", "measure", upper(s.measure.String()), "arm", l.name(i), "incurred", figure(all.incurred[i]), "healed", figure(all.healed[i]))
			if len(s.rows) > 1 {
				text = say("ledger.numbers_largest", "measure", upper(s.measure.String()), "arm", l.name(i), "incurred", figure(all.incurred[i]), "healed", figure(all.healed[i]),
					"account", s.rows[1].words, "most", figure(s.rows[1].incurred[i]))
			}
			ch.alt.numbers = append(ch.alt.numbers, text)
			for _, r := range s.rows {
				ch.rows = append(ch.rows, []string{s.measure.String(), r.account, l.name(i), cell(r.incurred[i]), cell(r.healed[i]), cell(r.incurred[i] - r.healed[i]), fmt.Sprint(l.n)})
			}
		}
		ch.alt.trend = append(ch.alt.trend, l.compared(s))
	}
}

// compared says which arm has most of a measure.
func (l *ledger) compared(s sheet) string {
	return upper(s.measure.String()) + ": " + l.each(s.rows[0].incurred, "", l.sums(s.measure)) + "."
}
