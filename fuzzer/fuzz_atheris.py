"""Coverage-guided fuzzing: libFuzzer, through Atheris, looks for bytes that reach new code.

    python fuzzer/fuzz_atheris.py --target extract --seeds corpus/     # once: the examples as a first corpus
    python fuzzer/fuzz_atheris.py --target extract corpus/ -max_total_time=600 -timeout=20

What is no option of this program goes to libFuzzer: https://llvm.org/docs/LibFuzzer.html#options
"""

import argparse
import sys
import warnings
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import atheris

with atheris.instrument_imports(include=["cnmoney"]):
    import cnmoney.article.page.render
    import cnmoney.cli.terminal  # noqa: F401  the library imports both late, when imports are measured no more
    import grammar
    import invariants

Example = TypeVar("Example", str, bytes)


def fuzz(target: str, options: list[str]) -> None:
    """Run libFuzzer until it finds a fault or its time is up."""

    def test_one_input(data: bytes) -> None:
        if target in invariants.OF_FILES:
            run_check(target, invariants.OF_FILES[target], data)
        else:
            run_check(target, invariants.OF_TEXTS[target], grammar.text_of(data))

    atheris.Setup([sys.argv[0], *options], test_one_input)
    atheris.Fuzz()


def run_check(target: str, check: Callable[[Example], None], example: Example) -> None:
    """Check an example; show one that fails, and a shorter one, in ASCII, to copy into a test."""
    try:
        check(example)
    except Exception as error:
        print(f"\n{target} fails on {example!a}\n", file=sys.stderr)
        print(f"and on {shortened(check, example, type(error))!a}\n", file=sys.stderr)
        raise


def shortened(check: Callable[[Example], None], example: Example, fault: type[Exception]) -> Example:
    """Cut out pieces, ever smaller ones, as long as what is left fails with the same exception."""
    size = len(example)
    while size := size // 2:
        place = 0
        while place < len(example):
            shorter = example[:place] + example[place + size :]
            if fails(check, shorter, fault):
                example = shorter
            else:
                place += size
    return example


def fails(check: Callable[[Example], None], example: Example, fault: type[Exception]) -> bool:
    """Return True if a check raises this very exception."""
    try:
        check(example)
    except Exception as error:
        return type(error) is fault
    return False


def write_seeds(target: str, folder: Path) -> None:
    """Write the examples into a folder as a first corpus, in every way in which a target can read them."""
    folder.mkdir(parents=True, exist_ok=True)
    for text in grammar.seeds():
        for data in _codings(target, text):
            (folder / sha256(data).hexdigest()[:16]).write_bytes(data)


def _codings(target: str, text: str) -> list[bytes]:
    if target in invariants.OF_FILES:
        return grammar.files_of(text)
    return [b"\0" + text.encode(), grammar.bytes_of(text)]


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(allow_abbrev=False, description="Other options go to libFuzzer.")
    parser.add_argument("--target", required=True, choices=[*invariants.OF_TEXTS, *invariants.OF_FILES])
    parser.add_argument("--seeds", type=Path, metavar="FOLDER", help="write the first corpus here, and stop")
    arguments, options = parser.parse_known_args()
    warnings.simplefilter("ignore")  # odd codecs warn of what they are given
    if arguments.seeds:
        write_seeds(arguments.target, arguments.seeds)
    else:
        fuzz(arguments.target, options)


if __name__ == "__main__":
    main()
