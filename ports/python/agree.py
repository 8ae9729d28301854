"""Holds the weeks of the port against those of the program, column by column.

    python3 agree.py GO/weeks.csv PORT/weeks.csv

Rows are joined by run, arm and week. For each column: cells equal to the bit;
cells that are so but for the last digits; other cells, and the first week with
one; the mean of both over runs and weeks, and the largest difference between
means over runs of one week and arm. It fails (exit code 1) if a cell is not equal
to the bit, or if a row or column is missing on one side.

With --means runs need not be the same ones: it fails if the means of a column
over runs, in an arm, lie farther apart than chance explains.
"""

import argparse
import csv
import math
import sys
from array import array

KEYS = ("arm", "run", "week")
WORDS = ("point", "replay")  # columns that hold no numbers of a run
LAST_DIGITS = 1e-11  # of 1 or of the larger cell


class Table:
    """Cells by arm, run and week; an empty cell is no number."""

    def __init__(self, path):
        self.rows = {}
        with open(path, newline="") as file:
            table = csv.reader(file)
            head = next(table)
            self.columns = [column for column in head if column not in KEYS and column not in WORDS]
            places = [head.index(column) for column in self.columns]
            arm, run = head.index("arm"), head.index("run")
            week = head.index("week") if "week" in head else None
            for row in table:
                key = row[arm], int(row[run]), int(row[week]) if week is not None else 0
                self.rows[key] = array("d", [float(row[place] or "nan") for place in places])


class Agreement:
    """How far a column agrees."""

    def __init__(self, column, keys, go, port):
        at, there = go.columns.index(column), port.columns.index(column)
        self.column = column
        self.equal = self.nearly = self.other = 0
        self.first = None   # arm, run, week of the first cell that differs
        weeks = {}          # by arm and week: sums and numbers of both
        for key in keys:
            a, b = go.rows[key][at], port.rows[key][there]
            if a == b or (a != a and b != b):
                self.equal += 1
            elif near(a, b):
                self.nearly += 1
            else:
                self.other += 1
                if self.first is None or when(key) < when(self.first):
                    self.first = key
            for cells, cell in zip(weeks.setdefault((key[0], key[2]), ([], [])), (a, b)):
                if not math.isnan(cell):
                    cells.append(cell)
        self.go = mean([cell for a, _ in weeks.values() for cell in a])
        self.port = mean([cell for _, b in weeks.values() for cell in b])
        self.largest = max((abs(mean(a) - mean(b)) for a, b in weeks.values()), default=0.0)


def near(a, b):
    """Whether two cells differ in their last digits alone."""
    return abs(a - b) <= LAST_DIGITS * max(1.0, abs(a), abs(b))


def when(key):
    arm, run, week = key
    return week, run, arm


def mean(cells):
    return sum(cells) / len(cells) if cells else 0.0


def said(x):
    return f"{x:.6g}"


def held(go, port):
    """The agreement of each column, and what is missing on one side."""
    wrong = []
    for what, ours, theirs in (("row", go.rows, port.rows), ("column", go.columns, port.columns)):
        for name, there, elsewhere in (("port", ours, theirs), ("program", theirs, ours)):
            others = set(elsewhere)
            missing = [entry for entry in there if entry not in others]
            if missing:
                wrong.append(f"{len(missing)} {what}s are missing in the {name}, the first {missing[0]}")
    keys = sorted(key for key in go.rows if key in port.rows)
    columns = [column for column in go.columns if column in port.columns]
    return [Agreement(column, keys, go, port) for column in columns], wrong


def print_table(results):
    width = max(len(result.column) for result in results)
    heads = ("column", "equal", "nearly", "other", "program", "port", "apart", "first")
    print(f"{{:{width}}} {{:>8}} {{:>8}} {{:>8}} {{:>12}} {{:>12}} {{:>12}}  {{}}".format(*heads))
    for r in results:
        first = "{} run {} week {}".format(*r.first) if r.first else ""
        print(
            f"{r.column:{width}} {r.equal:8} {r.nearly:8} {r.other:8} {said(r.go):>12} {said(r.port):>12}"
            f" {said(r.largest):>12}  {first}".rstrip()
        )


def print_markdown(results):
    """The table of README.md."""
    print("| metric | mean, program | mean, port | largest difference | cells equal to the bit |")
    print("|---|---:|---:|---:|---:|")
    for r in results:
        cells = r.equal + r.nearly + r.other
        share = "all" if r.equal == cells else f"{r.equal} of {cells}"
        print(f"| `{r.column}` | {said(r.go)} | {said(r.port)} | {r.largest:.0e} | {share} |")


def verdict(results, wrong):
    """Prints what is wrong, if anything; the exit code."""
    for line in wrong:
        print(line)
    other = [result for result in results if result.other]
    if other:
        r = min(other, key=lambda result: when(result.first))
        print(f"{len(other)} of {len(results)} columns disagree,", end=" ")
        print("first {} of {} run {} week {}".format(r.column, *r.first))
    nearly, cells = sum(r.nearly for r in results), sum(r.equal + r.nearly + r.other for r in results)
    if wrong or other:
        return 1
    if nearly:
        print(f"all {len(results)} columns agree: {cells - nearly} of {cells} cells to the bit, all others but for last digits")
        return 1
    print(f"all {len(results)} columns agree to the bit: {cells} cells")
    return 0


MOST = 5.0  # standard errors apart that chance explains, in hundreds of comparisons


def means(go, port):
    """Compares means over runs, each run by its mean over weeks; the exit code."""
    farthest = (0.0, "", "")
    apart, compared = [], 0
    for column in go.columns:
        for arm in sorted({key[0] for key in go.rows}):
            a, b = (by_run(table, arm, column) for table in (go, port))
            error = ((variance(a) / len(a)) + (variance(b) / len(b))) ** 0.5
            difference = abs(mean(a) - mean(b))
            z = difference / error if error > 0 else float("inf") if difference > LAST_DIGITS else 0.0
            compared += 1
            farthest = max(farthest, (z, column, arm))
            if z > MOST:
                apart.append(column)
                print(f"{column} of {arm}: {said(mean(a))} and {said(mean(b))}, {z:.1f} standard errors apart")
    print(f"{compared - len(apart)} of {compared} means agree; farthest apart {farthest[1]} of {farthest[2]}, {farthest[0]:.1f} standard errors")
    return int(bool(apart))


def by_run(table, arm, column):
    runs, at = {}, table.columns.index(column)
    for key, cells in table.rows.items():
        if key[0] == arm and not math.isnan(cells[at]):
            runs.setdefault(key[1], []).append(cells[at])
    return [mean(cells) for cells in runs.values()]


def variance(cells):
    m = mean(cells)
    return sum((cell - m) ** 2 for cell in cells) / (len(cells) - 1) if len(cells) > 1 else 0.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("go", help="weeks.csv of sim run")
    parser.add_argument("port", help="weeks.csv of leadsim.run")
    parser.add_argument("--markdown", action="store_true", help="print a table for a page")
    parser.add_argument("--differing", action="store_true", help="print only columns that do not agree to the bit")
    parser.add_argument("--means", action="store_true", help="compare means over runs alone")
    options = parser.parse_args()
    go, port = Table(options.go), Table(options.port)
    if options.means:
        return means(go, port)
    results, wrong = held(go, port)
    shown = [r for r in results if r.nearly or r.other] if options.differing else results
    if shown:
        (print_markdown if options.markdown else print_table)(shown)
    return verdict(results, wrong)


if __name__ == "__main__":
    sys.exit(main())
