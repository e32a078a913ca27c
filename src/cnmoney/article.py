"""The thin helper over a whole article: the same quantities, each with its sentence and paragraph."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

import regex

from .api import extract
from .quantity import Kind, Quantity

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
    """Read a whole article; arguments and errors as in ``extract``."""
    found = extract(text, default_currency=default_currency, kinds=kinds, small_counts=small_counts)
    return Article(text, tuple(found))
