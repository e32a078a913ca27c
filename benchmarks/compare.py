"""Compare cnmoney with other libraries on the same passages.

    python -m benchmarks.compare --texts news.jsonl --build pure/bin/python --build compiled/bin/python

One core, CPU time.  Every round times each reader once, so that a machine that slows down slows all of them
down; a ratio is taken inside a round, and the median of the rounds is printed with its extremes.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from statistics import median
from warnings import catch_warnings, simplefilter

from . import machine, news, peers
from .builds import Build, seconds
from .peers import Reader

Round = dict[tuple[str, bool], float]  # characters a second, of each reader and of each build on both corpora


def measure(
    builds: Sequence[Build], readers: Sequence[Reader], corpora: Sequence[list[str]], rounds: int
) -> list[Round]:
    """Time the rounds; one before them fills the caches and is thrown away, as are the peers' warnings."""
    sizes = [news.size(texts) for texts in corpora]
    with catch_warnings():
        simplefilter("ignore")
        return [
            {
                **{
                    (build.name, bool(corpus)): sizes[corpus] / build.seconds(corpus)
                    for build in builds
                    for corpus in range(len(corpora))
                },
                **{
                    (reader.name, reader.slow): sizes[reader.slow]
                    / seconds(reader.read, corpora[reader.slow])
                    for reader in readers
                },
            }
            for _ in range(rounds + 1)
        ][1:]


def report(builds: Sequence[Build], readers: Sequence[Reader], rounds: list[Round]) -> None:
    """Print how fast each build is, and how much faster than each peer on what that read."""
    print("| | reads | characters a second |" + "".join(f" {build.name} |" for build in builds))
    print("| --- | --- | ---: |" + " ---: |" * len(builds))
    for build in builds:
        rate = _middle(rounds, build.name, slow=False)
        print(f"| {build.name} | all kinds, values and bounds | {rate} |" + " |" * len(builds))
    for reader in sorted(readers, key=lambda reader: reader.slow):
        ratios = "".join(f" {_ratio(rounds, build.name, reader)} |" for build in builds)
        print(
            f"| {reader.name} | {reader.reads} | {_middle(rounds, reader.name, slow=reader.slow)} |{ratios}"
        )


def _middle(rounds: list[Round], name: str, *, slow: bool) -> str:
    return f"{median(done[name, slow] for done in rounds):,.0f}"


def _ratio(rounds: list[Round], build: str, reader: Reader) -> str:
    ratios = [done[build, reader.slow] / done[reader.name, reader.slow] for done in rounds]
    return f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(prog="python -m benchmarks.compare", description="Compare with other libraries.")
    news.add_option(parser)
    parser.add_argument("--rounds", type=int, default=9, help="rounds after the first (default 9)")
    parser.add_argument("--sample", type=int, default=20_000, help="characters for the slow (default 20000)")
    parser.add_argument(
        "--build",
        action="append",
        metavar="PYTHON",
        help="an interpreter that has a build of cnmoney; may be given again (default: this one)",
    )
    options = parser.parse_args()
    machine.use_one_core()
    readers, missing = peers.installed()
    texts = news.passages(options.texts)
    sample = news.sample(texts, options.sample)
    builds = [Build(python, [texts, sample]) for python in options.build or [sys.executable]]
    rounds = measure(builds, readers, [texts, sample], options.rounds)
    print(machine.describe(peers.PACKAGES))
    print(f"{news.describe(texts)}; the sample: {news.describe(sample)}; {options.rounds} rounds.\n")
    report(builds, readers, rounds)
    print("".join(f"\n{line}" for line in missing))
    for build in builds:
        build.close()


if __name__ == "__main__":
    main()
