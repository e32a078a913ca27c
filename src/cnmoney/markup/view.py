"""View: a text with some of its characters removed or replaced, and where each of the rest came from."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple


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

    __slots__ = ("source", "text")

    def __init__(self, text: str, source: str | None = None) -> None:
        self.text = text
        self.source = text if source is None else source

    def edit(self, edits: list[Edit]) -> "View":
        """Return the view with edits of its own text, in order and apart from each other."""
        return _EditedView(self, edits) if edits else self

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that a span of the view, which is not empty, came from."""
        return start, end


class _EditedView(View):
    """A view of another view, with edits."""

    __slots__ = ("_ends", "_parent", "_shifts", "_starts")

    def __init__(self, parent: View, edits: Iterable[Edit]) -> None:
        self._parent = parent
        self._starts = [0]  # of the stretches of the view in which nothing is removed
        removed: list[int] = [0]
        self._ends: dict[int, int] = {}  # of what a replacement came from, by its last character
        pieces: list[str] = []
        pos = length = 0
        for start, end, replacement in edits:
            pieces += (parent.text[pos:start], replacement)
            length += start - pos + len(replacement)
            pos = end
            if replacement:
                self._ends[length - 1] = end
            if len(replacement) < end - start:
                self._starts.append(length)
                removed.append(end - start - len(replacement))
        super().__init__("".join((*pieces, parent.text[pos:])), parent.source)
        self._shifts = list(accumulate(removed))

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        last = end - 1
        end = self._ends.get(last) or self._offset(last) + 1
        return self._parent.source_span(self._offset(start), end)

    def _offset(self, pos: int) -> int:
        return pos + self._shifts[bisect_right(self._starts, pos) - 1]
