"""Decimal arithmetic without rounding, whatever the ambient decimal context."""

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, Inexact
from typing import Final

_EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_DIVISION: Final = Context(prec=100, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact])
_POWERS: Final = [Decimal(10**exponent) for exponent in range(40)]

ONE_HALF: Final = Decimal("0.5")
_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)

times: Final = _EXACT.multiply
plus: Final = _EXACT.add
minus: Final = _EXACT.subtract
remainder: Final = _EXACT.remainder


def negated(value: Decimal) -> Decimal:
    """Return the opposite number; a zero has no sign (-0.00% is 0)."""
    return value.copy_negate() if value else value


def power(exponent: int) -> Decimal:
    """Return 10 to ``exponent`` in plain notation."""
    if 0 <= exponent < len(_POWERS):
        return _POWERS[exponent]
    return shift(_ONE, exponent)


def shift(value: Decimal, exponent: int) -> Decimal:
    """Multiply by 10 to ``exponent``; no zeros are left after the point (2.5 by 8 is 250000000)."""
    return plus(_EXACT.scaleb(value, exponent), _ZERO)  # the sum has no exponent above that of the zero


def without_trailing_zeros(value: Decimal) -> Decimal:
    """Return the number in plain notation without zeros after the last decimal place: 3 for 3.00."""
    return plus(_EXACT.normalize(value), _ZERO)


def exponent_of(factor: Decimal) -> int | None:
    """Return the power of ten that a factor is; None if it is none."""
    exponent = factor.adjusted()
    return exponent if factor == power(exponent) else None


def times_factor(value: Decimal, factor: Decimal) -> Decimal:
    """Multiply by a unit's factor, as ``shift`` does if it is a power of ten."""
    exponent = exponent_of(factor)
    return times(value, factor) if exponent is None else shift(value, exponent)


def least_significant_place(value: Decimal) -> Decimal:
    """Return the place of the last digit that is not zero: 100 for 300, 10 for 120, 0.1 for 2.5, 1 for 0."""
    _, digits, exponent = value.as_tuple()
    if not value or not isinstance(exponent, int):
        return Decimal(1)
    zeros = next(place for place, digit in enumerate(reversed(digits)) if digit)
    return power(exponent + zeros)


def exact_quotient(value: Decimal, divisor: Decimal) -> Decimal | None:
    """Return a quotient in plain notation; None where it has no end, or none within a hundred digits."""
    try:
        return without_trailing_zeros(_DIVISION.divide(value, divisor))
    except Inexact:
        return None
