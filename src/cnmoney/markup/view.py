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
    """

    def __init__(self, text: str, edits: Iterable[Edit] = (), parent: "View | None" = None) -> None:
        self._parent = parent
        self._starts = [0]  # of the stretches of the view in which nothing is removed
        removed: list[int] = [0]
        self._ends: dict[int, int] = {}  # of what a replacement came from, by its last character
        pieces: list[str] = []
        pos = length = 0
        for start, end, replacement in edits:
            pieces += (text[pos:start], replacement)
            length += start - pos + len(replacement)
            pos = end
            if replacement:
                self._ends[length - 1] = end
            if len(replacement) < end - start:
                self._starts.append(length)
                removed.append(end - start - len(replacement))
        self.text = "".join((*pieces, text[pos:])) if pieces else text
        self._shifts = list(accumulate(removed))

    @property
    def source(self) -> str:
        """The text that it is a view of."""
        return self.text if self._parent is None else self._parent.source

    def edit(self, edits: list[Edit]) -> "View":
        """Return the view with edits of its own text, in order and apart from each other."""
        return View(self.text, edits, self) if edits else self

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that a span of the view, which is not empty, came from."""
        if self._parent is None:
            return start, end
        last = end - 1
        end = self._ends.get(last) or self._offset(last) + 1
        return self._parent.source_span(self._offset(start), end)

    def _offset(self, pos: int) -> int:
        return pos + self._shifts[bisect_right(self._starts, pos) - 1]
