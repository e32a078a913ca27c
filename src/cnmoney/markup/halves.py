"""Halves: the half of a pair of marks that a text lacks, as the text of a quantity may.

The marks inside an amount belong to its text and those around it do not, so of ``**5**亿元`` the text is
``5**亿元``: by itself it means what it does there only beside the other half.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from .pairs import PAIRS
from .passes import look_through

MAX_HALVED: Final = 200  # characters of a text that may lack a half
_SAME: Final = ("$$", "$", "***", "**", "*", "~~", "__", "``", "`")
_LATEX_OPENING, _LATEX_CLOSING = "\\(", "\\)"
_NOTED: Final = {"[": "，[", "［": "，［"}  # at the start of a line it is the mark of a note: [1]亿元俱乐部


class Completion(NamedTuple):
    """What a text may lack before it and after it."""

    before: str
    after: str


def completions(text: str) -> Iterator[Completion]:
    """Yield what a text may lack: the other half of each mark that is of no whole pair."""
    if len(text) > MAX_HALVED:
        return
    left = look_through(text).text
    for mark in _SAME:
        if text.count(mark) % 2:
            yield Completion(mark, "")
            yield Completion("", mark)
    if _LATEX_CLOSING in text:
        yield Completion(_LATEX_OPENING, "")
    for opening, closing in PAIRS.items():
        missing = left.count(opening) - left.count(closing)
        if missing:
            yield Completion("", closing) if missing > 0 else Completion(_NOTED.get(opening, opening), "")
