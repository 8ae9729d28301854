package model

import (
	"fmt"

	"leadsim/sim/agent"
	"leadsim/sim/network"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// World is one run of one arm: the organization and everybody in it.
type World struct {
	Structure
	p      *param.Params
	rules  agent.Rules
	key    rng.Key
	draws  [rng.Last + 1]rng.Draws // of this week, by purpose
	week   int                     // the week being lived, from 0
	people *agent.People
	ties   *network.Graph

	signal, signalWas []signal // what ties perceive of a person, this week and last
	word              []word   // what a person hears over ties this week
	exit              []exitKind
	made              []float32 // output of the week, before crises take their part
	vacant            []int32   // week since which a seat is empty
	occupants         []uint32  // people who have entered by a seat
	closed            []bool    // seats given up in a turnaround
	gaveUp            bool      // there are such seats

	leaders        []leader  // by team; the last is the board's, who never acts
	teams          []team    // by team, the board's pseudo-team last
	crises         []crisis  // by team: the crisis whose scope is all who work below its leader
	open           int       // crises not contained
	keeps          []bool    // scratch: who keeps command after a crisis
	subtree, force []mean    // scratch: sums over all who work below a leader
	least          []float64 // scratch: execution of the weakest team there; nil unless crisis.containment is weakest
	blocks         []block
	blockSize      int
	workers        *workers

	prior                 float64 // belief in punishment that office and culture uphold
	offers                float64 // of the labour market, this week
	money                 float64 // in weeks of a full output
	failed                bool
	total                 tally // of the week, over all blocks
	lastSeen, unavoidable float64

	commandUntil   int // last week of an organization-wide command, exclusive
	lastTurnaround int
	marketUntil    int
	scripted       scripted
	turns          []turn // what people tried this week, and what came of it
	history        history
	platform       *platform  // nil = the study opens none
	outsiders      *outsiders // nil = nobody has standing outside
	snap           Snapshot
	happenings     []Happening

	ids []string // of those who are there at the start, by seat; nil where no file gives them

	change programme // that the organization attempts

	// Informal influence.
	moves   []move   // promotions of the last week with any step 9, in the order of the seats left
	mine    []tie    // scratch: the ties of somebody who moves
	mute    rng.Who  // of whom nobody perceives anything over ties; network.Mute
	spheres reaching // spheres of influence, as last traced

	diary *diary // of single people; nil = nobody has asked for one
}

// team is the state that belongs to a team rather than to its people.
type team struct {
	visible, hidden float64      // latent problems
	practice        float64      // in deciding together
	credibility     float64      // of the leader's threats
	house           *param.Style // how its leaders are to lead since an [[event]] said so; nil = as the arm says

	// of the week
	hot       float64 // open severity that meets the team
	loss      float64 // share of its output lost to crises
	output    float64 // sum over its people, before losses
	heads     int
	force     float64 // sum of effort x competence, for containing
	punished  float64 // severity of sanctions seen in the team
	arbitrary int     // sanctions without a deed
	dismissed int
	blamed    int
	effort    float64 // mean
	voice     float64 // mean
	belonging float64 // mean
	kindness  float64 // mean benevolence seen in the leader
	honesty   float64 // mean integrity seen in the leader
	able      float64 // mean ability seen in the leader
	feared    float64 // mean belief in punishment
	fair      float64 // mean fairness and reward seen
	informal  int32   // seat of who leads informally, -1 = nobody
	known     float64 // what its leader knows of a way out of a crisis after asking
	asking    float64 // weeks that the asking takes

	favours favours // that the team has not looked at yet
	taken   float64 // share of the net output that the leader diverts this week
}

// New returns the organization of an arm at the start of replication, before
// its first week. The seed is run.seed. It returns an error if p
// does not pass Check; the ranges of single parameters are checked before.
func New(p *param.Params, replication int) (*World, error) { return newWorld(p, replication, 0) }

// newWorld is New with a number of spare people besides: present, but without
// ties, leader or work. A test shows that they change nobody else.
func newWorld(p *param.Params, replication, spare int) (*World, error) {
	s, key, err := check(p)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", key, err)
	}
	w := &World{Structure: *s, ids: s.IDs(), p: p, rules: agent.NewRules(p), key: rng.NewKey(uint64(p.Run.Seed)+uint64(p.Run.Luck)<<32, uint32(replication))}
	n := w.Seats + spare
	w.people = agent.NewPeople(n)
	w.prepareForms()
	w.signal, w.signalWas = make([]signal, n), make([]signal, n)
	w.word = make([]word, n)
	w.turns = make([]turn, n)
	w.exit = make([]exitKind, n)
	w.made = make([]float32, n)
	w.vacant = make([]int32, n)
	w.occupants = make([]uint32, n)
	w.closed = make([]bool, n)
	k := w.Teams()
	w.leaders, w.teams, w.crises = make([]leader, k+1), make([]team, k+1), make([]crisis, k+1)
	w.subtree, w.force, w.keeps = make([]mean, k+1), make([]mean, k+1), make([]bool, k+1)
	w.blocks = w.makeBlocks()
	w.offers, w.money = p.Market.Offers, p.Organization.Reserve
	w.derive()
	w.lastSeen = 1
	w.marketUntil = -1
	w.lastTurnaround = -p.Organization.TurnaroundGap
	w.happenings = make([]Happening, 0, 256)
	if w.ties, err = w.firstTies(); err != nil {
		return nil, fmt.Errorf("network.ties: %w", err)
	}
	w.platform, w.outsiders = w.newPlatform(), w.newOutsiders()
	w.mute = muted(p.Network.Mute)
	w.spheres = w.newReaching()
	w.week = -1
	w.prepareChange()
	w.fill()
	for i := w.Seats; i < n; i++ {
		w.people.Join(&w.rules, w.key, i, rng.NewWho(uint32(i), 0), 0, agent.Newcomer{Skill: 1, Capability: 1})
	}
	w.history.start(w)
	w.sumUpReach()
	w.week = 0
	return w, nil
}

// fill seats everybody who is there at the start and gives each leader a style.
func (w *World) fill() {
	for i := range w.Seats {
		start := w.newcomer(i)
		start.Known = w.p.Members.Standing.Known
		start.Prior = max(0, min(1, start.Prior+w.p.Members.Belief.Rumour))
		w.people.Join(&w.rules, w.key, i, rng.NewWho(uint32(i), 0), -w.describe(i, &start), start)
		w.occupants[i] = 1
		w.signalWas[i] = w.show(i)
	}
	for i := range w.Seats {
		w.inform(i)
		w.signalWas[i] = w.show(i)
		w.signal[i] = w.signalWas[i]
	}
	for k := range w.Teams() {
		w.seatLeader(k, w.houseStyle(k), true, agent.Fame{})
		w.leaders[k].leads = true
	}
	for k := range w.teams {
		t := &w.teams[k]
		t.credibility, t.belonging = w.p.Members.Belief.CredibilityStart, w.p.Members.Belonging
		t.informal, t.feared, t.fair = -1, w.prior, w.p.Members.Start.Fair
		t.able, t.kindness, t.honesty = w.p.Members.Trust, w.p.Members.Trust, w.p.Members.Trust
		if k < w.Teams() && w.p.Mechanisms.LatentProblems {
			t.visible = float64(w.p.Crisis.Problems.Start * w.p.Crisis.Problems.Visible)
			t.hidden = w.p.Crisis.Problems.Start - t.visible
		}
	}
}

// houseStyle returns how whoever leads team k is to lead: as the last [[event]]
// said, else as the last [[leaders.assign]] that fits the seat, else as the arm
// says.
func (w *World) houseStyle(k int) param.Style {
	if s := w.teams[k].house; s != nil {
		return *s
	}
	style := w.p.Leaders.Style
	for n := range w.p.Assign {
		a := &w.p.Assign[n]
		if (a.Level == 0 || a.Level == int(w.Level[k])) && (a.Team < 0 || a.Team == k) &&
			w.key.At(rng.Assigned, n).Float64(rng.NewWho(uint32(w.Leader(k)), 0)) < a.Share {
			style = a.Style
		}
	}
	return style
}

// Week returns the number of weeks that have passed.
func (w *World) Week() int { return w.week }

// Happenings returns the event log so far, in order of time.
func (w *World) Happenings() []Happening { return w.happenings }

// Run lives all weeks of the run and shows each to obs. It stops early, between
// two weeks, once stop returns true; stop may be nil.
func (w *World) Run(obs Observer, stop func() bool) {
	defer w.Close()
	for w.week < w.p.Run.Weeks {
		if stop != nil && stop() {
			return
		}
		w.Tick()
		obs.Observe(&w.snap)
	}
}

// Show lets obs see the week that was lived last, as Run does.
func (w *World) Show(obs Observer) { obs.Observe(&w.snap) }

// BytesPerPerson returns the memory that the run holds for each seat, ties in
// both directions and leaders included, without the ledger and the log.
func (w *World) BytesPerPerson() float64 {
	n := float64(w.Seats)
	perSeat := float64(w.people.Bytes() + 2*signalBytes + wordBytes + turnBytes + 1 + 4 + 4 + 4 + 1 + 4 + 4)
	teams := float64(len(w.teams)) * (leaderBytes + teamBytes + crisisBytes)
	return perSeat + teams/n + float64(w.platform.bytes())/n + float64(8*len(w.ties.From)+4*len(w.ties.Offset))/n + float64(w.spheres.Bytes())
}
