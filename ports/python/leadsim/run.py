"""Lives the runs of a study and writes weeks.csv.

    python3 -m leadsim.run OUT/study.toml --runs 0:10 --to weeks.csv
"""

import argparse
import csv
import sys

from . import study
from .record import COLUMNS
from .week import tick
from .world import World


def weeks_of(a_study, arm, replication):
    """The rows of one run."""
    w = World(a_study, arm, replication)
    for week in range(a_study.weeks):
        yield week, tick(w, week)


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("study", help="study.toml of a folder of results")
    parser.add_argument("--runs", default="", help="FROM:TO, TO left out; all by default")
    parser.add_argument("--to", default="-", help="the file to write, - for the screen")
    options = parser.parse_args(arguments)
    a_study = study.read(options.study)
    first, last = 0, a_study.runs
    if options.runs:
        first, last = (int(part) for part in options.runs.split(":"))
    file = sys.stdout if options.to == "-" else open(options.to, "w", newline="")
    with file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["run", "arm", "week"] + COLUMNS)
        for replication in range(first, last):
            for arm in a_study.arms:
                for week, row in weeks_of(a_study, arm, replication):
                    out.writerow([replication, arm.name, week] + [row[column] for column in COLUMNS])


if __name__ == "__main__":
    main()
