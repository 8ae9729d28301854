"""Ties at the start (7.12), and how they change (7.17)."""

from array import array

from . import rng
from .moves import followed


class Ties:
    """Row i: to whom the person in seat i listens, and how strongly (single precision)."""

    def __init__(self, neighbours):
        self.seats = [sorted(row) for row in neighbours]
        self.weights = [array("f", [0.0] * len(row)) for row in self.seats]

    def of(self, seat):
        return self.seats[seat]

    def row(self, seat):
        return zip(self.seats[seat], self.weights[seat])

    def put(self, seat, slot, other, weight):
        """Turns a slot of a seat to another; rows stay ascending."""
        row = list(self.row(seat))
        row[slot] = other, weight
        row.sort()
        self.seats[seat] = [other for other, _ in row]
        self.weights[seat] = array("f", [weight for _, weight in row])

    def weigh(self, stream):
        """Weights uniform on (0,1], row by row, two from a number."""
        number = None
        for weights in self.weights:
            for slot in range(len(weights)):
                if number is None:
                    number = stream.next()
                    bits = number >> 40
                else:
                    bits, number = (number & 0xFFFFFFFF) >> 8, None
                weights[slot] = (bits + 1) * 2.0**-24


def made(w):
    """The ties of the start."""
    n, stream = w.p.network, w.luck.stream(rng.TIES, 0)
    if n.ties:
        return listed(w.roster.ties(w.folder / n.ties))
    make = {
        "team_small_world": team_small_world, "small_world": small_world, "scale_free": scale_free,
        "blocks": blocks, "org_chart": org_chart,
    }[n.kind]
    neighbours = [set() for _ in w.seats]
    make(w, n, neighbours, stream)
    ties = Ties(neighbours)
    ties.weigh(stream)
    return ties


def listed(heard):
    """The ties of a file (7.16)."""
    ties = Ties(heard)
    for seats, weights, row in zip(ties.seats, ties.weights, heard):
        for slot, seat in enumerate(seats):
            weights[slot] = row[seat]
    return ties


def tie(neighbours, a, b):
    neighbours[a].add(b)
    neighbours[b].add(a)


def team_small_world(w, n, neighbours, stream):
    for team in w.teams:
        ring(team.seats, n.within, neighbours)
    for place in range(len(w.seats)):
        wanted = (place + 1) * n.across // 2 - place * n.across // 2
        own = w.reports_in[place]
        others = [seat for seat in range(len(w.seats)) if w.reports_in[seat] is not own]
        free = sum(other not in neighbours[place] for other in others)
        for _ in range(min(wanted, free)):
            while True:
                other = others[stream.below(len(others))]
                if other not in neighbours[place]:
                    break
            tie(neighbours, place, other)


def ring(seats, within, neighbours):
    size = len(seats)
    if size - 1 <= within:
        for a in seats:
            for b in seats:
                if a != b:
                    tie(neighbours, a, b)
        return
    for place, seat in enumerate(seats):
        for step in range(1, within // 2 + 1):
            tie(neighbours, seat, seats[(place + step) % size])
    if within % 2:
        for place in range(size // 2):
            tie(neighbours, seats[place], seats[place + size // 2])


def small_world(w, n, neighbours, stream):
    size, half = len(w.seats), n.degree // 2
    ends = [(a, (a + step) % size) for step in range(1, half + 1) for a in range(size)]
    for a, b in ends:
        tie(neighbours, a, b)
    for a, b in ends:
        if fraction(stream) >= n.rewire or len(neighbours[a]) >= size - 1:
            continue
        free = [seat for seat in range(size) if seat != a and seat not in neighbours[a]]
        neighbours[a].discard(b)
        neighbours[b].discard(a)
        tie(neighbours, a, free[stream.below(len(free))])


def scale_free(w, n, neighbours, stream):
    size, m = len(w.seats), n.degree // 2
    order = list(range(size))
    for last in range(size - 1, 0, -1):
        other = stream.below(last + 1)
        order[last], order[other] = order[other], order[last]
    ends = []
    for place, person in enumerate(order):
        if place <= m:
            chosen = set(order[:place])
        else:
            chosen = set()
            while len(chosen) < m:
                chosen.add(ends[stream.below(len(ends))])
        for other in chosen:
            tie(neighbours, person, other)
            ends += [person, other]


def blocks(w, n, neighbours, stream):
    size = len(w.seats)
    pairs_across = sum(size - len(w.reports_in[seat].seats) for seat in range(size))
    across = min(1.0, n.across * size / pairs_across) if pairs_across else 0.0
    for a in range(size):
        mates = len(w.reports_in[a].seats) - 1
        for b in range(a + 1, size):
            same = w.reports_in[a] is w.reports_in[b]
            chance = min(1.0, n.within / mates) if same else across
            if fraction(stream) < chance:
                tie(neighbours, a, b)


def org_chart(w, n, neighbours, stream):
    for team in w.teams:
        for a in team.seats:
            for b in team.seats:
                if a != b:
                    tie(neighbours, a, b)
            if team.led_from is not None:
                tie(neighbours, a, team.led_from)


def fraction(stream):
    return ((stream.next() >> 12) + 0.5) * 2.0**-52


class Turn:
    """A slot that turns to another seat, at the beginning of step 5."""

    def __init__(self, seat, old, new, weight):
        self.seat, self.old, self.new, self.weight = seat, old, new, weight


def move(w, person):
    """Step 3, after a person has heard the ties: strengths move, and a tie may turn to somebody else."""
    seat, follows, moved = person.seat, False, []
    weights = w.ties.weights[seat]
    for slot, other in enumerate(w.ties.seats[seat]):
        new = gone_to(w, seat, other)
        if new is not None:
            follows = True
            w.turns.append(Turn(seat, other, new, weights[slot]))
            continue
        weight = moved_weight(w, seat, other, weights[slot])
        weights[slot] = weight
        moved.append((weight, other))  # compared before it is rounded
    if not follows:
        may_break(w, person, moved)


def gone_to(w, seat, other):
    """The seat to which somebody was promoted last week and still holds; None otherwise."""
    sign = w.shown[other]
    if sign.moved_to in (None, seat) or w.shown[sign.moved_to].person is not sign.moved:
        return None
    return sign.moved_to


def moved_weight(w, seat, other, weight):
    """The strength of a tie, by what the other seat showed last week."""
    n, sign = w.p.network, w.shown[other]
    if sign.came:
        return n.newcomer_weight
    if sign.present:
        return followed(weight, nourished(w, n, seat, other), n.tie_rate)
    if sign.left or sign.moved_to is not None:
        return weight * n.exit_left
    return followed(weight, 0.0, n.tie_rate)


def nourished(w, n, seat, other):
    """The strength that a tie tends to."""
    own, sign = w.shown[seat], w.shown[other]
    apart = (abs(own.alignment - sign.alignment) + abs(own.standing - sign.standing)) / 2
    shared = n.tie_shared if w.reports_in[seat] is w.reports_in[other] else 0.0
    return min(1.0, n.tie_base + shared + n.tie_alike * max(0.0, 1 - apart / n.alike_within))


def may_break(w, person, moved):
    """The weakest tie may break, and its slot turns to somebody else."""
    n, (weight, old) = w.p.network, min(moved, default=(1.0, None))
    if weight >= n.break_below:
        return
    breaks, whom = w.luck.pair(rng.TIE, w.week, person.who)
    if breaks >= n.rewire_rate:
        return
    new = somebody_else(w, n, person.seat, whom)
    if new is not None:
        w.turns.append(Turn(person.seat, old, new, n.newcomer_weight))


def somebody_else(w, n, seat, whom):
    """A team mate, or a tie of a tie."""
    tied = set(w.ties.seats[seat])

    def free(other):
        return w.shown[other].present and other != seat and other not in tied

    if whom < n.form_team:
        x = whom / n.form_team
        mates = [mate for mate in w.reports_in[seat].seats if free(mate)]
        if mates:
            return mates[int(x * len(mates))]
    else:
        x = (whom - n.form_team) / (1 - n.form_team)
    between = sorted(other for other in tied if w.shown[other].present)
    if not between:
        return None
    place = x * len(between)
    x = place - int(place)
    beyond = sorted(other for other in w.ties.seats[between[int(place)]] if free(other))
    return beyond[int(x * len(beyond))] if beyond else None


def take_effect(w):
    """At the beginning of step 5 all turns take effect."""
    for turn in w.turns:
        seats, weights = w.ties.seats[turn.seat], w.ties.weights[turn.seat]
        old = seats.index(turn.old)
        if turn.new not in seats:
            w.ties.put(turn.seat, old, turn.new, turn.weight)
            continue
        there = seats.index(turn.new)
        weights[there] = max(weights[there], turn.weight)
        weights[old] *= w.p.network.exit_left
    w.turns = []


def newcomer(w, seat):
    """Who comes listens to all slots of the seat."""
    if not w.on.tie_change:
        return
    weights = w.ties.weights[seat]
    for slot in range(len(weights)):
        weights[slot] = w.p.network.newcomer_weight


def take_along(w, old, new):
    """Who is promoted takes the own ties along."""
    if not w.on.tie_change:
        return
    ties, n = w.ties, w.p.network
    own = sorted(zip(ties.seats[old], ties.weights[old]), key=lambda slot: (-slot[1], slot[0]))
    own = [slot for slot in own if slot[0] != new]
    size = len(ties.seats[new])
    taken = own[:size]
    known = {seat for seat, _ in taken}
    left = sorted(seat for seat in ties.seats[new] if seat not in known)
    taken += [(seat, n.newcomer_weight) for seat in left[: size - len(taken)]]
    taken.sort()
    ties.seats[new] = [seat for seat, _ in taken]
    ties.weights[new] = array("f", [weight for _, weight in taken])
