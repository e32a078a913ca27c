"""Nouns: whether the words around a number without a unit name a sum of money."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from ..lexicon.characters import CLAUSE_MARKS, is_latin
from ..lexicon.index import (
    LIST_REST,
    OTHER_CURRENCY,
    SIZE_NOUNS,
    TOKENS,
    VAGUE_SIZE_NOUNS,
    following_nouns,
    preceding_nouns,
)
from ..lexicon.nouns import LINK

MAX_DISTANCE: Final = 4  # characters between a number and a noun that follows it


def preceding_noun_is_sum(text: str, start: int, end: int) -> bool | None:
    """Return whether the last noun between two places names a sum of money; None without a noun."""
    for noun_end in _noun_ends(text, start, end):
        for length, is_sum in preceding_nouns().ending_at(text, noun_end, start):
            return is_sum and not _is_size_of_a_count(text, noun_end - length, noun_end)
    return None


def _noun_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the places between two others, from the last to the first, at which a noun may end."""
    last_chars = preceding_nouns().last_chars
    return (place for place in range(end, start, -1) if text[place - 1] in last_chars)


def _is_size_of_a_count(text: str, start: int, end: int) -> bool:
    """AI人才规模: what has the size is counted"""
    if text[start:end] not in SIZE_NOUNS:
        return False
    nouns = preceding_nouns().ending_at(text, start)
    return bool(nouns) and not nouns[0][1]


def is_vague_size(text: str, start: int, end: int) -> bool:
    """Return True if the last noun between two places names a size, of money or not: 体量在."""
    noun_end = next(_noun_ends(text, start, end), None)
    return noun_end is not None and text[noun_end - 2 : noun_end] in VAGUE_SIZE_NOUNS


class FollowingNoun(NamedTuple):
    """A noun after a number: whether it names a sum of money, and how far off it is."""

    is_sum: bool
    distance: int


def following_noun(text: str, pos: int) -> FollowingNoun | None:
    """Return the first noun after ``pos``, past a 的, that says what a number is; None without one.

    A Latin word may stand past a blank (12亿 USDT), and the noun past the rest of a list.  A currency that
    is not known (5亿盾) says that it is no sum of the text's own money.
    """
    if TOKENS.at(text, pos + text.startswith(" ", pos)) or OTHER_CURRENCY.match(text, pos):
        return FollowingNoun(False, 0)
    if rest := LIST_REST.match(text, pos):
        pos = rest.end()
    start = pos + text.startswith(LINK, pos)
    start += text.startswith(" ", start) and is_latin(text[start + 1 : start + 2])
    for distance, char in enumerate(text[start : start + MAX_DISTANCE + 1]):
        if char in following_nouns().first_chars:
            place = start + distance
            for length, is_sum in following_nouns().at(text, place):
                cut = _cutting_count(text, place, place + length) if is_sum else 0
                return FollowingNoun(is_sum and not cut, distance + cut)
        if char in CLAUSE_MARKS or char.isspace():
            return None
    return None


def _cutting_count(text: str, start: int, end: int) -> int:
    """付费用户: 费用 is no word where 用户 is one; return how far off a noun begins that cuts another."""
    for place in range(start + 1, end):
        for length, is_sum in following_nouns().at(text, place):
            if not is_sum and place + length > end:
                return place - start
    return 0
