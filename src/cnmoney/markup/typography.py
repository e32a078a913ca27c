"""Typography: line ends, what is invisible, blanks, marks written otherwise, and those between thousands."""

import re
from collections.abc import Iterator
from typing import Final

from ..lexicon.characters import LETTERS, VARIANTS, char_class
from ..lexicon.index import LABELED, NUMBERED, TRAILING_QUALIFIERS, UNITS
from ..lexicon.numeral_index import BIG_SCALE
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
_VARIANT: Final = LazyPattern(char_class(VARIANTS))


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


def variant_edits(text: str) -> Iterator[Edit]:
    """Yield the marks that mean what a plain one does: 1⁄4厘, 元∕股, ‑5.2%."""
    for found in _VARIANT.finditer(text):
        yield Edit(*found.span(), VARIANTS[found[0]])


# --- thousands ----------------------------------------------------------------------------------------

_GROUPS: Final = LazyPattern(
    rf"(?<![{DIGITS}'’])(?<![{DIGITS}][.,，]) [{DIGITS}]{{1,3}}+ (?P<mark>[\u00a0\u2009\u202f'’ ])"
    rf"[{DIGITS}]{{3}}+ (?: (?P=mark) [{DIGITS}]{{3}}+ ){{0,12}}+ (?![{DIGITS}])",
    re.VERBOSE,
)
_SIGNS: Final = frozenset("￥¥$＄")
_SCALED: Final = LazyPattern(rf"(?:[.．][{DIGITS}]++)?[ ]?{BIG_SCALE}{{1,2}}+|[.．][{DIGITS}]++")
_TOUCHED: Final = LazyPattern("[\u4e00-\u9fff（(【“=＝：:￥¥$＄]")


def thousands_edits(text: str) -> Iterator[Edit]:
    """Yield the marks between exact groups; a plain blank only after a Han word or an opening mark.

    The number of a label or a name is no group: 图1 500万元, 沪深300 250亿元.
    """
    for found in _GROUPS.finditer(text):
        mark = found["mark"]
        if mark == " " and not _may_be_grouped(text, found, found.end("mark")):
            continue
        pos = found.start()
        while (pos := text.find(mark, pos, found.end())) >= 0:
            yield Edit(pos, pos + 1)
            pos += 1


def _may_be_grouped(text: str, groups: re.Match[str], end: int) -> bool:
    """Return True if digits that a plain blank ends are a first group.

    They are none of a label's or a name's number, nor of a price before what it is of: ¥29 500克, ¥198 138元.
    """
    start = groups.start()
    if not start or not _TOUCHED.match(text, start - 1):
        return False
    is_large = groups.end() > end + 3 or end - start == 2  # ¥12 000 000元, ¥1 299元
    if text[start - 1] in _SIGNS and not _ends_sum(text, groups.end(), may_be_yuan=is_large):
        return False
    return LABELED.match(text, 0, end) is None and not text.endswith(NUMBERED, 0, start)


def _ends_sum(text: str, pos: int, *, may_be_yuan: bool) -> bool:
    """¥1 234.50, US$4 500万: Return True if no letter, no 元 alone and no unit but that of a sum follows."""
    number = _SCALED.match(text, pos)
    end = number.end() if number else pos
    if end < len(text) and text[end] in LETTERS:
        return False
    units = UNITS.at(text, end)
    if not units or TRAILING_QUALIFIERS.at(text, end):  # ¥1 999起
        return True
    unit = units[0][1]
    return unit.is_money and (end > pos or may_be_yuan or not unit.is_local)
