"""The pipeline from a text to its quantities: scan, constructions, joins, resolve."""

from collections.abc import Iterator

from .constructions import terms
from .joins import readings
from .quantity import Quantity
from .resolve import Resolver


def quantities(
    text: str, default_currency: str, small_counts: bool, *, lone: bool = False
) -> Iterator[Quantity]:
    """Yield the quantities of a text in reading order; ``lone`` is for a text that is one expression."""
    return Resolver(text, default_currency, small_counts, lone).quantities(
        readings(text, terms(text, small_counts, lone))
    )
