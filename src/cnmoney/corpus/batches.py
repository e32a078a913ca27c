"""What goes through a run: records of a source, in batches that are some tens of milliseconds of work."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, TypeAlias

MAX_TEXT: Final = 50_000_000  # bytes of a text in UTF-8
MAX_KEY: Final = (
    1_000  # characters of a value that is kept: it is written again for each quantity of its text
)
BATCH_ROWS: Final = 1024
BATCH_CHARACTERS: Final = 32_768

_ESCAPED_BYTES: Final = range(0xDC80, 0xDD00)  # what "surrogateescape" makes of bytes 0x80 to 0xff

Column: TypeAlias = Sequence[Any]  # of a key: a list, or an array of Arrow


class Broken(NamedTuple):
    """A record that cannot be read, and why: a line of the side file."""

    file: str
    row: int
    reason: str


class Record(NamedTuple):
    """A record of a source; ``text`` is None where there is none to read."""

    text: str | None
    keys: Sequence[object]


class Content(NamedTuple):
    """The texts of a batch, and a column for each key: what a worker gets."""

    texts: list[str]
    keys: list[Column]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some records of a source, one after the other.

    Attributes:
        content: those with a text.
        broken: those that cannot be read.
        records: how many there are in all.
        position: how many bytes of the source have been read.
    """

    content: Content
    broken: list[Broken]
    records: int
    position: int


def batches(records: Iterable[Record | Broken], position: Callable[[], int]) -> Iterator[Batch]:
    """Yield records in batches, which depend on nothing but the records."""
    pending = _Pending()
    for record in records:
        pending.add(record)
        if pending.records == BATCH_ROWS or pending.characters >= BATCH_CHARACTERS:
            yield pending.batch(position())
            pending = _Pending()
    if pending.records:
        yield pending.batch(position())


@dataclass(slots=True)
class _Pending:
    """A batch that is being filled."""

    texts: list[str] = field(default_factory=list)
    keys: list[Sequence[object]] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    records: int = 0
    characters: int = 0

    def add(self, record: Record | Broken) -> None:
        self.records += 1
        if isinstance(record, Broken):
            self.broken.append(record)
        elif record.text is not None:
            self.texts.append(record.text)
            self.keys.append(record.keys)
            self.characters += len(record.text)

    def batch(self, position: int) -> Batch:
        columns: list[Column] = [list(column) for column in zip(*self.keys, strict=True)]
        return Batch(Content(self.texts, columns), self.broken, self.records, position)


def key_fault_of(names: Iterable[str], keys: Iterable[str | None]) -> str | None:
    """Return why a record is not read for the length of what is kept of it, or None."""
    for name, key in zip(names, keys, strict=True):
        if key is not None and len(key) > MAX_KEY:
            return long_key(name)
    return None


def long_key(name: str) -> str:
    """Return the reason of a record that is not read for the length of what is kept of it."""
    return f"{name!r} is longer than {MAX_KEY:,} characters, which is the most for what is kept"


def fault_of(*texts: str) -> str | None:
    """Return why one of the texts of a record is not read, or None."""
    return next(filter(None, map(_fault_of, texts)), None)


def _fault_of(text: str) -> str | None:
    if len(text) > MAX_TEXT:
        return too_long(len(text))
    try:
        size = len(text.encode())
    except UnicodeEncodeError as error:
        code = ord(text[error.start])
        if code in _ESCAPED_BYTES:
            return f"byte 0x{code - _ESCAPED_BYTES.start + 0x80:02x} is no character in its encoding"
        return f"half of a character (U+{code:04X}) at position {error.start}"
    return too_long(size) if size > MAX_TEXT else None


def too_long(size: int) -> str:
    """Return the reason of a text that is not read for its length."""
    return f"longer than {MAX_TEXT:,} bytes, which is the most for one text: {size:,}"
