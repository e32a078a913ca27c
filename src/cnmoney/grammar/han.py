"""Han numerals: a run of Han digits and scale words to an exact integer or decimal.

A run is *plain* when ``plain`` has been through it: then each digit and scale has one character.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from ..decimals import exponent_of, plus, power, shift, times
from ..lexicon.numeral_index import (
    APPROXIMATE_PAIRS,
    FORMAL_NUMERALS,
    ONE,
    PLAIN_DIGITS,
    PLAIN_EXPONENT,
    PLAIN_INDEFINITE,
    PLAIN_POINT,
    TO_PLAIN_HAN,
    ZERO,
)
from ..patterns import LazyPattern
from ..quantity import Qualifier
from .nodes import Numeral, NumeralForm

_VALUES: Final = {char: str(value) for value, char in enumerate(PLAIN_DIGITS)}
_TEN, _HUNDRED, _THOUSAND, *_ = PLAIN_EXPONENT
_BIG: Final = tuple(
    (scale, exponent) for scale, exponent in reversed(PLAIN_EXPONENT.items()) if exponent >= 4
)
_BIG_EXPONENT: Final = dict(_BIG)
_SMALL_EXPONENT: Final = {scale: exponent for scale, exponent in PLAIN_EXPONENT.items() if exponent < 4}
_DIGIT: Final = f"[{PLAIN_DIGITS[1:]}]"
# Places from left to right; 零 stands for those that are left out, and a leading 百 or 千 for one of it.
_SECTION: Final = LazyPattern(
    rf"""
    (?:{_DIGIT}?{_THOUSAND})? (?:{_DIGIT}?{_HUNDRED})?
    (?: (?:(?<={_THOUSAND}){ZERO})? {_DIGIT}?{_TEN}{_DIGIT}?
      | (?<=[{_THOUSAND}{_HUNDRED}]) {ZERO}{_DIGIT}
      | {_DIGIT} )?
  | {ZERO}
    """,
    re.VERBOSE,
)
# 一百二, 三千五, 一千一百九: the digit is of the next lower place.
_COLLOQUIAL_SECTION: Final = LazyPattern(
    rf"(?P<head>(?:{_DIGIT}{_THOUSAND})?{_DIGIT}?(?P<scale>[{_HUNDRED}{_THOUSAND}]))(?P<tail>{_DIGIT})"
)
_SPOKEN_END: Final = LazyPattern(rf"[{''.join(PLAIN_EXPONENT)}](?<!{_TEN}){_DIGIT}\Z")
# 零仟零佰 in the form of a bank, also before all that is filled in (零拾零万伍仟), and a 零 after which no
# place follows: 伍万零仟, 伍拾零万.
_EMPTY_PLACES: Final = LazyPattern(rf"(?:{ZERO}[{''.join(_SMALL_EXPONENT)}]?)++")
_EMPTY_HEAD: Final = LazyPattern(rf"\A(?:{ZERO}[{''.join(_BIG_EXPONENT)}]?)++")
_ZERO_OF_NONE: Final = LazyPattern(rf"(?<!\A){ZERO}(?=[{''.join(_BIG_EXPONENT)}]|\Z)")
_NEXT_LOWER: Final = {_HUNDRED: _TEN, _THOUSAND: _HUNDRED}
_PAIR: Final = LazyPattern(f"(?=(?:{'|'.join(APPROXIMATE_PAIRS)}))")


def plain(run: str) -> str:
    """Return the run in plain simplified characters: 貳佰伍拾萬 to 二百五十万."""
    return run.translate(TO_PLAIN_HAN)


def _value(section: str) -> int:
    """Return the value of a well-formed section; a scale word without a digit is one of it."""
    total, digit = 0, 0
    for char in section:
        if char in _SMALL_EXPONENT:
            total, digit = total + (digit or 1) * 10 ** _SMALL_EXPONENT[char], 0
        else:
            digit = PLAIN_DIGITS.index(char)
    return total + digit


@lru_cache(maxsize=4096)
def _section(text: str, *, is_formal: bool = False) -> int | None:
    """section = (D 千)? (D 百)? ((千 零)? D 十 D? | 零 D | D)? | (D 千)? D? 百 D | D 千 D"""
    if colloquial := _COLLOQUIAL_SECTION.fullmatch(text):
        if is_formal:
            return None  # nobody knows what 壹佰伍 and 壹仟壹佰玖 leave out
        text = colloquial["head"] + colloquial["tail"] + _NEXT_LOWER[colloquial["scale"]]
    if not text or not _SECTION.fullmatch(text) or (text[0] in _NEXT_LOWER and len(text) > 1):
        return None  # 百八十 is some 180, 千三 three in a thousand
    return _value(text)


def _remainder(exponent: int, tail: str, *, is_formal: bool) -> int | None:
    """Read what follows a scale word of 10^exponent: 零 and a number, a number, or a colloquial digit."""
    if len(tail) == 1:
        digit = None if is_formal else _section(tail)
        return None if digit is None else digit * 10 ** (exponent - 1)  # 三万五, 一亿五
    number = integer(tail.removeprefix(ZERO), is_formal=is_formal)
    if number is None or number >= 10**exponent:
        return None
    is_short = exponent > 4 and not tail.startswith(ZERO) and number < 10 ** (exponent - 4)
    if is_short and not is_formal:
        return None  # 一亿五千 is said both of 1.5亿 and of 100005000
    return number


def integer(run: str, *, is_formal: bool = False) -> int | None:
    """integer = section | head? (万 | 亿 | 兆) tail?, of a plain run; None if it is no numeral

    A formal one, in the capitals of banks, leaves out no scale word: 壹亿壹仟 is 100001000.
    """
    for scale, exponent in _BIG:
        head, found, tail = run.rpartition(scale)
        if found:
            if scale in head:
                return None
            if not head and len(tail) == 1:
                return None  # 万三 is a rate of three in ten thousand
            if _SPOKEN_END.search(head) or (len(tail) == 1 and head[-1] in _NEXT_LOWER):
                return None  # 五千一万 and 三千万五 are two numbers
            above = integer(head, is_formal=is_formal) if head else 1
            below = _remainder(exponent, tail, is_formal=is_formal) if tail else 0
            return None if above is None or below is None else above * 10**exponent + below
    return _section(run, is_formal=is_formal)


def trailing_exponent(run: str) -> int:
    """Return the exponent of the scale words that end a plain run: 8 in 九百亿, 12 in 三万亿, 3 in 五千."""
    exponent = 0
    for char in reversed(run):
        if char not in _BIG_EXPONENT:
            break
        exponent += _BIG_EXPONENT[char]
    return exponent or (PLAIN_EXPONENT[run[-1]] if run[-1:] in _NEXT_LOWER else 0)


def decimal(run: str, *, is_formal: bool = False) -> Decimal | None:
    """decimal = integer (点 digit+ scale*)? | digit digit+, of a plain run"""
    whole, point, rest = run.partition(PLAIN_POINT)
    if not point:
        if len(run) > 1 and ZERO in run[1:] and _VALUES.keys() >= set(run):  # 二〇二四: digit by digit
            return Decimal("".join(_VALUES[char] for char in run))
        number = integer(run, is_formal=is_formal)
        return None if number is None else Decimal(number)
    digits = rest.rstrip("".join(PLAIN_EXPONENT))
    number = integer(whole)
    scale = integer(rest[len(digits) :]) if len(digits) < len(rest) else 1
    if number is None or scale is None or not digits or not _VALUES.keys() >= set(digits):
        return None
    fraction = "".join(_VALUES[char] for char in digits)
    return shift(Decimal(f"{number}.{fraction}"), len(str(scale)) - 1)


def approximate_pair(run: str) -> tuple[str, str] | None:
    """Return both readings of a run with one pair of neighbouring digits: 十七八万 to 十七万, 十八万."""
    places = [found.start() for found in _PAIR.finditer(run)]
    if len(places) != 1 or PLAIN_POINT in run:
        return None
    place = places[0]
    return run[: place + 1] + run[place + 2 :], run[:place] + run[place + 1 :]


def is_formal(run: str) -> bool:
    """Return True if a run is in the capitals of banks: more than one of its characters is."""
    return sum(char in FORMAL_NUMERALS for char in run) > 1


def _without_empty_places(run: str) -> str:
    """Return a run without the places of a form that nobody filled in: 零万零仟壹佰伍拾 is 壹佰伍拾."""
    filled = _EMPTY_HEAD.sub("", _EMPTY_PLACES.sub(ZERO, run))
    return _ZERO_OF_NONE.sub("", filled) or ZERO


# --- what a run means ---------------------------------------------------------------------------------


class Meaning(NamedTuple):
    """What a run of Han numerals means."""

    low: Decimal
    high: Decimal
    qualifier: Qualifier
    exponent: int
    has_scale: bool
    form: NumeralForm

    def numeral(self, start: int, end: int) -> Numeral:
        """Return the numeral of a run between two places."""
        return Numeral(
            start,
            end,
            self.low,
            self.high,
            qualifier=self.qualifier,
            exponent=self.exponent,
            has_scale=self.has_scale,
            form=self.form,
        )


_LARGE_SCALES: Final = frozenset(char for char, exponent in PLAIN_EXPONENT.items() if exponent >= 3)
_MYRIAD_SCALES: Final = frozenset(char for char, exponent in PLAIN_EXPONENT.items() if exponent >= 4)
_PLAIN_DIGIT_CHARS: Final = frozenset(PLAIN_DIGITS + PLAIN_INDEFINITE)
_SINGLE_DIGITS: Final = _PLAIN_DIGIT_CHARS | {
    char for char, exponent in PLAIN_EXPONENT.items() if exponent == 1
}


@lru_cache(maxsize=4096)
def meaning_of(written: str) -> Meaning | None:
    """Return what a run of Han numerals means; None if it is no number."""
    run, in_capitals = plain(written), is_formal(written)
    if in_capitals:
        run = _without_empty_places(run)
    bounds = _indefinite_bounds(run) or _pair_bounds(run) or _exact_bounds(run, is_formal=in_capitals)
    if bounds is None:
        return None
    is_pair = len(run) == 2 and bounds.qualifier is Qualifier.RANGE  # 一两个, 三五天
    if is_pair or (len(run) == 1 and run in _SINGLE_DIGITS):
        form = NumeralForm.SINGLE_DIGIT
    else:
        form = NumeralForm.SCALE_WORD if _PLAIN_DIGIT_CHARS.isdisjoint(run) else NumeralForm.HAN
    return Meaning(*bounds, trailing_exponent(run), not _LARGE_SCALES.isdisjoint(run), form)


def meaning_of_mixed(written: str) -> Meaning | None:
    """Return what a digit and a run of Han numerals mean together: 3百五十万."""
    return meaning_of(PLAIN_DIGITS[int(written[0])] + written[1:].lstrip())


class _Bounds(NamedTuple):
    low: Decimal
    high: Decimal
    qualifier: Qualifier


def _exact_bounds(run: str, *, is_formal: bool) -> _Bounds | None:
    value = decimal(run, is_formal=is_formal)
    return None if value is None else _Bounds(value, value, Qualifier.EXACT)


def _pair_bounds(run: str) -> _Bounds | None:
    """八九亿, 十七八万, 三五百: between the two"""
    readings = approximate_pair(run)
    if readings is None:
        return None
    low, high = (decimal(reading) for reading in readings)
    return None if low is None or high is None else _Bounds(low, high, Qualifier.RANGE)


def _indefinite_bounds(run: str) -> _Bounds | None:
    """几百万 is 100万 to 1000万; 十几亿 is over 10亿, 20亿 at most"""
    before, indefinite, after = run.partition(PLAIN_INDEFINITE)
    if not indefinite or PLAIN_INDEFINITE in after:
        return None
    one = decimal(ONE + after)
    if not before:
        if one is None or exponent_of(one) is None:
            return None  # 几百五十
        return _Bounds(one, times(one, Decimal(10)), Qualifier.VAGUE)
    last = before[-1]
    if last in PLAIN_EXPONENT and after and _is_next_lower(last, after):  # 三万几千: up to one 万 more
        low, step = decimal(before), power(trailing_exponent(before))
    else:
        low = decimal(before + after)
        if low is None or one is None or last not in PLAIN_EXPONENT or not _MYRIAD_SCALES.issuperset(after):
            return None
        step = times(one, power(PLAIN_EXPONENT[last]))
    return None if low is None else _Bounds(low, plus(low, step), Qualifier.OVER)


def _is_next_lower(scale: str, after: str) -> bool:
    """Return True if the scale words after a 几 are a tenth of the one before it: 万几千, 亿几千万."""
    return sum(PLAIN_EXPONENT.get(char, 99) for char in after) == PLAIN_EXPONENT[scale] - 1
