"""Text and file names made fit for one line of a terminal."""

import os


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
