"""Bytes of files, pipes and devices, some of which have no end."""

import os
import stat
from collections.abc import Callable, Iterator
from copy import copy
from io import BytesIO
from typing import IO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from .errors import DocumentError

MAX_STREAM: Final = 1_000_000_000  # bytes of what may have no end
MAX_UNPACKED: Final = 1_000_000_000  # bytes of the parts of a document
_BLOCK: Final = 1 << 20
_MOST_OF_DEFLATE: Final = 1032  # bytes for one; no file of less than a megabyte can unpack to the most


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


def check_unpacked(data: bytes) -> None:
    """Refuse an archive that unpacks to more than ``MAX_UNPACKED``, whatever its directory says.

    Raises:
        DocumentError: it is larger.
        zipfile.BadZipFile: it is no archive.
    """
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > MAX_UNPACKED or (
            sum(map(_most_unpacked, parts)) > MAX_UNPACKED and _unpacks_to_more(archive)
        ):
            raise DocumentError(f"unpacks to more than {MAX_UNPACKED:,} bytes, the most for a document")


def _most_unpacked(part: ZipInfo) -> int:
    is_known = part.compress_type in (ZIP_STORED, ZIP_DEFLATED)
    return part.compress_size * _MOST_OF_DEFLATE if is_known else MAX_UNPACKED + 1


def _unpacks_to_more(archive: ZipFile) -> bool:
    """Unpack all parts, block by block, and beyond the sizes that the directory says."""
    size = 0
    for part in archive.infolist():
        free = copy(part)
        free.file_size, free.CRC = MAX_UNPACKED + 1, None  # type: ignore[assignment]  # as for a stream
        with archive.open(free) as unpacked:
            while block := unpacked.read(_BLOCK):
                size += len(block)
                if size > MAX_UNPACKED:
                    return True
    return False


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
