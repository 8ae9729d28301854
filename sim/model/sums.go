package model

// The sums of a tally. Those of states run over the people present at the end
// of the week.
const (
	sumHeads = iota
	sumVacancies
	sumPaid // people who are paid for the week: those present after step 9
	sumOutput
	sumNet

	sumAsked // requests
	sumCommit
	sumComply
	sumResist
	sumEffort
	sumUnchecked // people not checked
	sumUncheckedEffort
	sumChecks
	sumChecksClean // checks that showed no deed
	sumDone        // requests done, compliers by their effort

	sumAcceptance
	sumTrust
	sumAbility
	sumBenevolence
	sumIntegrity
	sumWatch
	sumPunish
	sumFear
	sumAlignment
	sumBelonging
	sumAttachment
	sumResponsibility
	sumSkill
	sumCapability
	sumReady
	sumFrontline // people without reports
	sumStrain
	sumBurnout
	sumWounds
	sumVoice
	sumSatisfaction
	sumQuit

	sumTeams
	sumProblems
	sumVoiced
	sumInspected
	sumFalseAlarms

	sumQuits
	sumUnavoidable
	sumDismissals
	sumLaidOff
	sumHires
	sumRegretted

	sumDecisions
	sumOwn
	sumShared
	sumSuccess
	sumWaiting
	sumDecisionEvenness
	sumLeaderTalk
	sumTalkEvenness
	sumTalking // teams with a leader

	sumLeading
	sumCommanding
	sumLoad

	sumHard // hard requests
	sumByOffice
	sumByPerson
	sumLeaderStanding
	sumLeaderCoercive // six bases of those who lead, in the order of param.Base
	sumLeaderReward
	sumLeaderLegitimate
	sumLeaderExpert
	sumLeaderReferent
	sumLeaderInformational
	sumLeaders // people who lead
	sumMemberStanding
	sumInformal // teams in which somebody leads informally
	sumOnline   // people who use the platform
	sumTold     // people who believe a rumour
	sumHelp     // people who brought help from outside
	sumHarm     // people who turned others outside against the organization
	// influence upward and sideways, abuse
	sumUpwardTries
	sumUpwardWorks
	sumHelps
	sumFavours
	sumPassedOver
	sumAware
	sumDiverted
	sumHiredSkill
	sumQuitMerit
	sumMerit
	sumLed // teams with a leader at the end of the week
	sumRightful
	sumStages // of a change, one for each stage from here
	_
	_
	_
	_
	sumConviction
	sumPublicOnly
	sumChampions
	sumOpposed

	numSums
)
