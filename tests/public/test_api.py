"""The public surface: what it refuses, what its results are like, what it leaves alone."""

import copy
import decimal
import doctest
import importlib
import importlib.metadata
import json
import pickle
import re
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
        ("", 0, "the text is empty"),
        ("  \n", 0, "the text is empty"),
        ("三一重工", 0, "no quantity found"),
        ("2024年", 0, "no quantity found"),
        ("公司亏损3亿元", 0, "other text before the quantity"),
        ("  3亿元左右吧", 7, "other text after the quantity"),
        ("3亿元和5亿元", 4, "more than one quantity"),
        ("5亿元，", 3, "other text after the quantity"),
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
    decimal.getcontext().clear_flags()
    before = decimal.getcontext().copy()
    cnmoney.extract("营收1.23456789012345678901234567890亿元，占三分之一，约3-5%")
    assert repr(decimal.getcontext()) == repr(before)


VERBS: list[Callable[..., Any]] = [
    cnmoney.parse,
    cnmoney.extract,
    cnmoney.finditer,
    cnmoney.explain,
    cnmoney.read_article,
]


@pytest.mark.parametrize("verb", VERBS)
def test_default_currency_is_a_code_in_either_case(verb: Callable[..., Any]) -> None:
    result = verb("3亿元", default_currency="usd")
    if isinstance(result, cnmoney.Article):
        result = result.quantities
    [found] = [result] if isinstance(result, cnmoney.Quantity) else list(result)
    assert (found.currency, found.inferred) == ("USD", False)


@pytest.mark.parametrize(
    "currency", ["local", "reported", "", None, "港元", "XXQ", 5, b"USD", ["USD"]], ids=repr
)
@pytest.mark.parametrize("verb", VERBS)
def test_no_other_default_currency_is_taken(verb: Callable[..., Any], currency: object) -> None:
    with pytest.raises(
        ValueError, match="default_currency"
    ) as caught:  # of finditer before the first item too
        verb("3亿元", default_currency=currency)
    assert repr(currency) in str(caught.value)


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


# --- the module --------------------------------------------------------------------------------------


def test_dir_shows_the_public_names_and_no_others() -> None:
    assert set(dir(cnmoney)) == set(cnmoney.__all__) | {"__version__"}
    assert all(hasattr(cnmoney, name) for name in dir(cnmoney))


def test_a_misspelt_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="read_artikel"):
        cnmoney.read_artikel  # type: ignore[attr-defined]  # noqa: B018  # type checkers see it too
    assert "__getattr__" not in vars(cnmoney)


def test_version_is_that_of_the_distribution() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\S*", cnmoney.__version__)
    try:
        installed = importlib.metadata.version("cnmoney")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("cnmoney is not installed")
    assert cnmoney.__version__ == installed


@pytest.mark.parametrize(
    "module", ["cnmoney", "errors", "quantity", "cells", "extraction", "many", "article.article"]
)
def test_examples_of_the_docstrings_run(module: str) -> None:
    name = module if module == "cnmoney" else f"cnmoney.{module}"
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.attempted > 0
    assert outcome.failed == 0


@pytest.mark.parametrize(
    "name",
    [
        "Article",
        "Mention",
        "Quantity",
        "parse",
        "parse_column",
        "extract",
        "finditer",
        "extract_many",
        "explain",
        "read_article",
    ],
)
def test_public_docstrings_have_an_example(name: str) -> None:
    documentation = getattr(cnmoney, name).__doc__
    assert "Example:\n" in documentation
    if callable(getattr(cnmoney, name)) and name.islower():
        assert all(f"{section}:\n" in documentation for section in ("Args", "Returns", "Raises"))


def modules_after(code: str) -> set[str]:
    """The modules that a new interpreter has imported after this code."""
    code = f"import sys; before = set(sys.modules); {code}; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_import_is_cheap() -> None:
    modules = modules_after(
        "import cnmoney; cnmoney.Article, cnmoney.read_article, cnmoney.Rejection, cnmoney.extract_many([])"
    )
    assert "cnmoney.article.article" in modules
    assert not modules & {"jinja2", "rich", "argparse", "csv", "json", "importlib.metadata"}
    assert not modules & {"cnmoney.pool", "multiprocessing", "concurrent.futures"}
    parts = {".".join(module.split(".")[:2]) for module in modules}
    assert not parts & {"cnmoney.grammar", "cnmoney.resolution", "cnmoney.cli"}
    assert not modules & {"cnmoney.lexicon.index", "cnmoney.article.declared_units"}
    assert not modules & {"cnmoney.arrow", "cnmoney.figures", "cnmoney.pandas", "cnmoney.polars"}
    assert not modules & {"pyarrow", "numpy", "pandas", "polars", "duckdb", "pyspark"}
    assert not modules & {"cnmoney.spacy", "cnmoney.corpus", "spacy", "openpyxl"}


def test_compiled_says_what_runs() -> None:
    from cnmoney.grammar import parser

    assert cnmoney.compiled is not (parser.__file__ or "").endswith(".py")


def test_reading_imports_neither_cn2an_nor_the_table() -> None:
    assert not modules_after("import cnmoney; cnmoney.extract('3亿元')") & {"cn2an", "rich", "jinja2"}
