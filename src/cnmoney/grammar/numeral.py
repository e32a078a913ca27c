"""Numeral: the number at a place in the text, in any form, with the bounds that its own words give.

numeral   = (arabic | han) excess?
arabic    = digits fraction? (scale remainder*)?                     3800亿, 3万5, 1.2million
han       = a run of Han digits and scale words (see ``han``)        三千八百亿, 八九亿, 几百万
excess    = (多 | 余 | 来 | 许) scale?                                3000多, 300余亿
"""

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from ..decimals import ONE_HALF, least_significant_place, plus, power, shift, times
from ..lexicon import numerals
from ..lexicon.characters import ARABIC_DIGITS, BLANKS, DIGITS, HAN, char_class, is_digit
from ..lexicon.connectives import CLASSIFIERS, RANGE_PREPOSITIONS, RETAIL_UNITS
from ..lexicon.index import EXCESS_WORDS, SCALE_INITIAL_WORDS
from ..lexicon.numeral_index import (
    BIG_SCALE,
    EXPONENT,
    FINAL_INDEFINITE,
    HALF,
    HAN_DIGITS,
    INDEFINITE_DIGITS,
    INNER_INDEFINITE,
    LATIN_SCALES,
    NOT_HALF,
    ONE,
    PLAIN_DIGITS,
    PLAIN_EXPONENT,
    PLAIN_INDEFINITE,
    POINTS,
    SMALL_SCALE,
    TENS,
    TO_PLAIN_DIGITS,
    ZERO,
)
from ..lexicon.units.rates import DISCOUNT
from ..lexicon.word_index import BoundedCache
from ..quantity import Qualifier
from . import han
from .nodes import Numeral, NumeralForm

MAX_HAN_RUN: Final = 40  # characters; a longer run of Han numerals is no number and is left out whole
MAX_GROUPS: Final = 12  # of three digits after thousands marks; a number of more is left out whole
_CLASSIFIERS = frozenset(CLASSIFIERS)

# No thousands marks before one of these; a full-width comma may end the clause too (1,234，2021年).
_GROUP = rf"{ARABIC_DIGITS} | ,{ARABIC_DIGITS}{{3}} | ，{ARABIC_DIGITS}{{3}}(?!{ARABIC_DIGITS})"
# Digits with thousands marks and a fraction; each alternative is as cheap as it is common.
DIGITS_RUN: Final = rf"""
    (?: {ARABIC_DIGITS}++ (?![,，]{ARABIC_DIGITS})
      | {ARABIC_DIGITS}{{1,3}}+ (?:[,，]{ARABIC_DIGITS}{{3}}){{1,{MAX_GROUPS}}}+ (?!{_GROUP})  # 47,529
      | {ARABIC_DIGITS}++ )
    (?: [.．] {ARABIC_DIGITS}++ )?+
"""
_DIGITS = re.compile(DIGITS_RUN, re.VERBOSE)

_ANY_SCALE = f"(?:{SMALL_SCALE}|{BIG_SCALE})"
_INDEFINITE = char_class(INDEFINITE_DIGITS)
_POINT = char_class(POINTS)
_HAN_RUN = re.compile(
    rf"""
    (?: {_INDEFINITE} (?={_ANY_SCALE}) )?+
    (?: {HAN_DIGITS} | {INNER_INDEFINITE} | (?<={TENS}) {FINAL_INDEFINITE} (?={BIG_SCALE}) | {_ANY_SCALE} )++
    (?: {_POINT} {HAN_DIGITS}++ (?![{numerals.NOT_FRACTION}]) {_ANY_SCALE}*+ )?+
  | {_INDEFINITE} (?={HAN})
    """,
    re.VERBOSE,
)
# 5 亿, 3千万, 两个亿, 2万亿; at most one blank before it.
_SCALE = re.compile(
    rf"[ \u3000]?+ (?: [{CLASSIFIERS}]?+ ({BIG_SCALE}{{1,2}}+) | ({SMALL_SCALE}{BIG_SCALE}{{0,2}}+) )",
    re.VERBOSE,
)
_BIG_SCALES = re.compile(rf"{BIG_SCALE}{{1,2}}+")
# A scale word, an excess word and a remainder begin with one of these.
CONTINUATIONS = (
    frozenset((*EXPONENT, *CLASSIFIERS)) | BLANKS | LATIN_SCALES.first_chars | EXCESS_WORDS.first_chars
)
_REMAINDER_STARTS = DIGITS | {ZERO}
# What may follow a classifier inside a numeral: 两个亿, 2个半月, 两个多亿.
CLASSIFIER_CONTINUATIONS = frozenset((HALF, *EXPONENT)) | EXCESS_WORDS.first_chars
# 3万5 is 35000, but 60万5人 are 60万 and 5人.
_COLLOQUIAL_TAIL_END = re.compile(
    rf"(?![0-9０-９.．:：/%％\-~～{RANGE_PREPOSITIONS}])"
    rf"(?:(?!{HAN}|[A-Za-z])|[{numerals.COLLOQUIAL_TAIL_FOLLOWERS}]|{ONE}[{RETAIL_UNITS}])"
)


def parse_numeral(text: str, pos: int, digits_end: int = 0) -> Numeral | None:
    """Parse the numeral that starts at ``pos``; None where none does.

    Args:
        text: the text.
        pos: where the numeral starts.
        digits_end: where its run of Arabic digits ends, if the scanner knows.
    """
    numeral = _parse_arabic(text, pos, digits_end) if is_digit(text[pos]) else _parse_han(text, pos)
    if numeral and text[numeral.end : numeral.end + 1] in CONTINUATIONS:
        return _with_excess(text, numeral)
    return numeral


def parse_half(text: str, pos: int) -> Numeral | None:
    """half = 半 (万 | 亿 | 兆)*"""
    if not text.startswith(HALF, pos):
        return None
    numeral = Numeral(pos, pos + 1, ONE_HALF, ONE_HALF, form=NumeralForm.SINGLE_DIGIT)
    return _with_big_scale(text, numeral, pos + 1) or numeral


def run_end(text: str, pos: int) -> int:
    """Return where the run of digits or Han numerals at ``pos`` ends, whatever it means."""
    run = _DIGITS.match(text, pos) or _HAN_RUN.match(text, pos)
    return run.end() if run else pos + 1


# --- Arabic ------------------------------------------------------------------------------------------


@BoundedCache
def _value_of(written: str) -> Decimal:
    """Return the value of digits with a point and thousands marks, of either width."""
    return Decimal(written.replace(",", "") if written.isascii() else written.translate(TO_PLAIN_DIGITS))


def _parse_arabic(text: str, pos: int, end: int) -> Numeral | None:
    """arabic = digits fraction? (scale remainder*)?"""
    if not end:
        found = _DIGITS.match(text, pos)
        if found is None:
            return None
        end = found.end()
    value = _value_of[text[pos:end]]
    numeral = Numeral(pos, end, value, value)
    if text[end : end + 1] not in CONTINUATIONS or not (scaled := _with_scale(text, numeral)):
        return numeral
    while longer := _with_remainder(text, scaled):
        if longer.exponent == scaled.exponent:  # a remainder without a scale is the last
            return longer
        scaled = longer
    return scaled


def _with_scale(text: str, numeral: Numeral) -> Numeral | None:
    """scale = 个? (十 | 百 | 千 | 万 | 亿 | 兆)+ | million | k"""
    if found := _SCALE.match(text, numeral.end):
        start = found.start(found.lastindex or 0)
        end = end_of_scales(text, start, found.end())
        if end == start:
            return None
        return _with_classified_scale(text, numeral.scaled(_exponent_of[text[start:end]], end))  # 3千个亿
    start = numeral.end + text.startswith(" ", numeral.end)
    for length, (exponent, constraints) in LATIN_SCALES.at(text, start):
        end = start + length
        if constraints is None or constraints.hold(text, numeral.start, end):
            scaled = numeral.scaled(exponent, end)
            return _with_big_scale(text, scaled, end) or scaled  # 20w亿
    return None


def _with_remainder(text: str, numeral: Numeral) -> Numeral | None:
    """remainder = digits scale (3亿5000万) | 零 digits | as many digits as zeros (3万5000) | digit (3万5)"""
    after = text[numeral.end : numeral.end + 1]
    if after not in _REMAINDER_STARTS:
        return None
    start = numeral.end + (after == ZERO)
    found = _DIGITS.match(text, start)
    if found is None:
        return None
    value, end = _value_of[found[0]], found.end()
    rest = Numeral(start, end, value, value)
    scaled = _with_scale(text, rest) if text[end : end + 1] in CONTINUATIONS else None
    if scaled is None:
        return _with_unscaled_remainder(text, numeral, rest)
    if numeral.exponent < 4 < scaled.exponent and scaled.exponent % 4:
        return _with_section_remainder(numeral, scaled, value)
    return _sum(numeral, scaled, is_adjacent=start == numeral.end)


def _with_unscaled_remainder(text: str, numeral: Numeral, rest: Numeral) -> Numeral | None:
    """Add the digits that follow a scale word: 3万零5, 3万5000, 3万5."""
    is_adjacent, length = rest.start == numeral.end, rest.end - rest.start
    if length == 1 and is_adjacent and _COLLOQUIAL_TAIL_END.match(text, rest.end):
        place = power(numeral.exponent - 1)
        rest = Numeral(rest.start, rest.end, times(rest.low, place), times(rest.high, place))
    elif is_adjacent and not (length == numeral.exponent and "." not in text[rest.start : rest.end]):
        return None
    return _sum(numeral, rest, is_adjacent=is_adjacent)


def _sum(numeral: Numeral, rest: Numeral, *, is_adjacent: bool) -> Numeral | None:
    """Return the sum of a numeral and what follows it, which must be smaller than its last scale word."""
    if rest.low >= power(numeral.exponent) or rest.exponent >= numeral.exponent:
        return None
    total = plus(numeral.low, rest.low)
    return Numeral(
        numeral.start,
        rest.end,
        total,
        total,
        exponent=rest.exponent or numeral.exponent,
        has_scale=numeral.has_scale,
        # 7亿8千 is said both of 7.8亿 and of 700008000
        is_ambiguous=is_adjacent and numeral.exponent > 4 and rest.low < power(numeral.exponent - 4),
    )


def _with_section_remainder(numeral: Numeral, rest: Numeral, value: Decimal) -> Numeral | None:
    """3千5百万: the scale of ten thousands counts for all of it"""
    small = rest.exponent % 4
    if small >= numeral.exponent:
        return None
    total = plus(numeral.low, shift(value, small))
    joined = Numeral(numeral.start, rest.end, total, total, exponent=numeral.exponent)
    return joined.scaled(rest.exponent - small)


# --- scale words -------------------------------------------------------------------------------------


@BoundedCache
def _exponent_of(scales: str) -> int:
    """Return the exponent of one or more scale words."""
    return sum(EXPONENT[char] for char in scales)


def end_of_scales(text: str, start: int, end: int) -> int:
    """Return where the scale words of a number end: before one that begins another word (千瓦, 兆驰股份)."""
    for place in range(start, end):
        if text[place : place + 2] in SCALE_INITIAL_WORDS.pairs and SCALE_INITIAL_WORDS.end(text, place):
            return place
    return end


def _with_big_scale(text: str, numeral: Numeral, pos: int) -> Numeral | None:
    """big-scale = (万 | 亿 | 兆)+"""
    found = _BIG_SCALES.match(text, pos)
    end = end_of_scales(text, pos, found.end()) if found else pos
    if end == pos:
        return None
    return numeral.scaled(_exponent_of[text[pos:end]], end)


def _with_classified_scale(text: str, numeral: Numeral) -> Numeral:
    """classified-scale = 个 半? (万 | 亿 | 兆)+: 两个亿, 两个半亿"""
    if text[numeral.end : numeral.end + 1] not in _CLASSIFIERS:
        return numeral
    is_half = text.startswith(HALF, numeral.end + 1)
    scaled = _with_big_scale(text, numeral, numeral.end + 1 + is_half)
    if scaled is None:
        return numeral
    return _plus_half_of_scale(scaled, scaled.end) if is_half else scaled


def with_half_scale(text: str, numeral: Numeral) -> Numeral:
    """half-scale = 半, of the scale word before it: 两亿半"""
    if numeral.is_han and numeral.exponent >= 4 and is_half_at(text, numeral.end):
        return _plus_half_of_scale(numeral, numeral.end + 1)
    return numeral


def is_half_at(text: str, pos: int) -> bool:
    """Return True if the half at ``pos`` is none of a word of its own (半年, 半导体)."""
    return text.startswith(HALF, pos) and not NOT_HALF.match(text, pos + 1)


def _plus_half_of_scale(numeral: Numeral, end: int) -> Numeral:
    half = times(Decimal(5), power(numeral.exponent - 1))
    low = plus(numeral.low, half)
    high = low if numeral.high is numeral.low else plus(numeral.high, half)
    return replace(numeral, end=end, low=low, high=high)


def with_one_more(numeral: Numeral) -> Numeral:
    """Return "N and a little more": up to one more in the place of its last digit."""
    if numeral.qualifier is not Qualifier.EXACT:
        return numeral
    high = plus(numeral.low, least_significant_place(numeral.low))
    return replace(numeral, high=high, qualifier=Qualifier.OVER)


# --- Han ---------------------------------------------------------------------------------------------


class _Meaning(NamedTuple):
    """What a run of Han numerals means."""

    low: Decimal
    high: Decimal
    qualifier: Qualifier
    exponent: int
    has_scale: bool
    form: NumeralForm


def _parse_han(text: str, pos: int) -> Numeral | None:
    """han = 几 scale+ | number 几 scale* | digit digit scale* | number"""
    found = _HAN_RUN.match(text, pos)
    if found is None or found.end() - pos > MAX_HAN_RUN:
        return None
    end = end_of_scales(text, pos, found.end())
    meaning = _meaning_of(text[pos:end])
    if meaning is None and text.startswith(DISCOUNT, end):
        meaning = _discount_of(text[pos:end])
    return None if meaning is None else _with_classified_scale(text, Numeral(pos, end, *meaning))


_LARGE_SCALES = frozenset(char for char, exponent in PLAIN_EXPONENT.items() if exponent >= 3)
_MYRIAD_SCALES = frozenset(char for char, exponent in PLAIN_EXPONENT.items() if exponent >= 4)
_PLAIN_DIGIT_CHARS = frozenset(PLAIN_DIGITS + PLAIN_INDEFINITE)
_SINGLE_DIGITS = _PLAIN_DIGIT_CHARS | {char for char, exponent in PLAIN_EXPONENT.items() if exponent == 1}


def _discount_of(written: str) -> _Meaning | None:
    """discount = D D, before 折: 八七折 is 8.7"""
    run = han.plain(written)
    if len(run) != 2 or not _PLAIN_DIGIT_CHARS.issuperset(run) or PLAIN_INDEFINITE in run:
        return None
    value = times(Decimal(PLAIN_DIGITS.index(run[0]) * 10 + PLAIN_DIGITS.index(run[1])), Decimal("0.1"))
    return _Meaning(value, value, Qualifier.EXACT, 0, False, NumeralForm.HAN)


@lru_cache(maxsize=4096)
def _meaning_of(written: str) -> _Meaning | None:
    run = han.plain(written)
    bounds = _indefinite_bounds(run) or _pair_bounds(run) or _exact_bounds(run)
    if bounds is None:
        return None
    if len(run) == 1 and run in _SINGLE_DIGITS:
        form = NumeralForm.SINGLE_DIGIT
    else:
        form = NumeralForm.SCALE_WORD if _PLAIN_DIGIT_CHARS.isdisjoint(run) else NumeralForm.HAN
    return _Meaning(*bounds, han.trailing_exponent(run), not _LARGE_SCALES.isdisjoint(run), form)


class _Bounds(NamedTuple):
    low: Decimal
    high: Decimal
    qualifier: Qualifier


def _exact_bounds(run: str) -> _Bounds | None:
    value = han.decimal(run)
    return None if value is None else _Bounds(value, value, Qualifier.EXACT)


def _pair_bounds(run: str) -> _Bounds | None:
    """八九亿, 十七八万, 三五百: between the two"""
    readings = han.approximate_pair(run)
    if readings is None:
        return None
    low, high = (han.decimal(reading) for reading in readings)
    return None if low is None or high is None else _Bounds(low, high, Qualifier.RANGE)


def _indefinite_bounds(run: str) -> _Bounds | None:
    """几百万 is 100万 to 1000万; 十几亿 is over 10亿, 20亿 at most"""
    before, indefinite, after = run.partition(PLAIN_INDEFINITE)
    if not indefinite or PLAIN_INDEFINITE in after:
        return None
    one = han.decimal(ONE + after)
    if not before:
        return None if one is None else _Bounds(one, times(one, Decimal(10)), Qualifier.VAGUE)
    low = han.decimal(before + after)
    if low is None or one is None or before[-1] not in PLAIN_EXPONENT or not _MYRIAD_SCALES.issuperset(after):
        return None
    step = times(one, power(PLAIN_EXPONENT[before[-1]]))
    return _Bounds(low, plus(low, step), Qualifier.OVER)


# --- excess ------------------------------------------------------------------------------------------


def _with_excess(text: str, numeral: Numeral) -> Numeral:
    """excess = (多 | 余 | 来) scale?: one more of the scale word before it, else of the last digit's place"""
    if numeral.qualifier is not Qualifier.EXACT:
        return numeral
    has_classifier = text[numeral.end : numeral.end + 1] in _CLASSIFIERS
    for length, constraints in EXCESS_WORDS.at(text, numeral.end + has_classifier):
        end = numeral.end + has_classifier + length
        if (constraints is None or constraints.hold(text, numeral.start, end)) and (
            not has_classifier or _BIG_SCALES.match(text, end)
        ):
            form = NumeralForm.HAN if numeral.form is NumeralForm.SINGLE_DIGIT else numeral.form
            high = plus(numeral.low, _step(text, numeral))
            more = replace(numeral, end=end, high=high, qualifier=Qualifier.OVER, form=form)
            return _with_big_scale(text, more, end) or _with_classified_scale(text, more)
    return numeral


def _step(text: str, numeral: Numeral) -> Decimal:
    """Return one of the scale word that ends a numeral, else one of its last digit's place."""
    last = text[numeral.end - 1]
    if last in EXPONENT:
        return power(numeral.exponent or EXPONENT[last])
    return least_significant_place(numeral.low)
