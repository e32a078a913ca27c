"""Whether a file is the output of an earlier run, by what it begins with.

A run over a folder may write into it, and does not read what it has written. A text of somebody else's at the
place of the output would be lost that way, without ever having been read.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO, Final
from zipfile import ZipFile

from ..article.article import Record
from ..article.workbook import CREATOR
from .table import NOTHING, TITLES

_FIELDS: Final = list(Record.__annotations__)
_MAX_LINE: Final = 1 << 16  # bytes
_HEAD_OF_PAGE: Final = 1 << 12  # bytes, in which a page says who has made it
_GENERATOR: Final = b'<meta name="generator" content="cnmoney">'
_CREATOR: Final = f">{CREATOR}</dc:creator>".encode()
_PROPERTIES: Final = "docProps/core.xml"


def is_earlier_output(file: Path, format: str | None) -> bool:
    """Return True if a file is empty, or begins as nothing but an output of a format does.

    Args:
        file: the file.
        format: the format; None for plain text, which begins in any way.
    """
    try:
        with file.open("rb") as stream:
            if not stream.read(1):
                return True
            stream.seek(0)
            return format is not None and _FORMATS[format](stream)
    except Exception:  # an archive can be broken in many ways
        return False


def _is_table(stream: BinaryIO) -> bool:
    """Return True if the first line, or the second below the name of a file, begins a table."""
    lines = [stream.readline(_MAX_LINE).decode().rstrip("\n") for _ in range(2)]
    return any(line == NOTHING or line.split() == TITLES for line in lines)


def _is_json_lines(stream: BinaryIO) -> bool:
    record = json.loads(stream.readline(_MAX_LINE))
    return isinstance(record, dict) and _are_fields(list(record))


def _is_csv(stream: BinaryIO) -> bool:
    return _are_fields(stream.readline(_MAX_LINE).decode("utf-8-sig").rstrip("\r\n").split(","))


def _are_fields(names: list[str]) -> bool:
    return names in (_FIELDS, ["file", *_FIELDS])


def _is_page(stream: BinaryIO) -> bool:
    return _GENERATOR in stream.read(_HEAD_OF_PAGE)


def _is_workbook(stream: BinaryIO) -> bool:
    with ZipFile(stream) as archive, archive.open(_PROPERTIES) as properties:
        return _CREATOR in properties.read(_MAX_LINE)


_FORMATS: Final[Mapping[str, Callable[[BinaryIO], bool]]] = {
    "table": _is_table,
    "jsonl": _is_json_lines,
    "csv": _is_csv,
    "html": _is_page,
    "xlsx": _is_workbook,
}
