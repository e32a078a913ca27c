"""Sums: what a numeral and the remainder after its last scale word make together.

sum     = numeral 零? remainder                         3亿5000万, 3万5000, 4萬8,127, 3万零5
tail    = numeral digit, of the next lower scale         3万5, 三万五
section = numeral 零? remainder, of one larger scale    3千5百万, 9亿2千300万, 1萬2000億

What could be of either of two amounts is ambiguous, and so are two numbers without a mark between them of
which the first is no amount by itself (2千3万元).
"""

from decimal import Decimal
from typing import Final

from ..decimals import least_significant_place, minus, plus, power, remainder, shift, times
from ..lexicon.characters import CLAUSE_COMMAS, DECIMAL_POINTS
from ..lexicon.index import UNITS
from ..lexicon.numeral_index import EXPONENT
from ..lexicon.units.durations import YEAR
from .nodes import Numeral
from .tails import is_money_at

_MYRIAD: Final = 4  # the exponent of 万
_GROUP: Final = 3  # digits
_ZEROS: Final = frozenset("0０")
_FIRST_YEAR, _LAST_YEAR = Decimal(1900), Decimal(2099)


def with_scaled(text: str, numeral: Numeral, rest: Numeral) -> Numeral | None:
    """Return the sum of a numeral and a remainder with a scale word; None where they are two numbers."""
    is_section = numeral.exponent < _MYRIAD <= rest.exponent and text[numeral.end - 1] in EXPONENT
    if is_section:
        return _with_section(numeral, rest) or _run_on(numeral, rest)
    is_large = numeral.exponent == _MYRIAD and rest.exponent >= 2 * _MYRIAD
    section = _with_section(numeral, rest) if is_large else None
    return section or sum_of(numeral, rest, has_zero=rest.start > numeral.end)


def with_digits(text: str, numeral: Numeral, rest: Numeral) -> Numeral | None:
    """Return the sum of a numeral and digits without a scale word: 3万零5, 3万5000, 4萬8,127.

    They fill the places below the scale word; before a currency also three do, or a zero and any number of
    digits (2万500元, 1万05元).
    """
    if rest.start > numeral.end:
        return sum_of(numeral, rest, has_zero=True)
    written = text[rest.start : rest.end]
    digits = "".join(char for char in written if char not in CLAUSE_COMMAS)
    has_comma, is_money = len(digits) < len(written), is_money_at(text, rest.end)
    if digits.isdigit() or has_comma or UNITS.at(text, rest.end):  # no unit follows a date: 3万2024.5
        length = _digits_before_point(digits)
        places = numeral.exponent if numeral.exponent < _MYRIAD else numeral.exponent - numeral.exponent % 4
        is_short = length < places and (length == _GROUP or digits[0] in _ZEROS)
        if (length == places and not _is_year(text, rest)) or (is_short and is_money):
            return sum_of(numeral, rest)
    return _run_on(numeral, rest) if has_comma or is_money else None


def _digits_before_point(digits: str) -> int:
    return next((place for place, char in enumerate(digits) if char in DECIMAL_POINTS), len(digits))


def _is_year(text: str, rest: Numeral) -> bool:
    """A calendar year: 买入3万2024年"""
    is_recent = _FIRST_YEAR <= rest.low <= _LAST_YEAR
    return is_recent and any(unit.name == YEAR for _, unit in UNITS.at(text, rest.end)[:1])


def sum_of(numeral: Numeral, rest: Numeral, *, has_zero: bool = False) -> Numeral | None:
    """Return the sum of a numeral and what follows it, which must be smaller than its last scale word."""
    if rest.high >= power(numeral.exponent) or rest.exponent >= numeral.exponent:
        return None
    return Numeral(
        numeral.start,
        rest.end,
        plus(numeral.low, rest.low),
        plus(numeral.low, rest.high),
        qualifier=rest.qualifier,
        exponent=rest.exponent or numeral.exponent,
        has_scale=numeral.has_scale,
        is_ambiguous=numeral.is_ambiguous or (not has_zero and _is_doubtful(numeral, rest)),
    )


def with_tail(numeral: Numeral, digit: Numeral) -> Numeral | None:
    """Return the sum of a numeral and a digit behind its scale word, which counts the next lower one: 3万5"""
    place = power(numeral.exponent - 1)
    return sum_of(numeral, digit.replace(low=times(digit.low, place), high=times(digit.high, place)))


def _is_doubtful(numeral: Numeral, rest: Numeral) -> bool:
    """7亿8千 is said both of 7.8亿 and of 700008000; in 1.2亿3500万 the two overlap"""
    is_far = numeral.exponent > 4 and rest.low < power(numeral.exponent - 4)
    return is_far or rest.high >= least_significant_place(numeral.low)


def _with_section(numeral: Numeral, rest: Numeral) -> Numeral | None:
    """3千5百万, 1萬2000億, 9亿2千300万: the last scale word counts for all since the larger one before it"""
    places, scale = numeral.exponent, rest.exponent - rest.exponent % 4
    section = remainder(numeral.low, power(scale + 4))
    above = minus(numeral.low, section)
    if section >= power(min(scale, 8) if not above else 4):
        return None  # 1億2萬3千億
    if rest.start == numeral.end:
        fits = power(places // 2 + scale) <= rest.low and rest.high < power(places + scale)  # not 2千3万
    else:
        fits = rest.high < power(places - 1 + scale)
    if not fits or rest.high >= shift(least_significant_place(section), scale):
        return None
    base = plus(above, shift(section, scale))
    return Numeral(
        numeral.start,
        rest.end,
        plus(base, rest.low),
        plus(base, rest.high),
        qualifier=rest.qualifier,
        exponent=places + scale,
        has_scale=True,
    )


def _run_on(numeral: Numeral, rest: Numeral) -> Numeral:
    return numeral.replace(end=rest.end, is_ambiguous=True)
