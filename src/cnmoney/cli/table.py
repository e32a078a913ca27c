"""The table of an article as lines of text, without a style and without a fold: for files and pipes.

Of rich it needs no more than the widths of characters.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import Literal, TextIO

from rich.cells import cell_len

from ..article.article import Article
from ..article.export import NamedArticle
from ..display import display_name, escape_unprintable
from ..quantity import Quantity, unit_label

Side = Literal["left", "right"]

COLUMNS: tuple[tuple[str, Side], ...] = (
    ("line", "right"),
    ("text", "left"),
    ("kind", "left"),
    ("value", "right"),
    ("unit", "left"),
    ("qualifier", "left"),
    ("inferred", "left"),
)
TITLES = [title for title, _ in COLUMNS]
_SIDES = [side for _, side in COLUMNS]
TEXT = TITLES.index("text")
MIN_TEXT_WIDTH = 10  # columns of the screen that the text has at least
MAX_WIDTH = 120  # of a column: a table is no longer than its cells, not than the longest of them in each row
NOTHING = "no quantities found"  # in place of a table without rows
GAP = 2  # columns of the screen between two cells

Row = tuple[str, ...]


def write_tables(articles: Iterable[NamedArticle], stream: TextIO, *, several: bool) -> None:
    """Write a table for each article; if there are several, under the name of its file."""
    for number, (name, article) in enumerate(articles):
        if number:
            stream.write("\n")
        if several:
            stream.write(f"{heading(name)}\n")
        if not article.quantities:
            stream.write(f"{NOTHING}\n")
            continue
        widths = natural_widths(article)
        for line in chain(head_lines(widths), (line_of(row, widths) for row in rows(article))):
            stream.write(f"{line}\n")


def heading(name: str) -> str:
    """Return what comes above the table of a file."""
    return escape_unprintable(display_name(name))


def rows(article: Article) -> Iterator[Row]:
    """Yield the cells of each quantity."""
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
    """The value; with the bounds where one of them is another number, and the bounds if there is no value."""
    value, low, high = quantity.value, quantity.low, quantity.high
    if value is not None and low in (None, value) and high in (None, value):
        return f"{value:,f}"
    numbers = [low, high] if value in (None, low, high) else [low, value, high]
    return " … ".join(map(_bound, numbers))


def _bound(bound: Decimal | None) -> str:
    return "" if bound is None else f"{bound:,f}"


def natural_widths(article: Article) -> list[int]:
    """Return how wide each column is if no cell is folded; wider cells than ``MAX_WIDTH`` stick out."""
    widths = list(map(len, TITLES))
    widths[TEXT] = MIN_TEXT_WIDTH
    for row in rows(article):  # not kept: a long table takes less time to make twice than memory to keep
        widths = list(map(max, widths, map(width_of, row)))
    return [min(width, MAX_WIDTH) for width in widths]


def table_width(widths: Sequence[int]) -> int:
    """Return how wide a table with these columns is."""
    return sum(widths) + GAP * (len(widths) - 1)


def head_lines(widths: Sequence[int]) -> Iterator[str]:
    """Yield the titles of the columns and the rule below them."""
    yield line_of(TITLES, widths)
    yield "─" * table_width(widths)


def line_of(row: Iterable[str], widths: Iterable[int]) -> str:
    """Return the line of a row whose cells fit into their columns."""
    return (" " * GAP).join(map(_padded, row, widths, _SIDES))


def _padded(cell: str, width: int, side: Side) -> str:
    if side == "left":
        return cell + " " * (width - width_of(cell))
    cell = cell.rstrip()  # 5 … , which has no upper bound
    return " " * (width - width_of(cell)) + cell


def width_of(cell: str) -> int:
    """Return how many columns of the screen a cell takes; it is printable, as all of them are."""
    return len(cell) if cell.isascii() else cell_len(cell)
