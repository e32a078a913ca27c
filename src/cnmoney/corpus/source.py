"""What every input of a run is: a source of batches, with the keys of its records."""

import json
import os
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from ..display import display_name
from .batches import Batch
from .errors import CorpusError

TEXT: Final = "text"  # the type of a key that has no other in its file
INTEGER: Final = "integer"

_MOST_NAMES: Final = 50  # of columns in a message
_MOST_CHARACTERS: Final = 1000


class Key(NamedTuple):
    """A column that says where a quantity comes from; its type is TEXT, INTEGER, or one of Arrow."""

    name: str
    type: Any


PLACE: Final = (Key("file", TEXT), Key("row", INTEGER))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is taken of each table.

    Attributes:
        column: the column with the texts.
        keep: the columns that come along; None for ``PLACE``.
        encoding: of CSV files and texts; None to detect it.
    """

    column: str
    keep: tuple[str, ...] | None
    encoding: str | None


class Source(ABC):
    """A file, or a run of files that are a text each."""

    def __init__(self, paths: Sequence[Path], wanted: Wanted) -> None:
        self.paths = paths
        self.wanted = wanted
        self.name = display_name(str(paths[0]))
        states = [path.stat() for path in paths]
        self.size = sum(state.st_size for state in states)
        names = [(str(path), os.path.realpath(path)) for path in paths]
        facts = [(*name, state.st_size, state.st_mtime_ns) for name, state in zip(names, states, strict=True)]
        self.identity = sha256(json.dumps([type(self).__name__, facts]).encode()).hexdigest()[:16]

    @property
    def path(self) -> Path:
        """The file of a source that is one file."""
        return self.paths[0]

    def keys(self) -> tuple[Key, ...]:
        """Return the columns that come along; they are text where the file has no types."""
        keep = self.wanted.keep
        return PLACE if keep is None else tuple(Key(name, TEXT) for name in keep)

    @abstractmethod
    def check(self) -> None:
        """Check what can be known beforehand.

        Raises:
            CorpusError: the file is none of its kind, or lacks a column.
        """

    @abstractmethod
    def batches(self) -> Iterator[Batch]:
        """Yield the records.

        Raises:
            CorpusError: the file is broken, so that no further record can be read.
        """

    def place_or(self, row: int, keys: Sequence[object]) -> Sequence[object]:
        """Return the keys of a row: those kept, or its place."""
        return (self.name, row) if self.wanted.keep is None else keys

    def missing(self, column: str, columns: Iterable[str]) -> CorpusError:
        """Return the error for a column that the file does not have."""
        shown = ", ".join(islice(columns, _MOST_NAMES + 1))  # a line of text may be taken for names
        if len(shown) > _MOST_CHARACTERS or shown.count(", ") >= _MOST_NAMES:
            shown = ", ".join(shown[:_MOST_CHARACTERS].split(", ")[:_MOST_NAMES]) + " …"
        return CorpusError(f"{self.name}: there is no column {column!r}; there are: {shown}")
