package record

import (
	"slices"

	"leadsim/sim/model"
)

// Metric is one column of weeks.csv: its name, what charts call it, unit,
// range, meaning, and who can see it.
type Metric struct {
	Name      string
	Label     string
	Unit      string
	Low, High float64 // where it can lie, for checks; charts choose their own window
	Seen      string  // "leader" if the leader's own dashboard shows it, "so" if only the model knows
	Meaning   string
	Of        func(*model.Snapshot) float64
}

// Metrics lists what is recorded every week, in the order of the columns.
var Metrics = slices.Concat(coreMetrics, powerMetrics)

var coreMetrics = []Metric{
	{"output", "Output", "output a head", -30, 40, "leader",
		"work done in the week by an average person, before crises take their part; 1 is full effort and skill in a plain technology",
		func(s *model.Snapshot) float64 { return s.Output }},
	{"net_output", "Net output", "output a head", -30, 40, "leader",
		"output less what crises cost",
		func(s *model.Snapshot) float64 { return s.Net }},
	{"crisis_loss", "Lost to crises", "share of output", 0, 1, "leader",
		"part of the week's output that open crises cost",
		func(s *model.Snapshot) float64 { return s.CrisisLoss }},
	{"money", "Money", "weeks of full output", -520, 520, "leader",
		"what the organization has in hand",
		func(s *model.Snapshot) float64 { return s.Money }},
	{"heads", "People", "people", 0, 2e6, "leader",
		"people in the organization",
		func(s *model.Snapshot) float64 { return s.Heads }},
	{"vacancies", "Vacant seats", "seats", 0, 2e6, "leader",
		"seats that nobody holds",
		func(s *model.Snapshot) float64 { return s.Vacancies }},
	{"commit", "Requests committed to", "share of requests", 0, 1, "so",
		"requests that people make their own",
		func(s *model.Snapshot) float64 { return s.Commit }},
	{"comply", "Requests complied with", "share of requests", 0, 1, "so",
		"requests that people do because they must",
		func(s *model.Snapshot) float64 { return s.Comply }},
	{"resist", "Requests refused", "share of requests", 0, 1, "so",
		"requests that people refuse, delay or evade",
		func(s *model.Snapshot) float64 { return s.Resist }},
	{"effort", "Effort", "share of full effort", 0, 2, "so",
		"effort really given",
		func(s *model.Snapshot) float64 { return s.Effort }},
	{"unwatched_effort", "Effort when nobody watches", "share of full effort", 0, 2, "so",
		"effort given by those who were not checked this week",
		func(s *model.Snapshot) float64 { return s.UnwatchedEffort }},
	{"compliance_seen", "Compliance as the leader sees it", "share of requests", 0, 1, "leader",
		"requests done, as far as checks show it",
		func(s *model.Snapshot) float64 { return s.ComplianceSeen }},
	{"compliance_so", "Compliance as it is", "share of requests", 0, 1, "so",
		"requests done with at least the effort asked",
		func(s *model.Snapshot) float64 { return s.ComplianceSo }},
	{"acceptance", "Private acceptance", "share", 0, 1, "so",
		"how far people privately accept what is asked, whatever they do",
		func(s *model.Snapshot) float64 { return s.Acceptance }},
	{"trust", "Trust in the leader", "share", 0, 1, "so",
		"weighted mean of the ability, benevolence and integrity seen in the own leader",
		func(s *model.Snapshot) float64 { return s.Trust }},
	{"ability_seen", "Ability seen", "share", 0, 1, "so",
		"ability seen in the own leader",
		func(s *model.Snapshot) float64 { return s.Ability }},
	{"benevolence_seen", "Benevolence seen", "share", 0, 1, "so",
		"benevolence seen in the own leader",
		func(s *model.Snapshot) float64 { return s.Benevolence }},
	{"integrity_seen", "Integrity seen", "share", 0, 1, "so",
		"integrity seen in the own leader",
		func(s *model.Snapshot) float64 { return s.Integrity }},
	{"watch_belief", "Belief in being watched", "share", 0, 1, "so",
		"how likely people think it is that a request is checked",
		func(s *model.Snapshot) float64 { return s.Watch }},
	{"punish_belief", "Belief in punishment", "share", 0, 1, "so",
		"how likely people think it is that a deed that is seen is punished",
		func(s *model.Snapshot) float64 { return s.Punish }},
	{"fear", "Fear", "share", 0, 1, "so",
		"belief in punishment x severity x what dismissal would cost",
		func(s *model.Snapshot) float64 { return s.Fear }},
	{"alignment", "Alignment with goals", "share", 0, 1, "so",
		"how far the organization's goals are one's own",
		func(s *model.Snapshot) float64 { return s.Alignment }},
	{"belonging", "Belonging", "share", 0, 1, "so",
		"sense of belonging in the team",
		func(s *model.Snapshot) float64 { return s.Belonging }},
	{"attachment", "Attachment", "share", 0, 1, "so",
		"affective commitment to the organization",
		func(s *model.Snapshot) float64 { return s.Attachment }},
	{"responsibility", "Felt responsibility", "share", 0, 1, "so",
		"responsibility that people feel for what becomes of their work",
		func(s *model.Snapshot) float64 { return s.Responsibility }},
	{"skill", "Skill", "share", 0, 1, "so",
		"skill at the work",
		func(s *model.Snapshot) float64 { return s.Skill }},
	{"capability", "Leadership capability", "share", 0, 1, "so",
		"how able people are to decide and to lead: core strength",
		func(s *model.Snapshot) float64 { return s.Capability }},
	{"ready", "Able to follow a leader", "share of members", 0, 1, "so",
		"members whose capability would let them follow their leader",
		func(s *model.Snapshot) float64 { return s.Ready }},
	{"strain", "Strain", "share", 0, 1, "so",
		"load piled up, 1 = the most that anybody carries",
		func(s *model.Snapshot) float64 { return s.Strain }},
	{"burnout", "Past the tipping point", "share of people", 0, 1, "so",
		"people whose strain is past the point where they work off most",
		func(s *model.Snapshot) float64 { return s.Burnout }},
	{"wounds", "Wounds", "share", 0, 1, "so",
		"harm not yet healed",
		func(s *model.Snapshot) float64 { return s.Wounds }},
	{"well_being", "Well-being", "share", 0, 1, "so",
		"1 less the mean of strain and wounds",
		func(s *model.Snapshot) float64 { return s.WellBeing }},
	{"voice", "Readiness to speak up", "share", 0, 1, "so",
		"how ready people are to bring up problems",
		func(s *model.Snapshot) float64 { return s.Voice }},
	{"satisfaction", "Job satisfaction", "share", 0, 1, "so",
		"needs met: trust, being heard, fairness, ease, use of skill, pay",
		func(s *model.Snapshot) float64 { return s.Satisfaction }},
	{"quit_intention", "Quit intention", "share", 0, 1, "so",
		"how much people think of leaving",
		func(s *model.Snapshot) float64 { return s.QuitIntention }},
	{"problems", "Latent problems", "problems a team", 0, 1e5, "so",
		"problems that nobody has acted on yet",
		func(s *model.Snapshot) float64 { return s.Problems }},
	{"voiced", "Near misses caught by voice", "problems", 0, 2e6, "leader",
		"problems brought up by members and acted on",
		func(s *model.Snapshot) float64 { return s.Voiced }},
	{"inspected", "Problems found by inspection", "problems", 0, 2e6, "leader",
		"problems that checks have found",
		func(s *model.Snapshot) float64 { return s.Inspected }},
	{"false_alarms", "False alarms", "alarms", 0, 2e6, "leader",
		"alarms raised for nothing",
		func(s *model.Snapshot) float64 { return s.FalseAlarms }},
	{"new_crises", "New crises", "crises", 0, 2e6, "leader",
		"crises that began this week, of any scope",
		func(s *model.Snapshot) float64 { return s.NewCrises }},
	{"open_crises", "Open crises", "crises", 0, 2e6, "leader",
		"crises not contained yet",
		func(s *model.Snapshot) float64 { return s.OpenCrises }},
	{"severity", "Open severity", "severity", 0, 400, "leader",
		"severity of open crises, weighted by the share of people in their scope",
		func(s *model.Snapshot) float64 { return s.Severity }},
	{"quits", "Quits", "people", 0, 2e6, "leader",
		"people who left of their own will",
		func(s *model.Snapshot) float64 { return s.Quits }},
	{"unavoidable_exits", "Unavoidable exits", "people", 0, 2e6, "leader",
		"people who left for reasons that nobody chose",
		func(s *model.Snapshot) float64 { return s.Unavoidable }},
	{"dismissals", "Dismissals", "people", 0, 2e6, "leader",
		"people dismissed as a sanction, and leaders removed",
		func(s *model.Snapshot) float64 { return s.Dismissals }},
	{"laid_off", "Laid off", "people", 0, 2e6, "leader",
		"people laid off",
		func(s *model.Snapshot) float64 { return s.LaidOff }},
	{"hires", "Hires", "people", 0, 2e6, "leader",
		"people who came",
		func(s *model.Snapshot) float64 { return s.Hires }},
	{"regretted", "Regretted losses", "people", 0, 2e6, "so",
		"quits of people whose skill or capability lies above the mean",
		func(s *model.Snapshot) float64 { return s.Regretted }},
	{"shared_decisions", "Decisions shared", "share of decisions", 0, 1, "so",
		"decisions that members took or helped to prepare",
		func(s *model.Snapshot) float64 { return s.SharedDecisions }},
	{"own_decisions", "Decisions taken by members", "share of decisions", 0, 1, "so",
		"decisions that members took without asking first",
		func(s *model.Snapshot) float64 { return s.OwnDecisions }},
	{"decision_success", "Decisions that succeed", "share of decisions", 0, 1, "so",
		"decisions that turned out right",
		func(s *model.Snapshot) float64 { return s.DecisionSuccess }},
	{"waiting", "Decisions waiting", "share of decisions", 0, 1, "so",
		"decisions that wait for a leader",
		func(s *model.Snapshot) float64 { return s.Waiting }},
	{"decision_evenness", "Evenness of deciding", "share", 0, 1, "so",
		"how evenly deciding is spread over the people of a team, leader included",
		func(s *model.Snapshot) float64 { return s.DecisionEvenness }},
	{"leader_talk", "Leader's share of talk", "share", 0, 1, "so",
		"part of the talking time in a team that its leader takes",
		func(s *model.Snapshot) float64 { return s.LeaderTalk }},
	{"talk_evenness", "Evenness of talk", "share", 0, 1, "so",
		"how evenly talking time is spread over the people of a team, leader included",
		func(s *model.Snapshot) float64 { return s.TalkEvenness }},
	{"commanding", "Leaders in command", "share of leaders", 0, 1, "so",
		"leaders who command this week",
		func(s *model.Snapshot) float64 { return s.Commanding }},
	{"leader_load", "Leader's week", "share of the week", 0, 10, "leader",
		"time that the leaders' acts would take; above 1 every act shrinks",
		func(s *model.Snapshot) float64 { return s.LeaderLoad }},
	{"removed", "Leaders removed", "people", 0, 2e6, "leader",
		"leaders removed by their boss or the board",
		func(s *model.Snapshot) float64 { return s.Removed }},
	{"followed_inside", "Successors from inside", "people", 0, 2e6, "leader",
		"vacant leaders' seats filled from the team",
		func(s *model.Snapshot) float64 { return s.Inside }},
	{"followed_outside", "Successors from outside", "people", 0, 2e6, "leader",
		"vacant leaders' seats filled from outside",
		func(s *model.Snapshot) float64 { return s.Outside }},
	{"turnaround", "Turnaround", "yes or no", 0, 1, "leader",
		"1 in the week of a forced turnaround",
		func(s *model.Snapshot) float64 { return s.Turnaround }},
	{"failed", "Closed", "yes or no", 0, 1, "leader",
		"1 once the organization has failed",
		func(s *model.Snapshot) float64 { return s.Failed }},
	{"retention", "Retention", "share", 0, 1, "leader",
		"people who stayed over the last 52 weeks, as a share of heads",
		func(s *model.Snapshot) float64 { return s.Retention }},
	{"resilience", "Resilience", "share", 0, 1, "so",
		"1 less the depth x length of the dip after the last finished shock",
		func(s *model.Snapshot) float64 { return s.Resilience }},
	{"health", "Organizational health", "index", 0, 1, "so",
		"weighted mean of output, trust, attachment, well-being, capability, retention and resilience; read it beside its parts",
		func(s *model.Snapshot) float64 { return s.Health }},
}

var metricIndex = func() map[string]int {
	m := make(map[string]int, len(Metrics))
	for i := range Metrics {
		m[Metrics[i].Name] = i
	}
	return m
}()

// MetricIndex returns the place of a metric in Metrics.
func MetricIndex(name string) (int, bool) {
	i, ok := metricIndex[name]
	return i, ok
}

// Must returns the place of a metric that is known to exist; it panics
// otherwise, which is a mistake of the caller.
func Must(name string) int {
	i, ok := metricIndex[name]
	if !ok {
		panic("record: no metric " + name)
	}
	return i
}
