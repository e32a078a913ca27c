"""HTML: what a browser would show, line by line, with its tables; with the parser of the standard library."""

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from .decoding import UndecodableError, decode, is_encoding
from .errors import DocumentError
from .tables import Cell, join_blocks, superscript, table_text

_LEFT_OUT = set("script style template noscript title textarea select svg math del s strike rt rp".split())
_LINES = set(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section ul".split()
)
_MAY_BE_HIDDEN = {
    "div",
    "span",
    "section",
    "ul",
    "ol",
    "table",
    "b",
    "i",
    "em",
    "strong",
    "font",
    "a",
    "ix:header",
}
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z!/][^<>]*>")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_HEAD_BYTES = 4096  # in which a page says its encoding
_MAX_SPAN = 1000  # what HTML allows
_MAX_DEPTH = 50  # of tables in tables


def read(data: bytes, encoding: str | None = None) -> str:
    """Return the text of a page; a named encoding counts more than that which the page says.

    Raises:
        DocumentError: it cannot be decoded, or there is no tag in it.
    """
    source = _decoded(data, encoding)
    if not _TAG.search(source):
        raise DocumentError("plain text, no HTML: give it a name that ends in .txt")
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return join_blocks(reader.finish())


def _decoded(data: bytes, encoding: str | None) -> str:
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    if encoding is None and declared and is_encoding(declared[1].decode("ascii", "replace")):
        try:
            return decode(data, declared[1].decode("ascii"))
        except UndecodableError:  # it says what it is not
            pass
    return decode(data, encoding)


@dataclass
class _Flow:
    """The lines of a page or of a cell, while it is read."""

    blocks: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)

    def end_line(self) -> None:
        text = _BLANKS.sub(" ", "".join(self.line)).strip(" ")
        if text:
            self.blocks.append(text)
        self.line = []


@dataclass(frozen=True, slots=True)
class _Reach:
    """The columns, from ``start`` to ``end``, that a cell covers in the rows below it up to ``last``."""

    start: int
    end: int
    last: int


@dataclass
class _Table:
    """A table, while it is read."""

    cells: list[Cell] = field(default_factory=list)
    flows: list[_Flow] = field(default_factory=list)
    row: int = -1
    column: int = 0
    is_layout: bool = False  # it holds tables
    covered: list[_Reach] = field(default_factory=list)  # what cells above cover in this row, from the left
    passed: int = 0  # how many of them are left of the column
    below: list[_Reach] = field(default_factory=list)  # what cells of this row will cover

    def start_row(self) -> None:
        self.row += 1
        self.column = self.passed = 0
        reaches = (reach for reach in (*self.covered, *self.below) if reach.last >= self.row)
        self.covered = sorted(reaches, key=lambda reach: reach.start)
        self.below = []

    def start_cell(self, rows: int, columns: int) -> None:
        if self.row < 0:
            self.start_row()
        while self.passed < len(self.covered) and self.covered[self.passed].start <= self.column:
            self.column = max(self.column, self.covered[self.passed].end)
            self.passed += 1
        self.cells.append(Cell("", self.row, self.column, rows, columns))
        self.flows.append(_Flow())
        if rows > 1:
            self.below.append(_Reach(self.column, self.column + columns, self.row + rows - 1))
        self.column += columns

    def blocks(self) -> list[str]:
        if self.is_layout:
            return [block for flow in self.flows for block in flow.blocks]
        cells = zip(self.cells, self.flows, strict=True)
        return [table_text(replace(cell, text=" ".join(flow.blocks)) for cell, flow in cells)]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._page = _Flow()
        self._tables: list[_Table] = []
        self._left_out = ""  # the element that is left out, and how many of its name are open
        self._depth = 0
        self._raised = 0
        self._preformatted = 0

    def finish(self) -> list[str]:
        while self._tables:
            self._end_table()
        self._page.end_line()
        return self._page.blocks

    @property
    def _flow(self) -> _Flow:
        return next((table.flows[-1] for table in reversed(self._tables) if table.flows), self._page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._left_out:
            self._depth += tag == self._left_out
        elif tag in _LEFT_OUT or (tag in _MAY_BE_HIDDEN and _is_hidden(attrs)):
            self._left_out, self._depth = tag, 1
        elif tag in ("table", "tr", "td", "th"):
            self._start_in_table(tag, dict(attrs))
        elif tag == "br" or tag in _LINES:
            self._flow.end_line()
            self._preformatted += tag == "pre"
        elif tag == "sup":
            self._raised += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _LEFT_OUT and tag not in _MAY_BE_HIDDEN:  # <br/>, <td/>
            self.handle_starttag(tag, attrs)
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._depth -= tag == self._left_out
            self._left_out = self._left_out if self._depth else ""
        elif tag == "table":
            self._end_table()
        elif tag in _LINES or tag in ("tr", "td", "th"):
            self._flow.end_line()
            self._preformatted -= tag == "pre" and self._preformatted > 0
        elif tag == "sup":
            self._raised -= self._raised > 0

    def handle_data(self, data: str) -> None:
        if self._left_out:
            return
        data = superscript(data) if self._raised else data
        first, *others = data.split("\n") if self._preformatted else [data]
        self._flow.line.append(first)
        for line in others:
            self._flow.end_line()
            self._flow.line.append(line)

    def _start_in_table(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "table":
            self._flow.end_line()
            if len(self._tables) < _MAX_DEPTH:
                if self._tables:
                    self._tables[-1].is_layout = True
                self._tables.append(_Table())
        elif self._tables:
            self._flow.end_line()
            if tag == "tr":
                self._tables[-1].start_row()
            else:
                self._tables[-1].start_cell(_span(attributes, "rowspan"), _span(attributes, "colspan"))

    def _end_table(self) -> None:
        if self._tables:
            self._flow.end_line()
            blocks = self._tables.pop().blocks()
            self._flow.blocks.extend(blocks)


def _span(attributes: dict[str, str | None], name: str) -> int:
    text = attributes.get(name) or "1"
    return min(max(int(text), 1), _MAX_SPAN) if text.isascii() and text.isdecimal() and len(text) < 5 else 1


def _is_hidden(attributes: list[tuple[str, str | None]]) -> bool:
    return any(
        name == "hidden" or (name == "style" and _HIDDEN_STYLE.search(value or ""))
        for name, value in attributes
    )
