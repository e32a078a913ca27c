"""Workbooks: each sheet that can be seen, as it is displayed, with openpyxl."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from ..loading import LOADING
from .number_format import displayed
from .tables import Cell, join_blocks, table_text


def read(data: bytes) -> str:
    """Return the names and tables of the sheets; of formulas the values that the file keeps."""
    with LOADING:
        from openpyxl import load_workbook

    book = load_workbook(BytesIO(data), data_only=True)
    blocks: list[str] = []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            blocks += [sheet.title, "", *_blocks(sheet), ""]
    return join_blocks(blocks)


def _blocks(sheet: Any) -> Iterator[str]:
    """Yield the tables of a sheet: an empty row ends one."""
    hidden = sorted(number for number, row in sheet.row_dimensions.items() if row.hidden)
    last = 0  # row up to which the table reaches
    block: list[Cell] = []
    for cell in _cells(sheet, set(hidden)):
        between = cell.row - last - 1
        if block and between > bisect_left(hidden, cell.row) - bisect_right(hidden, last):
            yield from _block(block)
            block = []
        block.append(cell)
        last = max(last, cell.row + cell.rows - 1)
    yield from _block(block)


def _cells(sheet: Any, hidden_rows: set[int]) -> Iterator[Cell]:
    """Yield the cells that display something, row by row."""
    spans = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    hidden_columns = {
        number
        for column in sheet.column_dimensions.values()
        if column.hidden
        for number in range(column.min or 0, (column.max or 0) + 1)
    }
    # Not iter_rows: it makes a cell for every place up to the last one.
    for (row, column), cell in sorted(sheet._cells.items()):
        if cell.value is not None and row not in hidden_rows and column not in hidden_columns:
            text = displayed(cell.value, cell.number_format)
            if text.strip():
                yield _cell(cell, text, spans.get((row, column)))


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
