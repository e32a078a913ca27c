"""Patterns that are compiled when they are first used.

A text needs few of the grammar's patterns, and compiling all of them takes longer than reading many pages.
"""

import re
from collections.abc import Callable, Iterator

from .first_sets import last_chars, longest_match

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


class CompiledPattern:
    """A regular expression of the standard library's ``re``, with the methods of the compiled pattern itself.

    Attributes:
        pattern: the expression as written.
    """

    pattern: str
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]


class LazyPattern(CompiledPattern):
    """A regular expression that the first call of a method compiles; from then on it is a compiled one."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile the pattern; Python asks this only for what is not there yet."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)  # another thread may be here, too
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        self.__class__ = CompiledPattern  # type: ignore[assignment]  # without __getattr__ Python is faster
        return getattr(compiled, name)


REACH = 64  # characters; the longest of the patterns, the head of a broken number, can match 53


class BackwardPattern:
    """A regular expression that is matched against what precedes a place: a match ends exactly there.

    ``re`` searches to the right only.  So the match is looked for from as far before the place as the longest
    can begin, ``REACH`` characters at most; of several that end there it is the longest.

    Attributes:
        pattern: the expression as written.
    """

    match: Callable[[str, int, int], re.Match[str] | None]

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> object:
        """Compile the pattern; Python asks this only for what is not there yet."""
        if name != "match":
            raise AttributeError(name)
        search = re.compile(rf"(?:{self.pattern})\Z").search
        reach, ends = min(longest_match(self.pattern) or REACH, REACH), last_chars(self.pattern)

        def match(text: str, start: int, end: int) -> re.Match[str] | None:
            if ends is not None and text[end - 1 : end] not in ends:
                return None
            return search(text, max(start, end - reach), end)

        self.match = match
        return match


def not_after(words: str, distance: int = 0) -> str:
    """Return the pattern of a place that comes after none of some words, nor within a distance of one.

    A lookbehind of ``re`` matches one number of characters only, so each word has its own for each distance.
    """
    gaps = ["", *(f".{{{gap}}}" for gap in range(1, distance + 1))]
    return "".join(f"(?<!{word}{gap})" for word in words.split() for gap in gaps)
