"""Scan: the places in a text that may hold a number, each told by the group of the pattern that it matches.

free            digits, with up to two scale words, that no word before them touches
touched         such digits that one may touch
small           a lone Han digit
numeral, other  any other Han numeral; 半, 翻 or a scale word
writing_…       a date, a clock time or their like, unless its conditions fail
address         an address
"""

import re

from .numeral import GOES_ON, SPLIT, digits_run
from .prefix import not_touched
from .tables import (
    ARABIC_DIGITS,
    BIG_SCALE,
    CLASSIFIERS,
    DIGIT_VALUES,
    EXPONENT,
    FOLD_WORD,
    FRACTION_WORD,
    HALF,
    HAN_DIGITS,
    LIST_HEADS,
    NAMES,
    POINTS,
    RANGE_MARKS,
    SOME,
    SUFFIXES,
    WRITING,
    char_class,
)

_HAN = f"{HAN_DIGITS[1:-1]}{SOME[1:-1]}"
_OTHERS = "".join((*EXPONENT, HALF, FOLD_WORD))
_MARKS = {*GOES_ON, *POINTS, *LIST_HEADS, *RANGE_MARKS, HALF, FRACTION_WORD[0]}
# A Han digit followed by another Han character than these is a part of a word.
_AFTER_HAN = char_class({*_HAN, *_MARKS, *SUFFIXES.heads, *NAMES.seconds})
# What may make a larger numeral of a lone Han digit, or join it to another.
_GOES_ON = (
    rf"{char_class({*_HAN, *_MARKS, *DIGIT_VALUES, *'（('} - {*CLASSIFIERS})}"
    rf" | [{CLASSIFIERS}]{char_class(SPLIT)}"
)
_DIGIT = ARABIC_DIGITS
# One class of first characters, so that the search runs from one to the next; what stands there comes after.
_PLACE = re.compile(
    rf"""
    [hw0-9０-９{_HAN}{_OTHERS}]
    (?: # from the character just passed on
        (?<= (?= {WRITING} ) [0-9０-９一二] )
      | (?<={_DIGIT}) {not_touched(_DIGIT)} {digits_run(0)} (?P<free>{BIG_SCALE}{{0,2}}+)
      | (?<={_DIGIT}) {digits_run(0)} (?P<touched>{BIG_SCALE}{{0,2}}+)
      | (?<=h|w) (?P<address> (?: (?<=h)ttps?:// | (?<=w)ww\. ) [^\s\u3000-\u9fff（）“”]*+ )
      | (?<=[{_HAN}]) (?= [^\u4e00-\u9fff] | {_AFTER_HAN} | \Z )
        (?: (?<={char_class(DIGIT_VALUES)}) (?! {_GOES_ON} ) (?P<small>) | (?P<numeral>) )
      | (?<=[{_OTHERS}]) (?P<other>)
    )
    """,
    re.VERBOSE,
)
# Takes the text and where to search on: where the reader has got to, so that no writing is looked at twice.
next_place = _PLACE.search
