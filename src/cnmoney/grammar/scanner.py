"""Scanner: the next candidate in a text, a place where a number may start.

The group that a candidate's match ends with is its type:

digits   a run of Arabic digits, with thousands marks and a fraction
han      a Han numeral, or a word that opens a production (翻, 百分之)
others   a date or its like (``NON_QUANTITIES``), unless its constraints fail, or what ``REASONS`` has

What is no number in any context (a date, a clock time, an address, the 一 of 一直) is skipped inside the
pattern; the pattern that reports it too is built from the same parts.
"""

import re
from functools import cache
from typing import Final

from ..lexicon.characters import ARABIC_DIGITS, char_class
from ..lexicon.index import (
    GUARDED_NON_QUANTITIES,
    NAMES,
    NON_QUANTITY_LOOKAHEAD,
    NON_QUANTITY_PATTERNS,
    UNITS,
)
from ..lexicon.non_quantities import ADDRESS
from ..lexicon.numeral_index import HALF, HAN_DIGITS, INDEFINITE_DIGITS, POINTS
from ..rejection import Reason
from .arabic import DIGITS_RUN
from .compounds import CONNECTIVE_STARTS
from .numeral import CONTINUATIONS
from .terms import INFIX_STARTS, TERM_STARTS

DIGITS, HAN = "digits", "han"
_HAN: Final = frozenset(HAN_DIGITS[1:-1]) | INDEFINITE_DIGITS
_OPENINGS: Final = TERM_STARTS - _HAN
# A Han digit followed by another Han character than these is a part of a word.
_AFTER_HAN: Final = char_class(
    {
        *_HAN,
        *CONTINUATIONS,
        *POINTS,
        *CONNECTIVE_STARTS,
        *INFIX_STARTS,
        HALF,
        *UNITS.first_chars,
        *NAMES.seconds,
    }
)
_OTHER: Final = rf"[^hw{ARABIC_DIGITS[1:-1]}{''.join(sorted(_HAN | _OPENINGS))}]*+"
_ADDRESS: Final = rf"(?: (?<=h)ttps?:// | (?<=w)ww\. ) {ADDRESS}*+"
_IN_WORD: Final = rf"{char_class(_HAN)} (?! [^\u4e00-\u9fff] | {_AFTER_HAN} | \Z )"
_GUARDED: Final = "|".join(
    f"(?P<{name}> {pattern} )" for name, (pattern, *_) in GUARDED_NON_QUANTITIES.items()
)
# The alternatives are exhaustive, so the pattern fails only at the end of the text.
_CANDIDATE: Final = rf"""
    (?: (?= {ARABIC_DIGITS} )
        (?: {NON_QUANTITY_LOOKAHEAD} (?: {_GUARDED} )
          | (?P<{DIGITS}> {DIGITS_RUN} )
        )
      | (?P<{HAN}> {char_class(_HAN | _OPENINGS)} )
    )
"""
_UNGUARDED: Final = "|".join(pattern for pattern, _ in NON_QUANTITY_PATTERNS)
_SKIPPING: Final = rf"""
    {_OTHER}
    (?: (?: [hw] (?: {_ADDRESS} )?+ | {_IN_WORD} | {NON_QUANTITY_LOOKAHEAD} (?: {_UNGUARDED} ) ) {_OTHER} )*+
    {_CANDIDATE}
"""
_SKIPPED: Final = {
    "address": (f"[hw] (?: {_ADDRESS} )", Reason.CODE),
    "word": (_IN_WORD, Reason.WORD),
    **{
        f"skipped_{place}": (f"{NON_QUANTITY_LOOKAHEAD} (?: {pattern} )", reason)
        for place, (pattern, reason) in enumerate(NON_QUANTITY_PATTERNS)
    },
}
_REPORTING: Final = rf"""
    {_OTHER} (?: [hw] (?! {_ADDRESS} ) {_OTHER} )*+
    (?: {"|".join(f"(?P<{name}> {pattern} )" for name, (pattern, _) in _SKIPPED.items())} | {_CANDIDATE} )
"""
REASONS: Final = {name: reason for name, (_, reason) in _SKIPPED.items()}
"""The reason of each type of candidate that only ``next_candidate_or_skipped`` reports."""

# Take the text and a place; None where no candidate is left.
next_candidate = re.compile(_SKIPPING, re.VERBOSE).match


@cache
def _reporting() -> re.Pattern[str]:
    return re.compile(_REPORTING, re.VERBOSE)  # only ``explain`` needs it


def next_candidate_or_skipped(text: str, pos: int) -> re.Match[str] | None:
    """Return the next candidate, or the next number that ``next_candidate`` skips."""
    return _reporting().match(text, pos)
