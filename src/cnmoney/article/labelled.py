"""Labelled figures: a number behind a label with its unit in brackets: 注册资本（万元）：5000."""

import re
from collections.abc import Iterator

from ..figures import is_code, read_bare
from ..lexicon import declarations as words
from ..lexicon.characters import CLOSING, OPENING, char_class
from ..patterns import LazyPattern
from ..quantity import Quantity
from .declared_units import Units

_LABELLED = LazyPattern(
    rf"""
    {char_class(OPENING)} (?P<unit> [^（()）\n]{{1,20}}+ ) {char_class(CLOSING)} [ ]{{0,3}}[:：][ \t]{{0,4}}
    (?P<figure> [^\s，。；;、|｜<（(]{{1,40}}+ )
    (?P<more> (?: [ ](?=[^ ]) [^\s，。；;、|｜<（(]{{1,20}}+ ){{1,2}}+ | (?:，[0-9]{{3}}(?![0-9]))++ )?+
    """,
    re.VERBOSE,
)
_GOES_ON = LazyPattern(words.FIGURE_GOES_ON)


def labelled_figures(text: str, units: Units) -> Iterator[Quantity]:
    """Yield the numbers behind a label with its unit in brackets: 注册资本（万元）：5000."""
    for found in _LABELLED.finditer(text):
        unit = units.of(found["unit"])
        if unit is None or is_code(found["figure"]):
            continue
        start, end = found.span("figure")
        ends = _ends_of_words(text, end, found.end())
        figures = (read_bare(text[start:end], unit, start=start) for end in ends)
        figure = next(filter(None, figures), None)
        if figure is not None and not _GOES_ON.match(text, figure.end):
            yield figure


def _ends_of_words(text: str, first: int, last: int) -> Iterator[int]:
    """Yield where the words of a stretch of text end, the last first."""
    while last > first:
        yield last
        last = max(text.rfind(" ", first, last), first)
    yield first
