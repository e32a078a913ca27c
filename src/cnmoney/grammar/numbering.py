"""Numbering: the number of a paragraph, which is no member of a list.

    numbering = number 、, where a paragraph or a part of one may begin

1、5亿元 is the first paragraph; 1、5亿元，2、8亿元 are two of them; 净利1、5亿元 is a list.
"""

from typing import Final

from ..lexicon.characters import (
    BARS,
    BULLETS,
    CLAUSE_COMMAS,
    COLONS,
    OPENING,
    OPENING_MARKS,
    TAG,
    char_class,
)
from ..lexicon.connectives import ENUMERATION_COMMA
from ..lexicon.index import RESPECTIVELY
from ..lexicon.numeral_index import DIGIT_VALUES, MINUS, PLUS
from ..patterns import BackwardPattern, LazyPattern
from .nodes import Term

MAX_NUMBERED: Final = 200  # characters of a paragraph that a number counts
MIN_TWO_DIGITS: Final = 10
MAX_PARAGRAPHS: Final = 100
MAX_HAN_PARAGRAPH: Final = 3  # characters: 二十一
_SIGNS: Final = PLUS | MINUS
# A line, a sentence, a cell, a tag or a bullet, perhaps with marks that open what follows: ⏎“2、5亿元
_PARAGRAPH_START: Final = BackwardPattern(
    rf"(?:^|[\s\x00-\x1f。；;！!？?]|{TAG}|{BARS}|{char_class(BULLETS)})"
    rf"{char_class(OPENING_MARKS)}{{0,3}}"
)
_SIGNED_NEXT: Final = LazyPattern(rf"{ENUMERATION_COMMA}[ ]?{char_class(_SIGNS)}")
# Behind a colon, 2、3000万元, 4、50元 or 2、 5亿元: nobody says 20 to 30 million so, nor 200 million and 500.
_OPENERS: Final = COLONS | OPENING | OPENING_MARKS
_BEFORE_LARGER: Final = LazyPattern(
    rf"[1-9１-９]{ENUMERATION_COMMA}(?:[ ]|[1-9１-９][0-9０-９,]{{2}})"
    rf"|(?:{'|'.join(f'{digit}{ENUMERATION_COMMA}{digit + 1}0' for digit in range(1, 9))})(?![0-9.])"
)
_SECOND_PART: Final = LazyPattern(  # ；2、
    rf"(?:[。；;\n\r]|{char_class(CLAUSE_COMMAS)})[ ]?"
    rf"{char_class(form for form, value in DIGIT_VALUES.items() if value == 2)}{ENUMERATION_COMMA}"
)
# 1.1、5亿元, and 100、5亿元, whose second number would be the less.
_OUTLINE: Final = LazyPattern(rf"[0-9]{{1,2}}(?:[.][0-9]{{1,2}}){{1,3}}{ENUMERATION_COMMA}[ ]?[0-9]++(?![.])")
_TENS: Final = LazyPattern(rf"[1-9]0{ENUMERATION_COMMA}[1-9]0(?![0-9])")  # 30、40元: between the two
_LESS: Final = LazyPattern(rf"{ENUMERATION_COMMA}[ ]?[0-9]{{1,2}}(?![0-9.,])")


def is_numbering(text: str, term: Term) -> bool:
    """1、5000万元: the number of a paragraph, not a member of the list."""
    number = term.numeral.low
    before = text[term.start - 1 : term.start]
    if _PARAGRAPH_START.match(text, 0, term.start):
        is_plain = _is_plain_number(text, term) or _OUTLINE.match(text, term.start)
        return bool(is_plain) and (number < MAX_PARAGRAPHS or _LESS.match(text, term.end) is not None)
    if not before or before.isalnum():
        return False
    if RESPECTIVELY.match(text, 0, term.start):  # 分别是：1、5亿元；2、6亿元
        begins = number == 1 and before in COLONS and _is_plain_number(text, term)
        end = term.end + MAX_NUMBERED
        return begins and _SECOND_PART.search(text, term.end, end) is not None
    # 公告如下：1、5亿元, 规模（12、5亿元）
    has_two_digits = MIN_TWO_DIGITS <= number < MAX_PARAGRAPHS and not _TENS.match(text, term.start)
    has_sign = _SIGNED_NEXT.match(text, term.end) is not None  # ：2、-3亿元
    is_smaller = before in _OPENERS and _BEFORE_LARGER.match(text, term.start) is not None
    is_first = number == 1 or has_two_digits or has_sign or is_smaller or _follows_numbering(text, term)
    return is_first and _is_plain_number(text, term)


def _follows_numbering(text: str, term: Term) -> bool:
    """1、营收5亿元，2、8亿元: Return True if a paragraph of the number before is not far."""
    number = term.numeral.low
    if not 1 < number < MAX_PARAGRAPHS or number % 1:
        return False
    place = text.rfind(f"{number - 1}{ENUMERATION_COMMA}", max(0, term.start - MAX_NUMBERED), term.start)
    return place >= 0 and not text[place - 1 : place].isalnum()


def _is_plain_number(text: str, term: Term) -> bool:
    """12、, 三、, 十一、"""
    is_small = term.numeral.is_han and term.end - term.start <= MAX_HAN_PARAGRAPH
    return text[term.start : term.end].isdigit() or (is_small and term.end == term.numeral.end)
