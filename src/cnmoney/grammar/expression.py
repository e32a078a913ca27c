"""Reading: what a place in the text means, before its context has a say."""

from decimal import Decimal
from typing import NamedTuple

from ..lexicon.entries import Unit
from ..quantity import Qualifier


class Reading(NamedTuple):
    """What a place means.

    ``suffix`` holds the unit or the currency; without one the number needs a context to be a sum.
    ``small`` tells a lone Han digit, ``bare`` a scale word with neither a unit nor a qualifier.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    unit: Unit | None
    per: str | None
    scaled: bool
    small: bool
    bare: bool

    @classmethod
    def of_sum(cls, start: int, end: int, number: Decimal) -> "Reading":
        """Return what a number with a scale and nothing else means."""
        return cls(start, end, number, number, number, Qualifier.EXACT, None, None, True, False, False)
