"""Compare cnmoney with other libraries on the same passages.

    python -m benchmarks.compare --texts news.jsonl

One process, one core, CPU time.  Every round times each reader once, so that a machine that slows down slows
all of them down; a ratio is taken inside a round, and the median of the rounds is printed with its extremes.
"""

from argparse import ArgumentParser
from collections.abc import Callable
from statistics import median
from time import process_time
from warnings import catch_warnings, simplefilter

from . import machine, news, peers
from .peers import OURS, OURS_ON_SAMPLE, Reader

Round = dict[str, float]  # the rate of each reader, characters a second


def rate(read: Callable[[str], object], texts: list[str]) -> float:
    """Return how many characters a second are read, a call for each passage, as a program would."""
    begin = process_time()
    for text in texts:
        read(text)
    return news.size(texts) / (process_time() - begin)


def measure(readers: list[Reader], texts: list[str], sample: list[str], rounds: int) -> list[Round]:
    """Time the rounds; one before them fills the caches and is thrown away, as are the peers' warnings."""
    with catch_warnings():
        simplefilter("ignore")
        return [
            {reader.name: rate(reader.read, sample if reader.slow else texts) for reader in readers}
            for _ in range(rounds + 1)
        ][1:]


def row(reader: Reader, rounds: list[Round]) -> str:
    """Return a line of the table; who read the sample is compared with cnmoney on the sample."""
    ours = OURS_ON_SAMPLE if reader.slow else OURS
    own = median(done[reader.name] for done in rounds)
    ratios = [done[ours.name] / done[reader.name] for done in rounds]
    ratio = "" if reader is ours else f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
    return f"| {reader.name} | {reader.reads} | {own:,.0f} | {ratio} |"


def report(readers: list[Reader], rounds: list[Round]) -> None:
    """Print the table, all passages first, the sample below."""
    print("| | reads | characters a second | cnmoney is … times as fast |")
    print("| --- | --- | ---: | ---: |")
    for reader in sorted(readers, key=lambda reader: (reader.slow, reader is not OURS_ON_SAMPLE)):
        print(row(reader, rounds))


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(prog="python -m benchmarks.compare", description="Compare with other libraries.")
    news.add_option(parser)
    parser.add_argument("--rounds", type=int, default=9, help="rounds after the first (default 9)")
    parser.add_argument("--sample", type=int, default=20_000, help="characters for the slow (default 20000)")
    options = parser.parse_args()
    machine.use_one_core()
    readers, missing = peers.installed()
    texts = news.passages(options.texts)
    sample = news.sample(texts, options.sample)
    rounds = measure(readers, texts, sample, options.rounds)
    print(machine.describe(peers.PACKAGES))
    print(f"{news.describe(texts)}; the sample: {news.describe(sample)}; {options.rounds} rounds.\n")
    report(readers, rounds)
    print("".join(f"\n{line}" for line in missing))


if __name__ == "__main__":
    main()
