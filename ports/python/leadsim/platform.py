"""A social platform: whom one follows, who uses it, what runs on it (7.23)."""

from . import rng
from .harm import loss, wound
from .moves import raised
from .people import fear, single, trust


class Platform:
    """There is none unless an event opens one."""

    def __init__(self):
        self.open = 0.0
        self.followed = None    # by seat: whom the person there follows; None before the first opening
        self.new_rumour = self.runs = False  # one begins this week; one runs
        self.users = 0.0        # share of people who used it last week


def worth(w):
    """What ties on the platform are worth, of what they were when it was open."""
    o = w.platform.open
    return o + (1 - o) * w.p.platform.residue


# Whom one follows.


def choose(w):
    """In the order of seats, at the first opening."""
    followed, so_far = [], []
    for seat in range(len(w.seats)):
        chosen = chosen_by(w, seat, so_far)
        followed.append(chosen)
        so_far += chosen
    return followed


def chosen_by(w, seat, so_far):
    """Whom the person in a seat follows; so_far: the followings of those before."""
    p, seats, chosen = w.p.platform, len(w.seats), set()
    for t in range(8 * p.ties):
        if len(chosen) == p.ties:
            break
        herd, at = w.luck.pair(rng.PLATFORM, -2 - 2 * t, seat)
        if herd < p.herding and so_far:
            other = so_far[int(at * len(so_far))]
        else:
            a, b = (int(u * seats) for u in w.luck.pair(rng.PLATFORM, -3 - 2 * t, seat))
            other = b if w.shown[b].standing > w.shown[a].standing else a
        if w.reports_in[other] is not w.reports_in[seat]:
            chosen.add(other)
    return sorted(chosen)


def followings(w, seat):
    """Those followed, and the weight of the tie, where both used the platform at the end of last week."""
    if w.platform.followed is None or not w.shown[seat].online:
        return
    weight = single(w.p.platform.weight * worth(w))
    if weight <= 0:
        return
    for other in w.platform.followed[seat]:
        if w.shown[other].online:
            yield other, weight


def ties_of(w, seat):
    """The ties of the network, and those on the platform."""
    yield from w.ties.row(seat)
    yield from followings(w, seat)


# Events.


def open_up(w, event, teams):
    w.platform.open = 1.0
    if w.platform.followed is None:
        w.platform.followed = choose(w)


def close(w, event, teams):
    if w.platform.followed is None:
        return
    p, was = w.p.platform, w.platform.open
    w.platform.open = was * (1 - event.share)
    for team in teams:
        for person in w.present(team):
            if w.shown[person.seat].online and p.ties > 0:
                both = sum(w.shown[other].online for other in w.platform.followed[person.seat])
                miss(w, person, event.share * was * both / p.ties)


def miss(w, person, h):
    """Closing is a broken word to those who used the platform."""
    p = w.p.platform
    loss(w, person, "benevolence", p.loss.closing * h, "platform closed")
    wound(w, person, p.wound * h, "platform closed")
    if w.on.fear_learning:
        person.punish = raised(person.punish, 1.0, p.closing_fear * h)


# The week.


def rumour_begins(w):
    """Step 1."""
    platform = w.platform
    people = sum(sign.present for sign in w.shown)
    platform.users = sum(sign.online for sign in w.shown) / people if people else 0.0
    platform.new_rumour, platform.runs = False, any(sign.believes for sign in w.shown)
    if platform.followed is None or not w.on.platform_rumour:
        return
    if w.luck.one(rng.PLATFORM, w.week, rng.OUTSIDE) < w.p.platform.rumour * platform.users:
        platform.new_rumour = platform.runs = True
        for person in w.everybody():
            person.immune = False


def join(w, team, person):
    """Step 3, after the word of mouth: who does not use the platform may begin to; rumours are heard and forgotten."""
    if w.platform.followed is None:
        return
    begins, hears = w.luck.pair(rng.PLATFORM, w.week, person.who)
    if not person.online:
        person.online = begins < chance_of_joining(w, person)
    elif person.believes:
        if hears < w.p.platform.rumour_fade:
            person.believes, person.immune = False, True
    elif w.platform.runs and not person.immune and hears < chance_of_believing(w, team, person):
        person.believes = True
        harm(w, team, person)


def chance_of_joining(w, person):
    p = w.p.platform
    curious = (person.alignment + person.voice + trust(w, person)) / 3
    bold = max(0.0, 1 - p.shy * person.watch * fear(w, person))
    return worth(w) * min(1.0, p.uptake * curious * (1 + p.pull * ties_online(w, person)) * bold)


def ties_online(w, person):
    """The share, by strength, of ties of the network who used the platform last week."""
    whole = online = 0.0
    for seat, weight in w.ties.row(person.seat):
        sign = w.shown[seat]
        if sign.present and not sign.mute:
            whole += weight
            online += weight * sign.online
    return online / whole if whole > 0 else 0.0


def chance_of_believing(w, team, person):
    p = w.p.platform
    whole = told = 0.0
    for seat, weight in followings(w, person.seat):
        sign = w.shown[seat]
        if sign.present and not sign.mute:
            whole += weight * sign.standing
            told += weight * sign.standing * sign.believes
    r = told / whole if whole > 0 else 0.0
    explained = team.toward(person).explain * w.platform.open
    chance = min(1.0, p.rumour_spread * r * (1 - trust(w, person)) * (1 - explained))
    return max(chance, p.rumour_start) if w.platform.new_rumour else chance


def harm(w, team, person):
    """What is false does its harm as it is believed."""
    if team.office is None:
        return
    p = w.p.platform
    if w.on.fear_learning:
        person.punish = raised(person.punish, 1.0, p.rumour_fear)
    loss(w, person, "benevolence", p.loss.rumour, "rumour")
    loss(w, person, "integrity", p.loss.rumour, "rumour")


def chance_of_check(w, person, monitor):
    """Who monitors reads along."""
    if not w.shown[person.seat].online or not w.on.surveillance:
        return monitor
    return monitor + w.p.platform.surveillance * w.platform.open * monitor * (1 - monitor)


def found(w, person, done):
    """What somebody who can act finds there, of what the leader does not hear (7.6)."""
    if not w.shown[person.seat].online or not w.on.platform_voice:
        return 0.0
    return (1 - done) * w.p.platform.voice * w.platform.open * w.platform.users


def record(row, people):
    if people:
        row["on_platform"] = sum(person.online for person in people) / len(people)
        row["rumours"] = sum(person.believes for person in people) / len(people)
