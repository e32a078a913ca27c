"""Scan: the places in a text that may hold a number.

Names, idioms, dates, clock times, addresses and codes are passed over here, so that the rest of the
pipeline never sees them.
"""

import re
from collections.abc import Iterator

from .tables import ARABIC_DIGITS, EXPONENT, FOLD_WORD, HALF, HAN_DIGITS, NAMES, SOME, writing_end

# One class of first characters, so that the search runs from one to the next; what it is comes after.
_PLACE = re.compile(
    rf"""
    [hw0-9０-９{HAN_DIGITS[1:-1]}{"".join(EXPONENT)}{SOME[1:-1]}{HALF}{FOLD_WORD}]
    (?: (?<={ARABIC_DIGITS}) {ARABIC_DIGITS}*+
      | (?<=h|w) (?P<address> (?: (?<=h)ttps?:// | (?<=w)ww\. ) [^\s\u3000-\u9fff（）“”]*+ )
      | (?<![hw])
    )
    """,
    re.VERBOSE,
)


class Places:
    """The places of a text, in order; whoever reads one says where the scan goes on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.pos = 0

    def __iter__(self) -> Iterator[int]:
        """Yield the start of each place; unless ``pos`` is moved, the scan goes on right behind it."""
        text = self._text
        while found := _PLACE.search(text, self.pos):
            start, end = found.span()
            if found.lastgroup:
                self.pos = end
            elif passed := NAMES.end(text, start) or writing_end(text, start, end):
                self.pos = max(passed, start + 1)
            else:
                self.pos = start + 1
                yield start
