"""Numbers in digits: with a scale word where that is shorter, or with thousands marks."""

from decimal import Decimal

from ..decimals import power, shift
from .words import HanWords

_SCALES = ((12, (4, 8)), (8, (8,)), (4, (4,)), (0, ()))  # exponent, and the scale words that say it: 万亿


def compact(number: Decimal, words: HanWords) -> str:
    """Return the shortest writing of a number that is not negative; of two the one with the greater scale
    word.

    A scale word needs at least one of it before it: 3800亿, and not 0.38万亿.  What has none has thousands
    marks from five digits on.
    """
    writings = [
        scaled(number, exponent) + "".join(words.scales[part] for part in parts)
        for exponent, parts in _SCALES
        if exponent == 0 or number >= power(exponent)
    ]
    shortest = min(
        writings, key=lambda writing: len(_without_zeros(writing))
    )  # the first of those of one length
    return grouped(number) if shortest is writings[-1] and number >= power(4) else shortest


def plain(number: Decimal) -> str:
    """Return a number in digits, without marks."""
    return format(number, "f")


def grouped(number: Decimal) -> str:
    """Return a number in digits with thousands marks."""
    return format(number, ",f")


def scaled(number: Decimal, exponent: int) -> str:
    """Return how many of 10^exponent a number is, in digits; zeros at the end go with a scale word only."""
    if exponent == 0:
        return plain(number)
    return _without_zeros(plain(shift(number, -exponent)))


def _without_zeros(digits: str) -> str:
    """Return digits without zeros at their end after the point."""
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
