"""What ``--explain`` prints: every quantity, and every number that was left out with the reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

from ..display import display_name, escape_unprintable
from ..quantity import Quantity
from ..rejection import Rejection


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was found and left out in one text.

    Attributes:
        name: the name of its file.
        text: the text.
        results: its quantities and rejections in reading order.
    """

    name: str
    text: str
    results: Sequence[Quantity | Rejection]


def write_explanations(explanations: Iterable[Explanation], stream: TextIO, *, several: bool) -> None:
    """Write one line for each quantity and each rejection.

        12: 3800亿元 = 380000000000 CNY
        12: 第3名 left out: ordinal

    The number of its line in the text comes first; if there are several files, the name before it.
    A text without numbers has a line that says so.
    """
    for explanation in explanations:
        prefix = f"{escape_unprintable(display_name(explanation.name))}:" if several else ""
        if not explanation.results:
            stream.write(f"{prefix}{' ' * several}no numbers found\n")
        line, seen = 1, 0
        for result in explanation.results:
            line += explanation.text.count("\n", seen, result.start)
            seen = result.start
            stream.write(f"{prefix}{line}: {_meaning(result)}\n")


def _meaning(result: Quantity | Rejection) -> str:
    if isinstance(result, Quantity):
        return str(result)
    return f"{escape_unprintable(result.text)} left out: {result.reason}"
