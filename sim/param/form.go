package param

// Rule is a contested rule of the model, which can be had in other forms. Each
// form is one of the literature, or a limiting case; all are matched to the
// usual one at the usual working point, so that they differ in form alone. See
// docs/odd.md, 7.25.
type Rule struct {
	Key     string // of the choice
	Brief   string // what it is about, in a word
	Meaning string
	Forms   []Form // the usual one first
}

// Form is a form of a rule.
type Form struct {
	Name    string
	Keys    []string // parameters that this form alone reads
	Meaning string
	Source  string
}

// Forms of the rules, in the order of Rules.
const (
	Proportional = iota // of trust
	Linear
	Bayesian
)
const (
	AllTies = iota // of contagion
	MajorityOfTies
	SimilarTies
)
const (
	LinearHazard = iota // of crises from inside
	ConvexHazard
	ConstantHazard
)
const (
	PooledForce = iota // of containing a crisis
	WeakestLink
	BestExpert
)
const (
	ByIntention = iota // of quitting
	ByThreshold
	ByPull
)

// Variants holds which form of each rule is in force, and the numbers that some
// forms need.
type Variants struct {
	Trust, Contagion, Hazard, Containment, Turnover string

	PriorWeight           float64
	UsualProblems         float64
	Weakest               float64
	QuitLevel, QuitAbove  float64
	PullLevel, PullBetter float64
}

// Rules lists the contested rules.
var Rules = []Rule{
	{"trust.rule", "trust", "how an act moves what people see in their leader", []Form{
		{"proportional", nil, "an act closes a share of the gap", "Mayer, Davis & Schoorman 1995 (facets); form assumed"},
		{"linear", nil, "an act moves a fixed step, up to the ends", "assumed"},
		{"bayesian", []string{"trust.prior_weight"}, "good and bad acts are counted: the longer the record, the less one act counts", "Jøsang & Ismail 2002 (form)"},
	}},
	{"network.contagion", "ties", "how people weigh what their ties think and do", []Form{
		{"mean", nil, "the mean of ties", "assumed"},
		{"majority", nil, "what most of them do counts, and nothing else", "Granovetter 1978 (form)"},
		{"similar", nil, "ties count as far as they are like oneself", "McPherson, Smith-Lovin & Cook 2001; Deffuant et al. 2000 (form)"},
	}},
	{"crisis.hazard", "hazard", "how latent problems breed crises", []Form{
		{"linear", nil, "in proportion", "assumed"},
		{"convex", []string{"crisis.problems.usual"}, "with the square of them", "Perrow 1984 (form)"},
		{"constant", []string{"crisis.problems.usual"}, "not at all: crises come as often however many there are", "assumed"},
	}},
	{"crisis.containment", "crisis", "what a group brings to a crisis", []Form{
		{"mean", nil, "knowledge is pooled, and all hands count", "Steiner 1972 (form)"},
		{"weakest", []string{"crisis.weakest"}, "the weakest team sets the pace", "Steiner 1972 (form)"},
		{"expert", nil, "the one who knows most counts, and nobody adds to it", "Steiner 1972 (form)"},
	}},
	{"market.turnover", "quitting", "what makes people quit", []Form{
		{"intention", nil, "exponential in quit intention", "assumed"},
		{"threshold", []string{"market.quit_level", "market.quit_above"}, "nobody quits below a level of intention, and all alike above", "Lee & Mitchell 1994 (form)"},
		{"pull", []string{"market.pull_level", "market.pull_better"}, "offers and merit alone, whatever people intend", "March & Simon 1958 (form)"},
	}},
}

// names lists the forms of a rule.
func (r *Rule) names() (names []string) {
	for _, f := range r.Forms {
		names = append(names, f.Name)
	}
	return names
}

// row returns the row of the choice.
func (r *Rule) row(field func(*Variants) *string) Row[Params] {
	meaning, source := r.Meaning+":", ""
	for i, f := range r.Forms {
		if i > 0 {
			meaning, source = meaning+";", source+"; "
		}
		meaning += " " + f.Name + " = " + f.Meaning
		source += f.Name + ": " + f.Source
	}
	return choice(r.Key, r.Forms[0].Name, r.names(), meaning, source, func(p *Params) *string { return field(&p.Variants) })
}

// FormOf returns the place of a form among those of the rule with that key, 0
// if there is none.
func FormOf(key, name string) int {
	for i := range Rules {
		if Rules[i].Key == key {
			for k := range Rules[i].Forms {
				if Rules[i].Forms[k].Name == name {
					return k
				}
			}
		}
	}
	return 0
}

// ReadByForm reports whether p's forms read a key: those that no form has for
// itself are read by all.
func ReadByForm(p *Params, key string) bool {
	own := false
	for i := range Rules {
		row, _ := Find(Rules[i].Key)
		for _, f := range Rules[i].Forms {
			for _, k := range f.Keys {
				if k == key {
					own = true
					if row.Get(p) == f.Name {
						return true
					}
				}
			}
		}
	}
	return !own
}

var variantRows = []Row[Params]{
	Rules[0].row(func(v *Variants) *string { return &v.Trust }),
	number("trust.prior_weight", 0.5, 0.01, 10, "usual records", "weight of what somebody expects of a leader beforehand, against the record of one known for long; raise it and first acts count less; read by trust.rule = bayesian", "assumed", func(p *Params) *float64 { return &p.Variants.PriorWeight }),
	Rules[1].row(func(v *Variants) *string { return &v.Contagion }),
	Rules[2].row(func(v *Variants) *string { return &v.Hazard }),
	number("crisis.problems.usual", 5.2, 0.01, 100, "problems", "latent problems of a team at which all forms of crisis.hazard are equal; raise it and convex breeds less, constant more; read by these two", "matched to the default organization", func(p *Params) *float64 { return &p.Variants.UsualProblems }),
	Rules[3].row(func(v *Variants) *string { return &v.Containment }),
	number("crisis.weakest", 0.79, 0.05, 1, "share", "what the weakest of several teams usually brings, relative to the mean; raise it and crises last longer; read by crisis.containment = weakest", "matched to the default organization", func(p *Params) *float64 { return &p.Variants.Weakest }),
	Rules[4].row(func(v *Variants) *string { return &v.Turnover }),
	share("market.quit_level", 0.5, "quit intention below which nobody quits; read by market.turnover = threshold", "", "assumed", func(p *Params) *float64 { return &p.Variants.QuitLevel }),
	number("market.quit_above", 9, 0, 100, "times", "chance that somebody above it quits, relative to market.quit_base; read by market.turnover = threshold", "matched to the default organization", func(p *Params) *float64 { return &p.Variants.QuitAbove }),
	number("market.pull_level", 1.5, 0, 100, "times", "chance that somebody of a newcomer's usual merit quits, relative to market.quit_base; read by market.turnover = pull", "matched to the default organization", func(p *Params) *float64 { return &p.Variants.PullLevel }),
	number("market.pull_better", 3, 0, 50, "log", "how steeply offers rise with merit; read by market.turnover = pull", "assumed", func(p *Params) *float64 { return &p.Variants.PullBetter }),
}
