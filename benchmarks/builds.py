"""Another build of cnmoney, in a process of its own: a compiled one beside a pure one.

    python -m benchmarks.builds FILE…

The process prints what it is, then reads a number from standard input again and again, reads the passages of
that file and prints the CPU time that it took, as soon as it is done.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import PIPE, Popen
from tempfile import TemporaryDirectory
from time import process_time

TOP = Path(__file__).parent.parent


class Build:
    """The cnmoney of another interpreter; ``name`` says whether it is compiled."""

    def __init__(self, python: str, corpora: list[list[str]]) -> None:
        self._folder = TemporaryDirectory()
        files = [Path(self._folder.name) / f"{place}.json" for place in range(len(corpora))]
        for file, texts in zip(files, corpora, strict=True):
            file.write_text(json.dumps(texts), encoding="utf-8")
        command = [python, str(TOP / "benchmarks" / "builds.py"), *map(str, files)]
        self._process = Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=self._folder.name)
        self.name = f"**cnmoney** `extract`, {self._line()}"

    def seconds(self, corpus: int) -> float:
        """Return the CPU time of reading a corpus once."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{corpus}\n")
        self._process.stdin.flush()
        return float(self._line())

    def close(self) -> None:
        """End the process."""
        self._process.communicate()
        self._folder.cleanup()

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"{self._process.args!r} ended early")
        return line.strip()


def seconds(read: Callable[[str], object], texts: list[str]) -> float:
    """Return the CPU time of a call for each passage, as a program would read them."""
    begin = process_time()
    for text in texts:
        read(text)
    return process_time() - begin


def main() -> None:
    """Answer on standard output what is asked on standard input."""
    import cnmoney

    corpora = [json.loads(Path(file).read_text(encoding="utf-8")) for file in sys.argv[1:]]
    print("compiled" if cnmoney.compiled else "pure", flush=True)
    for line in sys.stdin:
        print(seconds(cnmoney.extract, corpora[int(line)]), flush=True)


if __name__ == "__main__":
    main()
