"""Tails: whether the digit that ends a numeral is its own, or begins the next word.

三万五 is 35000, but in 三万一天 and 五万二手房 the number is 三万 and 五万: the digit counts what follows it,
or is the first character of a word.  The same rule serves digits of either script.
"""

import re
from decimal import Decimal
from enum import Enum, auto
from typing import Final, NamedTuple

from ..decimals import plus, shift, times
from ..lexicon import numerals
from ..lexicon.characters import ARABIC_DIGITS, COLONS, DIGITS, HAN, LETTERS, SLASHES, char_class
from ..lexicon.connectives import CLASSIFIERS, DASHES, LIST_CONNECTIVES, RANGE_PREPOSITIONS
from ..lexicon.index import LEADING_CURRENCIES, NAMES, UNITS
from ..lexicon.money.yuan import EXACT_MARK
from ..lexicon.numeral_index import (
    APPROXIMATE_PAIRS,
    BIG_SCALE,
    COLLOQUIAL_DIGITS,
    DIGIT_INITIAL_WORDS,
    EXPONENT,
    FORMAL_DIGITS,
    HAN_DIGITS,
    NOT_COLLOQUIAL_TAILS,
    ONE,
    SCALES,
    TENS,
    TO_PLAIN_DIGITS,
    WEIGHTS,
    ZERO,
)
from ..lexicon.units.durations import AFTER_MONTH_NUMBER
from ..lexicon.units.physical import AFTER_TENTHS
from ..lexicon.units.rates import FRACTION_INFIX
from ..patterns import LazyPattern
from ..quantity import Kind
from .han import is_formal
from .nouns import begins_noun
from .scales import MAX_LISTED_RATIO, exponent_of_scales

_TAIL_DIGITS: Final = frozenset(COLLOQUIAL_DIGITS[1:-1]) | FORMAL_DIGITS
# What says that the unit before it ends a part of an amount in capitals.
_AFTER_FORMAL_UNIT: Final = FORMAL_DIGITS.union(EXACT_MARK.split())
_FILLED_SCALES: Final = frozenset(char for char, exponent in EXPONENT.items() if exponent > 1)
_HAN: Final = LazyPattern(HAN)
# Digits or a range may go on after an Arabic digit: 3万5.2, 3万5-8千.
_ARABIC_END: Final = LazyPattern(rf"[0-9０-９.．:：/%％\-~～{RANGE_PREPOSITIONS}A-Za-z]")
# What joins two numbers, or ends one: 3万5-4万, 3万5到手, 3万5/平.
_JOINT: Final = LazyPattern(
    rf"(?: (?P<dash>{char_class(DASHES + RANGE_PREPOSITIONS)}) | {char_class(SLASHES | COLONS)} ) [ ]?",
    re.VERBOSE,
)
_OTHER: Final = LazyPattern(
    rf"""
    (?P<digits> {ARABIC_DIGITS}++ (?:[,，]{ARABIC_DIGITS}{{3}})*+ (?:[.．]{ARABIC_DIGITS}++)?+ )
    (?: (?P<scales>{SCALES}{{1,2}}+) (?P<tail> {ARABIC_DIGITS} (?!{ARABIC_DIGITS}) )?+ )?+
    """,
    re.VERBOSE,
)
_MORE: Final = LazyPattern(rf"{HAN_DIGITS}|{TENS}|[A-Za-z]")
_NUMBERED: Final = frozenset(numerals.NUMBERED_NOUNS)
# Tens after 万 and above without a 零 between: 一百万二十年, but 一百万零二十.
_TENS_AFTER_SCALE: Final = LazyPattern(
    rf"{BIG_SCALE}(?P<tens>{COLLOQUIAL_DIGITS}?{TENS}{COLLOQUIAL_DIGITS}?)"
)
_LIST: Final = "|".join(LIST_CONNECTIVES.split())
_CLASSIFIED: Final = LazyPattern(rf"[{CLASSIFIERS}](?:{BIG_SCALE}|[A-Za-z])")
_MAX_TENS: Final = 4  # characters
_TENS: Final = frozenset(TENS[1:-1])
_MONTH: Final = LazyPattern(AFTER_MONTH_NUMBER)
_TENTH: Final = rf"(?:(?!{char_class(WEIGHTS)}){COLLOQUIAL_DIGITS})"
_TENTHS: Final = LazyPattern(
    rf"(?!{ONE}{HAN}) (?:{ZERO}{_TENTH}|{_TENTH}{{1,2}}) (?!{COLLOQUIAL_DIGITS})", re.VERBOSE
)
_AFTER_TENTHS: Final = LazyPattern(rf"\Z|(?!{HAN}|{ARABIC_DIGITS}|[.])|{AFTER_TENTHS}")
# 三米二到三米五: the other end, up to its unit.
_OTHER_END: Final = LazyPattern(rf"(?:[{RANGE_PREPOSITIONS}]|{_LIST})(?:{COLLOQUIAL_DIGITS}|{TENS}){{1,4}}")
_BEFORE_TENTHS: Final = frozenset(numerals.BEFORE_TENTHS)
_BEFORE_RANGE: Final = frozenset(numerals.TENTHS_BEFORE_RANGE)
_TENTHS_BEFORE_DASH: Final = LazyPattern(
    rf"(?P<tenths>{ARABIC_DIGITS}{{1,2}}+)[ ]?{char_class(DASHES + RANGE_PREPOSITIONS)}[ ]?"
    rf"(?P<other>{ARABIC_DIGITS}++(?:[.．]{ARABIC_DIGITS}++)?)(?=.(?P<tail>{ARABIC_DIGITS})?)"
)
# No fraction, no percentage and no number of what follows: 1米3/4, 1米75kg.
_DIGITS_OF_HEIGHT: Final = LazyPattern(
    rf"{ARABIC_DIGITS}{{1,2}}+(?![A-Za-z.．%％²³]|[ ]?{char_class(DASHES)}|[/／](?!{ARABIC_DIGITS}{{2}}))"
)
_POWERS: Final = frozenset("23")  # of a metre
_TOGETHER: Final = LazyPattern(numerals.TOGETHER)
_CLASSIFIERS: Final = frozenset(CLASSIFIERS)
_FOLLOWERS: Final = frozenset(numerals.COLLOQUIAL_TAIL_FOLLOWERS)


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
        if found and found.end() == end and _is_counted(text, end):
            return found.start("tens")
    return 0


def _is_counted(text: str, pos: int) -> bool:
    """Return True if a unit that is no money stands at ``pos``, or a noun that a digit numbers."""
    return any(not unit.is_money for _, unit in UNITS.at(text, pos)[:1]) or text[pos : pos + 1] in _NUMBERED


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
    if after == ONE and _is_counted(text, end + 1):  # 三千二一个月
        return True
    if after in _NUMBERED:
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


class DigitOwner(Enum):
    """Whose the digit behind a number is: the number's, the next word's, or one of the two."""

    NUMBER = auto()
    NEXT_WORD = auto()
    UNKNOWN = auto()


class Tail(NamedTuple):
    """Whose the digit behind a scale word is, and where what nobody knows ends."""

    owner: DigitOwner
    end: int


def tail_before_joint(text: str, pos: int, whole: Decimal, exponent: int) -> Tail | None:
    """Return whose the Arabic digit at ``pos`` is before a dash, 至, a slash or a colon; None before no such.

    It is the number's if no number follows (3万5/平, 3万5到手) or one that is as large (3万5-4万); in
    3万5-6千元 and 12万8-9 nobody knows.  A count, a date or a fraction takes it: 3万5-6天, 3万1/2.

    Args:
        text: the text.
        pos: where the digit stands.
        whole: the number, if the digit is its own.
        exponent: that of its scale words.
    """
    joint = _JOINT.match(text, pos + 1)
    if joint is None:
        return None
    other = _OTHER.match(text, joint.end())
    if other is None:
        if not _MORE.match(text, joint.end()):
            return Tail(DigitOwner.NUMBER, pos + 1)
        is_letter = text[joint.end()] in LETTERS
        if joint["dash"]:
            return None if is_letter else Tail(DigitOwner.UNKNOWN, pos + 1)  # 12万8至十五万元
        return Tail(DigitOwner.NUMBER, pos + 1) if is_letter else None  # 3千5/m²
    scales, end = other["scales"] or "", other.end()
    has_money = is_money_at(text, end)
    if not scales and not (joint["dash"] and (has_money or not _begins_count(text, end))):
        return None
    is_like = exponent_of_scales[scales] == exponent
    is_own = is_like
    if joint["dash"]:
        value = _value_of_other(other)
        is_near = value <= times(whole, MAX_LISTED_RATIO) and (scales or has_money)
        is_own = whole < value and (is_like or bool(is_near))
    return Tail(DigitOwner.NUMBER if is_own else DigitOwner.UNKNOWN, end)


def _value_of_other(other: re.Match[str]) -> Decimal:
    digits, scales, tail = (part or "" for part in other.group("digits", "scales", "tail"))
    exponent = exponent_of_scales[scales]
    value = shift(Decimal(digits.translate(TO_PLAIN_DIGITS)), exponent)
    return plus(value, shift(Decimal(tail.translate(TO_PLAIN_DIGITS)), exponent - 1)) if tail else value


def _begins_count(text: str, pos: int) -> bool:
    """Return True if what is counted, a month or a day follows a number that ends at ``pos``."""
    is_of_month = _MONTH.match(text, pos) is not None
    return is_of_month or _is_counted(text, pos) or text[pos : pos + 1] in _CLASSIFIERS


def owner_of_tenth(text: str, pos: int) -> DigitOwner:
    """Return whose the digit behind a 成 is: 七成五, 七成[三甲医院], 3成[6個月]; of 三成五家 nobody knows."""
    end = pos + 1
    begins_word = text[pos] in WEIGHTS or DIGIT_INITIAL_WORDS.at(text, pos) or NAMES.end(text, pos)
    is_token = text[pos] in DIGITS and text[end : end + 1] in LETTERS  # 7成5G用户, but 九成五A股
    if begins_word or is_token or _MONTH.match(text, end):
        return DigitOwner.NEXT_WORD
    if text[end : end + 1] in _NUMBERED:
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
    if found := _TENTHS_BEFORE_DASH.match(text, pos):
        is_same = text[found.end() : found.end() + 1] == text[pos - 1]
        is_larger = Decimal(found["other"].translate(TO_PLAIN_DIGITS)) > number
        is_both = is_same and (is_larger or found["tail"])
        if is_both and found["tail"] and text[pos - 1] in _BEFORE_RANGE:
            return Tenths(found.end() + 2, is_doubtful=True)  # 2元2到3元3
        is_power = found["tail"] == found["tenths"] and found["tail"] in _POWERS
        return Tenths(found.end("tenths"), is_doubtful=is_power) if is_both else None
    found = _DIGITS_OF_HEIGHT.match(text, pos) if may_be_height else None
    if found is None or not _AFTER_TENTHS.match(text, found.end()):
        return None
    return Tenths(found.end(), is_doubtful=found[0] in _POWERS)


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
    return (end - pos > 2 or follows_fraction(text, pos)) and _is_counted(text, end)


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
