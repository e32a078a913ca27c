"""Places: where in the tables of an article a quantity is."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..quantity import Quantity
from .tables import Cell, Gap, Row, Table

LEVEL_MARK = " / "  # between the heads of a column


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a table something is: the label of its row and the head of its column."""

    row: str | None
    column: str | None


NOWHERE = Place(None, None)


def find_places(tables: Iterable[Table], found: Iterable[Quantity]) -> Iterator[Place]:
    """Yield for each quantity of an article, in reading order, where in its tables it is."""
    rest = iter(tables)
    table = next(rest, None)
    for quantity in found:
        while table is not None and table.end <= quantity.start:
            table = next(rest, None)
        yield place_in(table, quantity) if table and table.start <= quantity.start else NOWHERE


def place_in(table: Table, quantity: Quantity) -> Place:
    """Return where in a table a quantity is, which begins in it."""
    row = _row_of(table, quantity)
    if row is None or row.heads is None or quantity.end > row.end:
        return NOWHERE
    cell = _cell_of(row, quantity)
    if cell is None:
        return Place(row.label, None)
    return Place(row.label, LEVEL_MARK.join(row.heads.over(cell.column)) or None)


def _row_of(table: Table, quantity: Quantity) -> Row | None:
    """Return the last row that begins before a quantity."""
    place = bisect_right(table.rows, quantity.start, key=lambda row: row.start) - 1
    return table.rows[place] if place >= 0 else None


def _cell_of(row: Row, quantity: Quantity) -> Cell | None:
    """Return the cell that contains a quantity."""
    own = row.own_cells
    place = bisect_right(own, quantity.start, key=lambda cell: cell.start) - 1
    return own[place] if place >= 0 and quantity.end <= own[place].end else None


def crosses_cells(table: Table, quantity: Quantity) -> bool:
    """Return True for a quantity that is in a table, or partly, but in no cell: 5|%, an attribute of HTML.

    Wide gaps may be blanks within an amount, so there it may; but none goes on from a line of heads into the
    next line: 2024  2023 ⏎ RMB'000  RMB'000.
    """
    if quantity.end <= table.start or table.end <= quantity.start:
        return False
    row = _row_of(table, quantity)
    if table.gap is Gap.WIDE:
        return row is not None and row.heads is None and len(row.cells) > 1 and row.end < quantity.end
    return row is None or _cell_of(row, quantity) is None
