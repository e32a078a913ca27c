"""Numeral: the number at a place in the text, in any of its writings, with the bounds that its words give.

numeral  = arabic | han
arabic   = digits fraction? (scale tail*)? more?
han      = han-run more?
more     = (多 | 余 | 来) scale?
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ..decimals import ONE_HALF, least_significant_place, plus, power, shift, times
from ..lexicon.characters import ARABIC_DIGITS, HAN, is_digit
from ..lexicon.index import (
    BIG_SCALE,
    CLASSIFIERS,
    EXCESS_WORDS,
    EXPONENT,
    HALF,
    HAN_DIGITS,
    LATIN_SCALES,
    PLAIN_DIGITS,
    POINT,
    RANGE_PREPOSITIONS,
    RETAIL_UNITS,
    SCALE_INITIAL_WORDS,
    SMALL_SCALE,
    ZERO,
)
from ..lexicon.word_index import BoundedCache
from ..quantity import Qualifier
from . import han

MAX_HAN_RUN = 40  # characters; a longer run of Han numerals is no number and is left out whole
_CLASSIFIERS = frozenset(CLASSIFIERS)
MAX_GROUPS = 12  # of three digits after thousands marks; a number of more is left out whole


@dataclass(slots=True)
class Numeral:
    """A number read from ``text[start:end]``.

    ``low`` is N itself; ``high`` differs from it only where ``qualifier`` is OVER (3000多), RANGE (八九)
    or VAGUE (几百).  ``scale`` is the exponent of the scale words at the end, which a range or a list may
    share; ``scaled`` tells that the number has one of 千 or more.  ``bare`` is a scale word alone (百亿),
    ``small`` a lone Han digit, 几, 十 or 半, ``spoken`` a number whose digits are Han,
    ``broken`` one that could mean two amounts (7亿8千).
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    qualifier: Qualifier = Qualifier.EXACT
    scale: int = 0
    scaled: bool = False
    bare: bool = False
    small: bool = False
    spoken: bool = False
    broken: bool = False

    def shift(self, exponent: int) -> None:
        """Multiply by 10^exponent."""
        single = self.high is self.low
        self.low = shift(self.low, exponent)
        self.high = self.low if single else shift(self.high, exponent)
        self.scale += exponent
        self.scaled = self.scale >= 3


# No thousands marks before one of these; a full-width comma may end the clause too (1,234，2021年).
_GROUP = rf"{ARABIC_DIGITS} | ,{ARABIC_DIGITS}{{3}} | ，{ARABIC_DIGITS}{{3}}(?!{ARABIC_DIGITS})"


# Digits with thousands marks and a fraction; each alternative is as cheap as it is common.
DIGITS_RUN = rf"""
    (?: {ARABIC_DIGITS}++ (?![,，]{ARABIC_DIGITS})
      | {ARABIC_DIGITS}{{1,3}}+ (?:[,，]{ARABIC_DIGITS}{{3}}){{1,{MAX_GROUPS}}}+ (?!{_GROUP})  # 47,529
      | {ARABIC_DIGITS}++ )
    (?: [.．] {ARABIC_DIGITS}++ )?+
"""
_DIGITS = re.compile(DIGITS_RUN, re.VERBOSE)
_HAN_RUN = re.compile(
    rf"""
    (?: [几幾数數](?={SMALL_SCALE}|{BIG_SCALE}) )?+
    (?: {HAN_DIGITS} | [几幾] | (?<=[十拾])[数數](?={BIG_SCALE}) | {SMALL_SCALE} | {BIG_SCALE} )++
    (?: {POINT} {HAN_DIGITS}++ (?![十百分]) (?:{SMALL_SCALE}|{BIG_SCALE})*+ )?+
    | [几幾数數] (?={HAN})
    """,
    re.VERBOSE,
)
# 5 亿, 3千万, 两个亿, 2万亿; at most one blank before it.
_SCALE = re.compile(
    rf"[ \u3000]?+ (?: [{CLASSIFIERS}]?+ ({BIG_SCALE}{{1,2}}+) | ({SMALL_SCALE}{BIG_SCALE}{{0,2}}+) )",
    re.VERBOSE,
)
_BIG = BIG_SCALE[1:-1]
_BIG_SCALES = re.compile(rf"{BIG_SCALE}{{1,2}}+")
# No scale word, no 多 and no tail begins with another character than these.
GOES_ON = (
    frozenset((*EXPONENT, *CLASSIFIERS, *" \u3000")) | LATIN_SCALES.first_chars | EXCESS_WORDS.first_chars
)
SPLIT = (
    frozenset((HALF, *EXPONENT)) | EXCESS_WORDS.first_chars
)  # what goes on from a classifier: 两个亿, 2个半月
# 3万5 is 35000, but 60万5人 are 60万 and 5人.
_SPOKEN_TAIL_END = re.compile(
    rf"(?![0-9０-９.．:：/%％\-~～{RANGE_PREPOSITIONS}])(?:(?!{HAN}|[A-Za-z])|[元块塊左的]|一{RETAIL_UNITS})"
)


def read(text: str, pos: int, end: int = 0) -> Numeral | None:
    """Read the numeral that starts at ``pos``; None where none does."""
    numeral = _arabic(text, pos, end) if end or is_digit(text[pos]) else _han(text, pos)
    if numeral and text[numeral.end : numeral.end + 1] in GOES_ON:
        _more(text, numeral)
    return numeral


def half(text: str, pos: int) -> Numeral:
    """half = 半 (万 | 亿 | 兆)*"""
    numeral = Numeral(pos, pos + 1, ONE_HALF, ONE_HALF, small=True, spoken=True)
    _big_scale(text, numeral, pos + 1)
    return numeral


def digits_end(text: str, pos: int) -> int:
    """Return where the run of digits or Han numerals at ``pos`` ends, whatever it means."""
    run = _DIGITS.match(text, pos) or _HAN_RUN.match(text, pos)
    return run.end() if run else pos + 1


@BoundedCache
def value_of(written: str) -> Decimal:
    """Return the value of digits with a point, thousands marks of either width and scale words behind."""
    digits = written.rstrip(_BIG)
    exponent = sum(EXPONENT[char] for char in written[len(digits) :])
    number = Decimal(digits.replace(",", "") if digits.isascii() else digits.translate(PLAIN_DIGITS))
    return shift(number, exponent) if exponent else number


def scale_of(text: str, end: int) -> int:
    """Return the exponent of the scale words, two at most, that a number up to ``end`` ends with."""
    last = text[end - 1]
    if last not in _BIG:
        return 0
    return EXPONENT[last] + (EXPONENT[text[end - 2]] if text[end - 2] in _BIG else 0)


def _arabic(text: str, pos: int, end: int) -> Numeral | None:
    """arabic = digits fraction? (scale (零? digits scale)* digits?)?"""
    if not end:
        found = _DIGITS.match(text, pos)
        if found is None:
            return None
        end = found.end()
    value = value_of[text[pos:end]]
    numeral = Numeral(pos, end, value, value)
    if text[end : end + 1] not in GOES_ON or not _scale(text, numeral):
        return numeral
    while _tail(text, numeral):  # a few times at most, since each has a smaller scale
        pass
    return numeral


def _scale(text: str, numeral: Numeral) -> bool:
    """scale = 个? (十 | 百 | 千 | 万 | 亿 | 兆)+ | million | k"""
    if found := _SCALE.match(text, numeral.end):
        start = found.start(found.lastindex or 0)
        end = end_of_scales(text, start, found.end())
        numeral.shift(sum(EXPONENT[char] for char in text[start:end]))
        numeral.end = end if end > start else numeral.end
        _classified_scale(text, numeral)  # 3千个亿
        return end > start
    start = numeral.end + text.startswith(" ", numeral.end)
    for length, (exponent, constraints) in LATIN_SCALES.at(text, start):
        end = start + length
        if constraints is None or constraints.hold(text, numeral.start, end):
            numeral.shift(exponent)
            numeral.end = end
            return True
    return False


def _tail(text: str, numeral: Numeral) -> bool:
    """Add a tail and tell whether another may follow.

    tail = digits scale (3亿5000万) | 零 digits | digits that fill the scale (3万5000) | digit (3万5)
    """
    start = numeral.end + (text[numeral.end : numeral.end + 1] == ZERO)
    found = _DIGITS.match(text, start)
    if found is None:
        return False
    value = value_of[found[0]]
    tail = Numeral(start, found.end(), value, value)
    full = "." not in found[0] and found.end() - start == numeral.scale
    spoken = found.end() - start == 1 and start == numeral.end and _SPOKEN_TAIL_END.match(text, found.end())
    if _scale(text, tail) and numeral.scale < 4 < tail.scale and tail.scale % 4:
        return _section_tail(numeral, tail, value)
    if tail.end == found.end():
        if spoken:
            tail.low = times(value, power(numeral.scale - 1))
        elif not full and start == numeral.end:
            return False
    if tail.low >= power(numeral.scale) or tail.scale >= numeral.scale:
        return False
    numeral.broken = start == numeral.end and numeral.scale > 4 and tail.low < power(numeral.scale - 4)
    numeral.low = numeral.high = plus(numeral.low, tail.low)
    numeral.scale, numeral.end = tail.scale or numeral.scale, tail.end
    return tail.scale > 0


def _section_tail(numeral: Numeral, tail: Numeral, value: Decimal) -> bool:
    """3千5百万: the scale of ten thousands counts for all of it"""
    small = tail.scale % 4
    if small >= numeral.scale:
        return False
    numeral.low = plus(numeral.low, shift(value, small))
    numeral.high, numeral.end = numeral.low, tail.end
    numeral.shift(tail.scale - small)
    return True


def _han(text: str, pos: int) -> Numeral | None:
    """han-run = 几 scale+ | number 几 scale* | digit digit scale* | number"""
    found = _HAN_RUN.match(text, pos)
    if found is None or found.end() - pos > MAX_HAN_RUN:
        return None
    end = end_of_scales(text, pos, found.end())
    meaning = _meaning(text[pos:end])
    if meaning is None:
        return None
    numeral = Numeral(pos, end, *meaning, spoken=True)
    _classified_scale(text, numeral)
    return numeral


@lru_cache(maxsize=4096)
def _meaning(written: str) -> tuple[Decimal, Decimal, Qualifier, int, bool, bool, bool] | None:
    """Return the bounds of a run, their qualifier, its scale, and whether it is scaled, bare and small."""
    run = han.plain(written)
    bounds = _some(run) or _pair(run) or _plain(run)
    if bounds is None:
        return None
    chars = set(run)
    scaled, bare = not chars.isdisjoint("千万亿兆"), chars.isdisjoint("零一二三四五六七八九几")
    return *bounds, han.trailing_scale(run), scaled, bare, len(run) == 1 and run in "零一二三四五六七八九十几"


def _classified_scale(text: str, numeral: Numeral) -> None:
    """classified-scale = 个 半? (万 | 亿 | 兆)+: 两个亿, 两个半亿"""
    if text[numeral.end : numeral.end + 1] in _CLASSIFIERS:
        half_word = text.startswith(HALF, numeral.end + 1)
        if _big_scale(text, numeral, numeral.end + 1 + half_word) and half_word:
            numeral.low = numeral.high = plus(numeral.low, times(Decimal(5), power(numeral.scale - 1)))


def end_of_scales(text: str, start: int, end: int) -> int:
    """Return where the scale words of a number end: before one that begins another word (千瓦, 兆驰股份)."""
    for place in range(start, end):
        if text[place : place + 2] in SCALE_INITIAL_WORDS.pairs and SCALE_INITIAL_WORDS.end(text, place):
            return place
    return end


def _big_scale(text: str, numeral: Numeral, pos: int) -> bool:
    """big-scale = (万 | 亿 | 兆)+"""
    found = _BIG_SCALES.match(text, pos)
    end = end_of_scales(text, pos, found.end()) if found else pos
    if end == pos:
        return False
    numeral.shift(sum(EXPONENT[char] for char in text[pos:end]))
    numeral.end, numeral.small = end, False
    return True


_Bounds = tuple[Decimal, Decimal, Qualifier]


def _plain(run: str) -> _Bounds | None:
    value = han.decimal(run)
    return None if value is None else (value, value, Qualifier.EXACT)


def _pair(run: str) -> _Bounds | None:
    """八九亿, 十七八万, 三五百: between the two"""
    readings = han.approximate_pair(run)
    if readings is None:
        return None
    low, high = (han.decimal(reading) for reading in readings)
    return None if low is None or high is None else (low, high, Qualifier.RANGE)


def _some(run: str) -> _Bounds | None:
    """几百万 is 100万 to 1000万; 十几亿 is over 10亿, 20亿 at most"""
    before, some, after = run.partition("几")
    if not some or "几" in after:
        return None
    if not before:
        one = han.decimal("一" + after)
        return None if one is None else (one, times(one, Decimal(10)), Qualifier.VAGUE)
    low, unit = han.decimal(before + after), han.decimal("一" + after)
    if low is None or unit is None or before[-1] not in EXPONENT or set(after) - set("万亿兆"):
        return None
    return low, plus(low, times(unit, power(EXPONENT[before[-1]]))), Qualifier.OVER


def _more(text: str, numeral: Numeral) -> None:
    """more = (多 | 余 | 来) scale?: one more of the scale word before it, else of the last digit's place"""
    if numeral.qualifier is not Qualifier.EXACT:
        return
    classifier = text[numeral.end : numeral.end + 1] in _CLASSIFIERS
    for length, constraints in EXCESS_WORDS.at(text, numeral.end + classifier):
        end = numeral.end + classifier + length
        if (constraints and not constraints.hold(text, numeral.start, end)) or (
            classifier and not _BIG_SCALES.match(text, end)
        ):
            continue
        before = text[numeral.end - 1]
        step = (
            power(numeral.scale or EXPONENT[before])
            if before in EXPONENT
            else least_significant_place(numeral.low)
        )
        numeral.qualifier, numeral.end, numeral.small = Qualifier.OVER, end, False
        numeral.high = plus(numeral.low, step)
        if not _big_scale(text, numeral, end):
            _classified_scale(text, numeral)
        break
