"""The figures of a source, found by their value and by the words beside them, without a look at each."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import ceil
from typing import NamedTuple

from ..article.article import Mention
from ..decimals import times
from ..quantity import Kind, Quantity
from .agreement import Factors, common_factors, family, place_of, reach
from .context import Context

ALIKE = 0.5  # the share of a figure's words that the source has beside another: the same is spoken of


class Figure(NamedTuple):
    """A quantity of a text, and what the words around it say of it."""

    mention: Mention
    context: Context

    @property
    def quantity(self) -> Quantity:
        """The quantity itself."""
        return self.mention.quantity


class _Sort(NamedTuple):
    """What decides whether two quantities have a common unit."""

    kind: Kind
    currency: str | None
    unit: str | None
    per: str | None


class _Match(NamedTuple):
    """Figures of one sort, in the order of their numbers, and the factors that they share with a claim."""

    figures: Sequence[Figure]
    factors: Factors


class Index:
    """The figures of a source.

    What is found comes in reading order.  Of figures that differ by their place alone only the first is kept,
    for no other is ever the evidence.
    """

    def __init__(self, figures: Iterable[Figure]) -> None:
        first = {_essence(figure): figure for figure in reversed(list(figures))}
        kept = sorted(first.values(), key=_start)
        sorts = defaultdict[_Sort, list[Figure]](list)
        for figure in kept:
            sorts[_sort(figure.quantity)].append(figure)
        self._groups = [
            sorted(group, key=lambda figure: place_of(figure.quantity)) for group in sorts.values()
        ]
        self._matches: dict[_Sort, list[_Match]] = {}
        self._words = _by_words(kept)

    def near(self, claim: Quantity) -> list[Figure]:
        """Return the figures whose numbers are where those of a claim would have to be to agree."""
        low, high = reach(claim)
        found: list[Figure] = []
        for match in self._matches_of(claim):
            lowest, highest = (times(number, match.factors.claim) for number in (low, high))

            def place(figure: Figure, factor: Decimal = match.factors.source) -> Decimal:
                return times(place_of(figure.quantity), factor)

            begin = bisect_left(match.figures, lowest, key=place)
            end = bisect_right(match.figures, highest, lo=begin, key=place)
            found += match.figures[begin:end]
        return sorted(found, key=_start)

    def alike(self, claim: Figure) -> list[Figure]:
        """Return figures of its kind, among them all that have enough of its words beside them.

        Who has so many words of a claim has at least one of its rarest.
        """
        by_word = self._words[family(claim.quantity)]
        found: dict[int, Figure] = {}
        for words in (claim.context.words, claim.context.name):
            rarest = sorted(words, key=lambda word: len(by_word.get(word, ())))
            few = rarest[: len(words) - ceil(ALIKE * len(words)) + 1]
            found |= {_start(figure): figure for word in few for figure in by_word.get(word, ())}
        return [found[start] for start in sorted(found)]

    def _matches_of(self, claim: Quantity) -> list[_Match]:
        sort = _sort(claim)
        if sort not in self._matches:
            pairs = ((group, common_factors(claim, group[0].quantity)) for group in self._groups)
            self._matches[sort] = [_Match(group, factors) for group, factors in pairs if factors]
        return self._matches[sort]


def _by_words(figures: Iterable[Figure]) -> dict[Kind, dict[str, list[Figure]]]:
    """Return the figures of a kind with a word beside them; of those with the same words the first."""
    found = defaultdict[Kind, dict[str, list[Figure]]](lambda: defaultdict(list))
    seen = set()
    for figure in figures:
        kind, words = family(figure.quantity), figure.context.words | figure.context.name
        if (kind, words) not in seen:
            seen.add((kind, words))
            for word in words:
                found[kind][word].append(figure)
    return found


def _start(figure: Figure) -> int:
    return figure.quantity.start


def _sort(quantity: Quantity) -> _Sort:
    return _Sort(quantity.kind, quantity.currency, quantity.unit, quantity.per)


def _essence(figure: Figure) -> object:
    """Return all that a comparison looks at."""
    q = figure.quantity
    return _sort(q), q.value, q.low, q.high, q.qualifier, q.text, figure.context
