package model

import (
	"slices"
	"testing"

	"leadsim/sim/agent"
	"leadsim/sim/param"
	"leadsim/sim/rng"
)

// openAt and closeAt script a platform.
func openAt(week int) param.Event {
	return param.Event{Name: "open", Week: week, Kind: "platform_open", Scope: "organization"}
}

func closeAt(week int, share float64) param.Event {
	return param.Event{Name: "close", Week: week, Kind: "platform_close", Scope: "organization", Share: share}
}

// everybodyOnline returns an organization in its second week with a platform
// that everybody has used since the first.
func everybodyOnline(t *testing.T, change func(*param.Params)) *World {
	t.Helper()
	w := world(t, func(p *param.Params) {
		p.Events = []param.Event{openAt(0)}
		if change != nil {
			change(p)
		}
	})
	w.Tick()
	for i := range w.Seats {
		w.people.Online[i] = true
	}
	for b := range w.blocks {
		w.blocks[b].sum = tally{}
	}
	w.takeStock()
	w.openWeek()
	w.meetWorld()
	w.each((*World).leaderActs)
	return w
}

func TestODDNoPlatformUnlessOpened(t *testing.T) {
	says(t, "There is none unless an event opens one.")
	w := world(t, func(p *param.Params) { p.Events = []param.Event{closeAt(3, 1)} })
	for range 10 {
		w.Tick()
	}
	from, _ := w.wideTies(5)
	if w.platform != nil || from != nil || w.snap.OnPlatform != 0 {
		t.Error("a platform that nobody opened is there")
	}
	w = world(t, func(p *param.Params) { p.Events = []param.Event{openAt(20)} })
	for range 20 {
		w.Tick()
		if w.snap.OnPlatform != 0 {
			t.Fatal("somebody uses a platform before it opens")
		}
	}
}

func TestODDWhomOneFollows(t *testing.T) {
	says(t, "if herd < `herding` and anybody before follows somebody, the one at place ⌊at × n⌋ of the n followings of those before")
	says(t, "of the seats ⌊a × seats⌋ and ⌊b × seats⌋, that of higher standing last week, the first if they are equal.")
	says(t, "Team mates and people followed already do not count; after 8 × `ties` tries what is missing stays missing.")
	w := everybodyOnline(t, nil)
	w.platform.opened = false // choose anew, by the standing of last week
	w.openPlatform()
	var before []int32
	for i := range w.Seats {
		var row []int32
		who := rng.NewWho(uint32(i), 0)
		for try := 0; try < 8*w.p.Platform.Ties && len(row) < w.p.Platform.Ties; try++ {
			herd, at := w.key.At(rng.Platform, -2-2*try).Pair(who)
			a, b := w.key.At(rng.Platform, -3-2*try).Pair(who)
			one, other := int32(a*float64(w.Seats)), int32(b*float64(w.Seats))
			if w.signalWas[other].standing > w.signalWas[one].standing {
				one = other
			}
			if herd < w.p.Platform.Herding && len(before) > 0 {
				one = before[int(at*float64(len(before)))]
			}
			if w.TeamOf[one] != w.TeamOf[i] && !slices.Contains(row, one) {
				row = append(row, one)
			}
		}
		slices.Sort(row)
		before = append(before, row...)
		if got, _ := w.platform.ties.In(i); !slices.Equal(got, row) {
			t.Fatalf("%d follows %v, want %v", i, got, row)
		}
	}
	if len(before) != w.Seats*w.p.Platform.Ties {
		t.Errorf("%d followings of %d people", len(before), w.Seats)
	}
}

// most returns the largest number of people who follow one person.
func most(w *World) int {
	followers := make([]int, w.Seats)
	for _, j := range w.platform.ties.From {
		followers[j]++
	}
	return slices.Max(followers)
}

func TestODDFollowersDrawFollowers(t *testing.T) {
	says(t, "so followers draw followers, Price 1976")
	alone, together := 0, 0
	for seed := range 5 {
		herding := func(share float64) func(*param.Params) {
			return func(p *param.Params) { p.Run.Seed, p.Platform.Herding = seed+1, share }
		}
		alone += most(everybodyOnline(t, herding(0)))
		together += most(everybodyOnline(t, herding(0.8)))
	}
	if together < alone*3/2 {
		t.Errorf("herding takes the most followers from %d to %d", alone/5, together/5)
	}
}

func TestODDTiesOnThePlatform(t *testing.T) {
	says(t, "Such a tie weighs `weight` × q if both used the platform at the end of last week, else 0.")
	w := everybodyOnline(t, nil)
	follows, _ := w.platform.ties.In(9)
	w.people.Online[follows[0]] = false
	for _, open := range []float64{1, 0.25} {
		w.platform.open = open
		w.platform.remember(w)
		w.meetPlatform()
		_, weight := w.wideTies(9)
		q := open + (1-open)*w.p.Platform.Residue
		near(t, "weight of a tie", float64(weight[1]), float64(float32(w.p.Platform.Weight*q)))
		near(t, "weight of a tie to somebody who is not there", float64(weight[0]), 0)
	}
	w.people.Online[9] = false
	w.platform.remember(w)
	if from, _ := w.wideTies(9); from != nil {
		t.Error("somebody who does not use the platform hears what runs there")
	}
}

func TestODDWordTravelsOnThePlatform(t *testing.T) {
	says(t, "*Word of mouth* (7.3), being informed, what one sees of a change (7.21) and reach (7.18) count those followed beside the ties of the network, at that weight")
	w := everybodyOnline(t, nil)
	sum, total, reach := 0.0, 0.0, 0.0
	add := func(from []int32, weight []float32) {
		for n, j := range from {
			v := float64(weight[n]) * float64(w.signalWas[j].standing)
			sum += v * float64(w.signalWas[j].alignment)
			total += v
			bridge := 1.0
			if w.TeamOf[j] != w.TeamOf[7] {
				bridge = w.p.Members.Standing.Bridge
			}
			reach += bridge * float64(weight[n])
		}
	}
	add(w.ties.In(7))
	network := reach
	add(w.wideTies(7))
	if reach-network < 1 {
		t.Fatal("without ties on the platform this is no test")
	}
	w.listenToTies(7)
	near(t, "alignment heard", float64(w.word[7].alignment), sum/total)
	w.inform(7)
	near(t, "informed", float64(w.people.Informed[7]), float64(float32(reach/(reach+w.p.Members.Standing.InformedHalf))))
}

func TestODDJoining(t *testing.T) {
	says(t, "curiosity = mean of alignment, voice and trust; t = share, by strength (as 7.17 has just left it), of those ties of the network who were present last week and are not mute, that used it then.")
	w := everybodyOnline(t, nil)
	p, f := w.people, &w.p.Platform
	from, weight := w.ties.In(3)
	part, all := 0.0, 0.0
	for n, j := range from {
		all += float64(weight[n])
		if n == 0 {
			w.platform.was[j] = false
			continue
		}
		part += float64(weight[n])
	}
	near(t, "ties who use it", w.tiesOnline(3), part/all)
	says(t, "q × min(1, `uptake` × curiosity × (1 + `pull` × t) × max(0, 1 − `shy` × watch × fear))")
	curiosity := (float64(p.Alignment[3]) + float64(p.Voice[3]) + p.Trust(&w.rules, 3)) / 3
	near(t, "chance", p.Begins(&w.rules, 3, 0.4, 0.2), f.Uptake*curiosity*(1+f.Pull*0.4)*(1-f.Shy*float64(p.Watch[3])*0.2))
	p.Watch[3] = 1
	near(t, "chance in fear", p.Begins(&w.rules, 3, 1, 0.99), 0)
}

func TestODDRumourRunsItsCourse(t *testing.T) {
	says(t, "In step 1 one begins with the chance `rumour` × share of people who used the platform last week")
	w := everybodyOnline(t, func(p *param.Params) { p.Platform.Rumour = 1 })
	if !w.platform.begins {
		t.Fatal("a certain rumour does not begin")
	}
	says(t, "Who believes it stops with the chance `rumour_fade` a week and falls for it no more until another begins")
	told := w.platform.told
	told[4] = believes
	w.platform.begins = false
	w.hearRumour(0, 4, w.blockOf(0), w.p.Platform.RumourFade)
	if told[4] != believes {
		t.Error("somebody stops believing too soon")
	}
	w.hearRumour(0, 4, w.blockOf(0), w.p.Platform.RumourFade-1e-9)
	for i := range w.Seats {
		w.platform.toldWas[i] = believes
	}
	w.hearRumour(0, 4, w.blockOf(0), 0)
	if told[4] != forgotten {
		t.Error("somebody falls for a rumour twice")
	}
	w.platform.begins = true
	trust, punish := w.people.Trust(&w.rules, 4), float64(w.people.Punish[4])
	benevolence, integrity := float64(w.people.Benevolence[4]), float64(w.people.Integrity[4])
	w.hearRumour(0, 4, w.blockOf(0), w.p.Platform.RumourStart-1e-9)
	if told[4] != believes || w.people.Trust(&w.rules, 4) >= trust {
		t.Error("another rumour does no harm")
	}
	says(t, "*raise(punish, 1, `rumour_fear`)*, loss in benevolence and in integrity `platform.loss.rumour`.")
	near(t, "belief in punishment", float64(w.people.Punish[4]), punish+w.p.Platform.RumourFear*(1-punish))
	near(t, "benevolence", float64(w.people.Benevolence[4]), benevolence*(1-w.p.Platform.RumourLoss))
	near(t, "integrity", float64(w.people.Integrity[4]), integrity*(1-w.p.Platform.RumourLoss))
}

func TestODDRumourIsDampedByTrustAndReasons(t *testing.T) {
	says(t, "min(1, `rumour_spread` × r × (1 − trust) × (1 − explain × O))")
	w := everybodyOnline(t, func(p *param.Params) { p.Leaders.Style.Acts[param.Explain] = 0.5 })
	for i := range w.Seats {
		w.platform.toldWas[i] = believes
	}
	near(t, "those who tell", w.toldBy(4), 1)
	explain := w.view(0, 4).soft(param.Explain)
	for _, open := range []float64{1, 0} {
		w.platform.open = open
		for _, off := range []float64{-1e-6, 1e-6} {
			w.platform.told[4] = unheard
			chance := w.p.Platform.RumourSpread * (1 - w.people.Trust(&w.rules, 4))
			w.hearRumour(0, 4, w.blockOf(0), chance*(1-explain*open)+off)
			if got := w.platform.told[4] == believes; got != (off < 0) {
				t.Errorf("open %v: at %+g off the chance, believed: %v", open, off, got)
			}
		}
	}
}

func TestODDVoiceOnThePlatform(t *testing.T) {
	says(t, "done grows by F = (1 − done) × `voice` × O × share of people who used it last week")
	w := everybodyOnline(t, nil)
	w.platform.share, w.platform.open = 0.6, 0.5
	near(t, "found", w.heardElsewhere(4, 0.3), 0.7*w.p.Platform.Voice*0.5*0.6)
	w.platform.was[4] = false
	near(t, "found of somebody who is not there", w.heardElsewhere(4, 0.3), 0)
	w.platform.was[4] = true
	acted := w.speakUp(0, w.blockOf(0))
	w.p.Mechanisms.PlatformVoice = false
	if without := w.speakUp(0, w.blockOf(0)); without >= acted {
		t.Errorf("share of problems acted on is %v with a platform, %v without", acted, without)
	}
}

func TestODDSurveillance(t *testing.T) {
	says(t, "is checked with the chance m + `surveillance` × O × m (1 − m), m = monitor")
	w := everybodyOnline(t, nil)
	w.platform.open = 0.5
	for _, m := range []float64{0, 0.3, 1} {
		near(t, "checks", w.readsAlong(4, m), m+w.p.Platform.Surveillance*0.5*m*(1-m))
	}
	says(t, "who monitors reads along, who does not monitor does not.")
	w = everybodyOnline(t, func(p *param.Params) { p.Leaders.Style.Acts[param.Monitor] = 0 })
	w.each((*World).watch)
	w.addUp()
	if w.total[sumChecks] != 0 {
		t.Errorf("%v checks of leaders who do not monitor", w.total[sumChecks])
	}
}

func TestODDClosing(t *testing.T) {
	says(t, "loss in benevolence `platform.loss.closing` × h, wound `wound` × h, *raise(punish, 1, `closing_fear` × h)*, on an account of its own.")
	w := everybodyOnline(t, nil)
	follows, _ := w.platform.ties.In(4)
	w.platform.was[follows[0]], w.platform.was[5] = false, false
	p, f := w.people, &w.p.Platform
	benevolence, punish, spared := float64(p.Benevolence[4]), float64(p.Punish[4]), p.Benevolence[5]
	p.Wounds[4], p.Scars[4], w.platform.open = 0, 0, 0.8
	w.closePlatform(0.5)
	h := 0.5 * 0.8 * float64(f.Ties-1) / float64(f.Ties)
	near(t, "benevolence", float64(p.Benevolence[4]), benevolence*(1-f.LossClosing*h))
	near(t, "wound", float64(p.Wounds[4]), f.WoundClosing*h)
	near(t, "belief in punishment", float64(p.Punish[4]), punish+f.ClosingFear*h*(1-punish))
	if p.Benevolence[5] != spared {
		t.Error("closing hurts somebody who did not use the platform")
	}
	says(t, "*platform_close* takes the share *share* of O: O ← O × (1 − share).")
	near(t, "open", w.platform.open, 0.4)
	booked := 0.0
	for _, e := range w.Ledger() {
		if e.Account == ByClosing && e.Measure == WoundsBooked {
			booked += e.Incurred
		}
	}
	if booked <= 0 {
		t.Error("the closing is booked on no account")
	}
	says(t, "*platform_open* sets O to 1.")
	w.openPlatform()
	near(t, "open again", w.platform.open, 1)
}

// What is closed goes on elsewhere, and people who joined stay.
func TestODDNoStoppingTheFlood(t *testing.T) {
	says(t, "What is closed goes on elsewhere: ties are worth q = O + (1 − O) × `platform.residue`.")
	p := study(80, kind())
	p.Events = []param.Event{openAt(0), closeAt(60, 1)}
	_, w := live(t, p, 0, 1)
	if w.snap.OnPlatform < 0.8 {
		t.Errorf("%.2f of people are left after the closing", w.snap.OnPlatform)
	}
	near(t, "strength", w.strength(), w.p.Platform.Residue)

	says(t, "who does not use it begins to with the chance q ×")
	p = study(40, kind())
	p.Platform.Residue, p.Events = 0, []param.Event{openAt(0), closeAt(1, 1)}
	_, w = live(t, p, 0, 1)
	if w.snap.OnPlatform > 0.2 {
		t.Errorf("%.2f of people joined what is closed for good", w.snap.OnPlatform)
	}
}

func TestODDUseEndsWithLeaving(t *testing.T) {
	says(t, "Use, and what is believed of a rumour, go with who moves seat, and end with leaving the organization; an empty seat uses nothing and has no standing.")
	w := everybodyOnline(t, nil)
	w.platform.told[5], w.exit[5] = believes, exitQuit
	w.leave(0, 5, w.blockOf(0))
	w.seatNewcomer(0, 5, w.blockOf(0), false)
	if w.people.Online[5] || w.platform.told[5] != unheard {
		t.Error("a newcomer is on the platform before joining it")
	}
}

// A person keeps the platform and what is believed there on promotion.
func TestPromotionTakesThePlatformAlong(t *testing.T) {
	w := everybodyOnline(t, nil)
	seat := w.Leader(0)
	w.people.Present[seat], w.people.Online[seat] = false, false
	w.platform.told[2], w.people.Response[2] = believes, agent.Commit
	w.promote(0, 2)
	if !w.people.Online[seat] || w.platform.told[seat] != believes || w.platform.told[2] != unheard {
		t.Error("what was believed stays with the seat")
	}
}
