"""What follows a number: its unit, a currency, a unit below the line, a qualifier.

suffix = blank? unit (半 | 多 | chain)? currency? order-of-size? per? qualifier?
"""

import re
from decimal import Decimal

from ..decimals import ONE_HALF, least_significant_place, plus, power, times
from ..lexicon.characters import ARABIC_DIGITS, DIGITS, HAN
from ..lexicon.entries import DEFAULT_CURRENCY, Unit, money_unit
from ..lexicon.index import (
    CLASSIFIERS,
    DENOMINATORS,
    DIGIT_VALUES,
    EXCESS_WORDS,
    HALF,
    NOT_HALF,
    ORDER_OF_MAGNITUDE_SUFFIXES,
    PER_PARTICLE,
    PLAIN_DIGIT,
    RETAIL_UNITS,
    TENTH,
    TRAILING_CURRENCIES,
    TRAILING_EXCESS_WORDS,
    TRAILING_QUALIFIERS,
    UNITS,
)
from ..quantity import Kind, Qualifier
from .term import Term
from .yuan_chain import CHAIN_HEADS, read_chain

BLANKS = frozenset(" \u3000")
_HAN = re.compile(HAN)
PRODUCT = frozenset("·•‧")
_DIGIT_AHEAD = re.compile(rf"[ ]?{ARABIC_DIGITS}")
_GOES_ON = frozenset("的左以和及或至到每一")  # may follow a currency that a blank parts from its number
_CLASSIFIERS = frozenset(CLASSIFIERS)  # 2个半月, 两个多小时: the half and the more stand inside the unit
_MEASURE = Kind.MEASURE
_HALVED = (Kind.DURATION, Kind.RATIO, Kind.PERCENT)
_PER_LINE = re.compile(
    rf"[ ]?[/／][ ]? | {PER_PARTICLE} | (?: (?<=[元块塊毛角钱錢]) | (?<=[元块塊]{PLAIN_DIGIT}) ) 一 (?={RETAIL_UNITS})",
    re.VERBOSE,
)
_DIGIT = rf"(?:{ARABIC_DIGITS}|{PLAIN_DIGIT})"
_TENTH = re.compile(rf"{_DIGIT}(?!{_DIGIT}|[.．十百千万亿萬億点點至到-])")
_LONGEST_UNIT = 8
LINE_HEADS = frozenset(" /／一") | {PER_PARTICLE}
# No tail of a unit begins with another character than these.
_TAIL_HEADS = CHAIN_HEADS | TRAILING_CURRENCIES.first_chars | TRAILING_EXCESS_WORDS.first_chars | {HALF}
QUALIFIED = TRAILING_QUALIFIERS.first_chars | {" "}  # with one of these a qualifier behind a term begins


def parse_unit(text: str, term: Term) -> None:
    """Read what follows the number of ``term`` into it."""
    _half_scale(text, term)
    found = _unit(text, term)
    if found:
        term.end, term.unit = found
        read_tail(text, term, term.unit)
    elif term.number.bare:
        _order_of_size(text, term)


def read_tail(text: str, term: Term, unit: Unit) -> None:
    """Read what follows the unit of ``term``."""
    if text[term.end : term.end + 1] in _TAIL_HEADS:
        _unit_tail(text, term, unit)
    if term.number.bare:
        _order_of_size(text, term)
    if text[term.end : term.end + 1] in LINE_HEADS:
        read_line(text, term)


def _order_of_size(text: str, term: Term) -> None:
    """order-of-size = 级 | 规模 | …, after a bare scale word: 百亿元级"""
    for length, _ in ORDER_OF_MAGNITUDE_SUFFIXES.at(text, term.end):
        term.end, term.order_of_size = term.end + length, True
        break


def read_qualifier(text: str, term: Term) -> None:
    """qualifier = 左右 | 以上 | 以内 | 起 | …"""
    blank = text.startswith(" ", term.end)  # 90% 以上
    for length, (qualifier, constraints) in TRAILING_QUALIFIERS.at(text, term.end + blank):
        end = term.end + blank + length
        if (constraints is None or constraints.hold(text, term.start, end)) and length > blank:
            term.end, term.after = end, qualifier
            return


def _is_half(text: str, pos: int) -> bool:
    return text.startswith(HALF, pos) and not NOT_HALF.match(text, pos + 1)


def _half_scale(text: str, term: Term) -> None:
    """half = 半, of the scale before it: 两亿半"""
    number = term.number
    if number.spoken and number.scale >= 4 and _is_half(text, term.end):
        half = times(Decimal(5), power(number.scale - 1))
        number.low, number.high = plus(number.low, half), plus(number.high, half)
        number.end = term.end = term.end + 1


def _unit(text: str, term: Term) -> tuple[int, Unit] | None:
    """unit = blank? a word of the lexicon whose conditions hold, the longest first"""
    number, pos = term.number, term.end
    if text[pos : pos + 1] in BLANKS and not number.spoken:  # one: two part the cells of a table
        pos += 1
    if text[pos : pos + 1] in _CLASSIFIERS and (found := _split_unit(text, term, pos)):
        return found
    for length, unit in UNITS.at(text, pos):
        end = pos + length
        if (
            is_of(unit, text, term.start, end, number.low)
            and not _heads_the_next(text, pos > term.end, end, unit)
            and (pos == term.end or _may_stand_apart(text, term, pos, length, unit))
        ):
            return end, unit
    return None


def unit_at(text: str, start: int, pos: int, number: Decimal) -> tuple[int, Unit] | None:
    """Return the end and the meaning of the longest unit at ``pos`` that ``number`` can have."""
    for length, unit in UNITS.at(text, pos):
        if is_of(unit, text, start, pos + length, number):
            return pos + length, unit
    return None


def is_of(unit: Unit, text: str, start: int, end: int, number: Decimal) -> bool:
    """Tell whether the conditions of a unit hold for a number and its place."""
    constraints = unit.constraints
    if constraints is not None and not constraints.hold(text, start, end):
        return False
    if unit.kind is _MEASURE and text[end : end + 1] in DIGITS:  # 1米75
        return False
    min_number, max_number = unit.min_number, unit.max_number
    return (min_number is None or number >= min_number) and (max_number is None or number <= max_number)


def _heads_the_next(text: str, apart: bool, end: int, unit: Unit) -> bool:
    """HK$120 US$15, $3¥4: the currency belongs to the number after it"""
    if unit.kind is not Kind.MONEY or unit.currency == DEFAULT_CURRENCY:
        return False
    return (apart or not _HAN.match(text, end - 1)) and bool(_DIGIT_AHEAD.match(text, end))


def _may_stand_apart(text: str, term: Term, pos: int, length: int, unit: Unit) -> bool:
    """Tell whether a blank may part number and unit; in 年增15 台股 it parts the clauses of a headline."""
    after = text[pos + length : pos + length + 1]
    if term.start == 0 or text[term.start - 1] in " \u3000" or not _HAN.match(after):
        return True
    if unit.kind is Kind.MONEY:
        return unit.currency == DEFAULT_CURRENCY or after in _GOES_ON
    return unit.kind is Kind.PERCENT or length > 1


def _split_unit(text: str, term: Term, pos: int) -> tuple[int, Unit] | None:
    """split-unit = 个 (半 | 多 | 余) rest: 2个半月, 两个多小时"""
    half = _is_half(text, pos + 1) or text.startswith("半月", pos + 1)
    if not half and not EXCESS_WORDS.at(text, pos + 1):
        return None
    joined = text[pos] + text[pos + 2 : pos + _LONGEST_UNIT]
    for length, unit in UNITS.at(joined, 0):
        end = pos + 1 + length
        if length > 1 and (unit.constraints is None or unit.constraints.hold(text, term.start, end)):
            if half:
                term.extra = ONE_HALF
            else:
                _one_more(term)
            return end, unit
    return None


def _one_more(term: Term) -> None:
    """Make N "N and a little more": up to one more in the place of its last digit."""
    number = term.number
    if number.qualifier is Qualifier.EXACT:
        number.qualifier = Qualifier.OVER
        number.high = plus(number.low, least_significant_place(number.low))


def _unit_tail(text: str, term: Term, unit: Unit) -> None:
    """tail = 半 | 多 | a chain of 角 and 分 | a second currency word (8亿元人民币)"""
    if unit.kind is Kind.MONEY and unit.currency == DEFAULT_CURRENCY:
        term.end, term.extra = read_chain(
            text, term.end, unit.factor, spoken=term.number.spoken and not term.number.scaled
        )
        for length, code in TRAILING_CURRENCIES.at(text, term.end):
            term.end, term.unit = term.end + length, money_unit(code, unit.factor)
            break
    if unit.kind is Kind.PERCENT and unit.factor == TENTH:
        _tenth(text, term)
    whole_money = unit.kind is Kind.MONEY and not term.extra
    spoken_measure = unit.kind is Kind.MEASURE and term.number.spoken  # 一斤半
    if (whole_money or spoken_measure or unit.kind in _HALVED) and _is_half(text, term.end):
        term.end, term.extra = term.end + 1, ONE_HALF
    elif unit.kind not in (Kind.COUNT, Kind.MEASURE):
        for length, constraints in TRAILING_EXCESS_WORDS.at(text, term.end):
            end = term.end + length
            if constraints is None or constraints.hold(text, term.start, end):
                term.end = end
                _one_more(term)
                break


def _tenth(text: str, term: Term) -> None:
    """tenth = digit, after 成: 七成五, 1成5"""
    found = _TENTH.match(text, term.end)
    if found:
        term.end, term.extra = found.end(), times(Decimal(DIGIT_VALUES[found[0]]), Decimal("0.1"))


def read_line(text: str, term: Term) -> None:
    """per = (/ | 每 | 一) unit: 元/股, 元每吨, 三块五一斤; 7天每天 is no rate"""
    line = _PER_LINE.match(text, term.end)
    if not line:
        return
    slash, money = line[0].strip() in "/／", term.unit is None or term.unit.kind is Kind.MONEY
    if slash or (money and not term.number.scaled):
        for length, unit in DENOMINATORS.at(text, line.end()):
            end = line.end() + length
            if line[0] == PER_PARTICLE and _HAN.match(text, end):
                continue  # 3元每股盈餘
            if text[end : end + 1] in PRODUCT:
                return  # 元/千瓦·年: per both
            term.end, term.per = end, unit
            return
