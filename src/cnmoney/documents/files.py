"""Bytes of files, pipes and devices, some of which have no end."""

import os
import stat
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import IO, Final

from .errors import DocumentError

MAX_STREAM: Final = 1_000_000_000  # bytes of what may have no end
_BLOCK: Final = 1 << 20


def read_bytes(source: IO[bytes], check: Callable[[bytes], object]) -> bytes:
    """Return the bytes of a file, a pipe or a device.

    Args:
        source: what is read, to its end.
        check: gets the first bytes, and raises where nothing can come of them; the others are not read then.

    Raises:
        OSError: it cannot be read.
        DocumentError: it is no file, and longer than ``MAX_STREAM``.
    """
    most = None if _is_file(source) else MAX_STREAM
    block = source.read(_BLOCK)
    check(block)
    data = BytesIO()  # its value is no copy
    while block:
        data.write(block)
        if most is not None and data.tell() > most:
            raise DocumentError(f"longer than {most:,} bytes, which is the most for what is no file")
        block = source.read(_BLOCK)
    return data.getvalue()


def _is_file(source: IO[bytes]) -> bool:
    """Return True for what has an end."""
    try:
        return stat.S_ISREG(os.fstat(source.fileno()).st_mode)
    except (OSError, ValueError):  # an object that only reads like a file
        return False


def bounded_lines(data: IO[bytes], most: int) -> Iterator[bytes | None]:
    """Yield the lines as soon as they are read; None in place of one that has more bytes than ``most``."""
    while line := data.readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = data.readline(_BLOCK)
        yield None
