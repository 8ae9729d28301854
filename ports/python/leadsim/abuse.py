"""Favours and gain from the office, and who gets to know of them (7.22)."""

from . import rng
from .harm import gain, loss, wound
from .moves import lowered, raised
from .people import merit


class Rumoured:
    """What there is to know in a team since it last looked."""

    def __init__(self):
        self.conspicuous = 0.0
        self.size = 0.0
        self.least_merit = None  # of those lifted over others of the team
        self.favoured = []

    def add(self, seen, size, person, over_others):
        self.conspicuous = 1 - (1 - self.conspicuous) * (1 - seen)
        self.size = max(self.size, size)
        self.favoured.append(person)
        if over_others:
            mark = merit(person)
            self.least_merit = mark if self.least_merit is None else min(self.least_merit, mark)


def reward(w, team, person, size, seen=None):
    """A reward without a deed."""
    a = w.p.trust.abuse
    person.fair = raised(person.fair, 1.0, w.p.members.bonds.fair_reward)
    grateful(w, person)
    team.rumoured.add(a.favour_seen if seen is None else seen, size, person, True)
    w.tally.favours += 1


def grateful(w, person):
    gain(w, person, "benevolence", w.p.trust.abuse.grateful)


def look(w, team):
    """The last part of step 3: a team gets to know."""
    rumoured, team.rumoured = team.rumoured, Rumoured()
    office = team.office
    if office is None:
        return
    office.rightful = raised(office.rightful, 1.0, w.p.trust.rightful_rate)
    if w.on.favours and rumoured.conspicuous > 0:
        know_favour(w, team, rumoured)
    if w.on.gain and team.led and team.acts.divert > 0:
        know_gain(w, team)


def who_knows(w, team, purpose, conspicuous, but):
    """Those who see it or are told, and how many could."""
    a = w.p.trust.abuse
    could = [person for person in w.present(team) if person not in but]
    sees, silence, draws = [], 1.0, {}
    for person in could:
        draws[person.who] = seen, _ = w.luck.pair(purpose, w.week, person.who)
        if seen < conspicuous * (a.uninformed + (1 - a.uninformed) * person.informed):
            sees.append(person)
            silence *= 1 - a.told * person.voice
    knows = [person for person in could if person in sees or draws[person.who][1] < 1 - silence]
    return knows, len(could)


def know_favour(w, team, rumoured):
    a = w.p.trust.abuse
    knows, could = who_knows(w, team, rng.FAVOUR, rumoured.conspicuous, rumoured.favoured)
    size, least = rumoured.size, rumoured.least_merit
    for person in knows:
        better = max(0.0, merit(person) - least) if least is not None else 0.0
        harm = size * min(1.0, a.floor + a.better * better)
        w.tally.passed_over += better > 0
        loss(w, person, "integrity", a.favour * harm, "favour")
        loss(w, person, "ability", a.favour * harm * a.ability, "favour")
        person.fair = lowered(person.fair, a.fair * harm)
        wound(w, person, a.wound * (harm - size * a.floor), "favour")
    w.tally.abuse_known += len(knows)
    if could:
        team.office.rightful = lowered(team.office.rightful, w.p.trust.rightful_favour * size * len(knows) / could)


def know_gain(w, team):
    a = w.p.trust.abuse
    knows, could = who_knows(w, team, rng.GAIN, a.gain_seen * team.acts.divert, [])
    for person in knows:
        loss(w, person, "integrity", a.gain, "gain")
        loss(w, person, "ability", a.gain * a.ability, "gain")
        person.attachment = lowered(person.attachment, a.attachment)
    w.tally.abuse_known += len(knows)
    if could:
        team.office.rightful = lowered(team.office.rightful, w.p.trust.rightful_gain * len(knows) / could)
