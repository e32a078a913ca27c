"""A sum in 大写 against the one in digits beside it, in invoices, receipts and contracts."""

import re
from dataclasses import dataclass
from functools import cache

from ..extraction import extract
from ..lexicon.comparison import AMOUNT_WORDS, CAPITALS
from ..quantity import Kind, Quantity

_MAX_GAP = 20  # characters between the two


@dataclass(frozen=True)
class AmountPair:
    """A sum that a text states twice.

    Attributes:
        words: the sum in 大写.
        digits: the sum in digits.
        agrees: both are one value in one currency.
    """

    words: Quantity
    digits: Quantity
    agrees: bool


def check_amounts(text: str, *, default_currency: str = "CNY") -> list[AmountPair]:
    """Return the sums that a text states in 大写 and in digits side by side, in either order.

    Args:
        text: an invoice, a receipt, a contract.
        default_currency: ISO 4217 code that 元 means.

    Returns:
        A pair for each, in reading order; ``agrees`` is False where they differ.  Values are in base units.

    Raises:
        TypeError: ``text`` is not a ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code.

    Example:
        >>> [pair] = check_amounts("合计人民币叁仟捌佰元整（¥3,880.00）")
        >>> pair.agrees, str(pair.words.value), str(pair.digits.value)
        (False, '3800', '3880.00')
    """
    sums = extract(text, default_currency=default_currency, kinds=[Kind.MONEY, Kind.NUMBER])
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
