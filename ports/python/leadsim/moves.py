"""How a state moves (section 2), and the few functions that the rules share.

A state is stored in single precision where it is set: see people.Person.
"""

from .arithmetic import exp, summed


def unit(x):
    """x forced into [0,1]; the page writes [x]."""
    return 0.0 if x < 0.0 else 1.0 if x > 1.0 else x


def raised(x, c, s):
    return x + (s if s < 1.0 else 1.0) * (c - x) if x < c else x


def lowered(x, s):
    return x - (s if s < 1.0 else 1.0) * x


def followed(x, t, s):
    return x + s * (t - x)


def kept(x, edge):
    """x kept edge away from 0 and 1."""
    return min(max(x, edge), 1.0 - edge)


def within(x, most):
    """x within plus and minus most."""
    return min(max(x, -most), most)


def logistic(x):
    if x >= 0:
        return 1.0 / (1.0 + exp(-x))
    e = exp(x)
    return e / (1.0 + e)


def hazard(rate):
    """The chance that something with this hazard happens."""
    return 1.0 - exp(-rate)


def log_normal(z, sigma):
    """A factor around 1 that is log-normal with this sigma."""
    return exp(sigma * z - sigma * sigma / 2.0)


def evenness(values):
    """(sum x)^2 / sum x^2 / n; None where all are 0."""
    total = squares = 0.0
    n = 0
    for x in values:
        total += x
        squares += x * x
        n += 1
    return total * total / squares / n if squares > 0 else None


def mean(values):
    """The mean of a list, 0 if it is empty."""
    return summed(values) / len(values) if values else 0.0


def median(values):
    values = sorted(values)
    n = len(values)
    if n % 2:
        return values[n // 2]
    return (values[n // 2 - 1] + values[n // 2]) / 2.0
