"""Word documents: paragraphs and tables in their order, with python-docx."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from ..loading import LOADING
from .tables import Cell, join_blocks, superscript, table_text

# What is deleted, moved away, code of a field, or there a second time for old programs.
_LEFT_OUT = {"del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "rPr", "oMath", "rt"}
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t", "sym": "\ufffd"}


def read(data: bytes) -> str:
    """Return the text of a document without its headers, footers, notes and comments."""
    with LOADING:
        from docx import Document

    return join_blocks(_blocks(Document(BytesIO(data)).element.body))


def _blocks(parent: Any) -> Iterator[str]:
    """Yield the paragraphs and tables of a body, a cell or a text box."""
    for element in parent:
        name = _name(element)
        if name == "p":
            boxes: list[Any] = []
            yield "".join(_inline(element, boxes))
            for box in boxes:
                yield from _blocks(box)
        elif name == "tbl":
            yield from _table(element)
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _blocks(element)


def _inline(parent: Any, boxes: list[Any]) -> Iterator[str]:
    """Yield the pieces of a paragraph; text boxes in it are added to ``boxes``."""
    for element in parent:
        name = _name(element)
        if name == "t":
            yield element.text or ""
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        elif name == "txbxContent":
            boxes.append(element)
        elif name == "r":
            if not _has(element, "vanish"):
                text = "".join(_inline(element, boxes))
                yield superscript(text) if _has(element, "vertAlign", "superscript") else text
        elif name not in _LEFT_OUT:
            yield from _inline(element, boxes)


def _has(run: Any, name: str, value: str | None = None) -> bool:
    """Return True if the run has this property."""
    for properties in _children(run, "rPr"):
        for found in _children(properties, name):
            own = _attribute(found, "val")
            return own == value if value else own not in ("0", "false", "off")
    return False


def _table(table: Any) -> Iterator[str]:
    rows = [row for row in _rows(table, "tr") if not _is_deleted(row)]
    cells = [list(_rows(row, "tc")) for row in rows]
    if any(_children(cell, "tbl") for row in cells for cell in row):  # a table for layout only
        for row in cells:
            for cell in row:
                yield from _blocks(cell)
    else:
        yield table_text(_cells(rows, cells))


def _cells(rows: list[Any], cells: list[list[Any]]) -> list[Cell]:
    placed: list[Cell] = []
    above: dict[int, int] = {}  # column to the place of the cell that may reach down
    for number, (row, in_row) in enumerate(zip(rows, cells, strict=True)):
        column = _number(row, "trPr", "gridBefore", 0)
        for cell in in_row:
            span = max(1, _number(cell, "tcPr", "gridSpan", 1))
            merge = [
                found for properties in _children(cell, "tcPr") for found in _children(properties, "vMerge")
            ]
            if merge and _attribute(merge[0], "val") != "restart" and column in above:
                upper = placed[above[column]]
                placed[above[column]] = Cell(
                    upper.text, upper.row, upper.column, number - upper.row + 1, upper.columns
                )
            else:
                above[column] = len(placed)
                placed.append(Cell("\n".join(_blocks(cell)), number, column, 1, span))
            column += span
    return placed


def _rows(parent: Any, name: str) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, those in content controls too."""
    for element in parent:
        if _name(element) == name:
            yield element
        elif _name(element) in ("sdt", "sdtContent", "customXml"):
            yield from _rows(element, name)


def _is_deleted(row: Any) -> bool:
    return any(_children(properties, "del") for properties in _children(row, "trPr"))


def _number(element: Any, properties: str, name: str, default: int) -> int:
    found = [child for parent in _children(element, properties) for child in _children(parent, name)]
    return int(_attribute(found[0], "val") or default) if found else default


def _children(element: Any, name: str) -> list[Any]:
    return [child for child in element if _name(child) == name]


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""  # comments have no name


def _attribute(element: Any, name: str) -> str | None:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)
