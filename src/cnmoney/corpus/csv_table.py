"""CSV: a table with the names of its columns in the first line."""

import csv
import io
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import IO, Final, Self, TextIO

from ..documents import DocumentError
from ..documents.decoding import detected_encoding
from .batches import MAX_TEXT, Batch, Broken, Record, batches, fault_of, key_fault_of
from .errors import CorpusError
from .lines import opened
from .source import Source

MAX_RECORD: Final = 2 * MAX_TEXT  # characters: the text, its quotes and the other fields
MAX_COMMAS: Final = 5_000_000  # each may part fields, and one of two letters takes 60 bytes of memory
_SAMPLE: Final = 1 << 20  # bytes by which the encoding is detected


class _BoundedRecords:
    """The lines of a table, of which a record may take a bounded number of characters.

    The bound on a field, which the reader has, bounds neither a line, which is read before it is parted, nor
    a record, whose fields may hold line ends.
    """

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self.begin()

    def begin(self) -> None:
        """Let the next line be the first of a record."""
        self._left, self._commas_left = MAX_RECORD, MAX_COMMAS

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str:
        line = self._text.readline(self._left + 1)
        if not line:
            raise StopIteration
        if len(line) > self._left:
            while line and not line.endswith(("\n", "\r")):
                line = self._text.readline(_SAMPLE)
            raise csv.Error(f"a record of more than {MAX_RECORD:,} characters")
        self._left -= len(line)
        self._commas_left -= line.count(",")
        if self._commas_left < 0:
            raise csv.Error(f"a record of more than {MAX_COMMAS:,} commas")
        return line


class CsvTable(Source):
    """A CSV file. A row is the number of a record, from 0; blank lines and the names are none."""

    def check(self) -> None:
        """Look for the columns in the names."""
        with opened(self.path) as file, closing(self._rows(file.data)) as rows:
            names = self._names(rows)
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
        with closing(self._rows(data)) as rows:  # before the file is
            yield from self._records_of(rows)

    def _records_of(self, rows: Iterator[list[str] | csv.Error]) -> Iterator[Record | Broken]:
        names = self._names(rows)
        column = names.index(self.wanted.column)
        keys = [names.index(name) for name in self.wanted.keep or ()]
        for row, fields in enumerate(rows):
            if isinstance(fields, csv.Error):
                yield Broken(self.name, row, f"no CSV: {fields}")
            elif len(fields) != len(names):
                yield Broken(self.name, row, f"{len(fields)} fields, where there are {len(names)} columns")
            else:
                record = self._record(row, fields[column], [fields[key] for key in keys])
                yield Broken(self.name, row, record) if isinstance(record, str) else record

    def _record(self, row: int, text: str, keys: list[str]) -> Record | str:
        """Return the record of a row, or why there is none."""
        fault = fault_of(text, *keys) or key_fault_of(self.wanted.keep or (), keys)
        return fault or Record(text, self.place_or(row, keys))

    def _rows(self, data: IO[bytes]) -> Generator[list[str] | csv.Error, None, None]:
        """Yield the fields of each record that is not blank, and in place of one that is broken the error."""
        csv.field_size_limit(MAX_TEXT)
        # A byte that is no character becomes a surrogate, which its record alone suffers from.
        text = io.TextIOWrapper(data, self._encoding(), errors="surrogateescape", newline="")
        records = _BoundedRecords(text)
        rows = csv.reader(records)
        try:
            while True:
                records.begin()
                try:
                    if fields := next(rows):
                        yield fields
                except StopIteration:
                    return
                except csv.Error as error:
                    yield error
        except UnicodeError as error:  # half a character of UTF-16 or an escape: nothing stands for it
            raise CorpusError(f"{self.name}: cannot be read to its end ({error})") from None
        finally:
            text.detach()  # it would close the file, whose position is still asked for

    def _names(self, rows: Iterator[list[str] | csv.Error]) -> list[str]:
        names = next(rows, None)
        if names is None or isinstance(names, csv.Error):
            reason = f" ({names})" if names else ""
            raise CorpusError(f"{self.name}: no CSV: its first line is not the names of the columns{reason}")
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
