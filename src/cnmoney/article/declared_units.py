"""What an article says of the unit of numbers that have none: in a declaration, a head, a label.

declaration = 单位 ：? unit (币种 ：? currency)?     单位：万元, （单位：人民币亿元）, 金额单位均为港币千元
            | 以 unit 列示                          （除特别注明外，金额以人民币百万元列示）
            | （ unit …）, at the end of a line     合并利润表（人民币百万元，特别注明除外）
            | unit, alone on a line                 人民币千元
label       = words （ unit ） | words %            净利润（万元）, 均价(元/吨), 涨跌幅%
"""

import re
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
    PRICE_NAMES,
    RATE_NAMES,
    TRAILING_CURRENCIES,
)
from ..lexicon.word_index import BoundedCache
from ..patterns import LazyPattern
from ..quantity import Kind, Quantity

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
    {words.UNIT} (?P<unit> {UNIT_CHARACTER}{{1,20}}? ) (?= {words.UNIT_END} )
    (?: [ \u3000)）]{{0,4}} {words.CURRENCY} [ ]{{0,2}} (?P<currency> {HAN}{{2,6}} ) )?
  | {words.IN_UNIT}
    """,
    re.VERBOSE,
)
_AND_PERCENT = LazyPattern(r"[ ]?[、,，/;；和及][ ]?([%％])(?=[ \u3000)）<、,，]|$)")
_MORE_OF_A_UNIT = LazyPattern(rf"[ \u3000（(]{{1,3}}(?P<unit>{UNIT_CHARACTER}{{1,8}}?)(?={words.UNIT_END})")
_CURRENCY_BEFORE = LazyPattern(rf"{words.CURRENCY}[ ]?(?P<currency>{HAN}{{2,6}})[ \u3000,，;；、]*+$")
_BRACKETS_AT_START = LazyPattern(rf"{_OPENING}(?P<unit>[^（()）]{{2,12}}){_CLOSING}")
_BRACKETS_AT_END = LazyPattern(
    rf"""
    {_OPENING} (?P<unit> [^（()）]{{1,30}} ) {_CLOSING}
    (?= (?: {_OPENING} [^（()）]{{0,20}} {_CLOSING} | [\s.:：*＊\d] ){{0,8}} $ )
    """,
    re.VERBOSE,
)
_PART = LazyPattern("[,，;；、]")
_LAST_WORD = LazyPattern(rf"[\s:：,，_/／]({UNIT_CHARACTER}{{1,10}})$")
_HEAD_OF_LABELS = LazyPattern(words.HEAD_OF_LABELS)
_SHARES = LazyPattern(words.SHARES)
_METHODS = LazyPattern(words.METHODS)
_ANY_SUM = LazyPattern(words.ANY_SUM)
_TIME_NAMES = LazyPattern(words.TIME_NAMES)
_MAX_DECLARATION, _MAX_CAPTION = 200, 60  # characters
_MAX_NAME = 200
_ONE_OF_IT = "1x"


@dataclass(frozen=True, slots=True)
class Declaration:
    """A declaration in a line, and where in it its unit is."""

    unit: DeclaredUnit
    start: int
    end: int
    others: str  # the rest of the line
    percent: DeclaredUnit | None = None  # what it gives to shares and rates: 单位：万元、%


class Names(Enum):
    """What kind of figure a row or a column is named after."""

    IDENTIFIER = "identifier"
    RATE = "rate"
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
            case Names.PRICE:
                return unit.kind is Kind.MONEY and (unit.factor == 1 or unit.per is not None)
            case Names.COUNT:
                return unit.kind in (Kind.COUNT, Kind.MEASURE, Kind.DURATION)
            case Names.MONEY:
                return unit.kind in (Kind.MONEY, Kind.NUMBER)


@dataclass(frozen=True, slots=True)
class Saying:
    """What a label or a head says of its figures: their unit, and what they are."""

    unit: DeclaredUnit | None = None
    names: Names | None = None
    is_specific: bool = False  # names one sum or price (市值), not any (金额)
    is_share: bool = False  # names a share or a rate in percent (占比)
    is_method: bool = False  # names how the figures were found: PB


def reporting_currency(text: str) -> str | None:
    """Return the code of the currency that an article says it reports in; None if not exactly one."""
    names = ("".join(found.groups("")) for found in _REPORTED.finditer(text))  # of three groups one matches
    codes = {code for name in names if (code := _currency_code(name))}
    return codes.pop() if len(codes) == 1 else None


def _currency_code(name: str) -> str | None:
    return next((code for length, (code, _) in TRAILING_CURRENCIES.at(name, 0) if length == len(name)), None)


def _may_be_money(written: str) -> bool:
    """Return True if it may be worth asking whether a text is a unit of money, or ends with one."""
    return written[-1] in words.CURRENCY_ENDS or bool(LEADING_CURRENCIES.at(written, 0))


def _currency_before(text: str) -> str | None:
    """Return the name of the currency in what comes before a declaration: 币种：美元 单位：万元."""
    found = _CURRENCY_BEFORE.search(text)
    return found["currency"] if found else None


def names_of(label: str) -> Names | None:
    """Return what kind of figure a head or a label names."""
    for pattern, names in _DECISIVE_NAMES:
        if pattern.search(label):
            return names
    counts, sums = (
        max((found.end() for found in pattern.finditer(label)), default=0)
        for pattern in (COUNT_NAMES, MONEY_NAMES)
    )
    if counts == sums:
        return None
    return Names.COUNT if counts > sums else Names.MONEY


_DECISIVE_NAMES = [
    (IDENTIFIER_NAMES, Names.IDENTIFIER),
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
        for found in _DECLARED.finditer(line):
            start, end = found.span("unit" if found["unit"] else "in_unit")
            unit = self.of(line[start:end])
            if unit is None:
                continue
            if more := _MORE_OF_A_UNIT.match(line, end):  # 人民币 万元
                longer = self.of(line[start:end] + more["unit"])
                unit, end = (longer, more.end("unit")) if longer else (unit, end)
            currency = found["currency"] or _currency_before(line[: found.start()])
            if currency and unit.kind is Kind.MONEY:
                unit = replace(unit, currency=_currency_code(currency) or unit.currency)
            others = line[: found.start()] + line[found.end() :]
            percent = _AND_PERCENT.match(line, end)
            return Declaration(unit, start, end, others, self.of(percent[1]) if percent else None)
        return None

    def _in_caption(self, line: str) -> Declaration | None:
        caption = line.strip()
        if not caption or len(caption) > _MAX_CAPTION or "|" in caption or "\t" in caption:
            return None
        start = line.index(caption)
        if caption[-1] in CLOSING:
            for found in _BRACKETS_AT_END.finditer(caption):
                unit = self._in_brackets(found["unit"])
                if unit is not None and unit.kind is not Kind.DURATION:
                    end = found.end("unit")
                    return Declaration(
                        unit, start + found.start("unit"), start + end, caption[: found.start()]
                    )
        unit = self.of(caption) if _may_be_money(caption) else None
        if unit is not None and unit.kind is Kind.MONEY and unit.per is None:
            return Declaration(unit, start, start + len(caption), "")
        return None

    def _in_brackets(self, content: str) -> DeclaredUnit | None:
        for part in _PART.split(content):
            declared = _DECLARED.match(part)
            if unit := self.of((declared["unit"] or declared["in_unit"]) if declared else part):
                return unit
        return None

    def said_by(self, label: str) -> Saying:
        """Return what a label or a head says of its figures."""
        if len(label) > _MAX_NAME:
            return Saying(None, Names.IDENTIFIER)  # prose: nothing below it is read
        return self._sayings[label]

    def _said_by(self, label: str) -> Saying:
        for found in _BRACKETS_AT_END.finditer(label):
            unit = self._in_brackets(found["unit"])
            if found["unit"] in words.MULTIPLE_SIGNS and self.multiple(label[: found.start()], _ONE_OF_IT):
                unit = self.of(words.TIMES)
            if unit is not None and not (
                unit.kind is Kind.DURATION
                and found["unit"] in words.PERIODS
                and not _TIME_NAMES.search(label, 0, found.start())
            ):
                return self._with_names(unit, label[: found.start()])
        unit = self._at_end(label.rstrip())
        if unit is None and (before := _BRACKETS_AT_START.match(label)):
            unit = self.of(before["unit"])
        if unit is None:
            names = names_of(label)
            is_share = names is Names.RATE and _SHARES.search(label) is not None
            return Saying(None, names, is_share=is_share, is_method=_METHODS.fullmatch(label) is not None)
        return self._with_names(unit, label)

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
        if not label or not (_may_be_money(label) or label[-1] in words.PERCENT_SIGNS):
            return None
        if label[-1] in words.PERCENT_SIGNS:
            return None if label[:-1].rstrip()[-1:].isdecimal() else self.of(label[-1])  # 永续增长率 2%
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

    def sum_named_by(self, name: str) -> DeclaredUnit | None:
        """Return the unit of money if a name is that of a sum (净利润), by the rule for 净利润1.4亿."""
        found = extract(f"{name}{words.ONE_OF_A_SCALE}", default_currency=self._default_currency)
        if found and found[-1].kind is Kind.MONEY:
            return DeclaredUnit(Kind.MONEY, Decimal(1), currency=found[-1].currency)
        return None
