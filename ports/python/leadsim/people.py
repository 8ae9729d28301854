"""People: their states, how they join, and what follows from the states (section 2)."""

import ctypes

from . import rng
from .arithmetic import summed
from .moves import kept, unit

STATES = (
    "ability benevolence integrity ceiling shared watch punish acceptance alignment belonging attachment"
    " responsibility heard fair skill capability strain wounds scars voice quit deciding effort performed"
    " recognised respect informed dyad outside conviction leaning threshold"
).split()

COMMIT, COMPLY, RESIST = range(3)

TRUSTING, KEEN, WARM, ABLE, GIFTED, MOBILE, LOADED, CONNECTED, EASILY_MOVED = range(9)


class Person(ctypes.Structure):
    """A person. States are C floats: what is set is rounded to single precision."""

    _fields_ = [(state, ctypes.c_float) for state in STATES]

    def __init__(self, entry, occupant):
        super().__init__()
        self.entry, self.occupant = entry, occupant
        self.who = rng.who(entry, occupant)
        self.response = COMMIT
        self.online = self.believes = self.immune = False
        self.found_out = False  # a broken word of this leader was found out
        self.leaving = None     # why the person goes in step 9
        self.gone = False
        self.joined = None      # week; of those there at the start, less their tenure
        self.toward = None      # the acts of the leader towards this person
        self.readings = 0       # how the person reads each act of the leader, four bits an act
        self.week = Week()
        self.change = Part()    # in a change programme (7.21)


class Part:
    """The part that somebody has in a change; conviction, leaning and threshold are states."""

    def __init__(self):
        self.stage = 0
        self.public_alone = self.named = self.champion = self.opposes = False
        self.adopted_week = -1

    def does_it(self):
        return self.stage >= 3

    def gains(self):
        return self.stage == 4 and not self.public_alone


class Week:
    """What happened to a person this week."""

    def __init__(self):
        self.word = None        # of mouth (7.3)
        self.tactic = None
        self.effort = 0.0       # as given, before it is stored
        self.checked = False
        self.punished = False   # with a deed or without
        self.blamed = False
        self.helped_by = 0.0    # what a colleague's help adds to the output
        self.made = 0.0         # output and what a decision yielded
        self.given = 0.0        # share of the week given to colleagues
        self.asked = False      # the leader decides as if the person had been asked
        self.shown = False      # the refusal shows, checked or not
        self.withdrawn = False  # what was refused is withdrawn


def single(x):
    """x in single precision."""
    return ctypes.c_float(x).value


def arrive(w, entry, occupant, leads, at_start, less_skill=0.0, week=0, given=None):
    """Somebody who joins by a seat; leads: whether it is a leader's."""
    m, person = w.p.members, Person(entry, occupant)
    person.z = [single(w.luck.normal(rng.TRAITS, trait, person.who)) for trait in range(CONNECTED)]
    if given is not None and given.skill is not None:
        skill_mean = m.leader_skill if leads else m.skill
        person.z[GIFTED] = single((given.skill - skill_mean) / m.spread) if m.spread > 0 else 0.0
    set_points(w, person, leads)
    person.ability = person.benevolence = person.integrity = person.disposition
    person.ceiling = 1.0
    person.shared = m.start.shared
    person.watch = m.belief.watch_start
    person.punish = w.prior
    person.alignment = person.set_alignment
    person.acceptance = (person.alignment + person.ability) / 2
    person.belonging = person.set_belonging
    person.attachment = person.belonging
    person.responsibility = m.start.responsibility
    person.heard, person.fair = m.start.heard, m.start.fair
    person.skill, person.capability = person.set_skill, person.set_capability
    if less_skill > 0:
        skill = max(0.0, (m.leader_skill if leads else m.skill) - less_skill)
        person.skill = kept(skill + m.spread * person.z[GIFTED], m.edge)
    if given is not None and given.skill is not None:
        person.skill = given.skill
    person.strain = m.start.strain
    person.voice = unit(m.voice.base + m.voice.trust * person.ability)
    person.quit = m.start.quit
    person.performed = 0.5
    person.recognised = person.skill * (m.standing.known if at_start else m.standing.newcomer)
    person.respect = m.standing.respect
    person.dyad = 1.0
    person.outside = standing_outside(w, person, leads)
    if at_start:
        tenure = m.start.tenure if given is None or given.tenure is None else given.tenure
        person.joined = -tenure
        person.punish = unit(w.prior + m.belief.rumour)
    else:
        person.joined = week
    return person


def set_points(w, person, leads):
    """Where the person's slow states tend to; a leader's means count from a promotion on."""
    m, z = w.p.members, person.z

    def point(mean, trait):
        return kept(mean + m.spread * z[trait], m.edge)

    person.disposition = point(m.trust, TRUSTING)
    person.set_alignment = point(m.alignment, KEEN)
    person.set_belonging = point(m.belonging, WARM)
    person.set_capability = point(m.leader_capability if leads else m.capability, ABLE)
    person.set_skill = point(m.leader_skill if leads else m.skill, GIFTED)
    person.usual_merit = ((m.leader_skill + m.leader_capability) if leads else (m.skill + m.capability)) / 2


def standing_outside(w, person, leads):
    """Standing outside the organization, kept for life (7.24)."""
    m = w.p.members.outside
    share = min(1.0, m.share * (m.leaders if leads else 1.0))
    if share <= 0:
        return 0.0
    connected = w.luck.one(rng.TRAITS, CONNECTED, person.who)
    return (1 - connected / share) ** 2 if connected < share else 0.0


def trust(w, person):
    ability, benevolence, integrity = w.trust_weights
    return ability * person.ability + benevolence * person.benevolence + integrity * person.integrity


def fear(w, person):
    """Belief x severity of the worst that the office may do x dependence (7.3)."""
    return person.punish * w.severity_of_worst * dependence(w, person)


def dependence(w, person):
    m, tenure = w.p.market, max(0, w.week - person.joined)
    return unit(
        m.dependence - m.dependence_offers * (w.offers - 1)
        + m.dependence_tenure * (tenure / (tenure + m.dependence_weeks))
    )


def satisfaction(w, person):
    """The mean of needs met (7.5)."""
    s = w.p.members.satisfaction
    needs = (
        trust(w, person), person.heard, person.fair, 1 - person.strain / 2 - person.wounds / 2,
        person.responsibility / 2 + person.skill / 2, unit(1 - s.pay_offers * w.offers),
    )
    return summed(weight * need for weight, need in zip(w.satisfaction_weights, needs))


def past_tipping(w, person):
    """How far strain is past the point where people work off most (7.8)."""
    peak = w.p.strain.peak
    return max(0.0, (person.strain * peak - 1) / (peak - 1)) if peak > 1 else 0.0


def merit(person):
    return (person.skill + person.capability) / 2


def weeks_since_joining(w, person):
    return w.week - person.joined


def onboarded(w, person):
    """The share with which skill counts (7.6)."""
    weeks = w.p.organization.onboarding
    if person.joined < 0 or weeks == 0:
        return 1.0
    return min(1.0, (weeks_since_joining(w, person) + 1) / weeks)
