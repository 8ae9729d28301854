"""Members respond (7.3)."""

from . import rng
from .arithmetic import exp
from .harm import gain, loss, wound
from .moves import followed, lowered, raised
from .people import COMMIT, COMPLY, RESIST, Week, fear, past_tipping, single, trust
from .standing import SOFT
from .study import TACTICS


class Word:
    """What a person hears over ties."""

    def __init__(self):
        self.heard = False  # anybody at all
        self.alignment = self.committing = self.resisting = self.punished = 0.0
        self.left = self.forced = 0.0


def listen(w, person):
    """The beginning of step 3 for one person: the word of mouth."""
    person.week = Week()
    person.week.word = hear(w, person)
    news(w, person, person.week.word)


def respond(w, team, person):
    """Step 3 for one person, from the leader's acts to the effort given."""
    week, acts = person.week, team.read_by(w, person)
    hot = min(1.0, team.hot)
    widened = w.p.crisis.unaccepted
    week.emergency = hot * (widened + (1 - widened) * person.acceptance) if w.on.emergency_widens else 0.0
    sting = 1 - w.p.crisis.widen * week.emergency
    place, hard = w.luck.pair(rng.REQUEST, w.week, person.who)
    week.hard = hard < w.p.members.response.hard_share or not w.on.zone_of_indifference
    week.tactic = None
    if team.led:
        week.tactic = TACTICS[rng.choice(team.mix, place)]
        support(w, person, acts)
        force(w, team, person, acts, hot, sting)
        words(w, team, person, acts)
    answer(w, team, person)
    give_effort(w, person)


def hear(w, person):
    """Word of mouth, of ties as they were last week."""
    word, attention, weights = Word(), 0.0, 0.0
    for seat, weight in w.heard_ties(person.seat):
        sign = w.shown[seat]
        if sign.mute or weight <= 0:
            continue
        if sign.present:
            share = weight * sign.standing
            attention += share
            word.alignment += share * sign.alignment
            if sign.response == COMMIT:
                word.committing += share
            elif sign.response == RESIST:
                word.resisting += share
            if sign.punished:
                word.punished += share
        if sign.present or sign.left:
            weights += weight
            if sign.left:
                word.left += weight
            if sign.forced:
                word.forced += weight
    if attention > 0:
        word.heard = True
        for state in ("alignment", "committing", "resisting", "punished"):
            setattr(word, state, single(getattr(word, state) / attention))
    if weights > 0:
        word.left, word.forced = single(word.left / weights), single(word.forced / weights)
    return word


def news(w, person, word):
    belief = w.p.members.belief
    if w.on.news and w.on.fear_learning:
        person.punish = raised(person.punish, 1.0, belief.news * belief.punish_seen * word.punished)
    if w.on.exit_contagion:
        person.quit = raised(person.quit, 1.0, w.p.market.exit_contagion * word.left)


def support(w, person, acts):
    g = w.p.trust.gain
    gain(w, person, "ability", g.clarity * acts.direct)
    gain(w, person, "benevolence", (
        g.consult * acts.consult + g.listen * acts.listen + g.recognise * acts.recognise
        + g.protect * acts.protect + g.repair * acts.repair
    ))
    gain(w, person, "integrity", g.explain * acts.explain + g.repair * acts.repair)


def force(w, team, person, acts, hot, sting):
    belief, lost, wounds = w.p.members.belief, w.p.trust.loss, w.p.strain.wound
    commanded = team.commands and hot > 0
    if acts.threaten > 0:
        account = "command in a crisis" if commanded else "threat"
        if w.on.fear_learning:
            person.punish = raised(person.punish, 1.0, belief.threat * team.credibility * acts.threaten)
        loss(w, person, "benevolence", lost.threat * acts.threaten * sting, account)
        wound(w, person, wounds.threat * acts.threaten * sting, account)
    if person.week.tactic == "pressure":
        account = "command in a crisis" if commanded else "pressure"
        loss(w, person, "benevolence", lost.pressure * sting, account)
        wound(w, person, wounds.pressure * sting, account)
    if hot > 0 and w.on.crisis_pressure:
        account = "command in a crisis" if commanded else "ignored voice"
        wound(w, person, wounds.unheard * hot * person.voice * (1 - acts.consult), account)
    if w.on.fear_learning:
        acts = team.toward(person)
        bound = belief.disclaim_unbound + (1 - belief.disclaim_unbound) * acts.bind
        person.punish = lowered(person.punish, belief.disclaim * acts.disclaim * person.integrity * bound)


def words(w, team, person, acts):
    """The gap between what is said and what is lived."""
    t, style = w.p.trust, team.office.style
    lived = min(1.0, acts.consult + acts.delegate)
    person.shared = person.shared + single(t.memory * (lived - person.shared))
    gap = max(0.0, style.espoused - person.shared - t.gap)
    if gap <= 0:
        gain(w, person, "integrity", t.gain.kept)
        return
    if not person.found_out:
        gain(w, person, "integrity", t.credit * style.espoused)
        gain(w, person, "benevolence", t.credit * style.espoused)
    if w.on.see_through and w.luck.one(rng.GAP, w.week, person.who) < t.see_through * gap:
        broken_word(w, person, gap, max(0.0, style.espoused - style.self_seen))


def broken_word(w, person, size, lie):
    t = w.p.trust
    harm = size * (t.sincere + (1 - t.sincere) * min(1.0, t.lie_scale * lie))
    loss(w, person, "integrity", t.loss.broken_word * harm, "broken word")
    wound(w, person, w.p.strain.wound.broken_word * harm, "broken word")
    if w.on.integrity_ceiling:
        person.ceiling = lowered(person.ceiling, t.ceiling * lie)
    person.found_out = True


class Mind:
    """What a response follows from, so that it can be asked again without the office, or the person."""

    def __init__(self, w, team, person):
        self.watch = person.watch
        self.fear = fear(w, person)
        self.fair = person.fair
        self.trust = trust(w, person)
        self.hierarchy = w.p.organization.hierarchy_accepted * (team.rightful if team.led else 1.0)
        self.tactic = person.week.tactic


def chances(w, person, mind, hard, base):
    """The weights of committing, complying and resisting: exp(U)."""
    r, word, e = w.p.members.response, person.week.word, person.week.emergency
    c = r.centre
    afraid = mind.watch * mind.fear - c.fear
    hurt = person.wounds - c.wounds
    trusting, aligned = mind.trust - c.state, person.alignment - c.state
    commit = (
        r.commit_alignment * aligned + r.commit_trust * trusting
        + r.commit_belonging * (person.belonging - c.state)
        + r.commit_acceptance * (person.acceptance - c.state) - r.commit_wounds * hurt
    )
    comply = (
        r.comply_fear * afraid + r.comply_reward * (mind.fair - c.state)
        + r.comply_legitimate * (mind.hierarchy - c.state)
    )
    resist = (
        r.resist_wounds * hurt - r.resist_fear * afraid - r.resist_trust * trusting
        - r.resist_alignment * aligned
    )
    if w.on.norms and word.heard:
        commit += r.commit_norm * (word.committing - c.commit)
        resist += r.resist_norm * (word.resisting - c.resist)
    if w.on.reactance:
        pressed = mind.watch + (1.0 if mind.tactic == "pressure" else 0.0) - c.pressed
        resist += r.reactance * max(0.0, pressed) / 2 * (1 - mind.trust)
    if hard:
        weight = 1.0
        resist -= r.zone * e
    else:
        weight = r.routine
        commit += r.commit
        resist += r.resist - r.zone * (mind.hierarchy + e)
    if mind.tactic is not None:
        works = getattr(r.tactic, mind.tactic)
        fair_words = min(1.0, r.fair_words + mind.trust) if works.commit > 0 else 1.0
        commit += weight * works.commit * fair_words
        resist += weight * works.resist
        if w.on.bases:
            strength = base - c.base
            resist -= weight * r.base_resist * strength
            if mind.tactic in SOFT:
                commit += weight * r.base_commit * strength
    return exp(commit - comply), 1.0, exp(resist - comply)


def answer(w, team, person):
    """The response to this week's request."""
    week, mind = person.week, Mind(w, team, person)
    base = single(team.bases.behind(week.tactic)) if week.tactic is not None else 0.0
    weights = chances(w, person, mind, week.hard, base)
    person.response = rng.choice(weights, w.luck.one(rng.RESPONSE, w.week, person.who))
    if week.hard:
        what_bears(w, team, person, weights, base)


def done(weights):
    commit, comply, resist = weights
    return (commit + comply) / (commit + comply + resist)


def what_bears(w, team, person, weights, base):
    """What a hard request rests on: the office, or the person who leads (7.19)."""
    as_it_is = done(weights)
    bare = Mind(w, team, person)
    bare.watch = bare.fear = bare.fair = bare.hierarchy = 0.0
    if bare.tactic not in SOFT:
        bare.tactic = None
    by_office = max(0.0, as_it_is - done(chances(w, person, bare, True, base)))
    bare = Mind(w, team, person)
    bare.trust = 0.0
    if bare.tactic in SOFT:
        bare.tactic = None
    by_person = max(0.0, as_it_is - done(chances(w, person, bare, True, base)))
    w.tally.bear(by_office, by_person)


def give_effort(w, person):
    e = w.p.members.effort
    if person.response == COMMIT:
        effort = 1.0
    elif person.response == COMPLY:
        effort = e.comply + e.watched * (person.watch if w.on.watching else 1.0)
    else:
        effort = e.resist
    if w.on.responsibility:
        effort *= 1 + e.responsibility * (person.responsibility - e.responsibility_usual)
    effort = effort * (1 - e.burnout * past_tipping(w, person))
    if w.on.withholding:
        effort *= 1 - e.withheld * person.wounds
    person.week.effort = effort
    person.effort = person.week.effort
