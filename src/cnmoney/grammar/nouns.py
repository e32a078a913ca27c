"""Nouns that begin with what could be a unit: the 人 of 人工 is none in 200万人工成本 and 12亿元/人工."""

from typing import Final

from ..lexicon.index import compound_nouns

MAX_COMPOUND: Final = 3  # characters of a noun that begins with a measure word


def begins_noun(text: str, pos: int) -> bool:
    """Return True if a noun begins where a unit of one character could be."""
    nouns = compound_nouns()
    for end in range(pos + 2, pos + MAX_COMPOUND + 1):
        exceptions = nouns.get(text[pos:end])
        if exceptions is not None and (end >= len(text) or text[end] not in exceptions):
            return True
    return False
