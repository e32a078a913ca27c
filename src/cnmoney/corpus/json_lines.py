"""JSON Lines: an object a line."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import IO, Any, Final

from ..documents.files import bounded_lines
from .batches import MAX_TEXT, Batch, Broken, Record, batches, fault_of, key_fault_of
from .lines import opened
from .source import Source

_MAX_LINE: Final = 2 * MAX_TEXT  # bytes: the text, its escapes and the other fields
_SAMPLE: Final = 100  # objects that are asked for the fields before the run begins
_encode: Final = json.JSONEncoder(ensure_ascii=False).encode


class JsonLines(Source):
    """A file of JSON Lines. A row is the number of a line, from 0; a blank one has a number and no record."""

    def check(self) -> None:
        """Look for the fields in the first objects."""
        with opened(self.path) as file:
            numbered = _lines(file.data)
            objects = [
                item for _, line in islice(numbered, _SAMPLE) if isinstance(item := _parsed(line), dict)
            ]
        names = dict.fromkeys(name for item in objects for name in item)
        for column in (self.wanted.column, *(self.wanted.keep or ())):
            if objects and column not in names:
                raise self.missing(column, names)

    def batches(self) -> Iterator[Batch]:
        """Yield the lines."""
        with opened(self.path) as file:
            yield from batches(self._records(file.data), file.raw.tell)

    def _records(self, data: IO[bytes]) -> Iterator[Record | Broken]:
        for row, line in _lines(data):
            record = self._record(row, _parsed(line))
            yield Broken(self.name, row, record) if isinstance(record, str) else record

    def _record(self, row: int, item: object) -> Record | str:
        """Return the record of an object, or why there is none."""
        if isinstance(item, ValueError):
            return str(item)
        if not isinstance(item, dict):
            return f"no JSON object but {_type_name(item)}"
        if self.wanted.column not in item:
            return f"no field {self.wanted.column!r}"
        text = item[self.wanted.column]
        if text is not None and not isinstance(text, str):
            return f"the field {self.wanted.column!r} is no text but {_type_name(text)}"
        keys = [_key(item.get(name)) for name in self.wanted.keep or ()]
        fault = fault_of(*(part for part in (text, *keys) if part is not None))
        if text is not None:
            fault = fault or key_fault_of(self.wanted.keep or (), keys)
        return fault or Record(text, self.place_or(row, keys))


def _lines(data: IO[bytes]) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines that are not blank by their numbers; None for one that is too long."""
    for row, line in enumerate(bounded_lines(data, _MAX_LINE)):
        if line is None or not line.isspace():
            yield row, line.removeprefix(b"\xef\xbb\xbf") if line and row == 0 else line


def _parsed(line: bytes | None) -> Any:
    """Return what JSON a line has; a ValueError that says why it has none."""
    if line is None:
        return ValueError(f"a line of more than {_MAX_LINE:,} bytes")
    try:
        return json.loads(line.decode())
    except UnicodeDecodeError as error:
        return ValueError(f"byte {error.start} (0x{line[error.start]:02x}) is no UTF-8 ({error.reason})")
    except json.JSONDecodeError as error:
        return ValueError(f"no JSON: {error.msg} at position {error.pos}")
    except (ValueError, RecursionError) as error:  # a number of many digits; a thousand brackets
        return ValueError(f"no JSON that can be read: {error}")


def _key(item: object) -> str | None:
    """Return a value as text: the same key is the same text, whatever the others in its column are."""
    return item if item is None or isinstance(item, str) else _encode(item)


def _type_name(item: object) -> str:
    names = {dict: "an object", list: "an array", bool: "true or false", type(None): "null", str: "a string"}
    return names.get(type(item), "a number")
