"""The thin helper over a whole article: the same quantities, each with its sentence and paragraph."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from ..extraction import check_text
from ..lexicon.characters import CLOSING_MARKS, SENTENCE_ENDS
from ..loading import LOADING
from ..options import checked_options
from ..quantity import Kind, Quantity
from .headline import headline_of
from .lines import lines

if TYPE_CHECKING:
    from .places import Place


MAX_SENTENCE = 1000  # characters; the longest in the articles of papers, exchanges and banks has 608
CUT_SENTENCE = 200  # characters of a longer one on each side of a quantity


class Record(TypedDict):
    """A row of ``Article.to_records``: the fields of a quantity and of its mention, numbers as Decimals."""

    kind: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    currency: str | None
    unit: str | None
    per: str | None
    inferred: bool
    text: str
    start: int
    end: int
    sentence: str
    paragraph: int
    row: str | None
    column: str | None


@dataclass(frozen=True)
class Mention:
    """A quantity and its place in an article.

    Attributes:
        quantity: the quantity.
        sentence: the sentence that contains it; of one with more than 1,000 characters the 200 before the
            quantity and the 200 after it.
        sentence_start: offset of ``sentence`` in the article, in code points.
        paragraph: number of the line that contains it, from 0, blank lines not counted.
        row: the label of its table row, as written; None outside tables.
        column: the head of its table column, as written; None outside tables.

    Example:
        >>> from cnmoney import read_article
        >>> [mention] = read_article("公告\\n营收3亿元。其他不变。").mentions
        >>> mention.sentence, mention.paragraph
        ('营收3亿元。', 1)
    """

    quantity: Quantity
    sentence: str
    sentence_start: int
    paragraph: int
    row: str | None = None
    column: str | None = None


@dataclass(frozen=True, repr=False)
class Article:
    """An article and the quantities in it, as ``read_article`` returns it; immutable, equal by its fields.

    Attributes:
        text: the article.
        quantities: its quantities in reading order, never overlapping.

    Example:
        >>> from cnmoney import read_article
        >>> article = read_article("营收3亿元，增长8%。")
        >>> article
        <Article: 2 quantities in 11 characters>
        >>> [record["value"] for record in article.to_records()]
        [Decimal('300000000'), Decimal('8')]
    """

    text: str
    quantities: tuple[Quantity, ...]

    def __repr__(self) -> str:
        found, length = len(self.quantities), len(self.text)
        quantities = "quantity" if found == 1 else "quantities"
        characters = "character" if length == 1 else "characters"
        return f"<Article: {found:,} {quantities} in {length:,} {characters}>"

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The quantities with their sentences and paragraphs."""
        with LOADING:
            from .finding import iter_tables  # imports the lexicon's index
            from .places import find_places

        places = find_places(iter_tables(self.text), self.quantities)
        return tuple(_mentions(self.text, zip(self.quantities, places, strict=True)))

    @property
    def headline(self) -> str | None:
        """The first line, if it reads as the headline of the text below it."""
        return headline_of(self.text)

    def to_html(self, title: str | None = None) -> str:
        """Return one self-contained page: the text with its quantities marked, and a table of them.

        Args:
            title: the heading and the window title; if None the headline, or a general one.

        Returns:
            HTML that needs nothing from outside itself.
        """
        with LOADING:
            from .page.render import render  # the template engine is imported with the first page

        return render(self.text, self.quantities, title)

    def _repr_html_(self) -> str:
        """Return what a notebook shows: the beginning of the page, with a style that touches nothing else."""
        with LOADING:
            from .page.fragment import render_fragment  # likewise

        return render_fragment(self.text, self.quantities)

    def to_records(self) -> list[Record]:
        """Return a flat dict for each quantity, for a data frame.

        Returns:
            Every field of the quantity, value and bounds as Decimals, then the sentence, paragraph, row and
            column of its mention.  ``Quantity.to_dict`` is the form for JSON.
        """
        return list(map(record_of, self.mentions))


def record_of(mention: Mention) -> Record:
    """Return the flat dict of a mention."""
    quantity = mention.quantity
    return {
        "kind": quantity.kind.value,
        "value": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "qualifier": quantity.qualifier.value,
        "currency": quantity.currency,
        "unit": quantity.unit,
        "per": quantity.per,
        "inferred": quantity.inferred,
        "text": quantity.text,
        "start": quantity.start,
        "end": quantity.end,
        "sentence": mention.sentence,
        "paragraph": mention.paragraph,
        "row": mention.row,
        "column": mention.column,
    }


class _Sentence(NamedTuple):
    start: int
    end: int
    paragraph: int


def _mentions(text: str, found: Iterable[tuple[Quantity, "Place"]]) -> Iterator[Mention]:
    """Yield the mentions of quantities in reading order; no more than a sentence is kept."""
    sentences = _sentences(text)
    sentence = following = next(sentences, None)
    for quantity, place in found:
        while following is not None and following.start <= quantity.start:
            sentence, following = following, next(sentences, None)
        assert sentence is not None
        end = sentence.end
        if following is not None and following.start < quantity.end:  # a line break inside the quantity
            end = max(following.end, quantity.end)
        words, start = _near(text, sentence.start, end, quantity)
        yield Mention(quantity, words, start, sentence.paragraph, place.row, place.column)


def _near(text: str, start: int, end: int, quantity: Quantity) -> tuple[str, int]:
    """Return the words of a sentence and where they start; of a long one those around a quantity.

    Each mention has them, so without a bound a text of one sentence would grow with its square.
    """
    if end - start > MAX_SENTENCE:
        start, end = max(start, quantity.start - CUT_SENTENCE), min(end, quantity.end + CUT_SENTENCE)
    return text[start:end], start


def _sentences(text: str) -> Iterator[_Sentence]:
    paragraph, start = -1, 0
    for line in lines(text, 0, len(text)):
        if not line.isspace():
            paragraph += 1
            for found in _sentence_pattern().finditer(line):
                length = len(found[0].rstrip())
                yield _Sentence(start + found.start(), start + found.start() + length, paragraph)
        start += len(line)


@cache
def _sentence_pattern() -> re.Pattern[str]:
    """sentence = a visible character, anything but an end mark, (end mark+ closing mark*)?"""
    ends, closing = (re.escape("".join(marks)) for marks in (SENTENCE_ENDS, CLOSING_MARKS))
    return re.compile(rf"\S [^\n{ends}]*+ (?: [{ends}]++ [{closing}]*+ )?+", re.VERBOSE)


def read_article(
    text: str,
    *,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Article:
    """Read a whole article by its own conventions.

    A currency that the article says it reports in (金额均以港元列示) replaces ``default_currency``.  A bare
    number in a table is read by the label of its row (净利润（万元）), the head of its column (增长率（%）)
    or a declaration above (单位：万元).  What came from any of these has ``inferred`` set.

    Args:
        text: the article; offsets of the results are code points of this very string.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean if the article does not say.
        kinds: only these kinds (``cnmoney.Kind`` or their names, or one of them); None for all.
        small_counts: also counts and durations whose number is one Han digit, 几 or 十 (一位, 三年).

    Returns:
        The article with its quantities, their sentences and paragraphs, and ways to export them.

    Raises:
        TypeError: ``text`` is not a ``str``.
        ValueError: ``default_currency`` is no ISO 4217 code, or ``kinds`` names a kind that does not exist.

    Example:
        >>> article = read_article("单位：万元\\n营业收入\\t1,234.5\\n")
        >>> [str(quantity) for quantity in article.quantities]
        ['1,234.5 = 12345000 CNY']
        >>> article.mentions[0].row
        '营业收入'
    """
    with LOADING:
        from .reading import read  # imports the lexicon's index

    check_text(text)
    options = checked_options(default_currency, kinds, small_counts=small_counts)
    return Article(text, tuple(quantity for quantity, _ in read(text, options)))


def read_mentions(
    text: str,
    *,
    default_currency: str = "CNY",
    kinds: Iterable[Kind | str] | None = None,
    small_counts: bool = False,
) -> Iterator[Mention]:
    """Return the mentions of ``read_article`` lazily: a long article is not held in memory in pieces."""
    with LOADING:
        from .places import NOWHERE, place_in
        from .reading import read  # these import the lexicon's index

    check_text(text)
    options = checked_options(default_currency, kinds, small_counts=small_counts)
    found = read(text, options)
    return _mentions(text, ((q, place_in(table, q) if table else NOWHERE) for q, table in found))
