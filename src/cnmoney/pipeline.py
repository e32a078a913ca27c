"""The pipeline from a text to its quantities: scan, readers, joins, resolve."""

from collections.abc import Iterator

from .between import are_joined, leads_on
from .joins import readings
from .quantity import Quantity
from .readers import LONE_READERS, READERS, stands_alone
from .resolve import Context
from .scan import next_place
from .term import Term


def quantities(
    text: str, default_currency: str, small_counts: bool, *, lone: bool = False
) -> Iterator[Quantity]:
    """Yield the quantities of a text in reading order; ``lone`` is for a text that is one expression."""
    context = Context(text, default_currency, small_counts, lone)
    readers = LONE_READERS if lone else READERS
    group: list[Term] = []  # terms that a mark may join to the next one
    pos = 0
    while place := next_place(text, pos):
        if group and stands_alone(text, place, pos):
            yield from _joined(context, group)
            group, context.joint = [], 0
        read = readers[place.lastgroup](text, place, context)
        if isinstance(read, Quantity):
            pos = context.floor = read.end
            yield read
            continue
        if isinstance(read, int):
            pos = read
            continue
        pos = context.floor = read.end
        if group and not are_joined(text, group, read):
            yield from _joined(context, group)
            group = []
        if group or leads_on(text, read):
            group.append(read)
            context.joint = pos
            continue
        context.joint = 0
        if quantity := context.of_term(read):
            yield quantity
    if group:
        yield from _joined(context, group)


def _joined(context: Context, group: list[Term]) -> Iterator[Quantity]:
    """Yield the quantities of terms that may be joined."""
    if len(group) == 1:
        if quantity := context.of_term(group[0]):
            yield quantity
        return
    for reading in readings(context.text, group):
        if quantity := context.quantity(reading):
            yield quantity
