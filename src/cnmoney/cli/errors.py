"""Errors as the command line reports them, one line each, and its exit statuses."""

import sys
from typing import Final

from ..display import display_name, escape_unprintable

SUCCESS: Final = 0
FAILURE: Final = 1
INTERRUPTED: Final = 130  # as a shell reports a program that SIGINT ended
CLOSED_PIPE: Final = 141  # likewise SIGPIPE


def report(message: str) -> None:
    """Print a line on standard error."""
    if sys.stderr is not None:
        print(f"cnmoney: {escape_unprintable(message)}", file=sys.stderr)


def report_error(name: str, error: Exception) -> None:
    """Print what went wrong with a file."""
    report(f"{display_name(name)}: {reason_of(error)}")


def reason_of(error: Exception) -> str:
    """Return what went wrong, without the name of a file."""
    return (isinstance(error, OSError) and error.strerror) or str(error)
