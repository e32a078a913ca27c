"""Entries: what the index finds at a place, made of the rows."""

from decimal import Decimal
from functools import cache
from typing import Final

from ..decimals import exponent_of, shift, times
from ..quantity import Kind
from .constraints import Constraints

DEFAULT_CURRENCY: Final = "local"  # the currency of 元 until the context settles it


class Unit:
    """What a number is of: the word after it, or the currency before it.  Never changed, like the nodes.

    Attributes:
        kind: the kind of the quantity.
        name: the canonical unit; None for money and for a bare ratio.
        currency: ISO 4217 code, or ``DEFAULT_CURRENCY``; None for what is no money.
        factor: what one of it is in its base unit.
        constraints: of the word's row.
        min_number, max_number: the least and the greatest number that it may follow.
        precedes_number: it stands before the number: 百分之.
        is_inferred: money by its surroundings only: the k of 花2k.
        may_begin_noun: it needs no word after it: 人, but not the 度 of 度电.
        exponent: the power of ten that the factor is; None if it is none.
        is_money: it is of money.
        is_local: it is money in the currency that the context settles.
        is_foreign: it is money in a currency that the word itself names.
    """

    __slots__ = (
        "constraints", "currency", "exponent", "factor", "is_foreign", "is_inferred", "is_local", "is_money",
        "kind", "max_number", "may_begin_noun", "min_number", "name", "precedes_number",
    )  # fmt: skip

    def __init__(
        self,
        kind: Kind,
        name: str | None,
        currency: str | None,
        factor: Decimal,
        *,
        constraints: Constraints | None = None,
        min_number: Decimal | None = None,
        max_number: Decimal | None = None,
        precedes_number: bool = False,
        is_inferred: bool = False,
        may_begin_noun: bool = False,
    ) -> None:
        self.kind: Final = kind
        self.name: Final = name
        self.currency: Final = currency
        self.factor: Final = factor
        self.constraints: Final = constraints
        self.min_number: Final = min_number
        self.max_number: Final = max_number
        self.precedes_number: Final = precedes_number
        self.is_inferred: Final = is_inferred
        self.may_begin_noun: Final = may_begin_noun
        self.exponent: Final = exponent_of(factor)
        self.is_money: Final = kind is Kind.MONEY
        self.is_local: Final = currency == DEFAULT_CURRENCY
        self.is_foreign: Final = currency is not None and currency != DEFAULT_CURRENCY

    def of_currency(self, currency: str | None) -> "Unit":
        """Return the same unit of another currency: 元 of HKD."""
        return Unit(
            self.kind,
            self.name,
            currency,
            self.factor,
            constraints=self.constraints,
            is_inferred=self.is_inferred,
        )

    def is_same_as(self, other: "Unit") -> bool:
        """Return True if both are one unit, though of two rows: the 日 of ≥730日 and of 60日以內."""
        mine = (self.kind, self.name, self.currency, self.factor)
        return mine == (other.kind, other.name, other.currency, other.factor)

    def in_base_units(self, number: Decimal) -> Decimal:
        """Return a number of this unit in its base unit; no zeros are left after the point."""
        if self.exponent is None:
            return times(number, self.factor)
        return shift(number, self.exponent) if self.exponent else number


@cache
def money_unit(code: str, factor: Decimal = Decimal(1)) -> Unit:
    """Return the suffix of a currency that no word of the lexicon follows."""
    return Unit(Kind.MONEY, None, code, factor)
