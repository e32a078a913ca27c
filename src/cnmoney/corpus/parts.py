"""The folder of a run next to its output: the parts that are finished, and a list of them.

    out.parquet.parts/
        manifest.jsonl                the options; then a line for each part, and for each source at its end
        3f2a….000000.parquet          the first part of a source
        3f2a….000000.parquet.errors   its records that cannot be read, if there are any

A part counts when its line is there, which is written after the part. So whatever ends a run, the next one
with the same options begins with the part that was not finished.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from ..article.export import json_line
from ..atomic_write import atomic_write
from ..display import display_name
from .batches import Batch, Broken
from .errors import CorpusError
from .formats import Format
from .outputs import MANIFEST, parts_folder
from .source import Source

# What a run makes in the folder: of sources that have changed since, and drafts that were left, as well.
_OWN: Final = re.compile(
    rf"{re.escape(MANIFEST)}|[0-9a-f]{{16}}\.[0-9]{{6,}}\.\w+(?:\.errors)?|\.cnmoney-[0-9a-f]{{16}}\.tmp"
)


@dataclass(frozen=True, slots=True)
class Totals:
    """What a part holds, or all of them.

    Attributes:
        records: the records that were read, broken ones included.
        broken: those that cannot be read.
    """

    records: int = 0
    broken: int = 0

    def __add__(self, other: "Totals") -> "Totals":
        return Totals(self.records + other.records, self.broken + other.broken)


class Task(NamedTuple):
    """A batch, the part that it belongs to, and how many records of its source come before it."""

    source: Source
    part: int
    first: int
    batch: Batch


class Done(NamedTuple):
    """A batch that has been read, and what is written of it."""

    task: Task
    payload: Any


class Parts:
    """The parts of a run that have been written."""

    def __init__(self, output: Path, format: Format, header: Mapping[str, object]) -> None:
        self._output = output
        self._folder = parts_folder(output)
        self._format = format
        self._header = header
        self._done: dict[str, dict[int, Totals]] = {}
        self._ends: dict[str, int] = {}

    def __enter__(self) -> "Parts":
        """Open the folder, and read what an earlier run has finished.

        Raises:
            CorpusError: it is that of another run.
            OSError: it cannot be made or written.
        """
        self._folder.mkdir(exist_ok=True)
        self._manifest = (self._folder / MANIFEST).open("ab+")
        try:
            _lock(self._manifest, self.folder_name)
            self._resume()
        except BaseException:
            self._manifest.close()
            raise
        return self

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        """Close the list; the folder remains until ``remove``, and an error that ends the run says so."""
        self._manifest.close()
        if error is not None and self._folder.exists():
            error.add_note(f"what is finished is in {self.folder_name}: the same command continues there")

    @property
    def folder_name(self) -> str:
        """The folder, as messages name it."""
        return display_name(str(self._folder))

    # --- the list ------------------------------------------------------------------------------------

    def _resume(self) -> None:
        self._manifest.seek(0)
        header, *entries = _complete_lines(self._manifest) or [None]
        if header is None:
            self._add(self._header)
        elif header != self._header:
            raise CorpusError(
                f"{self.folder_name}: has parts of a run with {_difference(header, self._header)}: "
                "finish it as it was begun, or remove this folder and begin anew"
            )
        for entry in entries:
            if "end" in entry:
                self._ends[entry["source"]] = entry["end"]
            else:
                done = self._done.setdefault(entry["source"], {})
                done[entry["part"]] = Totals(entry["records"], entry["broken"])

    def _add(self, entry: Mapping[str, object]) -> None:
        self._manifest.write(json_line(entry).encode())
        self._manifest.flush()

    def has(self, source: str, number: int) -> bool:
        """Return True if this part is finished."""
        return number in self._done.get(source, {})

    def has_all(self, source: str) -> bool:
        """Return True if a source is finished."""
        return source in self._ends

    def end(self, source: str, parts: int) -> None:
        """Note how many parts a source has, when all of them are finished."""
        if source not in self._ends:
            self._ends[source] = parts
            self._add({"source": source, "end": parts})

    def totals(self, sources: Iterable[str]) -> Totals:
        """Return what the parts of these sources hold."""
        return sum((part for source in sources for part in self._done.get(source, {}).values()), Totals())

    # --- the parts -----------------------------------------------------------------------------------

    def add(self, source: str, number: int, batches: Iterable[Done]) -> None:
        """Write a part, batch by batch; it is there when this returns, and not before."""
        path = self._path(source, number)
        records = 0
        broken: list[Broken] = []

        def payloads() -> Iterator[Any]:
            nonlocal records
            for done in batches:
                records += done.task.batch.records
                broken.extend(done.task.batch.broken)
                yield done.payload

        with atomic_write(path) as stream:
            self._format.write(payloads(), stream.buffer)
        if broken:
            with atomic_write(_errors_of(path)) as stream:
                stream.writelines(json_line(record._asdict()) for record in broken)
        totals = Totals(records, len(broken))
        self._done.setdefault(source, {})[number] = totals
        self._add({"source": source, "part": number, **asdict(totals)})

    def write_output(self, sources: Iterable[str]) -> None:
        """Join the parts of these sources to the output, in one step."""
        with atomic_write(self._output) as stream:
            self._format.join(self._paths(sources), stream.buffer)

    def write_errors(self, sources: Iterable[str], path: Path) -> None:
        """Join the records that cannot be read to the side file."""
        with atomic_write(path) as stream:
            for part in map(_errors_of, self._paths(sources)):
                if part.exists():
                    with part.open("rb") as lines:
                        shutil.copyfileobj(lines, stream.buffer)

    def remove(self) -> None:
        """Remove the folder, when the output is there; what somebody else has put into it stays."""
        self._manifest.close()
        with os.scandir(self._folder) as entries:
            own = [Path(entry) for entry in entries if _OWN.fullmatch(entry.name)]
        for path in own:
            path.unlink()
        with suppress(OSError):  # not empty
            self._folder.rmdir()

    def _paths(self, sources: Iterable[str]) -> Iterator[Path]:
        return (self._path(source, number) for source in sources for number in range(self._ends[source]))

    def _path(self, source: str, number: int) -> Path:
        return self._folder / f"{source}.{number:06d}{self._output.suffix}"


def _errors_of(part: Path) -> Path:
    return part.with_name(f"{part.name}.errors")


def _complete_lines(manifest: IO[bytes]) -> list[Any]:
    """Return the entries; what a full disk or a crash left of a line is cut off."""
    data = manifest.read()
    complete = data[: data.rfind(b"\n") + 1]
    if len(complete) < len(data):
        manifest.truncate(len(complete))
    return [json.loads(line) for line in complete.splitlines()]


def _difference(before: Mapping[str, object], now: Mapping[str, object]) -> str:
    names = [name for name in {**before, **now} if before.get(name) != now.get(name)]
    return ", ".join(f"{name} {before.get(name)} and not {now.get(name)}" for name in names)


def _lock(manifest: IO[bytes], folder: str) -> None:
    """Keep other runs out; the lock ends with the process."""
    with suppress(ImportError):  # Windows
        import fcntl

        try:
            fcntl.flock(manifest, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CorpusError(f"{folder}: another run is writing this output") from None
