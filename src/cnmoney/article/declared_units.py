"""What an article says of the unit of numbers that have none: in a declaration, a head, a label.

declaration = 单位 ：? units (币种 ：? currency)?    单位：万元, （单位：人民币亿元）, 金额单位均为港币千元
            | 以 unit 列示                          （除特别注明外，金额以人民币百万元列示）
            | （ unit …）, at the end of a line     合并利润表（人民币百万元，特别注明除外）
            | unit, alone on a line                 人民币千元
units       = unit ([、，；/ ] unit)*               单位：万股、万元；单位：万元、%
label       = words （ unit ） | words %            净利润（万元）, 均价(元/吨), 涨跌幅%
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from ..extraction import extract
from ..figures import UNIT_CHARACTER, DeclaredUnit, UnitReader
from ..lexicon import declarations as words
from ..lexicon.characters import CLOSING, HAN, OPENING, char_class
from ..lexicon.index import (
    COUNT_NAMES,
    IDENTIFIER_NAMES,
    LEADING_CURRENCIES,
    MONEY_NAMES,
    MULTIPLE_NAMES,
    PRICE_NAMES,
    RATE_NAMES,
)
from ..lexicon.word_index import BoundedCache
from ..patterns import LazyPattern
from ..quantity import Kind, Quantity
from .unit_lists import UnitList, currency_code, join_lists, read_units

_CURRENCY = rf"([{HAN[1:-1]}A-Z$]{{2,8}}?){words.YUAN}"
_REPORT_OR_RECKON = f"(?: {words.REPORT}|{words.RECKON} )"
_OPENING, _CLOSING = char_class(OPENING), char_class(CLOSING)

# 金额均以港元列示 | 均以港元计 | 以港元列示 | （以港元计）
_REPORTED = LazyPattern(
    rf"""
    (?: {words.REPORTED} ) {words.BETWEEN} {words.IN_OR_AS} {_CURRENCY} {_REPORT_OR_RECKON}
  | (?: {words.ALL} ) {words.IN} {_CURRENCY} {_REPORT_OR_RECKON}
  | {words.IN} {_CURRENCY} (?: {words.REPORT} )
  | {_OPENING} {words.IN_OR_BY} {_CURRENCY} {_REPORT_OR_RECKON} {_CLOSING}
    """,
    re.VERBOSE,
)
_DECLARED = LazyPattern(
    rf"""
    {words.UNIT} (?P<unit> (?:{words.BILLION})? {UNIT_CHARACTER}{{1,20}}? ) (?= {words.UNIT_END} )
    (?: [ \u3000()（）,，;；]{{0,4}} {words.CURRENCY} [ ]{{0,2}} (?P<currency> {HAN}{{2,6}} ) )?
  | {words.IN_UNIT}
    """,
    re.VERBOSE,
)
_PER_SHARE = LazyPattern(rf"{words.PER_SHARE}[^，,、；;外]*+$")
_AMOUNTS, _AMOUNT = LazyPattern(words.AMOUNTS), LazyPattern(words.AMOUNT)
_OF_COUNT = LazyPattern(words.OF_COUNT)
_CURRENCY_BEFORE = LazyPattern(rf"{words.CURRENCY}[ ]?(?P<currency>{HAN}{{2,6}})[ \u3000,，;；、]*+$")
_BRACKETS_AT_START = LazyPattern(rf"{_OPENING}(?P<unit>[^（()）]{{2,12}}){_CLOSING}")
_BRACKETS_AT_END = LazyPattern(
    rf"""
    {_OPENING} (?P<unit> [^（()）]{{1,30}} ) {_CLOSING}
    (?= (?: {_OPENING} [^（()）]{{0,20}} {_CLOSING} | [\s.:：*＊\d] ){{0,8}} $ )
    """,
    re.VERBOSE,
)
_PARTS = LazyPattern(r"[^,，;；、\s](?:[^,，;；、]*[^,，;；、\s])?")
_LAST_WORD = LazyPattern(rf"[\s:：,，_/／]({UNIT_CHARACTER}{{1,10}})$")
_SLASH_UNIT = LazyPattern(rf"[/／](?P<unit>{UNIT_CHARACTER}{{1,8}})$")
_LAST_NAME = LazyPattern(r"[^\s:：,，_/／]+$")
_HEAD_OF_LABELS = LazyPattern(words.HEAD_OF_LABELS)
_THINGS, _NO_THINGS = LazyPattern(words.THINGS), LazyPattern(words.NO_THINGS)
_SHARES = LazyPattern(words.SHARES)
_METHODS = LazyPattern(f"{words.METHODS}|{words.LINES_OF_BUSINESS}")
_SLASH = LazyPattern("[/／÷]")
_SUM_OF_RATIO, _OPPOSITE = LazyPattern(words.SUM_OF_RATIO), LazyPattern(words.OPPOSITE_SUM)
_ANY_SUM = LazyPattern(words.ANY_SUM)
_TIME_NAMES = LazyPattern(words.TIME_NAMES)
_MAX_DECLARATION, _MAX_CAPTION = 200, 60  # characters
_MAX_NAME = 200
_ONE_OF_IT = "1x"


class Names(Enum):
    """What kind of figure a row or a column is named after."""

    IDENTIFIER = "identifier"
    RATE = "rate"
    MULTIPLE = "multiple"
    PRICE = "price"
    COUNT = "count"
    MONEY = "money"

    def fit(self, unit: DeclaredUnit) -> bool:
        """Return True if a figure of this name may have a unit that comes from elsewhere."""
        match self:
            case Names.IDENTIFIER:
                return False
            case Names.RATE:
                return unit.kind in (Kind.PERCENT, Kind.RATIO)
            case Names.MULTIPLE:
                return unit.kind is Kind.RATIO
            case Names.PRICE:
                return unit.kind is Kind.MONEY and (unit.factor <= 1 or unit.per is not None)
            case Names.COUNT:
                return unit.kind in (Kind.COUNT, Kind.MEASURE, Kind.DURATION)
            case Names.MONEY:
                return unit.kind in (Kind.MONEY, Kind.NUMBER) and unit.factor >= 1


@dataclass(frozen=True, slots=True)
class Saying:
    """What a label or a head says of its figures: their unit, and what they are."""

    unit: DeclaredUnit | None = None
    names: Names | None = None
    is_specific: bool = False  # names one sum or price (市值), not any (金额)
    is_share: bool = False  # names a share or a rate in percent (占比)
    is_method: bool = False  # names how the figures were found (PB), or a line of business (门店)
    is_currency: bool = False  # names the currency of sums and not their unit: 其中：美元, 人民币
    label: str = ""

    def is_counted_in(self, unit: DeclaredUnit) -> bool:
        """Return True if the name says that its figures are in this one of several units."""
        match self.names:
            case Names.MONEY:
                return unit.kind is Kind.MONEY and unit.per is None
            case Names.PRICE:
                return Names.PRICE.fit(unit)
            case Names.COUNT if unit.kind in (Kind.COUNT, Kind.MEASURE) and unit.unit:
                place = self.label.find(unit.unit)
                is_named = place >= 0 and _OF_COUNT.match(self.label, place + len(unit.unit))
                amounts = _AMOUNT if unit.unit in words.NAMED_UNITS else _AMOUNTS
                return bool(is_named or amounts.fullmatch(self.label.strip()))
            case _:
                return False


@dataclass(frozen=True, slots=True)
class Declared:
    """The units that a declaration gives to the figures below it.

    Attributes:
        units: one for all of them, or several of which the names of the figures choose: 单位：万股、万元.
        percent: what it gives to shares and rates: 单位：万元、%.
    """

    units: tuple[DeclaredUnit, ...]
    percent: DeclaredUnit | None = None

    @property
    def currency(self) -> str | None:
        """The currency of its sums, if it is one."""
        return common_currency(self.units)

    def unit_of(self, row: Saying, column: Saying) -> DeclaredUnit | None:
        """Return the unit of a figure by what its row and column are called; None where that is not clear."""
        if len(self.units) == 1:
            return self.units[0]
        saying = column if column.names else row
        named = [unit for unit in self.units if saying.is_counted_in(unit)]
        return named[0] if len(named) == 1 else None


@dataclass(frozen=True, slots=True)
class Declaration:
    """A declaration in a line, and where in it its units are."""

    declared: Declared
    start: int
    end: int
    others: str  # the rest of the line


def common_currency(units: Iterable[DeclaredUnit]) -> str | None:
    """Return the currency of the sums among units; None if there is none, or more than one."""
    codes = {unit.currency for unit in units if unit.kind is Kind.MONEY}
    return codes.pop() if len(codes) == 1 else None


def reporting_currency(text: str) -> str | None:
    """Return the code of the currency that an article says it reports in; None if not exactly one."""
    names = ("".join(found.groups("")) for found in _REPORTED.finditer(text))  # of three groups one matches
    codes = {code for name in names if (code := currency_code(name))}
    return codes.pop() if len(codes) == 1 else None


def _may_be_money(written: str) -> bool:
    """Return True if it may be worth asking whether a text is a unit of money, or ends with one."""
    return written[-1] in words.CURRENCY_ENDS or bool(LEADING_CURRENCIES.at(written, 0))


def _currency_before(text: str) -> str | None:
    """Return the name of the currency in what comes before a declaration: 币种：美元 单位：万元."""
    found = _CURRENCY_BEFORE.search(text)
    return found["currency"] if found else None


def _declaration(units: UnitList, others: str) -> Declaration:
    return Declaration(Declared(units.units, units.percent), units.start, units.end, others)


def _names_currency(label: str, names: Names | None) -> bool:
    """Return True if the currency that ends a label is no unit: 其中：美元, 收入 人民币; not 收入 港元."""
    name = _LAST_NAME.search(label)
    if name is None or not currency_code(name[0]) or name[0].endswith(words.COIN_YUAN):
        return False
    return names is None or name[0][-1] not in words.YUAN_ENDS


def names_of(label: str) -> Names | None:
    """Return what kind of figure a head or a label names; of a thing (产能项目) only that it is a sum."""
    if _THINGS.search(label) and not _NO_THINGS.search(label) and not PRICE_NAMES.search(label):
        return Names.MONEY if MONEY_NAMES.search(label) else None
    for pattern, names in _DECISIVE_NAMES:
        if pattern.search(label):
            return names
    if _is_ratio_of_sums(label):
        return Names.RATE
    counts, sums = (
        max((found.end() for found in pattern.finditer(label)), default=0)
        for pattern in (COUNT_NAMES, MONEY_NAMES)
    )
    if counts == sums:
        return None
    return Names.COUNT if counts > sums else Names.MONEY


def _is_ratio_of_sums(label: str) -> bool:
    """Return True for two names of sums with a slash between them: 总债务/EBITDA; not for 投资收益/损失."""
    slash = _SLASH.search(label)
    if slash is None or not _SUM_OF_RATIO.search(label, 0, slash.start()):
        return False
    other = label[slash.end() :].strip()
    return other[:1] not in OPENING and not _OPPOSITE.fullmatch(other) and bool(_SUM_OF_RATIO.search(other))


_DECISIVE_NAMES = [
    (IDENTIFIER_NAMES, Names.IDENTIFIER),
    (MULTIPLE_NAMES, Names.MULTIPLE),
    (RATE_NAMES, Names.RATE),
    (PRICE_NAMES, Names.PRICE),
]


class Units(UnitReader):
    """What declarations, heads and labels say in an article whose 元 is a currency."""

    def __init__(self, default_currency: str) -> None:
        super().__init__(default_currency)
        self._default_currency = default_currency
        self._sayings = BoundedCache(self._said_by)

    def declaration(self, line: str) -> Declaration | None:
        """Return what a line declares of the numbers below it."""
        return self.explicit_declaration(line) or self._in_caption(line)

    def explicit_declaration(self, line: str) -> Declaration | None:
        """Return what a line or a cell declares in so many words (单位：万元)."""
        if len(line) > _MAX_DECLARATION:
            return None
        lists, last, others = list[UnitList](), 0, ""
        of_shares = list[UnitList]()
        for found in _DECLARED.finditer(line):
            start, end = found.span("unit" if found["unit"] else "in_unit")
            units = read_units(self, line, start, end) if start >= last else None
            if units is None:
                continue
            if currency := found["of"] or found["currency"] or _currency_before(line[: found.start()]):
                units = units.in_currency(currency_code(currency))
            is_per_share = _PER_SHARE.search(line[last : found.start()]) is not None
            (of_shares if is_per_share else lists).append(units)
            others += line[last : found.start()]
            last = max(found.end(), units.end)
        if not lists and not of_shares:
            return None
        return _declaration(join_lists(lists or of_shares), others + line[last:])

    def _in_caption(self, line: str) -> Declaration | None:
        caption = line.strip()
        if not caption or len(caption) > _MAX_CAPTION or "|" in caption or "\t" in caption:
            return None
        start = line.index(caption)
        for found in _BRACKETS_AT_END.finditer(caption) if caption[-1] in CLOSING else ():
            units = self._in_brackets(line, start + found.start("unit"), start + found.end("unit"))
            if units is not None and units.units[0].kind is not Kind.DURATION:
                return _declaration(units, caption[: found.start()])
            caption = caption[: found.start()].rstrip()  # 人民币千元（未经审计）
            break
        return self._alone_on_line(line, start, start + len(caption))

    def _alone_on_line(self, line: str, start: int, end: int) -> Declaration | None:
        """Return what a line of nothing but units declares, a unit of money first: 人民币千元; 亿元，%."""
        first = _PARTS.match(line, start, end)
        if first is None or not _may_be_money(first[0]):
            return None
        units = read_units(self, line[:end], *first.span())
        if units is None or units.end < end:
            return None
        is_sum = units.units[0].kind is Kind.MONEY and units.units[0].per is None
        return _declaration(units, "") if is_sum else None

    def _in_brackets(self, text: str, start: int, end: int) -> UnitList | None:
        """Return the units in brackets, from the first part that is one: 未经审计，千元; 万股、万元."""
        for part in _PARTS.finditer(text, start, end):
            declared = _DECLARED.match(text, part.start(), part.end())
            first = declared.span("unit" if declared["unit"] else "in_unit") if declared else part.span()
            if units := read_units(self, text[:end], *first):
                return units
        return None

    def said_by(self, label: str) -> Saying:
        """Return what a label or a head says of its figures."""
        if len(label) > _MAX_NAME:
            return Saying(None, Names.IDENTIFIER)  # prose: nothing below it is read
        return self._sayings[label]

    def _said_by(self, label: str) -> Saying:
        for found in _BRACKETS_AT_END.finditer(label):
            units = self._in_brackets(label, *found.span("unit"))
            if units is not None and len(units.units) > 1:
                return Saying(None, Names.IDENTIFIER)  # 收入（元、股）: nobody knows which
            unit = units.units[0] if units is not None else self._after_words(found["unit"])
            if found["unit"] in words.MULTIPLE_SIGNS and self.multiple(label[: found.start()], _ONE_OF_IT):
                unit = self.of(words.TIMES)
            if unit is not None and not (
                unit.kind is Kind.DURATION
                and found["unit"] in words.PERIODS
                and not _TIME_NAMES.search(label, 0, found.start())
            ):
                return self._with_names(unit, label[: found.start()])
        unit = self._at_end(label.rstrip())
        if unit is not None and unit.kind is Kind.MONEY and unit.factor == 1:
            saying = replace(self._with_names(unit, label), label=label)
            return replace(saying, is_currency=_names_currency(label.rstrip(), saying.names))
        if unit is None and (before := _BRACKETS_AT_START.match(label)):
            unit = self.of(before["unit"])
        if unit is None:
            names = names_of(label)
            is_share = names is Names.RATE and _SHARES.search(label) is not None
            is_method = _METHODS.fullmatch(label) is not None
            is_specific = names is Names.MONEY and not _ANY_SUM.search(label)
            return Saying(None, names, is_specific, is_share, is_method, label=label)
        return self._with_names(unit, label)

    def _after_words(self, content: str) -> DeclaredUnit | None:
        """Return the unit after other words in brackets: 摊薄/元, 摊薄%."""
        content = content.rstrip()
        if content[-1:] in words.PERCENT_SIGNS:
            return self._percent_at_end(content)
        slash = _SLASH_UNIT.search(content)
        if slash is None or self.of(content[: slash.start()]):
            return None
        unit = self.of(slash["unit"])
        return unit if unit and unit.kind is Kind.MONEY else None

    def _percent_at_end(self, label: str) -> DeclaredUnit | None:
        return None if label[:-1].rstrip()[-1:].isdecimal() else self.of(label[-1])  # 永续增长率 2%

    def _after_slash(self, label: str) -> DeclaredUnit | None:
        """Return the unit of a count or a measure with a scale, 销量/万辆; 价格/吨 is a price."""
        slash = _SLASH_UNIT.search(label)
        if slash is None or label[slash.start() - 1] in words.CURRENCY_ENDS:
            return None
        unit = self.of(slash["unit"])
        if unit is None or unit.kind not in (Kind.COUNT, Kind.MEASURE) or unit.factor == 1:
            return None
        return None if names_of(label[: slash.start()]) is Names.PRICE else unit

    def of_corner(self, head: str) -> DeclaredUnit | None:
        """Return the unit of money that the head of the labels gives to a table: 百万元, 项目（百万元）."""
        head = head.strip()
        bracketed = _BRACKETS_AT_END.search(head) if len(head) <= _MAX_CAPTION else None
        name, written = (head[: bracketed.start()].strip(), bracketed["unit"]) if bracketed else ("", head)
        if name and not _HEAD_OF_LABELS.fullmatch(name):
            return None
        unit = self.of(written)
        return unit if unit and unit.kind is Kind.MONEY and unit.per is None else None

    def ends_with_unit(self, head: str) -> bool:
        """Return True if a head ends with a unit of money without brackets: 2024 RMB’000."""
        unit = self._at_end(head.rstrip())
        return unit is not None and unit.kind is Kind.MONEY

    def _at_end(self, label: str) -> DeclaredUnit | None:
        if not label:
            return None
        if label[-1] in words.PERCENT_SIGNS:
            return self._percent_at_end(label)
        if not _may_be_money(label):
            return self._after_slash(label)
        if whole := self.of(label):
            return whole
        last = _LAST_WORD.search(label)
        if last is None or label[last.start() - 1] in words.CURRENCY_ENDS:
            return None
        unit = self.of(last[1])
        return unit if unit and unit.kind is Kind.MONEY else None

    def _with_names(self, unit: DeclaredUnit, name: str) -> Saying:
        """A bare scale (营业收入（亿）) is money where the name is that of a sum."""
        if unit.kind is Kind.NUMBER and (sum_of := self.sum_named_by(name)):
            unit = replace(unit, kind=Kind.MONEY, currency=sum_of.currency)
        names = names_of(name)
        is_specific = names in (Names.MONEY, Names.PRICE) and not _ANY_SUM.search(name)
        return Saying(unit, names, is_specific=is_specific)

    def multiple(self, name: str, figure: str) -> Quantity | None:
        """Return the ratio that a figure is after a name (18.4x after PE), by the rule for PE 18.4x."""
        found = extract(f"{name} {figure}", default_currency=self._default_currency)
        is_ratio = found and found[-1].kind is Kind.RATIO and found[-1].text == figure
        return found[-1] if is_ratio else None

    def quantity_of(self, text: str, start: int) -> Quantity | None:
        """Return the quantity that a whole text is; ``start`` is its place in the article."""
        found = extract(text, default_currency=self._default_currency)
        if len(found) != 1 or found[0].text != text:
            return None
        return replace(found[0], start=start, end=start + len(text))

    def sum_named_by(self, name: str) -> DeclaredUnit | None:
        """Return the unit of money if a name is that of a sum (净利润), by the rule for 净利润1.4亿."""
        found = extract(f"{name}{words.ONE_OF_A_SCALE}", default_currency=self._default_currency)
        if found and found[-1].kind is Kind.MONEY:
            return DeclaredUnit(Kind.MONEY, Decimal(1), currency=found[-1].currency)
        return None
