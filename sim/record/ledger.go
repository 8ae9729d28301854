package record

import (
	"cmp"
	"io"
	"slices"

	"leadsim/sim/model"
)

var ledgerColumns = []string{"run", "arm", "account", "measure", "block", "quarter", "incurred", "healed", "left"}

// meanRun stands in the column run where a row holds the mean over all runs.
const meanRun = "mean"

// writeLedger writes ledger.csv: first the mean over the runs of each arm, then
// every run in the order of the plan.
func writeLedger(w io.Writer, r *Results) error {
	out := newRowWriter(w)
	out.texts(ledgerColumns...)
	out.end()
	for arm := range r.Arms {
		for _, e := range r.MeanLedger(arm) {
			out.text(meanRun)
			writeEntry(out, r.Arms[arm].Name, &e)
		}
	}
	for i := range r.Runs {
		run := &r.Runs[i]
		for j := range run.Ledger {
			out.whole(run.Replication)
			writeEntry(out, r.Arms[run.Arm].Name, &run.Ledger[j])
		}
	}
	return out.flush()
}

func writeEntry(out *rowWriter, arm string, e *model.Entry) {
	out.texts(arm, e.Account.String(), e.Measure.String())
	out.whole(e.Block)
	out.whole(e.Quarter)
	out.number(e.Incurred)
	out.number(e.Healed)
	out.number(e.Left)
	out.end()
}

// MeanLedger returns the entries of an arm averaged over all its runs, a run
// without an entry counting as 0, sorted by account, measure, block, quarter.
func (r *Results) MeanLedger(arm int) []model.Entry {
	var all []model.Entry
	runs := r.Replications()
	for k := range runs {
		all = append(all, r.Run(arm, k).Ledger...)
	}
	slices.SortStableFunc(all, compareEntries) // stable: sums stay in the order of the runs
	var mean []model.Entry
	for i := range all {
		if n := len(mean); n == 0 || compareEntries(mean[n-1], all[i]) != 0 {
			mean = append(mean, all[i])
			continue
		}
		e := &mean[len(mean)-1]
		e.Incurred += all[i].Incurred
		e.Healed += all[i].Healed
		e.Left += all[i].Left
	}
	for i := range mean {
		mean[i].Incurred /= float64(runs)
		mean[i].Healed /= float64(runs)
		mean[i].Left /= float64(runs)
	}
	return mean
}

func compareEntries(a, b model.Entry) int {
	return cmp.Or(cmp.Compare(a.Account, b.Account), cmp.Compare(a.Measure, b.Measure),
		cmp.Compare(a.Block, b.Block), cmp.Compare(a.Quarter, b.Quarter))
}

// readLedger reads the entries of runs that r lists already. Rows of means are
// passed over: they follow from the rest.
func readLedger(src io.Reader, r *Results) error {
	in, err := newRowReader("ledger.csv", src)
	if err != nil {
		return err
	}
	if _, err := in.columns(ledgerColumns, nil); err != nil {
		return err
	}
	for in.next() {
		if in.text(0) == meanRun {
			continue
		}
		run := in.run(r, 0, 1)
		e := model.Entry{
			Account: model.Account(in.word(2, accountWords)), Measure: model.Measure(in.word(3, measureWords)),
			Block: in.whole(4), Quarter: in.whole(5),
			Incurred: in.number(6), Healed: in.number(7), Left: in.number(8)}
		if in.err == nil {
			run.Ledger = append(run.Ledger, e)
		}
	}
	return in.err
}

var (
	accountWords = words[model.Account](int(model.NumAccounts))
	measureWords = words[model.Measure](int(model.NumMeasures))
	kindWords    = words[model.HappeningKind](model.NumHappenings)
)

// words maps the word of each of the n values of a T to the value.
func words[T interface {
	~uint8
	String() string
}](n int) map[string]int {
	m := make(map[string]int, n)
	for i := range n {
		m[T(i).String()] = i
	}
	return m
}
