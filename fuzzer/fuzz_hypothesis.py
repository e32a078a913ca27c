"""Grammar-based fuzzing: Hypothesis makes texts of the lexicon's words, and shrinks the ones that fail.

    python fuzzer/fuzz_hypothesis.py --minutes 5                       # every target in turn
    python fuzzer/fuzz_hypothesis.py --minutes 5 --target article

Exits with status 1 where it has found a fault.
"""

import argparse
import sys
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
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


def fails(check: Check, example: Any) -> bool:
    """Tell whether a check does not hold."""
    try:
        check(example)
    except Exception:
        return True
    return False


def fault(target: str, counts: Counter[str]) -> Any:
    """Try one round of examples; return the smallest that fails, None if none does."""
    check, examples = TARGETS[target]

    def condition(example: Any) -> bool:
        counts[target] += 1
        return fails(check, example)

    try:
        return find(examples, condition, settings=SETTINGS, random=Random())
    except NoSuchExample:
        return None


def report(target: str, example: Any) -> None:
    """Print a failing example, and how it fails."""
    print(f"\n{target} fails on {example!a}\n    {example!s}".encode(errors="replace").decode())
    try:
        TARGETS[target][0](example)
    except Exception:
        traceback.print_exc(limit=-3, file=sys.stdout)


def fuzz(targets: list[str], minutes: float) -> bool:
    """Run the targets in turn until the time is up, each to its first fault; tell whether all held."""
    end, counts, sound = monotonic() + minutes * 60, Counter[str](), list(targets)
    while sound and monotonic() < end:
        for target in list(sound):
            example = fault(target, counts)
            if example is not None:
                report(target, example)
                sound.remove(target)
    print(*(f"{target}: {counts[target]} examples" for target in targets), sep="\n")
    return sound == targets


def main() -> int:
    """Read the command line; return 1 where a fault was found."""
    parser = argparse.ArgumentParser(description="Fuzz cnmoney with texts made of its words.")
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--target", action="append", choices=list(TARGETS), help="only this; repeatable")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")  # odd codecs warn of what they are given
    return 0 if fuzz(arguments.target or list(TARGETS), arguments.minutes) else 1


if __name__ == "__main__":
    sys.exit(main())
