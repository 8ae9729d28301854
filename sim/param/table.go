package param

// Params is everything that one arm of a study sets, with the defaults for
// what it does not set. It is plain data: copying the struct copies the
// parameters, but shares Assign, Styles, Events, Roster and Ties.
type Params struct {
	Run          Run
	Organization Organization
	Members      Members
	Leaders      Leaders
	Assign       []Assign
	Network      Network
	Market       Market
	Crisis       Crisis
	Trust        Trust
	Strain       Strain
	Learning     Learning
	Health       Health
	Mechanisms   Mechanisms
	Platform     Platform
	Change       Change
	Variants     Variants     // of contested rules; see form.go
	Styles       []NamedStyle // sorted by name
	Events       []Event      // in the order of the study

	// What files say in place of the generators; nil = no file. See Roster.
	Roster *Roster // organization.people; Organization.People is its length
	Ties   *Ties   // network.ties
}

// Table holds one row for every parameter, in the order of docs and files.
var Table = concat(runRows, organizationRows, officeRows, memberRows, leaderRows, styleAsLeaders(),
	networkRows, platformRows, marketRows, crisisRows, outsideCrisisRows, trustRows, abuseRows, strainRows, learningRows, healthRows, changeRows, variantRows, mechanismRows)

var byKey = index(Table)

// Find returns the row of a key such as "leaders.monitor".
func Find(key string) (*Row[Params], bool) {
	i, ok := byKey[key]
	if !ok {
		return nil, false
	}
	return &Table[i], true
}

// Default returns the parameters of a study that sets nothing.
func Default() *Params {
	p := new(Params)
	for i := range Table {
		Table[i].Put(p, Table[i].Default)
	}
	return p
}

// DefaultStyle returns the style of a leader whose study sets nothing.
func DefaultStyle() Style { return defaults(StyleRows) }

// DefaultEvent returns an event that sets nothing.
func DefaultEvent() Event { return defaults(EventRows) }

// DefaultAssign returns an assignment that sets nothing but the default style.
func DefaultAssign() Assign {
	a := defaults(AssignRows)
	a.Style = DefaultStyle()
	return a
}

func defaults[T any](rows []Row[T]) T {
	var t T
	for i := range rows {
		rows[i].Put(&t, rows[i].Default)
	}
	return t
}

// styleAsLeaders returns the rows of a style as keys of [leaders].
func styleAsLeaders() []Row[Params] {
	rows := make([]Row[Params], len(StyleRows))
	for i := range StyleRows {
		r := &StyleRows[i]
		rows[i] = Row[Params]{Key: "leaders." + r.Key, Kind: r.Kind, Default: r.Default, Low: r.Low, High: r.High,
			Unit: r.Unit, Meaning: r.Meaning, Ends: r.Ends, Source: r.Source, Options: r.Options,
			Field: func(p *Params) any { return r.Field(&p.Leaders.Style) }}
	}
	return rows
}

func index[T any](rows []Row[T]) map[string]int {
	m := make(map[string]int, len(rows))
	for i := range rows {
		m[rows[i].Key] = i
	}
	return m
}

func concat[T any](parts ...[]T) []T {
	var all []T
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}
