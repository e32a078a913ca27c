"""Each figure of a summary against the figures of its source."""

from collections.abc import Sequence
from typing import NamedTuple

from ..article.article import Mention
from ..quantity import Agreement
from .agreement import agreement, are_comparable
from .context import Context, contexts
from .results import Check, Status

ALIKE = 0.5  # the share of a figure's words that the source has before another: the same is spoken of


Read = tuple[str, Sequence[Mention]]  # a text and its figures


class _Figure(NamedTuple):
    mention: Mention
    context: Context


_ORDER = (Agreement.STATED, Agreement.CONVERTED, Agreement.ROUNDED)


def checks_of(summary: Read, source: Read) -> list[Check]:
    """Return a check for each figure of a summary."""
    figures = _figures(*source)
    return [_checked(figure, figures) for figure in _figures(*summary)]


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
