package model

// observe is step 11: the week as the record shows it.
func (w *World) observe() {
	t, s := &w.total, &w.snap
	s.Money, s.OpenCrises = w.money, float64(w.open)
	s.Failed = indicator(w.failed)
	s.Severity = w.openSeverity()
	s.Heads, s.Vacancies = t[sumHeads], t[sumVacancies]
	s.Quits, s.Unavoidable, s.Dismissals = t[sumQuits], t[sumUnavoidable], t[sumDismissals]
	s.LaidOff, s.Hires, s.Regretted = t[sumLaidOff], t[sumHires], t[sumRegretted]
	s.Voiced, s.Inspected, s.FalseAlarms = t[sumVoiced], t[sumInspected], t[sumFalseAlarms]
	s.Problems = ratio(t[sumProblems], t[sumTeams])
	w.observeWork(t, s)
	w.observeInfluence(t, s)
	w.observeStates(t, s)
	w.observePower(t, s)
	w.observeChange(t, s)
	w.observeReach(s)
	s.Retention, s.Resilience = w.history.retention(), w.history.result
	s.Health = w.health(s)
	s.OnPlatform, s.Rumours = ratio(t[sumOnline], t[sumHeads]), ratio(t[sumTold], t[sumHeads])
	s.OutsideHelp, s.OutsideHarm = t[sumHelp], t[sumHarm]
}

func (w *World) observeWork(t *tally, s *Snapshot) {
	asked := t[sumAsked]
	s.Output, s.Net = ratio(t[sumOutput], asked), ratio(t[sumNet], asked)
	if t[sumOutput] > 0 {
		s.CrisisLoss = max(0, min(1, (t[sumOutput]-t[sumNet]-t[sumDiverted])/t[sumOutput]))
	}
	s.Commit, s.Comply, s.Resist = ratio(t[sumCommit], asked), ratio(t[sumComply], asked), ratio(t[sumResist], asked)
	s.Effort = ratio(t[sumEffort], asked)
	s.UnwatchedEffort = ratio(t[sumUncheckedEffort], t[sumUnchecked])
	s.ComplianceSo = ratio(t[sumDone], asked)
	if t[sumChecks] > 0 {
		w.lastSeen = t[sumChecksClean] / t[sumChecks]
	}
	s.ComplianceSeen = w.lastSeen
	decisions := t[sumDecisions]
	s.OwnDecisions, s.SharedDecisions = ratio(t[sumOwn], decisions), ratio(t[sumShared], decisions)
	s.Waiting = ratio(t[sumWaiting], decisions)
	s.DecisionSuccess = ratio(t[sumSuccess], decisions-t[sumWaiting])
	talking := t[sumTalking]
	s.DecisionEvenness, s.LeaderTalk = ratio(t[sumDecisionEvenness], talking), ratio(t[sumLeaderTalk], talking)
	s.TalkEvenness = ratio(t[sumTalkEvenness], talking)
	s.Commanding, s.LeaderLoad = ratio(t[sumCommanding], t[sumLeading]), ratio(t[sumLoad], t[sumLeading])
}

func (w *World) observeInfluence(t *tally, s *Snapshot) {
	asked := t[sumAsked]
	s.UpwardTries, s.UpwardSuccess = ratio(t[sumUpwardTries], asked), ratio(t[sumUpwardWorks], t[sumUpwardTries])
	s.Helped, s.Favours, s.PassedOver = ratio(t[sumHelps], asked), t[sumFavours], t[sumPassedOver]
	s.AbuseKnown = min(1, ratio(t[sumAware], asked))
	if t[sumOutput] > 0 {
		s.Diverted = min(1, t[sumDiverted]/t[sumOutput])
	}
	s.Merit, s.QuitMerit = ratio(t[sumMerit], t[sumHeads]), ratio(t[sumQuitMerit], t[sumQuits])
	s.HireSkill, s.Rightful = ratio(t[sumHiredSkill], t[sumHires]), ratio(t[sumRightful], t[sumLed])
}

func (w *World) observeStates(t *tally, s *Snapshot) {
	n := t[sumHeads]
	s.Acceptance, s.Trust = ratio(t[sumAcceptance], n), ratio(t[sumTrust], n)
	s.Ability, s.Benevolence, s.Integrity = ratio(t[sumAbility], n), ratio(t[sumBenevolence], n), ratio(t[sumIntegrity], n)
	s.Watch, s.Punish, s.Fear = ratio(t[sumWatch], n), ratio(t[sumPunish], n), ratio(t[sumFear], n)
	s.Alignment, s.Belonging, s.Attachment = ratio(t[sumAlignment], n), ratio(t[sumBelonging], n), ratio(t[sumAttachment], n)
	s.Responsibility, s.Skill, s.Capability = ratio(t[sumResponsibility], n), ratio(t[sumSkill], n), ratio(t[sumCapability], n)
	s.Ready = ratio(t[sumReady], t[sumFrontline])
	s.Strain, s.Burnout, s.Wounds = ratio(t[sumStrain], n), ratio(t[sumBurnout], n), ratio(t[sumWounds], n)
	s.WellBeing = 1 - float64((s.Strain+s.Wounds)/2)
	s.Voice, s.Satisfaction, s.QuitIntention = ratio(t[sumVoice], n), ratio(t[sumSatisfaction], n), ratio(t[sumQuit], n)
}

func (w *World) observePower(t *tally, s *Snapshot) {
	s.ByOffice, s.ByPerson = ratio(t[sumByOffice], t[sumHard]), ratio(t[sumByPerson], t[sumHard])
	n := t[sumLeaders]
	s.LeaderStanding, s.MemberStanding = ratio(t[sumLeaderStanding], n), ratio(t[sumMemberStanding], t[sumHeads]-n)
	s.Coercive, s.Reward, s.Legitimate = ratio(t[sumLeaderCoercive], n), ratio(t[sumLeaderReward], n), ratio(t[sumLeaderLegitimate], n)
	s.Expert, s.Referent = ratio(t[sumLeaderExpert], n), ratio(t[sumLeaderReferent], n)
	s.Informational = ratio(t[sumLeaderInformational], n)
	s.Informal = t[sumInformal] / float64(w.Teams())
}

// openSeverity returns the severity that the average person meets.
func (w *World) openSeverity() float64 {
	if w.open == 0 {
		return 0
	}
	sum, people := 0.0, 0.0
	for k := range w.Teams() {
		sum += float64(w.teams[k].hot * float64(w.teams[k].heads))
		people += float64(w.teams[k].heads)
	}
	return ratio(sum, people)
}

// health returns the weighted mean of the seven parts; output counts against a
// full output of the technology.
func (w *World) health(s *Snapshot) float64 {
	h := &w.p.Health
	output := max(0, min(1, s.Net/w.p.Organization.Technology))
	sum := float64(h.Output*output) + float64(h.Trust*s.Trust) + float64(h.Attachment*s.Attachment) +
		float64(h.WellBeing*s.WellBeing) + float64(h.Capability*s.Capability) +
		float64(h.Retention*s.Retention) + float64(h.Resilience*s.Resilience)
	return sum / (h.Output + h.Trust + h.Attachment + h.WellBeing + h.Capability + h.Retention + h.Resilience)
}

func ratio(sum, n float64) float64 {
	if n == 0 {
		return 0
	}
	return sum / n
}

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
