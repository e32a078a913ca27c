"""Chinese financial expressions to typed quantities: exact Decimal values, bounds, currency, unit, place.

>>> import cnmoney
>>> print(cnmoney.parse("约3800亿元"))
约3800亿元 = about 380000000000 CNY
>>> [quantity.text for quantity in cnmoney.extract("营收36.57亿元，同比增长8.2%")]
['36.57亿元', '8.2%']

The grammar, the page, the command line and all that writes are imported on first use.
"""

from typing import TYPE_CHECKING

from . import decimals
from .article.article import Article, Mention, Record, read_article
from .cells import Column, ColumnError, Unread, parse, parse_column
from .errors import ParseError, WritingError
from .extraction import explain, extract, finditer
from .many import extract_many
from .quantity import (
    Agreement,
    Kind,
    Qualifier,
    Quantity,
    QuantityDict,
    compare_with,
    json_schema,
    write_styles_with,
)
from .rejection import Reason, Rejection

if TYPE_CHECKING:
    from .checking import AmountPair, Check, Status, check, check_amounts
    from .writing import Edit, Rewriting, format, normalize, replace, to_financial, to_han

compiled: bool = not (decimals.__file__ or "").endswith(".py")
"""Whether the grammar runs as extension modules, and not as Python."""

__version__ = "0.1.0"  # the only place: pyproject.toml reads it from here

__all__ = [
    "Agreement",
    "AmountPair",
    "Article",
    "Check",
    "Column",
    "ColumnError",
    "Edit",
    "Kind",
    "Mention",
    "ParseError",
    "Qualifier",
    "Quantity",
    "QuantityDict",
    "Reason",
    "Record",
    "Rejection",
    "Rewriting",
    "Status",
    "Unread",
    "WritingError",
    "__version__",
    "check",
    "check_amounts",
    "compiled",
    "explain",
    "extract",
    "extract_many",
    "finditer",
    "format",
    "json_schema",
    "normalize",
    "parse",
    "parse_column",
    "read_article",
    "replace",
    "to_financial",
    "to_han",
]


_WRITING = frozenset(("Edit", "Rewriting", "format", "normalize", "replace", "to_financial", "to_han"))
_CHECKING = frozenset(("AmountPair", "Check", "Status", "check", "check_amounts"))


def __getattr__(name: str) -> object:
    """Import what writes or checks, with the first use of one of its names."""
    if name in _WRITING:
        from . import writing

        globals().update((each, getattr(writing, each)) for each in _WRITING)
    elif name in _CHECKING:
        from . import checking

        globals().update((each, getattr(checking, each)) for each in _CHECKING)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals()[name]


def _write(quantity: Quantity, style: str) -> str:
    from .writing import format

    return format(quantity, style)


write_styles_with(_write)


def _agreement(claim: Quantity, source: Quantity) -> Agreement:
    from .checking.agreement import agreement

    return agreement(claim, source)


compare_with(_agreement)


def __dir__() -> list[str]:
    """Return the public names and no others."""
    return __all__
