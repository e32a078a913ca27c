"""Name index: names and idioms that hold number characters, looked up at a place in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from .characters import is_digit


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


class NameIndex:
    """Names and idioms by the first numeral character in them, where a scan would stumble over it.

    A name is filed under two characters: that one and its neighbour in the name, on the left if there is one.

    Attributes:
        forms: the names, longest first.
        pairs: these characters; no name is found where neither pair at a place is one of them.
        seconds: what follows the first numeral of the names that hold another (挂一漏万).
        before_digits: what comes before a name's digits (标普500).
    """

    def __init__(self, forms: Iterable[str], numerals: Numerals, exceptions: Mapping[str, str]) -> None:
        self._numerals = numerals
        self._by_pair: dict[str, list[_Name]] = {}
        self.forms = sorted(set(forms), key=len, reverse=True)
        for name in self.forms:
            if found := numerals.pattern.search(name):
                lead = found.start()
                pair = name[lead - 1 : lead + 1] if lead else name[:2]
                ends_in_digit = numerals.continuations if is_digit(name[-1]) else frozenset[str]()
                after = ends_in_digit.union(exceptions.get(name, ""))
                self._by_pair.setdefault(pair, []).append(_Name(name, lead, len(name) - lead, after))
        self.pairs = self._by_pair.keys()
        self.seconds = {name[lead + 1] for name, lead in self._with_more_numerals()}
        from_digits = [
            entry for entry in chain.from_iterable(self._by_pair.values()) if is_digit(entry[0][entry[1]])
        ]
        self.before_digits = frozenset(name[lead - 1] for name, lead, *_ in from_digits if lead)

    def end(self, text: str, pos: int) -> int:
        """Return where a name ends whose first numeral is at ``pos``; 0 if there is none."""
        by_pair = self._by_pair
        pair = text[pos - 1 : pos + 1]
        if pair in by_pair and (end := _match(by_pair[pair], text, pos)):
            return end
        pair = text[pos : pos + 2]
        return _match(by_pair[pair], text, pos) if pair in by_pair else 0

    def _with_more_numerals(self) -> Iterator[tuple[str, int]]:
        for name, lead, *_ in chain.from_iterable(self._by_pair.values()):
            if self._numerals.pattern.search(name, lead + 1):
                yield name, lead


def _match(names: list[_Name], text: str, pos: int) -> int:
    for name, lead, rest, not_followed_by in names:
        if (
            text.startswith(name, pos - lead)
            and pos >= lead
            and text[pos + rest : pos + rest + 1] not in not_followed_by
        ):
            return pos + rest
    return 0
