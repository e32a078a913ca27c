"""The public surface: what it refuses, what its results are like, what it leaves alone."""

import copy
import decimal
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

import cnmoney


@pytest.mark.parametrize("verb", [cnmoney.parse, cnmoney.extract, cnmoney.finditer, cnmoney.read_article])
@pytest.mark.parametrize(
    "text", [None, 3, b"3\xe5\x85\x83", ["3元"], Decimal(3)], ids=["None", "int", "bytes", "list", "Decimal"]
)
def test_what_is_no_str_is_refused_by_its_type(verb: Callable[[Any], object], text: object) -> None:
    with pytest.raises(TypeError, match=type(text).__name__):
        verb(text)


@pytest.mark.parametrize(
    ("text", "position", "message"),
    [
        ("", 0, "found nothing"),
        ("  \n", 0, "found nothing"),
        ("三一重工", 0, "no number"),
        ("2024年", 0, "no number"),
        ("公司亏损3亿元", 0, "other text before"),
        ("  3亿元左右吧", 7, "more text"),
        ("3亿元和5亿元", 4, "a second one"),
        ("5亿元，", 3, "more text"),
    ],
)
def test_parse_says_where_and_why(text: str, position: int, message: str) -> None:
    with pytest.raises(cnmoney.ParseError, match=message) as caught:
        cnmoney.parse(text)
    assert (caught.value.text, caught.value.position) == (text, position)
    assert isinstance(caught.value, ValueError)


def test_parse_error_marks_the_place() -> None:
    with pytest.raises(cnmoney.ParseError) as caught:
        cnmoney.parse("净利润3亿元")
    message, shown, marker = str(caught.value).splitlines()
    assert "at position 0" in message
    assert shown.strip() == "净利润3亿元"
    assert marker.strip() == "~~^"


def test_parse_error_of_a_long_text_shows_the_neighbourhood_only() -> None:
    with pytest.raises(cnmoney.ParseError) as caught:
        cnmoney.parse("很长" * 1000 + "3亿元")
    assert len(str(caught.value)) < 300


def test_parse_error_pickles() -> None:
    with pytest.raises(cnmoney.ParseError) as caught:
        cnmoney.parse("净利润3亿元")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.text, again.position) == (str(caught.value), "净利润3亿元", 0)


def test_parse_ignores_white_space_around_the_expression() -> None:
    found = cnmoney.parse("\u3000 3亿元\n")
    assert (found.text, found.start, found.end) == ("3亿元", 2, 5)


def test_quantity_is_immutable_hashable_and_equal_by_its_fields() -> None:
    one, other = cnmoney.parse("约3亿元"), cnmoney.parse("约3亿元")
    assert one == other
    assert hash(one) == hash(other)
    assert copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(AttributeError):
        one.value = Decimal(1)  # type: ignore[misc]  # that it cannot be set is the point


def test_to_dict_is_json_with_plain_decimals() -> None:
    row = json.loads(json.dumps(cnmoney.parse("不超过3800亿元").to_dict(), ensure_ascii=False))
    assert row == {
        "kind": "money",
        "value": "380000000000",
        "low": None,
        "high": "380000000000",
        "qualifier": "at_most",
        "currency": "CNY",
        "unit": None,
        "per": None,
        "inferred": False,
        "text": "不超过3800亿元",
        "start": 0,
        "end": 9,
    }
    assert cnmoney.parse("0.0000001%").to_dict()["value"] == "0.0000001"


def test_every_digit_is_kept_whatever_the_decimal_context() -> None:
    with decimal.localcontext(decimal.Context(prec=5)):
        found = cnmoney.parse("12345678901234567890.12345678901234567890元")
    assert str(found.value) == "12345678901234567890.12345678901234567890"


def test_decimal_context_is_left_alone() -> None:
    before = decimal.getcontext().copy()
    decimal.getcontext().clear_flags()
    cnmoney.extract("营收1.23456789012345678901234567890亿元，占三分之一，约3-5%")
    assert repr(decimal.getcontext()) == repr(before)


def test_default_currency_is_what_yuan_means() -> None:
    found = cnmoney.extract("營收3億元，美元計5億美元，淨利2.5億", default_currency="TWD")
    assert [(q.currency, q.inferred) for q in found] == [("TWD", False), ("USD", False), ("TWD", True)]
    assert cnmoney.parse("¥500", default_currency="JPY").currency == "JPY"
    assert cnmoney.parse("$500", default_currency="HKD").currency == "HKD"
    assert cnmoney.parse("$500").currency == "USD"


def test_kinds_keeps_only_those() -> None:
    text = "营收3亿元，增8%，门店20家"
    assert [q.text for q in cnmoney.extract(text, kinds=["money", cnmoney.Kind.COUNT])] == ["3亿元", "20家"]
    assert [q.text for q in cnmoney.extract(text, kinds="percent")] == ["8%"]
    with pytest.raises(ValueError, match="weight"):
        cnmoney.extract(text, kinds=["weight"])


def test_small_counts_come_when_asked() -> None:
    text = "两家公司三年内各派一位代表，另有十人和三成股东"
    assert [q.text for q in cnmoney.extract(text)] == ["三成"]
    assert [q.text for q in cnmoney.extract(text, small_counts=True)] == [
        "两家",
        "三年",
        "一位",
        "十人",
        "三成",
    ]


def test_finditer_is_lazy() -> None:
    found = cnmoney.finditer("3亿元。" + "5%，" * 100_000)
    assert iter(found) is found
    assert next(found).text == "3亿元"


def test_kinds_and_qualifiers_are_strings() -> None:
    found = cnmoney.parse("约3亿元")
    assert (found.kind, found.qualifier) == ("money", "about")
    assert f"{found.kind} {found.qualifier}" == "money about"


def test_import_brings_neither_cn2an_nor_the_table() -> None:
    check = "import sys, cnmoney; cnmoney.extract('3亿元'); print({'cn2an', 'rich'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
