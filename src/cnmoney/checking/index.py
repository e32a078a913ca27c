"""The figures of a source, found by their value and by the words beside them, without a look at each.

A claim is compared with no more than ``MOST_COMPARED`` figures of its value, and as many of its words; where
a source has more, with those that have most of its words beside them, as far as ``MOST_COUNTED`` numbers say.
So the time of a check grows as its two texts do, and not with their product.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from heapq import nsmallest
from itertools import islice
from math import ceil
from typing import Final, NamedTuple

from ..article.article import Mention
from ..decimals import times
from ..quantity import Kind, Quantity
from .agreement import (
    Factors,
    Measure,
    Place,
    Span,
    common,
    family,
    measures_of_claim,
    measures_of_source,
    place_of,
    reach,
)
from .context import Context

ALIKE = 0.5  # the share of a figure's words that the source has beside another: the same is spoken of
MOST_COMPARED: Final = 64
MOST_COUNTED: Final = 1000


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


class _Part(NamedTuple):
    """A part of a sequence of numbers of figures."""

    numbers: Sequence[int]
    begin: int
    end: int

    @property
    def size(self) -> int:
        return self.end - self.begin

    def first(self, most: int) -> Sequence[int]:
        return self.numbers[self.begin : min(self.end, self.begin + most)]


class _Group:
    """Figures of one measure in one unit, all with a value or all without, from the least on."""

    def __init__(self, figures: Sequence[Figure], numbers: Iterable[int]) -> None:
        self._figures = figures
        self.numbers = sorted(numbers, key=lambda number: place_of(figures[number].quantity))

    def within(self, span: Span, factors: Factors) -> _Part:
        """Return the figures between two places of a claim."""

        def place(number: int) -> Place:
            return _multiplied(place_of(self._figures[number].quantity), factors.source)

        low, high = (_multiplied(end, factors.claim) for end in span)
        begin = bisect_left(self.numbers, low, key=place)
        return _Part(self.numbers, begin, bisect_right(self.numbers, high, lo=begin, key=place))

    def with_word(self, word: str, part: _Part) -> _Part:
        """Return those of a part of this group that have a word beside them."""
        numbers = self._by_word.get(word, ())
        begin = bisect_left(numbers, part.begin, key=self._ranks.__getitem__)
        return _Part(numbers, begin, bisect_left(numbers, part.end, lo=begin, key=self._ranks.__getitem__))

    @cached_property
    def _ranks(self) -> dict[int, int]:
        return {number: rank for rank, number in enumerate(self.numbers)}

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        found = defaultdict[str, list[int]](list)
        for number in self.numbers:
            for word in self._figures[number].context.all_words:
                found[word].append(number)
        return found


class _Window(NamedTuple):
    """The figures of a group that are where a claim would agree with them."""

    group: _Group
    part: _Part


class Index:
    """The figures of a source.

    What is found comes in the order that was given.  Of figures that differ by their place alone only the
    first is kept, for no other is ever the evidence.
    """

    def __init__(self, figures: Iterable[Figure]) -> None:
        first: dict[object, Figure] = {}
        for figure in figures:
            first.setdefault(essence(figure), figure)
        self._figures = list(first.values())
        self._groups = _groups(self._figures)
        self._by_word = _by_word(self._figures)

    def near(self, claim: Figure) -> list[Figure]:
        """Return the figures whose numbers are where those of a claim would have to be to agree."""
        spans = reach(claim.quantity)
        same: list[_Window] = []
        around: list[_Window] = []
        for measure in measures_of_claim(*_sort(claim.quantity)):
            for (other, has_value), group in self._groups.get(measure.name, {}).items():
                factors, span = common(measure, other), spans.values if has_value else spans.bounds
                if span is not None:
                    around.append(_Window(group, group.within(span, factors)))
                if has_value is (claim.quantity.value is not None):
                    same.append(_Window(group, group.within(spans.same, factors)))
        words = claim.context.all_words
        return [
            self._figures[number] for number in sorted(_most_like(same, words) | _most_like(around, words))
        ]

    def alike(self, claim: Figure) -> list[Figure]:
        """Return figures of its kind, among them one of each sort that has enough of its words beside it.

        Who has so many words of a claim has at least one of its rarest.
        """
        by_word = self._by_word[family(claim.quantity)]
        found: set[int] = set()
        for words in (claim.context.words, claim.context.name):
            lists = sorted((by_word.get(word, ()) for word in sorted(words)), key=len)
            few = lists[: len(words) - ceil(ALIKE * len(words)) + 1]
            found.update(_most_frequent(_Part(numbers, 0, len(numbers)) for numbers in few))
        return [self._figures[number] for number in sorted(found)]


def _groups(figures: Sequence[Figure]) -> dict[object, dict[tuple[Measure, bool], _Group]]:
    """Return the figures by what they measure, then by unit and by whether they have a value."""
    found = defaultdict[object, dict[tuple[Measure, bool], list[int]]](lambda: defaultdict(list))
    for number, figure in enumerate(figures):
        for measure in measures_of_source(*_sort(figure.quantity)):
            found[measure.name][measure, figure.quantity.value is not None].append(number)
    return {
        name: {key: _Group(figures, numbers) for key, numbers in groups.items()}
        for name, groups in found.items()
    }


def _by_word(figures: Iterable[Figure]) -> dict[Kind, dict[str, list[int]]]:
    """Return the figures of a kind with a word beside them; of those of one sort and context the first."""
    found = defaultdict[Kind, dict[str, list[int]]](lambda: defaultdict(list))
    seen = set()
    for number, figure in enumerate(figures):
        key = _sort(figure.quantity), figure.context
        if key not in seen:
            seen.add(key)
            for word in figure.context.all_words:
                found[family(figure.quantity)][word].append(number)
    return found


def _most_like(windows: Sequence[_Window], words: Iterable[str]) -> set[int]:
    """Return the figures of some windows; of too many those with most of the words."""
    parts = [part for _, part in windows]
    if sum(part.size for part in parts) > MOST_COMPARED:
        ordered = sorted(words)
        with_word = (group.with_word(word, part) for group, part in windows if part.size for word in ordered)
        parts.insert(0, _Part(found := _most_frequent(with_word), 0, len(found)))
    numbers = dict.fromkeys(number for part in parts for number in part.first(MOST_COMPARED))
    return set(islice(numbers, MOST_COMPARED))


def _most_frequent(parts: Iterable[_Part]) -> list[int]:
    """Return the numbers that are in most parts, of equals the first; short parts are counted first."""
    counts: Counter[int] = Counter()
    left = MOST_COUNTED
    for part in sorted(parts, key=lambda part: part.size):
        counts.update(part.first(left))
        left = max(0, left - part.size)
    return nsmallest(MOST_COMPARED, counts, key=lambda number: (-counts[number], number))


def _multiplied(place: Place, factor: Decimal) -> Place:
    return times(place[0], factor), times(place[1], factor)


def _sort(quantity: Quantity) -> _Sort:
    return _Sort(quantity.kind, quantity.currency, quantity.unit, quantity.per)


def essence(figure: Figure) -> object:
    """Return all that a comparison looks at."""
    q = figure.quantity
    return _sort(q), q.value, q.low, q.high, q.qualifier, q.text, figure.context
