"""The figures of docs/checking.md for summaries whose author had not read the rules."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from cnmoney import check

FILE = Path(__file__).parent / "blind_summaries.txt"
MARK = re.compile(r"\[\[(\w+)\|(.*?)\]\]")
FIGURES = (410, 106, 103, 92)  # of figures read, planted errors, warnings, errors that are warned of

ELSEWHERE = "the source has the value, of another name or year"
UNREAD = "no quantity is read there"
KNOWN = {
    "share pledge": {"11.29%": ELSEWHERE},
    "hong kong results traditional": {"15.2港仙": ELSEWHERE},
    "taiwan tech headline article": {"7.93元": ELSEWHERE},
    "research report ev": {"75%": ELSEWHERE},
    "stock market close": {"2.6%": ELSEWHERE},
    "ipo prospectus": {"31.2%": ELSEWHERE},
    "aviation statistics": {"306架": ELSEWHERE},
    "semiconductor expansion": {"21.2亿元": ELSEWHERE, "31.6亿元": ELSEWHERE},
    "survey consumer finance": {"19.4%": ELSEWHERE},
    "energy storage bid": {"0.489元/Wh": ELSEWHERE},
    "speech minister": {"不超过20万人": "another figure of the source, 18.3万人, is within the bound"},
    "market size forecast": {"约37%": "36.1% is within what 约 allows"},
    "logistics e-commerce": {"0.58分": f"a number with 分 may be a mark or a minute; {UNREAD}"},
    "hong kong spoken column": {"438呎": "of one flat it is a length, of its area it is ft²"},
    "reit report": {"62.8元/平方米": "每月 before the amount and /平方米 after it: one of two units is read"},
    "court judgment": {"七年半": f"七年六个月 is two lengths of time of one digit; {UNREAD}"},
    "insurance product": {"20年": f"20年或30年 looks like a tenor; {UNREAD}"},
    "interview anchor spoken": {
        "6%": f"年化六个点: {UNREAD}",
        "35人": "35个人 is a count of 个",
        "约80人": "80个人左右 is a count of 个",
    },
    "private fund letter": {"15%": "跑赢沪深300的15%: no word before it says that it is a change"},
    "tax budget speech hk": {"29億元": "少收 is no word of a change"},
    "labor salary post": {"8600元": f"房贷每月8600: {UNREAD}", "2300元": f"车贷2300: {UNREAD}"},
}


class Mark(NamedTuple):
    """A planted error."""

    kind: str
    start: int
    end: int


class Scored(NamedTuple):
    """What the check says of one summary; ``faults`` are its misses and its false alarms."""

    figures: int
    errors: int
    warnings: int
    hits: int
    faults: list[str]


def parts() -> dict[str, str]:
    _, *blocks = re.split(r"^== ", FILE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: body for name, _, body in (block.partition("\n") for block in blocks)}


@cache
def scored(name: str) -> Scored:
    source, _, marked = parts()[name].partition("\n--\n")
    summary, marks = "", []
    for place, piece in enumerate(re.split(r"(\[\[.*?\]\])", marked.strip())):
        found = MARK.fullmatch(piece) if place % 2 else None
        if found:
            marks.append(Mark(found[1], len(summary), len(summary) + len(found[2])))
        summary += found[2] if found else piece
    warnings, hits, faults, passed = 0, 0, [], set(marks)
    checks = check(summary, source.strip())
    for one in checks:
        quantity = one.quantity
        wrong = [mark for mark in marks if mark.start < quantity.end and quantity.start < mark.end]
        warnings += one.status.is_warning
        if one.status.is_warning:
            passed -= set(wrong)
            hits += bool(wrong)
            faults += [] if wrong else [quantity.text]
    faults += [summary[mark.start : mark.end] for mark in marks if mark in passed]
    return Scored(len(checks), len(marks), warnings, hits, faults)


@pytest.mark.parametrize("name", parts())
def test_faults_are_known(name: str) -> None:
    assert [fault for fault in scored(name).faults if fault not in KNOWN.get(name, {})] == []


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        pytest.param(name, figure, marks=pytest.mark.xfail(reason=reason, strict=True))
        for name, known in KNOWN.items()
        for figure, reason in known.items()
    ],
)
def test_known_fault(name: str, figure: str) -> None:
    assert figure not in scored(name).faults


def test_figures_are_those_of_the_docs() -> None:
    every = list(map(scored, parts()))
    total = tuple(sum(column) for column in zip(*(each[:4] for each in every), strict=True))
    assert total == FIGURES
