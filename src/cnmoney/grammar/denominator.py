"""The unit below the line: 元/股, 元每吨, 三块五一斤."""

import re
from typing import Final, NamedTuple

from ..lexicon.characters import ARABIC_DIGITS, HAN, MIDDLE_DOTS, SLASHES, char_class
from ..lexicon.connectives import (
    CLASSIFIERS,
    EACH_AFTER_MAN,
    EACH_NUMERAL,
    PER_PARTICLE,
    RETAIL_NAMES,
    RETAIL_PIECES,
    RETAIL_UNITS,
)
from ..lexicon.entries import Unit
from ..lexicon.index import (
    AFTER_PER,
    DENOMINATORS,
    EACH_MAN,
    LISTED_WORDS,
    PAIL_AFTER,
    PAIL_BEFORE,
    VOLUME_AFTER,
    VOLUME_BEFORE,
    word_guards,
)
from ..lexicon.money.yuan import DIGIT_CARRIERS, PRICE_ENDS
from ..lexicon.numeral_index import COLLOQUIAL_DIGITS
from ..lexicon.qualifiers import MORE
from ..lexicon.units.physical import BARREL, CUBE, SQUARE, SQUARE_OR_CUBE
from ..patterns import LazyPattern
from .nodes import Numeral, Term
from .nouns import begins_noun

PER_DOT: Final = "·"  # between two units below the line
PER_STARTS: Final = frozenset(" /／") | {PER_PARTICLE, EACH_NUMERAL, *CLASSIFIERS}
"""What leads to a unit below the line begins with one of these."""
_MYRIAD: Final = 4  # the exponent of 万
_HAN: Final = LazyPattern(HAN)
_PRICE_END, _DIGIT_CARRIER = char_class(PRICE_ENDS.split()), char_class(DIGIT_CARRIERS.split())
_DIGIT: Final = rf"(?:{ARABIC_DIGITS}|{COLLOQUIAL_DIGITS})"
_PER: Final = LazyPattern(
    rf"""
    [ ]?[/／][ ]?{PER_PARTICLE}?
  | {PER_PARTICLE}
  | (?: (?<={_PRICE_END}) | (?<={_PRICE_END}{MORE}) | (?<={_DIGIT_CARRIER}{_DIGIT}) )
    {EACH_NUMERAL} (?=[{RETAIL_UNITS}]|{RETAIL_PIECES})
  | {EACH_AFTER_MAN}
    """,
    re.VERBOSE,
)


class Denominator(NamedTuple):
    """A unit below the line: where its word ends, and its canonical name; None where there is none."""

    end: int
    per: str | None


def parse_denominator(text: str, pos: int, numeral: Numeral, unit: Unit | None) -> Denominator:
    """per = (/ | 每 | 一) unit ((· | /) unit)?: 元/股, 元每吨, 三块五一斤, 元/千瓦·年; 7天每天 is no rate"""
    found = _PER.match(text, pos)
    if not found:
        return Denominator(pos, None)
    is_money = unit is None or unit.is_money
    is_each = unit is not None and found[0] == EACH_NUMERAL and EACH_MAN.match(text, 0, pos)
    is_price = is_money and (is_each or numeral.exponent < _MYRIAD)
    is_slash = found[0].strip(f" {PER_PARTICLE}") in SLASHES
    if is_slash or is_price:
        for length, per in DENOMINATORS.at(text, found.end()):
            end = found.end() + length
            per = name_below_line(text, numeral.start, end, per)
            if found[0] == EACH_NUMERAL and unit is not None and unit.is_local:
                per = RETAIL_NAMES.get(per, per)
            if found[0] == PER_PARTICLE and _HAN.match(text, end):
                continue  # 3元每股盈餘
            if length == 1 and is_slash and _begins_word(text, end):
                continue  # 营收12亿元/台积电30亿元
            mark = text[end : end + 1]
            if mark and mark in MIDDLE_DOTS | SLASHES:
                for second_length, second in DENOMINATORS.at(text, end + 1):
                    second_end = end + 1 + second_length
                    if second_length == 1 and _begins_word(text, second_end):
                        continue
                    second = name_below_line(text, numeral.start, second_end, second)
                    return Denominator(second_end, f"{per}{PER_DOT}{second}")
                if mark in MIDDLE_DOTS:
                    break
            return Denominator(end, per)
    return Denominator(pos, None)


def with_denominator(text: str, first: Term, term: Term) -> Term:
    """US$1.5-2.0/桶: Return a bare number behind a price with the unit below the line that follows it."""
    is_bare = term.unit is None and term.end == term.numeral.end and not term.rejection
    if not (is_bare and first.leading_currency and text[term.end : term.end + 1] in SLASHES):
        return term
    end, per = parse_denominator(text, term.end, term.numeral, None)
    return term.replace(end=end, per=per)


def _begins_word(text: str, end: int) -> bool:
    """12元/股东, 10元/平均8元: the slash lists two things, and the unit of one character begins a word."""
    if not _HAN.match(text, end) or AFTER_PER.match(text, end):
        return False
    start = end - 1
    if LISTED_WORDS.match(text, start) or begins_noun(text, start):
        return True
    return not all(each.hold(text, start, end) for each in word_guards(text[start:end]))


def name_below_line(text: str, start: int, end: int, per: str) -> str:
    """混凝土350元/方 is per m³, by the words beside the price from ``start`` to ``end``; else 方 is m².

    啤酒每桶300元 is per pail, by the words around it; else 桶 is a barrel.
    """
    if per == BARREL:
        is_pail = PAIL_BEFORE.match(text, 0, start) or PAIL_AFTER.match(text, end)
        return RETAIL_NAMES[per] if is_pail else per
    if per != SQUARE_OR_CUBE:
        return per
    return CUBE if VOLUME_BEFORE.match(text, 0, start) or VOLUME_AFTER.match(text, end) else SQUARE
