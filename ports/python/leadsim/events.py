"""Scripted events (section 6), in step 1 of their week."""

from . import abuse, change, crisis, imposed, levers, platform, rng
from .moves import lowered
from .response import broken_word


def happen(w):
    for event in w.arm.events:
        if event.week == w.week:
            KINDS[event.kind](w, event, teams_in(w, event))


def teams_in(w, event):
    """The teams in scope, from the bottom up."""
    if event.scope == "organization":
        return list(w.teams[:-1])
    if event.scope == "team":
        return [w.teams[event.unit]]
    units = [team for team in w.led_teams if team.level > 1]
    below = crisis.all_below(units[event.unit])
    return [team for team in w.led_teams if team in below]


def leader_of(w, event, teams):
    """The team that the scope's leader leads."""
    return teams[-1]


def people_in(w, teams):
    return [person for team in teams for person in w.present(team)]


def offices_in(teams):
    return [team for team in teams if team.office is not None]


def end_of(w, event):
    """The first week after a spell; None: for good."""
    return w.week + event.weeks if event.weeks else None


def shock(w, event, teams):
    deadline = event.deadline or w.p.crisis.deadline
    team = leader_of(w, event, teams)
    crisis.begin(w, team, event.severity, event.complexity, deadline)
    if w.dates.shock is None:
        w.dates.shock, w.dates.shock_crisis = w.week, team.crisis


def layoff(w, event, teams):
    for person in people_in(w, teams):
        if person.seat in w.teams_led_from:
            continue
        if w.luck.one(rng.LAYOFF, w.week, person.who) < event.share:
            person.leaving = "laid off"


def leader_exit(w, event, teams):
    exits(w, event, leader_of(w, event, teams))


def exits(w, event, team, promotes=False):
    w.weeks_vacant[team.number] = event.weeks or w.p.organization.leader_hiring_delay
    if event.style:
        w.style_said[team.number] = event.style
    team.promotes = promotes
    if team.office is not None:
        team.office.person.leaving = "exit"


def promote(w, event, teams):
    exits(w, event, leader_of(w, event, teams), promotes=True)


def leaders_exit(w, event, teams):
    for team in teams:
        leader = (team.office or team.office_before).person  # of a vacant seat who led last
        if w.luck.one(rng.LEADERS_EXIT, w.week, leader.who) < event.share:
            exits(w, event, team)


def broken_promise(w, event, teams):
    for person in people_in(w, teams):
        broken_word(w, person, event.share, 0.0)


def deception_exposed(w, event, teams):
    for person in people_in(w, teams):
        broken_word(w, person, event.share, event.share)


def bluff_called(w, event, teams):
    for team in teams:
        team.credibility *= 1 - event.share
    for person in people_in(w, teams):
        if w.on.fear_learning:
            person.punish = lowered(person.punish, event.share)


def spell(w, event, teams):
    w.spells.append((event.kind, set(team.number for team in teams), w.week, end_of(w, event), event.share))


def imposed_change(w, event, teams):
    for person in people_in(w, teams):
        imposed.impose(w, person, event.share)


def joint_change(w, event, teams):
    for person in people_in(w, teams):
        imposed.join(w, person, event.share)


def favour(w, event, teams):
    if event.share <= 0 or not w.on.acts or not w.on.favours:
        return
    for team in offices_in(teams):
        best = None
        for person in w.present(team):
            if best is None or person.dyad > best.dyad:
                best = person
        if best is not None:
            abuse.reward(w, team, best, event.share, seen=1.0)


def style(w, event, teams):
    for team in teams:
        w.style_said[team.number] = event.style
        if team.office is not None:
            team.office.lead_by(w, w.arm.styles[event.style], w.week)


def market(w, event, teams):
    w.offers = event.index
    w.offers_until = end_of(w, event)


KINDS = {
    "shock": shock, "layoff": layoff, "leader_exit": leader_exit, "promote": promote,
    "leaders_exit": leaders_exit, "broken_promise": broken_promise, "deception_exposed": deception_exposed,
    "bluff_called": bluff_called, "watching_off": spell, "sanctions_off": spell, "repair": spell,
    "command": spell, "imposed_change": imposed_change, "joint_change": joint_change, "favour": favour,
    "style": style, "market": market,
    "platform_open": platform.open_up, "platform_close": platform.close,
    "change_launch": change.launch, "lever": levers.lever, "champion": levers.champion,
    "invite": levers.invite, "mute": levers.mute,
}
