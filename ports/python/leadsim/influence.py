"""Goals, norms and belonging move (7.5)."""

from .harm import wound
from .moves import followed, logistic, raised, unit
from .people import COMMIT, MOBILE, satisfaction, trust, weeks_since_joining
from . import change, standing


def influence(w, team):
    """Step 5 for a team."""
    for person in w.present(team):
        moved(w, team, person)
        if (w.week + person.seat) % 13 == 0:
            standing.inform(w, team, person)
        standing.granted(w, team, person)
    standing.meet_informal_leader(w, team)
    change.weigh(w, team)


def moved(w, team, person):
    word, acts, bonds = person.week.word, team.read_by(w, person), w.p.members.bonds
    if w.on.exit_contagion:
        wound(w, person, w.p.strain.wound.loss * word.forced, "loss of colleagues")
    t = trust(w, person)
    heard = min(1.0, (
        bonds.heard_listen * acts.listen + bonds.heard_recognise * acts.recognise
        + bonds.heard_consult * acts.consult
    ))
    person.heard = followed(person.heard, heard, bonds.heard_rate)
    align(w, team, person, acts, t)
    belong(w, team, person, t)
    responsible = unit(bonds.responsibility_gain * person.deciding)
    person.responsibility = followed(person.responsibility, responsible, bonds.responsibility_rate)
    accepted = bonds.accept_trust * t + (1 - bonds.accept_trust) * person.alignment
    person.acceptance = followed(person.acceptance, accepted, bonds.accept_rate)
    if person.response == COMMIT and w.on.internalisation:
        person.acceptance = raised(person.acceptance, 1.0, bonds.internalise)
    attach(w, person, t)


def align(w, team, person, acts, t):
    word, bonds = person.week.word, w.p.members.bonds
    person.alignment = raised(person.alignment, 1.0, bonds.align_rate * acts.explain * t)
    person.alignment = followed(person.alignment, person.set_alignment, bonds.pull)
    if not word.heard or not w.on.alignment_ties:
        return
    person.alignment = followed(person.alignment, word.alignment, bonds.align_ties)
    if team.led:
        before = trust(w, person) if w.ledger else 0.0
        person.benevolence = followed(person.benevolence, team.mean.benevolence, bonds.tie_trust)
        if w.ledger:
            w.ledger.trust_drifted(w, person, trust(w, person) - before)


def belong(w, team, person, t):
    word, bonds, learning = person.week.word, w.p.members.bonds, w.p.learning
    group = unit(
        bonds.belong_welcome * team.mean.belonging + bonds.belong_heard * person.heard
        + bonds.belong_trust * t - bonds.belong_wounds * person.wounds
    )
    person.belonging = followed(person.belonging, group, bonds.belong_rate)
    person.belonging = followed(person.belonging, person.set_belonging, bonds.pull)
    new = person.joined >= 0 and weeks_since_joining(w, person) < learning.socialise_weeks
    if w.on.socialisation and new:
        person.belonging = followed(person.belonging, team.mean.belonging, learning.socialise)
        if word.heard:
            person.alignment = followed(person.alignment, word.alignment, learning.socialise)


def attach(w, person, t):
    bonds, market = w.p.members.bonds, w.p.market
    content = satisfaction(w, person)
    attached = (t + person.belonging + person.alignment + content) / 4
    person.attachment = followed(person.attachment, attached, bonds.attach_rate)
    restless = (
        market.mobility * person.z[MOBILE] - market.satisfaction_slope * (content - market.satisfaction_mid)
        - market.attachment_hold * (person.attachment - market.attachment_mid)
    )
    if w.on.strain_quits:
        restless += market.strain_push * (person.strain - market.strain_mid)
    if w.on.performance_stays:
        restless -= market.performance_hold * (person.performed - 0.5)
    restless = logistic(restless)
    person.quit = followed(person.quit, restless, market.intention_rate)
