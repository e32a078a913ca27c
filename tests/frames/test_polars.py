"""The namespace ``cnmoney`` in polars: eager and lazy, with types that are known before anything is read."""

from decimal import Decimal
from typing import Any

import pytest

import cnmoney

pytest.importorskip("polars")  # of an extra, not installed everywhere
import polars

pytest.importorskip("pyarrow")  # of an extra, not installed everywhere
from cnmoney.polars import NUMBER, QUANTITIES

TEXTS = ["营收36.57亿元，同比增长8.2%", None, "第3名", "约50-60亿美元"]
pl: Any = polars  # whose types know of no namespace that is registered
FROM_AN_EXPRESSION = (TypeError, ValueError, pl.exceptions.ComputeError)  # by version: as it is, or wrapped
NEWS = pl.DataFrame({"id": [7, 8, 9, 9], "text": TEXTS})


def test_series_keep_their_name() -> None:
    found = NEWS["text"].cnmoney.extract()
    assert (found.name, found.dtype) == ("text", QUANTITIES)
    assert [None if rows is None else len(rows) for rows in found.to_list()] == [2, None, 0, 1]


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical])
@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_expressions_are_lazy_and_know_their_type(dtype: object, engine: str) -> None:
    lazy = NEWS.lazy().select("id", pl.col("text").cast(dtype).cnmoney.extract(kinds="money"))
    assert lazy.collect_schema()["text"] == QUANTITIES
    found = lazy.explode("text").drop_nulls("text").unnest("text").collect(engine=engine)
    assert found["id"].to_list() == [7, 9]
    assert found["value"].to_list() == [Decimal(3657000000), None]


def test_a_column_of_nulls_and_an_empty_one_have_the_type() -> None:
    for texts in ([None, None], []):
        found = pl.DataFrame({"text": texts}).select(pl.col("text").cnmoney.extract())["text"]
        assert found.dtype == QUANTITIES
        assert found.to_list() == texts


def test_parse_sees_the_whole_column_in_every_engine() -> None:
    cells = pl.DataFrame({"cell": ["25bp", *["5%"] * 2000, "--", "7"]})
    lazy = cells.lazy().select(pl.col("cell").cnmoney.parse())
    assert lazy.collect_schema()["cell"] == NUMBER
    for engine in ("in-memory", "streaming"):
        with pl.Config(streaming_chunk_size=100):
            assert lazy.collect(engine=engine)["cell"].sum() == 25 + 500 * 2000 + 7
    assert cells["cell"].cnmoney.parse(unit="%")[:2].to_list() == [Decimal("0.25"), 5]


@pytest.mark.parametrize("dtype", [pl.Int64, pl.Float64, pl.Float32, pl.Decimal(10, 2)], ids=str)
def test_parse_reads_columns_of_numbers(dtype: object) -> None:
    numbers = pl.Series("n", [Decimal("3.00"), None]).cast(dtype)
    assert numbers.cnmoney.parse(unit="万元").to_list() == [30000, None]
    assert pl.Series([0.1], dtype=pl.Float32).cnmoney.parse().to_list() == [Decimal("0.1")]


def test_errors_say_what_is_wrong() -> None:
    with pytest.raises(TypeError, match="the column holds int64, not text"):
        NEWS["id"].cnmoney.extract()
    with pytest.raises(FROM_AN_EXPRESSION, match="the column holds int64, not text"):
        NEWS.select(pl.col("id").cnmoney.extract())
    with pytest.raises(cnmoney.ColumnError, match="row 1: '约翰': no quantity found"):
        pl.Series(["3", "约翰"]).cnmoney.parse()
    with pytest.raises(FROM_AN_EXPRESSION, match="row 0: '约翰': no quantity found"):
        pl.select(pl.lit(pl.Series(["约翰"])).cnmoney.parse())
    assert pl.Series(["3", "约翰"]).cnmoney.parse(errors="null").to_list() == [3, None]
    with pytest.raises(TypeError, match="the column holds bool, not text"):
        pl.Series([True]).cnmoney.parse()
