"""Name index: names and idioms that hold number characters, looked up at a place in the text."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from .characters import is_digit
from .word_index import BoundedCache


class _Name(NamedTuple):
    """A name, the length of what comes before and from its first numeral on, and what may not follow it."""

    name: str
    lead: int
    length: int
    not_followed_by: frozenset[str]


class Numerals(NamedTuple):
    """What the number characters are, and what may go on from a digit (a point, a scale word)."""

    pattern: re.Pattern[str]
    continuations: frozenset[str]


_NOTHING: Final[frozenset[str]] = frozenset()
_LINE_START: Final = "\n"  # no name holds one


class NameIndex:
    """Names and idioms by the first numeral character in them, where a scan would stumble over it.

    A name is filed under two characters: that one and its neighbour in the name, on the left if there is one.

    Attributes:
        pairs: these characters; no name is found where neither pair at a place is one of them.
        seconds: what follows the first numeral of the names that hold another (挂一漏万).
    """

    def __init__(self, forms: Iterable[str], numerals: Numerals, exceptions: Mapping[str, str]) -> None:
        search, by_pair = numerals.pattern.search, dict[str, list[_Name]]()
        self._by_pair = by_pair
        self._around = BoundedCache(self._find_around)
        self.pairs = by_pair.keys()
        self.seconds: set[str] = set()
        for name in sorted(set(forms), key=len, reverse=True):
            found = search(name)
            if found is None:
                continue
            lead = found.start()
            not_followed_by = numerals.continuations if is_digit(name[-1]) else _NOTHING
            if name in exceptions:
                not_followed_by = not_followed_by.union(exceptions[name])
            pair = name[lead - 1 : lead + 1] if lead else name[:2]
            by_pair.setdefault(pair, []).append(_Name(name, lead, len(name) - lead, not_followed_by))
            if search(name, lead + 1):
                self.seconds.add(name[lead + 1])

    def end(self, text: str, pos: int) -> int:
        """Return where a name ends whose first numeral is at ``pos``; 0 if there is none."""
        names = self._around[text[pos - 1 : pos + 2] if pos else _LINE_START + text[:2]]
        return _match(names, text, pos) if names else 0

    def _find_around(self, chars: str) -> tuple[_Name, ...]:
        """Return the names that the second of three characters may be the first numeral of."""
        before, after = (self._by_pair.get(pair, ()) for pair in (chars[:2], chars[1:]))
        return (*before, *after)


def _match(names: tuple[_Name, ...], text: str, pos: int) -> int:
    for name, lead, rest, not_followed_by in names:
        if (
            pos >= lead
            and text[pos - lead : pos + rest] == name
            and text[pos + rest : pos + rest + 1] not in not_followed_by
        ):
            return pos + rest
    return 0
