"""The outputs of a run: JSON Lines, and by its suffix which one it is."""

import re
import shutil
from collections.abc import Iterable, Sequence
from math import isfinite
from pathlib import Path
from typing import IO, Any, Final, Protocol

from ..article.export import json_line
from ..quantity import Quantity, QuantityDict
from .batches import Column
from .errors import CorpusError
from .source import Key

# The types of Arrow, by their names, so that JSON Lines are written without it.
_TIMES: Final = re.compile(r"date|time")
_IN_JSON: Final = re.compile(
    "text$|(large_)?string|dictionary|u?int|half|float|double|bool|decimal|date|time|null"
)

SUFFIXES: Final = (".parquet", ".jsonl", ".ndjson")


class Format(Protocol):
    """How quantities are written; it can be pickled, since workers get it."""

    def encode(self, keys: list[Column], found: list[list[Quantity]]) -> Any:
        """Return what ``write`` takes of the quantities of each text and the keys of each; in a worker."""

    def write(self, payloads: Iterable[Any], stream: IO[bytes]) -> None:
        """Write a part."""

    def join(self, parts: Iterable[Path], stream: IO[bytes]) -> None:
        """Write the parts one after the other."""


def format_of(output: Path, keys: Sequence[Key]) -> Format:
    """Return the format of a file by its suffix, one of ``SUFFIXES``.

    Raises:
        CorpusError: it cannot have these keys, or its library is missing.
    """
    if output.suffix.lower() == ".parquet":
        try:
            from .parquet_format import ParquetFormat
        except ImportError:
            raise CorpusError('writing Parquet needs pip install "cnmoney[arrow]"') from None
        return ParquetFormat(keys)
    return JsonLinesFormat(keys)


class JsonLinesFormat:
    """An object a line: the keys, then what ``Quantity.to_dict`` returns."""

    def __init__(self, keys: Sequence[Key]) -> None:
        self._names = [key.name for key in keys]
        for key in keys:
            if not _is_in_json(key.type):
                raise CorpusError(f"the column {key.name!r} is {key.type}, which JSON Lines have no form for")
        if taken := [name for name in self._names if name in QuantityDict.__annotations__]:
            raise CorpusError(f"a quantity has a field {taken[0]!r} of its own: rename that column before")

    def encode(self, keys: list[Column], found: list[list[Quantity]]) -> bytes:
        """Return the lines."""
        columns = [_items(column) for column in keys]
        lines = [
            json_line(dict(zip(self._names, key, strict=True)) | quantity.to_dict())
            for *key, quantities in zip(*columns, found, strict=True)
            for quantity in quantities
        ]
        return "".join(lines).encode()

    def write(self, payloads: Iterable[bytes], stream: IO[bytes]) -> None:
        """Write the lines."""
        stream.writelines(payloads)

    def join(self, parts: Iterable[Path], stream: IO[bytes]) -> None:
        """Copy the parts."""
        for part in parts:
            with part.open("rb") as lines:
                shutil.copyfileobj(lines, stream)


def _is_in_json(type_: Any) -> bool:
    """Return True if JSON has a form for every value of a type; it has none for times of an unknown zone."""
    value_type = getattr(type_, "value_type", type_)  # of a dictionary
    if not _IN_JSON.match(str(type_)) or not _IN_JSON.match(str(value_type)):
        return False
    if _TIMES.match(str(value_type)) and getattr(value_type, "tz", None):
        import pyarrow as pa

        try:
            pa.array([0], pa.int64()).cast(value_type).cast("string")
        except pa.ArrowInvalid:
            return False
    return True


def _items(column: Any) -> list[object]:
    """Return the keys of a column as JSON has them: dates and times as text, with every digit; no NaN."""
    if isinstance(column, list):
        return column
    if _TIMES.match(str(column.type)):
        column = column.cast("string")
    found: list[object] = column.to_pylist()
    return [None if isinstance(item, float) and not isfinite(item) else item for item in found]
