"""LaTeX: the commands inside an amount: $20\\%$, 450\\,\\text{万元}, 5\\footnote{1}亿元."""

import re
from collections.abc import Iterator
from typing import Final

from ..patterns import LazyPattern
from .breaks import follows_number
from .char_classes import IN_TAIL
from .view import Edit

_COMMAND: Final = LazyPattern(
    r"""
    (?P<space> \\ (?: [,;:!] | [ ] | q?quad\b | thinspace\b ) )
  | (?P<inline> \\\( ) [ ]? [0-9０-９][0-9０-９,，.．]{0,40}+ [ ]? (?P<inline_end> \\\) )
  | (?P<escape> \\ (?=[%$&\#_\-~.*+<>=^()\[\]/"'`@?]) )
  | (?P<group> \\ (?: text | textbf | textrm | textit | mathrm | mathbf | mathit | mbox | bm ) \{ )
      [^{}\\\n]{0,80}+ (?P<close> \} )
  | (?P<superscript> \\textsuperscript\{ )
  | (?P<note> [~ ]? \\
      (?: footnote(?:mark|text)? | cite[a-z]{0,9} | (?:auto|eq|page|[cv])?ref | tnote | thanks )
      \*? (?: \[ [^\[\]\n]{0,40} \] ){0,2} \{
    ) (?= (?: [^{}\n] | \{[^{}\n]{0,80}\} ){0,200}+ \} )
  | (?P<mark> \\footnotemark (?: \[ [0-9]{1,3} \] )? (?:\{\})? (?![a-zA-Z]) )
  | (?<=[0-9０-９]) (?P<thousands> \{ , \} ) (?=[0-9]{3})
  | \\ (?P<either_sign> pm ) (?![a-zA-Z]) [ ]?
  | \\ (?P<sign> times | cdot | approx | [gl](?:eq?|eqslant|t) | sim | div | thickapprox )(?![a-zA-Z])
    """,
    re.VERBOSE,
)
_SIGNS: Final = {
    **{"times": "×", "cdot": "×", "div": "÷", "approx": "≈", "thickapprox": "≈", "sim": "~"},
    **{"ge": "≥", "geq": "≥", "le": "≤", "leq": "≤"},
    **{"geqslant": "≥", "leqslant": "≤", "gt": ">", "lt": "<"},
}
# 5\\footnote{1}亿元 as 5^{*1}亿元, so that nobody takes it for a power.
_NOTES: Final = {"superscript": "^{", "note": "^{*", "mark": "^{}"}
_IS_BEFORE_TAIL: Final = LazyPattern(f"[{IN_TAIL}]")


def command_edits(text: str) -> Iterator[Edit]:
    """Yield what makes plain text of the commands; of notes and raised text ^{1}."""
    for found in _COMMAND.finditer(text):
        if found["thousands"]:
            yield Edit(*found.span(), ",")
        elif written := next((name for name in _NOTES if found[name]), None):
            yield Edit(*found.span(), _NOTES[written])
        elif found["either_sign"]:
            yield Edit(*found.span(), "±")
        elif found["inline"]:
            yield from _inline(text, found)
        elif found["escape"] or found["space"]:
            yield Edit(*found.span())
        elif found["group"]:
            yield Edit(*found.span("group"))
            yield Edit(*found.span("close"))
        else:
            yield Edit(*found.span(), _SIGNS[found["sign"]])


def _inline(text: str, found: re.Match[str]) -> Iterator[Edit]:
    """Yield the brackets of LaTeX around a number that a unit follows; others lose their backslashes."""
    start = found.start()
    is_number = follows_number(text, found.end()) and not (start and _IS_BEFORE_TAIL.match(text, start - 1))
    for name in ("inline", "inline_end"):
        first, end = found.span(name)
        yield Edit(first, end if is_number else end - 1)
