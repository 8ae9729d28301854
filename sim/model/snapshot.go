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

	ByOffice, ByPerson              float64 // share of doing a hard request that rests on the office, on the leader's person
	LeaderStanding, MemberStanding  float64 // of those who lead, of those who do not
	Coercive, Reward, Legitimate    float64 // bases of power of those who lead: the office's
	Expert, Referent, Informational float64 // and the person's
	Informal                        float64 // share of teams in which somebody without a title leads informally
	// influence upward and sideways, abuse of an office
	UpwardTries   float64 // attempts to move the own leader, a person
	UpwardSuccess float64 // share of them that work
	Helped        float64 // help among colleagues, a person
	Favours       float64 // favours granted: rewards without a deed, seats filled by favour
	PassedOver    float64 // people who know that somebody with less merit was lifted over them
	AbuseKnown    float64 // share of people who got to know of a favour or of gain
	Diverted      float64 // share of output that leaders take for own ends
	HireSkill     float64 // mean skill of those who came; 0 if nobody did
	Rightful      float64 // how rightful leaders' places are held, a leader
	Merit         float64 // mean of skill and capability, above that of newcomers to the seat
	QuitMerit     float64 // the same of those who quit; 0 if nobody did

	Retention  float64 // share of people who stayed over the last 52 weeks
	Resilience float64 // 1 = no dip after the last finished shock
	Health     float64 // the index, see param health.*

	OnPlatform  float64 // share of people who use the platform
	Rumours     float64 // share of people who believe a rumour
	OutsideHelp float64 // people who brought help from outside
	OutsideHarm float64 // people who turned others outside against the organization

	// Of a change programme, all 0 before a launch: shares of people at just that
	// stage (Adopted takes in PublicOnly), mean private conviction, and what the
	// change agent has left.
	Aware, Interested, Trying, Adopted, PublicOnly float64
	Conviction, Champions, Opposed                 float64
	Credibility, ChangeBudget                      float64

	// Spheres of influence, as traced at the end of the last quarter.
	ReachLeaders, ReachMembers float64 // means of those in leaders' seats and of the others
	ReachEvenness              float64 // 1 = everybody reaches alike
	InformalLeaders            float64 // people without reports who reach farther than the median leader
	TitlesWithoutReach         float64 // leaders who reach less far than the median member
	RankReach                  float64 // correlation of number of reports with reach, -1 to 1
}

// Observer sees every week of a run. The snapshot is reused: copy what is to
// be kept.
type Observer interface {
	Observe(*Snapshot)
}
