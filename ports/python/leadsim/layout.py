"""Who sits where and leads whom, where no file says so (section 2)."""


class Team:
    """The people who report to one leader; the board's holds the head alone."""

    def __init__(self, number, seats, led_from, level):
        self.number = number
        self.seats = seats          # of the reports, ascending
        self.led_from = led_from    # the leader's seat; None for the board's team
        self.level = level          # of its leader; members are level 0
        self.above = None           # the team in which the leader reports
        self.below = []             # the teams that its reports lead


def teams_of(people, span, levels):
    """The teams of an organization of so many seats, from the bottom up, the board's last."""
    bottom = 1
    while True:
        counts = counts_of(bottom, span, levels)
        members = people - sum(counts)
        if members <= bottom * span:
            break
        bottom += 1
    return laid_out(members, counts)


def counts_of(bottom, span, levels):
    """The number of teams of each level from 1 up, if level 1 has so many."""
    counts = [bottom]
    while counts[-1] > 1:
        counts.append(-(-counts[-1] // span))
    while len(counts) < levels:
        counts.append(1)
    return counts


def laid_out(members, counts):
    teams, seat, reports, leader = [], 0, members, members
    for level, count in enumerate(counts, 1):
        for size in even(reports, count):
            teams.append(Team(len(teams), list(range(seat, seat + size)), leader, level))
            seat += size
            leader += 1
        reports = count
    teams.append(Team(len(teams), [leader - 1], None, len(counts) + 1))
    joined(teams)
    return teams


def even(total, parts):
    """Sizes as even as can be, the first larger by one."""
    size, larger = divmod(total, parts)
    return [size + (part < larger) for part in range(parts)]


def joined(teams):
    """Sets above and below: which team each leader reports in."""
    reports_in = {seat: team for team in teams for seat in team.seats}
    for team in teams:
        if team.led_from is not None:
            team.above = reports_in[team.led_from]
            team.above.below.append(team)
