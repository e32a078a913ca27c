"""Constructions on one number: each is a production, position in, term out.

The first of ``CONSTRUCTIONS`` that reads something at a place wins; then comes what stands before it.
"""

from collections.abc import Iterator
from decimal import Context, Decimal

import regex

from .lexicon import numerals, rates
from .numeral import Numeral, read
from .prefix import read_prefix
from .scan import Places
from .suffix import read_qualifier, read_suffix
from .tables import DIGIT_VALUES, FOLD, FRACTION, PARTS, HAN_DIGITS, money_suffix
from .term import HALF, Term

_QUOTIENT = Context(prec=28)  # 三分之一 has no exact Decimal
_FOLD = regex.compile(
    rf"{rates.FOLD}了?(?: (?P<times>{HAN_DIGITS}|[1-9]){rates.DOUBLING} | {rates.DOUBLED} )", regex.VERBOSE
)


def fold(text: str, pos: int) -> Term | None:
    """fold = 翻 了? (digit 番 | 番 | 倍): 翻一番 is 2, 翻两番 is 4"""
    found = _FOLD.match(text, pos)
    if found is None:
        return None
    value = Decimal(2 ** DIGIT_VALUES[found["times"] or "1"])
    return Term(pos, found.end(), Numeral(pos, found.end(), value, value), FOLD)


def part(text: str, pos: int) -> Term | None:
    """part = (百分之 | 千分之 | 万分之) number"""
    for start, suffix in PARTS.at(text, pos):
        if start < len(text) and (number := read(text, start)):
            return Term(pos, number.end, number, suffix)
    return None


def fraction(text: str, pos: int) -> Term | None:
    """fraction = number 分之 number: 三分之一, to 28 digits where it has no exact Decimal"""
    below = read(text, pos)
    start = below.end + len(rates.FRACTION) if below else 0
    if below is None or not text.startswith(rates.FRACTION, below.end) or start >= len(text):
        return None
    above = read(text, start)
    if above is None or not below.low:
        return None
    value = _QUOTIENT.divide(above.low, below.low)
    return Term(pos, above.end, Numeral(pos, above.end, value, value), FRACTION)


def amount(text: str, pos: int) -> Term | None:
    """amount = (number | 半) suffix"""
    number = read(text, pos)
    if number is None and text.startswith(numerals.HALF, pos):
        number = Numeral(pos, pos + 1, HALF, HALF, small=True, spoken=True)
    if number is None:
        return None
    term = Term(pos, number.end, number)
    read_suffix(text, term)
    return term


CONSTRUCTIONS = (fold, part, fraction, amount)


def terms(text: str) -> Iterator[Term]:
    """Yield the terms of a text in order, those without a unit too."""
    places = Places(text)
    floor = 0
    for pos in places:
        term = next(filter(None, (construction(text, pos) for construction in CONSTRUCTIONS)), None)
        if term is None:
            continue
        read_prefix(text, term, floor)
        if term.head and (term.suffix is None or term.suffix.currency != term.head):
            term.suffix = money_suffix(term.head, term.suffix.factor if term.suffix else Decimal(1))
        if term.suffix or term.number.scaled:
            read_qualifier(text, term)
        places.pos = floor = term.end
        yield term
