"""The units that a declaration writes one after another.

units = unit (separator unit)*      万股、万元; 元/股，万元; 人民币 万元; 元（美元）; 万元、%
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..figures import UNIT_CHARACTER, DeclaredUnit, UnitReader
from ..lexicon import declarations as words
from ..lexicon.characters import OPENING
from ..lexicon.index import TRAILING_CURRENCIES
from ..patterns import LazyPattern
from ..quantity import Kind

_MORE_OF_A_UNIT = LazyPattern(rf"[ \u3000（(]{{1,3}}(?P<unit>{UNIT_CHARACTER}{{1,8}}?)(?={words.UNIT_END})")
_NEXT_UNIT = LazyPattern(
    rf"""
    (?P<separator> [ \u3000]? [、,，/／;；和及（(] [ \u3000]? | [ \u3000] )
    (?P<unit> {UNIT_CHARACTER}{{1,20}}? ) (?= {words.UNIT_END} )
    """,
    re.VERBOSE,
)
_SLASH = LazyPattern("[/／]")
_GOES_ON = LazyPattern("[)）]?[/／]")  # 元（人民币）/吨
_MAX_UNITS = 6


@dataclass(frozen=True, slots=True)
class UnitList:
    """One unit or several, and where they are written.

    Attributes:
        units: the different ones, without the next.
        percent: the percent among other units: 万元、%.
        start: where the first begins.
        end: where the last ends.
    """

    units: tuple[DeclaredUnit, ...]
    percent: DeclaredUnit | None
    start: int
    end: int

    def in_currency(self, code: str | None) -> "UnitList":
        """Return them with the sums in a currency; as they are if it is None."""
        if code is None:
            return self
        units = (replace(unit, currency=code) if unit.kind is Kind.MONEY else unit for unit in self.units)
        return replace(self, units=tuple(units))


def join_lists(lists: Sequence[UnitList]) -> UnitList:
    """Return the units of several lists of a line as one."""
    units = dict.fromkeys(unit for one in lists for unit in one.units)
    percents = [one.percent or next(filter(_is_rate, one.units), None) for one in lists]
    return _list_of(list(units), next(filter(None, percents), None), lists[0].start, lists[-1].end)


def read_units(reader: UnitReader, line: str, start: int, end: int) -> UnitList | None:
    """Read the units of a declaration, of which ``line[start:end]`` is the first; None if that is none."""
    first = _read_first(reader, line[start:end])
    if not first:
        return None
    units, written = list(first), line[start:end]
    if more := _MORE_OF_A_UNIT.match(line, end):  # 人民币 万元, RMB million
        longer = reader.of(_joined(written, more["unit"]))
        if longer:
            units, end, written = [longer], more.end("unit"), written + more["unit"]
        elif more["unit"].isascii() and more["unit"].isalpha() and currency_code(written):
            return None  # a scale that nobody knows
    while len(units) < _MAX_UNITS and (found := _NEXT_UNIT.match(line, end)):
        unit = reader.of(found["unit"])
        if unit is None:
            break
        code = currency_code(found["unit"])
        rate = reader.of(f"{written}/{found['unit']}") if _SLASH.search(found["separator"]) else None
        longer = None if written[-1] in words.YUAN_ENDS else reader.of(written + found["unit"])
        if rate:  # 元 / 股
            units[-1] = rate
        elif code and units[-1].kind is Kind.MONEY and found["separator"].strip() in OPENING:  # 元（美元）
            units[-1] = replace(units[-1], currency=code)
        elif longer and currency_code(written):  # 人民币，万元
            units[-1] = longer
        else:
            units.append(unit)
        end, written = found.end("unit"), found["unit"]
    if _GOES_ON.match(line, end):
        return None
    return _list_of(units, None, start, end)


def _joined(written: str, more: str) -> str:
    """Join the parts of a unit, with a blank between letters: without one RMB of RMBmillion is no code."""
    gap = " " if written[-1].isascii() and more[0].isascii() and written[-1].isalpha() else ""
    return f"{written}{gap}{more}"


def _read_first(reader: UnitReader, written: str) -> list[DeclaredUnit]:
    """Read a unit, or units with slashes between them that together are none: 吨/万元."""
    if unit := reader.of(written):
        return [unit]
    if _SLASH.search(written) and (whole := reader.of(_SLASH.sub("", written))):  # 人民币/万元
        return [whole]
    parts = [reader.of(part) for part in _SLASH.split(written)] if _SLASH.search(written) else []
    units = [part for part in parts if part]
    return units if len(units) == len(parts) else []


def _list_of(units: Sequence[DeclaredUnit], percent: DeclaredUnit | None, start: int, end: int) -> UnitList:
    others = tuple(dict.fromkeys(unit for unit in units if not unit.is_rate))
    rate = percent or next(filter(_is_rate, units), None)
    if others or rate is None:
        return UnitList(others, rate, start, end)
    return UnitList((rate,), None, start, end)


def _is_rate(unit: DeclaredUnit) -> bool:
    return unit.is_rate


def currency_code(name: str) -> str | None:
    """Return the code of the currency whose name this is; None for other words."""
    return next((code for length, (code, _) in TRAILING_CURRENCIES.at(name, 0) if length == len(name)), None)
