"""An article's own conventions: the currency that it reports in, and the unit that a table declares.

declaration = 单位 ：? unit (币种 ：? currency)?     单位：万元, （单位：人民币亿元）, 金额单位：千港元
table       = declaration caption{0,2} row*        up to a line that is no row
row         = cell (gap cell)+                     gap: a tab, "|" or "｜", blank blank+
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from ..decimals import times_factor
from ..errors import ParseError
from ..extraction import parse
from ..lexicon import declarations as words
from ..lexicon.characters import (
    ARABIC_DIGITS,
    CELL_GAPS,
    CLAUSE_COMMAS,
    CLOSING,
    DECIMAL_POINTS,
    MINUS_SIGNS,
    OPENING,
    TAB,
    char_class,
)
from ..lexicon.index import OTHER_UNIT, TRAILING_CURRENCIES
from ..lexicon.numeral_index import TO_PLAIN_DIGITS
from ..quantity import Kind, Quantity, exact_quantity

_CURRENCY = rf"(?P<currency>[\p{{Han}}A-Z$]{{2,8}}?){words.YUAN}"
_REPORT_OR_RECKON = f"(?: {words.REPORT}|{words.RECKON} )"
_OPENING, _CLOSING = char_class(OPENING), char_class(CLOSING)
_COMMA, _POINT = char_class(CLAUSE_COMMAS), char_class(DECIMAL_POINTS)

# 金额均以港元列示 | 均以港元计 | 以港元列示 | （以港元计）
_REPORTED = regex.compile(
    rf"""
    (?: {words.REPORTED} ) {words.BETWEEN} {words.IN_OR_AS} {_CURRENCY} {_REPORT_OR_RECKON}
  | (?: {words.ALL} ) {words.IN} {_CURRENCY} {_REPORT_OR_RECKON}
  | {words.IN} {_CURRENCY} (?: {words.REPORT} )
  | {_OPENING} {words.IN_OR_BY} {_CURRENCY} {_REPORT_OR_RECKON} {_CLOSING}
    """,
    regex.VERBOSE,
)
_DECLARED = regex.compile(
    rf"""
    {words.UNIT} [ ]? (?P<unit> [\p{{Han}}A-Z$]{{1,12}}+ ) (?P<rate> {words.RATE} )?
    (?: [ \u3000]{{0,4}} {words.CURRENCY} [ ]? (?P<currency> \p{{Han}}{{2,6}} ) )?
    """,
    regex.VERBOSE,
)
_GAPS = {source: regex.compile(source) for source in CELL_GAPS}
_AMOUNT = regex.compile(
    rf"""
    (?P<bracket> {_OPENING} )?+ (?P<minus> {char_class(MINUS_SIGNS)} )?+ [ ]?
    (?P<digits> {ARABIC_DIGITS}{{1,3}}(?:{_COMMA}{ARABIC_DIGITS}{{3}})++ | {ARABIC_DIGITS}++ )
    (?P<decimals> {_POINT}{ARABIC_DIGITS}++ )?+
    (?(bracket){_CLOSING})
    """,
    regex.VERBOSE,
)
_YEAR = regex.compile("(?:19|20)[0-9]{2}")
_MAX_CAPTION_LINES = 2  # between a declaration and its table
_SHORTEST_AMOUNT = 4  # characters of an amount in the first cell; a shorter one is the number of the row


@dataclass(frozen=True, slots=True)
class _DeclaredUnit:
    """What a declaration makes of a bare number: its factor and its currency."""

    factor: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    start: int


def reporting_currency(text: str) -> str | None:
    """Return the code of the currency that an article says it reports in; None if not exactly one."""
    codes = {code for found in _REPORTED.finditer(text) if (code := _currency_code(found["currency"]))}
    return codes.pop() if len(codes) == 1 else None


def _currency_code(name: str) -> str | None:
    return next((code for length, (code, _) in TRAILING_CURRENCIES.at(name, 0) if length == len(name)), None)


def declared_amounts(text: str, default_currency: str) -> Iterator[Quantity]:
    """Yield the bare numbers of the tables below a declared unit as money, ``inferred``.

    Args:
        text: the article.
        default_currency: what 元 means in a declaration that names no currency.
    """
    unit, captions, heads = None, 0, list[_Cell]()
    for start, line in _lines(text):
        cells = _cells(line, start)
        if declared := _DECLARED.search(line):
            unit, captions, heads = _declared_unit(declared, default_currency), 0, []
        elif unit is None:
            continue
        elif len(cells) > 1:
            captions = _MAX_CAPTION_LINES
            amounts = list(_amounts(cells, heads, unit))
            heads = heads if amounts else cells
            yield from amounts
        elif captions < _MAX_CAPTION_LINES and (line.strip() or not heads):
            captions += bool(line.strip())
        else:
            unit = None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line.rstrip("\r\n")
        start += len(line)


def _cells(line: str, start: int) -> list[_Cell]:
    """Split a line at its tabs, else at its bars, else at its wide gaps; only tabs have empty cells."""
    source = next((source for source, gap in _GAPS.items() if gap.search(line.strip())), None)
    if source is None:
        return [_Cell(line.strip(), start)]
    cells, place = [], 0
    for end, after in (*(found.span() for found in _GAPS[source].finditer(line)), (len(line), len(line))):
        content = line[place:end]
        cells.append(_Cell(content.strip(), start + place + len(content) - len(content.lstrip())))
        place = after
    return cells if source == TAB else [cell for cell in cells if cell.text]


def _declared_unit(declared: "regex.Match[str]", default_currency: str) -> _DeclaredUnit | None:
    """Parse the unit of a declaration; None if it is not a sum of money (单位：万股)."""
    for expression in (declared["unit"], "1" + declared["unit"]):
        try:
            found = parse(expression, default_currency=default_currency)
        except ParseError:
            continue
        if found.kind is Kind.MONEY and found.value and found.currency and not declared["rate"]:
            named = declared["currency"] and _currency_code(declared["currency"])
            return _DeclaredUnit(found.value, named or found.currency)
    return None


def _amounts(cells: list[_Cell], heads: list[_Cell], unit: _DeclaredUnit) -> Iterator[Quantity]:
    """Yield the amounts of a row, except those in a column or a row of another unit."""
    label = next((cell.text for cell in cells if cell.text), "")
    numbers = [(place, cell) for place, cell in enumerate(cells) if _AMOUNT.fullmatch(cell.text)]
    if OTHER_UNIT.search(label) or all(_YEAR.fullmatch(cell.text) for _, cell in numbers):
        return
    for place, cell in numbers:
        head = heads[place - len(cells)].text if len(heads) >= len(cells) - place else ""
        if not OTHER_UNIT.search(head) and not (place == 0 and len(cell.text) < _SHORTEST_AMOUNT):
            yield _amount(cell, unit)


def _amount(cell: _Cell, unit: _DeclaredUnit) -> Quantity:
    """Parse one cell; in a table, unlike in prose, brackets are the accountant's minus."""
    found = _AMOUNT.fullmatch(cell.text)
    assert found is not None
    number = Decimal((found["digits"] + (found["decimals"] or "")).translate(TO_PLAIN_DIGITS))
    value = times_factor(number, unit.factor)
    if found["minus"] or found["bracket"]:
        value = value.copy_negate()
    return exact_quantity(
        value, kind=Kind.MONEY, currency=unit.currency, inferred=True, text=cell.text, start=cell.start
    )
