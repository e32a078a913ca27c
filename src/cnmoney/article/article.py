"""The thin helper over a whole article: the same quantities, each with its sentence and paragraph."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import regex

from ..extraction import check_text, quantities
from ..options import checked_options
from ..quantity import Kind, Quantity
from .declared_units import declared_amounts, reporting_currency

# A sentence runs to its end mark, and to the closing quotes and brackets that follow it.
_SENTENCE = regex.compile(r"[^\s] [^。！？!?\n]*+ (?: [。！？!?]++ [”’」』）)】》\"']*+ )?+", regex.VERBOSE)


@dataclass(frozen=True)
class Mention:
    """A quantity where it stands.

    Attributes:
        quantity: the quantity.
        sentence: the sentence that holds it.
        sentence_start: offset of ``sentence`` in the article, in code points.
        paragraph: number of the line that holds it, from 0, empty lines not counted.
    """

    quantity: Quantity
    sentence: str
    sentence_start: int
    paragraph: int


@dataclass(frozen=True)
class Article:
    """An article and the quantities in it, in reading order."""

    text: str
    quantities: tuple[Quantity, ...]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The quantities with their sentences and paragraphs."""
        sentences = list(_sentences(self.text))
        starts = [start for start, _, _ in sentences]
        places = (sentences[bisect_right(starts, quantity.start) - 1] for quantity in self.quantities)
        return tuple(
            Mention(quantity, sentence, start, paragraph)
            for quantity, (start, sentence, paragraph) in zip(self.quantities, places, strict=True)
        )

    def to_html(self, title: str | None = None) -> str:
        """Return one self-contained page: the text with its quantities marked, and a table of them."""
        from .page.render import render  # the template engine comes with the first page

        return render(self, title)

    def to_records(self) -> list[dict[str, str | int | bool | None]]:
        """Return a flat dict for each quantity: the fields of ``Quantity.to_dict``, sentence, paragraph."""
        return [
            mention.quantity.to_dict() | {"sentence": mention.sentence, "paragraph": mention.paragraph}
            for mention in self.mentions
        ]


def _sentences(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield (start, sentence, paragraph) for each sentence."""
    paragraph, start = -1, 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            paragraph += 1
            for found in _SENTENCE.finditer(line):
                yield start + found.start(), found[0].rstrip(), paragraph
        start += len(line)


def read_article(
    text: str,
    *,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Article:
    """Read a whole article by its own conventions; arguments and errors as in ``extract``.

    A currency that the article says it reports in (金额均以港元列示) stands in for ``default_currency``; a
    unit that a table declares (单位：万元) makes money of the bare numbers in its rows.  What came from
    either has ``inferred`` set.
    """
    check_text(text)
    options = checked_options(default_currency, kinds, small_counts=small_counts)
    options = replace(options, reporting_currency=reporting_currency(text))
    found = list(quantities(text, replace(options, kinds=None)))
    found = _merged(found, list(declared_amounts(text, options.local_currency)))
    return Article(text, tuple(q for q in found if options.kinds is None or q.kind in options.kinds))


def _merged(found: list[Quantity], declared: list[Quantity]) -> list[Quantity]:
    """Join both in reading order; where they overlap, the table's reading stands."""
    starts = [quantity.start for quantity in declared]

    def is_free(quantity: Quantity) -> bool:
        place = bisect_right(starts, quantity.end - 1)
        return place == 0 or declared[place - 1].end <= quantity.start

    return sorted([*filter(is_free, found), *declared], key=lambda quantity: quantity.start)
