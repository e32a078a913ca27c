"""The lines of a text, read as they are asked for: a list of them would be a second copy of the text."""

from collections.abc import Iterator

_PIECE = 1 << 12  # characters that are split at once


def lines(text: str, start: int, end: int) -> Iterator[str]:
    r"""Yield the lines of ``text[start:end]`` with their ends: what ``str.splitlines`` gives, piece by piece.

    Every piece ends with a ``\n``, so that no line end is cut.
    """
    while start < end:
        stop = text.find("\n", start + _PIECE, end) + 1 or end
        yield from text[start:stop].splitlines(keepends=True)
        start = stop
