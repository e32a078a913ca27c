"""Chains of 元, 角 and 分, and the spoken digit that stands for a chain.

chain = 元 (digit 角)? (零? digit 分)? 整?     两元三角, 壹佰元零伍分整
      | 元 digit                              三块五, 三元八
      | 角 (digit 分)?                         五角三分
"""

from decimal import Decimal

import regex

from .exact import plus, times
from .tables import (
    ARABIC_DIGITS,
    DIGIT_VALUES,
    FEN,
    HAN_DIGITS,
    JIAO,
    NOT_WHOLE,
    PLAIN_DIGIT,
    SUFFIXES,
    WHOLE,
)

_DIGIT = rf"(?:{ARABIC_DIGITS}|{HAN_DIGITS})"
# 三块五一斤: the digit ends the chain before 一 and a unit.
_NO_DIGIT = rf"(?!(?!一[斤个個克吨股张張杯件份瓶盒度米天人]){_DIGIT}|[.．十拾百佰千仟万萬亿億点點多余%％])"
_FEN_PART = rf"[零〇○]?+ (?P<fen>{_DIGIT}) [ ]? {FEN} (?:钱|錢)? (?![钟鐘之位])"
_PARTS = regex.compile(
    rf"""
    (?: (?P<jiao>{_DIGIT}) [ ]? {JIAO} (?:钱|錢)? )?+
    (?: {_FEN_PART} | (?<={JIAO}) (?P<fen>{HAN_DIGITS}) {_NO_DIGIT} )?+
    """,
    regex.VERBOSE,
)
_SPOKEN = regex.compile(rf"(?P<jiao> {PLAIN_DIGIT} | (?<=[块塊]){ARABIC_DIGITS} ) {_NO_DIGIT}", regex.VERBOSE)
_WHOLE = regex.compile(rf"{WHOLE}(?!{NOT_WHOLE})")


def read_chain(text: str, pos: int, factor: Decimal) -> tuple[int, Decimal]:
    """Read what belongs to a 元 (``factor`` 1) or a 角 (0.1) that ends at ``pos``.

    Returns:
        The end of the chain and what it adds, in the unit that ``factor`` stands for.
    """
    extra = Decimal(0)
    found = _PARTS.match(text, pos)
    if factor == 1 and found and found.end() == pos:
        found = _SPOKEN.match(text, pos)
        if found and any(True for _ in SUFFIXES.at(text, found.end())):
            found = None  # 100元1张: the digit counts something else
    if found and not (factor != 1 and found["jiao"]):
        for part, place in (("jiao", "0.1"), ("fen", "0.01" if factor == 1 else "0.1")):
            if digit := found.groupdict().get(part):
                extra = plus(extra, times(Decimal(DIGIT_VALUES[digit]), Decimal(place)))
        pos = found.end()
    if whole := _WHOLE.match(text, pos):
        pos = whole.end()
    return pos, extra
