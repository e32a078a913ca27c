"""Line ends of Windows and of old Macs are read as those of Unix, in their own places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cnmoney
from cnmoney import Quantity

from ..examples import all_examples

MEANING = ("kind", "value", "low", "high", "qualifier", "currency", "unit", "per", "inferred")
EXAMPLES = [example.text for example in all_examples()]


def meanings(quantities: list[Quantity]) -> list[tuple[object, ...]]:
    return [tuple(getattr(quantity, field) for field in MEANING) for quantity in quantities]


def check(text: str, end: str) -> None:
    other = text.replace("\n", end)
    found = cnmoney.extract(other)
    assert meanings(found) == meanings(cnmoney.extract(text))
    assert all(other[quantity.start : quantity.end] == quantity.text for quantity in found)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_all_examples_as_the_lines_of_one_text(end: str) -> None:
    check("\n".join(EXAMPLES), end)


@given(
    st.lists(st.sampled_from(EXAMPLES) | st.sampled_from(["", "万元", "100w+", "营收"])),
    st.sampled_from(["\r\n", "\r"]),
)
def test_any_lines(lines: list[str], end: str) -> None:
    check("\n".join(lines), end)


def test_an_amount_over_two_lines_has_its_own_place() -> None:
    [quantity] = cnmoney.extract("共54,000\r\n万元。")
    assert (quantity.text, quantity.start, quantity.end) == ("54,000\r\n万元", 1, 11)
