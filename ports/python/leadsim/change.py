"""A change programme: what people make of it (7.21). The levers are in levers.py."""

from . import rng
from .arithmetic import summed
from .harm import gain, loss, wound
from .moves import followed, hazard, kept, raised, unit, within
from .people import EASILY_MOVED, Part, fear, trust

UNAWARE, AWARE, INTERESTED, TRYING, ADOPTED = range(5)


class Programme:
    """Nothing of this happens before an event change_launch."""

    def __init__(self, w):
        self.week = None            # of the launch
        self.clarity = self.budget = 0.0
        self.credibility = w.p.change.credibility
        self.spells = []            # of levers: levers.Spell
        self.used = {}              # last week + weeks of each lever
        self.did_it = 0.0           # share of all people at the end of last week
        self.at_stage = [0.0] * 5   # likewise
        self.first_follower = None
        self.followers = []         # who adopted after a champion, this week
        self.mutes = []             # levers.Mute

    def launched(self):
        return self.week is not None

    def pass_week(self, w):
        """Step 1, before events."""
        if not self.launched():
            return
        self.spells = [spell for spell in self.spells if w.week < spell.end]
        people = w.everybody()
        if people:
            integrity = summed(person.integrity for person in people) / len(people)
            self.credibility = followed(self.credibility, integrity, w.p.change.credibility_rate)

    def end_week(self, w):
        """What is remembered of the end of a week."""
        people = w.everybody()
        if not self.launched() or not people:
            return
        here = [person for person in self.followers if not person.gone]
        if here and self.first_follower is None:
            self.first_follower = min(here, key=lambda person: person.seat)
            if w.dates.first_follower is None:
                w.dates.first_follower = w.week
            for mute in self.mutes:
                mute.meet(self.first_follower, w.week)
        self.followers = []
        self.did_it = sum(person.change.does_it() for person in people) / len(people)
        adopted = sum(person.change.stage == ADOPTED for person in people)
        if w.dates.launches == 1 and w.dates.tipped is None and adopted / len(people) >= 0.5:
            w.dates.tipped = w.week
        self.at_stage = [sum(person.change.stage == s for person in people) / len(people) for s in range(5)]


def launch(w, event, teams):
    programme, c = w.change, w.p.change
    programme.week = w.week
    w.dates.launches += 1
    if w.dates.launches == 1:
        w.dates.launched = w.week
    programme.clarity, programme.budget = c.vision, c.budget
    programme.spells, programme.used, programme.first_follower = [], {}, None
    programme.did_it = 0.0
    for person in w.everybody():
        put_before(w, person)
        if person.change.named:
            person.change.stage = TRYING
            person.conviction = c.champions.strength
    programme.end_week(w)


def put_before(w, person):
    """Somebody is put before the change: at the launch, or on joining."""
    c = w.p.change
    z = w.luck.normal(rng.TRAITS, EASILY_MOVED, person.who)
    person.threshold = kept(c.threshold + c.threshold_spread * z, w.p.members.edge)
    person.conviction = person.leaning = 0.0
    person.change = Part()
    _, u = w.luck.pair(rng.LEVER, w.change.week, person.who)
    if u < c.champions.share:
        person.change.named = True
        person.leaning = c.champions.strength
    elif u >= 1 - c.resisters.share:
        person.leaning = -c.resisters.strength


def joins(w, person):
    if w.change.launched():
        put_before(w, person)


class Seen:
    """What somebody sees of the change over ties."""

    def __init__(self, w, person):
        whole = 0.0
        self.know = self.do = self.gain = self.champions = self.oppose = 0.0
        self.n = 0
        heavier = w.p.change.champions.weight if w.on.champions else 0.0
        for seat, strength in w.heard_ties(person.seat):
            sign = w.shown[seat]
            if not sign.present or sign.mute or strength <= 0:
                continue
            weight = strength * sign.standing * (1 + (heavier if sign.champion else 0.0))
            whole += weight
            self.know += weight * (sign.stage >= AWARE)
            if sign.stage >= TRYING:
                self.do += weight
                self.n += 1
            self.gain += weight * sign.gains
            self.champions += weight * sign.champion
            self.oppose += weight * sign.opposes
        if whole > 0:
            for share in ("know", "do", "gain", "champions", "oppose"):
                setattr(self, share, getattr(self, share) / whole)


class Reach:
    """How the change reaches a person this week."""

    def __init__(self, w, team, person):
        c, acts, lever = w.p.change, team.toward(person), w.change_lever
        head = team.led_from is None
        self.trust = 1.0 if head else trust(w, person)
        explain = 1.0 if head else acts.explain
        passed_on = c.hearing.passed_on
        clear = 1 - (1 - w.change.clarity) * (1 - lever("executive_support", person))
        self.clarity = clear * (passed_on + (1 - passed_on) * explain)
        self.support = 0.0 if head else (acts.explain + acts.listen) / 2
        demand = 1 - lever("confront_resister", person)
        if not head:
            pressure = team.mix[-1] if team.led else 0.0
            demand *= 1 - c.order / w.change_manager()
            demand *= 1 - lever("deadlines", person)
            demand *= 1 - lever("restructure", person)
            demand *= 1 - c.forced.tactics * pressure
        self.demand = 1 - demand
        self.sting = 1 - w.p.crisis.widen * c.urgency
        self.force = fear(w, person) * person.watch


def weigh(w, team):
    """The last part of step 5, for a team."""
    if not w.change.launched():
        return
    for person in w.present(team):
        seen, reach = Seen(w, person), Reach(w, team, person)
        at_work(w, person, reach)
        convince(w, person, seen, reach)
        move_on(w, person, seen, reach)
        take_sides(w, person)


def gain_from_it(w):
    """g: how loud the gain, or the loss, by the change speaks."""
    c = w.p.change
    return within(c.benefit / c.conviction.benefit_full, 1.0)


def at_work(w, person, reach):
    """Levers at work."""
    bonds, t, lever, part = w.p.members.bonds, reach.trust, w.change_lever, person.change
    gain(w, person, "integrity", w.p.trust.gain.kept * lever("walk_the_talk", person))
    person.alignment = raised(person.alignment, 1.0, bonds.align_rate * lever("clarify_values", person) * t)
    person.conviction = raised(person.conviction, 1.0, lever("town_hall", person) * reach.clarity * t)
    if part.stage >= AWARE:
        story = lever("success_story", person) * max(0.0, gain_from_it(w)) * t
        person.conviction = raised(person.conviction, 1.0, story)
    if part.does_it():
        person.fair = raised(person.fair, 1.0, bonds.fair_reward * lever("rewards", person))
        return
    pressed = lever("deadlines", person) * reach.sting
    loss(w, person, "benevolence", w.p.trust.loss.pressure * pressed, "change lever")
    wound(w, person, w.p.strain.wound.pressure * pressed, "change lever")


def convince(w, person, seen, reach):
    """Weighing."""
    c, part, g = w.p.change, person.change, gain_from_it(w)
    if part.gains():
        person.leaning = followed(person.leaning, g, c.conviction.experience)
    says = person.leaning
    if w.on.vision:
        says += reach.clarity * person.alignment * reach.trust
    if w.on.change_contagion:
        says += c.conviction.seen * seen.gain * g
    if w.on.champions:
        says += c.champions.advocacy * seen.champions
    if w.on.opposition:
        says -= c.resisters.doubt * seen.oppose
    if w.on.reactance:
        says -= c.conviction.reactance * reach.demand * reach.sting * (1 - reach.trust)
    person.conviction = followed(person.conviction, unit(says), c.conviction.rate)
    if person.conviction >= c.conviction.convinced:
        part.public_alone = False


def move_on(w, person, seen, reach):
    """From stage to stage, one a week at most."""
    hears, wakes = w.luck.pair(rng.HEARING, w.week, person.who)
    tries, gives_in = w.luck.pair(rng.ADOPTION, w.week, person.who)
    stage = person.change.stage
    if stage == UNAWARE:
        hear_of_it(w, person, seen, reach, hears)
    elif stage in (AWARE, INTERESTED):
        consider(w, person, seen, reach, wakes, tries, gives_in)
    elif stage == TRYING:
        go_on_trying(w, person, seen, reach, tries)
    else:
        stay(w, person, seen, reach, tries)


def none_of(chances):
    """The chance that none of these happens."""
    product = 1.0
    for chance in chances:
        product *= 1 - chance
    return product


def hear_of_it(w, person, seen, reach, u):
    h, lever = w.p.change.hearing, w.change_lever
    announced = w.week - w.change.week < h.announce_weeks
    chances = [lever(name, person) for name in ("notice", "town_hall", "consultant", "executive_support")]
    chances.append(h.announce * reach.demand)
    chances.append(h.announce * w.change.clarity if announced else 0.0)
    chances.append(h.talk * seen.know)
    if u < 1 - none_of(chances):
        person.change.stage = AWARE


def pull_of(w, person, seen):
    """What draws somebody who has seen others do it."""
    c = w.p.change
    if not w.on.change_contagion:
        return 0.0
    enough = min(1.0, seen.n / c.reinforcement) if c.reinforcement > 0 else float(seen.n > 0)
    drawn = max(seen.do * enough, w.change_lever("progress_report", person) * w.change.did_it)
    against = c.resisters.weight * seen.oppose if w.on.opposition else 0.0
    return max(0.0, drawn - against)


def consider(w, person, seen, reach, wakes, tries, gives_in):
    c, part, lever = w.p.change, person.change, w.change_lever
    if w.on.public_adoption and gives_in < c.forced.push * reach.demand * reach.force:
        give_in(w, person, reach)
        return
    chances = [hazard((c.external + c.mass * w.change.did_it) / 52), lever("pilot", person)]
    if part.stage == INTERESTED:
        if pull_of(w, person, seen) >= person.threshold:
            chances.append(c.follow.rate)
        own_at = c.follow.own_at
        if person.conviction > own_at:
            chances.append(c.follow.own * (person.conviction - own_at) / (1 - own_at))
        chances.append(c.follow.reward * lever("rewards", person) * person.fair)
    if tries < 1 - none_of(chances):
        part.stage = TRYING
    elif part.stage == AWARE:
        if wakes < c.hearing.interest * person.conviction:
            part.stage = INTERESTED
    elif wakes < c.hearing.fade * (1 - person.conviction):
        part.stage = AWARE


def give_in(w, person, reach):
    c, part = w.p.change, person.change
    if person.conviction >= c.conviction.convinced:
        part.stage = TRYING
        return
    adopt(w, person)
    part.public_alone = True
    harm = c.size * (1 - person.conviction) * reach.sting
    loss(w, person, "benevolence", w.p.trust.loss.imposed * harm, "forced adoption")
    wound(w, person, w.p.strain.wound.imposed * harm, "forced adoption")


def adopt(w, person):
    part = person.change
    part.stage = ADOPTED
    part.public_alone = False
    if part.adopted_week < 0:
        part.adopted_week = w.week


def go_on_trying(w, person, seen, reach, u):
    c, part, lever = w.p.change, person.change, w.change_lever
    help_by = ("consultant", "internal_training", "external_training", "pilot", "restructure")
    well = unit(
        c.trial.base + c.trial.skill * person.skill + c.trial.support * reach.support
        + summed(lever(name, person) for name in help_by)
    )
    adopts = c.trial.rate * well
    if u < adopts:
        adopt(w, person)
        if seen.champions > 0 and not part.named:
            w.change.followers.append(person)
    elif u < adopts + c.trial.fail * (1 - well):
        part.stage = INTERESTED
        person.leaning = max(-1.0, person.leaning - c.trial.setback)


def stay(w, person, seen, reach, u):
    c, part = w.p.change, person.change
    if not w.on.relapse:
        return
    if part.public_alone:
        held = min(1.0, reach.force / c.forced.held) if c.forced.held > 0 else 1.0
        if u < c.forced.relapse * (1 - held):
            part.stage, part.public_alone = AWARE, False
        return
    do = seen.do if w.on.change_contagion else 0.0
    if u < c.follow.drift * (1 - do) * (1 - person.conviction):
        part.stage = INTERESTED


def take_sides(w, person):
    c, part = w.p.change, person.change
    speaks = person.conviction * person.voice >= c.champions.at
    if part.named:
        speaks = person.conviction >= c.conviction.convinced
    part.champion = part.does_it() and not part.public_alone and speaks
    dissent = (
        c.resisters.distrust * (1 - person.alignment) * (1 - trust(w, person))
        + c.resisters.wounds * person.wounds - person.leaning - person.conviction
    )
    knows = part.stage in (AWARE, INTERESTED)
    part.opposes = knows and unit(dissent) * person.voice >= c.resisters.at


def yields(w, person):
    """What output is multiplied by."""
    part, c = person.change, w.p.change
    if not w.change.launched():
        return 1.0
    if part.stage == TRYING:
        return 1 - c.size * c.effort
    if part.gains():
        return 1 + c.benefit * person.conviction
    if part.public_alone:
        return 1 + c.benefit * c.forced.use
    return 1.0


def show(w, person, sign):
    """What ties see of somebody's part in the change."""
    part = person.change
    if not w.change.launched() or w.change_muted(person):
        return
    sign.stage, sign.gains = part.stage, part.gains()
    sign.champion, sign.opposes = part.champion, part.opposes
    if w.change_lever("recognise_adopter", person) and part.gains():
        sign.champion = True
    if w.change_lever("confront_resister", person):
        sign.opposes = False


def record(w, row, people):
    """The metrics of a change: shares of those present at just that stage."""
    n, parts = len(people), [person.change for person in people]
    if not w.change.launched() or not n:
        return
    for column, stage in (("aware", AWARE), ("interested", INTERESTED), ("trying", TRYING), ("adopted", ADOPTED)):
        row[column] = sum(part.stage == stage for part in parts) / n
    row["public_only"] = sum(part.public_alone for part in parts) / n
    row["conviction"] = summed(person.conviction for person in people) / n
    row["champions"] = sum(part.champion for part in parts) / n
    row["opposed"] = sum(part.opposes for part in parts) / n
    row["credibility"], row["change_budget"] = w.change.credibility, w.change.budget
