package engine

import (
	"time"

	"leadsim/sim/record"
)

// Frames come at most thirty times a second, and never more than two ahead of
// what the page has drawn: a slow page is sent fewer, and the model is not kept
// waiting.
const (
	frameEvery = time.Second / 30
	mostAhead  = 2
	slice      = 20 * time.Millisecond // of work, between looking for messages
)

// player paces the run on the table.
type player struct {
	playing bool
	speed   float64   // weeks a second, 0 = as fast as it goes
	due     time.Time // of the next week
	last    time.Time // of the last frame
	ahead   int       // frames that the page has not drawn
	sent    int       // weeks sent
	fresh   bool      // there is something new to draw
}

func (p *player) begin(speed float64) {
	p.playing, p.speed, p.due = true, max(0, speed), time.Now()
	p.fresh = true
}

func (p *player) pause() {
	if p.playing {
		p.playing, p.fresh = false, true
	}
}

func (p *player) rewind() {
	p.playing, p.sent, p.ahead, p.fresh = false, 0, 0, false
}

func (p *player) drawn() { p.ahead = max(0, p.ahead-1) }

// play lives the weeks that are due, sends a frame if one is, and returns how
// long there is nothing to do; below 0 if that is until a message comes.
func (s *Session) play() time.Duration {
	p := &s.run
	if s.line == nil {
		return -1
	}
	if p.playing {
		s.liveDue()
	}
	wait := time.Duration(-1)
	if p.playing {
		wait = max(0, time.Until(p.due))
		if s.c.Yield != nil {
			wait = max(wait, time.Millisecond) // a browser hears of messages between
		}
	}
	if p.fresh && p.ahead < mostAhead {
		if left := frameEvery - time.Since(p.last); left > 0 {
			if wait < 0 || left < wait {
				wait = left
			}
		} else {
			s.tell(s.frame())
			p.ahead++
		}
	}
	return wait
}

// liveDue lives weeks until none is due or a slice of time is over.
func (s *Session) liveDue() {
	p := &s.run
	began := time.Now()
	for !s.ended() && (p.speed == 0 || !p.due.After(time.Now())) {
		if err := s.step(); err != nil {
			s.tell(Reply{Error: err.Error()})
			p.pause()
			return
		}
		p.fresh = true
		now := time.Now()
		if p.speed > 0 {
			p.due = p.due.Add(time.Duration(float64(time.Second) / p.speed))
			if behind := now.Add(-time.Second / 4); p.due.Before(behind) {
				p.due = behind // weeks that cannot be kept up with are not caught up on
			}
		} else {
			p.due = now
		}
		if now.Sub(began) > slice {
			break
		}
	}
	if s.ended() {
		p.pause()
	}
}

// frame returns all weeks since the last frame.
func (s *Session) frame() *Frame {
	p := &s.run
	week := s.week()
	f := &Frame{Event: "frame", From: min(p.sent, week), Week: week, Playing: p.playing, Ended: s.ended()}
	for _, a := range s.arms {
		arm := ArmFrame{Series: make([][]Num, len(s.watched))}
		for n, m := range s.watched {
			column := make([]Num, 0, week-f.From)
			for at := f.From; at < week; at++ {
				column = append(column, Num(a.series.Rows[at*len(record.Metrics)+m]))
			}
			arm.Series[n] = column
		}
		if s.looks {
			a.world.Look(s.look, a.column)
			arm.Look = make(Bytes, len(a.column))
			for i, x := range a.column {
				arm.Look[i] = share(x)
				if x >= 0 {
					arm.Heads++
				}
			}
		}
		if f.From == 0 {
			a.told = 0
		}
		all := a.world.Happenings()
		for i := range all[a.told:] {
			h := &all[a.told+i]
			arm.News = append(arm.News, Happening{h.Week, h.Kind.String(), h.Team, h.Seat, Num(h.Value), h.Name})
		}
		a.told = len(all)
		f.Arms = append(f.Arms, arm)
	}
	p.sent, p.last, p.fresh = week, time.Now(), false
	return f
}
