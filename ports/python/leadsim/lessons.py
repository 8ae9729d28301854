"""Leaders learn from results (7.10)."""

import math

from . import rng
from .moves import followed, kept, logistic, within


class Lessons:
    """What a leader made of the blocks so far."""

    def __init__(self, learns):
        self.learns = learns
        self.lean = 0.0
        self.tried = False      # command, in this block
        self.total, self.weeks = 0.0, 0
        self.last = None        # result of the block before
        self.usual = self.deviation = None


def lessons_of(w, office, week):
    """On taking office, or on leading by another style."""
    style, l = office.style, w.p.learning
    share = style.command_share
    lessons = Lessons((style.adaptivity > 0 or share > 0) and w.on.leader_learning)
    if share > 0:
        lessons.tried = w.luck.one(rng.COMMAND, week, office.person.who) < share
    start = kept(share, w.p.members.edge)
    lessons.lean = math.log(start / (1 - start))
    return lessons


def learn(w, team):
    """The first part of step 10, for the leader of a team."""
    office = team.office
    if office is None or not office.lessons.learns:
        return
    lessons, block = office.lessons, w.p.learning.block
    if team.asked:
        lessons.total += team.net / team.asked
        lessons.weeks += 1
    if (w.week + 1) % block == 0 and lessons.weeks:
        look_back(w, office, lessons)


def look_back(w, office, lessons):
    l, x = w.p.learning, lessons.total / lessons.weeks
    adaptivity = office.style.adaptivity
    again, placebo = w.luck.pair(rng.COMMAND, w.week, office.person.who)
    if lessons.usual is None:
        lessons.usual, lessons.deviation = x, l.unusual_start
    d = max(l.unusual_least, lessons.deviation)
    if lessons.last is not None:
        credit = {
            "change": lambda: (x - lessons.last) / d,
            "level": lambda: (x - lessons.usual) / d,
            "random": lambda: rng.normal(placebo),
        }[l.credit]()
        step = l.leader_rate * adaptivity * within(credit, l.credit_most)
        lessons.lean = within(lessons.lean + (step if lessons.tried else -step), l.lean_most)
    dip = within((lessons.usual - x) / d, l.credit_most)
    off = abs(x - lessons.usual)
    lessons.usual = followed(lessons.usual, x, l.usual_rate)
    lessons.deviation = followed(lessons.deviation, off, l.usual_rate)
    lessons.last, lessons.total, lessons.weeks = x, 0.0, 0
    lessons.tried = again < logistic(lessons.lean + l.dip_weight * adaptivity * dip)
