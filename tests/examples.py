"""The examples are data: ``tests/examples/*.txt``, each expression with the quantity that it means.

    # a comment
    3800亿元 => money 380000000000 CNY
    约50000台 => count 50000 [..] 台 about
    50-60亿元 => money [5000000000..6000000000] CNY range
    137.7港元/股 => money 137.7 HKD/股
    2.5亿 => money 250000000 CNY inferred          (only in sentences)

A meaning is: kind, value (left out where there is none), [low..high] (left out for exact), unit or currency
with what stands below the line (- for none), qualifier (left out for exact), inferred.

``sentences.txt`` holds running text instead; below each text, indented, are its quantities in reading order.
A text with none below it holds no quantity.
"""

import re
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import cnmoney

FOLDER = Path(__file__).parent / "examples"
_MEANING = re.compile(
    r"(?P<kind>[a-z]+)(?: (?P<value>-?[\d.]+))?(?: \[(?P<low>-?[\d.]*?)\.\.(?P<high>-?[\d.]*)\])?"
    r"(?: (?P<unit>[^ /]+)(?:/(?P<per>[^ ]+))?)(?: (?P<qualifier>[a-z_]+))??(?P<inferred> inferred)?"
)


class Meaning(NamedTuple):
    """What an expression means; compared with a quantity field by field."""

    text: str
    kind: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    currency: str | None
    unit: str | None
    per: str | None
    inferred: bool


def meaning_of(quantity: cnmoney.Quantity) -> Meaning:
    """Return a quantity's fields, its place aside."""
    return Meaning(*(getattr(quantity, field) for field in Meaning._fields))


def read_meaning(line: str) -> Meaning:
    """Read ``expression => meaning``."""
    text, meaning = (part.strip() for part in line.split("=>"))
    found = _MEANING.fullmatch(meaning)
    if found is None:
        raise ValueError(f"not a meaning: {line!r}")
    number = {name: Decimal(found[name]) if found[name] else None for name in ("value", "low", "high")}
    qualifier = found["qualifier"] or "exact"
    if qualifier == "exact":
        number["low"] = number["high"] = number["value"]
    unit = None if found["unit"] == "-" else found["unit"]
    money = found["kind"] == "money"
    return Meaning(
        text,
        found["kind"],
        number["value"],
        number["low"],
        number["high"],
        qualifier,
        unit if money else None,
        None if money else unit,
        found["per"],
        bool(found["inferred"]),
    )


def _lines(path: Path) -> list[str]:
    return [
        line
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]


def expressions() -> dict[str, Meaning]:
    """Return every expression of every file with its meaning, by ``file: expression``."""
    paths = sorted(FOLDER.glob("*.txt"))
    return {
        f"{path.stem}: {meaning.text}": meaning
        for path in paths
        if path.stem not in ("sentences", "nothing")
        for meaning in map(read_meaning, _lines(path))
    }


def sentences() -> dict[str, list[Meaning]]:
    """Return the texts of ``sentences.txt`` and ``nothing.txt`` with the quantities in each."""
    texts: dict[str, list[Meaning]] = {}
    for name in ("sentences", "nothing"):
        for line in _lines(FOLDER / f"{name}.txt"):
            if line.startswith(" "):
                texts[next(reversed(texts))].append(read_meaning(line))
            else:
                texts[line] = []
    return texts
