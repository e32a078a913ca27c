"""Han numerals: how a number is said in Chinese.

number  = 负? whole (点 digit+)?
whole   = (whole 亿)? myriad                  亿 counts whatever is above it: 一百零五万三千亿
myriad  = (section 万)? section               of up to eight digits
section = (D 千)? (D 百)? (D 十)? D?           of up to four digits

A zero inside a section, or at its head below a higher one, is one 零, however many there are: 一千零五,
一万零五十, 一亿零五万.  At the end of a section none is said: 一百二十万五千.
"""

from decimal import Decimal

from ..errors import WritingError
from .words import HanWords, han_words

_MYRIAD, _YI = 10**4, 10**8
LIMIT = 10**16  # the first number that 万亿 cannot say


def numeral(number: Decimal | int, *, traditional: bool = False) -> str:
    """Return what ``to_han`` returns."""
    return said(checked_number(number), han_words(traditional=traditional))


def checked_number(number: object) -> Decimal:
    """Return a number as an exact Decimal.

    Raises:
        TypeError: it is neither an ``int`` nor a ``Decimal``.
        WritingError: it is not finite, or too large for the scale words.
    """
    if isinstance(number, float):
        raise TypeError(f"number must be an int or a Decimal, not a float: Decimal({str(number)!r}) is exact")
    if isinstance(number, bool) or not isinstance(number, (int, Decimal)):
        raise TypeError(f"number must be an int or a Decimal, not {type(number).__name__}")
    exact = Decimal(number)
    if not exact.is_finite():
        raise WritingError(f"{number} has no digits to write; leave it out or write a word for it yourself")
    if exact.copy_abs() >= LIMIT:
        raise WritingError(f"{_shown(exact)} is beyond 万亿, which ends below 10^16; write it in digits")
    return exact


def said(number: Decimal, words: HanWords) -> str:
    """Return a checked number in Han numerals with these words."""
    whole, _, fraction = format(number.copy_abs(), "f").partition(".")
    fraction = fraction.rstrip("0")
    text = _with_two(_without_leading_one(whole_number(int(whole), words), words), words)
    if fraction:
        text += words.point + "".join(words.digits[int(digit)] for digit in fraction)
    return words.negative + text if number < 0 else text


def whole_number(number: int, words: HanWords) -> str:
    """whole = (whole 亿)? myriad, with every 一 said: 一十五"""
    if number == 0:
        return words.digits[0]
    return _said_by(number, _YI, words) if number >= _YI else _said_by(number, _MYRIAD, words)


def _said_by(number: int, scale: int, words: HanWords) -> str:
    """Return what is above a scale, its word, and what is below it, after 零 if its first place is empty."""
    above, below = divmod(number, scale)
    if not above:
        return _section(below, words)
    text = whole_number(above, words) + words.scales[len(str(scale)) - 1]
    if not below:
        return text
    zero = words.digits[0] if below < scale // 10 else ""
    return text + zero + whole_number(below, words)


def _section(number: int, words: HanWords) -> str:
    """section = (D 千)? (D 百)? (D 十)? D?, one 零 for the places that are left out between two digits"""
    text, skipped = "", False
    for exponent in (3, 2, 1, 0):
        digit = number // 10**exponent % 10
        if digit:
            text += words.digits[0] if skipped and text else ""
            text += words.digits[digit] + words.scales.get(exponent, "")
        skipped = not digit
    return text


def _without_leading_one(text: str, words: HanWords) -> str:
    """一十五 is said 十五 at the head of a number."""
    ten = words.digits[1] + words.scales[1]
    return text.removeprefix(words.digits[1]) if text.startswith(ten) else text


def _with_two(text: str, words: HanWords) -> str:
    """两千, 两万, 两亿 at the head of a number; 二十, 二百"""
    large = [words.digits[2] + word for exponent, word in words.scales.items() if exponent >= 3]
    return words.two + text[1:] if text.startswith(tuple(large)) else text


def _shown(number: Decimal) -> str:
    """Return a number of any size in a few characters."""
    digits = format(number, "f") if number.adjusted() < 40 else format(number, "E")
    return digits if len(digits) <= 40 else f"{digits[:20]}…"
