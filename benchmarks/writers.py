"""Look for texts on which what is written, or the time to write it, grows faster than the text.

    python -m benchmarks.writers

Each text is made in three sizes, each twice the one before, and each goes through the command line to every
format, as a file does.  Counted are the bytes of the output and the CPU time of reading and writing.
"""

import io
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from contextlib import redirect_stdout
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

from cnmoney.cli.main import main as run
from tests.properties.hostile import hostile_text
from tests.properties.test_output_size import TEXTS as NARROW_AND_WIDE

from . import machine

FORMATS = ("jsonl", "csv", "table", "html", "xlsx")
SIZES = (10_000, 20_000, 40_000)
MOST_GROWTH = 2.3  # times per doubling; 2 is linear
LEAST_SECONDS = 0.05  # for the longest text, where the growth of its time is judged
LEAST_BYTES = 100_000  # and of its output: a workbook of nothing is some kilobytes
ARTICLE = Path(__file__).resolve().parent.parent / "examples" / "article.txt"


def _shorter(text: Callable[[int], str]) -> Callable[[int], str]:
    return lambda size: text(size // 4)  # these count cells or quantities, not characters


def _repeated(fragment: str) -> Callable[[int], str]:
    return lambda size: hostile_text(fragment, size, "")


TEXTS: dict[str, Callable[[int], str]] = {
    "an article": _repeated(ARTICLE.read_text(encoding="utf-8")),
    **{name: _shorter(text) for name, text in NARROW_AND_WIDE.items()},
    "a Markdown table": _repeated("|营业收入（万元）|1,234.5|(56.78)|\n"),
    "an HTML table": _repeated("<table><tr><th>项目<td>1亿元<td>5%</table>\n"),
    "mark-up": _repeated("**3**亿元，$5\\%$，<b>1</b>&nbsp;万台。"),
    "control characters": _repeated("\x1b\u202e1亿元\x85"),
    "what a spreadsheet could run": _repeated("=3亿元;@5%,\t"),
    "no quantity": _repeated("董事会审议通过了本次会议的议案"),
}


class Written(NamedTuple):
    """What one format makes of one text, in each size: characters read, bytes written, CPU time."""

    text: str
    form: str
    characters: tuple[int, ...]
    written: tuple[int, ...]
    seconds: tuple[float, ...]

    @property
    def growth_of_output(self) -> float:
        """The worst growth per doubling of the text; of a little output it says nothing."""
        return _growth(self.characters, self.written) if self.written[-1] >= LEAST_BYTES else 0.0

    @property
    def growth_of_time(self) -> float:
        """The same of the time."""
        return _growth(self.characters, self.seconds) if self.seconds[-1] >= LEAST_SECONDS else 0.0


def _growth(sizes: tuple[float, ...], costs: tuple[float, ...]) -> float:
    """Return the worst growth of a cost, as if each size were exactly twice the one before."""
    steps = zip(pairwise(sizes), pairwise(costs), strict=True)
    return max(2 * (cost / less) / (size / shorter) for (shorter, size), (less, cost) in steps)


def measure(name: str, form: str, folder: Path, repeats: int) -> Written:
    """Write a text of each size in one format; the time is the least of some."""
    texts = [TEXTS[name](size) for size in SIZES]
    costs = [min(_cost(text, form, folder) for _ in range(repeats)) for text in texts]
    characters = tuple(map(len, texts))
    return Written(name, form, characters, tuple(size for _, size in costs), tuple(time for time, _ in costs))


def _cost(text: str, form: str, folder: Path) -> tuple[float, int]:
    source, output = folder / "text.txt", folder / f"output.{form}"
    source.write_text(text, encoding="utf-8", newline="")
    begin = process_time()
    with redirect_stdout(io.TextIOWrapper(io.BytesIO())):
        status = run([str(source), "--format", form, "--output", str(output)])
    seconds = process_time() - begin
    if status:
        raise RuntimeError(f"exit status {status}")
    return seconds, output.stat().st_size


def row(case: Written) -> str:
    """Return a line of the table."""
    per_character = case.written[-1] / case.characters[-1]
    microseconds = 1e6 * case.seconds[-1] / case.characters[-1]
    growth = f"{case.growth_of_output:.2f} | {case.growth_of_time:.2f}"
    return f"| {case.text} | `{case.form}` | {per_character:.1f} | {microseconds:.1f} | {growth} |"


def main() -> int:
    """Measure and print; 1 where an output or its time grows too fast."""
    parser = ArgumentParser(prog="python -m benchmarks.writers", description="Look for growth of outputs.")
    parser.add_argument("--repeats", type=int, default=3, help="least time of so many (default 3)")
    options = parser.parse_args()
    machine.use_one_core()
    with TemporaryDirectory(prefix="cnmoney-") as folder:
        cases = [measure(name, form, Path(folder), options.repeats) for name in TEXTS for form in FORMATS]
    bad = [case for case in cases if max(case.growth_of_output, case.growth_of_time) > MOST_GROWTH]
    print(machine.describe())
    print(
        f"{len(cases)} outputs of {SIZES[0]:,} to {SIZES[-1]:,} characters, {len(bad)} past {MOST_GROWTH} ",
        end="",
    )
    print(f"{MOST_GROWTH} times per doubling (0.00: too little to judge).\n")
    print("| text | format | bytes a character | µs a character | growth of output | of time |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    print(*map(row, cases), sep="\n")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
