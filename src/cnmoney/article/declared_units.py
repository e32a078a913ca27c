"""An article's own conventions: the currency that it reports in, and the unit that a table declares.

declaration = 单位 ：? unit (币种 ：? currency)?     单位：万元, （单位：人民币亿元）, 金额单位：千港元
table       = declaration caption{0,2} row*        up to a line that is no row
row         = cell ((tab | "|" | blank blank+) cell)+
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from ..decimals import times_factor
from ..errors import ParseError
from ..extraction import parse
from ..lexicon.index import (
    DECLARED_CURRENCY,
    DECLARED_UNIT,
    OTHER_UNIT,
    RECKON,
    REPORT,
    REPORTED,
    TRAILING_CURRENCIES,
)
from ..lexicon.numeral_index import TO_PLAIN_DIGITS
from ..quantity import Kind, Qualifier, Quantity

_CURRENCY = r"(?P<currency>[\p{Han}A-Z$]{2,8}?)元?"
_REPORTED = regex.compile(
    rf"""
    (?: {REPORTED} ) [^。；;\n]{{0,20}}? [以为為] {_CURRENCY} (?: {REPORT}|{RECKON} )
  | (?: 均|皆|一律 ) 以 {_CURRENCY} (?: {REPORT}|{RECKON} )
  | 以 {_CURRENCY} (?: {REPORT} )
  | [（(] [以按] {_CURRENCY} (?: {REPORT}|{RECKON} ) [）)]
    """,
    regex.VERBOSE,
)
_DECLARED = regex.compile(
    rf"""
    {DECLARED_UNIT} [ ]? (?P<unit> [\p{{Han}}A-Z$]{{1,12}}+ ) (?P<per> [/／%％] )?
    (?: [ \u3000]{{0,4}} {DECLARED_CURRENCY} [ ]? (?P<currency> \p{{Han}}{{2,6}} ) )?
    """,
    regex.VERBOSE,
)
_GAPS = (regex.compile(r"\t"), regex.compile(r"\|"), regex.compile(r"[ \u3000]{2,}"))
_AMOUNT = regex.compile(
    r"""
    (?P<bracket> [(（] )?+ (?P<minus> [-−－] )?+ [ ]?
    (?P<digits> [0-9０-９]{1,3}(?:[,，][0-9０-９]{3})++ | [0-9０-９]++ ) (?P<fraction> [.．][0-9０-９]++ )?+
    (?(bracket)[)）])
    """,
    regex.VERBOSE,
)
_YEAR = regex.compile("(?:19|20)[0-9]{2}")
_CAPTION_LINES = 2  # between a declaration and its table


@dataclass(frozen=True, slots=True)
class _Unit:
    """What a declaration makes of a bare number: its factor and its currency."""

    factor: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    start: int


def reporting_currency(text: str) -> str | None:
    """Return the code of the currency that an article says it reports in; None where it says none."""
    codes = {code for found in _REPORTED.finditer(text) if (code := _code(found["currency"]))}
    return codes.pop() if len(codes) == 1 else None


def _code(name: str) -> str | None:
    found = [code for length, code in TRAILING_CURRENCIES.at(name, 0) if length == len(name)]
    return found[0] if found else None


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
            unit, captions, heads = _unit(declared, default_currency), 0, []
        elif unit is None:
            continue
        elif len(cells) > 1:
            captions = _CAPTION_LINES
            amounts = list(_amounts(cells, heads, unit))
            heads = heads if amounts else cells
            yield from amounts
        elif captions < _CAPTION_LINES and (line.strip() or not heads):
            captions += bool(line.strip())
        else:
            unit = None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line.rstrip("\r\n")
        start += len(line)


def _cells(line: str, start: int) -> list[_Cell]:
    """Cut a line at its tabs, else at its bars, else at its wide gaps."""
    gap = next((gap for gap in _GAPS if gap.search(line.strip())), None)
    if gap is None:
        return [_Cell(line.strip(), start)]
    cells, place = [], 0
    for end, after in (*(found.span() for found in gap.finditer(line)), (len(line), len(line))):
        written = line[place:end]
        cells.append(_Cell(written.strip(), start + place + len(written) - len(written.lstrip())))
        place = after
    return cells if gap is _GAPS[0] else [cell for cell in cells if cell.text]


def _unit(declared: "regex.Match[str]", default_currency: str) -> _Unit | None:
    """Read the unit of a declaration; None where it is no sum of money (单位：万股)."""
    for expression in (declared["unit"], "1" + declared["unit"]):
        try:
            found = parse(expression, default_currency=default_currency)
        except ParseError:
            continue
        if found.kind is Kind.MONEY and found.value and found.currency and not declared["per"]:
            named = declared["currency"] and _code(declared["currency"])
            return _Unit(found.value, named or found.currency)
    return None


def _amounts(cells: list[_Cell], heads: list[_Cell], unit: _Unit) -> Iterator[Quantity]:
    """Yield the amounts of a row, those in a column or a row of another unit left out."""
    label = next((cell.text for cell in cells if cell.text), "")
    numbers = [(place, cell) for place, cell in enumerate(cells) if _AMOUNT.fullmatch(cell.text)]
    if OTHER_UNIT.search(label) or all(_YEAR.fullmatch(cell.text) for _, cell in numbers):
        return
    for place, cell in numbers:
        head = heads[place - len(cells)].text if len(heads) >= len(cells) - place else ""
        if not OTHER_UNIT.search(head) and not (place == 0 and len(cell.text) < 4):
            yield _amount(cell, unit)


def _amount(cell: _Cell, unit: _Unit) -> Quantity:
    """Read one cell; in a table, unlike in prose, brackets are the accountant's minus."""
    found = _AMOUNT.fullmatch(cell.text)
    assert found is not None
    number = Decimal((found["digits"] + (found["fraction"] or "")).translate(TO_PLAIN_DIGITS))
    value = times_factor(number, unit.factor)
    if found["minus"] or found["bracket"]:
        value = value.copy_negate()
    place = (cell.text, cell.start, cell.start + len(cell.text))
    return Quantity(Kind.MONEY, value, value, value, Qualifier.EXACT, unit.currency, None, None, True, *place)
