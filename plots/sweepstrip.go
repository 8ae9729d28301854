package plots

import (
	"math"
	"strconv"

	"leadsim/words"
)

// Heights of the strip, in those of text.
const (
	stripHead = 1.7
	stripRow  = 1.55
)

// stripHeight returns the room below the panel for who is ahead.
func (l *lineChart) stripHeight(s Size) float64 {
	if l.alone() {
		return 0
	}
	return (stripHead + stripRow*float64(len(l.Others)) + 0.2) * s.Text
}

// drawStrip draws a row of cells for each pair, as a heat map does.
func (l *lineChart) drawStrip(p *pen, pl panel, top float64) {
	s := p.size
	heading, per := l.stripHeading()
	half := math.Min((pl.px(l.xs.at[0]+l.xs.least())-pl.px(l.xs.at[0]))/2, 3.5*s.Text)
	if l.stripSize(s, half, 0, per) == 0 {
		heading += "; " + noNumbers()
	}
	p.put(point{pl.area.x0, top + 0.9*s.Text}, start, s.Small, true, ink, shorten(heading, s.Small, true, pl.area.width()+pl.right))
	for k, o := range l.Others {
		y0 := top + (stripHead+stripRow*float64(k))*s.Text
		row := box{0, y0, 0, y0 + (stripRow-0.12)*s.Text}
		colours := divided(l.ids[l.Base], l.ids[o])
		size := l.stripSize(s, half, k, per)
		for i := range l.Points {
			if k >= len(l.Points[i].Pairs) {
				continue
			}
			x := pl.px(l.xs.at[i])
			row.x0, row.x1 = x-half, x+half
			l.drawStripCell(p, row, l.Points[i].Pairs[k], colours, size, per)
		}
		for _, f := range l.flips(k) {
			if !l.xs.named && f[1] == f[0]+1 {
				x := (pl.px(l.xs.at[f[0]]) + pl.px(l.xs.at[f[1]])) / 2
				p.seg(x, row.y0-0.1*s.Text, x, row.y1+0.1*s.Text, stroke{color: white, width: 1.9 * s.Line})
				p.seg(x, row.y0-0.1*s.Text, x, row.y1+0.1*s.Text, stroke{color: ink, width: 1.1 * s.Line})
			}
		}
		if len(l.Others) == 1 { // the heading names it
			continue
		}
		name := shorten(l.armName(o), s.Text, true, pl.right-nameGap(s)-1)
		p.put(point{pl.area.x1 + nameGap(s), (row.y0 + row.y1) / 2}, start, s.Text, true, readable(l.ids[o].color), name)
	}
}

// stripHeading says what the numbers of the strip are, and whether they are
// percent because the points have unlike numbers of pairs.
func (l *lineChart) stripHeading() (heading string, percent bool) {
	least, most, open, few := math.MaxInt, 0, false, false
	for i := range l.Points {
		for _, p := range l.Points[i].Pairs {
			if p.Runs > 0 {
				least, most = min(least, p.Runs), max(most, p.Runs)
			}
			open, few = open || p.Lead == TooClose, few || p.Lead == TooFew
		}
	}
	often := say("sweep.how_often", "pairs", words.Count("pair", most))
	if least != most && most > 0 {
		often, percent = say("sweep.what_share", "least", least, "pairs", words.Count("pair", most)), true
	}
	heading = l.stripQuestion(often)
	switch {
	case open && few:
		heading += " (" + say("sweep_line.hatched_both") + ")"
	case open:
		heading += " (" + say("sweep_line.hatched_close") + ")"
	case few:
		heading += " (" + say("sweep_line.hatched_few") + ")"
	}
	return heading, percent
}

// stripQuestion says who is ahead of whom, how often; of several arms it leaves
// out whom, which the rows say.
func (l *lineChart) stripQuestion(often string) string {
	one, rows := "sweep_line.strip", "sweep_line.strip_rows"
	if l.Outcome.Better == 0 {
		one, rows = "sweep_line.strip_more", "sweep_line.strip_more_rows"
	}
	if len(l.Others) != 1 {
		return say(rows, "often", often, "a", l.armName(l.Base))
	}
	return say(one, "often", often, "a", l.armName(l.Base), "b", l.armName(l.Others[0]))
}

func (p SweepPair) told(percent bool) string {
	switch {
	case p.Runs == 0:
		return ""
	case percent:
		return strconv.Itoa(int(math.Round(100 * float64(p.Ahead) / float64(p.Runs))))
	}
	return strconv.Itoa(p.Ahead)
}

func (l *lineChart) stripSize(s Size, half float64, pair int, percent bool) float64 {
	widest := 0.0
	for i := range l.Points {
		if pair < len(l.Points[i].Pairs) {
			widest = max(widest, textWidth(l.Points[i].Pairs[pair].told(percent), 100, true)/100)
		}
	}
	f := s.Text
	if widest > 0 {
		f = min(f, 0.8*2*half/widest)
	}
	if f < leastNumber*s.Small {
		return 0
	}
	return f
}

func (l *lineChart) drawStripCell(p *pen, b box, pair SweepPair, colours divide, size float64, percent bool) {
	s := p.size
	if pair.Runs == 0 {
		p.line(b.inset(2, 2, 2, 2).corners(), true, stroke{color: gridGrey, width: 0.3 * s.Line})
		return
	}
	colour := colours.at(float64(pair.Ahead-pair.Behind) / float64(pair.Runs))
	gap := min(1, 0.1*b.width())
	b = b.inset(gap, 0, gap, 0)
	p.fill(b.corners(), colour)
	open := pair.Lead == TooClose || pair.Lead == TooFew
	if open {
		line, h := stroke{color: faint(white, 0.85), width: 0.42 * s.Line}, b.height()
		for x := b.x0 - h + 0.3*s.Text; x < b.x1; x += 0.62 * s.Text {
			x0, x1 := max(b.x0, x), min(b.x1, x+h)
			p.seg(x0, b.y1-(x0-x), x1, b.y1-(x1-x), line)
		}
	}
	at := point{(b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2}
	if size == 0 {
		return
	}
	text := pair.told(percent)
	if open {
		p.fill(textBox(at, middle, size, true, text).inset(-0.1*size, 0.12*size, -0.1*size, 0.12*size).corners(), colour)
	}
	p.put(at, middle, size, true, inkOn(colour), text)
}
