"""Tables as Markdown tables, and what else the formats share."""

import re
import warnings
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .errors import DocumentWarning

_SUPERSCRIPTS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_DATE = re.compile(r"(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}|\d{1,2}\s?[月日季]")
_DIGIT = re.compile(r"\d")
# What empty and merged places add is bounded by a multiple of what the cells themselves take: else a text
# could grow with the square of its document.  No real table comes near.
_MOST_GROWTH = 20
_MAX_LABEL = 200  # characters; longer words are prose, no label or head of the cells beside them
_BAR = 3  # characters of each place of a row beside its text
_SPARSE = "a table of hardly anything but empty or merged places: its cells are read without their heads"


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
    """A text and the rows and columns of the Markdown table that its cell covers.

    Attributes:
        is_repeated: whether the text is in all of them, as the label or the head of each.
    """

    text: str
    down: range
    across: range
    is_repeated: bool


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
    each; a number or prose in a merged cell, and words across the whole table, are there once.

    Warns:
        DocumentWarning: of hardly anything but empty or merged places lines are made, too.
    """
    filled = [replace(cell, text=" ".join(cell.text.split())) for cell in cells]
    filled = sorted((cell for cell in filled if cell.text), key=lambda cell: (cell.row, cell.column))
    rows, columns = sorted({cell.row for cell in filled}), sorted({cell.column for cell in filled})
    if len(columns) > 1:
        placed = [_placed(cell, rows, columns) for cell in filled]
        ends = _ends(placed, len(rows), len(columns))
        if ends is not None:
            return _markdown(placed, ends)
        warnings.warn(_SPARSE, DocumentWarning, stacklevel=2)
    return "\n".join(cell.text for cell in filled)


def _placed(cell: Cell, rows: Sequence[int], columns: Sequence[int]) -> _Placed:
    down, across = _covered(cell.row, cell.rows, rows), _covered(cell.column, cell.columns, columns)
    is_label = len(cell.text) <= _MAX_LABEL and not _DIGIT.search(_DATE.sub("", cell.text))
    is_repeated = is_label and len(across) < len(columns)
    return _Placed(cell.text.replace("|", "\\|"), down, across, is_repeated)


def _covered(start: int, count: int, starts: Sequence[int]) -> range:
    first = bisect_left(starts, start)
    return range(first, max(first + 1, bisect_left(starts, start + count)))


def _ends(placed: Sequence[_Placed], height: int, width: int) -> list[int] | None:
    """Return how many places each row has; None if they are too many for what is in them.

    Every row is as wide as the table.  Where that is too much, the first, which may be of heads, still is;
    the others end with their last cell, but have two places, for a line of one cell is no row.
    """
    repeated = [place for place in placed if place.is_repeated]
    most = _MOST_GROWTH * sum(len(place.text) + _BAR for place in placed)
    most -= sum(len(place.text) * len(place.down) * len(place.across) for place in repeated)
    if _BAR * height * width <= most:
        return [width] * height
    if _BAR * sum(len(place.down) * len(place.across) for place in repeated) > most:
        return None
    ends = [width, *[2] * (height - 1)]
    for place in placed:
        across = place.across if len(place.across) < width else place.across[:1]
        for row in place.down if place.is_repeated else place.down[:1]:
            ends[row] = max(ends[row], across.stop)
    return ends if _BAR * sum(ends) <= most else None


def _markdown(placed: Sequence[_Placed], ends: Sequence[int]) -> str:
    rows = [[""] * end for end in ends]
    for place in placed:
        rows[place.down[0]][place.across[0]] = place.text
    for place in placed:
        if place.is_repeated:
            _repeat(place, rows)
    rule = "|" + " --- |" * ends[0]
    first, *others = ("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join(["", first, rule, *others, ""])


def _repeat(place: _Placed, rows: Sequence[list[str]]) -> None:
    for row in place.down:
        for column in place.across:
            rows[row][column] = rows[row][column] or place.text
