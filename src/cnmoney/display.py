"""Text and file names made fit for one line of a terminal."""

import os
import re
from typing import Final

CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
"""What moves a cursor, breaks a line or turns the direction of text, tab and line ends aside."""


def escape_unprintable(text: str) -> str:
    """Return the text as one line that can neither move the cursor nor hide anything.

    White space becomes blanks; any other unprintable character becomes U+FFFD.  The length stays the same.
    """
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else " " if char.isspace() else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )


def display_name(name: str) -> str:
    """Return the name of a file decoded as UTF-8, even if the locale of the process is not UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")
