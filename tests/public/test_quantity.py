"""A quantity by itself: its one line, its dict and the schema of it, its pure number."""

import json
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any, get_type_hints

import pytest

import cnmoney
from cnmoney import Kind, Qualifier, Quantity, QuantityDict

from ..examples import expressions

# --- one line ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "3800亿元 = 380000000000 CNY",
        "约3800亿元 = about 380000000000 CNY",
        "接近万亿元 = near 1000000000000 CNY",
        "超3000万 = over 30000000",
        "3000多元 = over 3000..4000 CNY",
        "至少8% = at least 8 %",
        "不足3万吨 = under 30000 t",
        "不超过30日 = at most 30 天",
        "50-60亿元 = 5000000000..6000000000 CNY",
        "数十亿元 = vague 1000000000..10000000000 CNY",
        "137.7港元/股 = 137.7 HKD/股",
        "25% = 25 %",
        "八折 = 8 折",
        "300亿 = 30000000000",
        "0.0000001% = 0.0000001 %",
    ],
)
def test_str_is_one_line(line: str) -> None:
    assert str(cnmoney.parse(line.split(" = ")[0])) == line


def test_str_of_a_missing_bound() -> None:
    half_open = replace(cnmoney.parse("50-60亿元"), high=None)
    assert str(half_open) == "50-60亿元 = 5000000000.. CNY"
    assert str(replace(half_open, low=None, text="若干", currency=None)) == "若干 = .."


def test_str_cannot_break_the_line() -> None:
    assert str(replace(cnmoney.parse("3元"), text="3\n\x1b[31m元")) == "3 \ufffd[31m元 = 3 CNY"


def test_str_is_for_people_and_repr_has_every_field() -> None:
    assert repr(cnmoney.parse("3元")).startswith("Quantity(kind=<Kind.MONEY: 'money'>, value=Decimal('3'),")


# --- what a qualifier bounds -------------------------------------------------------------------------


def test_qualifiers_know_their_bounds() -> None:
    assert [each for each in Qualifier if each.is_lower_bound] == ["over", "at_least"]
    assert [each for each in Qualifier if each.is_upper_bound] == ["near", "under", "at_most"]


@pytest.mark.parametrize("text", ["约3元", "近3元", "超3元", "至少3元", "不到3元", "不超过3元"])
def test_bounds_are_those_of_the_qualifier(text: str) -> None:
    found = cnmoney.parse(text)
    assert (found.low is not None) == found.qualifier.is_lower_bound
    assert (found.high is not None) == found.qualifier.is_upper_bound


# --- the pure number ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("25%", "0.25"),
        ("20%", "0.2"),
        ("300%", "3"),
        ("-0.50%", "-0.005"),
        ("千分之三", "0.003"),
        ("3‰", "0.003"),
        ("5‱", "0.0005"),
        ("25bp", "0.0025"),
        ("5.32个百分点", "0.0532"),
        ("三成", "0.3"),
        ("八折", "0.8"),
        ("3倍", "3"),
        ("翻两番", "4"),
        ("约25%", "0.25"),
        ("0%", "0"),
    ],
)
def test_fraction_is_exact_and_plain(text: str, fraction: str) -> None:
    assert str(cnmoney.parse(text).fraction) == str(Decimal(fraction))


@pytest.mark.parametrize("text", ["3亿元", "5000台", "2万吨", "6个月", "300亿", "3-5%", "六七折"])
def test_other_quantities_have_no_fraction(text: str) -> None:
    assert cnmoney.parse(text).fraction is None


def test_fraction_of_a_third_has_its_28_digits() -> None:
    third = cnmoney.parse("三分之一")
    assert third.fraction == third.value


# --- to a dict and back ------------------------------------------------------------------------------


def test_every_example_comes_back_from_its_dict() -> None:
    for example in expressions():
        found = cnmoney.parse(example.text)
        assert Quantity.from_dict(found.to_dict()) == found
        again = Quantity.from_dict(json.loads(json.dumps(found.to_dict())))
        assert (again, hash(again), type(again.kind)) == (found, hash(found), Kind)


GOOD: Mapping[str, object] = dict(cnmoney.parse("约3亿元").to_dict())


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"kind": "weight"}, ValueError, "kind must be one of money, percent, .*, not 'weight'"),
        ({"kind": "MONEY"}, ValueError, "kind"),
        ({"kind": None}, TypeError, "kind must be a str, not NoneType"),
        ({"qualifier": "roughly"}, ValueError, "qualifier must be one of exact, about"),
        ({"value": "NaN"}, ValueError, "value must be a number in plain notation .*, not 'NaN'"),
        ({"value": "Infinity"}, ValueError, "value"),
        ({"value": "3E+8"}, ValueError, "value"),
        ({"value": "３"}, ValueError, "value"),
        ({"value": " 3"}, ValueError, "value"),
        ({"value": "3\n"}, ValueError, "value"),
        ({"value": "1_000"}, ValueError, "value"),
        ({"value": ""}, ValueError, "value"),
        ({"value": 3.0}, TypeError, "value must be a str or None, not float"),
        ({"low": Decimal(3)}, TypeError, "low must be a str or None, not Decimal"),
        ({"currency": "yuan"}, ValueError, "currency must be an ISO 4217 code"),
        ({"unit": 3}, TypeError, "unit must be a str or None, not int"),
        ({"inferred": 1}, TypeError, "inferred must be a bool, not int"),
        ({"text": b"3"}, TypeError, "text must be a str, not bytes"),
        ({"start": True}, TypeError, "start must be an int, not bool"),
        ({"start": "0"}, TypeError, "start must be an int, not str"),
        ({"end": -1}, ValueError, "end must not be negative"),
        ({"sentence": "3亿元"}, ValueError, "unknown keys: 'sentence'"),
        ({1: 2}, ValueError, "unknown keys: 1"),
    ],
)
def test_no_other_dict_is_a_quantity(change: dict[Any, object], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Quantity.from_dict({**GOOD, **change})


def test_missing_keys_are_named() -> None:
    with pytest.raises(ValueError, match="missing keys: low, per"):
        Quantity.from_dict({key: item for key, item in GOOD.items() if key not in ("low", "per")})


@pytest.mark.parametrize("data", [None, "{}", [], 3])
def test_what_is_no_dict_is_refused(data: Any) -> None:
    with pytest.raises(TypeError, match="expected a dict"):
        Quantity.from_dict(data)


# --- the schema --------------------------------------------------------------------------------------

TYPES = {"string": str, "boolean": bool, "integer": int, "null": type(None)}


def fits(item: object, rule: dict[str, Any]) -> bool:
    """Validate an item by the few keywords that the schema has for one."""
    assert rule.keys() <= {"type", "enum", "pattern", "minimum"}
    types = [rule["type"]] if isinstance(rule["type"], str) else rule["type"]
    return (
        type(item) in [TYPES[name] for name in types]
        and item in rule.get("enum", [item])
        and (not isinstance(item, str) or re.search(rule.get("pattern", ""), item) is not None)
        and (type(item) is not int or item >= rule.get("minimum", item))
    )


def test_schema_is_of_every_dict() -> None:
    schema: Any = cnmoney.json_schema()
    assert (schema["type"], schema["additionalProperties"]) == ("object", False)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema
    names = [field.name for field in fields(Quantity)]
    assert schema["required"] == list(schema["properties"]) == names
    for example in expressions():
        row: Mapping[str, object] = dict(cnmoney.parse(example.text).to_dict())
        assert list(row) == names
        assert all(fits(row[name], rule) for name, rule in schema["properties"].items()), row


def test_schema_names_kinds_and_qualifiers_and_refuses_others() -> None:
    rules: Any = cnmoney.json_schema()["properties"]
    assert rules["kind"]["enum"] == list(Kind)
    assert rules["qualifier"]["enum"] == list(Qualifier)
    for name, wrong in [("kind", "weight"), ("value", "NaN"), ("value", 3), ("inferred", None), ("end", -1)]:
        assert not fits(wrong, rules[name]), name


def test_schema_is_a_new_dict_each_time() -> None:
    properties: Any = cnmoney.json_schema()["properties"]
    properties["low"]["pattern"] = "changed"
    again: Any = cnmoney.json_schema()["properties"]
    assert again["low"]["pattern"] == again["value"]["pattern"] == properties["value"]["pattern"] != "changed"


def test_typed_dict_has_the_fields() -> None:
    assert list(get_type_hints(QuantityDict)) == [field.name for field in fields(Quantity)]
