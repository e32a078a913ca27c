"""The pipeline from a text to its quantities: scan, terms, joins, resolve."""

import re
from collections.abc import Iterator

from ..lexicon.index import GUARDED_NON_QUANTITIES, NAMES
from ..options import Options
from ..quantity import Quantity
from ..resolution.resolver import Context
from .connectives import are_joined
from .ranges import readings
from .scanner import next_place
from .term import Term
from .terms import read_term


def quantities(text: str, options: Options) -> Iterator[Quantity]:
    """Yield the quantities of a text in reading order."""
    context = Context(text, options)
    group: list[Term] = []  # terms that a mark joins, or may join to the next one
    pos = floor = 0
    while place := next_place(text, pos):
        read = _read(text, place, floor)
        if isinstance(read, int):
            pos = read
            continue
        pos = floor = read.end
        if group and not are_joined(text, group, read):
            yield from _joined(context, group)
            group = []
        group.append(read)
    yield from _joined(context, group)


def _read(text: str, place: re.Match[str], floor: int) -> Term | int:
    """Read what stands at a place that the scan found: a term, or where the scan goes on if there is none."""
    group = place.lastgroup or ""
    pos, end = place.span(group)
    if group in GUARDED_NON_QUANTITIES and GUARDED_NON_QUANTITIES[group][1].hold(text, pos, end):
        return end
    return NAMES.end(text, pos) or read_term(text, pos, floor)


def _joined(context: Context, group: list[Term]) -> Iterator[Quantity]:
    """Yield the quantities of terms that may be joined."""
    if len(group) == 1:
        if quantity := context.of_term(group[0]):
            yield quantity
        return
    for reading in readings(context.text, group):
        if quantity := context.quantity(reading):
            yield quantity
