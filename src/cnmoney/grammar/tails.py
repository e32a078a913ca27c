"""Tails: whether the digit that ends a numeral is its own, or begins the next word.

三万五 is 35000, but in 三万一天 and 五万二手房 the number is 三万 and 五万: the digit counts what follows it,
or is the first character of a word.  The same rule serves digits of either script.
"""

from enum import Enum, auto
from typing import Final

from ..lexicon import numerals
from ..lexicon.characters import HAN
from ..lexicon.connectives import CLASSIFIERS, LIST_CONNECTIVES, RANGE_PREPOSITIONS
from ..lexicon.index import LEADING_CURRENCIES, UNITS
from ..lexicon.money.yuan import EXACT_MARK
from ..lexicon.numeral_index import (
    BIG_SCALE,
    COLLOQUIAL_DIGITS,
    DIGIT_INITIAL_WORDS,
    EXPONENT,
    FORMAL_DIGITS,
    NOT_COLLOQUIAL_TAILS,
    ONE,
    TENS,
    WEIGHTS,
    ZERO,
)
from ..lexicon.units.rates import FRACTION_INFIX
from ..patterns import LazyPattern
from ..quantity import Kind
from .han import is_formal

_TAIL_DIGITS: Final = frozenset(COLLOQUIAL_DIGITS[1:-1]) | FORMAL_DIGITS
# What says that the unit before it ends a part of an amount in capitals.
_AFTER_FORMAL_UNIT: Final = FORMAL_DIGITS.union(EXACT_MARK.split())
_FILLED_SCALES: Final = frozenset(char for char, exponent in EXPONENT.items() if exponent > 1)
_HAN: Final = LazyPattern(HAN)
# Digits or a range may go on after an Arabic digit: 3万5.2, 3万5-8千.
_ARABIC_END: Final = LazyPattern(rf"[0-9０-９.．:：/%％\-~～{RANGE_PREPOSITIONS}A-Za-z]")
NUMBERED: Final = frozenset(numerals.NUMBERED_NOUNS)
# Tens after 万 and above without a 零 between: 一百万二十年, but 一百万零二十.
_TENS_AFTER_SCALE: Final = LazyPattern(
    rf"{BIG_SCALE}(?P<tens>{COLLOQUIAL_DIGITS}?{TENS}{COLLOQUIAL_DIGITS}?)"
)
_LIST: Final = "|".join(LIST_CONNECTIVES.split())
_CLASSIFIED: Final = LazyPattern(rf"[{CLASSIFIERS}](?:{BIG_SCALE}|[A-Za-z])")
_MAX_TENS: Final = 4  # characters
_TENS: Final = frozenset(TENS[1:-1])
_TOGETHER: Final = LazyPattern(numerals.TOGETHER)
_FOLLOWERS: Final = frozenset(numerals.COLLOQUIAL_TAIL_FOLLOWERS)


class DigitOwner(Enum):
    """Whose the digit behind a number is: the number's, the next word's, or one of the two."""

    NUMBER = auto()
    NEXT_WORD = auto()
    UNKNOWN = auto()


def end_of_han_number(text: str, pos: int, end: int) -> int:
    """Return where the number of a run of Han numerals ends: before a digit that begins the next word."""
    last = end - 1
    digit = text[last]
    if end - pos > 2 and (tens := _tens_at_end(text, pos, end)):
        return tens
    if last == pos or digit not in _TAIL_DIGITS or (last == pos + 1 and text[pos] in EXPONENT):
        return end  # 千四 is short for a number or none
    if digit in WEIGHTS:
        is_pair = last == pos + 1 and text[pos] == ONE and UNITS.at(text, end)  # 一两个
        return end if is_pair or text[last - 1] == ZERO else last
    if DIGIT_INITIAL_WORDS.at(text, last):
        return last
    if text[last - 1] in _FILLED_SCALES and digit not in FORMAL_DIGITS and not fills_scale(text, last):
        return last
    return end


def _tens_at_end(text: str, pos: int, end: int) -> int:
    """Return where the tens begin that count something of their own (一百万二十年), or 0."""
    if not _TENS.isdisjoint(text[end - 2 : end]):
        found = _TENS_AFTER_SCALE.search(text, max(pos, end - _MAX_TENS), end)
        if found and found.end() == end and is_counted(text, end):
            return found.start("tens")
    return 0


def is_counted(text: str, pos: int) -> bool:
    """Return True if a unit that is no money stands at ``pos``, or a noun that a digit numbers."""
    return any(not unit.is_money for _, unit in UNITS.at(text, pos)[:1]) or text[pos : pos + 1] in NUMBERED


def fills_scale(text: str, pos: int) -> bool:
    """Return True if the digit at ``pos``, after a scale word, is of the next lower scale: 三万五, 3万5."""
    digit, end = text[pos], pos + 1
    after = text[end : end + 1]
    if not _HAN.match(after):
        return digit in _TAIL_DIGITS or not _ARABIC_END.match(after)
    if after in _FOLLOWERS:
        return _TOGETHER.match(text, pos) is None
    if after in RANGE_PREPOSITIONS:
        return digit in _TAIL_DIGITS
    if after == ONE and is_counted(text, end + 1):  # 三千二一个月
        return True
    if after in NUMBERED:
        return False
    if _CLASSIFIED.match(text, end):  # 一百二个亿, 一百二个GWh
        return True
    for length, unit in UNITS.at(text, end):
        if unit.is_money:
            return not (unit.is_local and unit.factor < 1)
        is_verb = unit.constraints and not unit.constraints.hold(text, pos, end + length)  # 三千五包邮
        if unit.kind is not Kind.COUNT or not is_verb:
            return False
    return digit not in NOT_COLLOQUIAL_TAILS and not DIGIT_INITIAL_WORDS.at(text, pos)


def has_lone_capital(text: str, pos: int, end: int) -> bool:
    """Return True if one character of a run is a capital digit, and no other is a capital."""
    run = text[pos:end]
    return not FORMAL_DIGITS.isdisjoint(run) and not is_formal(run)


def end_of_amount(text: str, pos: int, end: int) -> int:
    """Return where a run with a lone capital digit ends as a number; ``pos`` where it is none.

    It is a digit in an amount only (伍万元, 人民币伍元, 伍元整, 伍角叁分); else it is none, and where
    it comes last the number ends before it (千億參數).
    """
    for length, unit in UNITS.at(text, end)[:1]:
        if not unit.is_money:
            break
        is_whole = pos == 0 and end + length == len(text)
        is_marked = text[end + 1 : end + 2] in _AFTER_FORMAL_UNIT or LEADING_CURRENCIES.ending_at(text, pos)
        is_part = unit.factor < 1  # 贰角, 壹分: whose rows look at what follows
        return end if end > pos + 1 or is_whole or is_marked or is_part else pos
    return end - 1 if text[end - 1] in FORMAL_DIGITS else pos


def is_before_unit(text: str, pos: int, end: int) -> bool:
    """Return True if the last digit of a run that is no number counts what follows: 百分之五五年期."""
    if text[end - 1] not in _TAIL_DIGITS or not FORMAL_DIGITS.isdisjoint(text[pos:end]):
        return False
    return (end - pos > 2 or follows_fraction(text, pos)) and is_counted(text, end)


def follows_fraction(text: str, pos: int) -> bool:
    """Return True if the 分之 of a fraction or a percentage ends at ``pos``."""
    return text.endswith(FRACTION_INFIX, 0, pos)


def abbreviates_one(text: str, pos: int) -> bool:
    """Return True if a scale word and a digit at ``pos`` are short for a number with 一: 千四块, 萬二元."""
    scale, digit, end = text[pos], text[pos + 1], pos + 2
    if EXPONENT.get(scale, 0) not in (2, 3, 4) or digit not in _TAIL_DIGITS - NOT_COLLOQUIAL_TAILS:
        return False
    kinds = (Kind.MONEY, Kind.COUNT) if EXPONENT[scale] == 3 else (Kind.MONEY,)
    return any(unit.kind in kinds for _, unit in UNITS.at(text, end)[:1])


def is_money_at(text: str, pos: int) -> bool:
    """Return True if a word of a currency stands at ``pos``."""
    return any(unit.is_money for _, unit in UNITS.at(text, pos)[:1])
