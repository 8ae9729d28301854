"""One number for one decision (7.13)."""

from statistics import NormalDist

from .arithmetic import summed

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15

OUTSIDE = 1 << 63  # "who" of a draw that is about nobody in particular

# Purposes, as numbered in the table of 7.13.
TIES = 2
TRAITS = 3
CRISIS = 16
SEVERITY = 17
REQUEST = 18
RESPONSE = 19
CHECK = 20
PENALTY = 21
NOTICE = 22
GAP = 23
DECISION = 24
SUCCESS = 25
LEAVING = 26
LAYOFF = 27
HIRING = 28
SUCCESSOR = 29
COMMAND = 30
REMOVAL = 31
VARIATION = 32
ASSIGNMENT = 33
LEADERS_EXIT = 34
DYAD = 35
TIE = 36
WAY = 37
FAVOUR = 38
GAIN = 39
HEARING = 40
ADOPTION = 41
LEVER = 42
PLATFORM = 43
HELP = 44
READINGS = 45

SET_UP = -1  # the week of draws of the set-up

_normal = NormalDist()


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def absorb(h, v):
    return mix((h + GOLDEN * v) & MASK)


def who(seat, occupant):
    """The person who entered by a seat as its n-th occupant, kept for life."""
    return seat + (occupant << 32)


def normal(u):
    """The quantile of the standard normal at u, by AS 241."""
    return _normal.inv_cdf(u)


def choice(weights, u):
    """The first place at which the cumulative weight exceeds u x sum; None if all are 0."""
    total = summed(weights)
    if total <= 0:
        return None
    mark, so_far = u * total, 0.0
    last = None
    for place, weight in enumerate(weights):
        so_far += weight
        if weight > 0:
            last = place
        if so_far > mark:
            return place
    return last


class Luck:
    """All draws of one run."""

    def __init__(self, seed, luck, replication):
        start = absorb(0x6C65616473696D21, (seed + (luck << 32)) & MASK)
        self.run = absorb(start, replication)
        self.whens = {}

    def hash(self, purpose, week, who):
        when = self.whens.get((purpose, week))
        if when is None:
            when = absorb(absorb(self.run, purpose), week & MASK)
            self.whens[purpose, week] = when
        return absorb(when, who)

    def one(self, purpose, week, who):
        return ((self.hash(purpose, week, who) >> 12) + 0.5) * 2.0**-52

    def pair(self, purpose, week, who):
        h = self.hash(purpose, week, who)
        return ((h >> 32) + 0.5) * 2.0**-32, ((h & 0xFFFFFFFF) + 0.5) * 2.0**-32

    def normal(self, purpose, week, who):
        return normal(self.one(purpose, week, who))

    def stream(self, purpose, who):
        return Stream(mix(self.hash(purpose, -(1 << 31), who)))


class Stream:
    """64-bit numbers one after the other."""

    def __init__(self, start):
        self.start = start
        self.n = 0

    def next(self):
        self.n += 1
        return absorb(self.start, self.n)

    def below(self, n):
        """A whole number below n, each with the same chance (7.12)."""
        least = (1 << 64) % n
        while True:
            product = self.next() * n
            if product & MASK >= least:
                return product >> 64
