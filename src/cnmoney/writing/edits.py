"""What a rewriting changed: the new text, and the map between old and new offsets."""

from bisect import bisect_right
from dataclasses import dataclass

from ..quantity import Quantity


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
