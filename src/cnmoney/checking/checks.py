"""Each figure of a summary against the figures of its source."""

from collections.abc import Sequence
from typing import NamedTuple

from ..article.article import Mention
from ..quantity import Agreement, Quantity
from .agreement import agreement, are_comparable
from .context import Context, bounded, comparable, contexts
from .results import Check, Status

ALIKE = 0.5  # the share of a figure's words that the source has before another: the same is spoken of
JUST = 0.8  # the share from which on another figure of the source is the one that these words name

Read = tuple[str, Sequence[Mention]]  # a text and its figures


class _Figure(NamedTuple):
    """A figure as it is compared: ``quantity`` is that of the mention, with the sign and bound that words give."""

    mention: Mention
    context: Context
    quantity: Quantity


_ORDER = (Agreement.STATED, Agreement.CONVERTED, Agreement.ROUNDED)


def checks_of(summary: Read, source: Read) -> list[Check]:
    """Return a check for each figure of a summary."""
    stated = _figures(*source)
    stated += _with_bounds(source[0], stated)
    claims = _figures(*summary)
    bounds = {id(claim.mention): claim for claim in _with_bounds(summary[0], claims)}
    found = []
    for claim in claims:
        check, bound = _checked(claim, stated), bounds.get(id(claim.mention))
        if check.status.is_warning and bound:
            again = _checked(bound, stated)
            check = check if again.status.is_warning else again
        found.append(check)
    return found


def _figures(text: str, mentions: Sequence[Mention]) -> list[_Figure]:
    return [
        _Figure(mention, context, comparable(mention.quantity, context))
        for mention, context in zip(mentions, contexts(text, mentions), strict=True)
    ]


def _with_bounds(text: str, figures: Sequence[_Figure]) -> list[_Figure]:
    """Return again, with its bound, each figure that a word before it bounds."""
    return [
        figure._replace(quantity=bound) for figure in figures if (bound := bounded(text, figure.quantity))
    ]


def _checked(claim: _Figure, figures: Sequence[_Figure]) -> Check:
    quantity = claim.mention.quantity
    same = [figure for figure in figures if are_comparable(quantity, figure.quantity)]
    agreeing = [
        (_ORDER.index(found), -claim.context.likeness(figure.context), number)
        for number, figure in enumerate(figures)
        if (found := agreement(claim.quantity, figure.quantity)) and claim.context.fits(figure.context)
    ]
    if agreeing:
        order, _, number = min(agreeing)
        likeness = -min(likeness for _, likeness, _ in agreeing)
        other = _of_these_words(claim, same)
        if other is not None and likeness <= claim.context.likeness(other.context) / 2:
            return Check(quantity, Status.CONTRADICTED, other.mention)
        return Check(quantity, Status(_ORDER[order].value), figures[number].mention)
    return _without_agreement(claim, same)


def _of_these_words(claim: _Figure, same: Sequence[_Figure]) -> _Figure | None:
    """Return the figure of which the source says just the words of a claim: 出口3941.2亿元 for 出口1932.4亿元."""
    measure = (claim.quantity.unit, claim.quantity.currency, claim.quantity.per)
    return next(
        (
            figure
            for figure in same
            if claim.context.likeness(figure.context) >= JUST
            and claim.context.fits(figure.context)
            and (figure.quantity.unit, figure.quantity.currency, figure.quantity.per) == measure
            and not agreement(claim.quantity, figure.quantity)
        ),
        None,
    )


def _without_agreement(claim: _Figure, same: Sequence[_Figure]) -> Check:
    """Return what contradicts a figure: the same the other way, or another one after its words."""
    quantity = claim.mention.quantity
    opposite = [
        figure
        for figure in same
        if claim.context.is_opposite_of(figure.context) and agreement(claim.quantity, figure.quantity)
    ]
    best = max(opposite or same, key=lambda figure: claim.context.likeness(figure.context), default=None)
    if best is not None and (opposite or claim.context.likeness(best.context) >= ALIKE):
        return Check(quantity, Status.CONTRADICTED, best.mention)
    return Check(quantity, Status.ABSENT, None)
