"""Breaks: a line break or wide blanks between a number and its unit, or inside the word of a unit."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ..lexicon.characters import CLAUSE_MARKS
from ..lexicon.index import LEADING_CURRENCIES, UNITS
from ..lexicon.numeral_index import EXPONENT
from ..quantity import Kind
from .view import Edit

MAX_WORD: Final = 8  # characters of a word that a line break may split
_SCALES = "".join(EXPONENT)
_BLANKS = "[ \u3000]"
_BREAK = re.compile(
    rf"""
    (?<=[0-9０-９\u4e00-\u9fff]) {_BLANKS}{{0,40}}+ (?: \r\n | [\n\r] | \\n ) {_BLANKS}{{0,40}}+
  | (?<=[0-9０-９{_SCALES}]) {_BLANKS}{{2,40}}+
    """,
    re.VERBOSE,
)
_WIDE_KINDS = (Kind.MONEY, Kind.PERCENT, Kind.MEASURE)
_WORDS = frozenset(
    form for form in {*UNITS.forms, *LEADING_CURRENCIES.forms} if len(form) > 1 and not form.isascii()
)
_BIGRAMS = frozenset(one + other for form in _WORDS for one, other in pairwise(form))
_CLAUSE_END = CLAUSE_MARKS | {""}


def break_edits(text: str) -> Iterator[Edit]:
    """Yield the breaks between a number and its unit, and those inside a unit or a currency."""
    for found in _BREAK.finditer(text):
        start, end = found.span()
        if end < len(text) and (_splits_word(text, start, end) or _splits_amount(text, start, end)):
            yield Edit(start, end)


def _splits_amount(text: str, start: int, end: int) -> bool:
    """Return True if a number comes before a break and its unit after it."""
    return (text[start - 1].isdigit() or text[start - 1] in EXPONENT) and follows_number(text, end)


def _splits_word(text: str, start: int, end: int) -> bool:
    """Return True if a break is inside the word of a unit or a currency."""
    if text[start - 1] + text[end] not in _BIGRAMS:
        return False
    before, after = text[max(0, start - MAX_WORD) : start], text[end : end + MAX_WORD]
    return any(
        before[-left:] + after[:right] in _WORDS
        for left in range(1, len(before) + 1)
        for right in range(1, len(after) + 1)
    )


def follows_number(text: str, pos: int) -> bool:
    """Return True if what stands at ``pos`` continues a number: a scale word, a unit of money, a measure.

    After a scale word a unit or the end of the clause must come: 3000⏎万元, but not 3000⏎万和城.
    A measure word alone is none: a line may begin with one.
    """
    start = pos
    while text[pos : pos + 1] in EXPONENT and pos < start + 2:
        pos += 1
    units = [unit for _, unit in UNITS.at(text, pos)]
    if any(unit.kind in _WIDE_KINDS for unit in units):
        return True
    return pos > start and (bool(units) or text[pos : pos + 1] in _CLAUSE_END)


def is_unit(word: str) -> bool:
    """Return True if a word is a unit of money, a percentage or a measure, or one with a scale: 万元."""
    unit = word.lstrip(_SCALES)
    return any(length == len(unit) and found.kind in _WIDE_KINDS for length, found in UNITS.at(unit, 0))
