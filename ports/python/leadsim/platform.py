"""A social platform (7.23)."""


class Platform:
    """There is none unless an event opens one."""

    def __init__(self):
        self.open = 0.0


def refuse(w, event, teams):
    raise NotImplementedError("7.23: a social platform")


open_up = close = refuse


def ties_of(w, seat):
    return w.ties.row(seat)


def chance_of_check(w, person, monitor):
    return monitor


def found(w, person, done):
    return 0.0


def join(w, team, person):
    pass


def rumour_begins(w):
    pass
