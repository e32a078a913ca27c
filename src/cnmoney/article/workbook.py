"""Mentions to a workbook (.xlsx): numbers as numbers where a spreadsheet holds them, text as text.

Needs openpyxl, which is imported when a workbook is written: ``pip install "cnmoney[xlsx]"``.
"""

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from decimal import Decimal
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final

from ..loading import LOADING
from ..quantity import plain_notation
from .article import Record
from .export import NamedMentions, records

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

CREATOR: Final = "cnmoney"  # who has made the workbook, among its properties
MAX_ROWS: Final = 1_048_575  # of a sheet, below the heads of its columns
MAX_TEXT: Final = 32_767  # UTF-16 code units of a cell

_MAX_DIGITS: Final = 15  # that a double keeps, and a spreadsheet shows
_MAX_EXPONENT: Final = 300  # of ten, of a double, and then some
_MAX_PLACES: Final = 15  # after the point, for which a cell gets a format of its own

# What XML has no way to write, and so no cell can hold.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TEXT_FORMAT: Final = "@"  # text stays text when somebody edits the cell

_WIDTHS = {  # in characters; of the other columns that of their title
    "file": 24,
    "value": 20,
    "low": 20,
    "high": 20,
    "text": 24,
    "sentence": 60,
    "row": 20,
    "column": 20,
}
_LEAST_WIDTH: Final = 10
_IN_MEMORY: Final = 1 << 20  # bytes of a workbook that waits there, and not in a temporary file
_ERROR_OF_LXML: Final = "SerialisationError"


def write_xlsx(articles: Iterable[NamedMentions], stream: IO[bytes], *, several: bool) -> None:
    """Write a workbook with a typed cell for each field of each record, as they are read.

    A number of more than 15 significant digits is text, with every digit: a spreadsheet would round it. What
    XML cannot hold, control characters, becomes U+FFFD; a text too long for a cell ends in ``…``.
    Beyond 1,048,575 records a further sheet begins. The rows wait in a temporary file, not in memory, and so
    does the workbook, whose parts are sought in: the stream, which may hold something already, is not.

    Args:
        articles: names of files and what is mentioned in them.
        stream: open for writing, in binary.
        several: whether the name of the file is the first column.

    Raises:
        ImportError: openpyxl is not installed.
        OSError: the stream cannot be written.
    """
    with LOADING:
        from openpyxl import Workbook

    titles = ["file"] * several + list(Record.__annotations__)
    workbook = Workbook(write_only=True)
    workbook.properties.creator = CREATOR
    try:
        _write_rows(workbook, titles, records(articles, several=several))
        with SpooledTemporaryFile(_IN_MEMORY) as whole:
            workbook.save(whole)
            whole.seek(0)
            shutil.copyfileobj(whole, stream)
    except BaseException as error:  # a signal, too
        _remove_waiting_rows(workbook)
        if type(error).__name__ == _ERROR_OF_LXML:
            raise _as_os_error(error) from None
        raise


def _write_rows(workbook: "Workbook", titles: list[str], rows: Iterable[Mapping[str, object]]) -> None:
    with LOADING:
        from openpyxl.cell import WriteOnlyCell

    sheet = _new_sheet(workbook, 1, titles)
    new_cell = partial(WriteOnlyCell, sheet)
    for index, record in enumerate(rows):
        if index and index % MAX_ROWS == 0:
            sheet = _new_sheet(workbook, index // MAX_ROWS + 1, titles)
            new_cell = partial(WriteOnlyCell, sheet)
        sheet.append([None if item is None else _cell(item, new_cell) for item in record.values()])


def _remove_waiting_rows(workbook: "Workbook") -> None:
    """Remove the temporary files, which openpyxl does at the end of the process, if it comes to that."""
    for sheet in workbook.worksheets:
        writer = sheet._writer
        if writer is not None:
            for part in (sheet._rows, writer):  # what they still hold can fail to be written as well
                with suppress(Exception):
                    part.close()
            with suppress(OSError, ValueError):
                writer.cleanup()


def _as_os_error(error: BaseException) -> OSError:
    """Return the error of the system that one of lxml, which openpyxl writes with, names: IO_ENOSPC"""
    number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
    return OSError(number, os.strerror(number))


def _new_sheet(workbook: "Workbook", number: int, titles: list[str]) -> "WriteOnlyWorksheet":
    """Return a sheet with the heads of its columns, which stay on the screen."""
    with LOADING:
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

    sheet = workbook.create_sheet("quantities" if number == 1 else f"quantities {number}")
    sheet.freeze_panes = "A2"
    for column, title in enumerate(titles, start=1):
        width = _WIDTHS.get(title, max(_LEAST_WIDTH, len(title) + 2))
        sheet.column_dimensions[get_column_letter(column)].width = width
    heads = [WriteOnlyCell(sheet, title) for title in titles]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    return sheet


def _cell(item: object, new: Callable[[Any], "WriteOnlyCell"]) -> "WriteOnlyCell":
    if isinstance(item, bool | int):
        return new(item)
    if isinstance(item, Decimal) and _is_held(item):
        number = new(plain_notation(item))  # its digits: openpyxl would write a Decimal as a float
        number.data_type = "n"
        number.number_format = _number_format(item)
        return number
    text = new(_fitting(plain_notation(item) or "" if isinstance(item, Decimal) else str(item)))
    text.data_type = "s"  # never a formula (=1+1) or an error (#N/A)
    text.number_format = _TEXT_FORMAT
    return text


def _is_held(number: Decimal) -> bool:
    """Return True if a spreadsheet shows every digit of this number."""
    significant = "".join(map(str, number.as_tuple().digits)).strip("0")
    return len(significant) <= _MAX_DIGITS and abs(number.adjusted()) <= _MAX_EXPONENT


def _number_format(number: Decimal) -> str:
    """Return a format with thousands marks that shows the places after the point as they are."""
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if places > _MAX_PLACES:
        return "General"
    return f"#,##0.{'0' * places}" if places else "#,##0"


def _fitting(text: str) -> str:
    text = _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_TEXT:
        return text
    return units[: 2 * (MAX_TEXT - 1)].decode("utf-16-le", "ignore") + "…"
