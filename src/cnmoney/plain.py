"""Plain amounts: what is read, or passed over, at a glance because nothing touches it.

plain = digits (. digits)? (万 | 亿)? unit        3800亿元, 25.6%, 50000台

Most places of a text are plain.  One is settled here only where the characters on either side tell that no
other production has a say; all else goes the long way, and both ways read the same.
"""

from decimal import Decimal

from .exact import shift, times_factor
from .numeral import GOES_ON, Numeral, plain_number
from .prefix import BLOCKS, READ_BEFORE, READ_BEFORE_PRICE, REPEATED
from .quantity import SMALL_KINDS, Kind, Qualifier
from .reading import Reading
from .suffix import TOUCHES_AFTER, read_tail, unit_at
from .tables import (
    BEFORE,
    CLASSIFIERS,
    CURRENCY_HEADS,
    DIGIT_VALUES,
    EXPONENT,
    FRACTION_WORD,
    GLUED,
    HALF,
    INCLUDING,
    LINKS,
    LIST_MARKS,
    MORE,
    POINTS,
    RANGE_MARKS,
    SOME,
    Suffix,
)
from .term import Term
from .words import DIGITS

_LONGEST_MARK = 4  # characters between two terms that are joined, a bracket aside
_BRACKETS, _INCLUDING = frozenset("（("), frozenset(INCLUDING)
_JOIN_ENDS = RANGE_MARKS | LIST_MARKS | set("）)")
_SPLIT = frozenset((HALF, *EXPONENT)) | MORE.heads  # 两个亿, 2个半月
_BEFORE_NEXT = DIGITS | {" "}  # a currency between two numbers: HK$120 US$15
# What may have a say where it stands right before an amount, and right after it; most characters do not.
_BEFORE = READ_BEFORE | BLOCKS | REPEATED
_PERHAPS_BEFORE = _BEFORE | READ_BEFORE_PRICE | _JOIN_ENDS
_AFTER = TOUCHES_AFTER | RANGE_MARKS
_PERHAPS_AFTER = _AFTER | LIST_MARKS | _BRACKETS
_AFTER_DIGITS = GOES_ON | DIGIT_VALUES.keys() | RANGE_MARKS | LIST_MARKS | _BRACKETS | {FRACTION_WORD[0]}
_AFTER_HAN_DIGIT = _AFTER_DIGITS | POINTS | {HALF, *SOME}
_COMMAS = frozenset("，,")


def read_plain(text: str, pos: int, end: int, joint: int) -> Reading | Term | int | None:
    """Read an Arabic number.

    Args:
        text: the text.
        pos: where the number begins.
        end: where it ends, with one large scale word.
        joint: where the term before it ends, if the number could join it; else 0.

    Returns:
        What the number means, if nothing touches it; the term, if its unit is plain but not what stands
        around it; the end of a number that means nothing, since neither a unit nor a neighbour that could
        give it one is near; None where only the long way can tell.
    """
    after = text[end : end + 1]
    if after in GOES_ON and not (after in CLASSIFIERS and text[end + 1 : end + 2] not in _SPLIT):
        return None
    scale = EXPONENT.get(text[end - 1], 0)
    if scale:
        if text[end - 1 : end + 1] in GLUED.pairs and GLUED.end(text, end - 1):
            return None
        number = shift(plain_number(text[pos : end - 1]), scale)
    else:
        number = plain_number(text[pos:end])
    found = unit_at(text, pos, end, number)
    if found is None:
        return None if scale or _may_mean_something(text, pos, end, joint) else end
    unit_end, suffix = found
    if _is_quiet_after(text, unit_end):
        if _is_quiet_before(text, pos, joint, suffix):
            value = times_factor(number, suffix.factor)
            return Reading(
                pos, unit_end, value, value, value, Qualifier.EXACT, suffix, None, scale > 0, False, False
            )
    elif text[unit_end] in _BEFORE_NEXT:
        return None
    term = Term(pos, unit_end, Numeral(pos, end, number, number, Qualifier.EXACT, scale, scale > 0), suffix)
    read_tail(text, term, suffix)
    return term


def small_end(text: str, pos: int, joint: int, *, counted: bool) -> int:
    """Return the end of a lone Han digit that is no quantity, with its unit; 0 where nobody can tell yet.

    It stands inside a word (四季), or is a small count (三家, 一年) where these are not ``counted``.
    """
    after = text[pos + 1 : pos + 2]
    if after in _AFTER_HAN_DIGIT and not (after in CLASSIFIERS and text[pos + 2 : pos + 3] not in _SPLIT):
        return 0
    found = unit_at(text, pos, pos + 1, Decimal(DIGIT_VALUES[text[pos]]))
    if found is None:
        return pos + 1 if "\u4e00" <= after <= "\u9fff" else 0
    end, suffix = found
    small = not counted and suffix.kind in SMALL_KINDS
    return end if small and _is_quiet_after(text, end) and _is_quiet_before(text, pos, joint, suffix) else 0


def _is_quiet_after(text: str, end: int) -> bool:
    """Tell whether an amount goes no further than the end of its unit."""
    after = text[end : end + 1]
    return after not in _PERHAPS_AFTER or not (
        after in _AFTER
        or (after in LIST_MARKS and text[end - 1] in CLASSIFIERS)  # 5个、8个百分点
        or _is_included(text, end)
    )


def _is_quiet_before(text: str, start: int, joint: int, suffix: Suffix) -> bool:
    """Tell whether an amount begins with its number."""
    before = text[start - 1 : start]
    if before not in _PERHAPS_BEFORE:
        return True
    if before in LINKS:
        touched = text[start - 2 : start - 1] in BEFORE.tails  # 约为3亿元
    else:
        touched = before in _BEFORE or (before in READ_BEFORE_PRICE and suffix.kind is Kind.MONEY)
    return not (touched or _is_joined(text, start, joint))


def _is_joined(text: str, pos: int, joint: int) -> bool:
    """Tell whether a mark may join the number at ``pos`` to a term that ends at ``joint``."""
    return (
        joint > 0
        and text[pos - 1] in _JOIN_ENDS
        and (pos - joint <= _LONGEST_MARK or text[joint] in _BRACKETS)
    )


def _may_mean_something(text: str, start: int, end: int, joint: int) -> bool:
    """Tell whether a number without a unit may be one of a list, or a price: 5、6亿元, $500."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after in _AFTER_DIGITS:
        listed = after not in _COMMAS or before in BLOCKS  # 第1，2名
        if listed and (after not in _BRACKETS or _is_included(text, end)):
            return True
    return (
        before in READ_BEFORE
        or (before in CURRENCY_HEADS.tails and bool(CURRENCY_HEADS.before(text, start)))
        or _is_joined(text, start, joint)
    )


def _is_included(text: str, pos: int) -> bool:
    """5亿元（含）"""
    return text[pos : pos + 1] in _BRACKETS and text[pos + 1 : pos + 2] in _INCLUDING
