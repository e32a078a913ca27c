"""The words around a figure: what it is about, and whether it is a change, and up or down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..article.article import Mention
from ..lexicon.comparison import BETWEEN, CHANGE_WORDS, NOT_A_CHANGE, OF, REACHED

_WORDS = 24  # characters before a figure that are about it
_NAME = 9  # characters after a figure that name it
_BREAK = re.compile(r"[，,。；;！!？?：:\n、（）()]")
_STOP = re.compile(r"[。！!？?；;\n]")
_NOISE = re.compile(r"[^\u3400-\u9fffA-Za-z]+")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a figure say of it.

    Attributes:
        words: the pairs of neighbouring characters of its clause, from the figure before it on, and of the
            labels of its table cell; of the clauses before it in the sentence if that is fewer than two.
        name: those of the words that touch its end, up to the next mark; none if a figure comes before that.
        is_change: a word says that it is a change.
        sign: 1 for up, -1 for down, 0 where no word says so.
    """

    words: frozenset[str]
    name: frozenset[str]
    is_change: bool
    sign: int

    def likeness(self, source: "Context") -> float:
        """Return the share of these words, or of those of the name, that the other context has."""
        others = source.words | source.name
        return max(_share(self.words, others), _share(self.name, others))

    def fits(self, source: "Context") -> bool:
        """Return True unless one is a change and the other a level, or one is up and the other down."""
        return self.is_change == source.is_change and self.sign * source.sign >= 0


def contexts(text: str, mentions: Sequence[Mention]) -> list[Context]:
    """Return the context of each mention of a text."""
    ends = [0, *(mention.quantity.end for mention in mentions)]
    starts = [*(mention.quantity.start for mention in mentions[1:]), len(text) + _NAME]
    return [_context(text, *around) for around in zip(mentions, ends, starts, strict=False)]


def _context(text: str, mention: Mention, previous: int, following: int) -> Context:
    """Return the context of a mention, which is between the end of one and the start of another."""
    start, end = mention.quantity.start, mention.quantity.end
    clause = _BREAK.split(text[max(previous, start - _WORDS) : start])[-1]
    sentence = _STOP.split(text[max(0, start - 2 * _WORDS) : start])[-1]
    labels = (mention.row or "", mention.column or "")
    words = _pairs(clause, *labels)
    after = text[end : min(following, end + _NAME)]
    name = _BREAK.split(after)[0]
    if name == after and following < end + _NAME:  # what leads to the next figure names that one
        name = ""
    sign = _sign(clause, after, mention)
    return Context(
        words if len(words) > 1 else _pairs(sentence, *labels),
        _pairs(name.removeprefix(OF)),
        is_change=sign is not None,
        sign=sign or 0,
    )


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / len(words) if words else 0.0


def _pairs(*parts: str) -> frozenset[str]:
    runs = (run for part in parts for run in _NOISE.split(part))
    return frozenset(run[place : place + 2] for run in runs for place in range(len(run) - 1))


def _sign(clause: str, after: str, mention: Mention) -> int | None:
    """Return 1, -1 or 0 for a change, None for a level; the sign of the number counts too."""
    named = _change_words().match(after, len(OF)) if after.startswith(OF) else None  # 8.2%的增长
    value = mention.quantity.value
    labels = f"{mention.row or ''}{mention.column or ''}"
    found = _change_words().finditer(labels + clause)
    signs = [_SIGNS[word[0]] for word in found if word[0] in _SIGNS]
    if named and named[0] in _SIGNS:
        signs.insert(0, _SIGNS[named[0]])
    elif clause.endswith(REACHED):
        return None
    if not signs:
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
