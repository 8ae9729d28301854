// Package scenario reads a study: TOML in, checked parameters of every arm
// out, and back to a complete TOML text.
//
//	s, err := scenario.Read(nil, scenarios.Files, "one-crisis-two-leaders", scenario.Options{})
//	for _, arm := range s.Arms {
//		fmt.Println(arm.Name, arm.Params.Leaders.Monitor)
//	}
//
// Every mistake in a study is found in one go and shown with file, line and
// column; nothing is clamped, ignored or guessed.
//
// # Which setting counts
//
// Later wins: the defaults of package param, then the study that is extended,
// then the study itself, then the arm, then what is set on the command line.
// Tables are merged key by key; lists ([[arm]], [[event]], [[claim]],
// [[chart]], [[leaders.assign]], [[sweep.factor]]) replace those of the
// extended study as a whole, and an empty list removes them.
//
// Naming a style (leaders.style) sets all keys of a style, so it undoes what
// the steps before it set of them; single intensities beside it, or in later
// steps, count again. So an arm that names a style starts from that style,
// whatever [leaders] says; a study in which every arm does so may not set an
// intensity in [leaders], for it would have no effect.
//
// The entries of [[arm.event]] and [[arm.leaders.assign]] are added to those
// of the study. An assignment without a style starts from the arm's own.
package scenario

//go:generate go run leadsim/internal/gen
