"""The styles without Chinese words: ``iso`` for machines, ``english`` for a reader without Chinese."""

from decimal import Decimal

from ..decimals import power
from ..lexicon import numerals, written
from ..quantity import Qualifier, Quantity
from . import digits

_SIGNS = frozenset("%‰‱")  # right behind the number
_MAX_DECIMALS = 3  # before million and the like; a number with more is written in full


def iso(quantity: Quantity) -> str:
    """Return ``CNY 380000000000``: code or canonical unit, and the number or its bounds in plain notation."""
    stated = _stated(quantity)
    if stated is None or (quantity.qualifier is Qualifier.OVER and quantity.high is not None):
        sign, number = "", f"{_plain_or_open(quantity.low)}..{_plain_or_open(quantity.high)}"
    else:
        sign, number = written.ISO_QUALIFIERS.get(quantity.qualifier, ""), digits.plain(stated)
    below = written.PER + quantity.per if quantity.per else ""
    if quantity.currency is not None:
        return f"{sign}{quantity.currency} {number}{below}"
    return f"{sign}{number}{_spaced(quantity.unit)}{below}"


def english(quantity: Quantity) -> str:
    """Return ``about CNY 380 billion``."""
    stated = _stated(quantity)
    if stated is None:
        bounds = [english_number(bound) for bound in (quantity.low, quantity.high) if bound is not None]
        number = " to ".join(bounds)
    else:
        number = english_number(stated)
    if quantity.currency is not None:
        number = f"{quantity.currency} {number}"
    elif quantity.unit is not None:
        number += _english_unit(quantity.unit, is_one=number == "1")
    word = written.ENGLISH_QUALIFIERS.get(quantity.qualifier, "")
    below = f" per {_below_line(quantity.per)}" if quantity.per else ""
    return f"{word} {number}{below}".lstrip()


def english_number(number: Decimal) -> str:
    """Return ``380 billion``, ``1,250.5``: the greatest scale word that leaves three decimals at most."""
    size, sign = number.copy_abs(), "-" if number < 0 else ""
    exponents = {form: row.exponent for row in numerals.LATIN_SCALES for form in row.forms.split()}
    for word in reversed(written.ENGLISH_SCALES):
        if size >= power(exponents[word]):
            count = digits.scaled(size, exponents[word])
            if len(count.partition(".")[2]) <= _MAX_DECIMALS:
                return f"{sign}{digits.grouped(Decimal(count))} {word}"
    return sign + digits.grouped(size)


def _stated(quantity: Quantity) -> Decimal | None:
    """Return the number that a quantity states, or its only bound; None for two bounds."""
    if quantity.value is not None or None not in (quantity.low, quantity.high):
        return quantity.value
    return quantity.low if quantity.high is None else quantity.high


def _plain_or_open(bound: Decimal | None) -> str:
    return "" if bound is None else digits.plain(bound)


def _spaced(unit: str | None) -> str:
    return "" if unit is None else unit if unit in _SIGNS else f" {unit}"


def _english_unit(unit: str, *, is_one: bool) -> str:
    names = written.ENGLISH_UNITS.get(unit)
    return _spaced(unit if names is None else names.split("|")[not is_one])


def _below_line(per: str) -> str:
    parts = per.split(written.PER_PARTS)
    return " ".join(written.ENGLISH_UNITS.get(part, part).split("|")[0] for part in parts)
