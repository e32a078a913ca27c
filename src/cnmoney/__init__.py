"""Chinese financial expressions to typed quantities: exact Decimal values, bounds, currency, unit, place."""

from typing import TYPE_CHECKING

from .errors import ParseError
from .extraction import extract, finditer, parse
from .quantity import Kind, Qualifier, Quantity

if TYPE_CHECKING:
    from .article.article import Article, Mention, read_article

__all__ = [
    "Article",
    "Kind",
    "Mention",
    "ParseError",
    "Qualifier",
    "Quantity",
    "extract",
    "finditer",
    "parse",
    "read_article",
]


def __getattr__(name: str) -> object:
    """Import the helper over articles with its first use."""
    if name in ("Article", "Mention", "read_article"):
        from . import article

        return getattr(article, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
