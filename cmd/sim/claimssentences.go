package main

import (
	"fmt"
	"slices"

	"leadsim/sim/claim"
)

// sentences tells what the verdicts come to.
func (sum *claimsSummary) sentences() []string {
	listed := 0
	var lines []string
	for i, f := range sum.findings {
		r := &sum.Claims[i]
		name := r.Study + ", " + r.ID
		if r.AsListed {
			listed++
		} else if f.Verdict.Word == claim.Undecided {
			lines = append(lines, fmt.Sprintf("Undecided after %d runs: %s. %s", r.Runs, name, r.Text))
		} else {
			lines = append(lines, fmt.Sprintf("%s, though the study says otherwise: %s. %s", upper(r.Verdict), name, r.Text))
		}
		if r.Flagged {
			lines = append(lines, fmt.Sprintf("It comes out where both arms are the same, and so proves nothing: %s.", name))
		}
		if r.Falls == "no" {
			lines = append(lines, fmt.Sprintf("It stands without %s, on which it is said to rest: %s.", r.Mechanism, name))
		}
	}
	lines = slices.Insert(lines, 0, fmt.Sprintf("%d of %d claims come out as the studies list them.", listed, len(sum.findings)))
	if sum.BudgetGone {
		lines = append(lines, fmt.Sprintf("The budget of %d runs was spent before the last look.", sum.Budget))
	}
	return append(lines, sum.method()...)
}

// method tells how sure the verdicts are.
func (sum *claimsSummary) method() []string {
	chance := fmt.Sprintf("The chance that any verdict is wrong is %g %% at most", 100*sum.Alpha)
	if sum.Correction == claim.FalseDiscovery.String() {
		chance = fmt.Sprintf("Of the verdicts that decide, %g %% are expected to be wrong at most", 100*sum.Alpha)
	}
	looks := ""
	if len(sum.Looks) > 1 {
		looks = fmt.Sprintf(" over looks at %s runs (spending of %s, Lan & DeMets 1983)", listOf(sum.Looks), sum.Spending)
	}
	return []string{fmt.Sprintf("%s, by %s%s; that is for the %s together. Those without a mechanism, and the controls, are families of their own.",
		chance, sum.Correction, looks, count(len(sum.findings), "claim")),
		"An interval says how sure the model is of its own mean, with these parameters; nothing of the world."}
}

// verdict returns the error that stands for what was found, nil if all is as listed.
func (sum *claimsSummary) verdict() error {
	if err := failedRuns(sum.Failed); err != nil {
		return err
	}
	wrong, open := 0, 0
	for i, f := range sum.findings {
		r := &sum.Claims[i]
		switch {
		case r.Flagged || r.Falls == "no" || !r.AsListed && f.Verdict.Word != claim.Undecided:
			wrong++
		case !r.AsListed:
			open++
		}
	}
	switch {
	case wrong > 0:
		return &judged{exitRefuted, fmt.Sprintf("%s not come out as listed", doOrDoes(wrong, "claim"))}
	case open > 0:
		return &judged{exitUndecided, fmt.Sprintf("%s undecided", isOrAre(open, "claim"))}
	}
	return nil
}

func doOrDoes(n int, thing string) string {
	if n == 1 {
		return count(n, thing) + " does"
	}
	return count(n, thing) + " do"
}

func isOrAre(n int, thing string) string {
	if n == 1 {
		return count(n, thing) + " is"
	}
	return count(n, thing) + " are"
}
