"""Tables: rows, cells and the heads above them, with their places; what a figure means is not known here."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from ..figures import is_blank
from .cell_texts import MAX_FIGURE, MAX_LABEL, is_figure


class Gap(Enum):
    """What separates the cells of a row."""

    BARS = "bars"
    TABS = "tabs"
    WIDE = "wide"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    Attributes:
        text: what it says.
        start: its place in the article.
        end: the place after it.
        column: the column that it is in, or the first of those that it spans.
        span: how many columns it spans; 0 for a head of which it is not clear what it is over.
        is_blank: whether it is empty, or ``-``, ``N/A`` and their like.
        is_figure: whether it is a number, with a sign, qualifier or unit; dates and words are none.
    """

    text: str
    start: int
    end: int
    column: int
    span: int
    is_blank: bool
    is_figure: bool

    @property
    def is_words(self) -> bool:
        """Return True for what is neither blank nor a figure."""
        return not self.is_blank and not self.is_figure


def make_cell(text: str, start: int, end: int, column: int, *, span: int = 1) -> Cell:
    """Return a cell with what its text is."""
    if not text:
        return Cell(text, start, end, column, span, is_blank=True, is_figure=False)
    is_short = len(text) <= MAX_FIGURE
    blank = is_short and is_blank(text)
    return Cell(text, start, end, column, span, blank, is_short and not blank and is_figure(text))


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row before its heads are known."""

    cells: tuple[Cell, ...]
    start: int
    end: int
    is_rule: bool = False  # the --- of Markdown
    after_blank: bool = False
    is_unclear: bool = False  # which columns its cells are in
    empty_after: int = 0  # places left out after its last cell


class Heads:
    """The lines of heads over some rows.

    Attributes:
        unplaced: heads of which it is not clear what they are over.
        last: the last column that has a head.
    """

    def __init__(self, lines: Sequence[RawRow] = ()) -> None:
        self._lines = [_HeadLine(row) for row in lines]
        self._over: dict[int, tuple[str, ...]] = {}
        self.unplaced = [cell.text for row in lines for cell in row.cells if not cell.span]
        named = (cell for row in lines for cell in row.cells if cell.span and not cell.is_blank)
        self.last = max((cell.column + cell.span - 1 for cell in named), default=0)

    def over(self, column: int) -> tuple[str, ...]:
        """Return the heads of a column from the top; one that spans columns is the head of each."""
        if column not in self._over:
            self._over[column] = self._levels(column)
        return self._over[column]

    def _levels(self, column: int) -> tuple[str, ...]:
        levels: list[str] = []
        told_apart = False
        for line in reversed(self._lines):
            own = line.own(column)
            text = own or (line.inherited(column) if told_apart else None)
            told_apart = told_apart or own is not None
            if text and (not levels or levels[-1] != text) and len(text) <= MAX_LABEL:
                levels.append(text)
        return tuple(reversed(levels))


class _HeadLine:
    def __init__(self, row: RawRow) -> None:
        self._cells = [cell for cell in row.cells if cell.span]
        self._empty_after = row.empty_after
        self._columns = [cell.column for cell in self._cells]
        self._inherited: list[str | None] = []
        is_alone = all(cell.is_blank for cell in self._cells[1:])  # else the first head is that of the labels
        for cell in self._cells:
            left = self._inherited[-1] if self._inherited else None
            own = None if cell.is_blank or (cell.column == 0 and not is_alone) else cell.text
            self._inherited.append(own or left)

    def own(self, column: int) -> str | None:
        place = bisect_right(self._columns, column) - 1
        if place < 0 or column >= self._cells[place].column + self._cells[place].span:
            return None
        return None if self._cells[place].is_blank else self._cells[place].text

    def inherited(self, column: int) -> str | None:
        place = bisect_right(self._columns, column) - 1
        if place < 0:
            return None
        end = self._cells[place].column + self._cells[place].span
        if place == len(self._cells) - 1:
            end += self._empty_after
        return self._inherited[place] if column < end else None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        cells: its cells.
        start: offset of the row in the article.
        end: offset after it.
        label: what the row is called; None for a head, a section row, and where nothing says it.
        heads: the heads above; None if the row is itself a head or a section row.
        empty_after: places of the table that the row leaves out after its last cell.
        own_cells: the cells that are written in this row, without those that reach down from rows above.
    """

    cells: tuple[Cell, ...]
    start: int
    end: int
    label: str | None = None
    heads: Heads | None = None
    empty_after: int = 0
    own_cells: Sequence[Cell] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:  # once: each quantity of the row asks for them
        object.__setattr__(self, "own_cells", [cell for cell in self.cells if cell.start >= self.start])


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows in reading order."""

    rows: tuple[Row, ...]
    gap: Gap
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line that belongs to no table."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The place after it."""
        return self.start + len(self.text)
