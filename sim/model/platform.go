package model

import (
	"leadsim/sim/network"
	"leadsim/sim/rng"
)

// platform is a social platform: who follows whom across teams and ranks, who
// uses it, and what runs there. A study that opens none has none (nil).
type platform struct {
	opened bool    // people can meet there, or where they went after it was closed
	open   float64 // how far it is open, 1 = to everybody, 0 = closed
	share  float64 // of people who used it at the end of last week

	ties  network.Graph // row i: whom i follows; Weight is 0 where one of the two does not use it
	tries []following   // draws by which somebody finds whom to follow
	was   []bool        // by seat: used it at the end of last week

	begins, running bool    // a rumour begins this week; one runs
	told, toldWas   []heard // by seat: now and at the end of last week
}

// heard says what somebody makes of the rumour that runs, or ran last.
type heard uint8

const (
	unheard   heard = iota
	believes        // and passes it on
	forgotten       // and falls for it no more
)

// newPlatform returns the platform that the study opens, still closed, or nil.
func (w *World) newPlatform() *platform {
	for n := range w.p.Events {
		if w.p.Events[n].Kind == "platform_open" {
			f := &platform{was: make([]bool, w.Seats), told: make([]heard, w.Seats), toldWas: make([]heard, w.Seats)}
			room := w.Seats * w.p.Platform.Ties
			f.ties = network.Graph{Offset: make([]int32, w.Seats+1), From: make([]int32, 0, room), Weight: make([]float32, 0, room)}
			f.tries = followings(w.key, w.p.Platform.Ties)
			return f
		}
	}
	return nil
}

// bytes returns the memory that the platform holds.
func (f *platform) bytes() int {
	if f == nil {
		return 0
	}
	return 3*len(f.was) + 4*len(f.ties.Offset) + 8*cap(f.ties.From)
}

// remember keeps what others see of last week: who used the platform, and who
// believed a rumour.
func (f *platform) remember(w *World) {
	copy(f.was, w.people.Online)
	copy(f.toldWas, f.told)
	f.share = ratio(w.total[sumOnline], w.total[sumHeads])
	f.running = w.total[sumTold] > 0
}

// openPlatform lets people meet beyond team and rank. Whom they follow they
// choose when it opens for the first time.
func (w *World) openPlatform() {
	f := w.platform
	if !f.opened {
		w.follow()
	}
	f.opened, f.open = true, 1
}

// closePlatform takes the share size of what is open away. What goes on
// elsewhere, out of sight, is platform.residue as strong. To those who used it
// it is a broken word of the leaders', the more so the more of their ties did:
// what was said to be theirs is taken, and what happens to those who talk can
// be guessed.
func (w *World) closePlatform(size float64) {
	f := w.platform
	if f == nil || !f.opened {
		return
	}
	p, r, q := w.people, &w.rules, &w.p.Platform
	taken := float64(size * f.open)
	w.forTeams(w.everywhere(), func(k int) {
		b := w.blockOf(k)
		from, to := w.Reports(k)
		for i := from; i < to; i++ {
			if harm := float64(taken * w.use(i)); p.Present[i] && harm > 0 {
				b.book(TrustBooked, ByClosing, w.week, p.LoseBenevolence(r, i, q.LossClosing*harm))
				w.hurt(i, b, ByClosing, q.WoundClosing*harm)
				p.ExpectPunishment(r, i, q.ClosingFear*harm)
			}
		}
	})
	f.open -= taken
}

// use returns the part of person i's ties on the platform that are in use, 0
// for somebody who does not use it.
func (w *World) use(i int) float64 {
	f := w.platform
	if !f.was[i] || w.p.Platform.Ties == 0 {
		return 0
	}
	n := 0
	from, _ := f.ties.In(i)
	for _, j := range from {
		if f.was[j] {
			n++
		}
	}
	return float64(n) / float64(w.p.Platform.Ties)
}

// meetPlatform is the part of step 1 in which a rumour may begin and the ties
// in use are those of people who used the platform at the end of last week.
func (w *World) meetPlatform() {
	f := w.platform
	if f == nil || !f.opened {
		return
	}
	f.begins = w.p.Mechanisms.PlatformRumour && w.draws[rng.Platform].Float64(boardSeat) < float64(w.p.Platform.Rumour*f.share)
	f.running = f.running || f.begins
	w.each((*World).connect)
}

// strength returns what a tie on the platform is worth, relative to one while
// it is open to everybody: what is closed goes on elsewhere, weaker.
func (w *World) strength() float64 {
	f := w.platform
	return f.open + float64((1-f.open)*w.p.Platform.Residue)
}

// connect weighs the ties of team k's people on the platform by whether the
// other uses it; wideTies gives them to those alone who use it themselves.
func (w *World) connect(k int, _ *block) {
	f := w.platform
	weight := float32(w.p.Platform.Weight * w.strength())
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		follows, weights := f.ties.In(i)
		for n, j := range follows {
			weights[n] = 0
			if f.was[j] {
				weights[n] = weight
			}
		}
	}
}

// wideTies returns whom person i follows on a platform, ascending, and how
// strongly each influences i: 0 where the other does not use it. It returns
// nothing where there is no platform or i does not use it.
func (w *World) wideTies(i int) (from []int32, weight []float32) {
	if w.platform == nil || !w.platform.opened || !w.platform.was[i] {
		return nil, nil
	}
	return w.platform.ties.In(i)
}

// hears returns whom person i hears, and how strongly: the ties of the network,
// and after them those on a platform. The slices hold until the next call for
// somebody of the same block.
func (w *World) hears(i int) (from []int32, weight []float32) {
	if w.platform == nil || !w.platform.opened {
		return w.ties.In(i)
	}
	return w.hearsWidely(i)
}

func (w *World) hearsWidely(i int) (from []int32, weight []float32) {
	from, weight = w.ties.In(i)
	follows, strength := w.wideTies(i)
	if len(follows) == 0 {
		return from, weight
	}
	b := w.blockOf(int(w.TeamOf[i]))
	b.heard = append(append(b.heard[:0], from...), follows...)
	b.strength = append(append(b.strength[:0], weight...), strength...)
	return b.heard, b.strength
}
