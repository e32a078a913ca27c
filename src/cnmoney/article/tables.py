"""Tables: rows, cells and the heads above them, each with its place.  What a figure means is not known here.

Heads are the rows without figures at the top; in Markdown the rows above the rule; lower down the rows of
words that are laid out or worded as heads, for a body has rows of words, too: currencies, places, grades.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise

from ..figures import is_blank
from ..lexicon import declarations as words
from ..lexicon.characters import CLOSING, OPENING, char_class
from ..lexicon.index import COUNT_NAMES, IDENTIFIER_NAMES, MONEY_NAMES, PRICE_NAMES, RATE_NAMES
from ..patterns import LazyPattern

MAX_LABEL = 200  # characters; a longer cell is prose, no label or head

_MAX_HEAD_LINES = 6
_MAX_FIGURE = 40  # characters
_MAX_LABEL_LINES = 8  # of a label that is wrapped

_EMPHASIS = "*_`"
_MARKS = _EMPHASIS + "~"
NO_MARKS = dict.fromkeys(map(ord, _MARKS))
_FIGURE = LazyPattern(
    rf"""
    [*_`~$\s]{{0,4}} (?: {words.FIGURE_PREFIX} )? [ ]? [(（]? [-+±−－]?+ [ ]? [¥￥$]?
    (?P<whole> [0-9０-９]++ (?:[,，][0-9０-９]++)*+ ) (?P<decimals> [.．][0-9０-９]++ )?+
    (?: [ ]?(?: [%％‰]?(?:[-~～至—–]|--) | [%％‰][、/] )[ ]? [0-9０-９]++ (?:[.,．，][0-9０-９]++)*+ )?+
    (?P<tail> [^0-9０-９]{{0,8}} )
    """,
    re.VERBOSE,
)
_BROKEN = LazyPattern(r"[(（]?[-−－]?[0-9,.][0-9,.，． )）]*+")  # 673, 622. 69: a figure that nobody can read
_NO_TAIL = LazyPattern(words.PERIOD_MARKS)
_UNIT_COLUMN = LazyPattern(words.UNIT_COLUMN)
_NOTE = LazyPattern(rf"(?<=[0-9０-９)）%％]){words.NOTE_OF_CELL}", re.VERBOSE)
_PERIOD = LazyPattern(  # 2024, 2024-03, 2023/24, 03-31
    "(?:19|20)[0-9]{2} (?:[-/–](?:(?:19|20)?[0-9]{2}|[1-9]))? | (?:0[1-9]|1[0-2])-(?:[0-2][0-9]|3[01])",
    re.VERBOSE,
)
_PERIOD_IN_UNIT = LazyPattern(words.PERIOD_IN_UNIT, re.VERBOSE)
_CODE = LazyPattern("[0-9]{6}")  # of a share
_HEAD_OF_LABELS = LazyPattern(
    rf"(?:{words.HEAD_OF_LABELS})(?:{char_class(OPENING)}.{{0,20}}{char_class(CLOSING)})?"
)
_NO_HEAD = LazyPattern(words.NO_HEAD)
_PERIOD_NAME = LazyPattern(words.PERIOD_NAMES, re.VERBOSE)
_NAME_END = LazyPattern(rf"(?:{words.NAME_TAILS})?[\s%％]{{0,3}}(?:{char_class(OPENING)}.{{0,30}})?$")
_VALUE = LazyPattern(rf".*[0-9０-９][ ]?[%％‰][)）]?|{words.UNKNOWN}")  # 下降5.2%, 2.5 (23.8%), 待定
_UNIT_AT_END = LazyPattern(rf"{char_class(OPENING)}{words.UNIT_IN_BRACKETS}{char_class(CLOSING)}$")
_LABEL_COUNTS = LazyPattern(r"[0-9.]+")


class Gap(Enum):
    """What separates the cells of a row."""

    BARS = "bars"
    TABS = "tabs"
    WIDE = "wide"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    Attributes:
        text: what it says.
        start: its place in the article.
        end: the place after it.
        column: the column that it is in, or the first of those that it spans.
        span: how many columns it spans; 0 for a head of which it is not clear what it is over.
        is_blank: whether it is empty, or ``-``, ``N/A`` and their like.
        is_figure: whether it is a number, with a sign, qualifier or unit; dates and words are none.
    """

    text: str
    start: int
    end: int
    column: int
    span: int
    is_blank: bool
    is_figure: bool

    @property
    def is_words(self) -> bool:
        """Return True for what is neither blank nor a figure."""
        return not self.is_blank and not self.is_figure


def make_cell(text: str, start: int, end: int, column: int, *, span: int = 1) -> Cell:
    """Return a cell with what its text is."""
    if not text:
        return Cell(text, start, end, column, span, is_blank=True, is_figure=False)
    is_short = len(text) <= _MAX_FIGURE
    blank = is_short and is_blank(text)
    return Cell(text, start, end, column, span, blank, is_short and not blank and is_figure(text))


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row before its heads are known."""

    cells: tuple[Cell, ...]
    start: int
    end: int
    is_rule: bool = False  # the --- of Markdown
    after_blank: bool = False
    is_unclear: bool = False  # which columns its cells are in
    empty_after: int = 0  # places left out after its last cell


class Heads:
    """The lines of heads over some rows.

    Attributes:
        unplaced: heads of which it is not clear what they are over.
        last: the last column that has a head.
    """

    def __init__(self, lines: Sequence[RawRow] = ()) -> None:
        self._lines = [_HeadLine(row) for row in lines]
        self._over: dict[int, tuple[str, ...]] = {}
        self.unplaced = [cell.text for row in lines for cell in row.cells if not cell.span]
        named = (cell for row in lines for cell in row.cells if cell.span and not cell.is_blank)
        self.last = max((cell.column + cell.span - 1 for cell in named), default=0)

    def over(self, column: int) -> tuple[str, ...]:
        """Return the heads of a column from the top; one that spans columns is the head of each."""
        if column not in self._over:
            self._over[column] = self._levels(column)
        return self._over[column]

    def _levels(self, column: int) -> tuple[str, ...]:
        levels: list[str] = []
        told_apart = False
        for line in reversed(self._lines):
            own = line.own(column)
            text = own or (line.inherited(column) if told_apart else None)
            told_apart = told_apart or own is not None
            if text and (not levels or levels[-1] != text) and len(text) <= MAX_LABEL:
                levels.append(text)
        return tuple(reversed(levels))


class _HeadLine:
    def __init__(self, row: RawRow) -> None:
        self._cells = [cell for cell in row.cells if cell.span]
        self._empty_after = row.empty_after
        self._columns = [cell.column for cell in self._cells]
        self._inherited: list[str | None] = []
        is_alone = all(cell.is_blank for cell in self._cells[1:])  # else the first head is that of the labels
        for cell in self._cells:
            left = self._inherited[-1] if self._inherited else None
            own = None if cell.is_blank or (cell.column == 0 and not is_alone) else cell.text
            self._inherited.append(own or left)

    def own(self, column: int) -> str | None:
        place = bisect_right(self._columns, column) - 1
        if place < 0 or column >= self._cells[place].column + self._cells[place].span:
            return None
        return None if self._cells[place].is_blank else self._cells[place].text

    def inherited(self, column: int) -> str | None:
        place = bisect_right(self._columns, column) - 1
        if place < 0:
            return None
        end = self._cells[place].column + self._cells[place].span
        if place == len(self._cells) - 1:
            end += self._empty_after
        return self._inherited[place] if column < end else None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        cells: its cells.
        start: offset of the row in the article.
        end: offset after it.
        label: what the row is called; None for a head, a section row, and where nothing says it.
        heads: the heads above; None if the row is itself a head or a section row.
        empty_after: places of the table that the row leaves out after its last cell.
        own_cells: the cells that are written in this row, without those that reach down from rows above.
    """

    cells: tuple[Cell, ...]
    start: int
    end: int
    label: str | None = None
    heads: Heads | None = None
    empty_after: int = 0
    own_cells: Sequence[Cell] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:  # once: each quantity of the row asks for them
        object.__setattr__(self, "own_cells", [cell for cell in self.cells if cell.start >= self.start])


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its rows in reading order."""

    rows: tuple[Row, ...]
    gap: Gap
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line that belongs to no table."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The place after it."""
        return self.start + len(self.text)


def is_figure(text: str) -> bool:
    """Return True for a cell that is a number, with a sign, qualifier or unit; False for dates and words."""
    if len(text) > _MAX_FIGURE:
        return False
    if "\\" in text or ("*" in text and text[0] in OPENING):  # \(5\), (**5**)
        text = text.replace("\\", "").replace("*", "")
    text = without_note(text)
    found = _FIGURE.fullmatch(text)
    if found is None:
        return _BROKEN.fullmatch(text) is not None
    return not _NO_TAIL.search(found["tail"])


def is_period(text: str) -> bool:
    """Return True for what may be a year, a month or a day: 2024, 2024-03, 03-31, 2024（万元）."""
    return _PERIOD.fullmatch(text) is not None or is_period_in_unit(text)


def is_period_in_unit(text: str) -> bool:
    """Return True for a period and the unit of its figures: 2024（万元）, FY2024 (RMB’000)."""
    plain = text.translate(NO_MARKS).strip()
    return len(text) <= _MAX_FIGURE and _PERIOD_IN_UNIT.fullmatch(plain) is not None


def without_note(text: str) -> str:
    """Return a cell without the note behind its figure: 1,200注1, 1,200（含税）."""
    note = None if text[-1:].isdecimal() and text.isascii() else _NOTE.search(text)
    return text[: note.start()] if note else text


def without_marks(text: str) -> str:
    """Return a cell without the marks of Markdown around it; ~120 is about so much, ~~120~~ struck out."""
    return text.strip(_EMPHASIS).strip()


# --- rows and their heads ------------------------------------------------------------------------------


def rows_with_heads(raws: Sequence[RawRow]) -> Iterator[Row]:
    """Yield the rows, each with its label and the heads above it.

    Heads are the rows without figures at the top, with Markdown the rows above the rule; lower down rows of
    words that are laid out or worded as heads.
    """
    state = _HeadState()
    for place, raw in enumerate(raws):
        if raw.is_rule:
            state.after_rule = True
            continue
        before_rule = place + 1 < len(raws) and raws[place + 1].is_rule
        if before_rule or state.is_head(raw):
            state.add_head(raw)
            yield Row(raw.cells, raw.start, raw.end)
        elif (
            (raw.is_unclear and state.has_heads)
            or len(raw.cells) == 1
            or all(cell.is_blank for cell in raw.cells[1:])
        ):
            yield Row(raw.cells, raw.start, raw.end)
        else:
            heads = state.heads_for(raw)
            label = _label(raw)
            if label is None or _begins_with_gap(raw):
                label = _wrapped_label(raws, place) or label
            yield Row(raw.cells, raw.start, raw.end, label, heads, raw.empty_after)


class _HeadState:
    """The heads in force while a table is read, and what tells a new line of them from a row of the body."""

    def __init__(self) -> None:
        self._lines: list[RawRow] = []
        self._heads: Heads | None = None
        self._figure_columns: set[int] = set()
        self._last: RawRow | None = None  # of the body
        self.after_rule = False

    @property
    def has_heads(self) -> bool:
        return bool(self._lines)

    def add_head(self, raw: RawRow) -> None:
        if self._last is not None:
            self._lines, self._figure_columns, self.after_rule = [], set(), False
        self._lines = [*self._lines[-_MAX_HEAD_LINES + 1 :], raw]
        self._heads, self._last = None, None

    def heads_for(self, raw: RawRow) -> Heads:
        """Return the heads over a row of the body."""
        self._last = raw
        self._figure_columns.update(cell.column for cell in raw.cells[1:] if cell.is_figure)
        if self._heads is None:
            self._heads = Heads(self._lines)
        return self._heads

    def is_head(self, raw: RawRow) -> bool:
        cells = [cell for cell in raw.cells if not cell.is_blank and (cell.column or len(raw.cells) == 1)]
        figures = [cell for cell in cells if cell.is_figure]
        if not cells or not all(is_period(cell.text) for cell in figures):
            return False
        if self._lines and _holds_value(raw, cells):
            return False
        if _UNIT_COLUMN.fullmatch(raw.cells[0].text):
            is_of_units = not any(_names_figures(cell.text) for cell in cells)
            return self._last is None or not is_of_units  # 单位, 金额, 占比: 单位 is a company
        if self._last is None:
            if self.after_rule:
                return self._has_spanning_head() or self._repeats_first(raw)
            return self._continues_heads(raw, cells)
        if len(raw.cells) == 1:
            return False
        if raw.after_blank and not self._last.after_blank:  # else each row has a blank line before it
            return True
        if figures:
            return self._repeats_first(raw) or is_head_of_labels(raw.cells[0].text)
        if not self._figure_columns and self.after_rule:
            return False
        named = {column for cell in cells for column in range(cell.column, cell.column + min(cell.span, 99))}
        return self._figure_columns <= named and self._renews_heads(raw, cells)

    def _continues_heads(self, raw: RawRow, cells: Sequence[Cell]) -> bool:
        """Return True if a row at the top is one more line of heads, where no rule says where they end.

        Below a line with a head for every column a row that has a name of its own (记账本位币, 所在地) is the
        first of the body, unless it says what figures are below it.
        """
        above = self._lines[-1] if self._lines else None
        last = above.cells if above and not above.empty_after else ()
        texts = [cell.text for cell in cells]
        has_all_heads = all(not cell.is_blank and cell.span == 1 for cell in last)
        is_whole = 1 < len(last) == len(raw.cells) + raw.empty_after and has_all_heads
        return (
            not is_whole
            or self._repeats_first(raw)
            or is_head_of_labels(raw.cells[0].text)
            or raw.cells[0].text[0] in OPENING  # 股东名称 ⏎ （全称）
            or _names_any_figure(raw, cells)
            or (_may_be_over_periods(raw) and any(map(_is_period_name, texts)))
        )

    def _renews_heads(self, raw: RawRow, cells: Sequence[Cell]) -> bool:
        """Return True if a row of words below figures is a new line of heads.

        It has no name of its own, or that of heads, or the same heads as above, or says what figures are
        below it.  Below the rule of Markdown it says so by a unit, for a word alone is one of the body there;
        elsewhere in a column of figures, for 自有资金 may be where the money comes from.  Years are heads
        only below years, and not after 上市时间.
        """
        assert self._last is not None
        if is_head_of_labels(raw.cells[0].text):
            return True
        if self._repeats_first(raw) and (self._last.cells[0].is_blank or not _is_row_of_words(self._last)):
            return True  # else a row of words that goes on
        above = {cell.column: cell.text for cell in self._lines[-1].cells} if self._lines else {}
        if all(cell.text == above.get(cell.column) for cell in cells):
            return True
        if self.after_rule:
            renews = any(_ends_with_unit(cell.text) for cell in cells)
        else:
            renews = _names_any_figure(raw, [cell for cell in cells if cell.column in self._figure_columns])
        return renews or (
            _may_be_over_periods(raw)
            and all(map(_is_period_name, (cell.text for cell in cells)))
            and all(map(_is_period_name, (above.get(cell.column, "") for cell in cells)))
        )

    def _has_spanning_head(self) -> bool:
        if not self._lines:
            return False
        heads, last = self._lines[-1].cells, self._lines[-1].cells[-1]
        if self._lines[-1].empty_after and not last.is_blank and last.column:
            return True
        return any(cell.is_blank and not left.is_blank and left.column for left, cell in pairwise(heads))

    def _repeats_first(self, raw: RawRow) -> bool:
        first = raw.cells[0]
        known = self._lines[-1].cells[0].text if self._lines else None
        return first.column > 0 or first.is_blank or first.text == known


def is_head_of_labels(text: str) -> bool:
    """Return True for the head of a column of labels: 项目, 指标, 现金流量表（百万元）."""
    return len(text) <= MAX_LABEL and _HEAD_OF_LABELS.fullmatch(without_marks(text)) is not None


def _may_be_over_periods(raw: RawRow) -> bool:
    """Return False for a row that says when something happens: 上市时间, 报告日期."""
    return IDENTIFIER_NAMES.search(raw.cells[0].text[:MAX_LABEL]) is None


def _is_row_of_words(raw: RawRow) -> bool:
    return any(cell.is_words for cell in raw.cells[1:]) and not any(cell.is_figure for cell in raw.cells[1:])


def _is_period_name(text: str) -> bool:
    """Return True for what names a period, in digits or words: 2024, 2024A, 2023年末, 本期, 上年同期."""
    plain = without_marks(text)
    return len(plain) <= _MAX_FIGURE and (is_period(plain) or _PERIOD_NAME.fullmatch(plain) is not None)


def _names_any_figure(raw: RawRow, cells: Sequence[Cell]) -> bool:
    """Return True if cells of a row name figures, and its label is not of what has such names: 估值方法."""
    is_body = _NO_HEAD.search(raw.cells[0].text[:MAX_LABEL])
    return not is_body and any(_names_figures(cell.text) for cell in cells)


def _holds_value(raw: RawRow, cells: Sequence[Cell]) -> bool:
    """Return True if a cell is a value that words go with (下降5.2%) or stand for (待定): it is no head."""
    return not is_head_of_labels(raw.cells[0].text) and any(
        len(cell.text) <= _MAX_FIGURE and _VALUE.fullmatch(without_marks(cell.text)) for cell in cells
    )


def _ends_with_unit(text: str) -> bool:
    plain = without_marks(text)
    return len(plain) <= _MAX_FIGURE and _UNIT_AT_END.search(plain) is not None


def _names_figures(text: str) -> bool:
    """Return True if a cell ends with the name of a kind of figure (营业收入, 占比) or a unit in brackets."""
    plain = without_marks(text)
    if len(plain) > _MAX_FIGURE:
        return False
    return _ends_with_unit(plain) or any(
        _NAME_END.match(plain, found.end())
        for names in (RATE_NAMES, PRICE_NAMES, COUNT_NAMES, MONEY_NAMES)
        for found in names.finditer(plain)
        if found[0] not in words.NAMES_OF_COMPANIES
    )


def _begins_with_gap(raw: RawRow) -> bool:
    """Return True if the number of the row comes first, and then an empty column."""
    return len(raw.cells) > 1 and raw.cells[0].is_figure and raw.cells[1].column > 1


def _lacks_name(raw: RawRow) -> bool:
    """Return True if there is no label, or only the number of the row."""
    return _begins_with_gap(raw) or _label(raw) is None


def _label(raw: RawRow) -> str | None:
    """The first cell; a code or the number of the row gives way to words next to it."""
    before = list[str]()
    own = [cell for cell in raw.cells if cell.start >= raw.start]  # not those that reach down from above
    for cell in own or raw.cells:
        if cell.is_figure and (cell.column or before) and not _CODE.fullmatch(cell.text):
            break
        if not cell.is_blank:
            before.append(cell.text)
    spoken = [text for text in before if not _LABEL_COUNTS.fullmatch(text)]
    label = next(iter(spoken or before), None)
    return label if label is not None and len(label) <= MAX_LABEL else None


def _wrapped_label(raws: Sequence[RawRow], place: int) -> str | None:
    """The label of a row without one, from the lines of one cell before and after it."""
    before, after = _lines_from(raws, place, -1), _lines_from(raws, place, 1)
    return "".join([*reversed(before), *after]) or None


def _lines_from(raws: Sequence[RawRow], place: int, step: int) -> list[str]:
    """The lines of one cell next to a row; half of them where the row beyond them has no label either."""
    lines, place = list[str](), place + step
    while 0 <= place < len(raws) and len(raws[place].cells) == 1 and len(lines) < _MAX_LABEL_LINES:
        lines.append(raws[place].cells[0].text)
        place += step
    section = next((n for n, line in enumerate(lines) if line[-1:] in words.COLONS), len(lines))
    shared = section == len(lines) and 0 <= place < len(raws) and _lacks_name(raws[place])
    return lines[: (len(lines) + (step < 0)) // 2] if shared else lines[:section]
