"""Entries: what the index finds at a place, made of the rows."""

from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Final

from ..decimals import exponent_of, shift, times
from ..quantity import Kind
from .constraints import Constraints

DEFAULT_CURRENCY = "local"  # the currency of 元 until the context settles it


@dataclass(slots=True)
class Unit:
    """What a number is of: the word after it, or the currency before it.  Never changed, like the nodes."""

    kind: Final[Kind]
    name: Final[str | None]
    currency: Final[str | None]
    factor: Final[Decimal]
    constraints: Final[Constraints | None] = None
    min_number: Final[Decimal | None] = None
    max_number: Final[Decimal | None] = None
    precedes_number: Final[bool] = False  # it stands before the number: 百分之
    is_inferred: Final[bool] = False  # money by its surroundings only: the k of 花2k
    may_begin_noun: Final[bool] = False  # it needs no word after it: 人, but not the 度 of 度电
    exponent: int | None = field(init=False)  # the power of ten that the factor is
    is_money: bool = field(init=False)
    is_local: bool = field(init=False)  # money in the currency that the context settles

    def __post_init__(self) -> None:
        self.exponent = exponent_of(self.factor)
        self.is_money = self.kind is Kind.MONEY
        self.is_local = self.currency == DEFAULT_CURRENCY

    def in_base_units(self, number: Decimal) -> Decimal:
        """Return a number of this unit in its base unit; no zeros are left after the point."""
        if self.exponent is None:
            return times(number, self.factor)
        return shift(number, self.exponent) if self.exponent else number


@cache
def money_unit(code: str, factor: Decimal = Decimal(1)) -> Unit:
    """Return the suffix of a currency that no word of the lexicon follows."""
    return Unit(Kind.MONEY, None, code, factor)
