"""Notes and powers: what is raised behind a unit is the number of a note or a power of the unit.

5万吨<sup>1</sup> has a note, 5万m<sup>2</sup> is an area, and so is 5万m^2; HTML is written as LaTeX before.
"""

from collections.abc import Iterator
from typing import Final

from ..lexicon.index import DENOMINATORS, UNITS
from ..lexicon.units.physical import MAX_POWERED, POWERED, RAISED_POWERS
from ..patterns import LazyPattern
from .view import Edit

_POWER: Final = LazyPattern(r" ?\^ ?(?P<opening>\{ ?)?(?P<digit>[23])(?(opening) ?\}|(?![0-9.]))")
_RAISED: Final = dict(zip("23", RAISED_POWERS, strict=True))
_POWERED: Final = frozenset(POWERED.split())


def power_edits(text: str) -> Iterator[Edit]:
    """Yield what makes m² of m^2 and m^{2}; of a power that no row has the digit touches its unit: dm2.

    Then the grammar reads nothing, for 5 dm² are not 5 dm.  Behind other units the digit counts a note.
    """
    for found in _POWER.finditer(text):
        pos, digit = found.start(), found["digit"]
        power = text[max(0, pos - MAX_POWERED) : pos] + _RAISED[digit]
        is_known = DENOMINATORS.ending_at(power, len(power))
        if is_known or any(unit.name in _POWERED for _, unit in UNITS.ending_at(text, pos)):
            start, end = found.span("digit")
            yield Edit(pos, start)
            yield Edit(start, end, _RAISED[digit] if is_known else digit)
            if end < found.end():
                yield Edit(end, found.end())
