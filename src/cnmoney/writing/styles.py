"""Styles: a quantity as text, by the name of a style.

What ``compact``, ``plain`` and ``han`` write is read again before it is returned: it means what the
quantity means, or it is not written.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from .. import extraction
from ..errors import ParseError, WritingError
from ..lexicon import written
from ..options import checked_options, currency_codes
from ..quantity import Kind, Qualifier, Quantity, unit_label
from .financial import amount
from .latin import english, iso
from .phrases import Notation, compact_numbers, han_numbers, phrases, plain_numbers
from .words import qualifier_words


class Script(NamedTuple):
    """What a style is asked for, beside the quantity."""

    traditional: bool
    default_currency: str


def text_of(quantity: Quantity, style: str, *, traditional: bool, default_currency: str) -> str:
    """Return what ``format`` returns."""
    if not isinstance(quantity, Quantity):
        raise TypeError(f"quantity must be a Quantity, not {type(quantity).__name__}; to_han writes a number")
    check_style(style)
    currency = checked_options(default_currency).default_currency
    return STYLES[style](quantity, Script(traditional, currency))


def check_style(style: object) -> None:
    """Raise TypeError or ValueError for what is no style."""
    if not isinstance(style, str):
        raise TypeError(f"a style must be a str, not {type(style).__name__}")
    if style not in STYLES:
        raise ValueError(f"a style must be one of {', '.join(STYLES)}, not {style!r}")


def means_the_same(quantity: Quantity, other: Quantity) -> bool:
    """Return True if two quantities differ in their words, their places and ``inferred`` at most."""
    return _meaning(quantity) == _meaning(other)


def _meaning(quantity: Quantity) -> tuple[object, ...]:
    return (
        quantity.kind,
        quantity.value,
        quantity.low,
        quantity.high,
        quantity.qualifier,
        quantity.currency,
        quantity.unit,
        quantity.per,
    )


# --- Chinese -----------------------------------------------------------------------------------------


def _compact(quantity: Quantity, script: Script) -> str:
    return _as_read(quantity, Notation(compact_numbers, False, *script), "compact")


def _plain(quantity: Quantity, script: Script) -> str:
    return _as_read(quantity, Notation(plain_numbers, False, *script), "plain")


def _han(quantity: Quantity, script: Script) -> str:
    return _as_read(quantity, Notation(han_numbers, True, *script), "han")


def _as_read(quantity: Quantity, notation: Notation, style: str) -> str:
    """Return the first form of a quantity that is read as it.

    Words that are read in their context only (87起, 2048块 of things) cannot be read again alone: such a
    quantity has its first form, if that with 个 in place of the unit can.
    """
    forms = dict.fromkeys(phrases(quantity, notation))
    for text in forms:
        if reads_as(text, quantity, notation.default_currency):
            return text
    if (
        forms
        and quantity.unit is not None
        and not reads_as(quantity.text, quantity, notation.default_currency)
    ):
        counted = replace(quantity, kind=Kind.COUNT, unit=written.ARTICLE, per=None)
        if any(reads_as(text, counted, notation.default_currency) for text in phrases(counted, notation)):
            return next(iter(forms))
    others = "iso" if style == "compact" else "compact"
    raise WritingError(
        f"{style} has no words for {_shown(quantity)} that are read as the same again; take {others}, or "
        "write it yourself"
    )


def reads_as(text: str, quantity: Quantity, default_currency: str) -> bool:
    """Return True if a text, as a whole, is read as a quantity."""
    try:
        return means_the_same(extraction.parse_expression(text, default_currency=default_currency), quantity)
    except ParseError:
        return False


def _financial(quantity: Quantity, script: Script) -> str:
    """Financial = (约 | 近 | 超 | 至少 | 不足 | 不超过)? amount in 大写"""
    shown = _shown(quantity)
    if quantity.kind is not Kind.MONEY or quantity.currency is None:
        raise WritingError(f"financial writes money, which {shown} is not; take han")
    if quantity.value is None or not _is_one_amount(quantity):
        raise WritingError(f"financial writes one amount, which {shown} is not; take compact or han")
    if quantity.currency not in currency_codes():
        raise WritingError(
            f"financial has no name for {quantity.currency}, the currency of {shown}; take iso"
        )
    if quantity.per is not None:
        raise WritingError(f"financial has no unit below the line, as {shown} has; take han")
    words: tuple[str, ...] = ("",)
    if quantity.qualifier is not Qualifier.EXACT:
        words = qualifier_words(quantity.qualifier, quantity.kind, traditional=script.traditional)
    return words[0] + amount(quantity.value, currency=quantity.currency, traditional=script.traditional)


def _is_one_amount(quantity: Quantity) -> bool:
    """Return True if the value and the word of the qualifier say all: 3000多 has a second bound."""
    value, bounds = quantity.value, (quantity.low, quantity.high)
    if quantity.qualifier is Qualifier.EXACT:
        return bounds == (value, value)
    if quantity.qualifier is Qualifier.ABOUT:
        return bounds == (None, None)
    return quantity.qualifier in written.QUALIFIERS and bounds in ((value, None), (None, value))


def _shown(quantity: Quantity) -> str:
    return quantity.text[:40] or unit_label(quantity) or f"a {quantity.kind}"


# --- the rest of the world ---------------------------------------------------------------------------


def _iso(quantity: Quantity, _: Script) -> str:
    return iso(_with_a_number(quantity, "iso"))


def _english(quantity: Quantity, _: Script) -> str:
    return english(_with_a_number(quantity, "english"))


def _with_a_number(quantity: Quantity, style: str) -> Quantity:
    if (quantity.value, quantity.low, quantity.high) == (None, None, None):
        raise WritingError(
            f"{style} writes a number, and {_shown(quantity)} has neither a value nor a bound; write its text"
        )
    return quantity


STYLES: Mapping[str, Callable[[Quantity, Script], str]] = {
    "compact": _compact,
    "plain": _plain,
    "han": _han,
    "financial": _financial,
    "iso": _iso,
    "english": _english,
}

# Those that ``parse`` reads as the same quantity.
READ_AGAIN = frozenset(("compact", "plain", "han", "financial"))
