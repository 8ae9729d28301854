"""Levers of a change agent, and the events that meet one person (7.21)."""

from . import change, rng
from .arithmetic import summed
from .change import ADOPTED, AWARE, INTERESTED, TRYING, UNAWARE
from .harm import loss, wound
from .moves import lowered, raised
from .people import trust
from .imposed import impose
from .standing import standing

ALL = (UNAWARE, AWARE, INTERESTED, TRYING, ADOPTED)
ACTS_ON = {
    "walk_the_talk": ALL, "consultant": (UNAWARE, AWARE), "executive_support": (UNAWARE, AWARE),
    "private_interview": (UNAWARE, AWARE, INTERESTED), "notice": (UNAWARE,),
    "town_hall": (UNAWARE, AWARE), "internal_training": (INTERESTED, TRYING),
    "external_training": (INTERESTED, TRYING), "pilot": (AWARE, INTERESTED),
    "progress_report": (TRYING, ADOPTED), "success_story": (ADOPTED,), "clarify_values": (AWARE, INTERESTED),
    "coalition": ALL, "recognise_adopter": (ADOPTED,), "confront_resister": ALL,
    "deadlines": (AWARE, INTERESTED), "rewards": (AWARE, INTERESTED), "restructure": (INTERESTED, TRYING),
}
FORCE = ("confront_resister", "deadlines", "rewards", "restructure")
AIMED = {
    "private_interview": "random", "pilot": "most-influential", "recognise_adopter": "adopter",
    "confront_resister": "resister",
}


class Spell:
    """A lever at work."""

    def __init__(self, name, strength, end, teams, person=None):
        self.name, self.strength, self.end = name, strength, end
        self.teams, self.person = teams, person


def at_work(w, name, person):
    """The strength of a lever at work on a person; 0 if none."""
    strongest, team = 0.0, w.reports_in[person.seat].number
    for spell in w.change.spells:
        if spell.name != name:
            continue
        if spell.person is person or (spell.person is None and team in spell.teams):
            strongest = max(strongest, spell.strength)
    return strongest


def manager(w):
    """M: what a middle manager without the chief executive's support pays for force."""
    c = w.p.change
    covered = any(spell.name == "executive_support" for spell in w.change.spells)
    return c.manager if c.position == "middle_manager" and not covered else 1.0


def lever(w, event, teams):
    name, programme, c = event.lever, w.change, w.p.change
    key = getattr(c.lever, name)
    if not programme.launched() or programme.budget < key.cost:
        return
    programme.budget -= key.cost
    person = aimed_at(w, event) if name in AIMED else None
    mistimed = is_mistimed(w, name, person)
    weeks = event.weeks or key.weeks
    programme.used[name] = w.week + weeks + key.wait
    m, force = 1.0, name in FORCE
    strength = key.strength
    if w.on.credibility and key.needs > 0:
        strength *= min(1.0, programme.credibility / key.needs)
    if force:
        m = sting(w) * manager(w)
        strength /= manager(w)
    pay(w, key, m, mistimed)
    apply(w, name, teams, person, strength)
    if weeks and (name not in AIMED or person is not None):
        programme.spells.append(spell_of(w, name, strength, w.week + weeks, teams, person))


def sting(w):
    return 1 - w.p.crisis.widen * w.p.change.urgency


def is_mistimed(w, name, person):
    programme = w.change
    if w.week < programme.used.get(name, 0):
        return True
    there = summed(programme.at_stage[stage] for stage in ACTS_ON[name])
    if there < w.p.change.mistimed.below:
        return True
    if name in AIMED and person is None:
        return True
    return name == "success_story" and change.gain_from_it(w) <= 0


def pay(w, key, m, mistimed):
    programme = w.change
    if key.credibility < 0:
        programme.credibility = lowered(programme.credibility, min(1.0, -key.credibility * m))
    elif not mistimed:
        programme.credibility = raised(programme.credibility, 1.0, key.credibility)
    if mistimed:
        cost = w.p.change.mistimed.cost * m
        programme.credibility = lowered(programme.credibility, min(1.0, cost))


def spell_of(w, name, strength, end, teams, person):
    if name == "pilot":
        team = w.team_led_by(person) or w.reports_in[person.seat]
        return Spell(name, strength, end, {team.number})
    return Spell(name, strength, end, {team.number for team in teams}, person)


def apply(w, name, teams, person, x):
    """What a lever does at once."""
    if name == "private_interview" and person is not None:
        interview(w, person, x)
    elif name == "clarify_values":
        w.change.clarity = raised(w.change.clarity, 1.0, x)
    elif name == "coalition":
        build_coalition(w, teams, x)
    elif name == "recognise_adopter" and person is not None:
        person.respect = raised(person.respect, 1.0, x)
        person.recognised = raised(person.recognised, person.skill, x)
    elif name == "confront_resister" and person is not None:
        confront(w, person, x)
    elif name == "restructure":
        restructure(w, teams, x)


def trust_of(w, person):
    """T; the head, who has no leader, knows without being told."""
    return 1.0 if person.seat == w.top.led_from else trust(w, person)


def aware_at_least(person):
    person.change.stage = max(person.change.stage, AWARE)


def interview(w, person, x):
    aware_at_least(person)
    person.heard = raised(person.heard, 1.0, x)
    person.conviction = raised(person.conviction, 1.0, x * trust_of(w, person))


def build_coalition(w, teams, x):
    people = [person for team in teams for person in w.present(team)]
    n = max(1, int(w.p.change.coalition * len(people) + 0.5))
    for person in sorted(people, key=lambda person: (-influence(w, person), person.seat))[:n]:
        person.change.named = True
        aware_at_least(person)
        t = trust_of(w, person)
        person.leaning = raised(person.leaning, 1.0, x * t)
        person.conviction = raised(person.conviction, 1.0, x * t)


def confront(w, person, x):
    team, felt = w.reports_in[person.seat], x * sting(w)
    if w.on.fear_learning:
        threat = w.p.members.belief.threat * team.credibility * x
        person.punish = raised(person.punish, 1.0, threat)
    loss(w, person, "benevolence", w.p.trust.loss.threat * felt, "change lever")
    wound(w, person, w.p.strain.wound.threat * felt, "change lever")


def restructure(w, teams, x):
    size = w.p.change.size * x
    for team in teams:
        for person in w.present(team):
            impose(w, person, size)
            person.belonging = lowered(person.belonging, size)


# Whom an event means.


def influence(w, person):
    """Standing x the weights that others' ties give."""
    if w.influence_week != w.week:
        w.influence_week, w.weights_given = w.week, weights_given(w)
    return standing(w, person) * w.weights_given[person.seat]


def weights_given(w):
    given = [0.0] * len(w.seats)
    for person in w.everybody():
        for seat, weight in w.ties.row(person.seat):
            given[seat] += weight
    return given


FITS = {  # whom a lever can be aimed at
    "private_interview": lambda person: not person.change.does_it(),
    "pilot": lambda person: True,
    "recognise_adopter": lambda person: person.change.stage == ADOPTED,
    "confront_resister": lambda person: person.change.opposes,
}


def aimed_at(w, event):
    fits = [person for person in w.everybody() if FITS[event.lever](person)]
    return whom(w, event.person or AIMED[event.lever], fits)


def whom(w, word, fits):
    """Of those who fit, the one whom the word means; None if there is nobody."""
    if word.startswith("seat-"):
        return next((person for person in fits if person.seat == int(word[5:])), None)
    if word == "random":
        draw = {p.who: w.luck.pair(rng.LEVER, w.week, p.who)[0] for p in fits}
        return max(fits, key=lambda person: draw[person.who], default=None)
    means = {
        "most-influential": lambda person: True,
        "champion": lambda person: spoken_for(person),
        "champion-tie": lambda person: not person.change.does_it() and tied_to_champion(w, person),
        "adopter": lambda person: person.change.stage == ADOPTED,
        "resister": lambda person: person.change.opposes,
        "first-follower": lambda person: person is w.change.first_follower,
    }[word]
    fits = [person for person in fits if means(person)]
    return min(fits, key=lambda person: (-influence(w, person), person.seat), default=None)


def spoken_for(person):
    return person.change.champion or person.change.named


def tied_to_champion(w, person):
    ties = (w.seats[seat] for seat in w.ties.of(person.seat))
    return any(other is not None and spoken_for(other) for other in ties)


def champion(w, event, teams):
    if not w.change.launched():
        return
    fits = [person for person in w.everybody() if not person.change.champion]
    person = whom(w, event.person or "most-influential", fits)
    if person is None:
        return
    strength = w.p.change.champions.strength
    person.change.named = True
    change.adopt(w, person)
    person.leaning = max(person.leaning, strength)
    person.conviction = max(person.conviction, strength)
    change.take_sides(w, person)


def invite(w, event, teams):
    if not w.change.launched():
        return
    fits = [person for person in w.everybody() if not person.change.does_it()]
    person = whom(w, event.person or "champion-tie", fits)
    if person is not None:
        person.change.stage = TRYING


class Mute:
    """Hides from ties what somebody does and says about the change, for some weeks or for good."""

    def __init__(self, person, weeks, start):
        self.person, self.weeks, self.start = person, weeks, start

    def meet(self, first_follower, week):
        if self.person is None:
            self.person, self.start = first_follower, week

    def hides(self, person, week):
        ends = self.start + self.weeks if self.weeks else None
        return person is self.person and (ends is None or week < ends)


def mute(w, event, teams):
    if not w.change.launched():
        return
    word = event.person or "first-follower"
    person = w.change.first_follower if word == "first-follower" else whom(w, word, w.everybody())
    if person is not None or word == "first-follower":
        w.change.mutes.append(Mute(person, event.weeks, w.week))
