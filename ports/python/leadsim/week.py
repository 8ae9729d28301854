"""The week (section 3)."""

from . import abuse, crisis, events, lessons, network, platform, upward
from .influence import influence
from .judging import judge
from .leaders import act
from .leaving import leave_and_join, succession
from .record import Tally, recorded
from .response import listen, respond
from .strain import recover
from .watching import watch
from .work import work


def tick(w, week):
    """One week, in the order of section 3; the row of weeks.csv."""
    w.week, w.tally = week, Tally()
    w.top_began = w.top_contained = False
    w.closed_before = w.closed
    if w.closed:
        rest(w)
    else:
        live(w)
    row = recorded(w)
    w.change.end_week(w)
    w.show()
    return row


def rest(w):
    """After closing nobody works, and all states stay."""
    for team in w.teams:
        team.led_this_week = False
        team.output = team.net = team.diverted = 0.0
        team.asked, team.people = 0, []


def live(w):
    the_world(w)
    for team in w.teams:
        team.last_week_acts = team.acts
    for team in w.led_teams:
        act(w, team)
    for team in w.teams:
        members_respond(w, team)
    for team in w.teams:
        watch(w, team)
    network.take_effect(w)
    for team in w.teams:
        influence(w, team)
    for team in w.teams:
        work(w, team)
    crisis.run(w)
    for team in w.teams:
        recover(w, team)
    for team in w.teams:
        leave_and_join(w, team)
    succession(w)
    for team in w.led_teams:
        lessons.learn(w, team)
    judge(w)


def the_world(w):
    """Step 1: offers, scripted events, crises from outside and from inside."""
    if w.offers_until is not None and w.week >= w.offers_until:
        w.offers, w.offers_until = w.p.market.offers, None
    w.change.pass_week(w)
    events.happen(w)
    platform.rumour_begins(w)
    crisis.from_outside(w)
    crisis.from_people_outside(w)
    crisis.from_inside(w)
    crisis.heat(w)


def members_respond(w, team):
    """Step 3 for a team."""
    for person in w.present(team):
        listen(w, person)
        if w.on.tie_change:
            network.move(w, person)
        platform.join(w, team, person)
        respond(w, team, person)
    upward.ways(w, team)
    abuse.look(w, team)
