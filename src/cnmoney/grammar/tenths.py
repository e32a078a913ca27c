"""Tenths: digits behind the word of a unit that say a part of it: 一米七五, 1米75, 3元5到4元, 七成五.

They may count what follows as well (七成三甲医院, 1米2), so each form says what must stand behind it.
"""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from ..lexicon import numerals
from ..lexicon.characters import ARABIC_DIGITS, DIGITS, HAN, LETTERS, char_class
from ..lexicon.connectives import DASHES, LIST_CONNECTIVES, RANGE_PREPOSITIONS
from ..lexicon.index import NAMES, UNITS
from ..lexicon.numeral_index import (
    APPROXIMATE_PAIRS,
    COLLOQUIAL_DIGITS,
    DIGIT_INITIAL_WORDS,
    ONE,
    TENS,
    WEIGHTS,
    ZERO,
)
from ..lexicon.units.durations import AFTER_MONTH_NUMBER
from ..lexicon.units.physical import AFTER_TENTHS
from ..patterns import LazyPattern
from ..quantity import Kind
from .arabic import number_at
from .nodes import Numeral
from .nouns import begins_noun
from .tails import NUMBERED, DigitOwner

_MONTH: Final = LazyPattern(AFTER_MONTH_NUMBER)
_TENTH: Final = rf"(?:(?!{char_class(WEIGHTS)}){COLLOQUIAL_DIGITS})"
_TENTHS: Final = LazyPattern(
    rf"(?!{ONE}{HAN}) (?:{ZERO}{_TENTH}|{_TENTH}{{1,2}}) (?!{COLLOQUIAL_DIGITS})", re.VERBOSE
)
_AFTER_TENTHS: Final = LazyPattern(rf"\Z|(?!{HAN}|{ARABIC_DIGITS}|[.])|{AFTER_TENTHS}")
# 三米二到三米五: the other end, up to its unit.
_LIST: Final = "|".join(LIST_CONNECTIVES.split())
_OTHER_END: Final = LazyPattern(rf"(?:[{RANGE_PREPOSITIONS}]|{_LIST})(?:{COLLOQUIAL_DIGITS}|{TENS}){{1,4}}")
_BEFORE_TENTHS: Final = frozenset(numerals.BEFORE_TENTHS)
_BEFORE_RANGE: Final = frozenset(numerals.TENTHS_BEFORE_RANGE)
_TENTHS_BEFORE_DASH: Final = LazyPattern(
    rf"(?P<tenths>{ARABIC_DIGITS}{{1,2}}+)[ ]?{char_class(DASHES + RANGE_PREPOSITIONS)}[ ]?"
)
# No fraction, no percentage and no number of what follows: 1米3/4, 1米75kg.
_DIGITS_OF_HEIGHT: Final = LazyPattern(
    rf"{ARABIC_DIGITS}{{1,2}}+(?![A-Za-z.．%％²³]|[ ]?{char_class(DASHES)}|[/／](?!{ARABIC_DIGITS}{{2}}))"
)
_POWERS: Final = frozenset("23")  # of a metre


def owner_of_tenth(text: str, pos: int) -> DigitOwner:
    """Return whose the digit behind a 成 is: 七成五, 七成[三甲医院], 3成[6個月]; of 三成五家 nobody knows."""
    end = pos + 1
    begins_word = text[pos] in WEIGHTS or DIGIT_INITIAL_WORDS.at(text, pos) or NAMES.end(text, pos)
    is_token = text[pos] in DIGITS and text[end : end + 1] in LETTERS  # 7成5G用户, but 九成五A股
    if begins_word or is_token or _MONTH.match(text, end):
        return DigitOwner.NEXT_WORD
    if text[end : end + 1] in NUMBERED:
        return DigitOwner.UNKNOWN
    for length, unit in UNITS.at(text, end):
        is_noun = length == 1 and unit.may_begin_noun and begins_noun(text, end)  # 四成五年輕人
        if is_noun or (unit.constraints and not unit.constraints.hold(text, pos, end + length)):
            continue  # 七成五股權
        is_counted = unit.kind is Kind.DURATION or (length > 1 and not unit.is_money)
        return DigitOwner.NEXT_WORD if is_counted else DigitOwner.UNKNOWN
    return DigitOwner.NUMBER


class Tenths(NamedTuple):
    """Digits behind the word of a measure: where they end, and whether they may be of the next word."""

    end: int
    is_doubtful: bool


def tenths_after_measure(text: str, start: int, pos: int) -> Tenths | None:
    """Return the tenths behind the word of a measure from ``start`` to ``pos``: 一米[七五]."""
    found = _TENTHS.match(text, pos)
    if found is None or DIGIT_INITIAL_WORDS.at(text, pos) or UNITS.at(text, found.end()):
        return None
    end = found.end()
    if found[0] in APPROXIMATE_PAIRS:
        return Tenths(end, is_doubtful=True)  # 一米七八: 1.78, or 1.7 to 1.8
    if _AFTER_TENTHS.match(text, end):
        return Tenths(end, is_doubtful=False)
    other = _OTHER_END.match(text, end)
    if other:
        is_same = text.startswith(text[start:pos].strip(), other.end())
        return Tenths(end, is_doubtful=False) if is_same else None
    return Tenths(end, is_doubtful=True)


def tenths_in_digits(text: str, pos: int, number: Decimal, *, may_be_height: bool) -> Tenths | None:
    """Return the tenths in Arabic digits behind a number and the word of its unit, which ends at ``pos``.

    Before a larger number of the same unit they are so of each that is said with tenths (3元5到4元,
    7折5到8折), by themselves of a height (1米75); 1米2 and 5米3-8米3 may be square metres and cubic ones.
    """
    if text[pos - 1] not in _BEFORE_TENTHS or text[pos - 2] not in DIGITS:
        return None
    if (found := _TENTHS_BEFORE_DASH.match(text, pos)) and (other := number_at(text, found.end())):
        return _tenths_before_other(text, number, found, other)
    found = _DIGITS_OF_HEIGHT.match(text, pos) if may_be_height else None
    if found is None or not _AFTER_TENTHS.match(text, found.end()):
        return None
    return Tenths(found.end(), is_doubtful=found[0] in _POWERS)


def _tenths_before_other(text: str, number: Decimal, found: re.Match[str], other: Numeral) -> Tenths | None:
    """Return the tenths before a dash and another number; None where the unit of that is another."""
    word, end = text[found.start() - 1], other.end + 1
    if text[other.end : end] != word:
        return None
    other_tenth = text[end : end + 1] if text[end : end + 1] in DIGITS else ""
    if not other_tenth and other.low <= number:
        return None
    if other_tenth and word in _BEFORE_RANGE:
        return Tenths(end + 1, is_doubtful=True)  # 2元2到3元3
    is_power = other_tenth == found["tenths"] and other_tenth in _POWERS
    return Tenths(found.end("tenths"), is_doubtful=is_power)
