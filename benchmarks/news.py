"""The passages to measure on.

News belongs to its publishers, so none is kept here: without a file of your own the passages are the
example sentences of the tests and the paragraphs of the example article.  These hold more quantities for
their length than news does, so their figures are lower than those of news; compare like with like.
"""

import json
from argparse import ArgumentParser
from pathlib import Path

from tests.examples import sentences

_ARTICLE = Path(__file__).parent.parent / "examples" / "article.txt"


def add_option(parser: ArgumentParser) -> None:
    """Add ``--texts`` to a command."""
    parser.add_argument(
        "--texts",
        type=Path,
        metavar="FILE",
        help='passages: JSON Lines (.jsonl) with a "text" field, or plain text, one a line; '
        "without it, the examples of this repository",
    )


def passages(path: Path | None = None) -> list[str]:
    """Return the passages of a file, without one those of the repository."""
    if path is None:
        return [
            *(example.text for example in sentences()),
            *filter(str.strip, _ARTICLE.read_text(encoding="utf-8").splitlines()),
        ]
    with path.open(encoding="utf-8") as lines:
        if path.suffix == ".jsonl":
            return [json.loads(line)["text"] for line in lines if line.strip()]
        return [line.rstrip("\n") for line in lines if line.strip()]


def sample(texts: list[str], characters: int) -> list[str]:
    """Return passages from all over the texts, about so many characters of them."""
    return texts[:: max(1, size(texts) // characters)]


def size(texts: list[str]) -> int:
    """Return how many characters the texts have."""
    return sum(map(len, texts))


def describe(texts: list[str]) -> str:
    """Return how much was read, for the results."""
    return f"{len(texts):,} passages, {size(texts):,} characters"
