"""What is measured (7.11; docs/metrics.md)."""

from . import change, platform, reach, standing
from .arithmetic import summed
from .moves import evenness, mean, unit
from .people import COMMIT, COMPLY, RESIST, fear, merit, past_tipping, satisfaction, trust

COLUMNS = (
    "output net_output crisis_loss money heads vacancies commit comply resist effort unwatched_effort"
    " compliance_seen compliance_so acceptance trust ability_seen benevolence_seen integrity_seen"
    " watch_belief punish_belief fear alignment belonging attachment responsibility skill capability"
    " ready strain burnout wounds well_being voice satisfaction quit_intention problems voiced inspected"
    " false_alarms new_crises open_crises severity quits unavoidable_exits dismissals laid_off hires"
    " regretted shared_decisions own_decisions decision_success waiting decision_evenness leader_talk"
    " talk_evenness commanding leader_load removed followed_inside followed_outside turnaround failed"
    " upward_tries upward_success helped favours passed_over abuse_known diverted hire_skill rightful"
    " merit quit_merit retention resilience health on_platform rumours outside_help outside_harm aware"
    " interested trying adopted public_only conviction champions opposed credibility change_budget"
    " reach_leaders reach_members reach_evenness informal_leaders titles_without_reach rank_reach"
    " borne_by_office borne_by_person power_coercive power_reward power_legitimate power_expert"
    " power_referent power_informational standing_leaders standing_members informal_teams"
).split()


class Tally:
    """What happened in a week."""

    def __init__(self):
        self.asked = 0
        self.checks = self.clean_checks = 0
        self.decisions = self.own = self.prepared = self.waiting = self.succeeded = 0
        self.voiced = self.inspected = self.false_alarms = 0.0
        self.new_crises = 0
        self.exits = {"quit": 0, "unavoidable": 0, "dismissed": 0, "laid off": 0, "removed": 0, "exit": 0}
        self.regretted, self.quit_merits = 0, []
        self.came = []
        self.removed = self.inside = self.outside = self.turnaround = 0
        self.tries = self.tries_that_work = self.helped = 0
        self.favours = self.passed_over = self.abuse_known = 0
        self.outside_help = self.outside_harm = 0
        self.office, self.person = [], []

    def bear(self, by_office, by_person):
        self.office.append(by_office)
        self.person.append(by_person)

    def gone(self, w, person, why):
        self.exits[why] += 1
        if why != "quit":
            return
        self.quit_merits.append(merit(person) - person.usual_merit)
        self.regretted += merit(person) > person.usual_merit

    def hired(self, w, person):
        self.came.append(person.skill)


class Memory:
    """What retention and resilience remember."""

    def __init__(self):
        self.exits, self.heads, self.retained = [], [], 1.0
        self.usual = None
        self.counting = False       # a shock of the whole organization, or its aftermath
        self.until = None           # the last week of the aftermath
        self.dip = self.last_dip = 0.0

    def retention(self, exits, heads):
        self.exits.append(exits)
        self.heads.append(heads)
        exits, heads = self.exits[-52:], self.heads[-52:]
        self.retained = max(0.0, 1 - sum(exits) * len(exits) / sum(heads)) if sum(heads) else 1.0

    def resilience(self, w, net):
        """The dip of the last finished shock of the whole organization."""
        if w.top_began and not self.counting and self.usual is not None and self.usual > 0:
            self.counting, self.dip, self.until = True, 0.0, None
        if self.usual is None:
            self.usual = net
        if self.counting:
            self.dip += max(0.0, 1 - net / self.usual)
        else:
            self.usual += w.p.health.usual_rate * (net - self.usual)
        if w.top_contained:
            self.until = w.week + w.p.health.aftermath
        if self.counting and self.until is not None and w.week >= self.until:
            self.counting, self.last_dip = False, self.dip


def share(part, whole):
    return part / whole if whole else 0.0


def recorded(w):
    """The row of weeks.csv of a week, by column."""
    row = {}
    if not w.closed_before and ((w.week + 1) % 13 == 0 or w.week + 1 == w.weeks):
        w.reach = reach.trace(w)
    people = w.everybody()
    worked(w, row)
    responses(w, row)
    states(w, row, people)
    crises(w, row)
    comings_and_goings(w, row, people)
    decisions(w, row)
    leaders(w, row, people)
    upward_and_abuse(w, row)
    health(w, row, people)
    elsewhere(w, row, people)
    influence(w, row, people)
    return row


def worked(w, row):
    output, net = (summed(getattr(team, kind) for team in w.teams) for kind in ("output", "net"))
    diverted = summed(team.diverted for team in w.teams)
    asked = w.tally.asked
    if not asked:
        output = net = diverted = 0.0
    row["output"], row["net_output"] = share(output, asked), share(net, asked)
    row["crisis_loss"] = unit((output - net - diverted) / output) if output > 0 else 0.0
    row["diverted"] = min(1.0, diverted / output) if output > 0 else 0.0
    row["money"] = w.money


def responses(w, row):
    people = [person for team in w.teams for person in team.people] if w.tally.asked else []
    n = len(people)
    for column, response in (("commit", COMMIT), ("comply", COMPLY), ("resist", RESIST)):
        row[column] = share(sum(person.response == response for person in people), n)
    row["effort"] = mean([person.week.effort for person in people])
    row["unwatched_effort"] = mean([person.effort for person in people if not person.week.checked])
    done = summed(
        1.0 if person.response == COMMIT else min(1.0, person.week.effort)
        for person in people if person.response != RESIST
    )
    row["compliance_so"] = share(done, n)
    if w.tally.checks:
        w.compliance_seen = w.tally.clean_checks / w.tally.checks
    row["compliance_seen"] = w.compliance_seen


def states(w, row, people):
    for column, state in (
        ("acceptance", "acceptance"), ("ability_seen", "ability"), ("benevolence_seen", "benevolence"),
        ("integrity_seen", "integrity"), ("watch_belief", "watch"), ("punish_belief", "punish"),
        ("alignment", "alignment"), ("belonging", "belonging"), ("attachment", "attachment"),
        ("responsibility", "responsibility"), ("skill", "skill"), ("capability", "capability"),
        ("strain", "strain"), ("wounds", "wounds"), ("voice", "voice"), ("quit_intention", "quit"),
    ):
        row[column] = mean([getattr(person, state) for person in people])
    row["trust"] = mean([trust(w, person) for person in people])
    row["fear"] = mean([fear(w, person) for person in people])
    row["satisfaction"] = mean([satisfaction(w, person) for person in people])
    row["burnout"] = share(sum(past_tipping(w, person) > 0 for person in people), len(people))
    row["well_being"] = 1 - (row["strain"] + row["wounds"]) / 2
    members = [person for person in people if person.seat not in w.teams_led_from]
    ready = sum(person.capability >= w.p.organization.ready_at for person in members)
    row["ready"] = share(ready, len(members))


def crises(w, row):
    row["problems"] = mean([team.visible + team.hidden for team in w.led_teams])
    row["voiced"], row["inspected"] = w.tally.voiced, w.tally.inspected
    row["false_alarms"] = w.tally.false_alarms
    row["new_crises"] = w.tally.new_crises
    row["open_crises"] = sum(team.crisis is not None for team in w.led_teams)
    row["severity"] = 0.0
    if row["open_crises"]:
        row["severity"] = share(
            summed(team.hot * team.asked_last for team in w.led_teams), sum(team.asked_last for team in w.led_teams)
        )


def comings_and_goings(w, row, people):
    t = w.tally
    row["heads"] = len(people)
    row["vacancies"] = len(w.seats) - len(people) - len(w.given_up)
    row["quits"], row["unavoidable_exits"] = t.exits["quit"], t.exits["unavoidable"]
    row["dismissals"] = t.exits["dismissed"] + t.exits["removed"]
    row["laid_off"], row["hires"], row["regretted"] = t.exits["laid off"], len(t.came), t.regretted
    row["hire_skill"] = mean(t.came)
    row["merit"] = mean([merit(person) - person.usual_merit for person in people])
    row["quit_merit"] = mean(t.quit_merits)


def decisions(w, row):
    t = w.tally
    row["shared_decisions"] = share(t.own + t.prepared, t.decisions)
    row["own_decisions"] = share(t.own, t.decisions)
    row["decision_success"] = share(t.succeeded, t.decisions - t.waiting)
    row["waiting"] = share(t.waiting, t.decisions)
    row["decision_evenness"] = mean([team.decides_evenly for team in w.led_teams if team.led_this_week])


def leaders(w, row, people):
    offices = [team for team in w.led_teams if team.led_this_week]
    row["commanding"] = share(sum(team.commands for team in offices), len(offices))
    row["leader_load"] = mean([team.load for team in offices])
    even, shares = [], []
    for team in offices:
        members, leader = team.talk
        value = evenness([leader] + members)
        if value is not None:
            even.append(value)
            shares.append(leader / summed([leader] + members))
    row["talk_evenness"], row["leader_talk"] = mean(even), mean(shares)
    row["removed"] = w.tally.removed
    row["followed_inside"], row["followed_outside"] = w.tally.inside, w.tally.outside
    row["turnaround"], row["failed"] = w.tally.turnaround, int(w.closed)
    now = [team for team in w.led_teams if team.office is not None]
    row["rightful"] = mean([team.office.rightful for team in now])
    in_order = sorted(now, key=lambda team: team.led_from)
    bases = [standing.bases(w, team.office.person, team) for team in in_order]
    for kind in ("coercive", "reward", "legitimate", "expert", "referent", "informational"):
        row["power_" + kind] = mean([getattr(base, kind) for base in bases])


def upward_and_abuse(w, row):
    t = w.tally
    row["upward_tries"] = share(t.tries, t.asked)
    row["upward_success"] = share(t.tries_that_work, t.tries)
    row["helped"] = share(t.helped, t.asked)
    row["favours"], row["passed_over"] = t.favours, t.passed_over
    row["abuse_known"] = share(t.abuse_known, t.asked)


def health(w, row, people):
    h = w.p.health
    if not w.closed_before:
        exits = sum(w.tally.exits.values()) - w.tally.exits["exit"]
        w.memory.retention(exits, len(people))
        w.memory.resilience(w, share(summed(team.net for team in w.teams), len(people)))
    row["retention"], row["resilience"] = w.memory.retained, 1 / (1 + w.memory.last_dip)
    parts = {
        "output": unit(row["net_output"] / w.p.organization.technology), "trust": row["trust"],
        "attachment": row["attachment"], "well_being": row["well_being"], "capability": row["capability"],
        "retention": row["retention"], "resilience": row["resilience"],
    }
    whole = summed(getattr(h, part) for part in parts)
    row["health"] = share(summed(getattr(h, part) * value for part, value in parts.items()), whole)


def elsewhere(w, row, people):
    """On a platform, outside, and in a change."""
    row["outside_help"], row["outside_harm"] = w.tally.outside_help, w.tally.outside_harm
    for column in (
        "on_platform rumours aware interested trying adopted public_only conviction champions opposed"
        " credibility change_budget"
    ).split():
        row[column] = 0.0
    change.record(w, row, people)
    platform.record(row, people)


def influence(w, row, people):
    r = w.reach
    row["reach_leaders"], row["reach_members"], row["reach_evenness"] = r.leaders, r.members, r.evenness
    row["informal_leaders"], row["titles_without_reach"], row["rank_reach"] = r.informal, r.titles, r.rank
    row["borne_by_office"], row["borne_by_person"] = mean(w.tally.office), mean(w.tally.person)
    for column, leads in (("standing_leaders", True), ("standing_members", False)):
        row[column] = mean([
            standing.standing(w, person) for person in people if (person.seat in w.teams_led_from) == leads
        ])
    row["informal_teams"] = mean([float(team.informal is not None) for team in w.led_teams])
