"""The page: an article with its quantities marked and a table of them, in one self-contained HTML file."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ...quantity import Kind, Qualifier, Quantity, unit_label

if TYPE_CHECKING:
    from ..tables import Row, Table

if TYPE_CHECKING:  # jinja2 loads with the first page, not with `import cnmoney`
    from jinja2 import Template

_KIND_LABELS = {
    Kind.MONEY: "金额",
    Kind.PERCENT: "百分比",
    Kind.RATIO: "倍数",
    Kind.COUNT: "数量",
    Kind.MEASURE: "计量",
    Kind.DURATION: "时长",
    Kind.NUMBER: "数字",
}
_QUALIFIER_LABELS = {
    Qualifier.EXACT: "确切",
    Qualifier.ABOUT: "约",
    Qualifier.NEAR: "近",
    Qualifier.OVER: "超过",
    Qualifier.AT_LEAST: "至少",
    Qualifier.UNDER: "不足",
    Qualifier.AT_MOST: "至多",
    Qualifier.RANGE: "区间",
    Qualifier.VAGUE: "概数",
}

# The line ends of str.splitlines.
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# What no HTML file can contain: UTF-8 has no unpaired surrogates, HTML has no NUL.
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")

# A paragraph in pieces: plain text as it is, quantities by their index.
_Paragraph = list[str | int]


def render(text: str, quantities: Sequence[Quantity], title: str | None = None) -> str:
    """Return an article as one HTML page that needs nothing from outside itself.

    Args:
        text: the article.
        quantities: its quantities in reading order.
        title: the heading and the window title; a general one if None.
    """
    from markupsafe import Markup

    from ..table_figures import find_places, find_tables  # imports the lexicon's index

    tables = find_tables(text)
    style, script = _page_file("page.css"), _page_file("page.js")
    counts = Counter(quantity.kind for quantity in quantities)
    page = _template().render(
        title=title,
        quantities=quantities,
        blocks=list(_blocks(text, quantities, tables)),
        places=list(find_places(tables, quantities)),
        counts=[(kind, counts[kind]) for kind in Kind if kind in counts],
        ranks={column: _ranks([key(quantity) for quantity in quantities]) for column, key in _KEYS.items()},
        kind_labels=_KIND_LABELS,
        qualifier_labels=_QUALIFIER_LABELS,
        style=Markup(style),
        script=Markup(script),
        style_hash=_csp_hash(style),
        script_hash=_csp_hash(script),
    )
    return _UNWRITABLE.sub("\ufffd", page)


@cache
def _template() -> "Template":
    """The page's template; whatever it prints is escaped unless this module marked it as safe."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"plain": _plain, "unit": unit_label}
    return environment.from_string(_page_file("page.html.jinja"))


@cache
def _page_file(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _csp_hash(content: str) -> str:
    """The source expression that lets exactly this inline style or script through the page's own policy."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of a table in the page: what is in it, and how many columns it takes."""

    pieces: _Paragraph
    span: int
    is_head: bool
    is_figure: bool


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph, or a table."""

    paragraph: _Paragraph
    rows: list[list[_Cell]]


def _blocks(text: str, quantities: Sequence[Quantity], tables: Sequence["Table"]) -> Iterator[_Block]:
    """The paragraphs and the tables, in reading order."""
    pieces = _Pieces(text, quantities)
    for table in tables:
        yield from (_Block(paragraph, []) for paragraph in _paragraphs(pieces.upto(table.start)))
        yield _Block([], [list(_cells(row, pieces)) for row in table.rows])
        pieces.skip_to(table.end)
    yield from (_Block(paragraph, []) for paragraph in _paragraphs(pieces.upto(len(text))))


def _cells(row: "Row", pieces: "_Pieces") -> Iterator[_Cell]:
    """The cells of a row; columns without one, and those of a cell that reaches down, stay empty."""
    column, is_head = 0, row.heads is None
    for cell in row.own_cells:
        if cell.column > column:
            yield _Cell([], cell.column - column, is_head, is_figure=False)
        pieces.skip_to(cell.start)
        content = list(pieces.upto(cell.end))
        yield _Cell(content, max(cell.span, 1), is_head, cell.is_figure)
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


def _paragraphs(pieces: Iterator[str | int]) -> Iterator[_Paragraph]:
    """The lines of a text that are not blank; a line end inside a quantity ends no line."""
    paragraph: _Paragraph = []
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


def _unless_blank(paragraph: _Paragraph) -> Iterator[_Paragraph]:
    if any(isinstance(piece, int) or piece.strip() for piece in paragraph):
        yield paragraph


def _plain(number: Decimal | None) -> str:
    """A number in plain notation with thousands separators; nothing for None."""
    return "" if number is None else f"{number:,f}"


def _size(quantity: Quantity) -> Decimal | None:
    """What the value column sorts by: the value, else the lower bound, else the upper one."""
    bounds = (quantity.value, quantity.low, quantity.high)
    return next((bound for bound in bounds if bound is not None), None)


# What each column of the table sorts by; None comes last.
_KEYS: dict[str, Callable[[Quantity], Hashable]] = {
    "place": lambda quantity: quantity.start,
    "text": lambda quantity: quantity.text,
    "kind": lambda quantity: list(Kind).index(quantity.kind),
    "value": _size,
    "unit": lambda quantity: unit_label(quantity) or None,
    "qualifier": lambda quantity: list(Qualifier).index(quantity.qualifier),
}


def _ranks(keys: Sequence[Any]) -> list[int]:
    """The rank of each key among the different ones, from 0; -1 for None.

    The browser sorts by these small integers, so a value of 30 digits is compared here, as a Decimal, and
    never becomes a float there.
    """
    order = {key: rank for rank, key in enumerate(sorted({key for key in keys if key is not None}))}
    return [-1 if key is None else order[key] for key in keys]
