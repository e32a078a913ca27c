"""Joins: constructions on neighbouring terms.

group    = item (list-mark item)*
item     = bounded | range | single
bounded  = at-least (且 | ，且)? at-most | at-most 且? at-least     不低于1000万元且不超过2000万元
range    = 从? term (- | ~ | 至 | 到) term                          50-60亿元
list     = items parted by 、 / 和 及 与; one without a unit takes the next one's
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

import regex

from ..decimals import plus, power, times
from ..lexicon.entries import DEFAULT_CURRENCY, money_unit
from ..lexicon.index import (
    CHANGE_VERBS,
    CLASSIFIERS,
    INCLUSIVE_NOTE,
    RANGE_OPENERS,
    RANGE_PREPOSITIONS,
    RESPECTIVELY,
)
from ..quantity import Kind, Qualifier
from .connectives import BOUNDS_MARK, LIST_MARK, RANGE_HEADS, RANGE_MARK, are_bounds, is_dashed, lacks_unit
from .expression import Reading
from .numeral import Numeral, read
from .prefix import read_currency, read_per
from .term import Term

_INCLUDED = re.compile(INCLUSIVE_NOTE)
_TOO_FAR = Decimal(1000)
_NUMBERING = regex.compile(r"(?r)(?:^|[\s。；;！!？?])")
_FAR_APART = Decimal(4)  # times; the two ends of a forecast are closer
SCALED_KINDS = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)  # of these one may leave a unit out: 10亿元-15亿
_Bounds = tuple[Decimal | None, Decimal | None, Decimal | None, Qualifier]


@dataclass(slots=True)
class _Item:
    """One member of a list: a single term, or the two ends of a range."""

    first: Term
    last: Term
    broken: bool = False


def readings(text: str, group: list[Term]) -> Iterator[Reading]:
    """Yield what terms mean that marks join, in reading order."""
    items = list(_items(text, group))
    if len(items) > 1:
        _share_units(text, items)
    for item in items:
        if not item.broken:
            yield single(item.first) if item.first is item.last else _range(text, item)


def _items(text: str, group: list[Term]) -> Iterator[_Item]:
    """item = bounded | range | single; dashes that join more than two make nothing of all of them"""
    place = 0
    while place < len(group):
        first, second = group[place], group[place + 1] if place + 1 < len(group) else None
        item = second and _pair(text, first, second)
        item = item or _Item(first, first, first.blocked)
        place += 1 if item.first is item.last else 2
        if place < len(group) and group[place - 1].blocked and not group[place - 1].unit:
            group[place].blocked = True  # 第1、2、3名
        if place < len(group) and item.first is not item.last and is_dashed(text, item.last, group[place]):
            item.broken = group[place].blocked = True
        yield item


def _pair(text: str, first: Term, second: Term) -> _Item | None:
    for join in PAIRS:
        if item := join(text, first, second):
            return item
    return None


# --- bounded: 不低于A且不超过B -----------------------------------------------------------------------


def _bounded_item(text: str, first: Term, second: Term) -> _Item | None:
    """bounded = lower （含）? 且? upper （含）? | upper （含）? 且? lower （含）?"""
    mark = are_bounds(first, second) and BOUNDS_MARK.fullmatch(text, first.end, second.start)
    if not mark or not _agree(text, first, second):
        return None
    if mark["included"] and (included := _INCLUDED.match(text, second.end)):
        second.end = included.end()
    _unify(first, second)
    return _Item(first, second, first.blocked or second.blocked)


# --- range: A-B --------------------------------------------------------------------------------------


def _range_item(text: str, first: Term, second: Term) -> _Item | None:
    """range = 从? number (unit)? (- | ~ | 至 | 到) number unit"""
    if text[first.end] not in RANGE_HEADS:
        return None
    dashed = is_dashed(text, first, second)
    if not dashed and not RANGE_MARK.fullmatch(text, first.end, second.start):
        return None
    if second.start == first.end:
        second.start, second.negative, second.dash = second.start + 1, False, False
    _release_classifier(text, first, second)
    if (
        not _agree(text, first, second)
        or second.before not in (None, Qualifier.ABOUT)
        or first.after not in (None, Qualifier.ABOUT)
    ):
        second.blocked = second.blocked or dashed  # a minus or a dash? nobody knows
        return None
    if not dashed and _is_change(text, first, second):
        return None
    broken = first.blocked or second.blocked or not _share_scale(text, first, second, dashed)
    constraints = second.unit and not first.unit and second.unit.constraints
    if constraints and not constraints.may_follow(text, first.start):
        broken = True  # 1281号1-2栋
    _unify(first, second)
    _read_head(text, first, second)
    return _Item(first, second, broken)


def _read_head(text: str, first: Term, second: Term) -> None:
    """Read before the first number what the second's unit makes a part of it: 每股10-12元."""
    if read_per(text, first, first.floor):
        second.per = first.per
    if read_currency(text, first, first.floor) and first.head and first.unit:
        first.unit = second.unit = money_unit(first.head, first.unit.factor)


def _release_classifier(text: str, first: Term, second: Term) -> None:
    """5个至8个百分点: the first 个 is short for the second's unit."""
    one, other = first.unit, second.unit
    short = first.end == first.number.end + 1 and text.startswith(tuple(CLASSIFIERS), first.number.end)
    long = text.startswith(tuple(CLASSIFIERS), second.number.end)
    if one and other and short and long and one.unit != other.unit:
        first.unit = other


def _is_change(text: str, first: Term, second: Term) -> bool:
    """下降1.27%至19.01%: by how much and to what level; 增长62%到72% is a range."""
    by, to = _size(first, _scale_to_take(first, second)), _size(second)
    return is_change(text, first.start, by, to)


def is_change(text: str, start: int, by: Decimal, to: Decimal) -> bool:
    """Tell whether a range that begins at ``start`` is none: by how much and to what level, in base units."""
    return CHANGE_VERBS.match(text, 0, start) is not None and (by > to or to > times(by, _FAR_APART))


def _size(term: Term, exponent: int = 0) -> Decimal:
    return times(times(term.number.high, power(exponent)), term.unit.factor if term.unit else Decimal(1))


def _agree(text: str, first: Term, second: Term) -> bool:
    """Tell whether two terms can be of the same unit."""
    one, other = first.unit, second.unit
    if one and other:
        same = one.kind is other.kind and one.unit == other.unit
        # 5元-6元人民币, but not 3亿元至5亿美元
        named = first.head or second.head or text[second.number.end : second.number.end + 1] in "元块塊圆圓"
        return same and (
            one.currency == other.currency
            or (DEFAULT_CURRENCY in (one.currency, other.currency) and bool(named))
        )
    if one:
        sums = first.number.scaled and one.kind in SCALED_KINDS
        return first.number.end == first.end or one.precedes_number or (sums and second.number.scaled)
    return other is None or not first.number.scaled or _may_share(first, second)


def _unify(first: Term, second: Term) -> None:
    """Give both terms the unit that either of them states."""
    one, other = first.unit, second.unit
    if one is None:
        first.unit = other
    elif other is None:
        second.unit = one
    elif one.currency == DEFAULT_CURRENCY:
        first.unit = replace(one, currency=other.currency)
    elif other.currency == DEFAULT_CURRENCY:
        second.unit = replace(other, currency=one.currency)
    first.per = second.per = first.per or second.per


def _share_scale(text: str, first: Term, second: Term, dashed: bool) -> bool:
    """Scale the first number by the second's scale where it has none; False where the two make no range."""
    one, other = first.number, second.number
    if exponent := _scale_to_take(first, second):
        one.shift(exponent)
    plain = first.end == one.end and not first.head and not one.scaled
    signed = first.negative or second.negative
    return not (dashed and plain and not signed and one.low > other.low and not _are_alike(text, one, other))


def _scale_to_take(first: Term, second: Term) -> int:
    """Return the exponent that the first number of a range takes from the second; 0 where it takes none."""
    one, other = first.number, second.number
    exponent = _shared_scale(one, other)
    fits = first.negative or times(one.low, power(exponent)) <= other.high
    return exponent if fits and first.end == one.end else 0


def _are_alike(text: str, one: Numeral, other: Numeral) -> bool:
    """51045-47300 falls from one to the other; 190-24 is a tick of an exchange."""
    shapes = [len(text[number.start : number.end].partition(".")[0]) for number in (one, other)]
    return shapes[0] == shapes[1] > 2


# --- approximate pair: 二、三百万 ----------------------------------------------------------------------


def _approximate_item(text: str, first: Term, second: Term) -> _Item | None:
    """approximate = digit 、 number that begins with the next digit: 二、三百万元 is 200万 to 300万"""
    one, other = first.number, second.number
    if not one.end == first.end == second.start - 1 or text[first.end] != "、":
        return None
    if _is_next_digit(text, one, other):  # 4、5家
        return None if RESPECTIVELY.match(text, 0, first.start) else _two(first, second)
    if not (one.small and other.spoken):
        return None
    pair = read(text[one.start : one.end] + text[other.start : other.end], 0)
    if pair is None or pair.qualifier is not Qualifier.RANGE:
        return None
    one.low = one.high = pair.low
    one.small = other.small
    return _two(first, second)


def _is_next_digit(text: str, one: Numeral, other: Numeral) -> bool:
    digits = text[one.start : one.end] + text[other.start : other.end]
    return (
        len(digits) == 2 and digits.isascii() and digits.isdigit() and other.low == plus(one.low, Decimal(1))
    )


def _two(first: Term, second: Term) -> _Item:
    _unify(first, second)
    return _Item(first, second, first.blocked or second.blocked)


PAIRS = (_bounded_item, _approximate_item, _range_item)


# --- list: A、B和C -----------------------------------------------------------------------------------


def _share_units(text: str, items: list[_Item]) -> None:
    """Give a member without a unit the unit of the next, and its scale where the member has none."""
    for place, (item, following) in reversed(list(enumerate(pairwise(items)))):
        term, given = item.last, following.first
        _release_classifier(text, term, given)
        mark = LIST_MARK.fullmatch(text, term.end, given.start)
        if not mark or item.broken or following.broken or given.unit is None or not lacks_unit(term):
            continue
        alone = place == 0 and len(items) == 2
        if alone and (
            _is_numbering(text, term) or (mark[0].strip() in "/／" and _is_fraction(text, term, given))
        ):
            continue
        if _may_share(term, given):
            for member in {id(item.first): item.first, id(item.last): item.last}.values():
                _share_with(member, given)


def _may_share(term: Term, given: Term) -> bool:
    """Tell whether a list may share: not 营收5亿、10%, where only one has a scale, nor 二、3亿元."""
    one, other = term.number, given.number
    sums = given.unit is not None and given.unit.kind in SCALED_KINDS
    return (not one.scaled or (other.scaled and sums)) and not (one.small and not other.spoken)


def _share_with(member: Term, given: Term) -> None:
    one, other = member.number, given.number
    if member.unit is None:
        member.unit, member.per = given.unit, member.per or given.per
    elif given.unit and given.unit.currency == DEFAULT_CURRENCY:
        given.unit = member.unit
    exponent = _shared_scale(one, other)
    # 8000和1.2万元: what would be a thousand times the other has no share in its scale.
    if exponent and times(one.low, power(exponent)) < times(other.high, _TOO_FAR):
        one.shift(exponent)


def _shared_scale(one: Numeral, other: Numeral) -> int:
    """Return the exponent that a number may take from the next: where it has 百 or 千, 万 and above."""
    if one.scaled and one.scale >= 4:
        return 0
    return other.scale - other.scale % 4 if one.spoken or one.scale else other.scale


def _is_numbering(text: str, term: Term) -> bool:
    """1、5000万元: the number of a paragraph, not a member of the list."""
    number = term.number
    digits = text[term.start : term.end]
    return (
        bool(_NUMBERING.match(text, 0, term.start))
        and number.low < 100
        and (digits.isdigit() or number.small)
    )


def _is_fraction(text: str, term: Term, given: Term) -> bool:
    """1/3 and 3/14 may be fractions, dates or scores."""
    return all(
        number.low < 32 and text[number.start : number.end].isdigit()
        for number in (term.number, given.number)
    )


# --- what an item means ------------------------------------------------------------------------------


def _reading(first: Term, last: Term, start: int, bounds: _Bounds) -> Reading:
    value, low, high, qualifier = bounds
    return Reading(
        start,
        last.end,
        value,
        low,
        high,
        qualifier,
        last.unit,
        last.per,
        scaled=last.number.scaled,
        small=first.number.small and last.number.small,
        bare=last.number.bare and qualifier is Qualifier.EXACT,
    )


def _range(text: str, item: _Item) -> Reading:
    """A range: from the smaller number to the larger."""
    first, last = item.first, item.last
    last_bigrams = (*first.bounds, *last.bounds)
    start = first.start
    if (
        start
        and text[start - 1] in RANGE_OPENERS
        and text[first.end : last.start].strip() in tuple(RANGE_PREPOSITIONS)
    ):
        start -= 1
    return _reading(first, last, start, (None, min(last_bigrams), max(last_bigrams), Qualifier.RANGE))


def single(term: Term) -> Reading:
    """A number and its qualifiers; the word before it outweighs the one after it."""
    number, word = term.number, term.before or term.after
    low, high = term.bounds
    start, end = term.start, term.end
    if term.order_of_size and not term.before:
        near, far = (high, low) if term.negative else (low, high)
        far = times(far, Decimal(10))
        return _reading(term, term, start, (None, min(near, far), max(near, far), Qualifier.VAGUE))
    if number.qualifier is not _EXACT:
        value = None if number.qualifier is not Qualifier.OVER else high if term.negative else low
        return _reading(term, term, start, (value, low, high, number.qualifier))
    if word is None:
        return Reading(
            start,
            end,
            low,
            low,
            low,
            _EXACT,
            term.unit,
            term.per,
            number.scaled,
            number.small,
            number.bare,
        )
    return Reading(
        start,
        end,
        low,
        low if word in BOUNDED_BELOW else None,
        low if word in BOUNDED_ABOVE else None,
        word,
        term.unit,
        term.per,
        number.scaled,
        number.small,
        False,
    )


_EXACT = Qualifier.EXACT
BOUNDED_BELOW = (Qualifier.OVER, Qualifier.AT_LEAST)
BOUNDED_ABOVE = (Qualifier.NEAR, Qualifier.UNDER, Qualifier.AT_MOST)
