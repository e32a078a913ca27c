"""Han numerals: a run of Han digits and scale words to an exact integer or decimal.

``cn2an`` reads the sections below 10^4; scales, decimals and colloquial remainders are ours.  It takes 100 ms
to import, so it comes with the first Han numeral.  A run is *plain* when ``plain`` has been through it: then
each digit and scale has one character.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from ..decimals import shift
from ..lexicon.numeral_index import (
    APPROXIMATE_PAIRS,
    ONE,
    PLAIN_DIGITS,
    PLAIN_EXPONENT,
    PLAIN_POINT,
    TO_PLAIN_HAN,
    ZERO,
)

_VALUES = {char: str(value) for value, char in enumerate(PLAIN_DIGITS)}
_TEN, _HUNDRED, _THOUSAND, *_ = PLAIN_EXPONENT
_BIG: Final = tuple(
    (scale, exponent) for scale, exponent in reversed(PLAIN_EXPONENT.items()) if exponent >= 4
)
_BIG_EXPONENT = dict(_BIG)
_DIGIT: Final = f"[{PLAIN_DIGITS[1:]}]"
# Places from left to right; 零 stands for those that are left out, and a leading 百 or 千 for one of it.
_SECTION = re.compile(
    rf"""
    (?:{_DIGIT}?{_THOUSAND})? (?:{_DIGIT}?{_HUNDRED})?
    (?: (?:(?<={_THOUSAND}){ZERO})? {_DIGIT}?{_TEN}{_DIGIT}?
      | (?<=[{_THOUSAND}{_HUNDRED}]) {ZERO}{_DIGIT}
      | {_DIGIT} )?
  | {ZERO}
    """,
    re.VERBOSE,
)
# 一百二, 三千五: the digit is of the next lower place.
_COLLOQUIAL_SECTION = re.compile(rf"(?P<head>{_DIGIT}(?P<scale>[{_HUNDRED}{_THOUSAND}]))(?P<tail>{_DIGIT})")
_NEXT_LOWER = {_HUNDRED: _TEN, _THOUSAND: _HUNDRED}
_SCALE_WITHOUT_DIGIT = re.compile(rf"(?<!{_DIGIT})[{_TEN}{_HUNDRED}{_THOUSAND}]")
_PAIR = re.compile(f"(?=(?:{'|'.join(APPROXIMATE_PAIRS)}))")


def plain(run: str) -> str:
    """Return the run in plain simplified characters: 貳佰伍拾萬 to 二百五十万."""
    return run.translate(TO_PLAIN_HAN)


@cache
def _cn2an() -> Callable[[str, str], int]:
    from cn2an import cn2an

    return lambda section, mode: int(cn2an(section, mode))


@lru_cache(maxsize=4096)
def _section(text: str) -> int | None:
    """section = (D 千)? (D 百)? ((千 零)? D 十 D? | 零 D | D)? | D 百 D | D 千 D"""
    if colloquial := _COLLOQUIAL_SECTION.fullmatch(text):
        text = colloquial["head"] + colloquial["tail"] + _NEXT_LOWER[colloquial["scale"]]
    if not text or not _SECTION.fullmatch(text) or (text[0] in _NEXT_LOWER and len(text) > 1):
        return None  # 百八十 is some 180, 千三 three in a thousand
    return _cn2an()(_SCALE_WITHOUT_DIGIT.sub(lambda scale: ONE + scale[0], text), "normal")


def _remainder(exponent: int, tail: str) -> int | None:
    """Read what follows a scale word of 10^exponent: 零 and a number, a number, or a colloquial digit."""
    if len(tail) == 1:
        digit = _section(tail)
        return None if digit is None else digit * 10 ** (exponent - 1)  # 三万五, 一亿五
    number = integer(tail.removeprefix(ZERO))
    if number is None or number >= 10**exponent:
        return None
    if exponent > 4 and not tail.startswith(ZERO) and number < 10 ** (exponent - 4):
        return None  # 一亿五千 is said both of 1.5亿 and of 100005000
    return number


def integer(run: str) -> int | None:
    """integer = section | head? (万 | 亿 | 兆) tail?, of a plain run; None if it is no numeral"""
    for scale, exponent in _BIG:
        head, found, tail = run.rpartition(scale)
        if found:
            if scale in head:
                return None
            if not head and len(tail) == 1:
                return None  # 万三 is a rate of three in ten thousand
            above = integer(head) if head else 1
            below = _remainder(exponent, tail) if tail else 0
            return None if above is None or below is None else above * 10**exponent + below
    return _section(run)


def trailing_exponent(run: str) -> int:
    """Return the exponent of the scale words that end a plain run: 8 in 九百亿, 12 in 三万亿, 3 in 五千."""
    exponent = 0
    for char in reversed(run):
        if char not in _BIG_EXPONENT:
            break
        exponent += _BIG_EXPONENT[char]
    return exponent or (PLAIN_EXPONENT[run[-1]] if run[-1:] in _NEXT_LOWER else 0)


def decimal(run: str) -> Decimal | None:
    """decimal = integer (点 digit+ scale*)? | digit digit+, of a plain run"""
    whole, point, rest = run.partition(PLAIN_POINT)
    if not point:
        if len(run) > 1 and ZERO in run[1:] and _VALUES.keys() >= set(run):  # 二〇二四: digit by digit
            return Decimal("".join(_VALUES[char] for char in run))
        number = integer(run)
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
