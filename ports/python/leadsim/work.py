"""Decisions are taken, work is done, problems arise and are found (7.6)."""

from . import change, platform, rng, standing
from .arithmetic import summed
from .harm import gain, loss, wound
from .leaders import NONE
from .moves import evenness, followed, lowered, raised, unit
from .people import onboarded, single

AVERAGED = "voice belonging ability benevolence integrity punish fair".split()


def work(w, team):
    """Step 6 for a team."""
    people = w.present(team)
    look_around(w, team, people)
    team.output = team.found_by_voice = 0.0
    team.people, team.asked, team.asked_last = people, len(people), len(people)
    team.blamed, team.left_to_leader = 0, 0
    for person in people:
        decided = decide(w, team, person)
        person.week.made = produce(w, team, person) + decided
        team.output += person.week.made
    compare(w, team, people)
    w.tally.asked += len(people)
    what_is_left(w, team)
    team.leader_count = followed(team.leader_count, team.left_to_leader, w.p.members.decide.memory)
    team.decides_evenly = evenness([team.leader_count] + [person.deciding for person in people]) or 0.0
    practise(w, team)
    problems(w, team, people)
    team.talk = talk(w, team)


def compare(w, team, people):
    """How each does against the team."""
    mean = team.output / len(people) if people else 0.0
    if mean > 0:
        for person in people:
            done = unit(single(person.week.made) / (2 * mean))
            person.performed = followed(person.performed, done, w.p.market.performance_memory)


def look_around(w, team, people):
    """The means of the team; with nobody present it keeps its last ones."""
    team.informal = None
    if people:
        for state in AVERAGED:
            setattr(team.mean, state, summed(getattr(person, state) for person in people) / len(people))
        team.mean.effort = summed(person.week.effort for person in people) / len(people)
        team.informal = standing.see_informal_leader(w, team)


def whose_decision(w, team, person):
    """None, or whose this week's decision of a person is: own, asked, leader; waits where nobody is to take it."""
    comes_up, whose = w.luck.pair(rng.DECISION, w.week, person.who)
    o = w.p.organization
    if comes_up >= o.decisions:
        return None
    if team.office is None:
        return "own" if whose < (person.capability + person.responsibility) / 2 else "waits"
    if not team.led:
        return "own"
    acts = team.toward(person)
    own = 1 - (1 - acts.delegate) * o.authority.decide
    if whose < own:
        return "own"
    return "asked" if (whose - own) / (1 - own) < acts.consult else "leader"


def decide(w, team, person):
    """What this week's decision of a person yields."""
    o, memory = w.p.organization, w.p.members.decide.memory
    whose = whose_decision(w, team, person)
    if whose in ("asked", "leader"):
        _, waits = w.luck.pair(rng.SUCCESS, w.week, person.who)
        if waits < team.waits:
            whose = "waits"
        elif person.week.asked:
            whose = "asked"
    person.deciding = followed(person.deciding, 1.0 if whose == "own" else 0.0, memory)
    if whose is None:
        return 0.0
    w.tally.decisions += 1
    team.left_to_leader += whose != "own"
    if whose == "own":
        w.tally.own += 1
        succeeds = member_decides(w, team, person)
    elif whose == "waits":
        w.tally.waiting += 1
        return -o.delay_cost * o.technology
    else:
        w.tally.prepared += whose == "asked"
        succeeds = leader_decides(w, team, person, whose == "asked")
    w.tally.succeeded += succeeds
    return (o.decision_value if succeeds else -o.decision_value) * o.technology


def member_decides(w, team, person):
    d, learning, acts = w.p.members.decide, w.p.learning, team.toward(person)
    able = d.capability_weight * person.capability + (1 - d.capability_weight) * person.skill
    chance = unit(d.member + d.member_gain * able + d.support * (acts.explain + acts.listen) / 2)
    succeeds, punished = w.luck.pair(rng.SUCCESS, w.week, person.who)
    if succeeds < chance:
        teach(w, person, learning.decide)
        return True
    may = w.p.organization.authority
    if team.led and punished < acts.blame * may.discipline * (1 - acts.bind):
        team.blamed += 1
        person.week.blamed = True
        if not w.on.silence_after_blame:
            teach(w, person, learning.mistake)
        loss(w, person, "benevolence", w.p.trust.loss.blame, "blame")
        wound(w, person, w.p.strain.wound.blame, "blame")
        if w.on.silence_after_blame:
            person.voice = lowered(person.voice, w.p.members.voice.punished)
    else:
        teach(w, person, learning.mistake)
    return False


def teach(w, person, s):
    if w.on.learning_by_deciding:
        person.capability = raised(person.capability, 1.0, s)


def leader_decides(w, team, person, asked):
    d, leader = w.p.members.decide, team.office.person
    told = d.pool * person.voice * (d.unskilled + (1 - d.unskilled) * person.skill) if asked else 0.0
    chance = unit(
        d.leader + d.leader_gain * team.leader_skill
        - d.leader_complexity * w.p.organization.complexity * (1 - told)
    )
    u, _ = w.luck.pair(rng.SUCCESS, w.week, person.who)
    if u < chance:
        gain(w, person, "ability", w.p.trust.gain.success)
        return True
    loss(w, person, "ability", w.p.trust.loss.failure, "failure")
    return False


def produce(w, team, person):
    """The output of a person, decisions aside."""
    o, e, d, acts = w.p.organization, w.p.members.effort, w.p.members.decide, team.toward(person)
    asking = d.consult_time * acts.consult if w.on.asking_time else 0.0
    speaking = w.p.crisis.problems.voice_time * person.voice if w.on.voice else 0.0
    time = max(0.0, 1 - asking - speaking - person.week.given)
    skill = person.skill * onboarded(w, person)
    able = e.unskilled + (1 - e.unskilled) * skill
    together = (team.mean.voice + team.mean.belonging) / 2
    coordination = 1 - o.interdependence * d.coordination * (1 - together)
    clear = 1 + d.clarity * acts.direct
    output = o.technology * person.effort * time * able * coordination * (1 + person.week.helped_by)
    return output * change.yields(w, person) * clear


def what_is_left(w, team):
    """Of the output, after what crises take of it, and the leader for own ends (7.22)."""
    team.net, team.diverted = team.output, 0.0
    if team.output <= 0:
        return
    taken = w.p.organization.divert_most * team.acts.divert if team.led and w.on.gain else 0.0
    team.net = team.output * (1 - team.loss) * (1 - taken)
    team.diverted = team.output * (1 - team.loss) * taken


def practise(w, team):
    c = w.p.crisis
    learnt = 0.0
    if team.led and not team.commands:
        together = min(1.0, team.acts.consult + team.acts.delegate)
        learnt = c.practice_learn * together * (1 - team.practice)
    team.practice += learnt - c.practice_fade * team.practice


def problems(w, team, people):
    """Latent problems arise, fade, and are found."""
    if team.led_from is None or not w.on.latent_problems:
        return
    c = w.p.crisis.problems
    slack = 1 + c.slack * max(0.0, 1 - team.mean.effort)
    arrival = c.arrival * len(team.seats) / w.p.organization.span * slack
    team.visible += c.visible * arrival
    team.hidden += (1 - c.visible) * arrival
    team.visible -= c.fade * team.visible
    team.hidden -= c.fade * team.hidden
    found = min(1.0, c.inspect * team.acts.monitor) * team.visible if team.led else 0.0
    team.visible -= found
    w.tally.inspected += found
    if w.on.voice:
        speak_up(w, team, people)


def speak_up(w, team, people):
    """Voice finds what is left; who is not heard is hurt, and speaks less."""
    c, open_problems, brought = w.p.crisis.problems, team.visible + team.hidden, 0.0
    for person in people:
        acts = team.toward(person)
        says = c.voice * person.voice * (1 - c.false_alarm)
        done = person.capability
        if team.office is not None:
            done = acts.listen + (1 - acts.listen) * acts.delegate * person.capability
        done += platform.found(w, person, done)
        brought += says * done
        if team.led:
            unheard = min(1.0, says * open_problems) * (1 - done)
            wound(w, person, w.p.strain.wound.ignored * unheard, "ignored voice")
            person.voice = lowered(person.voice, w.p.members.voice.ignored * unheard)
    share = min(c.voice_most, brought)
    found = share * open_problems
    team.visible -= share * team.visible
    team.hidden -= share * team.hidden
    w.tally.voiced += found
    w.tally.false_alarms += found * c.false_alarm / (1 - min(0.99, c.false_alarm))


def talk(w, team):
    """Talking time of the members and of the leader (7.11)."""
    v, acts = w.p.members.voice, team.acts if team.led else NONE
    times = single(single(single(v.talk) + acts.consult) + acts.listen)
    leader = 0.0
    if team.office is not None:
        leader = v.talk_leader + acts.direct + acts.explain + acts.threaten
    return [person.voice * times for person in team.people], leader
