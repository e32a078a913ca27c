"""A run of digits has no bound: none is too long for any entry, whatever Python allows ``int`` to read."""

import contextlib
import sys
from collections.abc import Iterator

import pytest

import cnmoney

LONG = "7" * 5000
FORMS = (
    "1/{}",
    "{}/1",
    "{}/{}",
    "{}、5亿元",
    "{}.5、5亿元",
    "1/{}亿元",
    "{}-{}元",
    "{}万{}",
    "{}分之{}",
    "前{}名",
    "3 {}/4",
)


@pytest.fixture(autouse=True)
def _least_digits_of_int() -> Iterator[None]:
    allowed = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(sys.int_info.str_digits_check_threshold)
    yield
    sys.set_int_max_str_digits(allowed)


@pytest.mark.parametrize("form", FORMS)
def test_digits_of_any_length_are_read(form: str) -> None:
    text = form.format(*[LONG] * form.count("{}"))
    assert [text[q.start : q.end] for q in cnmoney.extract(text)] == [q.text for q in cnmoney.extract(text)]
    cnmoney.explain(text)
    cnmoney.normalize(text)
    cnmoney.read_article(text)
    cnmoney.check(text, text)
    with contextlib.suppress(cnmoney.ParseError):
        cnmoney.parse(text)
