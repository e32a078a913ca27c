"""Measure memory, and what the import costs.

    python -m benchmarks.memory --texts news.jsonl

Every peak is that of a process of its own, as the system counts it, for a peak never falls again; this
process stays small, because a child starts from the size of its parent.  Needs a Unix, for ``resource``.
"""

import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, cycle, islice
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeVar

import cnmoney
from cnmoney.cli.main import main as run

from . import machine, news

MEGABYTE = 10**6
LAZY = ("cn2an", "jinja2", "rich")  # dependencies that are imported with their first use
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes; macOS counts these, the others kilobytes
Result = TypeVar("Result")


def alone(measure: Callable[..., Result], *args: object) -> Result:
    """Return what a function measures in a new process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, *args).result()


def peak() -> int:
    """Return the most memory that this process has had, in bytes."""
    return getrusage(RUSAGE_SELF).ru_maxrss * _PEAK_UNIT


# --- a long text ---------------------------------------------------------------------------------------


def long_text(path: Path | None, megabytes: int) -> str:
    """Return the passages again and again, to so many megabytes in UTF-8."""
    text = "\n".join(news.passages(path)) + "\n"
    return text * (megabytes * MEGABYTE // len(text.encode()) + 1)


def peak_of_text(path: Path | None, megabytes: int) -> tuple[int, int]:
    """Return the peak of a process that only has the text, and the characters of the text."""
    text = long_text(path, megabytes)
    return peak(), len(text)


def peak_of_reading(path: Path | None, megabytes: int) -> tuple[int, int]:
    """Return the peak of a process that reads the text a quantity at a time, and how many there are."""
    text = long_text(path, megabytes)
    found = sum(1 for _ in cnmoney.finditer(text))
    return peak(), found


def peak_of_command(path: Path | None, megabytes: int, way: str) -> int:
    """Return the peak of the command line, which reads the text from a file and writes it in some format."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "long.txt"
        alone(write_long_text, file, path, megabytes)
        return alone(peak_of_main, str(file), way)


def write_long_text(file: Path, path: Path | None, megabytes: int) -> None:
    """Write the long text to a file."""
    file.write_text(long_text(path, megabytes), encoding="utf-8")


def peak_of_main(file: str, way: str) -> int:
    """Return the peak of a process that runs the command line."""
    run(["--format", way, "--output", os.devnull, file])
    return peak()


# --- quantities that are kept --------------------------------------------------------------------------


def bytes_kept(path: Path | None, count: int) -> float:
    """Return by how many bytes a process grows with each quantity that it keeps, its text included."""
    texts = [text for text in news.passages(path) if cnmoney.extract(text)]  # fills the caches too
    before = peak()
    kept = list(islice(chain.from_iterable(map(cnmoney.extract, cycle(texts))), count))
    return (peak() - before) / max(1, len(kept))


# --- the import ----------------------------------------------------------------------------------------


def import_times(count: int) -> list[tuple[float, float]]:
    """Return the CPU seconds of a bare interpreter and of one that imports cnmoney, pair by pair."""
    return [(_cpu_seconds("pass"), _cpu_seconds("import cnmoney")) for _ in range(count + 1)][1:]


def _cpu_seconds(code: str) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def modules(code: str) -> set[str]:
    """Return what an interpreter has imported after some code."""
    command = [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)"]
    return set(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split())


# --- the table -----------------------------------------------------------------------------------------


def rows_of_memory(options: Namespace) -> Iterator[tuple[str, str]]:
    """Yield what is said of memory."""
    text, length = alone(peak_of_text, options.texts, options.megabytes)
    reading, found = alone(peak_of_reading, options.texts, options.megabytes)
    size = sys.getsizeof(cnmoney.parse("3800亿元"))
    kept = alone(bytes_kept, options.texts, options.quantities)
    yield f"peak with a text of {options.megabytes} MB ({length:,} characters)", f"{text / MEGABYTE:.0f} MB"
    yield f"peak with `finditer` over it ({found:,} quantities)", f"{reading / MEGABYTE:.0f} MB"
    for way in ("jsonl", "csv", "table"):
        written = peak_of_command(options.texts, options.megabytes, way)
        yield f"peak of `cnmoney --format {way}` on a file of it", f"{written / MEGABYTE:.0f} MB"
    yield "so reading takes", f"{(reading - text) / MEGABYTE:.1f} MB"
    yield "`sys.getsizeof` of a `Quantity`", f"{size} bytes"
    yield f"each of {options.quantities:,} kept, with its Decimals and its text", f"{kept:.0f} bytes"


def rows_of_import(count: int) -> Iterator[tuple[str, str]]:
    """Yield what is said of the import."""
    times = import_times(count)
    bare, whole = (1000 * median(column) for column in zip(*times, strict=True))
    price = 1000 * median(after - before for before, after in times)
    brought = modules("import cnmoney") - modules("pass")
    early = [name for name in LAZY if name in brought]
    yield f"`python -c pass`, CPU, median of {count}", f"{bare:.1f} ms"
    yield "`python -c 'import cnmoney'`", f"{whole:.1f} ms"
    yield "the difference, pair by pair", f"{price:.1f} ms"
    yield "modules that the import brings", f"{len(brought)}"
    yield f"of {', '.join(LAZY)} among them", ", ".join(early) or "none"


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(prog="python -m benchmarks.memory", description="Measure memory and import.")
    news.add_option(parser)
    parser.add_argument("--megabytes", type=int, default=100, help="of the long text, in UTF-8 (default 100)")
    parser.add_argument("--quantities", type=int, default=10**6, help="to keep (default 1000000)")
    parser.add_argument("--imports", type=int, default=25, help="pairs of interpreters (default 25)")
    options = parser.parse_args()
    machine.use_one_core()
    print(f"{machine.describe()}\n\n| | |\n| --- | ---: |")
    for what, amount in chain(rows_of_import(options.imports), rows_of_memory(options)):
        print(f"| {what} | {amount} |", flush=True)


if __name__ == "__main__":
    main()
