"""The words around a figure: what it is about, and whether it is a change, and up or down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from ..article.article import Mention
from ..decimals import minus
from ..lexicon.comparison import (
    BASES,
    BETWEEN,
    BOUND_WORDS,
    CHANGE_WORDS,
    EXTENTS,
    GAINS,
    LIST_MARKS,
    LOSSES,
    NOT_A_CHANGE,
    NOT_A_LOSS,
    OF,
    PRICE_COUNTS,
    REACHED,
    SAME_BASE,
)
from ..quantity import Kind, Qualifier, Quantity

_WORDS = 24  # characters before a figure that are about it
_LABEL = 100  # characters of the label of a row or a column, from its end back
_NAME = 9  # characters after a figure that name it
_BREAK = re.compile(r"[，,。；;！!？?：:\n、（）()]")
_STOP = re.compile(r"[。！!？?；;\n]")
_NOISE = re.compile(r"[^\u3400-\u9fffA-Za-z]+")


@dataclass(frozen=True, slots=True)
class Context:
    """What the words around a figure say of it.

    Attributes:
        words: the pairs of neighbouring characters of its clause, from the figure before it on, and of the
            labels of its table cell; of the clauses before it in the sentence if that is fewer than two.  The
            later figures of a list have those of its first.
        name: those of the words that touch its end, up to the next mark; none if a figure comes before that.
        is_change: a word says that it is a change.
        sign: 1 for up, -1 for down, 0 where no word says so.
        side: 1 for a gain, -1 for a loss, 0 where no word says so, and for a change.
        is_negative: it is a loss that is written as a number below zero.
        bases: what it is for, each: 10股, 月.
    """

    words: frozenset[str]
    name: frozenset[str]
    is_change: bool
    sign: int
    side: int
    is_negative: bool
    bases: frozenset[str]

    @property
    def all_words(self) -> frozenset[str]:
        """Those before and those behind."""
        return self.words | self.name if self.name else self.words

    def likeness(self, source: "Context") -> float:
        """Return the share of these words, or of those of the name, that the other context has."""
        others = source.all_words
        return max(_share(self.words, others), _share(self.name, others))

    def likeness_before(self, source: "Context") -> float:
        """Return the share of these words that are before the other figure."""
        return _share(self.words, source.words)

    def is_opposite_of(self, source: "Context") -> bool:
        """Return True if one is up and the other down, or one a gain and the other a loss."""
        return self.sign * source.sign < 0 or self.side * source.side < 0

    def fits(self, source: "Context") -> bool:
        """Return True unless they differ in change or level, up or down, gain or loss, or base."""
        if self.is_change != source.is_change or self.is_opposite_of(source):
            return False
        if (self.is_negative or source.is_negative) and self.side != source.side:
            return False
        return not (self.bases and source.bases) or bool(self.bases & source.bases)


def contexts(text: str, mentions: Sequence[Mention]) -> list[Context]:
    """Return the context of each mention of a text."""
    found: list[Context] = []
    previous, end, sign = None, 0, None
    words: frozenset[str] = frozenset()
    starts = [*(mention.quantity.start for mention in mentions), len(text) + _NAME]
    for mention, next_start in zip(mentions, starts[1:], strict=True):
        quantity = mention.quantity
        after = text[quantity.end : min(next_start, quantity.end + _NAME)]
        first = max(end, quantity.start - _WORDS)
        clause = _BREAK.split(text[first : quantity.start].rstrip())[-1]  # 增加⏎37,012万元
        sentence = _STOP.split(text[max(0, quantity.start - 2 * _WORDS) : quantity.start])[-1]
        labels = _labels(mention)
        if previous is not quantity.kind or not _LIST.fullmatch(text, end, quantity.start):
            words, sign = _pairs(clause, *labels), _sign(clause, after, mention)
            if len(words) < 2:
                words = _pairs(sentence, *labels)
        context = _context(words, clause, sign, mention)
        found.append(replace(context, name=_name(after, is_cut=next_start < quantity.end + _NAME)))
        previous, end = quantity.kind, quantity.end
    return found


def comparable(quantity: Quantity, context: Context) -> Quantity:
    """Return a fall or a loss that is written below zero as words would give it: 8.3 for -8.3."""
    if not _is_below_zero(quantity) or not (context.is_change or context.is_negative):
        return quantity
    value, low, high = (
        None if number is None else minus(_ZERO, number)
        for number in (quantity.value, quantity.high, quantity.low)
    )
    return replace(quantity, value=value, low=low, high=high)


def bounded(text: str, quantity: Quantity) -> Quantity | None:
    """Return a figure with the bound that a word before it sets (突破, 最高); None if no word does."""
    found = _bound_words().search(text, max(0, quantity.start - _BOUND), quantity.start)
    if found is None or quantity.qualifier is not Qualifier.EXACT:
        return None
    qualifier = Qualifier(BOUND_WORDS[found[1]])
    is_lower = qualifier.is_lower_bound
    return replace(
        quantity,
        qualifier=qualifier,
        low=quantity.value if is_lower else None,
        high=None if is_lower else quantity.value,
    )


def _labels(mention: Mention) -> tuple[str, str]:
    return (mention.row or "")[-_LABEL:], (mention.column or "")[-_LABEL:]


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / len(words) if words else 0.0


def _name(after: str, *, is_cut: bool) -> frozenset[str]:
    name = _BREAK.split(after)[0]
    if name == after and is_cut:  # what leads to the next figure names that one
        return frozenset()
    return _pairs(name.removeprefix(OF))


def _pairs(*parts: str) -> frozenset[str]:
    runs = (run for part in parts for run in _NOISE.split(part))
    return frozenset(run[place : place + 2] for run in runs for place in range(len(run) - 1))


def _context(words: frozenset[str], clause: str, sign: int | None, mention: Mention) -> Context:
    quantity = mention.quantity
    is_below_zero = _is_below_zero(quantity)
    is_sum = sign is None and quantity.kind in (Kind.MONEY, Kind.NUMBER)
    side = _side(clause, mention) if is_sum else 0
    if sign is not None and is_below_zero:
        sign = -1
    elif sign is not None and quantity.text.startswith(("+", "＋")):
        sign = 1
    is_negative = side != 0 and is_below_zero
    bases = frozenset(SAME_BASE.get(base, base) for base in _BASE.findall(clause))
    return Context(
        words, frozenset(), sign is not None, sign or 0, -1 if is_negative else side, is_negative, bases
    )


def _is_below_zero(quantity: Quantity) -> bool:
    number = quantity.high if quantity.value is None else quantity.value
    return number is not None and number < 0


def _side(clause: str, mention: Mention) -> int:
    """Return 1 for a gain, -1 for a loss, 0 for neither; of a label, what is not in brackets counts."""
    labels = _BRACKETS.sub("", "".join(_labels(mention)))
    sides = [_SIDES[word] for word in _side_words().findall(labels + clause) if word in _SIDES]
    return sides[-1] if sides else 0


def _sign(clause: str, after: str, mention: Mention) -> int | None:
    """Return 1, -1 or 0 for a change, None for a level."""
    quantity = mention.quantity
    labels = "".join(_labels(mention))
    is_of_things = quantity.kind is Kind.COUNT and quantity.unit not in PRICE_COUNTS
    found = [_CHANGES[word] for word in _change_words().findall(labels + clause) if word in _CHANGES]
    signs = [word.sign for word in found if not (word.of_a_price and is_of_things)]
    named = _change_words().match(after, len(OF)) if after.startswith(OF) else None
    if named and named[0] in _CHANGES:  # 8.2%的增长
        signs.insert(0, _CHANGES[named[0]].sign)
    elif clause.endswith(REACHED):
        return next((word.sign for word in reversed(found) if word.form in EXTENTS), None)
    if not signs:
        return None
    return next((sign for sign in reversed(signs) if sign), 0)


_ZERO = Decimal(0)
_BOUND = 8  # characters in which a word that bounds a figure is before it
_CHANGES = {word.form: word for word in CHANGE_WORDS}
_SIDES = dict.fromkeys(GAINS, 1) | dict.fromkeys(LOSSES, -1)
_BASE = re.compile(rf"每({BASES})")
_LIST = re.compile(rf"\s*[{LIST_MARKS}]+\s*")
_BRACKETS = re.compile(r"[（(].*?[)）]")


@cache
def _side_words() -> re.Pattern[str]:
    return re.compile("|".join((*NOT_A_LOSS, *LOSSES, *GAINS)))


@cache
def _bound_words() -> re.Pattern[str]:
    return re.compile(rf"({'|'.join(BOUND_WORDS)})[{BETWEEN}]*\Z")


@cache
def _change_words() -> re.Pattern[str]:
    """The words of a change, those that must touch the figure at the end only, and what looks like one."""
    anywhere = [word.form for word in CHANGE_WORDS if not word.touching]
    touching = [word.form for word in CHANGE_WORDS if word.touching]
    return re.compile(
        rf"{'|'.join(NOT_A_CHANGE)}|{'|'.join(anywhere)}|(?:{'|'.join(touching)})(?=[{BETWEEN}]*$)"
    )
