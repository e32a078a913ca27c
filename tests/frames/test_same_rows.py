"""The same texts through every door give the same rows, and the same sums to the digit."""

from collections.abc import Callable

import pytest

import cnmoney

pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
from . import doors  # only where there is pyarrow
from .test_arrow import quantity_of

NEWS = doors.news(3000)


@pytest.fixture(scope="module")
def expected() -> doors.Outcome:
    return doors.by_arrow(NEWS)


def test_rows_are_what_extract_finds(expected: doors.Outcome) -> None:
    found = [
        (row, quantity)
        for row, text in enumerate(NEWS["text"].to_pylist())
        for quantity in cnmoney.extract(text or "")
    ]
    assert [(row["id"], quantity_of(row)) for row in expected.rows.to_pylist()] == found
    assert {row["fits"] for row in expected.rows.to_pylist()} == {True, False}
    assert set(expected.sums) == {"CNY", "HKD"}  # 美元 has ranges only


@pytest.mark.parametrize(
    ("library", "door"),
    [("pandas", doors.by_pandas), ("polars", doors.by_polars), ("duckdb", doors.by_duckdb)],
    ids=["pandas", "polars", "duckdb"],
)
def test_every_door_gives_the_same(
    library: str, door: Callable[[object], doors.Outcome], expected: doors.Outcome
) -> None:
    pytest.importorskip(library)  # of an extra, not installed everywhere
    found = door(NEWS)
    assert found.rows.equals(expected.rows)
    assert found.sums == expected.sums
