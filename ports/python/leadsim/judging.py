"""The board removes leaders; money decides about turnaround and closing (7.10)."""

from . import rng
from .arithmetic import summed
from .leaving import go
from .moves import followed, logistic
from .response import broken_word


def judge(w):
    """The last part of step 10."""
    heads = len(w.everybody())
    net = summed(team.net for team in w.teams)
    views(w, net, heads)
    account(w, net, heads)


def views(w, net, heads):
    """The board's view of each leader follows the results, and now and then it acts on it."""
    b = w.p.organization.board
    looks = w.on.board and (w.week + 1) % b.every == 0
    for team in w.led_teams:
        office = team.office
        if office is None or not team.asked:
            continue
        result = net / heads if team is w.top else team.net / team.asked
        office.view = followed(office.view, result, b.memory)
        chance = 2 * b.rate * logistic(b.strict * (b.aim - office.view))
        if looks and w.luck.one(rng.REMOVAL, w.week, office.person.who) < chance:
            remove(w, team)


def remove(w, team):
    w.tally.removed += 1
    go(w, team.office.person, "removed")


def account(w, net, heads):
    o = w.p.organization
    cost = o.cost * o.technology * heads / len(w.seats)
    w.money = min(o.reserve_cap, w.money + (net / len(w.seats) - cost) / o.technology)
    if not w.on.turnaround:
        return
    if w.money < o.failure_at:
        w.closed = True
        return
    if w.money < o.turnaround_at and w.may_turn_around():
        turn_around(w, o)
    if w.money >= o.reopen_at:
        w.given_up.clear()


def turn_around(w, o):
    w.last_turnaround = w.week
    w.tally.turnaround = 1
    for person in w.everybody():
        if person.seat in w.teams_led_from:
            continue
        if w.luck.one(rng.LAYOFF, w.week, person.who) < o.turnaround_layoff:
            person.leaving = "laid off"
            w.given_up_when_vacant.add(person.seat)
    for person in w.everybody():
        if person.seat != w.top.led_from:  # the head reports to nobody
            broken_word(w, person, o.turnaround_promise, 0.0)
    w.command_until = w.week + 1 + o.turnaround_command
    if w.top.office is not None and w.on.board:
        remove(w, w.top)
