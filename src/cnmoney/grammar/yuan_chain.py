"""Chains of 元, 角 and 分, and the colloquial digit that stands for a chain.

chain = 元 (digit 角)? (零? digit 分 digit?)? 整?   两元三角, 壹佰元零伍分整; 一元二角三分四 is 1.234
      | 元 digit                              三块五, 三元八
      | 块 零 digit                           三块零五
      | 角 (digit (分 digit? | 仙))?            五角三分, 5毛6分8, 1毫8仙
      | (块 | 毛) digit, before a count        9块9两瓶; of 两块五六 and 2 块 5 nobody knows the amount
      | (块 | 毛) digit, before a currency     三块五美金, 一毛五美金
parts = (零? numeral (角 | 分 | 仙 | cents)){1,2}   十三美元四十五美分, 2令吉60仙, 12港元5毫
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from ..decimals import plus, times
from ..lexicon.characters import ARABIC_DIGITS, DECIMAL_POINTS, HAN, char_class
from ..lexicon.connectives import EACH_MAN, RETAIL_PIECES, RETAIL_UNITS
from ..lexicon.entries import Unit
from ..lexicon.index import EXCESS_WORDS, UNITS
from ..lexicon.money import yuan
from ..lexicon.numeral_index import (
    COLLOQUIAL_DIGITS,
    DIGIT_INITIAL_WORDS,
    DIGIT_VALUES,
    EXPONENT,
    HAN_DIGITS,
    ONE,
    POINTS,
    ZEROS,
)
from ..patterns import LazyPattern
from ..quantity import Qualifier
from .nodes import Numeral
from .numeral import parse_numeral
from .scales import is_half_at

_INITIAL: Final = char_class(yuan.WORD_INITIAL_DIGITS.split())
_BEGINS_WORD: Final = rf"(?:{_INITIAL}|1)(?!{yuan.AFTER_INITIAL_DIGIT}){HAN}"  # 五十块一宿
_WORD: Final = LazyPattern(_BEGINS_WORD)
_DIGIT: Final = rf"(?:{ARABIC_DIGITS}|{HAN_DIGITS})"
_JIAO: Final = char_class(yuan.JIAO.split())
_MONEY_NOUN: Final = f"(?:{'|'.join(yuan.MONEY_NOUN.split())})"
_EXACT_MARK: Final = char_class(yuan.EXACT_MARK.split())
# What may not follow the last digit of a chain; in 三块五一斤 it is followed by 一 and a unit.
_CONTINUATIONS: Final = char_class({*DECIMAL_POINTS, *EXPONENT, *POINTS, *yuan.CHAIN_CONTINUATIONS.split()})
_END: Final = rf"(?!(?!{ONE}(?:[{RETAIL_UNITS}]|{RETAIL_PIECES})){_DIGIT}|{_CONTINUATIONS})"
_FEN_PART: Final = rf"""
    {ZEROS}?+ (?P<fen>{_DIGIT}) [ ]?
    (?: {yuan.CENTS} (?!{yuan.NOT_XIAN}) | {yuan.FEN} {_MONEY_NOUN}? (?![{yuan.NOT_FEN}]) )
    (?: (?<={yuan.FEN}) (?!{_BEGINS_WORD}) (?P<li>{COLLOQUIAL_DIGITS}|{ARABIC_DIGITS}) {yuan.LI} {_END} )?+
"""
_NOT_IDIOM: Final = (
    rf"(?! {ONE} (?:{_JIAO}|{yuan.FEN}) {_MONEY_NOUN}? [{yuan.AFTER_NOT_ONE}])"  # 5000元一分不少
)
_PARTS: Final = LazyPattern(
    rf"""
    {_NOT_IDIOM}
    (?: {ZEROS} {_JIAO} | {ZEROS}?+ (?P<jiao>{_DIGIT}) [ ]? {_JIAO} {_MONEY_NOUN}? )?+
    (?: {ZEROS} {yuan.FEN} (?![{yuan.NOT_FEN}])
      | {_FEN_PART}
      | (?<={_JIAO}) (?!{_BEGINS_WORD}) (?P<last>{COLLOQUIAL_DIGITS}|{ARABIC_DIGITS}) {_END} )?+
    """,
    re.VERBOSE,
)
_COLLOQUIAL_YUAN: Final = char_class(yuan.COLLOQUIAL_YUAN.split())
_ARABIC_CARRIERS: Final = frozenset((*yuan.COLLOQUIAL_YUAN.split(), EACH_MAN))
# 三元八, 三块五, 3块5, 15块50
_COLLOQUIAL: Final = LazyPattern(
    rf"""
    (?: (?P<jiao> (?!{_INITIAL}){COLLOQUIAL_DIGITS} | {_INITIAL}(?!{HAN})
                | (?<={_COLLOQUIAL_YUAN}) (?!{_BEGINS_WORD}) (?:{COLLOQUIAL_DIGITS}|{ARABIC_DIGITS})
                | (?<={EACH_MAN}) {ARABIC_DIGITS} (?={yuan.AFTER_DIGIT_OF_MAN}) )
      | (?<={_COLLOQUIAL_YUAN}) (?: (?P<tail>{ARABIC_DIGITS}{{2}}) | {ZEROS} (?P<fen>{COLLOQUIAL_DIGITS}) )
    ) {_END}
    """,
    re.VERBOSE,
)
_SPOKEN_UNITS: Final = char_class(yuan.SPOKEN_UNITS)
_SPOKEN_DIGIT: Final = LazyPattern(
    rf"""
    (?<={_SPOKEN_UNITS}) (?P<digit>{COLLOQUIAL_DIGITS}|[1-9])
    (?: (?P<count>{yuan.COUNT_AFTER_PRICE})
      | {char_class(EXCESS_WORDS.first_chars)}
      | (?!{_DIGIT}|{_CONTINUATIONS}) )
    """,
    re.VERBOSE,
)
_APART: Final = LazyPattern(
    rf"""
    [ ] (?P<digit>{COLLOQUIAL_DIGITS}|[1-9]) (?!{ARABIC_DIGITS}|[.,])
    (?: (?P<jiao>[ ]?{_JIAO}{_MONEY_NOUN}?) | (?<={_SPOKEN_UNITS}[ ].) )
    """,
    re.VERBOSE,
)
CENTS: Final = frozenset(yuan.CENTS.split())
_CENTS_OF_ANY: Final = CENTS | {yuan.FEN}
_HALVED: Final = _CENTS_OF_ANY.union(yuan.JIAO.split())
_MAY_BEGIN_PART: Final = LazyPattern(_NOT_IDIOM, re.VERBOSE)
_NOT_CENTS: Final = LazyPattern(yuan.NOT_CENTS)
_TENTH: Final = Decimal("0.1")
_HALF_TENTH: Final = Decimal("0.05")
_HALF_HUNDREDTH: Final = Decimal("0.005")
_CHAIN_ENDS: Final = frozenset(yuan.CHAIN_ENDS.split())
_EXACT: Final = LazyPattern(rf"{_EXACT_MARK}(?!{yuan.NOT_EXACT_MARK})")
# What a chain can begin with, after its 元.
CHAIN_STARTS: Final = frozenset((*DIGIT_VALUES, *ZEROS[1:-1], *_EXACT_MARK[1:-1]))


class YuanChain(NamedTuple):
    """What follows a 元 or a 角: where it ends, and what it adds in the unit that it follows."""

    end: int
    addend: Decimal
    is_ambiguous: bool = False


def parse_yuan_chain(text: str, pos: int, factor: Decimal, *, is_colloquial: bool) -> YuanChain:
    """Parse what belongs to a 元 (``factor`` 1) or a 角 (0.1) whose word ends at ``pos``.

    Args:
        text: the text.
        pos: where the word of the unit ends.
        factor: what the unit is of a 元.
        is_colloquial: the number before it is in Han and has no scale, so a digit alone may stand for 角.
    """
    if text[pos : pos + 1] == " ":
        return _parse_apart(text, pos, factor)
    if (spoken := _SPOKEN_DIGIT.match(text, pos)) and (chain := _parse_spoken(text, spoken)):
        return chain
    found = _PARTS.match(text, pos)
    if factor == 1 and found and found.end() == pos:
        may_be_digit = is_colloquial or text[pos - 1] in _ARABIC_CARRIERS
        found = _COLLOQUIAL.match(text, pos) if may_be_digit else None
    if found and factor != 1 and found["jiao"]:
        found = None  # 五角三角
    addend = Decimal(0)
    if found:
        parts = _parts_of(text, found, factor)
        pos, addend = parts.end, parts.addend
        if text[pos - 1] in _HALVED and pos > found.start() and is_half_at(text, pos):
            is_tenth = (text[pos - 1] in _JIAO) is (factor == 1)  # of the unit: 三块五毛半, 2毫5仙半
            pos, addend = pos + 1, plus(addend, _HALF_TENTH if is_tenth else _HALF_HUNDREDTH)
    exact_mark = _EXACT.match(text, pos)
    return YuanChain(exact_mark.end() if exact_mark else pos, addend)


def _parse_spoken(text: str, spoken: re.Match[str]) -> YuanChain | None:
    """Return the digit of a price before a count or a word (9块9两瓶, 9块9包邮), None before no such one."""
    start, end = spoken.span("digit")
    if DIGIT_INITIAL_WORDS.at(text, start) or (not spoken["count"] and _WORD.match(text, start)):
        return YuanChain(start, Decimal(0))  # 五块一直, 五十块一打
    units = UNITS.at(text, end)
    if spoken["count"]:
        is_price = bool(UNITS.at(text, spoken.end()) or DIGIT_INITIAL_WORDS.at(text, end))
        if not is_price and units:
            return None  # 十块三两
    elif spoken.end() > end:
        is_price = False  # 9块9多
    elif not units or any(unit.is_money or _is_counted(text, unit, start, end + n) for n, unit in units):
        return None
    else:
        is_price = True
    if not is_price:
        return YuanChain(spoken.end(), Decimal(0), is_ambiguous=True)
    return YuanChain(end, times(Decimal(DIGIT_VALUES[spoken["digit"]]), _TENTH))


def _is_counted(text: str, unit: Unit, start: int, end: int) -> bool:
    return unit.constraints is None or unit.constraints.hold(text, start, end)


def _parse_apart(text: str, pos: int, factor: Decimal) -> YuanChain:
    """15 块 8 毛 is one sum; with fewer blanks, or with a digit alone (2 块 5), nobody knows."""
    found = _APART.match(text, pos)
    if found is None:
        return YuanChain(pos, Decimal(0))
    end = found.end("digit")
    after = end + (text[end : end + 1] == " ")
    if found["jiao"] is None:
        is_count = any(not unit.is_money for _, unit in UNITS.at(text, after))
        return YuanChain(pos, Decimal(0)) if is_count else YuanChain(end, Decimal(0), is_ambiguous=True)
    if factor != 1:
        return YuanChain(pos, Decimal(0))
    if found["jiao"][0] != " ":
        return YuanChain(found.end(), Decimal(0), is_ambiguous=True)
    return YuanChain(found.end(), times(Decimal(DIGIT_VALUES[found["digit"]]), _TENTH))


def _parts_of(text: str, found: re.Match[str], factor: Decimal) -> YuanChain:
    """Return the parts of a chain but for a digit that counts what follows it: 100元1张, 三块五毛一斤."""
    parts, end = found.groupdict(), found.end()
    units = UNITS.at(text, end)
    if units and text[end - 1] not in _CHAIN_ENDS and not _is_of_other_currency(text, found, units):
        last = "li" if parts.get("li") else "last"
        if not (parts.get("jiao") or parts.get("li")) or not parts.pop(last, None):
            return YuanChain(found.start(), Decimal(0))
        end = found.start(last)
    return YuanChain(end, _addend(parts, factor))


def _is_of_other_currency(text: str, found: re.Match[str], units: Sequence[tuple[int, Unit]]) -> bool:
    """三块五美金, 一毛五美金: Return True if a whole currency follows the digit of a spoken price."""
    unit = units[0][1]
    is_whole = unit.is_foreign and unit.factor == 1
    return is_whole and text[found.start() - 1] in yuan.SPOKEN_UNITS and found.end() == found.start() + 1


def _addend(parts: dict[str, str | None], factor: Decimal) -> Decimal:
    """Return what the parts add, in units of ``factor``."""
    fen = "0.01" if factor == 1 else "0.1"
    li = "0.001" if factor == 1 else "0.01"
    places = {"jiao": "0.1", "fen": fen, "last": fen, "tail": "0.01", "li": li}
    addend = Decimal(0)
    for part, digits in parts.items():
        if digits:
            number = Decimal("".join(str(DIGIT_VALUES[digit]) for digit in digits))
            addend = plus(addend, times(number, Decimal(places[part])))
    return addend


# --- after another currency ----------------------------------------------------------------------------


class _Part(NamedTuple):
    """A number and the part of a currency that it counts."""

    end: int
    number: Numeral
    factor: Decimal


def parse_parts(text: str, pos: int, unit: Unit) -> YuanChain:
    """parts = (零? numeral part){1,2}, after a currency; ambiguous where they are more than one of it"""
    end, addend, factor = pos, Decimal(0), unit.factor
    while part := _parse_part(text, end, unit, factor):
        amount = times(part.number.low, part.factor)
        if amount >= factor or part.number.qualifier is not Qualifier.EXACT:
            return YuanChain(part.end, Decimal(0), is_ambiguous=True)  # 12港元15毫
        end, addend, factor = part.end, plus(addend, amount), part.factor
    return YuanChain(end, addend)


def _parse_part(text: str, pos: int, unit: Unit, factor: Decimal) -> _Part | None:
    """part = blank? 零? numeral blank? (角 | 分 | 仙 | cents), smaller than ``factor`` of the currency"""
    start = pos + (text[pos : pos + 1] == " ")
    if text[start : start + 1] not in DIGIT_VALUES or not _MAY_BEGIN_PART.match(text, start):
        return None
    has_zero = text[start] in ZEROS[1:-1] and text[start + 1 : start + 2] in DIGIT_VALUES
    number = parse_numeral(text, start + has_zero)
    if number is None or number.has_scale:
        return None
    place = number.end + (text[number.end : number.end + 1] == " ")
    units = UNITS.at(text, place)
    for length, part in units:
        if length < units[0][0]:
            break  # 5美元30分钟
        end = place + length
        is_smaller = part.is_money and part.factor < factor
        if is_smaller and _is_part_of(unit, part, text[place:end]) and _may_follow(text, part, start, end):
            return _Part(end, number, part.factor)
    return None


def _is_part_of(unit: Unit, part: Unit, word: str) -> bool:
    """Return True if a part is of a currency: of its own, or of every one (角, 分, 仙)."""
    return part.currency == unit.currency or part.is_local or word in CENTS


def _may_follow(text: str, part: Unit, start: int, end: int) -> bool:
    """Return True if the word of a part is no other word; behind a currency 分 and 仙 need no more."""
    if text[end - 1] in _CENTS_OF_ANY:
        is_apart = text[start - 1] == " " and text[end - 1] == yuan.FEN  # 3美元 5分: points?
        return not is_apart and not _NOT_CENTS.match(text, end)
    return _is_counted(text, part, start, end)
