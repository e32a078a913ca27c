"""Words and conditions: how written forms are looked up, and how a row's conditions are asked.

Both are built once, by ``tables``; the patterns of a condition are compiled when it is first asked.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any, Generic, Protocol, TypeVar

import regex

Row = TypeVar("Row")
Answer = TypeVar("Answer")
_KEPT = 1 << 13  # answers
_KEPT_LENGTH = 24  # characters

# The script Han; the module ``re``, which is the faster one, has no name for it.
HAN = (
    r"[々〇\u2e80-\u2fd5\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9"
    r"\U00020000-\U000323af]"
)

_WIDE = {c: c + 0xFEE0 for c in range(0x21, 0x7F)}
_NARROW = {wide: narrow for narrow, wide in _WIDE.items()}


def forms_of(forms: str) -> Iterator[str]:
    """Yield each written form of a row, and the full-width twin of a form that holds ASCII; _ is a space."""
    for form in (spaced.replace("_", " ") for spaced in forms.split()):
        yield form
        wide = form.translate(_WIDE)
        if wide != form:
            yield wide


LETTERS = frozenset(chr(ord(first) + place) for first in "AaＡａ" for place in range(26))
DIGITS = frozenset(chr(ord(first) + place) for first in "0０" for place in range(10))


def is_latin(char: str) -> bool:
    """Tell a Latin letter, of either width."""
    return char in LETTERS


def is_digit(char: str) -> bool:
    """Tell a digit, of either width; ½ ① and the digits of other scripts are none."""
    return char in DIGITS


class BoundedCache(dict[str, Answer]):
    """The answers to a question about a few characters, each worked out once: ``memory[chars]``.

    It is emptied when it is full, and what is asked of a long string is not kept.
    """

    def __init__(self, answer: Callable[[str], Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, chars: str) -> Answer:
        answer = self._answer(chars)
        if len(chars) <= _KEPT_LENGTH:
            if len(self) >= _KEPT:
                self.clear()
            self[chars] = answer
        return answer


class WordIndex(Generic[Row]):
    """Written forms and their rows; the longest form at a place comes first.

    A form that begins or ends with a Latin letter is not found inside a longer Latin word.

    Attributes:
        heads: the characters that a form begins with; no form stands where none of these does.
        tails: the characters that a form ends with.
        begins: the first two characters of each form, or its only one.
        ends: the last two characters of each form, or its only one.
    """

    def __init__(self, pairs: Iterable[tuple[str, Row]]) -> None:
        self.rows = longest_first = sorted(pairs, key=lambda pair: -len(pair[0]))
        self.forms = [form for form, _ in longest_first]
        self._heads = _by_two(longest_first, heads=True)
        self._tails = _by_two(longest_first, heads=False)
        self.first_chars = frozenset(form[0] for form, _ in longest_first)
        self.last_chars = frozenset(form[-1] for form, _ in longest_first)
        self.first_bigrams = frozenset(self._heads)
        self.last_bigrams = frozenset(self._tails)

    def at(self, text: str, pos: int) -> Sequence[tuple[int, Row]]:
        """Return (length, row) for each form that starts at ``pos``, longest first."""
        forms = self._heads.get(text[pos : pos + 2]) or self._heads.get(text[pos : pos + 1], ())
        if isinstance(forms, tuple):
            return forms
        return [
            (length, row)
            for form, length, latin, row in forms
            if text.startswith(form, pos) and not (latin and text[pos + length : pos + length + 1] in _LATIN)
        ]

    def told_by(self, chars: str, cut: bool) -> Sequence[tuple[int, Row]] | None:
        """Return what ``at`` finds where the text goes on with these characters.

        If it is ``cut`` there, and more characters have a say, the answer is None.
        """
        if not cut:
            return self.at(chars, 0)
        known = len(chars)
        if known < 2 and (not chars or chars in self.first_chars):
            return None
        forms = self._heads.get(chars[:2]) or self._heads.get(chars[:1], ())
        if isinstance(forms, tuple):
            return forms
        depends = any(length + latin > known and form.startswith(chars) for form, length, latin, _ in forms)
        return None if depends else self.at(chars, 0)

    def told_before(self, chars: str, cut: bool) -> Sequence[tuple[int, Row]] | None:
        """Return what ``before`` finds where a text ends with these characters.

        If it is ``cut`` before them, and more characters have a say, the answer is None.
        """
        if not cut:
            return self.ending_at(chars, len(chars))
        known = len(chars)
        if known < 2 and (not chars or chars in self.last_chars):
            return None
        forms = self._tails.get(chars[-2:]) or self._tails.get(chars[-1:], ())
        if isinstance(forms, tuple):
            return forms
        depends = any(length + latin > known and form.endswith(chars) for form, length, latin, _ in forms)
        return None if depends else self.ending_at(chars, known)

    def ending_at(self, text: str, pos: int, floor: int = 0) -> Sequence[tuple[int, Row]]:
        """Return (length, row) for each form that ends at ``pos`` and starts at ``floor`` or later."""
        if pos <= floor:
            return ()
        forms = (pos > 1 and self._tails.get(text[pos - 2 : pos])) or self._tails.get(text[pos - 1], ())
        if isinstance(forms, tuple):
            return forms if pos - 2 >= floor else [found for found in forms if pos - found[0] >= floor]
        return [
            (length, row)
            for form, length, latin, row in forms
            if pos - length >= floor
            and text.startswith(form, pos - length)
            and not (latin and pos > length and text[pos - length - 1] in LETTERS)
        ]


_LATIN = LETTERS | DIGITS
# What is filed under two characters: the forms, or what they mean where no further character has a say.
_Forms = list[tuple[str, int, bool, Row]] | tuple[tuple[int, Row], ...]


def _by_two(pairs: Iterable[tuple[str, Row]], *, heads: bool) -> dict[str, _Forms[Row]]:
    """File each form under its first (or last) two characters, and a single character under itself.

    Each comes with its length, and with whether its far end is a Latin letter.
    """
    filed: dict[str, list[tuple[str, int, bool, Row]]] = {}
    for form, row in pairs:
        two, far_end = (form[:2], form[-1]) if heads else (form[-2:], form[0])
        filed.setdefault(two, []).append((form, len(form), is_latin(far_end), row))
    for two, forms in filed.items():
        if len(two) == 2:
            forms.extend(filed.get(two[0] if heads else two[1], ()))
    return {
        two: forms
        if any(length > 2 or latin for _, length, latin, _ in forms)
        else tuple((length, row) for _, length, _, row in forms)
        for two, forms in filed.items()
    }


# --- conditions --------------------------------------------------------------------------------------


class Constrained(Protocol):
    """A row with conditions on its surroundings (see ``lexicon.rows``)."""

    @property
    def not_followed_by(self) -> str:
        """Pattern of what may not follow the word."""

    @property
    def followed_by(self) -> str:
        """Pattern of what must follow the word."""

    @property
    def not_preceded_by(self) -> str:
        """Pattern of what may not precede the expression."""

    @property
    def preceded_by(self) -> str:
        """Pattern of what must precede the expression."""


class Constraints:
    """The conditions of a row; their patterns are compiled when first asked."""

    def __init__(self, row: Constrained) -> None:
        self._row = row

    @cached_property
    def _ahead(self) -> "_Match | None":
        row = self._row
        pattern = f"(?!{row.not_followed_by})" * bool(row.not_followed_by) + f"(?:{row.followed_by})"
        return _ahead(pattern) if row.not_followed_by or row.followed_by else None

    @cached_property
    def _behind(self) -> "list[tuple[_Match, bool]]":
        row = self._row
        return [
            (_behind(pattern), wanted)
            for pattern, wanted in ((row.not_preceded_by, False), (row.preceded_by, True))
            if pattern
        ]

    def hold(self, text: str, start: int, end: int) -> bool:
        """Tell whether they hold for an expression from ``start`` whose word ends at ``end``."""
        ahead = self._ahead
        if ahead is not None and ahead(text, end) is None:
            return False
        for match, wanted in self._behind:  # noqa: SIM110  (all() takes twice the time)
            if (match(text, 0, start) is None) is wanted:
                return False
        return True

    def told_by(self, behind: str) -> bool | None:
        """Tell whether they hold wherever ``behind`` stands after the word; None if it depends."""
        row = self._row
        if row.followed_by or row.not_preceded_by or row.preceded_by or "(?<" in row.not_followed_by:
            return None
        found = _begins(row.not_followed_by)(behind, partial=True)
        if found is None:
            return True
        # What looks ahead, or for an end, took the end of ``behind`` for that of the text.
        depends = found.partial or any(sign in row.not_followed_by for sign in _LOOKS_AHEAD)
        return None if depends else False

    def told_behind(self, before: str, cut: bool) -> bool | None:
        """Tell whether they hold wherever the expression stands behind ``before``; None if it depends."""
        row = self._row
        if (
            row.not_followed_by
            or row.followed_by
            or row.preceded_by
            or "(?" in row.not_preceded_by.replace("(?:", "")
        ):
            return None
        found = _behind(row.not_preceded_by)(before, partial=cut)
        return None if found and found.partial else not found

    def may_follow(self, text: str, start: int) -> bool:
        """Tell whether an expression of the row's word may begin at ``start``."""
        return not (self._row.not_preceded_by and _behind(self._row.not_preceded_by)(text, 0, start))


_LOOKS_AHEAD = ("(?=", "(?!", "$", "\\b")


@cache
def constraints_of(row: Constrained) -> Constraints | None:
    """Return a row's conditions; None where it has none."""
    conditional = row.not_followed_by or row.followed_by or row.not_preceded_by or row.preceded_by
    return Constraints(row) if conditional else None


_Match = Callable[..., Any]


@cache
def _ahead(pattern: str) -> _Match:
    return re.compile(pattern.replace(r"\p{Han}", HAN)).match


@cache
def _begins(pattern: str) -> _Match:
    return regex.compile(pattern).match


@cache
def _behind(pattern: str) -> _Match:
    return regex.compile(f"(?r)(?:{pattern})").match
