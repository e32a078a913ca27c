"""Units of rows: what the cells of a row and the heads over it say of its figures, as far as it is read."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from ..figures import DeclaredUnit
from ..lexicon import declarations as words
from ..patterns import LazyPattern
from .declared_units import Declared, Names, Saying, Units
from .tables import Cell, Heads

UNIT_COLUMN = LazyPattern(words.UNIT_COLUMN)
NO_CURRENCY = "XXX"  # by ISO 4217
_YUAN_OF_CURRENCY = LazyPattern(words.YUAN_OF_CURRENCY)
_MAX_NOTE = 4  # characters of the number of a note: 3, 12, 7.1, 6(a)


class _UnsureUnits(Units):
    """What labels mean where nobody knows of which two currencies their 元 is."""

    def __init__(self, default_currency: str, other: str) -> None:
        super().__init__(default_currency)
        self._other = Units(other)

    def of(self, written: str) -> DeclaredUnit | None:
        """Return what a unit means; one of no currency where the two differ."""
        unit = super().of(written)
        if unit is None or unit == self._other.of(written):
            return unit
        return replace(unit, currency=NO_CURRENCY)

    def sum_named_by(self, name: str) -> DeclaredUnit | None:
        """Return the unit of a sum by its name, of no currency."""
        unit = super().sum_named_by(name)
        return unit and replace(unit, currency=NO_CURRENCY)


class LocalUnits:
    """What labels mean: their 元 is that of the article, or of the currency that a declaration or heads say.

    Where those say it in other words (千美元, 千港元), nobody knows what 每股收益（元） is in.
    """

    def __init__(self, default_currency: str) -> None:
        self._default = default_currency
        self._known = {(default_currency, True): Units(default_currency)}

    def of_article(self) -> Units:
        """Return what they mean where nothing says another currency."""
        return self._known[self._default, True]

    def below(self, written: str, currency: str | None) -> Units:
        """Return what they mean below a unit of a currency, as it is written."""
        if currency is None or currency == self._default:
            return self.of_article()
        key = (currency, _YUAN_OF_CURRENCY.search(written) is not None)
        if key not in self._known:
            self._known[key] = Units(currency) if key[1] else _UnsureUnits(self._default, currency)
        return self._known[key]


@dataclass(slots=True)
class Labels:
    """What is said of the figures of a row so far."""

    latest: Saying | None = None
    own_unit: DeclaredUnit | None = None
    currency: DeclaredUnit | None = None
    are_used: bool = False  # a figure has come after them


@dataclass(slots=True)
class UnitCells:
    """The cells of a row that say the unit of its other cells: those of columns called 单位.

    They stand left of their figures, or right of them.

    Attributes:
        columns: where they are.
        units: what they say; None for what is no unit.
    """

    columns: list[int] = field(default_factory=list)
    units: list[DeclaredUnit | None] = field(default_factory=list)
    are_right: bool = False

    def include(self, column: int) -> bool:
        """Return True for the column of one of them."""
        place = bisect_left(self.columns, column)
        return place < len(self.columns) and self.columns[place] == column

    def place_for(self, column: int) -> int | None:
        """Return the number of the one that belongs to a figure in a column; None if there is none."""
        place = bisect_left(self.columns, column) - (not self.are_right)
        return place if 0 <= place < len(self.columns) else None


@dataclass(slots=True)
class ColumnSayings:
    """What the heads in force say, each read once."""

    heads: Heads | None = None
    corner: Declared | None = None
    sayings: dict[int, Saying] = field(default_factory=dict)
    unit_columns: list[int] | None = None  # those called 单位; None if nobody has asked

    def unit_column_after(self, heads: Heads, column: int) -> int | None:
        """Return the first column after this one that is called 单位; None if there is none."""
        if self.unit_columns is None:
            tops = ((place, heads.over(place)) for place in range(heads.last + 1))
            self.unit_columns = [place for place, top in tops if top and UNIT_COLUMN.fullmatch(top[-1])]
        after = bisect_right(self.unit_columns, column)
        return self.unit_columns[after] if after < len(self.unit_columns) else None


def may_be_note(cell: Cell, heads: Heads, last_under_head: int) -> bool:
    """Return True for a short number without a head before figures that have one: 收入  3  1,236,512"""
    return len(cell.text) <= _MAX_NOTE and cell.column < last_under_head and not heads.over(cell.column)


def is_note(cell: Cell, heads: Heads, names: Names | None) -> bool:
    """Return True for a short number below the head of notes, or before all heads: 每股盈利（港仙）  11"""
    has_no_head = cell.column < heads.last and not heads.over(cell.column)
    return len(cell.text) <= _MAX_NOTE and (names is Names.IDENTIFIER or has_no_head)
