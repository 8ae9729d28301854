package engine

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"leadsim/sim/model"
	"leadsim/sim/param"
	"leadsim/sim/record"
	"leadsim/sim/scenario"
)

// usualSliders are those of a study whose lesson names none.
var usualSliders = []string{"leaders.monitor", "leaders.sanction", "leaders.listen", "leaders.delegate", "crisis.rate"}

// usualMetrics are charted where a study asks for none.
var usualMetrics = []string{"net_output", "trust", "wounds", "health"}

// loaded says what is on the table.
func (s *Session) loaded() *Loaded {
	st := s.line.study
	l := &Loaded{State: s.now(), Name: st.Name, Alike: st.Alike(), Differences: append([]string{}, st.Differences()...), Scripts: []Script{}, Weeks: s.line.weeks(), Week: s.week(),
		Seed: *s.state.Seed, Runs: st.Arms[0].Params.Run.Runs, Sliders: s.sliders(), Metrics: metricsOf(st), Hash: st.Hash(), Command: s.command()}
	le := &st.Lesson
	l.Lesson = Lesson{cmp.Or(le.Title, st.Name), le.Question, le.Story, le.Predict, le.Notice, le.Try, le.Discuss, le.Limits}
	for a := range st.Arms {
		l.Arms = append(l.Arms, s.armOut(a))
	}
	for _, a := range st.Arms {
		for _, e := range a.Params.Events {
			if sc := (Script{e.Week, e.Kind, e.Name}); !slices.Contains(l.Scripts, sc) {
				l.Scripts = append(l.Scripts, sc)
			}
		}
	}
	slices.SortStableFunc(l.Scripts, func(a, b Script) int { return a.Week - b.Week })
	return l
}

func (s *Session) armOut(a int) ArmOut {
	arm := &s.line.study.Arms[a]
	w := s.arms[a].world
	out := ArmOut{Name: arm.Name, Style: arm.Params.Leaders.StyleName, Seats: w.Seats, TeamOf: w.TeamOf, IDs: w.IDs(), Values: map[string]any{}}
	for k := range w.Teams() {
		out.Leader = append(out.Leader, w.Leader(k))
	}
	for i := range param.Table {
		if r := &param.Table[i]; r.Kind != param.Text || r.Key == "leaders.style" {
			if v := r.Get(arm.Params); v != r.Default {
				out.Values[r.Key] = v
			}
		}
	}
	return out
}

// metricsOf returns what the charts of a study show, without doubles.
func metricsOf(s *scenario.Study) []string {
	var all []string
	for i := range s.Charts {
		all = append(append(all, s.Charts[i].Metric), s.Charts[i].Metrics...)
	}
	for i := range s.Claims {
		all = append(all, s.Claims[i].Metric)
	}
	all = append(all, usualMetrics...)
	seen := map[string]bool{}
	return slices.DeleteFunc(all, func(m string) bool {
		_, ok := record.MetricIndex(m)
		double := seen[m]
		seen[m] = true
		return !ok || double
	})
}

// sliders returns the settings that the lesson puts in front.
func (s *Session) sliders() []Slider {
	keys := s.line.study.Lesson.Sliders
	if len(keys) == 0 {
		keys = usualSliders
	}
	var all []Slider
	for _, key := range keys {
		if sl := s.slider(key); sl != nil {
			all = append(all, *sl)
		}
	}
	return all
}

// slider returns a setting with its value of now; nil if there is none.
func (s *Session) slider(key string) *Slider {
	sl := &Slider{Key: key, Arm: armOf(key)}
	arms := s.line.study.Arms
	if sl.Arm >= len(arms) {
		return nil
	}
	rest := ofAllArms(key)
	var n int
	if _, err := fmt.Sscanf(rest, "event[%d].", &n); err == nil {
		_, name, _ := strings.Cut(rest, "].")
		at := slices.IndexFunc(param.EventRows, func(r param.Row[param.Event]) bool { return r.Key == name })
		short := func(a scenario.Arm) bool { return n >= len(a.Params.Events) }
		if at < 0 || n < 0 || sl.Arm < 0 && slices.ContainsFunc(arms, short) || short(arms[max(0, sl.Arm)]) {
			return nil
		}
		r := &param.EventRows[at]
		when := param.AtStart
		if e := &s.params(max(0, sl.Arm)).Events[n]; e.Week >= s.week() && whileItWaits(name) {
			when = param.Now
		}
		sl.Row, sl.Event = rowOf(r, key, when.String()), arms[max(0, sl.Arm)].Params.Events[n].Name
		sl.values(len(arms), func(a int) any { return r.Get(&s.params(a).Events[n]) }, func(a int) any { return r.Get(&s.own(a).Events[n]) })
	} else {
		r, ok := param.Find(rest)
		if !ok {
			return nil
		}
		sl.Row = rowOf(r, key, param.WhenOf(rest).String())
		if rest == "leaders.style" {
			sl.Row.Options, sl.Row.Kind = s.styleNames(), param.Choice.String()
		}
		sl.values(len(arms), func(a int) any { return r.Get(s.params(a)) }, func(a int) any { return r.Get(s.own(a)) })
	}
	for _, e := range slices.Concat(settings(s.state.Set).after(s.state.Changes), s.pending) {
		sl.Set = sl.Set || strings.HasPrefix(e, key+"=")
	}
	return sl
}

// values fills in the values of the arms that the slider is of.
func (sl *Slider) values(arms int, now, own func(arm int) any) {
	for a := range arms {
		if sl.Arm < 0 || sl.Arm == a {
			sl.Value, sl.Own = append(sl.Value, now(a)), append(sl.Own, own(a))
		}
	}
}

// whileItWaits tells whether a key of an event can still change before the
// event has happened. Its kind and whom it meets are laid down at the start.
func whileItWaits(key string) bool {
	switch key {
	case "name", "kind", "scope", "unit":
		return false
	}
	return true
}

// styleNames are the styles that an arm can name.
func (s *Session) styleNames() []string {
	var names []string
	for _, st := range s.line.study.Arms[0].Params.Styles {
		names = append(names, st.Name)
	}
	styles, err := scenario.ReadStyles(s.c.Builtin)
	if err == nil {
		for _, st := range styles {
			if !slices.Contains(names, st.Name) {
				names = append(names, st.Name)
			}
		}
	}
	return names
}

// params returns what arm a goes by now, with what waits for a new run.
func (s *Session) params(a int) *param.Params {
	if s.next != nil && a < len(s.next.study.Arms) {
		return s.next.study.Arms[a].Params
	}
	return s.line.now(a, s.week())
}

// own returns what the study says of arm a when nothing is set.
func (s *Session) own(a int) *param.Params {
	if a < len(s.plain) {
		return s.plain[a]
	}
	return s.line.study.Arms[a].Params
}

// command returns the command line of what is on the table.
func (s *Session) command() string {
	st := s.state
	st.Set = s.nextSet()
	st.Changes = nil
	return st.Command()
}

// nextSet returns the settings of the next run.
func (s *Session) nextSet() settings {
	set := settings(s.state.Set).after(s.state.Changes)
	for _, e := range s.pending {
		set = set.with(e)
	}
	return set
}

// set moves a setting. Before the first week it counts from the start; later
// from the coming week on, or in a new run, as its row says.
func (s *Session) set(r *Request) (*Moved, error) {
	entries := r.Many
	if len(entries) == 0 {
		entries = []string{r.Key}
		if !r.Unset {
			entries[0] += "=" + r.Value
		}
	}
	if len(entries) > mostChanges {
		return nil, fmt.Errorf("more than %d changes at once", mostChanges)
	}
	m := &Moved{}
	var now, start []string // what counts from the next week, what in a new run
	for _, entry := range entries {
		if err := onOneLine(entry); err != nil {
			return nil, err
		}
		key, _, _ := strings.Cut(entry, "=")
		sl := s.slider(key)
		switch {
		case sl == nil:
			return nil, fmt.Errorf("no setting is called %q", key)
		case sl.Row.When == param.AtStart.String() || s.ended():
			m.When, start = param.AtStart.String(), append(start, entry)
		default:
			m.When, now = sl.Row.When, append(now, entry)
		}
	}
	next := s.state
	switch {
	case s.week() == 0:
		set := s.nextSet()
		for _, entry := range entries {
			set = set.with(entry)
		}
		next.Set = set
		next.Changes = nil
		line, err := s.c.newTimeline(&next)
		if err != nil {
			return nil, err
		}
		playing, speed := s.run.playing, s.run.speed
		if err := s.lay(line, next.Run); err != nil {
			return nil, err
		}
		if s.state, s.pending, s.next = next, nil, nil; playing {
			s.run.begin(speed)
		}
		m.When, m.Loaded = param.Now.String(), s.loaded()
		s.run.fresh = true
	case len(now) == 0:
		if err := s.await(slices.Concat(s.pending, start)); err != nil {
			return nil, err
		}
	default:
		next.Changes = slices.Clone(s.state.Changes)
		for _, entry := range now {
			next.Changes = lastOfWeek(append(next.Changes, Change{s.week(), entry}))
		}
		if len(next.Changes) > mostChanges {
			return nil, fmt.Errorf("more than %d changes in one run: reset first", mostChanges)
		}
		line, err := s.c.turned(s.line, &next, len(next.Changes))
		if err != nil {
			return nil, err
		}
		s.line, s.state = line, next
		for _, a := range s.arms {
			a.t, a.next = line, len(line.turns)-1
		}
		if err := s.await(slices.Concat(s.pending, start)); err != nil {
			return nil, err
		}
	}
	m.State, m.Pending, m.Sliders, m.Slider = s.now(), len(s.pending) > 0, s.sliders(), s.slider(r.Key)
	m.Hash, m.Command = s.line.study.Hash(), s.command()
	return m, nil
}

// Bounds of what an address holds. Each entry costs a reading of the study, or
// a part of one, in which nobody can be heard.
const (
	mostChanges  = 200
	mostSettings = 1000 // set and left out from the start
	mostEntry    = 1000 // bytes
)

// bounded returns nil if an address holds no more than a page would write.
func (st *State) bounded() error {
	switch {
	case len(st.Changes) > mostChanges:
		return fmt.Errorf("%d changes in one run: want %d at most", len(st.Changes), mostChanges)
	case len(st.Set)+len(st.Without) > mostSettings:
		return fmt.Errorf("%d settings and events left out: want %d at most", len(st.Set)+len(st.Without), mostSettings)
	}
	for _, all := range [][]string{st.Set, st.Without} {
		for _, entry := range all {
			if err := onOneLine(entry); err != nil {
				return err
			}
		}
	}
	for _, c := range st.Changes {
		if err := onOneLine(c.Set); err != nil {
			return err
		}
	}
	return nil
}

func onOneLine(entry string) error {
	if len(entry) > mostEntry || strings.ContainsAny(entry, "\n\r") {
		return fmt.Errorf("want a key and a value on one line, of %d bytes at most", mostEntry)
	}
	return nil
}

// lastOfWeek drops an earlier change of the last one's key in the same week.
func lastOfWeek(all []Change) []Change {
	last := all[len(all)-1]
	key, _, _ := strings.Cut(last.Set, "=")
	return append(slices.DeleteFunc(all[:len(all)-1], func(c Change) bool {
		k, _, _ := strings.Cut(c.Set, "=")
		return c.Week == last.Week && k == key
	}), last)
}

// await notes what waits for the next run, if the study can be read with it.
func (s *Session) await(pending settings) error {
	if len(pending) == 0 {
		s.pending, s.next = nil, nil
		return nil
	}
	was := s.pending
	s.pending = pending
	st := s.state
	line, err := s.c.newTimelineOf(&st, s.nextSet())
	if err != nil {
		s.pending = was
		return err
	}
	s.next = line
	return nil
}

// newTimelineOf reads the study of a state with other settings and no changes.
func (c *Config) newTimelineOf(st *State, set settings) (*timeline, error) {
	study, err := c.read(st, set)
	if err != nil {
		return nil, err
	}
	if _, err := model.Check(study.Arms[0].Params); err != nil {
		return nil, err
	}
	return &timeline{study: study}, nil
}

// toml returns the study of the next run as a complete file.
func (s *Session) toml() (any, error) {
	st := s.state
	line, err := s.c.newTimelineOf(&st, s.nextSet())
	if err != nil {
		return nil, err
	}
	return string(line.study.Resolved()), nil
}
