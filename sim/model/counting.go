package model

// takeStock counts everybody as the week leaves them and adds up the week.
func (w *World) takeStock() {
	w.each((*World).countTeam)
	w.addUp()
}

// addUp adds up the week so far in the order of blocks.
func (w *World) addUp() {
	sum := &w.total
	*sum = tally{}
	for b := range w.blocks {
		for n := range sum {
			sum[n] += w.blocks[b].sum[n]
		}
	}
}

// countTeam adds the states of team k, of its people and its seats.
func (w *World) countTeam(k int, b *block) {
	from, to := w.Reports(k)
	for i := from; i < to; i++ {
		if w.people.Present[i] {
			w.count(i, &b.sum)
		} else if !w.closed[i] {
			b.sum[sumVacancies]++
		}
	}
	if w.teams[k].informal >= 0 {
		b.sum[sumInformal]++
	}
	w.countOnline(k, b)
	if l := &w.leaders[k]; k != w.Board() && w.people.Present[w.Leader(k)] {
		b.sum[sumLed]++
		b.sum[sumRightful] += l.rightful
	}
	if k != w.Board() && w.p.Mechanisms.LatentProblems {
		b.sum[sumTeams]++
		b.sum[sumProblems] += w.teams[k].visible + w.teams[k].hidden
	}
}

// count adds the states of a person who is here at the end of the week.
func (w *World) count(i int, s *tally) {
	p, r := w.people, &w.rules
	s[sumHeads]++
	s[sumAcceptance] += float64(p.Acceptance[i])
	s[sumTrust] += p.Trust(r, i)
	s[sumAbility] += float64(p.Ability[i])
	s[sumBenevolence] += float64(p.Benevolence[i])
	s[sumIntegrity] += float64(p.Integrity[i])
	s[sumWatch] += float64(p.Watch[i])
	s[sumPunish] += float64(p.Punish[i])
	s[sumFear] += p.Fear(r, i, w.week, w.offers)
	s[sumAlignment] += float64(p.Alignment[i])
	s[sumBelonging] += float64(p.Belonging[i])
	s[sumAttachment] += float64(p.Attachment[i])
	s[sumResponsibility] += float64(p.Responsibility[i])
	s[sumSkill] += float64(p.Skill[i])
	s[sumCapability] += float64(p.Capability[i])
	s[sumStrain] += float64(p.Strain[i])
	if p.PastTipping(r, i) > 0 {
		s[sumBurnout]++
	}
	s[sumWounds] += float64(p.Wounds[i])
	s[sumVoice] += float64(p.Voice[i])
	s[sumSatisfaction] += p.Satisfaction(r, i, w.offers)
	s[sumQuit] += float64(p.Quit[i])
	w.countPower(i, s)
	s[sumMerit] += w.edge(i)
	if w.change.running {
		w.countChange(i, s)
	}
	if w.Led(i) < 0 {
		s[sumFrontline]++
		if float64(p.Capability[i]) >= w.p.Organization.ReadyAt {
			s[sumReady]++
		}
	}
}

// countPower adds the standing of a person, and of somebody who leads the bases
// of power.
func (w *World) countPower(i int, s *tally) {
	standing := w.people.Standing(&w.rules, i)
	if w.Led(i) < 0 {
		s[sumMemberStanding] += standing
		return
	}
	s[sumLeaders]++
	s[sumLeaderStanding] += standing
	for b, x := range w.basesOf(i) {
		s[sumLeaderCoercive+b] += x
	}
}
