"""``Series.cnmoney``: the index is kept, types are those of Arrow, errors say what is wrong."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import cnmoney

pytest.importorskip("pandas")  # of an extra, not installed everywhere
import pandas as pd

pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
import pyarrow as pa

import cnmoney.pandas  # registers the accessor
from cnmoney import arrow

TEXTS = ["营收36.57亿元，同比增长8.2%", None, "第3名", "约50-60亿美元"]
INDEX = pd.MultiIndex.from_tuples([("a", 1), ("a", 2), ("b", 1), ("b", 1)], names=["day", "id"])
NEWS = pd.Series(TEXTS, index=INDEX, name="text")


@pytest.mark.parametrize("dtype", [NEWS.dtype, object, "string", "category", "string[pyarrow]"])
def test_extract_keeps_index_and_name(dtype: object) -> None:
    found = NEWS.astype(dtype).cnmoney.extract()
    assert found.index.equals(INDEX)
    assert found.name == "text"
    assert found.dtype == pd.ArrowDtype(pa.list_(arrow.QUANTITY))
    assert found.isna().tolist() == [False, True, False, False]
    assert [row["text"] for row in found.iloc[0]] == ["36.57亿元", "8.2%"]


def test_explode_repeats_the_index_of_the_text() -> None:
    found = NEWS.cnmoney.explode(default_currency="TWD", kinds=["money"])
    assert found.index.equals(INDEX.take([0, 3]))
    assert found.columns.tolist() == [field.name for field in arrow.QUANTITY]
    assert found["currency"].tolist() == ["TWD", "USD"]
    assert found["value"].tolist() == [Decimal(3657000000), pd.NA]
    assert NEWS.iloc[:0].cnmoney.explode().empty


def test_nan_in_a_column_of_text_is_a_null_text() -> None:
    found = pd.Series(["3亿元", float("nan"), pd.NA], dtype=object).cnmoney.extract()
    assert found.isna().tolist() == [False, True, True]


@pytest.mark.parametrize(
    "series",
    [
        pd.Series([3, 4]),
        pd.Series([float("nan")]),
        pd.Series(["3亿元", 5], dtype=object),
        pd.Series([b"3"], dtype=object),
    ],
    ids=["int", "nan", "mixed", "bytes"],
)
def test_what_is_no_text_is_refused(series: Any) -> None:
    for read in (series.cnmoney.extract, series.cnmoney.explode):
        with pytest.raises(TypeError, match=r"the column .*holds .*text"):
            read()


def test_parse_reads_texts_and_numbers_of_one_column() -> None:
    cells = pd.Series(["1,234.5", 12, 0.1, None, "--", "(56.78)", Decimal("1.5")], index=list("abcdefg"))
    found = cells.cnmoney.parse(unit="万元")
    assert found.index.equals(cells.index)
    assert found.dtype == pd.ArrowDtype(arrow.NUMBER)
    assert found.isna().tolist() == [False, False, False, True, True, False, False]
    assert found.dropna().tolist() == [12345000, 120000, 1000, -567800, 15000]
    assert found.sum() == Decimal(11913200)


@pytest.mark.parametrize("dtype", ["int64", "float64", "float32", "Int64", "Float64", "double[pyarrow]"])
def test_parse_reads_columns_of_numbers(dtype: str) -> None:
    numbers = pd.Series([3, 25], dtype=dtype)
    assert numbers.cnmoney.parse(unit="万元").tolist() == [30000, 250000]
    assert (numbers / 10).astype("float32").cnmoney.parse().tolist() == [Decimal("0.3"), Decimal("2.5")]


def test_parse_reports_what_it_cannot_read() -> None:
    cells = pd.Series(["3", "约翰", "三分之一"])
    with pytest.raises(cnmoney.ColumnError, match="row 1: '约翰': no quantity found"):
        cells.cnmoney.parse()
    assert cells.cnmoney.parse(errors="null").isna().tolist() == [False, True, True]
    with pytest.raises(TypeError, match="the column holds bool"):
        pd.Series([True]).cnmoney.parse()


def test_parquet_and_back_loses_nothing(tmp_path: Path) -> None:
    found = NEWS.cnmoney.explode().reset_index()
    found.to_parquet(tmp_path / "found.parquet")
    again = pd.read_parquet(tmp_path / "found.parquet", dtype_backend="pyarrow")
    assert again["value"].dtype == found["value"].dtype
    assert again["value"].tolist() == found["value"].tolist()
