package model

import (
	"encoding/binary"
	"fmt"
	"hash"
	"hash/fnv"
	"math"
	"reflect"
	"strings"
	"testing"

	"leadsim/internal/golden"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// TestBits compares a dozen runs, down to the last bit of every week's
// Snapshot, of the ledger and of the event log, with testdata/bits.txt. The
// table must hold on every processor: .ci/bits runs the test on several. Of a
// run the columns show the weeks up to 1, 13 and the last, so that one sees
// when the bits part. After a change that is meant to move results, write the
// table anew on amd64:
//
//	go test ./sim/model -run TestBits -update
func TestBits(t *testing.T) {
	if testing.Short() {
		t.Skip("lives many runs, one after the other: nothing for the race detector")
	}
	var table strings.Builder
	fmt.Fprintf(&table, "# FNV-1a over all bits of runs, see bits_test.go; write anew: go test ./sim/model -run TestBits -update\n")
	fmt.Fprintf(&table, "%-34s %-16s %-16s %-16s %-16s %s\n", "# run", "week 1", "13 weeks", "all weeks", "ledger", "log")
	for _, run := range bitsRuns() {
		fmt.Fprintf(&table, "%-34s %s\n", run.name, bitsOf(t, run))
	}
	golden.Equal(t, "testdata/bits.txt", []byte(table.String()))
}

// bitsRun is a run of the table.
type bitsRun struct {
	name              string
	style             param.Style
	people, weeks     int
	seed, replication int
	workers           int
	change            func(*param.Params)
}

func bitsRuns() []bitsRun {
	runs := []bitsRun{
		{name: "default-24", style: param.DefaultStyle(), people: 24, weeks: 130},
		{name: "harsh-24", style: harsh(), people: 24, weeks: 130},
		{name: "kind-163", style: kind(), people: 163, weeks: 130},
		{name: "harsh-163", style: harsh(), people: 163, weeks: 260},
		{name: "masquerade-163", style: masquerade(), people: 163, weeks: 130},
		{name: "adaptive-163", style: adaptive(), people: 163, weeks: 260, change: schoolOfHardKnocks},
		{name: "events-163", style: param.DefaultStyle(), people: 163, weeks: 130, change: everythingHappens},
		{name: "events-harsh-163", style: harsh(), people: 163, weeks: 130, change: everythingHappens},
		{name: "mixed-163", style: kind(), people: 163, weeks: 130, change: mixed},
		{name: "crises-3000", style: adaptive(), people: 3000, weeks: 52, workers: 2, change: schoolOfHardKnocks},
		{name: "gates-163", style: param.DefaultStyle(), people: 163, weeks: 130, change: gates},
		{name: "gates-harsh-163", style: harsh(), people: 163, weeks: 130, change: gates},
		{name: "events-3000", style: kind(), people: 3000, weeks: 78, workers: 2, change: everythingHappens},

		{name: "change-163", style: kind(), people: 163, weeks: 104, change: everyLever},
		{name: "change-harsh-3000", style: harsh(), people: 3000, weeks: 52, workers: 2, change: everyLever},
	}
	var all []bitsRun
	for _, r := range runs {
		for _, r.seed = range []int{1, 2} {
			r.replication = 3 * (r.seed - 1)
			base := r
			base.name = fmt.Sprintf("%s-seed-%d-run-%d", r.name, r.seed, r.replication)
			all = append(all, base)
		}
	}
	return all
}

// masquerade talks of sharing and believes little of it.
func masquerade() param.Style {
	s := harsh()
	s.Acts[param.Consult], s.Acts[param.Disclaim], s.Acts[param.Listen] = 0.4, 0.5, 0.3
	s.Espoused, s.SelfSeen, s.CrisisPolicy, s.CommandShare = 0.9, 0.2, "share", 0.3
	return s
}

// adaptive repeats what seemed to work.
func adaptive() param.Style {
	s := param.DefaultStyle()
	s.Adaptivity, s.CommandShare, s.CrisisPolicy, s.HandBack = 1, 0.4, "command", true
	return s
}

func schoolOfHardKnocks(p *param.Params) {
	p.Crisis.Rate, p.Crisis.Severity, p.Organization.StyleSource = 4, 2, "learned"
}

// mixed has leaders of three styles, and successors from the outside.
func mixed(p *param.Params) {
	p.Assign = []param.Assign{
		{Level: 1, Team: -1, Share: 0.4, Style: harsh()},
		{Level: 2, Team: -1, Share: 0.5, Style: masquerade()},
	}
	p.Organization.Promotion, p.Organization.StyleSource = "outside", "board"
	p.Market.Offers, p.Crisis.Rate = 1.8, 2
}

// everythingHappens scripts one event of every kind.
func everythingHappens(p *param.Params) {
	p.Styles = []param.NamedStyle{{Name: "harsh", Style: harsh()}, {Name: "kind", Style: kind()}}
	for n, kind := range param.EventKinds {
		e := param.DefaultEvent()
		e.Name, e.Kind, e.Week, e.Weeks, e.Share = kind.Name, kind.Name, 4+2*n, 9, 0.2
		switch kind.Name {
		case "leader_exit":
			e.Style = "kind"
		case "style":
			e.Scope, e.Unit, e.Style = "team", 1, "harsh"
		case "market":
			e.Index = 1.7
		}
		p.Events = append(p.Events, e)
	}
}

// bitsOf lives a run and returns its line of the table.
func bitsOf(t *testing.T, run bitsRun) string {
	t.Helper()
	p := study(run.weeks, run.style)
	p.Organization.People, p.Run.Seed = run.people, run.seed
	if run.change != nil {
		run.change(p)
	}
	if _, err := Check(p); err != nil {
		t.Fatalf("%s: %v", run.name, err)
	}
	w, err := New(p, run.replication)
	if err != nil {
		t.Fatal(err)
	}
	w.Parallel(run.workers)
	weeks := bits{fnv.New64a()}
	var parts []string
	w.Run(observer(func(s *Snapshot) {
		weeks.add(reflect.ValueOf(*s))
		if n := s.Week + 1; n == 1 || n == 13 || n == run.weeks {
			parts = append(parts, fmt.Sprintf("%016x", weeks.Sum64()))
		}
	}), nil)
	ledger, log := bits{fnv.New64a()}, bits{fnv.New64a()}
	for _, e := range w.Ledger() {
		ledger.add(reflect.ValueOf(e))
	}
	for _, h := range w.Happenings() {
		log.add(reflect.ValueOf(h))
	}
	return strings.Join(append(parts, fmt.Sprintf("%016x", ledger.Sum64()), fmt.Sprintf("%016x", log.Sum64())), " ")
}

type observer func(*Snapshot)

func (f observer) Observe(s *Snapshot) { f(s) }

// bits hashes plain data so that int has the same bits on 32-bit processors,
// and NaN, whose sign differs between processors and which a table shows as an
// empty cell, is one value.
type bits struct{ hash.Hash64 }

func (b bits) add(v reflect.Value) {
	var word uint64
	switch {
	case v.Type() == reflect.TypeFor[rng.Who](): // a name, no number
		return
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			b.add(v.Field(i))
		}
		return
	case v.Kind() == reflect.String:
		b.Write([]byte(v.String()))
		word = uint64(v.Len())
	case v.CanInt():
		word = uint64(v.Int())
	case v.CanUint():
		word = v.Uint()
	case v.CanFloat() && math.IsNaN(v.Float()):
		word = math.Float64bits(math.NaN())
	case v.CanFloat():
		word = math.Float64bits(v.Float())
	case v.Kind() == reflect.Bool:
		word = 2
		if v.Bool() {
			word = 3
		}
	default:
		panic("model: bits of " + v.Type().String())
	}
	b.Write(binary.LittleEndian.AppendUint64(nil, word))
}

func TestEveryBitCounts(t *testing.T) {
	sum := func(s Snapshot) uint64 {
		b := bits{fnv.New64a()}
		b.add(reflect.ValueOf(s))
		return b.Sum64()
	}
	same := sum(Snapshot{Trust: 0.5})
	for name, other := range map[string]Snapshot{
		"last bit":    {Trust: math.Nextafter(0.5, 1)},
		"other field": {Ability: 0.5},
		"sign of 0":   {Trust: 0.5, Net: math.Copysign(0, -1)},
		"week":        {Trust: 0.5, Week: 1},
	} {
		if sum(other) == same {
			t.Errorf("%s makes no difference", name)
		}
	}
	if sum(Snapshot{Net: math.NaN()}) != sum(Snapshot{Net: -math.NaN()}) {
		t.Error("NaN has two values")
	}
}
