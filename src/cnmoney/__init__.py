"""Chinese financial expressions to typed quantities: exact Decimal values, bounds, currency, unit, place."""

from .api import extract, finditer, parse
from .errors import ParseError
from .quantity import Kind, Qualifier, Quantity

__all__ = [
    "Kind",
    "ParseError",
    "Qualifier",
    "Quantity",
    "extract",
    "finditer",
    "parse",
]
