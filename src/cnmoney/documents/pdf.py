"""PDF: the lines of each page and its ruled tables in their places, with pdfplumber.

A table is a grid of rules around every cell; its cells are read one by one.  Without such rules its rows are
lines whose cells are two and more blanks apart, below each other as on the page.
"""

import logging
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from typing import Any

from ..loading import LOADING
from .errors import DocumentError
from .tables import Cell, join_blocks, superscript, table_text

_RULE_TOLERANCE = 3  # points between a rule and the end of a table
_WORD_GAP = 0.2  # of the size of the letters: a wider gap is a blank
_CELL_GAP = 1.2  # of their height: a wider gap parts two cells, a full-width blank does not
_LINE_TOLERANCE = 0.4  # of the height of a word: it is in the same line
_SAME_PLACE = 0.15  # of the size of the letters: the same letter so near is printed twice
_RAISED_SIZE = 0.8  # of the size of the letter before: a smaller digit may be a raised one
_RAISED_BY = 0.15
_MAX_SLOPE = 0.1  # of a line of text
_MAX_INDENT = 200  # half-width characters
_MAX_UNKNOWN = 0.1  # share of characters that no font gives a meaning

_UNKNOWN = "\ufffd"
_NO_CHARACTER = re.compile(r"\(cid:\d+\)|[\ue000-\uf8ff\ufffd]")
_GROUPED = re.compile(r"[(（]?-?\d{1,3}(?:,\d{3})+(?:\.\d+)?[)）]?%?")


def read(data: bytes) -> str:
    """Return the text of the pages, a blank line between two."""
    with LOADING:
        import pdfplumber
        from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").addHandler(logging.NullHandler())  # else it writes to standard error
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            texts = [_read_page(page) for page in pdf.pages]
    except PdfminerException as error:
        cause = error.args[0] if error.args else error
        if type(cause).__name__ == "PDFPasswordIncorrect":
            raise DocumentError("a PDF with a password") from None
        raise DocumentError(f"a broken PDF ({cause or type(cause).__name__})") from None
    text = join_blocks(block for page in texts for block in (page, ""))
    if not text.strip():
        raise DocumentError("a PDF without a text layer (scanned pages?): it needs OCR first")
    if text.count(_UNKNOWN) > _MAX_UNKNOWN * len(text):
        raise DocumentError("a PDF whose fonts do not say which characters they are: it needs OCR")
    return text


def _read_page(page: Any) -> str:
    characters = list(_printed_once(_Character(char) for char in page.chars if _is_level(char)))
    _mark_raised(characters)
    tables = [_RuledTable(table) for table in page.find_tables()]
    rules = page.horizontal_edges
    kept = [table for table in tables if table.is_whole(characters, rules)]
    outside = [char for char in characters if not any(table.contains(char) for table in kept)]
    blocks = [(line.top, line.text) for line in _lines(outside)]
    blocks += [(table.top, table.markdown(characters)) for table in kept]
    page.close()
    return "\n".join(text for _, text in sorted(blocks, key=lambda block: block[0]))


def _is_level(char: dict[str, Any]) -> bool:
    """Return False for text that rises, runs down or is upside down: a watermark, or a table on its side."""
    across, up, *_ = char["matrix"]
    return bool(across > 0 and abs(up) < _MAX_SLOPE * across)


class _Character:
    """A character and its place on the page; ``top`` and ``bottom`` are counted downwards."""

    def __init__(self, char: dict[str, Any]) -> None:
        self.raw = char
        self.size: float = char["size"]
        self.left: float = char["x0"]
        self.right: float = char["x1"]
        self.top: float = char["top"]
        self.bottom: float = char["bottom"]
        self.is_blank = not char["text"].strip()
        if _NO_CHARACTER.fullmatch(char["text"]):
            self.raw = {**char, "text": _UNKNOWN}

    @property
    def x(self) -> float:
        return (self.left + self.right) / 2

    @property
    def y(self) -> float:
        return (self.top + self.bottom) / 2


def _printed_once(characters: Iterable[_Character]) -> Iterator[_Character]:
    """Yield the characters without those that are printed again to look bold: 3亿元 would be 33亿亿元元."""
    seen: dict[tuple[str, int, int], _Character] = {}
    for char in characters:
        step = max(_SAME_PLACE * char.size, 0.01)
        text, across, down = char.raw["text"], int(char.left / step), int(char.top / step)
        around = ((text, across + x, down + y) for x in (-1, 0, 1) for y in (-1, 0, 1))
        if not any(
            abs(char.left - other.left) < step and abs(char.top - other.top) < step
            for place in around
            if (other := seen.get(place)) is not None
        ):
            seen[text, across, down] = char
            yield char


def _mark_raised(characters: Iterable[_Character]) -> None:
    """Make superscripts of small raised digits: the number of a note is no digit of the amount before it."""
    base: _Character | None = None
    for char in characters:
        text = char.raw["text"]
        if (
            base is not None
            and text.isdecimal()
            and char.size < _RAISED_SIZE * base.size
            and char.bottom < base.bottom - _RAISED_BY * base.size
            and abs(char.left - base.right) < 2 * base.size
        ):
            char.raw = {**char.raw, "text": superscript(text)}
        elif not char.is_blank:
            base = char


class _RuledTable:
    """A grid of ruled cells."""

    def __init__(self, table: Any) -> None:
        self.left, self.top, self.right, self.bottom = table.bbox
        self._rows = sorted(
            ([cell for cell in row.cells if cell is not None] for row in table.rows),
            key=lambda row: row[0][1],
        )
        self._tops = [row[0][1] for row in self._rows]

    def contains(self, char: _Character) -> bool:
        return bool(self.left <= char.x <= self.right and self.top <= char.y <= self.bottom)

    def is_whole(self, characters: Iterable[_Character], rules: Iterable[Any]) -> bool:
        """Return False for a frame around text, and where a rule leads to text that is in no cell.

        Many tables have no rules at their sides: the labels of their rows would be lost.
        """
        if len({cell[0] for row in self._rows for cell in row}) < 2:
            return False
        top, bottom = self.top - _RULE_TOLERANCE, self.bottom + _RULE_TOLERANCE
        inside = [rule for rule in rules if top <= rule["top"] <= bottom]
        inside = [rule for rule in inside if rule["x0"] <= self.right and rule["x1"] >= self.left]
        left = min((rule["x0"] for rule in inside), default=self.left)
        right = max((rule["x1"] for rule in inside), default=self.right)
        return not any(
            left <= char.x <= right and self.top < char.y < self.bottom and self._cell_of(char) is None
            for char in characters
            if not char.is_blank
        )

    def markdown(self, characters: Iterable[_Character]) -> str:
        """Return the table, the lines of each cell joined."""
        contents: dict[tuple[float, float, float, float], list[_Character]] = {}
        for char in characters:
            if self.contains(char) and (cell := self._cell_of(char)):
                contents.setdefault(cell, []).append(char)
        return table_text(
            Cell(
                _joined([line.text for line in _lines(content)]),
                round(top),
                round(left),
                round(bottom) - round(top),
                round(right) - round(left),
            )
            for (left, top, right, bottom), content in contents.items()
        )

    def _cell_of(self, char: _Character) -> tuple[float, float, float, float] | None:
        for row in reversed(
            self._rows[: bisect_right(self._tops, char.y)]
        ):  # a cell may reach down from above
            for cell in row:
                if cell[0] <= char.x <= cell[2] and char.y <= cell[3]:
                    return cell  # type: ignore[no-any-return]  # pdfplumber leaves its boxes untyped
        return None


def _joined(lines: Sequence[str]) -> str:
    """Join the lines of a cell: Han words, and a number that the narrow column breaks (1,234,5 / 67.89)."""
    text = ""
    for line in lines:
        is_broken = _GROUPED.fullmatch(text + line) and not _GROUPED.fullmatch(text)
        is_apart = text and (text[-1].isascii() or line[:1].isascii()) and not is_broken
        text += " " + line if is_apart else line
    return text


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    top: float


def _lines(characters: Sequence[_Character]) -> Iterator[_Line]:
    """Yield the lines of text from the top, each from left to right."""
    with LOADING:
        from pdfplumber.utils.text import extract_words

    words = extract_words([char.raw for char in characters], x_tolerance_ratio=_WORD_GAP)
    line: list[dict[str, Any]] = []
    left = min((word["x0"] for word in words), default=0)
    sizes = sorted(char.size for char in characters)
    unit = sizes[len(sizes) // 2] / 2 if sizes else 1  # the width of a blank
    for word in sorted(words, key=_middle):
        if line and _middle(word) - _middle(line[0]) > _LINE_TOLERANCE * (line[0]["bottom"] - line[0]["top"]):
            yield _line(line, left, unit)
            line = []
        line.append(word)
    if line:
        yield _line(line, left, unit)


def _middle(word: dict[str, Any]) -> float:
    return float(word["top"] + word["bottom"]) / 2


def _line(words: list[dict[str, Any]], left: float, unit: float) -> _Line:
    words.sort(key=lambda word: word["x0"])
    has_cells = any(_is_wide(before, after) for before, after in pairwise(words))
    text = ""
    for number, word in enumerate(words):
        column = min(_MAX_INDENT, round((word["x0"] - left) / unit))
        if number == 0:
            text = " " * column if has_cells else ""
        elif _is_wide(words[number - 1], word):
            text += " " * max(2, column - _width(text))
        else:
            text += " "
        text += _known(word["text"])
    return _Line(text, min(word["top"] for word in words))


def _is_wide(before: dict[str, Any], after: dict[str, Any]) -> bool:
    height = min(before["bottom"] - before["top"], after["bottom"] - after["top"])
    return bool(after["x0"] - before["x1"] > _CELL_GAP * height)


def _width(text: str) -> int:
    """The width of a text in half-width characters."""
    return sum(1 if char < "\u1100" else 2 for char in text)


def _known(word: str) -> str:
    """Return a word with ``_`` for each unknown character, which may be a digit: 1_3亿元 is no number."""
    return word.replace(_UNKNOWN, "_") if word.strip(_UNKNOWN) else word
