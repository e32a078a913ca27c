"""Arithmetic: a dash between two numbers that subtracts, so that they are no range.

subtraction = number - number, in a formula (8×(1-20%), 14%-5%=9%), or two falling amounts (300万元-18万元)
"""

import re
from decimal import Decimal
from typing import Final

from ..decimals import power, times
from ..lexicon import connectives as words
from ..lexicon.characters import CLOSING, DIGITS, LETTERS, OPENING, SLASHES, char_class
from ..lexicon.numeral_index import PLUS
from ..patterns import BackwardPattern, LazyPattern
from ..quantity import Kind
from .nodes import Sign, Term
from .sharing import shared_exponent

_WAVES: Final = frozenset(words.WAVES)
_OPEN, _CLOSE = char_class(OPENING), char_class(CLOSING)
_SLASH, _SUM_SIGNS = char_class(SLASHES), char_class({*PLUS, *words.EQUALS_SIGNS})
_OPERAND: Final = char_class(DIGITS | LETTERS | CLOSING | frozenset("%％"))
_STAR: Final = char_class(words.STARS)
_FACTOR: Final = char_class(words.FACTOR_SIGNS)
_AFTER_FACTOR: Final = BackwardPattern(
    rf"(?:(?:{_FACTOR}|{_OPERAND}[ ]?{_STAR})[ ]?{_OPEN}?|{_SLASH}[ ]?{_OPEN})[ ]?"
)
_AFTER_PLUS: Final = BackwardPattern(rf"{char_class(PLUS)}[ ]?")
_AFTER_SUM_SIGN: Final = BackwardPattern(rf"{_SUM_SIGNS}[ ]?{_OPEN}?[ ]?")
_BEFORE_SIGN: Final = LazyPattern(
    rf"[ ]?{_CLOSE}?[ ]? (?: {char_class(words.FACTOR_SIGNS + words.EQUALS_SIGNS)}"
    rf"  | {_STAR} [ ]?{char_class(DIGITS | OPENING)} | (?<={_CLOSE}) [ ]?{_SLASH} )",
    re.VERBOSE,
)
CALLED_RANGE: Final = LazyPattern(f"[ ]?(?:{words.CALLED_RANGE})")
_NAMED_RANGE: Final = BackwardPattern(f"{words.RANGE_NAMES}")
_ONE: Final = Decimal(1)


def is_subtraction(text: str, first: Term, second: Term) -> bool:
    """Return True if the dash between two terms can only subtract the second from the first."""
    one, other = first.unit, second.unit
    if first.is_negative or not _WAVES.isdisjoint(text[first.end : second.start + 1]):
        return False
    if one and other and one.kind is not other.kind:
        return False
    is_percent = other is not None and other.kind is Kind.PERCENT
    have_units = first.numeral.end < first.end and second.numeral.end < second.end
    falls = _falls(first, second)
    if have_units and not is_percent and _AFTER_PLUS.match(text, 0, first.start):
        return True  # 100万元+5万元-20万元
    if falls and have_units and not is_percent:
        return not (CALLED_RANGE.match(text, second.end) or _NAMED_RANGE.match(text, 0, first.start))
    is_rest = is_percent and one is None and first.numeral.low == _ONE  # 1-20%
    return (falls or is_rest) and _is_in_formula(text, first.start, second.end)


def _falls(first: Term, second: Term) -> bool:
    """Return True if the second number is the smaller one, with the scale that the first takes from it."""
    if first.unit:
        return size(first) > size(second)
    exponent = shared_exponent(first.numeral, second.numeral)
    return times(first.numeral.high, power(exponent)) > second.numeral.high


def _is_in_formula(text: str, start: int, end: int) -> bool:
    """Return True if a sign of a formula stands beside what begins at ``start`` and ends at ``end``."""
    before = _AFTER_FACTOR.match(text, 0, start) or _AFTER_SUM_SIGN.match(text, 0, start)
    return bool(before or _BEFORE_SIGN.match(text, end))


def size(term: Term, exponent: int = 0) -> Decimal:
    """Return a term's number in base units, whatever its sign; multiplied by 10^exponent."""
    number = term.numeral.scaled(exponent).high if exponent else term.numeral.high
    return times(number, term.unit.factor) if term.unit else number


def without_dash(text: str, term: Term) -> Term:
    """Return a term without the dash before it, which was read as its sign."""
    if term.sign is Sign.MINUS_OR_DASH and text[term.start] in words.DASHES:
        return term.replace(start=term.start + 1, sign=Sign.PLUS)
    return term
