"""Atomic writing: a file gets its whole new content or keeps the old one."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def atomic_write(path: Path) -> Iterator[TextIO]:
    """Open a file for writing in UTF-8; it gets its name, or its new content, when the block ends well.

    Until then the text is in a hidden file in the same folder, which replaces the target in one step.  A file
    that is replaced keeps its permissions, and a link to it remains a link.

    Raises:
        OSError: the file cannot be written; its old content remains.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe or a device: written to, never replaced
            with _open(path, "w") as stream:
                yield stream
        else:
            with _open_replacement(path.resolve()) as stream:
                yield stream
    except OSError as error:  # names the file asked for, not the temporary one
        raise OSError(error.errno, error.strerror, str(path)) from None


@contextmanager
def _open_replacement(target: Path) -> Iterator[TextIO]:
    if target.exists() and not os.access(target, os.W_OK):  # replacing a file needs no right to write to it
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    temporary = target.with_name(f".cnmoney-{os.urandom(8).hex()}.tmp")
    try:
        with _open(temporary, "x") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _open(path: Path, mode: str) -> TextIO:
    # An unpaired surrogate, which some encodings can decode to, is written as a question mark.
    return path.open(mode, encoding="utf-8", errors="replace", newline="")  # type: ignore[return-value]  # text
