"""A component for spaCy: the quantities of a ``Doc`` as spans, each with its ``Quantity``.

Needs spaCy: ``pip install "cnmoney[spacy]"``, which also makes the name ``cnmoney`` known to every pipeline.

>>> import spacy
>>> nlp = spacy.blank("zh")
>>> _ = nlp.add_pipe("cnmoney")
>>> doc = nlp("营收约36.57亿元，同比增长8.2%。")
>>> for span in doc.spans["cnmoney"]:
...     print(span.text, span.label_, span._.quantity.value)
约36.57亿元 money 3657000000
8.2% percent 8.2
>>> [str(quantity) for quantity in doc._.quantities]
['约36.57亿元 = about 3657000000 CNY', '8.2% = 8.2 %']

The label of a span is the kind of its quantity. A span consists of whole tokens: where a tokenizer has cut
the text elsewhere, it is the tokens that hold the quantity, and ``start`` and ``end`` of the quantity are
still its own characters in ``doc.text``. Quantities that share a token are spans of their own, which overlap.

The quantities are kept with the group of spans, as JSON types, so they are wherever the spans are: in
``doc.to_bytes``, in a ``DocBin`` with or without user data, and after ``nlp.pipe(n_process=2)``. To read
them there, ``import cnmoney.spacy``, which registers ``span._.quantity`` and ``doc._.quantities``. A span for
which nothing was kept has the quantity None; so have all of a document joined by ``Doc.from_docs``, which
drops what groups keep: give it to the component again.
"""

from collections.abc import Mapping
from typing import Any, Final

from .extraction import extract
from .options import checked_options
from .quantity import Quantity

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, SpanGroup
except ImportError as error:
    raise ImportError('cnmoney.spacy needs spaCy: pip install "cnmoney[spacy]"') from error

KEY: Final = "cnmoney"  # of the spans in doc.spans, and of what a group of spans keeps


class QuantityFinder:
    """The component; ``nlp.add_pipe("cnmoney", config={…})`` makes one."""

    def __init__(
        self, *, default_currency: str, kinds: list[str] | None, small_counts: bool, spans_key: str
    ) -> None:
        checked_options(default_currency, kinds)
        self._options: dict[str, Any] = {
            "default_currency": default_currency,
            "kinds": kinds,
            "small_counts": small_counts,
        }
        self._spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Add the quantities of a document to it, in place of those of an earlier run."""
        found = extract(doc.text, **self._options)
        spans = [_span(doc, quantity, str(number)) for number, quantity in enumerate(found)]
        kept = {span.id_: quantity.to_dict() for span, quantity in zip(spans, found, strict=True)}
        doc.spans[self._spans_key] = SpanGroup(doc, name=self._spans_key, attrs={KEY: kept}, spans=spans)
        return doc


@Language.factory(
    "cnmoney",
    default_config={"default_currency": "CNY", "kinds": None, "small_counts": False, "spans_key": KEY},
    retokenizes=False,
)
def create(
    nlp: Language,  # noqa: ARG001  # spaCy gives it by name
    name: str,  # noqa: ARG001  # likewise
    *,
    default_currency: str,
    kinds: list[str] | None,
    small_counts: bool,
    spans_key: str,
) -> QuantityFinder:
    """Return the component that ``nlp.add_pipe("cnmoney")`` asks for.

    Args:
        nlp: the pipeline.
        name: the name of the component in it.
        default_currency: ISO 4217 code that 元, 块 and 圆 mean.
        kinds: only these kinds; None for all.
        small_counts: also counts and durations whose number is one Han digit, 几 or 十 (一位, 三年).
        spans_key: the name of the spans in ``doc.spans``.

    Raises:
        ValueError: an option is wrong, as in ``cnmoney.extract``.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("zh")
        >>> _ = nlp.add_pipe("cnmoney", config={"kinds": ["money"], "default_currency": "TWD"})
        >>> [str(quantity) for quantity in nlp("三年營收3億元")._.quantities]
        ['3億元 = 300000000 TWD']
    """
    return QuantityFinder(
        default_currency=default_currency, kinds=kinds, small_counts=small_counts, spans_key=spans_key
    )


def _span(doc: Doc, quantity: Quantity, name: str) -> Span:
    span = doc.char_span(
        quantity.start, quantity.end, label=quantity.kind.value, alignment_mode="expand", span_id=name
    )
    assert span is not None  # only a strict one can be
    return span


def _quantity_of(span: Span) -> Quantity | None:
    for group in span.doc.spans.values():
        kept = _kept(group).get(span.id_)
        if kept is not None and (found := _in_place(kept, span)):
            return found
    return None


def _quantities_of(doc: Doc) -> list[Quantity]:
    spans = [span for group in doc.spans.values() if _kept(group) for span in group]
    return [quantity for span in spans if (quantity := _quantity_of(span))]


def _kept(group: SpanGroup) -> Mapping[str, Mapping[str, object]]:
    kept: Mapping[str, Mapping[str, object]] = group.attrs.get(KEY, {})
    return kept


def _in_place(kept: Mapping[str, object], span: Span) -> Quantity | None:
    """Return the quantity that was kept if it is in this span; documents can be cut and joined."""
    quantity = Quantity.from_dict(kept)
    is_within = span.start_char <= quantity.start and quantity.end <= span.end_char
    is_there = span.doc.text[quantity.start : quantity.end] == quantity.text
    return quantity if is_within and is_there and span.label_ == quantity.kind else None


Span.set_extension("quantity", getter=_quantity_of)
Doc.set_extension("quantities", getter=_quantities_of)
