"""A new way of working, ordered or worked out together (section 6)."""

from .harm import loss, wound
from .moves import lowered, raised


def impose(w, person, share):
    """A change of so much of the work is ordered."""
    new_way(w, person, share)
    harm = share * (1 - person.acceptance)
    loss(w, person, "benevolence", w.p.trust.loss.imposed * harm, "imposed change")
    wound(w, person, w.p.strain.wound.imposed * harm, "imposed change")


def join(w, person, share):
    """The same change, worked out together."""
    new_way(w, person, share)
    person.alignment = raised(person.alignment, 1.0, w.p.learning.change_alignment * share)


def new_way(w, person, share):
    person.skill = lowered(person.skill, w.p.learning.change_skill * share)
