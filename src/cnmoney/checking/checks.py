"""Each figure of a summary against the figures of its source."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ..article.article import Mention
from ..quantity import Agreement, Qualifier
from .agreement import agreement, family
from .context import bounded, comparable, contexts
from .index import ALIKE, Figure, Index, essence
from .results import Check, Status

JUST = 0.8  # the share, and twice that of a figure that agrees: it is another figure that these words name

Read = tuple[str, Sequence[Mention]]  # a text and its figures

_ORDER = (Agreement.STATED, Agreement.CONVERTED, Agreement.ROUNDED)


def checks_of(summary: Read, source: Read) -> list[Check]:
    """Return a check for each figure of a summary."""
    stated = _figures(*source)
    index = Index(stated + _with_bounds(source[0], stated))
    claims = _figures(*summary)
    bounds = {id(claim.mention): claim for claim in _with_bounds(summary[0], claims)}
    known: dict[object, Check] = {}
    found = []
    for claim in claims:
        bound = bounds.get(id(claim.mention))
        key = essence(claim), bound and bound.quantity.qualifier
        if key not in known:
            known[key] = _checked_with_bound(claim, bound, index)
        found.append(replace(known[key], quantity=claim.mention.quantity))
    return found


def _checked_with_bound(claim: Figure, bound: Figure | None, source: Index) -> Check:
    check = _checked(claim, source)
    if bound and check.status not in (Status.STATED, Status.CONVERTED):
        again = _checked(bound, source)
        if not again.status.is_warning or bound.quantity.qualifier is Qualifier.OVER:
            return again  # 突破7亿元 is no rounded form of 6.56亿元, 最高7亿元 may be
    return check


def _figures(text: str, mentions: Sequence[Mention]) -> list[Figure]:
    return [
        Figure(mention, context, comparable(mention.quantity, context))
        for mention, context in zip(mentions, contexts(text, mentions), strict=True)
    ]


def _with_bounds(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return again, with its bound, each figure that a word before it bounds."""
    return [
        figure._replace(quantity=bound) for figure in figures if (bound := bounded(text, figure.quantity))
    ]


class _Agreeing(NamedTuple):
    """A figure of the source that agrees with a claim; the least is the best."""

    order: int
    unlikeness: float
    number: int
    figure: Figure


def _checked(claim: Figure, source: Index) -> Check:
    quantity = claim.mention.quantity
    near = [(figure, agreement(claim.quantity, figure.quantity)) for figure in source.near(claim)]
    agreeing = [
        _Agreeing(_ORDER.index(found), -claim.context.likeness(figure.context), number, figure)
        for number, (figure, found) in enumerate(near)
        if found and claim.context.fits(figure.context)
    ]
    if not agreeing:
        return _without_agreement(claim, [figure for figure, found in near if found], source)
    likeness = -min(each.unlikeness for each in agreeing)
    other = _of_these_words(claim, max(JUST, 2 * likeness), source)
    if other is not None:
        return Check(quantity, Status.CONTRADICTED, other.mention)
    best = min(agreeing)
    return Check(quantity, Status(_ORDER[best.order].value), best.figure.mention)


def _of_these_words(claim: Figure, alike: float, source: Index) -> Figure | None:
    """Return another figure that the source gives for a claim's words: 出口3亿元 for 出口2亿元."""
    if alike > 1:
        return None
    measure = (claim.quantity.unit, claim.quantity.currency, claim.quantity.per)
    return next(
        (
            figure
            for figure in source.alike(claim)
            if claim.context.likeness_before(figure.context) >= alike
            and claim.context.fits(figure.context)
            and (figure.quantity.unit, figure.quantity.currency, figure.quantity.per) == measure
            and not agreement(claim.quantity, figure.quantity)
        ),
        None,
    )


def _without_agreement(claim: Figure, agreeing: Sequence[Figure], source: Index) -> Check:
    """Return what contradicts a figure: the same the other way, or another one beside its words."""
    quantity = claim.mention.quantity
    opposite = [
        figure
        for figure in agreeing
        if family(claim.quantity) is family(figure.quantity) and claim.context.is_opposite_of(figure.context)
    ]
    figures = opposite or source.alike(claim)
    best = max(figures, key=lambda figure: claim.context.likeness(figure.context), default=None)
    if best is not None and (opposite or claim.context.likeness(best.context) >= ALIKE):
        return Check(quantity, Status.CONTRADICTED, best.mention)
    return Check(quantity, Status.ABSENT, None)
