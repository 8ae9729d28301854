package survey

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"leadsim/sim/model"
	"leadsim/sim/param"
)

// Frozen returns a fingerprint of the questionnaire and of the ensemble: of
// every row of Items (with what each gives for an invented week), Scales, Draws
// and Prevalences, and of the constants beside them. They were frozen before the
// first fit. Changing a row counts as fitting: results of two fingerprints are
// not to be compared, and a fit that changed one has fitted it too.
func Frozen() string { return fingerprint(questionnaire() + ensemble()) }

func fingerprint(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:6])
}

// questionnaire writes down what people are asked and how.
func questionnaire() string {
	var b strings.Builder
	fmt.Fprintln(&b, SurveyWeek, SecondWave, Weeks, Memory, Acquainted, SameSource, leastSpread, fewestPeople, fewestTeams, fewestInTeam,
		threatEvery, threatWeek, threatWeeks, threatSeverity)
	e := inventedWeek()
	for i := range Items {
		it := &Items[i]
		fmt.Fprintln(&b, it.Name, it.Lately, it.Over, it.About, param.Format(it.of(e)))
	}
	for i := range Scales {
		s := &Scales[i]
		fmt.Fprintln(&b, s.Name, s.Source, s.Made, s.Reliability, s.Valence, s.About)
	}
	return b.String()
}

// inventedWeek is a week in which no two items give the same.
func inventedWeek() *Experience {
	e := &Experience{Gain: .0625, LeaderHarm: .21875, TeamSpirit: .53125}
	e.Led, e.Decision, e.WordBroken = true, model.AskedDecision, true
	for a := range e.Acts {
		e.Acts[a] = float64(2*a+1) / 64
	}
	for t := range e.Tactics {
		e.Tactics[t] = float64(2*t+1) / 36
	}
	for i, x := range []*float64{&e.Shamed, &e.Heard, &e.Trust, &e.Ability, &e.Benevolence, &e.Integrity, &e.Belonging, &e.Attachment, &e.Responsibility,
		&e.FeltHeard, &e.Fair, &e.Pay, &e.Skill, &e.Capability, &e.Strain, &e.Wounds, &e.Voice, &e.Quit, &e.Fear} {
		*x = float64((37*i+11)%101) / 101
	}
	return e
}

// ensemble writes down how organizations are drawn.
func ensemble() string {
	var b strings.Builder
	for _, d := range Draws {
		fmt.Fprintln(&b, d.Key, d.Kind, d.A, d.B, d.Options, d.Source)
	}
	for _, p := range Prevalences {
		fmt.Fprintln(&b, p.Style, p.Weight, p.Source)
	}
	fmt.Fprintln(&b, StyleSpread)
	return b.String()
}

// published writes down what ours is held against.
func published() string {
	var b strings.Builder
	for i := range Targets {
		t := &Targets[i]
		fmt.Fprintln(&b, t.ID, t.Block, t.What, t.Unit, t.Published, t.Low, t.High, t.Reference, t.Status, t.How)
		for _, p := range t.of.pairs() {
			fmt.Fprintln(&b, " ", Scales[p.x].Name, Scales[p.y].Name, p.teams)
		}
	}
	return b.String()
}
