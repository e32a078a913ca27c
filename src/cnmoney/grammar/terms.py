"""Constructions on one number: each is a production, position in, term out.

``CONSTRUCTIONS`` lists them by the character that they begin with; the first that reads something wins, and
``amount`` stands behind them all.
"""

import re
from collections.abc import Callable
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal

from ..lexicon.characters import CLOSING, HAN
from ..lexicon.entries import money_unit
from ..lexicon.index import (
    DIGIT_VALUES,
    DOUBLE_NOUNS,
    EXPONENT,
    FRACTION,
    FRACTION_INFIX,
    HALF,
    HAN_DIGITS,
    LIST_CONNECTIVES,
    MINUS,
    MULTIPLE,
    MULTIPLE_NOUN,
    MULTIPLY_VERB,
    ONE,
    ORDER_OF_MAGNITUDE_END,
    ORDER_OF_MAGNITUDE_PREFIX,
    ORDER_OF_MAGNITUDE_STARTS,
    ORDER_OF_MAGNITUDE_SUFFIXES,
    PERCENT_PREFIX_STARTS,
    PERCENT_PREFIXES,
    POINTS,
    RANGE_PREPOSITIONS,
)
from ..quantity import Qualifier
from .numeral import Numeral, digits_end, half, read
from .prefix import is_priced, is_repeated, nothing_before, read_prefix
from .suffix import QUALIFIED, parse_unit, read_line, read_qualifier
from .term import Term

_QUOTIENT = Context(prec=28, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])  # 三分之一 has no exact Decimal
_FOLD = re.compile(
    rf"{MULTIPLY_VERB}了?(?: (?P<times>{HAN_DIGITS}|[1-9]){MULTIPLE_NOUN} | {DOUBLE_NOUNS} )", re.VERBOSE
)
_WORD = re.compile(rf"(?!{LIST_CONNECTIVES}|[{RANGE_PREPOSITIONS}]){HAN}")
_TALLY = re.compile(ORDER_OF_MAGNITUDE_PREFIX)


def fold(text: str, pos: int) -> Term | None:
    """fold = 翻 了? (digit 番 | 番 | 倍): 翻一番 is 2, 翻两番 is 4"""
    found = _FOLD.match(text, pos)
    if found is None:
        return None
    value = Decimal(2 ** DIGIT_VALUES[found["times"] or "1"])
    return Term(pos, found.end(), Numeral(pos, found.end(), value, value), MULTIPLE)


def part(text: str, pos: int) -> Term | None:
    """part = (百分之 | 千分之 | 万分之) sign? number"""
    if pos and (text[pos - 1] in EXPONENT or text[pos - 1] in DIGIT_VALUES):
        return None  # 十万分之一
    for length, unit in PERCENT_PREFIXES.at(text, pos):
        end = pos + length
        negative = text[end : end + 1] in MINUS
        start = end + negative
        number = read(text, start) if start < len(text) else None
        if number and not (text[number.end : number.end + 1] in POINTS and not number.spoken):  # 百分之3点5
            return Term(pos, number.end, number, unit, negative=negative)
    return None


def tally(text: str, pos: int) -> Term | None:
    """tally = 数以 scale unit? 计: 数以千辆计, of that order of size"""
    found = _TALLY.match(text, pos)
    number = read(text, found.end()) if found and found.end() < len(text) else None
    if number is None or not number.bare:
        return None
    term = Term(pos, number.end, number)
    parse_unit(text, term)
    if text[term.end : term.end + 1] not in ORDER_OF_MAGNITUDE_END:
        return None
    term.end, term.order_of_size = term.end + 1, True
    return term


def amount(text: str, pos: int, end: int = 0) -> Term | None:
    """amount = (number | 半) suffix | number 分之 number"""
    number = read(text, pos, end)
    if number is None and text.startswith(HALF, pos):
        number = half(text, pos)
    if number is None:
        return None
    if text.startswith(FRACTION_INFIX, number.end):
        return _fraction(text, number)
    term = Term(pos, number.end, _without_article(text, number))
    parse_unit(text, term)
    term.start = term.number.start
    return term


def _fraction(text: str, below: Numeral) -> Term | None:
    """fraction = number 分之 number: 三分之一, to 28 digits where it has no exact Decimal"""
    start = below.end + len(FRACTION_INFIX)
    above = read(text, start) if start < len(text) else None
    exact = above is not None and above.qualifier is below.qualifier is Qualifier.EXACT
    if above is None or not exact or not below.low:
        return None
    value = _QUOTIENT.divide(above.low, below.low)
    return Term(below.start, above.end, Numeral(below.start, above.end, value, value), FRACTION)


def _without_article(text: str, number: Numeral) -> Numeral:
    """In 一百亿级私募 the 一 is the article: a fund of the order of 百亿."""
    if (
        number.spoken
        and text.startswith(ONE, number.start)
        and ORDER_OF_MAGNITUDE_SUFFIXES.at(text, number.end)
    ):
        rest = read(text, number.start + 1) if number.end > number.start + 1 else None
        return rest if rest and rest.bare else number
    return number


CONSTRUCTIONS: dict[str, tuple[Callable[[str, int], Term | None], ...]] = {
    MULTIPLY_VERB: (fold,),
    **dict.fromkeys(ORDER_OF_MAGNITUDE_STARTS, (tally,)),
    **dict.fromkeys(PERCENT_PREFIX_STARTS, (part,)),
}


def read_term(text: str, start: int, floor: int, touched: bool | None = None, end: int = 0) -> Term | int:
    """Read the term whose number begins at ``start``, without a unit too.

    Args:
        text: the text.
        start: where the number begins.
        floor: where the text before it is taken by another term.
        end: where its digits end; 0 if nobody knows yet.
        touched: whether a word before it may touch it; None if nobody knows yet.

    Returns:
        The term, or where the scan goes on if there is none.
    """
    term = amount(text, start, end) if end else _term(text, start)
    if term is None or _is_in_a_word(text, term):
        return digits_end(text, start)
    return _finished(text, term, floor, touched)


def _is_in_a_word(text: str, term: Term) -> bool:
    """A Han digit inside a word (统一战线): neither a unit nor a joining mark follows it."""
    return term.unit is None and term.number.small and _WORD.match(text, term.end) is not None


def _finished(text: str, term: Term, floor: int, touched: bool | None) -> Term | int:
    """Read what stands around a term; returns its end where it only says another again."""
    number, term.floor = term.number, floor
    if touched is None:
        touched = not nothing_before(text, term.start)
    if touched or number.bare or number.broken or is_priced(text, term.start):
        read_prefix(text, term, floor)
    if term.head:
        _settle_head(text, term, term.head)
    after = text[term.end : term.end + 1]
    if after in CLOSING and is_repeated(text, term):
        return term.end
    if after in QUALIFIED and (term.unit or term.number.scaled):
        read_qualifier(text, term)
    return term


def _settle_head(text: str, term: Term, head: str) -> None:
    """Make the currency before a number its suffix."""
    if term.unit is None:
        read_line(text, term)
        term.unit = money_unit(head)
    elif term.unit.currency != head:
        term.unit = money_unit(head, term.unit.factor)


def _term(text: str, pos: int) -> Term | None:
    for construction in CONSTRUCTIONS.get(text[pos], ()):
        if term := construction(text, pos):
            return term
    return amount(text, pos)
