"""Readers: what stands at a place that the scan found; each kind of place has the reader of its own.

plain = qualifier? digits (. digits)? (万 | 亿)* unit tail?        3800亿元, 25.6%, 约50000台, 470元/吨

Most places of a text are plain: the few characters around them tell that no other production has a say
(``told``).  Such an amount becomes a quantity at once, and a number without a meaning is passed over at
once; all else becomes a term, on the long way through the constructions.  Both ways read the same.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from .between import is_mark, may_be_bounds, may_be_listed
from .constructions import finished, read_term
from .exact import shift
from .numeral import Numeral, end_of_scales, scale_of, value_of
from .prefix import (
    BLOCKS,
    NO_MINUS_AFTER,
    ORDINALS,
    PRICES_END,
    QUALIFIERS_END,
    READ_ALONE,
    REPEATED,
    nothing_before,
    qualifier_before,
)
from .quantity import SMALL_KINDS, Kind, Qualifier, Quantity
from .ranges import plain_range
from .reading import Reading
from .resolve import Context
from .suffix import BLANKS, QUALIFIED, is_of, read_tail, unit_at
from .tables import (
    CLAUSE_COMMAS,
    CLOSING,
    CURRENCY_HEADS,
    DIGIT_VALUES,
    EXPONENT,
    FRACTION_WORD,
    LIST_ENDS,
    LIST_HEADS,
    MINUS,
    NAMES,
    NOT_AFTER,
    OPENING,
    PLUS,
    RANGE_MARKS,
    WRITINGS,
    Suffix,
)
from .term import Term
from .told import (
    GLUED_BY_FIVE,
    NAME_BY_FOUR,
    ONLY,
    QUALIFIER_BY_FIVE,
    QUALIFIER_BY_TWO,
    SMALL_BY_FOUR,
    SMALL_BY_SEVEN,
    UNIT_BY_SIX,
    UNIT_BY_TWO,
    Told,
    ends_at,
    goes_on,
    is_priced,
)
from .words import DIGITS

# A quantity; a term that may be joined to others; or where the scan goes on from what means nothing.
Read = Quantity | Term | int

_LONGEST_MARK = 4  # characters between two terms that are joined, a bracket aside
_JOIN_ENDS = RANGE_MARKS | LIST_ENDS | CLOSING
_MARK_HEADS = RANGE_MARKS | LIST_HEADS | OPENING
_BEFORE_NEXT = DIGITS | {" "}  # a currency between two numbers: HK$120 US$15
# Before a number a qualifier may end with these; if none does, they block nothing.
_PERHAPS_QUALIFIED = (QUALIFIERS_END | NAMES.before_digits | REPEATED) - READ_ALONE
_MINUS_OR_BLANK = frozenset("- ")
_SIGNS_AND_BLANKS = MINUS | PLUS | BLANKS
_QUALIFIED_OR_BLANK = QUALIFIERS_END | _SIGNS_AND_BLANKS
_LONGEST_TOLD = 5  # characters of QUALIFIER_BY_FIVE
_EXACT, _DURATION = Qualifier.EXACT, Kind.DURATION
_BOUNDS = (Qualifier.OVER, Qualifier.AT_LEAST, Qualifier.UNDER, Qualifier.AT_MOST)
_HAN_VALUES = {digit: Decimal(value) for digit, value in DIGIT_VALUES.items()}


# --- Arabic numbers ------------------------------------------------------------------------------------


def free(text: str, place: re.Match[str], context: Context) -> Read:
    """Read a number that no word before it touches."""
    pos, end = place.span("free")
    told = UNIT_BY_TWO[text[end : end + 2]] or UNIT_BY_SIX[text[end : end + 6]]
    if told is None:
        return _range(text, pos, end, told, context) or _untold(text, pos, end, context)
    length, suffix, exponent, ask, tail = told
    scaled = text[end - 1] in EXPONENT
    if exponent is None or context.joint or (scaled and GLUED_BY_FIVE[text[end - 2 : end + 3]]):
        return _range(text, pos, end, told, context) or _told(text, pos, end, told, context)
    if (suffix is None or suffix.currency) and text[pos - 1 : pos] in PRICES_END and is_priced(text, pos):
        return _told(text, pos, end, told, context)
    if suffix is None:
        return _sum(text, pos, end, told, context) if scaled else end
    number = value_of[text[pos:end]]
    if ask and not is_of(suffix, text, pos, end + length, number):
        if ask == ONLY:
            return _without_unit(text, pos, end, context)
        return _asked_amount(text, pos, end, context) or _asked(text, pos, end, context)
    value = shift(number, exponent) if exponent else number
    end += length
    if tail is None:
        return context.amount(pos, end, value, _EXACT, suffix, scaled)
    length, per, qualifier = tail
    return context.amount(pos, end + length, value, qualifier, suffix, scaled, per)


def _sum(text: str, pos: int, end: int, told: Told, context: Context) -> Read:
    """Read a number with a scale word and no unit."""
    if text[end : end + 1] in QUALIFIED:
        return _told(text, pos, end, told, context)
    return context.quantity(Reading.of_sum(pos, end, value_of[text[pos:end]])) or end


def touched(text: str, place: re.Match[str], context: Context) -> Read:
    """Read a number that a word before it may touch."""
    pos, end = place.span("touched")
    told = UNIT_BY_TWO[text[end : end + 2]] or UNIT_BY_SIX[text[end : end + 6]]
    if told is None:
        return _untold(text, pos, end, context)
    if text[pos - 1 : pos + 1] in NAMES.pairs and (name_end := NAMES.end(text, pos)):
        return name_end
    return _told(text, pos, end, told, context)


def _range(text: str, pos: int, end: int, told: Told | None, context: Context) -> Quantity | None:
    """Read a plain range; None where there is none, or only the long way can tell."""
    after = end + told[0] if told else end
    if text[after : after + 1] not in RANGE_MARKS or context.joint or is_priced(text, pos):
        return None
    return plain_range(text, pos, end, told, context)


def _told(text: str, pos: int, end: int, told: Told, context: Context) -> Read:
    """Read a number whose unit is told, or that it has none."""
    length, suffix, exponent, ask, tail = told
    if suffix is None:
        return _without_unit(text, pos, end, context)
    if text[end - 1] in EXPONENT and _is_glued(text, pos, end):
        return read_term(text, pos, context.floor)
    number = value_of[text[pos:end]]
    if ask and not is_of(suffix, text, pos, end + length, number):
        return (_without_unit if ask == ONLY else _asked)(text, pos, end, context)
    if exponent is not None and tail is None and not context.joint:
        if text[pos - 1 : pos] in ORDINALS:  # 第5次, 每10万人
            return end + length
        begin = _beginning(text, pos, end + length, suffix, context.floor)
        if begin:
            start, qualifier, negative = begin
            value = shift(number, exponent) if exponent else number
            value = value.copy_negate() if negative else value
            return context.amount(start, end + length, value, qualifier, suffix, text[end - 1] in EXPONENT)
    return _with_unit(text, pos, end, end + length, suffix, context)


def _untold(text: str, pos: int, end: int, context: Context) -> Read:
    """Read a number whose unit the few characters after it do not tell."""
    if name_end := NAMES.end_from_digits(text, pos, end):
        return name_end
    if goes_on(text, end) or _is_glued(text, pos, end):
        return read_term(text, pos, context.floor)
    return _asked(text, pos, end, context)


def _asked(text: str, pos: int, end: int, context: Context) -> Read:
    """Read a number whose unit must be asked for."""
    found = unit_at(text, pos, end, value_of[text[pos:end]])
    if found is None:
        return _without_unit(text, pos, end, context)
    return _with_unit(text, pos, end, *found, context)


def _asked_amount(text: str, pos: int, end: int, context: Context) -> Quantity | None:
    """Read the amount of a number that nothing touches, if it ends with the unit that it is asked for."""
    number = value_of[text[pos:end]]
    unit_end, suffix = unit_at(text, pos, end, number) or (end, None)
    if suffix is None or suffix.currency or not ends_at(text, unit_end, suffix):
        return None
    value, scaled = suffix.in_base_units(number), text[end - 1] in EXPONENT
    return context.amount(pos, unit_end, value, _EXACT, suffix, scaled)


def _with_unit(text: str, pos: int, end: int, unit_end: int, suffix: Suffix, context: Context) -> Term | int:
    """Read the term of a number and its unit."""
    if text[unit_end : unit_end + 1] in _BEFORE_NEXT:
        return read_term(text, pos, context.floor)
    term = Term(pos, unit_end, _numeral(text, pos, end), suffix)
    read_tail(text, term, suffix)
    return finished(text, term, context.floor)


def _without_unit(text: str, pos: int, end: int, context: Context) -> Term | int:
    """Read a number that has no unit of its own, where a neighbour or its scale may give it a meaning."""
    if text.startswith(FRACTION_WORD, end):
        return read_term(text, pos, context.floor)
    if text[end - 1] not in EXPONENT and not _may_mean_something(text, pos, end, context.joint):
        return end
    if text[end : end + 1] in DIGIT_VALUES or _is_glued(text, pos, end):
        return read_term(text, pos, context.floor)
    return finished(text, Term(pos, end, _numeral(text, pos, end)), context.floor)


def _numeral(text: str, pos: int, end: int) -> Numeral:
    number, scale = value_of[text[pos:end]], scale_of(text, end)
    return Numeral(pos, end, number, number, _EXACT, scale, scale > 0)


def _is_glued(text: str, pos: int, end: int) -> bool:
    """Tell whether a scale word of the number begins another word: 3千瓦, 5万科."""
    if text[end - 1] not in EXPONENT or not GLUED_BY_FIVE[text[end - 2 : end + 3]]:
        return False
    return end_of_scales(text, max(pos, end - 2), end) < end


def _may_mean_something(text: str, start: int, end: int, joint: int) -> bool:
    """Tell whether a number without a unit may be one of a list, or a price: 5、6亿元, $500."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after in _MARK_HEADS and (after not in CLAUSE_COMMAS or before in BLOCKS) and may_be_listed(text, end):
        return True  # 第1，2名
    if joint and _is_joined(text, start, joint):
        return True
    while before in _SIGNS_AND_BLANKS:
        start -= 1
        before = text[start - 1 : start]
    return before in QUALIFIERS_END or (before in CURRENCY_HEADS.tails and is_priced(text, start))


def _is_joined(text: str, pos: int, joint: int) -> bool:
    """Tell whether a mark may join the number at ``pos`` to a term that ends at ``joint``."""
    return (
        joint > 0 and text[pos - 1] in _JOIN_ENDS and (pos - joint <= _LONGEST_MARK or text[joint] in OPENING)
    )


def stands_alone(text: str, place: re.Match[str], joint: int) -> bool:
    """Tell whether a number that no word touches cannot be joined to the term that ends at ``joint``."""
    start = place.start("free")
    return start >= 0 and not is_priced(text, start) and not is_mark(text, joint, start)


# --- where an amount begins ----------------------------------------------------------------------------


def _beginning(
    text: str, pos: int, end: int, suffix: Suffix, floor: int
) -> tuple[int, Qualifier, bool] | None:
    """Tell where a plain amount begins that ends at ``end``, its qualifier, and whether it is negative.

    Returns:
        None where more than one word, or a currency, stands before the number.
    """
    before = text[pos - 1 : pos]
    if before in _PERHAPS_QUALIFIED:
        found = _qualifier(text, pos, suffix, floor)
        if found is None:
            return (pos, _EXACT, False) if _is_harmless(text, pos, end, suffix) else None
        start, qualifier = found
        one_of_two = qualifier in _BOUNDS and may_be_bounds(text, end)
        return (start, qualifier, False) if not one_of_two and _is_free(text, start) else None
    if before not in _MINUS_OR_BLANK:
        return None
    start, left = pos, text[pos - 2 : pos - 1]
    if before in MINUS:
        if floor >= pos - 2 > 0 or left in NO_MINUS_AFTER:
            return None
        start, before = pos - 1, left
    first = start - (before == " ")
    blocked = text[first - 1 : first] in DIGITS or not _is_free(text, first)
    return None if blocked else (start, _EXACT, start < pos)


def _qualifier(text: str, pos: int, suffix: Suffix, floor: int) -> tuple[int, Qualifier] | None:
    """Tell where the qualifier begins that ends at ``pos``, and which one it is."""
    if pos - floor >= _LONGEST_TOLD:
        told = QUALIFIER_BY_TWO[text[pos - 2 : pos]] or QUALIFIER_BY_FIVE[text[pos - _LONGEST_TOLD : pos]]
        if told and not (told[2] and suffix.kind is _DURATION):
            return (pos - told[0], told[1]) if told[0] else None
    return qualifier_before(text, pos, floor, suffix)


def _is_free(text: str, pos: int) -> bool:
    """Tell whether nothing that stands before ``pos`` touches what begins there."""
    return nothing_before(text, pos) is not None and not is_priced(text, pos)


def _is_harmless(text: str, pos: int, end: int, suffix: Suffix) -> bool:
    """Tell that what stands before a number, which is no qualifier, is nothing else to it: 逼近2024点."""
    repeated = text[pos - 1] in REPEATED and text[end : end + 1] in CLOSING
    priced = suffix.currency is not None and is_priced(text, pos)
    return not (repeated or priced or NOT_AFTER.before(text, pos))


# --- all else ------------------------------------------------------------------------------------------


def small(text: str, place: re.Match[str], context: Context) -> Read:
    """Read a lone Han digit.

    It is no quantity inside a word (四季), nor where it is a small count (三家) and these are not counted.
    """
    pos = place.start("small")
    joined = context.joint and _is_joined(text, pos, context.joint)
    qualified = text[pos - 1 : pos] in _QUALIFIED_OR_BLANK and _is_qualified(text, pos, context.floor)
    plain = not (context.small_counts or joined or qualified)
    if plain and text[pos - 1 : pos + 1] not in NAMES.pairs:
        length = SMALL_BY_FOUR[text[pos : pos + 4]] or SMALL_BY_SEVEN[text[pos : pos + 7]]
        if length:
            return pos + length
    end = NAMES.end(text, pos) or (plain and _small_end(text, pos))
    return end or read_term(text, pos, context.floor)


def _is_qualified(text: str, pos: int, floor: int) -> bool:
    """Tell whether the digit may be one of two bounds: 至少一年不足5年."""
    if nothing_before(text, pos):
        return False
    return text[pos - 1] in _SIGNS_AND_BLANKS or qualifier_before(text, pos, floor, None) is not None


def _small_end(text: str, pos: int) -> int:
    """Return where it ends, with its unit, if it is no quantity; 0 where nobody can tell yet."""
    end = pos + 1
    found = unit_at(text, pos, end, _HAN_VALUES[text[pos]])
    if found is None:
        return end if "\u4e00" <= text[end : end + 1] <= "\u9fff" else 0
    end, suffix = found
    return end if suffix.kind in SMALL_KINDS and ends_at(text, end, suffix) else 0


def numeral(text: str, place: re.Match[str], context: Context) -> Read:
    """Read any other numeral."""
    pos = place.start(place.lastgroup or 0)
    length = None if text[pos - 1 : pos + 1] in NAMES.pairs else NAME_BY_FOUR[text[pos : pos + 4]]
    end = NAMES.end(text, pos) if length is None else length and pos + length
    return end or read_term(text, pos, context.floor)


def long_way(text: str, place: re.Match[str], context: Context) -> Read:
    """Read any numeral, with nothing settled at a glance."""
    pos = place.start(place.lastgroup or 0)
    return NAMES.end(text, pos) or read_term(text, pos, context.floor)


def writing(text: str, place: re.Match[str], context: Context) -> Read:
    """Pass over a date or its like if its conditions hold."""
    name = place.lastgroup or ""
    _, conditions = WRITINGS[name]
    pos, end = place.span(name)
    return end if conditions.hold(text, pos, end) else long_way(text, place, context)


_Reader = Callable[[str, "re.Match[str]", Context], Read]
# By the group of the scan's pattern.
READERS: dict[str | None, _Reader] = {
    "free": free,
    "touched": touched,
    "small": small,
    "numeral": numeral,
    "other": numeral,
    **dict.fromkeys(WRITINGS, writing),
}
# For a text that is one expression: there every number means something.
LONE_READERS = READERS | dict.fromkeys(("free", "touched", "small", "numeral", "other"), long_way)
