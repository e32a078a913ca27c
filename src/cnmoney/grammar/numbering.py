"""Numbering: the number of a paragraph, which is no member of a list.

    numbering = number 、, where a paragraph or a part of one begins

1、5亿元 is the first paragraph; 其中：2、5亿元；3、8亿元 are two parts of one; 净利1、5亿元 is a list.
"""

import re
from itertools import pairwise
from typing import Final

from ..lexicon.characters import (
    BARS,
    BULLETS,
    CLAUSE_COMMAS,
    COLONS,
    OPENING,
    OPENING_MARKS,
    SENTENCE_ENDS,
    TAG,
    char_class,
    full_width,
)
from ..lexicon.connectives import ENUMERATION_COMMA
from ..lexicon.index import NUMBERED_LABEL, RESPECTIVELY
from ..lexicon.numeral_index import EITHER_SIGN, HAN_DIGITS, MINUS, PLUS, TENS
from ..patterns import BackwardPattern, LazyPattern
from .nodes import Term
from .numeral import parse_numeral

MAX_NUMBERED: Final = 200  # characters of a paragraph in which its numbers count
MIN_TWO_DIGITS: Final = 10
MAX_PARAGRAPHS: Final = 100
MAX_HAN_PARAGRAPH: Final = 3  # characters: 二十一
# A line, a sentence, a cell, a tag or a bullet, perhaps with marks that open what follows: ⏎“2、5亿元
_PARAGRAPH_START: Final = BackwardPattern(
    rf"(?:^|[\s\x00-\x1f。；;！!？?]|{TAG}|{BARS}|{char_class(BULLETS)})"
    rf"{char_class(OPENING_MARKS)}{{0,3}}"
)
_LINE_END: Final = r"(?:\r\n?+|\n)"
_PARAGRAPH_END: Final = LazyPattern(rf"(?:{char_class(SENTENCE_ENDS)}|{_LINE_END})[ ]*{_LINE_END}")
_SIGNS: Final = "|".join(map(re.escape, (*EITHER_SIGN.forms, *sorted(PLUS | MINUS))))
_COMMA: Final = f"[ ]?{ENUMERATION_COMMA}"
_SIGNED_NEXT: Final = LazyPattern(rf"{_COMMA}[ ]?(?:{_SIGNS})")
# Behind a colon, 2、3000万元, 4、50元 or 2、 5亿元: nobody says 20 to 30 million so, nor 200 million and 500.
OPENERS: Final = COLONS | OPENING | OPENING_MARKS
_NEIGHBOURS: Final = tuple(pairwise(f"[{digit}{full_width(str(digit))}]" for digit in range(1, 10)))
_BEFORE_LARGER: Final = LazyPattern(
    rf"[1-9１-９]{_COMMA}(?:[ ]|[1-9１-９][0-9０-９,，]{{2}})"
    rf"|(?:{'|'.join(f'{one}{_COMMA}{two}[0０]' for one, two in _NEIGHBOURS)})(?![0-9０-９.．])"
)
_NUMBERED: Final = (
    rf"(?P<number>[1-9１-９][0-9０-９]?|(?:{HAN_DIGITS}|{TENS}){{1,{MAX_HAN_PARAGRAPH}}}){_COMMA}"
)
_EARLIER: Final = LazyPattern(rf"(?<!\w){_NUMBERED}")
_LATER: Final = LazyPattern(rf"(?:[。；;\n\r]|{char_class(CLAUSE_COMMAS)})[ ]?{_NUMBERED}")  # ；3、
# 1.1、5亿元, and 100、5亿元, whose second number would be the less.
_OUTLINE: Final = LazyPattern(rf"[0-9]{{1,2}}(?:[.][0-9]{{1,2}}){{1,3}}{_COMMA}[ ]?[0-9]++(?![.])")
_TENS: Final = LazyPattern(rf"[1-9]0{ENUMERATION_COMMA}[1-9]0(?![0-9])")  # 30、40元: between the two
_LESS: Final = LazyPattern(rf"{_COMMA}[ ]?[0-9]{{1,2}}(?![0-9.,])")


def is_numbering(text: str, term: Term) -> bool:
    """1、5000万元: the number of a paragraph, not a member of the list."""
    number = term.numeral.low
    before = text[term.start - 1 : term.start]
    if _PARAGRAPH_START.match(text, 0, term.start):
        is_plain = _is_plain_number(text, term) or _OUTLINE.match(text, term.start)
        return bool(is_plain) and (number < MAX_PARAGRAPHS or _LESS.match(text, term.end) is not None)
    if _is_plain_number(text, term) and NUMBERED_LABEL.match(text, 0, term.start):  # 附件1、5亿元
        return True
    if not before or before.isalnum() or number >= MAX_PARAGRAPHS or not _is_plain_number(text, term):
        return False
    if _is_before_next(text, term):  # 分别是：1、5亿元；2、6亿元
        return True
    if RESPECTIVELY.match(text, 0, term.start):
        return False
    # 公告如下：1、5亿元, 规模（12、5亿元）
    has_two_digits = number >= MIN_TWO_DIGITS and not _TENS.match(text, term.start)
    has_sign = _SIGNED_NEXT.match(text, term.end) is not None  # ：2、-3亿元
    is_smaller = before in OPENERS and _BEFORE_LARGER.match(text, term.start) is not None
    return number == 1 or has_two_digits or has_sign or is_smaller or _is_after_last(text, term)


def _is_before_next(text: str, term: Term) -> bool:
    """其中：2、5亿元；3、6亿元: Return True if the paragraph has a part of the next number."""
    end = term.end + MAX_NUMBERED
    paragraph_end = _PARAGRAPH_END.search(text, term.end, end)
    parts = _LATER.finditer(text, term.end, paragraph_end.start() if paragraph_end else end)
    following = int(term.numeral.low) + 1
    return any(_number(text, part) == following for part in parts)


def _is_after_last(text: str, term: Term) -> bool:
    """1、营收5亿元，2、8亿元: Return True if the paragraph has come to the number before."""
    start = max(0, term.start - MAX_NUMBERED)
    for paragraph_end in _PARAGRAPH_END.finditer(text, start, term.start):
        start = paragraph_end.end()
    numbers = [_number(text, part) for part in _EARLIER.finditer(text, start, term.start)]
    number = int(term.numeral.low)
    near = [each for each in numbers if each in (number - 1, number)]
    return near[-1:] == [number - 1]


def _number(text: str, part: re.Match[str]) -> int:
    numeral = parse_numeral(text, part.start("number"))
    return int(numeral.low) if numeral and numeral.end == part.end("number") else 0


def _is_plain_number(text: str, term: Term) -> bool:
    """12、, 三、, 十一、"""
    if text[term.start : term.end].isdigit():
        return True
    numeral = term.numeral
    is_short = numeral.end == term.end <= term.start + MAX_HAN_PARAGRAPH
    return numeral.is_han and is_short and int(numeral.low) == numeral.low
