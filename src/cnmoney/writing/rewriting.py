"""Rewriting: a text with its quantities written in another way, and all else as it is.

A quantity is rewritten only where the new text says the same: all rewritings are tried at once and the text
is read again; those that changed a reading are taken back, and the text is read again.  Each time twice as
many of their neighbours go with them, so that the readings are few, whatever the text.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace as with_fields
from functools import partial

from .. import extraction
from ..errors import WritingError
from ..lexicon.units.rates import MULTIPLY_VERB
from ..options import Options
from ..quantity import Quantity
from .edits import Edit, Rewriting
from .marks import has_markup
from .spoken import in_digits
from .styles import READ_AGAIN, check_style, means_the_same, text_of
from .words import balance_of_scripts

Write = Callable[[Quantity], str | None]

_MAX_PASSES = 8  # over what was taken back beside others


def rewritten(
    text: str, write: str | Write, options: Options, *, keep: Iterable[str], traditional: bool | None
) -> Rewriting:
    """Return what ``replace`` returns."""
    reading = _Reading(text, options, _phrases(keep))
    if callable(write):
        return reading.rewritten(reading.new_texts(write))
    check_style(write)
    if traditional is None:
        traditional = reading.is_traditional()
    by_style = partial(
        _in_style, style=write, traditional=traditional, default_currency=options.default_currency
    )
    new_texts = reading.new_texts(by_style)
    return reading.rewritten(reading.as_read(new_texts) if write in READ_AGAIN else new_texts)


def normalized(text: str, options: Options, *, keep: Iterable[str]) -> Rewriting:
    """Return what ``normalize`` returns."""
    reading = _Reading(text, options, _phrases(keep))
    new_texts = reading.new_texts(partial(in_digits, small_numbers=options.small_counts))
    return reading.rewritten(reading.as_read(new_texts))


def _phrases(keep: Iterable[str]) -> list[str]:
    if isinstance(keep, str):
        raise TypeError(f"keep must be a list of phrases, not one str; pass [{keep!r}]")
    phrases = list(keep)
    for phrase in phrases:
        if not isinstance(phrase, str):
            raise TypeError(f"keep must hold phrases of type str, not {type(phrase).__name__}")
    return [phrase for phrase in phrases if phrase]


def _in_style(
    quantity: Quantity, *, style: str, traditional: bool | None, default_currency: str
) -> str | None:
    if has_markup(quantity.text) or quantity.text.startswith(MULTIPLY_VERB):
        return None  # 营收翻一番 is no 营收2倍
    if traditional is None:
        traditional = balance_of_scripts(quantity.text) > 0
    try:
        return text_of(quantity, style, traditional=traditional, default_currency=default_currency)
    except WritingError:
        return None


class _Reading:
    """A text with its quantities, and what may become of them."""

    def __init__(self, text: str, options: Options, keep: Sequence[str]) -> None:
        self.text = text
        self.kinds = options.kinds
        self.options = with_fields(options, kinds=None)  # no other quantity may change either
        self.quantities = list(extraction.quantities(text, self.options))
        self.kept = _spans(text, keep)

    def is_traditional(self) -> bool | None:
        """Return whether the text around the quantities is traditional; None if that says nothing."""
        ends = [0, *(each.end for each in self.quantities)]
        starts = [*(each.start for each in self.quantities), len(self.text)]
        around = "".join(self.text[end:start] for end, start in zip(ends, starts, strict=True))
        balance = balance_of_scripts(around)
        return balance > 0 if balance else None

    def new_texts(self, write: Write) -> dict[int, str]:
        """Return the new text of each quantity that changes, by its place among the quantities."""
        found: dict[int, str] = {}
        for place, quantity in enumerate(self.quantities):
            is_wanted = self.kinds is None or quantity.kind in self.kinds
            if not is_wanted or _touches(quantity, self.kept):
                continue
            new = write(quantity)
            if new is not None and not isinstance(new, str):
                raise TypeError(f"write must return a str or None, not {type(new).__name__}")
            if new is not None and new != quantity.text:
                found[place] = new
        return found

    def rewritten(self, new_texts: Mapping[int, str]) -> Rewriting:
        """Return the text with these quantities rewritten."""
        parts: list[str] = []
        edits: list[Edit] = []
        old_end = new_end = 0
        for place in sorted(new_texts):
            quantity, new = self.quantities[place], new_texts[place]
            new_start = new_end + quantity.start - old_end
            parts += (self.text[old_end : quantity.start], new)
            old_end, new_end = quantity.end, new_start + len(new)
            edits.append(Edit(quantity.start, quantity.end, new_start, new_end, quantity))
        return Rewriting("".join((*parts, self.text[old_end:])), self.text, tuple(edits))

    def as_read(self, wanted: Mapping[int, str]) -> dict[int, str]:
        """Return the rewritings after which each quantity of the text is read as before, in its place.

        What is refused beside others is tried again without them, until nothing more is accepted; so a second
        call, which begins there, changes nothing.
        """
        accepted: dict[int, str] = {}
        for _ in range(_MAX_PASSES):
            rest = {place: new for place, new in wanted.items() if place not in accepted}
            more = self._accepted(accepted, rest)
            accepted |= more
            if not more or len(accepted) == len(wanted):
                break
        return accepted

    def _accepted(self, accepted: Mapping[int, str], wanted: dict[int, str]) -> dict[int, str]:
        """Return those of the wanted rewritings that can be added to the accepted ones together."""
        neighbours = 0
        while wanted and (changed := self._changed({**accepted, **wanted})):
            order = sorted(wanted)
            culprits = {place for change in changed for place in _around(order, change, neighbours)}
            wanted = {place: new for place, new in wanted.items() if place not in culprits}
            neighbours = 2 * neighbours + 1
        return wanted

    def _changed(self, new_texts: Mapping[int, str]) -> set[int]:
        """Return where in the new text a quantity is read otherwise, or has a new one beside it."""
        done = self.rewritten(new_texts)
        spans = [(done.to_new(each.start), done.to_new(each.end)) for each in self.quantities]
        found = {(each.start, each.end): each for each in extraction.quantities(done.text, self.options)}
        changed: set[int] = set()
        for place, span in enumerate(spans):
            quantity = found.pop(span, None)
            if quantity is None or not means_the_same(quantity, self.quantities[place]):
                changed.add(place)
        changed.update(max(bisect_right(spans, span) - 1, 0) for span in found)
        return changed


def _around(order: Sequence[int], place: int, neighbours: int) -> Sequence[int]:
    """Return the rewriting at a place and so many on either side; where none is there, the nearest two."""
    after = bisect_right(order, place)
    is_there = after > 0 and order[after - 1] == place
    first = after - 1 - neighbours if is_there else after - max(neighbours, 1)
    return order[max(first, 0) : after + (neighbours if is_there else max(neighbours, 1))]


def _spans(text: str, phrases: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the phrases are, merged where they overlap."""
    found: list[tuple[int, int]] = []
    for phrase in phrases:
        start = text.find(phrase)
        while start >= 0:
            found.append((start, start + len(phrase)))
            start = text.find(phrase, start + len(phrase))
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _touches(quantity: Quantity, spans: Sequence[tuple[int, int]]) -> bool:
    """Return True if a quantity shares a character with one of the spans."""
    place = bisect_right(spans, quantity.start, key=lambda span: span[1])
    return place < len(spans) and spans[place][0] < quantity.end
