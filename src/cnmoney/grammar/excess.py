"""Excess: what makes a numeral "a little more" than it says: 多, 余, 来, and 几 in a place of its own.

excess = (多 | 余 | 来 | 许) scale? | 几 scale? | 点 (几 | 多) scale?    3000多, 20几亿, 2点几亿, 百分之三点几
"""

from decimal import Decimal
from typing import Final

from ..decimals import least_significant_place, plus, power
from ..lexicon.characters import ARABIC_DIGITS, char_class
from ..lexicon.connectives import CLASSIFIERS, DASHES, LIST_CONNECTIVES, RANGE_PREPOSITIONS
from ..lexicon.index import EXCESS_WORDS, UNITS
from ..lexicon.numeral_index import (
    BIG_SCALE,
    EXPONENT,
    FINAL_INDEFINITE,
    HAN_DIGITS,
    INNER_INDEFINITE,
    POINTS,
    SMALL_SCALE,
)
from ..lexicon.qualifiers import MORE
from ..patterns import LazyPattern
from ..quantity import Kind, Qualifier
from .nodes import Numeral, NumeralForm
from .scales import BIG_SCALES, exponent_of_scales, with_big_scale, with_classified_scale
from .tails import follows_fraction

_CLASSIFIERS: Final = frozenset(CLASSIFIERS)
_ANY_SCALES: Final = LazyPattern(rf"(?:{SMALL_SCALE}|{BIG_SCALE}){{1,3}}+")
_LIST: Final = "|".join(LIST_CONNECTIVES.split())
_FRACTION: Final = f"{char_class(POINTS)}(?:{INNER_INDEFINITE}|{MORE})"
_INDEFINITE_FRACTION: Final = LazyPattern(_FRACTION)
# 三点几到四点几亿: the second of two states the scale.
_NEXT_FRACTION: Final = LazyPattern(
    rf"[ ]?(?:[{DASHES}{RANGE_PREPOSITIONS}]|{_LIST})[ ]?(?:{ARABIC_DIGITS}|{HAN_DIGITS}){{1,3}}{_FRACTION}"
)
_THOUSAND: Final = power(3)
_CLOCK_KINDS: Final = (Kind.COUNT, Kind.DURATION)  # 三点几个人, 八点几分钟: perhaps o'clock


def with_indefinite(text: str, numeral: Numeral, pos: int) -> Numeral:
    """20几倍, 30几亿元, 3万几千: digits and a 几 of the next lower place, before a scale word or a unit"""
    end = pos + 1
    last, scale = text[numeral.end - 1], _ANY_SCALES.match(text, end)
    exponent = exponent_of_scales[scale[0]] if scale else 0
    if last in EXPONENT:
        lower = EXPONENT[last] - 1
        if scale is None or exponent == lower or EXPONENT[scale[0][0]] != lower:
            return over(text, numeral, scale.end()) if scale and exponent == lower else numeral
        return _with_indefinite_section(text, numeral, end + 1) or numeral
    if numeral.is_han or UNITS.at(text, pos):
        return numeral  # 几内亚法郎
    is_counted = text[end - 1] not in FINAL_INDEFINITE and (
        UNITS.at(text, end) or text[end : end + 1] in _CLASSIFIERS
    )
    if exponent < 4 and not is_counted:
        return numeral  # 360数科
    is_round = last in "0０" and numeral.low >= 10 and text[numeral.start : numeral.end].isdigit()
    more = over(text, numeral, end) if is_round else numeral.replace(end=end, is_ambiguous=True)
    return with_big_scale(text, more, end) or more


def _with_indefinite_section(text: str, numeral: Numeral, end: int) -> Numeral | None:
    """3千几百万, 3万几千亿: the last scale word counts for all; 1亿2千几百万 is left out"""
    scaled = with_big_scale(text, over(text, numeral, end), end)
    is_one_section = numeral.low < power(8 if text[numeral.end - 1] in BIG_SCALE else 4)
    return scaled if is_one_section or scaled is None else scaled.replace(is_ambiguous=True)


def with_indefinite_fraction(text: str, numeral: Numeral) -> Numeral:
    """2点几亿, 两点多个亿, 一点几倍, 百分之三点几: more than the number and less than the next"""
    found = _INDEFINITE_FRACTION.match(text, numeral.end)
    is_whole = numeral.is_han or text[numeral.start : numeral.end].isdigit()
    if found is None or numeral.qualifier is not Qualifier.EXACT or not is_whole:
        return numeral
    if numeral.low >= _THOUSAND:  # 3000点 is the level of an index
        return numeral
    more = numeral.replace(
        end=found.end(),
        high=plus(numeral.low, power(0)),
        qualifier=Qualifier.OVER if numeral.low else Qualifier.RANGE,  # 零点几
        form=NumeralForm.HAN,
    )
    scaled = with_big_scale(text, more, more.end) or with_classified_scale(text, more)
    is_measured = (
        scaled.has_scale
        or follows_fraction(text, numeral.start)
        or any(unit.kind not in _CLOCK_KINDS for _, unit in UNITS.at(text, more.end)[:1])
        or _NEXT_FRACTION.match(text, more.end)
    )
    return scaled if is_measured else numeral


def with_apart_excess(text: str, numeral: Numeral) -> Numeral:
    """1000 多万人: a blank between digits and 多 or 余, where a scale word or a unit follows"""
    start = numeral.end + 1
    if numeral.is_han or text[start : start + 1] not in EXCESS_WORDS.first_chars:
        return numeral
    for length, constraints in EXCESS_WORDS.at(text, start):
        end = start + length
        is_counted = text[end : end + 1] in _CLASSIFIERS or BIG_SCALES.match(text, end) or UNITS.at(text, end)
        if is_counted and (constraints is None or constraints.hold(text, numeral.start, end)):
            more = over(text, numeral, end)
            return with_big_scale(text, more, end) or more
    return numeral


def over(text: str, numeral: Numeral, end: int) -> Numeral:
    """Return "N and a little more", up to one more of the scale word or the place that it ends with."""
    form = NumeralForm.HAN if numeral.form is NumeralForm.SINGLE_DIGIT else numeral.form
    high = plus(numeral.low, _step(text, numeral))
    return numeral.replace(end=end, high=high, qualifier=Qualifier.OVER, form=form)


def _step(text: str, numeral: Numeral) -> Decimal:
    """Return one of the scale word that ends a numeral, else one of its last digit's place."""
    last = text[numeral.end - 1]
    if last in EXPONENT:
        return power(numeral.exponent or EXPONENT[last])
    return least_significant_place(numeral.low)
