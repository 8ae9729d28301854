package claim

import "leadsim/sim/scenario"

// Finding is all that an inquiry found on a claim.
type Finding struct {
	Study   *scenario.Study
	Claim   scenario.Claim
	Verdict Verdict
	Off     *Verdict // without its mechanism, nil if it names none
	Control Verdict  // both arms given those of B, with unlike luck

	look, lookOff int // at which it was judged last
}

// Flagged reports whether the claim comes out where nothing can be: the two
// sides of its control are the same arm.
func (f *Finding) Flagged() bool {
	if f.Claim.Direction == "equal" && f.Claim.Kind != "open" {
		return f.Control.Word.Fails()
	}
	return f.Control.Word.Holds()
}

// Falls says in a word whether the effect goes with its mechanism: yes if what
// is left falls short of what matters, no if the claim stands, unclear else, "" if it names no mechanism.
func (f *Finding) Falls() string {
	switch {
	case f.Off == nil:
		return ""
	case f.Off.Word.Holds():
		return "no"
	case f.Off.Word.Fails():
		return "yes"
	}
	return "unclear"
}

// AsListed reports whether the verdict is what the study says of the claim: that
// it holds, unless it says otherwise.
func (f *Finding) AsListed() bool {
	switch f.Claim.Expected {
	case "refuted":
		return f.Verdict.Word.Fails()
	case "undecided":
		return f.Verdict.Word == Undecided
	}
	return f.Verdict.Word.Holds() || f.Claim.Kind == "open" && f.Verdict.Word == NoneFound
}

// open reports what of a claim is still to be looked at.
func (f *Finding) open(look int) (main, off bool) {
	main = look == 0 || f.Verdict.Word == Undecided
	off = f.Off != nil && (look == 0 || f.Off.Word == Undecided && !f.Verdict.Word.Fails())
	return main, off
}
