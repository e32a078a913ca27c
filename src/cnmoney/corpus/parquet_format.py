"""Parquet, as an output: the columns of ``cnmoney.arrow`` after those of the keys."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from .. import arrow
from ..quantity import Quantity
from .batches import Column
from .errors import CorpusError
from .source import INTEGER, TEXT, Key

_ROW_GROUP: Final = 65_536  # rows that are held until they are written
_TYPES: Final = {TEXT: pa.string(), INTEGER: pa.int64()}


class ParquetFormat:
    """A row for each quantity."""

    def __init__(self, keys: Sequence[Key]) -> None:
        fields = [pa.field(key.name, _TYPES.get(key.type, key.type)) for key in keys]
        try:
            self._schema = arrow.schema(fields)
        except ValueError as error:
            raise CorpusError(str(error)) from None

    def encode(self, keys: list[Column], found: list[list[Quantity]]) -> pa.RecordBatch:
        """Return the rows."""
        if not found:  # no text in the batch: its keys are no columns, either
            return pa.RecordBatch.from_pylist([], self._schema)
        quantities = arrow.to_array(chain.from_iterable(found))
        parents = pa.array((row for row, of_one in enumerate(found) for _ in of_one), pa.int64())
        columns = [self._key(column, at).take(parents) for at, column in enumerate(keys)]
        return pa.RecordBatch.from_arrays([*columns, *quantities.flatten()], schema=self._schema)

    def write(self, payloads: Iterable[pa.RecordBatch], stream: IO[bytes]) -> None:
        """Write the rows, many of them at a time."""
        with pq.ParquetWriter(stream, self._schema, compression="zstd") as writer:
            for group in _groups(payloads):
                writer.write_table(pa.Table.from_batches(group, self._schema))

    def join(self, parts: Iterable[Path], stream: IO[bytes]) -> None:
        """Write the parts, one group of rows after the other."""
        rows = chain.from_iterable(map(_rows, parts))
        if stream.seekable():
            self.write(rows, stream)
            return
        with TemporaryFile() as whole:  # its places are counted from its beginning
            self.write(rows, whole)
            whole.seek(0)
            shutil.copyfileobj(whole, stream)

    def _key(self, column: Column, at: int) -> pa.Array:
        type_ = self._schema.field(at).type
        return column.cast(type_) if isinstance(column, pa.Array) else pa.array(column, type_)


def _rows(part: Path) -> Iterator[pa.RecordBatch]:
    with part.open("rb") as stream, pq.ParquetFile(stream) as file:  # a name may be no UTF-8
        yield from file.iter_batches(_ROW_GROUP, use_threads=False)


def _groups(batches: Iterable[pa.RecordBatch]) -> Iterator[list[pa.RecordBatch]]:
    group: list[Any] = []
    rows = 0
    for batch in batches:
        group.append(batch)
        rows += batch.num_rows
        if rows >= _ROW_GROUP:
            yield group
            group, rows = [], 0
    if group:
        yield group
