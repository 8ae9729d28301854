"""Trust gained and lost, and wounds (section 2), each loss on its account (7.14)."""

from .moves import lowered, raised
from .people import trust


def gain(w, person, facet, s):
    """Gain of trust in a facet by s."""
    if s <= 0:
        return
    before = trust(w, person) if w.ledger else None
    most = person.ceiling if facet == "integrity" else 1.0
    setattr(person, facet, raised(getattr(person, facet), most, s))
    if w.ledger:
        w.ledger.trust_moved(w, person, trust(w, person) - before)


def loss(w, person, facet, s, account):
    """Loss of trust in a facet by s."""
    if s <= 0:
        return
    before = trust(w, person) if w.ledger else None
    if not w.on.trust_asymmetry:
        s = min(s, w.largest_gain)
    setattr(person, facet, lowered(getattr(person, facet), s))
    if w.ledger:
        w.ledger.trust_lost(w, person, account, before - trust(w, person))


def wound(w, person, s, account):
    """A wound by s, which reopens scars."""
    if s <= 0 or not w.on.wounds:
        return
    before = person.wounds
    person.wounds = raised(before, 1.0, s)
    if w.on.reopening and person.scars > 0:
        scars = person.scars
        person.scars = lowered(scars, w.p.strain.wound.reopen * min(s, 1.0))
        person.wounds = min(1.0, person.wounds + (scars - person.scars))
    if w.ledger:
        w.ledger.wounded(w, person, account, person.wounds - before)
