package model

// Snapshot is what is so in the organization at the end of a week, averaged
// over its people; it is what an Observer gets. Shares and indices lie in
// [0,1]. Counts are of the week.
type Snapshot struct {
	Week int

	Output     float64 // a head, before the loss by crises; 1 = full skill and effort
	Net        float64 // output less the loss by crises
	CrisisLoss float64 // share of output lost to crises
	Money      float64 // in weeks of a full output
	Heads      float64 // people
	Vacancies  float64 // seats

	Commit, Comply, Resist float64 // shares of the week's requests
	Effort                 float64 // mean effort given
	UnwatchedEffort        float64 // mean effort of those not checked this week
	ComplianceSeen         float64 // share of requests done, as the checks show it
	ComplianceSo           float64 // share of requests done, as it is
	Acceptance             float64 // private acceptance of what is asked

	Trust, Ability, Benevolence, Integrity float64 // seen in the own leader
	Watch, Punish, Fear                    float64 // beliefs, and belief x severity x dependence
	Alignment, Belonging, Attachment       float64
	Responsibility, Skill, Capability      float64
	Ready                                  float64 // share of members able to follow a leader
	Strain, Burnout, Wounds, WellBeing     float64 // Burnout is the share past the tipping point
	Voice, Satisfaction, QuitIntention     float64

	Problems    float64 // latent, a team
	Voiced      float64 // problems brought up and acted on: near misses caught by voice
	Inspected   float64 // problems found by inspection
	FalseAlarms float64 // alarms raised for nothing
	NewCrises   float64 // of any scope
	OpenCrises  float64
	Severity    float64 // open severity, weighted by the share of people in scope

	Quits, Unavoidable, Dismissals, LaidOff, Hires float64
	Regretted                                      float64 // quits of people better than the mean

	SharedDecisions  float64 // share of decisions taken or prepared by members
	OwnDecisions     float64 // share of decisions taken by members
	DecisionSuccess  float64 // share of decisions that succeed
	Waiting          float64 // share of decisions that wait
	DecisionEvenness float64 // 1 = everybody decides alike, 0 = one person decides all
	LeaderTalk       float64 // share of talking time that leaders take
	TalkEvenness     float64

	Commanding float64 // share of leaders in command this week
	LeaderLoad float64 // share of the leaders' week that their acts would take; above 1 all shrink
	Removed    float64 // leaders removed by their bosses or the board
	Inside     float64 // leaders followed from inside
	Outside    float64 // leaders followed from outside
	Turnaround float64 // 1 in the week of a forced turnaround
	Failed     float64 // 1 once the organization has closed

	Retention  float64 // share of people who stayed over the last 52 weeks
	Resilience float64 // 1 = no dip after the last finished shock
	Health     float64 // the index, see param health.*

	// SCAFFOLD for charts, replaced at merge.
	Aware, Interested, Trying, Adopted, PublicOnly float64 // shares of people
	InformalLeaders, RankReach                     float64
}

// Observer sees every week of a run. The snapshot is reused: copy what is to
// be kept.
type Observer interface {
	Observe(*Snapshot)
}
