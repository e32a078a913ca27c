"""Chinese financial expressions to typed quantities: exact Decimal values, bounds, currency, unit, place.

>>> import cnmoney
>>> print(cnmoney.parse("约3800亿元"))
约3800亿元 = about 380000000000 CNY
>>> [quantity.text for quantity in cnmoney.extract("营收36.57亿元，同比增长8.2%")]
['36.57亿元', '8.2%']

The grammar, the page, the command line, what writes and what checks are imported on first use.
"""

from . import decimals
from .article.article import Article, Mention, Record, read_article
from .cells import Column, ColumnError, Unread, parse, parse_column
from .checking.api import agreement, check, check_amounts, checks_to_html
from .checking.results import AmountPair, Check, Status
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
from .writing.api import format, normalize, replace, to_financial, to_han
from .writing.edits import Edit, Rewriting

write_styles_with(format)
compare_with(agreement)

compiled: bool = not (decimals.__file__ or "").endswith(".py")
"""Whether the grammar runs as extension modules, and not as Python."""

__version__ = "1.0.0rc1"  # the only place: pyproject.toml reads it from here

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
    "checks_to_html",
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


def __dir__() -> list[str]:
    """Return the public names and no others."""
    return __all__
