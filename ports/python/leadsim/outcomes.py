"""What a run comes to: runs.csv (docs/metrics.md), from its weeks and a few dates."""

from .arithmetic import summed

YEAR = 52
BEFORE = 12         # weeks before a shock whose mean is the level before it
STEADY = 4          # weeks that count together in a dip and a recovery
RECOVERED = 0.95    # share of the level before that counts as back

COLUMNS = (
    "weeks_to_contain weeks_to_recover output_dip_depth net_after_26 net_after_52 net_first_26 net_first_52"
    " net_last_52 net_total output_last_52 trust_last_52 wounds_last_52 capability_last_52 quits_a_year"
    " turnover_a_year retention_last_52 crises crises_a_year_after_104 crisis_weeks survived health_end"
    " health_last_52 dismissals regretted able_quits_share quit_merit_gap hire_skill favours rightful_last_52"
    " removals inside_share turnarounds min_money adopted_at_end weeks_to_half_adoption first_follower_week"
).split()


class Dates:
    """Weeks in which something happened for the first time; None if it never did."""

    def __init__(self):
        self.shock = None               # the first scripted one, and
        self.shock_crisis = None        # the crisis that it began or made grow
        self.contained = None           # when that was contained
        self.launched = self.tipped = self.first_follower = None
        self.launches = 0


class Rows:
    """The weeks of a run."""

    def __init__(self, rows):
        self.rows, self.weeks = rows, len(rows)

    def column(self, name, first=0, last=None):
        last = self.weeks if last is None else last
        return [row[name] for row in self.rows[max(0, first):last]]

    def total(self, name):
        return summed(self.column(name))

    def mean(self, name, first, last):
        first = max(0, first)
        return summed(self.column(name, first, last)) / (last - first) if last > first else None

    def last_year(self, name):
        return self.mean(name, self.weeks - YEAR, self.weeks)

    def last_open(self, name, weeks=YEAR):
        """The mean over those of the last weeks in which the organization was open."""
        rows = [row for row in self.rows[max(0, self.weeks - weeks):] if not row["failed"]]
        return share(summed(row[name] for row in rows), len(rows))

    def weighted(self, name, by):
        return share(summed(row[name] * row[by] for row in self.rows), self.total(by))


def share(part, whole):
    return part / whole if whole else None


def outcomes(rows, dates):
    """The row of runs.csv; None stands for an empty cell."""
    r, row = Rows(rows), dict.fromkeys(COLUMNS)
    after_shock(r, dates, row)
    work(r, row)
    people(r, row)
    crises_and_leaders(r, row)
    if dates.launches:
        row["adopted_at_end"] = rows[-1]["adopted"]
        if dates.tipped is not None:
            row["weeks_to_half_adoption"] = dates.tipped - dates.launched + 1
    row["first_follower_week"] = dates.first_follower
    return row


def after_shock(r, dates, row):
    shock = dates.shock
    if shock is None:
        return
    if dates.contained is not None:
        row["weeks_to_contain"] = dates.contained - shock + 1
    for weeks in (26, 52):
        if shock + weeks <= r.weeks:
            row[f"net_after_{weeks}"] = r.mean("net_output", shock, shock + weeks)
    level = r.mean("net_output", shock - BEFORE, shock)
    if level is None or level <= 0:
        return
    depth, bottom = 0.0, shock
    for week in range(shock, min(shock + YEAR, r.weeks) - STEADY + 1):
        fall = 1 - r.mean("net_output", week, week + STEADY) / level
        if fall > depth:
            depth, bottom = fall, week
    row["output_dip_depth"] = depth
    row["weeks_to_recover"] = 0 if depth <= 1 - RECOVERED else recovery(r, shock, bottom, level)


def recovery(r, shock, bottom, level):
    """Weeks until net output has come back and stayed."""
    steady = 0
    for week in range(bottom, r.weeks):
        steady = steady + 1 if r.rows[week]["net_output"] >= RECOVERED * level else 0
        if steady == STEADY:
            return week - STEADY + 1 - shock
    return None


def work(r, row):
    row["net_first_26"] = r.mean("net_output", 0, 26)
    row["net_first_52"] = r.mean("net_output", 0, 52)
    row["net_last_52"], row["net_total"] = r.last_year("net_output"), r.total("net_output")
    row["output_last_52"] = r.last_year("output")
    row["min_money"] = min(r.column("money"))
    row["health_end"], row["health_last_52"] = r.rows[-1]["health"], r.last_year("health")


def people(r, row):
    for state in ("trust", "wounds", "capability", "rightful"):
        row[state + "_last_52"] = r.last_open(state)
    row["retention_last_52"] = r.last_open("retention", 1)
    heads, quits = r.total("heads"), r.total("quits")
    exits = quits + r.total("unavoidable_exits") + r.total("dismissals") + r.total("laid_off")
    row["quits_a_year"], row["turnover_a_year"] = YEAR * quits / heads, YEAR * exits / heads
    for column in ("dismissals", "regretted", "favours"):
        row[column] = r.total(column)
    row["able_quits_share"] = share(row["regretted"], quits)
    if quits:
        row["quit_merit_gap"] = r.weighted("quit_merit", "quits") - r.weighted("merit", "quits")
    row["hire_skill"] = r.weighted("hire_skill", "hires")


def crises_and_leaders(r, row):
    row["crises"] = r.total("new_crises")
    still_open = sum(not failed for failed in r.column("failed", 104))
    row["crises_a_year_after_104"] = share(YEAR * summed(r.column("new_crises", 104)), still_open)
    row["crisis_weeks"] = sum(crises > 0 for crises in r.column("open_crises"))
    row["survived"] = 1 - r.rows[-1]["failed"]
    row["removals"], row["turnarounds"] = r.total("removed"), r.total("turnaround")
    inside, outside = r.total("followed_inside"), r.total("followed_outside")
    row["inside_share"] = share(inside, inside + outside)
