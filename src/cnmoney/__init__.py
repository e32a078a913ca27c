"""Chinese financial expressions to typed quantities: exact Decimal values, bounds, currency, unit, place."""

from .api import extract, finditer, parse
from .article import Article, Mention, read_article
from .errors import ParseError
from .quantity import Kind, Qualifier, Quantity

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
