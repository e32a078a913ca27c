"""Ranges: two terms that bound one quantity.  A production takes a text and two terms and returns a member.

range       = 从? term (- | ~ | 至 | 到) term                                   50-60亿元
bounds      = lower inclusive-note? ，? 且? upper | upper … lower               不低于1000万元且不超过2000万元
approximate = digit 、 numeral that begins with the next digit                  二、三百万元

``PAIR_PRODUCTIONS`` lists them with what joins their terms; what may join two terms is derived from it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from ..decimals import plus, power, times
from ..lexicon.connectives import ENUMERATION_COMMA
from ..lexicon.index import CHANGE_VERBS, RESPECTIVELY
from ..quantity import Qualifier
from ..rejection import Reason
from .connectives import (
    BOUND_CONNECTIVE,
    BOUND_STARTS,
    INCLUSIVE_NOTE,
    LIST_CONNECTIVE,
    LIST_STARTS,
    RANGE_CONNECTIVE,
    RANGE_STARTS,
    are_bounds,
    is_dashed,
)
from .nodes import Member, Numeral, NumeralForm, Sign, Term
from .numeral import parse_numeral
from .sharing import replace_classifier, share_unit, shared_exponent, units_are_compatible

MAX_RANGE_RATIO: Final = Decimal(4)  # the two ends of a forecast are closer


@dataclass(frozen=True, slots=True)
class PairProduction:
    """A production on two terms.

    Attributes:
        parse: takes the text and both terms; returns the member that they make, or None.
        connective: pattern of what may stand between the two.
        starts: the characters that the connective can begin with.
        examples: the file in tests/examples with its examples.
    """

    parse: Callable[[str, Term, Term], Member | None]
    connective: re.Pattern[str]
    starts: frozenset[str]
    examples: str


def _member(first: Term, second: Term, rejection: Reason | None = None) -> Member:
    return Member(first, second, first.rejection or second.rejection or rejection)


# --- bounds: 不低于A且不超过B -------------------------------------------------------------------------


def parse_bounds(text: str, first: Term, second: Term) -> Member | None:
    """bounds = lower （含）? 且? upper （含）? | upper （含）? 且? lower （含）?"""
    found = are_bounds(first, second) and BOUND_CONNECTIVE.fullmatch(text, first.end, second.start)
    if not found or not units_are_compatible(text, first, second):
        return None
    if found["note"] and (note := INCLUSIVE_NOTE.match(text, second.end)):
        second = replace(second, end=note.end())
    return _member(*share_unit(first, second))


# --- range: A-B --------------------------------------------------------------------------------------


def parse_range(text: str, first: Term, second: Term) -> Member | None:
    """range = 从? term (- | ~ | 至 | 到) term"""
    has_dash = is_dashed(text, first, second)
    if not has_dash and not RANGE_CONNECTIVE.fullmatch(text, first.end, second.start):
        return None
    if second.start == first.end:  # the dash was read as a minus
        second = replace(second, start=second.start + 1, sign=Sign.PLUS)
    first = replace_classifier(text, first, second)
    is_free = all(
        qualifier in (None, Qualifier.ABOUT)
        for qualifier in (first.trailing_qualifier, second.leading_qualifier)
    )
    if not is_free or not units_are_compatible(text, first, second):
        return None
    exponent = _exponent_to_take(first, second)
    if not has_dash and _is_change(text, first, second, exponent):
        return None
    if exponent:
        first = replace(first, numeral=first.numeral.scaled(exponent))
    rejection = _range_rejection(text, first, second, has_dash=has_dash)
    return _member(*share_unit(first, second), rejection)


def _range_rejection(text: str, first: Term, second: Term, *, has_dash: bool) -> Reason | None:
    """Return why two terms with a range mark between them are no quantity; None where they are a range."""
    constraints = second.unit.constraints if second.unit and not first.unit else None
    if constraints and not constraints.may_follow(text, first.start):
        return Reason.CODE  # 1281号1-2栋
    one, other = first.numeral, second.numeral
    is_plain = first.end == one.end and not first.leading_currency and not one.has_scale
    is_signed = first.is_negative or second.is_negative
    falls = one.low > other.low and not _are_alike(text, one, other)
    return Reason.AMBIGUOUS if has_dash and is_plain and not is_signed and falls else None


def _exponent_to_take(first: Term, second: Term) -> int:
    """Return the exponent that the first number of a range takes from the second; 0 where it takes none."""
    one, other = first.numeral, second.numeral
    exponent = shared_exponent(one, other)
    fits = first.is_negative or times(one.low, power(exponent)) <= other.high
    return exponent if fits and first.end == one.end else 0


def _is_change(text: str, first: Term, second: Term, exponent: int) -> bool:
    """下降1.27%至19.01%: by how much and to what level; 增长62%到72% is a range."""
    if CHANGE_VERBS.match(text, 0, first.start) is None:
        return False
    by, to = times(_size(first), power(exponent)), _size(second)
    return by > to or to > times(by, MAX_RANGE_RATIO)


def _size(term: Term) -> Decimal:
    return times(term.numeral.high, term.unit.factor if term.unit else Decimal(1))


def _are_alike(text: str, one: Numeral, other: Numeral) -> bool:
    """51045-47300 falls from one to the other; 190-24 is a tick of an exchange."""
    shapes = [len(text[each.start : each.end].partition(".")[0]) for each in (one, other)]
    return shapes[0] == shapes[1] > 2


# --- approximate pair: 二、三百万 ----------------------------------------------------------------------


def parse_approximate_pair(text: str, first: Term, second: Term) -> Member | None:
    """approximate = digit 、 numeral that begins with the next digit: 二、三百万元 is 200万 to 300万"""
    one, other = first.numeral, second.numeral
    if not one.end == first.end == second.start - 1 or text[first.end] != ENUMERATION_COMMA:
        return None
    if _is_next_digit(text, one, other):  # 4、5家
        return None if RESPECTIVELY.match(text, 0, first.start) else _member(*share_unit(first, second))
    if one.form is not NumeralForm.SINGLE_DIGIT or not other.is_han:
        return None
    pair = parse_numeral(text[one.start : one.end] + text[other.start : other.end], 0)
    if pair is None or pair.qualifier is not Qualifier.RANGE:
        return None
    numeral = replace(one, low=pair.low, high=pair.low, form=other.form)
    return _member(*share_unit(replace(first, numeral=numeral), second))


def _is_next_digit(text: str, one: Numeral, other: Numeral) -> bool:
    digits = text[one.start : one.end] + text[other.start : other.end]
    is_pair = len(digits) == 2 and digits.isascii() and digits.isdigit()
    return is_pair and other.low == plus(one.low, Decimal(1))


PAIR_PRODUCTIONS: Final = (
    PairProduction(parse_bounds, BOUND_CONNECTIVE, BOUND_STARTS, examples="bounds.txt"),
    PairProduction(parse_approximate_pair, LIST_CONNECTIVE, LIST_STARTS, examples="approximate_pairs.txt"),
    PairProduction(parse_range, RANGE_CONNECTIVE, RANGE_STARTS, examples="ranges.txt"),
)
"""The productions on two terms; the first that reads a pair wins."""
