"""A change programme (7.21)."""


class Programme:
    """Nothing of this happens before an event change_launch."""

    def __init__(self, w):
        self.launched = False

    def pass_week(self, w):
        pass


def refuse(w, event, teams):
    raise NotImplementedError("7.21: a change programme")


launch = lever = champion = invite = mute = refuse


def weigh(w, team):
    pass


def yields(w, person):
    """What output is multiplied by."""
    return 1.0


def show(w, person, sign):
    pass
