"""Presentations: text frames and tables, slide by slide, with python-pptx."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from ..loading import LOADING
from .tables import Cell, join_blocks, superscript, table_text


def read(data: bytes) -> str:
    """Return the text of the slides that are not hidden, without notes and the data of charts.

    One that the file lists more than once, which no program writes, is read once.
    """
    with LOADING:
        from pptx import Presentation

    blocks: list[str] = []
    for slide in {slide.part.partname: slide for slide in Presentation(BytesIO(data)).slides}.values():
        if slide._element.get("show") not in ("0", "false"):
            blocks += [*_blocks(slide.shapes), ""]
    return join_blocks(blocks)


def _blocks(shapes: Iterable[Any]) -> Iterator[str]:
    for shape in shapes:
        if hasattr(shape, "shapes"):  # a group
            yield from _blocks(shape.shapes)
        elif shape.has_text_frame:
            yield _frame(shape.text_frame)
        elif shape.has_table:
            yield table_text(_cells(shape.table))


def _cells(table: Any) -> Iterator[Cell]:
    with LOADING:
        from pptx.table import _Cell

    # Not table.rows, which lists all rows anew for each of them.
    for row, cells in enumerate(table._tbl.tr_lst):
        for column, element in enumerate(cells.tc_lst):
            cell = _Cell(element, table)
            if not cell.is_spanned:
                rows, columns = (cell.span_height, cell.span_width) if cell.is_merge_origin else (1, 1)
                yield Cell(_frame(cell.text_frame), row, column, rows, columns)


def _frame(frame: Any) -> str:
    return "\n".join("".join(map(_piece, paragraph._p)) for paragraph in frame.paragraphs)


def _piece(element: Any) -> str:
    name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    if name == "br":
        return "\n"
    if name not in ("r", "fld"):
        return ""
    text = "".join(child.text or "" for child in element if child.tag.endswith("}t"))
    raised = any(int(child.get("baseline") or 0) > 0 for child in element if child.tag.endswith("}rPr"))
    return superscript(text) if raised else text
