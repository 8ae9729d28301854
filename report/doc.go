// Package report makes the page that a class sees: one self-contained HTML file
// with the question, the bet, the results, the ledger, the rules, and all that is
// needed to do it again; with it the instructor's notes and a sheet to hand out.
//
//	r := &report.Report{Study: study, Results: results, Charts: charts}
//	page, err := r.HTML()
//
// It reads stored results and runs no model. All its own words stand in
// package words. The page asks for nothing over the network and forbids itself to, in
// a content policy; without scripts everything in it can be seen; what a study says
// is text in it and nothing else. The same results give the same bytes.
package report
