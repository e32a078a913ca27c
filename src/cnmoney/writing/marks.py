"""Mark-up inside a quantity: what a rewriting would tear in two stays as it is."""

import re

_PAIRS = (("（", "）"), ("(", ")"), ("【", "】"), ("[", "]"), ("「", "」"), ("“", "”"))
# A command or a closing $ of LaTeX, emphasis of Markdown, a tag, an entity, a line break.
_MARKS = re.compile(r"\\|[0-9.]_?\$|\*|<[^<>]*>|&\w+;|[\r\n]")


def has_markup(text: str) -> bool:
    """Return True if the text of a quantity holds marks, or one of a pair that began before it."""
    return _MARKS.search(text) is not None or any(
        text.count(opening) != text.count(closing) for opening, closing in _PAIRS
    )
