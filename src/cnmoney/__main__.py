"""The command line: ``python -m cnmoney FILE`` prints the quantities of an article as a table."""

import argparse
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from .article import Article, read_article
from .quantity import Quantity

_COLUMNS = (
    ("line", "right"),
    ("text", "left"),
    ("kind", "left"),
    ("value", "right"),
    ("unit", "left"),
    ("qualifier", "left"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the file that the arguments name and print its quantities; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="cnmoney", description="Print the quantities of a Chinese article as a table."
    )
    parser.add_argument("file", type=Path, help="a UTF-8 text file")
    parser.add_argument(
        "--default-currency", default="CNY", metavar="CODE", help="what 元 means (default: CNY)"
    )
    options = parser.parse_args(arguments)
    try:
        text = options.file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        print(f"cnmoney: {options.file}: {error}", file=sys.stderr)
        return 1
    Console().print(_table(read_article(text, default_currency=options.default_currency)))
    return 0


def _table(article: Article) -> Table:
    table = Table()
    for title, side in _COLUMNS:
        table.add_column(title, justify="right" if side == "right" else "left")
    for mention in article.mentions:
        quantity = mention.quantity
        row = (
            str(mention.paragraph + 1),
            quantity.text,
            quantity.kind,
            _amount(quantity),
            _unit(quantity),
            quantity.qualifier,
        )
        table.add_row(*(Text(str(cell)) for cell in row))
    return table


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


if __name__ == "__main__":
    sys.exit(main())
