"""Resolver: an expression and its context to a quantity, or to the reason why it is none.

It settles which currency 元, $ and ¥ are and whether a sum without a currency is money, and leaves out what
is no quantity.  It is the only maker of a ``Quantity``.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import Final

from ..decimals import negated
from ..grammar.nodes import Expression, NumeralForm, Rejected
from ..lexicon.characters import BARS, BLANKS, CLAUSE_COMMAS, CLOSING, COLONS, HAN, MINUS_SIGNS, OPENING
from ..lexicon.entries import DEFAULT_CURRENCY, Unit
from ..lexicon.index import (
    AGE_AFTER,
    AGE_BEFORE,
    ALL_REPORTED,
    AMBIGUOUS_CURRENCIES,
    ATTAINMENT_VERBS,
    CAPTION,
    CAPTION_END,
    CHANGE_OF_LEVEL,
    COMPARISON_OPENERS,
    COMPARISONS,
    DECLARATION,
    DECLARATION_STOPS,
    DECLARED,
    DECLARED_AS,
    DECLARED_IN,
    HANDLING_VERBS,
    HEAD_UNIT_AHEAD,
    HEAD_UNIT_BEFORE,
    LEADING_CURRENCIES,
    NAME_ENDS,
    SHARED_SIGNS,
    preceding_nouns,
)
from ..lexicon.money.yuan import CENTS, CENTS_OF
from ..lexicon.units.durations import YEAR
from ..markup import View
from ..options import Options
from ..patterns import LazyPattern
from ..quantity import Kind, Qualifier, Quantity, new_quantity
from ..rejection import Reason, Rejection
from .nouns import following_noun, is_vague_size, preceding_noun_is_sum

MAX_CLAUSE: Final = 40  # characters before a sum without a currency that may name it
MAX_SENTENCE: Final = 80  # characters over which a sum may take the currency of the one before
_HAVE_CENTS: Final = CENTS_OF.split()
_NEAR: Final = 2  # characters between a number and the people whom it counts
_SMALL_KINDS: Final = (Kind.COUNT, Kind.DURATION)  # of these a single Han digit is no quantity: 一位, 三年
_SENTENCE_END: Final = LazyPattern(r"[。；;！!？?\s]")  # a blank separates the clauses of a headline
_TO_LAST_CLAUSE_END: Final = LazyPattern(r"(?s:.*)[，,。；;！!？?\n]")
_TO_LAST_STATEMENT_END: Final = LazyPattern(rf"(?s:.*)(?:[。；;！!？?\n]|(?<={HAN})\s(?={HAN}))")
_BARS: Final = frozenset(BARS[1:-1])
_CELL_ENDS: Final = _BARS | {"", "\t", "\n"}
_TABLE_SCALES: Final = (10**3, 10**4, 10**6, 10**8)  # what tables are in: 千元, 万元, 百万元, 亿元
_MILLION: Final = Decimal(10**6)
_LARGE: Final = Decimal(10**7)
_END: Final = (None,)  # what follows the last node
# Looked up once: most numbers ask for these.
_MONEY: Final = Kind.MONEY
_EXACT: Final = Qualifier.EXACT
_SCALE_WORD: Final = NumeralForm.SCALE_WORD
_SINGLE_DIGIT: Final = NumeralForm.SINGLE_DIGIT


class Resolver:
    """The context of one view of a text, in which its expressions become quantities, in reading order."""

    def __init__(self, view: View, options: Options) -> None:
        self._view = view
        self._text = view.text
        self._options = options
        self._sums: dict[str, int] = {}  # where the last sum with a scale word ends, of each currency

    def results(
        self, nodes: Iterator[Expression | Rejected], *, report_rejections: bool
    ) -> Iterator[Quantity | Rejection]:
        """Yield the quantities of the kinds that are asked for, and perhaps the numbers that are none."""
        kinds = self._options.kinds
        node: Expression | None = None
        for following in chain(nodes, _END):
            if isinstance(following, Rejected):
                # Apart from the expressions, so that what is found does not depend on what is left out.
                if report_rejections:
                    yield self._rejection(following, following.reason)
                continue
            if node is not None:
                found = self.resolve(node, following)
                if isinstance(found, Quantity):
                    if kinds is None or found.kind in kinds:
                        yield found
                elif report_rejections:
                    yield self._rejection(node, found)
            node = following

    def _rejection(self, node: Expression | Rejected, reason: Reason) -> Rejection:
        start, end = self._view.source_span(node.start, node.end)
        return Rejection(self._view.source[start:end], start, end, reason)

    def resolve(self, node: Expression, following: Expression | None) -> Quantity | Reason:
        """Return the quantity of an expression, or the reason why it is none; ``following`` comes next."""
        unit = node.unit
        reason = self._reason_against(node, unit)
        if reason:
            return reason
        name: str | None = None
        if unit is not None:
            kind, name, currency, inferred = unit.kind, unit.name, unit.currency, unit.is_inferred
        else:
            currency = self._currency_of_number(node, following)
            kind, inferred = _MONEY if currency else Kind.NUMBER, currency is not None
        if currency is not None:
            if currency in AMBIGUOUS_CURRENCIES:
                currency, is_stated = self._settle(currency, node.start, node.end)
                inferred = inferred or is_stated
            if node.has_scale:
                self._sums[currency] = node.end
        start, end = self._view.source_span(node.start, node.end)
        return new_quantity(
            kind,
            node.value,
            node.low,
            node.high,
            node.qualifier,
            currency,
            name,
            node.per,
            inferred,
            self._view.source[start:end],
            start,
            end,
        )

    # --- what is a quantity --------------------------------------------------------------------------

    def _reason_against(self, node: Expression, unit: Unit | None) -> Reason | None:
        """Return why an expression is no quantity; None where it is one."""
        if self._options.whole_text:
            return None
        if unit is None:
            return None if self._is_number(node) else Reason.NO_UNIT
        form = node.form
        if form is _SINGLE_DIGIT:
            is_small = unit.kind in _SMALL_KINDS and not self._options.small_counts
            return Reason.SMALL_COUNT if is_small else None
        if form is _SCALE_WORD and node.qualifier is _EXACT:
            if self._is_declaration(node):
                return Reason.DECLARATION
            if not unit.is_money and self._is_name(node, unit):
                return Reason.NAME
        return None

    def _is_number(self, node: Expression) -> bool:
        """A number without a unit needs a scale word; a scale word alone needs a noun that names a sum."""
        if node.form is _SCALE_WORD and node.qualifier is _EXACT:
            return following_noun(self._text, node.end) == (True, 0) or self._is_stated_sum(node)
        return node.has_scale

    def _currency_of_number(self, node: Expression, following: Expression | None) -> str | None:
        """Return the currency of a number without a unit, if it is a sum of money."""
        return self._currency_of_next_level(node, following) or self._currency_of_sum(node)

    def _is_stated_sum(self, node: Expression) -> bool:
        """套现千万, 市值破万亿, 花百万: a large scale word alone right after the name of a sum"""
        if node.low is None or node.low < _MILLION:
            return False
        if HANDLING_VERBS.match(self._text, 0, node.start):
            return True
        if node.low < _LARGE:
            return False
        verb = ATTAINMENT_VERBS.match(self._text, 0, node.start)
        nouns = preceding_nouns().ending_at(self._text, verb.start() if verb else node.start)
        return bool(nouns) and nouns[0][1]

    def _is_name(self, node: Expression, unit: Unit) -> bool:
        """焦作万方、茶百道 and 千年简牍: a scale word alone that counts nothing"""
        text, start, end = self._text, node.start, node.end
        if unit.name == YEAR:
            return not (AGE_BEFORE.match(text, 0, start) or AGE_AFTER.match(text, end))
        return unit.kind is not Kind.RATIO and start > 0 and NAME_ENDS.match(text, end) is not None

    def _is_declaration(self, node: Expression) -> bool:
        """（万元）, 单位：亿元 and 千港元 in a cell of its own say what a table is in; they are no amount."""
        text, start, end = self._text, node.start, node.end
        before, after = text[start - 1 : start], text[end : end + 1]
        is_cell = self._is_cell(start, end) and end - start < len(text)
        is_title_end = CAPTION_END.match(text, end) or (
            before in CLAUSE_COMMAS and after in DECLARATION_STOPS
        )
        is_title = node.low in _TABLE_SCALES and is_title_end and CAPTION.match(text, 0, start)
        is_behind_dash = text[start] in MINUS_SIGNS and node.low and negated(node.low) in _TABLE_SCALES
        return bool(
            (start > 0 and before in OPENING and after in CLOSING)
            or (is_cell and node.low in _TABLE_SCALES)
            or is_title
            or is_behind_dash  # 市场规模-亿元
            or (before in DECLARED_IN and DECLARED_AS.match(text, end))
            or (node.low in _TABLE_SCALES and self._is_unit_of_head(node))
            or DECLARED.match(text, 0, start)
            or DECLARATION.match(text, end)
        )

    def _is_cell(self, start: int, end: int) -> bool:
        """|千元|, | 人民币千元 |: Return True if nothing else is in the cell but, between bars, blanks."""
        text = self._text
        if text[start - 1 : start] in _CELL_ENDS and text[end : end + 1] in _CELL_ENDS:
            return True
        first = start - (text[start - 1 : start] in BLANKS)
        last = end + (text[end : end + 1] in BLANKS)
        return text[first - 1 : first] in _BARS and text[last : last + 1] in _BARS

    def _is_unit_of_head(self, node: Expression) -> bool:
        """人民币千元 人民币千元, 百万元 %, 注：人民币千元。: a unit in a line of units, or one with a name"""
        text, start, end = self._text, node.start, node.end
        before, after = text[start - 1 : start], text[end : end + 1]
        has_name = any(length < end - start for length, _ in LEADING_CURRENCIES.at(text, start))
        is_said = has_name and (before in COLONS or ALL_REPORTED.match(text, 0, start) is not None)
        if is_said and after in DECLARATION_STOPS:
            return True
        if not (
            is_said
            or before in _CELL_ENDS
            or (has_name and before in BLANKS)
            or (before in BLANKS and HEAD_UNIT_BEFORE.match(text, 0, start))
        ):
            return False
        return HEAD_UNIT_AHEAD.match(text, end) is not None or (
            end - start < len(text) and after in _CELL_ENDS
        )

    # --- which currency ------------------------------------------------------------------------------

    def _settle(self, currency: str, start: int, end: int) -> tuple[str, bool]:
        """Settle 元, and $ and ¥ where the currency of the text is written so.

        Also return whether the article stated it.
        """
        local = self._options.local_currency
        if currency == DEFAULT_CURRENCY and local not in _HAVE_CENTS and CENTS in self._text[start:end]:
            return _HAVE_CENTS[0], False  # 2毫5仙
        if currency != DEFAULT_CURRENCY:
            sign, family = SHARED_SIGNS[currency]
            if local not in family or not re.search(sign, self._text[start:end]):
                return currency, False
        return local, local != self._options.default_currency

    def _currency_of_sum(self, node: Expression) -> str | None:
        """Return the currency of a number that its clause names a sum of money, else None."""
        if not node.has_scale:
            return None
        clause = max(0, node.start - MAX_CLAUSE)
        if clause_end := _TO_LAST_CLAUSE_END.match(self._text, clause, node.start):
            clause = clause_end.end()
        if noun := following_noun(self._text, node.end):
            if noun.is_sum:
                return self._preceding_currency(node.start, clause)
            if noun.distance <= _NEAR:
                return None
        if self._is_named_before(node, clause):
            return self._preceding_currency(node.start, clause)
        return None

    def _is_named_before(self, node: Expression, clause: int) -> bool:
        """Return True if the words before a number in its clause, or what it is compared with, name a sum."""
        text, start = self._text, node.start
        if HANDLING_VERBS.match(text, 0, start):
            return True
        last_sum = max(self._sums.values(), default=-1)
        is_sum = preceding_noun_is_sum(text, max(clause, last_sum), start)
        if is_sum and _is_order_of_magnitude(node):
            return not is_vague_size(text, clause, start)  # 体量在千万级别
        if is_sum is not None:
            return is_sum
        return last_sum >= clause or self._is_compared_with_sum(clause, start)

    def _is_compared_with_sum(self, clause: int, start: int) -> bool:
        """营收达86亿，较上年的74亿: the sum that the sentence names before counts in a comparison"""
        text = self._text
        if not COMPARISONS.search(text, clause, start) and not COMPARISON_OPENERS.match(text, clause, start):
            return False
        sentence = max(0, start - MAX_SENTENCE)
        if sentence_end := _TO_LAST_STATEMENT_END.match(text, sentence, clause):
            sentence = sentence_end.end()
        is_sum = preceding_noun_is_sum(text, sentence, clause)
        return any(end >= sentence for end in self._sums.values()) if is_sum is None else is_sum

    def _currency_of_next_level(self, node: Expression, following: Expression | None) -> str | None:
        """估值從10億飆升至120億美元: both levels are of one currency, which the second states."""
        if not (node.has_scale and following and following.has_scale and following.unit):
            return None
        is_change = CHANGE_OF_LEVEL.fullmatch(self._text, node.end, following.start)
        return following.unit.currency if is_change else None

    def _preceding_currency(self, start: int, clause: int) -> str:
        """Return the one currency of the sums before in the clause, else in the sentence, else the default.

        营收538亿美元，净利润55亿: the profit is in dollars too.
        """
        in_sentence = {currency: end for currency, end in self._sums.items() if self._is_near(end, start)}
        in_clause = [currency for currency, end in in_sentence.items() if end >= clause]
        only = (found[0] for found in (in_clause, list(in_sentence)) if len(found) == 1)
        return next(only, self._options.local_currency)

    def _is_near(self, end: int, start: int) -> bool:
        return start - end <= MAX_SENTENCE and not _SENTENCE_END.search(self._text, end, start)


def _is_order_of_magnitude(node: Expression) -> bool:
    return node.form is _SCALE_WORD and node.qualifier is Qualifier.VAGUE
