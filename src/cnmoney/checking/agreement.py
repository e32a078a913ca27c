"""Whether two quantities state one value, exactly: by kind, currency, unit, per and bounds."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from ..decimals import exact_quotient, exponent_of, least_significant_place, minus, plus, power, times
from ..lexicon.comparison import SAME_MEASURE
from ..quantity import Agreement, Kind, Qualifier, Quantity, fraction_exponent, plain_notation

_UNITS = {
    unit: (number, Decimal(factor)) for number, row in enumerate(SAME_MEASURE) for unit, factor in row.items()
}
_ONE = Decimal(1)
_HALF, _TWENTIETH, _QUARTER = Decimal("0.5"), Decimal("0.05"), Decimal("0.25")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_PARTS = ("%", "‰", "‱")
_NUMBER_ALONE, _ANY_SUM, _ANY_COUNT = "number", "any sum", "any count"
_KEPT = 1024  # measures
_LONG = 200  # characters; longer figures have the same writing only if they are the same text


class Factors(NamedTuple):
    """What brings the numbers of a claim and of its source to one unit."""

    claim: Decimal
    source: Decimal


class Span(NamedTuple):
    """A lowest and a highest place."""

    low: "Place"
    high: "Place"


class Reach(NamedTuple):
    """Where, in the units of a claim, the quantities are that can agree with it.

    Attributes:
        same: those whose numbers are the claim's own.
        values: those with a value; None if none of them can agree.
        bounds: those without a value; None likewise.
    """

    same: Span
    values: Span | None
    bounds: Span | None


class Measure(NamedTuple):
    """What is measured, and the factors to its first unit and to that of the unit below the line."""

    name: object
    factor: Decimal
    below: Decimal


class _Unit(NamedTuple):
    """A unit of a measure, and the factor to the first one."""

    name: object
    factor: Decimal


Place = tuple[Decimal, Decimal]  # where a quantity is among others: its value twice, or its bounds
_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


def agreement(claim: Quantity, source: Quantity) -> Agreement:
    """Return how a claim agrees with what a source states; see ``Quantity.agrees``."""
    factors = common_factors(claim, source)
    if factors is None:
        return Agreement.DIFFERENT
    claimed, stated = _Numbers(claim, factors.claim), _Numbers(source, factors.source)
    if claimed.same_as(stated):
        return Agreement.STATED if _same_writing(claim.text, source.text) else Agreement.CONVERTED
    return Agreement.ROUNDED if claimed.covers(stated) else Agreement.DIFFERENT


def family(quantity: Quantity) -> Kind:
    """Return the kind that is compared: a number without a unit may be a sum of money."""
    return Kind.MONEY if quantity.kind is Kind.NUMBER else quantity.kind


def place_of(quantity: Quantity) -> Place:
    """Return where a quantity is among others: its value, else its bounds, or the one of them that it has."""
    if quantity.value is not None:
        return quantity.value, quantity.value
    bounds = [number for number in (quantity.low, quantity.high) if number is not None] or [Decimal(0)]
    return bounds[0], bounds[-1]


def reach(claim: Quantity) -> Reach:
    """Return between which places the quantities are that can agree with a claim, in its units."""
    place = place_of(claim)
    low, high = place
    gap = _Numbers(claim, _ONE).widest_gap()
    near = Span((minus(low, gap), _LEAST), (plus(low, gap), _MOST))
    if claim.value is not None:
        return Reach(Span(place, place), near, None)
    is_closed = claim.low is not None and claim.high is not None
    return Reach(Span(place, place), Span((low, low), (high, high)) if is_closed else None, near)


def common_factors(claim: Quantity, source: Quantity) -> Factors | None:
    """Return the factors that bring both to one unit, by kind, currency, unit and per; None without any."""
    stated = measures_of_source(source.kind, source.currency, source.unit, source.per)
    for first in measures_of_claim(claim.kind, claim.currency, claim.unit, claim.per):
        for second in stated:
            if first.name == second.name:
                return common(first, second)
    return None


def common(claim: Measure, source: Measure) -> Factors:
    """Return the factors for two measures of one name."""
    return Factors(times(claim.factor, source.below), times(source.factor, claim.below))


@lru_cache(_KEPT)
def measures_of_claim(
    kind: Kind, currency: str | None, unit: str | None, per: str | None
) -> tuple[Measure, ...]:
    """Return what a source may measure to agree with such a claim: a sum may be there without its unit."""
    own = _measure(kind, currency, unit, per)
    others = {Kind.MONEY: (_NUMBER_ALONE,), Kind.COUNT: (_NUMBER_ALONE,), Kind.NUMBER: (_ANY_SUM, _ANY_COUNT)}
    return (own, *(_alone(name, per) for name in others.get(kind, ())))


@lru_cache(_KEPT)
def measures_of_source(
    kind: Kind, currency: str | None, unit: str | None, per: str | None
) -> tuple[Measure, ...]:
    """Return what a claim may measure that such a quantity states."""
    own = _measure(kind, currency, unit, per)
    others = {Kind.MONEY: (_ANY_SUM,), Kind.COUNT: (_ANY_COUNT,)}  # 超3亿 of 3亿元, of 3亿例
    return (own, *(_alone(name, per) for name in others.get(kind, ())))


def _measure(kind: Kind, currency: str | None, unit: str | None, per: str | None) -> Measure:
    if kind is Kind.NUMBER:
        return _alone(_NUMBER_ALONE, per)
    if kind is Kind.MONEY:
        return _alone((kind, currency), per)
    below = _unit(per)
    if kind is Kind.RATIO or unit in _PARTS:
        return Measure((Kind.RATIO, below.name), power(fraction_exponent(kind, unit) or 0), below.factor)
    above = _unit(unit)
    return Measure((kind, above.name, below.name), above.factor, below.factor)


def _alone(name: object, per: str | None) -> Measure:
    below = _unit(per)
    return Measure((name, below.name), _ONE, below.factor)


def _unit(unit: str | None) -> _Unit:
    return _Unit(*_UNITS.get(unit or "", (unit, _ONE)))


class _Numbers:
    """The numbers of a quantity in the common unit."""

    def __init__(self, quantity: Quantity, factor: Decimal) -> None:
        self._quantity, self._factor = quantity, factor
        self.qualifier = quantity.qualifier
        self.value, self.low, self.high = (
            None if number is None else times(number, factor)
            for number in (quantity.value, quantity.low, quantity.high)
        )

    def same_as(self, stated: "_Numbers") -> bool:
        """Return True for one number under qualifiers of one sense, or one range."""
        if self.value is None or stated.value is None:
            return self.value is stated.value and (self.low, self.high) == (stated.low, stated.high)
        return self.value == stated.value and self._sense() == stated._sense()

    def _sense(self) -> str:
        if self.qualifier.is_lower_bound:
            return "lower"
        if self.qualifier.is_upper_bound:
            return "upper"
        return self.qualifier

    def covers(self, stated: "_Numbers") -> bool:
        """Return True if the claim is a rounded form of what is stated, or bounds it closely."""
        number = stated.value
        if number is None:
            return self._rounds_ends_of(stated)
        if stated.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
            return self._follows_from(stated)
        if self.value is None:
            return self.low is not None and self.high is not None and self.low <= number <= self.high
        if self.qualifier.is_lower_bound or self.qualifier.is_upper_bound:
            return self._bounds(number) and self._is_close_to(number)
        gap = minus(self.value, number).copy_abs()
        if gap <= times(self._written_place(), _HALF):
            return True
        is_about = self.qualifier is Qualifier.ABOUT  # 约36亿 for 36.57亿 is cut off, not rounded
        return is_about and gap < self._coarse_place() and gap <= times(number.copy_abs(), _TWENTIETH)

    def widest_gap(self) -> Decimal:
        """Return how far off its numbers what it covers can be."""
        if self.value is not None:
            return max(self._coarse_place(), self._written_place())
        return max(least_significant_place(number) for number in (self.low or _ONE, self.high or _ONE))

    def _rounds_ends_of(self, stated: "_Numbers") -> bool:
        """Return True for a range whose ends are those of a stated one, rounded to their last digits."""
        ends = (self.low, self.high), (stated.low, stated.high)
        if self.qualifier is not Qualifier.RANGE or None in (*ends[0], *ends[1]):
            return False
        written = _NUMBER.findall(_plain(self._quantity.text))
        return len(written) == 2 and all(
            _rounds(claim, number, Decimal(digits))
            for claim, number, digits in zip(*ends, written, strict=True)
        )

    def _follows_from(self, stated: "_Numbers") -> bool:
        """Return True if a bound is implied closely by a stated one: 逾5.3亿 by 超过5.34亿."""
        assert stated.value is not None
        sense = self._sense()
        if self.value is None or sense not in ("lower", "upper") or sense != stated._sense():
            return False
        is_weaker = stated.value > self.value if sense == "lower" else stated.value < self.value
        return is_weaker and self._is_close_to(stated.value)

    def _is_close_to(self, number: Decimal) -> bool:
        assert self.value is not None
        gap = minus(self.value, number).copy_abs()
        return gap < self._coarse_place() and gap <= times(number.copy_abs(), _QUARTER)

    def _bounds(self, number: Decimal) -> bool:
        assert self.value is not None
        if self.qualifier is Qualifier.AT_LEAST:
            return number >= self.value
        if self.qualifier is Qualifier.AT_MOST:
            return number <= self.value
        if self.qualifier is Qualifier.OVER:
            return number > self.value and (self.high is None or number <= self.high)
        return number < self.value

    def _coarse_place(self) -> Decimal:
        """The place of the last digit that is not zero: 10亿 in 190亿."""
        assert self._quantity.value is not None
        return times(least_significant_place(self._quantity.value), self._factor)

    def _written_place(self) -> Decimal:
        """The place of the last digit that is written: 1亿 in 190亿, 0.1亿 in 36.0亿."""
        value = self._quantity.value
        found = _NUMBER.findall(_plain(self._quantity.text))
        place = None
        if value is not None and len(found) == 1:
            place = _place(value, Decimal(found[0]))
        return self._coarse_place() if place is None else times(place, self._factor)


def _place(value: Decimal, written: Decimal) -> Decimal | None:
    """Return the place of the last digit of a number as it is written: 1亿 where 190亿 is written 190."""
    scale = exact_quotient(value.copy_abs(), written) if written else None
    if scale is None:
        return None
    exponent = written.as_tuple().exponent
    assert isinstance(exponent, int)
    return times(power(exponent), scale)


def _rounds(claim: Decimal | None, number: Decimal | None, written: Decimal) -> bool:
    assert claim is not None
    assert number is not None
    place = _place(claim, written)
    if place is None or exponent_of(place) is None:  # the digits are those of the other end
        return False
    return minus(claim, number).copy_abs() <= times(place, _HALF)


def _same_writing(claim: str, source: str) -> bool:
    if max(len(claim), len(source)) > _LONG:
        return claim == source
    first, second = _bare(claim), _bare(source)
    return first in second or second in first


def _bare(text: str) -> str:
    """Return a text with its numbers in one notation: 5% for 5.0 ％."""
    return _NUMBER.sub(lambda found: plain_notation(_trimmed(found[0])) or "", _plain(text))


def _trimmed(digits: str) -> Decimal:
    return Decimal(digits.rstrip("0").rstrip(".") if "." in digits else digits)


def _plain(text: str) -> str:
    return re.sub(r"[\s,]", "", unicodedata.normalize("NFKC", text))
