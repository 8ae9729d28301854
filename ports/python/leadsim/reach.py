"""Sphere of influence (7.18)."""

import math

from .arithmetic import summed
from .moves import mean, median, within
from .people import single
from .standing import standing


class Reach:
    """The last trace: by seat, and what is recorded of it."""

    def __init__(self):
        self.by_seat = {}
        self.leaders = self.members = self.evenness = self.rank = 0.0
        self.informal = self.titles = 0


def trace(w):
    """Reach of everybody present, by the ties and standing of now (single precision: 7.13)."""
    n, people = w.p.network, w.everybody()
    weigh = {person.seat: 0.0 if w.is_mute(person) else single(standing(w, person)) for person in people}
    rows = []  # person influenced, ties to people who are there, share of attention that a weight of 1 gets
    for person in people:
        ties = [(seat, weight) for seat, weight in w.heard_ties(person.seat) if seat in weigh]
        whole = n.attention_self + summed(weight * weigh[seat] for seat, weight in ties)
        rows.append((person.seat, ties, single(1 / whole) if whole > 0 else 0.0))
    reach = dict.fromkeys(weigh, 0.0)
    for _ in range(n.reach_hops):
        heard = dict.fromkeys(weigh, 0.0)
        for listener, ties, attention in rows:
            passed_on = attention * (1 + n.reach_damping * reach[listener])
            for seat, weight in ties:
                heard[seat] = single(heard[seat] + single(weight * passed_on))
        reach = {seat: weigh[seat] * heard[seat] for seat in heard}
    return told(w, people, reach)


def told(w, people, reach):
    result = Reach()
    result.by_seat = reach
    leaders = [reach[person.seat] for person in people if person.seat in w.teams_led_from]
    members = [reach[person.seat] for person in people if person.seat not in w.teams_led_from]
    result.leaders, result.members = mean(leaders), mean(members)
    if leaders and members:
        result.informal = sum(mark > median(leaders) for mark in members)
        result.titles = sum(mark < median(members) for mark in leaders)
    if not people:
        return result
    whole, squares = summed(leaders) + summed(members), summed(x * x for x in reach.values())
    result.evenness = whole * whole / (squares * len(people)) if squares > 0 else 0.0
    reports = [float(len(w.present_led_by(person))) for person in people]
    result.rank = correlation(reports, list(reach.values()), mean(reports), whole / len(people))
    return result


def correlation(xs, ys, mx, my):
    """Pearson's, given the means; 0 if either is constant."""
    xx = summed((x - mx) * (x - mx) for x in xs)
    yy = summed((y - my) * (y - my) for y in ys)
    xy = summed((x - mx) * (y - my) for x, y in zip(xs, ys))
    return within(xy / (math.sqrt(xx) * math.sqrt(yy)), 1.0) if xx > 0 and yy > 0 else 0.0
