"""The figures of tables: each gets the unit that the cell, the row, the column or a declaration says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from ..figures import DeclaredUnit, in_unit_without_scale, is_bracketed, is_code, negative, read_bare
from ..lexicon import declarations as words
from ..patterns import LazyPattern
from ..quantity import Kind, Quantity
from .cell_texts import (
    MAX_FIGURE,
    MAX_LABEL,
    is_head_of_labels,
    is_period,
    is_period_in_unit,
    without_marks,
    without_note,
)
from .declared_units import Declared, Names, Saying, Units, names_of
from .finding import table_blocks
from .html_tables import as_seen
from .row_units import UNIT_COLUMN, ColumnSayings, Labels, UnitCells, may_be_note
from .tables import Cell, Heads, Line, Row, Table

_BILLION = LazyPattern(words.BILLION)
_CURRENCY_COLUMN = LazyPattern(words.CURRENCY_COLUMN)
_HOME_CURRENCY = LazyPattern(words.HOME_CURRENCY)
_MAX_CAPTION_LINES = 2  # between a declaration and its table
_NAMES_OF_VALUES = (Names.IDENTIFIER, Names.RATE, Names.PRICE, Names.COUNT)


class FigureReader:
    """Reads the figures of an article's tables.

    Attributes:
        figures: those of the tables that were read.
        units_at: where units are written that say something of other figures, and are none themselves.
    """

    def __init__(self, text: str, default_currency: str) -> None:
        self._text = text
        self._found: Mapping[int, Quantity] = {}
        self._units = Units(default_currency)
        self._declared: Declared | None = None
        self._section: DeclaredUnit | None = None  # what the section row above says: 负债（亿元）
        self._captions = 0  # lines since the declaration
        self._columns = ColumnSayings()
        self.figures: list[Quantity] = []
        self.units_at: list[tuple[int, int]] = []

    def blocks(self) -> Iterator[Table | Line]:
        """Yield the tables of the article, and the lines between them."""
        return table_blocks(self._text, self._units)

    def read_line(self, line: Line) -> None:
        """Read what a line says of the table below it."""
        if self._declares(line.text, line.start):
            self._captions = 0
        elif self._captions < _MAX_CAPTION_LINES and line.text.strip()[-1] not in words.SENTENCE_MARKS:
            self._captions += 1
        else:
            self._declared = None

    def read_table(self, table: Table, found: Iterable[Quantity]) -> None:
        """Read the figures of a table, in which these quantities were found as in prose."""
        self._found = {quantity.start: quantity for quantity in found}
        self._section = None
        for row in table.rows:
            if row.heads is None:
                self._head(row)
            else:
                self._row(row, row.heads)
        self._captions = _MAX_CAPTION_LINES

    def _declares(self, text: str, start: int, *, in_cell: bool = False) -> bool:
        declaration = (self._units.explicit_declaration if in_cell else self._units.declaration)(text)
        if declaration is None:
            return False
        self._declared = declaration.declared
        self.units_at.append((start + declaration.start, start + declaration.end))
        return True

    def _head(self, row: Row) -> None:
        is_section = len(row.cells) > 1 and not any(cell.text for cell in row.cells[1:])
        unit = self._units.said_by(row.cells[0].text).unit if is_section else None
        self._section = unit if unit is not None and unit.kind is Kind.MONEY else None
        for cell in row.cells:
            if len(cell.text) > MAX_FIGURE or self._declares(
                cell.text, cell.start, in_cell=len(row.cells) > 1
            ):
                continue
            if (
                self._units.of(cell.text)
                or self._units.ends_with_unit(cell.text)
                or is_period_in_unit(cell.text)
                or (_BILLION.search(cell.text) and self._units.said_by(cell.text).unit)
            ):
                self.units_at.append((cell.start, cell.end))  # 千港元; 2024（万元）; （10亿美元）

    def _row(self, row: Row, heads: Heads) -> None:
        if heads is not self._columns.heads:
            self._columns = ColumnSayings(heads, self._corner(heads))
        labels, units = self._sides(row, heads)
        last_words = max((place for place, cell in enumerate(row.cells) if cell.is_words), default=0)
        last_under_head = max((cell.column for cell in row.cells if heads.over(cell.column)), default=0)
        if row.empty_after:
            last_under_head = max(last_under_head, heads.last)
        only_periods = self._only_periods(row)
        for place, cell in enumerate(row.cells):
            if cell.start < row.start or cell.is_blank or units.include(cell.column):
                continue  # it belongs to a row above, or is read
            if not cell.is_figure or (cell.column == 0 and is_period_in_unit(cell.text)):
                self._label(cell, heads, labels)
            elif cell.column > 0:
                labels.are_used = True
                from_unit = units.place_for(cell.column)
                declared = (
                    None
                    if only_periods
                    or (place < last_words and not heads.over(cell.column))
                    or may_be_note(cell, heads, last_under_head)
                    or from_unit is not None
                    else self._columns.corner or self._declared
                )
                if declared and self._section not in (None, *declared.units):
                    declared = None  # nobody knows how far that of the section reaches
                labels.own_unit = None if from_unit is None else units.units[from_unit]
                self._figure(cell, self._unit(cell, heads, labels, declared), heads, row)

    def _sides(self, row: Row, heads: Heads) -> tuple[Labels, UnitCells]:
        """Return what the cells of a row say that are called 单位 and 币种, left or right of its figures."""
        labels, units = Labels(), UnitCells()
        figures = [cell.column for cell in row.cells[1:] if cell.is_figure]
        for left, cell in pairwise(row.own_cells):
            head = heads.over(cell.column)
            if head and _CURRENCY_COLUMN.fullmatch(head[-1]):
                saying = self._units.said_by(cell.text)
                labels.currency = saying.unit if saying.is_currency else None
                continue
            is_called_unit = bool(head) and UNIT_COLUMN.fullmatch(head[-1]) is not None
            is_after_figure = not head and left.is_figure and left.column > 0
            if cell.is_figure or not (is_called_unit or is_after_figure):
                continue
            unit = self._units.of(cell.text)
            if is_called_unit or (unit is not None and not self._units.said_by(cell.text).is_currency):
                units.columns.append(cell.column)
                units.units.append(unit)
                if unit is not None:
                    self.units_at.append((cell.start, cell.end))
        if row.empty_after:
            unit_column = self._columns.unit_column_after(heads, row.cells[-1].column)
            if unit_column is not None:
                units.columns.append(unit_column)
                units.units.append(None)
        if units.columns and figures:
            units.are_right = figures[0] < units.columns[0] and figures[-1] < units.columns[-1]
        return labels, units

    def _only_periods(self, row: Row) -> bool:
        return all(is_period(cell.text) for cell in row.cells[1:] if cell.is_figure)

    def _corner(self, heads: Heads) -> Declared | None:
        corners = heads.over(0) if heads.over(1) else ()
        unit = next(filter(None, map(self._units.of_corner, reversed(corners))), None)
        if unit is None:
            return None
        return Declared((unit,), self._declared.percent if self._declared else None)

    def _label(self, cell: Cell, heads: Heads, labels: Labels) -> None:
        if cell.column > 0 and self._column(heads, cell.column).names in _NAMES_OF_VALUES:
            return  # 浮动利率 below 利率 is no name of the figures after it
        saying = self._units.said_by(cell.text)
        if cell.column == 0 and is_period_in_unit(cell.text):
            self.units_at.append((cell.start, cell.end))
        was_used = labels.are_used
        had_unit = bool(labels.currency or (labels.latest and labels.latest.unit))
        labels.are_used = False
        if saying.is_currency:
            labels.currency, saying = saying.unit, replace(saying, unit=None)
        elif was_used:
            labels.currency = None
        if saying.unit or saying.names:
            tells_itself = cell.column > 0 and saying.unit is None and self._holds_quantity(cell)
            labels.latest = replace(saying, is_method=True) if tells_itself else saying
        elif was_used and had_unit and not saying.is_currency:  # is it the label of the next figures?
            labels.latest = Saying(None, None if self._heads_labels(heads, cell) else Names.IDENTIFIER)

    def _heads_labels(self, heads: Heads, cell: Cell) -> bool:
        """Return True for a cell below the head of labels: 项目, 现金流量表."""
        return any(map(is_head_of_labels, heads.over(cell.column)[-1:]))

    def _holds_quantity(self, cell: Cell) -> bool:
        """Return True if there is a quantity among the words of a cell: 永续增长率 2%, 20 倍市盈率."""
        return any(place in self._found for place in range(cell.start, min(cell.end, cell.start + MAX_LABEL)))

    def _unit(
        self, cell: Cell, heads: Heads, labels: Labels, declared: Declared | None
    ) -> DeclaredUnit | None:
        column = self._column(heads, cell.column)
        row = labels.latest or Saying()
        currency = labels.currency
        if any(map(_HOME_CURRENCY.search, heads.over(cell.column))):
            currency = None
        if column.is_currency and declared and column.label[-1:] not in words.YUAN_ENDS:  # 人民币, 美金
            column, currency = replace(column, unit=None), column.unit
        if labels.own_unit:
            row = Saying(labels.own_unit, row.names)
        unit = self._unit_by_names(row, column, declared)
        if currency is None:
            return unit
        if unit is None and Names.PRICE in (row.names, column.names):
            return currency
        text = without_marks(cell.text)
        number = self._known(text, cell.start + cell.text.index(text))
        if number is not None and number.kind is Kind.NUMBER:  # 5亿, whose scale is its own
            return None if _disagree(currency, column) else currency
        if unit is None:
            has_none = declared is None and self._declared is None and not column.unit and not row.unit
            return currency if has_none and not _disagree(currency, column) else None
        if unit.kind is not Kind.MONEY or unit.currency == currency.currency:
            return unit
        is_amount = unit.factor == 1 and not column.unit and not row.unit
        return replace(unit, currency=currency.currency) if is_amount else None  # 万元 of which currency?

    def _unit_by_names(self, row: Saying, column: Saying, declared: Declared | None) -> DeclaredUnit | None:
        """Return the unit that a row, a column or a declaration gives to a figure of their names."""
        if column.unit and column.unit.is_rate:
            return column.unit
        if row.unit:
            return None if _disagree(row.unit, column) else row.unit
        row_names = None if row.names is Names.MONEY else row.names  # of companies, too: 资产管理公司
        if row.is_method and column.is_specific:
            row_names = None
        if declared and declared.percent and not column.unit:
            named = column if column.names else row
            if named.is_share:
                return declared.percent
        unit, names = column.unit, None
        if unit is None and declared is not None:
            unit, names = declared.unit_of(row, column), column.names
        fits = unit is not None and all(said is None or said.fit(unit) for said in (row_names, names))
        return unit if fits else None

    def _column(self, heads: Heads, column: int) -> Saying:
        """What the heads of a column say; the lowest that says anything counts."""
        sayings = self._columns.sayings
        column = column if heads.over(column) else -1  # the heads that are over nothing may be over this
        if column not in sayings:
            levels = [self._units.said_by(level) for level in reversed(heads.over(column))]
            levels = levels or [Saying(None, names_of(head)) for head in heads.unplaced]
            corner = heads.over(0)
            own = heads.over(column)
            if corner and len(own) > 1 and UNIT_COLUMN.fullmatch(corner[-1]):  # a line of units
                levels[0] = Saying(self._units.of(own[-1]), levels[1].names)
            said = [level for level in levels if level.unit or level.names]
            sayings[column] = said[0] if said else self._units.said_by("".join(heads.over(column)))
        return sayings[column]

    def _figure(self, cell: Cell, unit: DeclaredUnit | None, heads: Heads, row: Row) -> None:
        text = without_marks(cell.text)
        start = cell.start + cell.text.index(text)
        if (negative_amount := self._marked_negative(cell)) is not None:
            self.figures.append(negative_amount)
            return
        if not text or cell.end - cell.start != len(cell.text):
            return  # marks inside, no plain text
        if (figure_alone := without_note(text)) != text:
            known = self._found.get(start)
            if known is not None and known.end > start + len(figure_alone):
                self.units_at.append((start, known.end))  # 1,200.00 注1 counts nothing
            text = figure_alone
        if is_bracketed(text):
            known = self._found.get(start + 1)
            if known is not None and known.end == start + len(text) - 1 and known.kind is not Kind.NUMBER:
                self.figures.append(negative(known, text, start))
                return
        names = [*reversed(heads.over(cell.column)), row.label or ""]
        known = self._known(text, start)
        if known is not None and known.end == start + len(text):
            if known is not self._found.get(start) and known.kind is not Kind.NUMBER:
                self.figures.append(known)
            if known.kind is Kind.NUMBER:
                self._scaled(known, unit, names)
        elif text[-1] in words.MULTIPLE_SIGNS:
            multiples = (self._units.multiple(name, text) for name in names if name)
            if multiple := next(filter(None, multiples), None):
                self.figures.append(replace(multiple, start=start, end=start + len(text)))
        elif unit is not None and not is_code(text):
            figure = read_bare(text, unit, start=start)
            if figure is not None:
                self.figures.append(figure)

    def _marked_negative(self, cell: Cell) -> Quantity | None:
        """Return what brackets make of an amount where marks are among them: &#40;5亿元&#41;, (**5亿元**)."""
        raw = without_marks(self._text[cell.start : cell.end])
        if len(raw) > MAX_LABEL or not (plain := as_seen(raw)) or plain == raw or not is_bracketed(plain):
            return None
        known = next(filter(None, map(self._found.get, range(cell.start, cell.end))), None)
        if known is None or known.kind is Kind.NUMBER or as_seen(known.text) != plain[1:-1]:
            return None
        return negative(known, raw, self._text.index(raw, cell.start))

    def _known(self, text: str, start: int) -> Quantity | None:
        """Return what was found in a cell; in the cell alone where it went on into the next: 1亿 ⏎ 美元."""
        found = self._found.get(start)
        if found is None or found.end <= start + len(text):
            return found
        return self._units.quantity_of(text, start)

    def _scaled(self, number: Quantity, unit: DeclaredUnit | None, names: Iterable[str]) -> None:
        """A number with a scale (18.11亿) takes the unit without its scale, or is a sum by its name."""
        if unit is None:
            unit = next(filter(None, (self._units.sum_named_by(name) for name in names if name)), None)
        if unit is not None and (figure := in_unit_without_scale(number, unit)):
            self.figures.append(figure)


def _disagree(unit: DeclaredUnit, column: Saying) -> bool:
    """Return True if a column is about something else than the unit of the row."""
    if column.unit:
        return column.unit.kind is not unit.kind and column.names is not None
    return column.names is not None and not column.names.fit(unit)
