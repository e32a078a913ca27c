"""Look for texts on which the time grows faster than the text.

    python -m benchmarks.growth --pairs 100
    python -m benchmarks.growth --part tables --part markup

Each fragment is repeated to 50, 100 and 200 thousand characters, with a unit at the far end and without: the
unit is what a reader that looks ahead hopes for.  Tables, mark-up, brackets and blanks are also read as an
article.  Each row is printed as soon as it is measured, the worst again at the end.  Counted is CPU time, and
the garbage collector stays on, as it does in a program.
A library that reads what strangers send must not be stopped by any of it.
"""

import random
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import pairwise
from pkgutil import walk_packages
from time import process_time
from types import ModuleType
from typing import NamedTuple

import cnmoney
from cnmoney import lexicon
from cnmoney.lexicon.rows import Currency
from tests.properties.hostile import (
    BLANKS,
    BRACKETS,
    CONNECTIVES,
    MARKUP,
    NUMBERS,
    TABLES,
    WORDS,
    hostile_text,
)

from . import machine

SIZES = (50_000, 100_000, 200_000)
ENDS = ("", "亿元")
MOST_GROWTH = 2.3  # times per doubling; 2 is linear
MOST_SECONDS = 3.0  # of CPU time for the longest text
LEAST_SECONDS = 0.02  # for the longest text, where its growth is judged
_COLUMNS = " | ".join(f"{size // 1000}k, ms" for size in SIZES)
HEAD = (
    f"| repeated | end | read by | {_COLUMNS} | growth | past a limit |\n"
    f"| --- | --- | --- |{' ---: |' * (len(SIZES) + 1)} --- |"
)
_LAID_OUT = frozenset((*BLANKS, *BRACKETS, *TABLES, *MARKUP))  # what is read as an article, too
_FIELDS = ("forms", "names", "marks")  # of a lexicon row: those that hold written forms


class Case(NamedTuple):
    """A fragment, what stands at the end, how it is read, and the least time for each size."""

    fragment: str
    end: str
    reading: str
    seconds: tuple[float, ...]

    @property
    def growth(self) -> float:
        """The worst growth per doubling; of what takes a few milliseconds nobody can tell it."""
        if self.seconds[-1] < LEAST_SECONDS:
            return 0.0
        return max(longer / shorter for shorter, longer in pairwise(self.seconds))

    @property
    def badness(self) -> float:
        """How near it comes to either limit; above 1 it is past one."""
        return max(self.growth / MOST_GROWTH, self.seconds[-1] / MOST_SECONDS)


def _read_article(text: str) -> object:
    return cnmoney.read_article(text).to_records()


PAIRS = "pairs"
PARTS: dict[str, list[str]] = {  # by the names of the command line
    "numbers": NUMBERS,
    "connectives": CONNECTIVES,
    "words": WORDS,
    "brackets": BRACKETS,
    "blanks": BLANKS,
    "tables": TABLES,
    "markup": MARKUP,
    PAIRS: [],
}
READERS: dict[str, Callable[[str], object]] = {"extract": cnmoney.extract, "read_article": _read_article}


def measure(case: Case, repeats: int) -> Case:
    """Time a fragment; where it seems to grow too fast once more, for that may have been the machine."""
    case = case._replace(seconds=_least_times(case, repeats))
    if case.growth > MOST_GROWTH:
        again = _least_times(case, 3 * repeats)
        case = case._replace(seconds=tuple(map(min, case.seconds, again)))
    return case


def cases(fragments: list[str]) -> Iterator[Case]:
    """Yield what is to be measured of some fragments."""
    for fragment in fragments:
        for end in ENDS:
            yield Case(fragment, end, "extract", ())
        if fragment in _LAID_OUT:
            yield Case(fragment, "", "read_article", ())


def _least_times(case: Case, repeats: int) -> tuple[float, ...]:
    texts = [hostile_text(case.fragment, size, case.end) for size in SIZES]
    return tuple(min(_seconds(case.reading, text) for _ in range(repeats)) for text in texts)


def _seconds(reading: str, text: str) -> float:
    begin = process_time()
    READERS[reading](text)
    return process_time() - begin


def words() -> list[list[str]]:
    """Return the written forms of each room of the lexicon, in the same order every time."""
    found = walk_packages(lexicon.__path__, f"{lexicon.__name__}.")
    rooms = (import_module(room.name) for room in found if not room.ispkg)
    return [forms for room in rooms if (forms := sorted(_forms(room)))]


def _forms(room: ModuleType) -> set[str]:
    """Return the words of a room: those of its rows, and rows that are a word themselves, not a pattern."""
    rows = [row for table in vars(room).values() if isinstance(table, tuple) for row in table]
    rows += [form for row in rows if isinstance(row, Currency) for form in row.forms]
    words = {row for row in rows if isinstance(row, str) and row.isalnum()}
    fields = (getattr(row, field, "") for row in rows for field in _FIELDS)
    listed = (forms for forms in fields if isinstance(forms, str))
    return words.union(form.replace("_", " ") for forms in listed for form in forms.split())


def pairs(count: int, seed: int) -> list[str]:
    """Return pairs of words from any two rooms, some with a digit before them; a seed gives the same ones."""
    chance, rooms = random.Random(seed), words()

    def word() -> str:
        return chance.choice(chance.choice(rooms))

    return [chance.choice(("", "1", "三")) + word() + word() for _ in range(count)]


def row(case: Case) -> str:
    """Return a line of the table."""
    text = repr(case.fragment)[1:-1].replace("|", "\\|")
    times = " | ".join(f"{1000 * seconds:.1f}" for seconds in case.seconds)
    past = "**yes**" if case.badness > 1 else ""
    return f"| `{text}` | {case.end} | `{case.reading}` | {times} | {case.growth:.2f} | {past} |"


def measured_and_printed(fragments: list[str], repeats: int) -> list[Case]:
    """Measure, and print each row as soon as it is there."""
    print(HEAD, flush=True)
    measured = []
    for case in cases(fragments):
        measured.append(measure(case, repeats))
        print(row(measured[-1]), flush=True)
    print()
    return measured


def report(measured: list[Case], rows: int) -> None:
    """Print the counts and the worst cases, those nearest to a limit first."""
    bad = sum(case.badness > 1 for case in measured)
    slowest = max(case.seconds[-1] for case in measured)
    print(f"{len(measured)} texts, {bad} of them past a limit: {MOST_GROWTH} times per doubling, ", end="")
    print(f"{MOST_SECONDS} s for the longest. The slowest took {slowest:.2f} s.\n")
    print(HEAD)
    for case in sorted(measured, key=lambda case: -case.badness)[:rows]:
        print(row(case))


def main() -> int:
    """Measure and print; 1 where a text is past a limit."""
    parser = ArgumentParser(prog="python -m benchmarks.growth", description="Look for growth.")
    parser.add_argument("--pairs", type=int, default=100, help="random pairs of words (default 100)")
    parser.add_argument("--seed", type=int, default=1, help="of the pairs (default 1)")
    parser.add_argument("--repeats", type=int, default=3, help="least time of so many (default 3)")
    parser.add_argument("--rows", type=int, default=20, help="rows of the table (default 20)")
    parser.add_argument("--part", action="append", choices=[*PARTS], help="of the fragments (default all)")
    options = parser.parse_args()
    machine.use_one_core()
    parts = options.part or list(PARTS)
    known = [fragment for part in parts for fragment in PARTS[part]]
    paired = pairs(options.pairs, options.seed) if PAIRS in parts else []
    print(machine.describe())
    repeated = f"{len(known)} fragments and {len(paired)} pairs (seed {options.seed})"
    print(f"{repeated}, each with both ends; least of {options.repeats} times.\n")
    measured = measured_and_printed([*known, *paired], options.repeats)
    report(measured, options.rows)
    return int(any(case.badness > 1 for case in measured))


if __name__ == "__main__":
    sys.exit(main())
