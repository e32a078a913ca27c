"""The quantities of a whole article, read block by block: prose, tables and labels in one order.

A block is a table or a line between tables.  Whatever the next block cannot change is passed on, so that no
more of a long article is kept than a table and some lines.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat
from typing import NamedTuple

from ..extraction import quantities
from ..options import Options
from ..quantity import Quantity
from .declared_units import Units, reporting_currency
from .labelled import labelled_figures
from .places import crosses_cells
from .table_figures import FigureReader
from .tables import Table

_STRETCH = 1 << 14  # characters of prose that are passed on at once


class Located(NamedTuple):
    """A quantity and the table that it begins in."""

    quantity: Quantity
    table: Table | None


def read(text: str, options: Options) -> Iterator[Located]:
    """Yield the quantities of an article in reading order, by its own conventions."""
    options = replace(options, reporting_currency=reporting_currency(text))
    found = quantities(text, replace(options, kinds=None))
    for located in _Reading(text, found, options.local_currency).read():
        if options.kinds is None or located.quantity.kind in options.kinds:
            yield located


class _Ahead:
    """Quantities in reading order, taken up to a place."""

    def __init__(self, found: Iterable[Quantity]) -> None:
        self._rest = iter(found)
        self._next = next(self._rest, None)

    def before(self, end: int) -> Iterator[Quantity]:
        """Take the next quantities that begin before a place."""
        while self._next is not None and self._next.start < end:
            yield self._next
            self._next = next(self._rest, None)


class _Reading:
    """An article while it is read."""

    def __init__(self, text: str, found: Iterable[Quantity], default_currency: str) -> None:
        self._length = len(text)
        self._reader = FigureReader(text, default_currency)
        self._prose = _Ahead(found)
        self._labelled = _Ahead(labelled_figures(text, Units(default_currency)))
        self._waiting: deque[Quantity] = deque()  # of the prose: those that the next block may decide
        self._tables: deque[Table] = deque()  # those that the waiting ones may be in
        self._figure_end = 0  # of the last figure

    def read(self) -> Iterator[Located]:
        """Yield the quantities in reading order; where two overlap, the one in a declared unit."""
        stop = _STRETCH
        for block in self._reader.blocks():
            if isinstance(block, Table):
                self._waiting.extend(self._prose.before(block.end))
                self._reader.read_table(block, self._waiting)
                self._tables.append(block)
            else:
                self._reader.read_line(block)
            if isinstance(block, Table) or block.end >= stop:
                yield from self._decided(block.end)
                stop = block.end + _STRETCH
        yield from self._decided(self._length)

    def _decided(self, end: int) -> Iterator[Located]:
        """Yield what the blocks that end here decide: all of it but a quantity that reaches further."""
        self._waiting.extend(self._prose.before(end))
        figures, units = self._figures(end), deque(sorted(self._reader.units_at))
        self._reader.units_at.clear()
        unit_end = 0
        while self._waiting and self._waiting[0].end <= end:
            quantity = self._waiting.popleft()
            while figures and figures[0].start < quantity.end:
                yield self._figure(figures.popleft())
            while units and units[0][0] <= quantity.start:
                _, unit_end = units.popleft()
            if self._figure_end <= quantity.start and unit_end < quantity.end and not self._crosses(quantity):
                yield self._located(quantity)
        yield from map(self._figure, figures)
        first = self._waiting[0].start if self._waiting else end
        while self._tables and self._tables[0].end <= first:
            self._tables.popleft()

    def _figures(self, end: int) -> deque[Quantity]:
        """Return the figures of a table, and those behind a label that are neither there nor in the prose."""
        figures = sorted(self._reader.figures, key=_start)
        self._reader.figures.clear()
        labelled = list(self._labelled.before(end))
        if labelled:
            known = {quantity.start for quantity in self._waiting}
            free = [
                figure
                for figure in labelled
                if figure.start not in known and not _overlaps(figures, figure.start)
            ]
            figures = sorted([*figures, *free], key=_start)
        return deque(figures)

    def _figure(self, figure: Quantity) -> Located:
        self._figure_end = figure.end
        return self._located(figure)

    def _crosses(self, quantity: Quantity) -> bool:
        return any(map(crosses_cells, self._tables, repeat(quantity))) if self._tables else False

    def _located(self, quantity: Quantity) -> Located:
        for table in reversed(self._tables):
            if table.start <= quantity.start:
                return Located(quantity, table)
        return Located(quantity, None)


def _start(quantity: Quantity) -> int:
    return quantity.start


def _overlaps(figures: Sequence[Quantity], start: int) -> bool:
    """Return True if the last figure that begins before a place, or there, ends after it."""
    place = bisect_right(figures, start, key=_start)
    return place > 0 and figures[place - 1].end > start
