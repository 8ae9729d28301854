package model

import (
	"fmt"
	"maps"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// The tests of this file go through docs/odd.md. Each quotes the sentence that
// it checks; a quotation that is not on the page fails.

func oddPage(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile("../../docs/odd.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// says fails unless the page holds the sentence; line breaks do not count.
func says(t *testing.T, sentence string) {
	t.Helper()
	words := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	if !strings.Contains(words(oddPage(t)), words(sentence)) {
		t.Fatalf("docs/odd.md does not say: %s", sentence)
	}
}

// world returns a new organization whose parameters change has changed.
func world(t *testing.T, change func(*param.Params)) *World {
	t.Helper()
	p := study(104, param.DefaultStyle())
	p.Members.LeaderVariation, p.Members.Dyads, p.Members.Readings = 0, 0, 0
	if change != nil {
		change(p)
	}
	w, err := New(p, 0)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// midweek opens a week and lets the leaders act.
func midweek(t *testing.T, change func(*param.Params)) *World {
	t.Helper()
	w := world(t, change)
	w.openWeek()
	w.spreadHeat()
	w.each((*World).leaderActs)
	return w
}

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= 1e-6*(1+math.Abs(want))) { // not a number is near nothing
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestODDSteps(t *testing.T) {
	tick, err := os.ReadFile("tick.go")
	if err != nil {
		t.Fatal(err)
	}
	steps := regexp.MustCompile(`(?m)^\d+\. (.*)$`).FindAllString(oddPage(t)[strings.Index(oddPage(t), "## 3 "):strings.Index(oddPage(t), "## 4 ")], -1)
	if len(steps) != 11 {
		t.Fatalf("section 3 lists %d steps, want 11", len(steps))
	}
	for n := range steps {
		if !strings.Contains(string(tick), fmt.Sprintf("// %2d ", n+1)) {
			t.Errorf("tick.go names no step %d", n+1)
		}
	}
}

// Every key on the page is a row of the table, and every row is on the page.
func TestODDNamesEveryCoefficient(t *testing.T) {
	says(t, "Every coefficient is named by its key in the parameter table")
	page := oddPage(t)
	for _, m := range regexp.MustCompile("`([a-z_]+(?:\\.[a-z_*]+)+)`").FindAllStringSubmatch(page, -1) {
		key := m[1]
		if prefix, group := strings.CutSuffix(key, ".*"); group {
			if !slices.ContainsFunc(param.Table, func(r param.Row[param.Params]) bool { return strings.HasPrefix(r.Key, prefix+".") }) {
				t.Errorf("the page names %s: there is no such group of keys", key)
			}
		} else if _, ok := param.Find(key); !ok && strings.Count(key, ".") > 0 && !strings.HasPrefix(key, "tactic.") && !strings.HasSuffix(key, ".md") {
			t.Errorf("the page names %s: there is no such key", key)
		}
	}
	for i := range param.Table {
		key := param.Table[i].Key
		section := key[:strings.Index(key, ".")]
		if section == "run" {
			continue
		}
		if section == "leaders" && !strings.HasPrefix(key, "leaders.cost.") && key != "leaders.worn" {
			continue // a style: section 2
		}
		last := key[strings.LastIndex(key, ".")+1:]
		group := key[:strings.LastIndex(key, ".")] + ".*`"
		if !strings.Contains(page, key) && !strings.Contains(page, group) && !strings.Contains(page, "`"+last+"`") &&
			!strings.Contains(page, "`."+last+"`") && !regexp.MustCompile(`(?m)^    .*\b`+last+`\b`).MatchString(page) {
			t.Errorf("the page does not name %s", key)
		}
	}
}

func TestODDLayout(t *testing.T) {
	says(t, "Sizes are as even as can be, the first teams of a level being larger by one.")
	w := world(t, func(p *param.Params) { p.Organization.People = 150 })
	last := 1 << 30
	for k := range w.frontTeams {
		from, to := w.Reports(k)
		if to-from > last || to-from > w.p.Organization.Span || last != 1<<30 && last-(to-from) > 1 {
			t.Errorf("team %d has %d members after one of %d", k, to-from, last)
		}
		last = to - from
	}
	says(t, "Team *k* is led from seat *members + k*; its reports are neighbours in number.")
	if w.Leader(3) != w.MemberSeats()+3 {
		t.Error("team 3 is led from elsewhere")
	}
}

func TestODDSetPoints(t *testing.T) {
	says(t, "A set point is *mean* + `members.spread` × *z*, kept `members.edge` away from 0 and 1.")
	w := world(t, func(p *param.Params) { p.Members.Spread = 0.3 })
	m, people := &w.p.Members, w.people
	edges := 0
	for i := range w.Members {
		z := rng.Normal(w.key.At(rng.Trait, 3).Float64(people.Who[i]))
		want := max(m.Edge, min(1-m.Edge, m.Capability+m.Spread*float64(float32(z))))
		if want == m.Edge || want == 1-m.Edge {
			edges++
		}
		near(t, "capability at the start", float64(people.Capability[i]), want)
	}
	if edges == 0 {
		t.Error("nobody at the edge: the test shows less than it should")
	}
}

func TestODDRumour(t *testing.T) {
	says(t, "The belief in punishment of those who are there at the start is the prior plus `members.belief.rumour`, in [0,1].")
	for _, rumour := range []float64{-0.5, 0, 0.2, 1} {
		w := world(t, func(p *param.Params) { p.Members.Belief.Rumour = rumour })
		o := &w.p.Organization
		near(t, "belief in punishment", float64(w.people.Punish[7]), max(0, min(1, o.Culture*max(o.Discipline, o.Dismiss)+rumour)))
	}
}

func TestODDStartOfProblems(t *testing.T) {
	says(t, "Each team starts with `crisis.problems.start` latent problems, the share `crisis.problems.visible` of them visible, and no practice.")
	w := world(t, nil)
	c := &w.p.Crisis.Problems
	near(t, "visible problems", w.teams[2].visible, c.Start*c.Visible)
	near(t, "all problems", w.teams[2].visible+w.teams[2].hidden, c.Start)
	near(t, "practice", w.teams[2].practice, 0)
}

func TestODDStylesReachPeopleThroughActsAlone(t *testing.T) {
	says(t, "With the switch `mechanisms.acts` off all styles give the same run to the bit.")
	off := func(s param.Style) []string {
		p := study(40, s)
		p.Mechanisms.Acts = false
		text, _ := live(t, p, 7, 1)
		return text
	}
	same(t, "style", off(harsh()), off(kind()))
}

func TestODDTheOrderOfTeamsDoesNotMatter(t *testing.T) {
	says(t, "the result does not depend on the order of teams.")
	restless := func(p *param.Params) {
		schoolOfHardKnocks(p)
		p.Members.Dyads, p.Market.Unavoidable, p.Organization.HiringDelay = 0.45, 1, 1
	}
	forth, back := world(t, restless), world(t, restless)
	backwards := func(s step) {
		for k := back.Teams(); k >= 0; k-- {
			s(back, k, back.blockOf(k))
		}
	}
	for range 30 {
		forth.Tick()
		back.openWeek()
		back.meetWorld()
		for _, s := range []step{(*World).leaderActs, (*World).membersRespond, (*World).moveOthers, (*World).watch, (*World).turnTies, (*World).influence, (*World).work} {
			backwards(s)
		}
		back.runCrises()
		backwards((*World).heal)
		backwards((*World).leaveAndJoin)
		back.succeed()
		backwards((*World).leaderLearns)
		back.judge()
		back.takeStock()
		back.history.week(back)
		back.traceReach()
		back.observe()
		back.week++
	}
	if !slices.Equal(forth.people.Dyad, back.people.Dyad) {
		t.Error("dyads differ")
	}
	for name, column := range forth.people.Columns() {
		if !slices.Equal(column, back.people.Columns()[name]) {
			t.Errorf("%s differs", name)
		}
	}
	if !slices.Equal(forth.ties.From, back.ties.From) || !slices.Equal(forth.ties.Weight, back.ties.Weight) {
		t.Error("ties differ")
	}
}

func TestODDAfterClosing(t *testing.T) {
	says(t, "After closing nobody works: output is 0, nobody is asked, comes or goes, and all states stay as they were.")
	w := world(t, func(p *param.Params) { p.Organization.Cost = 2 })
	for w.week < 104 && !w.failed {
		w.Tick()
	}
	if !w.failed {
		t.Fatal("it never closes")
	}
	before := w.snap
	for range 20 {
		w.Tick()
		s := &w.snap
		if s.Failed != 1 || s.Output != 0 || s.Net != 0 || s.Commit+s.Comply+s.Resist != 0 || s.Hires+s.Quits+s.Unavoidable+s.LaidOff+s.Dismissals != 0 {
			t.Fatalf("something happens after closing: %+v", s)
		}
		if s.Trust != before.Trust || s.Wounds != before.Wounds || s.Heads != before.Heads || s.Money != before.Money {
			t.Fatalf("a state moves after closing:\n%+v\n%+v", before, s)
		}
	}
}

func TestODDVariation(t *testing.T) {
	says(t, "each multiplied once, on taking office, by exp(σz − σ²/2), σ = `members.leader_variation`, and cut to 1.")
	w := world(t, func(p *param.Params) { p.Members.LeaderVariation = 0.5 })
	l := &w.leaders[4]
	z := rng.Normal(w.key.At(rng.Vary, int(param.Listen)).Float64(w.people.Who[w.Leader(4)]))
	near(t, "listening", l.style.Acts[param.Listen], min(1, w.p.Leaders.Style.Acts[param.Listen]*math.Exp(0.5*z-0.125)))
}

func TestODDTrickleDown(t *testing.T) {
	says(t, "moves to the boss's act of last week by the share `learning.trickle_down`.")
	w := world(t, func(p *param.Params) { p.Mechanisms.TimeBudget = false })
	w.openWeek()
	boss := &w.leaders[w.Parent(0)]
	boss.was[param.Threaten] = 1
	w.leaderActs(0, w.blockOf(0))
	own := w.p.Leaders.Style.Acts[param.Threaten]
	near(t, "threats under a boss who did not lead last week", float64(w.leaders[0].now[param.Threaten]), own)
	boss.led = true
	w.leaderActs(0, w.blockOf(0))
	near(t, "threats", float64(w.leaders[0].now[param.Threaten]), own+w.p.Learning.TrickleDown*(1-own))
}

func TestODDCommand(t *testing.T) {
	says(t, "Then direct and monitor are at least `crisis.command.direct` and `crisis.command.monitor`; consult, delegate and explain shrink to the share `crisis.command.share`;")
	w := world(t, func(p *param.Params) { p.Mechanisms.TimeBudget = false })
	w.openWeek()
	w.commandUntil = 1
	w.leaderActs(0, w.blockOf(0))
	c, l := &w.p.Crisis.Command, &w.leaders[0]
	near(t, "direction", float64(l.now[param.Direct]), c.Direct)
	near(t, "monitoring", float64(l.now[param.Monitor]), max(c.Monitor, w.p.Leaders.Style.Acts[param.Monitor]))
	near(t, "consulting", float64(l.now[param.Consult]), c.Share*w.p.Leaders.Style.Acts[param.Consult])
	says(t, "pressure and legitimating make up at least `crisis.command.pressure` of requests")
	sum := 0.0
	for _, x := range l.tactics {
		sum += x
	}
	near(t, "hard tactics", (l.tactics[param.Pressure]+l.tactics[param.Legitimating])/sum, c.Pressure)
}

func TestODDTimeBudget(t *testing.T) {
	says(t, "If it exceeds 1, those ten acts are divided by it and the share 1 − 1/load of central decisions waits.")
	busy := func(p *param.Params) { p.Leaders.Style.Acts[param.Consult], p.Leaders.Style.Acts[param.Listen] = 1, 1 }
	w, free := midweek(t, busy), midweek(t, func(p *param.Params) { busy(p); p.Mechanisms.TimeBudget = false })
	l := &w.leaders[0]
	if l.load <= 1 {
		t.Fatalf("a load of %v is no test", l.load)
	}
	near(t, "consulting", float64(l.now[param.Consult]), float64(free.leaders[0].now[param.Consult])/float64(l.load))
	near(t, "rewarding", float64(l.now[param.Reward]), float64(free.leaders[0].now[param.Reward]))
	near(t, "waiting", float64(l.waits), 1-1/float64(l.load))
}

func TestODDVacantSeat(t *testing.T) {
	says(t, "With a vacant seat all acts are 0.")
	w := world(t, nil)
	w.openWeek()
	w.people.Present[w.Leader(2)] = false
	w.leaderActs(2, w.blockOf(2))
	if w.leaders[2].now != [param.NumActs]float32{} || w.leaders[2].leads {
		t.Errorf("an empty chair acts: %v", w.leaders[2].now)
	}
}

func TestODDHeat(t *testing.T) {
	says(t, "Its loss is the sum of `crisis.loss` × severity, times `crisis.overdue` from the deadline on, added from the top down and cut to `crisis.loss_cap` at each scope.")
	w := world(t, nil)
	w.openWeek()
	c := &w.p.Crisis
	w.beginCrisis(w.Teams()-1, 1, 0.5, 0, "") // overdue at once
	w.beginCrisis(0, 0.5, 0.5, 6, "")
	w.spreadHeat()
	near(t, "heat in team 0", w.teams[0].hot, 1.5)
	near(t, "loss in team 0", w.teams[0].loss, min(c.LossCap, c.Loss*c.Overdue+c.Loss*0.5))
	near(t, "loss in team 1", w.teams[1].loss, c.Loss*c.Overdue)
	w.crises[0].severity = 100
	w.spreadHeat()
	near(t, "loss in team 0 at the worst", w.teams[0].loss, c.LossCap)
}

func TestODDEmergency(t *testing.T) {
	says(t, "*Emergency* accepted, e = min(1, hot) × (u + (1 − u) acceptance), u = `crisis.unaccepted`")
	w := world(t, nil)
	u := w.p.Crisis.Unaccepted
	for _, hot := range []float64{0, 0.4, 5} {
		w.teams[0].hot = hot
		near(t, "emergency", w.emergency(0, 0), min(1, hot)*(u+(1-u)*float64(w.people.Acceptance[0])))
	}
}

func TestODDThreat(t *testing.T) {
	says(t, "loss in benevolence `trust.loss.threat` × a × sting, wound `strain.wound.threat` × a × sting.")
	says(t, "*Sting* = 1 − `crisis.widen` × e.")
	for _, emergency := range []float64{0, 0.8} {
		w := midweek(t, func(p *param.Params) { p.Leaders.Style.Acts[param.Threaten] = 0.5; p.Learning.TrickleDown = 0 })
		before := float64(w.people.Benevolence[0])
		w.perceiveForce(0, 0, w.blockOf(0), w.view(0, 0), agent.Request{}, emergency)
		sting := 1 - w.p.Crisis.Widen*emergency
		near(t, "benevolence", float64(w.people.Benevolence[0]), before*(1-w.p.Trust.Loss.Threat*0.5*sting))
		near(t, "wounds", float64(w.people.Wounds[0]), w.p.Strain.Wound.Threat*0.5*sting)
	}
}

func TestODDWords(t *testing.T) {
	says(t, "Without a gap integrity gains `trust.gain.kept`.")
	w := midweek(t, func(p *param.Params) { p.Leaders.Style.Espoused = 0 })
	before := float64(w.people.Integrity[0])
	w.perceiveWords(0, w.blockOf(0), w.view(0, 0))
	near(t, "integrity", float64(w.people.Integrity[0]), before+w.p.Trust.Gain.Kept*(1-before))
}

func TestODDBrokenWord(t *testing.T) {
	says(t, "*Broken word*: harm = size × (s + (1 − s) min(1, `trust.lie_scale` × lie)), s = `trust.sincere`;")
	says(t, "then *lower(ceiling, `trust.ceiling` × lie)* for good")
	for _, lie := range []float64{0, 0.2, 1} {
		w := midweek(t, nil)
		before := float64(w.people.Integrity[0])
		w.breakWord(0, w.blockOf(0), 0.6, lie)
		tr := &w.p.Trust
		harm := 0.6 * (tr.Sincere + (1-tr.Sincere)*min(1, tr.LieScale*lie))
		near(t, "integrity", float64(w.people.Integrity[0]), before*(1-tr.Loss.BrokenWord*harm))
		near(t, "wounds", float64(w.people.Wounds[0]), w.p.Strain.Wound.BrokenWord*harm)
		near(t, "ceiling", float64(w.people.Ceiling[0]), 1-tr.Ceiling*lie)
	}
}

func TestODDChecks(t *testing.T) {
	says(t, "A check shows every refusal")
	says(t, "Unchecked: *lower(watch, `members.belief.watch_fade`)*. Checked: *raise(watch, 1, `members.belief.watch_learn`)*, loss in benevolence `trust.loss.watched`.")
	all := func(p *param.Params) {
		p.Mechanisms.TimeBudget, p.Learning.TrickleDown = false, 0
		p.Leaders.Style.Acts[param.Monitor], p.Leaders.Style.Acts[param.Sanction] = 1, 1
		p.Leaders.Style.Penalties = [param.NumPenalties]float64{param.Humiliation: 1}
	}
	w := midweek(t, all)
	p, from, to := w.people, 0, 8
	for i := from; i < to; i++ {
		p.Response[i] = agent.Resist
	}
	watch, benevolence := float64(p.Watch[0]), float64(p.Benevolence[0])
	w.watch(0, w.blockOf(0))
	for i := from; i < to; i++ {
		if w.signal[i].flags&flagPunished == 0 {
			t.Errorf("the refusal of %d passed", i)
		}
	}
	near(t, "watch", float64(p.Watch[0]), watch+w.p.Members.Belief.WatchLearn*(1-watch))
	near(t, "benevolence", float64(p.Benevolence[0]), benevolence*(1-w.p.Trust.Loss.Watched)*(1-w.p.Trust.Loss.Humiliation))

	w = midweek(t, func(p *param.Params) { all(p); p.Leaders.Style.Acts[param.Monitor] = 0 })
	watch = float64(w.people.Watch[0])
	w.watch(0, w.blockOf(0))
	near(t, "watch of the unchecked", float64(w.people.Watch[0]), watch*(1-w.p.Members.Belief.WatchFade))
}

func TestODDReward(t *testing.T) {
	says(t, "Who did not resist and gave an effort of `members.effort.good` or more is rewarded with the chance reward × (1 − (1 − monitor)(1 − listen)) ×")
	w := midweek(t, func(p *param.Params) {
		p.Mechanisms.TimeBudget, p.Learning.TrickleDown = false, 0
		p.Leaders.Style.Acts[param.Reward], p.Leaders.Style.Acts[param.Listen] = 1, 1
	})
	for _, c := range []struct {
		response agent.Response
		effort   float64
		rewarded bool
	}{{agent.Commit, 1, true}, {agent.Comply, 0.95, true}, {agent.Commit, 0.85, false}, {agent.Resist, 1, false}} {
		w.people.Response[0], w.people.Effort[0] = c.response, float32(c.effort)
		before := w.people.Ability[0]
		w.reward(0, w.blockOf(0), w.view(0, 0))
		if got := w.people.Ability[0] > before; got != c.rewarded {
			t.Errorf("response %d at effort %v: rewarded %v", c.response, c.effort, got)
		}
	}
}

func TestODDWitnesses(t *testing.T) {
	says(t, "*Witnesses* (everybody in the team who was not punished this week):")
	says(t, "For D dismissals: wound `strain.wound.dismissal_seen` × D.")
	w := midweek(t, nil)
	w.teams[0].punished, w.teams[0].arbitrary, w.teams[0].dismissed = 1, 0, 1
	w.exit[3] = exitDismissed
	w.signal[4].flags |= flagPunished
	before, own := float64(w.people.Punish[0]), w.people.Punish[4]
	be := &w.p.Members.Belief
	w.witness(0, w.blockOf(0), 0, 8)
	near(t, "wounds of a witness", float64(w.people.Wounds[0]), w.p.Strain.Wound.DismissalSeen)
	near(t, "wounds of the one", float64(w.people.Wounds[3]), 0)
	near(t, "belief", float64(w.people.Punish[0]), before+(be.PunishSeen+be.DismissalSeen)*(1-before))
	if w.people.Punish[4] != own || w.people.Wounds[4] != 0 {
		t.Error("who was punished learns from the own case again, as a witness")
	}
}

func TestODDEffort(t *testing.T) {
	says(t, "So who commits works unwatched, and a complier's effort falls to the belief in being watched.")
	w := world(t, nil)
	p, e := w.people, &w.p.Members.Effort
	p.Responsibility[0], p.Strain[0] = float32(e.ResponsibilityUsual), 0
	for _, watch := range []float32{0, 1} {
		p.Watch[0] = watch
		p.Response[0] = agent.Commit
		near(t, "effort of the committed", p.SetEffort(&w.rules, 0), 1)
		p.Response[0] = agent.Comply
		near(t, "effort of a complier", p.SetEffort(&w.rules, 0), e.Comply+e.Watched*float64(watch))
	}
}

func TestODDWhoseDecision(t *testing.T) {
	says(t, "It is the member's own with the chance 1 − (1 − delegate) × `organization.authority.decide`;")
	w := midweek(t, func(p *param.Params) {
		p.Organization.People, p.Organization.Decisions, p.Organization.Decide = 3000, 1, 0.5
		p.Leaders.Style.Acts[param.Delegate], p.Learning.TrickleDown, p.Leaders.Worn = 0.4, 0, 0
	})
	b := &block{ledger: newLedger(104)}
	for i := range w.Members {
		k := int(w.TeamOf[i])
		w.decide(k, i, b, w.view(k, i))
	}
	if share := b.sum[sumOwn] / b.sum[sumDecisions]; math.Abs(share-0.7) > 0.03 {
		t.Errorf("%.3f of decisions are the members' own, want .70", share)
	}
}

func TestODDNetOutput(t *testing.T) {
	says(t, "Net output of a team is output × (1 − loss), or output where that is below 0.")
	w := midweek(t, nil)
	w.each((*World).membersRespond)
	for k := range w.teams {
		w.teams[k].loss = 0.25
	}
	w.each((*World).work)
	w.addUp()
	want, below := 0.0, 0
	for k := range w.teams {
		if out := w.teams[k].output; out > 0 {
			want += 0.75 * out
		} else {
			want += out
			below++
		}
	}
	near(t, "net output", w.total[sumNet], want)
	if below == 0 {
		t.Error("no team lies below 0, so half of the sentence is not tested")
	}
}

func TestODDOnboarding(t *testing.T) {
	says(t, "Skill counts with the share min(1, (weeks since joining + 1)/`organization.onboarding`) for those who joined in week 0 or later.")
	w := world(t, nil)
	p, u := w.people, w.p.Members.Effort.Unskilled
	p.Effort[0], p.Skill[0], p.Since[0] = 1, 0.5, 10
	near(t, "work in the third week", p.Work(&w.rules, 0, 12, 1), u+(1-u)*0.5*3/float64(w.p.Organization.Onboarding))
	near(t, "work after years", p.Work(&w.rules, 0, 100, 1), u+(1-u)*0.5)
}

func TestODDProblems(t *testing.T) {
	says(t, "Inspection takes min(1, `crisis.problems.inspect` × monitor) of the visible ones.")
	says(t, "Both kinds fade by `crisis.problems.fade`.")
	w := midweek(t, func(p *param.Params) { p.Mechanisms.Voice = false })
	c, tm := &w.p.Crisis.Problems, &w.teams[0]
	tm.visible, tm.hidden, tm.effort = 10, 10, 1
	w.findProblems(0, w.blockOf(0))
	arrival := c.Arrival // a full team, nothing withheld
	near(t, "hidden", tm.hidden, (10+arrival*(1-c.Visible))*(1-c.Fade))
	near(t, "visible", tm.visible, (10+arrival*c.Visible)*(1-c.Fade)*(1-c.Inspect*float64(w.leaders[0].now[param.Monitor])))
}

func TestODDAsking(t *testing.T) {
	says(t, "A = consult × (n × `crisis.ask_time` × (1 − `crisis.practice` × practice) + A below), n reports present, A below the mean over them of A of the teams that they lead, 0 for who leads nobody.")
	says(t, "K = 1 − (1 − own skill) × Π (1 − consult × `members.decide.pool` × knows × voice) over the reports")
	w := midweek(t, nil)
	tm, c := &w.teams[0], &w.p.Crisis
	tm.practice = 0.5
	w.ask(0)
	asked := float64(w.leaders[0].now[param.Consult])
	unknown := 1 - float64(w.people.Skill[w.Leader(0)])
	from, to := w.Reports(0)
	for i := from; i < to; i++ {
		unknown *= 1 - asked*w.p.Members.Decide.Pool*float64(w.people.Skill[i])*float64(w.people.Voice[i])
	}
	near(t, "what is known", tm.known, 1-unknown)
	near(t, "asking", tm.asking, asked*float64(to-from)*c.AskTime*(1-c.Practice*0.5))
}

func TestODDACrisisWaitsAndFalls(t *testing.T) {
	says(t, "A crisis waits `crisis.order_time` + A weeks, A as it is in the crisis's first week.")
	says(t, "At or below `crisis.contained_at` it is contained.")
	w := midweek(t, func(p *param.Params) { p.Crisis.OrderTime = 1.25; p.Leaders.Style.Acts[param.Consult] = 0 })
	w.beginCrisis(0, 0.1, 0.5, 50, "")
	w.each((*World).membersRespond)
	w.each((*World).work)
	c := &w.p.Crisis
	w.runCrises()
	near(t, "severity in the first week", w.crises[0].severity, 0.1*(1+c.Grow))
	w.week++
	before := w.crises[0].severity
	w.runCrises()
	progress := c.Work * (1 - 0.5*(1-w.teams[0].known)) * w.teams[0].force / float64(w.teams[0].heads) * 0.75
	if left := before*(1+c.Grow) - progress; left > c.ContainedAt {
		near(t, "severity in the second", w.crises[0].severity, left)
	} else if w.open != 0 {
		t.Errorf("a crisis with %v left is open", left)
	}
	w.week++
	w.runCrises()
	if w.open != 0 || w.happenings[len(w.happenings)-1].Kind != CrisisContained {
		t.Error("three weeks do not contain it")
	}
}

func TestODDStrain(t *testing.T) {
	says(t, "S ← S + `strain.speed` × (max(0, load) × (1 − `strain.withdraw` × p²) − S exp(1 − S)), strain kept in [0,1]")
	w := world(t, nil)
	s := &w.p.Strain
	for _, strain := range []float64{0.1, 0.5, 0.95} {
		w.people.Strain[0], w.people.Loaded[0] = float32(strain), 0
		w.people.Carry(&w.rules, 0, agent.Burden{Added: 0.3})
		stock := strain * s.Peak
		past := max(0, (stock-1)/(s.Peak-1))
		next := stock + s.Speed*((s.Load+0.3)*(1-s.Withdraw*past*past)-stock*math.Exp(1-stock))
		near(t, "strain", float64(w.people.Strain[0]), max(0, min(1, next/s.Peak)))
	}
}

func TestODDHealing(t *testing.T) {
	says(t, "wounds fall by the share `strain.wound.heal` × (1 + `strain.wound.heal_heard` × (listen + protect)/2 + `strain.wound.heal_repair` × repair);")
	w := world(t, nil)
	w.people.Wounds[0] = 0.5
	wound := &w.p.Strain.Wound
	w.people.Heal(&w.rules, 0, 0.6, 0.3)
	near(t, "wounds", float64(w.people.Wounds[0]), 0.5*(1-wound.Heal*(1+wound.HealHeard*0.6+wound.HealRepair*0.3)))
	near(t, "scars", float64(w.people.Scars[0]), wound.Scar*(0.5-float64(w.people.Wounds[0])))
}

func TestODDSuccession(t *testing.T) {
	says(t, "by the report with a capability of `organization.ready_at` or more who scores highest on `organization.promotion`")
	for promotion, want := range map[string]int{"merit": 2, "loyalty": 4, "favour": 6, "outside": -1} {
		w := world(t, func(p *param.Params) { p.Organization.Promotion = promotion })
		p := w.people
		from, to := w.Reports(0)
		for i := from; i < to; i++ {
			p.Capability[i], p.Skill[i], p.Dyad[i] = 0.6, 0.5, 1
			p.Ability[i], p.Benevolence[i], p.Integrity[i], p.Acceptance[i] = 0.5, 0.5, 0.5, 0.5
		}
		p.Skill[2], p.Benevolence[4], p.Dyad[6] = 0.7, 1, 2
		p.Capability[1], p.Skill[1], p.Dyad[1], p.Benevolence[1] = 0.3, 1, 3, 1 // not ready
		if got := w.successor(0, false); got != want {
			t.Errorf("%s: %d follows, want %d", promotion, got, want)
		}
	}
}

func TestODDANewLeader(t *testing.T) {
	says(t, "Reports meet the new leader: each facet follows disposition by `trust.new_leader`, the ceiling is 1 again, credibility is `members.belief.credibility_start`.")
	w := world(t, nil)
	w.openWeek()
	disposition := float64(w.people.Ability[0]) // as at joining
	w.people.Ability[0], w.people.Ceiling[0], w.teams[0].credibility = 0.1, 0.4, 0.9
	w.seatLeader(0, param.DefaultStyle(), false, agent.Fame{})
	near(t, "ability", float64(w.people.Ability[0]), 0.1+w.p.Trust.NewLeader*(disposition-0.1))
	near(t, "ceiling", float64(w.people.Ceiling[0]), 1)
	near(t, "credibility", w.teams[0].credibility, w.p.Members.Belief.CredibilityStart)
}

func TestODDHiring(t *testing.T) {
	says(t, "A member's vacant seat is filled, from the week after, with the chance 1/`organization.hiring_delay` a week (0: surely); the newcomer works from the next week on, which is the week of joining,")
	w := world(t, func(p *param.Params) {
		p.Organization.HiringDelay = 1
		p.Mechanisms.Quits = false
		p.Market.Unavoidable = 0
	})
	w.Tick()
	w.exit[5] = exitLaidOff
	w.Tick()
	if w.people.Present[5] || w.snap.Vacancies != 1 {
		t.Fatal("the seat is not empty at the end of the week")
	}
	w.Tick()
	if !w.people.Present[5] || w.snap.Hires != 1 || int(w.people.Since[5]) != w.week || w.people.Who[5].Occupant() != 1 {
		t.Error("nobody came in the week after")
	}
}

func TestODDSeatsGivenUp(t *testing.T) {
	says(t, "With money at `organization.reopen_at` or more, seats given up may be filled again.")
	w := world(t, func(p *param.Params) { p.Organization.TurnaroundLayoff, p.Organization.HiringDelay = 0.3, 1 })
	w.money = 2 // below turnaround_at
	w.Tick()
	w.Tick()
	if w.snap.LaidOff < 20 {
		t.Fatalf("%v laid off", w.snap.LaidOff)
	}
	small := w.snap.Heads
	for range 10 {
		w.money = 5
		w.Tick()
	}
	if w.snap.Heads > small+3 {
		t.Errorf("%v people, %v after the turnaround: seats given up were filled", w.snap.Heads, small)
	}
	w.money = w.p.Organization.ReopenAt + 1
	w.Tick()
	w.Tick()
	if w.snap.Heads < small+15 {
		t.Errorf("%v people, %v after the turnaround: seats stay closed with money in hand", w.snap.Heads, small)
	}
}

func TestODDMoney(t *testing.T) {
	says(t, "*Money* ← min(`organization.reserve_cap`, money + (net output − `organization.cost` × technology × heads)/(seats × technology)), heads being those present after step 9: who left this week is not paid.")
	w := world(t, nil)
	w.total = tally{}
	w.total[sumNet], w.total[sumPaid] = 100, 150
	before := w.money
	w.settle()
	near(t, "money", w.money, before+(100-w.p.Organization.Cost*150)/float64(w.Seats))
	w.total[sumNet] = 1e6
	w.settle()
	near(t, "money at the cap", w.money, w.p.Organization.ReserveCap)
}

func TestODDBoard(t *testing.T) {
	says(t, "In every week with (week + 1) mod `organization.board.every` = 0 the leader is removed, at once and by force, with the chance 2 × `organization.board.rate` × logistic(")
	w := world(t, func(p *param.Params) {
		p.Organization.BoardRate, p.Organization.BoardAim, p.Organization.LeaderHiringDelay = 0.5, 5, 0
	})
	for range 24 {
		w.Tick()
		if look := w.week%w.p.Organization.BoardEvery == 0; look != (w.snap.Removed > 0) {
			t.Errorf("week %d: %v removed, looked %v", w.week, w.snap.Removed, look)
		}
	}
}

func TestODDScopeOfAUnit(t *testing.T) {
	says(t, "a unit (all teams below a leader of level 2 or higher, and the team that leader leads)")
	w := world(t, func(p *param.Params) { p.Organization.People = 700 })
	if w.Levels < 4 {
		t.Fatalf("%d levels are no test", w.Levels)
	}
	top := w.Leader(w.Teams()-1) - 1 - w.MemberSeats() // the last leader below the head
	where := w.scopeOf(&param.Event{Scope: "unit", Unit: top - w.frontTeams})
	w.openWeek()
	w.layOff(1, false, where)
	inside := 0
	for i := range w.Members {
		k := int(w.TeamOf[i])
		below := k == top
		for up := k; up < w.Teams(); up = w.Parent(up) {
			below = below || up == top
		}
		if got := w.exit[i] == exitLaidOff; got != below {
			t.Fatalf("member %d of team %d: laid off %v, below the leader %v", i, k, got, below)
		}
		if below {
			inside++
		}
	}
	if inside == 0 || inside == w.MemberSeats() {
		t.Fatalf("%d of %d in scope", inside, w.MemberSeats())
	}
}

func TestODDLeaderExitTwice(t *testing.T) {
	says(t, "Of a seat that is vacant already only the last two are set; of two such events for one seat the later counts.")
	w := world(t, func(p *param.Params) {
		p.Styles = []param.NamedStyle{{Name: "harsh", Style: harsh()}, {Name: "kind", Style: kind()}}
		p.Events = []param.Event{
			{Name: "a", Week: 5, Kind: "leader_exit", Scope: "team", Unit: 1, Weeks: 20, Style: "harsh"},
			{Name: "b", Week: 10, Kind: "leader_exit", Scope: "team", Unit: 1, Weeks: 8, Style: "kind"}}
		p.Mechanisms.Board = false
	})
	for range 15 {
		w.Tick()
	}
	if !w.people.Present[w.Leader(1)] || w.leaders[1].style.Espoused != kind().Espoused {
		t.Errorf("nobody, or the wrong one, leads in week 15")
	}
	if len(w.scripted.vacancies) != 0 {
		t.Error("an event waits for the next vacancy")
	}
}

func TestODDSpellsOverlap(t *testing.T) {
	says(t, "Spells of one kind may overlap; the strongest counts.")
	w := world(t, func(p *param.Params) {
		p.Mechanisms.TimeBudget = false
		p.Events = []param.Event{
			{Name: "a", Week: 0, Kind: "repair", Scope: "organization", Share: 0.6, Weeks: 10},
			{Name: "b", Week: 1, Kind: "repair", Scope: "team", Unit: 1, Share: 0.9, Weeks: 2}}
	})
	for week, want := range []float64{0.6, 0.9, 0.9, 0.6} {
		w.Tick()
		near(t, fmt.Sprintf("repair in week %d", week), float64(w.leaders[1].now[param.Repair]), want)
		near(t, "repair elsewhere", float64(w.leaders[2].now[param.Repair]), 0.6)
	}
}

func TestODDRetention(t *testing.T) {
	says(t, "Retention = 1 − exits/mean heads over the last 52 weeks, or since the start.")
	w := world(t, nil)
	exits, heads := 0.0, 0.0
	for range 40 {
		w.Tick()
		exits += w.snap.Quits + w.snap.Unavoidable + w.snap.Dismissals + w.snap.LaidOff
		heads += w.snap.Heads
	}
	near(t, "retention", w.snap.Retention, 1-40*exits/heads)
}

func TestODDTheRemovedLeaveTheMeans(t *testing.T) {
	says(t, "States are means over the people present at the end of the week;")
	w := world(t, func(p *param.Params) {
		p.Organization.BoardRate, p.Organization.BoardAim, p.Organization.LeaderHiringDelay = 0.5, 5, 2
		p.Organization.Promotion = "outside"
	})
	for range 16 {
		w.Tick()
		sum, heads, vacant := 0.0, 0.0, 0.0
		for i := range w.Seats {
			if w.people.Present[i] {
				sum += w.people.Trust(&w.rules, i)
				heads++
			} else if !w.closed[i] {
				vacant++
			}
		}
		near(t, "trust", w.snap.Trust, sum/heads)
		near(t, "heads", w.snap.Heads, heads)
		near(t, "vacancies", w.snap.Vacancies, vacant)
	}
}

func TestODDNetwork(t *testing.T) {
	says(t, "Inside a team, in a ring in the order of seats, each is tied to `network.within` mates")
	says(t, "Ties are symmetric; each direction has a weight of its own, uniform on (0,1].")
	w := world(t, nil)
	ties := map[[2]int]bool{}
	mates, others, weights, n := 0, 0, 0.0, 0.0
	for i := range w.Seats {
		from, weight := w.ties.In(i)
		for a, j := range from {
			ties[[2]int{i, int(j)}] = true
			if w.TeamOf[i] == w.TeamOf[j] {
				if i == 0 {
					mates++
				}
			} else {
				others++
			}
			weights += float64(weight[a])
			n++
		}
	}
	for tie := range ties {
		if !ties[[2]int{tie[1], tie[0]}] {
			t.Fatalf("tie %v goes one way", tie)
		}
	}
	if mates != w.p.Network.Within {
		t.Errorf("person 0 is tied to %d mates", mates)
	}
	near(t, "ties to others", float64(others)/float64(w.Seats), float64(w.p.Network.Across))
	if mean := weights / n; math.Abs(mean-0.5) > 0.03 {
		t.Errorf("weights have the mean %v", mean)
	}
}

func TestODDTestVectors(t *testing.T) {
	says(t, "seed replication purpose week seat occupant hash float64")
	lines := regexp.MustCompile(`(?m)^    (\d+) (\d+) (\d+) (-?\d+) (\d+) (\d+) ([0-9a-f]{16}) (0\.\d+)$`).FindAllStringSubmatch(oddPage(t), -1)
	if len(lines) < 10 {
		t.Fatalf("%d vectors on the page", len(lines))
	}
	for _, l := range lines {
		num := func(n int) uint64 {
			x, err := strconv.ParseUint(l[n], 10, 64)
			if err != nil {
				t.Fatal(err)
			}
			return x
		}
		week, _ := strconv.Atoi(l[4])
		who := rng.NewWho(uint32(num(5)), uint32(num(6)))
		d := rng.NewKey(num(1), uint32(num(2))).At(rng.Purpose(num(3)), week)
		if got := fmt.Sprintf("%016x %.17g", d.Uint64(who), d.Float64(who)); got != l[7]+" "+l[8] {
			t.Errorf("%s: got %s", l[0], got)
		}
	}
}

func TestODDOrderOfChoices(t *testing.T) {
	says(t, "responses commit, comply, resist; tactics inspirational, consultation, exchange, rational, legitimating, pressure; penalties reprimand, humiliation, withhold, exclusion, dismissal;")
	if got := [...]int{int(agent.Commit), int(agent.Comply), int(agent.Resist), int(param.Inspirational), int(param.Consultation), int(param.Exchange),
		int(param.Rational), int(param.Legitimating), int(param.Pressure), int(param.Reprimand), int(param.Humiliation), int(param.Withhold),
		int(param.Exclusion), int(param.Dismissal)}; got != [...]int{0, 1, 2, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4} {
		t.Errorf("the order is %v", got)
	}
	w := world(t, nil)
	last := agent.Commit
	for n := range 1000 {
		r := w.people.Respond(&w.rules, 0, agent.Request{Tactic: param.Rational}, agent.Ties{}, 0.1, (float64(n)+0.5)/1000)
		if r < last {
			t.Fatalf("draw %d gives %d after %d", n, r, last)
		}
		last = r
	}
	if last != agent.Resist {
		t.Error("nobody resists")
	}
}

func TestODDLedgerBooksAQuit(t *testing.T) {
	says(t, "A quit of somebody with wounds above `strain.wound.blamed_from` is booked on all accounts in proportion to the open wounds of the block, any other on life and market;")
	for wounds, want := range map[float32]map[Account]float64{0.05: {ByLife: 1}, 0.3: {ByHumiliation: 0.75, ByThreat: 0.25}} {
		w := world(t, nil)
		w.openWeek()
		b := w.blockOf(0)
		b.book(WoundsBooked, ByHumiliation, 0, 3)
		b.book(WoundsBooked, ByThreat, 0, 1)
		w.people.Wounds[0] = wounds
		w.exit[0] = exitQuit
		w.leave(0, 0, b)
		got := map[Account]float64{}
		for _, e := range w.Ledger() {
			if e.Measure == ExitsBooked {
				got[e.Account] += e.Incurred
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("a quit with wounds of %v is booked as %v, want %v", wounds, got, want)
		}
	}
}

func TestODDWeightsOfNothingAreRefused(t *testing.T) {
	for want, change := range map[string]func(*param.Params){
		"leaders.tactics.rational":   func(p *param.Params) { p.Leaders.Style.Tactics = [param.NumTactics]float64{} },
		"styles.x.tactics.rational":  func(p *param.Params) { p.Styles = []param.NamedStyle{{Name: "x"}} },
		"health.output":              func(p *param.Params) { p.Health = param.Health{} },
		"trust.ability":              func(p *param.Params) { p.Trust.Ability, p.Trust.Benevolence, p.Trust.Integrity = 0, 0, 0 },
		"members.satisfaction.trust": func(p *param.Params) { p.Members.Satisfaction = param.Satisfaction{} },
	} {
		p := study(10, param.DefaultStyle())
		change(p)
		if key, err := Check(p); err == nil || key != want {
			t.Errorf("%s passes: %q %v", want, key, err)
		}
	}
}

func TestODDAskingGoesDownTheChain(t *testing.T) {
	says(t, "A vacant seat has everybody asked and adds no skill.")
	w := midweek(t, nil)
	unit := w.frontTeams // the first leader of level 2
	w.people.Present[w.Leader(unit)] = false
	from, to := w.Reports(unit)
	unknown, below := 1.0, 0.0
	for i := from; i < to; i++ {
		w.teams[w.Led(i)].known, w.teams[w.Led(i)].asking = 0.6, 3
		below += 3
		unknown *= 1 - w.p.Members.Decide.Pool*0.6*float64(w.people.Voice[i])
	}
	w.ask(unit)
	n := float64(to - from)
	near(t, "what is known", w.teams[unit].known, 1-unknown)
	near(t, "asking", w.teams[unit].asking, n*w.p.Crisis.AskTime+below/n)
}

func TestODDDecidingWithoutALeader(t *testing.T) {
	says(t, "with a vacant seat, and for the head, with the chance (capability + responsibility)/2, and waits else;")
	w := midweek(t, func(p *param.Params) { p.Organization.People, p.Organization.Decisions = 3000, 1 })
	b := &block{ledger: newLedger(104)}
	for i := range w.Members {
		k := int(w.TeamOf[i])
		w.leaders[k].leads = false
		w.people.Capability[i], w.people.Responsibility[i] = 0.4, 0
		w.decide(k, i, b, w.view(k, i))
	}
	if share := b.sum[sumOwn] / b.sum[sumDecisions]; math.Abs(share-0.2) > 0.03 || b.sum[sumOwn]+b.sum[sumWaiting] != b.sum[sumDecisions] {
		t.Errorf("%.3f decide, %v of %v wait", share, b.sum[sumWaiting], b.sum[sumDecisions])
	}
}

func TestODDOverloadIsBookedOnOverload(t *testing.T) {
	says(t, "- Wound `strain.wound.overload` × p.")
	w := world(t, nil)
	w.openWeek()
	w.people.Strain[0] = 1
	w.heal(0, w.blockOf(0))
	for _, e := range w.Ledger() {
		if e.Account == ByOverload && e.Measure == WoundsBooked {
			if past := w.people.PastTipping(&w.rules, 0); e.Incurred < 0.9*past*w.p.Strain.Wound.Overload {
				t.Errorf("%v booked at %v past the tipping point", e.Incurred, past)
			}
			return
		}
	}
	t.Error("nothing is booked on overload")
}

func TestODDBonds(t *testing.T) {
	says(t, "- *follow(heard, min(1, `heard_listen` × listen + `heard_recognise` × recognise + `heard_consult` × consult), `heard_rate`)*")
	says(t, "*raise(alignment, 1, `align_rate` × explain × T)*; *follow(alignment, set point, `pull`)*;")
	w := midweek(t, func(p *param.Params) { p.Mechanisms.AlignmentTies = false })
	l, b, p := &w.leaders[0], &w.p.Members.Bonds, w.people
	at := func(a param.Act) float64 { return float64(l.now[a]) }
	heard, set, trust := float64(p.Heard[0]), float64(p.Alignment[0]), p.Trust(&w.rules, 0)
	p.Alignment[0] = 0.2
	w.influence(0, w.blockOf(0))
	target := min(1, b.HeardListen*at(param.Listen)+b.HeardRecognise*at(param.Recognise)+b.HeardConsult*at(param.Consult))
	near(t, "heard", float64(p.Heard[0]), heard+b.HeardRate*(target-heard))
	raised := 0.2 + b.AlignRate*at(param.Explain)*trust*0.8
	near(t, "alignment", float64(p.Alignment[0]), raised+b.AlignPull*(set-raised))
}

func TestODDCreditEndsWhenALiarIsFoundOut(t *testing.T) {
	says(t, "With one, integrity and benevolence gain `trust.credit` × espoused, until a broken word of this leader is found out;")
	w := midweek(t, func(p *param.Params) {
		p.Leaders.Style.Espoused, p.Trust.SeeThrough = 1, 0
	})
	b, v := w.blockOf(0), w.view(0, 0)
	w.people.Shared[0], w.people.Shared[1] = 0, 0
	before := w.people.Benevolence[0]
	w.perceiveWords(0, b, v)
	if w.people.Benevolence[0] <= before {
		t.Error("fair words earn no credit")
	}
	w.breakWord(1, b, 0.5, 0.5)
	before = w.people.Benevolence[1]
	w.perceiveWords(1, b, w.view(0, 1))
	if w.people.Benevolence[1] != before {
		t.Error("fair words earn credit after the liar was found out")
	}
	w.people.NewLeader(&w.rules, 1, agent.Fame{})
	if w.people.Disabused[1] {
		t.Error("a new leader is blamed for the old one's lie")
	}
}

func TestODDKeepingCommandGoesDownTheScope(t *testing.T) {
	says(t, "as far down as every leader between keeps too;")
	w := midweek(t, nil)
	head := w.Teams() - 1
	handsBack := -1
	for k := range w.Teams() {
		w.leaders[k].command, w.leaders[k].style.CrisisPolicy, w.leaders[k].style.HandBack = true, "command", false
		if w.Parent(k) == head && handsBack < 0 {
			handsBack = k
			w.leaders[k].style.HandBack = true
		}
	}
	w.keepCommand(head)
	for k := range w.Teams() {
		if want := k != handsBack && w.Parent(k) != handsBack; w.leaders[k].kept != want {
			t.Errorf("leader of team %d keeps command: %v, want %v", k, w.leaders[k].kept, want)
		}
	}
}
