"""Rewriting: a text with its quantities written in another way, and all else as it is.

A quantity is rewritten only where the new text says the same: all rewritings are tried at once and the text
is read again; those that changed a reading are taken back, and the text is read again.  Each time twice as
many of their neighbours go with them, so that the readings are few, whatever the text.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import replace as with_fields
from functools import partial

from .. import extraction
from ..errors import WritingError
from ..lexicon.units.rates import MULTIPLY_VERB
from ..options import Options, checked_options
from ..quantity import Kind, Quantity
from .marks import has_markup
from .spoken import in_digits
from .styles import READ_AGAIN, check_style, format, means_the_same
from .words import balance_of_scripts

Write = Callable[[Quantity], str | None]

_MAX_PASSES = 8  # over what was taken back beside others


@dataclass(frozen=True, slots=True)
class Edit:
    """One quantity that was rewritten.

    Attributes:
        start: where it begins in the source.
        end: where it ends there.
        new_start: where its new text begins.
        new_end: where that ends.
        quantity: as it was read from the source.
    """

    start: int
    end: int
    new_start: int
    new_end: int
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A text with its quantities rewritten.

    Attributes:
        text: the new text.
        source: the text as it was.
        edits: what was rewritten, in reading order.
    """

    text: str
    source: str
    edits: tuple[Edit, ...]

    def __str__(self) -> str:
        """Return the new text."""
        return self.text

    def to_new(self, offset: int) -> int:
        """Return the offset in the new text of an offset in the source.

        Args:
            offset: from 0 to the length of the source.

        Returns:
            The offset of the same character; inside a rewritten quantity as far from its start, but not
            beyond its end. A greater offset never becomes a smaller one.

        Raises:
            IndexError: ``offset`` is outside the source.
        """
        _check_offset(offset, self.source)
        place = bisect_right(self.edits, offset, key=lambda edit: edit.start) - 1
        if place < 0:
            return offset
        edit = self.edits[place]
        if offset >= edit.end:
            return edit.new_end + offset - edit.end
        return min(edit.new_start + offset - edit.start, edit.new_end)

    def to_old(self, offset: int) -> int:
        """Return the offset in the source of an offset in the new text.

        Args:
            offset: from 0 to the length of the new text.

        Returns:
            As ``to_new``, the other way.

        Raises:
            IndexError: ``offset`` is outside the new text.
        """
        _check_offset(offset, self.text)
        place = bisect_right(self.edits, offset, key=lambda edit: edit.new_start) - 1
        if place < 0:
            return offset
        edit = self.edits[place]
        if offset >= edit.new_end:
            return edit.end + offset - edit.new_end
        return min(edit.start + offset - edit.new_start, edit.end)


def _check_offset(offset: int, text: str) -> None:
    if not 0 <= offset <= len(text):
        raise IndexError(f"offset must be from 0 to {len(text)}, not {offset}")


def replace(
    text: str,
    write: str | Write,
    *,
    keep: Iterable[str] = (),
    traditional: bool | None = None,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Rewriting:
    """Rewrite each quantity of a text in its place.

    Args:
        text: any text.
        write: a style of ``format``, or a function of a ``Quantity`` that returns its new text, or None to
            leave it.
        keep: phrases that stay: a quantity that touches one is not rewritten.
        traditional: a style writes traditional characters; None: where the text does.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean, in the text and in what a style writes.
        kinds: only these kinds (``cnmoney.Kind`` or their names, or one of them); None for all.
        small_counts: also counts and durations whose number is one Han digit, 几 or 十 (一位, 三年).

    Returns:
        The new text, and the map between its offsets and those of ``text``.  A quantity that a style cannot
        say stays. With ``compact``, ``plain``, ``han`` and ``financial`` so does one that would not be read
        the same in its place, and a second call changes nothing.  What ``iso``, ``english`` and a function
        write is not read again.

    Raises:
        TypeError: ``text`` is no ``str``, ``write`` neither a ``str`` nor callable or returns neither a
            ``str`` nor None, or ``keep`` is one ``str``.
        ValueError: there is no such style, ``default_currency`` is no ISO 4217 code, or ``kinds`` names a
            kind that does not exist.

    Example:
        >>> done = replace("单价三元，共5万元", "compact")
        >>> done.text, done.to_new(5)
        ('单价3元，共5万元', 5)
        >>> str(replace("单价3元，共5万元", lambda quantity: f"<b>{quantity.text}</b>", keep=["单价3元"]))
        '单价3元，共<b>5万元</b>'
    """
    extraction.check_text(text)
    options = checked_options(default_currency, kinds, small_counts=small_counts)
    reading = _Reading(text, options, _phrases(keep))
    if callable(write):
        return reading.rewritten(reading.new_texts(write))
    check_style(write)
    currency = options.default_currency
    if traditional is None:
        traditional = reading.is_traditional()
    by_style = partial(_in_style, style=write, traditional=traditional, default_currency=currency)
    new_texts = reading.new_texts(by_style)
    return reading.rewritten(reading.as_read(new_texts) if write in READ_AGAIN else new_texts)


def normalize(
    text: str,
    *,
    keep: Iterable[str] = (),
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Rewriting:
    """Write the numbers of speech in digits: 三千五百万元 as 3500万元, 百分之二十五 as 25%.

    Args:
        text: any text, such as a transcript of speech.
        keep: phrases that stay: a quantity that touches one is not rewritten.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        kinds: only these kinds (``cnmoney.Kind`` or their names, or one of them); None for all.
        small_counts: also numbers of one Han digit: 三倍, 一公里, 三年.

    Returns:
        The new text, and the map between its offsets and those of ``text``.  The words around the numbers
        stay, and so does what digits would spoil (大写, 八九亿, 几百万, 三分之一, 翻一番) or what would not
        be read the same in its place. A second call changes nothing.

    Raises:
        TypeError: ``text`` is no ``str``, or ``keep`` is one ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code, or ``kinds`` names a kind that does not exist.

    Example:
        >>> print(normalize("营收不少于三千五百万元，增长百分之二十五，八九亿元的项目"))
        营收不少于3500万元，增长25%，八九亿元的项目
    """
    extraction.check_text(text)
    options = checked_options(default_currency, kinds, small_counts=small_counts)
    reading = _Reading(text, options, _phrases(keep))
    return reading.rewritten(
        reading.as_read(reading.new_texts(partial(in_digits, small_numbers=small_counts)))
    )


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
        return format(quantity, style, traditional=traditional, default_currency=default_currency)
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
