"""The result: an immutable quantity with exact Decimal values and its place in the text."""

from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What a quantity counts."""

    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    COUNT = "count"
    MEASURE = "measure"
    DURATION = "duration"
    NUMBER = "number"


# Tuples, for a set would hash its members in Python.
SMALL_KINDS = (Kind.COUNT, Kind.DURATION)  # of these a lone Han digit is no quantity: 一位, 三年


class Qualifier(StrEnum):
    """How the words around a number bound it."""

    EXACT = "exact"
    ABOUT = "about"
    NEAR = "near"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One typed quantity.

    Attributes:
        kind: what it counts.
        value: the stated number in base units, exact (``3800亿元`` is 380000000000); in the unit as
            written for percent and ratio (``25%`` is 25); None for a range or a vague amount.
        low: the lower bound that the words give; None where there is none or it is unknown.
        high: the upper bound, likewise.
        qualifier: how the words bound the number.
        currency: ISO 4217 code, for money only.
        unit: canonical unit, for the other kinds; None for money and for plain numbers.
        per: canonical unit below the line (``元/股``), or None.
        inferred: the kind or the currency came from context, not from the words of the expression; 元 in
            the default currency is no inference.
        text: the expression as it stands, with its sign, qualifiers and currency words.
        start: offset of ``text`` in the string that was read, in code points.
        end: offset after its last character.
    """

    kind: Kind
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    currency: str | None
    unit: str | None
    per: str | None
    inferred: bool
    text: str
    start: int
    end: int

    def to_dict(self) -> dict[str, str | int | bool | None]:
        """Return the fields for JSON: Decimals as strings in plain notation, never with an exponent."""
        row: dict[str, str | int | bool | None] = {}
        for field in fields(self):
            item = getattr(self, field.name)
            row[field.name] = format(item, "f") if isinstance(item, Decimal) else item
        row["kind"], row["qualifier"] = self.kind.value, self.qualifier.value
        return row
