"""What people see in a terminal: the table of an article, and a progress bar while many files are read.

The only module that imports rich; it is imported only when there is something to show.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import Literal, TextIO

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from ..article.article import Article
from ..article.export import NamedArticle
from ..display import display_name, escape_unprintable
from ..quantity import Kind, Quantity, unit_label

_TEXT = "text"
_COLUMNS: tuple[tuple[str, Literal["left", "right"]], ...] = (
    ("line", "right"),
    (_TEXT, "left"),
    ("kind", "left"),
    ("value", "right"),
    ("unit", "left"),
    ("qualifier", "left"),
    ("inferred", "left"),
)
# Of the sixteen colours that every terminal sets to fit its background.
_STYLES = {
    Kind.MONEY: "green",
    Kind.PERCENT: "cyan",
    Kind.RATIO: "magenta",
    Kind.COUNT: "yellow",
    Kind.MEASURE: "blue",
    Kind.DURATION: "red",
    Kind.NUMBER: "dim",
}
_MIN_TEXT_WIDTH = 10  # columns that the text keeps on a narrow screen
_MAX_WORD_WIDTH = 20  # hundreds of trillions; 0.3333333333333333333333333333 folds
_GAP = 2  # columns between two cells
_UNBOUNDED = 100_000  # columns; outside a terminal no cell is ever folded


class _Console(Console):
    """A console that lets the caller handle a closed pipe; rich would exit with status 1."""

    def on_broken_pipe(self) -> None:
        raise  # rich calls this while it handles the BrokenPipeError


def _console(stream: TextIO) -> Console:
    """Return a console with colour on a terminal alone, and none at all with NO_COLOR."""
    is_terminal = stream.isatty()
    return _Console(
        file=stream,
        force_terminal=is_terminal,
        color_system=None if os.environ.get("NO_COLOR") or not is_terminal else "auto",
        width=None if is_terminal else _UNBOUNDED,
    )


def write_tables(articles: Iterable[NamedArticle], stream: TextIO, *, several: bool) -> None:
    """Write a table for each article; if there are several, under the name of its file."""
    console = _console(stream)
    for number, (name, article) in enumerate(articles):
        if number:
            console.print()
        if several:
            console.print(Text(escape_unprintable(display_name(name)), style="bold"))
        console.print(_table(article, console.width), crop=False)  # wider than the screen rather than cut off


def progress(names: Sequence[str], stream: TextIO) -> Iterator[str]:
    """Yield the names, and show on a terminal how many are done; the bar disappears after the last."""
    with Progress(console=_console(stream), transient=True, redirect_stdout=False) as bar:
        yield from bar.track(names, description="Reading")


def _table(article: Article, width: int) -> Table:
    """Return a table for this width; the text column folds first, the others only at spaces."""
    rows = list(_rows(article))
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for column, (title, side) in enumerate(_COLUMNS):
        words = (word for row in rows for word in row[column].split())
        longest = max(map(cell_len, chain([title], words)))
        table.add_column(title, justify=side, overflow="fold", min_width=min(longest, _MAX_WORD_WIDTH))
    text, *others = sorted(table.columns, key=lambda column: column.header != _TEXT)
    taken = sum(column.min_width or 0 for column in others) + _GAP * len(others)
    text.min_width, text.max_width = _MIN_TEXT_WIDTH, max(_MIN_TEXT_WIDTH, width - taken)
    for row, quantity in zip(rows, article.quantities, strict=True):
        # As Text, so that brackets in an article are not taken for markup.
        table.add_row(*map(Text, row), style=_STYLES[quantity.kind])
    return table


def _rows(article: Article) -> Iterator[tuple[str, ...]]:
    line, seen = 1, 0
    for quantity in article.quantities:
        line += article.text.count("\n", seen, quantity.start)
        seen = quantity.start
        yield (
            str(line),
            escape_unprintable(quantity.text),
            quantity.kind.value,
            _amount(quantity),
            unit_label(quantity),
            quantity.qualifier.value,
            "yes" if quantity.inferred else "",
        )


def _amount(quantity: Quantity) -> str:
    """The value; the bounds if there is no value."""
    if quantity.value is not None:
        return f"{quantity.value:,f}"
    return " … ".join(_bound(bound) for bound in (quantity.low, quantity.high))


def _bound(bound: Decimal | None) -> str:
    return "" if bound is None else f"{bound:,f}"
