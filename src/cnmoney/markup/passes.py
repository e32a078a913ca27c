"""Passes: what of a text the grammar should not see.  Each finds its edits by one pattern over the text.

returns      \\r\\n and a lone \\r are a line break
written      \\n5.7%                             a line break written out
invisible    zero-width characters and soft hyphens anywhere
blanks       no-break, thin and other blanks are plain ones
variants     1⁄4厘, 元∕股, ‑5.2%, 12﹐500萬元       slashes, hyphens and small forms are plain ones
html         <b>3</b>亿元                         tags inside a line, and entities (&nbsp;)
latex        $20.04\\%$, $450\\,\\text{万元}$    formulas
powers       m^2, m<sup>2</sup>
markdown     **3.5**亿元, `36.57`亿元
notes        5亿元[1]以上, 5①%, 5^{注1}亿元
pairs        【10】亿元, “3.5”亿元                brackets and quotes around a number
units        36.9364（元）                        brackets around a unit
thousands    4 500万元, 12'200.20                 groups of three digits
breaks       54,000⏎万元, 个百分⏎点, 10,162.00  万元
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from ..lexicon.characters import BLANKS, OPENING, VARIANTS
from ..patterns import LazyPattern
from .breaks import break_edits
from .char_classes import DIGITS
from .formulas import formula_edits
from .html import html_edits
from .latex import command_edits
from .markdown import markdown_edits
from .notes import HINT, NOTE_CHARS, note_edits
from .pairs import PAIRS, YUAN, bracketed_unit_edits, pair_edits
from .powers import power_edits
from .typography import (
    UNSEEN,
    blank_edits,
    invisible_edits,
    return_edits,
    thousands_edits,
    variant_edits,
    written_break_edits,
)
from .view import Edit, View


class _Pass(NamedTuple):
    """What to find, and one of which characters is in a text, as ``around`` it says, where there is any."""

    edits: Callable[[str], Iterator[Edit]]
    chars: Iterable[str]
    around: str = ""  # the pattern of what is around the character, from behind it

    @property
    def hint(self) -> str:
        """A pattern that matches in a text where there may be something to find."""
        return rf"(?<=[{re.escape(''.join(self.chars))}]){self.around}"


_MAX_HINT: Final = 5  # characters that a hint is about
_UNSEEN_CHARS: Final = frozenset(
    re.sub("(.)-(.)", lambda ends: "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1))), UNSEEN)
)
_SPECIAL_BLANKS: Final = frozenset("\u00a0\u202f\u205f").union(map(chr, range(0x2000, 0x200B)))
# In this order, each over what the one before left.
_PASSES: Final = (
    _Pass(return_edits, "\r"),
    _Pass(written_break_edits, "\\", "[rn]"),
    _Pass(invisible_edits, _UNSEEN_CHARS),
    _Pass(thousands_edits, "\u00a0\u2009\u202f'’ ", rf"(?<=[{DIGITS}].)[{DIGITS}]"),
    _Pass(blank_edits, _SPECIAL_BLANKS),
    _Pass(variant_edits, VARIANTS),
    _Pass(html_edits, "<&"),
    _Pass(formula_edits, "$"),
    _Pass(command_edits, "\\{"),
    _Pass(power_edits, "^*", r"(?:(?<=\^)|(?<=\*\*))[ ]?\{?[ ]?[23]"),
    _Pass(markdown_edits, "*~_`", "(?:(?<=[*`])|[~_])"),
    _Pass(note_edits, NOTE_CHARS, HINT),
    _Pass(pair_edits, PAIRS, rf"[ ]?[+\-−{DIGITS}]"),
    _Pass(bracketed_unit_edits, OPENING, rf"(?<=[{DIGITS} {YUAN}].)"),
    _Pass(break_edits, "\n\\"),
    _Pass(break_edits, BLANKS, "[ \u3000]"),
)


def _any_hint(passes: Iterable[_Pass]) -> LazyPattern:
    """Return the hints of some passes as one that begins with their characters, which is fast to search."""
    chars = "".join({char for each in passes for char in each.chars})
    alone = "".join({char for each in passes if not each.around for char in each.chars})
    hints = [each.hint for each in passes if each.around]
    if alone:  # one class is searched faster than as many as there are passes
        hints.insert(0, rf"(?<=[{re.escape(alone)}])")
    return LazyPattern(rf"[{re.escape(chars)}](?:{'|'.join(hints)})")


_HINTS: Final = tuple(_any_hint([each]) for each in _PASSES)
_ANY_HINT: Final = _any_hint(_PASSES)


def look_through(text: str) -> View:
    """Return a text as the grammar should read it; most texts as they are."""
    view = View(text)
    first = _ANY_HINT.search(text)
    if first is None:
        return view
    start = max(0, first.start() - _MAX_HINT)  # an edit there can complete the hint of a later pass
    for each, hint in zip(_PASSES, _HINTS, strict=True):
        if hint.search(view.text, start):
            view = view.edit(list(each.edits(view.text)))
    return view
