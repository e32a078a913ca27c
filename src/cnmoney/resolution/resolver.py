"""Resolve: from what a place means to a quantity, by its context.

Settles which currency 元, $ and ¥ are, whether a bare sum is money, and leaves out what is no quantity.
"""

import re
from decimal import Decimal

import regex

from ..grammar.expression import Reading
from ..grammar.ranges import single
from ..grammar.term import Term
from ..lexicon.characters import CLOSING, OPENING
from ..lexicon.entries import DEFAULT_CURRENCY
from ..lexicon.index import (
    AMBIGUOUS_CURRENCIES,
    ATTAINMENT_VERBS,
    DECLARATION,
    DECLARED,
    SHARED_SIGNS,
    SUM_OR_COUNT,
    following_noun,
    preceding_noun_is_sum,
)
from ..options import Options
from ..quantity import SMALL_KINDS, Kind, Qualifier, Quantity

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
        options: how it is read.
    """

    __slots__ = ("_sums", "options", "text")

    def __init__(self, text: str, options: Options) -> None:
        self.text = text
        self.options = options
        self._sums: dict[str, int] = {}  # where the last scaled sum of each currency ends

    def of_term(self, term: Term) -> Quantity | None:
        """Return the quantity of a term that joins no other; None where it is none."""
        return None if term.blocked else self.quantity(single(term))

    def quantity(self, reading: Reading) -> Quantity | None:
        """Return the quantity of a reading; None where it is none."""
        start, end, value, low, high, qualifier, of, per, scaled, small, bare = reading
        if of is None:
            if not self._is_a_number(reading):
                return None
            currency, unit = self._sum_currency(reading), None
            kind, inferred = (Kind.MONEY, True) if currency else (Kind.NUMBER, False)
        else:
            kind, unit, currency, inferred = of.kind, of.unit, of.currency, False
            if (small or bare) and self._is_left_out(reading, kind):
                return None
        if currency and currency in AMBIGUOUS_CURRENCIES:
            currency, is_stated = self._settle(currency, start, end)
            inferred = inferred or is_stated
        if scaled and currency:
            self._sums[currency] = end
        return Quantity(
            kind, value, low, high, qualifier, currency, unit, per, inferred, self.text[start:end], start, end
        )

    def _is_left_out(self, reading: Reading, kind: Kind) -> bool:
        """Tell a small count, and a unit that declares what a table is in."""
        if self.options.whole_text:
            return False
        small = reading.small and kind in SMALL_KINDS and not self.options.small_counts
        return small or (reading.bare and self._is_declaration(reading))

    def _is_a_number(self, reading: Reading) -> bool:
        """A number without a unit needs a scale word; a scale word alone needs a sum after it."""
        if self.options.whole_text:
            return True
        if reading.bare:
            return following_noun(self.text, reading.end) == (True, 0) or self._is_stated_sum(reading)
        return reading.scaled

    def _is_stated_sum(self, reading: Reading) -> bool:
        """套现千万, 市值破万亿: a large scale word alone right after the name of a sum"""
        if reading.low is None or reading.low < _LARGE:
            return False
        reached = ATTAINMENT_VERBS.match(self.text, 0, reading.start)
        nouns = SUM_OR_COUNT.ending_at(self.text, reached.start() if reached else reading.start)
        return bool(nouns) and nouns[0][1]

    def _is_declaration(self, reading: Reading) -> bool:
        """（万元）, 单位：亿元 and 千港元 in a cell of its own say what a table is in; they are no amount."""
        text, start, end = self.text, reading.start, reading.end
        cell = text[start - 1 : start] in _CELL_ENDS and text[end : end + 1] in _CELL_ENDS
        alone = cell and end - start < len(text) and reading.low in _TABLE_SCALES
        bracketed = start > 0 and text[start - 1] in OPENING and text[end : end + 1] in CLOSING
        return bool(bracketed or alone or DECLARED.match(text, 0, start) or DECLARATION.match(text, end))

    def _settle(self, currency: str, start: int, end: int) -> tuple[str, bool]:
        """Settle 元, and $ and ¥ where the currency of the text is written so.

        Also return whether the article stated it."""
        local = self.options.local_currency
        if currency != DEFAULT_CURRENCY:
            sign, family = SHARED_SIGNS[currency]
            if local not in family or not re.search(sign, self.text[start:end]):
                return currency, False
        return local, local != self.options.default_currency

    def _sum_currency(self, reading: Reading) -> str | None:
        """Return the currency of a bare number that its clause names a sum of money, else None."""
        if not reading.scaled:
            return None
        first = max(0, reading.start - MAX_CLAUSE)
        if clause_end := _CLAUSE_END.search(self.text, first, reading.start):
            first = clause_end.end()
        near = any(end >= first for end in self._sums.values())
        currency = self._currency_before(reading.start, first)
        if behind := following_noun(self.text, reading.end):
            is_sum, between = behind
            if is_sum:
                return currency
            if between <= _NEAR:
                return None
        return currency if near or preceding_noun_is_sum(self.text, first, reading.start) else None

    def _currency_before(self, start: int, clause: int) -> str:
        """Return the one currency of the scaled sums before in the clause, else in the sentence.

        营收538亿美元，净利润55亿: the profit is in dollars too.
        """
        in_sentence = {currency: end for currency, end in self._sums.items() if self._is_near(end, start)}
        in_clause = [currency for currency, end in in_sentence.items() if end >= clause]
        only = (found[0] for found in (in_clause, list(in_sentence)) if len(found) == 1)
        return next(only, self.options.local_currency)

    def _is_near(self, end: int, start: int) -> bool:
        return start - end <= MAX_SENTENCE and not _SENTENCE_END.search(self.text, end, start)
