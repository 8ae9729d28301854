package main

import (
	"fmt"

	"leadsim/scenarios"
	"leadsim/sim/param"
	"leadsim/sim/scenario"
)

// base is a study in which parameters are moved: small, so that a table of
// them is quick, and not at the edge of anything.
type base struct {
	about  string
	style  string         // of all leaders; "" = that of the parameter table
	set    map[string]any // what else differs from the table
	events []param.Event
	heads  string // style of leaders above the first level, if it is another one
	from   int    // first week that counts
	weeks  int
}

// bases are the studies that rows name.
var bases = map[string]*base{
	"ordinary":    {about: "the parameter table as it is", from: 52, weeks: 104},
	"domineering": {about: "all leaders domineering", style: "domineering", from: 52, weeks: 104},
	"power-with":  {about: "all leaders power-with", style: "power-with", from: 52, weeks: 104},
	"masquerade":  {about: "all leaders say what they do not do", style: "masquerade", from: 52, weeks: 104},
	"turnover":    {about: "half of the people leave each year for reasons of their own", set: map[string]any{"market.unavoidable": 0.7}, from: 52, weeks: 104},
	"crises":      {about: "four crises a year from outside, twice as severe", set: map[string]any{"crisis.rate": 4.0, "crisis.severity": 2.0}, from: 13, weeks: 104},
	"commanded": {about: "the same, met by command", from: 13, weeks: 104,
		set: map[string]any{"crisis.rate": 4.0, "crisis.severity": 2.0, "leaders.crisis_policy": "command"}},
	"shared": {about: "a crisis met by sharing the search, after a year and a half of deciding together", style: "power-with", from: 78, weeks: 104,
		set:    map[string]any{"crisis.rate": 0.0, "mechanisms.latent_problems": false},
		events: []param.Event{{Name: "shock", Week: 78, Kind: "shock", Severity: 2, Complexity: 0.5, Deadline: 6}}},
	"adaptive": {about: "leaders who try command now and then and repeat what seemed to work", from: 104, weeks: 208,
		set: map[string]any{"leaders.command_share": 0.4, "leaders.crisis_policy": "command", "learning.leader_rate": 1.0}},
	"harsh heads": {about: "a domineering head and bosses over power-with leaders of the first level", style: "power-with", heads: "domineering", from: 52, weeks: 104},
	"lie": {about: "a deception of the leaders is found out in week 20", from: 52, weeks: 104,
		events: []param.Event{{Name: "lie", Week: 20, Kind: "deception_exposed", Share: 0.8}}},
	"promise": {about: "a promise of the leaders is broken in week 20", from: 21, weeks: 60,
		events: []param.Event{{Name: "promise", Week: 20, Kind: "broken_promise", Share: 0.8}}},
	"layoff": {about: "three in ten members are laid off in week 20", from: 21, weeks: 52,
		events: []param.Event{{Name: "cut", Week: 20, Kind: "layoff", Share: 0.3}}},
	"imposed": {about: "a third of the work is changed by order in week 20", from: 21, weeks: 60,
		events: []param.Event{{Name: "order", Week: 20, Kind: "imposed_change", Share: 0.3}}},
	"favours":          {about: "leaders who grant half of the favours and divert half of what they can, much turnover", set: map[string]any{"leaders.favour": 0.5, "leaders.divert": 0.5, "market.unavoidable": 0.5}, from: 52, weeks: 104},
	"platform":         {about: "a social platform from week 3 on", events: opened, from: 26, weeks: 104},
	"watched platform": {about: "the same, all leaders domineering", style: "domineering", events: opened, from: 26, weeks: 104},
	"rumours":          {about: "a social platform full of rumours", set: map[string]any{"platform.rumour": 0.6, "platform.uptake": 0.5}, events: opened, from: 26, weeks: 104},
	"friends": {about: "crises, and people with standing outside under power-with leaders", style: "power-with", from: 13, weeks: 104,
		set: map[string]any{"crisis.rate": 4.0, "crisis.severity": 2.0}},
	"change": {about: "a change programme from week 4 on", events: launched, from: 100, weeks: 108},
	"levers": {about: "the same, with five levers", from: 100, weeks: 108,
		events: append(launched, use(4, "coalition"), use(5, "town_hall"), use(8, "pilot"), use(12, "clarify_values"), use(20, "internal_training"))},
	"ordered": {about: "the same change, ordered by domineering leaders", style: "domineering", set: map[string]any{"change.order": 1.0}, events: launched, from: 26, weeks: 108},
	"unwatched": {about: "ordered, but from week 52 on nobody watches", style: "domineering", set: map[string]any{"change.order": 1.0}, from: 60, weeks: 108,
		events: append(launched, param.Event{Name: "off", Week: 52, Kind: "watching_off"})},
}

var (
	opened   = []param.Event{{Name: "open", Week: 3, Kind: "platform_open"}}
	launched = []param.Event{{Name: "launch", Week: 4, Kind: "change_launch"}}
)

// use is an event that uses a lever of a change.
func use(week int, lever string) param.Event {
	return param.Event{Name: lever, Week: week, Kind: "lever", Lever: lever}
}

// styles are the built-in ones, by name.
var styles = func() map[string]param.Style {
	all, err := scenario.ReadStyles(scenarios.Files)
	if err != nil {
		panic(err)
	}
	byName := map[string]param.Style{}
	for _, s := range all {
		byName[s.Name] = s.Style
	}
	return byName
}()

// named returns a built-in style.
func named(name string) param.Style {
	s, ok := styles[name]
	if !ok {
		panic("directions: no style " + name)
	}
	return s
}

// people is the size of each organization: two levels of leaders over 64 members.
const people = 73

// params returns the parameters of a base.
func (b *base) params() *param.Params {
	p := param.Default()
	p.Organization.People, p.Run.Weeks = people, b.weeks
	if b.style != "" {
		p.Leaders.Style = named(b.style)
	}
	if b.heads != "" {
		p.Assign = []param.Assign{{Level: 2, Team: -1, Share: 1, Style: named(b.heads)}}
	}
	for key, value := range b.set {
		put(p, key, value)
	}
	for _, e := range b.events {
		whole := param.DefaultEvent()
		whole.Name, whole.Week, whole.Kind, whole.Scope = e.Name, e.Week, e.Kind, "organization"
		whole.Share, whole.Severity, whole.Complexity, whole.Deadline, whole.Lever = e.Share, e.Severity, e.Complexity, e.Deadline, e.Lever
		p.Events = append(p.Events, whole)
	}
	return p
}

// String says what the base is, for the page.
func (b *base) String() string {
	return fmt.Sprintf("%s; weeks %d to %d count", b.about, b.from, b.weeks-1)
}
