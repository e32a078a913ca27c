"""Constraints: what must or may not stand around a word, asked of a text at a place.

Their patterns are compiled when they are first asked.
"""

import re
from collections.abc import Callable
from functools import cache, cached_property
from typing import Any, Protocol

import regex

from .characters import HAN


class Constrained(Protocol):
    """A row with conditions on its surroundings (see ``lexicon.rows``)."""

    @property
    def not_followed_by(self) -> str:
        """Pattern of what may not follow the word."""

    @property
    def followed_by(self) -> str:
        """Pattern of what must follow the word."""

    @property
    def not_preceded_by(self) -> str:
        """Pattern of what may not precede the expression."""

    @property
    def preceded_by(self) -> str:
        """Pattern of what must precede the expression."""


class Constraints:
    """The conditions of a row; their patterns are compiled when first asked."""

    def __init__(self, row: Constrained) -> None:
        self._row = row

    @cached_property
    def _ahead(self) -> "_Match | None":
        row = self._row
        pattern = f"(?!{row.not_followed_by})" * bool(row.not_followed_by) + f"(?:{row.followed_by})"
        return _ahead(pattern) if row.not_followed_by or row.followed_by else None

    @cached_property
    def _behind(self) -> "list[tuple[_Match, bool]]":
        row = self._row
        return [
            (_behind(pattern), wanted)
            for pattern, wanted in ((row.not_preceded_by, False), (row.preceded_by, True))
            if pattern
        ]

    def hold(self, text: str, start: int, end: int) -> bool:
        """Tell whether they hold for an expression from ``start`` whose word ends at ``end``."""
        ahead = self._ahead
        if ahead is not None and ahead(text, end) is None:
            return False
        for match, wanted in self._behind:  # noqa: SIM110  (all() takes twice the time)
            if (match(text, 0, start) is None) is wanted:
                return False
        return True

    def may_follow(self, text: str, start: int) -> bool:
        """Tell whether an expression of the row's word may begin at ``start``."""
        return not (self._row.not_preceded_by and _behind(self._row.not_preceded_by)(text, 0, start))


@cache
def constraints_of(row: Constrained) -> Constraints | None:
    """Return a row's conditions; None where it has none."""
    conditional = row.not_followed_by or row.followed_by or row.not_preceded_by or row.preceded_by
    return Constraints(row) if conditional else None


_Match = Callable[..., Any]


@cache
def _ahead(pattern: str) -> _Match:
    return re.compile(pattern.replace(r"\p{Han}", HAN)).match


@cache
def _behind(pattern: str) -> _Match:
    return regex.compile(f"(?r)(?:{pattern})").match
