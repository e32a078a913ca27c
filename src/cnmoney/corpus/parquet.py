"""Parquet, as a source: batches of rows, by columns."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from .. import arrow
from .batches import BATCH_CHARACTERS, MAX_KEY, Batch, Broken, Column, Content, fault_of, long_key
from .errors import CorpusError
from .source import TEXT, Key, Source

_ROWS: Final = 256  # that are taken at a time
_MAX_BYTES: Final = 4 * MAX_KEY  # of a value that is no text
_VIEWS: Final = {"string_view": pa.string(), "binary_view": pa.binary()}  # whose values are parts of others


class ParquetTable(Source):
    """A Parquet file; the types of its columns are kept."""

    def keys(self) -> tuple[Key, ...]:
        """Return the columns that come along, with their types."""
        if self.wanted.keep is None:
            return super().keys()
        with self._opened() as file:
            types = [file.schema_arrow.field(name).type for name in self.wanted.keep]
        return tuple(
            Key(name, TEXT if pa.types.is_string(of_column) else of_column)
            for name, of_column in zip(self.wanted.keep, types, strict=True)
        )

    def check(self) -> None:
        """Look for the columns, and whether the texts are texts."""
        with self._opened() as file:
            schema = file.schema_arrow
        names = (self.wanted.column, *(self.wanted.keep or ()))
        for name in names:
            if name not in schema.names:
                raise self.missing(name, schema.names)
        try:
            arrow.explode_stream(schema.empty_table(), self.wanted.column, keep=self.wanted.keep)
        except (TypeError, ValueError) as error:
            raise CorpusError(f"{self.name}: {error}") from None

    def batches(self) -> Iterator[Batch]:
        """Yield the rows."""
        names = dict.fromkeys([self.wanted.column, *(self.wanted.keep or ())])
        done = 0
        with self._opened() as file:
            rows = max(1, file.metadata.num_rows)
            try:
                for table in file.iter_batches(_ROWS, columns=list(names), use_threads=False):
                    for first, part in _cut(table.column(self.wanted.column)):
                        records = len(part)
                        position = self.size * (done + records) // rows
                        yield self._batch(table.slice(first, records), part, done, position)
                        done += records
            except (pa.ArrowException, OSError) as error:
                raise CorpusError(f"{self.name}: broken after row {done:,} ({_line(error)})") from None

    def _batch(self, table: pa.RecordBatch, texts: list[str | None], first: int, position: int) -> Batch:
        broken, rows, read = [], [], []
        faults: dict[int, str] = {}
        for name in self.wanted.keep or ():
            faults |= dict.fromkeys(_long_rows(table.column(name)), long_key(name))
            faults |= {row: f"{name!r} is no UTF-8: {fault}" for row, fault in _faults(table.column(name))}
        for row, text in enumerate(texts):
            if text is None:
                continue
            if fault := fault_of(text) or faults.get(row):
                broken.append(Broken(self.name, first + row, fault))
            else:
                rows.append(row)
                read.append(text)
        keys: list[Column] = [[self.name] * len(rows), [first + row for row in rows]]
        if self.wanted.keep is not None:
            keys = [table.column(name).take(pa.array(rows, pa.int64())) for name in self.wanted.keep]
        return Batch(Content(read, keys), broken, len(texts), position)

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        with ExitStack() as stack:
            yield self._entered(stack)

    def _entered(self, stack: ExitStack) -> Any:
        try:
            # Arrow takes no name that is no UTF-8.
            file = stack.enter_context(pq.ParquetFile(stack.enter_context(self.path.open("rb"))))
            list(file.schema_arrow.names)
        except (pa.ArrowException, OSError) as error:
            raise CorpusError(f"{self.name}: no Parquet file ({_line(error)})") from None
        except UnicodeDecodeError as error:
            raise CorpusError(f"{self.name}: the name of a column is no UTF-8 ({_line(error)})") from None
        return file


def _cut(column: pa.Array) -> Iterator[tuple[int, list[str | None]]]:
    """Yield the texts by their first row, no more at a time than a batch has."""
    part: list[str | None] = []
    characters = 0
    for row, text in enumerate(column, start=1):
        part.append(_text(text))
        characters += len(part[-1] or "")
        if characters >= BATCH_CHARACTERS or row == len(column):
            yield row - len(part), part
            part, characters = [], 0


def _faults(column: pa.Array) -> Iterator[tuple[int, str]]:
    """Yield the rows whose value is text and no UTF-8, which no output could hold, and why."""
    try:
        column.validate(full=True)
    except pa.ArrowInvalid:
        for row, value in enumerate(column):
            if isinstance(found := _text(value), str) and (fault := fault_of(found)):
                yield row, fault


def _long_rows(column: pa.Array) -> Iterator[int]:
    """Yield the rows whose value is too long to be kept; what is no text is measured by its bytes."""
    if isinstance(column, pa.ExtensionArray):
        column = column.storage
    if isinstance(column, pa.DictionaryArray):
        column = column.dictionary_decode()
    if (storage := _VIEWS.get(str(column.type))) is not None:
        column = column.cast(storage)
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        lengths = pc.utf8_length(column).to_pylist()
        yield from (row for row, length in enumerate(lengths) if length is not None and length > MAX_KEY)
    elif not pa.types.is_primitive(column.type):
        yield from (row for row in range(len(column)) if column.slice(row, 1).nbytes > _MAX_BYTES)


def _text(text: pa.Scalar) -> str | None:
    try:
        found: str | None = text.as_py()
    except UnicodeDecodeError as error:  # Parquet promises UTF-8, and nobody checks it
        return error.object.decode(errors="surrogateescape")
    return found


def _line(error: Exception) -> str:
    return " ".join(str(error).split())
