"""Excess: what makes a numeral "a little more" than it says: 多, 余, 来, and 几 in a place of its own.

excess  = (多 | 余 | 来 | 许) scale? | 几 scale? | 点 (几 | 多) scale?    3000多, 20几亿, 2点几亿
section = 零? number (多 | 余 | 来) scale, after a larger scale word      1亿3000多万
"""

from decimal import Decimal
from typing import Final

from ..decimals import least_significant_place, plus, power
from ..lexicon import numerals
from ..lexicon.characters import ARABIC_DIGITS, CLAUSE_COMMAS, PHRASE_END, char_class
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
    TO_PLAIN_DIGITS,
    ZERO,
)
from ..lexicon.qualifiers import MORE
from ..lexicon.rows import any_of
from ..patterns import LazyPattern
from ..quantity import Kind, Qualifier
from . import han
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
_GROUPED: Final = rf"{ARABIC_DIGITS}{char_class(CLAUSE_COMMAS)}{ARABIC_DIGITS}{{3}}"
# What a larger scale word leads to before an excess and a scale word: 1亿[3,000]多万, 一亿零[三百]余万.
_SECTION: Final = LazyPattern(
    rf"{ZERO}?(?:(?P<digits>{_GROUPED}|{ARABIC_DIGITS}{{1,4}})(?P<scale>{SMALL_SCALE})?"
    rf"|(?P<han>(?:{HAN_DIGITS}|{SMALL_SCALE}){{1,7}}+))"
)
_BEFORE_SECTION: Final = LazyPattern(rf".*{BIG_SCALE}")
_MORE_THAN_SCALE: Final = LazyPattern(any_of(PHRASE_END, numerals.AFTER_INDEFINITE))
_TEN: Final = power(1)
_THOUSAND: Final = power(3)
_CLOCK_KINDS: Final = (Kind.COUNT, Kind.DURATION)  # 三点几个人, 八点几分钟: perhaps o'clock


def with_indefinite(text: str, numeral: Numeral, pos: int) -> Numeral:
    """20几倍, 30几亿元, 3万几千: digits and a 几 of the next lower place, before a scale word or a unit"""
    end = pos + 1
    last, scale = text[numeral.end - 1], _ANY_SCALES.match(text, end)
    exponent = exponent_of_scales[scale[0]] if scale else 0
    if last in EXPONENT:
        if not scale and text[pos] not in FINAL_INDEFINITE and _MORE_THAN_SCALE.match(text, end):
            return over(text, numeral, end)  # 5萬幾
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


def with_han_section(text: str, pos: int, end: int) -> Numeral | None:
    """一亿三千余万, 一亿零三百多万: Return the sum of a run of Han numerals with a last section."""
    head = _BEFORE_SECTION.match(text, pos, end)
    meaning = han.meaning_of(head[0]) if head else None
    if head is None or meaning is None or meaning.qualifier is not Qualifier.EXACT:
        return None
    return with_section(text, meaning.numeral(pos, head.end()), head.end())


def with_section(text: str, head: Numeral, start: int) -> Numeral | None:
    """1亿3000多万: Return the sum of a numeral and a section at ``start`` whose scale word is smaller."""
    found = _SECTION.match(text, start)
    if found is None or text[found.end() : found.end() + 1] not in EXCESS_WORDS.first_chars:
        return None
    if found["han"]:
        meaning = han.meaning_of(found["han"])
        section = meaning.numeral(start, found.end()) if meaning else None
    else:
        value = Decimal("".join(filter(str.isdigit, found["digits"])).translate(TO_PLAIN_DIGITS))
        section = Numeral(start, found.end("digits"), value, value)
        if found["scale"]:
            section = section.scaled(EXPONENT[found["scale"]], found.end())
    rest = _with_excess_and_scale(text, section) if section else None
    if rest is None or rest.exponent >= head.exponent or rest.low >= power(head.exponent):
        return None
    return Numeral(
        head.start,
        rest.end,
        plus(head.low, rest.low),
        plus(head.low, rest.high),
        qualifier=rest.qualifier,
        exponent=rest.exponent,
        has_scale=True,
        form=head.form,
        is_ambiguous=rest.high > least_significant_place(head.low),  # 1.2亿3500多万
    )


def _with_excess_and_scale(text: str, section: Numeral) -> Numeral | None:
    if section.qualifier is not Qualifier.EXACT or section.low < _TEN:
        return None  # 3亿5多万
    for length, constraints in EXCESS_WORDS.at(text, section.end):
        end = section.end + length
        if constraints is None or constraints.hold(text, section.start, end):
            return with_big_scale(text, over(text, section, end), end)
    return None


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
