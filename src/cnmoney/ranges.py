"""Plain ranges: two numbers, the usual mark between them, and one unit.

plain-range  = 从? digits unit? (- | ~ | 至 | 到) digits unit       243%-410%, 25.5亿元到27亿元, 6.2-6.4元/片
plain-change = digits unit (至 | 到) digits unit?                    (上涨)2%至3767亿元: two amounts, no range

What this reads the joins read the same; they read the others too.
"""

from decimal import Decimal
from typing import NamedTuple

from .between import TO_NEXT
from .exact import shift
from .joins import SCALED_KINDS, is_change
from .numeral import scale_of, value_of
from .quantity import Qualifier, Quantity
from .reading import Reading
from .resolve import Context
from .scan import next_place
from .suffix import is_of
from .tables import CLASSIFIERS, FROM, NAMES, Suffix
from .told import GLUED_BY_FIVE, NO_TAIL, NO_UNIT, UNIT_BY_SIX, UNIT_BY_TWO, Told

_NUMBERS = ("free", "touched")  # the scan's groups of Arabic numbers


class _End(NamedTuple):
    """One end of a range: its number and its scale, its unit if it has one, and where they stand."""

    start: int
    end: int
    number: Decimal
    scale: int
    suffix: Suffix | None
    per: str | None = None


def plain_range(text: str, pos: int, end: int, told: Told | None, context: Context) -> Quantity | None:
    """Read a range, or the first amount of a change.

    Args:
        text: the text.
        pos: where its first number begins, which no word touches.
        end: where that number ends, with its scale words.
        told: what the characters after it tell of its unit.
        context: that of the text.

    Returns:
        The quantity; None where there is neither, or only the long way can tell.
    """
    length, suffix, _, ask, _ = told or NO_UNIT
    unit_end = end + length
    mark, number = TO_NEXT.match(text, unit_end), _number(text, pos, end)
    last = mark and _last(text, mark.end())
    if not mark or not last or number is None:
        return None
    if ask and suffix and not is_of(suffix, text, pos, unit_end, number):
        return None
    first, to = _End(pos, unit_end, number, scale_of(text, end), suffix), mark["to"] is not None
    if to and suffix and text[end] not in CLASSIFIERS and _is_change(text, first, last):  # 5个至8个百分点
        value = suffix.in_base_units(number)
        return context.amount(pos, unit_end, value, Qualifier.EXACT, suffix, first.scale > 0)
    reading = _range(text, first, last, to)
    return reading and context.quantity(reading)


def _last(text: str, pos: int) -> _End | None:
    """Read the number that begins at ``pos``; None where only the long way can tell."""
    place = next_place(text, pos)
    if not place or place.lastgroup not in _NUMBERS or place.start(place.lastgroup) != pos:
        return None
    end = place.end()
    told = UNIT_BY_TWO[text[end : end + 2]] or UNIT_BY_SIX[text[end : end + 6]]
    number = _number(text, pos, end)
    if told is None or number is None:
        return None
    length, suffix, exponent, ask, tail = told
    scale = scale_of(text, end)
    if suffix is None:
        return _End(pos, end, number, scale, None)
    tail_length, per, qualifier = tail or NO_TAIL
    if exponent is None or qualifier is not Qualifier.EXACT:
        return None
    if ask and not is_of(suffix, text, pos, end + length, number):
        return None
    return _End(pos, end + length + tail_length, number, scale, suffix, per)


def _is_change(text: str, first: _End, last: _End) -> bool:
    """Tell that two numbers with 至 between them are no range: of two units, or behind a word of change."""
    one, other = first.suffix, last.suffix
    if one is None:
        return False
    if other is None:
        return not (first.scale and last.scale and one.kind in SCALED_KINDS)
    if one is other:
        return is_change(text, first.start, one.in_base_units(first.number), one.in_base_units(last.number))
    return (one.kind, one.unit) != (other.kind, other.unit)


def _range(text: str, first: _End, last: _End, to: bool) -> Reading | None:
    """Return what a range means, of one unit; ``to`` tells 至 from a dash."""
    suffix = last.suffix
    low = first.number if first.suffix else _with_scale_of(text, first, last)
    if suffix is None or low is None or first.suffix not in (None, suffix):
        return None
    start, ends = first.start, (suffix.in_base_units(low), suffix.in_base_units(last.number))
    if to and is_change(text, start, *ends):
        return None
    if to and start and text[start - 1] in FROM:
        start -= 1
    bounds = (None, min(ends), max(ends), Qualifier.RANGE)
    return Reading(start, last.end, *bounds, suffix, last.per, last.scale > 0, small=False, bare=False)


def _with_scale_of(text: str, first: _End, last: _End) -> Decimal | None:
    """Return the first number with the scale of the last, if it has neither that nor a unit: 12-15万元."""
    conditions = last.suffix and last.suffix.conditions
    if first.scale or (conditions and not conditions.may_follow(text, first.start)):
        return None
    number = shift(first.number, last.scale) if last.scale else first.number
    return number if number <= last.number else None


def _number(text: str, pos: int, end: int) -> Decimal | None:
    """Return the value of a number that is neither a name nor ends in another word's scale."""
    glued = scale_of(text, end) and GLUED_BY_FIVE[text[end - 2 : end + 3]]
    return None if glued or NAMES.end_from_digits(text, pos, end) else value_of[text[pos:end]]
