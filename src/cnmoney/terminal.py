"""What people see in a terminal: the table of an article, and a bar while many files are read.

The only module that imports rich, and imported only when there is something to show.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Literal, TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from .article import Article, Mention
from .quantity import Kind, Quantity
from .ways_out import Named, readable, visible

_COLUMNS: tuple[tuple[str, Literal["left", "right"]], ...] = (
    ("line", "right"),
    ("text", "left"),
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
_UNBOUNDED = 100_000  # columns; where nobody looks at a screen no cell is ever folded


class _Console(Console):
    """A console that leaves a closed pipe to the caller; rich would exit with status 1."""

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


def write_tables(articles: Iterable[Named], stream: TextIO, *, several: bool) -> None:
    """Write a table for each article; where there are several, under the name of its file."""
    console = _console(stream)
    for name, article in articles:
        if several:
            console.print(Text(visible(readable(name)), style="bold"))
        console.print(_table(article))


def progress(names: Sequence[str], stream: TextIO) -> Iterator[str]:
    """Yield the names, and show on a terminal how many have been; the bar goes with the last."""
    with Progress(console=_console(stream), transient=True, redirect_stdout=False) as bar:
        yield from bar.track(names, description="Reading")


def _table(article: Article) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for title, side in _COLUMNS:
        table.add_column(title, justify=side, overflow="fold")
    for mention in article.mentions:
        # Text: what stands in brackets in an article is no markup.
        cells = (Text(visible(cell)) for cell in _cells(mention))
        table.add_row(*cells, style=_STYLES[mention.quantity.kind])
    return table


def _cells(mention: Mention) -> tuple[str, ...]:
    quantity = mention.quantity
    return (
        str(mention.paragraph + 1),
        quantity.text,
        quantity.kind.value,
        _amount(quantity),
        _unit(quantity),
        quantity.qualifier.value,
        "inferred" if quantity.inferred else "",
    )


def _amount(quantity: Quantity) -> str:
    """The value; where there is none, the bounds."""
    if quantity.value is not None:
        return f"{quantity.value:,f}"
    return " … ".join(_bound(bound) for bound in (quantity.low, quantity.high))


def _bound(bound: Decimal | None) -> str:
    return "" if bound is None else f"{bound:,f}"


def _unit(quantity: Quantity) -> str:
    unit = quantity.currency or quantity.unit or ""
    return f"{unit}/{quantity.per}" if quantity.per else unit
