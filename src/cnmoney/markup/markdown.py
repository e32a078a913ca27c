"""Markdown: the marks of emphasis, of code and of what is struck out: **3.5**亿元, `36.57`亿元."""

import re
from collections.abc import Iterator
from typing import Final

from ..lexicon.characters import HAN
from ..patterns import LazyPattern
from .breaks import follows_number
from .char_classes import IN_TAIL, NUMBER, SCALES, YUAN
from .view import Edit

MAX_EMPHASIS: Final = 200  # characters between two marks of emphasis

_EMPHASIS: Final = LazyPattern(
    rf"""
    (?P<mark> \*\*\*? | ~~ | __ ) (?=\S) (?P<content> [^*~\n]{{1,{MAX_EMPHASIS}}}?) (?<=\S) (?P=mark)
  | (?P<tick> `{{1,2}} ) (?P<code> [^`\n]{{1,{MAX_EMPHASIS}}}+ ) (?P=tick)
  | (?<![*0-9A-Za-z_]) (?P<star> [*] ) {NUMBER} [^*\s]{{0,20}}+ [*] (?![*0-9A-Za-z_])
    """,
    re.VERBOSE,
)
_IS_HAN: Final = LazyPattern(HAN)
_MONEY_AHEAD: Final = LazyPattern(rf"[{SCALES}]{{0,2}}[{YUAN}]")
_IS_BEFORE_TAIL: Final = LazyPattern(f"[{IN_TAIL}]")
_DIGIT_CHARS: Final = frozenset("0123456789０１２３４５６７８９")
_NO_NUMBER: Final = "_"  # between digits: they are no number


def markdown_edits(text: str) -> Iterator[Edit]:
    """Yield the marks; between two digits that one parts, what makes them no number."""
    for found in _EMPHASIS.finditer(text):
        length = len(found["mark"] or found["tick"] or found["star"])
        start, end = found.span()
        if found["star"] and not _is_starred(text, start, end):
            continue
        is_struck = found["mark"] == "~~"  # 原价~~3~~5亿元 is neither 35亿元 nor 3亿元
        may_be_power = found["mark"] == "**"  # 10**8元，另**5亿元
        parts = (is_struck or may_be_power) and _parts_digits(text, start, start + length)
        opening = _NO_NUMBER if parts else ""
        closing = _NO_NUMBER if is_struck and _parts_digits(text, end - length, end) else ""
        yield Edit(start, start + length, opening)
        yield Edit(end - length, end, closing)


def _is_starred(text: str, start: int, end: int) -> bool:
    """*3.5*亿元 and 规模*3.5*亿元, but 均价*500*万股 is a product: a word beside it needs a sum of money."""
    is_apart = not (start and _IS_HAN.match(text, start - 1))
    if not _IS_HAN.match(text, end):
        return is_apart
    return follows_number(text, end) if is_apart else _MONEY_AHEAD.match(text, end) is not None


def _parts_digits(text: str, start: int, end: int) -> bool:
    return start > 0 and bool(_IS_BEFORE_TAIL.match(text, start - 1)) and text[end : end + 1] in _DIGIT_CHARS
