"""Files that are written whole or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def atomic_write(path: Path) -> Iterator[TextIO]:
    """Open a file for writing in UTF-8; it takes its name, or its new content, when the block has ended well.

    Until then the text is in a hidden file of the same folder, so that one step puts it in place.  A file
    that is replaced keeps its permissions, and a link to it stays a link.

    Raises:
        OSError: the file cannot be written; what stood there before still does.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe or a device: written to, never replaced
            with _open(path, "w") as stream:
                yield stream
        else:
            with _replacing(path.resolve()) as stream:
                yield stream
    except OSError as error:  # names the file that was asked for, not the draft of it
        raise OSError(error.errno, error.strerror, str(path)) from None


@contextmanager
def _replacing(target: Path) -> Iterator[TextIO]:
    if target.exists() and not os.access(target, os.W_OK):  # a replacement would not ask
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    draft = target.with_name(f".cnmoney-{secrets.token_hex(8)}.tmp")
    try:
        with _open(draft, "x") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _open(path: Path, mode: str) -> TextIO:
    # A lone surrogate, which only an odd encoding lets in, is written as a question mark.
    return path.open(mode, encoding="utf-8", errors="replace", newline="")  # type: ignore[return-value]  # text
