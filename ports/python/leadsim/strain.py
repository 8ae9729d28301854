"""Strain, wounds, beliefs, voice and capability move (7.8)."""

from .arithmetic import exp
from .harm import wound
from .moves import followed, kept, lowered, raised, unit
from .leaders import PRESSURE
from .people import LOADED, fear, past_tipping, trust


def recover(w, team):
    """Step 8 for a team."""
    for person in w.present(team):
        load_up(w, team, person)
        heal(w, team, person)
        drift(w, person)
        beliefs(w, team, person)
        learn(w, person)


def load_up(w, team, person):
    s, acts = w.p.strain, team.toward(person)
    load = s.load + s.load_spread * person.z[LOADED]
    load += w.p.crisis.load * min(w.p.crisis.load_most, team.hot)
    load += s.vacancy * w.share_vacant(team)
    if team.led:
        load += s.pressure * team.mix[PRESSURE] + s.consulted * acts.consult
        if w.on.responsibility:
            load += s.unsupported * person.responsibility * (1 - (acts.explain + acts.listen) / 2)
        load -= s.protect * acts.protect + s.listen * acts.listen
    p, units = past_tipping(w, person), person.strain * s.peak
    worked_off = units * exp(1 - units) if w.on.overload else units
    units += s.speed * (max(0.0, load) * (1 - s.withdraw * p * p) - worked_off)
    person.strain = unit(units / s.peak)
    wound(w, person, s.wound.overload * past_tipping(w, person), "overload")


def heal(w, team, person):
    h, acts = w.p.strain.wound, team.toward(person)
    share = h.heal * (1 + h.heal_heard * (acts.listen + acts.protect) / 2 + h.heal_repair * acts.repair)
    before = person.wounds
    person.wounds = lowered(before, share)
    healed = before - person.wounds
    person.scars = min(1.0, person.scars + h.scar * healed)
    if w.ledger:
        w.ledger.healed(w, person, healed)


def drift(w, person):
    """Trust returns to the person's disposition."""
    pull = w.p.trust.pull
    before = trust(w, person) if w.ledger else 0.0
    person.ability = followed(person.ability, person.disposition, pull)
    person.benevolence = followed(person.benevolence, person.disposition, pull)
    person.integrity = followed(person.integrity, min(person.disposition, person.ceiling), pull)
    if w.ledger:
        w.ledger.trust_drifted(w, person, trust(w, person) - before)


def beliefs(w, team, person):
    m, acts = w.p.members, team.toward(person)
    prior = w.prior * (1 - acts.bind * person.integrity)
    person.punish = followed(person.punish, prior, m.belief.fade)
    v = m.voice
    if w.on.silence_after_blame:
        person.voice = lowered(person.voice, v.punished_seen * team.blamed)
    ready = kept(
        v.base + v.trust * trust(w, person) + v.heard * person.heard - v.fear * fear(w, person), m.edge
    )
    person.voice = followed(person.voice, ready, v.rate)


def learn(w, person):
    learning = w.p.learning
    before = person.capability
    person.capability = followed(person.capability, person.set_capability, learning.decay)
    reach = learning.skill_reach + (1 - learning.skill_reach) * person.set_skill
    person.skill = raised(person.skill, reach, learning.skill * person.effort)
    if w.on.learning_by_deciding and w.team_led_by(person) is not None:
        person.capability = raised(person.capability, 1.0, learning.lead)
    if w.ledger:
        w.ledger.capability_moved(w, person, person.capability - before)
