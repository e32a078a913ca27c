"""Sections: rows without figures that say what the figures of the rows below them are.

section = label (note | unit | blank)*        每股盈利（港仙） | 11 |; 每股盈利 | 港仙 | 港仙; 资本充足率指标
"""

from dataclasses import dataclass, replace

from ..figures import DeclaredUnit
from ..lexicon import declarations as words
from ..patterns import LazyPattern
from ..quantity import Kind
from .declared_units import Names, Saying

_PER_SHARE = LazyPattern(words.PER_SHARE)
_SECTION_OF_RATES = LazyPattern(rf"{words.SECTION_OF_RATES}(?:{words.SECTION_TAILS})?$")
_PART = LazyPattern(words.PART_OF_SECTION)
_DASH = LazyPattern(words.DASH_OF_PART)
_PART_PER_SHARE = LazyPattern(
    rf"(?:{words.DASH_OF_PART})?\s?{words.PART_PER_SHARE}(?:[及和/].{{0,4}})?[*＊]?\s?"
)


@dataclass(frozen=True, slots=True)
class Section:
    """What a section says of the figures below it.

    Attributes:
        unit: their unit; None if it does not say.
        names: what they are; None if it does not say.
        is_line: whether it is a line and no row; it may be a label that is wrapped.
        has_dashes: whether the rows read so far begin with dashes; None before the first.
    """

    unit: DeclaredUnit | None
    names: Names | None
    is_line: bool = False
    has_dashes: bool | None = None

    def is_over(self, label: str, row: Saying) -> bool:
        """Return True if a row is below the section and no part of it."""
        is_part = is_part_of_section(label)
        if self.is_line and not is_part:
            return True
        if self.names in (Names.PRICE, Names.RATE, Names.COUNT) and row.names is Names.MONEY:
            return True
        return self.has_dashes is True and not _DASH.match(label)

    def after(self, label: str) -> "Section":
        """Return what it is for the next row."""
        return replace(self, has_dashes=_DASH.match(label) is not None)

    def say(self, label: str, row: Saying) -> Saying:
        """Return what it makes of what a row says of its figures.

        Only a part of it (基本, 攤薄) has its unit for sure; of another row nobody knows, and so of another
        name below cents: 每股股息 below 每股盈利（港仙）.
        """
        if row.unit or self.names in (None, Names.MONEY):
            return row
        is_part = is_part_of_section(label)
        if self.unit and self.unit.factor < 1 and row.names is Names.PRICE and not is_part:
            return replace(row, names=Names.IDENTIFIER)
        is_of_it = row.names is self.names or (row.names is None and is_part)
        return replace(row, unit=self.unit if is_of_it else None, names=row.names or self.names)

    def contradicts(self, unit: DeclaredUnit) -> bool:
        """Return True if it says another unit of sums, and nobody knows how far that reaches."""
        return self.names in (None, Names.MONEY) and self.unit not in (None, unit)


def section_of(label: str, said: Saying, unit: DeclaredUnit | None, *, is_line: bool) -> Section | None:
    """Return the section that a row begins by what its label and its cells say; None if they say nothing."""
    label = label.strip()
    names = said.names
    if is_per_share(label):
        names = Names.PRICE
    elif unit is not None:
        return None  # 记账本位币 | 人民币 | 港元
    unit = said.unit or unit
    if names is not Names.PRICE and _SECTION_OF_RATES.search(label):
        names = Names.RATE
    elif names is not Names.PRICE and (unit is None or names is Names.IDENTIFIER):
        return None
    if names in (None, Names.MONEY) and (unit is None or unit.kind is not Kind.MONEY):
        return None
    return Section(unit, names, is_line)


def is_per_share(label: str) -> bool:
    """Return True for what is about sums for each share: 每股盈利."""
    return _PER_SHARE.search(label) is not None


def is_part_per_share(label: str) -> bool:
    """Return True for a row of sums for each share whatever is above it: 基本, — 攤薄; not for 基本工资."""
    return _PART_PER_SHARE.fullmatch(label) is not None


def is_part_of_section(label: str) -> bool:
    """Return True for a row that is a part of the section above it: 基本, — 攤薄."""
    return _PART.match(label.strip()) is not None
