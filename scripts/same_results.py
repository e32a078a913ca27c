"""Write what the library reads in many texts, and compare it after a change that must change nothing.

    python -m scripts.same_results write before.jsonl [--texts FILE ...]
    python -m scripts.same_results compare before.jsonl [--texts FILE ...]

The texts are the examples of the tests and the article in ``examples``; ``--texts`` adds passages: JSON Lines
(``.jsonl``) with a "text" field, or plain text with one passage a line. ``compare`` prints each text whose
result differs, and exits with status 1 if any does.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import cnmoney
from tests.examples import all_examples, meaning_of

_ARTICLE = Path(__file__).resolve().parent.parent / "examples" / "article.txt"
Results = dict[str, list[str]]


def texts(files: list[Path]) -> Iterator[str]:
    """Yield the texts, those of the repository first."""
    yield from (example.text for example in all_examples())
    yield _ARTICLE.read_text(encoding="utf-8")
    for file in files:
        for line in file.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                yield json.loads(line)["text"] if file.suffix == ".jsonl" else line


def results(text: str) -> Results:
    """Return what each way to read the text finds, a line for each quantity."""
    try:
        whole = [cnmoney.parse(text)]
    except cnmoney.ParseError:
        whole = []
    found = {
        "parse": whole,
        "extract": cnmoney.extract(text),
        "extract, TWD, small counts": cnmoney.extract(text, default_currency="TWD", small_counts=True),
        "read_article": list(cnmoney.read_article(text).quantities),
    }
    return {
        way: [f"{each.start}-{each.end} {meaning_of(each)}" for each in quantities]
        for way, quantities in found.items()
    }


def write(path: Path, files: list[Path]) -> int:
    """Write the results, a text a line."""
    with path.open("w", encoding="utf-8") as lines:
        for text in texts(files):
            lines.write(json.dumps({"text": text, "results": results(text)}) + "\n")
    return 0


def compare(path: Path, files: list[Path]) -> int:
    """Print what differs from the results of before, of the texts that both have."""
    with path.open(encoding="utf-8") as lines:
        before = {row["text"]: row["results"] for row in map(json.loads, lines)}
    compared = different = 0
    for text in texts(files):
        if text not in before:
            continue
        compared += 1
        now = results(text)
        if now != before[text]:
            different += 1
            print(f"--- {text}")
            for way, found in now.items():
                was = before[text].get(way, [])
                for line in [line for line in was if line not in found]:
                    print(f"  {way}: - {line}")
                for line in [line for line in found if line not in was]:
                    print(f"  {way}: + {line}")
    print(f"{compared:,} texts compared, {different:,} differ")
    return int(different > 0 or compared == 0)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("command", choices=["write", "compare"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--texts", type=Path, metavar="FILE", action="append", default=[])
    options = parser.parse_args()
    command = write if options.command == "write" else compare
    return command(options.file, options.texts)


if __name__ == "__main__":
    sys.exit(main())
