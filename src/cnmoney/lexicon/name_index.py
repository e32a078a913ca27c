"""Name index: names and idioms that hold number characters, looked up at a place in the text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from .characters import is_digit

_LEADING_DIGITS = re.compile("[0-9]*")


class _Name(NamedTuple):
    """A name, how much of it stands before and after its first numeral, and what may not follow it."""

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
        pairs: these characters; no name stands where neither pair at a place is one of them.
        seconds: what follows the first numeral of the names that hold another (挂一漏万).
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
        led_by_digits = [
            (_LEADING_DIGITS.findall(name)[0], name) for name, lead, *_ in from_digits if not lead
        ]
        self._numbers = frozenset(name[: len(digits) + 1] for digits, name in led_by_digits)
        self.behind_digits = frozenset(name[len(digits) :][:1] for digits, name in led_by_digits)

    def end(self, text: str, pos: int) -> int:
        """Return where a name ends whose first numeral is at ``pos``; 0 if there is none."""
        by_pair = self._by_pair
        pair = text[pos - 1 : pos + 1]
        if pair in by_pair and (end := _match(by_pair[pair], text, pos)):
            return end
        pair = text[pos : pos + 2]
        return _match(by_pair[pair], text, pos) if pair in by_pair else 0

    def told_by(self, chars: str, cut: bool) -> int | None:
        """Return the length of the name that the characters begin with, the first of them a numeral.

        0 if there is none; None if the text is ``cut`` behind them and more have a say.
        """
        for name, _, length, not_followed_by in self._by_pair.get(chars[:2], ()):
            if cut and length >= len(chars) and name.startswith(chars):
                return None
            if chars.startswith(name) and chars[length : length + 1] not in not_followed_by:
                return length
        return 0

    def end_from_digits(self, text: str, pos: int, end: int) -> int:
        """Return the same for a number up to ``end``; few names have one: 标普500, 360数科."""
        by_pair = self._by_pair
        pair = text[pos - 1 : pos + 1]
        if pair in by_pair and (found := _match(by_pair[pair], text, pos)):
            return found
        return _match(by_pair[text[pos : pos + 2]], text, pos) if text[pos : end + 1] in self._numbers else 0

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
