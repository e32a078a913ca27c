"""Reading: what a place in the text means, before its context has a say."""

from dataclasses import dataclass
from decimal import Decimal

from .quantity import Qualifier
from .tables import Suffix


@dataclass(slots=True)
class Reading:
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
    suffix: Suffix | None
    per: str | None
    scaled: bool
    small: bool
    bare: bool
