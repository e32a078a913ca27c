"""CSV: a table with the names of its columns in the first line."""

import csv
import io
from collections.abc import Iterator
from typing import IO, Final

from ..documents import DocumentError
from ..documents.decoding import detected_encoding
from .batches import MAX_TEXT, Batch, Broken, Record, batches, fault_of
from .errors import CorpusError
from .lines import opened
from .source import Source

_SAMPLE: Final = 1 << 20  # bytes by which the encoding is detected


class CsvTable(Source):
    """A CSV file. A row is the number of a record, from 0; blank lines and the names are none."""

    def check(self) -> None:
        """Look for the columns in the names."""
        with opened(self.path) as file:
            names = self._names(self._rows(file.data))
        for column in (self.wanted.column, *(self.wanted.keep or ())):
            if column not in names:
                raise self.missing(column, names)
            if names.count(column) > 1:
                raise CorpusError(f"{self.name}: several columns are named {column!r}: rename all but one")

    def batches(self) -> Iterator[Batch]:
        """Yield the records below the names."""
        with opened(self.path) as file:
            yield from batches(self._records(file.data), file.raw.tell)

    def _records(self, data: IO[bytes]) -> Iterator[Record | Broken]:
        rows = self._rows(data)
        names = self._names(rows)
        column = names.index(self.wanted.column)
        keys = [names.index(name) for name in self.wanted.keep or ()]
        for row, fields in enumerate(rows):
            if isinstance(fields, csv.Error):
                yield Broken(self.name, row, f"no CSV: {fields}")
            elif len(fields) != len(names):
                yield Broken(self.name, row, f"{len(fields)} fields, where there are {len(names)} columns")
            elif fault := fault_of(fields[column], *(fields[key] for key in keys)):
                yield Broken(self.name, row, fault)
            else:
                yield Record(fields[column], self.place_or(row, [fields[key] for key in keys]))

    def _rows(self, data: IO[bytes]) -> Iterator[list[str] | csv.Error]:
        """Yield the fields of each record that is not blank, and in place of one that is broken the error."""
        csv.field_size_limit(MAX_TEXT)
        # A byte that is no character becomes a surrogate, which its record alone suffers from.
        text = io.TextIOWrapper(data, self._encoding(), errors="surrogateescape", newline="")
        rows = csv.reader(text)
        try:
            while True:
                try:
                    if fields := next(rows):
                        yield fields
                except StopIteration:
                    return
                except csv.Error as error:
                    yield error
        finally:
            text.detach()  # it would close the file, whose position is still asked for

    def _names(self, rows: Iterator[list[str] | csv.Error]) -> list[str]:
        names = next(rows, None)
        if names is None or isinstance(names, csv.Error):
            raise CorpusError(f"{self.name}: no CSV: its first line is not the names of the columns")
        return names

    def _encoding(self) -> str:
        if self.wanted.encoding:
            return self.wanted.encoding
        with opened(self.path) as file:
            sample = file.data.read(_SAMPLE)
        try:
            encoding = detected_encoding(sample[: sample.rfind(b"\n") + 1] or sample)
        except DocumentError as error:
            raise CorpusError(f"{self.name}: {error}; --encoding says what it is in") from None
        return "utf-8-sig" if encoding == "utf-8" else encoding
