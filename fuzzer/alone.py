"""A quantity alone means what it does in its text; this is where, and how, the words around it may decide.

``inferred`` says that they did. Without it they decide in three ways only, each of which is checked: a member
of a list has its unit, scale or currency from another member; a word that is the name of two units is one of
them; and brackets part an amount from its bound.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import takewhile
from typing import Final

import cnmoney
from cnmoney.quantity import Kind, Quantity

# What stands between two members of a list, among white space, marks of Markdown and tags.
_JOINER: Final = re.compile(
    r"(?:[\s*_~`$\\|]|</?\w+>)*(?:[、/／+＋]|[和与與及或]|以及)(?:[\s*_~`$\\|]|</?\w+>)*"
)
_OPENING: Final = re.compile(r"\\?[(（]")
# The units of a word that is the name of several: what is counted, or what the clause is about, tells which.
_MEANINGS: Final[Mapping[str, frozenset[str]]] = {
    "块": frozenset({"CNY", "块"}),  # money, or pieces
    "塊": frozenset({"CNY", "块"}),
    "度": frozenset({"度", "kWh", "℃"}),  # degrees, electricity, warmth
    "桶": frozenset({"桶", "bbl"}),  # pails, or barrels of oil
    "方": frozenset({"m²", "m³"}),  # of floors, or of water
    "呎": frozenset({"ft", "ft²"}),  # of a length, or of a flat in Hong Kong
    "pc": frozenset({"%", "pp"}),  # of a rate, or of its change
}


def check_alone(text: str, found: Quantity) -> None:
    """``parse`` of the text of a quantity is that quantity, unless its surroundings decided what it is."""
    if found.inferred:
        return
    try:
        alone = cnmoney.parse(found.text)
    except cnmoney.ParseError:
        return  # a word around it made it one
    alone = replace(alone, start=found.start, end=found.end)
    assert (
        alone == found
        or _has_two_meanings(alone, found)
        or _has_bound_behind_brackets(text, alone, found)
        or _shares(text, found, alone)
    ), f"alone it is {alone!r}, in its text {found!r}"


def _has_two_meanings(alone: Quantity, found: Quantity) -> bool:
    """Tell whether two quantities differ in the meaning of one word, and in nothing else."""
    pairs = [(alone.currency or alone.unit, found.currency or found.unit), (alone.per, found.per)]
    differing = [{one, other} for one, other in pairs if one != other]
    same = replace(alone, kind=found.kind, currency=found.currency, unit=found.unit, per=found.per)
    return (
        same == found
        and len(differing) == 1
        and any(word in found.text and differing[0] <= units for word, units in _MEANINGS.items())
    )


def _has_bound_behind_brackets(text: str, alone: Quantity, found: Quantity) -> bool:
    """Tell whether an exact amount has a bound behind brackets: ``100美元（約新台幣3,265元）以下``."""
    same = replace(alone, qualifier=found.qualifier, value=found.value, low=found.low, high=found.high)
    return bool(_OPENING.match(text, found.end)) and same == found and alone.value == found.value


def _shares(text: str, found: Quantity, alone: Quantity) -> bool:
    """Tell whether a member of a list has its unit, currency or scale from another one of the list."""
    quantities = cnmoney.extract(text, small_counts=True)  # 十二、三个: the 三个, which is left out, says it
    place = quantities.index(found)
    members = [*_joined(text, quantities, place, -1), *_joined(text, quantities, place, 1)]
    like_it = [one for one in members if _unit_of(one) == _unit_of(found)]
    is_bare = alone.kind is Kind.NUMBER or alone.unit in ("个", "m")  # 5个、6个月; US$2、12m
    return (
        bool(like_it)
        and any(map(_says_its_unit, [found, *like_it]))
        and (is_bare or alone.kind is found.kind is Kind.MONEY)  # US$1.2、1.5亿
        and alone.qualifier is found.qualifier
        and _is_multiple(alone, found)
    )


def _joined(text: str, quantities: Sequence[Quantity], place: int, step: int) -> Iterator[Quantity]:
    """Yield the members of the list in which a quantity stands, before it or behind it."""

    def is_joined(number: int) -> bool:
        one, other = sorted((number, number - step))
        return bool(_JOINER.fullmatch(text, quantities[one].end, quantities[other].start))

    places = range(place + step, len(quantities) if step > 0 else -1, step)
    yield from (quantities[number] for number in takewhile(is_joined, places))


def _unit_of(quantity: Quantity) -> tuple[Kind, str | None]:
    return quantity.kind, quantity.currency or quantity.unit


def _says_its_unit(member: Quantity) -> bool:
    """Tell whether the words of a member say its unit, or those around it do, where ``parse`` refuses it."""
    try:
        alone = replace(cnmoney.parse(member.text), start=member.start, end=member.end)
    except cnmoney.ParseError:
        return True
    return member.inferred or _unit_of(alone) == _unit_of(member) or _has_two_meanings(alone, member)


def _is_multiple(alone: Quantity, found: Quantity) -> bool:
    """Tell whether one factor, of a scale or a unit, makes of all numbers of one those of the other."""
    pairs = [(alone.value, found.value), (alone.low, found.low), (alone.high, found.high)]
    stated = [
        (one, other) for one, other in pairs if one is not None and other is not None and (one or other)
    ]
    if any((one is None) is not (other is None) for one, other in pairs) or not all(map(all, stated)):
        return False
    factors = {Fraction(other) / Fraction(one) for one, other in stated}
    return len(factors) <= 1 and min(factors, default=1) > 0
