"""Lives the runs of a study and writes weeks.csv, and runs.csv if asked to.

    python3 -m leadsim.run OUT/study.toml --runs 0:10 --to weeks.csv --outcomes runs.csv
"""

import argparse
import contextlib
import csv
import sys

from . import study
from .outcomes import COLUMNS as OUTCOMES
from .outcomes import outcomes
from .record import COLUMNS
from .week import tick
from .world import World


def lived(a_study, arm, replication):
    """The weeks of one run, and the dates that its outcomes need."""
    w = World(a_study, arm, replication)
    return [tick(w, week) for week in range(a_study.weeks)], w.dates


class Tables:
    """The files that are written."""

    def __init__(self, weeks, runs):
        self.weeks = csv.writer(weeks, lineterminator="\n")
        self.weeks.writerow(["run", "arm", "week"] + COLUMNS)
        self.runs = csv.writer(runs, lineterminator="\n") if runs else None
        if runs:
            self.runs.writerow(["run", "arm"] + OUTCOMES)

    def write(self, arm, replication, rows, dates):
        for week, row in enumerate(rows):
            self.weeks.writerow([replication, arm.name, week] + [row[column] for column in COLUMNS])
        if self.runs:
            row = outcomes(rows, dates)
            self.runs.writerow([replication, arm.name] + [row[column] for column in OUTCOMES])


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("study", help="study.toml of a folder of results")
    parser.add_argument("--runs", default="", help="FROM:TO, TO left out; all by default")
    parser.add_argument("--to", default="-", help="the file of weeks to write, - for the screen")
    parser.add_argument("--outcomes", default="", help="the file of runs to write")
    options = parser.parse_args(arguments)
    a_study = study.read(options.study)
    first, last = 0, a_study.runs
    if options.runs:
        first, last = (int(part) for part in options.runs.split(":"))
    with contextlib.ExitStack() as files:

        def opened(path):
            return files.enter_context(open(path, "w", newline=""))

        weeks = sys.stdout if options.to == "-" else opened(options.to)
        tables = Tables(weeks, opened(options.outcomes) if options.outcomes else None)
        for replication in range(first, last):
            for arm in a_study.arms:
                tables.write(arm, replication, *lived(a_study, arm, replication))


if __name__ == "__main__":
    main()
