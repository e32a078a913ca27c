"""Text and file names made fit for one line of a terminal."""

import os
import re
from typing import Final

CONTROLS: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
"""What moves a cursor, breaks a line or turns the direction of text, tab and line ends aside."""

# What has no ink, though Python calls it printable: characters that are joined to others, or fill a place.
_JOINED: Final = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufe00-\ufe0d\uffa0\U000e0100-\U000e01ef"
)
_PRESENTATION: Final = "\ufe0e\ufe0f"  # of the character before as text or as emoji
INKLESS: Final = re.compile(f"[{_JOINED}{_PRESENTATION}]")
"""What is not seen, though Python calls it printable."""

HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    f"\ufff0-\ufff8\U0001d173-\U0001d17a\U000e0000-\U000e0fff{_JOINED}{_PRESENTATION}]"
)
"""All that acts and is not seen: the categories Cc, Cf, Zl and Zp of Unicode, tab and line ends included, and
what has Default_Ignorable_Code_Point."""

# An emoji remains one, but for what joins two of them.
_EMOJI: Final = (
    "(?<=[\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u27bf\u2934\u2935\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    f"\U0001f000-\U0001faff])[{_PRESENTATION}]|(?<=[0-9#*])[{_PRESENTATION}](?=\u20e3)"
)
_INKLESS_ON_SCREEN: Final = re.compile(f"(?!{_EMOJI}){INKLESS.pattern}")
_HIDDEN_IN_LINES: Final = re.compile(rf"(?!\r?\n|{_EMOJI}){HIDDEN.pattern}")


def escape_hidden(text: str) -> str:
    """Return lines for a terminal, with blanks and U+FFFD as below; their ends, LF and CR LF, remain."""
    return _HIDDEN_IN_LINES.sub(
        lambda found: " " if found[0].isspace() else "\N{REPLACEMENT CHARACTER}", text
    )


def escape_unprintable(text: str) -> str:
    """Return the text as one line that can neither move the cursor nor hide anything.

    White space becomes blanks; any other character that is not seen becomes U+FFFD, but for what makes an
    emoji of the character before.  The length stays the same.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _INKLESS_ON_SCREEN.sub("\N{REPLACEMENT CHARACTER}", text)
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else " " if char.isspace() else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )


def display_name(name: str) -> str:
    """Return the name of a file decoded as UTF-8, even if the locale of the process is not UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")
