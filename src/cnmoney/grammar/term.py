"""Term: one number with everything that touches it.  The constructions build terms; the joins join them."""

from dataclasses import dataclass
from decimal import Decimal

from ..decimals import plus
from ..lexicon.entries import Unit
from ..quantity import Qualifier
from .numeral import Numeral

NOTHING = Decimal(0)


@dataclass(slots=True)
class Term:
    """A number and what touches it, from ``start`` to ``end``.

    Attributes:
        number: the numeral as written.
        suffix: what it is of; None until a neighbour or the context says.
        head: ISO code of a currency that stands before the number.
        extra: added to the written number: the half of 一年半, the five tenths of 三元五角.
        negative: a sign stands before it; ``dash`` if that sign could join two numbers as well.
        per: canonical unit below the line.
        before, after: the qualifiers on either side.
        order_of_size: 级 or 规模 follows a bare scale word.
        floor: where the text before it is taken by another term.
        blocked: its place makes the number no quantity: an ordinal, a code, a broken writing.
    """

    start: int
    end: int
    number: Numeral
    unit: Unit | None = None
    head: str | None = None
    extra: Decimal = NOTHING
    negative: bool = False
    dash: bool = False
    per: str | None = None
    before: Qualifier | None = None
    after: Qualifier | None = None
    order_of_size: bool = False
    floor: int = 0
    blocked: bool = False

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The number's low and high in base units, signed."""
        low = self._in_base_units(self.number.low)
        high = low if self.number.high is self.number.low else self._in_base_units(self.number.high)
        return (high.copy_negate(), low.copy_negate()) if self.negative else (low, high)

    def _in_base_units(self, bound: Decimal) -> Decimal:
        if self.extra:
            bound = plus(bound, self.extra)
        return self.unit.in_base_units(bound) if self.unit else bound
