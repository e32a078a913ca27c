"""Cells of tables: ``parse`` reads one, ``parse_column`` a column of them to numbers of one unit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from numbers import Integral, Rational, Real
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from .decimals import shift, times_factor
from .display import escape_unprintable
from .errors import ParseError
from .extraction import check_text, parse_expression
from .loading import LOADING
from .options import checked_options
from .quantity import Kind, Quantity, fraction_exponent

if TYPE_CHECKING:
    from .figures import DeclaredUnit

Errors = Literal["raise", "null"]

_ROWS_SHOWN: Final = 5  # in the message of an error
_CELL_SHOWN: Final = 40  # characters
_MAX_EXPONENT: Final = 1000  # of a Decimal; 1E+999999 in digits would fill the memory
_MISSING_OF_PANDAS: Final = frozenset(["NAType", "NaTType"])  # types by name: importing pandas takes a second


def parse(text: str, *, unit: str | None = None, default_currency: str = "CNY") -> Quantity:
    """Read a text that is one whole expression, or with ``unit`` a cell of a table.

    Args:
        text: the expression; white space around it does not count.
        unit: what a number without a unit is in: ``"万元"``, ``"%"``, ``"元/吨"``. One that states its unit
            or scale keeps it: with ``"万元"`` 18.11亿 is 1811000000 CNY. Brackets are a minus then: (56.78).
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.

    Returns:
        The quantity; its value and bounds are exact and in base units. It is ``inferred`` where ``unit`` says
        what it is.

    Raises:
        ParseError: the text is not one whole expression; says where and why.
        TypeError: ``text`` is not a ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code, or ``unit`` no unit.

    Example:
        >>> parse("50-60亿元").low
        Decimal('5000000000')
        >>> print(parse("1,234.5", unit="万元"))
        1,234.5 = 12345000 CNY
    """
    if unit is None:
        return parse_expression(text, default_currency=default_currency)
    check_text(text)
    with LOADING:
        from .figures import read_figure  # with it the words of the lexicon

    currency = checked_options(default_currency).default_currency
    return read_figure(text, _unit(unit, currency), default_currency=currency)


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell that ``parse_column`` could not read.

    Attributes:
        row: its place in the column, from 0.
        cell: the cell as it was given.
        reason: why not, in plain words.
    """

    row: int
    cell: object
    reason: str


class Column(list[Decimal | None]):
    """The numbers of a column in base units, None for a missing cell: a list that knows its unit.

    Attributes:
        unit: what all cells are in that state a unit: ``"CNY"``, ``"%"``, ``"CNY/t"``, ``"股"``; that of the
            call where it has one, and None where nothing states any.
        unread: the cells that could not be read, which are None in the list too.
    """

    def __init__(self, numbers: Iterable[Decimal | None] = ()) -> None:
        super().__init__(numbers)
        self.unit: str | None = None
        self.unread: list[Unread] = []


class ColumnError(ValueError):
    """Cells of a column could not be read.

    Attributes:
        message: the first few with their reasons, and how many more there are.
        unread: all of them.
    """

    def __init__(self, message: str, unread: Iterable[Unread] = ()) -> None:  # polars makes one of a message
        self.message = message
        self.unread = list(unread)
        super().__init__(message, self.unread)

    @classmethod
    def of(cls, unread: Sequence[Unread]) -> "ColumnError":
        """Return the error for these cells."""
        lines = [f"    row {each.row}: {_shown(each.cell)}: {each.reason}" for each in unread[:_ROWS_SHOWN]]
        if len(unread) > _ROWS_SHOWN:
            lines.append(f"    and {len(unread) - _ROWS_SHOWN} more")
        cells = "one cell" if len(unread) == 1 else f"{len(unread)} cells"
        hint = 'errors="null" makes None of such cells, and lists them as .unread'
        return cls("\n".join([f"{cells} could not be read ({hint}):", *lines]), unread)

    def __str__(self) -> str:
        return self.message


def _shown(cell: object) -> str:
    text = cell if isinstance(cell, str) else repr(cell)
    short = escape_unprintable(text[:_CELL_SHOWN]) + ("…" if len(text) > _CELL_SHOWN else "")
    return repr(short) if isinstance(cell, str) else short


def parse_column(
    cells: Iterable[object],
    *,
    unit: str | None = None,
    errors: Errors = "raise",
    default_currency: str = "CNY",
) -> Column:
    """Read a column of cells to exact numbers of one unit.

    A cell is a text as tables have it (``1,234.5``, 3.57亿, ``12.3%``, ``(56.78)`` for a negative number), or
    a number without a unit: an ``int``, a ``Decimal``, or a ``float``, which counts by its shortest notation,
    so that 0.1 is one tenth. Empty, ``-``, ``--``, ``—``, ``N/A``, 不适用, None and NaN are missing.

    The units that cells state must agree: with ``unit``, or else with the first that is stated. What is in
    another currency or unit is not read. Percentages (``%``, ``‰``, ``pp``, ``bp``) do agree: they are
    converted, exactly. A number without a unit goes with whatever the others state. 约, 超过 and the like do
    not count (约3亿 is 3亿), but a range or a vague amount has no one number, and is not read.

    Args:
        cells: the cells, in order.
        unit: what numbers without a unit or a scale are in: ``"万元"``, ``"%"``, ``"元/吨"``.
        errors: ``"raise"``, or ``"null"`` for None in place of a cell that cannot be read.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.

    Returns:
        A list with a Decimal in base units for each cell, or None; with its unit and what was not read.

    Raises:
        ColumnError: some cells cannot be read; the message has the first few, its ``unread`` all of them.
        TypeError: ``cells`` is no iterable, or one ``str``.
        ValueError: ``unit`` is no unit, ``errors`` none of the two, or ``default_currency`` no ISO 4217 code.

    Example:
        >>> parse_column(["3.57亿", "12.3%", "--"])
        [Decimal('357000000'), Decimal('12.3'), None]
        >>> column = parse_column(["1,234.5", "(56.78)", "2亿", "约翰"], unit="万元", errors="null")
        >>> column, column.unit
        ([Decimal('12345000'), Decimal('-567800'), Decimal('200000000'), None], 'CNY')
        >>> column.unread
        [Unread(row=3, cell='约翰', reason='no quantity found')]
    """
    if errors not in ("raise", "null"):
        raise ValueError(f'errors must be "raise" or "null", not {errors!r}')
    if isinstance(cells, str):
        raise TypeError("cells must be an iterable of cells, not one str, which parse reads")
    reader = _ColumnReader(unit, checked_options(default_currency).default_currency)
    column = Column()
    for row, cell in enumerate(cells):
        try:
            column.append(reader.number(cell))
        except _UnreadableError as error:
            column.append(None)
            column.unread.append(Unread(row, cell, str(error)))
    column.unit = reader.unit
    if column.unread and errors == "raise":
        raise ColumnError.of(column.unread)
    return column


@lru_cache(maxsize=64)
def _unit(written: object, default_currency: str) -> "DeclaredUnit":
    with LOADING:
        from .figures import UnitReader  # with it the words of the lexicon

    if not isinstance(written, str):
        raise TypeError(f"unit must be a str or None, not {type(written).__name__}")
    unit = UnitReader(default_currency).of(written)
    if unit is None:
        raise ValueError(f"unit must be a unit such as '万元', '%' or '元/吨', not {written!r}")
    return unit


class _UnreadableError(Exception):
    """A cell has no number; says why."""


class _Unit(NamedTuple):
    """What must agree in a column."""

    kind: Kind
    symbol: str | None  # ISO 4217 code or canonical unit; fractions have none
    per: str | None

    @property
    def is_stated(self) -> bool:
        """Whether it is any: 3亿 has none."""
        return self.kind is not Kind.NUMBER or self.per is not None

    @property
    def label(self) -> str | None:
        """The unit as it is shown."""
        return f"{self.symbol or ''}/{self.per}" if self.per else self.symbol


class _ColumnReader:
    """Reads cell by cell, and takes the unit of the column from the first that states one."""

    def __init__(self, unit: str | None, default_currency: str) -> None:
        with LOADING:
            from . import figures  # with it the words of the lexicon

        self._figures = figures
        self._default_currency = default_currency
        self._declared = figures.NO_UNIT if unit is None else _unit(unit, default_currency)
        self._unit = _unit_of(self._declared)

    @property
    def unit(self) -> str | None:
        """The unit of the column, as far as it is known."""
        return self._unit.label

    def number(self, cell: object) -> Decimal | None:
        """Return the number of a cell in base units; None for a missing one.

        Raises:
            _UnreadableError: it has none.
        """
        if isinstance(cell, str):
            return self._of_text(cell)
        if cell is None or type(cell).__name__ in _MISSING_OF_PANDAS:
            return None
        number = _plain_number(cell)
        return None if number is None else times_factor(number, self._declared.factor)

    def _of_text(self, text: str) -> Decimal | None:
        if self._figures.is_blank(text):
            return None
        try:
            found = self._figures.read_figure(text, self._declared, default_currency=self._default_currency)
        except ParseError as error:
            raise _UnreadableError(error.message) from None
        if found.value is None:
            raise _UnreadableError("a range or a vague amount is no one number")
        return self._in_column_unit(found.value, _unit_of(found))

    def _in_column_unit(self, value: Decimal, unit: _Unit) -> Decimal:
        if not unit.is_stated:
            if self._declared.kind is Kind.PERCENT:
                raise _UnreadableError(f"a number with a scale, where the column is in {self._unit.label}")
            return value
        if not self._unit.is_stated:
            self._unit = unit
        if unit == self._unit:
            return value
        own, common = (fraction_exponent(each.kind, each.symbol) for each in (unit, self._unit))
        are_percentages = unit.kind is self._unit.kind is Kind.PERCENT and unit.per == self._unit.per
        if own is None or common is None or not are_percentages:
            theirs, ours = (each.label or each.kind for each in (unit, self._unit))
            raise _UnreadableError(f"in {theirs}, where the column is in {ours}")
        return shift(value, own - common)


def _unit_of(stated: "DeclaredUnit | Quantity") -> _Unit:
    return _Unit(stated.kind, stated.currency or stated.unit, stated.per)


def _plain_number(cell: object) -> Decimal | None:
    """Return what is a number already; None for NaN."""
    if isinstance(cell, bool) or not isinstance(cell, Decimal | Real):
        raise _UnreadableError(f"a {type(cell).__name__} is no cell: expected a str, a number or None")
    if isinstance(cell, Integral):
        return Decimal(int(cell))
    if isinstance(cell, Rational):
        raise _UnreadableError(f"a {type(cell).__name__} may have no end in digits: give it as a Decimal")
    number = cell if isinstance(cell, Decimal) else Decimal(str(cell))  # of a float the shortest that is it
    if number.is_nan():
        return None
    if number.is_infinite():
        raise _UnreadableError("infinite")
    if abs(number.adjusted()) > _MAX_EXPONENT:
        raise _UnreadableError(f"more than {_MAX_EXPONENT} digits")
    return number or number.copy_abs()  # a zero has no sign
