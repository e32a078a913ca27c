"""The figures of docs/checking.md: 40 summaries with planted errors, written before the code."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cnmoney import check

FILE = Path(__file__).parent / "summaries.txt"
MARK = re.compile(r"\{([^|}]*)\|(\w+)\}")
FIGURES = (127, 47, 47, 47)  # of figures, planted errors, warnings, warnings of errors
RIGHT = ("stated", "rounded", "converted")


class Answer(NamedTuple):
    where: str
    expected: str
    status: str

    @property
    def is_error(self) -> bool:
        return self.expected not in RIGHT

    @property
    def is_warned_of(self) -> bool:
        return self.status in ("contradicted", "absent")


class Summary(NamedTuple):
    marked: str
    source: str

    @property
    def text(self) -> str:
        return MARK.sub(lambda mark: mark[1], self.marked)


def summaries() -> Iterator[Summary]:
    for part in re.split("^== .*\n", FILE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        source, *marked = re.split("^- ", part, flags=re.MULTILINE)
        yield from (Summary(each, source) for each in marked)


def answers() -> Iterator[Answer]:
    for summary in summaries():
        shift, expected = 0, {}
        for mark in MARK.finditer(summary.marked):
            expected[mark.start() - shift] = mark
            shift += len(mark[0]) - len(mark[1])
        checks = check(summary.text, summary.source)
        for start, mark in expected.items():
            near = [c for c in checks if c.quantity.start < start + len(mark[1]) and start < c.quantity.end]
            yield Answer(mark[0], mark[2], near[0].status.value if near else "not found")


def test_warnings_have_the_figures_of_the_docs() -> None:
    found = list(answers())
    errors = [answer for answer in found if answer.is_error]
    warned = [answer for answer in found if answer.is_warned_of]
    hits = [answer for answer in errors if answer.is_warned_of]
    faults = [answer for answer in found if answer.is_error != answer.is_warned_of]
    assert (len(found), len(errors), len(warned), len(hits)) == FIGURES, faults


def test_right_figures_have_their_status() -> None:
    assert [answer for answer in answers() if not answer.is_error and answer.status != answer.expected] == []
