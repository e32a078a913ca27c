"""Each figure of a summary against the figures of its source."""

from collections.abc import Sequence

from ..article.article import Mention
from ..quantity import Agreement
from .agreement import agreement
from .context import contexts
from .index import ALIKE, Figure, Index
from .results import Check, Status

Read = tuple[str, Sequence[Mention]]  # a text and its figures

_ORDER = (Agreement.STATED, Agreement.CONVERTED, Agreement.ROUNDED)


def checks_of(summary: Read, source: Read) -> list[Check]:
    """Return a check for each figure of a summary."""
    index = Index(_figures(*source))
    return [_checked(figure, index) for figure in _figures(*summary)]


def _figures(text: str, mentions: Sequence[Mention]) -> list[Figure]:
    return list(map(Figure, mentions, contexts(text, mentions)))


def _checked(claim: Figure, source: Index) -> Check:
    """Return the best agreement, or what contradicts: the same the other way, or another after its words."""

    def likeness(figure: Figure) -> float:
        return claim.context.likeness(figure.context)

    agreeing, opposite = [], []
    for figure in source.near(claim.quantity):
        found = agreement(claim.quantity, figure.quantity)
        if found and claim.context.fits(figure.context):
            agreeing.append((figure, found))
        elif found and claim.context.sign * figure.context.sign < 0:
            opposite.append(figure)
    if agreeing:
        figure, found = min(agreeing, key=lambda pair: (_ORDER.index(pair[1]), -likeness(pair[0])))
        return Check(claim.quantity, Status(found.value), figure.mention)
    best = max(opposite or source.alike(claim), key=likeness, default=None)
    if best is not None and (opposite or likeness(best) >= ALIKE):
        return Check(claim.quantity, Status.CONTRADICTED, best.mention)
    return Check(claim.quantity, Status.ABSENT, None)
