"""Figures: the numbers of tables, whose unit may be written elsewhere: in a head, a declaration or the call.

figure = ( "(" sign? number ")" | sign? number )     1,234.5, (56.78), −12: in the unit from elsewhere
       | qualifier? number qualifier?                约1200, 1430-1453: likewise
       | qualifier? number scale                     18.11亿: in that unit without its scale
       | any other expression                        12.3%, 5万美元: it states its own unit
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from .decimals import negated, shift, times_factor
from .errors import ParseError
from .extraction import extract, parse_expression
from .lexicon import declarations as words
from .lexicon.characters import (
    ARABIC_DIGITS,
    CLAUSE_COMMAS,
    CLOSING,
    DECIMAL_POINTS,
    DIGITS,
    HAN,
    MINUS_SIGNS,
    OPENING,
    char_class,
)
from .lexicon.index import LEADING_CURRENCIES
from .lexicon.numeral_index import TO_PLAIN_DIGITS
from .lexicon.word_index import BoundedCache
from .patterns import LazyPattern
from .quantity import Kind, Qualifier, Quantity, exact_quantity

UNIT_CHARACTER: Final = rf"[{HAN[1:-1]}A-Za-z$¥￥%％‰/／²³㎡℃·'’0]"

_COMMA, _POINT = char_class(CLAUSE_COMMAS), char_class(DECIMAL_POINTS)
_PLAIN = LazyPattern(
    rf"""
    (?P<bracket> {char_class(OPENING)} )?+ (?: (?P<minus> {char_class(MINUS_SIGNS)} ) | [+＋] )?+ [ ]?
    (?P<digits> {ARABIC_DIGITS}{{1,3}}(?:{_COMMA}{ARABIC_DIGITS}{{3}})++ | {ARABIC_DIGITS}++ )
    (?P<decimals> {_POINT}{ARABIC_DIGITS}++ )?+
    (?(bracket){char_class(CLOSING)})
    """,
    re.VERBOSE,
)
_BLANK = LazyPattern(rf"(?:[-—–─－−‐‑﹣_/*\s]|N/?A|n/?a|{words.NOT_APPLICABLE})*+")
_CODE = LazyPattern("[0０][0-9０-９]")  # what begins so
_UNIT_WORDS = LazyPattern(rf"(?:(?:{words.BILLION})(?=.))?(?:{UNIT_CHARACTER}|[ ]){{1,20}}")
_THOUSANDS = LazyPattern(words.THOUSANDS)
_AFTER_DIGITS = LazyPattern(rf"(?<={ARABIC_DIGITS})[^0-9０-９]{{1,6}}$")
_A_PERCENT = "%"


@dataclass(frozen=True, slots=True)
class DeclaredUnit:
    """What a declaration, a head or a label makes of a bare number.

    Attributes:
        kind: the kind of quantity.
        factor: how much one of it is in base units: 10000 for 万元.
        unit: the canonical unit; None for money.
        currency: its code, for money.
        per: the unit below the line.
    """

    kind: Kind
    factor: Decimal
    unit: str | None = None
    currency: str | None = None
    per: str | None = None

    @property
    def is_rate(self) -> bool:
        """Return True for percents."""
        return self.kind is Kind.PERCENT


NO_UNIT: Final = DeclaredUnit(Kind.NUMBER, Decimal(1))


class UnitReader:
    """What written units mean where 元 is a currency."""

    def __init__(self, default_currency: str) -> None:
        self._default_currency = default_currency
        self._known = BoundedCache(self._parsed)

    def of(self, written: str) -> DeclaredUnit | None:
        """Return what a unit means (万元, RMB’000, 元/吨); None for other words."""
        written = written.strip()
        if not _UNIT_WORDS.fullmatch(written) or not written.strip("0"):
            return None
        if len(written) == 1 and written not in words.UNIT_CHARACTERS | words.UNIT_LETTERS:
            return None
        return self._known[written]

    def _parsed(self, written: str) -> DeclaredUnit | None:
        written = _THOUSANDS.sub(words.THOUSAND, written)
        expressions = [
            (written, 0),
            ("1" + written, 0),
            (f"1{words.OF_MONTHS}{written}", 0),
            ("1000" + written, 3),
        ]
        for length, _ in LEADING_CURRENCIES.at(written, 0):
            expressions.append((f"{written[:length]}1{written[length:].strip()}", 0))
        for expression, exponent in expressions:
            try:
                found = parse_expression(expression, default_currency=self._default_currency)
            except ParseError:
                continue
            if found.value is None or found.qualifier is not Qualifier.EXACT or found.value <= 0:
                continue
            return DeclaredUnit(
                found.kind, shift(found.value, -exponent), found.unit, found.currency, found.per
            )
        return None


def is_blank(text: str) -> bool:
    """Return True for what a table has for nothing: an empty cell, ``-``, ``—``, ``N/A``, 不适用."""
    return _BLANK.fullmatch(text) is not None


def is_code(text: str) -> bool:
    """Return True for a number that begins as only codes do: 000001."""
    return _CODE.match(text) is not None


def is_bracketed(text: str) -> bool:
    """Return True for a number in brackets, as negative ones are written: (56.78)."""
    return len(text) > 2 and text[0] in OPENING and text[-1] in CLOSING and text[1] in DIGITS


def read_figure(text: str, unit: DeclaredUnit, *, default_currency: str) -> Quantity:
    """Read a whole cell: by its own unit, else in the unit from elsewhere.

    Raises:
        ParseError: it is not one quantity.
    """
    content = text.strip()
    start = text.index(content)
    if _PLAIN.fullmatch(content):
        figure = None if is_code(content) else read_bare(content, unit, start=start)
        if figure is None:
            raise ParseError("a number that begins with 0 is a code", text, start, start + len(content))
        return figure
    bracket = int(is_bracketed(content))
    try:
        known = _stated(content[bracket : len(content) - bracket], unit, default_currency)
    except ParseError as error:
        before = start + bracket
        raise ParseError(error.message, text, before + error.position, before + error.end) from None
    if bracket:
        return negative(known, content, start)
    return replace(known, start=start, end=start + len(content))


def _stated(content: str, unit: DeclaredUnit, default_currency: str) -> Quantity:
    """Read what is more than a number."""
    known = parse_expression(content, default_currency=default_currency)
    if known.kind is not Kind.NUMBER:
        return known
    in_prose = extract(content, default_currency=default_currency)  # there a number needs a scale
    if in_prose and in_prose[0].text == content:
        return in_unit_without_scale(known, unit) or known
    return read_bare(content, unit, start=0) or known


def read_bare(text: str, unit: DeclaredUnit, *, start: int) -> Quantity | None:
    """Read a number in a unit that is not its own; in a table, unlike in prose, brackets are a minus."""
    found = _PLAIN.fullmatch(text)
    if found is None:
        return _read_by_grammar(text, unit, start)
    number = Decimal((found["digits"] + (found["decimals"] or "")).translate(TO_PLAIN_DIGITS))
    value = times_factor(number, unit.factor)
    if found["minus"] or found["bracket"]:
        value = negated(value)
    figure = exact_quantity(
        value, kind=unit.kind, currency=unit.currency, unit=unit.unit, inferred=True, text=text, start=start
    )
    return replace(figure, per=unit.per) if unit.per else figure


def _read_by_grammar(text: str, unit: DeclaredUnit, start: int) -> Quantity | None:
    """Read what is more than a number (约 17700, 1430-1453): the grammar reads it as so many percent."""
    found = _in_percent(text, len(text))
    if found is None and (words_after := _AFTER_DIGITS.search(text)):  # 5,000 以上
        found = _in_percent(text, words_after.start())
    if found is None:
        return None
    value, low, high = (
        None if number is None else times_factor(number, unit.factor)
        for number in (found.value, found.low, found.high)
    )
    return replace(
        found,
        kind=unit.kind,
        value=value,
        low=low,
        high=high,
        currency=unit.currency,
        unit=unit.unit,
        per=unit.per,
        inferred=True,
        text=text,
        start=start,
        end=start + len(text),
    )


def _in_percent(text: str, place: int) -> Quantity | None:
    """Return what a text is with a percent sign at a place, if that is all of it."""
    try:
        found = parse_expression(text[:place] + _A_PERCENT + text[place:])
    except ParseError:
        return None
    return found if found.kind is Kind.PERCENT and found.unit == _A_PERCENT else None


def in_unit_without_scale(number: Quantity, unit: DeclaredUnit) -> Quantity | None:
    """Return what a number with a scale of its own (18.11亿) is in a unit (万元); None in percent."""
    if unit.kind is Kind.PERCENT:
        return None
    return replace(
        number, kind=unit.kind, unit=unit.unit, currency=unit.currency, per=unit.per, inferred=True
    )


def negative(quantity: Quantity, text: str, start: int) -> Quantity:
    """Return what a cell in brackets is: (12.5%) is -12.5 %."""
    value, low, high = (
        None if number is None else negated(number)
        for number in (quantity.value, quantity.high, quantity.low)
    )
    return replace(quantity, value=value, low=low, high=high, text=text, start=start, end=start + len(text))
