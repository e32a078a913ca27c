"""Each figure of a summary against the figures of its source."""

from collections.abc import Sequence
from typing import NamedTuple

from ..article.article import Mention
from ..quantity import Agreement, Qualifier, Quantity
from .agreement import agreement, are_comparable
from .context import Context, bounded, comparable, contexts
from .results import Check, Status

ALIKE = 0.5  # the share of a figure's words that the source has before another: the same is spoken of
JUST = 0.8  # the share, and twice that of a figure that agrees: it is another figure that these words name

Read = tuple[str, Sequence[Mention]]  # a text and its figures


class _Figure(NamedTuple):
    """A figure; ``quantity`` is that of its mention with the sign and the bound that words give."""

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
        if bound and check.status not in (Status.STATED, Status.CONVERTED):
            again = _checked(bound, stated)
            if not again.status.is_warning or bound.quantity.qualifier is Qualifier.OVER:
                check = again  # 突破7亿元 is no rounded form of 6.56亿元, 最高7亿元 may be
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
        other = _of_these_words(claim, same, max(JUST, 2 * likeness))
        if other is not None:
            return Check(quantity, Status.CONTRADICTED, other.mention)
        return Check(quantity, Status(_ORDER[order].value), figures[number].mention)
    return _without_agreement(claim, same)


def _of_these_words(claim: _Figure, same: Sequence[_Figure], alike: float) -> _Figure | None:
    """Return another figure that the source gives for a claim's words: 出口3亿元 for 出口2亿元."""
    if alike > 1:
        return None
    measure = (claim.quantity.unit, claim.quantity.currency, claim.quantity.per)
    return next(
        (
            figure
            for figure in same
            if claim.context.likeness(figure.context) >= alike
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
