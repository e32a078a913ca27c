"""Each figure of a summary against the figures of its source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ..article.article import Mention, read_article
from ..quantity import Agreement, Kind, Quantity
from .agreement import agreement, are_comparable
from .context import Context, contexts

ALIKE = 0.5  # the share of a figure's words that the source has before another: the same is spoken of


class Status(StrEnum):
    """What the source says of a figure."""

    STATED = "stated"
    """The same, in the same writing."""
    ROUNDED = "rounded"
    """Rounded to the digits that are written, or bounded closely."""
    CONVERTED = "converted"
    """The same value in another writing or unit."""
    CONTRADICTED = "contradicted"
    """Another figure after the same words."""
    ABSENT = "absent"
    """Nothing."""

    @property
    def is_warning(self) -> bool:
        """Return True for what the source does not say."""
        return self is Status.CONTRADICTED or self is Status.ABSENT


@dataclass(frozen=True)
class Check:
    """A figure of a summary, and what its source says of it.

    Attributes:
        quantity: the figure, with its place in the summary.
        status: what the source says.
        evidence: where the source says it, or says otherwise; None where it says nothing.
    """

    quantity: Quantity
    status: Status
    evidence: Mention | None


class _Figure(NamedTuple):
    mention: Mention
    context: Context


_ORDER = (Agreement.STATED, Agreement.CONVERTED, Agreement.ROUNDED)


def check(
    summary: str,
    source: str,
    *,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> list[Check]:
    """Check the figures of a summary against its source, exactly and without a model.

    Args:
        summary: the text whose figures are checked.
        source: the text that should state them.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean in both, where a text does not say.
        kinds: only these kinds of the summary; None for all.
        small_counts: also counts and durations whose number is one Han digit (一位, 三年).

    Returns:
        A check for each quantity of the summary, in reading order; values are in base units.

    Raises:
        TypeError: a text is not a ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code, or ``kinds`` names a kind that does not exist.

    Example:
        >>> source = "公司营收36.57亿元，同比增长8.2%。"
        >>> [each.status.value for each in check("营收约36.6亿元，同比下降8.2%。", source)]
        ['rounded', 'contradicted']
    """
    claims = read_article(
        summary, default_currency=default_currency, kinds=kinds, small_counts=small_counts
    ).mentions
    stated = read_article(source, default_currency=default_currency, small_counts=small_counts).mentions
    figures = _figures(source, stated)
    return [_checked(figure, figures) for figure in _figures(summary, claims)]


def _figures(text: str, mentions: Sequence[Mention]) -> list[_Figure]:
    return list(map(_Figure, mentions, contexts(text, mentions)))


def _checked(claim: _Figure, figures: Sequence[_Figure]) -> Check:
    quantity = claim.mention.quantity
    same = [figure for figure in figures if are_comparable(quantity, figure.mention.quantity)]
    agreeing = [
        (_ORDER.index(found), -claim.context.likeness(figure.context), number)
        for number, figure in enumerate(figures)
        if (found := agreement(quantity, figure.mention.quantity)) and claim.context.fits(figure.context)
    ]
    if agreeing:
        order, _, number = min(agreeing)
        return Check(quantity, Status(_ORDER[order].value), figures[number].mention)
    return _without_agreement(claim, same)


def _without_agreement(claim: _Figure, same: Sequence[_Figure]) -> Check:
    """Return what contradicts a figure: the same the other way, or another one after its words."""
    quantity = claim.mention.quantity
    opposite = [
        figure
        for figure in same
        if claim.context.sign * figure.context.sign < 0 and agreement(quantity, figure.mention.quantity)
    ]
    best = max(opposite or same, key=lambda figure: claim.context.likeness(figure.context), default=None)
    if best is not None and (opposite or claim.context.likeness(best.context) >= ALIKE):
        return Check(quantity, Status.CONTRADICTED, best.mention)
    return Check(quantity, Status.ABSENT, None)
