// Package record turns what a run shows into tables: the metric table, the
// series, outcomes, ledger and events of many runs, their CSV files, and
// reading them back.
package record
