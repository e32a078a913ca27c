"""The peers: the libraries that find Chinese numbers or sums in running text.

All of them are optional and none is typed, so they are imported by name.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from decimal import localcontext
from functools import partial
from importlib import import_module
from io import StringIO
from typing import NamedTuple

PACKAGES = ("jionlp", "chinese2digits", "cn2an", "recognizers-text-suite")


class Reader(NamedTuple):
    """Something that reads a passage; ``slow`` gets a sample of the passages only."""

    name: str
    reads: str
    read: Callable[[str], object]
    slow: bool = False


def _jionlp() -> list[Reader]:
    """It parses what it finds in both cases; the option only says what is returned."""
    extract = import_module("jionlp").ner.extract_money
    places, values = (partial(extract, with_parsing=parsing) for parsing in (False, True))
    return [
        Reader("JioNLP `extract_money`, without parsing", "money, places", places),
        Reader("JioNLP `extract_money`, with parsing", "money, values", values),
    ]


def _chinese2digits() -> list[Reader]:
    take = import_module("chinese2digits").takeNumberFromString
    return [Reader("chinese2digits `takeNumberFromString`", "numbers and %, no units", take)]


def _cn2an() -> list[Reader]:
    transform = import_module("cn2an").transform
    return [Reader("cn2an `transform`", "Han numbers to digits in place", partial(transform, method="cn2an"))]


def _recognizers_text() -> list[Reader]:
    chinese = import_module("recognizers_text").Culture.Chinese
    currency = import_module("recognizers_number_with_unit").recognize_currency
    number = import_module("recognizers_number").recognize_number
    return [
        Reader(f"Recognizers-Text `{find.__name__}`", reads, partial(find, culture=chinese), slow=True)
        for find, reads in ((currency, "money, values"), (number, "numbers, no units"))
    ]


_PEERS = {
    "JioNLP": _jionlp,
    "chinese2digits": _chinese2digits,
    "cn2an": _cn2an,
    "Recognizers-Text": _recognizers_text,
}


def installed() -> tuple[list[Reader], list[str]]:
    """Return the peers that can be imported, and a line on each that cannot."""
    readers, missing = list[Reader](), list[str]()
    for name, peer in _PEERS.items():
        try:
            with _contained():
                readers += peer()
        except ImportError as error:
            missing.append(f"{name} is left out: {error}.")
    return readers, missing


@contextmanager
def _contained() -> Iterator[None]:
    """Importing a peer may print, and may set the decimal context of the process to 15 digits."""
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()), localcontext():
        yield
