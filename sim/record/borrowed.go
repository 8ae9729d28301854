package record

import "leadsim/sim/model"

// What a run hands over is recorded as it is. The names are repeated here so
// that whoever draws from records need not know the model.
type (
	Happening     = model.Happening
	HappeningKind = model.HappeningKind
	Entry         = model.Entry
	Account       = model.Account
	Measure       = model.Measure
	Snapshot      = model.Snapshot
	Person        = model.Person
)

// Kinds of happenings and the sizes of the ledger that charts ask for.
const (
	CrisisBegan   = model.CrisisBegan
	ChangeBegan   = model.ChangeBegan
	FirstFollower = model.FirstFollower
	LeverUsed     = model.LeverUsed
	LeverMistimed = model.LeverMistimed
	NumMeasures   = model.NumMeasures
	NumAccounts   = model.NumAccounts
)
