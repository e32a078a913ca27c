"""Patterns that are compiled when they are first used.

A text needs few of the grammar's patterns, and compiling all of them takes longer than reading many pages.
"""

import re
from collections.abc import Callable, Iterator

from .loading import LOADING

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")


class LazyPattern:
    """A regular expression of the standard library's ``re``, compiled with the first call of a method.

    From then on the methods are those of the compiled pattern itself.

    Attributes:
        pattern: the expression as written.
    """

    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile the pattern; Python asks this only for what is not there yet."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = self._compiled()
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def _compiled(self) -> object:
        return re.compile(self.pattern, self._flags)


class LazyRegex(LazyPattern):
    r"""One of the module ``regex``: slower, but it matches backwards with ``(?r)`` and knows ``\p{Han}``.

    Its flags are those of ``re``, which have the same values.
    """

    def _compiled(self) -> object:
        with LOADING:
            import regex  # 20 ms, for what many a headline never asks

        return regex.compile(self.pattern, self._flags)
