"""People quit, are dismissed, are hired; leaders are followed (7.9)."""

from . import abuse, change, network, rng
from .arithmetic import exp
from .leaders import NUMBER, Office
from .moves import followed, hazard, log_normal
from .people import arrive, set_points, trust
from .standing import standing

FORCED = ("dismissed", "laid off", "removed")


def leave_and_join(w, team):
    """The first part of step 9, for a team."""
    for seat in team.seats:
        person = w.seats[seat]
        if person is None:
            if seat not in w.teams_led_from and w.vacant_since[seat] < w.week:
                maybe_hire(w, team, seat)
            continue
        why = person.leaving or decides_to_go(w, person)
        if why:
            go(w, person, why)


def decides_to_go(w, person):
    m = w.p.market
    quits, unavoidable = w.luck.pair(rng.LEAVING, w.week, person.who)
    if unavoidable < hazard(m.unavoidable / 52):
        return "unavoidable"
    if not w.on.quits:
        return None
    chance = m.quit_base * exp(
        m.quit_slope * (person.quit - m.quit_mid) + m.offer_slope * (w.offers - 1)
    )
    if person.joined >= 0 and w.week - person.joined < 52:
        chance *= m.first_year
    return "quit" if quits < min(m.quit_most, chance) else None


def go(w, person, why):
    """Somebody leaves the organization."""
    seat = person.seat
    w.tally.gone(w, person, why)
    if w.ledger:
        w.ledger.gone(w, person, why)
    w.gone[seat] = person, why in FORCED
    person.gone = True
    vacate(w, seat)
    if seat in w.given_up_when_vacant:
        w.given_up_when_vacant.discard(seat)
        w.given_up.add(seat)


def vacate(w, seat):
    w.seats[seat] = None
    w.vacant_since[seat] = w.week
    team = w.teams_led_from.get(seat)
    if team is not None:
        team.office_before, team.office = team.office, None


def maybe_hire(w, team, seat):
    """A member's vacant seat is filled, by merit or by favour."""
    if seat in w.given_up:
        return
    delay = w.p.organization.hiring_delay
    who = rng.who(seat, w.occupants[seat])
    if delay > 0 and w.luck.one(rng.HIRING, w.week, who) >= 1 / delay:
        return
    by_favour = (
        w.on.favours and team.led and team.office is not None
        and w.luck.pair(rng.FAVOUR, w.week, who)[0] < team.acts.favour
    )
    less = w.p.organization.favour_skill if by_favour else 0.0
    person = enter(w, seat, leads=False, less_skill=less)
    meet_team(w, person, team)
    if by_favour:
        favour_newcomer(w, team, person)


def enter(w, seat, leads, less_skill=0.0):
    """A newcomer, who works from the next week on."""
    person = arrive(w, seat, w.occupants[seat], leads, False, less_skill, w.week + 1)
    w.occupants[seat] += 1
    change.joins(w, person)
    sit(w, person, seat)
    network.newcomer(w, seat)
    w.came.add(seat)
    w.tally.hired(w, person)
    return person


def sit(w, person, seat):
    person.seat = seat
    w.seats[seat] = person


def meet_team(w, person, team):
    """A newcomer draws the dyad with the leader who is there, or was until this week."""
    office = team.office or (team.office_before if team.led_this_week else None)
    if office is not None:
        met(w, person, office.person)


def met(w, person, leader):
    """A person meets a leader: how one is treated, and how one reads what the leader does (7.10)."""
    person.dyad = dyad(w, person, leader)
    person.readings = w.luck.hash(rng.READINGS, pairing(leader), person.who)


def pairing(leader):
    """A leader in the place of the week (7.13)."""
    return (2654435761 * leader.entry + 40503 * leader.occupant) & 0x7FFFFFFF


def dyad(w, person, leader):
    """How a leader treats this person, around 1 (7.10)."""
    m = w.p.members
    if not w.on.dyads:
        return 1.0
    factor = log_normal(w.luck.normal(rng.DYAD, pairing(leader), person.who), m.dyads)
    return min(max(factor, m.dyads_least), m.dyads_most)


def favour_newcomer(w, team, person):
    if w.on.dyads:
        person.dyad = w.p.members.dyads_most
    abuse.grateful(w, person)
    team.rumoured.add(w.p.trust.abuse.favour_seen, 1.0, person, False)
    w.tally.favours += 1


def succession(w):
    """The last part of step 9: leaders' seats are filled, from the bottom up."""
    for team in w.led_teams:
        seat = team.led_from
        if w.seats[seat] is None and w.week - w.vacant_since[seat] >= w.vacancy_weeks(team):
            follow(w, team)


def follow(w, team):
    """Somebody follows a leader."""
    boss = team.above.office
    by_favour = (
        not team.promotes and boss is not None and team.above.led and w.on.favours
        and w.luck.pair(rng.FAVOUR, w.week, rng.who(team.led_from, w.occupants[team.led_from]))[0]
        < team.above.acts.favour
    )
    if by_favour:
        person = favourite(w, team, boss.person)
    else:
        person = successor(w, team)
    before = team.office_before
    outsider = person is None
    if outsider:
        style = style_of_successor(w, team, before)
        less = w.p.organization.favour_skill if by_favour else 0.0
        person = enter(w, team.led_from, leads=True, less_skill=less)
        meet_team(w, person, team.above)
        w.tally.outside += 1
    else:
        style = style_of_successor(w, team, before)
        promote(w, person, team)
        w.tally.inside += 1
    take_office(w, team, person, style, from_team=not outsider)
    if by_favour:
        seat_by_favour(w, team, person, outsider)


def seat_by_favour(w, team, person, outsider):
    a, above = w.p.trust.abuse, team.above
    if outsider and w.on.dyads:
        person.dyad = w.p.members.dyads_most
    abuse.grateful(w, person)
    above.rumoured.add(a.favour_seen, 1.0, person, False)
    team.rumoured.add(a.favour_seen, 1.0, person, True)
    team.office.rightful = w.p.trust.rightful_favoured
    w.tally.favours += 1


def favourite(w, team, boss):
    """The report whose dyad with the boss above will be the highest, the first of equals."""
    if w.p.organization.promotion == "outside":
        return None
    return first_of_highest(w.present(team), lambda person: dyad(w, person, boss))


def first_of_highest(people, score):
    best = mark = None
    for person in people:
        value = score(person)
        if mark is None or value > mark:
            best, mark = person, value
    return best


def successor(w, team):
    """Who of the reports follows; None for somebody from outside."""
    o, people = w.p.organization, w.present(team)
    if team.promotes:
        return first_of_highest(people, lambda person: standing(w, person))
    score = {
        "merit": lambda person: person.capability + person.skill,
        "loyalty": lambda person: trust(w, person) + person.acceptance,
        "standing": lambda person: standing(w, person),
        "favour": lambda person: person.dyad,
    }.get(o.promotion)
    if score is None:
        return None
    return first_of_highest([person for person in people if person.capability >= o.ready_at], score)


def style_of_successor(w, team, before):
    source, pool = w.p.organization.style_source, w.arm.pool
    if source == "learned" and before is not None:
        return before.as_led()
    if source in ("pool", "board") and pool:
        if source == "pool":
            u = w.luck.one(rng.SUCCESSOR, w.week, rng.who(team.led_from, w.occupants[team.led_from]))
            return w.arm.styles[pool[int(u * len(pool))]]
        shared = shared_by(before.acts) if before is not None else 0.0
        return first_of_highest(
            [w.arm.styles[name] for name in pool], lambda style: abs(shared_by(style.acts) - shared)
        )
    return w.style_of_seat(team)


def shared_by(acts):
    """How much a style shares: consult + delegate."""
    return acts[NUMBER["consult"]] + acts[NUMBER["delegate"]]


def promote(w, person, team):
    """A report moves into the leader's seat."""
    old, new = person.seat, team.led_from
    vacate(w, old)
    for seat, (_, who) in list(w.moved.items()):
        if who is person:  # promoted twice in a week: followed from both seats
            w.moved[seat] = new, person
    w.moved[old] = new, person
    w.came.add(new)
    sit(w, person, new)
    network.take_along(w, old, new)
    set_points(w, person, True)
    boss = team.above.office.person if team.above.office is not None else None
    meet_leader(w, person, boss, False)


def meet_leader(w, person, leader, known):
    """A person meets a new leader, if there is one."""
    t = w.p.trust
    d = person.disposition
    ability = other = d
    if known and leader is not None:
        ability = d + t.known * (leader.recognised - d)
        other = d + t.known * (leader.respect - d)
    person.ability = followed(person.ability, ability, t.new_leader)
    person.ceiling = 1.0
    person.benevolence = followed(person.benevolence, other, t.new_leader)
    person.integrity = followed(person.integrity, other, t.new_leader)
    person.found_out = False
    if leader is not None:
        met(w, person, leader)


def take_office(w, team, person, style, from_team):
    """Everybody in a team meets the new leader."""
    week = w.week
    team.office = Office(w, person, style, week)
    team.acts = None  # who comes has not led yet
    team.credibility = w.p.members.belief.credibility_start
    team.rumoured = abuse.Rumoured()
    team.promotes = False
    w.weeks_vacant.pop(team.number, None)
    team.leader_count = 0.0
    for report in w.present(team):
        meet_leader(w, report, person, from_team)
