"""The words around a figure: what it is about, and whether it is a change, and up or down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..article.article import Mention
from ..lexicon.comparison import BETWEEN, CHANGE_WORDS, NOT_A_CHANGE, REACHED

_WORDS = 24  # characters before a figure that are about it
_BREAK = re.compile(r"[，,。；;！!？?：:\n、（）()]")
_STOP = re.compile(r"[。！!？?；;\n]")
_NOISE = re.compile(r"[^\u3400-\u9fffA-Za-z]+")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words before a figure say of it.

    Attributes:
        words: the pairs of neighbouring characters of its clause, from the figure before it on, and of the
            labels of its table cell; of the clauses before it in the sentence if that is fewer than two.
        is_change: a word says that it is a change.
        sign: 1 for up, -1 for down, 0 where no word says so.
    """

    words: frozenset[str]
    is_change: bool
    sign: int

    def likeness(self, source: "Context") -> float:
        """Return the share of these words that the other context has."""
        return len(self.words & source.words) / len(self.words) if self.words else 0.0

    def fits(self, source: "Context") -> bool:
        """Return True unless one is a change and the other a level, or one is up and the other down."""
        return self.is_change == source.is_change and self.sign * source.sign >= 0


def contexts(text: str, mentions: Sequence[Mention]) -> list[Context]:
    """Return the context of each mention of a text."""
    found, previous = [], 0
    for mention in mentions:
        start = mention.quantity.start
        first = max(previous, start - _WORDS)
        clause = _BREAK.split(text[first:start])[-1]
        sentence = _STOP.split(text[max(0, start - 2 * _WORDS) : start])[-1]
        labels = (mention.row or "", mention.column or "")
        words = _pairs(clause, *labels)
        sign = _sign(clause, mention)
        found.append(
            Context(words if len(words) > 1 else _pairs(sentence, *labels), sign is not None, sign or 0)
        )
        previous = mention.quantity.end
    return found


def _pairs(*parts: str) -> frozenset[str]:
    runs = (run for part in parts for run in _NOISE.split(part))
    return frozenset(run[place : place + 2] for run in runs for place in range(len(run) - 1))


def _sign(clause: str, mention: Mention) -> int | None:
    """Return 1, -1 or 0 for a change, None for a level; the sign of the number counts too."""
    value = mention.quantity.value
    labels = f"{mention.row or ''}{mention.column or ''}"
    found = _change_words().finditer(labels + clause)
    signs = [_SIGNS[word[0]] for word in found if word[0] in _SIGNS]
    if clause.endswith(REACHED) or not signs:
        return None
    if value is not None and value < 0:
        return -1
    return next((sign for sign in reversed(signs) if sign), 0)


_SIGNS = {word.form: word.sign for word in CHANGE_WORDS}


@cache
def _change_words() -> re.Pattern[str]:
    """The words of a change, those that must touch the figure at the end only, and what looks like one."""
    anywhere = [word.form for word in CHANGE_WORDS if not word.touching]
    touching = [word.form for word in CHANGE_WORDS if word.touching]
    return re.compile(
        rf"{'|'.join(NOT_A_CHANGE)}|{'|'.join(anywhere)}|(?:{'|'.join(touching)})(?=[{BETWEEN}]*$)"
    )
