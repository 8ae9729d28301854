"""Sphere of influence (7.18)."""

from .moves import evenness, mean, median
from .standing import standing


class Reach:
    """The last trace: by seat, and what is recorded of it."""

    def __init__(self):
        self.by_seat = {}
        self.leaders = self.members = self.evenness = self.rank = 0.0
        self.informal = self.titles = 0


def trace(w):
    """Reach of everybody present, by the ties and standing of now."""
    n, people = w.p.network, w.everybody()
    weight_of = {person.seat: 0.0 if w.is_mute(person) else standing(w, person) for person in people}
    shares = []  # person influenced, person who influences, share of attention
    for person in people:
        row = [
            (seat, weight * weight_of[seat])
            for seat, weight in w.heard_ties(person.seat) if seat in weight_of
        ]
        whole = n.attention_self + sum(attention for _, attention in row)
        if whole > 0:
            shares += [(person.seat, seat, attention / whole) for seat, attention in row]
    reach = dict.fromkeys(weight_of, 0.0)
    for _ in range(n.reach_hops):
        following = dict.fromkeys(weight_of, 0.0)
        for listener, seat, share in shares:
            following[seat] += share * (1 + n.reach_damping * reach[listener])
        reach = following
    return told(w, people, reach)


def told(w, people, reach):
    result = Reach()
    result.by_seat = reach
    leaders = [reach[person.seat] for person in people if person.seat in w.teams_led_from]
    members = [reach[person.seat] for person in people if person.seat not in w.teams_led_from]
    result.leaders, result.members = mean(leaders), mean(members)
    result.evenness = evenness(reach.values()) or 0.0
    if leaders and members:
        result.informal = sum(mark > median(leaders) for mark in members)
        result.titles = sum(mark < median(members) for mark in leaders)
    reports = [float(len(w.present_led_by(person))) for person in people]
    result.rank = correlation(reports, [reach[person.seat] for person in people])
    return result


def correlation(xs, ys):
    """Pearson's; 0 if either is constant."""
    mx, my = mean(xs), mean(ys)
    xx = sum((x - mx) ** 2 for x in xs)
    yy = sum((y - my) ** 2 for y in ys)
    xy = sum((x - mx) * (y - my) for x, y in zip(xs, ys))
    return xy / (xx * yy) ** 0.5 if xx > 0 and yy > 0 else 0.0
