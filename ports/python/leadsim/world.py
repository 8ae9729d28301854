"""The organization: its state, and how it is set up (sections 2 and 5)."""

from . import change, layout, levers, network, platform, reach, rng, roster, standing
from .abuse import Rumoured
from .arithmetic import summed
from .leaders import NONE, Office
from .leaving import met
from .moves import log_normal
from .outcomes import Dates
from .people import arrive, single
from .record import Memory, Tally


DEFAULT_SPAN = 8  # of organization.span, which is not written where a file says who leads whom


class Means:
    """What a team took of its people last (7.6)."""


class Sign:
    """What a seat shows over ties, as it stood at the end of a week."""

    __slots__ = (
        "person present alignment standing response punished left forced came moved_to moved mute"
        " online believes stage gains champion opposes"
    ).split()

    def __init__(self):
        self.person = self.moved_to = self.moved = None
        self.present = self.punished = self.left = self.forced = self.came = self.mute = False
        self.online = self.believes = self.gains = self.champion = self.opposes = False
        self.alignment = self.standing = 0.0
        self.response = self.stage = 0


class Team(layout.Team):
    """A team and what it remembers."""

    def set_up(self, w):
        p = w.p
        start = p.crisis.problems.start if self.led_from is not None and w.on.latent_problems else 0.0
        self.visible = start * p.crisis.problems.visible
        self.hidden = start - self.visible
        self.practice = self.leader_count = 0.0
        self.credibility = p.members.belief.credibility_start
        self.mean = Means()
        self.mean.belonging = p.members.belonging
        self.mean.ability = self.mean.benevolence = self.mean.integrity = p.members.trust
        self.mean.punish, self.mean.fair = w.prior, p.members.start.fair
        self.mean.voice, self.mean.effort = 0.0, 1.0
        self.informal = self.crisis = self.office = self.office_before = None
        self.acts = self.last_week_acts = self.bases = None
        self.mix, self.met, self.read = [], {}, {}
        self.led = self.commands = self.promotes = False
        self.load = self.waits = self.hot = self.loss = self.output = self.net = self.diverted = 0.0
        self.knows = self.asking = 0.0
        self.asked = self.asked_last = self.blamed = 0
        self.people, self.talk = [], ([], 0.0)
        self.led_this_week = False
        self.rumoured = Rumoured()
        self.view = p.organization.board.aim
        self.has_members = any(seat not in w.teams_led_from for seat in self.seats)

    @property
    def rightful(self):
        return self.office.rightful if self.office is not None else 1.0

    @property
    def leader_skill(self):
        return self.office.person.skill

    def toward(self, person):
        """The acts of the leader as they meet this report; all 0 if nobody leads."""
        if not self.led:
            return NONE
        met = self.met.get(person.seat)
        if met is None or met[0] != person.dyad:
            met = self.met[person.seat] = person.dyad, self.acts.toward(person.dyad)
        return met[1]

    def read_by(self, w, person):
        """The acts of the leader as this report reads them."""
        acts = self.toward(person)
        if not self.led or not w.on.readings:
            return acts
        read = self.read.get(person.seat)
        if read is None or read[0] is not acts or read[1] != person.readings:
            taken = acts.as_read(person.readings, w.reading_factors)
            read = self.read[person.seat] = acts, person.readings, taken
        return read[2]


def parts(*weights):
    """Weights as parts of their sum."""
    whole = summed(weights)
    return [weight / whole for weight in weights]


class World:
    def __init__(self, study, arm, replication):
        self.arm, self.p, self.on = arm, arm.p, arm.p.mechanisms
        self.weeks, self.folder = study.weeks, study.folder
        self.luck = rng.Luck(study.seed, arm.p.run.luck, replication)
        self.week = rng.SET_UP
        self.ledger = None
        self.constants()
        self.lay_out()
        self.start_state()
        self.seat_everybody()
        self.ties = network.made(self)
        self.turns = []
        self.give_offices()
        self.first_signs()
        for team in self.teams:
            for person in self.present(team):
                standing.inform(self, team, person)
        self.show()
        self.reach = reach.trace(self)

    def constants(self):
        p, may = self.p, self.p.organization.authority
        belief, t = p.members.belief.severity, p.trust
        self.prior = p.organization.culture * max(may.discipline, may.dismiss)
        self.severity_of_worst = max(
            belief.reprimand * may.discipline, belief.exclusion * may.exclude, belief.dismissal * may.dismiss
        )
        self.trust_weights = parts(t.ability, t.benevolence, t.integrity)
        s = p.members.satisfaction
        self.satisfaction_weights = parts(s.trust, s.heard, s.fair, s.ease, s.use, s.pay)
        s = p.members.standing
        self.standing_weights = parts(s.expert, s.referent, s.informational)
        self.largest_gain = max(vars(t.gain).values())
        sigma = p.members.readings
        self.reading_factors = [log_normal(rng.normal((m + 0.5) / 16), sigma) for m in range(16)]

    def lay_out(self):
        o = self.p.organization
        self.roster = roster.Roster(self.folder / o.people) if isinstance(o.people, str) else None
        if not hasattr(o, "span"):
            o.span = DEFAULT_SPAN
        plain = self.roster.teams() if self.roster else layout.teams_of(o.people, o.span, o.levels)
        self.teams = [Team(team.number, team.seats, team.led_from, team.level) for team in plain]
        layout.joined(self.teams)
        self.board, self.top, self.led_teams = self.teams[-1], self.teams[-2], self.teams[:-1]
        self.reports_in = {seat: team for team in self.teams for seat in team.seats}
        self.teams_led_from = {team.led_from: team for team in self.led_teams}

    def start_state(self):
        o, seats = self.p.organization, len(self.reports_in)
        self.seats = [None] * seats
        self.occupants = [1] * seats
        self.vacant_since = [0] * seats
        self.given_up, self.given_up_when_vacant = set(), set()
        self.money, self.offers, self.offers_until = o.reserve, self.p.market.offers, None
        self.spells, self.command_until, self.last_turnaround = [], 0, None
        self.weeks_vacant, self.style_said = {}, {}
        self.closed = self.closed_before = self.top_began = self.top_contained = False
        self.compliance_seen = 1.0
        self.harm_outside = 0.0
        self.influence_week, self.weights_given = None, []
        self.gone, self.moved, self.came = {}, {}, set()
        self.change = change.Programme(self)
        self.platform = platform.Platform()
        self.tally, self.memory, self.dates = Tally(), Memory(), Dates()

    def seat_everybody(self):
        for seat in range(len(self.seats)):
            given = self.roster.seated[seat] if self.roster else None
            person = arrive(self, seat, 0, seat in self.teams_led_from, True, given=given)
            person.seat = seat
            self.seats[seat] = person
        muted = self.p.network.mute
        self.muted = self.seats[muted] if muted >= 0 else None
        for team in self.teams:
            team.set_up(self)

    def give_offices(self):
        for team in self.led_teams:
            leader = self.seats[team.led_from]
            team.office = Office(self, leader, self.style_of_seat(team), rng.SET_UP)
            for person in self.present(team):
                met(self, person, leader)

    def first_signs(self):
        """As if everybody had been there last week."""
        self.shown = [Sign() for _ in self.seats]
        for sign, person in zip(self.shown, self.seats):
            sign.present, sign.mute = True, self.is_mute(person)

    def style_of_seat(self, team):
        """As the last event said for the seat, else by the rule of section 5."""
        said = self.style_said.get(team.number)
        if said:
            return self.arm.styles[said]
        style = self.arm.style
        for number, (entry, assigned) in enumerate(self.arm.assigned):
            if entry["level"] not in (0, team.level) or entry["team"] not in (-1, team.number):
                continue
            if self.luck.one(rng.ASSIGNMENT, number, team.led_from) < entry["share"]:
                style = assigned
        return style

    # What the rules ask.

    def present(self, team):
        """The reports who are there, in the order of seats."""
        return [self.seats[seat] for seat in team.seats if self.seats[seat] is not None]

    def everybody(self):
        return [person for person in self.seats if person is not None]

    def team_led_by(self, person):
        """The team that somebody leads."""
        return self.teams_led_from.get(person.seat)

    def present_led_by(self, person):
        team = self.team_led_by(person)
        return self.present(team) if team is not None else []

    def heard_ties(self, seat):
        """Seats and weights of ties, and of those followed on a platform."""
        return platform.ties_of(self, seat)

    def is_mute(self, person):
        return person is self.muted

    def chance_of_check(self, person, monitor):
        return platform.chance_of_check(self, person, monitor)

    def change_lever(self, name, person):
        return levers.at_work(self, name, person) if self.change.spells else 0.0

    def change_manager(self):
        return levers.manager(self)

    def change_muted(self, person):
        return any(mute.hides(person, self.week) for mute in self.change.mutes)

    def ordered_to_command(self, team):
        return self.week < self.command_until or bool(self.spell("command", team))

    def spell(self, kind, team):
        """The strongest spell of a kind that meets a team's leader; 0 if there is none."""
        strongest = 0.0
        for what, teams, start, end, strength in self.spells:
            if what == kind and team.number in teams and (end is None or self.week < end):
                strongest = max(strongest, strength if kind == "repair" else 1.0)
        return strongest

    def share_vacant(self, team):
        vacant = sum(self.seats[seat] is None and seat not in self.given_up for seat in team.seats)
        return vacant / len(team.seats)

    def vacancy_weeks(self, team):
        return self.weeks_vacant.get(team.number, self.p.organization.leader_hiring_delay)

    def may_turn_around(self):
        last = self.last_turnaround
        return last is None or self.week - last >= self.p.organization.turnaround_gap

    def contained(self, team):
        if self.dates.shock_crisis is team.crisis and self.dates.contained is None:
            self.dates.contained = self.week
        self.top_contained = self.top_contained or team is self.top

    def show(self):
        """What each seat shows from now on, until the end of next week."""
        shown = []
        for seat, person in enumerate(self.seats):
            sign = Sign()
            if person is not None:
                sign.person, sign.present = person, True
                sign.alignment, sign.standing = person.alignment, single(standing.standing(self, person))
                sign.response, sign.punished = person.response, person.week.punished
                sign.came, sign.mute = seat in self.came, self.is_mute(person)
                sign.online, sign.believes = person.online, person.believes
                change.show(self, person, sign)
            elif seat in self.gone:
                who, forced = self.gone[seat]
                sign.left, sign.forced, sign.mute = True, forced, self.is_mute(who)
            if seat in self.moved:
                sign.moved_to, sign.moved = self.moved[seat]
            shown.append(sign)
        self.shown = shown
        self.gone, self.moved, self.came = {}, {}, set()
