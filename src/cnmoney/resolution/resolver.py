"""Resolve: from what a place means to a quantity, by its context.

Settles which currency 元, $ and ¥ are, whether a bare sum is money, and leaves out what is no quantity.
"""

import re
from decimal import Decimal
from typing import Any

import regex

from ..decimals import plus
from ..grammar.expression import Reading
from ..grammar.ranges import BOUNDED_ABOVE, BOUNDED_BELOW, single
from ..grammar.term import Term
from ..lexicon.index import (
    CLOSING,
    DECLARATION,
    DECLARED,
    LOCAL,
    OPENING,
    REACHED,
    SIGN_OF,
    SUM_OR_COUNT,
    UNSETTLED,
    Suffix,
    noun_before,
    noun_behind,
)
from ..quantity import SMALL_KINDS, Draft, Kind, Qualifier, Quantity

MAX_CLAUSE = 40  # characters before a bare sum that may name it
_NEAR = 2  # characters between a number and the people whom it counts
MAX_SENTENCE = 80  # characters over which a sum may take the currency of the one before
_SENTENCE_END = re.compile(r"[。；;！!？?\s]")  # a blank parts the clauses of a headline
_CLAUSE_END = regex.compile(r"(?r)[，,。；;！!？?\n]")
_CELL_ENDS = ("", "\t", "\n", "|")
_TABLE_SCALES = (10**3, 10**4, 10**6, 10**8)  # what tables are in: 千元, 万元, 百万元, 亿元
_LARGE = Decimal(10**7)
_EXACT = Qualifier.EXACT


class Context:
    """The context of one text, in which its readings become quantities.

    Attributes:
        text: the text.
        default_currency: ISO 4217 code of what 元 is.
        small_counts: a lone Han digit counts too.
        lone: the text is one expression; then nothing is too small or too bare.
        floor: where the last term ends; what stands before it is taken.
        joint: the same, if that term may be joined to the next; else 0.
    """

    __slots__ = ("_sums", "default_currency", "floor", "joint", "lone", "small_counts", "text")

    def __init__(self, text: str, default_currency: str, small_counts: bool, lone: bool) -> None:
        self.text = text
        self.default_currency = default_currency
        self.small_counts = small_counts
        self.lone = lone
        self._sums: dict[str, int] = {}  # where the last scaled sum of each currency ends
        self.floor = self.joint = 0

    def amount(
        self,
        start: int,
        end: int,
        value: Decimal,
        qualifier: Qualifier,
        suffix: Suffix,
        scaled: bool,
        per: str | None = None,
    ) -> Quantity:
        """Return the quantity of a number with a unit, as ``quantity`` does."""
        draft: Any = Draft()  # no types say that a class may change to one of the same slots
        draft.kind = suffix.kind
        draft.value = draft.low = draft.high = value
        if qualifier is not _EXACT:
            draft.low = value if qualifier in BOUNDED_BELOW else None
            draft.high = value if qualifier in BOUNDED_ABOVE else None
        draft.qualifier = qualifier
        currency = suffix.currency
        if currency:
            if currency in UNSETTLED:  # most are LOCAL, so that a call for these would show
                currency = self.default_currency if currency == LOCAL else self._settle(currency, start, end)
            if scaled:
                self._sums[currency] = end
        draft.currency = currency
        draft.unit = suffix.unit
        draft.per = per
        draft.inferred = False
        draft.text = self.text[start:end]
        draft.start = start
        draft.end = end
        draft.__class__ = Quantity
        quantity: Quantity = draft
        return quantity

    def of_term(self, term: Term) -> Quantity | None:
        """Return the quantity of a term that joins no other; None where it is none."""
        number, suffix = term.number, term.suffix
        if term.blocked:
            return None
        if (
            suffix is None
            or number.small
            or number.bare
            or number.qualifier is not _EXACT
            or term.order_of_size
        ):
            return self.quantity(single(term))
        value = number.low
        if term.extra:
            value = plus(value, term.extra)
        if suffix.exponent != 0:
            value = suffix.in_base_units(value)
        if term.negative:
            value = value.copy_negate()
        qualifier = term.before or term.after or _EXACT
        return self.amount(term.start, term.end, value, qualifier, suffix, number.scaled, term.per)

    def quantity(self, reading: Reading) -> Quantity | None:
        """Return the quantity of a reading; None where it is none."""
        start, end, value, low, high, qualifier, suffix, per, scaled, small, bare = reading
        if suffix is None:
            if not self._is_a_number(reading):
                return None
            currency, unit = self._sum_currency(reading), None
            kind, inferred = (Kind.MONEY, True) if currency else (Kind.NUMBER, False)
        else:
            kind, unit, currency, inferred = suffix.kind, suffix.unit, suffix.currency, False
            if (small or bare) and self._is_left_out(reading, kind):
                return None
        if currency in UNSETTLED:
            currency = self._settle(currency, start, end)
        if scaled and currency:
            self._sums[currency] = end
        draft: Any = Draft()  # no types say that a class may change to one of the same slots
        draft.kind, draft.unit, draft.per = kind, unit, per
        draft.value, draft.low, draft.high = value, low, high
        draft.qualifier, draft.currency, draft.inferred = qualifier, currency, inferred
        draft.text, draft.start, draft.end = self.text[start:end], start, end
        draft.__class__ = Quantity
        quantity: Quantity = draft
        return quantity

    def _is_left_out(self, reading: Reading, kind: Kind) -> bool:
        """Tell a small count, and a unit that declares what a table is in."""
        if self.lone:
            return False
        small = reading.small and kind in SMALL_KINDS and not self.small_counts
        return small or (reading.bare and self._is_declaration(reading))

    def _is_a_number(self, reading: Reading) -> bool:
        """A number without a unit needs a scale word; a scale word alone needs a sum after it."""
        if self.lone:
            return True
        if reading.bare:
            return noun_behind(self.text, reading.end) == (True, 0) or self._is_stated_sum(reading)
        return reading.scaled

    def _is_stated_sum(self, reading: Reading) -> bool:
        """套现千万, 市值破万亿: a large scale word alone right after the name of a sum"""
        if reading.low is None or reading.low < _LARGE:
            return False
        reached = REACHED.match(self.text, 0, reading.start)
        nouns = SUM_OR_COUNT.before(self.text, reached.start() if reached else reading.start)
        return bool(nouns) and nouns[0][1]

    def _is_declaration(self, reading: Reading) -> bool:
        """（万元）, 单位：亿元 and 千港元 in a cell of its own say what a table is in; they are no amount."""
        text, start, end = self.text, reading.start, reading.end
        cell = text[start - 1 : start] in _CELL_ENDS and text[end : end + 1] in _CELL_ENDS
        alone = cell and end - start < len(text) and reading.low in _TABLE_SCALES
        bracketed = start > 0 and text[start - 1] in OPENING and text[end : end + 1] in CLOSING
        return bool(bracketed or alone or DECLARED.match(text, 0, start) or DECLARATION.match(text, end))

    def _settle(self, currency: str, start: int, end: int) -> str:
        """Settle 元 by the default currency, and $ and ¥ by it where it is a dollar or a yen."""
        if currency == LOCAL:
            return self.default_currency
        sign, family = SIGN_OF.get(currency, ("", ()))
        if self.default_currency in family and re.search(sign, self.text[start:end]):
            return self.default_currency
        return currency

    def _sum_currency(self, reading: Reading) -> str | None:
        """Return the currency of a bare number that its clause names a sum of money, else None."""
        if not reading.scaled:
            return None
        first = max(0, reading.start - MAX_CLAUSE)
        if clause_end := _CLAUSE_END.search(self.text, first, reading.start):
            first = clause_end.end()
        near = any(end >= first for end in self._sums.values())
        currency = self._currency_before(reading.start, first)
        if behind := noun_behind(self.text, reading.end):
            is_sum, between = behind
            if is_sum:
                return currency
            if between <= _NEAR:
                return None
        return currency if near or noun_before(self.text, first, reading.start) else None

    def _currency_before(self, start: int, clause: int) -> str:
        """Return the one currency of the scaled sums before in the clause, else in the sentence.

        营收538亿美元，净利润55亿: the profit is in dollars too.
        """
        in_sentence = {currency: end for currency, end in self._sums.items() if self._is_near(end, start)}
        in_clause = [currency for currency, end in in_sentence.items() if end >= clause]
        only = (found[0] for found in (in_clause, list(in_sentence)) if len(found) == 1)
        return next(only, self.default_currency)

    def _is_near(self, end: int, start: int) -> bool:
        return start - end <= MAX_SENTENCE and not _SENTENCE_END.search(self.text, end, start)
