"""Han numerals: a run of Han digits and scale words → an exact integer or decimal.

``cn2an`` reads the sections below 10^4, which it does faultlessly; scales, decimals and spoken tails
are ours.  It takes 100 ms to import, so it comes with the first Han numeral.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache

from ..decimals import shift
from ..lexicon.index import PLAIN_HAN

_DIGIT_VALUES = {char: str(value) for value, char in enumerate("零一二三四五六七八九")}
_BIG = (("兆", 12), ("亿", 8), ("万", 4))
_DIGIT = "[一二三四五六七八九]"
# Places from left to right; 零 stands for those that are left out, and a leading 百 or 千 for one of it.
_SECTION = re.compile(
    rf"""
    (?:{_DIGIT}?千)? (?:{_DIGIT}?百)?
    (?: (?:(?<=千)零)?{_DIGIT}?十{_DIGIT}? | (?<=[千百])零{_DIGIT} | {_DIGIT} )?
  | 零
    """,
    re.VERBOSE,
)
_SPOKEN_TAIL = re.compile(rf"(?P<head>{_DIGIT}(?P<scale>[百千]))(?P<tail>{_DIGIT})")  # 一百二, 三千五
_BARE_SCALE = re.compile(rf"(?<!{_DIGIT})[十百千]")
_ADJACENT = re.compile("(?=(?:一二|二三|三四|四五|五六|六七|七八|八九|三五))")


def plain(run: str) -> str:
    """Return the run in plain simplified characters: 貳佰伍拾萬 → 二百五十万."""
    return run.translate(PLAIN_HAN)


@cache
def _cn2an() -> Callable[[str, str], int]:
    from cn2an import cn2an

    return lambda section, mode: int(cn2an(section, mode))


@lru_cache(maxsize=4096)
def _section(text: str) -> int | None:
    """section = (D 千)? (D 百)? ((千 零)? D 十 D? | 零 D | D)? | D 百 D | D 千 D"""
    if spoken := _SPOKEN_TAIL.fullmatch(text):
        text = spoken["head"] + spoken["tail"] + {"百": "十", "千": "百"}[spoken["scale"]]
    if not text or not _SECTION.fullmatch(text) or (text[0] in "百千" and len(text) > 1):
        return None  # 百八十 is some 180, 千三 three in a thousand
    return _cn2an()(_BARE_SCALE.sub(lambda bare: "一" + bare[0], text), "normal")


def _below(exponent: int, tail: str) -> int | None:
    """Read what follows a scale word of 10^exponent: 零 and a number, a full number, or a spoken digit."""
    if len(tail) == 1:
        digit = _section(tail)
        return None if digit is None else digit * 10 ** (exponent - 1)  # 三万五, 一亿五
    number = integer(tail.removeprefix("零"))
    if number is None or number >= 10**exponent:
        return None
    if exponent > 4 and not tail.startswith("零") and number < 10 ** (exponent - 4):
        return None  # 一亿五千 is said both of 1.5亿 and of 100005000
    return number


def integer(run: str) -> int | None:
    """integer = section | head? (万 | 亿 | 兆) tail?  (``run`` is plain; None: no numeral)"""
    for scale, exponent in _BIG:
        head, found, tail = run.rpartition(scale)
        if found:
            if scale in head:
                return None
            if not head and len(tail) == 1:
                return None  # 万三 is a rate of three in ten thousand
            above = integer(head) if head else 1
            below = _below(exponent, tail) if tail else 0
            return None if above is None or below is None else above * 10**exponent + below
    return _section(run)


def trailing_scale(run: str) -> int:
    """Return the exponent of the scale words that end a plain run: 8 in 九百亿, 12 in 三万亿, 3 in 五千."""
    exponent = 0
    for char in reversed(run):
        big = dict(_BIG).get(char, 0)
        if not big:
            break
        exponent += big
    return exponent or {"千": 3, "百": 2}.get(run[-1:], 0)


def decimal(run: str) -> Decimal | None:
    """decimal = integer (点 digit+ (万 | 亿 | 兆)*)? | digit digit+  (``run`` is plain)"""
    whole, point, rest = run.partition("点")
    if not point:
        if (
            len(run) > 1 and "零" in run[1:] and not set(run) - _DIGIT_VALUES.keys()
        ):  # 二〇二四: digit by digit
            return Decimal("".join(_DIGIT_VALUES[char] for char in run))
        number = integer(run)
        return None if number is None else Decimal(number)
    digits = rest.rstrip("十百千万亿兆")
    number = integer(whole)
    scale = integer(rest[len(digits) :]) if len(digits) < len(rest) else 1
    if number is None or scale is None or not digits or set(digits) - _DIGIT_VALUES.keys():
        return None
    fraction = "".join(_DIGIT_VALUES[char] for char in digits)
    return shift(Decimal(f"{number}.{fraction}"), len(str(scale)) - 1)


def approximate_pair(run: str) -> tuple[str, str] | None:
    """Return both readings of a run with one pair of neighbouring digits: 十七八万 → 十七万, 十八万."""
    places = [found.start() for found in _ADJACENT.finditer(run)]
    if len(places) != 1 or "点" in run:
        return None
    place = places[0]
    return run[: place + 1] + run[place + 2 :], run[:place] + run[place + 1 :]
