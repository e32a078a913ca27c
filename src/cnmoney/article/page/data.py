"""What the page's script knows of the quantities, as JSON in which nothing stands twice."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ...quantity import Kind, Qualifier, Quantity, unit_label

if TYPE_CHECKING:
    from ..places import Place

KIND_LABELS = {
    Kind.MONEY: "金额",
    Kind.PERCENT: "百分比",
    Kind.RATIO: "倍数",
    Kind.COUNT: "数量",
    Kind.MEASURE: "计量",
    Kind.DURATION: "时长",
    Kind.NUMBER: "数字",
}
QUALIFIER_LABELS = {
    Qualifier.EXACT: "确切",
    Qualifier.ABOUT: "约",
    Qualifier.NEAR: "近",
    Qualifier.OVER: "超过",
    Qualifier.AT_LEAST: "至少",
    Qualifier.UNDER: "不足",
    Qualifier.AT_MOST: "至多",
    Qualifier.RANGE: "区间",
    Qualifier.VAGUE: "概数",
}
_KINDS, _QUALIFIERS = list(KIND_LABELS), list(QUALIFIER_LABELS)
_WORDS = {
    "kind": list(KIND_LABELS.items()),
    "qualifier": list(QUALIFIER_LABELS.items()),
    "inferred": [("no", "否"), ("yes, from context", "是，据上下文")],
}


class _Type(NamedTuple):
    """What many quantities of an article have in common; the first three by their index in ``_WORDS``."""

    kind: int
    qualifier: int
    inferred: int
    currency: str
    unit: str
    per: str
    label: str


_Key = TypeVar("_Key")


class _Numbering(dict[_Key, int]):
    """Gives each different key the next number, from 0."""

    def __missing__(self, key: _Key) -> int:
        return self.setdefault(key, len(self))


def script_data(quantities: Sequence[Quantity], places: Iterable["Place"]) -> dict[str, Any]:
    """Return what the script needs to fill the panel, and to build, sort and filter the rows of the table.

    ``quantities`` has a list for each, in reading order: the index of its type; the rank of its size; the
    indices of the labels of its row and column; its value; its bounds, unless both are the value.  The text
    is in its mark, and nowhere else.
    """
    types, labels = _Numbering[_Type](), _Numbering({"": 0})
    ranks = _ranks([_size(quantity) for quantity in quantities])
    facts = []
    for quantity, place, rank in zip(quantities, places, ranks, strict=True):
        row, column = labels[place.row or ""], labels[place.column or ""]
        facts.append([types[_type(quantity)], rank, row, column, *_numbers(quantity)])
    return {
        "words": _WORDS,
        "types": [kept._asdict() for kept in types],
        "labels": list(labels),
        "quantities": facts,
    }


def _type(quantity: Quantity) -> _Type:
    return _Type(
        kind=_KINDS.index(quantity.kind),
        qualifier=_QUALIFIERS.index(quantity.qualifier),
        inferred=int(quantity.inferred),
        currency=quantity.currency or "",
        unit=quantity.unit or "",
        per=quantity.per or "",
        label=unit_label(quantity),
    )


def _numbers(quantity: Quantity) -> list[str]:
    value, low, high = map(plain, (quantity.value, quantity.low, quantity.high))
    return [value] if value == low == high else [value, low, high]


def plain(number: Decimal | None) -> str:
    """Return a number in plain notation with thousands separators; nothing for None."""
    return "" if number is None else f"{number:,f}"


def _size(quantity: Quantity) -> Decimal | None:
    """What the value column sorts by: the value, else the lower bound, else the upper one."""
    bounds = (quantity.value, quantity.low, quantity.high)
    return next((bound for bound in bounds if bound is not None), None)


def _ranks(sizes: Sequence[Decimal | None]) -> list[int]:
    """Return the rank of each size among the different ones, from 0; -1 for None.

    The browser sorts by these small integers, so a value of 30 digits is compared here, as a Decimal, and
    never becomes a float there.
    """
    order = {size: rank for rank, size in enumerate(sorted({size for size in sizes if size is not None}))}
    return [-1 if size is None else order[size] for size in sizes]
