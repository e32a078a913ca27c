"""Scan: the places in a text that may hold a number, each told by the group of the pattern that it matches.

free            digits, with up to two scale words, that no word before them touches
touched         such digits that one may touch
small           a lone Han digit
numeral, other  any other Han numeral; 半, 翻 or a scale word
writing_…       a date or its like, unless its conditions fail

What is no number whatever stands around it (a date, a clock time, an address, the 一 of 一直) is passed over
inside the pattern.
"""

import re

from ..lexicon.characters import ARABIC_DIGITS, OPENING, char_class
from ..lexicon.index import (
    BIG_SCALE,
    CLASSIFIERS,
    DIGIT_VALUES,
    EXPONENT,
    FRACTION_INFIX,
    GUARDED_NON_QUANTITIES,
    HALF,
    HAN_DIGITS,
    INDEFINITE_DIGITS,
    LIST_HEADS,
    MULTIPLY_VERB,
    NAMES,
    NON_QUANTITIES,
    NON_QUANTITY_LOOKAHEAD,
    POINTS,
    RANGE_MARKS,
    UNITS,
)
from .numeral import DIGITS_RUN, GOES_ON, SPLIT
from .prefix import NOT_TOUCHED

_HAN = f"{HAN_DIGITS[1:-1]}{INDEFINITE_DIGITS[1:-1]}"
_OTHERS = "".join((*EXPONENT, HALF, MULTIPLY_VERB))
_MARKS = {*GOES_ON, *POINTS, *LIST_HEADS, *RANGE_MARKS, HALF, FRACTION_INFIX[0]}
# A Han digit followed by another Han character than these is a part of a word.
_AFTER_HAN = char_class({*_HAN, *_MARKS, *UNITS.first_chars, *NAMES.seconds})
# What may make a larger numeral of a lone Han digit, or join it to another.
_GOES_ON = (
    rf"{char_class({*_HAN, *_MARKS, *DIGIT_VALUES, *OPENING} - {*CLASSIFIERS})}"
    rf" | [{CLASSIFIERS}]{char_class(SPLIT)}"
)
_ELSE = rf"[^hw{ARABIC_DIGITS[1:-1]}{_HAN}{_OTHERS}]*+"
_NUMBER = f"{DIGITS_RUN} {BIG_SCALE}{{0,2}}+"
_ADDRESS = r"(?: (?<=h)ttps?:// | (?<=w)ww\. ) [^\s\u3000-\u9fff（）“”]*+"
_WRITINGS = "|".join(f"(?P<{name}> {pattern} )" for name, (pattern, *_) in GUARDED_NON_QUANTITIES.items())
# Whatever stops the first line, one of the alternatives takes it: only the end of the text is no match.
_PLACE = re.compile(
    rf"""
    {_ELSE}
    (?: # passed over
        (?: [hw] (?: {_ADDRESS} )?+
          | [{_HAN}] (?! [^\u4e00-\u9fff] | {_AFTER_HAN} | \Z )
          | {NON_QUANTITY_LOOKAHEAD} (?: {NON_QUANTITIES} )
        )
        {_ELSE}
    )*+
    (?: (?= {ARABIC_DIGITS} )
        (?: {NON_QUANTITY_LOOKAHEAD} (?: {_WRITINGS} )
          | (?P<free> {NOT_TOUCHED} {_NUMBER} )
          | (?P<touched> {_NUMBER} )
        )
      | (?P<small> {char_class(DIGIT_VALUES)} (?! {_GOES_ON} ) )
      | (?P<numeral> [{_HAN}] )
      | (?P<other> [{_OTHERS}] )
    )
    """,
    re.VERBOSE,
)
# Takes the text and where the reader has got to; None where no place is left.
next_place = _PLACE.match
