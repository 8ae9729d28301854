package engine

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"leadsim/sim/model"
	"leadsim/sim/rng"
)

// Kinds of moments in a story.
const (
	momentJoined    = "joined"    // Seat = the leader met, -1 = none
	momentPromoted  = "promoted"  // to another seat; Size = level of it
	momentLeader    = "leader"    // somebody else leads her now; Seat = who
	momentNobody    = "nobody"    // nobody leads her any more; Cause = left or removed
	momentWounded   = "wounded"   // Cause = the account, Size = how much
	momentTrust     = "trust"     // Size = how far trust in the leader moved
	momentBroken    = "broken"    // found out that a word was broken
	momentCrisis    = "crisis"    // began around her; Size = severity
	momentContained = "contained" // Size = weeks it took
	momentColleague = "colleague" // of the team, is gone; Cause = why, Seat = who it was
	momentStage     = "stage"     // of the change; Size = stage
	momentChampion  = "champion"  // became a champion
	momentScripted  = "scripted"  // Name = the event
	momentTurn      = "turnaround"
	momentClosed    = "closed"
)

// Wounds and moves of trust smaller than these in a week are no moment.
const (
	leastWound  = 0.012
	leastTrust  = 0.04
	mostMoments = 40
)

// story lives the run once more, up to now, and follows the person who holds a
// seat. It answers when that is done.
func (s *Session) story(r *Request) (any, error) {
	if r.Arm < 0 || r.Arm >= len(s.arms) {
		return nil, fmt.Errorf("arm %d: there are %d, numbered from 0", r.Arm, len(s.arms))
	}
	w := s.arms[r.Arm].world
	if r.Seat < 0 || r.Seat >= w.Seats {
		return nil, fmt.Errorf("seat %d: there are %d, numbered from 0", r.Seat, w.Seats)
	}
	who, there := w.Who(r.Seat)
	if !there {
		return nil, fmt.Errorf("nobody holds seat %d this week", r.Seat)
	}
	if s.endStory != nil {
		s.endStory()
	}
	ctx, end := context.WithCancel(s.ctx)
	s.endStory = end
	line, run, until, id := s.line, s.state.Run, s.week(), r.ID
	before, over := s.storyOver, make(chan struct{})
	s.storyOver = over
	s.long.Go(func() {
		defer close(over)
		var story *Story
		var err error
		if before != nil {
			<-before // two would need the memory of two organizations; it has been told to end
		}
		if ctx.Err() == nil {
			story, err = s.follow(ctx, line, r.Arm, run, until, who)
		}
		select {
		case s.done <- func() {
			switch {
			case ctx.Err() != nil:
				s.tell(Reply{ID: id, Error: "another story is told"})
			case err != nil:
				s.tell(Reply{ID: id, Error: err.Error()})
			default:
				s.tell(Reply{ID: id, Result: story})
			}
		}:
		case <-s.ctx.Done():
		}
	})
	return nil, errLater
}

// follow lives a run up to a week and notes what becomes of a person.
func (s *Session) follow(ctx context.Context, line *timeline, arm, run, until int, who rng.Who) (st *Story, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the program made a mistake (%v); please report it", p)
		}
	}()
	l, err := line.begin(arm, run)
	if err != nil {
		return nil, err
	}
	l.world.KeepDiary()
	f := &follower{w: l.world, who: who, seat: -1, ids: l.world.IDs(), story: &Story{Arm: arm, States: map[string][]Num{}}}
	f.find()
	if f.seat >= 0 {
		f.story.Since = -1
		f.boss, f.led = f.w.LeaderOf(f.seat)
	}
	stop := s.stopper(ctx)
	for l.world.Week() < until {
		if stop() {
			return nil, ctx.Err()
		}
		if err := l.turn(); err != nil {
			return nil, err
		}
		f.remember()
		l.world.Tick()
		f.week()
	}
	return f.end(), nil
}

// follower follows a person through a run.
type follower struct {
	w     *model.World
	who   rng.Who
	seat  int // -1 = not there (yet)
	story *Story

	boss  rng.Who // who leads her
	led   bool
	last  model.Lived
	lived bool // last holds something
	stage float32
	team  map[rng.Who]int // who sat in her team last week, by seat
	told  int             // happenings looked at
	ids   []string
}

// find looks for the seat that the person holds.
func (f *follower) find() {
	if f.seat >= 0 {
		if who, there := f.w.Who(f.seat); there && who == f.who {
			return
		}
	}
	f.seat = -1
	for i := range f.w.Seats {
		if who, there := f.w.Who(i); there && who == f.who {
			f.seat = i
			return
		}
	}
}

// remember notes how things are before the week.
func (f *follower) remember() {
	f.w.Follow(f.seat)
	f.team = map[rng.Who]int{}
	if f.seat < 0 {
		return
	}
	from, to := f.w.Reports(int(f.w.TeamOf[f.seat]))
	for i := from; i < to; i++ {
		if who, there := f.w.Who(i); there && i != f.seat {
			f.team[who] = i
		}
	}
}

// note adds a moment of the week just lived.
func (f *follower) note(m Moment) {
	m.Week = f.w.Week() - 1
	f.story.Moments = append(f.story.Moments, m)
}

// week looks at the week just lived.
func (f *follower) week() {
	was := f.seat
	f.find()
	news := f.w.Happenings()[f.told:]
	f.told = len(f.w.Happenings())
	if f.seat < 0 {
		return
	}
	switch {
	case was < 0:
		f.story.Since = f.w.Week() - 1
		f.boss, f.led = f.w.LeaderOf(f.seat)
		f.note(Moment{Kind: momentJoined, Seat: f.bossSeat(), Who: f.bossID()})
	case was != f.seat:
		f.note(Moment{Kind: momentPromoted, Seat: f.seat, Size: Num(f.level())})
		f.boss, f.led = f.w.LeaderOf(f.seat)
	}
	f.happened(news)
	f.around()
	f.inside()
}

// happened takes in the lines of the log that concern her.
func (f *follower) happened(news []model.Happening) {
	team := int(f.w.TeamOf[f.seat])
	for i := range news {
		h := &news[i]
		switch h.Kind {
		case model.CrisisBegan, model.CrisisContained:
			if f.above(h.Team, team) {
				kind := momentCrisis
				if h.Kind == model.CrisisContained {
					kind = momentContained
				}
				f.note(Moment{Kind: kind, Seat: -1, Size: Num(h.Value), Name: h.Name})
			}
		case model.LeaderLeft, model.LeaderRemoved:
			if h.Team == team {
				f.note(Moment{Kind: momentNobody, Cause: map[bool]string{true: "left", false: "removed"}[h.Kind == model.LeaderLeft], Seat: -1})
			}
		case model.TurnaroundBegan:
			f.note(Moment{Kind: momentTurn, Seat: -1, Size: Num(h.Value)})
		case model.Closed:
			f.note(Moment{Kind: momentClosed, Seat: -1})
		case model.Scripted:
			if slices.ContainsFunc(news, func(o model.Happening) bool { return o.Kind == model.CrisisBegan && o.Name == h.Name }) {
				continue // told as the crisis that it is
			}
			f.note(Moment{Kind: momentScripted, Seat: -1, Name: h.Name})
		case model.ChampionNamed:
			if h.Seat == f.seat {
				f.note(Moment{Kind: momentChampion, Seat: -1, Name: h.Name})
			}
		}
	}
}

// above tells whether team k is hers, or one whose leader leads above it.
func (f *follower) above(k, team int) bool {
	for ; team < f.w.Teams(); team = f.w.Parent(team) {
		if team == k {
			return true
		}
	}
	return false
}

// around looks at who left the team and who leads it.
func (f *follower) around() {
	for d := range f.w.Departures {
		if seat, ok := f.team[d.Who]; ok {
			f.note(Moment{Kind: momentColleague, Cause: exitWords[d.Why], Seat: seat, Who: model.IDOf(d.Who, f.ids)})
		}
	}
	boss, led := f.w.LeaderOf(f.seat)
	if led && (!f.led || boss != f.boss) {
		f.note(Moment{Kind: momentLeader, Seat: f.bossSeat(), Who: f.bossID()})
	}
	f.boss, f.led = boss, led
}

var exitWords = map[model.Exit]string{model.ExitQuit: "quit", model.ExitUnavoidable: "unavoidable", model.ExitDismissed: "dismissed",
	model.ExitLaidOff: "laid off", model.ExitScripted: "scripted"}

// inside looks at how she is.
func (f *follower) inside() {
	var l model.Lived
	if !f.w.Lived(f.seat, &l) {
		return
	}
	for a, size := range f.w.Causes() {
		if size >= leastWound {
			f.note(Moment{Kind: momentWounded, Cause: model.Account(a).String(), Size: Num(size), Seat: -1})
		}
	}
	if l.WordBroken {
		f.note(Moment{Kind: momentBroken, Seat: -1})
	}
	if moved := l.Trust - f.last.Trust; f.lived && (moved >= leastTrust || moved <= -leastTrust) {
		f.note(Moment{Kind: momentTrust, Size: Num(moved), Seat: -1})
	}
	if stage := f.w.StageOf(f.seat); stage != f.stage {
		f.note(Moment{Kind: momentStage, Size: Num(stage), Seat: -1})
		f.stage = stage
	}
	f.story.Weeks = append(f.story.Weeks, f.w.Week()-1)
	for _, x := range lifeStates {
		f.story.States[x.name] = append(f.story.States[x.name], Num(x.of(&l)))
	}
	f.last, f.lived = l, true
}

// lifeStates are what a story shows from week to week.
var lifeStates = []struct {
	name string
	of   func(*model.Lived) float64
}{
	{"trust", func(l *model.Lived) float64 { return l.Trust }},
	{"fear", func(l *model.Lived) float64 { return l.Fear }},
	{"strain", func(l *model.Lived) float64 { return l.Strain }},
	{"wounds", func(l *model.Lived) float64 { return l.Wounds }},
	{"belonging", func(l *model.Lived) float64 { return l.Belonging }},
	{"voice", func(l *model.Lived) float64 { return l.Voice }},
	{"capability", func(l *model.Lived) float64 { return l.Capability }},
	{"quit", func(l *model.Lived) float64 { return l.Quit }},
}

func (f *follower) bossSeat() int {
	k := int(f.w.TeamOf[f.seat])
	if k == f.w.Board() {
		return -1
	}
	return f.w.Leader(k)
}

// bossID returns the id of who leads her, "" if nobody does.
func (f *follower) bossID() string {
	if who, led := f.w.LeaderOf(f.seat); led {
		return model.IDOf(who, f.ids)
	}
	return ""
}

func (f *follower) level() int {
	if led := f.w.Led(f.seat); led >= 0 {
		return int(f.w.Level[led])
	}
	return 0
}

// end returns the story with its largest moments, in order of time.
func (f *follower) end() *Story {
	st := f.story
	st.Seat, st.ID, st.Boss = f.seat, model.IDOf(f.who, f.ids), -1
	st.Now = map[string]Num{}
	if f.seat >= 0 {
		st.Team, st.Level, st.Boss = int(f.w.TeamOf[f.seat]), f.level(), f.bossSeat()
		st.BossID = f.bossID()
		if led := f.w.Led(f.seat); led >= 0 {
			from, to := f.w.Reports(led)
			for i := from; i < to; i++ {
				if _, there := f.w.Who(i); there {
					st.Leads++
				}
			}
		}
		var l model.Lived
		if f.w.Lived(f.seat, &l) {
			for _, x := range lifeStates {
				st.Now[x.name] = Num(x.of(&l))
			}
		}
	}
	if len(st.Moments) > mostMoments {
		slices.SortStableFunc(st.Moments, func(a, b Moment) int { return cmp.Compare(weight(&b), weight(&a)) })
		st.Moments = st.Moments[:mostMoments]
		slices.SortStableFunc(st.Moments, func(a, b Moment) int { return cmp.Compare(a.Week, b.Week) })
	}
	return st
}

// weight is how much a moment matters in a story.
func weight(m *Moment) float64 {
	switch m.Kind {
	case momentWounded:
		return 4 * float64(m.Size)
	case momentTrust:
		return max(float64(m.Size), -float64(m.Size))
	case momentColleague:
		return 0.15
	case momentContained:
		return 0.3
	}
	return 1
}
