"""The page: an article with its quantities marked and a table of them, in one self-contained HTML file."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any

from ...lexicon.characters import CELL_GAP
from ...quantity import Kind, Qualifier, Quantity, unit_label

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

_CELL_GAP = re.compile(CELL_GAP)
_MAX_ROW_LENGTH = 200  # characters of a table row that is written as text

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

    style, script = _page_file("page.css"), _page_file("page.js")
    counts = Counter(quantity.kind for quantity in quantities)
    page = _template().render(
        title=title,
        quantities=quantities,
        blocks=_blocks(text, quantities),
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


def _blocks(text: str, quantities: Sequence[Quantity]) -> list[tuple[bool, list[_Paragraph]]]:
    """The paragraphs, with adjacent table rows together: (whether they are rows, paragraphs)."""

    def is_row(paragraph: _Paragraph) -> bool:
        pieces = (piece if isinstance(piece, str) else quantities[piece].text for piece in paragraph)
        line = "".join(pieces).strip()
        return len(line) <= _MAX_ROW_LENGTH and _CELL_GAP.search(line) is not None

    blocks = [(rows, list(group)) for rows, group in groupby(_paragraphs(text, quantities), is_row)]
    return [(rows and len(paragraphs) > 1, paragraphs) for rows, paragraphs in blocks]


def _paragraphs(text: str, quantities: Sequence[Quantity]) -> Iterator[_Paragraph]:
    """The lines of the article that are not blank; a line end inside a quantity ends no line."""
    paragraph: _Paragraph = []
    for piece in _pieces(text, quantities):
        if isinstance(piece, int):
            paragraph.append(piece)
            continue
        first, *others = _LINE_END.split(piece)
        paragraph.append(first)
        for line in others:
            yield from _unless_blank(paragraph)
            paragraph = [line]
    yield from _unless_blank(paragraph)


def _pieces(text: str, quantities: Sequence[Quantity]) -> Iterator[str | int]:
    """The text between the quantities, and the index of each quantity, in reading order."""
    done = 0
    for index, quantity in enumerate(quantities):
        yield text[done : quantity.start]
        yield index
        done = quantity.end
    yield text[done:]


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
