"""Scales: the scale words of a numeral, and the halves that they take.

scale            = 个? (十 | 百 | 千 | 万 | 亿 | 兆)+ | million | k     3800亿, 两个亿, 1.2million
classified-scale = 个 半? (万 | 亿 | 兆)+                              两个亿, 两个半亿
half-scale       = 半, of the scale word before it                    两亿半
"""

import re
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from ..decimals import minus, plus, power, shift, times
from ..lexicon.characters import ARABIC_DIGITS, DECIMAL_POINTS, DIGITS, HAN, char_class
from ..lexicon.connectives import CLASSIFIERS
from ..lexicon.index import (
    LEADING_CURRENCIES,
    ORDER_OF_MAGNITUDE_SUFFIXES,
    SCALE_INITIAL_WORDS,
    SHORT_SCALE_INITIAL_WORDS,
    UNITS,
    following_nouns,
)
from ..lexicon.non_quantities import AFTER_MILLIONS, SALES_DAYS
from ..lexicon.nouns import AFTER_CLASSIFIED, SIZED, SIZED_OR_BOUND, SIZED_THINGS
from ..lexicon.numeral_index import (
    BIG_SCALE,
    DIGIT_VALUES,
    EXPONENT,
    HALF,
    HAN_DIGITS,
    LATIN_SCALES,
    NOT_HALF,
    SCALES,
    SMALL_SCALE,
)
from ..lexicon.numerals import BEFORE_SCALE
from ..lexicon.units.rates import FRACTION_INFIX
from ..lexicon.word_index import BoundedCache
from ..patterns import BackwardPattern, LazyPattern
from ..quantity import Kind
from .nodes import Numeral

_CLASSIFIERS: Final = frozenset(CLASSIFIERS)
_YEAR: Final = LazyPattern(
    "[^0-9]?(?:19[0-9]{2}|20(?!00)[0-9]{2})"
)  # of the four digits before a name: 2018万象
# 5 亿, 3千万, 两个亿, 2万亿; at most one blank before it.
_SCALE: Final = LazyPattern(
    rf"[ \u3000]?+ (?: [{CLASSIFIERS}]?+ ({BIG_SCALE}{{1,2}}+) | ({SMALL_SCALE}{BIG_SCALE}{{0,2}}+) )",
    re.VERBOSE,
)
_HAN: Final = LazyPattern(HAN)
_MORE: Final = frozenset(BEFORE_SCALE.split())
_MORE_AFTER_NUMBER: Final = BackwardPattern(
    rf"(?:{ARABIC_DIGITS}|{HAN_DIGITS}|{SCALES})[ ]?{char_class(_MORE)}"
)
_SIZED_THING: Final = LazyPattern(f"{SIZED}(?:{'|'.join(SIZED_THINGS)})")
_SIZED_OR_BOUND: Final = LazyPattern(f"{SIZED_OR_BOUND}(?:{'|'.join(SIZED_THINGS)})")
_AFTER_CLASSIFIED: Final = LazyPattern(AFTER_CLASSIFIED)
MAX_LISTED_RATIO: Final = Decimal(4)  # of two numbers of which only one states the unit or the currency
_MYRIAD: Final = 4  # the exponent of 万
_DIGIT_STEPS: Final = frozenset(range(1, 9))
_SMALL_SCALES: Final = frozenset(SMALL_SCALE[1:-1])
_MILLIONS: Final = (2, 4)  # the exponents of 百万
_TEN: Final = Decimal(10)
_NOUN: Final = LazyPattern(rf"(?!{AFTER_MILLIONS}){HAN}")
_SALES: Final = frozenset(SALES_DAYS.split())
BIG_SCALES: Final = LazyPattern(rf"{BIG_SCALE}{{1,2}}+")


def with_scale(text: str, numeral: Numeral) -> Numeral | None:
    """scale = 个? (十 | 百 | 千 | 万 | 亿 | 兆)+ | million | k"""
    if found := _SCALE.match(text, numeral.end):
        start, end = found.start(found.lastindex or 0), found.end()
        if not text.startswith(FRACTION_INFIX, end):  # 10万分之一
            end = end_of_scales(text, start, end)
        if end == start:
            return None
        scaled = numeral.scaled(exponent_of_scales[text[start:end]], end)
        if text[start] in _SMALL_SCALES and _is_name_before_scale(text, numeral, start, end):
            return scaled.replace(is_ambiguous=True)
        if text[start - 1] in _CLASSIFIERS:
            return _with_classifier_read(text, numeral, scaled, start)
        return with_classified_scale(text, scaled)  # 3千个亿
    start = numeral.end + text.startswith(" ", numeral.end)
    for length, (exponent, constraints) in LATIN_SCALES.at(text, start):
        end = start + length
        if constraints is None or constraints.hold(text, numeral.start, end):
            scaled = numeral.scaled(exponent, end)
            return with_big_scale(text, scaled, end) or scaled  # 20w亿
    return None


def _is_name_before_scale(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """618百亿补贴, 中证500百亿资金: digits and a scale word of two characters that is none of theirs

    Nobody counts ten or more of 百亿, 千亿 or 千万.  A report counts 百万, with a currency or a unit.
    """
    written, scales = text[numeral.start : numeral.end], text[start:end]
    is_day = written in _SALES
    if numeral.is_han or len(scales) < 2 or (numeral.low < _TEN and not is_day):
        return False
    if numeral.low >= _TEN and tuple(EXPONENT[char] for char in scales) != _MILLIONS:
        return True
    if LEADING_CURRENCIES.ending_at(text, numeral.start) or _is_counted(text, end):
        return False
    return is_day or _NOUN.match(text, end) is not None


def _is_counted(text: str, pos: int) -> bool:
    """Return True if a unit follows, past a blank or not; in 2025百万年薪 the 年 is none."""
    units = UNITS.at(text, pos + text.startswith(" ", pos))
    return bool(units) and units[0][1].kind is not Kind.DURATION


@BoundedCache
def exponent_of_scales(scales: str) -> int:
    """Return the exponent of one or more scale words."""
    return sum(EXPONENT[char] for char in scales)


def end_of_scales(text: str, start: int, end: int) -> int:
    """Return where the scale words of a number end: before one that begins another word (千瓦, 兆驰股份)."""
    for place in range(start, end):
        pair = text[place : place + 2]
        if pair not in SCALE_INITIAL_WORDS.pairs or not (word_end := SCALE_INITIAL_WORDS.end(text, place)):
            continue
        is_short = word_end == place + 2 and pair in SHORT_SCALE_INITIAL_WORDS
        if not (is_short and _belongs_to_number(text, place)):
            return place
    return end


def _belongs_to_number(text: str, pos: int) -> bool:
    """Return True if the scale word at ``pos`` can go with the digits before it, as in 7000百 it cannot."""
    before, exponent = text[pos - 1 : pos], EXPONENT[text[pos]]
    if before in DIGITS:
        if exponent < 4:
            return text[pos - 2 : pos - 1] not in DIGITS
        return _YEAR.fullmatch(text, max(0, pos - 5), pos) is None
    if before in _MORE:  # 600多万一直
        return exponent >= 4 and _MORE_AFTER_NUMBER.match(text, 0, pos) is not None
    return before in DIGIT_VALUES or (exponent >= 4 and before in EXPONENT)


def with_big_scale(text: str, numeral: Numeral, pos: int) -> Numeral | None:
    """big-scale = (万 | 亿 | 兆)+"""
    found = BIG_SCALES.match(text, pos)
    end = end_of_scales(text, pos, found.end()) if found else pos
    if end == pos:
        return None
    return numeral.scaled(exponent_of_scales[text[pos:end]], end)


def with_classified_scale(text: str, numeral: Numeral) -> Numeral:
    """classified-scale = 个 半? (万 | 亿 | 兆)+: 两个亿, 两个半亿"""
    if text[numeral.end : numeral.end + 1] not in _CLASSIFIERS:
        return numeral
    is_half = text.startswith(HALF, numeral.end + 1)
    start = numeral.end + 1 + is_half
    scaled = with_big_scale(text, numeral, start)
    if scaled is None:
        return numeral
    if is_half:
        return _plus_half_of_scale(scaled, scaled.end)
    return _with_classifier_read(text, numeral, scaled, start) or numeral


def _with_classifier_read(text: str, numeral: Numeral, scaled: Numeral, start: int) -> Numeral | None:
    """Return a numeral with the scale words after 个; None where 个 counts what has that size."""
    if not DECIMAL_POINTS.isdisjoint(text[numeral.start : numeral.end]):
        return scaled  # 2.5个亿元: nobody counts half a thing
    reading = _reading_of_classifier(text, start, scaled.end)
    if reading is _Classifier.OF_THINGS:
        return None
    return scaled if reading is _Classifier.OF_SCALE else scaled.replace(is_ambiguous=True)


class _Classifier(Enum):
    """What the classifier between a number and a scale word is of."""

    OF_SCALE = auto()  # 花了两个亿
    OF_THINGS = auto()  # 3个亿元项目, 3个万亿级产业: the scale word says how large each of them is
    UNKNOWN = auto()  # 3个亿项目


def _reading_of_classifier(text: str, start: int, end: int) -> _Classifier:
    """Return what the classifier before the scale words from ``start`` to ``end`` is of, by what follows."""
    units = UNITS.at(text, end)
    pos = end + units[0][0] if units else end
    if any(ORDER_OF_MAGNITUDE_SUFFIXES.at(text, place) for place in (end, pos)):
        return _Classifier.OF_THINGS
    if _SIZED_THING.match(text, pos):
        return _Classifier.OF_THINGS if units or end > start + 1 else _Classifier.UNKNOWN
    if units and _SIZED_OR_BOUND.match(text, pos):
        return _Classifier.UNKNOWN
    if not units or not _HAN.match(text, pos) or _AFTER_CLASSIFIED.match(text, pos):
        return _Classifier.OF_SCALE
    unit = units[0][1]
    is_foreign = unit.is_money and not unit.is_local
    is_sum = unit.is_money and any(is_sum for _, is_sum in following_nouns().at(text, pos))
    return _Classifier.OF_SCALE if is_foreign or is_sum else _Classifier.UNKNOWN


def may_lack_zeros(one: Numeral, other: Numeral) -> bool:
    """2、3000万, 3、400万, 5、60万: Return True if nobody knows which scale is of a digit before it

    The 2 is 20,000 or 20,000,000. Of tens only the next says so: 5、20万 is 50,000 and 200,000.
    """
    if one.end - one.start > 1 or one.exponent or other.exponent < _MYRIAD:
        return False
    stated = shift(other.low, -other.exponent)
    zeros = stated.adjusted()
    step = minus(shift(stated, -zeros), one.low)
    return (zeros > 1 and step in _DIGIT_STEPS) or (zeros == 1 and step == 1)


def with_half_scale(text: str, numeral: Numeral) -> Numeral:
    """half-scale = 半, of the scale word before it: 两亿半"""
    if numeral.is_han and numeral.exponent >= 4 and is_half_at(text, numeral.end):
        return _plus_half_of_scale(numeral, numeral.end + 1)
    return numeral


def with_plus(text: str, numeral: Numeral) -> Numeral:
    """plus = + scale?: 300+家, 100+亿元"""
    more = numeral.replace(end=numeral.end + 1)
    return (with_scale(text, more) if text[more.end : more.end + 1] in EXPONENT else None) or more


def is_half_at(text: str, pos: int) -> bool:
    """Return True if the half at ``pos`` is none of a word of its own (半年, 半导体)."""
    return text.startswith(HALF, pos) and not NOT_HALF.match(text, pos + 1)


def _plus_half_of_scale(numeral: Numeral, end: int) -> Numeral:
    half = times(Decimal(5), power(numeral.exponent - 1))
    low = plus(numeral.low, half)
    high = low if numeral.high is numeral.low else plus(numeral.high, half)
    return numeral.replace(end=end, low=low, high=high)
