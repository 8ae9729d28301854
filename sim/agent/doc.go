// Package agent holds people: their state in columns, what an act does to
// somebody who perceives it, and how a person chooses among committing,
// complying and resisting.
//
// Every function acts on one person, named by the index of the seat, and
// knows nothing of teams, networks or weeks: what a person perceives arrives
// as an argument.
//
//	fear := people.Fear(&rules, i, week, offers)
//	response := people.Respond(&rules, i, request, ties, fear, u)
//
// State is stored in 32 bits and computed in 64. A product that feeds a sum
// is written float64(a*b), so that no processor fuses the two.
package agent
