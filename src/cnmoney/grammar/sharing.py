"""Sharing: the unit and the scale that only one of two joined terms states."""

from decimal import Decimal
from typing import Final

from ..lexicon.characters import (
    ARABIC_DIGITS,
)
from ..lexicon.connectives import CLASSIFIERS
from ..lexicon.entries import DEFAULT_CURRENCY, Unit
from ..lexicon.index import (
    DURATION_VERBS,
)
from ..lexicon.money.yuan import YUAN_WORDS
from ..lexicon.numeral_index import (
    BIG_SCALE,
    DIGIT_VALUES,
    EXPONENT,
    HAN_DIGITS,
    SMALL_SCALE,
    TENS,
)
from ..lexicon.qualifiers import AGE, DURATION_DEICTICS
from ..patterns import LazyPattern
from ..quantity import Kind
from .nodes import Numeral, NumeralForm, Term

MAX_SHARED_SCALE_RATIO: Final = Decimal(1000)
_SCALED_KINDS: Final = (
    Kind.MONEY,
    Kind.COUNT,
    Kind.MEASURE,
)  # of these one may leave a unit out: 10亿元-15亿
_CLASSIFIERS: Final = tuple(CLASSIFIERS)
_YUAN_WORDS: Final = frozenset(YUAN_WORDS.split())
_DIGIT_AND_SCALES: Final = LazyPattern(
    rf"(?:{ARABIC_DIGITS}|{HAN_DIGITS})(?P<scales>{SMALL_SCALE}(?<!{TENS}){BIG_SCALE}{{0,2}})"
)


def units_are_compatible(text: str, first: Term, second: Term) -> bool:
    """Return True if two terms can be of the same unit."""
    one, other = first.unit, second.unit
    if one and other:
        return one.kind is other.kind and one.name == other.name and _same_currency(text, first, second)
    if one:
        sums = first.numeral.has_scale and one.kind in _SCALED_KINDS
        is_bare = first.numeral.end == first.end
        return is_bare or one.precedes_number or (sums and second.numeral.has_scale)
    return other is None or not first.numeral.has_scale or may_share(first, second)


def _same_currency(text: str, first: Term, second: Term) -> bool:
    """5元-6元人民币, but not 3亿元至5亿美元"""
    codes = [term.unit and term.unit.currency for term in (first, second)]
    end = second.numeral.end
    is_named = first.leading_currency or second.leading_currency or text[end : end + 1] in _YUAN_WORDS
    return codes[0] == codes[1] or (DEFAULT_CURRENCY in codes and bool(is_named))


def share_unit(first: Term, second: Term) -> tuple[Term, Term]:
    """Return both terms with the unit that either of them states."""
    one, other = first.unit, second.unit
    if one is None:
        one = other
    elif other is None:
        other = one
    elif part := part_shared(first, second):
        one = other = part
    elif one.is_local:
        one = one.of_currency(other.currency)
    elif other.is_local:
        other = other.of_currency(one.currency)
    per = first.per or second.per
    return first.replace(unit=one, per=per), second.replace(unit=other, per=per)


def part_shared(term: Term, given: Term) -> Unit | None:
    """港幣8.5-9.5仙: the first number has the currency before it and the part of it that the next states"""
    code, unit = term.leading_currency, given.unit
    if code is None or term.end != term.numeral.end or unit is None or not unit.is_money or unit.factor >= 1:
        return None
    return unit.of_currency(code) if unit.is_local or unit.currency == code else None


def replace_classifier(text: str, first: Term, second: Term) -> Term:
    """5个至8个百分点: the first 个 is short for the second's unit."""
    one, other = first.unit, second.unit
    is_short = text[first.numeral.end : first.end].lstrip() in _CLASSIFIERS  # 4.5 个和 1.3 个百分点
    is_long = text[second.numeral.end : second.end].lstrip().startswith(_CLASSIFIERS)
    if one and other and is_short and is_long and one.name != other.name:
        return first.replace(unit=other)
    return first


def shared_exponent(one: Numeral, other: Numeral) -> int:
    """Return the exponent that a number may take from the next: where it has 百 or 千, 万 and above."""
    if one.has_scale and one.exponent >= 4:
        return 8 if one.exponent == 4 and other.exponent == 12 else 0  # 1.1万-1.2万亿元
    return other.exponent - other.exponent % 4 if one.is_han or one.exponent else other.exponent


def exponent_for_digit(text: str, one: Numeral, other: Numeral) -> int:
    """Return the exponent that a lone digit shares with a digit that has 百 or 千 (八到九百亿), or 0."""
    if one.end - one.start != 1 or text[one.start] not in DIGIT_VALUES:
        return 0
    found = _DIGIT_AND_SCALES.fullmatch(text, other.start, other.end)
    return sum(EXPONENT[char] for char in found["scales"]) if found else 0


def may_share(term: Term, given: Term) -> bool:
    """Return True if a list may share: not 营收5亿、10%, where only one has a scale, nor 二、3亿元."""
    one, other = term.numeral, given.numeral
    sums = given.unit is not None and given.unit.kind in _SCALED_KINDS
    is_single = one.form is NumeralForm.SINGLE_DIGIT
    return (not one.has_scale or (other.has_scale and sums)) and not (is_single and not other.is_han)


def without_deictic(text: str, term: Term) -> Term:
    """近3、6个月: before a length of time, though only the next number states it, 近 is no bound."""
    if term.unit is None or term.unit.kind is not Kind.DURATION or term.unit.name == AGE:
        return term
    if not is_after_deictic(text, term) or DURATION_VERBS.match(text, 0, term.start):
        return term
    start = term.numeral.start
    return Term(start, term.end, term.numeral, term.unit, per=term.per, rejection=term.rejection)


def is_after_deictic(text: str, term: Term) -> bool:
    """近12个月: Return True if a word that points to now stands before the number of a term."""
    return text[term.start : term.numeral.start].strip() in DURATION_DEICTICS.split()
