"""The result: an immutable quantity with exact Decimal values and its place in the text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, make_dataclass
from decimal import Decimal
from enum import StrEnum
from typing import ParamSpec, TypedDict, cast

from .decimals import shift, without_trailing_zeros
from .display import escape_unprintable


class Kind(StrEnum):
    """What a quantity measures."""

    MONEY = "money"
    """An amount with a currency: 人民币8亿元, US$3.5亿, 五角."""
    PERCENT = "percent"
    """A rate: 25%, 百分之二十五, 三成, 25个基点."""
    RATIO = "ratio"
    """A multiple, a discount or a fraction: 3.5倍, 翻一番, 八折, 三分之一."""
    COUNT = "count"
    """A number with a measure word: 5000台, 300余家, 3388点."""
    MEASURE = "measure"
    """A number with a physical unit: 2.5万吨, 140kW, 零下5℃."""
    DURATION = "duration"
    """A length of time: 6个月, 15个交易日, 24小时."""
    NUMBER = "number"
    """A number with a scale word and no unit: 300亿的标."""


# Tuples, for a set would hash its members in Python.
SMALL_KINDS = (Kind.COUNT, Kind.DURATION)  # a single Han digit does not make one of these: 一位, 三年


class Qualifier(StrEnum):
    """How the words around a number N bound it."""

    EXACT = "exact"
    """No word: N is the value and both bounds."""
    ABOUT = "about"
    """约 大约 大概 差不多 ≈, 左右 上下 after N: no bound is known."""
    NEAR = "near"
    """近 接近 将近: N is the upper bound."""
    OVER = "over"
    """超过 逾 多于 高于 >: N is the lower bound.  多 余 几 after N also set an upper one: 3000多元."""
    AT_LEAST = "at_least"
    """至少 不少于 不低于 ≥, 以上 after N: N is the lower bound."""
    UNDER = "under"
    """不足 不到 低于 少于 <: N is the upper bound."""
    AT_MOST = "at_most"
    """至多 不超过 不高于 ≤, 以下 以内 after N: N is the upper bound."""
    RANGE = "range"
    """50-60亿元, 从8500到3万港元, 三五百块: two bounds and no value."""
    VAGUE = "vague"
    """数十亿, 几百万, 百亿元级: an order of magnitude, two bounds and no value."""

    @property
    def is_lower_bound(self) -> bool:
        """Return True if the words make N a lower bound (over, at_least)."""
        return self is Qualifier.OVER or self is Qualifier.AT_LEAST

    @property
    def is_upper_bound(self) -> bool:
        """Return True if the words make N an upper bound (near, under, at_most)."""
        return self is Qualifier.NEAR or self is Qualifier.UNDER or self is Qualifier.AT_MOST


class Agreement(StrEnum):
    """How a quantity agrees with another one; ``DIFFERENT`` is false, the others are true."""

    STATED = "stated"
    """The same value in the same writing."""
    ROUNDED = "rounded"
    """Rounded to the digits that it writes, or its bounds hold the other closely."""
    CONVERTED = "converted"
    """The same value in another writing or unit."""
    DIFFERENT = "different"
    """No agreement."""

    def __bool__(self) -> bool:
        """Return True unless the two differ."""
        return self is not Agreement.DIFFERENT


class QuantityDict(TypedDict):
    """What ``Quantity.to_dict`` returns: the fields as JSON types, numbers as strings in plain notation."""

    kind: str
    value: str | None
    low: str | None
    high: str | None
    qualifier: str
    currency: str | None
    unit: str | None
    per: str | None
    inferred: bool
    text: str
    start: int
    end: int


# Powers of ten that make a pure number of a value in this unit; None is the unit of a fraction.
_FRACTION_EXPONENTS: Mapping[Kind, Mapping[str | None, int]] = {
    Kind.PERCENT: {"%": -2, "‰": -3, "‱": -4, "pp": -2, "bp": -4},
    Kind.RATIO: {"倍": 0, "折": -1, None: 0},
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """One typed quantity; immutable, hashable, equal by its fields.

    Attributes:
        kind: what it measures.
        value: the stated number in base units, exact (``3800亿元`` is 380000000000); in the unit as
            written for percent and ratio (``25%`` is 25); None for a range or a vague amount.
        low: the lower bound that the words give; None if there is none or it is unknown.
        high: the upper bound, likewise.
        qualifier: how the words bound the number.
        currency: ISO 4217 code, for money only.
        unit: canonical unit, for the other kinds; None for money, fractions and plain numbers.
        per: canonical unit below the line (``元/股``), or None.
        inferred: the kind or the currency came from context, not from the words of the expression; 元 in
            the default currency is not inferred.
        text: the expression as written, with its sign, qualifiers and currency words.
        start: offset of ``text`` in the string that was read, in code points.
        end: offset after its last character.

    Example:
        >>> from cnmoney import parse
        >>> quantity = parse("不超过25%")
        >>> quantity.value, quantity.low, quantity.high
        (Decimal('25'), None, Decimal('25'))
        >>> quantity.fraction
        Decimal('0.25')
        >>> print(quantity)
        不超过25% = at most 25 %
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

    def __reduce__(self) -> tuple[type["Quantity"], tuple[object, ...]]:
        """Pickle and copy as the call that makes it; what a dataclass with slots does takes twice as long."""
        return Quantity, (
            self.kind,
            self.value,
            self.low,
            self.high,
            self.qualifier,
            self.currency,
            self.unit,
            self.per,
            self.inferred,
            self.text,
            self.start,
            self.end,
        )

    def __str__(self) -> str:
        """Return one line: the text, the qualifier in words, the number or its bounds, the unit."""
        words = "" if self.qualifier in (Qualifier.EXACT, Qualifier.RANGE) else self.qualifier.value
        meaning = filter(None, [words.replace("_", " "), _number_or_bounds(self), unit_label(self)])
        return f"{escape_unprintable(self.text)} = {' '.join(meaning)}"

    def __format__(self, style: str) -> str:
        """Return the quantity in a style of ``cnmoney.format``; ``str(quantity)`` if there is none."""
        return _writers[-1](self, style) if style and _writers else format(str(self), style)

    @property
    def fraction(self) -> Decimal | None:
        """The pure number of a percent or a ratio; None for other kinds and where ``value`` is None.

        25% is 0.25, 25bp 0.0025, 八折 0.8, 3倍 3, 二分之一 0.5.
        """
        exponent = fraction_exponent(self.kind, self.unit)
        if self.value is None or exponent is None:
            return None
        return without_trailing_zeros(shift(self.value, exponent))

    def agrees(self, other: "Quantity") -> Agreement:
        """Return how this quantity, a claim, agrees with another, which a source states.

        Args:
            other: the quantity of the source; of another currency, or percent against percentage points,
                it is different.  A number without a currency agrees with the same sum with one.

        Returns:
            The agreement, which is true unless the two differ; docs/checking.md has the rules.

        Example:
            >>> from cnmoney import parse
            >>> claims = "约36.6亿元 365700万元 超37亿元".split()
            >>> [parse(claim).agrees(parse("36.57亿元")).value for claim in claims]
            ['rounded', 'converted', 'different']
        """
        return _comparers[-1](self, other)

    def to_dict(self) -> QuantityDict:
        """Return the fields for JSON: Decimals as strings in plain notation, never with an exponent.

        Returns:
            A new dict that ``from_dict`` turns back into an equal quantity; ``json_schema`` describes it.
        """
        return {
            "kind": self.kind.value,
            "value": plain_notation(self.value),
            "low": plain_notation(self.low),
            "high": plain_notation(self.high),
            "qualifier": self.qualifier.value,
            "currency": self.currency,
            "unit": self.unit,
            "per": self.per,
            "inferred": self.inferred,
            "text": self.text,
            "start": self.start,
            "end": self.end,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> "Quantity":
        """Return the quantity that ``to_dict`` wrote.

        Args:
            data: all the keys of ``QuantityDict`` and no others.

        Returns:
            An equal quantity: ``Quantity.from_dict(q.to_dict()) == q``.

        Raises:
            TypeError: ``data`` is no mapping, or an item is of another type than ``to_dict`` writes.
            ValueError: a key is missing or unknown, or an item is none that ``to_dict`` writes.
        """
        if not isinstance(data, Mapping):
            raise TypeError(f"expected a dict, not {type(data).__name__}")
        names = [field.name for field in fields(cls)]
        if missing := [name for name in names if name not in data]:
            raise ValueError(f"missing keys: {', '.join(missing)}")
        if unknown := [repr(key) for key in data if key not in names]:
            raise ValueError(f"unknown keys: {', '.join(unknown)}")
        items = _Items(data)
        return cls(
            kind=Kind(items.choice("kind", Kind)),
            value=items.decimal("value"),
            low=items.decimal("low"),
            high=items.decimal("high"),
            qualifier=Qualifier(items.choice("qualifier", Qualifier)),
            currency=items.currency("currency"),
            unit=items.optional_text("unit"),
            per=items.optional_text("per"),
            inferred=items.boolean("inferred"),
            text=items.text("text"),
            start=items.offset("start"),
            end=items.offset("end"),
        )


def fraction_exponent(kind: Kind, unit: str | None) -> int | None:
    """Return the power of ten that makes a pure number of a value in a unit; None where there is none."""
    return _FRACTION_EXPONENTS.get(kind, {}).get(unit)


_writers: list[Callable[[Quantity, str], str]] = []


def write_styles_with(writer: Callable[[Quantity, str], str]) -> None:
    """Set what ``format(quantity, style)`` calls: the layer that writes is above this one."""
    _writers.append(writer)


_comparers: list[Callable[[Quantity, Quantity], Agreement]] = []


def compare_with(comparer: Callable[[Quantity, Quantity], Agreement]) -> None:
    """Set what ``quantity.agrees(other)`` calls: the layer that compares is above this one."""
    _comparers.append(comparer)


_Fields = ParamSpec("_Fields")


def _unfrozen(frozen: Callable[_Fields, Quantity]) -> Callable[_Fields, Quantity]:
    """Return what makes the same in a quarter of the time.

    A frozen dataclass sets each field with ``object.__setattr__``.  One of the same layout that is not frozen
    does without, and becomes a quantity when it has them all.
    """
    cls = cast("type[Quantity]", frozen)
    columns = [(field.name, field.type) for field in fields(cls)]
    draft = make_dataclass("_Draft", columns, slots=True, eq=False, repr=False, match_args=False)

    def make(*values: _Fields.args, **named: _Fields.kwargs) -> Quantity:
        quantity: Quantity = draft(*values, **named)
        quantity.__class__ = cls
        return quantity

    return make


new_quantity = _unfrozen(Quantity)
"""Takes the fields of a quantity and returns it."""


def exact_quantity(
    value: Decimal,
    *,
    kind: Kind,
    text: str,
    start: int,
    currency: str | None = None,
    unit: str | None = None,
    inferred: bool = False,
) -> Quantity:
    """Return an exact quantity: its bounds are its value, and it ends where its text does.

    The only constructor beside the resolver's, for a number that gets its unit from elsewhere in the article.
    """
    return Quantity(
        kind=kind,
        value=value,
        low=value,
        high=value,
        qualifier=Qualifier.EXACT,
        currency=currency,
        unit=unit,
        per=None,
        inferred=inferred,
        text=text,
        start=start,
        end=start + len(text),
    )


def plain_notation(number: Decimal | None) -> str | None:
    """Return the number in digits, never with an exponent; None for None."""
    return None if number is None else format(number, "f")


def unit_label(quantity: Quantity) -> str:
    """Return the currency or unit with the unit below the line: ``HKD/股``; empty if there is neither."""
    unit = quantity.currency or quantity.unit or ""
    return f"{unit}/{quantity.per}" if quantity.per else unit


def _number_or_bounds(quantity: Quantity) -> str:
    """The value; both bounds, as ``low..high``, if there is no value or it is only one end of them."""
    low, high = quantity.low, quantity.high
    if quantity.value is not None and (low is None or high is None or low == high):
        return format(quantity.value, "f")
    return f"{plain_notation(low) or ''}..{plain_notation(high) or ''}"


# --- JSON --------------------------------------------------------------------------------------------

_DECIMAL = r"^-?[0-9]+(\.[0-9]+)?$"
_CURRENCY = "^[A-Z]{3}$"


def json_schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of what ``Quantity.to_dict`` returns, as a new dict.

    Example:
        >>> json_schema()["required"][:3]
        ['kind', 'value', 'low']
    """

    def number() -> dict[str, object]:
        return {"type": ["string", "null"], "pattern": _DECIMAL}

    properties: dict[str, dict[str, object]] = {
        "kind": {"type": "string", "enum": [kind.value for kind in Kind]},
        "value": number(),
        "low": number(),
        "high": number(),
        "qualifier": {"type": "string", "enum": [qualifier.value for qualifier in Qualifier]},
        "currency": {"type": ["string", "null"], "pattern": _CURRENCY},
        "unit": {"type": ["string", "null"]},
        "per": {"type": ["string", "null"]},
        "inferred": {"type": "boolean"},
        "text": {"type": "string"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 0},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Quantity",
        "description": "A quantity found by cnmoney; numbers are strings in plain notation.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


class _Items:
    """The items of a dict that should be a ``QuantityDict``, each checked as it is taken."""

    def __init__(self, data: Mapping[str, object]) -> None:
        self._data = data

    def text(self, key: str) -> str:
        item = self._data[key]
        if not isinstance(item, str):
            raise self._wrong_type(key, "a str")
        return item

    def optional_text(self, key: str) -> str | None:
        item = self._data[key]
        if item is not None and not isinstance(item, str):
            raise self._wrong_type(key, "a str or None")
        return item

    def boolean(self, key: str) -> bool:
        item = self._data[key]
        if not isinstance(item, bool):
            raise self._wrong_type(key, "a bool")
        return item

    def offset(self, key: str) -> int:
        item = self._data[key]
        if not isinstance(item, int) or isinstance(item, bool):
            raise self._wrong_type(key, "an int")
        if item < 0:
            raise ValueError(f"{key} must not be negative: {item}")
        return item

    def choice(self, key: str, choices: type[StrEnum]) -> str:
        name = self.text(key)
        if name not in [choice.value for choice in choices]:
            raise ValueError(f"{key} must be one of {', '.join(choices)}, not {name!r}")
        return name

    def currency(self, key: str) -> str | None:
        code = self.optional_text(key)
        if code is not None and not re.fullmatch(_CURRENCY, code):
            raise ValueError(f"{key} must be an ISO 4217 code such as 'CNY', not {code!r}")
        return code

    def decimal(self, key: str) -> Decimal | None:
        digits = self.optional_text(key)
        if digits is None:
            return None
        if not re.fullmatch(_DECIMAL, digits):
            raise ValueError(f"{key} must be a number in plain notation such as '-12.5', not {digits[:40]!r}")
        return Decimal(digits)

    def _wrong_type(self, key: str, expected: str) -> TypeError:
        return TypeError(f"{key} must be {expected}, not {type(self._data[key]).__name__}")
