"""Crises begin (7.1), are worked on, contained and paid for (7.7)."""

from . import outside, rng
from .arithmetic import summed
from .harm import loss
from .moves import hazard, log_normal, unit


class Crisis:
    def __init__(self, week, severity, complexity, deadline):
        self.week = week                # of its beginning
        self.severity = severity
        self.complexity = complexity
        self.deadline = deadline
        self.wait = None                # for a decision; set in its first week
        self.known_outside = 0.0        # what people outside have told (7.24)
        self.helpers = 0                # this week

    def overdue(self, week):
        return week - self.week >= self.deadline


def begin(w, team, severity, complexity, deadline):
    """A crisis of all who work below a team's leader; an open one grows."""
    if severity <= 0:
        return
    if team.crisis is not None:
        team.crisis.severity = min(w.p.crisis.most, team.crisis.severity + severity)
        return
    w.tally.new_crises += 1
    w.top_began = w.top_began or team is w.top
    team.crisis = Crisis(w.week, min(w.p.crisis.most, severity), complexity, deadline)


def from_outside(w):
    c = w.p.crisis
    if w.luck.one(rng.CRISIS, w.week, rng.OUTSIDE) < hazard(c.rate / 52):
        severity = c.severity * log_normal(w.luck.normal(rng.SEVERITY, w.week, rng.OUTSIDE), c.spread)
        begin(w, w.top, severity, c.complexity, c.deadline)


def from_people_outside(w):
    outside.strike(w, begin)


def from_inside(w):
    """Latent problems breed crises, whatever the size."""
    if not w.on.latent_problems:
        return
    c = w.p.crisis
    for team in w.led_teams:
        pile = pile_of(team)
        rate = c.breed_team if team.level == 1 else c.breed_up
        if w.luck.one(rng.CRISIS, w.week, team.led_from) >= hazard(rate * pile):
            continue
        severity = c.severity * c.breed_severity * (1 + c.per_problem * min(c.per_problem_most, pile))
        severity *= log_normal(w.luck.normal(rng.SEVERITY, w.week, team.led_from), c.spread)
        begin(w, team, severity, c.complexity, c.deadline)


def pile_of(team):
    """Latent problems of a team; above level 1 their mean over the teams below in which somebody leads nobody."""
    total, n = piles(team)
    return total / n


def piles(team):
    """Their sum over those teams, and how many there are."""
    total, n = (team.visible + team.hidden, 1) if team.has_members else (0.0, 0)
    for low in team.below:
        below, teams = piles(low)
        total, n = total + below, n + teams
    return total, n


def all_below(team):
    """A team and all below it."""
    found = [team]
    for low in team.below:
        found += all_below(low)
    return found


def heat(w):
    """What meets each team: severities of the scopes that it lies in, and what they cost."""
    c = w.p.crisis
    for team in reversed(w.led_teams):
        above = team.above if team.above.led_from is not None else None
        team.hot = above.hot if above else 0.0
        team.loss = above.loss if above else 0.0
        if team.crisis is not None:
            team.hot += team.crisis.severity
            times = c.overdue if team.crisis.overdue(w.week) else 1.0
            team.loss = min(c.loss_cap, team.loss + c.loss * team.crisis.severity * times)
    w.board.hot, w.board.loss = w.top.hot, w.top.loss


def run(w):
    """Step 7."""
    outside.turn(w)
    for team in w.led_teams:
        ways_out(w, team)
    for team in w.led_teams:
        if team.crisis is not None:
            work_on(w, team)


def ways_out(w, team):
    """K, what the leader knows of a way out, and A, the weeks that asking takes."""
    c, pool = w.p.crisis, w.p.members.decide.pool
    vacant = team.office is None
    consult = 1.0 if vacant else team.acts.consult if team.led else 0.0
    ignorance = 1.0 if vacant else 1 - team.office.person.skill
    people, below = w.present(team), []
    for person in people:
        led = w.team_led_by(person)
        knows = led.knows if led is not None else person.skill
        if led is not None:
            below.append(led.asking)
        ignorance *= 1 - consult * (pool * knows * person.voice)
    team.knows = 1 - ignorance
    team.asking = 0.0
    if w.on.asking_time:
        saved = c.practice * team.practice if w.on.practice else 0.0
        further = summed(below) / len(people) if people else 0.0
        team.asking = consult * (len(people) * c.ask_time * (1 - saved) + further)


def work_on(w, team):
    c, crisis = w.p.crisis, team.crisis
    if crisis.wait is None:
        crisis.wait = c.order_time + team.asking
    decided = unit(w.week - crisis.week + 1 - crisis.wait)
    helped = outside.takes_off(w, crisis, sum(low.asked for low in all_below(team)))
    quality = 1 - crisis.complexity * ((1 - team.knows) * (1 - crisis.known_outside))
    progress = c.work * quality * strength(w, team) * decided + helped
    crisis.severity = min(c.most, crisis.severity + (c.grow * crisis.severity - progress))
    if crisis.overdue(w.week) and team.office is not None:
        for person in w.present(team):
            loss(w, person, "ability", w.p.trust.loss.crisis, "overdue crisis")
    if crisis.severity <= c.contained_at:
        contained(w, team)


def strength(w, team):
    """The mean, over all people below the leader, of effort x competence."""
    total, n = forces(w, team)
    return total / n if n else 0.0


def forces(w, team):
    """Their sum and number; teams below come first."""
    c, total, n, own = w.p.crisis, 0.0, 0, 0.0
    for low in team.below:
        force, people = forces(w, low)
        total, n = total + force, n + people
    skill = team.office.person.skill if team.led else 0.0
    direct = team.acts.direct if team.led else 0.0
    for person in w.present(team):
        able = person.capability + direct * (skill - person.capability)
        own += person.effort * (c.unguided + (1 - c.unguided) * able)
        n += 1
    return total + own, n


def contained(w, team):
    w.contained(team)
    team.crisis = None
    keep_command(team, team.commands and not team.office.style.hand_back if team.led else False)


def keep_command(team, keeps):
    """Command is kept, as far down as every leader between keeps it too."""
    if not keeps:
        return
    team.office.keeps_command = True
    for low in team.below:
        if low.led and low.commands and low.office.style.crisis_policy == "command":
            keep_command(low, not low.office.style.hand_back)
