"""Chains of 元, 角 and 分, and the spoken digit that stands for a chain.

chain = 元 (digit 角)? (零? digit 分)? 整?     两元三角, 壹佰元零伍分整
      | 元 digit                              三块五, 三元八
      | 角 (digit 分)?                         五角三分
"""

from decimal import Decimal

import regex

from ..decimals import plus, times
from ..lexicon.characters import ARABIC_DIGITS
from ..lexicon.index import (
    DIGIT_VALUES,
    EXACT_MARK,
    FEN,
    HAN_DIGITS,
    JIAO,
    NOT_EXACT_MARK,
    PLAIN_DIGIT,
    RETAIL_UNITS,
    UNITS,
)

_DIGIT = rf"(?:{ARABIC_DIGITS}|{HAN_DIGITS})"
# What may not follow the last digit of a chain; in 三块五一斤 it is followed by 一 and a unit.
_GOES_ON = rf"(?!(?!一{RETAIL_UNITS}){_DIGIT}|[.．十拾百佰千仟万萬亿億点點多余%％])"
_FEN_PART = rf"[零〇○]?+ (?P<fen>{_DIGIT}) [ ]? {FEN} (?:钱|錢)? (?![钟鐘之位])"
_PARTS = regex.compile(
    rf"""
    (?: [零〇○]?+ (?P<jiao>{_DIGIT}) [ ]? {JIAO} (?:钱|錢)? )?+
    (?: {_FEN_PART} | (?<={JIAO}) (?P<fen>{PLAIN_DIGIT}|{ARABIC_DIGITS}) {_GOES_ON} )?+
    """,
    regex.VERBOSE,
)
# 三元八, 三块五, 3块5, 15块50; 一 and 两 begin a word more often than they end a price (五百元一并).
_SPOKEN = regex.compile(
    rf"""
    (?P<jiao> [二三四五六七八九] | [一两兩](?!\p{{Han}}) ) {_GOES_ON}
  | (?<=[块塊]) (?: (?P<jiao>{PLAIN_DIGIT}|{ARABIC_DIGITS}) | (?P<tail>{ARABIC_DIGITS}{{2}}) ) {_GOES_ON}
    """,
    regex.VERBOSE,
)
_UNITS = frozenset("角毛分钱錢")
_WHOLE = regex.compile(rf"{EXACT_MARK}(?!{NOT_EXACT_MARK})")
# What a chain can begin with, behind its 元.
CHAIN_HEADS = frozenset((*DIGIT_VALUES, *"零〇○", *EXACT_MARK[1:-1]))


def read_chain(text: str, pos: int, factor: Decimal, spoken: bool) -> tuple[int, Decimal]:
    """Read what belongs to a 元 (``factor`` 1) or a 角 (0.1) that ends at ``pos``.

    Args:
        text: the text.
        pos: where the word of the unit ends.
        factor: what the unit is of a 元.
        spoken: the number before it is in Han and has no scale, so a bare digit may stand for 角.

    Returns:
        The end of the chain and what it adds, in the unit that ``factor`` stands for.
    """
    extra = Decimal(0)
    found = _PARTS.match(text, pos)
    if factor == 1 and found and found.end() == pos:
        found = _SPOKEN.match(text, pos) if spoken or text[pos - 1] in "块塊" else None
    if found and UNITS.at(text, found.end()) and text[found.end() - 1] not in _UNITS:
        found = None  # 100元1张: the digit counts something else
    if found and not (factor != 1 and found["jiao"]):
        places = {"jiao": "0.1", "fen": "0.01" if factor == 1 else "0.1", "tail": "0.01"}
        for part, digits in found.groupdict().items():
            if digits:
                number = Decimal("".join(str(DIGIT_VALUES[digit]) for digit in digits))
                extra = plus(extra, times(number, Decimal(places[part])))
        pos = found.end()
    if whole := _WHOLE.match(text, pos):
        pos = whole.end()
    return pos, extra
