// Package sim is the tour of the simulator; it holds no code.
//
// leadsim advances an organization of people, teams and leaders week by week and records what becomes of it
// under one style of leading or another. What the rules are stands in docs/odd.md. The packages, each of
// which imports only packages above it (deps_test.go):
//
//	rng       one random number per decision; exp and log that agree on every processor
//	param     the parameter table: kinds, defaults, ranges, units, sources
//	stats     means, paired intervals, quantiles, evenness
//	network   weighted ties between people: generators and measures
//	agent     people: state, acts, what an act does to somebody who perceives it, the response
//	model     the organization and its week, one file per step
//	record    the metric table; series, ledger and events as CSV and Parquet
//	scenario  TOML to a checked study, and back
//	design    grid, Latin hypercube, Sobol', Morris, Saltelli; sensitivity indices
//	sweep     a plan of runs on workers: stored as it goes, resumed, sharded, merged
//	claim     contrasts, verdicts, corrections
//	survey    questionnaires, targets, verdicts
//	calibrate coefficients fitted to the first block of targets
//
// Beside them: plots (one file per chart), report and lab (pages), scenarios (studies as data), web (the browser's
// side), cmd/sim (the command).
//
// A reader who wants to know how the model works begins with model.World and its Tick; one who wants to
// run it, with cmd/sim and the folder scenarios.
//
// Results have the same bits for any number of workers and on every processor. Two tests of this package guard what
// that rests on: fused_test.go (no multiplication fused with an addition) and deps_test.go (no clock, no
// files, no foreign arithmetic on the path of results).
package sim
