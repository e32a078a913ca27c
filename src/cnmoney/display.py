"""Text and file names made fit for one line of a terminal."""

import os
import re
from typing import Final

CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
"""What moves a cursor, breaks a line or turns the direction of text, tab and line ends aside."""

HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
"""All that acts and is not seen: the categories Cc, Cf, Zl and Zp of Unicode, tab and line ends included."""

_HIDDEN_IN_LINES: Final = re.compile(rf"(?!\r?\n){HIDDEN.pattern}")


def escape_hidden(text: str) -> str:
    """Return lines for a terminal, with blanks and U+FFFD as below; their ends, LF and CR LF, remain."""
    return _HIDDEN_IN_LINES.sub(
        lambda found: " " if found[0].isspace() else "\N{REPLACEMENT CHARACTER}", text
    )


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
