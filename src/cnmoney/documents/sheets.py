"""The sheets of a workbook: their cells and merged areas, read by the parts of openpyxl.

Its ``load_workbook`` makes an object for each place of a merged area and of a linked range, and a file of a
few bytes may say that they are the whole sheet; an empty cell of a linked range has its address as a value
then. Here it reads the cells, and what is around them stays unread.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet._reader import WorksheetReader
from openpyxl.worksheet.cell_range import CellRange

from .errors import DocumentError

MAX_COVERED: Final = 10_000_000  # places of merged areas that are looked for among the cells of a sheet


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that can be seen.

    Attributes:
        title: its name.
        cells: those that the file holds, by row and column, but for what a merged area covers.
        areas: the merged areas, by the row and the column of their first cell.
        rows, columns: the dimensions of rows and columns that the file states.
    """

    title: str
    cells: dict[tuple[int, int], Any]
    areas: dict[tuple[int, int], Any]
    rows: dict[int, Any]
    columns: dict[str, Any]


def visible_sheets(data: bytes) -> Iterator[Sheet]:
    """Yield the sheets of a workbook that can be seen; two that are one part of the file are one.

    Raises:
        DocumentError: its merged areas cover more than ``MAX_COVERED`` places, again and again.
        Exception: whatever openpyxl raises of a broken file.
    """
    reader = ExcelReader(BytesIO(data), data_only=True)
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    seen = set()
    for entry, relation in reader.parser.find_sheets():
        is_read = entry.state == "visible" and "chartsheet" not in relation.Type
        if is_read and relation.target in reader.valid_files and relation.target not in seen:
            seen.add(relation.target)
            with reader.archive.open(relation.target) as source:
                yield _sheet(reader, entry.name, source)


def _sheet(reader: Any, name: str, source: Any) -> Sheet:
    sheet = reader.wb.create_sheet(name)
    parsed = WorksheetReader(sheet, source, reader.shared_strings, data_only=True, rich_text=False)
    parsed.bind_cells()
    parsed.bind_row_dimensions()
    parsed.bind_col_dimensions()
    merged = parsed.parser.merged_cells
    areas = [CellRange(area.ref) for area in merged.mergeCell] if merged else []
    covered = _covered(sheet._cells, areas)
    return Sheet(
        title=sheet.title,
        cells={place: cell for place, cell in sheet._cells.items() if place not in covered},
        areas={(area.min_row, area.min_col): area for area in areas},
        rows=dict(sheet.row_dimensions),
        columns=dict(sheet.column_dimensions),
    )


def _covered(cells: dict[tuple[int, int], Any], areas: list[Any]) -> set[tuple[int, int]]:
    """Return the places of cells that a merged area covers with its first."""
    covered: set[tuple[int, int]] = set()
    work = 0
    for area in areas:
        rows, columns = range(area.min_row, area.max_row + 1), range(area.min_col, area.max_col + 1)
        work += min(len(rows) * len(columns), len(cells))
        if work > MAX_COVERED:
            raise DocumentError("too many merged cells, or some that overlap")
        if len(rows) * len(columns) <= len(cells):
            places = {(row, column) for row in rows for column in columns}
        else:
            places = {(row, column) for row, column in cells if row in rows and column in columns}
        covered |= places - {(area.min_row, area.min_col)}
    return covered
