"""Bases of power, standing, and informal leaders (7.19)."""

from .harm import gain, loss, wound
from .moves import followed, lowered, raised, unit
from .people import COMMIT

SOFT = ("inspirational", "consultation", "rational")  # the others are hard


class Bases:
    """What a tactic can draw on."""

    def __init__(self, expert, referent, informational, coercive=0.0, reward=0.0, legitimate=0.0):
        self.expert, self.referent, self.informational = expert, referent, informational
        self.coercive, self.reward, self.legitimate = coercive, reward, legitimate

    def behind(self, tactic):
        """The base that a tactic draws on."""
        if tactic in ("inspirational", "consultation"):
            return self.referent
        if tactic == "rational":
            return (self.expert + self.informational) / 2
        return {"exchange": self.reward, "legitimating": self.legitimate, "pressure": self.coercive}[tactic]


def bases(w, person, team=None):
    """The bases of a person; team is the one that the person leads, if any."""
    own = person.recognised, person.respect, person.informed
    if team is None:
        return Bases(*own)
    o = w.p.organization
    return Bases(
        *own,
        coercive=team.mean.punish * w.severity_of_worst,
        reward=team.mean.fair * o.authority.reward,
        legitimate=o.hierarchy_accepted * team.rightful,
    )


def standing(w, person):
    """The weight of what a person says and does over ties."""
    if not w.on.standing:
        return 0.5
    expert, referent, informational = w.standing_weights
    return expert * person.recognised + referent * person.respect + informational * person.informed


def granted(w, team, person):
    """What others grant a person moves (step 5)."""
    s = w.p.members.standing
    led = w.team_led_by(person)
    if led is not None:
        recognised, respect = led.mean.ability, (led.mean.benevolence + led.mean.integrity) / 2
    else:
        acts = team.toward(person)
        seen = min(1.0, person.deciding + acts.consult + acts.recognise)
        recognised = person.skill * (s.seen + (1 - s.seen) * seen)
        respect = unit(
            s.respect_base + s.respect_voice * person.voice + s.respect_belonging * person.belonging
            + (s.respect_commit if person.response == COMMIT else 0.0)
        )
    person.recognised = followed(person.recognised, recognised, s.expert_rate)
    person.respect = followed(person.respect, respect, s.respect_rate)


def inform(w, team, person):
    """How early and from how many sides a person hears."""
    s, total = w.p.members.standing, 0.0
    for seat, weight in w.heard_ties(person.seat):
        sign = w.shown[seat]
        if sign.present and not sign.mute:
            total += weight * (1.0 if w.reports_in[seat] is team else s.bridge)
    person.informed = total / (total + s.informed_half)


def see_informal_leader(w, team):
    """The team's informal leader, seen in 7.6; None if nobody stands out."""
    best = star = None
    total = n = 0
    for person in w.present(team):
        mark = standing(w, person)
        total, n = total + mark, n + 1
        if person.seat not in w.teams_led_from and (best is None or mark > best):
            best, star = mark, person
    if best is None or best < w.p.members.standing.informal_at * total / n:
        return None
    return star


def meet_informal_leader(w, team):
    """The leader backs or keeps down whoever was seen to lead informally last week (step 5)."""
    star = team.informal
    if star is None or not team.led or not w.on.informal_leaders:
        return
    if star.gone or w.reports_in[star.seat] is not team:
        return
    t, m = w.p.trust, w.p.members
    acts = team.toward(star)
    backed, kept_down = acts.sponsor, acts.suppress
    hers = standing(w, star)
    for person in w.present(team):
        c = 1.0 if person is star else hers
        gain(w, person, "benevolence", t.gain.sponsor * backed * c)
        seen = 1.0 if person is star else hers * t.suppressed_seen
        loss(w, person, "benevolence", t.loss.suppressed * kept_down * seen, "suppressed influence")
        if person is not star:
            person.voice = lowered(person.voice, m.voice.suppressed * kept_down * hers)
    moved = m.standing.moved
    star.recognised = raised(star.recognised, star.skill, moved * backed)
    star.respect = raised(star.respect, 1.0, moved * backed)
    star.recognised = lowered(star.recognised, moved * kept_down)
    star.respect = lowered(star.respect, moved * kept_down)
    star.voice = lowered(star.voice, m.voice.suppressed * kept_down)
    wound(w, star, w.p.strain.wound.suppressed * kept_down, "suppressed influence")
