// Package claim judges the sentences of a study that runs can refute.
//
//	v := claim.Judge(results, study.Claims[0])
//	fmt.Println(v) // supported: -2.3 weeks (-2.6 to -2.1), 40 pairs
//
// A claim names a metric, a contrast of arms and the smallest effect that
// matters. Runs of the same number met the same people and shocks, so that the
// contrast is a mean of paired differences.
//
// An Inquiry judges many claims: look by look while some are undecided, with
// an error that is spent over the looks and corrected for their number, with the
// mechanism switched off on which a claim rests, and against a control without
// any effect. A Space says over which share of the values of the parameters a
// claim holds. docs/judging.md is the page on it.
package claim

import (
	"fmt"

	"leadsim/sim/scenario"
)

// Verdict is what the runs say of a claim.
type Verdict struct {
	Claim     scenario.Claim
	Asked     int     // runs of each arm that were looked at
	Pairs     int     // of these, in how many both arms show the metric
	Effect    float64 // mean of the paired differences, A less B
	Low, High float64 // its interval over replications, which says nothing of uncertain parameters
	Level     float64 // the chance, over all looks, that the interval leaves out the true mean
	Size      float64 // effect in standard deviations of the paired differences (Cohen's dz)
	Word      Word
}

// Word is a verdict in one word.
type Word string

const (
	Supported Word = "supported" // the whole interval lies beyond the smallest effect that matters
	Refuted   Word = "refuted"   // the whole interval lies short of it
	Undecided Word = "undecided" // the smallest effect that matters lies inside the interval
	Found     Word = "found"     // of an open claim: a difference, whichever way
	NoneFound Word = "none"      // of an open claim: no difference that matters
)

// Holds reports whether the word says that there is what the claim says.
func (w Word) Holds() bool { return w == Supported || w == Found }

// Fails reports whether the word says that there is not.
func (w Word) Fails() bool { return w == Refuted || w == NoneFound }

// String returns the verdict as a line of a table.
func (v Verdict) String() string {
	return fmt.Sprintf("%s %s: %s %+.4g (%.4g to %.4g), %d pairs, dz %.2f",
		v.Claim.ID, v.Word, v.Claim.Metric, v.Effect, v.Low, v.High, v.Pairs, v.Size)
}

// word returns what an interval says of a claim.
func word(c *scenario.Claim, low, high float64) Word {
	s := c.Smallest
	if c.Kind == "open" {
		switch {
		case low > s || high < -s:
			return Found
		case low > -s && high < s:
			return NoneFound
		}
		return Undecided
	}
	var beyond, short bool
	switch c.Direction {
	case "above":
		beyond, short = low > s, high < s
	case "below":
		beyond, short = high < -s, low > -s
	case "equal":
		beyond, short = low > -s && high < s, low > s || high < -s
	}
	switch {
	case beyond:
		return Supported
	case short:
		return Refuted
	}
	return Undecided
}
