"""Constraints: what must or may not be found around a word, asked of a text at a place.

A constraint is a list of alternatives, as ``rows`` says; it is compiled when it is first asked.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from ..first_sets import Chars, first_chars, last_chars
from ..patterns import BackwardPattern
from .characters import HAN
from .money import cldr, currencies
from .nouns import SUM_NOUNS
from .rows import ConstrainedRow, Form, any_of, words_of
from .word_index import forms_of

_Match = Callable[..., Any]


class Constraints:
    """The constraints of a row; their patterns are compiled when they are first asked."""

    def __init__(self, row: ConstrainedRow) -> None:
        self._row = row
        self._is_compiled = False
        self._ahead: _Match | None = None
        self._ahead_chars: Chars = None  # what follows, where that needs a closer look
        self._behind: _Match | None = None
        self._not_behind: _Match | None = None

    def take_from(self, row: ConstrainedRow) -> None:
        """Take the place of another row's constraints: so the tests ask what each constraint is for."""
        self._row = row
        self._is_compiled = False

    def _compile(self) -> None:
        row = self._row
        words = row.not_part_of.split() if isinstance(row, Form) else []
        unwanted = "|".join([*(f"(?<={word})" for word in words), *words_of(row.not_followed_by)])
        wanted = _alternatives(row.followed_by)
        ahead = f"(?!{unwanted})(?:{wanted})" if unwanted else wanted
        self._ahead = _ahead(ahead) if unwanted or row.followed_by else None
        self._ahead_chars = _first_chars(wanted or unwanted)
        self._behind = _behind(row.preceded_by) if row.preceded_by else None
        self._not_behind = _behind(row.not_preceded_by) if row.not_preceded_by else None
        self._is_compiled = True

    def hold(self, text: str, start: int, end: int) -> bool:
        """Return True if they hold for an expression from ``start`` whose word ends at ``end``."""
        if not self._is_compiled:
            self._compile()
        if self._ahead is not None:
            if self._ahead_chars is not None and text[end : end + 1] not in self._ahead_chars:
                if self._row.followed_by:
                    return False
            elif self._ahead(text, end) is None:
                return False
        if self._not_behind is not None and self._not_behind(text, 0, start) is not None:
            return False
        return self._behind is None or self._behind(text, 0, start) is not None

    def may_follow(self, text: str, start: int) -> bool:
        """Return True if an expression of the row's word may begin at ``start``."""
        return not (self._row.not_preceded_by and _behind(self._row.not_preceded_by)(text, 0, start))


@cache
def constraints_of(row: ConstrainedRow) -> Constraints | None:
    """Return a row's constraints; None where it has none."""
    constraints = (row.not_followed_by, row.followed_by, row.not_preceded_by, row.preceded_by)
    return Constraints(row) if any(constraints) or (isinstance(row, Form) and row.not_part_of) else None


def _currency() -> str:
    """Return what a currency is called beside a number: its code, or any form that needs no other word."""
    written = " ".join(
        forms
        for row in currencies.CURRENCIES
        for forms in (
            row.code,
            row.names,
            row.marks,
            *(form.forms for form in row.forms if not form.followed_by),
        )
    )
    codes = (code for code, _ in cldr.NAMES)
    return any_of(*sorted({*map(re.escape, forms_of(written)), *codes}))


# What a constraint may name as a whole.
_CLASSES: Final[dict[str, Callable[[], str]]] = {
    r"\p{Han}": lambda: HAN,
    r"\p{Currency}": _currency,
    r"\p{Sum}": lambda: any_of(*SUM_NOUNS),
}


def _alternatives(words: str) -> str:
    """Return the regex of a constraint: a blank separates its words, and ``_`` is a blank in one."""
    return "|".join(words_of(words)).replace("_", " ")


@cache
def _ahead(pattern: str) -> _Match:
    # With MULTILINE a line ends as a text does: what is on the next one is another paragraph.
    return re.compile(_expanded(pattern.replace("_", " ")), re.MULTILINE).match


# What has one of these may match words of several lengths; a lookaround matches none.
_VARIES: Final = re.compile("[?*+{|]")
_LOOKAROUND: Final = re.compile(r"\(\?(?:=|!|<=|<!)")


@cache
def _first_chars(pattern: str) -> Chars:
    return first_chars(_expanded(pattern.replace("_", " ")))


@cache
def _behind(words: str) -> _Match:
    """Return what matches if one of some words ends at a place.

    A word of one length is looked behind for, there; only the others have to be searched for.
    """
    patterns = [_expanded(word.replace("_", " ")) for word in words_of(words)]
    others = [pattern for pattern in patterns if _VARIES.search(_LOOKAROUND.sub("(", pattern))]
    fixed = [pattern for pattern in patterns if pattern not in others]
    if not fixed:
        return BackwardPattern("|".join(others)).match
    look, ends = (
        re.compile("|".join(f"(?<={pattern})" for pattern in fixed)).match,
        last_chars("|".join(fixed)),
    )

    def look_behind(text: str, _: int, end: int) -> object:
        return look(text, end, end) if ends is None or text[end - 1 : end] in ends else None

    if not others:
        return look_behind
    search = BackwardPattern("|".join(others))
    return lambda text, start, end: look_behind(text, start, end) or search.match(text, start, end)


def _expanded(pattern: str) -> str:
    """Return a pattern with the classes that it names written out."""
    for name, forms in _CLASSES.items():
        if name in pattern:
            pattern = pattern.replace(name, forms())
    return pattern
