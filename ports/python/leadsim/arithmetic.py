"""Arithmetic that gives the same bits everywhere (7.13)."""

from decimal import Decimal, localcontext

STEPS = float.fromhex("0x1.71547652b82fep+06")     # 64/ln 2
STEP_HIGH = float.fromhex("0x1.62e42fef8p-07")     # ln 2/64, the leading bits,
STEP_LOW = float.fromhex("0x1.1cf79abc9e3b4p-42")  # and the rest
SHIFT = 1.5 * 2.0**52                              # adding it rounds to a whole number
LARGEST = float.fromhex("0x1.62e42fefa39efp+09")
LEAST = -700.0                                     # nothing in the model goes below; 0 from here on


def roots_of_two():
    """2^(j/64) for j below 64, rounded to nearest."""
    with localcontext() as context:
        context.prec = 40
        return [float(Decimal(2) ** (Decimal(j) / 64)) for j in range(64)]


ROOTS = roots_of_two()


def exp(x):
    """e^x by 64 steps an octave and a polynomial of the fifth degree."""
    if x > LARGEST:
        return float("inf")
    if x < LEAST:
        return 0.0
    whole = (x * STEPS + SHIFT) - SHIFT
    n = int(whole)
    r = (x - whole * STEP_HIGH) - whole * STEP_LOW
    rr = r * r
    high = rr * (1.0 / 24 + r * (1.0 / 120)) + (0.5 + r * (1.0 / 6))
    root = ROOTS[n & 63]
    return (root + root * (r + rr * high)) * 2.0 ** (n >> 6)


def summed(numbers):
    """The sum, one after the other; the sum of newer Pythons is cleverer, and gives other last digits."""
    result = 0.0
    for x in numbers:
        result += x
    return result
