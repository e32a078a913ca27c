"""The article in blocks: paragraphs and tables, each in pieces of plain text and quantities."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...quantity import Quantity

if TYPE_CHECKING:
    from ..tables import Row, Table

# The line ends of str.splitlines.
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# A paragraph in pieces: plain text as it is, quantities by their index.
Paragraph = list[str | int]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table in the page: what is in it, and how many columns it takes."""

    pieces: Paragraph
    span: int
    is_head: bool
    is_figure: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a table."""

    paragraph: Paragraph
    rows: list[list[Cell]]


def blocks(text: str, quantities: Sequence[Quantity], tables: Sequence["Table"]) -> Iterator[Block]:
    """The paragraphs and the tables, in reading order."""
    pieces = _Pieces(text, quantities)
    for table in tables:
        yield from (Block(paragraph, []) for paragraph in _paragraphs(pieces.upto(table.start)))
        yield Block([], [list(_cells(row, pieces)) for row in table.rows])
        pieces.skip_to(table.end)
    yield from (Block(paragraph, []) for paragraph in _paragraphs(pieces.upto(len(text))))


def _cells(row: "Row", pieces: "_Pieces") -> Iterator[Cell]:
    """The cells of a row; columns without one, and those of a cell that reaches down, stay empty."""
    column, is_head = 0, row.heads is None
    for cell in row.own_cells:
        if cell.column > column:
            yield Cell([], cell.column - column, is_head, is_figure=False)
        pieces.skip_to(cell.start)
        content = list(pieces.upto(cell.end))
        yield Cell(content, max(cell.span, 1), is_head, cell.is_figure)
        column = cell.column + max(cell.span, 1)


class _Pieces:
    """The text from start to end in pieces: plain text, and the index of each quantity."""

    def __init__(self, text: str, quantities: Sequence[Quantity]) -> None:
        self._text = text
        self._quantities = quantities
        self._index = 0  # of the next quantity
        self._done = 0

    def skip_to(self, place: int) -> None:
        self._done = max(self._done, place)

    def upto(self, end: int) -> Iterator[str | int]:
        """Yield the pieces up to a place; a quantity that begins before it comes whole."""
        while self._index < len(self._quantities) and self._quantities[self._index].start < end:
            quantity = self._quantities[self._index]
            yield self._text[self._done : quantity.start]
            yield self._index
            self._done = max(self._done, quantity.end)
            self._index += 1
        yield self._text[self._done : end]
        self.skip_to(end)


def _paragraphs(pieces: Iterator[str | int]) -> Iterator[Paragraph]:
    """The lines of a text that are not blank; a line end inside a quantity ends no line."""
    paragraph: Paragraph = []
    for piece in pieces:
        if isinstance(piece, int):
            paragraph.append(piece)
            continue
        first, *others = _LINE_END.split(piece)
        paragraph.append(first)
        for line in others:
            yield from _unless_blank(paragraph)
            paragraph = [line]
    yield from _unless_blank(paragraph)


def _unless_blank(paragraph: Paragraph) -> Iterator[Paragraph]:
    if any(isinstance(piece, int) or piece.strip() for piece in paragraph):
        yield paragraph
