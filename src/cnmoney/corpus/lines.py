"""Files that are read from their beginning, compressed by gzip or not."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple, cast

from ..display import display_name
from .errors import CorpusError


class Opened(NamedTuple):
    """A file as it is read, and the file on the disk, whose ``tell`` is how far that is."""

    data: IO[bytes]
    raw: BinaryIO


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open a file for reading.

    Raises:
        CorpusError: it cannot be read to its end.
    """
    try:
        with path.open("rb") as raw:
            if path.suffix.lower() == ".gz":
                with gzip.open(raw) as data:
                    yield Opened(cast("IO[bytes]", data), raw)
            else:
                yield Opened(raw, raw)
    except (OSError, EOFError, zlib.error) as error:
        reason = (isinstance(error, OSError) and error.strerror) or str(error)
        raise CorpusError(f"{display_name(str(path))}: cannot be read to its end ({reason})") from None
