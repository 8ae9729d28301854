"""People with standing outside the organization help it, or harm it (7.24)."""

from . import rng
from .moves import hazard, log_normal, logistic, raised
from .people import COMMIT, RESIST


def turn(w):
    """The beginning of step 7."""
    w.harm_outside = 0.0
    for person in w.everybody():
        if person.outside <= 0:
            continue
        helps, turns = w.luck.pair(rng.HELP, w.week, person.who)
        help_in_crisis(w, person, helps)
        harm(w, person, turns)
    w.harm_outside /= len(w.seats)


def help_in_crisis(w, person, u):
    scopes = [team for team in w.led_teams if team.crisis is not None and in_scope(w, team, person)]
    m = w.p.members
    if not scopes or not w.on.outside_help or u >= m.outside.help * person.outside * willing(w, person):
        return
    w.tally.outside_help += 1
    for team in scopes:
        team.crisis.helpers += 1
    person.respect = raised(person.respect, 1.0, m.outside.thanks)
    person.recognised = raised(person.recognised, 1.0, m.outside.thanks)


def in_scope(w, team, person):
    """Whether the person works below the team's leader, or is it."""
    if person.seat == team.led_from:
        return True
    at = w.reports_in[person.seat]
    while at is not None:
        if at is team:
            return True
        at = at.above
    return False


def willing(w, person):
    m = w.p.members.outside
    if person.response == RESIST:
        return 0.0
    likes = logistic(m.steep * (person.attachment * person.acceptance - m.willing_at))
    team = w.reports_in[person.seat]
    ordered = team.led and (team.commands or person.week.tactic == "pressure")
    if not ordered:
        return likes
    return likes if person.response == COMMIT else max(likes, m.commanded * person.watch)


def harm(w, person, u):
    chance = w.p.members.outside.harm * person.outside * person.wounds * (1 - person.attachment)
    if w.on.outside_harm and u < chance:
        w.tally.outside_harm += 1
        w.harm_outside += person.outside


def takes_off(w, crisis, below):
    """What help takes off the severity of a crisis this week; what helpers tell stays."""
    if not crisis.helpers:
        return 0.0
    share = crisis.helpers / below if below else 0.0
    crisis.helpers = 0
    known = min(1.0, w.p.crisis.outside.known * share)
    crisis.known_outside += (1 - crisis.known_outside) * known
    return w.p.crisis.outside.work * share


def strike(w, begin):
    """In step 1 of the next week: a crisis grows, or begins."""
    c = w.p.crisis
    if w.harm_outside <= 0:
        return
    if w.top.crisis is not None:
        w.top.crisis.severity = min(c.most, w.top.crisis.severity + c.outside.worse * w.harm_outside)
        return
    begins, size = w.luck.pair(rng.HELP, w.week, rng.OUTSIDE)
    if begins < hazard(c.outside.begin * w.harm_outside):
        severity = c.severity * c.outside.severity * log_normal(rng.normal(size), c.spread)
        begin(w, w.top, severity, c.complexity, c.deadline)
