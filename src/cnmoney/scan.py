"""Scan: the places in a text that may hold a number.

Names, idioms, dates, clock times, addresses and codes are passed over here, so that the rest of the
pipeline never sees them.
"""

from collections.abc import Iterator

import regex

from .numeral import digits_end
from .tables import ARABIC_DIGITS, EXPONENT, FOLD_WORD, HALF, HAN_DIGITS, NAMES, NOT_A_QUANTITY, SOME

_PLACE = regex.compile(
    rf"""
    (?P<address> (?:https?://|www\.) [^\s\u3000-\u9fff（）“”]*+ )
  | {ARABIC_DIGITS} | {HAN_DIGITS} | [{"".join(EXPONENT)}] | {SOME} | {HALF} | {FOLD_WORD}
    """,
    regex.VERBOSE,
)


class Places:
    """The places of a text, in order; whoever reads one says where the scan goes on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.pos = 0

    def __iter__(self) -> Iterator[int]:
        text = self._text
        while found := _PLACE.search(text, self.pos):
            start = found.start()
            if found["address"]:
                self.pos = found.end()
            elif end := NAMES.end(text, start):
                self.pos = max(end, start + 1)
            elif passed := NOT_A_QUANTITY.match(text, start):
                self.pos = passed.end()
            else:
                self.pos = digits_end(text, start)
                yield start
