"""Mark-up looked through: LaTeX, Markdown, HTML, brackets and breaks inside an amount."""

from .passes import look_through
from .view import View

__all__ = ["View", "look_through"]
