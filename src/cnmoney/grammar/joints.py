"""Joints: whose the digit behind a scale word is where a dash, 至, a slash or a colon follows it.

3万5-4万 is 35000 to 40000 and 3万5/平 is 35000, 3万5-6天 and 3万1/2 are 30000 and another number, and of
3万5-6千元 nobody knows.  The number behind the joint decides, which is read as any other.
"""

import re
from typing import Final, NamedTuple

from ..decimals import times
from ..lexicon.characters import COLONS, LETTERS, SLASHES, char_class
from ..lexicon.connectives import CLASSIFIERS, DASHES, RANGE_PREPOSITIONS
from ..lexicon.numeral_index import HAN_DIGITS, TENS
from ..lexicon.units.durations import AFTER_MONTH_NUMBER
from ..patterns import LazyPattern
from .arabic import number_at
from .nodes import Numeral
from .scales import MAX_LISTED_RATIO, with_scale
from .sums import with_tail
from .tails import DigitOwner, is_counted, is_money_at

# What joins two numbers, or ends one: 3万5-4万, 3万5到手, 3万5/平.
_JOINT: Final = LazyPattern(
    rf"(?: (?P<dash>{char_class(DASHES + RANGE_PREPOSITIONS)}) | {char_class(SLASHES | COLONS)} ) [ ]?",
    re.VERBOSE,
)
_OTHER_SCRIPT: Final = LazyPattern(rf"{HAN_DIGITS}|{TENS}|[A-Za-z]")
_MONTH: Final = LazyPattern(AFTER_MONTH_NUMBER)
_CLASSIFIERS: Final = frozenset(CLASSIFIERS)


class Tail(NamedTuple):
    """Whose the digit behind a scale word is, and where what nobody knows ends."""

    owner: DigitOwner
    end: int


def tail_before_joint(text: str, whole: Numeral) -> Tail | None:
    """Return whose the digit at the end of a number is, before a dash, 至, a slash or a colon, else None.

    It is the number's if no number follows (3万5/平, 3万5到手) or one that is as large (3万5-4万); in
    3万5-6千元 and 12万8-9 nobody knows.  A count, a date or a fraction takes it: 3万5-6天, 3万1/2.

    Args:
        text: the text.
        whole: the number, if the digit is its own.
    """
    joint = _JOINT.match(text, whole.end)
    if joint is None:
        return None
    has_dash = joint["dash"] is not None
    other = number_at(text, joint.end())
    if other is None:
        return _tail_before_word(text, whole.end, joint.end(), has_dash=has_dash)
    other = _with_scale_and_tail(text, other)
    has_money = is_money_at(text, other.end)
    if not other.exponent and not (has_dash and (has_money or not _begins_count(text, other.end))):
        return None
    is_own = other.exponent == whole.exponent
    if has_dash:
        is_near = other.low <= times(whole.low, MAX_LISTED_RATIO) and (other.exponent > 0 or has_money)
        is_own = whole.low < other.low and (is_own or is_near)
    return Tail(DigitOwner.NUMBER if is_own else DigitOwner.UNKNOWN, other.end)


def _tail_before_word(text: str, end: int, pos: int, *, has_dash: bool) -> Tail | None:
    """Return whose the digit is before a joint (``end`` to ``pos``) behind which no Arabic number stands."""
    if not _OTHER_SCRIPT.match(text, pos):
        return Tail(DigitOwner.NUMBER, end)
    is_letter = text[pos] in LETTERS
    if has_dash:
        return None if is_letter else Tail(DigitOwner.UNKNOWN, end)  # 12万8至十五万元
    return Tail(DigitOwner.NUMBER, end) if is_letter else None  # 3千5/m²


def _with_scale_and_tail(text: str, number: Numeral) -> Numeral:
    scaled = with_scale(text, number)
    tail = number_at(text, scaled.end) if scaled else None
    if scaled is None or tail is None:
        return scaled or number
    whole = with_tail(scaled, tail) if tail.end == tail.start + 1 else None
    return whole or scaled.replace(end=tail.end)  # 4万5.2, 4万5000: as large as its scale word says


def _begins_count(text: str, pos: int) -> bool:
    """Return True if what is counted, a month or a day follows a number that ends at ``pos``."""
    is_of_month = _MONTH.match(text, pos) is not None
    return is_of_month or is_counted(text, pos) or text[pos : pos + 1] in _CLASSIFIERS
