package survey

import (
	"leadsim/sim/model"
	"leadsim/sim/param"
)

// Experience is a person's week as an item can ask for it.
type Experience struct {
	model.Lived
	Gain       float64 // in skill and capability since last week, times 13: at the pace of a quarter
	LeaderHarm float64 // part of the open wounds that the own leader has dealt
	TeamSpirit float64 // mean belonging of the team
}

// Item is one thing that a questionnaire asks for, on a scale from 0 to 1
// unless About says otherwise.
type Item struct {
	Name   string
	Lately bool   // what has been lived through lately (see Memory), rather than how the person is by now
	Over   string // of a share: the item that it is a share of, both as lately remembered
	About  string
	of     func(e *Experience) float64
}

// Items are what scales are made of.
//
// They are frozen: changing one counts as fitting (see Frozen).
var Items = []Item{
	state("trust", "trust in the own leader", func(e *Experience) float64 { return e.Trust }),
	state("benevolence", "benevolence seen in the own leader", func(e *Experience) float64 { return e.Benevolence }),
	state("integrity", "integrity seen in the own leader", func(e *Experience) float64 { return e.Integrity }),
	state("unharmed", "1 less the open wounds that the own leader has dealt", func(e *Experience) float64 { return 1 - e.LeaderHarm }),
	state("belonging", "belonging in the team", func(e *Experience) float64 { return e.Belonging }),
	state("spirit", "mean belonging in the team", func(e *Experience) float64 { return e.TeamSpirit }),
	state("heard", "heard and recognised lately, as felt", func(e *Experience) float64 { return e.FeltHeard }),
	state("fair", "fairness and reward seen", func(e *Experience) float64 { return e.Fair }),
	state("ease", "1 less strain", func(e *Experience) float64 { return 1 - e.Strain }),
	state("use", "mean of felt responsibility and skill", func(e *Experience) float64 { return (e.Responsibility + e.Skill) / 2 }),
	state("pay", "pay against the market", func(e *Experience) float64 { return e.Pay }),
	state("attachment", "attachment to the organization", func(e *Experience) float64 { return e.Attachment }),
	state("quit", "quit intention", func(e *Experience) float64 { return e.Quit }),
	state("fearless", "1 less fear (belief in punishment x severity x dependence)", func(e *Experience) float64 { return 1 - e.Fear }),
	state("voice", "readiness to speak up: the share of problems met that are passed on goes with it", func(e *Experience) float64 { return e.Voice }),
	state("strain", "strain", func(e *Experience) float64 { return e.Strain }),
	state("whole", "1 less wounds", func(e *Experience) float64 { return 1 - e.Wounds }),

	lately("listened", "listen", act(param.Listen)),
	lately("protected", "protect", act(param.Protect)),
	lately("recognised", "recognise", act(param.Recognise)),
	lately("directed", "direct", act(param.Direct)),
	lately("explained", "explain", act(param.Explain)),
	lately("clarified", "direct x explain: direction with its reasons", func(e *Experience) float64 { return e.Acts[param.Direct] * e.Acts[param.Explain] }),
	lately("checked", "monitor x explain: checks on what was agreed", func(e *Experience) float64 { return e.Acts[param.Monitor] * e.Acts[param.Explain] }),
	lately("rewarded", "reward", act(param.Reward)),
	lately("consulted", "consult", act(param.Consult)),
	lately("delegated", "delegate", act(param.Delegate)),
	lately("developed", "delegate x (1 - blame): decisions that teach", func(e *Experience) float64 { return e.Acts[param.Delegate] * (1 - e.Acts[param.Blame]) }),
	lately("inspired", "share of requests by the inspirational tactic: vision", func(e *Experience) float64 { return e.Tactics[param.Inspirational] }),
	lately("threatened", "threaten", act(param.Threaten)),
	lately("shamed", "share of deeds seen that are answered by a humiliation or an exclusion", func(e *Experience) float64 { return e.Shamed }),
	lately("sanctioned", "sanction x (1 - bind): deeds seen that are punished", func(e *Experience) float64 { return e.Acts[param.Sanction] * (1 - e.Acts[param.Bind]) }),
	lately("wronged", "arbitrary x (1 - bind): punishment without a deed", func(e *Experience) float64 { return e.Acts[param.Arbitrary] * (1 - e.Acts[param.Bind]) }),
	lately("deceived", "a word found broken in the week, yes or no", func(e *Experience) float64 { return indicator(e.WordBroken) }),
	lately("absent", "product of 1 - act over direct, consult, explain, listen, protect: none of them came in a week that somebody leads", absent),
	lately("answered", "share of what one brings up that is acted on", func(e *Experience) float64 { return e.Heard }),
	lately("gain", "gain in skill and capability, in their units a quarter", func(e *Experience) float64 { return e.Gain }),
	lately("open", "an open decision came up in the week, yes or no", func(e *Experience) float64 { return indicator(e.Decision != model.NoDecision) }),
	{Name: "decided", Lately: true, Over: "open", About: "decisions taken or asked about, as a share of those that came up", of: func(e *Experience) float64 {
		return indicator(e.Decision == model.OwnDecision || e.Decision == model.AskedDecision)
	}},
}

func state(name, about string, of func(*Experience) float64) Item {
	return Item{Name: name, About: about, of: of}
}

func lately(name, about string, of func(*Experience) float64) Item {
	return Item{Name: name, Lately: true, About: about, of: of}
}

func act(a param.Act) func(*Experience) float64 {
	return func(e *Experience) float64 { return e.Acts[a] }
}

func absent(e *Experience) float64 {
	if !e.Led {
		return 0 // an empty seat is nobody's absence
	}
	none := 1.0
	for _, a := range [...]param.Act{param.Direct, param.Consult, param.Explain, param.Listen, param.Protect} {
		none *= 1 - e.Acts[a]
	}
	return none
}

func indicator(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// itemAt returns the place of an item; it panics if there is none.
func itemAt(name string) int {
	for i := range Items {
		if Items[i].Name == name {
			return i
		}
	}
	panic("survey: no item " + name)
}
