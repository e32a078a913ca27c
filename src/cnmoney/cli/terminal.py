"""What people see in a terminal: the table of an article, and a progress bar while many files are read.

The only module that imports all of rich; it is imported only when there is something to show.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice, zip_longest
from operator import le
from typing import TextIO, cast

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress
from rich.segment import Segment, Segments
from rich.style import Style
from rich.table import Table
from rich.text import Text

from ..article.article import Article
from ..article.export import NamedArticle
from ..corpus import Progress
from ..quantity import Kind
from .errors import ErrorStream
from .table import (
    COLUMNS,
    GAP,
    MIN_TEXT_WIDTH,
    NOTHING,
    TEXT,
    TITLES,
    Row,
    head_lines,
    heading,
    line_of,
    natural_widths,
    rows,
    table_width,
    width_of,
)

_VALUE = TITLES.index("value")
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
_MAX_WORD_WIDTH = 20  # hundreds of trillions; 0.3333333333333333333333333333 folds
_MAX_ROWS = 1000  # of a table that rich lays out, which takes it a millisecond for each
_BATCH = 500  # lines of a longer one that are printed at once


class _Console(Console):
    """A console that lets the caller handle a closed pipe; rich would exit with status 1."""

    def on_broken_pipe(self) -> None:
        raise  # rich calls this while it handles the BrokenPipeError


def _console(stream: TextIO) -> Console:
    """Return a console with colour, or without it with NO_COLOR."""
    no_colour = bool(os.environ.get("NO_COLOR"))
    return _Console(file=stream, force_terminal=True, color_system=None if no_colour else "auto")


def _console_of_errors(stream: TextIO) -> Console:
    """Return a console for a bar, which stops no run: not even where its terminal is gone."""
    return _console(cast("TextIO", ErrorStream(stream)))


def show_tables(articles: Iterable[NamedArticle], stream: TextIO, *, several: bool) -> None:
    """Write a table for each article to a terminal; if there are several, under the name of its file."""
    console = _console(stream)
    for number, (name, article) in enumerate(articles):
        if number:
            console.print()
        if several:
            console.print(Text(heading(name), style="bold"))
        if not article.quantities:
            console.print(NOTHING)
        elif len(article.quantities) <= _MAX_ROWS:
            console.print(layout(article, console.width), crop=False)  # wider than the screen, never cut off
        else:
            _print_long(article, console)


def progress(names: Sequence[str], stream: TextIO) -> Iterator[str]:
    """Yield the names, and show on a terminal how many are done; the bar disappears after the last."""
    with RichProgress(console=_console_of_errors(stream), transient=True, redirect_stdout=False) as bar:
        yield from bar.track(names, description="Reading")


@contextmanager
def progress_of_bytes(stream: TextIO) -> Iterator[Callable[[Progress], object]]:
    """Show on a terminal how much of a corpus has been read; give what is called with it."""
    columns = (
        TextColumn("Reading"),
        BarColumn(),
        TaskProgressColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
    )
    with RichProgress(
        *columns, console=_console_of_errors(stream), transient=True, redirect_stdout=False
    ) as bar:
        task = bar.add_task("Reading", total=None)
        yield lambda progress: bar.update(task, completed=progress.done, total=progress.total)


def layout(article: Article, width: int) -> Table:
    """Return a table for this width; the text column folds first, the others only at spaces."""
    cells = list(rows(article))
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for column, (title, side) in enumerate(COLUMNS):
        words = (word for row in cells for word in row[column].split())
        longest = max(map(width_of, chain([title], words)))
        table.add_column(title, justify=side, overflow="fold", min_width=min(longest, _MAX_WORD_WIDTH))
    text = table.columns[TEXT]
    taken = sum((column.min_width or 0) + GAP for column in table.columns if column is not text)
    text.min_width, text.max_width = MIN_TEXT_WIDTH, max(MIN_TEXT_WIDTH, width - taken)
    for row, quantity in zip(cells, article.quantities, strict=True):
        # As Text, so that brackets in an article are not taken for markup.
        table.add_row(*map(Text, row), style=_STYLES[quantity.kind])
    return table


# --- long tables ---------------------------------------------------------------------------------------


def _print_long(article: Article, console: Console) -> None:
    """Print a table that looks the same, but is not laid out by rich; rich colours the lines."""
    lines = _long_lines(article, console)
    while batch := list(islice(lines, _BATCH)):
        console.print(Segments(batch, new_lines=True), crop=False)


def _long_lines(article: Article, console: Console) -> Iterator[Segment]:
    widths = _screen_widths(article, console.width)
    titles, rule = head_lines(widths)
    yield from (Segment(titles, Style(bold=True)), Segment(rule))
    styles = {kind: Style.parse(style) for kind, style in _STYLES.items()}
    for row, quantity in zip(rows(article), article.quantities, strict=True):
        for line in _folded(row, widths, console):
            yield Segment(line_of(line, widths), styles[quantity.kind])


def _screen_widths(article: Article, screen: int) -> list[int]:
    """Return the widths of the columns; on a narrow screen the text folds first, then the bounds."""
    widths = natural_widths(article)
    widths[TEXT] = max(MIN_TEXT_WIDTH, widths[TEXT] - max(0, table_width(widths) - screen))
    if (excess := table_width(widths) - screen) > 0:
        words = (word for row in rows(article) for word in row[_VALUE].split())
        widths[_VALUE] = max(min(_MAX_WORD_WIDTH, max(map(width_of, words))), widths[_VALUE] - excess)
    return widths


def _folded(row: Row, widths: Sequence[int], console: Console) -> Iterable[Row]:
    """Return the lines of a row."""
    if all(map(le, map(width_of, row), widths)):
        return [row]
    folded = (
        [line.plain for line in Text(cell).wrap(console, width, overflow="fold")]
        for cell, width in zip(row, widths, strict=True)
    )
    return zip_longest(*folded, fillvalue="")
