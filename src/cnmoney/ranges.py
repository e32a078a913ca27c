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


class _Last(NamedTuple):
    """The last number of a range: its value, its scale, its unit if it has one, and where it ends."""

    value: Decimal
    scale: int
    suffix: Suffix | None
    per: str | None
    end: int


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
    unit_end, one = end + length, _number(text, pos, end)
    mark = TO_NEXT.match(text, unit_end)
    last = mark and _last(text, mark.end())
    if not mark or one is None or last is None:
        return None
    if suffix and ask and not is_of(suffix, text, pos, unit_end, one):
        return None
    if suffix and mark["to"] and text[end] not in CLASSIFIERS:  # 5个至8个百分点
        scaled = scale_of(text, end) > 0
        if _is_change(text, pos, (one, suffix, scaled), last):
            value = suffix.in_base_units(one)
            return context.amount(pos, unit_end, value, Qualifier.EXACT, suffix, scaled)
    if last.suffix is None or suffix not in (None, last.suffix):
        return None
    first = one if suffix else _with_scale_of(text, pos, end, one, last, last.suffix)
    if first is None:
        return None
    ends = last.suffix.in_base_units(first), last.suffix.in_base_units(last.value)
    if mark["to"] and is_change(text, pos, *ends):
        return None
    begin = pos - 1 if mark["to"] and pos and text[pos - 1] in FROM else pos
    bounds = (None, min(ends), max(ends), Qualifier.RANGE)
    scaled = last.scale > 0
    return context.quantity(
        Reading(begin, last.end, *bounds, last.suffix, last.per, scaled, small=False, bare=False)
    )


def _last(text: str, pos: int) -> _Last | None:
    """Read the number that begins at ``pos``; None where only the long way can tell."""
    place = next_place(text, pos)
    if not place or place.lastgroup not in _NUMBERS or place.start(place.lastgroup) != pos:
        return None
    end = place.end()
    told = UNIT_BY_TWO[text[end : end + 2]] or UNIT_BY_SIX[text[end : end + 6]]
    value = _number(text, pos, end)
    if told is None or value is None:
        return None
    length, suffix, exponent, ask, tail = told
    scale = scale_of(text, end)
    if suffix is None:
        return _Last(value, scale, None, None, end)
    tail_length, per, qualifier = tail or NO_TAIL
    if exponent is None or qualifier is not Qualifier.EXACT:
        return None
    if ask and not is_of(suffix, text, pos, end + length, value):
        return None
    return _Last(value, scale, suffix, per, end + length + tail_length)


def _is_change(text: str, pos: int, one: tuple[Decimal, Suffix, bool], last: _Last) -> bool:
    """Tell that two numbers with 至 between them are no range: of two units, or behind a word of change."""
    value, suffix, scaled = one
    if last.suffix is None:
        return not (scaled and last.scale and suffix.kind in SCALED_KINDS)
    if suffix is last.suffix:
        return is_change(text, pos, suffix.in_base_units(value), suffix.in_base_units(last.value))
    return (suffix.kind, suffix.unit) != (last.suffix.kind, last.suffix.unit)


def _with_scale_of(
    text: str, pos: int, end: int, one: Decimal, last: _Last, suffix: Suffix
) -> Decimal | None:
    """Return the first number with the scale of the last, if it has neither that nor a unit: 12-15万元."""
    conditions = suffix.conditions
    if scale_of(text, end) or (conditions and not conditions.may_follow(text, pos)):
        return None
    if last.scale:
        one = shift(one, last.scale)
    return one if one <= last.value else None


def _number(text: str, pos: int, end: int) -> Decimal | None:
    """Return the value of a number that is neither a name nor ends in another word's scale."""
    glued = scale_of(text, end) and GLUED_BY_FIVE[text[end - 2 : end + 3]]
    return None if glued or NAMES.end_from_digits(text, pos, end) else value_of[text[pos:end]]
