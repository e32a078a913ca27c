"""Word index: the written forms of the lexicon, looked up at a place in the text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Generic, TypeVar

from .characters import DIGITS, LETTERS, full_width, is_latin

Row = TypeVar("Row")
Answer = TypeVar("Answer")
_MAX_ANSWERS: Final = 1 << 13
_MAX_KEY: Final = 24  # characters


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

    A form that begins or ends with a Latin letter is not found inside a longer Latin word.  What may be found
    after (or before) two characters is worked out when these two are first met: most never are.

    Attributes:
        forms: the forms, longest first.
        first_chars: the characters that a form begins with: no form is found where none of these is.
        last_chars: the characters that a form ends with.
    """

    def __init__(self, pairs: Iterable[tuple[str, Row]]) -> None:
        self._pairs = sorted(pairs, key=lambda pair: -len(pair[0]))
        self._by_first: dict[str, list[tuple[str, Row]]] = {}
        self._by_last: dict[str, list[tuple[str, Row]]] = {}
        for pair in self._pairs:
            self._by_first.setdefault(pair[0][0], []).append(pair)
            self._by_last.setdefault(pair[0][-1], []).append(pair)
        self.first_chars = frozenset(self._by_first)
        self.last_chars = frozenset(self._by_last)
        self._starting_with: BoundedCache[_Forms[Row]] = BoundedCache(self._find_starting_with)
        self._ending_with: BoundedCache[_Forms[Row]] = BoundedCache(self._find_ending_with)

    @property
    def forms(self) -> list[str]:
        """The forms, longest first."""
        return [form for form, _ in self._pairs]

    def at(self, text: str, pos: int) -> Sequence[tuple[int, Row]]:
        """Return (length, row) for each form that starts at ``pos``, longest first."""
        forms = self._starting_with[text[pos : pos + 2]]
        if isinstance(forms, tuple):
            return forms
        return [
            (length, row)
            for form, length, latin, row in forms
            if text[pos : pos + length] == form
            and not (latin and text[pos + length : pos + length + 1] in _LATIN)
        ]

    def ending_at(self, text: str, pos: int, floor: int = 0) -> Sequence[tuple[int, Row]]:
        """Return (length, row) for each form that ends at ``pos`` and starts at ``floor`` or later."""
        if pos <= floor:
            return ()
        forms = self._ending_with[text[pos - 2 : pos] if pos > 1 else text[0]]
        if isinstance(forms, tuple):
            return forms if pos - 2 >= floor else [found for found in forms if pos - found[0] >= floor]
        return [
            (length, row)
            for form, length, latin, row in forms
            if pos - length >= floor
            and text[pos - length : pos] == form
            and not (latin and pos > length and text[pos - length - 1] in LETTERS)
        ]

    def _find_starting_with(self, chars: str) -> "_Forms[Row]":
        pairs = self._by_first.get(chars[:1], ())
        return _prepared([(*pair, pair[0][-1]) for pair in pairs if pair[0][:2] in (chars, chars[:1])])

    def _find_ending_with(self, chars: str) -> "_Forms[Row]":
        pairs = self._by_last.get(chars[-1:], ())
        return _prepared([(*pair, pair[0][0]) for pair in pairs if pair[0][-2:] in (chars, chars[-1:])])


_LATIN: Final = LETTERS | DIGITS
# The forms that two characters may be a part of, each with its length and with whether its far end is a Latin
# letter; or what they mean, where no further character matters.
_Forms = list[tuple[str, int, bool, Row]] | tuple[tuple[int, Row], ...]


def _prepared(found: list[tuple[str, Row, str]]) -> _Forms[Row]:
    """Return forms that two characters may be a part of, each given with its row and its far end."""
    forms = [(form, len(form), is_latin(far_end), row) for form, row, far_end in found]
    if any(length > 2 or latin for _, length, latin, _ in forms):
        return forms
    return tuple((length, row) for _, length, _, row in forms)
