"""Mark-up looked through: LaTeX, Markdown, HTML, brackets and breaks inside an amount."""

from .halves import completions
from .passes import look_through
from .view import View

__all__ = ["View", "completions", "look_through"]
