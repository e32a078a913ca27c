"""Tables that are written as text: Markdown, tabs, wide gaps.

table = row (blank line | line of one cell | row)*
row   = cell (gap cell)+      gap: "|" or "｜", a tab, blank blank+
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..lexicon import declarations as words
from ..lexicon.characters import BARS, TAB, WIDE_GAP
from ..patterns import LazyPattern
from .aligned import with_columns
from .cell_texts import is_figure
from .heads import rows_with_heads
from .html_tables import OpenCell, cell_as_seen, has_breaks, html_tables, without_tags
from .lines import lines
from .tables import Cell, Gap, Line, RawRow, Table, make_cell

_GAPS = {
    Gap.BARS: LazyPattern(rf"(?<!\\\\){BARS}"),
    Gap.TABS: LazyPattern(TAB),
    Gap.WIDE: LazyPattern(WIDE_GAP),
}
_RULE_CELL = LazyPattern(r":?-+:?")
_PROSE_ROW = LazyPattern(words.PROSE_IN_A_ROW)
_MAX_SINGLE = 40  # characters of a line of one cell within a table


def blocks(text: str, is_declaration: Callable[[str], bool]) -> Iterator[Table | Line]:
    """Yield the tables of an article, and the lines between them that are not blank.

    Args:
        text: the article.
        is_declaration: whether a line says something of the table below: it is no row, and one row below it
            is a table.
    """
    place = 0
    for table in html_tables(text):
        yield from _blocks_of_lines(text, place, table.start, is_declaration)
        yield table
        place = table.end
    yield from _blocks_of_lines(text, place, len(text), is_declaration)


def _blocks_of_lines(
    text: str, start: int, end: int, is_declaration: Callable[[str], bool]
) -> Iterator[Table | Line]:
    run = _Run()
    declared = False
    for line in _lines(text, start, end):
        gap = _gap(line.text)
        if is_declaration(line.text):
            yield from run.blocks(declared=declared)
            run, declared = _Run(), True
            yield line
        elif not without_tags(line.text).strip():
            run.after_blank = True
        elif gap is not None and run.takes(gap):
            run.add(line, gap)
        elif gap is None and run.takes_single(line):
            run.add(line, None)
        else:
            yield from run.blocks(declared=declared)
            declared = declared and not run.lines
            run = _Run()
            if gap is None:
                yield line
            else:
                run.add(line, gap)
    yield from run.blocks(declared=declared)


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    for line in lines(text, start, end):
        yield Line(line.rstrip("\r\n"), start)
        start += len(line)


def _gap(line: str) -> Gap | None:
    """What separates the cells of a line; None if it has only one."""
    bars = line.count("|") + line.count("｜")
    stripped = line.strip()
    if bars and bars >= line.count("\t"):
        return Gap.BARS
    if "\t" in stripped:
        return Gap.TABS
    if _GAPS[Gap.WIDE].search(stripped) and not _PROSE_ROW.search(stripped):
        return Gap.WIDE
    return None


class _Run:
    """The lines of what may be a table."""

    def __init__(self) -> None:
        self.lines: list[tuple[Line, bool]] = []  # with whether a blank line comes before it
        self.gap: Gap | None = None
        self.after_blank = False
        self._singles = 0  # lines of one cell at the end

    def takes(self, gap: Gap) -> bool:
        return self.gap is None or self.gap is gap

    def takes_single(self, line: Line) -> bool:
        """Whether a line of one cell continues the table: a section row, or a label that is wrapped."""
        text = line.text.strip()
        is_short = len(text) <= _MAX_SINGLE and not words.SENTENCE_MARKS & set(text)
        return self.gap is not None and is_short and (not self.after_blank or text[-1] in words.COLONS)

    def add(self, line: Line, gap: Gap | None) -> None:
        self.lines.append((line, self.after_blank))
        self.after_blank = False
        self._singles = self._singles + 1 if gap is None else 0
        self.gap = self.gap or gap

    def blocks(self, *, declared: bool) -> Iterator[Table | Line]:
        """Yield the table, if it is one, and the lines after it."""
        last = len(self.lines) - self._singles
        if self.gap is not None:
            table = _table(self.lines[:last], self.gap, declared=declared)
            if table is not None:
                yield table
            else:
                yield from (line for line, _ in self.lines[:last])
        yield from (line for line, _ in self.lines[last:])


def _table(lines: Sequence[tuple[Line, bool]], gap: Gap, *, declared: bool) -> Table | None:
    raws = [_raw_row(line, gap, after_blank) for line, after_blank in lines]
    if gap is Gap.WIDE:
        raws = with_columns(raws)
    rows = [raw for raw in raws if len(raw.cells) > 1 and not raw.is_rule]
    if len(rows) < (1 if declared else 2):
        return None
    if gap is Gap.BARS and not any(raw.is_rule for raw in raws):
        counts = {len(raw.cells) for raw in rows}
        if len(counts) > 1 and not any(cell.is_figure for raw in rows for cell in raw.cells):
            return None
    elif gap is Gap.BARS:
        raws = _with_places(raws)
    return Table(tuple(rows_with_heads(raws)), gap, lines[0][0].start, raws[-1].end)


def _with_places(rows: Sequence[RawRow]) -> list[RawRow]:
    """Return the rows of a Markdown table, in which a short row means empty cells at its end."""
    width = max(len(row.cells) for row in rows)
    return [
        replace(row, empty_after=width - len(row.cells)) if 1 < len(row.cells) < width else row
        for row in rows
    ]


def _raw_row(line: Line, gap: Gap, after_blank: bool) -> RawRow:
    text, start = line.text, line.start
    end = start + len(text)
    pieces, place = list[_Piece](), 0
    for found in [*_GAPS[gap].finditer(text), None]:
        upto, after = found.span() if found else (len(text), len(text))
        content = text[place:upto]
        pieces.append(_Piece(content.strip(), start + place + len(content) - len(content.lstrip())))
        place = after
    if gap is Gap.BARS:
        first = 1 if len(pieces) > 1 and not pieces[0].text else 0
        last = len(pieces) - 1 if len(pieces) - first > 1 and not pieces[-1].text else len(pieces)
        pieces = pieces[first:last]
    elif gap is Gap.WIDE:
        pieces = [part for piece in pieces if piece.text for part in _figures_apart(piece)]
    is_rule = gap is Gap.BARS and all(_RULE_CELL.fullmatch(piece.text) for piece in pieces)
    is_rule = is_rule and any("--" in piece.text or ":" in piece.text for piece in pieces)
    cells = tuple(_cell(piece, column) for column, piece in enumerate(pieces))
    return RawRow(cells, start, end, is_rule, after_blank)


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int


def _cell(piece: _Piece, column: int) -> Cell:
    """Return a cell; of one with line breaks in HTML what is seen of it: 2024年<br>人民币千元."""
    end = len(piece.text)
    if not has_breaks(piece.text):
        return make_cell(piece.text, piece.start, piece.start + end, column)
    cell = cell_as_seen(piece.text, OpenCell(0), end, column)
    return replace(cell, start=piece.start + cell.start, end=piece.start + cell.end)


def _figures_apart(cell: _Piece) -> Iterator[_Piece]:
    """Part figures with one blank between them: ``578,704.15 71.31%``."""
    pieces = cell.text.split(" ")
    apart = len(pieces) > 1 and all(is_figure(piece) or piece in ("-", "—") for piece in pieces)
    if not apart or any(len(piece) == 3 and piece.isdecimal() for piece in pieces[1:]):
        yield cell
        return
    start = cell.start
    for piece in pieces:
        yield _Piece(piece, start)
        start += len(piece) + 1
