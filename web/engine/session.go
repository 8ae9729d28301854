package engine

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/record"
)

// Session is one page's sitting. Its methods may be called from any goroutine;
// all its work is done by one of its own, long work by others that end with it.
type Session struct {
	c    Config
	send func([]byte) // takes a message for the page; never called at the same time

	ctx  context.Context
	end  context.CancelFunc
	in   chan []byte
	done chan func() // results of long work, to be taken in
	over chan struct{}

	state   State
	line    *timeline
	pending settings        // set while the run goes on, for the next one
	next    *timeline       // of the next run, nil = as line
	plain   []*param.Params // by arm: what the study says when nothing is set
	arms    []*shown
	run     player
	watched []int // metrics
	look    model.State
	looks   bool
	batch   *batch

	endStory  func()
	storyOver chan struct{}  // closed when the last story is told or dropped
	long      sync.WaitGroup // stories being told
}

// shown is an arm of the run on the table.
type shown struct {
	*life
	series record.Series
	told   int // happenings sent
	column []float32
	wrong  error // what went wrong in a week
}

// NewSession returns a session that tells the page by send, which must not
// block for long. The session reads c and keeps it.
func NewSession(c Config, send func([]byte)) *Session {
	ctx, end := context.WithCancel(context.Background())
	s := &Session{c: c, send: send, ctx: ctx, end: end, in: make(chan []byte, 64), done: make(chan func(), 16), over: make(chan struct{})}
	go s.work()
	return s
}

// Handle takes a message of the page. It returns an error if the session has
// ended, or hears more than it can take in.
func (s *Session) Handle(message []byte) error {
	select {
	case <-s.ctx.Done():
		return s.ctx.Err()
	default:
	}
	select {
	case s.in <- message:
		return nil
	case <-s.ctx.Done():
		return s.ctx.Err()
	case <-time.After(10 * time.Second):
		return fmt.Errorf("the session is busy")
	}
}

// Close ends all work of the session and waits for it.
func (s *Session) Close() {
	s.end()
	<-s.over
}

// work is the session's own goroutine.
func (s *Session) work() {
	defer close(s.over)
	defer s.long.Wait()
	defer s.dropBatch()
	for {
		wait := s.play()
		var timer <-chan time.Time
		if wait >= 0 {
			timer = time.After(wait)
		}
		select {
		case <-s.ctx.Done():
			return
		case message := <-s.in:
			s.answer(message)
		case take := <-s.done:
			take()
		case <-timer:
		}
		s.hear()
	}
}

// hear takes in all that waits, so that no message waits for a week of a large
// organization more than once.
func (s *Session) hear() {
	for s.ctx.Err() == nil {
		select {
		case message := <-s.in:
			s.answer(message)
		case take := <-s.done:
			take()
		default:
			return
		}
	}
}

// answer does what a message asks for.
func (s *Session) answer(message []byte) {
	var r Request
	if err := json.Unmarshal(message, &r); err != nil {
		s.tell(Reply{ID: r.ID, Error: "the message is no request: " + err.Error()}) // the id is read where it can be
		return
	}
	result, err := s.guarded(&r)
	switch {
	case err == errLater || r.Do == "drawn":
	case err != nil:
		s.tell(Reply{ID: r.ID, Error: err.Error()})
	default:
		s.tell(Reply{ID: r.ID, Result: result})
	}
}

// guarded turns a panic into an error, so that one page's trouble stays its own.
func (s *Session) guarded(r *Request) (result any, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the program made a mistake (%v); please report it\n%s", p, debug.Stack())
		}
	}()
	return s.do(r)
}

// errLater stands for a reply that comes when long work is done.
var errLater = errors.New("later")

func (s *Session) do(r *Request) (any, error) {
	switch r.Do {
	case "about":
		return s.c.about(), nil
	case "load":
		st := s.c.First
		if r.State != nil {
			st = *r.State
		}
		return s.load(st)
	case "drawn":
		s.run.drawn()
		return nil, nil
	}
	if s.line == nil {
		return nil, fmt.Errorf("%s: no study is loaded", r.Do)
	}
	switch r.Do {
	case "play":
		s.run.begin(r.Speed)
		return nil, nil
	case "pause":
		s.run.pause()
		return nil, nil
	case "step":
		return nil, s.steps(max(1, r.Weeks))
	case "reset":
		return s.reset(r)
	case "set":
		return s.set(r)
	case "watch":
		return s.watch(r)
	case "ties":
		return s.ties(r.Arm)
	case "story":
		return s.story(r)
	case "batch":
		return nil, s.beginBatch(r.Runs)
	case "spread":
		return s.spread(r.Metric)
	case "table":
		return s.table(r)
	case "toml":
		return s.toml()
	case "state":
		return s.now(), nil
	case "setting":
		if sl := s.slider(r.Key); sl != nil {
			return sl, nil
		}
		return nil, fmt.Errorf("no setting is called %q", r.Key)
	}
	return nil, fmt.Errorf("there is nothing called %q to do", r.Do)
}

// tell sends a message.
func (s *Session) tell(v any) {
	text, err := json.Marshal(v)
	if err != nil {
		text, _ = json.Marshal(Reply{Error: err.Error()}) // a text is always written
	}
	s.send(text)
}

// load puts a study on the table and lives it up to st.At.
func (s *Session) load(st State) (*Loaded, error) {
	if st.Run < 0 {
		return nil, fmt.Errorf("run %d: want a number from 0", st.Run)
	}
	if err := st.bounded(); err != nil {
		return nil, err
	}
	slices.SortStableFunc(st.Changes, func(a, b Change) int { return a.Week - b.Week })
	line, err := s.c.newTimeline(&st)
	if err != nil {
		return nil, err
	}
	if st.Seed == nil {
		seed := line.study.Arms[0].Params.Run.Seed
		st.Seed = &seed
	}
	if err := s.lay(line, st.Run); err != nil {
		return nil, err
	}
	at := min(st.At, line.weeks())
	st.At = 0
	s.state, s.pending, s.next, s.plain = st, nil, nil, nil
	if plain, err := s.c.read(&st, nil); err == nil {
		for _, a := range plain.Arms {
			s.plain = append(s.plain, a.Params)
		}
	}
	s.dropBatch()
	if err := s.fast(at); err != nil {
		return nil, err
	}
	return s.loaded(), nil
}

// lay puts the arms of a timeline on the table, before their first week.
func (s *Session) lay(line *timeline, run int) error {
	arms := make([]*shown, len(line.study.Arms))
	for a := range arms {
		l, err := line.begin(a, run)
		if err != nil {
			return err
		}
		arms[a] = &shown{life: l, column: make([]float32, l.world.Seats)}
		arms[a].series.Rows = make([]float64, 0, len(record.Metrics)*line.weeks())
	}
	s.line, s.arms = line, arms
	s.run.rewind()
	return nil
}

// week returns the weeks lived.
func (s *Session) week() int { return s.arms[0].world.Week() }

// ended tells whether the run is over.
func (s *Session) ended() bool { return s.week() >= s.line.weeks() }

// step lives one week of all arms.
func (s *Session) step() error {
	for _, a := range s.arms {
		if err := a.turn(); err != nil {
			return err
		}
	}
	if len(s.arms)*s.arms[0].world.Seats < manyPeople || s.c.Yield != nil {
		for _, a := range s.arms {
			a.live()
		}
	} else {
		var all sync.WaitGroup
		for _, a := range s.arms {
			all.Go(a.live)
		}
		all.Wait()
	}
	for _, a := range s.arms {
		if a.wrong != nil {
			return a.wrong
		}
	}
	return nil
}

// manyPeople is from how many people on, over all arms, it pays to live the
// arms at the same time. Each is a world of its own, so nothing else changes.
const manyPeople = 3000

// live lives a week of an arm. A panic becomes an error: one page's trouble is
// not the program's end.
func (a *shown) live() {
	defer func() {
		if p := recover(); p != nil {
			a.wrong = fmt.Errorf("the program made a mistake (%v); please report it", p)
		}
	}()
	a.world.Tick()
	a.world.Show(&a.series)
}

// steps lives some weeks and draws them.
func (s *Session) steps(weeks int) error {
	s.run.pause()
	if err := s.fast(weeks); err != nil {
		return err
	}
	s.run.fresh = true
	return nil
}

// fast lives some weeks; it hears of messages meanwhile, but answers none.
func (s *Session) fast(weeks int) error {
	began := time.Now()
	for range weeks {
		if s.ended() {
			break
		}
		if s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		if err := s.step(); err != nil {
			return err
		}
		if s.c.Yield != nil && time.Since(began) > slice {
			s.c.Yield()
			began = time.Now()
		}
	}
	return nil
}

// reset begins anew, with what was set meanwhile, and another seed if one is
// given.
func (s *Session) reset(r *Request) (*Loaded, error) {
	st := s.state
	st.Set = s.nextSet()
	st.Changes, st.At = nil, 0
	if r.Seed != nil {
		st.Seed = r.Seed
	}
	return s.load(st)
}

// now returns the state of now.
func (s *Session) now() State {
	st := s.state
	st.At = s.week()
	return st
}

// watch says which metrics are charted and what people are coloured by.
func (s *Session) watch(r *Request) (any, error) {
	if len(r.Metrics) > len(record.Metrics) {
		return nil, fmt.Errorf("%d measures: there are %d", len(r.Metrics), len(record.Metrics))
	}
	var all []int
	for _, name := range r.Metrics {
		m, ok := record.MetricIndex(name)
		if !ok {
			return nil, fmt.Errorf("no measure is called %q", name)
		}
		all = append(all, m)
	}
	s.looks = false
	for st := range model.NumStates {
		if st.String() == r.Look {
			s.look, s.looks = st, true
		}
	}
	if r.Look != "" && !s.looks {
		return nil, fmt.Errorf("people are not coloured by %q", r.Look)
	}
	s.watched = all
	s.run.sent = 0 // the next frame holds it all
	return s.frame(), nil
}
