"""Plain ranges: two numbers, the usual mark between them, and one unit.

plain-range = 从? digits unit? (- | ~ | 至 | 到) digits unit        243%-410%, 25.5亿元到27亿元, 12-15万元

What this reads the joins read the same; they read the others too.
"""

from decimal import Decimal

from .exact import shift
from .joins import TO_NEXT, is_change
from .numeral import scale_of, value_of
from .quantity import Qualifier, Quantity
from .reading import Reading
from .resolve import Context
from .scan import next_place
from .suffix import is_of
from .tables import FROM, NAMES, Suffix
from .told import GLUED_BY_FIVE, NO_UNIT, UNIT_BY_SIX, UNIT_BY_TWO, Told

_NUMBERS = ("free", "touched")  # the scan's groups of Arabic numbers


def plain_range(text: str, pos: int, end: int, told: Told | None, context: Context) -> Quantity | None:
    """Read a range.

    Args:
        text: the text.
        pos: where its first number begins, which no word touches.
        end: where that number ends, with its scale words.
        told: what the characters after it tell of its unit.
        context: that of the text.

    Returns:
        The quantity; None where there is no range, or only the long way can tell.
    """
    length, suffix, _, ask, _ = told or NO_UNIT
    mark = TO_NEXT.match(text, end + length)
    place = mark and next_place(text, mark.end())
    if not mark or not place or place.lastgroup not in _NUMBERS:
        return None
    start, stop = place.span(place.lastgroup)
    if start != mark.end():
        return None
    unit = UNIT_BY_TWO[text[stop : stop + 2]] or UNIT_BY_SIX[text[stop : stop + 6]]
    if unit is None or unit[1] is None or unit[2] is None or unit[4]:
        return None
    last, one, other = stop + unit[0], _number(text, pos, end), _number(text, start, stop)
    if one is None or other is None or (unit[3] and not is_of(unit[1], text, start, last, other)):
        return None
    if suffix is None:
        one = _with_scale_of(text, pos, end, one, other, scale_of(text, stop), unit[1])
    elif suffix is not unit[1] or (ask and not is_of(suffix, text, pos, end + length, one)):
        return None
    if one is None:
        return None
    low, high = unit[1].in_base_units(one), unit[1].in_base_units(other)
    if mark["to"] and is_change(text, pos, low, high):
        return None
    begin = pos - 1 if mark["to"] and pos and text[pos - 1] in FROM else pos
    bounds = (None, min(low, high), max(low, high), Qualifier.RANGE)
    return context.quantity(
        Reading(begin, last, *bounds, unit[1], None, scale_of(text, stop) > 0, small=False, bare=False)
    )


def _with_scale_of(
    text: str, pos: int, end: int, one: Decimal, other: Decimal, scale: int, suffix: Suffix
) -> Decimal | None:
    """Return the first number with the scale of the other, if it has neither that nor a unit: 12-15万元."""
    conditions = suffix.conditions
    if scale_of(text, end) or (conditions and not conditions.may_follow(text, pos)):
        return None
    if scale:
        one = shift(one, scale)
    return one if one <= other else None


def _number(text: str, pos: int, end: int) -> Decimal | None:
    """Return the value of a number that is neither a name nor ends in another word's scale."""
    glued = scale_of(text, end) and GLUED_BY_FIVE[text[end - 2 : end + 3]]
    return None if glued or NAMES.end_from_digits(text, pos, end) else value_of[text[pos:end]]
