package model

// Account names the occasion or the kind of act that harm is booked on.
type Account uint8

const (
	ByPressure Account = iota
	ByThreat
	ByReprimand
	ByHumiliation
	ByWithholding
	ByExclusion
	ByDismissal
	ByArbitrary
	ByBlame
	ByBrokenWord
	ByWatching
	ByIgnoring
	ByOverload
	ByLoss        // of colleagues
	ByLayoff      //
	ByCommand     // in a crisis
	ByFailure     // of decisions, overdue crises
	ByImposing    // of a change
	ByDisuse      // capability unused, trust fading to the person's disposition
	ByLife        // unavoidable exits, the market
	BySuppressing // of informal leaders
	ByClosing     // of a platform
	ByRumour
	ByFavour // somebody favoured over others
	ByGain   // of a leader from the office
	NumAccounts
)

var accountNames = [NumAccounts]string{"pressure", "threat", "reprimand", "humiliation", "withholding", "exclusion",
	"dismissal", "arbitrary punishment", "blame", "broken word", "watching", "ignored voice", "overload",
	"loss of colleagues", "layoff", "command in a crisis", "failure", "imposed change", "disuse", "life and market",
	"suppressed influence", "closed channel", "rumour", "favour", "gain from the office"}

// String returns the words used in ledger.csv and on charts.
func (a Account) String() string { return accountNames[a] }

// Measure names what a ledger entry counts.
type Measure uint8

const (
	WoundsBooked     Measure = iota // in wounds, 1 = a person wounded through and through
	TrustBooked                     // in trust, 1 = one person's whole trust
	CapabilityBooked                // in leadership capability, 1 = one person's
	ExitsBooked                     // in people
	NumMeasures
)

// String returns the word used in ledger.csv.
func (m Measure) String() string {
	return [NumMeasures]string{"wounds", "trust", "capability", "exits"}[m]
}

// Entry is one line of the ledger: what was incurred on an account, in a block
// of teams, in a quarter, and how much of it has healed or left since, oldest
// debt first.
type Entry struct {
	Account  Account
	Measure  Measure
	Block    int
	Quarter  int
	Incurred float64
	Healed   float64 // made good since
	Left     float64 // went with people who left
}
