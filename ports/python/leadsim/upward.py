"""People try to move their leader, and ask colleagues for help (7.20)."""

from . import abuse, rng
from .arithmetic import summed
from .harm import wound
from .moves import lowered, raised
from .people import RESIST, dependence, single, trust
from .standing import standing
from .work import whose_decision

PERSUADE, COALITION, INGRATIATE, FAVOUR, HELP = range(5)


def ways(w, team):
    """The last but one part of step 3, once all of the team have responded."""
    team.stood_up = False
    for person in w.present(team):
        u, works = w.luck.pair(rng.WAY, w.week, person.who)
        way = way_of(w, person, u)
        if way is None:
            continue
        if way == HELP:
            ask_for_help(w, team, person, works)
            continue
        if not team.led:
            continue
        (persuade, coalition, ingratiate, ask_favour)[way](w, team, person, works)


def way_of(w, person, u):
    """The first way at which the cumulative chance exceeds the draw."""
    up, chances = w.p.members.upward, [0.0] * 5
    if w.on.upward:
        knows = (person.recognised + person.informed) / 2
        chances[PERSUADE] = up.rate * up.persuade * person.voice * person.alignment * knows
        chances[COALITION] = up.rate * up.coalition * person.voice * person.week.word.resisting
        chances[INGRATIATE] = up.rate * up.ingratiate * dependence(w, person) * (1 - person.skill)
        if w.on.favours:
            most = w.p.members.dyads_most
            chances[FAVOUR] = up.rate * up.favour * person.dyad / most * trust(w, person)
    if w.on.sideways:
        chances[HELP] = w.p.members.sideways.rate * person.belonging * (1 - person.skill)
    so_far = 0.0
    for way, chance in enumerate(chances):
        so_far += chance
        if so_far > u:
            return way
    return None


def persuade(w, team, person, u):
    """The leader is to take a decision of this person without asking, now or later, and may be moved to ask."""
    up = w.p.members.upward
    if whose_decision(w, team, person) != "leader":
        return
    listens = team.toward(person).listen
    w.tally.tries += 1
    knows = (person.recognised + person.informed) / 2
    if u < listens * (up.unknown + (1 - up.unknown) * knows):
        w.tally.tries_that_work += 1
        person.week.asked = True
        person.heard = raised(person.heard, 1.0, up.heard)
        person.recognised = raised(person.recognised, person.skill, up.recognised)
    elif u >= listens:
        ignored(w, person)
        wound(w, person, w.p.strain.wound.ignored, "ignored voice")


def ignored(w, person):
    person.voice = lowered(person.voice, w.p.members.voice.ignored)


def coalition(w, team, person, u):
    """The first of the week in the team, by those who resist."""
    up = w.p.members.upward
    behind = [mate for mate in w.present(team) if mate.response == RESIST]
    if team.stood_up or person.response != RESIST or len(behind) < 2:
        return
    team.stood_up = True
    w.tally.tries += 1
    everybody = summed(standing(w, mate) for mate in w.present(team))
    share = summed(standing(w, mate) for mate in behind) / everybody if everybody > 0 else 0.0
    if u < 1 - (1 - team.toward(person).listen) * (1 - up.numbers * share):
        w.tally.tries_that_work += 1
        for mate in behind:
            mate.week.withdrawn = True
            mate.voice = raised(mate.voice, 1.0, up.emboldened)
        return
    for mate in behind:
        mate.week.shown = True
        ignored(w, mate)
    team.office.rightful = lowered(team.office.rightful, w.p.trust.rightful_refused * share)


def ingratiate(w, team, person, u):
    up, m = w.p.members.upward, w.p.members
    w.tally.tries += 1
    person.respect = lowered(person.respect, up.respect)
    if u >= 1 - (1 - team.toward(person).listen) * (1 - up.flattered):
        return
    w.tally.tries_that_work += 1
    if not w.on.dyads:
        return
    before = person.dyad
    person.dyad = raised(person.dyad, m.dyads_most, up.dyad)
    others = [mate for mate in w.present(team) if mate is not person]
    for mate in others:
        mate.dyad = max(m.dyads_least, mate.dyad - (person.dyad - before) / len(others))


def ask_favour(w, team, person, u):
    w.tally.tries += 1
    if u < team.toward(person).favour:
        w.tally.tries_that_work += 1
        abuse.reward(w, team, person, w.p.trust.abuse.reward)


def ask_for_help(w, team, person, u):
    """Of the present tie in the own team with the highest recognised expertise."""
    side, best = w.p.members.sideways, None
    for seat in sorted(w.ties.of(person.seat)):
        mate = w.seats[seat]
        if mate is None or w.reports_in[seat] is not team:
            continue
        if best is None or mate.recognised > best.recognised:
            best = mate
    if best is None or u >= (best.belonging + person.respect) / 2:
        return
    w.tally.helped += 1
    person.week.helped_by = single(side.gain * max(0.0, best.skill - person.skill))
    best.week.given = single(best.week.given + side.time)
    best.respect = raised(best.respect, 1.0, side.respect)
