package survey

import (
	"io"
	"math"
	"strings"

	"leadsim/sim/record"
)

// Tables of a survey, as they are called in its folder.
const (
	MeasuresFile      = "validate.csv"
	OrganizationsFile = "organizations.csv"
	ScalesFile        = "scales.csv"
	AnswersFile       = "answers.csv"
	TeamsFile         = "teams.csv"
)

var measureColumns = []record.Column{
	{Name: "target", Meaning: "id of the target in docs/evidence.md", Unit: "text"},
	{Name: "block", Meaning: "1 may be fitted; 2 is never fitted, always reported"},
	{Name: "what", Meaning: "pair of scales, or fact", Unit: "text"},
	{Name: "unit", Meaning: "what one row of the correlation is", Unit: "text"},
	{Name: "how", Meaning: "how ours is found, where the pair does not say it", Unit: "text"},
	{Name: "published", Meaning: "as the source has it", Unit: "text"},
	{Name: "accept_low", Meaning: "least that is accepted; empty = open"},
	{Name: "accept_high", Meaning: "most that is accepted; empty = open"},
	{Name: "source", Meaning: "where it was published", Unit: "text"},
	{Name: "status", Meaning: "V = read in the paper's own abstract or computed from published study-level correlations; S = quoted by another document; R = widely quoted, not re-read", Unit: "text"},
	{Name: "mean", Meaning: "ours: mean over organizations, each of which gives one number", Unit: "as what says"},
	{Name: "low", Meaning: "lower end of the 95 % interval of the mean, over organizations", Unit: "as what says"},
	{Name: "high", Meaning: "upper end of it", Unit: "as what says"},
	{Name: "sd", Meaning: "standard deviation over organizations; empty where the number is one for all", Unit: "as what says"},
	{Name: "sd_beyond_chance", Meaning: "the same less what sampling error makes of it, of single correlations"},
	{Name: "organizations", Meaning: "k: organizations that gave a number"},
	{Name: "n", Meaning: "people, or teams where unit says so, in all of them"},
	{Name: "latent", Meaning: "of turnover: the mean over the factor by which cutting in two shrinks a correlation"},
	{Name: "verdict", Meaning: "inside or outside what is accepted, with the whole interval; undecided if it straddles an end", Unit: "text"},
	{Name: "spread", Meaning: "near zero (below 0.05 beyond chance) and wide (above 0.30) are wrong too", Unit: "text"},
}

// WriteMeasures writes validate.csv: a row for each target.
func (r *Report) WriteMeasures(w io.Writer) error {
	t := record.NewTable(w, names(measureColumns)...)
	for i := range r.Measures {
		m := &r.Measures[i]
		t.Text(m.ID)
		t.Whole(m.Block)
		t.Text(m.What, m.Unit, m.How, m.Published)
		t.Number(closed(m.Low))
		t.Number(closed(m.High))
		t.Text(m.Reference, string(m.Status))
		for _, x := range []float64{m.Mean, m.Lower, m.Upper, m.SD, m.Beyond} {
			t.Number(x)
		}
		t.Whole(m.K)
		t.Whole(m.N)
		t.Number(m.Latent)
		t.Text(string(m.Verdict), m.Spread())
		t.End()
	}
	return t.Close()
}

// closed returns x, NaN if it stands for an open side.
func closed(x float64) float64 {
	if math.IsInf(x, 0) {
		return math.NaN()
	}
	return x
}

// Spread says what is wrong with the spread over organizations; "" if nothing.
func (m *Measure) Spread() string {
	switch {
	case m.TooNarrow:
		return "near zero"
	case m.TooWide:
		return "wide"
	}
	return ""
}

// WriteOrganizations writes organizations.csv: a row for each organization, a
// column for each target that has a number there.
func (r *Report) WriteOrganizations(w io.Writer) error {
	t := record.NewTable(w, names(r.organizationColumns())...)
	for _, f := range r.Found {
		t.Whole(f.Organization)
		t.Whole(f.People)
		t.Text(map[bool]string{true: "yes", false: "no"}[f.Closed])
		for i := range r.Measures {
			if m := &r.Measures[i]; m.single() {
				t.Number(f.Value(m.Target))
			}
		}
		t.End()
	}
	return t.Close()
}

// single reports whether single organizations have a number for the target.
func (t *Target) single() bool { _, ok := t.of.(series); return ok }

func (r *Report) organizationColumns() []record.Column {
	all := []record.Column{
		{Name: "organization", Meaning: "number of the organization", Range: "from 0"},
		{Name: "asked", Meaning: "people who were asked", Unit: "people"},
		{Name: "closed", Meaning: "whether it closed before the year after the survey was over; then nobody was asked", Unit: "text"},
	}
	for i := range r.Measures {
		if m := &r.Measures[i]; m.single() {
			all = append(all, record.Column{Name: m.ID, Meaning: "of this organization: " + m.What, Unit: "as target says"})
		}
	}
	return all
}

var scaleColumns = []record.Column{
	{Name: "scale", Meaning: "name of the column in answers.csv or teams.csv", Unit: "text"},
	{Name: "about", Meaning: "what it stands for", Unit: "text"},
	{Name: "made_of", Meaning: "items, see docs/evidence.md, or the record", Unit: "text"},
	{Name: "reliability", Meaning: "share of variance within an organization that is no noise", Unit: "share", Range: "0 to 1"},
	{Name: "valence", Meaning: "sign with which the same-source factor enters", Range: "-1 to 1"},
	{Name: "mean", Meaning: "mean before noise, over organizations, in the units of the items", Unit: "as items"},
	{Name: "sd", Meaning: "standard deviation within organizations before noise, mean over organizations", Unit: "as items"},
	{Name: "between_teams", Meaning: "share of the variance that lies between teams, ICC(1), before noise, mean over organizations", Unit: "share"},
}

// WriteScales writes scales.csv: a row for each scale.
func (r *Report) WriteScales(w io.Writer) error {
	t := record.NewTable(w, names(scaleColumns)...)
	for i := range r.Scales {
		s := &r.Scales[i]
		t.Text(s.Name, s.About, strings.Join(s.Made, " "))
		for _, x := range []float64{s.Reliability, s.Valence, s.Mean, s.SD, s.Between} {
			t.Number(x)
		}
		t.End()
	}
	return t.Close()
}

// Columns describes the columns of the report's tables, and of answers.csv and
// teams.csv if they are written too.
func (r *Report) Columns(answers bool) []record.Column {
	var all []record.Column
	in := func(file string, columns []record.Column) {
		for _, c := range columns {
			c.File = file
			all = append(all, c)
		}
	}
	in(MeasuresFile, measureColumns)
	in(OrganizationsFile, r.organizationColumns())
	in(ScalesFile, scaleColumns)
	if answers {
		in(AnswersFile, answerColumns())
		in(TeamsFile, teamColumns())
	}
	return all
}

func names(columns []record.Column) []string {
	var all []string
	for _, c := range columns {
		all = append(all, c.Name)
	}
	return all
}
