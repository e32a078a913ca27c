"""Resolve: from what a place means to a quantity, by its context.

Settles which currency 元, $ and ¥ are, whether a bare sum is money, and leaves out what is no quantity.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

import regex

from .quantity import SMALL_KINDS, Draft, Kind, Quantity, sealed
from .reading import Reading
from .tables import DECLARATION, DECLARED, LOCAL, REACHED, SIGN_OF, SUM_OR_COUNT, noun_before, noun_behind

MAX_CLAUSE = 40  # characters before a bare sum that may name it
_NEAR = 2  # characters between a number and the people whom it counts
MAX_SENTENCE = 80  # characters over which a sum may take the currency of the one before
_SENTENCE_END = re.compile(r"[。；;！!？?\s]")  # a blank parts the clauses of a headline
_CLAUSE_END = regex.compile(r"(?r)[，,。；;！!？?\n]")
_CELL_ENDS = ("", "\t", "\n", "|")
_TABLE_SCALES = (10**3, 10**4, 10**6, 10**8)  # what tables are in: 千元, 万元, 百万元, 亿元
_LARGE = Decimal(10**7)


@dataclass(slots=True)
class Resolver:
    """Turns the readings of one text into quantities.

    ``lone`` reads an expression that is the whole text: then nothing is too small or too bare.
    """

    text: str
    default_currency: str
    small_counts: bool = False
    lone: bool = False
    # Where the last scaled sum of each currency ends.
    _sums: dict[str, int] = field(default_factory=dict, init=False)

    def quantities(self, readings: Iterable[Reading]) -> Iterator[Quantity]:
        """Yield a quantity for each reading that is one."""
        text = self.text
        for reading in readings:
            suffix, start, end = reading.suffix, reading.start, reading.end
            if suffix is None:
                if not self._is_a_number(reading):
                    continue
                currency, unit = self._sum_currency(reading), None
                kind, inferred = (Kind.MONEY, True) if currency else (Kind.NUMBER, False)
            else:
                kind, unit, currency, inferred = suffix.kind, suffix.unit, suffix.currency, False
                if (reading.small or reading.bare) and self._is_left_out(reading, kind):
                    continue
                if currency:
                    currency = self._settle(currency, reading)
            if currency and reading.scaled:
                self._sums[currency] = end
            yield sealed(
                Draft(
                    kind,
                    reading.value,
                    reading.low,
                    reading.high,
                    reading.qualifier,
                    currency,
                    unit,
                    reading.per,
                    inferred,
                    text[start:end],
                    start,
                    end,
                )
            )

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
        bracketed = start > 0 and text[start - 1] in "（(" and text[end : end + 1] in ("）", ")")
        return bool(bracketed or alone or DECLARED.match(text, 0, start) or DECLARATION.match(text, end))

    def _settle(self, currency: str, reading: Reading) -> str:
        """Settle 元 by the default currency, and $ and ¥ by it where it is a dollar or a yen."""
        if currency == LOCAL:
            return self.default_currency
        sign, family = SIGN_OF.get(currency, ("", ()))
        if self.default_currency in family and re.search(sign, self.text[reading.start : reading.end]):
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
