"""Powers: what is raised behind a unit may be a power of it: 5万m<sup>2</sup>, 5万m^2 and 5万m**2 are areas.

HTML and LaTeX are written as ^{2} before.
"""

from collections.abc import Iterator
from typing import Final

from ..lexicon.index import DENOMINATORS, UNITS
from ..lexicon.units.physical import MAX_POWERED, POWERED, RAISED_POWERS
from ..patterns import LazyPattern
from .char_classes import SCALES
from .view import Edit

_POWER: Final = LazyPattern(
    r" ?(?:\^|(?P<stars>\*\*)) ?(?P<opening>\{ ?)?(?P<digit>[23])"
    rf"(?(opening) ?\}}|(?![0-9.]))(?(stars)(?![*{SCALES}]))"
)
_RAISED: Final = dict(zip("23", RAISED_POWERS, strict=True))
_POWERED: Final = frozenset(POWERED.split())


def power_edits(text: str) -> Iterator[Edit]:
    """Yield what makes m² of m^2, m**2 and m^{2}; of a power that no row has the digit touches its unit: dm2.

    Then the grammar reads nothing, for 5 dm² are not 5 dm.  Behind other units the digit counts a note.
    """
    for found in _POWER.finditer(text):
        pos, digit = found.start(), found["digit"]
        power = text[max(0, pos - MAX_POWERED) : pos] + _RAISED[digit]
        is_known = DENOMINATORS.ending_at(power, len(power))
        if is_known or is_powered(text, pos):
            start, end = found.span("digit")
            yield Edit(pos, start)
            yield Edit(start, end, _RAISED[digit] if is_known else digit)
            if end < found.end():
                yield Edit(end, found.end())


def is_powered(text: str, pos: int) -> bool:
    """Return True if a unit ends here that has powers: 5 m, 5 cm."""
    return any(unit.name in _POWERED for _, unit in UNITS.ending_at(text, pos))
