"""Errors as the command line reports them, one line each, and its exit statuses."""

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOBase
from typing import Any, Final, TextIO

from ..display import display_name, escape_unprintable
from ..documents import DocumentWarning
from .streams import detach

SUCCESS: Final = 0
FAILURE: Final = 1
INTERRUPTED: Final = 130  # as a shell reports a program that SIGINT ended
CLOSED_PIPE: Final = 141  # likewise SIGPIPE


def report(message: str) -> None:
    """Print a line on standard error, if it can be written."""
    write_error(f"cnmoney: {escape_unprintable(message)}\n")


def write_error(text: str) -> None:
    """Write on standard error; where that is closed or full nobody is told, and the run goes on."""
    if sys.stderr is not None:
        ErrorStream(sys.stderr).write(text)


@contextmanager
def warnings_reported() -> Iterator[None]:
    """Report what is warned of in the meantime, each once."""

    def show(message: Warning | str, *_: Any, **__: Any) -> None:
        if (line := str(message)) not in shown:
            shown.add(line)
            report(line)

    shown: set[str] = set()
    with warnings.catch_warnings():
        warnings.simplefilter("always", DocumentWarning)
        warnings.showwarning = show
        yield


class ErrorStream(TextIOBase):
    """Standard error, for whom it must not stop; from the first failure on nothing more is written."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write at once."""
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):  # the latter of a stream that is closed in this program alone
            detach(self._stream)
        return len(text)

    def fileno(self) -> int:
        """Return its number, by which a terminal is asked for its width."""
        return self._stream.fileno()


def report_error(name: str, error: Exception) -> None:
    """Print what went wrong with a file."""
    report(f"{display_name(name)}: {reason_of(error)}")


def reason_of(error: Exception) -> str:
    """Return what went wrong, without the name of a file."""
    return (isinstance(error, OSError) and error.strerror) or str(error)
