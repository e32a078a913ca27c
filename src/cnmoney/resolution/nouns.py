"""Nouns: whether the words around a number without a unit name a sum of money."""

from typing import Final, NamedTuple

import regex

from ..lexicon.characters import CLAUSE_MARKS, char_class
from ..lexicon.index import FOLLOWING_COUNTS, FOLLOWING_SUMS, SUM_OR_COUNT, TOKENS
from ..lexicon.nouns import LINK

MAX_DISTANCE: Final = 4  # characters between a number and a noun that follows it
_NOUN_END = regex.compile(f"(?r){char_class(SUM_OR_COUNT.last_chars)}")
_FOLLOWING_STARTS = FOLLOWING_SUMS.first_chars | FOLLOWING_COUNTS.first_chars


def preceding_noun_is_sum(text: str, start: int, end: int) -> bool | None:
    """Return whether the last noun between two places names a sum of money; None without a noun."""
    while found := _NOUN_END.search(text, start, end):
        for _, is_sum in SUM_OR_COUNT.ending_at(text, found.end(), start):
            return is_sum
        end = found.start()
    return None


class FollowingNoun(NamedTuple):
    """A noun after a number: whether it names a sum of money, and how far off it is."""

    is_sum: bool
    distance: int


def following_noun(text: str, pos: int) -> FollowingNoun | None:
    """Return the first noun after ``pos``, past a 的, that says what a number is; None without one."""
    if TOKENS.at(text, pos + text.startswith(" ", pos)):
        return FollowingNoun(False, 0)
    start = pos + text.startswith(LINK, pos)
    for distance, char in enumerate(text[start : start + MAX_DISTANCE + 1]):
        if char in _FOLLOWING_STARTS:
            if FOLLOWING_SUMS.at(text, start + distance):
                return FollowingNoun(True, distance)
            if FOLLOWING_COUNTS.at(text, start + distance):
                return FollowingNoun(False, distance)
        if char in CLAUSE_MARKS or char.isspace():
            return None
    return None
