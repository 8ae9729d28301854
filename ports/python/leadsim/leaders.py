"""Leaders: taking office, and what they do in a week (7.2)."""

import copy

from . import rng
from .arithmetic import summed
from .lessons import lessons_of
from .moves import followed, log_normal
from .people import past_tipping, single
from .standing import bases
from .study import ACTS, TACTICS

NUMBER = {act: number for number, act in enumerate(ACTS)}

PASSED_ON = (
    "threaten monitor sanction arbitrary blame consult delegate explain recognise protect listen"
    " sponsor suppress favour divert"
).split()
WORN = "reward consult delegate explain recognise protect listen repair sponsor".split()
TAKE_TIME = "consult listen monitor direct explain recognise protect repair sanction sponsor".split()
SUPPORTIVE = "reward consult delegate explain recognise protect listen repair sponsor favour".split()
HARSH = "threaten monitor sanction arbitrary blame suppress".split()
PRESSURE, LEGITIMATING = TACTICS.index("pressure"), TACTICS.index("legitimating")


class Acts:
    """Intensities of the acts, by name."""

    __slots__ = ACTS

    def __init__(self, values):
        for act, value in zip(ACTS, values):
            setattr(self, act, value)

    def values(self):
        return [getattr(self, act) for act in ACTS]

    def toward(self, dyad):
        """The same acts as they meet one report (end of 7.2)."""
        acts = Acts(self.values())
        for act in SUPPORTIVE:
            setattr(acts, act, min(1.0, getattr(self, act) * dyad))
        for act in HARSH:
            setattr(acts, act, min(1.0, getattr(self, act) / dyad))
        return acts


    def as_read(self, readings, factors):
        """Acts towards a report in the report's own reading, from direct to bind (7.2)."""
        acts = Acts(self.values())
        for number, act in enumerate(ACTS[: NUMBER["bind"] + 1]):
            factor = factors[readings >> (4 * number) & 15]
            setattr(acts, act, min(1.0, getattr(self, act) * factor))
        return acts


NONE = Acts([0.0] * len(ACTS))


class Office:
    """What goes with leading a team: a style, command, lessons, and how others see the leader."""

    def __init__(self, w, person, style, week, bases_on=None):
        self.person = person
        self.since = week
        self.rightful = 1.0
        self.view = w.p.organization.board.aim
        self.bases = bases_on
        self.lead_by(w, style, week)

    def lead_by(self, w, style, week):
        """A style, from now on: lessons start afresh, and command kept after a crisis ends."""
        self.style = style
        sigma = w.p.members.leader_variation
        self.acts = [
            min(1.0, value * log_normal(w.luck.normal(rng.VARIATION, act, self.person.who), sigma))
            for act, value in enumerate(style.acts)
        ]
        self.keeps_command = False
        self.lessons = lessons_of(w, self, week)

    def as_led(self):
        """The style as this leader varied it."""
        style = copy.copy(self.style)
        style.acts = list(self.acts)
        return style


def act(w, team):
    """Step 2 for the leader of a team."""
    office = team.office
    team.led = office is not None and w.on.acts
    team.led_this_week = office is not None
    team.commands, team.load, team.waits = False, 0.0, 0.0
    team.met = {}
    if not team.led:
        team.acts, team.mix = None, [0.0] * len(TACTICS)
        return
    team.acts = acts = Acts(office.acts)
    team.mix = shares(office.style.tactics)
    team.bases = bases(w, office.person, team)
    trickle_down(w, team, acts)
    wear(w, office.person, acts)
    in_crisis(w, team, acts)
    scripted(w, team, acts)
    budget(w, team, acts)
    for act in ACTS:
        setattr(acts, act, single(getattr(acts, act)))


def shares(weights):
    total = summed(weights)
    return [weight / total for weight in weights] if total > 0 else list(weights)


def trickle_down(w, team, acts):
    boss = team.above.last_week_acts
    if boss is None or not w.on.trickle_down:
        return
    for act in PASSED_ON:
        setattr(acts, act, followed(getattr(acts, act), getattr(boss, act), w.p.learning.trickle_down))


def wear(w, person, acts):
    left = 1 - w.p.leaders.worn * min(1.0, person.wounds + past_tipping(w, person))
    for act in WORN:
        setattr(acts, act, getattr(acts, act) * left)


def in_crisis(w, team, acts):
    """Command, or sharing the search for a way out."""
    policy = team.office.style.crisis_policy
    team.commands = (
        team.office.keeps_command or team.office.lessons.tried or w.ordered_to_command(team)
        or (policy == "command" and team.hot > 0)
    )
    if team.commands:
        command(w, team, acts)
    elif policy == "share" and team.hot > 0:
        acts.consult = max(acts.consult, w.p.crisis.share_consult)


def command(w, team, acts):
    c = w.p.crisis.command
    acts.direct = max(acts.direct, c.direct)
    acts.monitor = max(acts.monitor, c.monitor)
    for act in ("consult", "delegate", "explain"):
        setattr(acts, act, getattr(acts, act) * c.share)
    if not w.on.crisis_pressure:
        return
    acts.threaten = max(acts.threaten, c.threaten)
    pressed = team.mix[PRESSURE] + team.mix[LEGITIMATING]
    if pressed < c.pressure:
        shrink = (1 - c.pressure) / (1 - pressed)
        team.mix = [share * shrink for share in team.mix]
        team.mix[PRESSURE] = team.mix[LEGITIMATING] = c.pressure / 2


def scripted(w, team, acts):
    """Spells of events (section 6)."""
    if w.spell("watching_off", team):
        acts.monitor = 0.0
    if w.spell("sanctions_off", team):
        acts.sanction = acts.arbitrary = acts.blame = 0.0
    repair = w.spell("repair", team)
    if repair:
        acts.repair, acts.listen = max(acts.repair, repair), max(acts.listen, repair)


def budget(w, team, acts):
    """Acts take time: beyond a whole week all of them shrink, and decisions wait."""
    cost = w.p.leaders.cost
    load = summed(getattr(cost, act) * getattr(acts, act) for act in TAKE_TIME)
    load += cost.decide * w.p.organization.authority.decide * (1 - acts.delegate)
    load *= len(team.seats) / cost.team
    team.load = single(load)
    if load <= 1 or not w.on.time_budget:
        return
    for act in TAKE_TIME:
        setattr(acts, act, getattr(acts, act) / load)
    team.waits = 1 - 1 / load
