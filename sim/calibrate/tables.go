package calibrate

import (
	"io"
	"math"

	"leadsim/sim/record"
)

// Tables of a calibration, as they are called in its folder.
const (
	EvaluationsFile  = "evaluations.csv"
	CoefficientsFile = "coefficients.csv"
	PairsFile        = "pairs.csv"
	NearFile         = "near.csv"
	TargetsFile      = "targets.csv"
)

// Weightings are those of the two fits.
var Weightings = []Weighting{AllTargets, WithoutRecalled}

// WriteEvaluations writes evaluations.csv: a row for each point that was tried.
func (c *Calibration) WriteEvaluations(w io.Writer) error {
	t := record.NewTable(w, names(c.evaluationColumns())...)
	var so [numWeightings][]float64
	for w := range numWeightings {
		so[w] = c.BestSoFar(w)
	}
	for i := range c.Points {
		p := &c.Points[i]
		t.Whole(i)
		t.Whole(p.Search)
		for w := range numWeightings {
			t.Number(p.Objective[w])
			t.Number(so[w][i])
		}
		for _, list := range [][]float64{p.Values, p.Means} {
			for _, x := range list {
				t.Number(x)
			}
		}
		t.End()
	}
	return t.Close()
}

func (c *Calibration) evaluationColumns() []record.Column {
	all := []record.Column{
		{Name: "evaluation", Meaning: "number of the point, in the order in which they were tried", Range: "from 0, the base"},
		{Name: "search", Meaning: "which search tried it: 0 is the base itself; the last counts no target of status R"},
		{Name: "objective", Meaning: "sum over the first block of " + c.Form.Words(), Range: "0 and more"},
		{Name: "best_so_far", Meaning: "least of it up to here"},
		{Name: "objective_without_r", Meaning: "the same without targets of status R", Range: "0 and more"},
		{Name: "best_so_far_without_r", Meaning: "least of that up to here"},
	}
	all = append(all, c.valueColumns()...)
	for _, t := range c.Targets() {
		all = append(all, record.Column{Name: t.ID, Meaning: "mean over organizations: " + t.What, Unit: "as target says"})
	}
	return all
}

func (c *Calibration) valueColumns() []record.Column {
	var all []record.Column
	for i := range c.Coefficients {
		k := &c.Coefficients[i]
		all = append(all, record.Column{Name: k.Key, Meaning: k.row.Meaning, Unit: k.row.Unit})
	}
	return all
}

// WriteNear writes near.csv: the points that are as good as the best, as far as
// the ensemble can tell, for each of the two objectives.
func (c *Calibration) WriteNear(w io.Writer) error {
	t := record.NewTable(w, names(c.nearColumns())...)
	for _, w := range Weightings {
		for _, i := range c.Near(w) {
			t.Text(w.String())
			t.Whole(i)
			t.Number(c.Points[i].Objective[w])
			for _, x := range c.Points[i].Values {
				t.Number(x)
			}
			t.End()
		}
	}
	return t.Close()
}

func (c *Calibration) nearColumns() []record.Column {
	return append([]record.Column{
		{Name: "fit", Meaning: "which targets count", Unit: "text"},
		{Name: "evaluation", Meaning: "number of the point in evaluations.csv"},
		{Name: "objective", Meaning: "of that fit", Range: "0 and more"},
	}, c.valueColumns()...)
}

var coefficientColumns = []record.Column{
	{Name: "coefficient", Meaning: "parameter, see docs/parameters.md", Unit: "text"},
	{Name: "fit", Meaning: "which targets count", Unit: "text"},
	{Name: "low", Meaning: "lower end of the range that was searched"},
	{Name: "high", Meaning: "upper end of it"},
	{Name: "base", Meaning: "before the fit"},
	{Name: "fitted", Meaning: "in the point with the least objective"},
	{Name: "near_low", Meaning: "least among the near-equal points"},
	{Name: "near_high", Meaning: "greatest among them"},
	{Name: "near_share", Meaning: "share of the range that they take up", Range: "0 to 1"},
}

// WriteCoefficients writes coefficients.csv.
func (c *Calibration) WriteCoefficients(w io.Writer) error {
	t := record.NewTable(w, names(coefficientColumns)...)
	for _, w := range Weightings {
		near, best := c.Near(w), &c.Points[c.Best(w)]
		for i := range c.Coefficients {
			k := &c.Coefficients[i]
			low, high := c.Range(i, near)
			t.Text(k.Key, w.String())
			for _, x := range []float64{k.Low, k.High, c.Points[0].Values[i], best.Values[i], low, high, c.Wide(i, near)} {
				t.Number(x)
			}
			t.End()
		}
	}
	return t.Close()
}

var pairColumns = []record.Column{
	{Name: "a", Meaning: "coefficient", Unit: "text"},
	{Name: "b", Meaning: "another", Unit: "text"},
	{Name: "fit", Meaning: "which targets count", Unit: "text"},
	{Name: "r", Meaning: "correlation over the near-equal points, on the scale of the search; empty if they are fewer than 10", Range: "-1 to 1"},
}

// WritePairs writes pairs.csv: which coefficients can stand for each other.
func (c *Calibration) WritePairs(w io.Writer) error {
	t := record.NewTable(w, names(pairColumns)...)
	for _, w := range Weightings {
		near := c.Near(w)
		for i := range c.Coefficients {
			for j := range i {
				t.Text(c.Coefficients[j].Key, c.Coefficients[i].Key, w.String())
				t.Number(c.Together(j, i, near))
				t.End()
			}
		}
	}
	return t.Close()
}

var targetColumns = []record.Column{
	{Name: "target", Meaning: "id of the target in docs/evidence.md", Unit: "text"},
	{Name: "block", Meaning: "1 was fitted; 2 never is"},
	{Name: "what", Meaning: "pair of scales, or fact", Unit: "text"},
	{Name: "status", Meaning: "of the source: V, S or R", Unit: "text"},
	{Name: "accept_low", Meaning: "least that is accepted; empty = open"},
	{Name: "accept_high", Meaning: "most that is accepted; empty = open"},
	{Name: "weight", Meaning: "in the fit to all targets", Range: "0 to 1"},
	{Name: "base", Meaning: "before the fit, on organizations that nothing was fitted to", Unit: "as what says"},
	{Name: "base_verdict", Meaning: "of that", Unit: "text"},
	{Name: "fitted", Meaning: "after the fit to all targets, on the same organizations", Unit: "as what says"},
	{Name: "fitted_verdict", Meaning: "of that", Unit: "text"},
	{Name: "fitted_without_r", Meaning: "after the fit without targets of status R, on the same organizations", Unit: "as what says"},
	{Name: "fitted_without_r_verdict", Meaning: "of that", Unit: "text"},
}

// WriteTargets writes targets.csv: every target before and after.
func (k *Check) WriteTargets(w io.Writer) error {
	t := record.NewTable(w, names(targetColumns)...)
	for i := range k.Base.Measures {
		m := &k.Base.Measures[i]
		t.Text(m.ID)
		t.Whole(m.Block)
		t.Text(m.What, string(m.Status))
		t.Number(closed(m.Low))
		t.Number(closed(m.High))
		t.Number(AllTargets.Weight(m.Target))
		t.Number(m.Mean)
		t.Text(string(m.Verdict))
		for w := range numWeightings {
			f := &k.Fitted[w].Measures[i]
			t.Number(f.Mean)
			t.Text(string(f.Verdict))
		}
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

// Columns describes the columns of all tables; of targets.csv if there was a
// check.
func (c *Calibration) Columns(checked bool) []record.Column {
	var all []record.Column
	in := func(file string, columns []record.Column) {
		for _, c := range columns {
			c.File = file
			all = append(all, c)
		}
	}
	in(EvaluationsFile, c.evaluationColumns())
	in(NearFile, c.nearColumns())
	in(CoefficientsFile, coefficientColumns)
	in(PairsFile, pairColumns)
	if checked {
		in(TargetsFile, targetColumns)
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
