package scenario

import (
	"math"
	"slices"

	"leadsim/sim/param"
)

// Question is a question whose answers make a style; what people read of it
// stands in the file of words, under interview.KEY.
type Question struct {
	Key     string   `json:"key"`
	Answers []Answer `json:"answers"`
}

// Answer is an answer and the keys of a style that it sets. All answers of a
// question set the same keys, and no two questions set the same one: so it does
// not matter what was answered before.
type Answer struct {
	Key  string    `json:"key"`
	Sets []Setting `json:"sets"`
}

// Setting is a key of a style (param.StyleRows) with its value.
type Setting struct {
	Key   string `json:"key"`
	Value any    `json:"value"`
}

// Interview designs a leader: what the leader does when something has to be
// decided, checked, asked for, punished, borne or praised, and who holds the
// power. What no answer sets keeps its default; three keys that are 0 in all
// built-in styles (divert, command_share, adaptivity) no question asks about. All
// intensities are assumed; they lie within those of the built-in styles, or a tenth
// beyond, and each of these styles comes out nearest to itself if it is
// asked.
var Interview = []Question{
	{"decide", []Answer{
		{"alone", deciding(0.75, 0.05, 0.05)},
		{"asks", deciding(0.5, 0.45, 0.15)},
		{"leaves", deciding(0.25, 0.45, 0.6)},
		{"drifts", deciding(0.05, 0.05, 0.3)},
	}},
	{"check", []Answer{
		{"closely", []Setting{{"monitor", 0.6}}},
		{"sometimes", []Setting{{"monitor", 0.3}}},
		{"trusts", []Setting{{"monitor", 0.1}}},
	}},
	{"request", []Answer{
		{"orders", requesting(0.1, 0.05, 0.05, 0.05, 0.15, 0.35, 0.35)},
		{"trades", requesting(0.3, 0.12, 0.12, 0.32, 0.32, 0.08, 0.04)},
		{"reasons", requesting(0.55, 0.3, 0.3, 0.1, 0.27, 0.02, 0.01)},
	}},
	{"refusal", []Answer{
		{"example", punishing(0.25, 0.6, 0.3, 0.45, 0.25, 0.17, 0.08, 0.05)},
		{"punishes", punishing(0.15, 0.5, 0, 0.75, 0.05, 0.12, 0.04, 0.04)},
		{"talks", punishing(0.03, 0.2, 0, 0.85, 0.01, 0.09, 0.03, 0.02)},
		{"asks", punishing(0, 0.08, 0, 0.97, 0, 0.02, 0, 0.01)},
		{"lets", punishing(0, 0.02, 0, 0.97, 0, 0.02, 0, 0.01)},
	}},
	{"failure", []Answer{
		{"blames", []Setting{{"blame", 0.6}}},
		{"passes", []Setting{{"blame", 0.15}}},
		{"looks", []Setting{{"blame", 0.03}}},
	}},
	{"praise", []Answer{
		{"silent", praising(0.05, 0.05, 0, 0, 0.05)},
		{"claims", praising(0.15, 0.08, 0.05, 0.4, 0.15)},
		{"rewards", praising(0.45, 0.35, 0.15, 0.1, 0.05)},
		{"credits", praising(0.3, 0.5, 0.5, 0, 0.02)},
	}},
	{"care", []Answer{
		{"no_time", caring(0.05, 0.03, 0)},
		{"hears", caring(0.5, 0.45, 0.15)},
		{"owns", caring(0.55, 0.4, 0.4)},
	}},
	{"power", []Answer{
		{"mine", holding(0.1, 0.1, 0, 0)},
		{"for_them", holding(0.35, 0.45, 0, 0)},
		{"shared", holding(0.8, 0.8, 0.5, 0.5)},
		{"mask", holding(0.9, 0.2, 0, 0)},
	}},
	{"crisis", []Answer{
		{"commands", inCrisis("command", false)},
		{"hands_back", inCrisis("command", true)},
		{"shares", inCrisis("share", true)},
		{"stays", inCrisis("stay", true)},
	}},
}

func deciding(direct, consult, delegate float64) []Setting {
	return []Setting{{"direct", direct}, {"consult", consult}, {"delegate", delegate}}
}

// requesting takes how often reasons are given, and the six weights of the mix.
func requesting(explain, inspirational, consultation, exchange, rational, legitimating, pressure float64) []Setting {
	return []Setting{{"explain", explain}, {"tactics.inspirational", inspirational}, {"tactics.consultation", consultation},
		{"tactics.exchange", exchange}, {"tactics.rational", rational}, {"tactics.legitimating", legitimating}, {"tactics.pressure", pressure}}
}

// punishing takes three intensities, and the five weights of the mix.
func punishing(threaten, sanction, arbitrary, reprimand, humiliation, withhold, exclusion, dismissal float64) []Setting {
	return []Setting{{"threaten", threaten}, {"sanction", sanction}, {"arbitrary", arbitrary}, {"penalties.reprimand", reprimand},
		{"penalties.humiliation", humiliation}, {"penalties.withhold", withhold}, {"penalties.exclusion", exclusion}, {"penalties.dismissal", dismissal}}
}

func praising(reward, recognise, sponsor, suppress, favour float64) []Setting {
	return []Setting{{"reward", reward}, {"recognise", recognise}, {"sponsor", sponsor}, {"suppress", suppress}, {"favour", favour}}
}

func caring(listen, protect, repair float64) []Setting {
	return []Setting{{"listen", listen}, {"protect", protect}, {"repair", repair}}
}

func holding(espoused, selfSeen, disclaim, bind float64) []Setting {
	return []Setting{{"espoused", espoused}, {"self_seen", selfSeen}, {"disclaim", disclaim}, {"bind", bind}}
}

func inCrisis(policy string, handBack bool) []Setting {
	return []Setting{{"crisis_policy", policy}, {"hand_back", handBack}}
}

// Designed returns the style that answers make: chosen holds, for each question of
// Interview, the number of the answer from 0, or -1 for none. It panics if there is
// no such answer.
func Designed(chosen []int) param.Style {
	style := param.DefaultStyle()
	for i, answer := range chosen {
		if answer < 0 {
			continue
		}
		for _, s := range Interview[i].Answers[answer].Sets {
			StyleRow(s.Key).Put(&style, s.Value)
		}
	}
	return style
}

// StyleRow returns the row of a key of a style. It panics if there is none.
func StyleRow(key string) *param.Row[param.Style] {
	i := slices.IndexFunc(param.StyleRows, func(r param.Row[param.Style]) bool { return r.Key == key })
	if i < 0 {
		panic("scenario: a style has no key " + key)
	}
	return &param.StyleRows[i]
}

// Resemblance is how far a style lies from another.
type Resemblance struct {
	Name     string  // of the other
	Distance float64 // as of Distance
}

// Resembling returns styles by how far they lie from one, the nearest first.
func Resembling(style *param.Style, others []StyleFile) []Resemblance {
	all := make([]Resemblance, len(others))
	for i := range others {
		all[i] = Resemblance{others[i].Name, Distance(style, &others[i].Style)}
	}
	slices.SortStableFunc(all, func(a, b Resemblance) int {
		switch {
		case a.Distance < b.Distance:
			return -1
		case a.Distance > b.Distance:
			return 1
		}
		return 0
	})
	return all
}

// Compared is how many numbers Distance compares.
const Compared = int(param.NumActs) + 3

// Distance returns how far two styles lie apart, from 0 to 1: the mean absolute
// difference of the intensities of all acts, of how much sharing of power is said
// and how much is believed, and of what is done in a crisis, which counts as 0 if
// it is the same and as 1 if not. The mixes of tactics and penalties do not count.
// It measures numbers of the model, and nobody's character.
func Distance(a, b *param.Style) float64 {
	sum := math.Abs(a.Espoused-b.Espoused) + math.Abs(a.SelfSeen-b.SelfSeen)
	for i := range a.Acts {
		sum += math.Abs(a.Acts[i] - b.Acts[i])
	}
	if a.CrisisPolicy != b.CrisisPolicy {
		sum++
	}
	return sum / float64(Compared)
}
