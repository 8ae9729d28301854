// Package model holds the organization and its week.
//
//	w, err := model.New(param.Default(), 0)
//	for range 260 {
//		w.Tick()
//	}
//
// A World is one run: people in columns (package agent), teams, crises,
// problems, money and the ledger. Tick reads like section 3 of docs/odd.md.
package model
