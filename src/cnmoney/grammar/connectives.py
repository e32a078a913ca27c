"""Between two numbers: the marks that join them, and whether one that stands here may join another.

mark = - | ~ | 至 | 到 | 、 | / | 和 | 及 | … | ，? 且?, each perhaps with （含） before it
"""

import re

from ..lexicon.characters import OPENING, char_class
from ..lexicon.index import (
    BOUND_CONNECTIVES,
    CLASSIFIERS,
    COMMAS,
    DASHES,
    DIGIT_VALUES,
    EXPONENT,
    HALF,
    INCLUSIVE_NOTE,
    INCLUSIVE_VERBS,
    INDEFINITE_DIGITS,
    LEADING_CURRENCIES,
    LEADING_QUALIFIERS,
    LIST_CONNECTIVES,
    LIST_HEADS,
    MINUS,
    PER_PARTICLE,
    PLUS,
    RANGE_MARKS,
    RANGE_PREPOSITIONS,
)
from ..quantity import Qualifier
from .term import Term

MAX_LIST = 64  # members; a longer list is read in pieces
LONGEST_MARK = 24  # characters between two terms that are joined
_LOWER = (Qualifier.AT_LEAST, Qualifier.OVER)
_UPPER = (Qualifier.AT_MOST, Qualifier.UNDER)

# --- the marks -----------------------------------------------------------------------------------------

_DASH = rf"[ ]?[{DASHES}]{{1,2}}[ ]?"
_TO = rf"(?:{_DASH}|[ ]?[{RANGE_PREPOSITIONS}][ ]?)"
RANGE_MARK = re.compile(rf"(?:{INCLUSIVE_NOTE})?+{_TO}")
_DASH_MARK = re.compile(rf"(?:{INCLUSIVE_NOTE})?+{_DASH}")
LIST_MARK = re.compile(rf"[ ]?(?:{LIST_CONNECTIVES})[ ]?")
BOUNDS_MARK = re.compile(rf"(?P<included>{INCLUSIVE_NOTE})?{BOUND_CONNECTIVES}")  # perhaps none at all
_MARK = re.compile(rf"{RANGE_MARK.pattern}|{LIST_MARK.pattern}|{BOUNDS_MARK.pattern}")
TO_NEXT = re.compile(f"[{DASHES}]|(?P<to>[{RANGE_PREPOSITIONS}])")  # the usual range mark
RANGE_HEADS = RANGE_MARKS | OPENING
_MARK_HEADS = RANGE_HEADS | LIST_HEADS
_UNIT_HEADS = RANGE_HEADS | {
    mark[0] for mark in LIST_CONNECTIVES.split("|")
}  # of marks that join what has a unit
_RANGE_BEGINS = re.compile(rf"[（(][{INCLUSIVE_VERBS}]|{_TO}")

# --- what another number may begin with ----------------------------------------------------------------

_NUMERAL_HEADS = frozenset(
    (*DIGIT_VALUES, *EXPONENT, *MINUS, *PLUS, HALF, *INDEFINITE_DIGITS[1:-1], PER_PARTICLE)
)
TERM_HEADS = _NUMERAL_HEADS | LEADING_QUALIFIERS.first_chars | LEADING_CURRENCIES.first_chars
_TERM = char_class(TERM_HEADS)
_NUMBER = char_class(_NUMERAL_HEADS - {PER_PARTICLE} | LEADING_QUALIFIERS.first_chars)
_SOME_AND = f"(?:{INCLUSIVE_NOTE}|(?={char_class(LIST_HEADS)})){BOUND_CONNECTIVES}"
_LISTED = re.compile(rf"(?:{RANGE_MARK.pattern}|{LIST_MARK.pattern}|{_SOME_AND}){_TERM}")
# A currency heads one only after a word: 且人民币3亿元以下.
BOUND = re.compile(
    rf"(?:{INCLUSIVE_NOTE})? {BOUND_CONNECTIVES} (?: {_NUMBER} | (?<![{COMMAS}]) {_TERM} )", re.VERBOSE
)


def leads_on(text: str, term: Term) -> bool:
    """Tell whether something may follow a term that joins it to the next."""
    end, after = term.end, text[term.end : term.end + 1]
    bounded = term.before is not None or term.after is not None
    if after not in (_UNIT_HEADS if term.unit else _MARK_HEADS) and not bounded:
        return False
    if after in RANGE_HEADS and _RANGE_BEGINS.match(text, end):
        return True
    # What has a unit of its own takes none from the list that it is in; a classifier does (5个、8个百分点).
    whole = not lacks_unit(term) and text[end - 1] not in CLASSIFIERS
    listed = not whole and after in _MARK_HEADS and may_be_listed(text, end)
    return listed or (bounded and may_be_bounds(text, end))


def may_be_listed(text: str, end: int) -> bool:
    """Tell whether a mark stands here that joins numbers, and what may be a number after it."""
    found = _LISTED.match(text, end)
    return found is not None and _may_begin(text, found.end() - 1)


def may_be_bounds(text: str, end: int) -> bool:
    """Tell whether a bound that ends here may be one of two: 不低于5亿元且不超过6亿元."""
    found = BOUND.match(text, end)
    return found is not None and _may_begin(text, found.end() - 1)


def _may_begin(text: str, pos: int) -> bool:
    """Tell whether a number may begin here, with what stands before it."""
    return text[pos] in _NUMERAL_HEADS or bool(
        LEADING_QUALIFIERS.at(text, pos) or LEADING_CURRENCIES.at(text, pos)
    )


def is_mark(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between two places is a mark that joins numbers."""
    return start == end or (end - start <= LONGEST_MARK and _MARK.fullmatch(text, start, end) is not None)


def are_joined(text: str, group: list[Term], term: Term) -> bool:
    """Tell whether a term joins the terms before it."""
    return len(group) < MAX_LIST and _is_joined(text, group[-1], term)


def _is_joined(text: str, first: Term, second: Term) -> bool:
    """Tell whether a mark joins two terms, or nothing but their words: 不低于5亿元不超过6亿元."""
    start, end = first.end, second.start
    if end - start > LONGEST_MARK:
        return False
    if start == end:
        return second.dash or are_bounds(first, second)
    return text[start] in _MARK_HEADS and bool(_MARK.fullmatch(text, start, end))


def are_bounds(first: Term, second: Term) -> bool:
    """Tell whether one of two terms is bounded below, the other above."""
    one, other = first.before or first.after, second.before or second.after
    return (one in _LOWER and other in _UPPER) or (one in _UPPER and other in _LOWER)


def is_dashed(text: str, first: Term, second: Term) -> bool:
    """Tell whether a dash joins two terms; it may have been read as the sign of the second."""
    if second.start == first.end:
        return second.dash
    return _DASH_MARK.fullmatch(text, first.end, second.start) is not None


def lacks_unit(term: Term) -> bool:
    """A currency before the number is no unit after it: 港币3、5亿元"""
    return term.unit is None or (term.head is not None and term.end == term.number.end)
