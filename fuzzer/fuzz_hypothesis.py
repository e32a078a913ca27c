"""Grammar-based fuzzing: Hypothesis makes texts of the lexicon's words, and shrinks the ones that fail.

    python fuzzer/fuzz_hypothesis.py --minutes 5                       # every target in turn
    python fuzzer/fuzz_hypothesis.py --minutes 5 --target article
    python fuzzer/fuzz_hypothesis.py --rounds 5                        # the same examples in every run: CI

The texts of ``fuzzer/seeds`` come first.  Exits with status 1 where it has found a fault.
"""

import argparse
import sys
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import count, takewhile
from random import Random
from time import monotonic
from typing import Any

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

import grammar
import invariants

Check = Callable[[Any], None]

ROUND = 200  # examples, after which the next target has its turn
SETTINGS = settings(
    max_examples=ROUND,
    deadline=None,
    derandomize=False,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=list(HealthCheck),
)
TARGETS: dict[str, tuple[Check, st.SearchStrategy[Any]]] = {
    **{
        name: (check, grammar.TEXTS)
        for name, check in (invariants.OF_TEXTS | invariants.OF_LONG_TEXTS).items()
    },
    **{name: (check, grammar.FILES) for name, check in invariants.OF_FILES.items()},
}
SEED = 17  # of the rounds that are the same in every run


def fails(check: Check, example: Any) -> bool:
    """Tell whether a check does not hold."""
    try:
        check(example)
    except Exception:
        return True
    return False


def fault(target: str, counts: Counter[str], random: Random) -> Any:
    """Try one round of examples; return the smallest that fails, None if none does."""
    check, examples = TARGETS[target]

    def condition(example: Any) -> bool:
        counts[target] += 1
        return fails(check, example)

    try:
        return find(examples, condition, settings=SETTINGS, random=random)
    except NoSuchExample:
        return None


def failing_seed(target: str) -> Any:
    """Return the first text of ``fuzzer/seeds`` that fails, None if none does."""
    texts = grammar.whole_seeds()
    is_of_files = target in invariants.OF_FILES
    examples: list[Any] = (
        [file for text in texts for file in grammar.files_of(text)] if is_of_files else texts
    )
    return next((example for example in examples if fails(TARGETS[target][0], example)), None)


def report(target: str, example: Any) -> None:
    """Print a failing example, and how it fails."""
    print(f"\n{target} fails on {example!a}\n    {example!s}".encode(errors="replace").decode())
    try:
        TARGETS[target][0](example)
    except Exception:
        traceback.print_exc(limit=-3, file=sys.stdout)


def fuzz(targets: list[str], rounds: Iterable[int], random: Random) -> bool:
    """Run the targets in turn, round after round, each to its first fault; tell whether all held."""
    counts, sound = Counter[str](), list(targets)

    def drop_if_faulty(target: str, example: Any) -> None:
        if example is not None:
            report(target, example)
            sound.remove(target)

    for target in targets:
        drop_if_faulty(target, failing_seed(target))
    for _ in rounds:
        for target in list(sound):
            drop_if_faulty(target, fault(target, counts, random))
    print(*(f"{target}: {counts[target]} examples" for target in targets), sep="\n")
    return sound == targets


def main() -> int:
    """Read the command line; return 1 where a fault was found."""
    parser = argparse.ArgumentParser(description="Fuzz cnmoney with texts made of its words.")
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument(
        "--rounds",
        type=int,
        help=f"instead: so many times {ROUND} examples of each target but time, the same in every run",
    )
    parser.add_argument("--target", action="append", choices=list(TARGETS), help="only this; repeatable")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")  # odd codecs warn of what they are given
    targets = arguments.target or list(TARGETS)
    if arguments.rounds is None:
        end = monotonic() + arguments.minutes * 60
        sound = fuzz(targets, takewhile(lambda _: monotonic() < end, count()), Random())
    else:  # whether a time is noticed hangs on the machine
        targets = [target for target in targets if target not in invariants.OF_LONG_TEXTS]
        sound = fuzz(targets, range(arguments.rounds), Random(SEED))
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
