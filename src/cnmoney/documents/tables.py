"""Tables as Markdown tables, and what else the formats share."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

_SUPERSCRIPTS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_DATE = re.compile(r"(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}|\d{1,2}\s?[月日季]")
_DIGIT = re.compile(r"\d")
# A table with more empty or merged places than any real one is no table: it could grow without end.
_SLOTS_PER_CELL = 30
_FREE_SLOTS = 1_000_000


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table and the rows and columns that it covers.

    Rows and columns may be numbers or coordinates on a page: only those count in which a text begins.
    """

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class _Placed:
    """A text and the rows and columns of the Markdown table that its cell covers."""

    text: str
    down: range
    across: range


def superscript(text: str) -> str:
    """Return raised text with superscript digits: a raised 1 in ``36.57亿元1`` is no digit of a number."""
    return text.translate(_SUPERSCRIPTS)


def join_blocks(blocks: Iterable[str]) -> str:
    """Return the text of a document from its lines and tables."""
    text = "\n".join(line.rstrip() for block in blocks for line in block.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def table_text(cells: Iterable[Cell]) -> str:
    """Return a Markdown table between blank lines; if it has only one column, lines.

    Words in a merged cell are in each of its rows and columns, because they are the label or the head of
    each; a number in a merged cell, and words across the whole table, are there once.
    """
    filled = [replace(cell, text=" ".join(cell.text.split())) for cell in cells]
    filled = sorted((cell for cell in filled if cell.text), key=lambda cell: (cell.row, cell.column))
    rows, columns = sorted({cell.row for cell in filled}), sorted({cell.column for cell in filled})
    placed = [
        _Placed(cell.text, _covered(cell.row, cell.rows, rows), _covered(cell.column, cell.columns, columns))
        for cell in filled
    ]
    slots = max(len(rows) * len(columns), sum(len(place.down) * len(place.across) for place in placed))
    if len(columns) < 2 or slots > _FREE_SLOTS + _SLOTS_PER_CELL * len(filled):
        return "\n".join(cell.text for cell in filled)
    return _markdown(placed, len(rows), len(columns))


def _covered(start: int, count: int, starts: Sequence[int]) -> range:
    first = bisect_left(starts, start)
    return range(first, max(first + 1, bisect_left(starts, start + count)))


def _markdown(placed: Sequence[_Placed], height: int, width: int) -> str:
    rows = [[""] * width for _ in range(height)]
    for place in placed:
        rows[place.down[0]][place.across[0]] = place.text.replace("|", "\\|")
    for place in placed:
        if len(place.across) < width and not _DIGIT.search(_DATE.sub("", place.text)):
            _repeat(place, rows)
    rule = "|" + " --- |" * width
    first, *others = ("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join(["", first, rule, *others, ""])


def _repeat(place: _Placed, rows: Sequence[list[str]]) -> None:
    for row in place.down:
        for column in place.across:
            rows[row][column] = rows[row][column] or place.text.replace("|", "\\|")
