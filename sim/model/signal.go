package model

import (
	"unsafe"

	"leadsim/sim/agent"
	"leadsim/sim/param"
)

// signal is what the people one is tied to perceive of a person.
type signal struct {
	alignment float32
	standing  float32 // weight of what this person says and does, not rank
	flags     uint16
}

// word is what a person hears over ties in a week.
type word struct {
	alignment float32 // mean of ties
	commit    float32 // share of ties who committed
	resist    float32
	news      float32 // share of ties who were punished
	left      float32 // share of ties who left
	forced    float32 // share of ties who were dismissed or laid off
	known     bool    // there are ties to present people at all
}

const (
	flagCommit = 1 << iota
	flagResist
	flagPunished
	flagLeft
	flagForced
	flagPresent

	// of a change programme
	flagKnows    // knows of it
	flagDoes     // tries it or has adopted it
	flagGains    // has adopted it with conviction
	flagChampion // speaks for it
	flagOpposes  // speaks against it
	// Of the seat, for the ties to it; see tying.go.
	flagMute    // somebody is there of whom nobody perceives anything
	flagEmptied // whoever was there went this week
	flagNew     // whoever is there came this week
)

const (
	signalBytes = int(unsafe.Sizeof(signal{}))
	wordBytes   = int(unsafe.Sizeof(word{}))
	turnBytes   = int(unsafe.Sizeof(turn{}))
	leaderBytes = float64(unsafe.Sizeof(leader{}))
	teamBytes   = float64(unsafe.Sizeof(team{}))
	crisisBytes = float64(unsafe.Sizeof(crisis{}))
)

// show returns what others can perceive of the person in seat i.
func (w *World) show(i int) signal {
	p := w.people
	s := signal{alignment: p.Alignment[i]}
	if p.Present[i] { // an empty seat has no standing
		s.standing = float32(p.Standing(&w.rules, i))
	}
	if p.Present[i] && p.Who[i] == w.mute {
		s.flags = flagMute
	} else if p.Present[i] {
		s.flags = flagPresent
		switch p.Response[i] {
		case agent.Commit:
			s.flags |= flagCommit
		case agent.Resist:
			s.flags |= flagResist
		}
	}
	if w.change.running {
		s.flags |= w.showChange(i)
	}
	return s
}

// bit is 1 for every flag that is set, 0 for none.
var bit = [flagPunished + 1]float64{flagCommit: 1, flagResist: 1, flagPunished: 1}

// listenToTies gathers what person i hears of last week, each tie weighted by
// its strength and by the standing of the other.
func (w *World) listenToTies(i int) {
	from, weight := w.hears(i)
	var total, alignment, commit, resist, news, left, forced, all float64
	for n, j := range from {
		s := &w.signalWas[j]
		if s.flags&(flagPresent|flagLeft) == 0 {
			continue
		}
		v := float64(weight[n])
		all += v
		if s.flags&flagLeft != 0 {
			left += v
			if s.flags&flagForced != 0 {
				forced += v
			}
			continue
		}
		v = float64(v * float64(s.standing))
		total += v
		alignment += float64(v * float64(s.alignment))
		// Times 0 or 1 instead of a branch that nobody can predict.
		commit += float64(v * bit[s.flags&flagCommit])
		resist += float64(v * bit[s.flags&flagResist])
		news += float64(v * bit[s.flags&flagPunished])
	}
	o := word{}
	if all > 0 {
		o.left, o.forced = float32(left/all), float32(forced/all)
	}
	if total > 0 {
		o.known = true
		o.alignment, o.commit = float32(alignment/total), float32(commit/total)
		o.resist, o.news = float32(resist/total), float32(news/total)
	}
	if w.rules.Forms.Contagion != param.AllTies {
		w.weighOtherwise(i, &o)
	}
	w.word[i] = o
}
