"""Word index: the written forms of the lexicon, looked up at a place in the text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from .characters import DIGITS, LETTERS, full_width, is_latin

Row = TypeVar("Row")
Answer = TypeVar("Answer")
_MAX_ANSWERS = 1 << 13
_MAX_KEY = 24  # characters


def forms_of(forms: str) -> Iterator[str]:
    """Yield each written form of a row, and the full-width twin of a form that holds ASCII; _ is a space."""
    for form in (spaced.replace("_", " ") for spaced in forms.split()):
        yield form
        if (wide := full_width(form)) != form:
            yield wide


class BoundedCache(dict[str, Answer]):
    """The answers to a question about a few characters, each computed once: ``cache[chars]``.

    It is emptied when it is full, and what is asked of a long string is not kept.
    """

    def __init__(self, answer: Callable[[str], Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, chars: str) -> Answer:
        answer = self._answer(chars)
        if len(chars) <= _MAX_KEY:
            if len(self) >= _MAX_ANSWERS:
                self.clear()
            self[chars] = answer
        return answer


class WordIndex(Generic[Row]):
    """Written forms and their rows; the longest form at a place comes first.

    A form that begins or ends with a Latin letter is not found inside a longer Latin word.

    Attributes:
        rows: (form, row), longest first.
        forms: the forms, likewise.
        first_chars: the characters that a form begins with: no form is found where none of these is.
        last_chars: the characters that a form ends with.
        first_bigrams: the first two characters of each form, or its only one.
        last_bigrams: the last two characters of each form, or its only one.
    """

    def __init__(self, pairs: Iterable[tuple[str, Row]]) -> None:
        self.rows = longest_first = sorted(pairs, key=lambda pair: -len(pair[0]))
        self.forms = [form for form, _ in longest_first]
        self._by_start = _by_two(longest_first, from_start=True)
        self._by_end = _by_two(longest_first, from_start=False)
        self.first_chars = frozenset(form[0] for form, _ in longest_first)
        self.last_chars = frozenset(form[-1] for form, _ in longest_first)
        self.first_bigrams = frozenset(self._by_start)
        self.last_bigrams = frozenset(self._by_end)

    def at(self, text: str, pos: int) -> Sequence[tuple[int, Row]]:
        """Return (length, row) for each form that starts at ``pos``, longest first."""
        forms = self._by_start.get(text[pos : pos + 2]) or self._by_start.get(text[pos : pos + 1], ())
        if isinstance(forms, tuple):
            return forms
        return [
            (length, row)
            for form, length, latin, row in forms
            if text.startswith(form, pos) and not (latin and text[pos + length : pos + length + 1] in _LATIN)
        ]

    def ending_at(self, text: str, pos: int, floor: int = 0) -> Sequence[tuple[int, Row]]:
        """Return (length, row) for each form that ends at ``pos`` and starts at ``floor`` or later."""
        if pos <= floor:
            return ()
        forms = (pos > 1 and self._by_end.get(text[pos - 2 : pos])) or self._by_end.get(text[pos - 1], ())
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
# What is filed under two characters: the forms, or what they mean where no further character matters.
_Forms = list[tuple[str, int, bool, Row]] | tuple[tuple[int, Row], ...]


def _by_two(pairs: Iterable[tuple[str, Row]], *, from_start: bool) -> dict[str, _Forms[Row]]:
    """File each form under its first (or last) two characters, and a single character under itself.

    Each comes with its length, and with whether its far end is a Latin letter.
    """
    filed: dict[str, list[tuple[str, int, bool, Row]]] = {}
    for form, row in pairs:
        two, far_end = (form[:2], form[-1]) if from_start else (form[-2:], form[0])
        filed.setdefault(two, []).append((form, len(form), is_latin(far_end), row))
    for two, forms in filed.items():
        if len(two) == 2:
            forms.extend(filed.get(two[0] if from_start else two[1], ()))
    return {
        two: forms
        if any(length > 2 or latin for _, length, latin, _ in forms)
        else tuple((length, row) for _, length, _, row in forms)
        for two, forms in filed.items()
    }
