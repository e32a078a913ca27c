"""The page of a check: a summary and its source side by side in one self-contained HTML file."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from ...article.finding import find_tables
from ...article.page.blocks import Block, blocks
from ...article.page.shell import LONG, fill
from ...quantity import Quantity
from ..results import Check, Status

STATUS_LABELS = {
    Status.CONTRADICTED: "矛盾",
    Status.ABSENT: "无据",
    Status.STATED: "一致",
    Status.CONVERTED: "换算",
    Status.ROUNDED: "舍入",
}
# So that a status shows without its colour, too: signs that every font of Chinese has.
STATUS_SIGNS = {
    Status.CONTRADICTED: "≠",
    Status.ABSENT: "?",
    Status.STATED: "=",
    Status.CONVERTED: "≡",
    Status.ROUNDED: "≈",
}


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of the summary: its number in reading order, from 1, and that of its evidence, if any."""

    number: int
    check: Check
    evidence: int | None


@dataclass(frozen=True, slots=True)
class _Text:
    """A text in blocks, whose pieces are indices of ``quantities``."""

    quantities: Sequence[Quantity]
    blocks: list[Block]
    is_long: bool


def render(summary: str, source: str, checks: Iterable[Check], title: str | None = None) -> str:
    """Return a page of what ``check`` found; see ``cnmoney.checks_to_html``."""
    checks = sorted(checks, key=lambda check: check.quantity.start)
    found = {check.evidence.quantity for check in checks if check.evidence is not None}
    evidence = sorted(found, key=attrgetter("start"))
    places = {quantity: number for number, quantity in enumerate(evidence, 1)}
    figures = [
        _Figure(number, check, places[check.evidence.quantity] if check.evidence else None)
        for number, check in enumerate(checks, 1)
    ]
    counts = Counter(check.status for check in checks)
    return fill(
        "checking/page/checks.html.jinja",
        styles=["checking/page/checks.css"],
        scripts=["checking/page/checks.js"],
        title=title,
        heading=("Figures of a summary", "摘要数字核对"),
        summary=_text(summary, [check.quantity for check in checks], "summary"),
        source=_text(source, evidence, "source"),
        figures=figures,
        claims=_by_evidence(figures),
        counts=[(status, counts[status]) for status in STATUS_LABELS if status in counts],
        labels=STATUS_LABELS,
        signs=STATUS_SIGNS,
    )


def _by_evidence(figures: Sequence[_Figure]) -> dict[int, list[_Figure]]:
    """Return the figures that each piece of evidence is for, warnings first."""
    found = defaultdict[int, list[_Figure]](list)
    for figure in sorted(figures, key=lambda figure: not figure.check.status.is_warning):
        if figure.evidence is not None:
            found[figure.evidence].append(figure)
    return found


def _text(text: str, quantities: Sequence[Quantity], name: str) -> _Text:
    end = 0
    for quantity in quantities:
        if quantity.start < end or text[quantity.start : quantity.end] != quantity.text:
            raise ValueError(f"not checks of this {name}: {quantity.text!r} is not at {quantity.start} in it")
        end = quantity.end
    return _Text(quantities, list(blocks(text, quantities, find_tables(text))), len(text) >= LONG)
