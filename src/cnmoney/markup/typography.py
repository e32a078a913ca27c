"""Typography: line ends, invisible characters, blanks, slashes and the marks between thousands."""

import re
from collections.abc import Iterator
from typing import Final

from ..lexicon.characters import OTHER_SLASHES
from ..lexicon.index import LABELED, NUMBERED
from ..patterns import LazyPattern
from .char_classes import DIGITS
from .view import Edit

# Without a width: soft hyphens, joiners, marks of direction, variants of a sign.
UNSEEN: Final = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
_INVISIBLE: Final = LazyPattern(f"[{UNSEEN}]++")
_RETURN: Final = LazyPattern(r"\r\n?+")
_WRITTEN_BREAK: Final = LazyPattern(r"(?:\\r)?\\n(?![a-zA-Z])")
_BLANK: Final = LazyPattern("[\u00a0\u2000-\u200a\u202f\u205f]")
_OTHER_SLASH: Final = LazyPattern(f"[{OTHER_SLASHES}]")


def return_edits(text: str) -> Iterator[Edit]:
    r"""Yield what makes ``\n`` of \r\n and of a lone \r."""
    for found in _RETURN.finditer(text):
        yield Edit(*found.span(), "\n")


def invisible_edits(text: str) -> Iterator[Edit]:
    """Yield the characters without a width."""
    for found in _INVISIBLE.finditer(text):
        yield Edit(*found.span())


def written_break_edits(text: str) -> Iterator[Edit]:
    r"""Yield the line breaks that are written out: 5.7%\\n3亿元."""
    for found in _WRITTEN_BREAK.finditer(text):
        yield Edit(*found.span(), "\n")


def blank_edits(text: str) -> Iterator[Edit]:
    """Yield the blanks that are no plain ones."""
    for found in _BLANK.finditer(text):
        yield Edit(*found.span(), " ")


def slash_edits(text: str) -> Iterator[Edit]:
    """Yield the slashes of fractions and of division: 1⁄4厘, 元∕股."""
    for found in _OTHER_SLASH.finditer(text):
        yield Edit(*found.span(), "/")


# --- thousands ----------------------------------------------------------------------------------------

_GROUPS: Final = LazyPattern(
    rf"(?<![{DIGITS}.,，'’]) [{DIGITS}]{{1,3}}+ (?P<mark>[\u00a0\u2009\u202f'’ ]) [{DIGITS}]{{3}}+"
    rf"(?: (?P=mark) [{DIGITS}]{{3}}+ ){{0,12}}+ (?![{DIGITS}])",
    re.VERBOSE,
)
_TOUCHED: Final = LazyPattern("[\u4e00-\u9fff（(【“=＝：:￥¥$＄]")


def thousands_edits(text: str) -> Iterator[Edit]:
    """Yield the marks between exact groups; a plain blank only after a Han word or an opening mark.

    The number of a label or a name is no group: 图1 500万元, 沪深300 250亿元.
    """
    for found in _GROUPS.finditer(text):
        mark = found["mark"]
        if mark == " " and not _may_be_grouped(text, found.start(), found.end("mark")):
            continue
        pos = found.start()
        while (pos := text.find(mark, pos, found.end())) >= 0:
            yield Edit(pos, pos + 1)
            pos += 1


def _may_be_grouped(text: str, start: int, end: int) -> bool:
    """Return True if digits that a plain blank ends are a first group: no label's and no name's number."""
    if not start or not _TOUCHED.match(text, start - 1):
        return False
    return LABELED.match(text, 0, end) is None and not text.endswith(NUMBERED, 0, start)
