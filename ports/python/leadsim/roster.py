"""Organizations from files: who leads whom, and who hears whom (7.16)."""

import csv

from .layout import Team, joined
from .people import single


class Row:
    """A person of the file."""

    def __init__(self, cells):
        self.id, self.manager = cells["id"], cells["manager"]
        self.skill = single(float(cells["skill"])) if cells.get("skill") else None
        self.tenure = int(cells["tenure"]) if cells.get("tenure") else None
        self.reports = []
        self.level = 0  # of somebody who leads nobody


def rows_of(path):
    """Its rows, with spaces around values and empty rows left out."""
    with open(path, newline="", encoding="utf-8-sig") as file:
        table = [[cell.strip() for cell in row] for row in csv.reader(file)]
    table = [row for row in table if any(row)]
    return [dict(zip(table[0], row)) for row in table[1:]]


class Roster:
    """The people of a file, laid out: teams, and the row of each seat."""

    def __init__(self, path):
        self.rows = [Row(cells) for cells in rows_of(path)]
        self.by_id = {row.id: row for row in self.rows}
        self.head = next(row for row in self.rows if not row.manager)
        for row in self.rows:
            if row.manager:
                self.by_id[row.manager].reports.append(row)
        find_levels(self.rows, self.head)
        self.leaders = sorted((row for row in self.rows if row.reports), key=lambda row: row.level)  # keeps order
        self.seated = [row for leader in self.leaders for row in leader.reports] + [self.head]
        self.seat = {row.id: seat for seat, row in enumerate(self.seated)}

    def teams(self):
        teams, first = [], 0
        for number, leader in enumerate(self.leaders):
            seats = list(range(first, first + len(leader.reports)))
            teams.append(Team(number, seats, self.seat[leader.id], leader.level))
            first += len(seats)
        teams.append(Team(len(teams), [first], None, self.head.level + 1))
        joined(teams)
        return teams

    def ties(self, path):
        """By seat: to whom the person there listens, and how strongly."""
        heard = [{} for _ in self.seated]
        for cells in rows_of(path):
            weight = float(cells["weight"]) if cells.get("weight") else 1.0
            heard[self.seat[cells["to"]]][self.seat[cells["from"]]] = weight
        return heard


def find_levels(rows, head):
    """From the bottom up: 1 more than the highest level among the reports who lead."""
    order, todo = [], [head]
    while todo:
        row = todo.pop()
        order.append(row)
        todo += row.reports
    for row in reversed(order):
        if row.reports:
            row.level = 1 + max(report.level for report in row.reports)
