"""Tables in HTML inside a text: ``<table>``, its rows and cells, with their places in the text."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from ..lexicon import declarations as words
from ..lexicon.characters import HAN, OPENING, char_class
from ..patterns import LazyPattern
from .cell_texts import NO_MARKS
from .heads import rows_with_heads
from .tables import Cell, Gap, RawRow, Table, make_cell

_TAG = LazyPattern(
    r"<(?P<end>/?)(?P<name>table|caption|tr|t[dh])\b(?P<attributes>[^<>]{0,300}+)>", re.IGNORECASE
)
_ANY_TAG = LazyPattern(r"</?[A-Za-z!][^<>]{0,300}+>")
_BREAK = LazyPattern(  # a word may go on after it, but a unit is one of its own: 净<br>利润<br>万元
    rf"(?P<glue>(?<={HAN}))?<br[ ]?/?>\s{{0,3}}"
    rf"(?P<unit>(?=[^<>]{{0,8}}[{words.CURRENCY_ENDS}%％]\s{{0,3}}(?:<|$)))?",
    re.IGNORECASE,
)
_HAN_WORD = LazyPattern(f"{HAN}|{char_class(OPENING)}")
_SPAN = LazyPattern(r"(?P<name>colspan|rowspan)\s{0,9}=\s{0,9}[\"']?(?P<count>[0-9]{1,4})", re.IGNORECASE)
_AROUND = r"(?:\s|&nbsp;|</?[A-Za-z][^<>]{0,300}+>)"
_BEFORE = LazyPattern(rf"{_AROUND}*+")
_MAX_SPAN = 1000  # what HTML allows
_SPARE = 1000  # cells that may span rows, in proportion to the text


def without_tags(text: str) -> str:
    """Return a text without its tags; a line break is a blank where no Han word can go on after it."""
    return _ANY_TAG.sub("", _BREAK.sub(_break, text)) if "<" in text else text


def has_breaks(text: str) -> bool:
    """Return True for a text with line breaks of HTML."""
    return "<" in text and _BREAK.search(text) is not None


def _break(found: re.Match[str]) -> str:
    glues = found["glue"] is not None and found["unit"] is None
    return "" if glues and _HAN_WORD.match(found.string, found.end()) else " "


def as_seen(text: str) -> str:
    """Return a cell without any mark-up: tags, entities, escapes and marks of Markdown."""
    return unescape(without_tags(text)).translate(NO_MARKS).replace("\\", "")


def html_tables(text: str) -> Iterator[Table]:
    """Yield the tables of a text; one that is not closed ends with the text."""
    builder: _Builder | None = None
    for found in _TAG.finditer(text) if "<" in text else ():
        name, is_end = found["name"].lower(), bool(found["end"])
        if name == "table":
            if builder is not None:
                yield from builder.finish(found.end() if is_end else found.start())
            builder = None if is_end else _Builder(text, found.start())
        elif builder is not None:
            builder.close_cell(found.start())
            if name in ("tr", "caption"):
                builder.close_row(found.start(), found.end())
                if name == "caption" and not is_end:
                    builder.open_cell(found.end(), "")
            elif not is_end:
                builder.open_cell(found.end(), found["attributes"])
    if builder is not None:
        yield from builder.finish(len(text))


@dataclass(frozen=True, slots=True)
class OpenCell:
    """A cell of which the end is not known: where it begins, and how many columns and rows it spans."""

    start: int
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class _Hanging:
    """A cell that reaches down into this many rows more."""

    cell: Cell
    rows: int


class _Builder:
    """The rows of a table, while its tags are read."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._start = self._row_start = start
        self._rows: list[RawRow] = []
        self._cells: list[Cell] = []
        self._open: OpenCell | None = None
        self._column = 0
        self._hanging: deque[_Hanging] = deque()
        self._next_hanging: list[_Hanging] = []
        self._spare = _SPARE

    def open_cell(self, start: int, attributes: str) -> None:
        spans = {found["name"].lower(): int(found["count"]) for found in _SPAN.finditer(attributes)}
        columns, rows = (min(max(spans.get(name, 1), 1), _MAX_SPAN) for name in ("colspan", "rowspan"))
        self._open = OpenCell(start, columns, rows)

    def close_cell(self, end: int) -> None:
        if self._open is None:
            return
        self._take_hanging()
        cell = cell_as_seen(self._text, self._open, end, self._column)
        self._add(cell)
        self._spare += 4
        if self._open.rows > 1:
            self._next_hanging.append(_Hanging(cell, self._open.rows - 1))
        self._open = None

    def _add(self, cell: Cell) -> None:
        self._cells.append(cell)
        self._column = cell.column + cell.span

    def _take_hanging(self, *, to_the_end: bool = False) -> None:
        """Add the cells of rows above that reach down to the next column, or to any."""
        while self._hanging and (to_the_end or self._hanging[0].cell.column <= self._column):
            hanging = self._hanging.popleft()
            self._spare -= 1
            if hanging.cell.column >= self._column:
                self._add(hanging.cell)
            if hanging.rows > 1 and self._spare > 0:
                self._next_hanging.append(_Hanging(hanging.cell, hanging.rows - 1))

    def close_row(self, end: int, next_start: int) -> None:
        if self._cells:
            self._take_hanging(to_the_end=True)
            self._rows.append(RawRow(tuple(self._cells), self._row_start, end))
            self._next_hanging.sort(key=lambda hanging: hanging.cell.column)
            self._hanging, self._next_hanging = deque(self._next_hanging), []
        self._cells, self._column, self._row_start = [], 0, next_start

    def finish(self, end: int) -> Iterator[Table]:
        self.close_cell(end)
        self.close_row(end, end)
        if self._rows:
            yield Table(tuple(rows_with_heads(self._rows)), Gap.MARKUP, self._start, end)


def cell_as_seen(text: str, opened: OpenCell, end: int, column: int) -> Cell:
    """Return a cell from the first to the last of its characters that are seen."""
    before = _BEFORE.match(text, opened.start, end)
    start = before.end() if before else opened.start
    content = text[start:end]
    stripped = _without_tags_at_end(content)
    seen = unescape(without_tags(stripped)) if "<" in stripped or "&" in stripped else stripped
    return make_cell(seen, start, start + len(stripped), column, span=opened.columns)


def _without_tags_at_end(content: str) -> str:
    content = content.rstrip()
    while content.endswith((">", "&nbsp;")):
        tag = content.rfind("<") if content.endswith(">") else len(content) - 6
        if tag < 0:
            break
        content = content[:tag].rstrip()
    return content
