"""View: a text with some of its characters removed or replaced, and where each of the rest came from."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Final, NamedTuple

_BATCH: Final = 1 << 18  # characters that are copied at once


class Edit(NamedTuple):
    """Put ``replacement``, which is no longer than what it replaces, in the place of ``text[start:end]``."""

    start: int
    end: int
    replacement: str = ""


class View:
    """A text as the grammar should read it.

    A span of the view has an exact span of the source: from where its first character came from to the end of
    what its last one came from, with what was removed between them.

    Attributes:
        text: what is to be read.
        source: the text that it is a view of.
    """

    __slots__ = ("_origins", "source", "text")

    def __init__(self, source: str) -> None:
        self.text = self.source = source
        self._origins: _Origins | None = None  # of the characters; None where the text is the source

    def edit(self, edits: list[Edit]) -> "View":
        """Return the view with edits of its own text, in order and apart from each other."""
        if not edits:
            return self
        view = View(self.source)
        view.text = _edited(self.text, edits)
        view._origins = _Origins(edits, self._origins)
        return view

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that a span of the view, which is not empty, came from."""
        return self._origins.span(start, end) if self._origins else (start, end)


def _edited(text: str, edits: Iterable[Edit]) -> str:
    # In batches: the pieces of a long text, all at once, would be one more copy of it.
    result, batch = "", list[str]()
    pos = copied = 0
    for start, end, replacement in edits:
        batch += (text[pos:start], replacement)
        pos = end
        if pos - copied > _BATCH:
            result += "".join(batch)  # CPython grows the string in place
            batch.clear()
            copied = pos
    result += "".join(batch)
    result += text[pos:]
    return result


class _Origins:
    """Where the characters of an edited text came from; the texts that were edited are not kept."""

    __slots__ = ("_before", "_ends", "_shifts", "_starts")

    def __init__(self, edits: Iterable[Edit], before: "_Origins | None") -> None:
        self._before = before  # of the text that was edited
        self._starts = [0]  # of the stretches of the edited text in which nothing is removed
        removed: list[int] = [0]
        self._ends: dict[int, int] = {}  # of what a replacement came from, by its last character
        pos = length = 0
        for start, end, replacement in edits:
            length += start - pos + len(replacement)
            pos = end
            if replacement:
                self._ends[length - 1] = end
            if len(replacement) < end - start:
                self._starts.append(length)
                removed.append(end - start - len(replacement))
        self._shifts = list(accumulate(removed))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that a span of the edited text came from."""
        last = end - 1
        start, end = self._offset(start), self._ends.get(last) or self._offset(last) + 1
        return self._before.span(start, end) if self._before else (start, end)

    def _offset(self, pos: int) -> int:
        return pos + self._shifts[bisect_right(self._starts, pos) - 1]
