"""A run: sources to batches, over processes, to parts, to the output."""

from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, chain, groupby, tee
from pathlib import Path
from typing import Any, Final, NamedTuple

from .. import __version__
from ..options import Options, checked_options, checked_workers
from ..pool import map_in_processes, read
from .batches import Batch, Content
from .errors import CorpusError
from .formats import Format, format_of
from .inputs import open_sources
from .outputs import VERSION, check_outputs, side_file
from .parts import Done, Parts, Task
from .source import Key, Source, Wanted

PART_CHARACTERS: Final = 10_000_000  # of a part, besides its rows: some ten seconds of work


class Progress(NamedTuple):
    """How far a run is, in bytes of its inputs."""

    done: int
    total: int


class Summary(NamedTuple):
    """What a run has read.

    Attributes:
        records: records of all inputs, broken ones included.
        broken: those that cannot be read; they are in the side file.
        errors: the side file, which is there if any are.
    """

    records: int
    broken: int
    errors: Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run does with its inputs.

    Attributes:
        wanted: what is taken of each table.
        workers: how many processes read.
        part_rows: after how many records a part is finished, at the end of a batch.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        kinds: only these kinds; None for all.
        small_counts: also counts and durations whose number is one Han digit, 几 or 十.
    """

    wanted: Wanted
    workers: int
    part_rows: int
    default_currency: str = "CNY"
    kinds: tuple[str, ...] | None = None
    small_counts: bool = False

    def header(self) -> dict[str, object]:
        """Return what makes the parts of two runs parts of one."""
        return {
            VERSION: __version__,
            "column": self.wanted.column,
            "keep": None if self.wanted.keep is None else [*self.wanted.keep],
            "encoding": self.wanted.encoding,
            "part_rows": self.part_rows,
            "default_currency": self.default_currency,
            "kinds": None if self.kinds is None else sorted(self.kinds),
            "small_counts": self.small_counts,
        }


def read_corpus(
    inputs: Sequence[Path],
    output: Path,
    settings: Settings,
    *,
    on_progress: Callable[[Progress], object] = lambda _: None,
) -> Summary:
    """Write the quantities of all inputs to one table, in their order, whatever the number of workers.

    What is finished is kept in a folder next to the output until that is whole; the same call again continues
    from there.

    Args:
        inputs: files and folders.
        output: a file that ends in .parquet, .jsonl or .ndjson; it gets its new content in one step.
        settings: what is read, and how.
        on_progress: called after each batch.

    Returns:
        How many records there were, and where those are that cannot be read.

    Raises:
        CorpusError: an input or the output is wrong, or a worker was killed.
        OSError: something cannot be written.
        ValueError: an option is wrong, as in ``cnmoney.extract_many``.
    """
    options = checked_options(settings.default_currency, settings.kinds, small_counts=settings.small_counts)
    checked_workers(settings.workers)
    sources = open_sources(inputs, settings.wanted)
    format = format_of(output, _common_keys(sources))
    check_outputs(output, chain.from_iterable(source.paths for source in sources))
    errors = side_file(output)
    names = [source.identity for source in sources]
    with Parts(output, format, settings.header()) as parts:
        run = _Run(sources, parts, settings)
        run.read(partial(_work, format=format, options=options), on_progress)
        totals = parts.totals(names)
        if totals.broken:
            parts.write_errors(names, errors)
        else:
            errors.unlink(missing_ok=True)  # of an earlier run
        parts.write_output(names)
        parts.remove()
    return Summary(totals.records, totals.broken, errors)


def _common_keys(sources: Sequence[Source]) -> tuple[Key, ...]:
    first, *others = sources
    keys = first.keys()
    for other in others:
        for key, same in zip(keys, other.keys(), strict=True):
            if key != same:
                raise CorpusError(
                    f"the column {key.name!r} is {key.type} in {first.name} and {same.type} in {other.name}: "
                    "one output has one type for it"
                )
    return keys


def _work(content: Content, *, format: Format, options: Options) -> Any:
    """Return what is written of a batch; in a worker."""
    found = read(content.texts, options)
    return format.encode(content.keys, found) if len(found) == len(content.texts) else None  # nobody waits


class _Run:
    """The reading of what is not finished."""

    def __init__(self, sources: Sequence[Source], parts: Parts, settings: Settings) -> None:
        self._sources = sources
        self._parts = parts
        self._settings = settings
        self._ends: dict[str, int] = {}  # how many parts a source has, once it has been read to its end
        self._total = sum(source.size for source in sources)
        sizes = accumulate((source.size for source in sources), initial=0)
        self._before = {source.identity: size for source, size in zip(sources, sizes, strict=False)}

    def read(self, work: Callable[[Content], Any], on_progress: Callable[[Progress], object]) -> None:
        """Write the parts that are missing."""
        with closing(self._done(work, on_progress)) as done:
            for (source, number), batches in groupby(done, key=_part_of):
                self._parts.add(source, number, batches)
                if self._ends.get(source) == number + 1:
                    self._parts.end(source, number + 1)
        for source, number in self._ends.items():
            self._parts.end(source, number)

    def _done(
        self, work: Callable[[Content], Any], on_progress: Callable[[Progress], object]
    ) -> Generator[Done, None, None]:
        """Yield the batches as they have been read, in order."""
        ahead, tasks = tee(self._tasks())
        contents = (task.batch.content for task in ahead)
        workers = self._settings.workers
        results = map_in_processes(work, contents, workers) if workers > 1 else _map(work, contents)
        with closing(results):
            for task in tasks:
                try:
                    payload = next(results)
                except BrokenExecutor:
                    raise CorpusError(
                        f"a worker process was killed (for want of memory?) near record {task.first:,} of "
                        f"{task.source.name}"
                    ) from None
                done = self._before[task.source.identity] + task.batch.position
                on_progress(Progress(done, self._total))
                yield Done(task, payload)

    def _tasks(self) -> Iterator[Task]:
        """Yield what there is to do: the batches of parts that are not finished."""
        for source in self._sources:
            if self._parts.has_all(source.identity):
                continue
            number = first = 0
            part = _Size()
            for batch in source.batches():
                if part.is_full(self._settings.part_rows):
                    number, part = number + 1, _Size()
                part.add(batch)
                if not self._parts.has(source.identity, number):
                    yield Task(source, number, first, batch)
                first += batch.records
            self._ends[source.identity] = number + 1 if first else 0


@dataclass(slots=True)
class _Size:
    """How large a part is."""

    records: int = 0
    characters: int = 0

    def add(self, batch: Batch) -> None:
        self.records += batch.records
        self.characters += sum(map(len, batch.content.texts))

    def is_full(self, rows: int) -> bool:
        return self.records >= rows or self.characters >= PART_CHARACTERS


def _map(work: Callable[[Content], Any], contents: Iterator[Content]) -> Generator[Any, None, None]:
    yield from map(work, contents)


def _part_of(done: Done) -> tuple[str, int]:
    return done.task.source.identity, done.task.part
