"""Bounds: the value and the bounds of an expression, from its terms and their qualifiers."""

from decimal import Decimal
from typing import Final, NamedTuple

from ..decimals import times
from ..lexicon.connectives import RANGE_OPENERS, RANGE_PREPOSITIONS
from ..quantity import Qualifier
from .nodes import Expression, Member, NumeralForm, Sign, Term

_EXACT: Final = Qualifier.EXACT
_VAGUE: Final = Qualifier.VAGUE
_EITHER: Final = Sign.EITHER
_APPROXIMATE: Final = (None, Qualifier.ABOUT, Qualifier.NEAR)  # these change no vague amount


def expression_of(term: Term) -> Expression:
    """Return what a term means alone; of its qualifiers the one before it outweighs the one after it."""
    numeral = term.numeral
    low, high = term.bounds
    value: Decimal | None = low
    least, most = value, value
    qualifier = term.leading_qualifier or term.trailing_qualifier or _EXACT
    if term.is_order_of_magnitude and term.leading_qualifier in _APPROXIMATE:
        near, far = (high, low) if term.is_negative else (low, high)
        far = times(far, Decimal(10))
        value = None
        qualifier, least, most = _vague(min(near, far), max(near, far), term.trailing_qualifier)
    elif numeral.qualifier is _VAGUE:
        value = None
        qualifier, least, most = _vague(low, high, term.leading_qualifier or term.trailing_qualifier)
    elif term.sign is _EITHER:
        value, least, most, qualifier = None, low, high, Qualifier.RANGE
    elif numeral.qualifier is not _EXACT:
        bound = term.leading_qualifier or term.trailing_qualifier
        qualifier, least, most = _bounded(low, high, numeral.qualifier, bound)
        stated = high if term.is_negative else low
        value = stated if numeral.qualifier is Qualifier.OVER and least is not None else None
    elif qualifier is not _EXACT:
        least = low if qualifier.is_lower_bound else None
        most = low if qualifier.is_upper_bound else None
    return Expression(
        term.start,
        term.end,
        value=value,
        low=least,
        high=most,
        qualifier=qualifier,
        unit=term.unit,
        per=term.per,
        form=numeral.form,
        has_scale=numeral.has_scale,
    )


class _Bounds(NamedTuple):
    """An amount between two numbers, of which a bound keeps one end."""

    qualifier: Qualifier
    low: Decimal | None
    high: Decimal | None


def _vague(low: Decimal, high: Decimal, bound: Qualifier | None) -> _Bounds:
    """几百万 is 100万 to 1000万, 几百万以下 is 1000万 at most."""
    return _bounded(low, high, _VAGUE, bound)


def _bounded(low: Decimal, high: Decimal, own: Qualifier, bound: Qualifier | None) -> _Bounds:
    """Return an amount with the qualifier of its number (3点几亿) or with the bound on it (不到3点几亿).

    A lower bound on a number that is itself one says the same again: 超过9万多页.
    """
    agrees = own is not _VAGUE and bound is not None and bound.is_lower_bound
    if bound in _APPROXIMATE or bound is None or agrees:
        return _Bounds(own, low, high)
    return _Bounds(bound, low if bound.is_lower_bound else None, high if bound.is_upper_bound else None)


def range_expression(text: str, member: Member) -> Expression:
    """Return what two terms mean that bound one quantity: from the smaller number to the larger."""
    first, last = member.first, member.last
    ends = (*first.bounds, *last.bounds)
    start = first.start
    is_to = text[first.end : last.start].strip() in tuple(RANGE_PREPOSITIONS)
    if start and text[start - 1] in RANGE_OPENERS and is_to:
        start -= 1
    forms = {first.numeral.form, last.numeral.form}
    return Expression(
        start,
        last.end,
        value=None,
        low=min(ends),
        high=max(ends),
        qualifier=Qualifier.RANGE,
        unit=last.unit,
        per=last.per,
        form=NumeralForm.SINGLE_DIGIT if forms == {NumeralForm.SINGLE_DIGIT} else NumeralForm.HAN,
        has_scale=last.numeral.has_scale,
    )
