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
    """A figure; ``quantity`` is that of its mention with the sign and the bound that words give."""

    mention: Mention
    context: Context
    quantity: Quantity


class _Sort(NamedTuple):
    """What decides whether two quantities have a common unit."""

    kind: Kind
    currency: str | None
    unit: str | None
    per: str | None


class _Match(NamedTuple):
    """The numbers of figures of one sort, from the least on, and the factors that they share with a claim."""

    numbers: Sequence[int]
    factors: Factors


class Index:
    """The figures of a source.

    What is found comes in the order that was given.  Of figures that differ by their place alone only the
    first is kept, for no other is ever the evidence.
    """

    def __init__(self, figures: Iterable[Figure]) -> None:
        first: dict[object, Figure] = {}
        for figure in figures:
            first.setdefault(_essence(figure), figure)
        self._figures = list(first.values())
        sorts = defaultdict[_Sort, list[int]](list)
        for number, figure in enumerate(self._figures):
            sorts[_sort(figure.quantity)].append(number)
        self._groups = [sorted(group, key=self._place) for group in sorts.values()]
        self._matches: dict[_Sort, list[_Match]] = {}
        self._words = _by_words(self._figures)

    def near(self, claim: Quantity) -> list[Figure]:
        """Return the figures whose numbers are where those of a claim would have to be to agree."""
        low, high = reach(claim)
        found: list[int] = []
        for numbers, factors in self._matches_of(claim):
            lowest, highest = (times(end, factors.claim) for end in (low, high))

            def place(number: int, factor: Decimal = factors.source) -> Decimal:
                return times(self._place(number), factor)

            begin = bisect_left(numbers, lowest, key=place)
            found += numbers[begin : bisect_right(numbers, highest, lo=begin, key=place)]
        return [self._figures[number] for number in sorted(found)]

    def alike(self, claim: Figure) -> list[Figure]:
        """Return figures of its kind, among them one of each sort that has enough of its words beside it.

        Who has so many words of a claim has at least one of its rarest.
        """
        by_word = self._words[family(claim.quantity)]
        found: set[int] = set()
        for words in (claim.context.words, claim.context.name):
            rarest = sorted(words, key=lambda word: len(by_word.get(word, ())))
            few = rarest[: len(words) - ceil(ALIKE * len(words)) + 1]
            found.update(number for word in few for number in by_word.get(word, ()))
        return [self._figures[number] for number in sorted(found)]

    def _place(self, number: int) -> Decimal:
        return place_of(self._figures[number].quantity)

    def _matches_of(self, claim: Quantity) -> list[_Match]:
        sort = _sort(claim)
        if sort not in self._matches:
            samples = ((group, self._figures[group[0]].quantity) for group in self._groups)
            pairs = ((group, common_factors(claim, sample)) for group, sample in samples)
            self._matches[sort] = [_Match(group, factors) for group, factors in pairs if factors]
        return self._matches[sort]


def _by_words(figures: Iterable[Figure]) -> dict[Kind, dict[str, list[int]]]:
    """Return the figures of a kind with a word beside them; of those of one sort and context the first."""
    found = defaultdict[Kind, dict[str, list[int]]](lambda: defaultdict(list))
    seen = set()
    for number, figure in enumerate(figures):
        key = _sort(figure.quantity), figure.context
        if key not in seen:
            seen.add(key)
            for word in figure.context.words | figure.context.name:
                found[family(figure.quantity)][word].append(number)
    return found


def _sort(quantity: Quantity) -> _Sort:
    return _Sort(quantity.kind, quantity.currency, quantity.unit, quantity.per)


def _essence(figure: Figure) -> object:
    """Return all that a comparison looks at."""
    q = figure.quantity
    return _sort(q), q.value, q.low, q.high, q.qualifier, q.text, figure.context
