"""Pairs: brackets and quotes around a number or around its unit: 【10】亿元, “3.5”亿元, 36.9364（元）."""

import re
from collections.abc import Iterator
from typing import Final

from ..lexicon.index import TRAILING_CURRENCIES, UNITS
from ..lexicon.money.yuan import YUAN_WORDS
from ..lexicon.numeral_index import BIG_SCALE
from ..patterns import LazyPattern
from .breaks import follows_number, is_unit, leads_number
from .char_classes import DIGITS, MORE, NUMBER, NUMERAL, SCALES
from .view import Edit

PAIRS: Final = {
    **{"【": "】", "［": "］", "[": "]", "「": "」", "『": "』", "“": "”", "‘": "’"},
    **{"〈": "〉", "《": "》", "{": "}", '"': '"'},
}
YUAN: Final = "".join(YUAN_WORDS.split())
_NOTE_OPENINGS: Final = frozenset("[［")
_MAX_NOTE: Final = 3  # digits of the number of a note
_SUM_AHEAD: Final = LazyPattern(rf"{NUMBER}{BIG_SCALE}")
_IN_PAIR: Final = LazyPattern(
    # \frac{3}{4}, 10^{8}, the notes of 5[1]亿元, 5千[1]元 and 5[1][2]亿元
    rf"(?<![}}\]^_{NUMERAL}])(?<![{NUMERAL}][ ])(?<![{SCALES}][{MORE}])"
    rf"(?P<opening>[{re.escape(''.join(PAIRS))}]) (?P<inner> [ ]?{NUMBER}[ ]?[{SCALES}]{{0,2}}+[ ]? )"
    rf"(?P<closing>[{re.escape(''.join(PAIRS.values()))}]) [ ]?",
    re.VERBOSE,
)


def pair_edits(text: str) -> Iterator[Edit]:
    """Yield the marks of a pair around a number that a scale word or a unit follows: 【10】亿元

    The currency after the mark of a note is of the number after it: [1]人民币5亿元.
    """
    for found in _IN_PAIR.finditer(text):
        is_pair = PAIRS[found["opening"]] == found["closing"] and follows_number(text, found.end())
        if found["opening"] in _NOTE_OPENINGS and _is_note(text, found):
            continue
        if is_pair and not leads_number(text, found.end(), past_qualifier=found["opening"] in _NOTE_OPENINGS):
            yield Edit(found.start(), found.start("inner") + found["inner"].startswith(" "))
            yield Edit(found.start("closing"), found.end())


def _is_note(text: str, found: re.Match[str]) -> bool:
    """[1]亿元俱乐部: a note begins its line; [1]元5亿: its unit is none of it"""
    if not found["inner"].isdigit() or len(found["inner"]) > _MAX_NOTE:
        return False
    if found.start() == 0 or text[found.start() - 1] == "\n":
        return True
    return any(_SUM_AHEAD.match(text, found.end() + length) for length, _ in UNITS.at(text, found.end()))


def _is_currency(word: str) -> bool:
    return any(length == len(word) for length, _ in TRAILING_CURRENCIES.at(word, 0))


_BRACKETED_UNIT: Final = LazyPattern(
    rf"(?: (?<=[{DIGITS}]) [ ]? | (?P<yuan>(?<=[{NUMERAL}{MORE}][{YUAN}])) )"
    r"[（(] (?P<unit> [^（）()\s\d]{1,8}+ ) [）)] (?![$])",  # 5亿$元气森林(RMB)$ has a tag
    re.VERBOSE,
)


def bracketed_unit_edits(text: str) -> Iterator[Edit]:
    """Yield the brackets of a unit alone right after a figure, and those of a currency after 元.

    They belong to the text: 36.9364（元）, 1500元（港币）
    """
    for found in _BRACKETED_UNIT.finditer(text):
        is_of_number = _is_currency if found["yuan"] is not None else is_unit
        if is_of_number(found["unit"]):
            yield Edit(found.start(), found.start("unit"))
            yield Edit(found.end() - 2, found.end(), text[found.end() - 2])
