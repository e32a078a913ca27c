"""Numbers of speech in digits: what ``normalize`` writes for a quantity.

The words around a number stay: 不少于三千五百万元 is 不少于3500万元.  So does what digits would spoil:
大写, 八九亿, 几百万, 三分之一, 翻一番, 三成多, and a number that has digits already.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..decimals import without_trailing_zeros
from ..grammar import han
from ..lexicon import connectives, qualifiers
from ..lexicon import numeral_index as index
from ..lexicon.characters import ARABIC_DIGITS, char_class
from ..lexicon.units import rates
from ..quantity import Kind, Qualifier, Quantity
from . import digits
from .words import forms_of_units, han_words, is_simplified

_INDEFINITE = char_class(index.INDEFINITE_DIGITS)
_MINUS = "-"
_COMMON_SIGNS = frozenset("%‰")


def in_digits(quantity: Quantity, *, small_numbers: bool = False) -> str | None:
    """Return the text of a quantity with its numbers in digits; None where it stays as it is.

    A number of one Han digit (三倍, 一公里) is written in digits only with ``small_numbers``, and as a
    percentage. Whether the new text is read as the same quantity in its place is for the caller to see.
    """
    text, patterns = quantity.text, _patterns()
    if not patterns.han_digit.search(text) or patterns.kept.search(text):
        return None
    if not small_numbers and quantity.kind is not Kind.PERCENT and patterns.one_digit.fullmatch(text):
        return None
    written = patterns.percentage.sub(_percentage, text)
    if quantity.kind is Kind.PERCENT:
        written = patterns.tenths.sub(_tenths, written)
    written = patterns.numeral.sub(_numeral, written)
    return None if written == text or patterns.fraction.search(written) else written


class _Patterns(NamedTuple):
    """What is looked for in the text of a quantity."""

    han_digit: re.Pattern[str]
    kept: re.Pattern[str]
    one_digit: re.Pattern[str]
    fraction: re.Pattern[str]
    percentage: re.Pattern[str]
    tenths: re.Pattern[str]
    numeral: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Return the patterns, made of the rows of numerals and rates."""
    scale = f"(?!{'|'.join(_units_that_begin_as_scales())}){index.SCALES}"
    points = "".join(sorted(index.POINTS))
    fraction = f"[{points}]{index.HAN_DIGITS}++{index.BIG_SCALE}*+"
    han_run = rf"(?<!{_INDEFINITE})(?:{index.HAN_DIGITS}|{scale})++(?!{_INDEFINITE})(?:{fraction})?+"
    numeral = rf"(?P<sign>{char_class(index.NEGATIVE_VERBS)})?(?P<number>{han_run})"
    any_numeral = f"(?:{index.HAN_DIGITS}|{scale})"
    prefixes = "|".join(_sign_of_prefix())
    more = "|".join(_words_of_excess())
    return _Patterns(
        han_digit=re.compile(index.HAN_DIGITS),
        kept=re.compile(
            f"{ARABIC_DIGITS}|{rates.MULTIPLY_VERB}|{rates.MIXED_INFIX}|{connectives.ENUMERATION_COMMA}"
        ),
        one_digit=re.compile(f"(?:(?!{any_numeral}).)*{index.HAN_DIGITS}(?:(?!{any_numeral}).)*", re.DOTALL),
        fraction=re.compile(rates.FRACTION_INFIX),
        percentage=re.compile(
            rf"(?P<outer>{char_class(index.NEGATIVE_VERBS)})?(?P<prefix>{prefixes}){numeral}"
        ),
        tenths=re.compile(
            rf"(?P<whole>{index.HAN_DIGITS})[{rates.TENTHS}](?P<part>{index.HAN_DIGITS}|{index.HALF})?(?!{more})"
        ),
        numeral=re.compile(rf"{numeral}(?![{rates.TENTHS}])"),
    )


def _units_that_begin_as_scales() -> Iterator[str]:
    """千瓦, 百分点: no number ends before the second character."""
    scales = re.compile(index.SCALES)
    return (re.escape(form) for form in forms_of_units() if scales.match(form) and len(form) > 1)


def _sign_of_prefix() -> dict[str, str]:
    """Map 百分之 to %; 万分之 has a sign that few can read."""
    rows = (row for row in rates.PERCENT_PREFIXES if row.name in _COMMON_SIGNS)
    return {form: row.name for row in rows for form in row.forms.split()}


def _words_of_excess() -> list[str]:
    rows = (*qualifiers.EXCESS_WORDS, *qualifiers.TRAILING_EXCESS_WORDS)
    return list(dict.fromkeys(form for row in rows for form in row.forms.split()))


# --- what is written ---------------------------------------------------------------------------------


def _percentage(found: re.Match[str]) -> str:
    """百分之二十五 to 25%"""
    number = _in_digits(found["number"])
    sign = _MINUS if found["outer"] or found["sign"] else ""
    return found[0] if number is None else sign + number + _sign_of_prefix()[found["prefix"]]


def _tenths(found: re.Match[str]) -> str:
    """三成 to 30%, 七成半 and 七成五 to 75%"""
    part = found["part"]
    ones = 0 if part is None else 5 if part == index.HALF else index.DIGIT_VALUES[part]
    return f"{index.DIGIT_VALUES[found['whole']] * 10 + ones}%"


def _numeral(found: re.Match[str]) -> str:
    """三千五百万 to 3500万, 负三 to -3"""
    number = _in_digits(found["number"])
    return found[0] if number is None else (_MINUS if found["sign"] else "") + number


def _in_digits(numeral: str) -> str | None:
    """Return a Han numeral in digits; None for a scale word alone, for 大写, for what is no one number."""
    meaning = None if han.is_formal(numeral) else han.meaning_of(numeral)
    if (
        meaning is None
        or meaning.qualifier is not Qualifier.EXACT
        or not _patterns().han_digit.search(numeral)
    ):
        return None
    words = han_words(traditional=not is_simplified(numeral))
    return digits.compact(without_trailing_zeros(meaning.low), words)
