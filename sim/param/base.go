package param

// Base is a base of power: what makes somebody able to move others (French &
// Raven 1959; Raven 1965).
type Base int

const (
	Coercive      Base = iota // can punish, as far as people believe it
	Rewarding                 // can reward, as far as people expect it
	Legitimate                // holds an office that people accept as rightful
	Expert                    // knows, and is known to know
	Referent                  // is respected and liked
	Informational             // has heard
	NumBases
)

// String returns the word used in columns and texts.
func (b Base) String() string {
	return [NumBases]string{"coercive", "reward", "legitimate", "expert", "referent", "informational"}[b]
}

// Draws says how much of each base a tactic draws on, adding up to 1. Soft tactics draw on
// what the person is, hard ones on what the office may do (Yukl 2013, ch. 8;
// assignment assumed).
var Draws = [NumTactics][NumBases]float64{
	Inspirational: {Referent: 1},
	Consultation:  {Referent: 1},
	Exchange:      {Rewarding: 1},
	Rational:      {Expert: 0.5, Informational: 0.5},
	Legitimating:  {Legitimate: 1},
	Pressure:      {Coercive: 1},
}

// Hard reports whether a tactic draws on the office rather than on the person.
func (t Tactic) Hard() bool { return t == Exchange || t == Legitimating || t == Pressure }
