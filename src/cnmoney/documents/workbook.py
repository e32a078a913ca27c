"""Workbooks: each sheet that can be seen, as it is displayed, with openpyxl."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from ..loading import LOADING
from .errors import DocumentError
from .number_format import displayed
from .tables import Cell, join_blocks, table_text

if TYPE_CHECKING:  # openpyxl is optional, and slow to import
    from .sheets import Sheet

MAX_COLUMNS: Final = 16_384  # of a sheet: XFD is the last
MAX_TEXT: Final = 1_000_000  # characters of its cells, whatever the size of the file, and
MAX_TEXT_PER_BYTE: Final = 200  # for each of its bytes: any number of cells may display one long text


def read(data: bytes) -> str:
    """Return the names and tables of the sheets; of formulas the values that the file keeps.

    Raises:
        DocumentError: the cells display more than ``MAX_TEXT`` and ``MAX_TEXT_PER_BYTE`` allow.
    """
    with LOADING:
        from .sheets import visible_sheets

    blocks: list[str] = []
    size, most = 0, MAX_TEXT + MAX_TEXT_PER_BYTE * len(data)
    for sheet in visible_sheets(data):
        cells = list(_cells(sheet, most - size))
        size += sum(len(cell.text) for cell in cells)
        blocks += [sheet.title, "", *_blocks(sheet, cells), ""]
    return join_blocks(blocks)


def _blocks(sheet: "Sheet", cells: Iterable[Cell]) -> Iterator[str]:
    """Yield the tables of a sheet: an empty row ends one."""
    hidden = sorted(_hidden_rows(sheet))
    last = 0  # row up to which the table reaches
    block: list[Cell] = []
    for cell in cells:
        between = cell.row - last - 1
        if block and between > bisect_left(hidden, cell.row) - bisect_right(hidden, last):
            yield from _block(block)
            block = []
        block.append(cell)
        last = max(last, cell.row + cell.rows - 1)
    yield from _block(block)


def _hidden_rows(sheet: "Sheet") -> set[int]:
    return {number for number, row in sheet.rows.items() if row.hidden}


def _hidden_columns(sheet: "Sheet") -> set[int]:
    return {
        number
        for column in sheet.columns.values()
        if column.hidden
        for number in range(column.min or 0, min(column.max or 0, MAX_COLUMNS) + 1)
    }


def _cells(sheet: "Sheet", most: int) -> Iterator[Cell]:
    """Yield the cells that display something, row by row; ``most`` is how many characters they may have."""
    hidden_rows, hidden_columns = _hidden_rows(sheet), _hidden_columns(sheet)
    for (row, column), cell in sorted(sheet.cells.items()):
        if cell.value is not None and row not in hidden_rows and column not in hidden_columns:
            text = displayed(cell.value, cell.number_format)
            most -= len(text)
            if most < 0:
                raise DocumentError("its cells display far more text than the file holds")
            if text.strip():
                yield _cell(cell, text, sheet.areas.get((row, column)))


def _cell(cell: Any, text: str, area: Any) -> Cell:
    if area is None:
        return Cell(text, cell.row, cell.column)
    rows, columns = area.max_row - area.min_row + 1, area.max_col - area.min_col + 1
    return Cell(text, cell.row, cell.column, rows, columns)


def _block(cells: list[Cell]) -> Iterator[str]:
    """Yield the rows of one cell at the top as lines (a title, a declared unit), then the table."""
    rows: dict[int, list[Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    first = next((row for row, found in rows.items() if len(found) > 1), None)
    yield from (cell.text for cell in cells if first is None or cell.row < first)
    if first is not None:
        yield table_text(cell for cell in cells if cell.row >= first)
