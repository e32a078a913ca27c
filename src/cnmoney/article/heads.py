"""Heads: which rows of a table are lines of heads, and what its other rows are called.

Heads are the rows without figures at the top; in Markdown the rows above the rule; lower down the rows of
words that are laid out or worded as heads, for a body has rows of words, too: currencies, places, grades.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..lexicon import declarations as words
from ..lexicon.characters import OPENING
from ..lexicon.index import IDENTIFIER_NAMES
from ..patterns import LazyPattern
from .cell_texts import (
    MAX_FIGURE,
    MAX_LABEL,
    ends_with_unit,
    is_head_of_labels,
    is_period,
    is_period_name,
    names_figures,
    without_marks,
)
from .tables import Cell, Heads, RawRow, Row

_MAX_HEAD_LINES = 6
_MAX_LABEL_LINES = 8  # of a label that is wrapped

_UNIT_COLUMN = LazyPattern(words.UNIT_COLUMN)
_CODE = LazyPattern("[0-9]{6}")  # of a share
_NO_HEAD = LazyPattern(words.NO_HEAD)
_VALUE = LazyPattern(rf".*[0-9０-９][ ]?[%％‰][)）]?|{words.UNKNOWN}")  # 下降5.2%, 2.5 (23.8%), 待定
_LABEL_COUNTS = LazyPattern(r"[0-9.]+")


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
            is_of_units = not any(names_figures(cell.text) for cell in cells)
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
            or (_may_be_over_periods(raw) and any(map(is_period_name, texts)))
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
            renews = any(ends_with_unit(cell.text) for cell in cells)
        else:
            renews = _names_any_figure(raw, [cell for cell in cells if cell.column in self._figure_columns])
        return renews or (
            _may_be_over_periods(raw)
            and all(map(is_period_name, (cell.text for cell in cells)))
            and all(map(is_period_name, (above.get(cell.column, "") for cell in cells)))
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


def _may_be_over_periods(raw: RawRow) -> bool:
    """Return False for a row that says when something happens: 上市时间, 报告日期."""
    return IDENTIFIER_NAMES.search(raw.cells[0].text[:MAX_LABEL]) is None


def _is_row_of_words(raw: RawRow) -> bool:
    return any(cell.is_words for cell in raw.cells[1:]) and not any(cell.is_figure for cell in raw.cells[1:])


def _names_any_figure(raw: RawRow, cells: Sequence[Cell]) -> bool:
    """Return True if cells of a row name figures, and its label is not of what has such names: 估值方法."""
    is_body = _NO_HEAD.search(raw.cells[0].text[:MAX_LABEL])
    return not is_body and any(names_figures(cell.text) for cell in cells)


def _holds_value(raw: RawRow, cells: Sequence[Cell]) -> bool:
    """Return True if a cell is a value that words go with (下降5.2%) or stand for (待定): it is no head."""
    return not is_head_of_labels(raw.cells[0].text) and any(
        len(cell.text) <= MAX_FIGURE and _VALUE.fullmatch(without_marks(cell.text)) for cell in cells
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
