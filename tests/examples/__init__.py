"""The examples are data: ``tests/examples/*.txt``, each expression with the quantity that it means.

An expression, read as a whole by ``parse`` and found by ``extract`` in a sentence:

    3800亿元 => money 380000000000 CNY
    约50000台 => count 50000 [..] 台 about
    50-60亿元 => money [5000000000..6000000000] CNY range
    137.7港元/股 => money 137.7 HKD/股

A meaning is: kind, value (omitted where there is none), [low..high] (omitted for exact), currency or unit
with the unit below the line (``-`` for none), qualifier (omitted for exact), and ``inferred`` where context
decided.

Running text, with the quantities that ``extract`` finds in it, indented and in reading order. Text with
nothing below it holds no quantity:

    公司上半年营收25.3亿，同比增长8%。
      25.3亿 => money 2530000000 CNY inferred
      8% => percent 8 %
    第三届董事会第十二次会议决议公告

In a text ``⏎`` is a line break and ``\\u200b`` the character with that code.

``# …``
    a comment on a line of its own, or after two blanks at the end of a line.
``# source: …``
    where the examples below it come from, up to the next such line: a document that anybody can look up,
    or ``by hand``. Every example has one.
``? …  # reason``
    a known gap: what the library should return and does not yet. The test is a strict xfail with this
    reason: when the gap is closed it fails, and the ``?`` and the reason are removed.

``whole_only.txt`` holds expressions that ``parse`` alone reads.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

import cnmoney

FOLDER = Path(__file__).parent
_ROOT = FOLDER.parent.parent
_SOURCE = re.compile(r"#\s*source:\s*(?P<source>.*)")
_COMMENT = re.compile(r"\s{2,}#\s*(?P<comment>.*)$")
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

    def __str__(self) -> str:
        """Return the line of an example file."""
        exact = self.qualifier == "exact"
        below = f"/{self.per}" if self.per else ""
        parts = [
            self.kind,
            "" if self.value is None else format(self.value, "f"),
            "" if exact else f"[{_bound(self.low)}..{_bound(self.high)}]",
            (self.currency or self.unit or "-") + below,
            "" if exact else self.qualifier,
            "inferred" if self.inferred else "",
        ]
        return f"{_escape(self.text)} => {' '.join(filter(None, parts))}"


@dataclass(frozen=True)
class Example:
    """One example of a file.

    Attributes:
        path: its file, from the root of the repository.
        line: the line of its text, from 1.
        text: the expression, or the running text.
        meanings: what it means: one for an expression, any number for running text.
        is_sentence: it is running text.
        known_gap: why the library does not read it yet; None where it must be read.
        source: where it comes from.
    """

    path: str
    line: int
    text: str
    meanings: tuple[Meaning, ...]
    is_sentence: bool
    known_gap: str | None
    source: str

    @property
    def place(self) -> str:
        """Return ``file:line``."""
        return f"{self.path}:{self.line}"

    def difference(self, quantities: Iterable[cnmoney.Quantity], note: str = "") -> str:
        """Return a line for each quantity: - is missing, + is found instead. Empty if all are found."""
        expected, found = list(self.meanings), [meaning_of(quantity) for quantity in quantities]
        if found == expected:
            return ""
        lines = [f"{self.place}: {_escape(self.text)}", *([note] if note else [])]
        for tag, *places in SequenceMatcher(None, expected, found, autojunk=False).get_opcodes():
            first, last, found_first, found_last = places
            mark = " " if tag == "equal" else "-"
            lines += [f"  {mark} {meaning}" for meaning in expected[first:last]]
            if tag != "equal":
                lines += [f"  + {meaning}" for meaning in found[found_first:found_last]]
        return "\n".join(lines)


def meaning_of(quantity: cnmoney.Quantity) -> Meaning:
    """Return a quantity's fields, its place aside."""
    return Meaning(*(getattr(quantity, field) for field in Meaning._fields))


def read_meaning(line: str) -> Meaning:
    """Parse ``expression => meaning``."""
    text, _, meaning = line.partition("=>")
    found = _MEANING.fullmatch(meaning.strip())
    if found is None:
        raise ValueError(f"not a meaning: {line!r}")
    number = {name: Decimal(found[name]) if found[name] else None for name in ("value", "low", "high")}
    qualifier = found["qualifier"] or "exact"
    if qualifier == "exact":
        number["low"] = number["high"] = number["value"]
    unit = None if found["unit"] == "-" else found["unit"]
    money = found["kind"] == "money"
    return Meaning(
        _unescape(text.strip()),
        cnmoney.Kind(found["kind"]),
        number["value"],
        number["low"],
        number["high"],
        cnmoney.Qualifier(qualifier),
        unit if money else None,
        None if money else unit,
        found["per"],
        bool(found["inferred"]),
    )


def paths() -> list[Path]:
    """Return the example files."""
    return sorted(FOLDER.glob("*.txt"))


def read_examples(path: Path) -> list[Example]:
    """Parse a file.

    Raises:
        ValueError: a line is not in the notation; says which.
    """
    name, source = path.relative_to(_ROOT).as_posix(), ""
    examples: list[Example] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if found := _SOURCE.fullmatch(line):
            source = found["source"]
        elif line.strip() and not line.startswith("#"):
            try:
                if line.startswith(" "):
                    examples[-1] = _with_quantity(examples[-1], line)
                else:
                    examples.append(_read_example(line, name, number, source))
            except (ValueError, IndexError) as error:
                raise ValueError(f"{name}:{number}: {error}") from None
    return examples


def all_examples() -> Iterator[Example]:
    """Yield the examples of every file."""
    for path in paths():
        yield from read_examples(path)


def expressions() -> list[Example]:
    """Return the examples that are one expression, known gaps aside."""
    return [each for each in all_examples() if not each.is_sentence and each.known_gap is None]


def sentences() -> list[Example]:
    """Return the examples that are running text, known gaps aside."""
    return [each for each in all_examples() if each.is_sentence and each.known_gap is None]


def _read_example(line: str, path: str, number: int, source: str) -> Example:
    line, comment = _split_comment(line)
    is_gap = line.startswith("? ")
    line = line.removeprefix("? ").strip()
    is_sentence = "=>" not in line
    meanings: tuple[Meaning, ...] = () if is_sentence else (read_meaning(line),)
    text = _unescape(line) if is_sentence else meanings[0].text
    return Example(path, number, text, meanings, is_sentence, comment if is_gap else None, source)


def _with_quantity(example: Example, line: str) -> Example:
    """Add a line below running text to its example."""
    if not example.is_sentence:
        raise ValueError("a quantity must be indented below running text, not below an expression")
    return replace(example, meanings=(*example.meanings, read_meaning(_split_comment(line)[0].strip())))


def _split_comment(line: str) -> tuple[str, str]:
    found = _COMMENT.search(line)
    return (line[: found.start()], found["comment"]) if found else (line, "")


def _bound(number: Decimal | None) -> str:
    return "" if number is None else format(number, "f")


def _unescape(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text.replace("⏎", "\n"))


def _escape(text: str) -> str:
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text.replace("\n", "⏎"))
