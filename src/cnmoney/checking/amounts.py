"""A sum in 大写 against the one in digits beside it, in invoices, receipts and contracts."""

import re
from collections.abc import Sequence
from functools import cache

from ..lexicon.comparison import AMOUNT_WORDS, CAPITALS
from ..quantity import Kind, Quantity
from .results import AmountPair

_MAX_GAP = 20  # characters between the two


def pairs_of(text: str, sums: Sequence[Quantity]) -> list[AmountPair]:
    """Return the pairs among the sums of a text."""
    pairs, place = [], 0
    while place + 1 < len(sums):
        first, second = sums[place], sums[place + 1]
        place += 1
        if _is_capital(first) != _is_capital(second) and _are_side_by_side(text, first, second):
            words, digits = (first, second) if _is_capital(first) else (second, first)
            pairs.append(AmountPair(words, digits, _are_equal(words, digits)))
            place += 1
    return pairs


def _are_equal(words: Quantity, digits: Quantity) -> bool:
    return words.value == digits.value and (
        Kind.NUMBER in (words.kind, digits.kind) or words.currency == digits.currency
    )


def _is_capital(quantity: Quantity) -> bool:
    return any(char in CAPITALS for char in quantity.text)


def _are_side_by_side(text: str, first: Quantity, second: Quantity) -> bool:
    gap = text[first.end : second.start]
    return len(gap) <= _MAX_GAP and _gap_pattern().fullmatch(gap) is not None


@cache
def _gap_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:[\s（()）:：,，、；;【】\[\]/|]|{'|'.join(AMOUNT_WORDS)})*+")
