"""The columns of rows that are aligned with blanks: PDF text, print-outs."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import accumulate
from unicodedata import east_asian_width

from ..lexicon import declarations as words
from ..lexicon.index import IDENTIFIER_NAMES
from ..patterns import LazyPattern
from .cell_texts import MAX_LABEL, is_period
from .tables import Cell, RawRow

_NOTES = LazyPattern(words.NOTES)
_NOTE = LazyPattern(r"[0-9]{1,2}(?:[.(][0-9a-z]{1,2}\)?)?")  # 5, 12, 7.1, 6(a)
_SHORTEST_AMOUNT = 4  # characters of a figure in the first cell; a shorter one is the number of the row
_DIGITS_OF_LABEL = LazyPattern(  # 600519, 000858; 202401, 2024.01, 20241101: codes and periods
    r"[0-9]{6} | 0[0-9]+ | (?:19|20)[0-9]{2} [./]? (?:0[1-9]|1[0-2]) (?:[./]?(?:[0-2][0-9]|3[01]))?",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Extent:
    """Where a cell or a column begins and ends in its line."""

    left: int
    right: int

    @property
    def middle(self) -> int:
        return (self.left + self.right) // 2

    def overlap(self, other: "_Extent") -> int:
        return min(self.right, other.right) - max(self.left, other.left)


def with_columns(rows: Sequence[RawRow]) -> list[RawRow]:
    """Return the rows with the columns of their cells.

    Rows of the usual number of cells say where the columns are.  In another row the places of the cells
    decide, and where those do not the row is left without columns.
    """
    body = [row for row in rows if _is_body(row)]
    if not body:
        return list(rows)
    unlabelled = _without_labels(rows, body)
    labelled = [row for row in body if row.start not in unlabelled]
    others = (row for row in rows if len(row.cells) > 1 and not _is_body(row))
    votes = Counter(len(row.cells) + _begins_with_figure(row) for row in others)
    counts = [len(row.cells) + (row.start in unlabelled) for row in body]
    votes.update(counts)
    width = max(set(counts), key=lambda count: (votes[count], count))
    heads = (row for row in rows if len(row.cells) >= max(width, 2))
    if any(_NOTES.fullmatch(cell.text) for row in heads for cell in row.cells[:2]):
        width += _has_notes(labelled, width)
    full = [row for row in labelled if len(row.cells) == width]
    if not full:
        return [_shifted(row) if row.start in unlabelled else row for row in rows]
    has_full_heads = any(width - 1 <= len(row.cells) <= width for row in rows if not _is_body(row))
    columns = _Columns(full, width, unlabelled, has_full_heads=has_full_heads)
    return [columns.place(row) if len(row.cells) > 1 else row for row in rows]


def _without_labels(rows: Sequence[RawRow], body: Sequence[RawRow]) -> set[int]:
    """Return where the rows begin whose first cell is an amount, for their label is on a line of its own.

    A figure is the label below a head that names one (年度, 代码), in a row that lacks no cell, and where it
    can only be a period or a code.
    """
    doubtful = [row for row in body if _begins_with_figure(row)]
    if not doubtful:
        return set()
    longest = max(len(row.cells) for row in body)
    heads = [row for row in rows if len(row.cells) > 1 and not _is_body(row)]
    if any(len(row.cells) >= longest and _names_label(row.cells[0].text) for row in heads):
        return set()
    others = [row for row in body if not _begins_with_figure(row)]
    width = max((len(row.cells) for row in [*heads, *others]), default=longest + 1)
    return {
        row.start for row in doubtful if len(row.cells) < width and not _is_label_of_digits(row.cells[0].text)
    }


def _names_label(head: str) -> bool:
    return len(head) <= MAX_LABEL and IDENTIFIER_NAMES.search(head) is not None


def _is_label_of_digits(text: str) -> bool:
    return is_period(text) or _DIGITS_OF_LABEL.fullmatch(text) is not None


def _is_body(row: RawRow) -> bool:
    return any(cell.is_figure and not is_period(cell.text) for cell in row.cells[1:])


def _has_notes(labelled: Sequence[RawRow], width: int) -> bool:
    """Return True if some rows have one cell more than the usual: the number of a note.

    Each of them has a short integer after its label, and no figure of the other rows is in that place.
    """
    noted = [row for row in labelled if len(row.cells) == width + 1]
    others = [row for row in labelled if len(row.cells) == width]
    if not noted or not all(_NOTE.fullmatch(row.cells[1].text) for row in noted):
        return False
    for by_display in (False, True):
        first = min((_extents(row, by_display=by_display)[1].left for row in others), default=0)
        if max(_extents(row, by_display=by_display)[1].right for row in noted) < first:
            return True
    return False


def _begins_with_figure(row: RawRow) -> bool:
    first = row.cells[0]
    return first.is_figure and len(first.text) >= _SHORTEST_AMOUNT


def _shifted(row: RawRow) -> RawRow:
    return replace(row, cells=tuple(replace(cell, column=cell.column + 1) for cell in row.cells))


def _extents(row: RawRow, *, by_display: bool) -> list[_Extent]:
    """Where the cells are, in characters, or as a screen shows them: Han characters twice as wide."""
    lefts = [cell.start - row.start for cell in row.cells]
    widths = [len(cell.text) for cell in row.cells]
    if by_display:
        wide = [sum(east_asian_width(char) in "WF" for char in cell.text) for cell in row.cells]
        before = accumulate(wide, initial=0)
        lefts = [left + more for left, more in zip(lefts, before, strict=False)]
        widths = [width + more for width, more in zip(widths, wide, strict=True)]
    return [_Extent(left, left + width) for left, width in zip(lefts, widths, strict=True)]


class _Columns:
    """The columns of a table, as its full rows show them."""

    def __init__(
        self, full: Sequence[RawRow], width: int, unlabelled: Set[int], *, has_full_heads: bool
    ) -> None:
        choices = [self._of(full, by_display=by_display) for by_display in (False, True)]
        ragged = [
            sum(max(e.right for e in column) - min(e.right for e in column) for column in choice[1:])
            for choice in choices
        ]
        self._by_display = ragged[1] < ragged[0]
        self._extents = [
            _Extent(min(e.left for e in column), max(e.right for e in column))
            for column in choices[self._by_display]
        ]
        self._rights = list(accumulate((extent.right for extent in self._extents), max))
        self._width = width
        self._unlabelled = unlabelled
        self._has_full_heads = has_full_heads  # a line of them, which tells the columns apart

    @staticmethod
    def _of(full: Sequence[RawRow], *, by_display: bool) -> list[tuple[_Extent, ...]]:
        return list(zip(*(_extents(row, by_display=by_display) for row in full), strict=True))

    def place(self, row: RawRow) -> RawRow:
        """Return a row of several cells with the column of each."""
        lacks_label = row.start in self._unlabelled
        if len(row.cells) == self._width and not lacks_label:
            return row
        if _is_body(row):
            if lacks_label and len(row.cells) == self._width - 1:
                return _shifted(row)
            return self._by_place(row)
        return self._head(row)

    def _by_place(self, row: RawRow) -> RawRow:
        extents = _extents(row, by_display=self._by_display)
        places = [self._nearest(extent) for extent in extents]
        if len(set(places)) < len(places):
            return replace(row, is_unclear=True)
        return _in_columns(row, places, [1] * len(places))

    def _nearest(self, extent: _Extent) -> int:
        candidates = list(self._overlapping(extent))
        if candidates:
            return self._best(candidates, extent)
        after = min(bisect_left(self._rights, extent.left), self._width - 1)
        return self._best([max(after - 1, 0), after], extent)

    def _best(self, candidates: Sequence[int], extent: _Extent) -> int:
        return max(candidates, key=lambda column: self._extents[column].overlap(extent))

    def _overlapping(self, extent: _Extent) -> Iterator[int]:
        column = bisect_left(self._rights, extent.left + 1)
        while column < self._width and self._extents[column].left < extent.right:
            if self._extents[column].overlap(extent) > 0:
                yield column
            column += 1

    def _head(self, row: RawRow) -> RawRow:
        """Place a line of heads: one for each column, or for groups of as many columns, or where it is."""
        extents = _extents(row, by_display=self._by_display)
        corner, first = self._extents[0], self._extents[1]
        has_corner = extents[0].left - corner.right < first.left - extents[0].right
        heads, columns = len(extents) - has_corner, self._width - 1
        if heads and columns % heads == 0:
            group = columns // heads
            starts = [1 + place * group for place in range(heads)]
            inside = [
                self._extents[start].left <= extent.middle <= self._extents[start + group - 1].right
                for start, extent in zip(starts, extents[has_corner:], strict=True)
            ]
            if group == 1 or (self._has_full_heads and all(inside)):
                corners = [0] * has_corner
                return _in_columns(row, corners + starts, [1] * has_corner + [group] * heads)
        found = [list(self._overlapping(extent)) for extent in extents]
        best = [
            self._best(candidates, extent) if candidates else -1
            for candidates, extent in zip(found, extents, strict=True)
        ]
        return _in_columns(row, best, [int(column >= 0) for column in best])


def _in_columns(row: RawRow, columns: Sequence[int], spans: Sequence[int]) -> RawRow:
    """Return a row with its cells in these columns; a cell without one is the head of nothing."""
    last, cells = 0, list[Cell]()
    for cell, column, span in zip(row.cells, columns, spans, strict=True):
        last = max(last, column)
        cells.append(replace(cell, column=last, span=span))
    return replace(row, cells=tuple(cells))
