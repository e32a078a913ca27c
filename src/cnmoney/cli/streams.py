"""The standard streams, as the command line needs them."""

import errno
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from ..atomic_write import atomic_write
from ..display import escape_hidden

STANDARD_INPUT = "standard input"  # what it is called in messages


def prepare_streams() -> None:
    """Make both outputs UTF-8 in every locale, with line ends as they are written, and buffered.

    Without a buffer (``python -u``, PYTHONUNBUFFERED) Python takes no notice of what a full disk left out.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="")
    if isinstance(sys.stdout, io.TextIOWrapper) and isinstance(sys.stdout.buffer, io.RawIOBase):
        sys.stdout = open(  # noqa: SIM115  # until the program ends
            sys.stdout.fileno(), "w", encoding="utf-8", errors="replace", newline="", closefd=False
        )


def standard_input() -> BinaryIO:
    """Return standard input.

    Raises:
        OSError: it is closed; named so, for what has no name is standard output.
    """
    if sys.stdin is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), STANDARD_INPUT)
    return sys.stdin.buffer


def standard_output() -> TextIO:
    """Return standard output.

    Raises:
        OSError: it is closed.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return sys.stdout


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """Open a file that appears whole, or standard output if there is none.

    Raises:
        OSError: it cannot be written.
    """
    if path is not None:
        with atomic_write(path) as stream:
            yield stream
    else:
        stream = standard_output()
        yield stream
        stream.flush()


def on_screen(stream: TextIO) -> TextIO:
    """Return a stream for text with what articles and file names hold, of which a terminal gets what is seen.

    A file or a pipe gets the text as it is.
    """
    return cast("TextIO", _Screen(stream)) if stream.isatty() else stream


class _Screen(io.TextIOBase):
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        return self._stream.write(escape_hidden(text))

    def isatty(self) -> bool:
        return True


def detach(*streams: TextIO | None) -> None:
    """Redirect streams to the null device: flushing their buffers at exit would fail again, loudly."""
    for stream in streams:
        with suppress(OSError, ValueError), Path(os.devnull).open("wb") as null_device:
            if stream is not None:
                os.dup2(null_device.fileno(), stream.fileno())
