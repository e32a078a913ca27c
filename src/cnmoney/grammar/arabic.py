"""Arabic digits: where a number in them ends, and its value.

number = digits (, three digits)* (. digits)?                47,529   1，234，567   3.5   １２

What decides whether a comma is a thousands mark is here, and nowhere else.
"""

import re
from decimal import Decimal
from typing import Final

from ..lexicon import numerals
from ..lexicon.characters import ARABIC_DIGITS, HAN, char_class
from ..lexicon.money.yuan import YUAN_WORDS
from ..lexicon.numeral_index import SCALES, TO_PLAIN_DIGITS
from ..lexicon.units.rates import PERCENT_SIGNS
from ..lexicon.word_index import BoundedCache
from ..patterns import LazyPattern
from .nodes import Numeral

MAX_GROUPS: Final = 12  # of three digits after thousands marks; a number of more is left out whole

# No thousands marks before one of these; a full-width comma may end the clause too (1,234，2021年), as it
# does behind a group with a plain one (3,200，150只), but not of a sum in yuan (1,234，567元), and before a
# percentage (85，100%); 15/30,130% are two as well.
_PERCENT: Final = f"[ ]?{char_class(PERCENT_SIGNS.split())}"
_YUAN_WORD: Final = char_class(YUAN_WORDS.split())
_YUAN: Final = f"(?:[.．]{ARABIC_DIGITS}++)?[ ]?{_YUAN_WORD}"
_PLAIN, _WIDE = (f"{comma}{ARABIC_DIGITS}{{3}}" for comma in ",，")
_GROUPS: Final = f"{{1,{MAX_GROUPS}}}+"
_GROUP: Final = rf"{ARABIC_DIGITS} | {_PLAIN}"
_OF_DAYS: Final = rf"(?<={ARABIC_DIGITS}{{2}}[/／]) {ARABIC_DIGITS}{{2}}[,，]{ARABIC_DIGITS}{{3}}{_PERCENT}"
# The comma of the clause, behind a tail or a word of small numbers: 1米8，140斤; 买1送1，300元
_RATIO: Final = "|".join(
    rf"(?<={name}{blank})" for name in numerals.RATIO_NAMES.split() for blank in ("", "[ ]")
)
_AFTER_SIGN: Final = "(?<=[¥￥$＄€£])"  # ¥99，100人拼团
_GIVES: Final = f"{ARABIC_DIGITS}{numerals.GIVES}"
_ENDS_CLAUSE: Final = rf"""
    (?<={ARABIC_DIGITS}[{numerals.BEFORE_TENTHS}]) {ARABIC_DIGITS}{{1,2}}{_WIDE}
  | (?<={_GIVES}) (?<!{ARABIC_DIGITS}{{2}}{_GIVES}) {ARABIC_DIGITS}{{1,2}}{_WIDE}
  | {_AFTER_SIGN} {ARABIC_DIGITS}{{1,3}}{_WIDE} (?![ ]?(?:{_YUAN_WORD}|{SCALES})) (?=[ ]?{HAN})
  | (?:{_RATIO}) {ARABIC_DIGITS}{{1,3}}{_WIDE} (?!{numerals.OF_RATIO})
"""
# Digits with thousands marks and a fraction; each alternative is as cheap as it is common.
DIGITS_RUN: Final = rf"""
    (?: {ARABIC_DIGITS}++ (?![,，]{ARABIC_DIGITS})
      | (?!{_OF_DAYS} | {_ENDS_CLAUSE}) {ARABIC_DIGITS}{{1,3}}+ (?:
            (?:{_PLAIN}){_GROUPS} (?: (?:{_WIDE}){_GROUPS} (?={_YUAN}) )?+ (?!{_GROUP})  # 47,529
          | (?:{_WIDE}){_GROUPS} (?: (?:{_PLAIN}){_GROUPS} )?+
            (?!{_GROUP} | {_WIDE}(?!{ARABIC_DIGITS}) | {_PERCENT}) )
      | {ARABIC_DIGITS}++ )
    (?: [.．] {ARABIC_DIGITS}++ )?+
"""
NUMBER: Final = LazyPattern(DIGITS_RUN, re.VERBOSE)


@BoundedCache
def value_of_digits(written: str) -> Decimal:
    """Return the value of digits with a point and thousands marks, of either width."""
    return Decimal(written.replace(",", "") if written.isascii() else written.translate(TO_PLAIN_DIGITS))


def number_at(text: str, pos: int) -> Numeral | None:
    """Return the number in Arabic digits at ``pos``, without scale words; None where none is."""
    found = NUMBER.match(text, pos)
    if found is None:
        return None
    value = value_of_digits[found[0]]
    return Numeral(pos, found.end(), value, value)
