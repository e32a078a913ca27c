"""Scan: the places in a text that may hold a number.

Names, idioms, dates, clock times, addresses and codes are passed over here, so that the rest of the
pipeline never sees them.
"""

import re
from collections.abc import Iterator

from .numeral import GOES_ON, digits_run
from .tables import (
    ARABIC_DIGITS,
    BIG_SCALE,
    EXPONENT,
    FOLD_WORD,
    FRACTION_WORD,
    HALF,
    HAN_DIGITS,
    LIST_MARKS,
    NAMES,
    POINTS,
    RANGE_MARKS,
    SOME,
    SUFFIXES,
    WRITING,
    WRITING_CONDITIONS,
    WRITING_GOES_ON,
)
from .words import DIGITS

_HAN = f"[{HAN_DIGITS[1:-1]}{SOME[1:-1]}]"
_AFTER_HAN = {
    *GOES_ON,
    *POINTS,
    *LIST_MARKS,
    *RANGE_MARKS,
    *SUFFIXES.heads,
    *NAMES.seconds,
    HALF,
    FRACTION_WORD[0],
}
_OTHERS = "".join((*EXPONENT, HALF, FOLD_WORD))
# One class of first characters, so that the search runs from one to the next; what stands there comes after.
_PLACE = re.compile(
    rf"""
    [hw0-9０-９{_HAN[1:-1]}{_OTHERS}]
    # from the character just passed on, a writing that is no quantity
    (?: (?<= (?= (?: {ARABIC_DIGITS}++{WRITING_GOES_ON} | [0０] | [一二][零〇○] ) )
             (?= {WRITING} ) [0-9０-９一二] ) )?+
    (?: (?<={ARABIC_DIGITS}) {digits_run(0)} {BIG_SCALE}?+
      | (?<=h|w) (?P<address> (?: (?<=h)ttps?:// | (?<=w)ww\. ) [^\s\u3000-\u9fff（）“”]*+ )
      | (?<={_HAN}) (?= [^\u4e00-\u9fff] | [{re.escape(_HAN[1:-1] + "".join(_AFTER_HAN))}] | \Z )
      | (?<=[{_OTHERS}])
    )
    """,
    re.VERBOSE,
)


class Places:
    """The places of a text, in order, each from its start to the end of its digits and one large scale word.

    Whoever reads a place says with ``pos`` where the scan goes on; else that is right behind its start.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.pos = 0

    def __iter__(self) -> Iterator[tuple[int, int]]:
        text = self._text
        search = _PLACE.search  # from where the reader has got to, so that no writing is looked at twice
        while found := search(text, self.pos):
            start, end = found.span()
            kind = found.lastgroup
            if kind == "address":
                self.pos = end
            elif kind and _is_writing(text, start, found.end(kind), kind):
                self.pos = found.end(kind)
            elif passed := (
                NAMES.end_from_digits(text, start, end) if text[start] in DIGITS else NAMES.end(text, start)
            ):
                self.pos = passed
            else:
                self.pos = start + 1
                yield start, end


def _is_writing(text: str, start: int, end: int, kind: str) -> bool:
    conditions = WRITING_CONDITIONS[kind]
    return conditions is None or conditions.hold(text, start, end)
