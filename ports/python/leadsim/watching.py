"""Deeds are detected, punished or let pass, rewarded, and witnessed (7.4)."""

from . import rng
from .harm import gain, loss, wound
from .moves import followed, hazard, lowered, raised, unit
from .people import COMPLY, RESIST
from .study import PENALTIES

HARM = {  # of a penalty: its account
    "reprimand": "reprimand", "humiliation": "humiliation", "withhold": "withholding",
    "exclusion": "exclusion", "dismissal": "dismissal",
}


def watch(w, team):
    """Step 4 for a team."""
    seen = Seen()
    for person in w.present(team):
        acts = team.toward(person)
        deed = check(w, person, acts)
        if person.week.shown:
            deed = True
        if deed:
            judge(w, team, person, acts, seen)
        if team.led:
            without_a_deed(w, person, acts, seen)
            fairness(w, person, acts, team.read_by(w, person).recognise)
    if w.on.witnesses:
        witness(w, team, seen)


class Seen:
    """What a team sees this week of punishment."""

    def __init__(self):
        self.severities = 0.0
        self.arbitrary = 0
        self.dismissals = 0


def check(w, person, acts):
    """Whether a check shows a deed."""
    belief = w.p.members.belief
    checked, shows = w.luck.pair(rng.CHECK, w.week, person.who)
    person.week.checked = checked < w.chance_of_check(person, acts.monitor)
    if not person.week.checked:
        person.watch = lowered(person.watch, belief.watch_fade)
        return False
    person.watch = raised(person.watch, 1.0, belief.watch_learn)
    loss(w, person, "benevolence", w.p.trust.loss.watched, "watching")
    deed = False
    if person.response == RESIST:
        deed = not person.week.withdrawn
    elif person.response == COMPLY:
        slack = max(0.0, 1 - person.effort - belief.tolerance)
        deed = shows < hazard(belief.detection * slack)
    w.tally.checks += 1
    w.tally.clean_checks += not deed
    return deed


def judge(w, team, person, acts, seen):
    """A deed that is shown is punished or let pass."""
    belief, may = w.p.members.belief, w.p.organization.authority
    punished, kind = w.luck.pair(rng.PENALTY, w.week, person.who)
    if punished < acts.sanction * may.discipline * (1 - acts.bind):
        team.credibility = followed(team.credibility, 1.0, belief.credibility_learn)
        punish(w, team, person, kind, seen)
    else:
        team.credibility = followed(team.credibility, 0.0, belief.credibility_learn)
        if w.on.fear_learning:
            person.punish = lowered(person.punish, belief.bluff)


def punish(w, team, person, u, seen):
    belief, may, mix = w.p.members.belief, w.p.organization.authority, team.office.style.penalties
    rights = (may.discipline, may.discipline, may.reward, may.exclude, may.dismiss)
    place = rng.choice([share * right for share, right in zip(mix, rights)], u)
    if place is None:
        return
    kind = PENALTIES[place]
    severity = getattr(belief.severity, kind)
    person.week.punished = True
    seen.severities += severity
    if w.on.fear_learning:
        floor = belief.punish_floor
        person.punish = raised(person.punish, 1.0, belief.punish_self * (floor + (1 - floor) * severity))
    lost = w.p.trust.loss
    if kind in ("reprimand", "withhold"):
        loss(w, person, "benevolence", lost.sanction * severity, HARM[kind])
    elif kind in ("humiliation", "exclusion"):
        loss(w, person, "benevolence", lost.humiliation, HARM[kind])
    if kind == "dismissal":
        seen.dismissals += 1
        person.leaving = "dismissed"
    else:
        wound(w, person, getattr(w.p.strain.wound, kind), HARM[kind])


def without_a_deed(w, person, acts, seen):
    belief, may = w.p.members.belief, w.p.organization.authority
    _, u = w.luck.pair(rng.NOTICE, w.week, person.who)
    if u >= acts.arbitrary * belief.arbitrary_rate * may.discipline * (1 - acts.bind):
        return
    person.week.punished = True
    seen.arbitrary += 1
    seen.severities += belief.severity.arbitrary
    if w.on.fear_learning:
        person.punish = raised(person.punish, 1.0, belief.punish_self)
    for facet in ("benevolence", "integrity"):
        loss(w, person, facet, w.p.trust.loss.arbitrary, "arbitrary punishment")
    wound(w, person, w.p.strain.wound.arbitrary, "arbitrary punishment")
    person.fair = lowered(person.fair, w.p.members.bonds.fair_wronged)


def fairness(w, person, acts, recognised):
    bonds, g = w.p.members.bonds, w.p.trust.gain
    person.fair = followed(
        person.fair, unit(bonds.fair + bonds.fair_recognised * recognised), bonds.fair_rate
    )
    if person.response == RESIST or person.effort < w.p.members.effort.good:
        return
    noticed = 1 - (1 - acts.monitor) * (1 - acts.listen)
    u, _ = w.luck.pair(rng.NOTICE, w.week, person.who)
    if u < acts.reward * noticed * w.p.organization.authority.reward:
        gain(w, person, "ability", g.reward)
        gain(w, person, "integrity", g.reward)
        person.fair = raised(person.fair, 1.0, bonds.fair_reward)


def witness(w, team, seen):
    """Everybody in the team who was not punished this week has seen it."""
    if seen.severities == 0 and seen.dismissals == 0:
        return
    belief, t, wounds = w.p.members.belief, w.p.trust, w.p.strain.wound
    taught = min(1.0, belief.punish_seen * seen.severities + belief.dismissal_seen * seen.dismissals)
    for person in w.present(team):
        if person.week.punished:
            continue
        if w.on.fear_learning:
            person.punish = raised(person.punish, 1.0, taught)
        loss(
            w, person, "integrity", t.loss.arbitrary * t.arbitrary_seen * seen.arbitrary, "arbitrary punishment"
        )
        wound(w, person, wounds.arbitrary_seen * seen.arbitrary, "arbitrary punishment")
        wound(w, person, wounds.dismissal_seen * seen.dismissals, "dismissal")
